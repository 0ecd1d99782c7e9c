//! The help, in one or two columns of keys and words, or a list of lines to read.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::super::popup::{self, Popup};
use super::super::{Theme, foot};
use super::{draw_input, put};
use crate::app::{App, Help, HelpEntry};
use crate::layout::Role;
use crate::text::{Shown, fit, width};

pub(super) fn draw(
    app: &App,
    help: &Help,
    theme: Theme,
    area: Rect,
    buffer: &mut Buffer,
) -> Position {
    let size = popup::centred(area, area.width.min(96), area.height.saturating_sub(2));
    let texts = app.texts();
    let title = match help.mode {
        Some(mode) => {
            let mode = texts.text(&format!("mode-{}", mode.key()));
            texts.with("help-title", &[("mode", crate::i18n::words(mode))])
        }
        None => Shown::new(&help.title).into_string(),
    };
    let hints = foot::hints(app, usize::from(size.width).saturating_sub(4));
    let frame = Popup {
        title: &title,
        aside: "",
        foot: &hints,
    };
    let inner = popup::draw(&frame, app.glyphs(), theme, size, buffer);
    let asked = format!(" {} ", texts.text("help-filter"));
    put(app, buffer, inner, 0, &asked, theme.style(Role::Caption));
    let left = u16::try_from(width(&asked)).unwrap_or(0).min(inner.width);
    let line = Rect::new(inner.x + left, inner.y, inner.width - left, 1);
    let caret = draw_input(&help.filter, 0, line, Style::new(), buffer);
    let entries = help.entries(app.keymap(), texts, app.glyphs());
    let keys_width = entries
        .iter()
        .map(|entry| match entry {
            HelpEntry::Command { keys, .. } => width(keys),
            HelpEntry::Heading(_) | HelpEntry::Line(_) => 0,
        })
        .max()
        .unwrap_or(0)
        .min(24);
    let room = usize::from(inner.height).saturating_sub(1);
    let top = help.top.min(entries.len().saturating_sub(room));
    for (n, entry) in entries.iter().skip(top).take(room).enumerate() {
        let (text, style) = match entry {
            HelpEntry::Heading(heading) => (format!(" {heading}"), theme.style(Role::Title)),
            HelpEntry::Command { keys, label } => (
                format!("   {}  {label}", fit(keys, keys_width, "")),
                Style::new(),
            ),
            HelpEntry::Line(line) => (format!(" {}", Shown::new(line).as_str()), Style::new()),
        };
        put(app, buffer, inner, n + 1, &text, style);
    }
    caret
}
