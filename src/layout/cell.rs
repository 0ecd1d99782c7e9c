//! A cell: its items wrapped into lines, and the part of them that is shown.

use std::fmt::Write as _;
use std::ops::Range;

use super::canvas::{Pen, Role};
use super::found::{is_in_details, marks, put_marked, within};
use super::lens::Lens;
use super::scene::Selected;
use crate::i18n::Language;
use crate::model::{Field, Item, RowId, Stage};
use crate::text::{Shown, truncate, width, wrap};

/// Columns before the words: one of focus, the bullet, a space.
pub(super) const INDENT: usize = 3;

/// One line of a cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct CellLine {
    /// The item, counted among those the view shows.
    pub(super) item: usize,
    /// The sign before the words, where the item begins.
    pub(super) bullet: Option<(char, Role)>,
    /// The sign behind that: of an open comment, or none.
    pub(super) comment: Option<char>,
    /// The words.
    pub(super) text: String,
    /// The letters of those the item is for begin at that byte.
    pub(super) tag: usize,
    /// The bytes of the words that a search found.
    pub(super) marks: Vec<Range<usize>>,
}

impl CellLine {
    /// Writes the sign behind the bullet, or a blank.
    pub(super) fn draw_comment(&self, pen: &mut Pen) {
        match self.comment {
            Some(sign) => pen.sign(sign, Role::Tag),
            None => pen.put(" ", Role::Plain),
        }
    }

    /// Writes the words, at most `cells` wide, and the letters behind them.
    pub(super) fn draw(&self, pen: &mut Pen, lens: &Lens<'_>, cells: usize, role: Role) {
        let text = truncate(&self.text, cells, &lens.glyphs.more_mark());
        match text.split_at_checked(self.tag) {
            Some((words, tag)) => {
                put_marked(pen, lens, words, &self.marks, cells, role);
                pen.put(tag, Role::Tag);
            }
            None => put_marked(pen, lens, &self.text, &self.marks, cells, role),
        }
    }
}

/// The words of an item as the table shows them: a metric with its value and target, and behind
/// them the letters of those it is for. The letters begin at the byte answered beside it.
pub(super) fn item_words(lens: &Lens<'_>, row: &RowId, item: &Item) -> (String, usize) {
    let mut words = lens.shown(&item.text).into_string();
    if *row == RowId::Metrics {
        let figures = figures(lens, item);
        if !figures.is_empty() {
            words.push(' ');
            words.push_str(&figures);
        }
    }
    let tag = words.len();
    let letters = lens.letters_of(item);
    if !letters.is_empty() {
        words.push_str(" [");
        words.push_str(&letters);
        words.push(']');
    }
    (words, tag)
}

/// The value of a metric and its target: `70 % → 55`. No-break spaces keep each with its unit.
pub(super) fn figures(lens: &Lens<'_>, item: &Item) -> String {
    let unit = item.fields.text(Field::Unit).map(Shown::new);
    let value = item.fields.number(Field::MetricValue);
    let target = item.fields.number(Field::Target);
    let plain = |number: f64| lens.texts.amount(number, 2);
    match (value, target) {
        (None, None) => String::new(),
        (Some(value), None) => with_unit(lens, &plain(value), unit.as_ref()),
        (None, Some(target)) => {
            let target = with_unit(lens, &plain(target), unit.as_ref());
            format!("{}\u{a0}{target}", lens.glyphs.arrow)
        }
        (Some(value), Some(target)) => {
            let value = with_unit(lens, &plain(value), unit.as_ref());
            format!("{value}\u{a0}{}\u{a0}{}", lens.glyphs.arrow, plain(target))
        }
    }
}

/// A number with its unit, apart but for the English percent sign.
pub(super) fn with_unit(lens: &Lens<'_>, number: &str, unit: Option<&Shown<'_>>) -> String {
    match unit.map(Shown::as_str) {
        None | Some("") => number.to_owned(),
        Some("%") if lens.texts.language() == Language::English => format!("{number}%"),
        Some(unit) => format!("{number}\u{a0}{unit}"),
    }
}

/// The sign before an item. It is marked where a field was found that the table does not show.
pub(super) fn bullet(lens: &Lens<'_>, item: &Item) -> (char, Role) {
    let (sign, role) = if item.fields.text(Field::Conflict).is_some() {
        (lens.glyphs.conflict, Role::Conflict)
    } else if let Some(mark) = lens.mark_of_item(item) {
        mark
    } else if item.fields.flag(Field::MomentOfTruth) {
        (lens.glyphs.truth, Role::MomentOfTruth)
    } else {
        (lens.glyphs.bullet, Role::Bullet)
    };
    if is_in_details(lens, &item.fields) {
        (sign, Role::Found)
    } else {
        (sign, role)
    }
}

/// The sign behind the bullet of an item, where there is an open comment on it.
fn comment(lens: &Lens<'_>, item: &Item) -> Option<char> {
    (lens.facts.comments.of_item(item) > 0).then_some(lens.glyphs.comment)
}

/// The items of a cell that the view shows, wrapped for words of that width, each item within
/// `most` lines; a lone sign where there are none and a check misses some.
pub(super) fn cell_lines(
    lens: &Lens<'_>,
    stage: &Stage,
    row: &RowId,
    cells: usize,
    most: usize,
) -> Vec<CellLine> {
    let mut lines = Vec::new();
    for (number, item) in lens.items(stage, row).enumerate() {
        let (words, tag) = item_words(lens, row, item);
        let found = marks(lens, lens.shown(&item.text).as_str());
        let ranges = wrap(&words, cells);
        for (at, range) in ranges.iter().take(most).enumerate() {
            let cut = at + 1 == most && ranges.len() > most;
            let end = if cut { words.len() } else { range.end };
            let text = words.get(range.start..end).unwrap_or_default();
            lines.push(CellLine {
                item: number,
                bullet: (at == 0).then(|| bullet(lens, item)),
                comment: comment(lens, item).filter(|_| at == 0),
                text: truncate(text, cells, &lens.glyphs.more_mark()).into_owned(),
                tag: tag.saturating_sub(range.start),
                marks: within(&found, &(range.start..end)),
            });
        }
    }
    if lines.is_empty()
        && let Some(mark) = lens.mark_of_cell(stage, row)
    {
        lines.push(CellLine {
            bullet: Some(mark),
            ..CellLine::default()
        });
    }
    lines
}

/// What a cell shows within a height.
#[derive(Debug)]
pub(super) struct CellView<'c> {
    lines: &'c [CellLine],
    height: usize,
    /// Lines hidden above.
    above: usize,
    /// The focused item, if the cell is focused.
    focus: Option<usize>,
    /// What is selected, if something of the cell is.
    selected: Option<Selected>,
    /// Whether all of it is dimmed.
    dim: bool,
    /// Whether there is an open comment on it as a whole.
    is_commented: bool,
    /// The sign of what a check found in it as a whole, where it holds items.
    found: Option<char>,
}

impl<'c> CellView<'c> {
    /// The first lines of a cell; of the focused cell those round the focused item.
    pub(super) fn new(
        lines: &'c [CellLine],
        height: usize,
        focus: Option<usize>,
        dim: bool,
    ) -> Self {
        let above = focus.map_or(0, |item| lines_above(lines, height, item));
        Self {
            lines,
            height,
            above,
            focus,
            selected: None,
            dim,
            is_commented: false,
            found: None,
        }
    }

    /// The same with the mark of an open comment on it as a whole.
    pub(super) fn with_comment(self, is_commented: bool) -> Self {
        Self {
            is_commented,
            ..self
        }
    }

    /// The same with the sign of what a check found in it as a whole. In an empty cell it stands in the
    /// place of the items.
    pub(super) fn with_found(self, found: Option<char>) -> Self {
        let has_items = self.lines.iter().any(|line| !line.text.is_empty());
        let found = found.filter(|_| has_items);
        Self { found, ..self }
    }

    /// The same with what is selected of it.
    pub(super) fn with_selected(self, selected: Option<Selected>) -> Self {
        Self { selected, ..self }
    }

    /// Whether a line is selected: that of a selected item, and in a cell that is selected as a whole
    /// those below its items too.
    fn is_selected(&self, line: Option<&CellLine>) -> bool {
        self.selected.is_some_and(|selected| match line {
            Some(line) => selected.has_item(line.item),
            None => selected.items.is_none() || self.lines.is_empty(),
        })
    }

    fn below(&self) -> usize {
        self.lines.len().saturating_sub(self.above + self.height)
    }

    /// The item at a line of the view.
    pub(super) fn item_at(&self, y: usize) -> Option<usize> {
        self.lines.get(self.above + y).map(|line| line.item)
    }

    /// The line of the view where the focused item begins.
    pub(super) fn focus_line(&self) -> Option<usize> {
        let focus = self.focus?;
        let at = self
            .lines
            .iter()
            .position(|line| line.item == focus)
            .unwrap_or(0);
        Some(
            at.saturating_sub(self.above)
                .min(self.height.saturating_sub(1)),
        )
    }

    /// Whether the focused item is not seen whole.
    pub(super) fn cuts_focus(&self, whole: &str) -> bool {
        let Some(focus) = self.focus else {
            return false;
        };
        let shown: Vec<&CellLine> = self.shown().filter(|line| line.item == focus).collect();
        let letters = |text: &str| text.chars().filter(|c| *c != ' ').count();
        let seen: usize = shown.iter().map(|line| letters(&line.text)).sum();
        // The last line before hidden ones may have given way to their number.
        let crowded = self.below() > 0 && self.item_at(self.height - 1) == Some(focus);
        seen < letters(whole) || crowded
    }

    fn shown(&self) -> impl Iterator<Item = &'c CellLine> {
        self.lines.iter().skip(self.above).take(self.height)
    }

    /// Writes one line of the cell, `cells` wide.
    pub(super) fn draw(&self, pen: &mut Pen, lens: &Lens<'_>, y: usize, cells: usize) {
        let end = pen.at() + cells;
        let line = self.lines.get(self.above + y);
        self.draw_mark(pen, lens, y, line);
        let more = self.more_label(lens, y);
        let room = end.saturating_sub(pen.at());
        if let Some(line) = line {
            let (bullet, role) = line.bullet.unwrap_or((' ', Role::Plain));
            pen.sign(bullet, if self.dim { Role::Dim } else { role });
            line.draw_comment(pen);
            let room = room.saturating_sub(2 + if more.is_empty() { 0 } else { width(&more) + 2 });
            self.draw_words(pen, lens, line, room);
        }
        if !more.is_empty() {
            pen.blank(end.saturating_sub(width(&more)));
            pen.put(&more, Role::More);
        }
        pen.blank(end);
    }

    fn draw_mark(&self, pen: &mut Pen, lens: &Lens<'_>, y: usize, line: Option<&CellLine>) {
        let selected = self.is_selected(line);
        let is_item = |focus| line.map_or(y == 0 && self.lines.is_empty(), |l| l.item == focus);
        match self.focus {
            Some(focus) if is_item(focus) => pen.sign(lens.glyphs.item, Role::Mark),
            _ if selected => pen.sign(lens.glyphs.selected, Role::Mark),
            Some(_) => pen.sign(lens.glyphs.cell, Role::Mark),
            None => pen.put(" ", Role::Plain),
        }
    }

    fn draw_words(&self, pen: &mut Pen, lens: &Lens<'_>, line: &CellLine, room: usize) {
        let words = match (self.dim, self.focus) {
            (true, _) => Role::Dim,
            (false, Some(item)) if item == line.item => Role::ItemFocus,
            _ if self.is_selected(Some(line)) => Role::ItemFocus,
            (false, _) => Role::Plain,
        };
        line.draw(pen, lens, room, words);
    }

    /// How many lines are hidden, told at the edge where they are: `↑1`, `…+2`; and that there is a
    /// comment on the cell, or something a check found in it.
    fn more_label(&self, lens: &Lens<'_>, y: usize) -> String {
        let glyphs = lens.glyphs;
        let mut label = String::new();
        if y == 0 && self.above > 0 {
            label = format!("{}{}", glyphs.up, self.above);
        }
        if y == 0 && self.is_commented {
            label.push(glyphs.comment);
        }
        label.extend(self.found.filter(|_| y == 0));
        if y + 1 == self.height && self.below() > 0 {
            if !label.is_empty() {
                label.push(' ');
            }
            let _ = write!(label, "{}+{}", glyphs.more, self.below());
        }
        label
    }
}

/// The lines to leave out above so that the item is seen: whole where it fits, else from its first
/// line on.
fn lines_above(lines: &[CellLine], height: usize, item: usize) -> usize {
    let Some(start) = lines.iter().position(|line| line.item == item) else {
        return 0;
    };
    let end = lines
        .iter()
        .rposition(|line| line.item == item)
        .unwrap_or(start)
        + 1;
    let above = end.saturating_sub(height).min(start);
    // Where other lines follow, the last one shown gives way to their number: keep that one free.
    if end < lines.len() && above > 0 && above < start {
        above + 1
    } else {
        above
    }
}
