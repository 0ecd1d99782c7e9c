//! The help shows every line whole.

use ratatui::Terminal;
use ratatui::backend::TestBackend;

use super::super::super::draw;
use crate::app::{App, Help, HelpEntry, Options, Overlay};
use crate::command::{Mode, commands_of};
use crate::doc::Document;
use crate::i18n::Language;
use crate::layout::Glyphs;

/// The lines of the screen with the help of a mode over an empty map.
fn screen(app: &App, (width, height): (u16, u16)) -> Vec<String> {
    let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
    terminal.draw(|frame| draw(app, frame)).unwrap();
    let cells = terminal.backend().buffer().content();
    let lines = cells.chunks(usize::from(width));
    let line =
        |cells: &[ratatui::buffer::Cell]| cells.iter().map(ratatui::buffer::Cell::symbol).collect();
    lines.map(line).collect()
}

fn open(language: Language, glyphs: Glyphs, mode: Mode, size: (u16, u16)) -> App {
    let options = Options {
        glyphs,
        size,
        ..Options::usual(language)
    };
    let mut app = App::new(
        Document::open(b"jalon = 1\ntitle = \"T\"\n").unwrap(),
        options,
    );
    app.overlays.push(Overlay::Help(Help::new(mode)));
    app
}

#[test]
fn no_line_of_the_help_of_any_mode_is_cut() {
    for language in Language::ALL {
        for (glyphs, columns) in [
            (Glyphs::UNICODE, 80),
            (Glyphs::ASCII, 80),
            (Glyphs::UNICODE, 40),
        ] {
            for mode in Mode::ALL {
                let size = (columns, 400);
                let app = open(language, glyphs, mode, size);
                let Some(Overlay::Help(help)) = app.overlays.last() else {
                    panic!("no help");
                };
                let entries = app.help_entries(help);
                let screen = screen(&app, size);
                let mut told = String::new();
                for entry in &entries {
                    let parts = match entry {
                        HelpEntry::Command { keys, label } => [keys.as_str(), label],
                        HelpEntry::Heading(text)
                        | HelpEntry::Line(text)
                        | HelpEntry::Code(text)
                        | HelpEntry::Message { text, .. } => [text.as_str(), ""],
                    };
                    let whole = |line: &String| parts.iter().all(|part| line.contains(part));
                    assert!(screen.iter().any(whole), "{mode:?} at {columns}: {parts:?}");
                    told = format!("{told} {}", parts[1]);
                }
                for entry in commands_of(mode) {
                    let label = app.explained_as(entry.name, mode);
                    assert!(told.contains(&label), "{mode:?} at {columns}: {label}");
                }
            }
        }
    }
}
