//! A form: labels at the left, what is filled in at the right, errors under the field.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::super::popup::{self, Popup};
use super::super::{Theme, foot};
use super::{cells, draw_input, put};
use crate::app::{App, Form, FormField, Input};
use crate::layout::Role;
use crate::text::{Shown, fit, truncate, width};

/// How many lines of a long text are shown while it is not in focus.
const PREVIEW: usize = 2;

pub(super) fn draw(
    app: &App,
    form: &Form,
    theme: Theme,
    area: Rect,
    buffer: &mut Buffer,
) -> Option<Position> {
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
        .min(24);
    let heights: Vec<usize> = form
        .fields
        .iter()
        .enumerate()
        .map(|(n, field)| height(field, n == form.focus))
        .collect();
    let wanted: usize = heights.iter().sum();
    let size = popup::centred(area, area.width.min(84), cells(wanted + 2));
    let title = app.form_title(form);
    let hints = foot::hints(app, usize::from(size.width).saturating_sub(4));
    let frame = Popup {
        title: &title,
        aside: "",
        foot: &hints,
    };
    let inner = popup::draw(&frame, app.glyphs(), theme, size, buffer);
    let first = first_field(&heights, form.focus, usize::from(inner.height));
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
        put(
            app,
            buffer,
            inner,
            line,
            &format!("{mark}{label}"),
            theme.style(role),
        );
        let left = cells(label_width + 3).min(inner.width);
        let body = Rect::new(inner.x + left, inner.y, inner.width - left, inner.height);
        if let Some(position) = draw_field(app, field, focused, theme, body, line, buffer) {
            caret = Some(position);
        }
        line += heights.get(n).copied().unwrap_or(1);
        if line >= usize::from(inner.height) {
            break;
        }
    }
    caret
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

fn draw_field(
    app: &App,
    field: &FormField,
    focused: bool,
    theme: Theme,
    body: Rect,
    line: usize,
    buffer: &mut Buffer,
) -> Option<Position> {
    let mut caret = None;
    let mut below = line + 1;
    match &field.input {
        Input::Text(text) => {
            let count = text.lines().len();
            let shown = if focused { count } else { count.min(PREVIEW) };
            for row in 0..shown {
                let y = body.y.saturating_add(cells(line + row));
                if y >= body.bottom() {
                    break;
                }
                let at = Rect::new(body.x, y, body.width, 1);
                if focused && text.caret().0 == row {
                    caret = Some(draw_input(text, row, at, Style::new(), buffer));
                } else {
                    let words = text.lines().get(row).map_or("", String::as_str);
                    let more = if row + 1 == shown && count > shown {
                        format!(" {}+{}", app.glyphs().more_mark(), count - shown)
                    } else {
                        String::new()
                    };
                    let room = usize::from(body.width).saturating_sub(width(&more));
                    let words = Shown::new(words).into_string();
                    let words = truncate(&words, room, &app.glyphs().more_mark()).into_owned();
                    put(
                        app,
                        buffer,
                        body,
                        line + row,
                        &(words + &more),
                        Style::new(),
                    );
                }
            }
            below = line + shown.max(1);
        }
        Input::Flag(_) | Input::Choice(_) | Input::References(_) => {
            let words = Shown::new(&app.input_words(field)).into_string();
            let style = if focused {
                theme.chosen()
            } else {
                Style::new()
            };
            let words =
                truncate(&words, usize::from(body.width), &app.glyphs().more_mark()).into_owned();
            buffer.set_stringn(
                body.x,
                body.y + cells(line),
                &words,
                usize::from(body.width),
                style,
            );
            if focused {
                caret = Some(Position::new(body.x, body.y + cells(line)));
            }
        }
    }
    if let Some(error) = &field.error {
        put(
            app,
            buffer,
            body,
            below,
            &format!("! {error}"),
            theme.wrong(),
        );
    }
    caret
}
