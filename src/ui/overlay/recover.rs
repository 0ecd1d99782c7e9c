//! The offer of what a killed program left: what it is, what would come back, the answers.

use ratatui::layout::Position;
use ratatui::style::Style;

use super::super::desk::Desk;
use super::ask::{put_answers, side_by_side};
use crate::app::Offered;
use crate::layout::Role;
use crate::text::{Shown, wrap};

/// The widest the offer is written.
const COLUMNS: usize = 74;
/// The most lines of changes it shows beside the table.
const LINES: usize = 10;

pub(super) fn draw(desk: Desk<'_>, offered: &Offered) -> Position {
    let (columns, lines) = desk.room();
    let columns = if offered.is_wide {
        columns
    } else {
        columns.min(COLUMNS)
    };
    let room = columns.saturating_sub(2).max(1);
    let intro = Shown::new(&offered.intro).into_string();
    let intro: Vec<&str> = wrap(&intro, room)
        .into_iter()
        .filter_map(|range| intro.get(range))
        .collect();
    let answers = side_by_side(offered.answers.iter().map(String::as_str), room);
    // The answers are seen whatever else is, then what the question is about.
    let around = answers.len() + 1;
    let most = if offered.is_wide { usize::MAX } else { LINES };
    let intro_lines = if offered.is_wide {
        0
    } else {
        intro.len().min(lines.saturating_sub(around))
    };
    let for_changes = lines.saturating_sub(around + intro_lines + 1).min(most);
    let shown = for_changes.min(offered.lines.len());
    let gap = usize::from(intro_lines > 0 && shown > 0);
    let title = desk.app.texts().text("recover-title");
    let height = intro_lines + gap + shown + around;
    let mut sheet = desk.lay(columns, height, &title, "");
    for (n, line) in intro.iter().take(intro_lines).enumerate() {
        sheet.put(n, 1, line, Style::new());
    }
    let top = offered.top.min(offered.lines.len().saturating_sub(shown));
    for (n, line) in offered.lines.iter().skip(top).take(shown).enumerate() {
        let role = match line.chars().next() {
            Some('-' | '+' | ' ') => Style::new(),
            _ => sheet.style(Role::Caption),
        };
        sheet.put(intro_lines + gap + n, 1, line, role);
    }
    let start = height - answers.len();
    put_answers(&mut sheet, start, &answers);
    sheet.place(start, 1)
}
