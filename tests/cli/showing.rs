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
