//! Several people who answer, and answers that are cut short.

use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use serde_json::Value;

use super::{RUN, at, begun, status};
use crate::folder::Folder;
use crate::program::{Jalon, jalon};

/// The answers of a run, by the ids of the questions.
fn results(folder: &Folder) -> Vec<(String, String)> {
    let document = status(folder);
    let words = |value: &Value| value.as_str().unwrap().to_owned();
    let checks = at(&document, "/checks").as_array().unwrap();
    checks
        .iter()
        .map(|check| (words(at(check, "/id")), words(at(check, "/result"))))
        .collect()
}

/// A map with so many checks at one stage.
fn long(checks: usize) -> String {
    let checks: Vec<String> = (1..=checks)
        .map(|n| format!("\"Check number {n}\""))
        .collect();
    format!(
        "jalon = 1\ntitle = \"T\"\n[[stages]]\nname = \"S\"\nchecks = [{}]\n",
        checks.join(", ")
    )
}

#[test]
fn many_who_answer_at_once_all_find_their_answers() {
    let folder = Folder::new();
    folder.write("shop.toml", long(12));
    jalon(folder.path(), ["audit", "new", "shop.toml"]);
    thread::scope(|scope| {
        for number in 1..=12 {
            let folder = &folder;
            scope.spawn(move || {
                let number = number.to_string();
                let ended = jalon(folder.path(), ["audit", "set", RUN, &number, "pass"]);
                assert_eq!(ended.code, 0, "{}", ended.err);
            });
        }
    });
    let document = status(&folder);
    assert_eq!(*at(&document, "/progress/pass"), 12, "{}", folder.read(RUN));
    assert_ne!(*at(&document, "/finished"), Value::Null);
}

#[test]
fn two_people_with_two_runs_do_not_disturb_each_other() {
    let folder = begun();
    let line = ["audit", "new", "shop.toml", "--persona", "pierre"];
    let theirs = jalon(folder.path(), line).out.trim_end().to_owned();
    let mine = folder.read(RUN);
    assert_eq!(
        jalon(folder.path(), ["audit", "set", &theirs, "postage", "pass"]).code,
        0
    );
    assert_eq!(folder.read(RUN), mine);
    let other = folder.read(&theirs);
    assert_eq!(
        jalon(folder.path(), ["audit", "set", RUN, "postage", "fail"]).code,
        0
    );
    assert_eq!(folder.read(&theirs), other);
}

#[test]
fn a_sudden_end_loses_no_answer_that_was_given() {
    let folder = Folder::new();
    folder.write("shop.toml", long(20));
    jalon(folder.path(), ["audit", "new", "shop.toml"]);
    for number in 1..=20_u64 {
        let check = number.to_string();
        let line = ["audit", "set", RUN, &check, "pass"];
        if number % 2 == 1 {
            assert_eq!(jalon(folder.path(), line).code, 0);
            continue;
        }
        let mut command = Command::new(env!("CARGO_BIN_EXE_jalon"));
        let command = command
            .current_dir(folder.path())
            .env("HOME", folder.path())
            .args(line)
            .stderr(Stdio::null());
        let mut child = command.spawn().unwrap();
        thread::sleep(Duration::from_millis(number));
        child.kill().unwrap();
        child.wait().unwrap();
    }
    let results = results(&folder);
    assert_eq!(results.len(), 20);
    let given = results
        .iter()
        .step_by(2)
        .filter(|(_, result)| result == "pass");
    assert_eq!(given.count(), 10, "{results:?}");
}

#[test]
fn an_answer_there_is_no_room_for_is_refused_and_leaves_nothing_behind() {
    let folder = begun();
    let before = folder.read(RUN);
    let line = ["audit", "set", RUN, "1", "pass"];
    let ended = Jalon::without_room(folder.path()).args(line).run();
    assert_eq!(ended.code, 4, "{}", ended.err);
    assert!(ended.err.contains("too large"), "{}", ended.err);
    assert_eq!(folder.read(RUN), before);
    assert_eq!(folder.names(), ["shop.audit-2026-09-21.toml", "shop.toml"]);
}
