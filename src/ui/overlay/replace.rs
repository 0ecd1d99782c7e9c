//! What a replacement would change: the list above, the words before and after below.

use ratatui::layout::Position;
use ratatui::style::Style;

use super::super::desk::Desk;
use super::super::sheet::first_shown;
use super::find::{line, place_columns};
use crate::app::{Found, Pointed, Replace};
use crate::i18n::Arg;
use crate::layout::Role;
use crate::text::{Shown, width, wrap};

/// The widest the list is drawn.
const COLUMNS: usize = 110;

pub(super) fn draw(desk: Desk<'_>, list: &Replace) -> Position {
    let app = desk.app;
    let (columns, lines) = desk.room();
    let (title, aside) = app.replace_title(list);
    let mut sheet = desk.lay(columns.min(COLUMNS), lines, &title, &aside);
    let columns = sheet.columns();
    let room = (sheet.lines() * 3 / 5).max(1);
    let most = list.changes.len().min(room);
    let top = first_shown(list.focus, most);
    let shown = list.changes.iter().skip(top).take(most);
    let found: Vec<Found> = shown
        .clone()
        .map(|(change, _)| app.change_found(list, change))
        .collect();
    let place = place_columns(&found, columns);
    for (n, (found, (_, chosen))) in found.iter().zip(shown).enumerate() {
        let tick = if *chosen { "[x] " } else { "[ ] " };
        line(&mut sheet, n, (tick, found), place, top + n == list.focus);
        sheet.note(n, 0, usize::MAX, Pointed::Line(top + n));
    }
    let caret = sheet.place(list.focus - top.min(list.focus), 0);
    sheet.rule(most);
    let Some((change, _)) = list.changes.get(list.focus) else {
        return caret;
    };
    let (before, after) = app.change_words(change);
    let place = app.change_found(list, change).place;
    sheet.put(most + 1, 1, &place, sheet.style(Role::Title));
    let labels = [
        app.texts().text("replace-before"),
        app.texts().text("replace-after"),
    ];
    let label_width = labels.iter().map(|label| width(label)).max().unwrap_or(0);
    let mut below = most + 2;
    for (label, text) in labels.iter().zip([before, after]) {
        let text = Shown::new(&text).into_string();
        let room = columns.saturating_sub(label_width + 4).max(1);
        sheet.put(below, 1, label, sheet.style(Role::Caption));
        for part in wrap(&text, room) {
            let words = text.get(part).unwrap_or_default();
            sheet.put(below, label_width + 3, words, Style::new());
            below += 1;
        }
    }
    if list.left_out > 0 {
        let count = ("count", Arg::from(list.left_out));
        let told = app.texts().with("replace-left-out", &[count]);
        let foot = sheet.lines().saturating_sub(1);
        sheet.put(foot, 1, &told, sheet.style(Role::Notice));
    }
    caret
}
