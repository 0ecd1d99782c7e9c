//! Every screen that lies over the table, as a person sees it: in English and French, on a usual, a
//! small and a large terminal, and in plain signs.
//!
//! The table itself is held beside the layout. Here the program is brought to a state by keys, as a
//! person would, and drawn whole.

#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test may fail, and reads the maps it draws"
)]

use std::fs;

use jalon::app::{App, Event, Options};
use jalon::command::parse_keys;
use jalon::doc::Document;
use jalon::i18n::{Language, Texts};
use jalon::layout::Glyphs;
use jalon::ui::{Theme, draw};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Cell;

/// A name, and the keys that lead there from the first cell of the shop.
const SCREENS: [(&str, &str); 21] = [
    ("cell", "G left left left down down enter"),
    ("cell-new", "G left left left a"),
    ("form-item", "G left left left pagedown pagedown pagedown e"),
    (
        "form-opportunity",
        "G left left left pagedown pagedown pagedown pagedown e",
    ),
    ("form-wrong", "pagedown pagedown pagedown e down 9 enter"),
    ("form-stage", "up e"),
    ("form-map", "g p"),
    ("pick-people", "pagedown t"),
    (
        "pick-pains",
        "pagedown pagedown pagedown pagedown e down down down F2",
    ),
    ("personas", "F3 down"),
    ("rows", "g w down down"),
    ("prompt-sentiment", "s"),
    ("prompt-wrong", "s 9 enter"),
    ("help", "?"),
    ("search", "/ e t a p e"),
    ("search-told", "/ f r a i s down down down enter"),
    ("search-none", "/ x y z"),
    ("search-list", "/ c o m p t tab down"),
    ("replace", "/ c o m p t ctrl-r x enter down space"),
    ("question", "+ q"),
    ("everyone", "g 0 right right right"),
];

/// Keys, a character at a time where they are typed.
fn press(app: &mut App, keys: &str) {
    for key in parse_keys(keys).unwrap() {
        app.update(Event::Key(key));
    }
}

fn screen(keys: &str, language: Language, glyphs: Glyphs, size: (u16, u16)) -> String {
    let map = match language {
        Language::English => "maps/online-shop.toml",
        Language::French => "maps/boutique.toml",
    };
    let options = Options {
        texts: Texts::new(language),
        glyphs,
        name: map.trim_start_matches("maps/").to_owned(),
        is_new: false,
        read_only: false,
        size,
    };
    let mut app = App::new(Document::open(&fs::read(map).unwrap()).unwrap(), options);
    press(&mut app, keys);
    picture(&app, size)
}

/// The screen as text; the place of the cursor is told below it.
fn picture(app: &App, (width, height): (u16, u16)) -> String {
    let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
    terminal
        .draw(|frame| draw(app, Theme::Mono, frame))
        .unwrap();
    let cursor = terminal.get_cursor_position().unwrap();
    let buffer = terminal.backend().buffer();
    let lines = buffer.content().chunks(usize::from(width));
    let lines: Vec<String> = lines
        .map(|cells| cells.iter().map(Cell::symbol).collect::<String>())
        .map(|line| line.trim_end().to_owned())
        .collect();
    format!("{}\ncursor {} {}", lines.join("\n"), cursor.x, cursor.y)
}

fn hold(tag: &str, language: Language, glyphs: Glyphs, size: (u16, u16)) {
    insta::with_settings!({
        snapshot_path => "screens",
        prepend_module_to_snapshot => false,
        omit_expression => true,
    }, {
        for (name, keys) in SCREENS {
            let drawn = screen(keys, language, glyphs, size);
            insta::assert_snapshot!(format!("{name}_{tag}"), drawn);
        }
    });
}

#[test]
fn on_a_usual_terminal_in_english() {
    hold("80x24_en", Language::English, Glyphs::UNICODE, (80, 24));
}

#[test]
fn on_a_usual_terminal_in_french() {
    hold("80x24_fr", Language::French, Glyphs::UNICODE, (80, 24));
}

#[test]
fn on_a_large_terminal() {
    hold("120x40_en", Language::English, Glyphs::UNICODE, (120, 40));
}

#[test]
fn on_a_small_terminal_in_plain_signs() {
    hold("40x12_fr_ascii", Language::French, Glyphs::ASCII, (40, 12));
}

#[test]
fn the_list_of_problems_of_a_broken_file() {
    let broken = b"jalon = 1\ntitle = \"Essai\ntitle : x\n[[stages]]\nname = \"A\"\n";
    for (tag, language) in [("en", Language::English), ("fr", Language::French)] {
        let size = (80, 24);
        let options = Options {
            texts: Texts::new(language),
            glyphs: Glyphs::UNICODE,
            name: "essai.toml".to_owned(),
            is_new: false,
            read_only: false,
            size,
        };
        let app = App::new(Document::open(broken).unwrap(), options);
        insta::with_settings!({
            snapshot_path => "screens",
            prepend_module_to_snapshot => false,
            omit_expression => true,
        }, {
            insta::assert_snapshot!(format!("problems_80x24_{tag}"), picture(&app, size));
        });
    }
}

#[test]
fn no_size_of_terminal_ends_the_program() {
    for (width, height) in [
        (1, 1),
        (2, 2),
        (9, 3),
        (12, 5),
        (29, 7),
        (30, 8),
        (59, 9),
        (200, 50),
    ] {
        for (_, keys) in SCREENS {
            let drawn = screen(keys, Language::French, Glyphs::UNICODE, (width, height));
            assert!(!drawn.chars().any(|c| c.is_control() && c != '\n'));
        }
    }
}
