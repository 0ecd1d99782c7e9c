//! `jalon audit`: what is written, told and refused; several people and sudden ends.

use std::fmt::Write;
use std::fs;
use std::os::unix::fs::symlink;

use serde_json::Value;

use crate::folder::Folder;
use crate::program::{Ended, Jalon, LOCALES, jalon, words};

mod together;

const SHOP: &str = r#"jalon = 1
title = "A coat"
lang = "en"

[[personas]]
name = "Anne"

[[personas]]
name = "Pierre"

[[stages]]
name = "Cart"
touchpoints = ["Cart page", { text = "Help", for = ["pierre"] }]
pains = [{ id = "postage", text = "Postage is told late", severity = 4 }]
checks = [{ text = "The total is known", severity = 5 }]

[[stages]]
name = "Payment"
actions = ["Types sixteen digits"]
"#;

const RUN: &str = "shop.audit-2026-09-21.toml";

/// What stands at that place of a document.
fn at<'d>(document: &'d Value, place: &str) -> &'d Value {
    document.pointer(place).unwrap()
}

/// A folder with the map.
fn shop() -> Folder {
    let folder = Folder::new();
    folder.write("shop.toml", SHOP);
    folder
}

/// A folder with the map and a run of Anne's.
fn begun() -> Folder {
    let folder = shop();
    let ended = Jalon::new(folder.path())
        .env("JALON_AUTHOR", "Zoé")
        .args(["audit", "new", "shop.toml", "--persona", "anne"])
        .run();
    assert_eq!(
        (ended.code, ended.out.as_str()),
        (0, "shop.audit-2026-09-21.toml\n"),
        "{}",
        ended.err
    );
    folder
}

/// The program so many seconds after the usual time.
fn later(folder: &Folder, seconds: u64, line: &[&str]) -> Ended {
    let now = (1_790_000_000 + seconds).to_string();
    Jalon::new(folder.path())
        .env("SOURCE_DATE_EPOCH", &now)
        .args(line)
        .run()
}

fn status(folder: &Folder) -> Value {
    let ended = jalon(folder.path(), ["audit", "status", RUN, "-f", "json"]);
    assert_eq!(ended.code, 0, "{}", ended.err);
    let document: Value = serde_json::from_str(&ended.out).unwrap();
    assert_eq!(*at(&document, "/schema_version"), 1);
    document
}

#[test]
fn a_run_is_begun_answered_and_told_in_both_languages() {
    for locale in LOCALES {
        let folder = begun();
        let map = folder.read("shop.toml");
        let mut said = String::new();
        for (after, line) in [
            (
                20,
                "postage fail --severity 5 --note Screen_3 --evidence shots/07.png",
            ),
            (50, "cart.ch pass"),
            (4050, "2 partial"),
            (4100, "payment na"),
        ] {
            let line = words(&format!("audit set {RUN} {line}"));
            let now = (1_790_000_000_u64 + after).to_string();
            let program = Jalon::new(folder.path()).env("LANG", locale);
            let ended = program.env("SOURCE_DATE_EPOCH", &now).args(line).run();
            assert_eq!((ended.code, ended.out.as_str()), (0, ""), "{}", ended.err);
            said.push_str(&ended.err);
        }
        let told = Jalon::new(folder.path())
            .env("LANG", locale)
            .args(["audit", "status", RUN])
            .run();
        assert_eq!((told.code, told.err.as_str()), (0, ""));
        assert!(
            told.out.lines().all(|line| line.chars().count() <= 80),
            "{}",
            told.out
        );
        let language = locale.get(..2).unwrap();
        insta::assert_snapshot!(format!("audit_{language}"), format!("{said}\n{}", told.out));
        assert_eq!(folder.read("shop.toml"), map);
        if language == "en" {
            insta::assert_snapshot!("audit_file", folder.read(RUN));
        }
    }
}

#[test]
fn each_run_has_a_file_of_its_own_beside_the_map() {
    let folder = begun();
    fs::create_dir(folder.file("maps")).unwrap();
    folder.write("maps/own.toml", SHOP);
    symlink("maps/own.toml", folder.file("link.toml")).unwrap();
    for (line, expected) in [
        ("shop.toml", "shop.audit-2026-09-21-2.toml\n"),
        ("./shop.toml", "./shop.audit-2026-09-21-3.toml\n"),
        ("maps/own.toml", "maps/own.audit-2026-09-21.toml\n"),
    ] {
        let ended = jalon(folder.path(), ["audit", "new", line]);
        assert_eq!(
            (ended.code, ended.out.as_str()),
            (0, expected),
            "{}",
            ended.err
        );
    }
    let linked = jalon(folder.path(), ["audit", "new", "link.toml"]);
    assert!(
        linked.out.ends_with("/maps/own.audit-2026-09-21-2.toml\n"),
        "{}",
        linked.out
    );
    // They are no maps.
    let listed = jalon(folder.path(), ["list", "-f", "json"]);
    let listed: Value = serde_json::from_str(&listed.out).unwrap();
    assert_eq!(at(&listed, "/maps").as_array().unwrap().len(), 3);
    let checked = jalon(folder.path(), ["check", "."]);
    assert!(!checked.out.contains("audit-2026"), "{}", checked.out);
}

#[test]
fn lists_are_asked_too_or_alone() {
    let folder = shop();
    let own = "jalon_list = 1\nname = \"Ours\"\n[[checks]]\ntext = \"Somebody says hello\"\nstages = [\"cart\"]\n";
    folder.write("ours.toml", own);
    let count = |line: &str| {
        let line = words(&format!("audit new shop.toml {line}"));
        let ended = jalon(folder.path(), &line);
        assert_eq!(ended.code, 0, "{}", ended.err);
        let text = folder.read(ended.out.trim_end());
        text.matches("[[checks]]").count()
    };
    let map = count("");
    let quality = count("--list quality --lists-only");
    assert_eq!(count("--list qualite"), map + quality);
    assert_eq!(
        count("--list ours.toml --list ours.toml --list quality"),
        map + quality + 1
    );
    let told = jalon(folder.path(), ["audit", "lists", "-f", "json"]);
    let told: Value = serde_json::from_str(&told.out).unwrap();
    assert_eq!(at(&told, "/lists").as_array().unwrap().len(), 4);
    for locale in LOCALES {
        let told = Jalon::new(folder.path())
            .env("LANG", locale)
            .args(["audit", "lists"])
            .run();
        assert!(
            told.out.lines().all(|line| line.chars().count() <= 80),
            "{}",
            told.out
        );
        insta::assert_snapshot!(
            format!("audit_lists_{}", locale.get(..2).unwrap()),
            told.out
        );
    }
}

#[test]
fn what_cannot_be_done_is_told_in_both_languages_and_changes_nothing() {
    for locale in LOCALES {
        let folder = begun();
        folder.write("empty.toml", "jalon = 1\ntitle = \"T\"\n");
        folder.write("broken.toml", "jalon = \n");
        folder.write(
            "list.toml",
            "jalon_list = 1\nname = \"L\"\n[[checks]]\ntekst = \"T\"\n",
        );
        folder.write("newer.toml", "jalon_audit = 2\n");
        let before = folder.read(RUN);
        let mut said = String::new();
        for (line, code) in [
            ("new nothing.toml", 4),
            ("new -", 2),
            ("new empty.toml", 1),
            ("new broken.toml", 3),
            ("new shop.toml --persona zoe", 2),
            ("new shop.toml --list acessibility", 2),
            ("new shop.toml --list list.toml", 3),
            ("new shop.toml --list nothing.toml", 4),
            ("new shop.toml --lists-only", 2),
            ("set RUN nobody pass", 2),
            ("set RUN postag", 2),
            ("set RUN cart pass", 2),
            ("set RUN 9 pass", 2),
            ("set RUN postage fine", 2),
            ("set RUN postage fail --severity 6", 2),
            ("set shop.toml postage pass", 3),
            ("set newer.toml postage pass", 3),
            ("set - postage pass", 2),
            ("status nothing.toml", 4),
            ("status broken.toml", 3),
        ] {
            let line = format!("audit {}", line.replace("RUN", RUN));
            let ended = Jalon::new(folder.path())
                .env("LANG", locale)
                .args(words(&line))
                .run();
            assert_eq!(
                (ended.code, ended.out.as_str()),
                (code, ""),
                "{line:?} {}",
                ended.err
            );
            writeln!(said, "$ {line}\n{}", ended.err).unwrap();
        }
        insta::assert_snapshot!(format!("audit_refused_{}", locale.get(..2).unwrap()), said);
        assert_eq!(folder.read(RUN), before);
        assert_eq!(folder.names().len(), 6);
    }
}

#[test]
fn evidence_gathers_and_what_is_empty_takes_away() {
    let folder = begun();
    for (line, note, evidence) in [
        ("--note one --evidence a", Some("one"), vec!["a"]),
        ("--evidence b --evidence a", Some("one"), vec!["a", "b"]),
        ("--note= --evidence=", None, vec![]),
        ("--evidence= --evidence c", None, vec!["c"]),
    ] {
        let line = words(&format!("audit set {RUN} postage {line}"));
        assert_eq!(jalon(folder.path(), &line).code, 0);
        let document = status(&folder);
        let check = at(&document, "/checks/2");
        assert_eq!(
            (at(check, "/note"), at(check, "/evidence")),
            (&note.into(), &evidence.into()),
            "{line:?}"
        );
        assert_eq!(*at(check, "/result"), "todo");
    }
    later(
        &folder,
        9,
        &["audit", "set", RUN, "postage", "fail", "--severity", "0"],
    );
    assert_eq!(*at(&status(&folder), "/checks/2/severity"), Value::Null);
}

#[test]
fn a_map_that_moved_on_is_followed_with_the_answers() {
    let folder = begun();
    for (check, result) in [
        ("1", "pass"),
        ("2", "fail"),
        ("postage", "partial"),
        ("4", "pass"),
    ] {
        assert_eq!(
            jalon(folder.path(), ["audit", "set", RUN, check, result]).code,
            0
        );
    }
    let moved = SHOP
        .replace("Postage is told late", "Nine euros more at the end")
        .replace("Types sixteen digits", "Fetches the card")
        .replace("\"Cart page\"", "\"The page of the cart\"");
    folder.write("shop.toml", &moved);
    let now = |document: &Value| {
        let of = |key: &str| at(at(document, "/map_now"), &format!("/{key}")).clone();
        (of("changed"), of("moved"), of("gone"), of("new"))
    };
    let before = status(&folder);
    assert_eq!(
        now(&before),
        (true.into(), 2.into(), 1.into(), 1.into()),
        "{before:#}"
    );
    let told = jalon(folder.path(), ["audit", "status", RUN]).out;
    let ended = jalon(folder.path(), ["audit", "update", RUN]);
    assert_eq!(ended.code, 0, "{}", ended.err);
    let after = status(&folder);
    assert_eq!(
        now(&after),
        (false.into(), 0.into(), 1.into(), 0.into()),
        "{after:#}"
    );
    let updated = jalon(folder.path(), ["audit", "status", RUN]).out;
    insta::assert_snapshot!("audit_moved", format!("{told}\n{}\n{updated}", ended.err));
    let text = folder.read(RUN);
    assert_eq!(jalon(folder.path(), ["audit", "update", RUN]).code, 0);
    assert_eq!(folder.read(RUN), text);
    // Without its map a run is told all the same.
    fs::remove_file(folder.file("shop.toml")).unwrap();
    let alone = jalon(folder.path(), ["audit", "status", RUN]);
    assert_eq!(alone.code, 0);
    assert!(alone.err.contains("shop.toml"), "{}", alone.err);
}
