//! The audits of a map: what a new one asks, and those there are.

use ratatui::layout::Position;

use super::super::desk::Desk;
use super::super::sheet::first_shown;
use crate::app::{App, AuditsPanel, ListLine, Pointed};
use crate::layout::Role;
use crate::text::{Shown, fit, width};

/// The widest the list is drawn.
const COLUMNS: usize = 94;

/// A line of the screen.
struct Drawn {
    text: String,
    /// Which of all that can be chosen it is of; none of a caption.
    number: Option<usize>,
    is_focused: bool,
}

pub(super) fn draw(desk: Desk<'_>, panel: &AuditsPanel) -> Position {
    let app = desk.app;
    let (room, most) = desk.room();
    let (title, aside) = app.audits_title();
    let columns = room.min(COLUMNS);
    let told = app.audits_lines(panel);
    let drawn: Vec<Drawn> = told
        .iter()
        .flat_map(|line| lines_of(app, line, columns))
        .collect();
    let mut sheet = desk.lay(columns, drawn.len().min(most), &title, &aside);
    let focused = |line: &Drawn| line.is_focused;
    let start = drawn.iter().position(focused).unwrap_or(0);
    let end = drawn.iter().rposition(focused).unwrap_or(0);
    let top = first_shown(end, sheet.lines()).min(start);
    for (n, line) in drawn.iter().skip(top).take(sheet.lines()).enumerate() {
        let style = match line.number {
            Some(_) => sheet.line_style(line.is_focused),
            None => sheet.style(Role::Caption),
        };
        sheet.put(n, 0, &line.text, style);
        if let Some(number) = line.number {
            sheet.note(n, 0, usize::MAX, Pointed::Line(number));
        }
    }
    sheet.place(start - top, 0)
}

/// A line of the list; where it is narrow, what stands at its right stands below.
fn lines_of(app: &App, line: &ListLine, columns: usize) -> Vec<Drawn> {
    let (number, ticked, text, aside, is_focused) = match line {
        ListLine::Caption(text) => {
            return vec![Drawn {
                text: format!(" {text}"),
                number: None,
                is_focused: false,
            }];
        }
        ListLine::Choice {
            number,
            ticked,
            text,
            aside,
            is_focused,
        } => (*number, ticked, text, aside, *is_focused),
    };
    let mark = if is_focused { app.glyphs().focus } else { ' ' };
    let tick = match ticked {
        Some(true) => "[x] ",
        Some(false) => "[ ] ",
        None => "",
    };
    let aside = Shown::new(aside).into_string();
    let text = Shown::new(&format!("{mark} {tick}{text}")).into_string();
    let room = columns.saturating_sub(width(&aside) + 3);
    let mut texts = if width(&text) <= room || aside.is_empty() {
        vec![format!(
            "{}  {aside}",
            fit(&text, room, &app.glyphs().more_mark())
        )]
    } else {
        vec![text, format!("      {aside}")]
    };
    let drawn = texts.drain(..).map(|text| Drawn {
        text,
        number: Some(number),
        is_focused,
    });
    drawn.collect()
}
