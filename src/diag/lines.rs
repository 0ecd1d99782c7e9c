//! Lines and columns of byte offsets.

use std::ops::Range;

/// The nearest character boundary of `text` at or before `offset`.
pub fn boundary_before(text: &str, offset: usize) -> usize {
    let offset = offset.min(text.len());
    // A character of UTF-8 has four bytes at most.
    (0..4)
        .filter_map(|back| offset.checked_sub(back))
        .find(|at| text.is_char_boundary(*at))
        .unwrap_or_default()
}

/// The nearest character boundary of `text` at or behind `offset`.
pub fn boundary_behind(text: &str, offset: usize) -> usize {
    (offset..text.len())
        .take(4)
        .find(|at| text.is_char_boundary(*at))
        .unwrap_or(text.len())
}

/// A place in a text as a person counts it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

/// Where the lines of a text begin, so that many offsets are turned into places quickly.
///
/// A line ends at a line feed; a carriage return before it belongs to the line end.
#[derive(Clone, Debug)]
pub struct LineIndex<'t> {
    text: &'t str,
    starts: Vec<usize>,
    /// How many characters begin before every step of the text, because a column is asked for by
    /// each problem and a line can be as long as the file.
    counts: Vec<usize>,
}

/// After how many bytes the characters are counted once and for all.
const STEP: usize = 1024;

/// How many characters begin in these bytes of UTF-8.
fn count(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0xC0 != 0x80).count()
}

impl<'t> LineIndex<'t> {
    /// Looks at every byte of the text once.
    pub fn new(text: &'t str) -> Self {
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let starts = std::iter::once(0).chain(ends.map(|(at, _)| at + 1));
        let mut counts = vec![0];
        let mut counted = 0;
        for step in text.as_bytes().chunks(STEP) {
            counted += count(step);
            counts.push(counted);
        }
        Self {
            text,
            starts: starts.collect(),
            counts,
        }
    }

    /// The line a byte offset is on, from 1.
    pub fn line_at(&self, offset: usize) -> usize {
        self.starts.partition_point(|start| *start <= offset).max(1)
    }

    /// The place of a byte offset. One past the end is the place behind the last character; one
    /// within a character is the place of that character.
    pub fn position(&self, offset: usize) -> Position {
        let offset = boundary_before(self.text, offset);
        let line = self.line_at(offset);
        let start = self.starts.get(line - 1).copied().unwrap_or_default();
        Position {
            line,
            column: self.characters(offset) - self.characters(start) + 1,
        }
    }

    /// How many characters stand before an offset.
    fn characters(&self, offset: usize) -> usize {
        let step = offset / STEP;
        let known = self.counts.get(step).copied().unwrap_or_default();
        let bytes = self.text.as_bytes();
        known + count(bytes.get(step * STEP..offset).unwrap_or_default())
    }

    /// How many lines there are; an empty text has one.
    pub fn len(&self) -> usize {
        self.starts.len()
    }

    /// Never: an empty text has one line.
    pub fn is_empty(&self) -> bool {
        self.starts.is_empty()
    }

    /// The bytes of a line, from 1, without its line end; none past the last.
    pub fn span(&self, line: usize) -> Option<Range<usize>> {
        let start = *self.starts.get(line.checked_sub(1)?)?;
        let end = self.starts.get(line).copied().unwrap_or(self.text.len());
        let content = self.text.get(start..end)?;
        let content = content.strip_suffix('\n').unwrap_or(content);
        let content = content.strip_suffix('\r').unwrap_or(content);
        Some(start..start + content.len())
    }

    /// The words of a line, from 1, without its line end.
    pub fn line(&self, line: usize) -> Option<&'t str> {
        self.text.get(self.span(line)?)
    }
}

#[cfg(test)]
mod tests {
    use super::{LineIndex, Position};

    #[test]
    fn offsets_are_counted_in_lines_and_characters() {
        let text = "é = 1\r\nnom = \"à\"\n\nfin";
        let lines = LineIndex::new(text);
        for (offset, line, column) in [
            (0, 1, 1),
            (1, 1, 1),
            (2, 1, 2),
            (8, 2, 1),
            (15, 2, 8),
            (17, 2, 9),
            (19, 3, 1),
            (20, 4, 1),
            (23, 4, 4),
            (99, 4, 4),
        ] {
            assert_eq!(
                lines.position(offset),
                Position { line, column },
                "{offset}"
            );
        }
        assert_eq!(lines.line(1), Some("é = 1"));
        assert_eq!(lines.line(3), Some(""));
        assert_eq!(lines.line(4), Some("fin"));
        assert_eq!(lines.line(5), None);
    }
}
