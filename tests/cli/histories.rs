//! `jalon log`: the history of a stage and of a cell, in a repository of its own.

use std::process::Command;

use serde_json::Value;

use crate::folder::Folder;
use crate::program::{Ended, Jalon, words};

/// A repository of git in a folder of its own.
pub(crate) struct Repository {
    pub(crate) folder: Folder,
}

impl Repository {
    pub(crate) fn new() -> Self {
        let repository = Self {
            folder: Folder::new(),
        };
        repository.git(&["init", "-q", "-b", "main"]);
        repository
    }

    pub(crate) fn git(&self, arguments: &[&str]) {
        self.git_as("Anna", arguments);
    }

    fn git_as(&self, who: &str, arguments: &[&str]) {
        let mut git = Command::new("git");
        git.current_dir(self.folder.path()).args(arguments);
        git.env("HOME", self.folder.path());
        for role in ["AUTHOR", "COMMITTER"] {
            git.env(format!("GIT_{role}_NAME"), who);
            git.env(format!("GIT_{role}_EMAIL"), "someone@example.org");
            git.env(format!("GIT_{role}_DATE"), "2026-09-14T10:00:00+0200");
        }
        let output = git.output().unwrap();
        assert!(output.status.success(), "{arguments:?}: {output:?}");
    }

    pub(crate) fn commit(&self, who: &str, file: &str, text: &str, subject: &str) {
        self.folder.write(file, text);
        self.git_as(who, &["add", "-A"]);
        self.git_as(who, &["commit", "-q", "-m", subject]);
    }

    pub(crate) fn jalon(&self, line: &str) -> Ended {
        let path = std::env::var("PATH").unwrap_or_default();
        let program = Jalon::new(self.folder.path()).env("PATH", &path);
        program.args(words(line)).run()
    }
}

/// What was told with the names of commits, which no test can know, as `#`.
fn nameless(out: &str) -> String {
    let name = |line: &str| match line.split_once("  2026-09-14") {
        Some((name, rest)) if !name.is_empty() => format!("#  2026-09-14{rest}\n"),
        _ => format!("{line}\n"),
    };
    out.lines().map(name).collect()
}

/// Some versions of a map, one of them broken, and the last not committed.
fn told() -> Repository {
    let repository = Repository::new();
    let one = "jalon = 1\ntitle = \"T\"\n[[stages]]\nname = \"Pay\"\nneeds = [\"Quiet\"]\npains = [\"Long queue\"]\n\
               [[stages]]\nname = \"Go\"\n";
    repository.commit("Anna", "old.toml", one, "begin");
    let two = one.replace("Quiet", "Calm");
    repository.commit("Paul", "old.toml", &two, "other row");
    let three = two.replace("\"Long queue\"", "\"Long queue at noon\", \"No chair\"");
    repository.commit("Inès", "old.toml", &three, "pains, as told");
    repository.git(&["mv", "old.toml", "map.toml"]);
    let four = three.replace("name = \"Pay\"", "name = \"Settle\"\nid = \"pay-2\"");
    repository.commit("Paul", "map.toml", &four, "rename all");
    let five = four.replace(", \"No chair\"", "");
    let five = five.replace("name = \"Go\"\n", "name = \"Go\"\npains = [\"No chair\"]\n");
    // Whoever commits half of an edit makes a version that nobody can read.
    repository.commit("Paul", "map.toml", "title = \"T", "oh no");
    repository.commit("Inès", "map.toml", &five, "move");
    let six = five.replace("noon", "night");
    repository.folder.write("map.toml", six);
    repository
}

#[test]
fn the_history_of_a_cell_goes_back_through_renames() {
    let repository = told();
    let ended = repository.jalon("log map.toml --stage Settle --row pains");
    assert_eq!((ended.code, ended.err.as_str()), (0, ""));
    insta::assert_snapshot!("log_cell", nameless(&ended.out));
    let by_name = repository.jalon("log map.toml --stage 1 --row Pai");
    assert_eq!(by_name.out, ended.out);
    let stage = repository.jalon("--lang fr log map.toml --stage settle");
    insta::assert_snapshot!("log_stage_fr", nameless(&stage.out));
}

/// Of two branches one renames the stage: the merge writes the old id down, and what is renamed is in
/// its history all the same.
#[test]
fn the_history_of_a_stage_goes_through_a_merge_of_its_new_name() {
    let repository = Repository::new();
    let one = "jalon = 1\ntitle = \"T\"\n\n[[stages]]\nname = \"Pay\"\npains = [\"Long queue\"]\n";
    repository.commit("Anna", "map.toml", one, "begin");
    repository.git(&["checkout", "-q", "-b", "names"]);
    let renamed = one.replace("Pay", "Settle");
    repository.commit("Paul", "map.toml", &renamed, "rename");
    repository.git(&["checkout", "-q", "main"]);
    let pains = one.replace("Long queue", "Long queue at noon");
    repository.commit("Inès", "map.toml", &pains, "pains");
    let merged = pains.replace("name = \"Pay\"", "id = \"pay\"\nname = \"Settle\"");
    repository.git(&["merge", "-q", "-s", "ours", "--no-commit", "names"]);
    repository.commit("Anna", "map.toml", &merged, "merge");
    let json = repository.jalon("log map.toml --stage Settle -f json");
    let document: Value = serde_json::from_str(&json.out).unwrap();
    let changes = document["changes"].as_array().unwrap();
    let mut by: Vec<&str> = changes
        .iter()
        .filter_map(|c| c["subject"].as_str())
        .collect();
    by.sort_unstable();
    assert_eq!(by, ["begin", "pains", "rename"]);
}

#[test]
fn a_history_stops_at_a_number_and_says_that_there_is_more() {
    let repository = told();
    let two = repository.jalon("log map.toml --stage 1 --row pains -n 2");
    assert_eq!(two.code, 0);
    assert_eq!(two.err, "More are older: -n 4 shows them\n");
    let all = repository.jalon("log map.toml --stage 1 --row pains");
    assert!(all.out.starts_with(&two.out), "{}", two.out);
    let json = repository.jalon("log map.toml --stage 1 --row pains -n 4 -f json");
    let document: Value = serde_json::from_str(&json.out).unwrap();
    let changes = document["changes"].as_array().unwrap();
    let by: Vec<&str> = changes
        .iter()
        .filter_map(|c| c["author"].as_str())
        .collect();
    assert_eq!(
        (document["schema_version"].as_i64(), json.err.as_str()),
        (Some(1), "")
    );
    assert_eq!(by, ["Inès", "Inès", "Anna"]);
    assert_eq!(changes[0]["commit"], Value::Null);
}

#[test]
fn without_history_or_without_git_it_is_said() {
    let repository = told();
    repository
        .folder
        .write("new.toml", "jalon = 1\n[[stages]]\nname = \"A\"\n");
    let nothing = repository.jalon("log map.toml --stage Go --row needs");
    assert_eq!((nothing.code, nothing.out.as_str()), (0, ""));
    assert_eq!(nothing.err, "Nothing in git changed Go › Needs\n");
    for (line, code, said) in [
        (
            "log new.toml --stage A",
            4,
            "new.toml: git has no history of it",
        ),
        ("log none.toml --stage A", 4, "none.toml"),
        (
            "log map.toml --stage Go --row nothing",
            2,
            "No row is called “nothing”",
        ),
    ] {
        let ended = repository.jalon(line);
        assert_eq!((ended.code, ended.out.as_str()), (code, ""), "{line}");
        assert!(ended.err.contains(said), "{line}: {}", ended.err);
    }
    let folder = repository.folder.path();
    let program = Jalon::new(folder).env("PATH", "/nowhere");
    let ended = program.args(["log", "map.toml", "--stage", "Go"]).run();
    assert_eq!(
        (ended.code, ended.err.as_str()),
        (4, "jalon: git is not installed\n")
    );
}
