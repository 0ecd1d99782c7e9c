//! A closer look over the table, and the inspector beside it.

use ratatui::layout::{Position, Rect};

use super::super::desk::Desk;
use super::super::sheet::Sheet;
use crate::app::{ReadLine, Zoom};
use crate::layout::Role;
use crate::text::width;

/// Draws a closer look; the caret is on the item in focus.
pub(super) fn draw(desk: Desk<'_>, zoom: Zoom) -> Position {
    let app = desk.app;
    let (lines, title, aside) = app.zoomed(zoom);
    let columns = (app.zoom_columns() + 2).max(desk.hint_columns());
    let mut sheet = desk.lay(columns, lines.len().max(3), &title, &aside);
    write(&mut sheet, &lines, zoom.top)
}

/// Draws the inspector at the right of the table, where it is shown.
pub(in crate::ui) fn draw_beside(desk: Desk<'_>) {
    let app = desk.app;
    let columns = u16::try_from(app.inspector_columns()).unwrap_or(u16::MAX);
    let foot = u16::try_from(app.frame().footer).unwrap_or(0) + u16::from(app.has_banner_line());
    let area = desk.area;
    if columns < 4 || columns >= area.width || area.height < foot + 4 {
        return;
    }
    let frame = Rect::new(area.right() - columns, area.y, columns, area.height - foot);
    let lines = app.read_focus(usize::from(columns) - 4);
    let mut sheet = desk.lay_in(frame, &app.texts().text("inspector"), "F4");
    write(&mut sheet, &lines, 0);
}

fn write(sheet: &mut Sheet<'_>, lines: &[ReadLine], top: usize) -> Position {
    let room = sheet.lines();
    let top = top.min(lines.len().saturating_sub(room));
    let mut caret = None;
    for (y, line) in lines.iter().skip(top).take(room).enumerate() {
        if line.here {
            let first = caret.is_none();
            let glyphs = sheet.app.glyphs();
            let mark = if first { glyphs.item } else { glyphs.cell };
            sheet.put_short(y, 0, &mark.to_string(), sheet.style(Role::Mark));
            caret = caret.or(Some(sheet.place(y, 0)));
        }
        let column = line.column + 1;
        let label = line.text.split_at_checked(line.label);
        let (label, rest) = label.unwrap_or(("", &line.text));
        sheet.put_short(y, column, label, sheet.style(Role::Caption));
        sheet.put_short(y, column + width(label), rest, sheet.style(line.role));
    }
    let hidden = lines.len().saturating_sub(top + room);
    if hidden > 0 && room > 0 {
        let more = format!(" {}+{hidden}", sheet.app.glyphs().more);
        let column = sheet.columns().saturating_sub(width(&more));
        sheet.put_short(room - 1, column, &more, sheet.style(Role::More));
    }
    if top > 0 {
        let more = format!(" {}{top}", sheet.app.glyphs().up);
        let column = sheet.columns().saturating_sub(width(&more));
        sheet.put_short(0, column, &more, sheet.style(Role::More));
    }
    caret.unwrap_or_else(|| sheet.place(0, 0))
}
