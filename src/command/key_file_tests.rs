//! Files of keys, what is wrong in them, and what holds all the same.

use std::fmt::Write as _;

use super::*;
use crate::command::{Keymap, Lookup};

/// What is wrong in a file: code with variant, and the words at its place.
fn problems(text: &str) -> Vec<(String, &str)> {
    let (_, problems) = read_keys(text);
    let told = problems.into_iter().map(|problem| {
        let id = problem.text_id().replace("diag-", "");
        (id, text.get(problem.span).unwrap())
    });
    told.collect()
}

fn keys(text: &str, mode: Mode, name: &str) -> Vec<String> {
    let (file, _) = read_keys(text);
    let keymap = Keymap::new(file.preset.unwrap_or_default(), &file);
    let entry = TABLE.iter().find(|entry| entry.name == name).unwrap();
    let keys = keymap.keys(mode, entry.command);
    let keys = keys.map(|keys| {
        let keys: Vec<String> = keys.iter().map(ToString::to_string).collect();
        keys.join(" ")
    });
    keys.collect()
}

#[test]
fn a_file_replaces_the_keys_of_its_commands() {
    let text = "preset = \"vim\"\n[map]\nundo = \"ctrl-u\"\npaste = [\"p\", \"g p\"]\n\
                properties = \"g m\"\nmerge = []\n[cell]\nsave = \"F12\"\n";
    assert_eq!(problems(text), []);
    for (mode, name, expected) in [
        (Mode::Map, "undo", &["ctrl-u"][..]),
        (Mode::Map, "paste", &["p", "g p"]),
        (Mode::Map, "properties", &["g m"]),
        (Mode::Map, "merge", &[]),
        // Of vim, without the key that is taken from it.
        (Mode::Map, "previous-row", &["pageup", "ctrl-b", "{"]),
        (Mode::Cell, "save", &["F12"]),
        (Mode::Form, "save", &["ctrl-s"]),
    ] {
        assert_eq!(keys(text, mode, name), expected, "{name}");
    }
}

#[test]
fn a_command_that_may_have_none_of_its_own_keys_keeps_those_of_the_set() {
    for text in [
        "[map]\nundo = \"esc\"\n",
        "[map]\nsave = \"F5\"\nundo = \"F5\"\n",
        "[map]\nundo = \"Ctrl+U\"\n",
    ] {
        assert_eq!(keys(text, Mode::Map, "undo"), ["u", "ctrl-z"], "{text}");
    }
}

#[test]
fn two_commands_can_change_places() {
    let text = "[map]\nundo = \"x\"\ncut = \"u\"\n";
    assert_eq!(problems(text), []);
    assert_eq!(keys(text, Mode::Map, "cut"), ["u"]);
}

#[test]
fn every_problem_is_told_at_its_place_and_the_rest_holds() {
    for (line, code, at) in [
        ("undoo = \"F5\"", "c010", "undoo"),
        ("new-line = \"F5\"", "c010-here", "new-line"),
        ("row = \"F5\"", "c010", "row"),
        ("redo = \"Ctrl+Y\"", "c011", "\"Ctrl+Y\""),
        ("redo = [\"ctrl-y\", \"gg\"]", "c011", "\"gg\""),
        ("redo = 3", "c011-type", "3"),
        ("redo = \"\"", "c011-none", "\"\""),
        ("redo = \"ctrl-i\"", "c011-same", "\"ctrl-i\""),
        ("redo = \"ctrl-Z\"", "c011-same", "\"ctrl-Z\""),
        ("redo = \"ctrl-1\"", "c011-unsent", "\"ctrl-1\""),
        ("redo = \"F5\"", "c012", "\"F5\""),
        ("redo = \"t\"", "c012-last", "\"t\""),
        ("redo = \"g\"", "c012-last", "\"g\""),
        ("back = []", "c012-kept", "back"),
        ("redo = \"esc\"", "c012-kept", "\"esc\""),
        ("quit = []", "c012-kept", "quit"),
        ("help = []\ncommand-line = []", "c012-kept", "help"),
    ] {
        let text = format!("[map]\nsave = \"F5\"\n{line}\n");
        let found = problems(&text);
        assert_eq!(found.first(), Some(&(code.to_owned(), at)), "{line}");
        assert_eq!(keys(&text, Mode::Map, "save"), ["F5"], "{line}");
    }
    for (text, code, at) in [
        ("[cell]\nsave = \"s\"", "c013", "\"s\""),
        ("[cel]\nsave = \"s\"", "c010-mode", "cel"),
        ("preset = \"vi\"", "c010-preset", "\"vi\""),
        ("map = 3", "c011-section", "3"),
        ("[map]\nundo = = 3", "c001", "= "),
        ("[palette]\naccept = []", "c012-kept", "accept"),
    ] {
        let found = problems(text);
        let (found, place) = found.first().unwrap();
        assert_eq!(found, code, "{text}");
        assert!(code == "c001" || *place == at, "{text}: {place}");
    }
}

#[test]
fn what_was_probably_meant_is_offered() {
    for (text, expected) in [
        ("preset = \"vin\"", "\"vim\""),
        ("[map]\nundoo = \"F5\"", "undo"),
        ("[map]\nundo = \"Escape\"", "\"esc\""),
        ("[map]\nundo = \"g Suppr\"", "\"g delete\""),
        ("[map]\nundo = \"ctrl-m\"", "\"enter\""),
    ] {
        let (_, problems) = read_keys(text);
        let offered = problems.first().unwrap().suggestion.as_ref();
        assert_eq!(offered.unwrap().replacement, expected, "{text}");
    }
}

#[test]
fn nobody_can_lock_themselves_out() {
    let mut text = String::new();
    for mode in Mode::ALL {
        writeln!(text, "[{}]", mode.key()).unwrap();
        for entry in TABLE.iter().filter(|entry| entry.works_in(mode)) {
            writeln!(text, "{} = []", entry.name).unwrap();
        }
    }
    for preset in Preset::ALL {
        let keymap = Keymap::new(preset, &read_keys(&text).0);
        let found = |mode, name: &str| keymap.commands(mode).any(|entry| entry.name == name);
        for name in ["quit", "command-line", "help", "back"] {
            assert!(found(Mode::Map, name), "{preset:?}: {name}");
        }
        for mode in Mode::ALL {
            assert!(found(mode, "back"), "{preset:?}: {mode:?}");
        }
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(48))]

    #[test]
    fn any_file_is_read_and_no_two_commands_share_a_key(
        lines in proptest::collection::vec(
            ("(map|cell|rows)", "(undo|back|quit|cut|help|rows|first-stage|save|edit)",
             "(g|g g|esc|q|:|\\?|F1|ctrl-s|x|z a|z|enter|gg|)"),
            0..9,
        ),
        other in "(?s).{0,40}",
        preset in 0..Preset::ALL.len(),
    ) {
        let mut text = other;
        for (mode, name, keys) in lines {
            write!(text, "\n{mode}.{name} = \"{keys}\"").unwrap();
        }
        for text in [text.as_str(), text.trim_start_matches(|c| c != '\n')] {
            let (file, problems) = read_keys(text);
            for problem in problems {
                proptest::prop_assert!(text.get(problem.span).is_some());
            }
            let keymap = Keymap::new(Preset::ALL[preset], &file);
            proptest::prop_assert!(keymap.keys(Mode::Map, Command::Back).next().is_some());
            for mode in [Mode::Map, Mode::Cell, Mode::Rows] {
                for entry in keymap.commands(mode) {
                    for keys in keymap.keys(mode, entry.command) {
                        let found = keymap.look_up(mode, keys);
                        proptest::prop_assert_eq!(found, Lookup::Found(entry.command));
                    }
                }
            }
        }
    }
}
