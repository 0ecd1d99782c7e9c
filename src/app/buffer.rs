//! A text being typed: lines, a caret that moves by grapheme, undo and redo.
//!
//! `tui-textarea` keeps the lines and their history; its own keys, wrapping and drawing are not
//! used, because it deletes half of a joined emoji and breaks lines elsewhere than the table does.
//! Nothing here draws.

use tui_textarea::{CursorMove, TextArea};
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

/// How many lines and how many characters a line may have: what a caret can be put at.
const LIMIT: usize = u16::MAX as usize;

/// What an operation did to the lines, for those who keep something beside each line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Nothing changed.
    None,
    /// Text changed within lines.
    Text,
    /// Line `at` was parted into itself and `more` new ones after it.
    Split {
        /// The line.
        at: usize,
        /// How many lines came after it.
        more: usize,
    },
    /// The line after `at` was joined to it.
    Joined {
        /// The line.
        at: usize,
    },
    /// The last change was taken back.
    Undone,
    /// A change was made again.
    Redone,
}

/// A text of one or more lines with a caret.
#[derive(Clone, Debug)]
pub struct Buffer {
    area: TextArea<'static>,
    many: bool,
}

/// A way the caret goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Go {
    /// One grapheme back, over the line's start.
    Left,
    /// One grapheme on, over the line's end.
    Right,
    /// To the start of the word, or of the one before.
    WordLeft,
    /// To the start of the next word.
    WordRight,
    /// To the start of the line.
    Start,
    /// To the end of the line.
    End,
}

impl Buffer {
    /// A text of one line that stays one line.
    pub fn line(text: &str) -> Self {
        Self::new(vec![text.to_owned()], false)
    }

    /// A text of several lines.
    pub fn lines_of(lines: Vec<String>) -> Self {
        Self::new(
            if lines.is_empty() {
                vec![String::new()]
            } else {
                lines
            },
            true,
        )
    }

    fn new(lines: Vec<String>, many: bool) -> Self {
        let mut area = TextArea::new(lines);
        area.set_max_histories(10_000);
        let mut buffer = Self { area, many };
        buffer.put(0, usize::MAX);
        buffer
    }

    /// The lines, without line ends.
    pub fn lines(&self) -> &[String] {
        self.area.lines()
    }

    /// The lines joined by line feeds.
    pub fn text(&self) -> String {
        self.lines().join("\n")
    }

    /// Whether the text may have more than one line.
    pub fn has_many_lines(&self) -> bool {
        self.many
    }

    /// The line of the caret, and the byte in that line.
    pub fn caret(&self) -> (usize, usize) {
        let (row, column) = self.position();
        (row, byte_of(self.line_at(row), column))
    }

    /// Puts the caret into a line at a byte, which is moved back to the start of its grapheme.
    pub fn put(&mut self, row: usize, byte: usize) {
        let row = row.min(self.lines().len().saturating_sub(1));
        let line = self.line_at(row);
        let start = boundaries(line)
            .take_while(|b| *b <= byte)
            .last()
            .unwrap_or(0);
        let column = line.get(..start).map_or(0, |before| before.chars().count());
        self.jump(row, column);
    }

    /// Moves the caret.
    pub fn go(&mut self, way: Go) {
        let (row, byte) = self.caret();
        let line = self.line_at(row);
        match way {
            Go::Start => self.put(row, 0),
            Go::End => self.put(row, usize::MAX),
            Go::Left if byte == 0 => {
                if let Some(above) = row.checked_sub(1) {
                    self.put(above, usize::MAX);
                }
            }
            Go::Right if byte == line.len() => {
                if row + 1 < self.lines().len() {
                    self.put(row + 1, 0);
                }
            }
            Go::Left => self.put(row, before(line, byte)),
            Go::Right => self.put(row, after(line, byte)),
            Go::WordLeft => {
                let words = line.unicode_word_indices().map(|(start, _)| start);
                let start = words.take_while(|start| *start < byte).last();
                self.put(row, start.unwrap_or(0));
            }
            Go::WordRight => {
                let next = line
                    .unicode_word_indices()
                    .map(|(s, _)| s)
                    .find(|s| *s > byte);
                self.put(row, next.unwrap_or(usize::MAX));
            }
        }
    }

    /// Types a character; a control character is passed over.
    pub fn insert(&mut self, c: char) -> Change {
        if c.is_control() || self.line_at(self.position().0).chars().count() >= LIMIT {
            return Change::None;
        }
        self.area.insert_char(c);
        // A combining mark or a joiner may have made the caret stand inside a grapheme.
        Change::Text
    }

    /// Whether a text is short enough to be pasted: a caret could not be put behind more.
    pub fn has_room_for(&self, text: &str) -> bool {
        let text = clean_paste(text, self.many);
        let room = LIMIT.saturating_sub(self.lines().len());
        let is_long = |line: &str| line.chars().count() > LIMIT / 2;
        text.matches('\n').count() <= room && !text.lines().any(is_long)
    }

    /// Types a text. Control characters are left out; line breaks stay where several lines are
    /// allowed, else become blanks.
    pub fn paste(&mut self, text: &str) -> Change {
        let (row, _) = self.position();
        let text: String = clean_paste(text, self.many).nfc().collect();
        let more = text.matches('\n').count();
        if text.is_empty() || !self.has_room_for(&text) || !self.area.insert_str(&text) {
            return Change::None;
        }
        if more > 0 {
            Change::Split { at: row, more }
        } else {
            Change::Text
        }
    }

    /// Starts a new line at the caret, where several are allowed.
    pub fn new_line(&mut self) -> Change {
        let (row, _) = self.position();
        if !self.many || self.lines().len() >= LIMIT {
            return Change::None;
        }
        self.area.insert_newline();
        Change::Split { at: row, more: 1 }
    }

    /// Deletes the grapheme before the caret, or joins the line to the one above.
    pub fn backspace(&mut self) -> Change {
        if self.delete_selection() {
            return Change::Text;
        }
        let (row, byte) = self.caret();
        if byte > 0 {
            let start = before(self.line_at(row), byte);
            return self.delete_range(row, start, byte);
        }
        let Some(above) = row.checked_sub(1) else {
            return Change::None;
        };
        self.put(above, usize::MAX);
        self.area.delete_str(1);
        Change::Joined { at: above }
    }

    /// Deletes the grapheme after the caret, or joins the line below.
    pub fn delete(&mut self) -> Change {
        if self.delete_selection() {
            return Change::Text;
        }
        let (row, byte) = self.caret();
        let line = self.line_at(row);
        if byte < line.len() {
            let end = after(line, byte);
            return self.delete_range(row, byte, end);
        }
        if row + 1 < self.lines().len() {
            self.area.delete_str(1);
            return Change::Joined { at: row };
        }
        Change::None
    }

    /// Deletes from the start of the word to the caret.
    pub fn delete_word(&mut self) -> Change {
        let (row, byte) = self.caret();
        let words = self
            .line_at(row)
            .unicode_word_indices()
            .map(|(start, _)| start);
        let start = words.take_while(|start| *start < byte).last().unwrap_or(0);
        self.delete_range(row, start, byte)
    }

    /// Deletes from the start of the line to the caret.
    pub fn delete_to_start(&mut self) -> Change {
        let (row, byte) = self.caret();
        self.delete_range(row, 0, byte)
    }

    /// Deletes from the caret to the end of the line.
    pub fn delete_to_end(&mut self) -> Change {
        let (row, byte) = self.caret();
        let end = self.line_at(row).len();
        self.delete_range(row, byte, end)
    }

    /// Empties the line of the caret.
    pub fn clear_line(&mut self) -> Change {
        let (row, _) = self.caret();
        let end = self.line_at(row).len();
        self.delete_range(row, 0, end)
    }

    /// Takes back the last change.
    pub fn undo(&mut self) -> Change {
        if self.area.undo() {
            Change::Undone
        } else {
            Change::None
        }
    }

    /// Makes the change again that was taken back.
    pub fn redo(&mut self) -> Change {
        if self.area.redo() {
            Change::Redone
        } else {
            Change::None
        }
    }

    fn delete_range(&mut self, row: usize, start: usize, end: usize) -> Change {
        if self.delete_selection() {
            return Change::Text;
        }
        let line = self.line_at(row);
        let chars = line.get(start..end).map_or(0, |text| text.chars().count());
        if chars == 0 {
            return Change::None;
        }
        let column = line.get(..start).map_or(0, |text| text.chars().count());
        self.jump(row, column);
        self.area.delete_str(chars);
        Change::Text
    }

    fn line_at(&self, row: usize) -> &str {
        self.lines().get(row).map_or("", String::as_str)
    }

    fn position(&self) -> (usize, usize) {
        let cursor = self.area.cursor();
        (cursor.0, cursor.1)
    }

    fn jump(&mut self, row: usize, column: usize) {
        let clamp = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
        self.area.cancel_selection();
        self.area
            .move_cursor(CursorMove::Jump(clamp(row), clamp(column)));
    }
}

/// A pasted text as it may be typed: line ends become line feeds or blanks, tabs become blanks,
/// other control characters go.
fn clean_paste(text: &str, many: bool) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let text = if many {
        text.as_str()
    } else {
        text.trim_end_matches('\n')
    };
    text.chars()
        .filter_map(|c| match c {
            '\n' if many => Some('\n'),
            '\n' | '\t' => Some(' '),
            c if c.is_control() => None,
            c => Some(c),
        })
        .collect()
}

fn boundaries(line: &str) -> impl Iterator<Item = usize> + '_ {
    line.grapheme_indices(true)
        .map(|(start, _)| start)
        .chain([line.len()])
}

fn before(line: &str, byte: usize) -> usize {
    boundaries(line)
        .take_while(|b| *b < byte)
        .last()
        .unwrap_or(0)
}

fn after(line: &str, byte: usize) -> usize {
    boundaries(line).find(|b| *b > byte).unwrap_or(line.len())
}

fn byte_of(line: &str, column: usize) -> usize {
    line.char_indices()
        .nth(column)
        .map_or(line.len(), |(byte, _)| byte)
}

mod selection;
#[cfg(test)]
mod tests;
mod typing;
mod visual;
