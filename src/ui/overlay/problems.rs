//! The problems of the file: the list above, the text of the file round the one in focus below.

use ratatui::layout::Position;
use ratatui::style::Style;

use super::super::sheet::Desk;
use crate::app::Problems;
use crate::diag::LineIndex;
use crate::layout::Role;

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
    let list = diagnostics.len().min((sheet.lines() / 2).max(1));
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
    let at = index.position(focused.span.start).line;
    let room = sheet.lines().saturating_sub(list + 1);
    let from = at.saturating_sub(room / 2 + 1);
    for (n, line) in text.lines().enumerate().skip(from).take(room) {
        let number = n + 1;
        let (mark, role) = if number == at {
            (app.glyphs().focus, Role::Title)
        } else {
            (' ', Role::Caption)
        };
        let line = format!("{mark}{number:>5} {} {line}", app.glyphs().vertical);
        sheet.put(list + 1 + n - from, 0, &line, sheet.style(role));
    }
    caret
}
