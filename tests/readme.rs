//! What the READMEs show is what the program does: the tables of keys come from the table of
//! commands, the picture from the program itself.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::string_slice,
    clippy::disallowed_methods,
    reason = "a test may fail, and reads the files it is about"
)]

use std::fmt::Write as _;
use std::fs;

use jalon::app::{App, Event, Options, key_words};
use jalon::command::{Group, Keymap, Mode, commands_of, parse_keys};
use jalon::doc::Document;
use jalon::i18n::{Language, Texts};
use jalon::layout::Glyphs;
use jalon::ui::{Theme, draw};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Cell;

const READMES: [(&str, Language, &str); 2] = [
    ("README.md", Language::English, "maps/online-shop.toml"),
    ("README.fr.md", Language::French, "maps/boutique.toml"),
];

/// The table of keys of every mode worth reading about, as Markdown.
fn table_of_keys(texts: &Texts) -> String {
    let keymap = Keymap::default();
    let (keys_head, does_head) = match texts.language() {
        Language::English => ("keys", "what they do"),
        Language::French => ("touches", "ce qu’elles font"),
    };
    let mut out = String::new();
    for mode in [
        Mode::Map,
        Mode::Cell,
        Mode::Form,
        Mode::Personas,
        Mode::Rows,
    ] {
        let name = texts.text(&format!("mode-{}", mode.key()));
        writeln!(
            out,
            "\n**{name}**\n\n| {keys_head} | {does_head} |\n|---|---|"
        )
        .unwrap();
        for group in Group::ALL {
            for entry in commands_of(mode).filter(|entry| entry.group == group) {
                let keys: Vec<String> = keymap
                    .keys(mode, entry.command)
                    .map(|keys| format!("`{}`", key_words(keys, texts, &Glyphs::UNICODE)))
                    .collect();
                let keys = match keys.as_slice() {
                    [first, .., last] if keys.len() > 4 => format!("{first} … {last}"),
                    keys => keys.join(" "),
                };
                let label = texts.text(&format!("cmd-{}", entry.name));
                writeln!(out, "| {keys} | {label} |").unwrap();
            }
        }
    }
    out
}

fn picture(texts: Texts, map: &str) -> String {
    let bytes = fs::read(map).unwrap();
    let options = Options {
        texts,
        glyphs: Glyphs::UNICODE,
        name: map.trim_start_matches("maps/").to_owned(),
        is_new: false,
        read_only: false,
        size: (80, 24),
    };
    let mut app = App::new(Document::open(&bytes).unwrap(), options);
    for key in parse_keys("right right right pagedown pagedown pagedown").unwrap() {
        app.update(Event::Key(key));
    }
    let mut terminal = Terminal::new(TestBackend::new(80, 24)).unwrap();
    terminal
        .draw(|frame| draw(&app, Theme::Mono, frame))
        .unwrap();
    let buffer = terminal.backend().buffer().clone();
    let lines: Vec<String> = buffer
        .content()
        .chunks(80)
        .map(|cells| cells.iter().map(Cell::symbol).collect::<String>())
        .map(|line| line.trim_end().to_owned())
        .collect();
    format!("\n```text\n{}\n```\n", lines.join("\n"))
}

fn hold(readme: &str, mark: &str, expected: &str) {
    let text = fs::read_to_string(readme).unwrap();
    let (open, close) = (format!("<!-- {mark} -->\n"), format!("<!-- /{mark} -->"));
    let start = text
        .find(&open)
        .unwrap_or_else(|| panic!("{readme} lacks {open}"))
        + open.len();
    let end = text
        .find(&close)
        .unwrap_or_else(|| panic!("{readme} lacks {close}"));
    assert!(
        &text[start..end] == expected,
        "{readme}: between the marks `{mark}` should stand:\n{expected}"
    );
}

#[test]
fn tables_of_keys_are_those_of_the_program() {
    for (readme, language, _) in READMES {
        hold(readme, "keys", &table_of_keys(&Texts::new(language)));
    }
}

#[test]
fn the_picture_is_one_of_the_program() {
    for (readme, language, map) in READMES {
        hold(readme, "picture", &picture(Texts::new(language), map));
    }
}
