//! What is taken from the palette does what its key does, in every mode and language.

use super::super::state::{App, Options};
use super::super::{Effect, Event};
use super::offers::belongs;
use crate::command::{Command, Entry, Mode, TABLE, parse_keys};
use crate::doc::Document;
use crate::i18n::Language;

/// The map all begins on: in the middle of it every command has something to do.
const MAP: &str = r#"jalon = 1
title = "T"
unknown = 1

[[personas]]
name = "Anne"

[[personas]]
name = "Pierre"

[[personas]]
name = "Zoé"

[[stages]]
name = "Un"
touchpoints = ["a", "b", "c"]

[[stages]]
name = "Deux"
touchpoints = ["d", "e", "f"]
actions = ["g"]

[[stages]]
name = "Trois"
touchpoints = ["h"]
"#;

/// Keys to the middle of the map, with something to undo, to redo, to paste and to look for.
const MIDDLE: &str = "right down ; + + P u y / e enter";

/// How each mode the palette can be opened in is come to from there.
const WAYS: [(Mode, &str); 7] = [
    (Mode::Map, ""),
    (Mode::Cell, "enter x left"),
    (Mode::Form, "e down down"),
    (Mode::Pick, "t down"),
    (Mode::Personas, "F3 down"),
    (Mode::Rows, "g w down down"),
    (Mode::Problems, "g e"),
];

fn press(app: &mut App, keys: &str) -> Vec<Effect> {
    let keys = parse_keys(keys).unwrap().into_iter();
    keys.flat_map(|key| app.update(Event::Key(key))).collect()
}

/// The program in that mode.
fn there(language: Language, mode: Mode, way: &str) -> App {
    let options = Options::usual(language);
    let mut app = App::new(Document::open(MAP.as_bytes()).unwrap(), options);
    press(&mut app, MIDDLE);
    press(&mut app, way);
    assert_eq!(app.mode(), mode);
    app
}

/// All that can be seen or will be saved.
fn told(app: &App, effects: &[Effect]) -> String {
    let (text, message) = (app.document.text(), &app.message);
    let (view, looks, overlays) = (&app.view, &app.looks, &app.overlays);
    format!(
        "{text}\n{message:?}\n{:?} {view:?} {looks:?}\n{overlays:#?}\n{effects:?}",
        app.focus
    )
}

#[test]
fn what_the_palette_runs_is_what_the_key_does() {
    for (mode, way) in WAYS {
        // At a key those are many commands, one a digit; a name takes the digit behind it.
        let apart = [Command::CommandLine, Command::GoStage, Command::GoPersona];
        let here = |entry: &&Entry| belongs(entry.command, mode) && !apart.contains(&entry.command);
        for (n, entry) in TABLE.iter().filter(here).enumerate() {
            let keys = entry.keys.iter().find(|(known, _)| *known == mode);
            let Some(keys) = keys.and_then(|(_, keys)| keys.first()) else {
                continue;
            };
            let language = Language::ALL[n % 2];
            let mut by_key = there(language, mode, way);
            let effects = press(&mut by_key, keys);
            let by_key = told(&by_key, &effects);

            let mut by_name = there(language, mode, way);
            press(&mut by_name, "ctrl-p");
            by_name.update(Event::Paste(entry.name.to_owned()));
            let effects = press(&mut by_name, "enter");
            let by_name = told(&by_name, &effects);
            assert_eq!(by_name, by_key, "{mode:?}: {}", entry.name);
        }
    }
}
