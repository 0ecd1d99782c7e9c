//! A form: labels at the left, what is filled in at the right, errors under the field.

use ratatui::layout::Position;
use ratatui::style::Style;

use super::super::desk::Desk;
use super::super::sheet::Sheet;
use crate::app::{self, Form, FormField, Input, Pointed};
use crate::layout::Role;
use crate::text::{Shown, fit, truncate, width};

/// How many lines of a long text are shown while it is not in focus.
const PREVIEW: usize = 2;
/// The widest a form is drawn.
const COLUMNS: usize = 82;
/// The widest a label is drawn.
const LABEL: usize = 24;

pub(super) fn draw(desk: Desk<'_>, form: &Form) -> Option<Position> {
    let app = desk.app;
    let labels: Vec<String> = form
        .fields
        .iter()
        .map(|field| app.field_label(field.spec.field))
        .collect();
    let label_width = labels
        .iter()
        .map(|label| width(label))
        .max()
        .unwrap_or(0)
        .min(LABEL);
    let heights: Vec<usize> = form
        .fields
        .iter()
        .enumerate()
        .map(|(n, field)| height(field, n == form.focus))
        .collect();
    let mut sheet = desk.lay(COLUMNS, heights.iter().sum(), &app.form_title(form), "");
    let first = first_field(&heights, form.focus, sheet.lines());
    let mut line = 0;
    let mut caret = None;
    for (n, (field, label)) in form.fields.iter().zip(&labels).enumerate().skip(first) {
        let focused = n == form.focus;
        let mark = if focused { app.glyphs().focus } else { ' ' };
        let label = fit(label, label_width, &app.glyphs().more_mark());
        let role = if focused {
            Role::RowLabelFocus
        } else {
            Role::Caption
        };
        sheet.put(line, 0, &format!("{mark}{label}"), sheet.style(role));
        for below in 0..heights.get(n).copied().unwrap_or(1) {
            sheet.note(line + below, 0, usize::MAX, Pointed::Line(n));
        }
        let at = Place {
            line,
            column: label_width + 3,
            focused,
        };
        caret = caret.or(draw_field(&mut sheet, field, at));
        line += heights.get(n).copied().unwrap_or(1);
    }
    caret
}

/// Where a field is filled in.
#[derive(Clone, Copy)]
struct Place {
    line: usize,
    column: usize,
    focused: bool,
}

fn height(field: &FormField, focused: bool) -> usize {
    let lines = match &field.input {
        Input::Text(buffer) if focused => buffer.lines().len(),
        Input::Text(buffer) => buffer.lines().len().min(PREVIEW),
        Input::Choice(_) | Input::Flag(_) | Input::References(_) => 1,
    };
    lines.max(1) + usize::from(field.error.is_some())
}

/// The first field to show, so that the one in focus is seen whole.
fn first_field(heights: &[usize], focus: usize, room: usize) -> usize {
    let mut first = 0;
    let mut used: usize = heights.iter().take(focus + 1).sum();
    while used > room && first < focus {
        used -= heights.get(first).copied().unwrap_or(0);
        first += 1;
    }
    first
}

/// Draws what is filled in, and the error below it; answers with the caret of the field in focus.
fn draw_field(sheet: &mut Sheet<'_>, field: &FormField, at: Place) -> Option<Position> {
    let caret = match &field.input {
        Input::Text(text) => {
            let caret = draw_text(sheet, text, at);
            if field.differs {
                // Behind the caret, for nothing of it is in the line.
                let column = at.column + usize::from(at.focused);
                let style = sheet.style(Role::Caption);
                let words = sheet.app.input_words(field);
                sheet.put_short(at.line, column, &words, style);
            }
            caret
        }
        Input::Flag(_) | Input::Choice(_) | Input::References(_) => {
            let words = sheet.app.input_words(field);
            let style = if at.focused {
                sheet.theme.chosen()
            } else {
                Style::new()
            };
            sheet.put_short(at.line, at.column, &words, style);
            Some(sheet.place(at.line, at.column))
        }
    };
    if let Some(error) = &field.error {
        let below = at.line + height(field, at.focused) - 1;
        sheet.put(below, at.column, &format!("! {error}"), sheet.theme.wrong());
    }
    caret.filter(|_| at.focused)
}

fn draw_text(sheet: &mut Sheet<'_>, text: &app::Buffer, at: Place) -> Option<Position> {
    let count = text.lines().len();
    let shown = if at.focused {
        count
    } else {
        count.min(PREVIEW)
    };
    let mut caret = None;
    for (row, words) in text.lines().iter().take(shown).enumerate() {
        if at.focused && text.caret().0 == row {
            caret = sheet.input(at.line + row, at.column, text, row);
            continue;
        }
        let mark = sheet.app.glyphs().more_mark();
        let hidden = if row + 1 == shown { count - shown } else { 0 };
        let more = if hidden > 0 {
            format!(" {mark}+{hidden}")
        } else {
            String::new()
        };
        let room = sheet.columns().saturating_sub(at.column + width(&more));
        let words = Shown::new(words).into_string();
        let words = truncate(&words, room, &mark).into_owned();
        sheet.put(at.line + row, at.column, &(words + &more), Style::new());
    }
    caret
}
