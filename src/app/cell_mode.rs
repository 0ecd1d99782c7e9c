//! The commands of the cell editor.

use super::After;
use super::buffer::Buffer;
use super::cell_editor::{Begin, CellEditor};
use super::state::App;
use super::{EditTarget, Effect};
use crate::command::Command;

impl App {
    pub(crate) fn run_in_cell(&mut self, cell: &mut CellEditor, command: Command) -> After {
        match command {
            Command::Accept => return close_if(self.accept_cell(cell)),
            Command::Save => {
                let done = self.accept_cell(cell);
                if done {
                    self.save(None, false);
                }
                return close_if(done);
            }
            Command::AcceptNext | Command::AcceptPrevious => {
                return self.accept_and_go(cell, command == Command::AcceptNext);
            }
            Command::Back => return self.leave_cell(cell),
            Command::ExternalEditor => self.effects.push(Effect::Edit {
                target: EditTarget::Cell,
                text: cell.buffer.text() + "\n",
                line: cell.buffer.caret().0 + 1,
            }),
            Command::Copy | Command::Cut => {
                let (row, _) = cell.buffer.caret();
                let line = cell.buffer.lines().get(row).cloned().unwrap_or_default();
                self.copy_text(&line);
                if command == Command::Cut {
                    cell.change(Buffer::clear_line);
                }
            }
            Command::Paste => {
                if let Some(text) = self.register_text() {
                    cell.change(|buffer| buffer.paste(&text));
                }
            }
            command => match Buffer::change_of(command) {
                Some(change) => cell.change(change),
                None => cell.buffer.go_by(command, self.editor_width()),
            },
        }
        After::Stay
    }

    fn accept_cell(&mut self, cell: &CellEditor) -> bool {
        let act = cell.edits(self.document.map(), &self.tag());
        let (row, _) = cell.buffer.caret();
        let empty_above = cell
            .buffer
            .lines()
            .iter()
            .take(row)
            .filter(|line| line.trim().is_empty())
            .count();
        let done = self.commit("did-edit-cell", &act.edits);
        if done {
            self.focus.item = row - empty_above.min(row);
        }
        done
    }

    /// Accepts and opens the same row of the neighbouring stage.
    fn accept_and_go(&mut self, cell: &CellEditor, right: bool) -> After {
        if !self.accept_cell(cell) {
            return After::Stay;
        }
        let from = self.focus.stage;
        if right {
            self.go_right();
        } else {
            self.go_left();
        }
        if self.focus.stage != from {
            self.open_cell(0, Begin::Item);
            // What was done is seen beside it, and the key that takes it back types here.
            self.message = None;
        }
        After::Close
    }

    /// Leaves the editor without the changes, which redo brings back.
    fn leave_cell(&mut self, cell: &CellEditor) -> After {
        let focus = self.focus;
        let act = cell.edits(self.document.map(), &self.tag());
        self.discard("did-edit-cell", &act.edits);
        self.focus = focus;
        After::Close
    }

    /// How many columns the text of the cell editor has.
    pub fn editor_width(&self) -> usize {
        usize::from(self.size.0.min(70)).saturating_sub(6).max(1)
    }
}

fn close_if(done: bool) -> After {
    if done { After::Close } else { After::Stay }
}
