//! However the program ends, the terminal is given back; and it always ends.

use std::ffi::OsString;
use std::sync::mpsc;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, WaitOptions, kill_process_group, waitpid};

use crate::folder::Folder;
use crate::session::{Session, Start};

const MAP: &str = include_str!("../../maps/boutique.toml");

fn folder() -> Folder {
    let folder = Folder::new();
    folder.write("map.toml", MAP);
    folder
}

/// Whether the last word on a mode of the terminal was that it is off.
fn is_off(raw: &[u8], mode: &str) -> bool {
    let text = String::from_utf8_lossy(raw);
    let on = text.rfind(&format!("\x1b[?{mode}h"));
    let off = text.rfind(&format!("\x1b[?{mode}l"));
    on.is_some() && off > on
}

fn assert_restored(session: &Session) {
    let raw = session.raw();
    // The alternate screen, pastes in brackets, synchronized output, the mouse; the cursor is on again.
    for mode in ["1049", "2004", "2026", "1002", "1006"] {
        assert!(is_off(&raw, mode), "{mode}");
    }
    let text = String::from_utf8_lossy(&raw);
    assert!(text.rfind("\x1b[?25h") > text.rfind("\x1b[?25l"));
    assert!(text.rfind("\x1b[0m").max(text.rfind("\x1b[m")) > text.rfind("Story"));
    // The title that was put by is taken up again, and no other.
    let count = |code: &str| text.matches(code).count();
    assert_eq!(count("\x1b[22;0t"), count("\x1b[23;0t"));
    assert!(text.rfind("\x1b[23;0t") > text.rfind("\x1b]0;map.toml"));
    assert!(session.is_cooked());
}

#[test]
fn the_window_is_called_by_the_file_until_the_end() {
    let folder = folder();
    let titles = |session: &Session| -> Vec<String> {
        let raw = String::from_utf8(session.raw()).unwrap();
        let parts = raw.split("\x1b]0;").skip(1);
        parts
            .filter_map(|part| Some(part.split_once('\u{7}')?.0.to_owned()))
            .collect()
    };
    let mut session = Start::new(folder.path(), ["map.toml"]).run();
    session.see("Story").press("+").see("● modified");
    session.press(":w new.toml\r").see("Saved").press("q");
    assert_eq!(session.end(), 0);
    let expected = ["map.toml — jalon", "● map.toml — jalon", "new.toml — jalon"];
    assert_eq!(titles(&session), expected);
    for (term, has_title) in [
        ("dumb", false),
        ("linux", false),
        ("", false),
        ("xterm", true),
    ] {
        let mut session = Start::new(folder.path(), ["map.toml"])
            .env("TERM", term)
            .run();
        session.see("Story").press("q");
        assert_eq!(session.end(), 0);
        let raw = String::from_utf8(session.raw()).unwrap();
        for code in ["\x1b]", "\x1b[22;0t", "\x1b[23;0t"] {
            assert_eq!(raw.contains(code), has_title, "{term}: {code:?}");
        }
    }
}

#[test]
fn quitting_gives_the_terminal_back() {
    let folder = folder();
    let mut session = Start::new(folder.path(), ["map.toml"]).run();
    session.see("Story");
    assert!(!session.is_cooked());
    session.press("q");
    assert_eq!(session.end(), 0);
    assert_restored(&session);
}

#[test]
fn a_signal_ends_it_and_gives_the_terminal_back() {
    for signal in [Signal::TERM, Signal::HUP, Signal::INT, Signal::QUIT] {
        let folder = folder();
        let mut session = Start::new(folder.path(), ["map.toml"]).run();
        session.see("Story").press("+").see("+3").signal(signal);
        let number = u32::try_from(signal.as_raw()).unwrap();
        assert_eq!(session.end(), 128 + number);
        assert_restored(&session);
        assert_eq!(folder.read("map.toml"), MAP);
    }
}

#[test]
fn a_terminal_that_goes_away_ends_it() {
    let ways = [
        vec![],
        vec!["/bin/sh", "-c", "trap '' HUP; exec \"$0\" map.toml"],
    ];
    for way in ways {
        let folder = folder();
        let mut argv: Vec<OsString> = way.iter().map(OsString::from).collect();
        argv.push(env!("CARGO_BIN_EXE_jalon").into());
        if way.is_empty() {
            argv.push("map.toml".into());
        }
        let mut session = Start::program(folder.path(), argv).run();
        session.see("Story").hang_up();
        let started = Instant::now();
        assert_eq!(session.end(), 129, "{way:?}");
        assert!(started.elapsed() < Duration::from_secs(2), "{way:?}");
    }
}

#[test]
fn a_terminal_that_takes_nothing_does_not_keep_it_from_ending() {
    let folder = folder();
    let mut session = Start::new(folder.path(), ["map.toml"]).size(500, 200).run();
    session.see("Story").stop_reading();
    // Whether it is stuck by now or not: it has to end.
    for columns in 400..450 {
        session.resize(columns, 200);
        std::thread::sleep(Duration::from_millis(5));
    }
    let started = Instant::now();
    session.signal(Signal::TERM);
    let status = session.status();
    assert!(started.elapsed() < Duration::from_secs(3));
    assert!(!status.success());
}

/// Waits until the process is stopped.
fn wait_for_stop(pid: Pid) {
    let (sender, stopped) = mpsc::channel();
    std::thread::spawn(move || sender.send(waitpid(Some(pid), WaitOptions::UNTRACED)));
    let waited = stopped.recv_timeout(Duration::from_secs(10)).unwrap();
    assert!(waited.unwrap().unwrap().1.stopped());
}

#[test]
fn a_stopped_program_gives_the_terminal_back_and_takes_it_again() {
    let folder = folder();
    let script = "\"$0\" map.toml; echo ended with $?";
    let argv = ["/bin/sh", "-c", script, env!("CARGO_BIN_EXE_jalon")];
    let argv = argv.iter().map(OsString::from).collect();
    let mut session = Start::program(folder.path(), argv).run();
    session.see("Story");
    for by_command in [true, false] {
        if by_command {
            session.press(":suspend\r");
        } else {
            kill_process_group(session.pid(), Signal::TSTP).unwrap();
        }
        session.see_shell();
        wait_for_stop(session.pid());
        assert_restored(&session);
        kill_process_group(session.pid(), Signal::CONT).unwrap();
        session
            .see("Story")
            .press("G")
            .see("stage 7/7")
            .press("gg")
            .see("stage 1/7");
        assert!(!session.is_cooked());
    }
    session.press("q").see("ended with 0");
    assert_eq!(session.end(), 0);
}

#[test]
fn where_no_shell_is_suspending_goes_on_at_once() {
    let folder = folder();
    let mut session = Start::new(folder.path(), ["map.toml"]).run();
    session
        .see("Story")
        .press(":suspend\r")
        .press("G")
        .see("stage 7/7")
        .press("q");
    assert_eq!(session.end(), 0);
}

#[test]
fn a_signal_ends_it_while_an_editor_is_open() {
    let folder = folder();
    folder.write("editor", "echo EDITOR READY; read words\n");
    let start = Start::new(folder.path(), ["map.toml"]).env("EDITOR", "/bin/sh ./editor");
    let mut session = start.run();
    session
        .see("Story")
        .press("\x07")
        .see("EDITOR READY")
        .signal(Signal::TERM);
    let started = Instant::now();
    assert!(!session.status().success());
    assert!(started.elapsed() < Duration::from_secs(3));
    assert!(session.is_cooked());
    assert_eq!(folder.read("map.toml"), MAP);
}

#[test]
fn while_an_editor_is_open_the_mouse_is_the_editors() {
    let folder = folder();
    folder.write("editor", "echo EDITOR READY; read words\n");
    let start = Start::new(folder.path(), ["map.toml"]).env("EDITOR", "/bin/sh ./editor");
    let mut session = start.run();
    session.see("Story").press("\x07").see("EDITOR READY");
    assert!(is_off(&session.raw(), "1002"));
    assert!(is_off(&session.raw(), "1006"));
    session.press("\n").see("Story");
    assert!(!is_off(&session.raw(), "1006"));
    session.press("q");
    assert_eq!(session.end(), 0);
    assert_restored(&session);
}

#[test]
fn a_mouse_that_was_turned_off_stays_off() {
    let folder = folder();
    folder.write("editor", "echo EDITOR READY; read words\n");
    let start = Start::new(folder.path(), ["map.toml"]).env("EDITOR", "/bin/sh ./editor");
    let mut session = start.run();
    session.see("Story").press(":mouse\r").see("Mouse off");
    assert!(is_off(&session.raw(), "1002"));
    session.press("\x07").see("EDITOR READY").press("\n");
    session.see("Story");
    assert!(is_off(&session.raw(), "1002"));
    session.press(":mouse\r").see("Mouse on");
    assert!(!is_off(&session.raw(), "1002"));
    session.press("q");
    assert_eq!(session.end(), 0);
    assert_restored(&session);
}
