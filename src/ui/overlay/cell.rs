//! The editor of a cell: numbered items, wrapped where the table's own wrapping would.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::super::popup::{self, Popup};
use super::super::{Theme, foot};
use super::{cells, first_shown, put};
use crate::app::{App, CellEditor};
use crate::layout::Role;
use crate::text::{Shown, width, wrap};

/// A wrapped line of the editor.
struct Part {
    number: Option<usize>,
    text: String,
    caret: Option<usize>,
}

pub(super) fn draw(
    app: &App,
    editor: &CellEditor,
    theme: Theme,
    area: Rect,
    buffer: &mut Buffer,
) -> Option<Position> {
    let text_width = app.editor_width();
    let parts = parts(editor, text_width);
    let facts = app.item_facts(editor);
    // One line more than the text, so that a new item does not move the box at once.
    let lines = parts.len().max(4) + 1 + facts.len() + usize::from(!facts.is_empty());
    let size = popup::centred(area, cells(text_width + 6), cells(lines + 2));
    let (title, aside) = app.cell_title(editor);
    let hints = foot::hints(app, usize::from(size.width).saturating_sub(4));
    let frame = Popup {
        title: &title,
        aside: &aside,
        foot: &hints,
    };
    let inner = popup::draw(&frame, app.glyphs(), theme, size, buffer);
    let fact_lines = if facts.is_empty() { 0 } else { facts.len() + 1 };
    let room = usize::from(inner.height).saturating_sub(fact_lines).max(1);
    let caret_line = parts
        .iter()
        .position(|part| part.caret.is_some())
        .unwrap_or(0);
    let top = first_shown(caret_line, room);
    let mut caret = None;
    for (line, part) in parts.iter().skip(top).take(room).enumerate() {
        let number = part
            .number
            .map_or_else(|| "   ".to_owned(), |number| format!("{number:>2} "));
        put(
            app,
            buffer,
            inner,
            line,
            &number,
            theme.style(Role::Caption),
        );
        let body = Rect::new(
            inner.x + 3.min(inner.width),
            inner.y,
            inner.width.saturating_sub(3),
            inner.height,
        );
        put(app, buffer, body, line, &part.text, Style::new());
        if let Some(column) = part.caret {
            let x = (body.x + cells(column)).min(body.right().saturating_sub(1));
            caret = Some(Position::new(x, inner.y + cells(line)));
        }
    }
    if !facts.is_empty() && usize::from(inner.height) > fact_lines {
        popup::rule(app.glyphs(), theme, inner, room, buffer);
        for (n, fact) in facts.iter().enumerate() {
            put(
                app,
                buffer,
                inner,
                room + 1 + n,
                &format!(" {fact}"),
                theme.style(Role::Fact),
            );
        }
    }
    caret
}

/// The lines of the text as they wrap; the caret is in one of them.
fn parts(editor: &CellEditor, cells: usize) -> Vec<Part> {
    let (caret_row, caret_byte) = editor.buffer.caret();
    let mut parts = Vec::new();
    for (row, line) in editor.buffer.lines().iter().enumerate() {
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
            parts.push(Part {
                number: (n == 0).then_some(row + 1),
                text: Shown::new(text).into_string(),
                caret,
            });
        }
    }
    parts
}
