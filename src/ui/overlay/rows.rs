//! The choice of rows.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::super::popup::{self, Popup};
use super::super::{Theme, foot};
use super::{cells, first_shown, put};
use crate::app::{App, RowsPanel};
use crate::model::RowDecl;
use crate::text::Shown;

pub(super) fn draw(
    app: &App,
    panel: &RowsPanel,
    theme: Theme,
    area: Rect,
    buffer: &mut Buffer,
) -> Position {
    let hints = foot::hints(app, usize::from(area.width).saturating_sub(4));
    let size = popup::centred(area, area.width.min(78), cells(panel.choices.len() + 2));
    let title = app.texts().text("rows-title");
    let aside = if panel.of_kind {
        app.texts().text("rows-of-kind-aside")
    } else {
        String::new()
    };
    let frame = Popup {
        title: &title,
        aside: &aside,
        foot: &hints,
    };
    let inner = popup::draw(&frame, app.glyphs(), theme, size, buffer);
    let top = first_shown(panel.focus, usize::from(inner.height));
    for (n, choice) in panel.choices.iter().enumerate().skip(top) {
        let mark = if n == panel.focus {
            app.glyphs().focus
        } else {
            ' '
        };
        let tick = if choice.shown { "[x]" } else { "[ ]" };
        let label = match &choice.decl {
            RowDecl::Row(row) => app.row_label(row),
            RowDecl::Named(_, name) => name.clone(),
            RowDecl::Line(line) => {
                let rule = app.glyphs().horizontal.to_string().repeat(3);
                format!(
                    "{rule} {} {rule}",
                    app.texts().text(&format!("line-{}", line.key()))
                )
            }
        };
        let label = Shown::new(&label).into_string();
        let style = if n == panel.focus {
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
    let line = cells(panel.focus - top.min(panel.focus));
    Position::new(inner.x, inner.y.saturating_add(line))
}
