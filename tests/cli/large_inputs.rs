//! Files that are within the limits and as hard on the reader as such files can be: each is read in
//! a time and a memory that grow with its size and no faster.
//!
//! Most are of a few hundred kilobytes. What grew with the square of that, as several of these
//! once did, would break one of the limits.

use std::fmt::Write as _;

use crate::folder::Folder;
use crate::program::Jalon;

/// The most memory the program may ask for, in KiB.
const MEMORY: u32 = 1024 * 1024;

/// The most time of the processor it may use; a build for tests is ten times slower than one for
/// people.
const SECONDS: u32 = 3;

/// So many lines.
fn lines(count: usize, line: impl Fn(usize) -> String) -> String {
    (0..count).map(|n| line(n) + "\n").collect()
}

/// So many entries of a list.
fn list(count: usize, entry: impl Fn(usize) -> String) -> String {
    let entries: Vec<String> = (0..count).map(entry).collect();
    format!("[{}]\n", entries.join(","))
}

/// What is hard, the text, and the code that `check` ends with.
type Hard = (&'static str, String, i32);

/// Texts that are hard on whoever reads TOML.
fn texts() -> Vec<Hard> {
    vec![
        ("keys", lines(40_000, |n| format!("k{n} = 1")), 0),
        (
            "one long string",
            format!("objective = \"{}\"\n", "x".repeat(8_000_000)),
            0,
        ),
        (
            "marks on one letter",
            format!("objective = \"e{}\"\n", "\u{301}".repeat(500_000)),
            0,
        ),
        ("letters alone", lines(100_000, |_| "a".to_owned()), 3),
        ("carriage returns alone", "a\r".repeat(50_000), 3),
        (
            "one key again and again",
            lines(12_000, |_| "k = 1".to_owned()),
            3,
        ),
        (
            "strings never closed",
            lines(12_000, |_| "x = \"".to_owned()),
            3,
        ),
        ("quotes", "\"".repeat(400_000), 3),
        (
            "a key of many parts",
            format!("{}b = 1\n", "a.".repeat(50_000)),
            3,
        ),
        (
            "dotted keys",
            lines(10_000, |n| format!("a.b.c{n}.d = 1")),
            0,
        ),
        ("tables", lines(10_000, |n| format!("[x.t{n}]")), 0),
        ("blank lines", "\n".repeat(1_000_000), 0),
    ]
}

/// Maps with more of something than anybody has.
fn maps() -> Vec<Hard> {
    let stage = "[[stages]]\nname = \"S\"\n";
    vec![
        (
            "stages",
            lines(2_000, |n| format!("[[stages]]\nname = \"S{n}\"")),
            0,
        ),
        ("stages of one name", stage.repeat(2_000), 0),
        (
            "stages of one id",
            "[[stages]]\nid = \"s\"\nname = \"S\"\n".repeat(2_000),
            1,
        ),
        (
            "personas",
            lines(10_000, |n| format!("[[personas]]\nname = \"P{n}\"")),
            0,
        ),
        (
            "wrong values",
            "[[stages]]\nname = 3\nsentiment = 9\nfor = [\"x\"]\n".repeat(2_000),
            1,
        ),
        (
            "items",
            format!("{stage}pains = {}", list(10_000, |n| format!("\"{n}\""))),
            0,
        ),
        (
            "pains and what solves them",
            format!(
                "{stage}pains = {}opportunities = {}",
                list(2_000, |n| format!("{{ id = \"p{n}\", text = \"x\" }}")),
                list(2_000, |n| format!(
                    "{{ text = \"x\", solves = [\"p{n}\"] }}"
                )),
            ),
            0,
        ),
        (
            "stages that lead anywhere",
            lines(1_000, |n| {
                format!(
                    "[[stages]]\nname = \"S{n}\"\nnext = [\"s{}\", \"no{n}\"]",
                    n * 7 % 1_000
                )
            }),
            1,
        ),
        (
            "rows",
            format!(
                "rows = {}",
                list(2_000, |n| format!("{{ id = \"r{n}\", name = \"R\" }}"))
            ),
            0,
        ),
    ]
}

#[test]
fn the_hardest_files_are_read_in_time_and_memory() {
    let folder = Folder::new();
    for (what, text, code) in texts().into_iter().chain(maps()) {
        let mut map = String::new();
        if code != 3 {
            map.push_str("jalon = 1\ntitle = \"T\"\n");
        }
        let _ = write!(map, "{text}");
        folder.write("map.toml", &map);
        for (verb, expected) in [("check", code), ("show", if code == 3 { 3 } else { 0 })] {
            let program = Jalon::within(folder.path(), MEMORY, SECONDS);
            let ended = program.args([verb, "map.toml"]).run();
            assert_eq!(ended.code, expected, "{what}, {verb}: {}", ended.err);
        }
    }
}

#[test]
fn the_hardest_maps_are_compared_in_time_and_memory() {
    let folder = Folder::new();
    let map = |text: &str| format!("jalon = 1\ntitle = \"T\"\n{text}");
    let row = |items: String| format!("[[stages]]\nname = \"S\"\npains = {items}");
    let mut hard: Vec<(&str, String)> = maps().into_iter().map(|(n, text, _)| (n, text)).collect();
    hard.extend([
        ("other items", row(list(10_000, |n| format!("\"b {n}\"")))),
        ("items of one text", row(list(50_000, |_| "\"x\"".into()))),
        (
            "half as many, elsewhere",
            format!(
                "[[stages]]\nname = \"T\"\n{}",
                row(list(25_000, |_| "\"x\"".into()))
            ),
        ),
        (
            "words",
            format!("objective = \"{}\"\n", "a b ".repeat(500_000)),
        ),
        (
            "other words",
            format!("objective = \"{}\"\n", "a c ".repeat(500_000)),
        ),
    ]);
    for pair in hard.windows(2) {
        let [(one, before), (other, after)] = pair else {
            continue;
        };
        folder.write("a.toml", map(before));
        folder.write("b.toml", map(after));
        let program = Jalon::within(folder.path(), MEMORY, SECONDS);
        let ended = program.args(["diff", "a.toml", "b.toml"]).run();
        assert!(ended.code < 2, "{one}, {other}: {}", ended.err);
    }
}
