//! Beginning a selection and making it larger or smaller. While the focus is in the cell where it
//! began, it goes from item to item; beyond, from cell to cell.

use super::Selection;
use crate::app::state::App;
use crate::command::Command;
use crate::layout::{Focus, FocusRow, Form as Shape};

impl App {
    /// Begins a selection at the focus; from the head of a stage it is all cells of the stage.
    pub(crate) fn begin_selection(&mut self, is_held: bool) {
        let rows = self.row_count();
        if self.map().stages.is_empty() || rows == 0 {
            return self.warn("no-stage", &[]);
        }
        self.unfold_focus();
        let mut anchor = self.focus;
        if self.is_on_head() {
            anchor.row = FocusRow::Row(0);
            self.focus.row = FocusRow::Row(rows - 1);
        }
        self.selection = Some(Selection {
            anchor,
            is_held,
            revision: self.document.revision(),
        });
    }

    /// Begins a selection if there is none, and takes it further, as Shift with an arrow does.
    pub(crate) fn select_by(&mut self, command: Command) {
        if self.selection.is_none() {
            let was_head = self.is_on_head();
            self.begin_selection(true);
            // From a name all rows are selected already.
            if was_head && matches!(command, Command::SelectUp | Command::SelectDown) {
                return;
            }
        }
        self.extend(match command {
            Command::SelectLeft => Command::Left,
            Command::SelectRight => Command::Right,
            Command::SelectUp => Command::Up,
            _ => Command::Down,
        });
    }

    /// A move without Shift: takes the selection further, or ends the one that Shift made.
    pub(super) fn move_in_select(&mut self, command: Command, digit: Option<usize>) {
        if self.selection.is_some_and(|selection| selection.is_held) {
            self.selection = None;
            return self.run_in_map(command, digit);
        }
        self.extend(command);
    }

    /// Moves the end of the selection that is in focus.
    pub(crate) fn extend(&mut self, command: Command) {
        let Some(anchor) = self.selection.map(|selection| selection.anchor) else {
            return;
        };
        let is_sideways = matches!(
            command,
            Command::Left | Command::Right | Command::FirstStage | Command::LastStage
        );
        if is_sideways && self.frame().form != Shape::Table {
            return self.warn("selection-one-stage", &[]);
        }
        let was_at_anchor = is_same_cell(self.focus, anchor);
        match command {
            Command::Left => self.go_left(),
            Command::Right => self.go_right(),
            Command::FirstStage => self.go_to_stage(0),
            Command::LastStage => self.go_to_stage(usize::MAX),
            Command::Up if was_at_anchor && self.focus.item > 0 => self.focus.item -= 1,
            Command::Down if was_at_anchor && self.focus.item + 1 < self.items().len() => {
                self.focus.item += 1;
            }
            // A name at the head of a stage is no cell.
            Command::Up | Command::PreviousRow if self.focus.row != FocusRow::Row(0) => {
                self.go_row_up();
            }
            Command::Down | Command::NextRow => self.go_row_down(),
            _ => {}
        }
        // Back in the cell where it began, it is the item where it began.
        if !was_at_anchor && is_same_cell(self.focus, anchor) {
            self.focus.item = anchor.item;
        }
    }

    /// Selects all items of the cell, and where they are selected already, or are fewer than two,
    /// all cells of the map. The focus stays at the first, so that the table stays in view.
    pub(crate) fn select_all(&mut self) {
        if self.selection.is_none() {
            self.begin_selection(true);
        }
        let Some(selected) = self.selected() else {
            return;
        };
        let last = self.items().len().saturating_sub(1);
        let anchor = if selected.items.is_some_and(|items| items != (0, last)) {
            Focus {
                item: last,
                ..self.focus
            }
        } else {
            let is_table = self.frame().form == Shape::Table;
            if is_table {
                self.go_to_stage(0);
            }
            let stage = if is_table {
                self.map().stages.len().saturating_sub(1)
            } else {
                self.focus.stage
            };
            self.focus.row = FocusRow::Row(0);
            let row = FocusRow::Row(self.row_count().saturating_sub(1));
            Focus {
                stage,
                row,
                item: 0,
            }
        };
        self.focus.item = 0;
        if let Some(selection) = &mut self.selection {
            selection.anchor = anchor;
            selection.is_held = true;
        }
    }

    /// Goes with Shift and the mouse: the selection ends at that cell from now on.
    pub(crate) fn select_to(&mut self, stage: usize, row: usize, item: Option<usize>) {
        if self.selection.is_none() {
            self.begin_selection(true);
        }
        if self.selection.is_none() {
            return;
        }
        self.go_to_stage(stage);
        self.go_to_row(row);
        self.focus.item = item.unwrap_or(self.focus.item);
    }
}

fn is_same_cell(a: Focus, b: Focus) -> bool {
    a.stage == b.stage && a.row == b.row
}
