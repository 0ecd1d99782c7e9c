//! The panel of personas: the list, and the portrait of the one in focus.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::super::popup::{self, Popup};
use super::super::{Theme, foot};
use super::{cells, first_shown, put};
use crate::app::{App, PersonaPanel};
use crate::layout::Role;
use crate::text::{Shown, fit, width};

pub(super) fn draw(
    app: &App,
    panel: PersonaPanel,
    theme: Theme,
    area: Rect,
    buffer: &mut Buffer,
) -> Position {
    let lines = area.height.saturating_sub(4).clamp(6, 26);
    let size = popup::centred(area, area.width.min(96), lines);
    let title = app.personas_title();
    let hints = foot::hints(app, usize::from(size.width).saturating_sub(4));
    let frame = Popup {
        title: &title,
        aside: "F3",
        foot: &hints,
    };
    let inner = popup::draw(&frame, app.glyphs(), theme, size, buffer);
    let personas = &app.map().personas;
    let height = usize::from(inner.height);
    let list = personas.len().min((height / 3).max(1));
    let top = first_shown(panel.focus, list);
    let columns = usize::from(inner.width);
    for (n, persona) in personas.iter().enumerate().skip(top).take(list) {
        let focused = n == panel.focus;
        let mark = if focused { app.glyphs().focus } else { ' ' };
        let who = Shown::new(&app.persona_line(persona)).into_string();
        let mean = app.persona_mean_words(persona);
        let room = columns.saturating_sub(width(&mean) + 8);
        let who = fit(&who, room, &app.glyphs().more_mark());
        let style = if focused {
            theme.chosen()
        } else {
            Style::new()
        };
        put(
            app,
            buffer,
            inner,
            n - top,
            &format!(" {mark} {} {who}  {mean}", n + 1),
            style,
        );
    }
    if personas.is_empty() {
        put(
            app,
            buffer,
            inner,
            0,
            &format!(" {}", app.texts().text("no-personas")),
            Style::new(),
        );
    }
    if let Some(persona) = personas.get(panel.focus) {
        popup::rule(app.glyphs(), theme, inner, list, buffer);
        let facts = app.persona_facts(persona);
        let label = facts
            .iter()
            .map(|(label, _)| width(label))
            .max()
            .unwrap_or(0);
        for (n, (name, fact)) in facts.iter().enumerate() {
            let line = list + 1 + n;
            let name = fit(name, label, "");
            put(
                app,
                buffer,
                inner,
                line,
                &format!(" {name}"),
                theme.style(Role::Caption),
            );
            let left = cells(label + 3).min(inner.width);
            let body = Rect::new(inner.x + left, inner.y, inner.width - left, inner.height);
            put(
                app,
                buffer,
                body,
                line,
                Shown::new(fact).as_str(),
                Style::new(),
            );
        }
    }
    let line = cells(panel.focus - top.min(panel.focus));
    Position::new(inner.x + 1, inner.y.saturating_add(line))
}
