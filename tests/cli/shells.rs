//! What is made for shells, readers of manuals and editors.

use serde_json::Value;

use crate::folder::Folder;
use crate::program::{Jalon, LOCALES, jalon, words};

#[test]
fn the_script_is_for_the_shell_that_is_named_or_else_for_ones_own() {
    let folder = Folder::new();
    for (line, own, asks) in [
        ("completions fish", "/bin/bash", "jalon completions fish"),
        ("completions", "/usr/local/bin/zsh", "jalon completions zsh"),
    ] {
        let ended = Jalon::new(folder.path())
            .env("SHELL", own)
            .args(words(line))
            .run();
        assert_eq!((ended.code, ended.err.as_str()), (0, ""), "{line}");
        assert!(ended.out.contains(asks), "{}", ended.out);
    }
    let other = Jalon::new(folder.path()).env("SHELL", "/bin/csh");
    let ended = other.args(["completions"]).run();
    assert_eq!((ended.code, ended.out.as_str()), (2, ""));
}

#[test]
fn what_is_typed_is_completed_even_where_it_is_wrong_so_far() {
    let folder = Folder::new();
    for (line, expected) in [
        ("export --to ht", "words\nhtml\n"),
        ("--config nowhere.toml export --to ht", "words\nhtml\n"),
        ("--lang fr new -t logi", "words\nlogiciel\n"),
        ("--lang d", "words\n"),
        ("show --stage", "words\n--stage\n"),
    ] {
        let typed = format!("completions bash -- {line}");
        let ended = jalon(folder.path(), words(&typed));
        assert_eq!((ended.code, ended.out.as_str()), (0, expected), "{line}");
    }
}

#[test]
fn the_manual_is_written_into_a_folder_and_replaces_no_page_unasked() {
    let folder = Folder::new();
    let nowhere = jalon(folder.path(), words("man -o man"));
    let told = "jalon: man: there is no folder of that name\n";
    assert_eq!((nowhere.code, nowhere.err.as_str()), (4, told));
    std::fs::create_dir(folder.file("man")).unwrap();
    folder.write("man/jalon.1", "mine");
    let ended = jalon(folder.path(), words("man -o man"));
    assert_eq!(ended.code, 4);
    assert!(ended.err.contains("--force"), "{}", ended.err);
    assert_eq!(folder.read("man/jalon.1"), "mine");
    assert!(
        folder
            .read("man/jalon-audit-new.1")
            .contains(".SH \"SYNOPSIS\"")
    );
    assert_eq!(jalon(folder.path(), words("man -o man --force")).code, 0);
    let first = jalon(folder.path(), words("man"));
    assert_eq!(folder.read("man/jalon.1"), first.out);
    assert!(
        first.out.starts_with(".TH JALON 1 2026-09-21 "),
        "{}",
        first.out
    );
}

#[test]
fn the_manual_is_as_it_is_read() {
    let folder = Folder::new();
    for locale in LOCALES {
        let ended = Jalon::new(folder.path())
            .env("LANG", locale)
            .args(["man"])
            .run();
        let version = format!("jalon {}", env!("CARGO_PKG_VERSION"));
        let page = ended.out.replace(&version, "jalon VERSION");
        insta::assert_snapshot!(format!("manual_{}", locale.get(..2).unwrap()), page);
    }
}

#[test]
fn the_schema_is_json_in_the_language_of_the_interface() {
    let folder = Folder::new();
    for (language, title) in [("en", "Objective"), ("fr", "Objectif")] {
        let ended = jalon(folder.path(), ["--lang", language, "schema"]);
        assert_eq!((ended.code, ended.err.as_str()), (0, ""));
        let schema: Value = serde_json::from_str(&ended.out).unwrap();
        let label = schema.pointer("/properties/objective/title");
        assert_eq!(label.and_then(Value::as_str), Some(title));
    }
}
