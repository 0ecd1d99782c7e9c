//! Terminals as they are on a bad day: of odd sizes and names, slow, silent, and full of rubbish.

use std::ffi::OsString;
use std::time::Duration;

use crate::folder::Folder;
use crate::harmless::wrong_in;
use crate::session::Start;

const MAP: &str = include_str!("../../maps/boutique.toml");

fn folder() -> Folder {
    let folder = Folder::new();
    folder.write("map.toml", MAP);
    folder
}

#[test]
fn on_a_terminal_of_any_size_it_starts_and_ends() {
    for (columns, rows) in [
        (0, 0),
        (1, 1),
        (0, 24),
        (80, 0),
        (2, 500),
        (500, 200),
        (1000, 1),
    ] {
        let folder = folder();
        let mut session = Start::new(folder.path(), ["map.toml"])
            .size(columns, rows)
            .run();
        session.see_program();
        for key in ["?", "\x1b", ":", "\x1b", "\r", "\x1b"] {
            session.press(key).be_silent_for(Duration::from_millis(60));
        }
        session.press("q");
        assert_eq!(session.end(), 0, "{columns}x{rows}");
        assert_eq!(wrong_in(&session.raw()), None, "{columns}x{rows}");
        assert!(session.is_cooked());
    }
}

#[test]
fn a_storm_of_sizes_is_weathered() {
    let folder = folder();
    let mut session = Start::new(folder.path(), ["map.toml"]).run();
    session.see("Story");
    for n in 0..300_u16 {
        session.resize(n * 37 % 501, n * 17 % 201);
        if n % 50 == 0 {
            session.press("l");
        }
    }
    session
        .resize(80, 24)
        .see("Achat")
        .press("G")
        .see("stage 7/7")
        .press("q");
    assert_eq!(session.end(), 0);
    assert_eq!(wrong_in(&session.raw()), None);
}

#[test]
fn in_an_odd_environment_it_works_all_the_same() {
    let unset: [&[&str]; 3] = [&["TERM"], &["HOME"], &["TERM", "HOME", "LANG", "PATH"]];
    for names in unset {
        let folder = folder();
        let mut start = Start::new(folder.path(), ["map.toml"]);
        for name in names {
            start = start.without(name);
        }
        let mut session = start.run();
        session
            .see("Story")
            .press("+")
            .see("modified")
            .press("\x13")
            .see("Saved")
            .press("q");
        assert_eq!(session.end(), 0, "{names:?}");
    }
    let hostile = "\x1b]0;t\x07\u{9b}2J\u{202e}";
    let set = [
        ("TERM", "dumb"),
        ("TERM", "no-such-terminal"),
        ("TERM", hostile),
        ("COLUMNS", "0"),
        ("LANG", hostile),
        ("HOME", "/nowhere/at/all"),
        ("XDG_STATE_HOME", hostile),
        ("EDITOR", hostile),
    ];
    for (name, value) in set {
        let folder = folder();
        let mut session = Start::new(folder.path(), ["map.toml"])
            .env(name, value)
            .run();
        session.see("Story").press("G").see("7/7").press("q");
        assert_eq!(session.end(), 0, "{name}={value:?}");
        assert_eq!(wrong_in(&session.raw()), None, "{name}={value:?}");
    }
}

#[test]
fn what_an_editor_cannot_do_is_told_without_its_bytes() {
    for editor in ["\x1b]0;t\x07\u{202e}", "/bin/false \u{9b}2J\u{202e}"] {
        let folder = folder();
        let mut session = Start::new(folder.path(), ["map.toml"])
            .env("EDITOR", editor)
            .env("PATH", "/nowhere")
            .run();
        session.see("Story").press("\x07").see("<202E>").press("q");
        assert_eq!(session.end(), 0, "{editor:?}");
        assert_eq!(wrong_in(&session.raw()), None, "{editor:?}");
    }
}

#[test]
fn a_sequence_that_comes_in_pieces_is_one_key() {
    let folder = folder();
    let mut session = Start::new(folder.path(), ["map.toml"]).run();
    session.see("stage 1/7");
    for key in ["\x1b[F", "\x1b[1;5D", "\x1bOH", "é", "\x1b[13~"] {
        for byte in key.as_bytes() {
            session.press_bytes(&[*byte]);
        }
    }
    session.see("Personas").press("\x1b").miss("Personas");
    // What is never finished is given up, and keys are keys again.
    for unfinished in [
        "\x1b[",
        "\x1b[1;",
        "\x1bO",
        "\x1b]0;title",
        "\x1bP",
        "\x1b[<0;1",
    ] {
        session.press(unfinished);
        session.be_silent_for(Duration::from_millis(120));
        session.press("G");
        session.see("stage 7/7").press("gg").see("stage 1/7");
    }
    session.press_bytes(&[0xc3]).press("G").see("stage 7/7");
    // What another program has asked the terminal is answered to us, and is no keys.
    let answers =
        "\x1b]11;rgb:dddd/dddd/dddd\x1b\\\x1b]52;c;ZGQ=\x07\x1bP1+r544e=dd\x1b\\\x1b[?62;c";
    session
        .press("gg")
        .see("stage 1/7")
        .press(answers)
        .press("G");
    session.see("stage 7/7").press("q");
    assert_eq!(session.end(), 0);
}

#[test]
fn rubbish_by_the_kilobyte_leaves_it_usable() {
    let folder = folder();
    let mut session = Start::new(folder.path(), ["map.toml"]).run();
    session.see("Story");
    let mut state = 7_u32;
    for _ in 0..64 {
        let rubbish: Vec<u8> = std::iter::repeat_with(|| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            // No sign that a key of the map could be, nor what interrupts.
            u8::try_from(state >> 24).unwrap() | 0x80
        })
        .take(1024)
        .collect();
        session
            .press_bytes(&rubbish)
            .press("\x1b[?1;2;3c\x1b]11;rgb:d/d/d\x1b\\\x1b[;;;;R");
    }
    session
        .press("\x1b\x1b\x1b[H")
        .press("gg")
        .see("stage 1/7")
        .press("G")
        .see("stage 7/7");
    session.press("q");
    assert_eq!(session.end(), 0);
    assert_eq!(folder.read("map.toml"), MAP);
}

#[test]
fn a_paste_too_long_to_take_is_told_and_nothing_hangs() {
    let folder = folder();
    let mut session = Start::new(folder.path(), ["map.toml"]).run();
    session.see("Story").press("\r").see("CELL");
    let words = "mot ".repeat(300_000);
    session
        .press(&format!("\x1b[200~{words}\x1b[201~"))
        .see("too long");
    session.press("\x1b").see("MAP").press("\r").see("CELL");
    // One that is never closed ends by itself.
    session.press(&format!("\x1b[200~{words}")).see("too long");
    session
        .press("\x1b")
        .see("MAP")
        .press("G")
        .see("stage 7/7")
        .press("q");
    assert_eq!(session.end(), 0);
    assert_eq!(folder.read("map.toml"), MAP);
}

#[test]
fn while_nothing_happens_nothing_is_sent_and_nothing_burnt() {
    let folder = folder();
    let mut session = Start::new(folder.path(), ["map.toml"]).run();
    for keys in ["", "\r", "\x1b:", "\x1b?"] {
        session.see("Story").press(keys);
        let used = session.be_silent_for(Duration::from_millis(500));
        assert!(used <= 2, "{used} hundredths of a second");
    }
}

#[test]
fn a_parent_that_ignores_all_signals_does_not_keep_it_from_ending() {
    let folder = folder();
    let script = "trap '' HUP INT QUIT TSTP PIPE; exec \"$0\" map.toml";
    let line = ["/bin/sh", "-c", script, env!("CARGO_BIN_EXE_jalon")];
    let line = line.iter().map(OsString::from).collect();
    let mut session = Start::program(folder.path(), line).run();
    session.see("Story").press("+").see("modified").hang_up();
    assert_eq!(session.end(), 129);
    assert_eq!(folder.read("map.toml"), MAP);
}
