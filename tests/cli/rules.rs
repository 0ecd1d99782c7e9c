//! The rules of the method as a shell sees them: their levels, their pages, folders of maps, what is
//! mended, and the forms for other programs.

use serde_json::Value;

use crate::checking::GOOD;
use crate::folder::Folder;
use crate::program::{Ended, Jalon, LOCALES, jalon, words};

/// A map that breaks one rule of the method: J131.
const ONE_SIDED: &str = "jalon = 1\ntitle = \"T\"\nobjective = \"o\"\n\
    personas = [{ name = \"A\", goals = [\"g\"], frustrations = [\"f\"], sources = [\"s\"] }]\n";

fn check(folder: &Folder, line: &str) -> Ended {
    jalon(folder.path(), words(&format!("check {line}")))
}

/// The codes a check tells, with how bad each is.
fn told(folder: &Folder, line: &str) -> Vec<String> {
    let ended = check(folder, &format!("-f json {line}"));
    let document: Value = serde_json::from_str(&ended.out).unwrap();
    let problems = document.get("diagnostics").unwrap().as_array().unwrap();
    problems
        .iter()
        .map(|one| {
            format!(
                "{} {}",
                one.get("code").and_then(Value::as_str).unwrap(),
                one.get("severity").and_then(Value::as_str).unwrap()
            )
        })
        .collect()
}

#[test]
fn levels_are_set_by_flags_and_by_the_project_and_the_flags_win() {
    let folder = Folder::new();
    std::fs::create_dir_all(folder.file("project/maps")).unwrap();
    folder.write("one.toml", ONE_SIDED);
    folder.write("project/maps/one.toml", ONE_SIDED);
    folder.write("project/jalon.toml", "[check]\ndeny = [\"J131\"]\n");
    for (line, expected, code) in [
        ("one.toml", "J131 warning", 0),
        ("--strict one.toml", "J131 warning", 1),
        ("--allow j131 one.toml", "", 0),
        ("--deny J131 one.toml", "J131 error", 1),
        ("--allow J131 --deny J131 one.toml", "J131 error", 1),
        ("project", "J131 error", 1),
        ("--allow J131 project", "", 0),
    ] {
        assert_eq!(told(&folder, line).concat(), expected, "{line}");
        assert_eq!(check(&folder, line).code, code, "{line}");
    }
    for line in [
        "--allow J1O1 one.toml",
        "--deny J199 one.toml",
        "--allow J001 one.toml",
    ] {
        let ended = check(&folder, line);
        assert_eq!((ended.code, ended.out.as_str()), (2, ""), "{line}");
    }
    let ended = check(&folder, "--allow J1O1 one.toml");
    assert!(ended.err.contains("did you mean J101?"), "{}", ended.err);
}

#[test]
fn what_is_wrong_with_the_project_is_told_once_with_its_place() {
    let folder = Folder::new();
    folder.write("a.toml", GOOD);
    folder.write("b.toml", GOOD);
    folder.write("jalon.toml", "[check.limits]\nstagse = 20\n");
    let ended = check(&folder, "a.toml b.toml");
    assert_eq!(ended.code, 1);
    assert_eq!(
        ended.out,
        "error[C002]: unknown key `stagse`\n  \
           ┌─ jalon.toml:2:1\n\
         2 │ stagse = 20\n  \
           │ ^^^^^^ did you mean `stages`?\n\n"
    );
}

#[test]
fn comments_in_a_map_allow_and_those_that_allow_nothing_are_told() {
    let folder = Folder::new();
    folder.write(
        "one.toml",
        format!("{ONE_SIDED}# jalon: allow J131, only us so far\n"),
    );
    folder.write("good.toml", format!("{GOOD}# jalon: allow J131\n"));
    assert_eq!(told(&folder, "one.toml"), [""; 0]);
    assert_eq!(told(&folder, "good.toml"), ["J040 warning"]);
}

#[test]
fn folders_are_walked_for_maps_and_nothing_else() {
    let folder = Folder::new();
    for inner in ["maps/deep", "maps/.hidden", "maps/target", "empty"] {
        std::fs::create_dir_all(folder.file(inner)).unwrap();
    }
    folder.write("maps/z.toml", ONE_SIDED);
    folder.write("maps/deep/a.toml", ONE_SIDED);
    folder.write("maps/broken.toml", "jalon = 1\ntitle = \"T\n");
    folder.write("maps/other.toml", "[package]\nname = \"jalon\"\n");
    folder.write("maps/no-version.toml", "title = \"jalon\"\n");
    folder.write("maps/.hidden/h.toml", ONE_SIDED);
    folder.write("maps/target/t.toml", ONE_SIDED);
    std::os::unix::fs::symlink("..", folder.file("maps/deep/up")).unwrap();
    let ended = check(&folder, "maps");
    let places: Vec<&str> = ended
        .out
        .lines()
        .filter_map(|line| line.trim_start().strip_prefix("┌─ "))
        .collect();
    assert_eq!(
        places,
        [
            "maps/broken.toml:2:9",
            "maps/z.toml:2:9",
            "maps/deep/a.toml:2:9"
        ]
    );
    assert_eq!(ended.code, 3);
    assert_eq!(ended.err, "3 maps: one error, 2 warnings\n");
    // A build that checks nothing is no build.
    let ended = check(&folder, "empty");
    assert_eq!(
        (ended.code, ended.err.as_str()),
        (4, "empty: no map is below this folder\n")
    );
    // What is named is looked at whatever it is.
    assert!(told(&folder, "maps/no-version.toml").contains(&"J003 warning".to_owned()));
}

#[test]
fn many_maps_are_told_in_their_order() {
    let folder = Folder::new();
    std::fs::create_dir(folder.file("maps")).unwrap();
    for number in 0..200 {
        folder.write(&format!("maps/{number:03}.toml"), ONE_SIDED);
    }
    let ended = check(&folder, "-f github maps");
    let files: Vec<String> = ended
        .out
        .lines()
        .map(|line| line.split([',', '=']).nth(1).unwrap().to_owned())
        .collect();
    let expected: Vec<String> = (0..200).map(|n| format!("maps/{n:03}.toml")).collect();
    assert_eq!(files, expected);
    assert_eq!(ended.err, "200 maps: no error, 200 warnings\n");
}

#[test]
fn what_is_plain_is_mended_in_the_file_and_said() {
    let folder = Folder::new();
    let crlf = "objectif = \"o\"\r\ntitle = \"T\"\r\nstakeholders = [\"a\", \"b\"]\r\nnext = 1\r\n";
    folder.write("map.toml", crlf);
    let ended = check(&folder, "--fix --allow J102 map.toml");
    assert_eq!(
        folder.read("map.toml"),
        "jalon = 1\r\nobjective = \"o\"\r\ntitle = \"T\"\r\nstakeholders = [\"a\", \"b\"]\r\nnext = 1\r\n"
    );
    assert!(
        ended.out.starts_with("warning[J011]: unknown key `next`"),
        "{}",
        ended.out
    );
    let said: Vec<&str> = ended.err.lines().collect();
    assert_eq!(
        said,
        [
            "mended: map.toml:1: J003: the file does not say which version of the format it is written in",
            "mended: map.toml:2: J010: unknown key `objectif` at the top of the file",
            "2 problems mended in map.toml",
            "One map: no error, one warning",
        ]
    );
    // Nothing is left to mend, so nothing is written.
    let before = std::fs::metadata(folder.file("map.toml")).unwrap();
    check(&folder, "--fix map.toml");
    let after = std::fs::metadata(folder.file("map.toml")).unwrap();
    assert_eq!(before.modified().unwrap(), after.modified().unwrap());
    assert_eq!(check(&folder, "--fix -").code, 2);
}

#[test]
fn what_says_nothing_of_a_map_is_left_alone() {
    let folder = Folder::new();
    let other = "[package]\nname = \"x\"\n";
    folder.write("Other.toml", other);
    check(&folder, "--fix Other.toml");
    assert_eq!(folder.read("Other.toml"), other);
}

#[test]
fn a_file_that_may_not_be_written_is_told_and_left_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = Folder::new();
    let path = folder.write("map.toml", "jalon = 1\ntitle = \"T\"\nobjectif = \"o\"\n");
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o444)).unwrap();
    let ended = check(&folder, "--fix map.toml");
    assert!(folder.read("map.toml").contains("objectif"));
    assert_eq!(ended.code, 4, "{}", ended.err);
}

#[test]
fn the_day_decides_what_is_overdue() {
    let folder = Folder::new();
    let map = format!("reviewed = 2026-01-31\nreview_every = \"1 month\"\n{GOOD}");
    folder.write("map.toml", map);
    // The 28th of February 2026 and the day after.
    for (day, expected) in [("1772280000", ""), ("1772366400", "J130")] {
        let ended = Jalon::new(folder.path())
            .env("SOURCE_DATE_EPOCH", day)
            .args(["check", "map.toml"])
            .run();
        assert_eq!(
            ended.out.contains("J130"),
            !expected.is_empty(),
            "{day}: {}",
            ended.out
        );
    }
}

#[test]
fn other_programs_get_their_forms() {
    let folder = Folder::new();
    folder.write("one.toml", ONE_SIDED);
    let sarif = check(&folder, "-f sarif one.toml");
    let log: Value = serde_json::from_str(&sarif.out).unwrap();
    assert_eq!(log["version"], "2.1.0");
    assert_eq!(log["runs"][0]["results"][0]["ruleId"], "J131");
    assert_eq!(sarif.err, "");
    let github = check(&folder, "-f github one.toml");
    assert_eq!(
        github.out,
        "::warning file=one.toml,line=2,endLine=2,col=9,endColumn=12,title=J131::it is not known \
         who was asked%0Aadd: stakeholders = [\"…\", \"…\"]\n"
    );
}

#[test]
fn more_problems_than_are_told_are_not_passed_over_in_silence() {
    let folder = Folder::new();
    let keys: Vec<String> = (0..10_001).map(|n| format!("k{n} = 1")).collect();
    let keys = keys.join(
        "
",
    );
    folder.write("map.toml", format!("{GOOD}{keys}\n"));
    let ended = check(&folder, "-f json --allow J011 map.toml");
    assert_eq!(
        ended.err,
        "map.toml: the first 10000 problems are told; there may be more\n"
    );
}

#[test]
fn rules_are_listed_and_have_their_pages_in_both_languages() {
    let folder = Folder::new();
    for locale in LOCALES {
        let run = |line: &str| {
            let program = Jalon::new(folder.path()).env("LANG", locale);
            program.args(words(line)).run()
        };
        let list = run("rules");
        let page = run("rules j112");
        let short = run("rules J010");
        let wrong = run("rules J1o4");
        assert_eq!((list.code, page.code, short.code, wrong.code), (0, 0, 0, 2));
        let said = [list.out, page.out, short.out, wrong.err].join("\n----\n");
        insta::assert_snapshot!(format!("rules_{}", locale.get(..2).unwrap()), said);
    }
}
