//! The editor of a cell: numbered items, wrapped where the table's own wrapping would.

use ratatui::layout::Position;
use ratatui::style::Style;

use super::super::desk::Desk;
use super::super::sheet::first_shown;
use crate::app::{Buffer, CellEditor, Pointed};
use crate::layout::Role;
use crate::model::Span;
use crate::text::{Shown, width, wrap};

/// The columns of the items' numbers.
const NUMBER: usize = 3;
/// The fewest lines of text the sheet has room for.
const LEAST_LINES: usize = 4;

/// A wrapped line of the editor.
pub(super) struct Part {
    number: Option<usize>,
    pub(super) row: usize,
    pub(super) range: Span,
    pub(super) text: String,
    pub(super) caret: Option<usize>,
}

pub(super) fn draw(desk: Desk<'_>, editor: &CellEditor) -> Option<Position> {
    let app = desk.app;
    let text_width = app.editor_width();
    let parts = parts(&editor.buffer, text_width);
    let facts = app.item_facts(editor);
    let below = if facts.is_empty() { 0 } else { facts.len() + 1 };
    let (title, aside) = app.cell_title(editor);
    // One line more than the text, so that a new item does not move the sheet at once.
    let lines = parts.len().max(LEAST_LINES) + 1 + below;
    // And one column more, where the caret stands behind a full line.
    let mut sheet = desk.lay(NUMBER + text_width + 1, lines, &title, &aside);
    let room = sheet.lines().saturating_sub(below).max(1);
    let caret_line = parts
        .iter()
        .position(|part| part.caret.is_some())
        .unwrap_or(0);
    let top = first_shown(caret_line, room);
    let mut caret = None;
    for (line, part) in parts.iter().skip(top).take(room).enumerate() {
        if let Some(number) = part.number {
            let style = sheet.style(Role::Caption);
            sheet.put(line, 0, &format!("{number:>2} "), style);
        }
        sheet.put(line, NUMBER, &part.text, Style::new());
        let place = Pointed::Text {
            row: part.row,
            part: part.range.clone(),
            column: 0,
        };
        sheet.note(line, NUMBER, usize::MAX, place);
        if let Some(column) = part.caret {
            caret = Some(sheet.place(line, NUMBER + column.min(text_width)));
        }
    }
    if below > 0 && sheet.lines() > below {
        sheet.rule(room);
        for (n, fact) in facts.iter().enumerate() {
            sheet.put(room + 1 + n, 1, fact, sheet.style(Role::Fact));
        }
    }
    caret
}

/// The lines of the text as they wrap; the caret is in one of them.
pub(super) fn parts(buffer: &Buffer, cells: usize) -> Vec<Part> {
    let (caret_row, caret_byte) = buffer.caret();
    let mut parts = Vec::new();
    for (row, line) in buffer.lines().iter().enumerate() {
        let mut ranges = wrap(line, cells);
        if ranges.is_empty() {
            ranges.push(0..0);
        }
        let holds = ranges
            .iter()
            .rposition(|range| range.start <= caret_byte)
            .unwrap_or(0);
        for (n, range) in ranges.iter().enumerate() {
            let text = line.get(range.clone()).unwrap_or_default();
            let caret = (row == caret_row && n == holds).then(|| {
                let before = line.get(range.start..caret_byte).unwrap_or_default();
                width(Shown::new(before).as_str())
            });
            let number = (n == 0).then_some(row + 1);
            parts.push(Part {
                number,
                row,
                range: range.clone(),
                text: text.to_owned(),
                caret,
            });
        }
    }
    parts
}
