//! `jalon check`: what it says, in which form, and how it ends.

use serde_json::{Value, json};

use crate::folder::Folder;
use crate::program::{Ended, Jalon, LOCALES, jalon, maps, words};

/// A map that breaks no rule, of the format or of the method.
pub(crate) const GOOD: &str = "jalon = 1\ntitle = \"Good\"\nobjective = \"o\"\nstakeholders = [\"a\", \"b\"]\n\
    personas = [{ name = \"A\", goals = [\"g\"], frustrations = [\"f\"], sources = [\"s\"] }]\n";
/// A stage that breaks no rule but for what is added to it.
const STAGE: &str = "[[stages]]\nname = \"S\"\ntouchpoints = [\"t\"]\nactions = [\"a\"]\n\
    metrics = [{ name = \"m\", target = 1 }]\n";
const BROKEN: &str = "jalon = 1\ntitle = \"T\n";

fn error() -> String {
    format!("{GOOD}{STAGE}sentimant = -4\nsentiment = 1\n")
}

fn folder() -> Folder {
    let folder = Folder::new();
    folder.write("good.toml", GOOD);
    folder.write("warning.toml", format!("{GOOD}something = 1\n"));
    folder.write("error.toml", error());
    folder.write("broken.toml", BROKEN);
    folder
}

#[test]
fn the_worst_that_is_found_decides_how_it_ends() {
    let folder = folder();
    for (line, code) in [
        ("good.toml", 0),
        ("warning.toml", 0),
        ("--strict warning.toml", 1),
        ("--strict good.toml", 0),
        ("error.toml", 1),
        ("broken.toml", 3),
        ("good.toml error.toml good.toml", 1),
        ("error.toml broken.toml", 3),
        ("broken.toml missing.toml error.toml", 4),
    ] {
        for form in ["text", "json"] {
            let args = words(&format!("check --format {form} {line}"));
            assert_eq!(jalon(folder.path(), args).code, code, "{form} {line}");
        }
    }
}

#[test]
fn problems_are_shown_beside_their_lines_in_both_languages() {
    let folder = folder();
    for locale in LOCALES {
        let line = "check warning.toml error.toml good.toml broken.toml missing.toml";
        let Ended { code, out, err } = Jalon::new(folder.path())
            .env("LANG", locale)
            .args(words(line))
            .run();
        assert_eq!(code, 4);
        let said = format!("{out}\n-- standard error\n{err}");
        insta::assert_snapshot!(format!("check_{}", locale.get(..2).unwrap()), said);
    }
}

#[test]
fn without_utf8_the_frame_is_of_ascii_signs() {
    let folder = folder();
    let line = "check error.toml";
    let by_locale = Jalon::new(folder.path())
        .env("LANG", "C")
        .args(words(line))
        .run();
    let by_option = jalon(folder.path(), words("check --ascii error.toml"));
    assert!(by_option.out.is_ascii(), "{}", by_option.out);
    assert_eq!(by_locale.out, by_option.out);
}

#[test]
fn json_is_one_document_whatever_the_files() {
    let folder = folder();
    let read = |line: &str| -> Value {
        let ended = jalon(folder.path(), words(&format!("check -f json {line}")));
        assert_eq!(ended.err, "", "{line}");
        serde_json::from_str(&ended.out).unwrap()
    };
    let document = read("warning.toml error.toml good.toml");
    assert_eq!(document["schema_version"], 1);
    let found: Vec<(&Value, &Value, &Value)> = document["diagnostics"]
        .as_array()
        .unwrap()
        .iter()
        .map(|problem| (&problem["file"], &problem["code"], &problem["line"]))
        .collect();
    assert_eq!(
        found,
        [
            (&json!("warning.toml"), &json!("J011"), &json!(6)),
            (&json!("error.toml"), &json!("J010"), &json!(11)),
        ]
    );
    assert_eq!(read("good.toml")["diagnostics"], json!([]));
}

#[test]
fn standard_input_is_checked_too() {
    let folder = folder();
    let check = |input: &str| {
        let program = Jalon::new(folder.path()).args(["check", "-"]);
        program.input(input).run()
    };
    assert_eq!(check(GOOD).code, 0);
    assert_eq!(check(BROKEN).code, 3);
    let ended = check(&error());
    assert_eq!(ended.code, 1);
    assert!(
        ended.out.contains(" standard input:11:1\n"),
        "{}",
        ended.out
    );
}

/// A review and an audit are checked by their own names; a folder that has nothing else has no map.
#[test]
fn what_stands_beside_a_map_is_checked_by_its_name() {
    let folder = Folder::new();
    std::fs::create_dir(folder.file("inner")).unwrap();
    folder.write("inner/a.review.toml", "jalon_review = 1\n");
    folder.write("inner/a.audit-2026-11-22.toml", "jalon_audit = 1\n");
    for (name, code) in [
        ("inner/a.review.toml", 0),
        ("inner/a.audit-2026-11-22.toml", 0),
        ("inner", 4),
    ] {
        let ended = jalon(folder.path(), ["check", name]);
        assert_eq!(
            (ended.code, ended.err.is_empty()),
            (code, code == 0),
            "{name}"
        );
    }
}

#[test]
fn files_a_map_names_are_looked_for_beside_it() {
    let folder = Folder::new();
    std::fs::create_dir(folder.file("inner")).unwrap();
    let map = |title: &str, journey: &str| {
        format!(
            "jalon = 1\ntitle = \"{title}\"\n[[stages]]\nname = \"S\"\njourney = \"{journey}\"\n"
        )
    };
    folder.write("inner/there.toml", GOOD);
    folder.write("inner/found.toml", map("A", "there.toml"));
    folder.write("inner/lost.toml", map("A", "not-there.toml"));
    folder.write("inner/self.toml", map("A", "self.toml"));
    folder.write("inner/first.toml", map("A", "second.toml"));
    folder.write("inner/second.toml", map("B", "../inner/first.toml"));
    folder.write("inner/leads-in.toml", map("C", "first.toml"));
    folder.write(
        "inner/base.toml",
        format!("{GOOD}kind = \"future-state\"\nbaseline = \"../gone.toml\"\n"),
    );
    for (name, codes) in [
        ("found", &[][..]),
        ("lost", &["J025"]),
        ("self", &["J026"]),
        ("first", &["J026"]),
        ("second", &["J026"]),
        ("leads-in", &[]),
        ("base", &["J024"]),
    ] {
        let path = format!("inner/{name}.toml");
        let ended = jalon(folder.path(), ["check", "-f", "json", &path]);
        let document: Value = serde_json::from_str(&ended.out).unwrap();
        let found: Vec<&str> = document["diagnostics"]
            .as_array()
            .unwrap()
            .iter()
            .map(|problem| problem["code"].as_str().unwrap())
            .filter(|code| code.starts_with("J0"))
            .collect();
        assert_eq!(found, codes, "{name}");
        assert_eq!(ended.code, i32::from(!codes.is_empty()), "{name}");
    }
}

#[test]
fn the_maps_that_come_with_the_program_are_clean() {
    let ended = Jalon::new(&maps())
        // The 22nd of November 2026.
        .env("SOURCE_DATE_EPOCH", "1795348800")
        .args(["check", "--strict", "."])
        .run();
    assert_eq!((ended.code, ended.out.as_str()), (0, ""), "{}", ended.err);
    assert!(ended.err.starts_with("7 maps: "), "{}", ended.err);
}
