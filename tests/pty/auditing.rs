//! A walk through a journey on a real terminal: every answer is in its file as soon as it is given.

use jalon::audit::{Outcome, Run};
use rustix::process::Signal;

use crate::folder::Folder;
use crate::session::{Session, Start};

const MAP: &str = "jalon = 1\ntitle = \"T\"\n\n[[personas]]\nname = \"Anne\"\n\n[[stages]]\n\
    name = \"One\"\nchecks = [\"First\", \"Second\", \"Third\", \"Fourth\", \"Fifth\"]\n";

fn audited(folder: &Folder, author: &str, size: (u16, u16)) -> Session {
    let start = Start::new(folder.path(), ["audit", "map.toml"]);
    start
        .env("JALON_AUTHOR", author)
        .env("SOURCE_DATE_EPOCH", "1790000000")
        .size(size.0, size.1)
        .run()
}

fn outcomes(folder: &Folder, name: &str) -> Vec<&'static str> {
    let run = Run::read(&folder.read(name));
    let checks = run.checks().iter();
    checks.map(|check| check.result.key()).collect()
}

/// The program is killed after each answer, and each time the next one goes on where the audit is.
#[test]
fn killed_after_any_answer_it_goes_on_with_the_next() {
    const RUN: &str = "map.audit-2026-09-21.toml";
    let folder = Folder::new();
    folder.write("map.toml", MAP);
    let answers = [
        ("c", Outcome::Pass),
        ("f", Outcome::Fail),
        ("p", Outcome::Partial),
        ("x", Outcome::Na),
        ("c", Outcome::Pass),
    ];
    let mut given: Vec<&str> = Vec::new();
    for (n, (key, outcome)) in answers.into_iter().enumerate() {
        // On a phone every second time.
        let size = if n % 2 == 0 { (80, 24) } else { (40, 20) };
        let mut session = audited(&folder, "Anna", size);
        if n == 0 {
            session.see("Begin an audit as Anne").press("\r");
            session.see("Begun: ");
        } else {
            session.see("Going on as Anne");
        }
        session.see(&format!("{n}/5 seen"));
        session.press(key).see(&format!("{}/5 seen", n + 1));
        session.signal(Signal::KILL);
        session.status();
        given.push(outcome.key());
        let mut expected = given.clone();
        expected.resize(5, "todo");
        assert_eq!(outcomes(&folder, RUN), expected);
    }
    assert_eq!(folder.names(), ["map.audit-2026-09-21.toml", "map.toml"]);
    assert_eq!(folder.read("map.toml"), MAP);
    // What is finished is not gone on with.
    let mut session = audited(&folder, "Anna", (80, 24));
    session.see("5/5 seen").see("Begin an audit as Anne");
    session.press("q").see("MAP").press("q");
    assert_eq!(session.end(), 0);
}

#[test]
fn two_audit_one_map_in_files_of_their_own() {
    let folder = Folder::new();
    folder.write("map.toml", MAP);
    let mut anna = audited(&folder, "Anna", (80, 24));
    anna.see("Begin an audit").press("n").see("0/5 seen");
    let mut paul = audited(&folder, "Paul", (80, 24));
    // What Anna has begun is hers.
    paul.see("Anna").press("n").see("0/5 seen");
    for n in 1..=4 {
        anna.press("c").see(&format!("{n}/5 seen"));
        paul.press("f").see(&format!("{n}/5 seen"));
    }
    anna.press("qq").see("MAP").press("q");
    paul.press("qq").see("MAP").press("q");
    assert_eq!((anna.end(), paul.end()), (0, 0));
    let mut expected = vec!["pass"; 4];
    expected.push("todo");
    assert_eq!(outcomes(&folder, "map.audit-2026-09-21.toml"), expected);
    let mut expected = vec!["fail"; 4];
    expected.push("todo");
    assert_eq!(outcomes(&folder, "map.audit-2026-09-21-2.toml"), expected);
}

#[test]
fn who_answers_from_a_shell_meanwhile_loses_nothing() {
    const RUN: &str = "map.audit-2026-09-21.toml";
    let folder = Folder::new();
    folder.write("map.toml", MAP);
    let mut anna = audited(&folder, "Anna", (80, 24));
    anna.press("n").see("0/5 seen").press("c").see("1/5 seen");
    let line = ["audit", "set", RUN, "5", "fail"];
    let mut shell = Start::new(folder.path(), line).run();
    assert_eq!(shell.end(), 0);
    anna.press("p").see("3/5 seen");
    assert_eq!(
        outcomes(&folder, RUN),
        ["pass", "partial", "todo", "todo", "fail"]
    );
}

#[test]
fn a_report_is_a_file_of_its_own_that_is_no_audit() {
    let folder = Folder::new();
    folder.write("map.toml", MAP);
    folder.write("map.audit-2026-09-21.report.html", "mine");
    let mut anna = audited(&folder, "Anna", (80, 24));
    anna.press("n").see("0/5 seen").press("f").see("1/5 seen");
    anna.press("E").see("HTML page").press("\r");
    anna.see("report-2.html")
        .press("q")
        .see("1 audit")
        .press("q");
    anna.see("MAP").press("q");
    assert_eq!(anna.end(), 0);
    assert_eq!(folder.read("map.audit-2026-09-21.report.html"), "mine");
    let written = folder.read("map.audit-2026-09-21.report-2.html");
    assert!(written.contains("First"), "{written}");
}
