//! A table pasted on the map, as spreadsheets give it: its columns go along the stages and its rows
//! along the rows, from the cell in focus on. It is asked about first, with what has no place.

use super::ask::Answer;
use super::cell_editor::{new_item, typable, typed_text};
use super::state::{App, Overlay};
use crate::i18n::{Arg, words};
use crate::layout::FocusRow;
use crate::model::{Edit, Field, RowId, paste_draft};

/// The cells of a pasted table: rows from top to bottom, each with its cells from left to right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pasted {
    rows: Vec<Vec<String>>,
}

impl Pasted {
    /// Reads lines of cells parted by tabs; none where the text is no table, because a line has no
    /// tab or another number of them. A cell with a tab, a line break or a quotation mark in it
    /// stands in quotation marks, as spreadsheets write it.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let mut rows = vec![Vec::new()];
        let mut rest = text;
        loop {
            let (cell, behind) = cell(rest);
            rows.last_mut()?.push(cell);
            let mut signs = behind.chars();
            match signs.next() {
                Some('\t') => {}
                Some(_) if signs.as_str().trim_matches(['\r', '\n']).is_empty() => break,
                Some('\r') if signs.as_str().starts_with('\n') => {
                    signs.next();
                    rows.push(Vec::new());
                }
                Some(_) => rows.push(Vec::new()),
                None => break,
            }
            rest = signs.as_str();
        }
        let columns = rows.first()?.len();
        let is_table = columns > 1 && rows.iter().all(|row| row.len() == columns);
        is_table.then_some(Self { rows })
    }

    fn columns(&self) -> usize {
        self.rows.first().map_or(0, Vec::len)
    }

    /// The words of every cell that has some, with its place: column, then row.
    fn cells(&self) -> impl Iterator<Item = (usize, usize, String)> {
        self.rows.iter().enumerate().flat_map(|(y, row)| {
            let cells = row.iter().enumerate().map(move |(x, cell)| (x, y, cell));
            cells.filter_map(|(x, y, cell)| {
                let lines: Vec<String> = cell.lines().map(typable).collect();
                let text = typed_text(&lines.join("⏎"));
                (!text.is_empty()).then_some((x, y, text))
            })
        })
    }
}

/// The first cell of a text, and what stands behind it: a tab, a line end, or nothing.
fn cell(text: &str) -> (String, &str) {
    if let Some(quoted) = text.strip_prefix('"').and_then(quoted) {
        return quoted;
    }
    let end = text.find(['\t', '\n', '\r']).unwrap_or(text.len());
    let (cell, behind) = text.split_at(end);
    (cell.to_owned(), behind)
}

/// A cell up to its closing quotation mark, two of which are one within it; none where the mark at
/// its begin was no more than a sign of the text.
fn quoted(text: &str) -> Option<(String, &str)> {
    let mut cell = String::new();
    let mut rest = text;
    loop {
        let (part, behind) = rest.split_once('"')?;
        cell.push_str(part);
        if let Some(more) = behind.strip_prefix('"') {
            cell.push('"');
            rest = more;
        } else {
            let ends = behind.is_empty() || behind.starts_with(['\t', '\n', '\r']);
            return ends.then_some((cell, behind));
        }
    }
}

impl App {
    /// Asks what a pasted table is to become, unless there is nothing in it.
    pub(crate) fn ask_about_table(&mut self, table: Pasted, text: &str) {
        if !self.may_edit() {
            return;
        }
        let (Some(stage), Some(row)) = (self.stage(), self.row()) else {
            return self.warn("no-cell", &[]);
        };
        let path = self.glyphs.path;
        let place = format!("{} {path} {}", stage.name, self.row_label(&row));
        let all = table.cells().count();
        if all == 0 {
            return;
        }
        let edits = self.fillings(&table).0.len();
        let args = [
            ("columns", Arg::from(table.columns())),
            ("rows", Arg::from(table.rows.len())),
            ("place", words(place)),
        ];
        let mut body = self.texts.with("table-body", &args);
        if all > edits {
            let args = [("count", Arg::from(all - edits))];
            body = format!("{body} {}", self.texts.with("table-left-out", &args));
        }
        let answers = [
            ("answer-fill", Answer::FillCells(table)),
            ("answer-items", Answer::PasteLines(text.to_owned())),
            ("answer-cancel", Answer::Cancel),
        ];
        let question = self.question(self.texts.text("table-title"), body, answers);
        self.overlays.push(Overlay::Ask(question));
    }

    /// Puts the cells of a table where they belong, in one step, and says what had no place.
    pub(crate) fn fill_cells(&mut self, table: &Pasted) {
        let (edits, noted) = self.fillings(table);
        let (filled, all) = (edits.len(), table.cells().count());
        if filled == 0 || !self.commit("did-fill", &edits) {
            return;
        }
        self.say_filled(filled, all - filled, noted);
    }

    /// Says what became of the items that were to fill cells: so many have a place, so many have none,
    /// and these fields could only be noted.
    pub(crate) fn say_filled(&mut self, filled: usize, left: usize, noted: Vec<Field>) {
        let count = ("count", Arg::from(filled));
        if left > 0 {
            self.warn("cells-left-out", &[count, ("left", Arg::from(left))]);
        } else if noted.is_empty() {
            self.say("cells-filled", &[count]);
        } else {
            self.say_noted(noted);
        }
    }

    /// A new item at the end of its cell for every cell of the table that has a place, and the fields
    /// that could only be noted in them.
    fn fillings(&self, table: &Pasted) -> (Vec<Edit>, Vec<Field>) {
        let FocusRow::Row(first) = self.focus.row else {
            return (Vec::new(), Vec::new());
        };
        let tag = self.tag();
        let (mut edits, mut noted) = (Vec::new(), Vec::new());
        for (x, y, text) in table.cells() {
            let stage = self.map().stages.get(self.focus.stage + x);
            let row: Option<&RowId> = self.facts.row(first + y);
            let (Some(stage), Some(row)) = (stage, row) else {
                continue;
            };
            let (item, fields) = paste_draft(new_item(text, &tag), row);
            noted.extend(fields);
            edits.push(Edit::InsertItem {
                stage: stage.id.clone(),
                row: row.clone(),
                before: stage.cell(row).map_or(0, |cell| cell.len),
                item,
            });
        }
        (edits, noted)
    }
}

#[cfg(test)]
mod tests {
    use super::Pasted;

    #[test]
    fn what_a_spreadsheet_gives_is_read_as_its_cells() {
        for (text, expected) in [
            ("a\tb", Some("a|b")),
            ("a\tb\n", Some("a|b")),
            ("a\tb\r\nc\td\r\n", Some("a|b / c|d")),
            ("a\tb\rc\td", Some("a|b / c|d")),
            ("a\t\n\td\n\n", Some("a| / |d")),
            ("\"one\ntwo\"\tb", Some("one\ntwo|b")),
            (
                "\"say \"\"hi\"\"\"\t\"x\ty\"\nc\td",
                Some("say \"hi\"|x\ty / c|d"),
            ),
            ("\"open\tb", Some("\"open|b")),
            ("\"a\" b\tc", Some("\"a\" b|c")),
            ("no table", None),
            ("a\tb\nc", None),
            ("a\tb\n\nc\td", None),
            ("one\ntwo", None),
            ("", None),
        ] {
            let read = Pasted::read(text).map(|table| {
                let rows: Vec<String> = table.rows.iter().map(|row| row.join("|")).collect();
                rows.join(" / ")
            });
            assert_eq!(read.as_deref(), expected, "{text:?}");
        }
    }
}
