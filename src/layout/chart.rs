//! The sentiment chart, aligned to the table's columns: steps, or bars from the zero line.
//!
//! A stage's value is held for its width, and the curve rises and falls on a border only. The
//! height of a value is its distance from the zero line rounded away from it, so that only a real
//! zero touches that line. An unknown value is a gap and a question mark, never a zero.

use super::canvas::{Pen, Role};
use super::columns::Columns;
use super::glyphs::Glyphs;
use super::lens::Lens;
use super::scene::ChartStyle;
use crate::text::width;

/// More personas than these beside the curve are drawn as a range.
const MOST_LETTERS: usize = 3;
/// The columns of a bar.
const BAR: usize = 5;

/// One line of a chart: what stands in the gutter, and one sign for each column behind it.
#[derive(Clone, Debug)]
pub(super) struct ChartLine {
    /// The number of the scale, if the line has one.
    pub(super) scale: &'static str,
    signs: Vec<(char, Role)>,
}

impl ChartLine {
    /// Writes the signs of a range of columns, counted from the axis.
    pub(super) fn draw(&self, pen: &mut Pen, columns: std::ops::Range<usize>) {
        for (sign, role) in self.signs.get(columns).unwrap_or_default() {
            pen.sign(*sign, *role);
        }
    }

    /// How many columns the line has, the axis included.
    pub(super) fn width(&self) -> usize {
        self.signs.len()
    }
}

/// What the chart shows of a stage.
pub(super) struct Step<'a> {
    /// The first column of the stage, counted from the axis.
    pub(super) x: usize,
    pub(super) width: usize,
    pub(super) value: Option<f64>,
    /// Whether the persona passes; else there is a gap without a question mark.
    pub(super) passes: bool,
    pub(super) lowest: bool,
    pub(super) others: Vec<(&'a str, f64)>,
}

/// Draws the chart of the stages shown, `height` lines of 3, 5, 7, 9 or 11. Numbers are no chart: they
/// stand in one line, and here they would be steps.
pub(super) fn chart(
    lens: &Lens<'_>,
    columns: &Columns,
    height: usize,
    style: ChartStyle,
) -> Vec<ChartLine> {
    let steps: Vec<Step<'_>> = columns
        .each()
        .filter_map(|(at, border, width)| {
            let stage = lens.map.stages.get(at)?;
            Some(Step {
                x: border - columns.gutter + 1,
                width,
                value: lens.map.sentiment(stage, lens.view),
                passes: lens.passes(stage),
                lowest: lens.facts.lowest == Some(at),
                others: lens.others(stage),
            })
        })
        .collect();
    let mut grid = Grid::new(lens.glyphs, columns.width - columns.gutter, height);
    if lens.other_count() > MOST_LETTERS {
        for step in &steps {
            grid.band(step);
        }
    }
    let bars = style == ChartStyle::Bars;
    for step in &steps {
        match step.value {
            Some(value) if bars => grid.bar(step, value),
            Some(value) => grid.step(step, value),
            None => grid.gap(step),
        }
    }
    for pair in steps.windows(2) {
        if let ([before, after], false) = (pair, bars) {
            grid.rise(before, after);
        }
    }
    for step in &steps {
        grid.labels(lens, step, bars);
    }
    grid.finish()
}

/// The signs of the chart, line by line.
pub(super) struct Grid<'a> {
    glyphs: &'a Glyphs,
    lines: Vec<Vec<(char, Role)>>,
    zero: usize,
}

impl<'a> Grid<'a> {
    pub(super) fn new(glyphs: &'a Glyphs, width: usize, height: usize) -> Self {
        let zero = height / 2;
        let lines = (0..height)
            .map(|y| {
                let sign = if y == zero {
                    (glyphs.zero, Role::ZeroLine)
                } else {
                    (' ', Role::Plain)
                };
                vec![sign; width]
            })
            .collect();
        Self {
            glyphs,
            lines,
            zero,
        }
    }

    /// The line of a value.
    pub(super) fn line_of(&self, value: f64) -> usize {
        line_of(value, self.zero)
    }

    fn set(&mut self, x: usize, y: usize, sign: char, role: Role) {
        if let Some(cell) = self.lines.get_mut(y).and_then(|line| line.get_mut(x)) {
            *cell = (sign, role);
        }
    }

    /// Writes a text from a column on, as far as another.
    pub(super) fn write(&mut self, x: usize, y: usize, end: usize, text: &str, role: Role) {
        for (x, sign) in (x..end).zip(text.chars()) {
            self.set(x, y, sign, role);
        }
    }

    /// The range of the others' values.
    fn band(&mut self, step: &Step<'_>) {
        let lines = step.others.iter().map(|(_, value)| self.line_of(*value));
        let (Some(top), Some(bottom)) = (lines.clone().min(), lines.max()) else {
            return;
        };
        for y in top..=bottom {
            for x in step.x..step.x + step.width {
                self.set(x, y, self.glyphs.band, Role::Band);
            }
        }
    }

    /// The value held for the stage's width.
    fn step(&mut self, step: &Step<'_>, value: f64) {
        self.level(step, self.line_of(value), Role::of_sentiment(Some(value)));
    }

    /// A line held for the stage's width.
    pub(super) fn level(&mut self, step: &Step<'_>, y: usize, role: Role) {
        for x in step.x..step.x + step.width {
            self.set(x, y, self.glyphs.level, role);
        }
    }

    /// A bar from the zero line to the value, to the left of the stage's middle; zero has none.
    fn bar(&mut self, step: &Step<'_>, value: f64) {
        let y = self.line_of(value);
        let role = Role::of_sentiment(Some(value));
        let middle = step.x + step.width / 2;
        for line in self.zero.min(y)..=self.zero.max(y) {
            for x in middle.saturating_sub(BAR).max(step.x)..middle {
                if line != self.zero {
                    self.set(x, line, self.glyphs.fill, role);
                }
            }
        }
    }

    /// The gap of an unknown value.
    pub(super) fn gap(&mut self, step: &Step<'_>) {
        let columns = step.x..step.x + step.width;
        if step.passes {
            let middle = step.x + step.width / 2;
            self.write(middle - 1, self.zero, columns.end, " ? ", Role::Unknown);
        } else {
            columns.for_each(|x| self.set(x, self.zero, ' ', Role::Plain));
        }
    }

    /// The way between two known values, on the border between their stages.
    fn rise(&mut self, before: &Step<'_>, after: &Step<'_>) {
        let (Some(from), Some(to)) = (before.value, after.value) else {
            return;
        };
        let from = (self.line_of(from), Role::of_sentiment(Some(from)));
        let to = (self.line_of(to), Role::of_sentiment(Some(to)));
        self.climb(after.x - 1, from, to);
    }

    /// The way from one line to another in a column.
    pub(super) fn climb(&mut self, x: usize, from: (usize, Role), to: (usize, Role)) {
        let glyphs = self.glyphs;
        let ((start, role), (end, reached)) = (from, to);
        let (leave, reach) = if end > start {
            (glyphs.leave_down, glyphs.reach_down)
        } else {
            (glyphs.leave_up, glyphs.reach_up)
        };
        if start == end {
            self.set(x, start, glyphs.level, role);
            return;
        }
        for y in start.min(end)..=start.max(end) {
            self.set(x, y, glyphs.rise, if y == end { reached } else { role });
        }
        self.set(x, start, leave, role);
        self.set(x, end, reach, reached);
    }

    /// The values of a stage: its own on the curve or behind its bar, the others' beside it.
    fn labels(&mut self, lens: &Lens<'_>, step: &Step<'_>, bars: bool) {
        let own = step.value.map(|value| {
            let mark = if step.lowest { "!" } else { "" };
            // Only zero needs a point among bars, because it has none.
            let point = if bars && value.abs() > 0.0 {
                ' '
            } else {
                self.glyphs.point
            };
            let text = format!("{point}{}{mark}", lens.texts.sentiment(value));
            (self.line_of(value), text, Role::of_sentiment(Some(value)))
        });
        let letters = if lens.other_count() > MOST_LETTERS {
            &[][..]
        } else {
            &step.others
        };
        for y in 0..self.lines.len() {
            let own = own.as_ref().filter(|(line, _, _)| *line == y);
            let here: Vec<(&str, String)> = letters
                .iter()
                .filter(|(_, value)| self.line_of(*value) == y)
                .map(|(letter, value)| (*letter, lens.texts.sentiment(*value)))
                .collect();
            let mut others = joined(&here);
            let own_width = own.map_or(0, |(_, text, _)| width(text) + 1);
            if own_width + width(&others) > step.width {
                others = here.iter().map(|(letter, _)| *letter).collect();
            }
            let (at, other_at) = place(step.width, own_width, width(&others));
            let end = step.x + step.width;
            if let Some((_, text, role)) = own {
                self.write(step.x + at, y, end, text, *role);
            }
            self.write(step.x + other_at, y, end, &others, Role::OtherPersona);
        }
    }

    pub(super) fn finish(self) -> Vec<ChartLine> {
        let height = self.lines.len();
        let (glyphs, zero) = (self.glyphs, self.zero);
        self.lines
            .into_iter()
            .enumerate()
            .map(|(y, mut signs)| {
                let scale = scale(y, zero, height);
                let axis = if scale.is_empty() {
                    glyphs.vertical
                } else {
                    glyphs.axis
                };
                if let Some(first) = signs.first_mut() {
                    *first = (axis, Role::Border);
                }
                ChartLine { scale, signs }
            })
            .collect()
    }
}

/// The line of a value in a chart whose zero is that line.
pub(super) fn line_of(value: f64, zero: usize) -> usize {
    let reach = |scale: f64| (value.abs() * scale / 5.0 - 1e-9).ceil();
    // The chart has at most five lines on either side of zero.
    let distance = (1..=5_u8).take(zero).filter(|far| {
        #[expect(clippy::cast_precision_loss, reason = "at most five")]
        let needed = reach(zero as f64);
        needed >= f64::from(*far)
    });
    let distance = distance.count();
    if value > 0.0 {
        zero - distance
    } else {
        zero + distance
    }
}

/// The number beside a line: the ends and zero, and every line where each is a whole number.
pub(super) fn scale(y: usize, zero: usize, height: usize) -> &'static str {
    const ALL: [&str; 11] = [
        "+5", "+4", "+3", "+2", "+1", "0", "-1", "-2", "-3", "-4", "-5",
    ];
    let at = match y {
        _ if height == ALL.len() => y,
        0 => 0,
        y if y == zero => 5,
        y if y + 1 == height => 10,
        _ => return "",
    };
    ALL.get(at).copied().unwrap_or_default()
}

/// Letters of one value joined (`PL-2`), different values apart.
fn joined(letters: &[(&str, String)]) -> String {
    let mut groups: Vec<(String, &str)> = Vec::new();
    for (letter, value) in letters {
        match groups.iter_mut().find(|(_, known)| known == value) {
            Some((names, _)) => names.push_str(letter),
            None => groups.push(((*letter).to_owned(), value)),
        }
    }
    let groups: Vec<String> = groups
        .iter()
        .map(|(names, value)| format!("{names}{value}"))
        .collect();
    groups.join(" ")
}

/// Where the own value and the others begin: the own in the middle of the stage and the others a
/// little to its right, both moved to the left as far as they need it.
fn place(width: usize, own: usize, others: usize) -> (usize, usize) {
    let middle = width / 2;
    let other_at = (middle + 4).max(if own > 0 { middle + own } else { 0 });
    let other_at = other_at.min(width.saturating_sub(others));
    let at = if others > 0 {
        middle.min(other_at.saturating_sub(own))
    } else {
        middle
    };
    (at.min((width + 1).saturating_sub(own)), other_at)
}

/// A sentiment in one line: `-4 ----`, `+2 ++`, `0`, `?`.
pub(super) fn one_line(lens: &Lens<'_>, value: Option<f64>) -> String {
    let Some(value) = value else {
        return "?".to_owned();
    };
    let text = lens.texts.sentiment(value);
    let sign = if value > 0.0 { '+' } else { '-' };
    let strokes = (1..=5_u8)
        .filter(|step| value.abs().round() >= f64::from(*step))
        .count();
    if strokes == 0 {
        return text;
    }
    format!("{text} {}", sign.to_string().repeat(strokes))
}
