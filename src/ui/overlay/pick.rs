//! A list with ticks.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::super::popup::{self, Popup};
use super::super::{Theme, foot};
use super::{cells, first_shown, put};
use crate::app::{App, Pick};
use crate::text::{Shown, width};

pub(super) fn draw(
    app: &App,
    pick: &Pick,
    theme: Theme,
    area: Rect,
    buffer: &mut Buffer,
) -> Position {
    let widest = pick
        .options
        .iter()
        .map(|option| width(&option.label))
        .max()
        .unwrap_or(0);
    let hints = foot::hints(app, usize::from(area.width).saturating_sub(4));
    let columns = (widest + 8).max(width(&hints) + 4).max(24);
    let size = popup::centred(area, cells(columns), cells(pick.options.len() + 2));
    let title = app.pick_title(pick);
    let frame = Popup {
        title: &title,
        aside: "",
        foot: &hints,
    };
    let inner = popup::draw(&frame, app.glyphs(), theme, size, buffer);
    let top = first_shown(pick.focus, usize::from(inner.height));
    for (n, option) in pick.options.iter().enumerate().skip(top) {
        let mark = if n == pick.focus {
            app.glyphs().focus
        } else {
            ' '
        };
        let tick = if option.chosen { "[x]" } else { "[ ]" };
        let label = Shown::new(&option.label).into_string();
        let style = if n == pick.focus {
            theme.chosen()
        } else {
            Style::new()
        };
        put(
            app,
            buffer,
            inner,
            n - top,
            &format!("{mark} {tick} {label}"),
            style,
        );
    }
    let line = cells(pick.focus - top.min(pick.focus));
    Position::new(inner.x, inner.y.saturating_add(line))
}
