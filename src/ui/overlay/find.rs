//! Everything that was found, a line each: where it stands, and the words round it.

use ratatui::layout::Position;

use super::super::desk::Desk;
use super::super::sheet::{Sheet, first_shown};
use crate::app::{Find, Found, Pointed};
use crate::layout::Role;
use crate::text::{around, fit, width};

/// The widest the list is drawn.
const COLUMNS: usize = 110;

pub(super) fn draw(desk: Desk<'_>, find: &Find) -> Option<Position> {
    let app = desk.app;
    let texts = app.texts();
    let (columns, lines) = desk.room();
    let title = texts.text("find-title");
    let aside = app.found_aside();
    let mut sheet = desk.lay(columns.min(COLUMNS), lines, &title, &aside);
    let asked = format!(" {}{}", texts.text("ask-find"), texts.text("ask-colon"));
    sheet.put(0, 0, &asked, sheet.style(Role::Caption));
    let caret = sheet.input(0, width(&asked), &find.buffer, 0);
    sheet.rule(1);
    let room = sheet.lines().saturating_sub(2);
    let (focus, count) = app.found_position();
    let top = first_shown(focus, room);
    let found = app.found(top..count.min(top + room));
    let place = place_columns(&found, sheet.columns());
    for (n, found) in found.iter().enumerate() {
        line(&mut sheet, n + 2, ("", found), place, top + n == focus);
        sheet.note(n + 2, 0, usize::MAX, Pointed::Line(top + n));
    }
    caret
}

/// The columns that tell where: what they need, and at most two fifths.
pub(super) fn place_columns(found: &[Found], columns: usize) -> usize {
    let widest = found.iter().map(|found| width(&found.place)).max();
    widest.unwrap_or(0).min(columns * 2 / 5)
}

/// Writes a line of a list: a tick or nothing, the place in that many columns, the words round what
/// was found, and that marked.
pub(super) fn line(
    sheet: &mut Sheet<'_>,
    line: usize,
    (tick, found): (&str, &Found),
    place: usize,
    focused: bool,
) {
    let glyphs = sheet.app.glyphs();
    let more = glyphs.more_mark();
    let sign = if focused { glyphs.focus } else { ' ' };
    let head = format!("{sign} {tick}{}  ", fit(&found.place, place, &more));
    let room = sheet.columns().saturating_sub(width(&head) + 1);
    let (text, hit) = around(&found.text, &found.hit, room, &more);
    let style = sheet.line_style(focused);
    sheet.put(line, 0, &format!("{head}{text}"), style);
    if let (Some(before), Some(words)) = (text.get(..hit.start), text.get(hit)) {
        let column = width(&head) + width(before);
        sheet.put_short(line, column, words, sheet.found_style(focused));
    }
}
