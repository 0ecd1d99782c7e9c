//! The problems of the file: the list above, the text of the file round the one in focus below.

use ratatui::layout::Position;
use ratatui::style::Style;

use super::super::desk::Desk;
use crate::app::Problems;
use crate::diag::LineIndex;
use crate::layout::Role;
use crate::text::{Shown, wrap};

pub(super) fn draw(desk: Desk<'_>, problems: Problems) -> Position {
    let app = desk.app;
    let (columns, lines) = desk.room();
    let mut sheet = desk.lay(columns, lines, &app.problems_title(problems), "");
    let diagnostics = app.document().diagnostics();
    let Some(focused) = diagnostics.get(problems.focus) else {
        sheet.put(0, 1, &app.texts().text("problems-none"), Style::new());
        return sheet.place(0, 0);
    };
    let text = app.document().text();
    let index = LineIndex::new(text);
    let list = diagnostics.len().min((sheet.lines() / 3).max(1));
    let caret = sheet.list(diagnostics, problems.focus, list, |diagnostic| {
        let at = index.position(diagnostic.span.start);
        let words = app.diagnostic_words(diagnostic);
        format!(
            "{} {}:{}  {words}",
            diagnostic.code.id(),
            at.line,
            at.column
        )
    });
    sheet.rule(list);
    // The list has a line for each; here the one in focus is told in full.
    let words = Shown::new(&app.diagnostic_words(focused)).into_string();
    let room = sheet.columns().saturating_sub(2).max(1);
    let told: Vec<&str> = wrap(&words, room)
        .into_iter()
        .filter_map(|part| words.get(part))
        .collect();
    for (n, line) in told.iter().enumerate() {
        sheet.put(list + 1 + n, 1, line, Style::new());
    }
    let below = list + 1 + told.len();
    sheet.rule(below);
    let at = index.position(focused.span.start).line;
    let room = sheet.lines().saturating_sub(below + 1);
    let from = at.saturating_sub(room / 2 + 1);
    for (n, line) in text.lines().enumerate().skip(from).take(room) {
        let number = n + 1;
        let (mark, role) = if number == at {
            (app.glyphs().focus, Role::Title)
        } else {
            (' ', Role::Caption)
        };
        let line = format!("{mark}{number:>5} {} {line}", app.glyphs().vertical);
        sheet.put(below + 1 + n - from, 0, &line, sheet.style(role));
    }
    caret
}
