//! What a drawing is made of: lines of runs, each run with a role.
//!
//! A role says what a run means, never how it looks: colours are chosen where the drawing meets a
//! terminal. Text given to a pen must have been made showable before.

use super::outline::Node;
use crate::text::{graphemes, width};

/// What a run of text means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Role {
    /// Content that is neither focused nor special.
    #[default]
    Plain,
    /// What matters less, such as a stage the persona does not pass.
    Dim,
    /// The title of the map.
    Title,
    /// The kind of map, and other facts of the first line.
    Kind,
    /// The mark and word of unsaved changes.
    Unsaved,
    /// The words of a map that cannot be changed.
    ReadOnly,
    /// A word that names what stands beside it.
    Caption,
    /// A tab that is not chosen.
    Tab,
    /// The chosen tab.
    TabActive,
    /// The brackets round the visible stages of the minimap.
    Window,
    /// The name of a stage.
    Head,
    /// The name of the focused stage.
    HeadFocus,
    /// The name of a row.
    RowLabel,
    /// The name of the focused row.
    RowLabelFocus,
    /// A mark of focus.
    Mark,
    /// A mark that there is more beside or below.
    More,
    /// A border or rule.
    Border,
    /// The words of a blueprint's line.
    LineName,
    /// The numbers beside the chart.
    Scale,
    /// The zero line of the chart.
    ZeroLine,
    /// A sentiment above zero: curve, number or bar.
    Positive,
    /// A sentiment below zero.
    Negative,
    /// A sentiment of zero.
    Neutral,
    /// A sentiment nobody stated.
    Unknown,
    /// Another persona's letter and value.
    OtherPersona,
    /// The range of many personas.
    Band,
    /// The bullet of an item.
    Bullet,
    /// What a search found.
    Found,
    /// The focused item's words.
    ItemFocus,
    /// The letters of the personas an item is for.
    Tag,
    /// The mark of a moment of truth.
    MomentOfTruth,
    /// An item a merge could not decide on.
    Conflict,
    /// What only the second of two maps has.
    Added,
    /// What only the first of two maps has.
    Removed,
    /// What is told at the foot: hidden rows, an empty map.
    Notice,
    /// The place of the focus in words.
    Place,
    /// A fact of the focused item.
    Fact,
}

impl Role {
    /// The role of a sentiment.
    pub fn of_sentiment(value: Option<f64>) -> Self {
        match value {
            None => Self::Unknown,
            Some(value) if value > 0.0 => Self::Positive,
            Some(value) if value < 0.0 => Self::Negative,
            Some(_) => Self::Neutral,
        }
    }
}

/// A piece of a line in one role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The text, safe to be sent to a terminal.
    pub text: String,
    /// What it means.
    pub role: Role,
}

/// A line of a drawing; all lines of a drawing have the same width in cells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// From left to right.
    pub runs: Vec<Run>,
}

impl Line {
    /// The text without the roles.
    pub fn text(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }
}

/// What stands at a place of the picture, for the mouse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// The tab of everyone (`None`) or of the persona of that position.
    Persona(Option<usize>),
    /// A stage of the minimap, by its position.
    Minimap(usize),
    /// The head of a stage, by its position.
    Head(usize),
    /// The label of a row, counted without lines.
    RowLabel(usize),
    /// A cell.
    Cell {
        /// The stage's position.
        stage: usize,
        /// The row, counted without lines.
        row: usize,
        /// The item under the pointer, counted among those the view shows.
        item: Option<usize>,
    },
    /// A branch of the outline.
    Node(Node),
    /// The sign that folds a branch of the outline.
    Fold(Node),
}

/// A target and the cells of one line it covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The line, from 0.
    pub y: usize,
    /// The first column.
    pub x: usize,
    /// How many columns.
    pub width: usize,
    /// What is there.
    pub target: Target,
}

/// A drawing of the upper part of the screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picture {
    /// From top to bottom.
    pub lines: Vec<Line>,
    /// Where the terminal's cursor belongs, as column and line from 0.
    pub cursor: Option<(usize, usize)>,
    /// What the mouse can hit.
    pub spots: Vec<Spot>,
}

impl Picture {
    /// What stands at a column and line.
    pub fn target_at(&self, x: usize, y: usize) -> Option<Target> {
        self.spots
            .iter()
            .find(|spot| spot.y == y && (spot.x..spot.x + spot.width).contains(&x))
            .map(|spot| spot.target)
    }

    /// The text without the roles, one line each, without spaces at the ends.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for (y, line) in self.lines.iter().enumerate() {
            text.extend((y > 0).then_some('\n'));
            let start = text.len();
            text.extend(line.runs.iter().map(|run| run.text.as_str()));
            let blank = text.get(start..).unwrap_or_default();
            text.truncate(start + blank.trim_end_matches(' ').len());
        }
        text
    }
}

/// Writes one line from left to right and never past its width.
#[derive(Debug)]
pub(super) struct Pen {
    runs: Vec<Run>,
    at: usize,
    width: usize,
}

impl Pen {
    pub(super) fn new(width: usize) -> Self {
        Self {
            runs: Vec::new(),
            at: 0,
            width,
        }
    }

    /// The column the next text goes to.
    pub(super) fn at(&self) -> usize {
        self.at
    }

    /// How many columns are left.
    pub(super) fn room(&self) -> usize {
        self.width - self.at
    }

    /// Writes text; what does not fit is left out.
    pub(super) fn put(&mut self, text: &str, role: Role) {
        let room = self.room();
        let cells = width(text);
        if cells <= room {
            self.push(text, cells, role);
            return;
        }
        let mut taken = 0;
        let fitting: String = graphemes(text)
            .take_while(|(_, cells)| {
                taken += cells;
                taken <= room
            })
            .map(|(grapheme, _)| grapheme)
            .collect();
        self.push(&fitting, width(&fitting), role);
    }

    /// Writes one sign of one cell.
    pub(super) fn sign(&mut self, sign: char, role: Role) {
        if self.room() > 0 {
            self.push(sign.encode_utf8(&mut [0; 4]), 1, role);
        }
    }

    /// Writes a sign of one cell again and again, up to a column.
    pub(super) fn fill(&mut self, sign: char, to: usize, role: Role) {
        let count = to.min(self.width).saturating_sub(self.at);
        let text = sign.encode_utf8(&mut [0; 4]).repeat(count);
        self.push(&text, count, role);
    }

    /// Leaves blank up to a column.
    pub(super) fn blank(&mut self, to: usize) {
        self.fill(' ', to, Role::Plain);
    }

    /// The line, blank where nothing was written.
    pub(super) fn finish(mut self) -> Line {
        self.blank(self.width);
        Line { runs: self.runs }
    }

    fn push(&mut self, text: &str, cells: usize, role: Role) {
        if text.is_empty() {
            return;
        }
        self.at += cells;
        match self.runs.last_mut() {
            // A grapheme must not grow over the seam of two runs, so only equal roles are joined.
            Some(last) if last.role == role => last.text.push_str(text),
            _ => self.runs.push(Run {
                text: text.to_owned(),
                role,
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pen_never_writes_past_its_width_nor_splits_a_grapheme() {
        let mut pen = Pen::new(5);
        pen.put("ab", Role::Plain);
        pen.put("支払い", Role::Head);
        let line = pen.finish();
        assert_eq!(line.text(), "ab支 ");
        assert_eq!(line.runs.len(), 3);
    }
}
