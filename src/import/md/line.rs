//! A line of Markdown, and the lines a paragraph of labels comes to.

use crate::diag::boundary_before;
use crate::import::Place;
use crate::import::gather::{Words, labelled};
use crate::import::grid::Grid;
use crate::import::labels::{LONGEST, Lookup};

/// A paragraph, which stands below every heading and above every list.
pub(super) const PARAGRAPH: usize = 7;

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A heading.
    Heading,
    /// A paragraph, or one of a list's item behind its first.
    Paragraph,
    /// A paragraph of a quotation.
    Quote,
    /// An item of a list.
    Item,
    /// A block of code.
    Fence,
    /// A table.
    Table,
}

/// A line.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub(super) kind: Kind,
    /// How deep it stands: below a line of a smaller number above it.
    pub(super) level: usize,
    /// Its words.
    pub(super) words: Words,
    /// How many bytes of its words are a beginning in bold.
    pub(super) bold: usize,
    /// The number of an item of a numbered list.
    pub(super) number: Option<u64>,
    /// The table.
    pub(super) grid: Option<Grid>,
}

/// A paragraph as lines: one for each line in it that begins with a label that is known, as people write
/// `Persona : Anne` above `Objectif : …` without a blank line between.
pub(super) fn labelled_lines(
    mut words: String,
    place: Place,
    bold: usize,
    breaks: &[(usize, usize)],
    labels: &mut Lookup,
) -> Vec<Line> {
    let (start, mut end) = match place {
        Place::Text(ref span) => (span.start, span.end),
        Place::Whole | Place::Cell { .. } => (0, 0),
    };
    let mut lines = Vec::new();
    let line = |words: &str, place: Place, bold: usize| Line {
        kind: Kind::Paragraph,
        level: PARAGRAPH,
        words: Words::new(words.trim(), place),
        bold,
        number: None,
        grid: None,
    };
    for (at, from) in breaks.iter().rev() {
        let behind = words.get(*at..).unwrap_or_default();
        // A label is short: looking for its colon in all the words would go through them for every line.
        let near = behind.get(..boundary_before(behind, 2 * LONGEST));
        let label = labelled(near.unwrap_or(behind)).map(|(label, _)| label);
        let is_known = |label: &str| labels.head(label).is_some() || labels.row(label).is_some();
        if label.is_some_and(is_known) {
            lines.push(line(behind, Place::Text(*from..end), 0));
            end = *from;
            words.truncate(*at);
        }
    }
    if !words.trim().is_empty() {
        let before = words.len() - words.trim_start().len();
        let place = if lines.is_empty() {
            place
        } else {
            Place::Text(start..end)
        };
        lines.push(line(&words, place, bold.saturating_sub(before)));
    }
    lines.reverse();
    lines
}
