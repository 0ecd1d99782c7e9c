//! The problems of the file: the list above, the text of the file round the one in focus below.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::super::popup::{self, Popup};
use super::super::{Theme, foot};
use super::{cells, first_shown, put};
use crate::app::{App, Problems};
use crate::diag::LineIndex;
use crate::layout::Role;
use crate::text::Shown;

pub(super) fn draw(
    app: &App,
    problems: Problems,
    theme: Theme,
    area: Rect,
    buffer: &mut Buffer,
) -> Position {
    let size = popup::centred(area, area.width, area.height.saturating_sub(2));
    let title = app.problems_title(problems);
    let hints = foot::hints(app, usize::from(size.width).saturating_sub(4));
    let frame = Popup {
        title: &title,
        aside: "",
        foot: &hints,
    };
    let inner = popup::draw(&frame, app.glyphs(), theme, size, buffer);
    let diagnostics = app.document().diagnostics();
    if diagnostics.is_empty() {
        put(
            app,
            buffer,
            inner,
            0,
            &format!(" {}", app.texts().text("problems-none")),
            Style::new(),
        );
        return Position::new(inner.x, inner.y);
    }
    let text = app.document().text();
    let index = LineIndex::new(text);
    let height = usize::from(inner.height);
    let list = diagnostics.len().min((height / 2).max(1));
    let top = first_shown(problems.focus, list);
    for (n, diagnostic) in diagnostics.iter().enumerate().skip(top).take(list) {
        let at = index.position(diagnostic.span.start);
        let code = diagnostic.code.id();
        let words = app.diagnostic_words(diagnostic);
        let mark = if n == problems.focus {
            app.glyphs().focus
        } else {
            ' '
        };
        let line = format!("{mark} {code} {}:{}  {words}", at.line, at.column);
        let style = if n == problems.focus {
            theme.chosen()
        } else {
            Style::new()
        };
        put(app, buffer, inner, n - top, &line, style);
    }
    popup::rule(app.glyphs(), theme, inner, list, buffer);
    if let Some(diagnostic) = diagnostics.get(problems.focus) {
        let at = index.position(diagnostic.span.start).line;
        let room = height.saturating_sub(list + 1);
        let from = at.saturating_sub(room / 2 + 1);
        for (n, line) in text.lines().enumerate().skip(from).take(room) {
            let number = n + 1;
            let mark = if number == at {
                app.glyphs().focus
            } else {
                ' '
            };
            let shown = Shown::new(line);
            let line = format!(
                "{mark}{number:>5} {} {}",
                app.glyphs().vertical,
                shown.as_str()
            );
            let role = if number == at {
                Role::Title
            } else {
                Role::Caption
            };
            put(
                app,
                buffer,
                inner,
                list + 1 + n - from,
                &line,
                theme.style(role),
            );
        }
    }
    let line = cells(problems.focus - top.min(problems.focus));
    Position::new(inner.x, inner.y.saturating_add(line))
}
