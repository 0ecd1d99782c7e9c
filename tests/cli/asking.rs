//! What is asked of all maps of a folder: `jalon opportunities`, `jalon search`, `jalon stats`.

use std::fmt::Write;

use serde_json::Value;

use crate::folder::Folder;
use crate::program::{Ended, Jalon, LOCALES, jalon, words};

const SHOP: &str = r#"jalon = 1
title = "Shop"
lang = "en"
reviewed = 2026-01-31
review_every = "1 month"
[[personas]]
name = "Anne"

[[stages]]
name = "Find"
sentiment = 2
touchpoints = ["Web", "Café window"]

[[stages]]
name = "Pay"
sentiment = -4
notes = """
What the fees are for.
Nobody knows.
"""
pains = [
  { id = "late", text = "Fees told at the last step", severity = 4, sources = ["GA4, T2"] },
  "Account demanded",
]
opportunities = [
  { text = "Show the fees on the page of each product, delivery included", impact = 5, effort = 2, solves = ["late"], status = "planned", owner = "Web team", due = 2026-09-20 },
  "Buy as a guest",
]
metrics = [{ name = "Given up", unit = "%", value = 72, target = 55 }]
"#;
const TRAIN: &str = r#"jalon = 1
title = "通勤列車"
[[stages]]
name = "待つ"
sentiment = -1.5
opportunities = [{ text = "遅れる理由を先に知らせる", impact = 5, effort = 1, due = 2027-02-01 }, { text = "Heat the hall", impact = 2, effort = 5, status = "dropped" }]
"#;

fn folder() -> Folder {
    let folder = Folder::new();
    std::fs::create_dir_all(folder.file("maps/trains")).unwrap();
    folder.write("maps/shop.toml", SHOP);
    folder.write("maps/shop.review.toml", "jalon_review = 1\n");
    folder.write("maps/Cargo.toml", "[package]\nname = \"jalon\"\n");
    folder.write("maps/trains/wait.toml", TRAIN);
    folder
}

/// With one that cannot be read for each reason there is.
fn with_bad_ones() -> Folder {
    let folder = folder();
    folder.write("maps/broken.toml", "jalon = 1\ntitle = \n");
    folder.write("maps/latin.toml", b"jalon = 1\ntitle = \"caf\xe9\"\n");
    let odd = "jalon = 1\n[[stages]]\nname = \"Fees\"\nsentiment = 9\nactions = [3]\n";
    folder.write("maps/odd.toml", odd);
    folder
}

#[test]
fn a_folder_is_told_in_both_languages_and_widths() {
    let folder = folder();
    for locale in LOCALES {
        let mut said = String::new();
        for line in [
            "opportunities maps",
            "opportunities maps --sort due --status open -f md",
            "search fees maps",
            "stats maps",
        ] {
            for width in ["40", "80", "120"] {
                let program = Jalon::new(folder.path()).env("LANG", locale);
                let ended = program.env("COLUMNS", width).args(words(line)).run();
                assert_eq!((ended.code, ended.err.as_str()), (0, ""), "{line}");
                writeln!(said, "$ COLUMNS={width} jalon {line}\n{}", ended.out).unwrap();
                if line.ends_with("md") {
                    break;
                }
            }
        }
        insta::assert_snapshot!(format!("folder_{}", locale.get(..2).unwrap()), said);
    }
}

#[test]
fn what_cannot_be_read_is_said_with_its_place_and_the_rest_is_told() {
    let folder = with_bad_ones();
    for locale in LOCALES {
        let program = Jalon::new(folder.path()).env("LANG", locale);
        let ended = program
            .args(["search", "fees", "maps", "nowhere.toml"])
            .run();
        assert_eq!(ended.code, 4);
        assert!(
            ended.out.contains("maps/odd.toml:3:9: 1 Fees"),
            "{}",
            ended.out
        );
        insta::assert_snapshot!(
            format!("folder_bad_{}", locale.get(..2).unwrap()),
            ended.err
        );
    }
    for line in [
        "opportunities maps",
        "stats maps",
        "search fees maps",
        "search nothing maps",
    ] {
        let ended = jalon(folder.path(), words(line));
        assert_eq!(ended.code, 3, "{line}");
    }
}

#[test]
fn a_search_ends_as_programs_that_search_do() {
    let folder = folder();
    let search = |args: &[&str]| -> Ended {
        let args = [&["search"], args].concat();
        jalon(folder.path(), args)
    };
    let found = search(&["cafe", "maps"]);
    assert_eq!((found.code, found.err.as_str()), (0, ""));
    assert_eq!(
        found.out,
        "maps/shop.toml:12:24: 1 Find › Touchpoints: Café window\n"
    );
    let nothing = search(&["bicycle", "maps"]);
    assert_eq!((nothing.code, nothing.out.as_str()), (1, ""));
    assert_eq!(nothing.err, "“bicycle” is nowhere in 2 maps\n");
    assert_eq!(search(&[" ", "maps"]).code, 2);
    assert_eq!(search(&["x", "maps/shop.review.toml"]).code, 3);
    let given = Jalon::new(folder.path()).input(SHOP);
    let given = given.args(["search", "guest", "-"]).run();
    assert_eq!(
        given.out,
        "-:27:13: 2 Pay › Opportunities: Buy as a guest\n"
    );
    let marked = Jalon::new(folder.path());
    let marked = marked
        .args(["--color", "always", "search", "guest", "maps"])
        .painted();
    assert!(
        marked.out.contains("Buy as a \u{1b}[1;31mguest\u{1b}[0m\n"),
        "{}",
        marked.out
    );
}

#[test]
fn programs_are_told_the_same() {
    let folder = with_bad_ones();
    let told = |line: &str| -> Value {
        let ended = jalon(folder.path(), words(line));
        let document: Value = serde_json::from_str(&ended.out).unwrap();
        assert_eq!(document["schema_version"], 1, "{line}");
        document
    };
    let found = &told("search FÉES -f json")["matches"];
    let fields: Vec<(&str, &str)> = found
        .as_array()
        .unwrap()
        .iter()
        .map(|one| {
            (
                one["path"].as_str().unwrap(),
                one["field"].as_str().unwrap(),
            )
        })
        .collect();
    let shop = "maps/shop.toml";
    assert_eq!(
        fields,
        [
            ("maps/odd.toml", "name"),
            (shop, "notes"),
            (shop, "text"),
            (shop, "text")
        ]
    );
    assert_eq!(found[2]["row"], "pains");
    assert_eq!(
        (&found[2]["line"], &found[2]["column"]),
        (&22.into(), &26.into())
    );
    let backlog = &told("opportunities -f json --sort effort")["opportunities"];
    assert_eq!(backlog.as_array().unwrap().len(), 4);
    assert_eq!(backlog[1]["overdue"], true);
    assert_eq!(backlog[1]["worst_severity"], 4);
    assert_eq!(backlog[3]["effort"], Value::Null);
    let total = &told("stats -f json")["total"];
    assert_eq!((&total["maps"], &total["stages"]), (&3.into(), &4.into()));
    assert_eq!(total["sentiment"]["lowest"]["stage"], "Pay");
    assert_eq!(
        told("stats maps/shop.toml maps -f json")["maps"]
            .as_array()
            .unwrap()
            .len(),
        3
    );
}

#[test]
fn a_backlog_goes_to_spreadsheets_and_is_filtered() {
    let folder = folder();
    let told = |line: &str| jalon(folder.path(), words(line));
    let none = told("opportunities maps --owner web");
    assert_eq!(
        (none.code, none.err.as_str()),
        (0, "No opportunity is like that\n")
    );
    // Records end with a sign that no other output has.
    let record = |line: &str| Jalon::new(folder.path()).args(words(line)).painted();
    let csv = record("--lang fr opportunities maps -f csv --persona anne");
    let mut lines = csv.out.split_terminator("\r\n");
    let (head, first) = (lines.next().unwrap(), lines.next().unwrap());
    assert!(
        head.starts_with("\u{feff}Priorité;Opportunité;Carte;"),
        "{}",
        csv.out
    );
    assert!(
        first.contains(";prévu;Web team;2026-09-20;oui;"),
        "{}",
        csv.out
    );
    assert_eq!(lines.count(), 1, "{}", csv.out);
    let plain = record("--lang fr opportunities maps -f csv --excel plain");
    assert!(plain.out.starts_with("Priorité,"), "{}", plain.out);
    let none = Folder::new();
    let none = jalon(none.path(), ["opportunities", "--persona", "anne"]);
    assert_eq!((none.code, none.out.as_str()), (0, ""));
    assert!(none.err.starts_with("No map in "), "{}", none.err);
}

#[test]
fn a_thousand_maps_are_read_within_the_time_a_check_takes() {
    let folder = Folder::new();
    for number in 0..1000 {
        folder.write(&format!("{number}.toml"), SHOP);
    }
    // The limit of every run holds for these too.
    let total = jalon(folder.path(), words("stats -f json")).out;
    let total: Value = serde_json::from_str(&total).unwrap();
    assert_eq!(total["total"]["opportunities_overdue"], 1000);
    let found = jalon(folder.path(), words("search guest"));
    assert_eq!(found.out.lines().count(), 1000);
    let backlog = jalon(folder.path(), words("opportunities")).out;
    assert!(backlog.starts_with("2000 opportunities in 1000 maps"));
}
