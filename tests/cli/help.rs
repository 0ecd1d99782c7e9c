//! Help, the version, and what is said when the command line cannot be understood.

use std::fmt::Write;

use crate::folder::Folder;
use crate::program::{Jalon, LOCALES, jalon, words};

const MISTAKES: &[&str] = &[
    "--stage 1",
    "--wrong",
    "show --formt json map.toml",
    "shwo map.toml",
    "map.toml other.toml",
    "show",
    "check",
    "show map.toml --format tabel",
    "show map.toml --width 3",
    "show map.toml --width wide",
    "show map.toml --plain --format json",
    "show map.toml --view outlin",
    "show map.toml --view chart --format table",
    "show map.toml --textconv --plain",
    "--max-size",
    "--max-size much map.toml",
    "--lang de map.toml",
    "--color=maybe map.toml",
    "--read-only=yes map.toml",
    "check --format xml map.toml",
    "check --allow J1O4 map.toml",
    "check --deny J001 map.toml",
    "rules J999",
    "show map.toml --persona Nobody",
    "show map.toml --stage 99",
    "diff",
    "diff map.toml",
    "diff - -",
    "diff --git HEAD",
    "diff --git HEAD -",
    "diff --git HEAD map.toml -- map.toml",
    "diff map.toml map.toml -f html",
    "log map.toml",
    "log map.toml --stage Nowhere",
    "recover -o out.toml",
    "recover map.toml --force",
    "recover map.toml --discard -o out.toml",
    "new --map-lang de",
    "new saas",
    "new -t botique",
    "new --kind blueprnt",
    "new --kind boutique",
    "new -t saas --kind cible",
    "new -t saas --stages One,Two",
    "new --stages One,,Two",
    "new --stages= map.toml",
    "keys --preset emacs",
    "config shwo",
    "completions",
    "completions csh",
    "man --force",
    "search",
    "opportunities --sort age",
    "opportunities --status open,late map.toml",
    "opportunities --persona Nobody map.toml",
    "stats -f csv",
    "--config",
];

#[test]
fn help_is_complete_in_both_languages() {
    let folder = Folder::new();
    for locale in LOCALES {
        let mut said = String::new();
        for line in [
            "--help",
            "new --help",
            "show --help",
            "list --help",
            "check --help",
            "search --help",
            "opportunities --help",
            "stats --help",
            "diff --help",
            "log --help",
            "audit --help",
            "audit new --help",
            "audit set --help",
            "audit status --help",
            "audit update --help",
            "audit lists --help",
            "recover --help",
            "rules --help",
            "templates --help",
            "keys --help",
            "config --help",
            "doctor --help",
            "config show --help",
            "config init --help",
            "completions --help",
            "man --help",
            "schema --help",
            "--version",
        ] {
            let ended = Jalon::new(folder.path())
                .env("LANG", locale)
                .args(words(line))
                .run();
            assert_eq!((ended.code, ended.err.as_str()), (0, ""), "{line}");
            writeln!(said, "$ jalon {line}\n{}", ended.out).unwrap();
        }
        insta::assert_snapshot!(format!("help_{}", locale.get(..2).unwrap()), said);
    }
}

#[test]
fn mistakes_are_told_in_both_languages_and_end_with_two() {
    let folder = Folder::new();
    folder.write("map.toml", "jalon = 1\ntitle = \"T\"\n");
    for locale in LOCALES {
        let mut said = String::new();
        for line in MISTAKES {
            let ended = Jalon::new(folder.path())
                .env("LANG", locale)
                .args(words(line))
                .run();
            assert_eq!((ended.code, ended.out.as_str()), (2, ""), "{line}");
            writeln!(said, "$ jalon {line}\n{}", ended.err).unwrap();
        }
        insta::assert_snapshot!(format!("mistakes_{}", locale.get(..2).unwrap()), said);
    }
}

#[test]
fn the_language_is_asked_for_then_set_then_the_locale() {
    let folder = Folder::new();
    for (args, set, locale, expected) in [
        ("--lang fr", "en", "en_GB.UTF-8", "Aucune carte"),
        ("--lang=en", "fr", "fr_FR.UTF-8", "No map"),
        ("", "fr", "en_GB.UTF-8", "Aucune carte"),
        ("", "", "fr_CA.UTF-8", "Aucune carte"),
        ("", "", "de_DE.UTF-8", "No map"),
        ("", "", "", "No map"),
    ] {
        let program = Jalon::new(folder.path()).args(words(args));
        let ended = program.env("JALON_LANG", set).env("LANG", locale).run();
        assert!(
            ended.err.contains(expected),
            "{args} {set} {locale}: {}",
            ended.err
        );
    }
}

#[test]
fn without_a_terminal_a_map_is_shown() {
    let folder = Folder::new();
    let map = "jalon = 1\ntitle = \"T\"\n[[stages]]\nname = \"One\"\n";
    folder.write("map.toml", map);
    let opened = jalon(folder.path(), ["map.toml"]);
    let shown = jalon(folder.path(), ["show", "map.toml"]);
    assert_eq!((opened.code, opened.err.as_str()), (0, ""));
    assert!(opened.out.contains("One"), "{}", opened.out);
    assert_eq!(opened.out, shown.out);
    assert_eq!(folder.read("map.toml"), map);
}
