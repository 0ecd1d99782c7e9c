//! The help: keys and words under headings; or a list of lines to read.

use ratatui::layout::Position;
use ratatui::style::Style;

use super::super::sheet::Desk;
use crate::app::{Help, HelpEntry};
use crate::i18n::words;
use crate::layout::Role;
use crate::text::{fit, width};

/// The widest the help is drawn.
const COLUMNS: usize = 94;
/// The widest the keys are drawn.
const KEYS: usize = 24;

pub(super) fn draw(desk: Desk<'_>, help: &Help) -> Option<Position> {
    let app = desk.app;
    let texts = app.texts();
    let title = match help.mode {
        Some(mode) => {
            let mode = texts.text(&format!("mode-{}", mode.key()));
            texts.with("help-title", &[("mode", words(mode))])
        }
        None => help.title.clone(),
    };
    let (columns, lines) = desk.room();
    let entries = help.entries(app.keymap(), texts, app.glyphs());
    let lines = if help.mode.is_none() {
        lines.min(entries.len() + 1)
    } else {
        lines
    };
    let mut sheet = desk.lay(columns.min(COLUMNS), lines, &title, "");
    let asked = format!(" {} ", texts.text("help-filter"));
    sheet.put(0, 0, &asked, sheet.style(Role::Caption));
    let caret = sheet.input(0, width(&asked), &help.filter, 0);
    let keys_width = entries
        .iter()
        .map(HelpEntry::keys_width)
        .max()
        .unwrap_or(0)
        .min(KEYS);
    let room = sheet.lines().saturating_sub(1);
    let top = help.top.min(entries.len().saturating_sub(room));
    for (n, entry) in entries.iter().skip(top).take(room).enumerate() {
        match entry {
            HelpEntry::Heading(heading) => {
                sheet.put(n + 1, 1, heading, sheet.style(Role::Title));
            }
            HelpEntry::Command { keys, label } => {
                let keys = fit(keys, keys_width, "");
                sheet.put(n + 1, 3, &format!("{keys}  {label}"), Style::new());
            }
            HelpEntry::Line(line) => sheet.put(n + 1, 1, line, Style::new()),
        }
    }
    caret
}
