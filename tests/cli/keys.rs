//! `jalon keys`: the keys that hold, and what is wrong in a file of keys.

use serde_json::Value;

use crate::folder::Folder;
use crate::program::{Ended, Jalon, LOCALES, jalon, words};

const OWN: &str = "preset = \"vim\"\n\n[map]\nundo = \"F9\"\nunod = \"F8\"\n";

/// The keys of a command on the map, in a document.
fn keys_of(ended: &Ended, name: &str) -> Vec<String> {
    let document: Value = serde_json::from_str(&ended.out).unwrap();
    assert_eq!(document.get("schema_version"), Some(&Value::from(1)));
    let map = document.pointer("/modes/0").unwrap();
    assert_eq!(map.get("mode"), Some(&Value::from("map")));
    let commands = map.get("commands").and_then(Value::as_array).unwrap();
    let found = commands
        .iter()
        .find(|command| command.get("command") == Some(&Value::from(name)));
    let keys = found.and_then(|command| command.get("keys"));
    let keys = keys.and_then(Value::as_array).unwrap();
    keys.iter()
        .map(|key| key.as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn the_keys_are_listed_for_every_set_in_both_languages() {
    let folder = Folder::new();
    for locale in LOCALES {
        for preset in ["default", "vim", "azerty", "bepo", "cua"] {
            let line = format!("keys --preset {preset}");
            let program = Jalon::new(folder.path()).env("LANG", locale);
            let ended = program.args(words(&line)).run();
            assert_eq!((ended.code, ended.err.as_str()), (0, ""), "{line}");
            let quit = if preset == "cua" {
                "Ctrl-Q"
            } else {
                "q Ctrl-Q"
            };
            let label = if locale.starts_with("fr") {
                "Quitter"
            } else {
                "Quit"
            };
            let mut lines = ended.out.lines().map(|line| {
                let words: Vec<&str> = line.split_whitespace().collect();
                words.join(" ")
            });
            let told = format!("{quit} quit {label}");
            assert!(lines.any(|line| line == told), "{line}: {}", ended.out);
        }
    }
}

#[test]
fn a_document_says_the_keys_as_a_file_writes_them() {
    let folder = Folder::new();
    let ended = jalon(folder.path(), words("keys --preset vim -f json"));
    assert_eq!((ended.code, ended.err.as_str()), (0, ""));
    assert_eq!(keys_of(&ended, "copy"), ["y y", "Y"]);
}

#[test]
fn a_command_is_told_in_the_words_of_its_mode() {
    let folder = Folder::new();
    for form in ["text", "json"] {
        let ended = jalon(folder.path(), ["keys", "-f", form]);
        for words in [
            "Along the journey, or rule by rule",
            "In the order of score",
        ] {
            assert_eq!(ended.out.matches(words).count(), 1, "{form}: {words}");
        }
    }
}

#[test]
fn own_keys_are_asked_for_by_flag_or_variable() {
    let folder = Folder::new();
    folder.write("own.toml", "preset = \"cua\"\n[map]\nundo = \"F9\"\n");
    folder.write("other.toml", "[map]\nundo = \"F8\"\n");
    for (line, set, undo, copy) in [
        ("keys -f json", "", "u", "y"),
        ("keys -f json", "own.toml", "F9", "ctrl-c"),
        ("keys -f json", "bepo", "u", "y"),
        ("keys -f json --keys other.toml", "own.toml", "F8", "y"),
        ("keys -f json --keys cua", "other.toml", "ctrl-z", "ctrl-c"),
        (
            "keys -f json --preset default --keys own.toml",
            "",
            "F9",
            "y",
        ),
    ] {
        let program = Jalon::new(folder.path()).env("JALON_KEYS", set);
        let ended = program.args(words(line)).run();
        assert_eq!((ended.code, ended.err.as_str()), (0, ""), "{line}");
        let keys = ["undo", "copy"].map(|name| keys_of(&ended, name).remove(0));
        assert_eq!(keys, [undo, copy], "{line} {set}");
    }
}

#[test]
fn what_is_wrong_in_a_file_is_told_and_the_rest_holds() {
    let folder = Folder::new();
    folder.write("keys.toml", OWN);
    for (locale, told) in LOCALES.into_iter().zip([
        "error[C010]: there is no command `unod`\n  ┌─ keys.toml:5:1\n5 │ unod = \"F8\"\n  \
         │ ^^^^ did you mean `undo`?\n",
        "erreur[C010]\u{a0}: il n’y a pas de commande `unod`\n  ┌─ keys.toml:5:1\n5 │ unod = \"F8\"\n  \
         │ ^^^^ vouliez-vous dire `undo`\u{a0}?\n",
    ]) {
        let program = Jalon::new(folder.path()).env("LANG", locale);
        let ended = program.args(words("keys --keys keys.toml -f json")).run();
        assert_eq!((ended.code, ended.err.as_str()), (1, told));
        assert_eq!(keys_of(&ended, "undo"), ["F9"]);
    }
    let missing = jalon(folder.path(), words("keys --keys nowhere.toml"));
    assert_eq!((missing.code, missing.out.as_str()), (4, ""));
    folder.write("latin.toml", b"[map]\nundo = \"\xe9\"\n");
    let latin = jalon(folder.path(), words("keys --keys latin.toml"));
    assert_eq!((latin.code, latin.out.as_str()), (3, ""));
    assert!(latin.err.contains("UTF-8"), "{}", latin.err);
}
