//! Changing a map by the keyboard, with the person's own editor, and on a terminal that changes.

use std::ffi::OsString;
use std::os::unix::fs::PermissionsExt;

use crate::folder::Folder;
use crate::session::Start;

const MAP: &str = include_str!("../../maps/boutique.toml");

/// An editor: a script that is given the line and the file.
fn editor(folder: &Folder, script: &str) -> &'static str {
    let path = folder.write("editor", format!("#!/bin/sh\nfile=$2\n{script}\n"));
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
    "./editor"
}

#[test]
fn one_changed_word_is_one_changed_line() {
    let folder = Folder::new();
    folder.write("map.toml", MAP);
    let mut session = Start::new(folder.path(), ["map.toml"]).run();
    // Three rows down are the pains of the first stage.
    session
        .see("Story")
        .press("\x1b[6~\x1b[6~\x1b[6~\r")
        .see("CELL");
    session.press("\x1b[F, encore\r").see("Cell edited");
    session.press("\x13").see("Saved: map.toml");
    session.press("q");
    assert_eq!(session.end(), 0);
    let after = folder.read("map.toml");
    let changed: Vec<_> = MAP
        .lines()
        .zip(after.lines())
        .filter(|(old, new)| old != new)
        .collect();
    assert_eq!(after.lines().count(), MAP.lines().count());
    assert_eq!(changed.len(), 1, "{changed:?}");
    assert!(
        changed
            .iter()
            .all(|(_, new)| new.contains("cinq fois par jour, encore"))
    );
    assert_eq!(folder.names(), ["map.toml"]);
}

#[test]
fn a_paste_of_two_lines_is_two_items_and_no_command() {
    let folder = Folder::new();
    folder.write("map.toml", MAP);
    let mut session = Start::new(folder.path(), ["map.toml"]).run();
    session.see("Story").press("\r").see("CELL").press("\x1b[F");
    session.press("\x1b[200~, one\r\nqqq\x1b[201~").see("qqq");
    session
        .press("\r")
        .see("Cell edited")
        .press("\x13")
        .see("Saved")
        .press("q");
    assert_eq!(session.end(), 0);
    let after = folder.read("map.toml");
    assert!(
        after.contains(", one\"") && after.contains("\"qqq\""),
        "{after}"
    );
}

#[test]
fn the_editor_of_the_person_edits_a_cell() {
    let folder = Folder::new();
    folder.write("map.toml", MAP);
    let script = "echo EDITOR READY; read words; printf '%s\\nsecond\\n' \"$words\" > \"$file\"";
    let editor = editor(&folder, script);
    let mut session = Start::new(folder.path(), ["map.toml"])
        .env("EDITOR", editor)
        .run();
    session
        .see("Story")
        .press("\r")
        .see("CELL")
        .press("\x07")
        .see("EDITOR READY");
    assert!(session.is_cooked());
    session
        .press("typed by hand\r")
        .see("CELL")
        .see("typed by hand");
    // Keys reach the program again.
    session
        .press("\r")
        .see("Cell edited")
        .press("u")
        .see("Undone");
    session
        .press("\x12")
        .see("Redone")
        .press("\x13")
        .see("Saved")
        .press("q");
    assert_eq!(session.end(), 0);
    let after = folder.read("map.toml");
    assert!(
        after.contains("\"typed by hand\"") && after.contains("\"second\""),
        "{after}"
    );
}

#[test]
fn the_editor_of_the_person_edits_the_whole_file() {
    let folder = Folder::new();
    folder.write("map.toml", MAP);
    let script =
        "sed 's/^title .*/title = \"By hand\"/' \"$file\" > new && cat new > \"$file\" && rm new";
    let editor = editor(&folder, script);
    let start = Start::new(folder.path(), ["map.toml"]).env("EDITOR", "false");
    let mut session = start.env("VISUAL", editor).run();
    session
        .see("Story")
        .press("\x07")
        .see("By hand")
        .see("File edited");
    session.press("\x13").see("Saved").press("q");
    assert_eq!(session.end(), 0);
    assert!(folder.read("map.toml").contains("title = \"By hand\"\n"));
}

#[test]
fn an_editor_that_fails_changes_nothing() {
    let folder = Folder::new();
    folder.write("map.toml", MAP);
    // An interrupt from the keyboard is for the editor alone.
    let failing = editor(
        &folder,
        "echo x > \"$file\"; trap 'exit 1' INT; echo EDITOR READY; while :; do sleep 0.1; done",
    );
    let mut session = Start::new(folder.path(), ["map.toml"])
        .env("EDITOR", failing)
        // What was written is kept where scratch files are, here to go with the folder.
        .env("TMPDIR", folder.path().to_str().unwrap())
        .run();
    session.see("Story").press("\x07").see("EDITOR READY");
    session
        .press("\x03")
        .see("ended with an error")
        .see("Story");
    session.press("q");
    assert_eq!(session.end(), 0);
    // Nobody would ever write into a pipe that is left behind.
    let mut session = Start::new(folder.path(), ["map.toml"])
        .env("EDITOR", self::editor(&folder, "rm $file; mkfifo $file"))
        .run();
    session
        .see("Story")
        .press("\x07")
        .see("not a regular file")
        .press("q");
    assert_eq!(session.end(), 0);
    let mut session = Start::new(folder.path(), ["map.toml"])
        .env("EDITOR", "/no/editor -x")
        .run();
    session
        .see("Story")
        .press("\x07")
        .see("cannot be started")
        .press("q");
    assert_eq!(session.end(), 0);
    assert_eq!(folder.read("map.toml"), MAP);
}

#[test]
fn an_editor_that_is_suspended_gives_the_shell_back() {
    let folder = Folder::new();
    folder.write("map.toml", MAP);
    let editor = editor(&folder, "kill -TSTP 0; echo EDITOR IS BACK");
    let script = "set -m; \"$0\" map.toml; echo SHELL IS BACK; read line; fg; echo THE END";
    let argv = ["/bin/sh", "-c", script, env!("CARGO_BIN_EXE_jalon")];
    let argv = argv.iter().map(OsString::from).collect();
    let mut session = Start::program(folder.path(), argv)
        .env("EDITOR", editor)
        .run();
    session.see("Story").press("\x07").see("SHELL IS BACK");
    session.press("\r").see("Nothing was changed");
    session.press("q").see("THE END");
    assert_eq!(session.end(), 0);
}

#[test]
fn after_any_sizes_the_screen_is_whole() {
    let folder = Folder::new();
    folder.write("map.toml", MAP);
    // In a folder of its own, because whoever has the same map open is told of the other.
    let other = Folder::new();
    other.write("map.toml", MAP);
    let mut fresh = Start::new(other.path(), ["map.toml"]).size(120, 40).run();
    fresh.see("Story").see("? help");
    let mut session = Start::new(folder.path(), ["map.toml"]).run();
    session.see("Story").resize(1, 1).miss("Story");
    session
        .resize(20, 5)
        .see("More room")
        .resize(500, 200)
        .see("? help")
        .resize(120, 40);
    let expected = fresh.screen();
    session.wait_for_screen(&expected);
}
