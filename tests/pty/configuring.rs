//! Settings that are saved while the program runs.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use crate::folder::Folder;
use crate::session::{Session, Start};

const MAP: &str = "jalon = 1\ntitle = \"T\"\n\n[[stages]]\nname = \"One\"\n";

/// A map, with that `config.toml`.
fn opened(folder: &Folder, config: &str) -> Session {
    folder.write("map.toml", MAP);
    folder.write("config.toml", config);
    Start::new(folder.path(), ["--config", "config.toml", "map.toml"]).run()
}

#[test]
fn settings_are_taken_up_when_they_are_saved() {
    let folder = Folder::new();
    let mut session = opened(&folder, "ascii = \"always\"\n");
    session.see(": menu  ? help").see("|>1 ONE");
    folder.write("config.toml", "lang = \"fr\"\n");
    session
        .press("\x1b[I")
        .see("Réglages repris")
        .see("? aide")
        .see("│");
    folder.write("config.toml", "lang = \"fr\"\nmouse = \n");
    session.press("\x1b[I").see("config.toml:2:9");
    session.press("?").see("Aide").press("\x1b").miss("Aide");
    session.press("q");
    assert_eq!(session.end(), 0);
}

#[test]
fn without_the_mouse_the_terminal_is_not_asked_for_it() {
    let folder = Folder::new();
    let mut session = opened(&folder, "mouse = false\n");
    session.see("menu  ? help");
    let asks = |session: &Session| {
        let raw = session.raw();
        raw.windows(8).any(|bytes| bytes == b"\x1b[?1000h")
    };
    assert!(!asks(&session));
    session.press(":mouse\r").see("Mouse on");
    assert!(asks(&session));
    session.press("q");
    assert_eq!(session.end(), 0);
}

#[test]
fn mistakes_of_the_settings_are_told_where_they_are_seen() {
    let folder = Folder::new();
    let mut session = opened(&folder, "lang = \"fr\"\nmouse = 3\n");
    session.see("config.toml:2:9").see("? aide").press("q");
    assert_eq!(session.end(), 0);
}

#[test]
fn the_settings_are_edited_from_the_menu() {
    let folder = Folder::new();
    folder.write("map.toml", MAP);
    let editor = folder.write(
        "editor",
        "#!/bin/sh\ncp \"$2\" began.toml\necho 'lang = \"fr\"' > \"$2\"\n",
    );
    fs::set_permissions(&editor, fs::Permissions::from_mode(0o755)).unwrap();
    let start = Start::new(folder.path(), ["map.toml"]).env("EDITOR", &editor);
    let mut session = start
        .env("XDG_CONFIG_HOME", folder.path().join("settings"))
        .run();
    session
        .see("menu  ? help")
        .press(":config\r")
        .see("Réglages repris");
    session.see("? aide").press("q");
    assert_eq!(session.end(), 0);
    let began = folder.read("began.toml");
    assert!(began.contains("# lang = \"en\"\n"), "{began}");
    assert_eq!(folder.read("settings/jalon/config.toml"), "lang = \"fr\"\n");
}
