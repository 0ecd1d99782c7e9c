//! `jalon diff`: two maps, two revisions, what goes to which stream and the code it ends with.

use serde_json::Value;

use crate::folder::Folder;
use crate::histories::Repository;
use crate::program::{Jalon, LOCALES, jalon, maps, words};

const BEFORE: &str = concat!(
    "jalon = 1\ntitle = \"T\"\n\n[[stages]]\nname = \"Buys\"\nsentiment = -2\n",
    "pains = [\"Long queue\", { text = \"No chair\", severity = 2 }]\n",
);

fn after() -> String {
    let after = BEFORE
        .replace("-2", "1")
        .replace("Long queue", "Long queue at noon");
    after.replace("severity = 2", "severity = 4")
}

const TOLD: &str = "3 differences: 3 changed\n\n1 Buys\n  ~ Sentiment: -2 → +1 (+3)\n  Pains\n    \
                    ~ Long queue{+ at noon+}\n    ~ No chair\n      ~ Severity: 2 → 4 (+2)\n";

#[test]
fn two_maps_are_compared_and_either_may_be_standard_input() {
    let folder = Folder::new();
    folder.write("a.toml", BEFORE);
    folder.write("b.toml", after());
    let told = jalon(folder.path(), ["diff", "a.toml", "b.toml"]);
    assert_eq!((told.code, told.err.as_str()), (1, ""));
    assert_eq!(told.out, format!("a.toml → b.toml\n{TOLD}"));
    let program = Jalon::new(folder.path()).args(["diff", "-", "b.toml"]);
    let told = program.input(BEFORE).run();
    assert_eq!(
        (told.code, told.out),
        (1, format!("standard input → b.toml\n{TOLD}"))
    );
    let program = Jalon::new(folder.path()).args(["diff", "-", "b.toml", "-f", "json"]);
    let told = program.input(BEFORE).run();
    assert!(told.out.contains("\"before\": \"-\""), "{}", told.out);
    let program = Jalon::new(folder.path()).args(["diff", "a.toml", "-", "--ascii"]);
    let told = program.input(after()).run();
    let expected = format!("a.toml -> standard input\n{}", TOLD.replace('→', "->"));
    assert_eq!((told.code, told.out), (1, expected));
}

#[test]
fn equal_maps_end_with_nothing_and_other_bytes_are_told_apart() {
    let folder = Folder::new();
    folder.write("a.toml", BEFORE);
    folder.write("b.toml", BEFORE);
    folder.write(
        "c.toml",
        format!("# a comment\n{}", BEFORE.replace(" = ", "=")),
    );
    for (other, said) in [
        ("b.toml", "The same map\n"),
        (
            "c.toml",
            "The same map, other bytes: only comments, layout or unknown keys differ\n",
        ),
    ] {
        let told = jalon(folder.path(), ["diff", "a.toml", other]);
        assert_eq!(
            (told.code, told.out.as_str(), told.err.as_str()),
            (0, "", said)
        );
        let told = jalon(folder.path(), ["diff", "a.toml", other, "-f", "json"]);
        let document: Value = serde_json::from_str(&told.out).unwrap();
        assert_eq!(told.code, 0);
        assert_eq!(document["equal"], true);
        assert_eq!(document["same_bytes"], other == "b.toml");
    }
}

#[test]
fn what_cannot_be_compared_is_said_and_ends_with_its_code() {
    let folder = Folder::new();
    folder.write("a.toml", BEFORE);
    folder.write("broken.toml", "title = \"T\n");
    folder.write("latin.toml", b"title = \"\xe9\"\n");
    for (line, code, said) in [
        ("diff a.toml none.toml", 4, "none.toml"),
        ("diff . a.toml", 4, "folder"),
        ("diff a.toml broken.toml", 3, "error[J001]"),
        ("diff latin.toml a.toml", 3, "UTF-8"),
    ] {
        let told = jalon(folder.path(), words(line));
        assert_eq!((told.code, told.out.as_str()), (code, ""), "{line}");
        assert!(told.err.contains(said), "{line}: {}", told.err);
    }
}

#[test]
fn colour_is_added_to_the_signs_and_never_takes_their_place() {
    let folder = Folder::new();
    folder.write("a.toml", BEFORE);
    folder.write("b.toml", after());
    let diff = |colour: &str| {
        let program = Jalon::new(folder.path());
        program
            .args(["diff", "a.toml", "b.toml", "--color", colour])
            .dressed()
    };
    let (plain, painted) = (diff("never"), diff("always"));
    assert!(painted.contains("\x1b[32m{+ at noon+}\x1b[0m"), "{painted}");
    let mut bare = String::new();
    for (at, part) in painted.split('\x1b').enumerate() {
        let text = part.split_once('m').filter(|_| at > 0);
        bare.push_str(text.map_or(part, |(_, text)| text));
    }
    assert_eq!(bare, plain);
}

#[test]
fn maps_that_come_with_the_program_are_compared_in_both_languages() {
    for locale in LOCALES {
        for form in ["text", "md", "json"] {
            let program = Jalon::new(&maps()).env("LANG", locale).env("COLUMNS", "80");
            let line = format!("diff boutique.toml boutique-cible.toml -f {form}");
            let told = program.args(words(&line)).run();
            assert_eq!((told.code, told.err.as_str()), (1, ""), "{form}");
            match form {
                "json" => {
                    let document: Value = serde_json::from_str(&told.out).unwrap();
                    assert_eq!(document["schema_version"], 1);
                }
                "text" => {
                    let widest = told.out.lines().map(jalon::text::width).max();
                    assert!(widest <= Some(80), "{}", told.out);
                }
                _ => assert!(told.out.starts_with("### "), "{}", told.out),
            }
        }
    }
}

#[test]
fn a_map_is_compared_with_what_git_has() {
    let repository = Repository::new();
    repository.commit("Anna", "old.toml", BEFORE, "one");
    repository.git(&["mv", "old.toml", "map.toml"]);
    repository.commit("Anna", "map.toml", BEFORE, "two");
    repository.commit("Anna", "map.toml", &after(), "three");
    repository
        .folder
        .write("map.toml", after().replace("Buys", "Pays"));
    for (line, title, told) in [
        (
            "diff --git HEAD~2 map.toml",
            "map.toml at HEAD~2 → map.toml",
            "~ 1 [-Buys-]{+Pays+}",
        ),
        (
            "diff HEAD -- map.toml",
            "map.toml at HEAD → map.toml",
            "~ 1 [-Buys-]{+Pays+}",
        ),
        (
            "diff -- map.toml",
            "map.toml at HEAD → map.toml",
            "~ 1 [-Buys-]{+Pays+}",
        ),
        (
            "diff HEAD~1 HEAD -- map.toml",
            "map.toml at HEAD~1 → map.toml at HEAD",
            TOLD,
        ),
        (
            "diff HEAD~1.. -- map.toml",
            "map.toml at HEAD~1 → map.toml at HEAD",
            TOLD,
        ),
        (
            "diff --git HEAD~1..HEAD map.toml",
            "map.toml at HEAD~1 → map.toml at HEAD",
            TOLD,
        ),
    ] {
        let ended = repository.jalon(line);
        assert_eq!((ended.code, ended.err.as_str()), (1, ""), "{line}");
        assert!(ended.out.starts_with(title), "{line}: {}", ended.out);
        assert!(ended.out.contains(told), "{line}: {}", ended.out);
    }
    repository.folder.write("new.toml", BEFORE);
    for (line, said) in [
        (
            "diff --git nowhere map.toml",
            "git knows no revision “nowhere” here",
        ),
        (
            "diff --git=--all map.toml",
            "git knows no revision “--all” here",
        ),
        (
            "diff --git HEAD new.toml",
            "new.toml: it is not there at HEAD",
        ),
    ] {
        let ended = repository.jalon(line);
        assert_eq!((ended.code, ended.out.as_str()), (4, ""), "{line}");
        assert!(ended.err.contains(said), "{line}: {}", ended.err);
    }
}

#[test]
fn the_compare_view_in_a_pipe_is_the_difference_with_the_baseline() {
    let folder = Folder::new();
    folder.write("a.toml", BEFORE);
    std::fs::create_dir(folder.file("sub")).unwrap();
    folder.write(
        "sub/b.toml",
        after().replace("jalon = 1\n", "jalon = 1\nbaseline = \"../a.toml\"\n"),
    );
    let told = jalon(folder.path(), ["sub/b.toml", "--view", "compare"]);
    assert_eq!((told.code, told.err.as_str()), (1, ""));
    assert!(
        told.out
            .starts_with("sub/../a.toml → sub/b.toml\n4 differences"),
        "{}",
        told.out
    );
    let told = jalon(folder.path(), ["a.toml", "--view", "compare"]);
    assert_eq!((told.code, told.out.as_str()), (2, ""));
    assert!(told.err.contains("it states no baseline"), "{}", told.err);
}
