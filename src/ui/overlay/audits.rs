//! The audits of a map: what a new one asks, and those there are.

use ratatui::layout::Position;

use super::super::desk::Desk;
use super::super::sheet::first_shown;
use crate::app::{AuditsPanel, ListLine, Pointed};
use crate::layout::Role;
use crate::text::{Shown, fit, width};

/// The widest the list is drawn.
const COLUMNS: usize = 94;

pub(super) fn draw(desk: Desk<'_>, panel: &AuditsPanel) -> Position {
    let app = desk.app;
    let (room, most) = desk.room();
    let lines = app.audits_lines(panel);
    let (title, aside) = app.audits_title();
    let columns = room.min(COLUMNS);
    let mut sheet = desk.lay(columns, lines.len().min(most), &title, &aside);
    let columns = sheet.columns();
    let focus = lines.iter().position(is_focused).unwrap_or(0);
    let top = first_shown(focus, sheet.lines());
    for (n, line) in lines.iter().enumerate().skip(top).take(sheet.lines()) {
        let at = n - top;
        match line {
            ListLine::Caption(text) => {
                let style = sheet.style(Role::Caption);
                sheet.put(at, 1, text, style);
            }
            ListLine::Choice {
                number,
                ticked,
                text,
                aside,
                is_focused,
            } => {
                let mark = if *is_focused { app.glyphs().focus } else { ' ' };
                let tick = match ticked {
                    Some(true) => "[x] ",
                    Some(false) => "[ ] ",
                    None => "",
                };
                let aside = Shown::new(aside).into_string();
                let room = columns.saturating_sub(width(&aside) + 3);
                let text = Shown::new(&format!("{mark} {tick}{text}")).into_string();
                let text = fit(&text, room, &app.glyphs().more_mark());
                let style = sheet.line_style(*is_focused);
                sheet.put(at, 0, &format!("{text}  {aside}"), style);
                sheet.note(at, 0, usize::MAX, Pointed::Line(*number));
            }
        }
    }
    sheet.place(focus - top, 0)
}

fn is_focused(line: &ListLine) -> bool {
    matches!(
        line,
        ListLine::Choice {
            is_focused: true,
            ..
        }
    )
}
