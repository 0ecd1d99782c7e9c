//! A question in the middle of the screen.

use ratatui::layout::Position;
use ratatui::style::Style;

use super::super::desk::Desk;
use super::super::sheet::Sheet;
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
    let labels = question.choices.iter().map(|choice| choice.label.as_str());
    let answers = side_by_side(labels, room);
    let start = body.len() + 1;
    let mut sheet = desk.lay(columns, start + answers.len(), &question.title, "");
    for (n, line) in body.iter().enumerate() {
        sheet.put(n, 1, line, Style::new());
    }
    put_answers(&mut sheet, start, &answers);
    sheet.place(start, 1)
}

/// The blanks between two answers.
const GAP: &str = "    ";

/// Answers side by side where they fit, else one below the other.
pub(super) fn side_by_side<'a>(
    labels: impl Iterator<Item = &'a str>,
    room: usize,
) -> Vec<Vec<String>> {
    let labels: Vec<String> = labels.map(str::to_owned).collect();
    if width(&labels.join(GAP)) <= room {
        vec![labels]
    } else {
        labels.into_iter().map(|label| vec![label]).collect()
    }
}

/// Writes lines of answers from a line on.
pub(super) fn put_answers(sheet: &mut Sheet<'_>, start: usize, answers: &[Vec<String>]) {
    for (n, labels) in answers.iter().enumerate() {
        let style = sheet.style(Role::Title);
        sheet.put(start + n, 1, &labels.join(GAP), style);
        let mut column = 1;
        for label in labels {
            sheet.note_answer(start + n, column, label);
            column += width(label) + GAP.len();
        }
    }
}
