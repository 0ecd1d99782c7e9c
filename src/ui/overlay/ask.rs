//! A question in the middle of the screen.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::super::Theme;
use super::super::popup::{self, Popup};
use super::{cells, put};
use crate::app::{App, Question};
use crate::layout::Role;
use crate::text::{Shown, width, wrap};

pub(super) fn draw(
    app: &App,
    question: &Question,
    theme: Theme,
    area: Rect,
    buffer: &mut Buffer,
) -> Position {
    let columns = area.width.min(64);
    let inner_width = usize::from(columns).saturating_sub(4).max(1);
    let body = Shown::new(&question.body).into_string();
    let answers: Vec<&str> = question
        .choices
        .iter()
        .map(|choice| choice.label.as_str())
        .collect();
    let answers = answers.join("    ");
    let lines_of = |text: &str| -> Vec<String> {
        wrap(text, inner_width)
            .into_iter()
            .filter_map(|range| text.get(range).map(str::to_owned))
            .collect()
    };
    // Answers side by side where they fit, else one below the other.
    let answer_lines: Vec<String> = if width(&answers) <= inner_width {
        vec![answers]
    } else {
        question
            .choices
            .iter()
            .map(|choice| choice.label.clone())
            .collect()
    };
    let body_lines = lines_of(&body);
    let lines = body_lines.len() + answer_lines.len() + 3;
    let size = popup::centred(area, columns, cells(lines));
    let title = Shown::new(&question.title).into_string();
    let frame = Popup {
        title: &title,
        aside: "",
        foot: "",
    };
    let inner = popup::draw(&frame, app.glyphs(), theme, size, buffer);
    for (n, line) in body_lines.iter().enumerate() {
        put(app, buffer, inner, n, &format!(" {line}"), Style::new());
    }
    let start = body_lines.len() + 1;
    for (n, line) in answer_lines.iter().enumerate() {
        put(
            app,
            buffer,
            inner,
            start + n,
            &format!(" {line}"),
            theme.style(Role::Title),
        );
    }
    Position::new(inner.x + 1, inner.y.saturating_add(cells(start)))
}
