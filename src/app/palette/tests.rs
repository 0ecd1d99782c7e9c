//! The palette holds every command, and every name is its own.

use super::super::command_line::Act;
use super::super::help::{Entry, Help};
use super::super::state::{App, Options};
use super::Suggestion;
use super::names::gather;
use super::offers::belongs;
use crate::command::{Code, Command, Entry as TableEntry, Mode, TABLE, commands_of, parse_keys};
use crate::doc::Document;
use crate::i18n::Language;
use crate::text::{fold, width};

/// The modes the palette can be opened in.
const BASES: [Mode; 14] = [
    Mode::Map,
    Mode::Cell,
    Mode::Form,
    Mode::Pick,
    Mode::Personas,
    Mode::Opportunities,
    Mode::Compare,
    Mode::Rows,
    Mode::Problems,
    Mode::Start,
    Mode::Maps,
    Mode::Review,
    Mode::Audits,
    Mode::Audit,
];

fn app(language: Language) -> App {
    let map = b"jalon = 1\ntitle = \"T\"\n[[personas]]\nname = \"Anne\"\n[[stages]]\n\
        name = \"Un\"\npains = [\"a\"]\n";
    let options = Options::usual(language);
    let mut app = App::new(Document::open(map).unwrap(), options);
    app.session.names = gather(&app.texts);
    app
}

/// What a command is looked for by in the language of the program: what it does, its name, and what
/// else it is called. What is typed has to be called something else as well.
fn known_as(app: &App, entry: &TableEntry) -> Vec<String> {
    let label = app.texts.text(&format!("cmd-{}", entry.name));
    let mut known = vec![label, entry.name.to_owned()];
    let also = app.texts.find(&format!("names-{}", entry.name), &[]);
    let also = also.unwrap_or_default();
    known.extend(
        also.split(", ")
            .filter(|name| !name.is_empty())
            .map(str::to_owned),
    );
    assert!(
        !entry.typed || known.len() > 2,
        "{} has no synonym",
        entry.name
    );
    known
}

#[test]
fn every_command_is_in_the_palette_of_its_modes_and_in_their_help() {
    for language in Language::ALL {
        let app = app(language);
        let whole = BASES.map(|mode| (mode, app.offers(mode, "")));
        let helps = Mode::ALL.map(|mode| (mode, app.explained(mode, "")));
        for entry in TABLE {
            let by_name = entry.typed.then_some(Mode::Map);
            let modes = entry.keys.iter().map(|(mode, _)| *mode).chain(by_name);
            for mode in modes {
                let label = app.explained_as(entry.name, mode);
                let is_it = |offer: &Suggestion| {
                    offer.label == label && offer.act.command() == Some(entry.command)
                };
                let is_told =
                    |line: &Entry| matches!(line, Entry::Command { label: l, .. } if *l == label);
                if let Some((_, whole)) = whole.iter().find(|(known, _)| *known == mode)
                    && entry.command != Command::CommandLine
                {
                    assert!(whole.iter().any(is_it), "{mode:?}: {}", entry.name);
                    for asked in known_as(&app, entry) {
                        let found = app.offers(mode, &asked);
                        assert!(found.iter().any(is_it), "{mode:?}: `{asked}` is not found");
                    }
                }
                let mut helps = helps.iter().filter(|(known, _)| *known == mode);
                let told = helps.any(|(_, help)| help.iter().any(is_told));
                // A question tells its answers itself.
                let has_help = !matches!(mode, Mode::Prompt | Mode::Ask | Mode::Help);
                assert!(told || !has_help, "{mode:?}: no help about {}", entry.name);
                for asked in known_as(&app, entry).iter().filter(|_| has_help) {
                    let help = app.explained(mode, &fold(asked));
                    assert!(help.iter().any(is_told), "{mode:?}: no help on `{asked}`");
                }
            }
        }
    }
}

#[test]
fn every_command_can_be_reached_by_hand() {
    for entry in TABLE {
        let offered = BASES.iter().any(|mode| belongs(entry.command, *mode));
        // The keys of the palette itself, and the one that opens it.
        let own = [Command::CommandLine, Command::Complete].contains(&entry.command);
        assert!(offered || own, "{}", entry.name);
    }
}

#[test]
fn a_name_stands_for_one_command() {
    let app = app(Language::French);
    let mut seen: Vec<(&str, Command)> = Vec::new();
    for name in &app.session.names {
        for typed in &name.typed {
            let other = seen.iter().find(|(known, _)| known == typed);
            let twin = other.filter(|(_, command)| *command != name.command);
            assert_eq!(twin, None, "`{typed}` is {:?} as well", name.command);
            seen.push((typed, name.command));
        }
    }
}

#[test]
fn every_name_in_both_languages_is_a_line_for_its_command() {
    for language in Language::ALL {
        let app = app(language);
        for name in &app.session.names {
            for typed in &name.typed {
                let expected = match name.command {
                    Command::GoPersona => Act::Look(0),
                    command => Act::listed(command),
                };
                for mode in BASES {
                    let known = belongs(name.command, mode);
                    let act = app.read_line(typed, mode);
                    assert_eq!(act, known.then_some(expected.clone()), "`{typed}` {mode:?}");
                }
            }
        }
    }
}

#[test]
fn a_short_form_does_nothing_else_where_its_command_can_not_be_given() {
    let app = app(Language::English);
    for (mode, typed, meant) in [
        (Mode::Start, "w", Command::Save),
        (Mode::Maps, "w", Command::Save),
        (Mode::Rows, "e", Command::ExternalEditor),
    ] {
        let first = app.offers(mode, typed).into_iter().next();
        let first = first.expect("the command itself, and why not here");
        assert_eq!(first.act.command(), Some(meant), "`{typed}` {mode:?}");
        assert_ne!(first.hindrance, None, "`{typed}` {mode:?}");
    }
}

#[test]
fn what_is_at_a_digit_can_be_done_without_one() {
    for mode in Mode::ALL {
        for entry in commands_of(mode) {
            let keys = entry.keys.iter().filter(|(known, _)| *known == mode);
            let mut keys = keys.flat_map(|(_, keys)| *keys);
            let needs_digit = keys.all(|keys| {
                let keys = parse_keys(keys).unwrap();
                keys.iter()
                    .any(|key| matches!(key.code, Code::Char(c) if c.is_ascii_digit()))
            });
            let by_name = BASES.contains(&mode) && belongs(entry.command, mode);
            assert!(!needs_digit || by_name, "{mode:?}: {}", entry.name);
        }
    }
}

#[test]
fn labels_are_whole_in_eighty_columns() {
    for language in Language::ALL {
        let app = app(language);
        for mode in BASES {
            for offer in app.offers(mode, "") {
                // Between the borders, without the margins, the mark of focus and the keys.
                let room = 78 - 4 - 2 - width(&offer.keys).max(10);
                assert!(width(&offer.label) <= room, "{mode:?}: {}", offer.label);
            }
        }
    }
}

#[test]
fn the_help_is_filtered_by_what_a_command_is_called_elsewhere() {
    let app = app(Language::French);
    let mut help = Help::new(Mode::Map);
    help.filter.paste("gravite");
    let entries = app.help_entries(&help);
    let labels: Vec<&Entry> = entries.iter().skip(1).collect();
    assert!(
        matches!(labels.as_slice(), [Entry::Command { keys, .. }] if keys == "e"),
        "{entries:?}"
    );
}

#[test]
fn a_form_is_found_by_its_words_and_never_by_letters() {
    for language in Language::ALL {
        let app = app(language);
        for form in ["md", "html", "mer", "opml", "excel"] {
            let offers = app.offers(Mode::Map, &format!("export {form}"));
            let first = offers.first().map(|offer| offer.act.clone());
            assert!(
                matches!(first, Some(Act::Export { .. })),
                "{form} {first:?}"
            );
        }
        // These letters stand in this order in what is said of a diagram.
        assert_eq!(app.offers(Mode::Map, "export pdf"), [], "{language:?}");
    }
}

#[test]
fn forms_are_whole_in_eighty_columns() {
    for language in Language::ALL {
        for offer in app(language).offers(Mode::Map, "export ") {
            let room = 78 - 4 - 2 - width(&offer.line) - 1;
            assert!(width(&offer.label) <= room, "{}", offer.label);
        }
    }
}
