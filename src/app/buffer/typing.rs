//! What the commands of an editor of several lines do to its text.

use super::{Buffer, Change, Go};
use crate::command::Command;

impl Buffer {
    /// The change a command makes; none where it makes none.
    pub(crate) fn change_of(command: Command) -> Option<fn(&mut Buffer) -> Change> {
        Some(match command {
            Command::NewLine => Buffer::new_line,
            Command::Backspace => Buffer::backspace,
            Command::DeleteForward => Buffer::delete,
            Command::DeleteWord => Buffer::delete_word,
            Command::DeleteToStart => Buffer::delete_to_start,
            Command::DeleteToEnd => Buffer::delete_to_end,
            Command::Undo => Buffer::undo,
            Command::Redo => Buffer::redo,
            _ => return None,
        })
    }

    /// Moves the caret as a command says, in a text wrapped at that many columns.
    pub(crate) fn go_by(&mut self, command: Command, columns: usize) {
        match command {
            Command::Left => self.go(Go::Left),
            Command::Right => self.go(Go::Right),
            Command::LineStart => self.go(Go::Start),
            Command::LineEnd => self.go(Go::End),
            Command::WordLeft => self.go(Go::WordLeft),
            Command::WordRight => self.go(Go::WordRight),
            Command::Up => self.go_visually(false, columns),
            Command::Down => self.go_visually(true, columns),
            _ => {}
        }
    }
}
