//! A question in the middle of the screen.

use ratatui::layout::Position;
use ratatui::style::Style;

use super::super::sheet::Desk;
use crate::app::Question;
use crate::layout::Role;
use crate::text::{Shown, width, wrap};

/// The widest a question is written.
const COLUMNS: usize = 62;

pub(super) fn draw(desk: Desk<'_>, question: &Question) -> Position {
    let columns = desk.room().0.min(COLUMNS);
    let room = columns.saturating_sub(2).max(1);
    let body = Shown::new(&question.body).into_string();
    let body: Vec<&str> = wrap(&body, room)
        .into_iter()
        .filter_map(|range| body.get(range))
        .collect();
    // Answers side by side where they fit, else one below the other.
    let labels = question.choices.iter().map(|choice| choice.label.as_str());
    let side_by_side = labels.clone().collect::<Vec<_>>().join("    ");
    let answers: Vec<&str> = if width(&side_by_side) <= room {
        vec![&side_by_side]
    } else {
        labels.collect()
    };
    let start = body.len() + 1;
    let mut sheet = desk.lay(columns, start + answers.len(), &question.title, "");
    for (n, line) in body.iter().enumerate() {
        sheet.put(n, 1, line, Style::new());
    }
    for (n, line) in answers.iter().enumerate() {
        sheet.put(start + n, 1, line, sheet.style(Role::Title));
    }
    sheet.place(start, 1)
}
