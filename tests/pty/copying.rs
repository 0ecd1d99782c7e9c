//! What is copied goes to the terminal, or to the program that stands between.

use std::fs::Permissions;
use std::os::unix::fs::PermissionsExt;
use std::time::Duration;

use crate::folder::Folder;
use crate::session::{Session, Start};

const MAP: &str = include_str!("../../maps/boutique.toml");

/// What OSC 52 begins with.
const SEQUENCE: &str = "\x1b]52;";

fn folder() -> Folder {
    let folder = Folder::new();
    folder.write("map.toml", MAP);
    folder
}

fn has_sequence(session: &Session) -> bool {
    String::from_utf8_lossy(&session.raw()).contains(SEQUENCE)
}

/// The program within what it takes for tmux.
fn in_tmux(folder: &Folder, script: &str) -> Session {
    folder.write("tmux", format!("#!/bin/sh\n{script}\n"));
    let allowed = Permissions::from_mode(0o755);
    std::fs::set_permissions(folder.file("tmux"), allowed).unwrap();
    let path = format!("{}:/usr/bin:/bin", folder.path().display());
    let start = Start::new(folder.path(), ["map.toml"]).env("TMUX", "/tmp/tmux,1,0");
    start.env("PATH", path).run()
}

#[test]
fn a_copy_goes_to_the_terminal() {
    let folder = folder();
    let mut session = Start::new(folder.path(), ["map.toml"]).run();
    session.see("Story").press("y").see("sent to the terminal");
    // “Story d'une créatrice”, in base 64.
    let sent = "\x1b]52;c;U3RvcnkgZCd1bmUgY3LDqWF0cmljZQ==\x1b\\";
    assert!(String::from_utf8_lossy(&session.raw()).contains(sent));
}

#[test]
fn a_copy_too_long_for_the_terminal_is_kept() {
    let folder = folder();
    let mut session = Start::new(folder.path(), ["map.toml"]).run();
    let words = "支".repeat(30_000);
    session.see("Story").press("\r").see("CELL");
    session
        .press(&format!("\x1b[200~{words}\x1b[201~"))
        .press("\x03");
    session.see("Too long for the terminal");
    assert!(!has_sequence(&session));
}

#[test]
fn tmux_is_given_the_copy() {
    let folder = folder();
    let mut session = in_tmux(&folder, "echo \"$@\" > args; cat > new; mv new copied");
    session.see("Story").press("y").see("sent to the terminal");
    // Nothing tells when it has come.
    let come = |session: &mut Session| {
        session.be_silent_for(Duration::from_millis(20));
        folder.file("copied").exists()
    };
    assert!((0..500).any(|_| come(&mut session)));
    assert_eq!(folder.read("copied"), "Story d'une créatrice");
    assert_eq!(folder.read("args"), "load-buffer -w -\n");
    assert!(!has_sequence(&session));
}

#[test]
fn a_tmux_that_fails_or_hangs_is_told_and_holds_nothing_up() {
    // The key after the copy is answered while tmux hangs; where it fails the words may come first.
    for (script, keys, shows) in [
        ("exit 1", "y", "stage 1/7"),
        ("exec sleep 60", "yG", "stage 7/7"),
    ] {
        let folder = folder();
        let mut session = in_tmux(&folder, script);
        session.see("Story").press(keys).see(shows);
        session.see("tmux did not take the copy");
        session.press("ggp").see("Pasted");
        assert!(!has_sequence(&session));
    }
}
