//! `jalon new` and `jalon templates`: what is written, what never is, and what is said.

use std::fmt::Write;
use std::fs::{self, File, Permissions};
use std::os::unix::fs::{PermissionsExt, symlink};

use serde_json::Value;

use crate::folder::Folder;
use crate::program::{Jalon, LOCALES, jalon, words};

/// The names under which templates are listed.
fn listed() -> Vec<String> {
    let folder = Folder::new();
    let ended = jalon(folder.path(), ["templates", "-f", "json"]);
    let document: Value = serde_json::from_str(&ended.out).unwrap();
    assert_eq!(document.get("schema_version"), Some(&Value::from(1)));
    let templates = document.get("templates").and_then(Value::as_array).unwrap();
    let name = |template: &Value| template.get("name").unwrap().as_str().unwrap().to_owned();
    templates.iter().map(name).collect()
}

/// A new map as it was written, without the one line that says when it was made.
fn undated(text: &str) -> String {
    let (dates, rest): (Vec<&str>, Vec<&str>) = text
        .split_inclusive('\n')
        .partition(|line| line.starts_with("created = "));
    assert_eq!(dates, ["created = 2026-09-21\n"], "{text}");
    rest.concat()
}

fn template(language: &str, name: &str) -> String {
    let root = env!("CARGO_MANIFEST_DIR");
    fs::read_to_string(format!("{root}/src/doc/templates/{language}/{name}.toml")).unwrap()
}

#[test]
fn a_list_fits_a_usual_terminal_in_both_languages() {
    let folder = Folder::new();
    for locale in LOCALES {
        let program = Jalon::new(folder.path()).env("LANG", locale);
        let ended = program.args(["templates"]).run();
        assert_eq!((ended.code, ended.err.as_str()), (0, ""));
        assert!(ended.out.lines().all(|line| line.chars().count() <= 80));
        insta::assert_snapshot!(format!("templates_{}", locale.get(..2).unwrap()), ended.out);
    }
}

#[test]
fn every_template_is_written_as_it_is_and_passes_every_check() {
    let names = listed();
    assert!(names.len() >= 11, "{names:?}");
    for language in ["en", "fr"] {
        let folder = Folder::new();
        for name in &names {
            let file = format!("{name}.toml");
            let line = ["new", &file, "-t", name, "--map-lang", language];
            let ended = jalon(folder.path(), line);
            assert_eq!((ended.code, ended.out), (0, format!("{file}\n")), "{name}");
            assert_eq!(
                undated(&folder.read(&file)),
                template(language, name),
                "{name}"
            );
        }
        // A blank form has nothing in it that could follow the method.
        let full = names.iter().filter(|name| *name != "blank");
        let files = full.map(|name| format!("{name}.toml"));
        let line = ["check".to_owned(), "--strict".to_owned()];
        let ended = jalon(folder.path(), line.into_iter().chain(files));
        assert_eq!((ended.code, ended.out.as_str()), (0, ""), "{}", ended.err);
    }
}

#[test]
fn what_is_written_and_refused_is_told_in_both_languages() {
    for locale in LOCALES {
        let folder = Folder::new();
        let mut said = String::new();
        for line in [
            "new",
            "new",
            "new -t boutique",
            "new shop.toml -t saas",
            "new shop.toml -t saas",
            "new no/where.toml",
            "new .",
            "new --kind cible --map-lang fr",
            "new --kind buyer-journey --stages Étape,Z",
        ] {
            let program = Jalon::new(folder.path()).env("LANG", locale);
            let ended = program.args(words(line)).run();
            let (code, out, err) = (ended.code, ended.out, ended.err);
            writeln!(said, "$ jalon {line}\n{out}{err}= {code}\n").unwrap();
        }
        writeln!(said, "$ ls\n{}", folder.names().join("\n")).unwrap();
        insta::assert_snapshot!(format!("new_{}", locale.get(..2).unwrap()), said);
    }
}

#[test]
fn nothing_that_is_there_is_ever_replaced() {
    let folder = Folder::new();
    folder.write("mine.toml", "jalon = 1\ntitle = \"Mine\"\n");
    folder.write("same.toml", template("en", "saas"));
    folder.write("empty.toml", "");
    symlink("mine.toml", folder.file("to-mine.toml")).unwrap();
    for name in ["mine.toml", "same.toml", "empty.toml", "to-mine.toml"] {
        let before = folder.read(name);
        let ended = jalon(folder.path(), ["new", name, "-t", "saas"]);
        assert_eq!((ended.code, ended.out.as_str()), (4, ""), "{name}");
        assert!(
            ended.err.contains(&format!("jalon {name}")),
            "{}",
            ended.err
        );
        assert_eq!(folder.read(name), before, "{name}");
    }
    assert_eq!(folder.names().len(), 4);
    // A link that leads to nothing yet leads to the new map.
    symlink("later.toml", folder.file("link.toml")).unwrap();
    assert_eq!(jalon(folder.path(), ["new", "link.toml"]).code, 0);
    assert_eq!(undated(&folder.read("later.toml")), template("en", "blank"));
}

#[test]
fn a_folder_that_cannot_be_written_is_told_and_left_clean() {
    if rustix::process::geteuid().is_root() {
        eprintln!("skipped: root writes where nobody may");
        return;
    }
    let folder = Folder::new();
    fs::create_dir(folder.file("closed")).unwrap();
    fs::set_permissions(folder.file("closed"), Permissions::from_mode(0o555)).unwrap();
    let ended = jalon(folder.path(), ["new", "closed/map.toml"]);
    assert_eq!((ended.code, ended.out.as_str()), (4, ""));
    assert!(
        ended.err.contains("the folder closed is read-only"),
        "{}",
        ended.err
    );
    assert_eq!(fs::read_dir(folder.file("closed")).unwrap().count(), 0);
}

#[test]
fn standard_output_gets_the_map_and_nothing_is_written() {
    let folder = Folder::new();
    let ended = jalon(
        folder.path(),
        ["new", "-", "-t", "guichet", "--map-lang", "fr"],
    );
    assert_eq!((ended.code, ended.err.as_str()), (0, ""));
    assert_eq!(undated(&ended.out), template("fr", "service"));
    assert!(folder.names().is_empty());
}

#[test]
fn a_map_that_is_written_stays_when_nobody_reads_its_path() {
    let folder = Folder::new();
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let writer = File::from(std::os::fd::OwnedFd::from(writer));
    let program = Jalon::new(folder.path()).args(["new", "map.toml"]);
    assert_eq!(program.run_into(writer).0, 0);
    assert_eq!(folder.names(), ["map.toml"]);
}

#[test]
fn stages_of_any_name_come_in_order_with_their_ids() {
    let folder = Folder::new();
    let names = "\"Quoted\" \\, 支払い ,Payment,Payment,🛒,a\nb\u{1b}[2J,[[stages]]";
    let ended = jalon(folder.path(), ["new", "map.toml", "--stages", names]);
    assert_eq!(ended.code, 0, "{}", ended.err);
    let ended = jalon(folder.path(), ["check", "map.toml"]);
    assert_eq!(ended.code, 0, "{}", ended.out);
    let shown = jalon(folder.path(), ["show", "-f", "json", "map.toml"]);
    let document: Value = serde_json::from_str(&shown.out).unwrap();
    let stages = document["stages"].as_array().unwrap();
    let found: Vec<(&str, &str)> = stages
        .iter()
        .map(|stage| {
            (
                stage["id"].as_str().unwrap(),
                stage["name"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        found,
        [
            ("quoted", "\"Quoted\" \\"),
            ("支払い", "支払い"),
            ("payment", "Payment"),
            ("payment-2", "Payment"),
            ("stage", "🛒"),
            ("a-b-2j", "a\nb\u{1b}[2J"),
            ("stages", "[[stages]]"),
        ]
    );
}

#[test]
fn words_that_act_on_a_terminal_are_shown_as_marks() {
    let folder = Folder::new();
    for option in ["-t", "--kind"] {
        let ended = jalon(folder.path(), ["new", option, "\u{1b}[2J\u{202e}"]);
        assert_eq!(ended.code, 2);
        assert!(ended.err.contains("␛[2J<202E>"), "{}", ended.err);
    }
}

#[test]
fn a_kind_finds_its_example_and_the_blank_form_takes_any_kind() {
    let folder = Folder::new();
    for (line, kind, title) in [
        ("--kind future-state", "future-state", "Seeing the doctor"),
        ("--kind blueprint -t blank", "service-blueprint", "New map"),
        ("--kind journee --stages A,B", "day-in-the-life", "New map"),
        (
            "--kind parcours-achat -t b2b",
            "buyer-journey",
            "A firm chooses",
        ),
        ("", "current-state", "New map"),
    ] {
        let made = jalon(folder.path(), words(&format!("new - {line}")));
        assert_eq!(made.code, 0, "{line}: {}", made.err);
        let program = Jalon::new(folder.path()).args(["show", "-", "-f", "json"]);
        let document: Value = serde_json::from_str(&program.input(made.out).run().out).unwrap();
        let found = document["title"].as_str().unwrap();
        assert_eq!(document["kind"], kind, "{line}");
        assert!(found.starts_with(title), "{line}: {found}");
    }
}
