//! Settings that are saved while the program runs.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::thread;
use std::time::{Duration, Instant};

use jalon::layout::Glyphs;

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
fn settings_hold_without_a_map_and_for_the_maps_opened_after() {
    let folder = Folder::new();
    folder.write("map.toml", MAP);
    folder.write("config.toml", "lang = \"en\"\n");
    let mut session = Start::new(folder.path(), ["--config", "config.toml"]).run();
    let save = |session: &mut Session, config: &str, seen: &str| {
        folder.write("config.toml", config);
        session.press("\x1b[I").see(seen);
    };
    session.see("1 map");
    let french = "lang = \"fr\"\nascii = \"always\"\nkeys = \"bepo\"\n";
    save(&mut session, french, "glages repris");
    session.press("\r").see("|>1 ONE").see("? aide");
    session.press(":keys\r").see("bepo").press("\x1b");
    // The map that was taken up does not keep them from being looked at.
    save(&mut session, "mouse = \n", "config.toml:1:9");
    save(&mut session, "lang = \"en\"\n", "Settings taken up");
    session.see("│").press("\x7f").see("1 map").press("\x1b");
    session.see("No map is open");
    save(&mut session, "theme = \"dusl\"\n", "config.toml:1:9");
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
        raw.windows(8).any(|bytes| bytes == b"\x1b[?1006h")
    };
    assert!(!asks(&session));
    session.press(":mouse\r").see("Mouse on. To select text");
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

#[test]
fn the_terminal_is_asked_how_wide_the_signs_are() {
    let folder = Folder::new();
    let doctor = || {
        Start::new(folder.path(), ["doctor"])
            .env("EDITOR", "/bin/sh")
            .run()
    };
    // This one is asked once, does not answer, and is asked no more.
    let mut silent = doctor();
    silent.see("All is well.");
    assert_eq!(silent.end(), 0);
    let questions = |session: &Session| {
        let raw = session.raw();
        raw.windows(4).filter(|bytes| bytes == b"\x1b[6n").count()
    };
    assert_eq!(questions(&silent), 1);
    let signs = Glyphs::UNICODE.all();
    let wide = |sign: &char| if *sign == '●' { 3 } else { 2 };
    let answers = signs.iter().map(|sign| format!("\x1b[1;{}R", wide(sign)));
    let mut session = doctor();
    let asked = |session: &Session, count| {
        let started = Instant::now();
        while questions(session) < count {
            assert!(started.elapsed() < Duration::from_secs(5), "not asked");
            thread::sleep(Duration::from_millis(5));
        }
    };
    asked(&session, 1);
    session.press("x\x1b[1;1R");
    asked(&session, 2);
    session.press(&answers.collect::<String>());
    session.see("not one cell wide here: ●.");
    assert_eq!(session.end(), 1);
    assert_eq!(questions(&session), 1 + signs.len());
}
