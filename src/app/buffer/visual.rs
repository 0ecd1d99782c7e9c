//! The caret among the lines of the screen, where the lines of the text are wrapped.

use super::Buffer;
use crate::model::Span;
use crate::text::{graphemes, width, wrap};

impl Buffer {
    /// Moves the caret one line of the screen up or down, where lines wrap at `cells` columns.
    pub fn go_visually(&mut self, down: bool, cells: usize) {
        let (row, byte) = self.caret();
        let parts = wrap(self.line_at(row), cells);
        let part = parts
            .iter()
            .rposition(|part| part.start <= byte)
            .unwrap_or(0);
        let column = parts.get(part).map_or(0, |part| {
            self.line_at(row).get(part.start..byte).map_or(0, width)
        });
        let next = if down { part + 1 } else { part.wrapping_sub(1) };
        if let Some(part) = parts.get(next) {
            let byte = self.byte_at_column(row, part, column);
            return self.put(row, byte);
        }
        let other = if down { row + 1 } else { row.wrapping_sub(1) };
        if other >= self.lines().len() {
            return;
        }
        let parts = wrap(self.line_at(other), cells);
        let part = if down { parts.first() } else { parts.last() };
        let byte = part.map_or(0, |part| self.byte_at_column(other, part, column));
        self.put(other, byte);
    }

    /// Puts the caret under a column of a part of a line; behind the part is its end.
    pub fn put_at_column(&mut self, row: usize, part: &Span, column: usize) {
        self.put(row, self.byte_at_column(row, part, column));
    }

    /// The byte of a line at a column of one of the parts it wraps into.
    fn byte_at_column(&self, row: usize, part: &Span, column: usize) -> usize {
        let text = self.line_at(row).get(part.clone()).unwrap_or_default();
        let mut at = 0;
        let mut byte = part.start;
        for (grapheme, cells) in graphemes(text) {
            if at + cells > column {
                break;
            }
            at += cells;
            byte += grapheme.len();
        }
        byte
    }
}
