//! What is not saved comes back, however the program ended; and nothing is left where it ended well.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use rustix::process::Signal;

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
        .collect();
    names.sort();
    names
}

/// Waits until the journal holds the words.
fn wait_for_journal(folder: &Folder, words: &str) {
    wait(&format!("“{words}” in a journal"), || {
        let place = state_of(folder.path()).join("jalon");
        journals(folder)
            .iter()
            .any(|name| holds(&place.join(name), words))
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
