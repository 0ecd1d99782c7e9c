//! The help: keys and words under headings; or a list of lines to read.

use ratatui::layout::Position;
use ratatui::style::Style;

use super::super::desk::Desk;
use crate::app::{HELP_COLUMNS, Help, HelpEntry, Tone};
use crate::i18n::words;
use crate::layout::Role;
use crate::text::{pad, width};

pub(super) fn draw(desk: Desk<'_>, help: &Help) -> Option<Position> {
    let app = desk.app;
    let wrong = desk.theme.wrong();
    let texts = app.texts();
    let title = match help.mode {
        Some(mode) => {
            let mode = texts.text(&format!("mode-{}", mode.key()));
            texts.with("help-title", &[("mode", words(mode))])
        }
        None => help.title.clone(),
    };
    let (columns, lines) = desk.room();
    let entries = app.help_entries(help);
    let lines = if help.mode.is_none() {
        lines.min(entries.len() + 1)
    } else {
        lines
    };
    let aside = texts.text("help-aside");
    let mut sheet = desk.lay(columns.min(HELP_COLUMNS), lines, &title, &aside);
    let asked = format!(" {} ", texts.text("help-filter"));
    sheet.put(0, 0, &asked, sheet.style(Role::Caption));
    let caret = sheet.input(0, width(&asked), &help.filter, 0);
    let with_words = entries.iter().filter(|entry| match entry {
        HelpEntry::Command { label, .. } => !label.is_empty(),
        _ => false,
    });
    let keys_width = with_words.map(HelpEntry::keys_width).max().unwrap_or(0);
    let room = sheet.lines().saturating_sub(1);
    let top = help.top.min(entries.len().saturating_sub(room));
    for (n, entry) in entries.iter().skip(top).take(room).enumerate() {
        match entry {
            HelpEntry::Heading(heading) => {
                sheet.put(n + 1, 1, heading, sheet.style(Role::Title));
            }
            HelpEntry::Command { keys, label } => {
                let keys = pad(keys, keys_width);
                sheet.put(n + 1, 3, &format!("{keys}  {label}"), Style::new());
            }
            HelpEntry::Line(line) => sheet.put(n + 1, 1, line, Style::new()),
            HelpEntry::Code(line) => sheet.put(n + 1, 3, line, sheet.style(Role::Caption)),
            HelpEntry::Message { text, tone, times } => {
                let (mark, style) = match tone {
                    Tone::Done => (' ', Style::new()),
                    Tone::Warning => ('!', wrong),
                };
                let mark = if *times > 0 { mark } else { ' ' };
                sheet.put(n + 1, 1, &format!("{mark} {text}"), style);
            }
        }
    }
    caret
}

#[cfg(test)]
#[path = "help_tests.rs"]
mod tests;
