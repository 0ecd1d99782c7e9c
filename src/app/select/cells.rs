//! Copying, cutting, deleting and pasting what is selected: items of a cell as they are, and a
//! rectangle of cells as a rectangle.
//!
//! The clipboard of the terminal gets cells as spreadsheets take them: a line for each row, tabs
//! between the stages, a cell of several items in quotation marks. What was copied last is known by
//! that text when the terminal pastes it again, and keeps all its fields then.

use super::Chosen;
use crate::app::Effect;
use crate::app::clipboard::{Register, item_lines};
use crate::app::state::App;
use crate::i18n::Arg;
use crate::layout::FocusRow;
use crate::model::{Draft, Edit, Item, ItemAt, paste_draft, remove_items};

/// Copied cells: rows from top to bottom, each with its cells from left to right.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cells {
    rows: Vec<Vec<Vec<Draft>>>,
}

impl Cells {
    /// All items, in reading order.
    pub(crate) fn items(&self) -> impl Iterator<Item = &Draft> {
        self.rows.iter().flatten().flatten()
    }

    /// The cells as a spreadsheet takes them.
    pub(crate) fn text(&self) -> String {
        let row = |cells: &Vec<Vec<Draft>>| {
            let cells: Vec<String> = cells.iter().map(|items| cell_text(items)).collect();
            cells.join("\t")
        };
        let rows: Vec<String> = self.rows.iter().map(row).collect();
        rows.join("\n")
    }
}

/// A cell, an item a line; quoted where it would not be one cell otherwise.
fn cell_text(items: &[Draft]) -> String {
    let texts: Vec<&str> = items.iter().map(|item| item.text.as_str()).collect();
    let text = texts.join("\n");
    if text.contains(['\t', '\n', '\r', '"']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text
    }
}

impl App {
    /// Copies or cuts what is selected, and ends the selection.
    pub(crate) fn copy_selected(&mut self, cut: bool) {
        let items = self.chosen_items();
        if items.is_empty() {
            return;
        }
        let register = self.register_of_selected(if cut { Item::cut } else { Item::copy });
        // What referred to cut items still finds them after the paste, so nothing is cleaned.
        if cut && !self.commit("did-cut-items", &removals(&items)) {
            return;
        }
        let text = match &register {
            Register::Cells(cells) => cells.text(),
            Register::Items(items) => item_lines(items),
            _ => String::new(),
        };
        self.effects.push(Effect::Clipboard(text));
        self.register = register;
        self.leave_to_first();
        let id = if cut { "items-cut" } else { "items-copied" };
        self.say(id, &[("count", Arg::from(items.len()))]);
    }

    /// Deletes the selected items with what refers to them, and ends the selection. They can be
    /// pasted like what is cut.
    pub(crate) fn delete_selected(&mut self) {
        let items = self.chosen_items();
        if items.is_empty() {
            return;
        }
        let register = self.register_of_selected(Item::cut);
        let act = remove_items(self.map(), &items);
        if !self.commit("did-delete-items", &act.edits) {
            return;
        }
        self.register = register;
        self.leave_to_first();
        let args = [
            ("items", Arg::from(items.len())),
            ("count", Arg::from(act.mentions.len())),
        ];
        self.say("items-deleted", &args);
    }

    /// What the register holds once the selection is copied.
    fn register_of_selected(&self, draft: fn(&Item) -> Draft) -> Register {
        let drafts = |cell: &Chosen<'_>| cell.items.iter().map(|item| draft(item)).collect();
        let chosen = self.chosen();
        let Some(selected) = self.selected() else {
            return Register::Empty;
        };
        if let ([cell], Some(_)) = (chosen.as_slice(), selected.items) {
            return Register::Items(drafts(cell));
        }
        let columns = selected.stages.1 + 1 - selected.stages.0;
        let rows = chosen.chunks(columns);
        let rows = rows.map(|row| row.iter().map(drafts).collect()).collect();
        Register::Cells(Cells { rows })
    }

    /// Whether a text the terminal pastes is what was copied last as cells.
    pub(crate) fn is_copied(&self, text: &str) -> bool {
        let plain = |text: &str| text.replace("\r\n", "\n").replace('\r', "\n");
        matches!(&self.register, Register::Cells(cells) if plain(&cells.text()) == plain(text))
    }

    /// Puts copied cells behind what the cells of the map hold, the first into the cell in focus, and
    /// says what has no place.
    pub(crate) fn paste_cells(&mut self, cells: Cells) {
        let (FocusRow::Row(first), Some(_)) = (self.focus.row, self.stage()) else {
            return self.warn("no-cell", &[]);
        };
        let (mut edits, mut noted, mut left) = (Vec::new(), Vec::new(), 0);
        for (y, row_cells) in cells.rows.into_iter().enumerate() {
            for (x, items) in row_cells.into_iter().enumerate() {
                let stage = self.map().stages.get(self.focus.stage + x);
                let (Some(stage), Some(row)) = (stage, self.facts.row(first + y)) else {
                    left += items.len();
                    continue;
                };
                let end = stage.cell(row).map_or(0, |cell| cell.len);
                for (n, draft) in items.into_iter().enumerate() {
                    let draft = self.made_visible(self.without_taken_id(draft));
                    let (item, fields) = paste_draft(draft, row);
                    noted.extend(fields);
                    edits.push(Edit::InsertItem {
                        stage: stage.id.clone(),
                        row: row.clone(),
                        before: end + n,
                        item,
                    });
                }
            }
        }
        if self.commit("did-paste", &edits) {
            self.say_filled(edits.len(), left, noted);
        }
    }
}

/// The removals of items that are given in the order of the file, from the last to the first.
fn removals(items: &[ItemAt]) -> Vec<Edit> {
    items.iter().rev().cloned().map(Edit::RemoveItem).collect()
}

#[cfg(test)]
mod tests {
    use super::{Cells, Draft};

    #[test]
    fn cells_are_written_as_a_spreadsheet_reads_them() {
        let cell = |texts: &[&str]| texts.iter().map(|text| Draft::plain(*text)).collect();
        let cells = Cells {
            rows: vec![
                vec![cell(&["one"]), cell(&["two", "three"])],
                vec![cell(&[]), cell(&["say \"hi\""])],
                vec![cell(&["a\tb"]), cell(&["up\ndown"])],
            ],
        };
        let expected = "one\t\"two\nthree\"\n\t\"say \"\"hi\"\"\"\n\"a\tb\"\t\"up\ndown\"";
        assert_eq!(cells.text(), expected);
    }
}
