//! `jalon import`: where the map is put, what is said, and the codes it ends with. What each form reads is
//! tested beside its reader.

use crate::folder::Folder;
use crate::program::{Ended, Jalon, jalon, words};

const TABLE: &str = "Stage;Cart;Payment\nActions;Adds;Pays\n";

fn import(folder: &Folder, line: &str) -> Ended {
    jalon(folder.path(), words(&format!("import {line}")))
}

#[test]
fn a_map_is_written_or_printed_and_checks_without_errors() {
    let folder = Folder::new();
    folder.write("shop.csv", TABLE);
    let printed = import(&folder, "shop.csv");
    assert_eq!(printed.code, 0, "{}", printed.err);
    let piped = Jalon::new(folder.path()).input(TABLE);
    let piped = piped.args(words("import - --from csv")).run();
    assert_eq!(piped.code, 0, "{}", piped.err);
    assert!(piped.out.contains("Cart"), "{}", piped.out);
    let written = import(&folder, "shop.csv -o shop.toml");
    assert_eq!((written.code, written.out.as_str()), (0, ""));
    assert_eq!(folder.read("shop.toml"), printed.out);
    assert_eq!(jalon(folder.path(), words("check shop.toml")).code, 0);
    // What is there is not replaced.
    folder.write("shop.toml", "mine");
    assert_eq!(import(&folder, "shop.csv -o shop.toml").code, 4);
    assert_eq!(folder.read("shop.toml"), "mine");
    assert_eq!(import(&folder, "shop.csv -o shop.csv --force").code, 2);
    assert_eq!(folder.read("shop.csv"), TABLE);
}

#[test]
fn what_cannot_be_read_ends_with_its_code() {
    let folder = Folder::new();
    folder.write("shop.csv", TABLE);
    folder.write("empty.csv", "");
    folder.write("noise.bin", "\u{1}\u{0}\u{2}\u{0}");
    for (line, code) in [
        ("missing.csv", 4),
        ("noise.bin", 3),
        ("empty.csv", 3),
        ("shop.csv --from nothing", 2),
        ("shop.csv --from mermaid", 3),
        ("shop.csv --from json", 3),
        ("shop.csv --from xlsx", 3),
        ("shop.csv shop.csv", 2),
    ] {
        let ended = import(&folder, line);
        assert_eq!(
            (ended.code, ended.out.as_str()),
            (code, ""),
            "{line}: {}",
            ended.err
        );
        assert!(!ended.err.is_empty(), "{line}");
    }
}

#[test]
fn a_map_is_not_imported_but_opened() {
    let folder = Folder::new();
    folder.write("shop.toml", "jalon = 1\n[[stages]]\nname = \"Cart\"\n");
    let ended = import(&folder, "shop.toml");
    assert_eq!((ended.code, ended.out.as_str()), (3, ""));
    assert!(ended.err.contains("it is a map already"), "{}", ended.err);
}

#[test]
fn several_files_go_into_a_folder_and_none_over_another() {
    let folder = Folder::new();
    folder.write("shop.csv", TABLE);
    folder.write("shop.mmd", "journey\nsection A\nB: 3: C\n");
    folder.write("noise.bin", "\u{1}\u{0}\u{2}\u{0}");
    std::fs::create_dir(folder.file("out")).unwrap();
    let ended = import(&folder, "shop.csv noise.bin shop.mmd -o out --force");
    assert_ne!(ended.code, 0);
    assert!(folder.read("out/shop.toml").contains("Payment"));
    assert!(ended.err.contains("shop.mmd"), "{}", ended.err);
    // One alone does as several do.
    std::fs::remove_file(folder.file("out/shop.toml")).unwrap();
    assert_eq!(import(&folder, "shop.mmd -o out").code, 0);
    assert!(folder.read("out/shop.toml").contains("name = \"A\""));
    assert_eq!(import(&folder, "shop.csv -o out").code, 4);
}

#[test]
fn what_is_far_too_large_is_refused_at_once() {
    let folder = Folder::new();
    let file = std::fs::File::create(folder.file("huge.csv")).unwrap();
    file.set_len(100 * 1024 * 1024).unwrap();
    let ended = Jalon::within(folder.path(), 256 * 1024, 1)
        .args(words("import huge.csv"))
        .run();
    assert_eq!(ended.code, 3, "{}", ended.err);
    assert!(ended.err.contains("huge.csv"), "{}", ended.err);
}

#[test]
fn what_is_hard_to_import_takes_the_time_its_size_takes() {
    let rows = |count: usize, line: &dyn Fn(usize) -> String| -> String {
        (0..count).map(|n| line(n) + "\n").collect()
    };
    let lanes: Vec<String> = (0..40_000)
        .map(|n| format!("{{\"id\":\"b{n}\",\"name\":\"B{n}\"}}"))
        .collect();
    let folder = Folder::new();
    for (name, text, code) in [
        ("labels.csv", rows(200_000, &|_| "a: b".to_owned()), 3),
        (
            "rows.csv",
            format!(
                "stage,row,text\n{}",
                rows(40_000, &|n| format!("A,row {n},x"))
            ),
            0,
        ),
        (
            "lanes.ojf",
            format!(
                "{{\"stages\":[],\"nodes\":[],\"swimlanes\":[{}]}}",
                lanes.join(",")
            ),
            3,
        ),
        (
            "segments.csv",
            format!(
                "Step,Segment,Completion rate\n{}",
                rows(60_000, &|n| format!("1. s,seg{n},0.5"))
            ),
            3,
        ),
        (
            "actors.mmd",
            format!("journey\n{}", rows(120_000, &|n| format!("a: 5: m{n}"))),
            3,
        ),
    ] {
        folder.write(name, &text);
        let ended = Jalon::within(folder.path(), 1024 * 1024, 6)
            .args(words(&format!("import {name}")))
            .run();
        assert_eq!(ended.code, code, "{name}");
    }
}

#[test]
fn a_map_that_could_not_be_opened_is_refused() {
    let folder = Folder::new();
    folder.write(
        "many.csv",
        format!("Stage,A\nActions,{}\n", "a;".repeat(3_000)),
    );
    folder.write(
        "quotes.csv",
        format!("Stage,A\nActions,{}\n", "''a;".repeat(900)),
    );
    for file in ["many.csv", "quotes.csv"] {
        let ended = import(&folder, &format!("--max-size 7KiB {file} -o map.toml"));
        assert_eq!(ended.code, 3, "{}", ended.err);
        assert!(ended.err.contains("--max-size"), "{}", ended.err);
        assert!(!folder.file("map.toml").exists());
        assert_eq!(import(&folder, file).code, 0);
    }
}

#[test]
fn of_two_files_of_one_name_the_second_is_made_where_the_first_could_not_be() {
    let folder = Folder::new();
    for name in ["bad", "good", "out"] {
        std::fs::create_dir(folder.file(name)).unwrap();
    }
    folder.write("bad/shop.csv", "");
    folder.write("good/shop.csv", TABLE);
    let ended = import(&folder, "bad/shop.csv good/shop.csv -o out");
    assert_eq!(ended.code, 3, "{}", ended.err);
    assert!(folder.read("out/shop.toml").contains("Payment"));
}

#[test]
fn a_file_of_another_tool_is_not_opened_as_a_map() {
    let folder = Folder::new();
    let diagram = "journey\n  section A\n    B: 3: C\n";
    folder.write("trip.mmd", diagram);
    let ended = jalon(folder.path(), words("show trip.mmd"));
    assert_eq!(ended.code, 3, "{}", ended.err);
    assert!(ended.err.contains("jalon import trip.mmd"), "{}", ended.err);
    assert_eq!(folder.read("trip.mmd"), diagram);
    // Nor is a workbook called a text that is none.
    folder.write("trip.xlsx", b"PK\x03\x04\xFF\xFE");
    let ended = jalon(folder.path(), words("show trip.xlsx"));
    assert!(
        ended.err.contains("jalon import trip.xlsx"),
        "{}",
        ended.err
    );
}
