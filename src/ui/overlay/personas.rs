//! The panel of personas: the list, and the portrait of the one in focus.

use ratatui::layout::Position;
use ratatui::style::Style;

use super::super::desk::Desk;
use crate::app::PersonaPanel;
use crate::layout::Role;
use crate::text::{Shown, fit, width};

/// The widest and the highest the panel is drawn.
const MOST: (usize, usize) = (94, 24);

pub(super) fn draw(desk: Desk<'_>, panel: PersonaPanel) -> Position {
    let app = desk.app;
    let (columns, lines) = desk.room();
    let title = app.personas_title();
    let mut sheet = desk.lay(
        columns.min(MOST.0),
        lines.min(MOST.1),
        &title,
        app.personas_key(),
    );
    let personas = &app.map().personas;
    if personas.is_empty() {
        sheet.put(0, 1, &app.keyed("no-personas", &[]), Style::new());
        return sheet.place(0, 0);
    }
    // The list takes a third; the portrait has the rest.
    let list = personas.len().min((sheet.lines() / 3).max(1));
    let columns = sheet.columns();
    let numbered: Vec<_> = personas.iter().enumerate().collect();
    let caret = sheet.list(&numbered, panel.focus, list, |(n, persona)| {
        let mean = app.persona_mean_words(persona);
        let who = Shown::new(&app.persona_line(persona)).into_string();
        let room = columns.saturating_sub(width(&mean) + 8);
        let who = fit(&who, room, &app.glyphs().more_mark());
        format!("{} {who}  {mean}", n + 1)
    });
    if let Some(persona) = personas.get(panel.focus) {
        sheet.rule(list);
        let facts = app.persona_facts(persona);
        let label = facts
            .iter()
            .map(|(label, _)| width(label))
            .max()
            .unwrap_or(0);
        for (n, (name, fact)) in facts.iter().enumerate() {
            sheet.put(list + 1 + n, 1, name, sheet.style(Role::Caption));
            sheet.put(list + 1 + n, label + 3, fact, Style::new());
        }
    }
    caret
}
