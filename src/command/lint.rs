//! What holds of the table of commands and of every preset.

use super::Focused::{
    Branch, Broken, Choice, Empty, Head, Item, Leaf, Line, Lines, NoStage, Overlay, Reader,
    References,
};
use super::key::Sent;
use super::*;
use crate::i18n::{Language, Texts};

fn keymaps() -> impl Iterator<Item = Keymap> {
    Preset::ALL
        .into_iter()
        .map(|preset| Keymap::new(preset, &KeyFile::default()))
}

/// Every key of a preset: where, what for, and how it is written.
fn all_keys(keymap: &Keymap) -> Vec<(Mode, &'static Entry, Vec<Key>)> {
    let modes = Mode::ALL.into_iter();
    let keys = modes.flat_map(|mode| {
        keymap.commands(mode).flat_map(move |entry| {
            let keys = keymap.keys(mode, entry.command);
            keys.map(move |keys| (mode, entry, keys.to_vec()))
        })
    });
    keys.collect()
}

#[test]
fn every_line_is_read_and_is_of_a_command_that_works_in_its_mode() {
    for entry in TABLE {
        for keys in entry.keys.iter().flat_map(|(_, keys)| *keys) {
            assert!(
                parse_keys(keys).is_ok_and(|keys| !keys.is_empty()),
                "{keys}"
            );
        }
    }
    for preset in Preset::ALL {
        let mut seen = Vec::new();
        for (mode, command, keys) in preset.changes() {
            let name = entry(*command).unwrap().name;
            let place = format!("{preset:?}: {name} in {mode:?}");
            assert!(entry(*command).unwrap().works_in(*mode), "{place}");
            assert!(!seen.contains(&(mode, command)), "twice: {place}");
            seen.push((mode, command));
            for keys in *keys {
                assert!(
                    parse_keys(keys).is_ok_and(|keys| !keys.is_empty()),
                    "{place}"
                );
            }
        }
    }
}

#[test]
fn no_two_commands_share_a_key_in_a_mode() {
    for keymap in keymaps() {
        for mode in Mode::ALL {
            let mut seen: Vec<(Vec<Key>, &str)> = Vec::new();
            for (_, entry, keys) in all_keys(&keymap).into_iter().filter(|(m, _, _)| *m == mode) {
                for (other, name) in &seen {
                    let clash = other.starts_with(&keys) || keys.starts_with(other);
                    let preset = keymap.preset();
                    assert!(!clash, "{preset:?}, {mode:?}: {} and {name}", entry.name);
                }
                seen.push((keys, entry.name));
            }
        }
    }
}

/// What wants Alt Gr: on French keyboards, but for those of bépo.
fn wants_alt_gr(preset: Preset, c: char) -> bool {
    match preset {
        Preset::Bepo => "<>[]{}|\\~&_^`".contains(c),
        _ => "[]{}|\\~@#`".contains(c),
    }
}

#[test]
fn every_command_has_a_key_that_is_typed_without_alt_gr() {
    for keymap in keymaps() {
        let preset = keymap.preset();
        for (mode, entry, keys) in all_keys(&keymap) {
            let wants = |key: &Key| matches!(key.code, Code::Char(c) if wants_alt_gr(preset, c));
            // Fingers that know vim know its keys; there each has a second one.
            let other = preset == Preset::Vim
                && keymap
                    .keys(mode, entry.command)
                    .any(|keys| !keys.iter().any(wants));
            let name = entry.name;
            assert!(
                !keys.iter().any(wants) || other,
                "{preset:?}: {keys:?} of {name}"
            );
        }
    }
}

#[test]
fn what_is_at_a_digit_has_a_second_way() {
    for keymap in keymaps() {
        for (mode, entry, keys) in all_keys(&keymap) {
            if !keys.iter().any(|key| key.digit().is_some()) {
                continue;
            }
            // `:4` goes to a stage, `:persona` to a persona.
            let is_typed = entry.typed
                || matches!(entry.command, Command::GoStage | Command::GoPersona)
                || mode != Mode::Map;
            let mut others = keymap.keys(mode, entry.command);
            let direct = others.any(|keys| keys.iter().all(|key| key.digit().is_none()));
            let preset = keymap.preset();
            let name = entry.name;
            assert!(is_typed || direct, "{preset:?}: {name}");
            // The maps opened last are walked to as well.
            let is_walked = entry.command == Command::GoRecent;
            let shifted = matches!(preset, Preset::Azerty | Preset::Bepo) && !is_walked;
            assert!(!shifted || direct, "{preset:?} wants Shift for {name}");
        }
    }
}

#[test]
fn a_key_that_types_is_no_command_where_text_is_typed() {
    for keymap in keymaps() {
        for (mode, entry, keys) in all_keys(&keymap) {
            let types = mode.takes_text() && keys[0].typed().is_some();
            assert!(!types, "{:?}: {keys:?} of {}", keymap.preset(), entry.name);
        }
    }
}

/// Terminals do not tell Ctrl-I from Tab, Ctrl-M from Enter, Ctrl-[ from Esc, and some not Ctrl-H
/// from Backspace; some keys they keep to themselves.
#[test]
fn every_key_is_one_that_terminals_send() {
    for keymap in keymaps() {
        for (mode, entry, keys) in all_keys(&keymap) {
            let place = format!("{:?}, {mode:?}: {}", keymap.preset(), entry.name);
            for key in &keys {
                assert_eq!(key.sent(), Sent::AsItIs, "{key} in {place}");
                let swallowed = [
                    "F10",
                    "F11",
                    "shift-insert",
                    "shift-pageup",
                    "shift-pagedown",
                ];
                assert!(
                    !swallowed.contains(&key.to_string().as_str()),
                    "{key} in {place}"
                );
            }
            if keys == parse_keys("ctrl-h").unwrap() {
                let same = keymap.look_up(mode, &parse_keys("backspace").unwrap());
                assert_eq!(same, Lookup::Found(entry.command), "{place}");
            }
        }
    }
}

#[test]
fn there_is_always_a_way_out_and_a_way_to_ask() {
    for keymap in keymaps() {
        let has = |mode, command| keymap.keys(mode, command).next().is_some();
        for command in [
            Command::Quit,
            Command::CommandLine,
            Command::ShowHelp,
            Command::Undo,
            Command::Save,
        ] {
            assert!(
                has(Mode::Map, command),
                "{:?}: {command:?}",
                keymap.preset()
            );
        }
        for mode in Mode::ALL {
            assert!(has(mode, Command::Back), "{:?}: {mode:?}", keymap.preset());
        }
    }
}

/// Whatever a preset leaves without a key in a mode can be done by its name, or needs no key.
#[test]
fn what_has_no_key_has_a_name() {
    for preset in Preset::ALL {
        for (mode, command, _) in preset.changes().iter().filter(|line| line.2.is_empty()) {
            let entry = entry(*command).unwrap();
            let can = (entry.typed && *mode == Mode::Map) || *command == Command::HowToQuit;
            assert!(can, "{preset:?}: {} in {mode:?}", entry.name);
        }
    }
}

#[test]
fn names_are_unique_and_every_command_is_named_in_both_languages() {
    for language in Language::ALL {
        let texts = Texts::new(language);
        for entry in TABLE {
            for id in [
                format!("cmd-{}", entry.name),
                format!("cmd-{}.hint", entry.name),
            ] {
                assert!(texts.find(&id, &[]).is_some(), "{language:?} lacks {id}");
            }
            let same = TABLE
                .iter()
                .filter(|other| other.name == entry.name)
                .count();
            assert_eq!(same, 1, "{}", entry.name);
        }
        for mode in Mode::ALL {
            assert!(
                texts.find(&format!("mode-{}", mode.key()), &[]).is_some(),
                "{mode:?}"
            );
        }
        for group in Group::ALL {
            assert!(texts.find(group.text_id(), &[]).is_some(), "{group:?}");
        }
        for preset in Preset::ALL {
            let id = format!("preset-{}", preset.name());
            assert!(texts.find(&id, &[]).is_some(), "{language:?} lacks {id}");
        }
    }
}

#[test]
fn every_hint_has_a_key_in_its_mode() {
    let map = [Item, Empty, Head, Branch, Leaf, NoStage, Reader].map(|place| (Mode::Map, place));
    let form = [Line, Lines, Choice, References].map(|place| (Mode::Form, place));
    let overlays = Mode::ALL.map(|mode| (mode, Overlay(mode)));
    let all = map.into_iter().chain(form).chain(overlays);
    let all: Vec<_> = all.chain([(Mode::Problems, Broken)]).collect();
    for keymap in keymaps() {
        for (mode, place) in all.iter().copied() {
            for command in footer(place).iter().copied().flatten() {
                assert!(
                    keymap.keys(mode, *command).next().is_some(),
                    "{:?}, {place:?}: {command:?}",
                    keymap.preset()
                );
            }
        }
    }
}

#[test]
fn sequences_are_found_key_by_key() {
    let keymap = Keymap::default();
    let look = |keys: &str| keymap.look_up(Mode::Map, &parse_keys(keys).unwrap());
    assert_eq!(look("g"), Lookup::Prefix);
    assert_eq!(look("g g"), Lookup::Found(Command::FirstStage));
    assert_eq!(look("g y"), Lookup::None);
}

#[test]
fn which_of_nine_is_the_digit_or_the_place() {
    let keymap = Keymap::new(Preset::Azerty, &KeyFile::default());
    for (keys, number) in [("g 3", 3), ("g \"", 3), ("g ç", 9), ("g &", 1)] {
        let keys = parse_keys(keys).unwrap();
        let found = keymap.number(Mode::Map, Command::GoStage, &keys);
        assert_eq!(found, Some(number), "{keys:?}");
    }
}

#[test]
fn numbers_before_a_command_are_of_vim_only() {
    let vim = Keymap::new(Preset::Vim, &KeyFile::default());
    let key = |text: &str| text.parse::<Key>().unwrap();
    assert_eq!(vim.count(Mode::Map, None, key("3")), Some(3));
    assert_eq!(vim.count(Mode::Map, Some(3), key("0")), Some(30));
    assert_eq!(vim.count(Mode::Map, Some(300), key("0")), Some(999));
    assert_eq!(vim.count(Mode::Map, None, key("0")), None);
    assert_eq!(vim.count(Mode::Map, None, key("alt-1")), None);
    assert_eq!(vim.count(Mode::Cell, None, key("3")), None);
    assert_eq!(Keymap::default().count(Mode::Map, None, key("3")), None);
}
