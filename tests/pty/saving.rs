//! What a save does to files, and what is asked before.

use std::ffi::OsString;
use std::fs::{self, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};

use crate::folder::Folder;
use crate::session::{Session, Start};

const MAP: &str = "jalon = 1\ntitle = \"T\"\n\n[[stages]]\nname = \"One\"\nsentiment = 1\n";

fn opened(folder: &Folder, name: &str) -> Session {
    let mut session = Start::new(folder.path(), [name]).run();
    session.see("menu  ? help");
    session
}

#[test]
fn quitting_with_changes_asks() {
    let folder = Folder::new();
    folder.write("map.toml", MAP);
    let mut session = opened(&folder, "map.toml");
    session
        .press("+q")
        .see("[S]ave and quit")
        .press("\x1b")
        .miss("[S]ave and quit");
    session.press("q").see("[D]iscard").press("d");
    assert_eq!(session.end(), 0);
    assert_eq!(folder.read("map.toml"), MAP);
    let mut session = opened(&folder, "map.toml");
    session.press("+q").see("[S]ave and quit").press("s");
    assert_eq!(session.end(), 0);
    assert_eq!(
        folder.read("map.toml"),
        MAP.replace("sentiment = 1", "sentiment = 2")
    );
}

#[test]
fn a_link_and_a_mode_are_kept() {
    let folder = Folder::new();
    let path = folder.write("map.toml", MAP);
    fs::set_permissions(&path, Permissions::from_mode(0o640)).unwrap();
    fs::hard_link(&path, folder.file("second.toml")).unwrap();
    symlink("map.toml", folder.file("link.toml")).unwrap();
    let mut session = opened(&folder, "link.toml");
    session.press("+\x13").see("Saved").press("q");
    assert_eq!(session.end(), 0);
    assert!(folder.file("link.toml").is_symlink());
    assert!(folder.read("second.toml").contains("sentiment = 2"));
    assert_eq!(fs::metadata(&path).unwrap().mode() & 0o7777, 0o640);
    assert_eq!(folder.names(), ["link.toml", "map.toml", "second.toml"]);
}

#[test]
fn what_a_read_only_file_refuses_another_name_takes() {
    let folder = Folder::new();
    let path = folder.write("map.toml", MAP);
    fs::set_permissions(&path, Permissions::from_mode(0o444)).unwrap();
    folder.write("theirs.toml", "theirs");
    let mut session = opened(&folder, "map.toml");
    session
        .press("+\x13")
        .see("Not saved: map.toml is read-only. Nothing is lost: :w other-name")
        .see("+2");
    session
        .press(":w theirs.toml\r")
        .see("is there already")
        .press("\x1b")
        .miss("is there already");
    session
        .press(":w none/ours.toml\r")
        .see("Not saved: there is no folder none. Nothing is lost: :w other-name");
    session
        .press(":w ours.toml\r")
        .see("Saved: ours.toml")
        .press("q");
    assert_eq!(session.end(), 0);
    assert_eq!(folder.read("map.toml"), MAP);
    assert_eq!(folder.read("theirs.toml"), "theirs");
    assert!(folder.read("ours.toml").contains("sentiment = 2"));
}

#[test]
fn a_new_file_is_there_from_its_first_save_on() {
    let folder = Folder::new();
    let mut session = opened(&folder, "new.toml");
    session.see("New map").press("AFirst\r").see("FIRST");
    assert!(folder.names().is_empty());
    session.press("\x13").see("Saved: new.toml").press("q");
    assert_eq!(session.end(), 0);
    assert!(folder.read("new.toml").contains("First"));
}

#[test]
fn a_broken_file_opens_on_its_problems_and_stays() {
    let folder = Folder::new();
    let broken = "jalon = 1\ntitle = \"T\n";
    folder.write("map.toml", broken);
    let mut session = Start::new(folder.path(), ["map.toml"]).run();
    session
        .see("cannot be edited")
        .press("\x1b")
        .press("A")
        .see("cannot be edited");
    session.press("\x13:q\r");
    assert_eq!(session.end(), 0);
    assert_eq!(folder.read("map.toml"), broken);
}

#[test]
fn a_save_that_cannot_be_written_leaves_the_old_file() {
    for is_linked in [false, true] {
        let folder = Folder::new();
        let long = format!("{MAP}# {}\n", "x".repeat(4000));
        let path = folder.write("map.toml", &long);
        if is_linked {
            fs::hard_link(&path, folder.file("second.toml")).unwrap();
        }
        let names = folder.names();
        // No file may be written beyond two blocks, of 512 or of 1024 bytes.
        let script = "ulimit -f 2; exec \"$0\" map.toml";
        let line = ["/bin/sh", "-c", script, env!("CARGO_BIN_EXE_jalon")];
        let line = line.iter().map(OsString::from).collect();
        let mut session = Start::program(folder.path(), line).run();
        session.see("menu  ? help").press("+\x13");
        session.see("Not saved: the file is too large").see("+2");
        assert_eq!(folder.read("map.toml"), long);
        assert_eq!(folder.names(), names);
        session.press("q").see("[D]iscard").press("d");
        assert_eq!(session.end(), 0);
    }
}

#[test]
fn whoever_opens_a_map_is_told_who_has_it_open() {
    let folder = Folder::new();
    folder.write("map.toml", MAP);
    let mut first = opened(&folder, "map.toml");
    Start::new(folder.path(), ["map.toml"])
        .run()
        .see("has it open too")
        .signal(rustix::process::Signal::KILL);
    first.press("+\x13").see("Saved");
    // The file is another now, and is held as the old one was.
    Start::new(folder.path(), ["map.toml"])
        .run()
        .see("has it open too")
        .signal(rustix::process::Signal::KILL);
    first.press("q");
    assert_eq!(first.end(), 0);
    let mut alone = opened(&folder, "map.toml");
    assert!(!alone.screen().contains("has it open"));
    alone.press("q");
    assert_eq!(alone.end(), 0);
    assert_eq!(folder.names(), ["map.toml"]);
}

#[test]
fn an_export_takes_the_place_of_nothing_it_is_made_of() {
    let folder = Folder::new();
    let path = folder.write("map.toml", MAP);
    let audit = "jalon_audit = 1\nmap = \"map.toml\"\n";
    folder.write("map.audit-2026-09-14.toml", audit);
    symlink("map.toml", folder.file("map.md")).unwrap();
    fs::hard_link(&path, folder.file("map.txt")).unwrap();
    let mut session = opened(&folder, "map.toml");
    for (line, name) in [
        ("export! md", "map.md"),
        ("export! text ./map.txt", "map.txt"),
        (
            "export! json ./map.audit-2026-09-14.toml",
            "map.audit-2026-09-14.toml",
        ),
    ] {
        let refused = format!("{name} is the map itself");
        session.press(&format!(":{line}\r")).see(&refused);
    }
    session.press("q");
    assert_eq!(session.end(), 0);
    assert_eq!(folder.read("map.toml"), MAP);
    assert_eq!(folder.read("map.audit-2026-09-14.toml"), audit);
}
