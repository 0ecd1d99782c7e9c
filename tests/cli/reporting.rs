//! `jalon audit report`: its forms, the runs it compares, the files it writes and the codes it ends with.

use serde_json::Value;

use crate::folder::Folder;
use crate::program::{Ended, Jalon, LOCALES, jalon, maps, words};

const MAP: &str = concat!(
    "jalon = 1\ntitle = \"A coat\"\nlang = \"en\"\n\n[[stages]]\nname = \"Cart\"\nsentiment = -2\n",
    "checks = [{ text = \"The total is known\", severity = 4 }, \"A code says why\"]\n",
);
const FIRST: &str = "shop.audit-2026-09-21.toml";
const SECOND: &str = "shop.audit-2026-09-21-2.toml";

/// A folder with a map, a run in which both questions failed, and one a minute later in which the first
/// failed again.
fn shop() -> Folder {
    let folder = Folder::new();
    folder.write("shop.toml", MAP);
    for (at, line) in [
        (0, "audit new shop.toml"),
        (9, &format!("audit set {FIRST} 1 fail")),
        (20, &format!("audit set {FIRST} 2 fail")),
        (60, "audit new shop.toml"),
        (
            70,
            &format!("audit set {SECOND} 1 fail --note =9+1 --evidence a.png"),
        ),
        (75, &format!("audit set {SECOND} 2 pass")),
    ] {
        let now = (1_790_000_000 + at).to_string();
        let program = Jalon::new(folder.path()).env("SOURCE_DATE_EPOCH", &now);
        let ended = program.args(words(line)).run();
        assert_eq!(ended.code, 0, "{line}: {}", ended.err);
    }
    folder
}

fn report(folder: &Folder, line: &str) -> Ended {
    jalon(folder.path(), words(&format!("audit report {line}")))
}

fn document(folder: &Folder, line: &str) -> Value {
    let ended = report(folder, &format!("{line} -f json"));
    assert_eq!((ended.code, ended.err.as_str()), (0, ""), "{line}");
    let document: Value = serde_json::from_str(&ended.out).unwrap();
    assert_eq!(document.get("schema_version"), Some(&Value::from(1)));
    document
}

#[test]
fn the_run_that_comes_with_the_program_is_reported() {
    for (locale, form) in LOCALES
        .iter()
        .flat_map(|l| [(l, "text"), (l, "md"), (l, "html")])
    {
        let program = Jalon::new(&maps()).env("LANG", locale).env("COLUMNS", "80");
        let line = format!("audit report boutique.audit-2026-11-16.toml -f {form}");
        let ended = program.args(words(&line)).run();
        assert_eq!((ended.code, ended.err.as_str()), (0, ""), "{form}");
        if form == "text" {
            let widest = ended.out.lines().map(jalon::text::width).max();
            assert!(widest <= Some(80), "{}", ended.out);
        }
        let language = locale.get(..2).unwrap();
        // The page in the other language differs in its words alone.
        if (form, language) != ("html", "en") {
            insta::assert_snapshot!(format!("report_{form}_{language}"), ended.out);
        }
    }
}

#[test]
fn the_run_that_comes_with_the_program_is_of_its_map_as_it_is() {
    let line = "audit report boutique.audit-2026-11-16.toml -f json";
    let ended = jalon(&maps(), words(line));
    let document: Value = serde_json::from_str(&ended.out).unwrap();
    // After a change of the map: `jalon audit update`, and answers to what is new.
    assert_eq!(document["map_state"], "same");
    assert_eq!(document["answers"]["todo"], 0);
    assert_eq!(document["earlier"].as_array().unwrap().len(), 1);
}

#[test]
fn a_run_is_compared_with_those_beside_it_or_with_those_given() {
    let folder = shop();
    let told = document(&folder, SECOND);
    assert_eq!(told["answers"]["score"], 0.5);
    assert_eq!(told["changes"]["fixed"], 1);
    assert_eq!(told["changes"]["still"], 1);
    assert_eq!(document(&folder, FIRST)["changes"], Value::Null);
    // The later is reported in whatever order they are given.
    assert_eq!(document(&folder, &format!("{SECOND} {FIRST}")), told);
    // One of another persona is not the run before, unless it is given.
    let other = folder
        .read(FIRST)
        .replace("started", "persona = \"anne\"\nstarted");
    folder.write(FIRST, other);
    assert_eq!(document(&folder, SECOND)["changes"], Value::Null);
    assert_eq!(
        document(&folder, &format!("{FIRST} {SECOND}"))["changes"]["fixed"],
        1
    );
    // A report that stands beside it under its name is no run.
    folder.write("shop.audit-2026-09-21.html", "<p>");
    document(&folder, SECOND);
    // What is beside it and cannot be read is told, and keeps nobody from the report.
    folder.write(FIRST, "jalon_audit = ");
    folder.write("shop.audit-old.toml", b"\xff");
    let ended = report(&folder, SECOND);
    assert_eq!(ended.code, 0);
    for said in [FIRST, "J001", "shop.audit-old.toml", "UTF-8"] {
        assert!(ended.err.contains(said), "{}", ended.err);
    }
    assert!(ended.out.starts_with("Audit: A coat\n"), "{}", ended.out);
}

#[test]
fn a_map_that_has_changed_or_gone_is_told_and_the_report_comes() {
    let folder = shop();
    assert_eq!(document(&folder, SECOND)["map_state"], "same");
    folder.write("shop.toml", MAP.replace("Cart", "Basket"));
    assert_eq!(document(&folder, SECOND)["map_state"], "changed");
    std::fs::remove_file(folder.file("shop.toml")).unwrap();
    let ended = report(&folder, &format!("{SECOND} -f text"));
    assert_eq!(ended.code, 0);
    assert!(ended.err.contains("shop.toml"), "{}", ended.err);
    assert!(
        ended.out.contains("cart") && ended.out.contains("50%"),
        "{}",
        ended.out
    );
    assert!(
        ended.out.contains("not there or not readable"),
        "{}",
        ended.out
    );
}

#[test]
fn what_failed_as_badly_as_asked_ends_with_one() {
    let folder = shop();
    for (severity, code) in [
        ("", 0),
        ("--fail-on 5", 0),
        ("--fail-on 4", 1),
        ("--fail-on 1", 1),
    ] {
        for form in ["text", "json"] {
            let ended = report(&folder, &format!("{SECOND} -f {form} {severity}"));
            assert_eq!(ended.code, code, "{severity}");
            assert!(ended.out.contains("The total is known"), "{}", ended.out);
        }
    }
}

#[test]
fn a_report_is_written_to_a_file_and_replaces_none_unasked() {
    let folder = shop();
    let ended = report(&folder, &format!("{SECOND} -f csv -o out.csv"));
    assert_eq!((ended.code, ended.out.as_str()), (0, ""));
    assert_eq!(ended.err, "Written: out.csv\n");
    let written = folder.read("out.csv");
    assert!(
        written.starts_with("stage,stage_name,") && written.contains(",'=9+1,"),
        "{written}"
    );
    folder.write("out.csv", "mine");
    let ended = report(&folder, &format!("{SECOND} -f csv -o out.csv"));
    assert_eq!((ended.code, folder.read("out.csv").as_str()), (4, "mine"));
    let ended = report(&folder, &format!("{SECOND} -f csv -o out.csv --force"));
    assert_eq!((ended.code, folder.read("out.csv")), (0, written));
    for source in [FIRST, SECOND, "shop.toml", "./shop.toml"] {
        let before = folder.read(source);
        let ended = report(&folder, &format!("{SECOND} -o {source} --force"));
        assert_eq!((ended.code, ended.out.as_str()), (2, ""), "{source}");
        assert_eq!(folder.read(source), before);
    }
    let ended = report(&folder, &format!("{SECOND} -f md -o -"));
    assert!(ended.out.starts_with("# Audit: A coat\n"), "{}", ended.out);
}

#[test]
fn the_words_of_a_report_may_be_others_than_those_of_the_interface() {
    let folder = shop();
    let ended = report(&folder, &format!("{SECOND} --words fr"));
    assert!(ended.out.contains("\nÉtape par étape\n"), "{}", ended.out);
    let page = report(&folder, &format!("{SECOND} --words fr -f html")).out;
    assert!(page.contains("<html lang=\"fr\">") && page.contains("lang=\"en\">The total"));
}

#[test]
fn what_cannot_be_reported_is_said_and_ends_with_its_code() {
    let folder = shop();
    let other = folder.read(FIRST).replace("shop.toml", "other.toml");
    folder.write("other.toml", MAP);
    folder.write("other.audit-2026-09-20.toml", other);
    folder.write("broken.toml", "jalon_audit = 1\nmap = \"\n");
    for (line, code, said) in [
        ("none.toml", 4, "none.toml"),
        ("shop.toml", 3, "not an audit"),
        ("broken.toml", 3, "J001"),
        ("-", 2, "-"),
        ("", 2, "RUN"),
        (&format!("{SECOND} -f pdf"), 2, "pdf"),
        (&format!("{SECOND} --fail-on 6"), 2, "6"),
        (&format!("{SECOND} --force"), 2, "--output"),
        (
            &format!("{SECOND} other.audit-2026-09-20.toml"),
            2,
            "another map",
        ),
        (&format!("{SECOND} -o no/such/folder.md"), 4, "folder.md"),
        (&format!("{SECOND} -o . --force"), 4, "."),
    ] {
        let ended = report(&folder, line);
        assert_eq!((ended.code, ended.out.as_str()), (code, ""), "{line}");
        assert!(ended.err.contains(said), "{line}: {}", ended.err);
    }
}
