//! What is not saved comes back, however the program ended; and nothing is left where it ended well.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use rustix::process::{Signal, kill_process_group};

use crate::folder::{Folder, state_of};
use crate::session::{Session, Start};

const MAP: &str = "jalon = 1\ntitle = \"T\"\n\n[[stages]]\nname = \"Un\"\npains = [\"old\"]\n";

fn folder() -> Folder {
    let folder = Folder::new();
    folder.write("map.toml", MAP);
    folder
}

fn open(folder: &Folder) -> Session {
    Start::new(folder.path(), ["map.toml"]).run()
}

/// The names of what stands in the folder of journals.
fn journals(folder: &Folder) -> Vec<String> {
    let entries = fs::read_dir(state_of(folder.path()).join("jalon"));
    let entries = entries.into_iter().flatten().flatten();
    let mut names: Vec<String> = entries
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        // How the map was looked at, and that it was, is no work that is kept.
        .filter(|name| Path::new(name).extension() != Some("view".as_ref()) && name != "recent")
        .collect();
    names.sort();
    names
}

/// Waits until the journal holds the words.
fn wait_for_journal(folder: &Folder, words: &str) {
    wait(&format!("“{words}” in a journal"), || {
        let place = state_of(folder.path()).join("jalon");
        // One that is still being written is none yet.
        let is_there = |name: &&String| name.ends_with(".journal");
        let names = journals(folder);
        let mut there = names.iter().filter(is_there);
        there.any(|name| holds(&place.join(name), words))
    });
}

fn holds(path: &Path, words: &str) -> bool {
    let bytes = fs::read(path).unwrap_or_default();
    bytes
        .windows(words.len())
        .any(|window| window == words.as_bytes())
}

fn wait(what: &str, is_so: impl Fn() -> bool) {
    let started = Instant::now();
    while !is_so() {
        assert!(started.elapsed() < Duration::from_secs(10), "no {what}");
        std::thread::sleep(Duration::from_millis(5));
    }
}

/// Kills the program as it stands.
fn kill(session: &mut Session) {
    session.signal(Signal::KILL);
    session.status();
}

#[test]
fn what_was_typed_when_it_was_killed_comes_back() {
    let folder = folder();
    let mut session = open(&folder);
    session.see("Un").press("+").see("+1");
    session
        .press("A")
        .see("Name of the new stage")
        .press("Deuxième");
    wait_for_journal(&folder, "Deuxième");
    kill(&mut session);
    assert_eq!(folder.read("map.toml"), MAP);

    let mut session = open(&folder);
    session
        .see("Recover unsaved work?")
        .press("r")
        .see("Work recovered");
    session.see("Deuxième");
    // It is kept by this program before what the other left is removed.
    wait("one journal", || journals(&folder).len() == 1);
    session.press("\x13").see("Saved");
    assert!(folder.read("map.toml").contains("name = \"Deuxième\""));
    assert!(folder.read("map.toml").contains("sentiment = 1"));
    session.press("q");
    assert_eq!(session.end(), 0);
    assert_eq!(journals(&folder), [""; 0]);
}

#[test]
fn whatever_ends_it_leaves_what_is_not_saved() {
    let keys = |session: &mut Session| {
        session.see("Un").press("A").see("Name of the new stage");
        // The end comes right behind the typing, before the journal would be written by itself.
        session.press("Zwei").see("Zwei");
    };
    for signal in [Signal::TERM, Signal::HUP, Signal::INT, Signal::QUIT] {
        let folder = folder();
        let mut session = open(&folder);
        keys(&mut session);
        session.signal(signal);
        let number = u32::try_from(signal.as_raw()).unwrap();
        assert_eq!(session.end(), 128 + number);
        assert!(left(&folder, "Zwei"), "{signal:?}");
    }
    let folder = folder();
    let mut session = open(&folder);
    keys(&mut session);
    session.hang_up();
    assert_eq!(session.end(), 129);
    assert!(left(&folder, "Zwei"), "the terminal is gone");
    assert_eq!(folder.read("map.toml"), MAP);
}

/// Whether the one journal holds the words.
fn left(folder: &Folder, words: &str) -> bool {
    let place = state_of(folder.path()).join("jalon");
    let names = journals(folder);
    names.len() == 1 && names.iter().all(|name| holds(&place.join(name), words))
}

#[test]
fn a_terminal_that_takes_nothing_does_not_keep_it_from_being_written() {
    let folder = folder();
    let start = Start::new(folder.path(), ["map.toml"]).size(500, 200);
    let mut session = start.run();
    session.see("Un").press("+").stop_reading();
    // Whether the drawing is stuck by now or not: what was typed is kept.
    for columns in 400..450 {
        session.resize(columns, 200);
        std::thread::sleep(Duration::from_millis(5));
    }
    wait_for_journal(&folder, "sentiment = 1");
    session.signal(Signal::TERM);
    assert!(!session.status().success());
    assert!(left(&folder, "sentiment = 1"));
}

#[test]
fn a_signal_while_an_editor_is_open_leaves_what_is_not_saved() {
    let folder = folder();
    folder.write("editor", "echo EDITOR READY; read words\n");
    let start = Start::new(folder.path(), ["map.toml"]).env("EDITOR", "/bin/sh ./editor");
    let mut session = start.run();
    session.see("Un").press("+").see("+1").press("\x07");
    session.see("EDITOR READY").signal(Signal::TERM);
    assert!(!session.status().success());
    assert!(left(&folder, "sentiment = 1"));
}

#[test]
fn a_clean_end_leaves_nothing() {
    for end in ["\x13q", "qd", ":q!\r", "uq"] {
        let folder = folder();
        let mut session = open(&folder);
        session.see("Un").press("+").see("+1");
        wait_for_journal(&folder, "sentiment = 1");
        session.press(end);
        assert_eq!(session.end(), 0, "{end:?}");
        assert_eq!(journals(&folder), [""; 0], "{end:?}");
    }
}

#[test]
fn a_map_that_has_no_file_yet_is_kept_too() {
    let folder = Folder::new();
    let start = || Start::new(folder.path(), ["new.toml"]);
    let mut session = start().run();
    session.see("New map").press("AEins\r").see("EINS");
    wait_for_journal(&folder, "Eins");
    kill(&mut session);
    let mut session = start().run();
    session.see("Recover unsaved work?").press("r").see("EINS");
    session.press("\x13").see("Saved").press("q");
    assert_eq!(session.end(), 0);
    assert!(folder.read("new.toml").contains("name = \"Eins\""));
    assert_eq!(journals(&folder), [""; 0]);
}

#[test]
fn a_stopped_program_has_kept_what_is_not_saved() {
    let folder = folder();
    let script = "\"$0\" map.toml; echo ended with $?";
    let argv = ["/bin/sh", "-c", script, env!("CARGO_BIN_EXE_jalon")];
    let argv = argv.iter().map(std::ffi::OsString::from).collect();
    let mut session = Start::program(folder.path(), argv).run();
    session.see("Un").press("+:suspend\r").see_shell();
    wait("journal", || left(&folder, "sentiment = 1"));
    kill_process_group(session.pid(), Signal::KILL).unwrap();
    session.status();
    let mut session = open(&folder);
    session
        .see("Recover unsaved work?")
        .press("\x1b")
        .see("Kept");
    session.press("q");
    assert_eq!(session.end(), 0);
    assert!(left(&folder, "sentiment = 1"), "nobody decided");
}

#[test]
fn what_a_running_program_has_is_not_recovered_by_another() {
    let folder = folder();
    let mut session = open(&folder);
    session.see("Un").press("+").see("+1");
    wait_for_journal(&folder, "sentiment = 1");
    let mut other = Start::new(folder.path(), ["recover", "map.toml"]).run();
    other.see("map.toml is being edited now");
    assert_eq!(other.end(), 1);
    let mut other = open(&folder);
    other.see("Touchpoints").miss("Recover").press("q");
    assert_eq!(other.end(), 0);
    assert!(left(&folder, "sentiment = 1"));
    session.press("qd");
    assert_eq!(session.end(), 0);
    assert_eq!(folder.read("map.toml"), MAP);
}

#[test]
fn opened_read_only_it_neither_keeps_nor_offers() {
    let folder = folder();
    let mut session = open(&folder);
    session.see("Un").press("+").see("+1");
    wait_for_journal(&folder, "sentiment = 1");
    kill(&mut session);
    let before = journals(&folder);
    let mut session = Start::new(folder.path(), ["--read-only", "map.toml"]).run();
    session.see("Un").press("q");
    assert_eq!(session.end(), 0);
    assert_eq!(journals(&folder), before);
}

#[test]
fn where_nothing_can_be_kept_it_says_so_and_edits_on() {
    let folder = folder();
    // Nothing may be written beyond a size, in whatever folder.
    let limited = [
        "/bin/sh",
        "-c",
        "ulimit -f 0; exec \"$0\" map.toml",
        env!("CARGO_BIN_EXE_jalon"),
    ];
    let argv = limited.iter().map(std::ffi::OsString::from).collect();
    let mut session = Start::program(folder.path(), argv).run();
    session.see("Un").press("+").see("+1").press("\x1b");
    session.see("No recovery after a crash: the file is too large");
    session.press("+").see("+2").press("u").see("Undone");
    session.press("q");
    assert_eq!(session.end(), 0);
    assert_eq!(folder.read("map.toml"), MAP);
    assert_eq!(journals(&folder), [""; 0]);
}
