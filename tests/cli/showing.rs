//! `jalon show`: the forms, and what of a map they show.

use serde_json::Value;

use crate::folder::Folder;
use crate::program::{Jalon, LOCALES, jalon, maps, words};

const MAP: &str = r#"jalon = 1
title = "A coat"

[[personas]]
name = "Anne"
primary = true

[[personas]]
name = "Pierre"

[[stages]]
name = "Looks"
sentiment = { anne = 2, pierre = -1 }
touchpoints = ["Shop window"]
actions = ["Stops", { text = "Asks for a size", for = ["pierre"] }]

[[stages]]
name = "Buys"
sentiment = -3
pains = [{ text = "The queue", severity = 4 }]
"#;

fn shown(line: &str) -> String {
    let folder = Folder::new();
    folder.write("map.toml", MAP);
    let ended = jalon(folder.path(), words(&format!("show map.toml {line}")));
    assert_eq!((ended.code, ended.err.as_str()), (0, ""), "{line}");
    ended.out
}

#[test]
fn a_map_is_shown_in_every_form() {
    for form in ["table", "plain", "chart", "json"] {
        insta::assert_snapshot!(format!("show_{form}"), shown(&format!("--format {form}")));
    }
    assert_eq!(shown("--plain"), shown("-f plain"));
    assert_eq!(shown(""), shown("-f table"));
}

#[test]
fn only_what_is_asked_for_is_shown() {
    for form in ["table", "plain", "json"] {
        let anne = shown(&format!("-f {form} --persona Anne"));
        assert!(
            anne.contains("Stops") && !anne.contains("Asks for a size"),
            "{anne}"
        );
        assert_eq!(anne, shown(&format!("-f {form} --persona anne")));
        let all = shown(&format!("-f {form} --persona all"));
        assert_eq!(all, shown(&format!("-f {form}")));
        for stage in ["Buys", "buys", "2"] {
            let buys = shown(&format!("-f {form} --stage {stage}"));
            assert!(
                buys.contains("queue") && !buys.contains("Shop window"),
                "{buys}"
            );
        }
    }
}

#[test]
fn a_drawing_is_as_wide_as_it_may_be_and_no_wider() {
    for form in ["table", "chart"] {
        for width in [30, 60, 80, 120, 500] {
            let drawn = shown(&format!("-f {form} --width {width}"));
            let widest = drawn.lines().map(|line| line.chars().count()).max();
            assert!(widest <= Some(width), "{form} {width}: {drawn}");
        }
        let ascii = shown(&format!("-f {form} --ascii"));
        assert!(ascii.is_ascii(), "{ascii}");
    }
    let folder = Folder::new();
    folder.write("map.toml", MAP);
    let show = |columns: &str| {
        let program = Jalon::new(folder.path()).args(["show", "map.toml"]);
        program.env("COLUMNS", columns).run().out
    };
    assert_eq!(show("50"), shown("--width 50"));
    assert_eq!(show("wide"), shown("--width 80"));
}

#[test]
fn colour_is_shown_where_it_is_asked_for() {
    let folder = Folder::new();
    folder.write("map.toml", MAP);
    let colours = |args: &str, variables: &[(&str, &str)]| {
        let mut program = Jalon::new(folder.path()).args(words(args));
        for (name, value) in variables {
            program = program.env(name, value);
        }
        program.coloured()
    };
    for (args, variables, expected) in [
        ("show map.toml", &[][..], false),
        ("show map.toml --color always", &[], true),
        ("show map.toml --color always", &[("NO_COLOR", "1")], true),
        ("show map.toml", &[("CLICOLOR_FORCE", "1")], true),
        (
            "show map.toml",
            &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")],
            true,
        ),
        (
            "show map.toml --color never",
            &[("CLICOLOR_FORCE", "1")],
            false,
        ),
        ("show map.toml --plain --color always", &[], false),
        ("show map.toml -f json --color always", &[], false),
    ] {
        assert_eq!(colours(args, variables), expected, "{args} {variables:?}");
    }
}

#[test]
fn standard_input_is_shown_too() {
    let folder = Folder::new();
    for args in [&["show", "-"][..], &["-"], &["show", "-", "--plain"]] {
        let program = Jalon::new(folder.path()).args(args.iter());
        let ended = program.input(MAP).run();
        assert_eq!((ended.code, ended.err.as_str()), (0, ""));
        assert!(ended.out.contains("Shop window"), "{}", ended.out);
    }
}

#[test]
fn a_map_with_problems_is_shown_and_a_broken_one_is_not() {
    let folder = Folder::new();
    folder.write("odd.toml", "jalon = 1\ntitle = \"T\"\nodd = 1\n");
    folder.write("broken.toml", "jalon = 1\ntitle = \"T\n");
    let odd = jalon(folder.path(), ["show", "odd.toml"]);
    assert_eq!(odd.code, 0);
    assert_eq!(odd.err, "One problem in odd.toml: jalon check shows it\n");
    let broken = jalon(folder.path(), ["show", "broken.toml"]);
    assert_eq!((broken.code, broken.out.as_str()), (3, ""));
    assert!(broken.err.starts_with("error[J001]"), "{}", broken.err);
}

#[test]
fn the_maps_that_come_with_the_program_are_shown_in_both_languages() {
    for entry in std::fs::read_dir(maps()).unwrap() {
        let name = entry.unwrap().file_name();
        // What stands beside a map is told by commands of its own.
        if name.to_string_lossy().contains(".audit-") {
            continue;
        }
        for locale in LOCALES {
            for form in ["table", "plain", "chart", "json"] {
                let program = Jalon::new(&maps()).env("LANG", locale);
                let ended = program.args(["show", "-f", form]).args([&name]).run();
                assert_eq!((ended.code, ended.err.as_str()), (0, ""), "{name:?} {form}");
                if form == "json" {
                    let document: Value = serde_json::from_str(&ended.out).unwrap();
                    assert_eq!(document["schema_version"], 1);
                }
            }
        }
    }
}

#[test]
fn every_view_is_told_in_linear_text() {
    let all: Vec<String> = ["map", "outline", "opportunities", "personas", "chart"]
        .iter()
        .map(|view| {
            let told = shown(&format!("--plain --view {view}"));
            assert_eq!(told, shown(&format!("--view {view}")), "{view}");
            assert!(told.starts_with("A coat."), "{view}: {told}");
            told
        })
        .collect();
    assert_eq!(all.first(), Some(&shown("--plain")));
    for (n, told) in all.iter().enumerate() {
        assert!(!all.iter().take(n).any(|other| other == told), "{told}");
    }
    let folder = Folder::new();
    folder.write("map.toml", MAP);
    // Off a terminal the editor's view is what is told.
    let opened = jalon(folder.path(), ["map.toml", "--view", "outline"]);
    assert_eq!((opened.code, Some(&opened.out)), (0, all.get(1)));
    let refused = jalon(
        folder.path(),
        words("show map.toml -f table --view outline"),
    );
    assert_eq!((refused.code, refused.out.as_str()), (2, ""));
}

#[test]
fn git_is_given_linear_text_or_the_file_as_it_is() {
    let folder = Folder::new();
    folder.write("map.toml", MAP);
    folder.write("odd.toml", "jalon = 1\ntitle = \"T\"\nodd = 1\n");
    folder.write("broken.toml", "jalon = 1\n\ttitle = \"T\n");
    folder.write("other.toml", "[package]\nname = \"x\"\n");
    folder.write("nasty.toml", "title = \u{1b}[31m\nx\r\n");
    folder.write("latin.toml", b"name = \"\xe9t\xe9\"".as_slice());
    folder.write("empty.toml", "");
    for (file, expected) in [
        ("map.toml", shown("--plain").as_str()),
        ("broken.toml", "jalon = 1\n    title = \"T\n"),
        ("other.toml", "[package]\nname = \"x\"\n"),
        ("nasty.toml", "title = ␛[31m\nx\n"),
        ("latin.toml", "name = \"\u{fffd}t\u{fffd}\""),
        ("empty.toml", ""),
    ] {
        let ended = jalon(folder.path(), ["show", "--textconv", file]);
        let said = (ended.code, ended.out.as_str(), ended.err.as_str());
        assert_eq!(said, (0, expected, ""), "{file}");
    }
    let odd = jalon(folder.path(), ["show", "--textconv", "odd.toml"]);
    assert_eq!((odd.code, odd.err.as_str()), (0, ""));
    let gone = jalon(folder.path(), ["show", "--textconv", "gone.toml"]);
    assert_eq!(gone.code, 4);
    let small = ["--max-size", "10", "show", "--textconv", "map.toml"];
    let large = jalon(folder.path(), small);
    assert_eq!((large.code, large.out.as_str()), (0, MAP));
}
