//! What the screen says of keys is what they do, in every set of keys: each overlay is opened by the
//! keys that hold, and its hints name the keys that hold.

#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test may fail, and reads the map it draws"
)]

use jalon::app::{App, Event, Options, key_words};
use jalon::command::{Command, Focused, KeyFile, Keymap, Mode, Preset, entry, footer};
use jalon::doc::Document;
use jalon::i18n::{Language, Texts};
use jalon::layout::Glyphs;
use jalon::theme::Theme;
use jalon::ui::draw;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Cell;

const SIZE: (u16, u16) = (120, 40);

/// The commands that open something, and the mode one is in then.
const OPENED: [(Option<Command>, Mode); 9] = [
    (None, Mode::Map),
    (Some(Command::Edit), Mode::Cell),
    (Some(Command::PersonaPanel), Mode::Personas),
    (Some(Command::ChooseRows), Mode::Rows),
    (Some(Command::Zoom), Mode::Zoom),
    (Some(Command::SentimentAsk), Mode::Prompt),
    (Some(Command::CommandLine), Mode::Palette),
    (Some(Command::ShowHelp), Mode::Help),
    (Some(Command::Find), Mode::Find),
];

fn shop(preset: Preset, language: Language) -> App {
    let bytes = std::fs::read("maps/online-shop.toml").unwrap();
    let options = Options {
        texts: Texts::new(language),
        glyphs: Glyphs::UNICODE,
        name: "online-shop.toml".to_owned(),
        is_new: false,
        read_only: false,
        keymap: Keymap::new(preset, &KeyFile::default()),
        theme: Theme::named("mono").unwrap(),
        themes: Vec::new(),
        size: SIZE,
    };
    let mut app = App::new(Document::open(&bytes).unwrap(), options);
    give(&mut app, Command::Down);
    app
}

/// Presses the first keys of a command of the map.
fn give(app: &mut App, command: Command) {
    let keys = app
        .keymap()
        .keys(Mode::Map, command)
        .next()
        .unwrap()
        .to_vec();
    for key in keys {
        app.update(Event::Key(key));
    }
}

fn screen(app: &App) -> String {
    let mut terminal = Terminal::new(TestBackend::new(SIZE.0, SIZE.1)).unwrap();
    terminal.draw(|frame| draw(app, frame)).unwrap();
    let lines = terminal.backend().buffer().content().chunks(SIZE.0.into());
    let lines = lines.map(|cells| cells.iter().map(Cell::symbol).collect::<String>());
    lines.collect::<Vec<String>>().join("\n")
}

/// The first key of a command and its word, as the foot tells them.
fn hint(app: &App, mode: Mode, command: Command) -> String {
    let texts = app.texts();
    let keys = app.keymap().keys(mode, command).next().unwrap();
    let name = entry(command).unwrap().name;
    let own = texts.find(&format!("cmd-{name}.{}", mode.key()), &[]);
    let word = own.unwrap_or_else(|| texts.text(&format!("cmd-{name}.hint")));
    format!("{} {word}", key_words(keys, texts, app.glyphs()))
}

#[test]
fn every_set_tells_its_own_keys() {
    for (preset, language) in Preset::ALL
        .into_iter()
        .flat_map(|preset| Language::ALL.map(|language| (preset, language)))
    {
        for (command, mode) in OPENED {
            let mut app = shop(preset, language);
            if let Some(command) = command {
                give(&mut app, command);
            }
            assert_eq!(app.mode(), mode, "{preset:?}: {command:?}");
            let screen = screen(&app);
            let focused = match mode {
                Mode::Map => Focused::Item,
                mode => Focused::Overlay(mode),
            };
            let alone = footer(focused).iter().filter(|group| group.len() == 1);
            for group in alone.take(2) {
                let hint = hint(&app, mode, *group.first().unwrap());
                assert!(screen.contains(&hint), "{preset:?}: `{hint}` in\n{screen}");
            }
        }
    }
}

#[test]
fn messages_name_the_keys_that_hold() {
    for preset in Preset::ALL {
        let mut app = shop(preset, Language::English);
        let undo = app.keymap().keys(Mode::Map, Command::Undo).next().unwrap();
        let undo = key_words(undo, app.texts(), app.glyphs());
        give(&mut app, Command::DeleteItem);
        let told = app.message().unwrap().text.clone();
        assert!(
            told.starts_with(&format!("Item deleted — {undo} to undo")),
            "{told}"
        );
    }
}
