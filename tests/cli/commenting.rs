//! What is said of a map, printed, and what is wrong with the file it stands in.

use serde_json::Value;

use crate::folder::Folder;
use crate::program::{Ended, Jalon};

const MAP: &str = r#"jalon = 1
title = "Shop"

[[stages]]
name = "Find"
touchpoints = ["Web"]

[[stages]]
name = "Pay"
pains = [{ id = "fees", text = "Fees told late" }, "Account demanded"]
"#;

const REVIEW: &str = r#"jalon_review = 1

[[comments]]
id = "aaaaaaaa"
stage = "pay"
row = "pains"
quote = "An account is demanded"
author = "Paul"
at = 2026-06-12T10:00:00+02:00
text = """
Is that so?
I could pay without."""

[[comments]]
id = "bbbbbbbb"
stage = "find"
row = "touchpoints"
quote = "A shop in town"
text = "Closed since March."
resolved_by = "Paul"

[[comments]]
id = "cccccccc"
author = "Inès"
at = 2026-06-13T23:30:00-08:00
text = "Only on the telephone."
reply_to = "aaaaaaaa"
"#;

fn folder() -> Folder {
    let folder = Folder::new();
    folder.write("shop.toml", MAP);
    folder.write("shop.review.toml", REVIEW);
    folder
}

fn jalon(folder: &Folder, args: &[&str]) -> Ended {
    Jalon::new(folder.path()).args(args).run()
}

#[test]
fn threads_are_told_where_they_hang() {
    let folder = folder();
    let ended = jalon(&folder, &["comments", "shop.toml"]);
    let told = "\
Shop: 1 open, 1 resolved

1 Find › Touchpoints   “A shop in town” is gone
  r1 resolved   Someone                  Closed since March.
     └ resolved by Paul

2 Pay › Pains 2   “Account demanded”, before: “An account is demanded”
  r2 open       Paul      12 June 2026   Is that so?
                                         I could pay without.
     └          Inès      13 June 2026   Only on the telephone.
";
    assert_eq!((ended.code, ended.out.as_str()), (0, told));
    assert_eq!(ended.err, "");
    assert_eq!(jalon(&folder, &["comments", "shop.review.toml"]).out, told);
    let narrow = Jalon::new(folder.path()).env("COLUMNS", "40");
    let narrow = narrow.args(["comments", "shop.toml", "--ascii"]).run().out;
    assert!(
        narrow.lines().all(|line| line.chars().count() <= 40),
        "{narrow}"
    );
    assert!(narrow.contains("\n     `-         Inès"), "{narrow}");
    let french = ["--lang", "fr", "comments", "shop.toml", "--state", "open"];
    let french = jalon(&folder, &french).out;
    assert!(
        french.starts_with("Shop\u{a0}: 1 ouvert, 1 résolu\n\n2 Pay › Douleurs 2"),
        "{french}"
    );
    assert!(
        french.contains("  r2 ouvert   Paul   12 juin 2026   Is that so?"),
        "{french}"
    );
    let markdown = jalon(
        &folder,
        &["comments", "shop.toml", "-f", "md", "--stage", "2"],
    )
    .out;
    assert_eq!(
        markdown,
        "# Shop: 1 open, 1 resolved\n\n## 2 Pay › Pains 2\n\n\
         > “Account demanded”, before: “An account is demanded”\n\n\
         - r2 (open) **Paul**, 12 June 2026: Is that so?  \n  I could pay without.\n    \
         - **Inès**, 13 June 2026: Only on the telephone.\n"
    );
}

#[test]
fn programs_are_told_how_each_was_found() {
    let folder = folder();
    let told = |args: &[&str]| -> Value {
        let ended = jalon(&folder, &[&["comments", "-f", "json"], args].concat());
        assert_eq!(ended.code, 0, "{}", ended.err);
        serde_json::from_str(&ended.out).unwrap()
    };
    let all = told(&["shop.toml"]);
    let found = |at: usize, key: &str| all["comments"][at]["anchor"][key].clone();
    assert_eq!(
        (found(0, "found"), found(0, "is_lost")),
        ("stage".into(), true.into())
    );
    assert_eq!(
        (found(1, "found"), found(1, "item")),
        ("likeness".into(), "Account demanded".into())
    );
    assert_eq!(
        all["comments"][1]["replies"][0]["at"],
        "2026-06-13T23:30:00-08:00"
    );
    let of = |args: &[&str]| told(args)["comments"].as_array().unwrap().len();
    assert_eq!(of(&["shop.toml", "--author", "ines"]), 1);
    assert_eq!(of(&["shop.toml", "--author", "Zoé"]), 0);
    assert_eq!(of(&["shop.toml", "--state", "resolved"]), 1);
    folder.write("quiet.toml", MAP);
    assert_eq!(of(&["quiet.toml"]), 0);
    let given = Jalon::new(folder.path())
        .input(REVIEW)
        .args(["comments", "-f", "json", "-"]);
    let given: Value = serde_json::from_str(&given.run().out).unwrap();
    assert_eq!(given["comments"][0]["anchor"], Value::Null);
    assert_eq!(given["comments"][0]["quote"], "An account is demanded");
}

#[test]
fn what_cannot_be_told_is_said_with_a_code() {
    let folder = folder();
    folder.write("quiet.toml", MAP);
    folder.write("broken.toml", MAP);
    folder.write(
        "broken.review.toml",
        REVIEW.replace("\"aaaaaaaa\"\nstage", "\nstage"),
    );
    for (args, code, said) in [
        (&["quiet.toml"][..], 0, "quiet.toml: no comments"),
        (
            &["shop.toml", "--author", "Zoé"],
            0,
            "No comment is like that",
        ),
        (&["broken.toml"], 3, "broken.review.toml:4:6"),
        (&["missing.toml"], 4, "missing.toml"),
        (&["shop.toml", "--stage", "Zoo"], 2, "“Zoo”"),
        (&["-"], 2, "has no review beside it"),
    ] {
        let program = Jalon::new(folder.path()).input(MAP);
        let ended = program.args([&["comments"], args].concat()).run();
        assert_eq!((ended.code, ended.out.as_str()), (code, ""), "{args:?}");
        assert!(ended.err.contains(said), "{}", ended.err);
    }
}

#[test]
fn a_review_and_an_audit_are_checked_with_their_map() {
    let folder = folder();
    let audit = "jalon_audit = 1\n[[checks]]\nid = \"a\"\ntext = \"b\"\nresult = \"maybe\"\n";
    folder.write("shop.audit-2026-10-15.toml", audit);
    let open = REVIEW.replace("resolved_by = \"Paul\"\n", "");
    folder.write(
        "shop.review.toml",
        [&open, "reply_to = \"zzzzzzzz\"\n"]
            .concat()
            .replace("reply_to = \"aaaaaaaa\"\n", ""),
    );
    let codes = |args: &[&str]| -> Vec<(String, String)> {
        let ended = jalon(&folder, &[&["check", "-f", "json"], args].concat());
        let document: Value = serde_json::from_str(&ended.out).unwrap();
        let problems = document["diagnostics"].as_array().unwrap().iter();
        let problems = problems.map(|problem| {
            let words = |key: &str| problem[key].as_str().unwrap().to_owned();
            let file = words("file");
            (file.trim_start_matches("./").to_owned(), words("code"))
        });
        problems.filter(|(file, _)| file != "shop.toml").collect()
    };
    let review = |code: &str| ("shop.review.toml".to_owned(), code.to_owned());
    let of_review = [review("J028"), review("J027")];
    let of_audit = ("shop.audit-2026-10-15.toml".to_owned(), "J015".to_owned());
    assert_eq!(codes(&["shop.toml"]), of_review);
    assert_eq!(codes(&["shop.toml", "shop.review.toml"]), of_review);
    assert_eq!(codes(&["shop.toml", "--allow", "J028"]), [review("J027")]);
    let mut all = codes(&["."]);
    all.sort();
    assert_eq!(all, [of_audit, review("J027"), review("J028")]);
    folder.write("shop.review.toml", "jalon_review = 1\nx = \n");
    assert_eq!(jalon(&folder, &["check", "shop.toml"]).code, 3);
}

#[test]
fn two_auditors_are_merged_by_what_they_answered() {
    let folder = Folder::new();
    let check = |id: &str, more: &str| format!("\n[[checks]]\nid = \"{id}\"\ntext = \"?\"\n{more}");
    let audit = |one: &str, two: &str| {
        [
            "jalon_audit = 1\n".to_owned(),
            check("a", one),
            check("b", two),
        ]
        .concat()
    };
    let (pass, fail) = ("result = \"pass\"\n", "result = \"fail\"\n");
    folder.write("base", audit("", ""));
    folder.write("ours", audit(pass, ""));
    folder.write("theirs", audit("", fail));
    let ended = jalon(&folder, &["merge", "base", "ours", "theirs"]);
    assert_eq!((ended.code, ended.out), (0, audit(pass, fail)));
}
