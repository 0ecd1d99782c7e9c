//! Maps in git: branches that edit one map come together by meaning, with the installed git and in
//! repositories made for the purpose.

use std::fs;
use std::path::Path;
use std::process::Command;

use jalon::doc::{Access, conflicts, read};

use crate::folder::Folder;
use crate::program::{Ended, Jalon};

const MAP: &str = r#"# A shop.
jalon = 1
title = "Shop"

[[stages]]
name = "Find"
goal = "find it"
touchpoints = ["Web"]
pains = [{ id = "slow", text = "Slow", severity = 2 }]

# How it is paid.
[[stages]]
name = "Pay"
pains = ["Fees"] # all of them

[[stages]]
name = "Use"
"#;

/// A repository with the map, in which git knows jalon; none where git is not installed.
pub(crate) struct Repository(pub(crate) Folder);

impl Repository {
    pub(crate) fn new() -> Option<Self> {
        if Command::new("git").arg("--version").output().is_err() {
            eprintln!("git is not installed: nothing of it is tested");
            return None;
        }
        let repository = Self(Folder::new());
        repository.git(&["init", "-q", "-b", "main"]);
        repository.git(&["config", "user.name", "Anna"]);
        repository.git(&["config", "user.email", "anna@example.org"]);
        fs::create_dir(repository.0.file("maps")).unwrap();
        repository.0.write("maps/shop.toml", MAP);
        Some(repository)
    }

    pub(crate) fn path() -> String {
        let program = Path::new(env!("CARGO_BIN_EXE_jalon")).parent().unwrap();
        let path = std::env::var("PATH").unwrap();
        format!("{}:{path}", program.display())
    }

    fn run_git(&self, args: &[&str]) -> (bool, String) {
        let output = Command::new("git")
            .args(args)
            .current_dir(self.0.path())
            .env_clear()
            .env("PATH", Self::path())
            .env("HOME", self.0.path())
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .output()
            .unwrap();
        let text = [output.stdout, output.stderr].concat();
        (output.status.success(), String::from_utf8(text).unwrap())
    }

    pub(crate) fn git(&self, args: &[&str]) -> String {
        let (is_fine, text) = self.run_git(args);
        assert!(is_fine, "git {args:?}: {text}");
        text
    }

    pub(crate) fn jalon(&self, args: &[&str]) -> Ended {
        let jalon = Jalon::new(self.0.path()).env("PATH", &Self::path());
        jalon.env("GIT_CONFIG_NOSYSTEM", "1").args(args).run()
    }

    pub(crate) fn commit(&self, parts: &[(&str, &str)]) {
        let edit = |text: String, (old, new): &(&str, &str)| {
            assert!(text.contains(old), "{old:?} is not in\n{text}");
            text.replacen(old, new, 1)
        };
        let text = parts.iter().fold(self.map(), edit);
        self.0.write("maps/shop.toml", text);
        self.git(&["add", "-A"]);
        self.git(&["commit", "-q", "-m", "edit"]);
    }

    fn map(&self) -> String {
        self.0.read("maps/shop.toml")
    }

    /// Two branches with these edits, merged: whether git calls it clean.
    fn merge(&self, ours: &[(&str, &str)], theirs: &[(&str, &str)]) -> (bool, String) {
        self.git(&["checkout", "-q", "-b", "topic"]);
        self.commit(theirs);
        self.git(&["checkout", "-q", "main"]);
        self.commit(ours);
        self.run_git(&["merge", "-q", "--no-edit", "topic"])
    }

    pub(crate) fn set_up() -> Option<Self> {
        let repository = Self::new()?;
        let ended = repository.jalon(&["git-setup"]);
        assert_eq!((ended.code, ended.out.as_str()), (0, ""), "{}", ended.err);
        repository.commit(&[]);
        Some(repository)
    }
}

#[test]
fn branches_come_together_where_a_careful_person_would_say_so() {
    let Some(repository) = Repository::set_up() else {
        return;
    };
    let pay = "# How it is paid.\n[[stages]]\nname = \"Pay\"\npains = [\"Fees\"] # all of them\n\n";
    let renamed = "# How it is paid.\n[[stages]]\nname = \"Checkout\"\nid = \"pay\"\n\
                   pains = [\"Fees\"] # all of them\n\n";
    // Theirs renames a stage and moves it to the front, edits an item and adds to two lists.
    let theirs = [
        (pay, ""),
        (
            "[[stages]]\nname = \"Find\"",
            &*format!("{renamed}[[stages]]\nname = \"Find\""),
        ),
        ("text = \"Slow\"", "text = \"Too slow\""),
        ("[\"Web\"]", "[\"Web\", \"Phone\"]"),
        ("[\"Fees\"]", "[\"Fees\", \"Account\"]"),
    ];
    // Ours edits another field of that item, the same lists, another cell and a value.
    let ours = [
        ("severity = 2", "severity = 4"),
        ("[\"Web\"]", "[\"Web\", \"Shop\"]"),
        ("[\"Fees\"]", "[\"Fees\", \"Queue\"]"),
        (
            "name = \"Use\"",
            "name = \"Use\"\nactions = [\"Plugs it in\"]",
        ),
        ("\"find it\"", "\"find it soon\""),
    ];
    let (is_clean, said) = repository.merge(&ours, &theirs);
    assert!(is_clean, "{said}\n{}", repository.map());
    let expected = r#"# A shop.
jalon = 1
title = "Shop"

# How it is paid.
[[stages]]
name = "Checkout"
id = "pay"
pains = ["Fees", "Account", "Queue"] # all of them

[[stages]]
name = "Find"
goal = "find it soon"
touchpoints = ["Web", "Phone", "Shop"]
pains = [{ id = "slow", text = "Too slow", severity = 4 }]

[[stages]]
name = "Use"
actions = ["Plugs it in"]
"#;
    assert_eq!(repository.map(), expected);
}

#[test]
fn what_nobody_can_decide_stops_the_merge_and_still_parses() {
    let Some(repository) = Repository::set_up() else {
        return;
    };
    let ours = [
        ("\"find it\"", "\"find it soon\""),
        ("[\"Fees\"]", "[\"High fees\"]"),
    ];
    let theirs = [
        ("\"find it\"", "\"find it now\""),
        ("[\"Fees\"]", "[\"Hidden fees\"]"),
    ];
    let (is_clean, said) = repository.merge(&ours, &theirs);
    assert!(!is_clean);
    assert!(
        said.contains("maps/shop.toml: 2 conflicts are left to be settled"),
        "{said}"
    );
    let text = repository.map();
    let reading = read(&text);
    assert_eq!(reading.access, Access::Edit, "{text}");
    assert_eq!(conflicts(&text, &reading.map).len(), 2, "{text}");
    let checked = repository.jalon(&["check", "maps/shop.toml"]);
    assert_eq!(checked.code, 1);
    assert_eq!(checked.out.matches("J030").count(), 3, "{}", checked.out);
}

#[test]
fn a_side_that_is_no_map_goes_through_gits_own_merge() {
    let Some(repository) = Repository::set_up() else {
        return;
    };
    let ours = [("title = \"Shop\"", "title = \"A")];
    let theirs = [("name = \"Use\"", "name = \"Use\"\nwhen = \"later\"")];
    let (is_clean, said) = repository.merge(&ours, &theirs);
    assert!(is_clean, "{said}");
    assert!(said.contains("merged by lines"), "{said}");
    assert!(repository.map().contains("title = \"A\n") && repository.map().contains("later"));
    repository.git(&["reset", "-q", "--hard", "HEAD~1"]);
    repository.git(&["branch", "-q", "-D", "topic"]);
    let (is_clean, said) = repository.merge(&[("\"A\n", "\"B\n")], &[("\"A\n", "\"C\n")]);
    assert!(!is_clean);
    assert!(said.contains("1 conflict, between marks"), "{said}");
    assert!(
        repository.map().contains("<<<<<<< "),
        "{}",
        repository.map()
    );
}

#[test]
fn a_merge_without_the_driver_is_mended_from_its_marks() {
    for style in ["merge", "diff3", "zdiff3"] {
        let Some(repository) = Repository::new() else {
            return;
        };
        repository.git(&["config", "merge.conflictStyle", style]);
        repository.commit(&[]);
        let ours = [
            ("severity = 2", "severity = 4"),
            ("\"find it\"", "\"find it soon\""),
        ];
        let theirs = [("text = \"Slow\"", "text = \"Too slow\"")];
        let (is_clean, _) = repository.merge(&ours, &theirs);
        assert!(!is_clean && repository.map().contains(">>>>>>> topic"));
        let file = "maps/shop.toml";
        let mended = repository.jalon(&["merge", file, "-o", file]);
        let text = repository.map();
        let pains = read(&text).map.stages[0]
            .items(&jalon::model::RowId::Pains)
            .len();
        // Without what it began as nobody knows which words are the newer ones.
        let (code, left) = if style == "merge" { (1, 2) } else { (0, 1) };
        assert_eq!(
            (mended.code, pains),
            (code, left),
            "{style}: {}\n{text}",
            mended.err
        );
        assert!(
            text.contains("severity = 4") && text.contains("Too slow"),
            "{text}"
        );
        let again = repository.jalon(&["merge", file]);
        assert_eq!(again.code, 3);
        assert!(
            again.err.contains("there are no marks of a merge in it"),
            "{}",
            again.err
        );
    }
}

#[test]
fn three_files_are_merged_without_git() {
    let folder = Folder::new();
    folder.write("base.toml", MAP);
    folder.write("ours.toml", MAP.replace("\"Fees\"", "\"Fees\", \"Queue\""));
    folder.write(
        "theirs.toml",
        MAP.replace("\"Fees\"", "\"Fees\", \"Account\""),
    );
    let merge = |more: &[&str]| {
        let files = ["merge", "base.toml", "ours.toml", "theirs.toml"];
        Jalon::new(folder.path())
            .args([&files[..], more].concat())
            .run()
    };
    let expected = MAP.replace("\"Fees\"", "\"Fees\", \"Account\", \"Queue\"");
    let ended = merge(&[]);
    assert_eq!(
        (ended.code, ended.out.as_str(), ended.err.as_str()),
        (0, expected.as_str(), "")
    );
    folder.write("there.toml", "");
    let refused = merge(&["-o", "there.toml"]);
    assert_eq!((refused.code, folder.read("there.toml").as_str()), (4, ""));
    assert_eq!(merge(&["-o", "there.toml", "--force"]).code, 0);
    assert_eq!(folder.read("there.toml"), expected);
    assert_eq!(merge(&["-o", "ours.toml"]).code, 0);
    assert_eq!(folder.read("ours.toml"), expected);
    let ended = Jalon::new(folder.path())
        .args(["merge", "base.toml", "none.toml", "ours.toml"])
        .run();
    assert_eq!(ended.code, 4);
    let ended = Jalon::new(folder.path())
        .args(["merge", "base.toml", "ours.toml"])
        .run();
    assert_eq!(ended.code, 2);
}

#[test]
fn comments_beside_a_map_are_merged_as_a_union() {
    let folder = Folder::new();
    let comment = |id: &str| format!("\n[[comments]]\nid = \"{id}\"\ntext = \"?\"\n");
    let review = |ids: &[&str]| -> String {
        ["jalon_review = 1\n".to_owned()]
            .into_iter()
            .chain(ids.iter().map(|id| comment(id)))
            .collect()
    };
    folder.write("b.toml", review(&["a"]));
    folder.write("o.toml", review(&["a", "c"]));
    folder.write("t.toml", review(&["a", "d"]));
    let ended = Jalon::new(folder.path())
        .args(["merge", "b.toml", "o.toml", "t.toml"])
        .run();
    assert_eq!((ended.code, ended.out), (0, review(&["a", "c", "d"])));
}
