//! The signs the program itself draws with: one cell each, and each with a twin in ASCII.

/// A set of signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Glyphs {
    /// Between stages.
    pub vertical: char,
    /// Rules.
    pub horizontal: char,
    /// Where a rule crosses a border.
    pub cross: char,
    /// Where a border ends below at a rule.
    pub foot: char,
    /// Where a border begins below a rule.
    pub top: char,
    /// A numbered line of the chart.
    pub axis: char,
    /// The zero line.
    pub zero: char,
    /// The curve going on.
    pub level: char,
    /// The curve between two heights.
    pub rise: char,
    /// The curve turning down, at the height it leaves.
    pub leave_down: char,
    /// The curve turning down, at the height it reaches.
    pub reach_down: char,
    /// The curve turning up, at the height it leaves.
    pub leave_up: char,
    /// The curve turning up, at the height it reaches.
    pub reach_up: char,
    /// The value of a stage on the curve.
    pub point: char,
    /// The other map's value of a stage, beside this one's.
    pub open_point: char,
    /// The other map's curve going on.
    pub dashed: char,
    /// The other map's curve between two heights.
    pub dashed_rise: char,
    /// The other map's value is higher.
    pub raised: char,
    /// The other map's value is lower.
    pub lowered: char,
    /// The range of many personas.
    pub band: char,
    /// The bar of a stage's value.
    pub fill: char,
    /// The focused stage and row.
    pub focus: char,
    /// A branch that can be folded.
    pub open: char,
    /// A branch that is folded.
    pub closed: char,
    /// More stages before.
    pub left: char,
    /// More stages behind.
    pub right: char,
    /// More above.
    pub up: char,
    /// More below.
    pub down: char,
    /// The focused item.
    pub item: char,
    /// The rest of the focused cell: which of its items is meant must be seen without colour.
    pub cell: char,
    /// What is selected besides the focused item.
    pub selected: char,
    /// Before an item.
    pub bullet: char,
    /// Before an item in which a check found something, and alone in an empty cell.
    pub hint: char,
    /// A moment of truth.
    pub truth: char,
    /// A moment of truth in which a check found something.
    pub truth_hint: char,
    /// A stage that a map of its own tells at more length.
    pub journey: char,
    /// An item a merge could not decide on, and an error.
    pub conflict: char,
    /// Beside what there is an open comment on.
    pub comment: char,
    /// What was cut.
    pub more: char,
    /// Unsaved changes.
    pub dirty: char,
    /// Between the parts of a place.
    pub path: char,
    /// From a value to its target.
    pub arrow: char,
    /// A line break inside a text.
    pub line_break: char,
    /// Sentiments of the minimap, from −5 to +5.
    bars: Option<[char; 8]>,
}

impl Glyphs {
    /// The signs of Unicode's box drawing.
    pub const UNICODE: Glyphs = Glyphs {
        vertical: '│',
        horizontal: '─',
        cross: '┼',
        foot: '┴',
        top: '┬',
        axis: '┤',
        zero: '┄',
        level: '─',
        rise: '│',
        leave_down: '╮',
        reach_down: '╰',
        leave_up: '╯',
        reach_up: '╭',
        point: '●',
        open_point: '○',
        dashed: '╌',
        dashed_rise: '╎',
        raised: '▲',
        lowered: '▼',
        band: '░',
        fill: '█',
        focus: '▸',
        open: '▾',
        closed: '▸',
        left: '◂',
        right: '▸',
        up: '↑',
        down: '↓',
        item: '▌',
        cell: '┊',
        selected: '┃',
        bullet: '•',
        hint: '◦',
        truth: '◆',
        truth_hint: '◇',
        journey: '↳',
        conflict: '!',
        comment: '¶',
        more: '…',
        dirty: '●',
        path: '›',
        arrow: '→',
        line_break: crate::text::LINE_BREAK,
        bars: Some(['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█']),
    };

    /// The signs of ASCII.
    pub const ASCII: Glyphs = Glyphs {
        vertical: '|',
        horizontal: '-',
        cross: '+',
        foot: '+',
        top: '+',
        axis: '+',
        zero: '.',
        level: '-',
        rise: '|',
        leave_down: '+',
        reach_down: '+',
        leave_up: '+',
        reach_up: '+',
        point: '*',
        open_point: 'o',
        dashed: '=',
        dashed_rise: ':',
        raised: '^',
        lowered: 'v',
        band: ':',
        fill: '#',
        focus: '>',
        open: 'v',
        closed: '>',
        left: '<',
        right: '>',
        up: '^',
        down: 'v',
        item: '#',
        cell: ':',
        selected: '=',
        bullet: '-',
        hint: 'o',
        truth: '*',
        truth_hint: 'o',
        journey: '/',
        conflict: '!',
        comment: '@',
        more: '~',
        dirty: '*',
        path: '>',
        arrow: '>',
        line_break: crate::text::LINE_BREAK_ASCII,
        bars: None,
    };

    /// Every sign, each once, in the order they are told of here.
    pub fn all(&self) -> Vec<char> {
        let signs = [
            self.vertical,
            self.horizontal,
            self.cross,
            self.foot,
            self.top,
            self.axis,
            self.zero,
            self.level,
            self.rise,
            self.leave_down,
            self.reach_down,
            self.leave_up,
            self.reach_up,
            self.point,
            self.open_point,
            self.dashed,
            self.dashed_rise,
            self.raised,
            self.lowered,
            self.band,
            self.fill,
            self.focus,
            self.open,
            self.closed,
            self.left,
            self.right,
            self.up,
            self.down,
            self.item,
            self.cell,
            self.selected,
            self.bullet,
            self.hint,
            self.truth,
            self.truth_hint,
            self.journey,
            self.conflict,
            self.comment,
            self.more,
            self.dirty,
            self.path,
            self.arrow,
            self.line_break,
            self.bar(None),
        ];
        let bars = self.bars.into_iter().flatten();
        let mut all: Vec<char> = Vec::new();
        for sign in signs.into_iter().chain(bars) {
            if !all.contains(&sign) {
                all.push(sign);
            }
        }
        all
    }

    /// Whether these are the signs of ASCII.
    pub fn is_ascii(&self) -> bool {
        self.bars.is_none()
    }

    /// The mark of what was cut, as text.
    pub fn more_mark(&self) -> String {
        self.more.to_string()
    }

    /// A sentiment in one cell: a bar, or its sign in ASCII; unknown is no bar.
    pub fn bar(&self, value: Option<f64>) -> char {
        let Some(value) = value else {
            return if self.bars.is_some() { '·' } else { '?' };
        };
        let Some(bars) = self.bars else {
            return match value {
                value if value > 0.0 => '+',
                value if value < 0.0 => '-',
                _ => '.',
            };
        };
        // Eight bars over the eleven steps from −5 to +5.
        let level = ((value + 5.0) / 10.0 * 7.0).round();
        bars.into_iter()
            .rev()
            .zip((0..8_u8).rev())
            .find(|(_, step)| level >= f64::from(*step))
            .map_or('▁', |(bar, _)| bar)
    }

    /// A sentiment beside its stage's number in the minimap: a bar, or the value in ASCII.
    pub fn numbered_bar(&self, value: Option<f64>) -> String {
        match (self.bars, value) {
            (Some(_), value) => self.bar(value).to_string(),
            (None, None) => "?".to_owned(),
            (None, Some(value)) => {
                let whole = value.round();
                if whole > 0.0 {
                    format!("+{whole}")
                } else if whole < 0.0 {
                    format!("{whole}")
                } else {
                    ".0".to_owned()
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_rise_with_the_sentiment_and_unknown_has_none() {
        let bars: String = [-5.0, -4.0, -1.0, 0.0, 1.0, 2.0, 3.0, 5.0]
            .map(|value| Glyphs::UNICODE.bar(Some(value)))
            .iter()
            .collect();
        assert_eq!(bars, "▁▂▄▅▅▆▇█");
        assert_eq!(Glyphs::UNICODE.bar(None), '·');
        let values = [Some(-4.0), Some(0.0), Some(2.4), None];
        let shown = values
            .map(|value| Glyphs::ASCII.numbered_bar(value))
            .join(" ");
        assert_eq!(shown, "-4 .0 +2 ?");
    }
}
