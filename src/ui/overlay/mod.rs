//! What lies over the table: one file for each.

mod ask;
mod cell;
mod form;
mod help;
mod input;
mod personas;
mod pick;
mod problems;
mod rows;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::Theme;
use crate::app::{App, Overlay};
use crate::text::fit;
pub(super) use input::draw_input;

/// Draws an overlay and answers with its caret, where it has one.
pub(super) fn draw(
    app: &App,
    overlay: &Overlay,
    theme: Theme,
    area: Rect,
    buffer: &mut Buffer,
) -> Option<Position> {
    if area.width < 10 || area.height < 4 {
        return None;
    }
    match overlay {
        Overlay::Cell(editor) => cell::draw(app, editor, theme, area, buffer),
        Overlay::Form(form) => form::draw(app, form, theme, area, buffer),
        Overlay::Pick(pick) => Some(pick::draw(app, pick, theme, area, buffer)),
        Overlay::Personas(panel) => Some(personas::draw(app, *panel, theme, area, buffer)),
        Overlay::Rows(panel) => Some(rows::draw(app, panel, theme, area, buffer)),
        Overlay::Ask(question) => Some(ask::draw(app, question, theme, area, buffer)),
        Overlay::Help(help) => Some(help::draw(app, help, theme, area, buffer)),
        Overlay::Problems(problems) => Some(problems::draw(app, *problems, theme, area, buffer)),
        // The foot draws the line being asked for.
        Overlay::Prompt(_) => None,
    }
}

/// Writes one line of a box, cut with a mark where it is too long.
fn put(app: &App, buffer: &mut Buffer, area: Rect, line: usize, text: &str, style: Style) {
    let Some(y) = u16::try_from(line)
        .ok()
        .and_then(|line| area.y.checked_add(line))
    else {
        return;
    };
    if y < area.bottom() {
        let text = fit(text, usize::from(area.width), &app.glyphs().more_mark());
        buffer.set_stringn(area.x, y, text, usize::from(area.width), style);
    }
}

/// The first line to show so that the focused one is seen.
fn first_shown(focus: usize, lines: usize) -> usize {
    (focus + 1).saturating_sub(lines)
}

/// A length in cells as the terminal counts them.
fn cells(n: usize) -> u16 {
    u16::try_from(n).unwrap_or(u16::MAX)
}
