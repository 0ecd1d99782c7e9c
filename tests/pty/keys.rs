//! Keys as they come: held, in bursts, and one after another.

use std::ffi::OsString;
use std::time::Duration;

use crate::folder::Folder;
use crate::session::Start;

const MAP: &str = include_str!("../../maps/boutique.toml");

#[test]
fn a_held_key_leaves_none_unseen() {
    let folder = Folder::new();
    folder.write("map.toml", MAP);
    let mut session = Start::new(folder.path(), ["map.toml"]).run();
    session.see("stage 1/7");
    for burst in [200, 1000] {
        session.press(&"\x1b[C".repeat(burst)).see("stage 7/7");
        session.press(&"\x1b[D".repeat(burst)).see("stage 1/7");
        // The last key of a burst is answered without another behind it.
        session
            .press(&format!("{}G", "h".repeat(burst * 3)))
            .see("stage 7/7");
        session.press("gg").see("stage 1/7");
    }
}

#[test]
fn escape_alone_acts_at_once() {
    let folder = Folder::new();
    folder.write("map.toml", MAP);
    let mut session = Start::new(folder.path(), ["map.toml"]).run();
    session.see("Story");
    for (open, shows) in [
        ("?", "Help"),
        ("\x1b[13~", "Personas"),
        ("\r", "CELL"),
        (":", ":"),
    ] {
        session.press(open).see(shows).press("\x1b").see("MAP");
    }
    // It never quits.
    session.press("\x1b\x1b\x1b\x1b[F").see("stage 7/7");
}

#[test]
fn whoever_hesitates_after_the_first_of_two_keys_is_told() {
    let folder = Folder::new();
    folder.write("map.toml", MAP);
    let mut session = Start::new(folder.path(), ["map.toml"]).run();
    session.see("Story").press("g").see("First stage");
    session.press("w").see("ROWS").press("\x1b").see("MAP");
    // Quick fingers see the line run, not the list.
    session.press(":stage 4\r").see("stage 4/7").see("MAP");
}

#[test]
fn a_large_paste_arrives_whole() {
    let folder = Folder::new();
    folder.write("map.toml", MAP);
    let mut session = Start::new(folder.path(), ["map.toml"]).run();
    session.see("Story").press("\r").see("CELL").press("\x1b[F");
    let words = "mot ".repeat(5000);
    session
        .press(&format!("\x1b[200~ {words}\x1b[201~"))
        .press("fin\r")
        .see("Cell edited");
    session.press("\x13").see("Saved").press("q");
    assert_eq!(session.end(), 0);
    assert!(folder.read("map.toml").contains(&format!("{words}fin")));
}

#[test]
fn rubbish_does_no_harm() {
    let folder = Folder::new();
    folder.write("map.toml", MAP);
    let mut session = Start::new(folder.path(), ["map.toml"]).run();
    session.see("Story");
    session.press("\x1b[?62;c\x1b[999999999999999999999~\x1b[1;1;1;1;1R\x1b[<0;1;1M\x1b[I\x1b[O");
    session.press("\x1b[200~never closed");
    // What was left open ends by itself, and keys are keys again.
    session
        .see("never")
        .press("\x1a")
        .press("G")
        .see("stage 7/7");
}

#[test]
fn keys_come_from_the_terminal_where_standard_input_is_something_else() {
    let folder = Folder::new();
    folder.write("map.toml", MAP);
    let script = "\"$0\" map.toml < /dev/null";
    let line = ["/bin/sh", "-c", script, env!("CARGO_BIN_EXE_jalon")];
    let line = line.iter().map(OsString::from).collect();
    let mut session = Start::program(folder.path(), line).run();
    session.see("Story").press("G").see("stage 7/7").press("q");
    assert_eq!(session.end(), 0);
    assert!(session.is_cooked());
}

#[test]
fn a_map_opens_as_it_was_left_and_nothing_of_that_is_in_it() {
    let folder = Folder::new();
    folder.write("map.toml", MAP);
    let mut session = Start::new(folder.path(), ["map.toml"]).run();
    session.see("stage 1/7").press("g4").see("stage 4/7");
    session.press("zM").see("All rows folded").press("q");
    assert_eq!(session.end(), 0);
    assert_eq!(folder.read("map.toml"), MAP);
    let mut session = Start::new(folder.path(), ["map.toml"]).run();
    session.see("stage 4/7").see("(15)").press("q");
    assert_eq!(session.end(), 0);
    // What is asked for comes before what is remembered.
    let mut session = Start::new(folder.path(), ["--stage", "2", "map.toml"]).run();
    session.see("stage 2/7");
}

#[test]
fn the_mouse_acts_and_where_nothing_changes_nothing_is_sent() {
    let folder = Folder::new();
    folder.write("map.toml", MAP);
    let mut session = Start::new(folder.path(), ["map.toml"]).run();
    let click = |x: u16, y: u16| format!("\x1b[<0;{x};{y}M\x1b[<0;{x};{y}m");
    session.see("Story").press(&click(43, 6));
    session.see("2 Comparaison › Touchpoints  2/2");
    session.be_silent_for(Duration::from_millis(450));
    let before = session.raw().len();
    // On nothing, on what is chosen already, a motion, and what older terminals told.
    let nothing = [&click(41, 23), &click(43, 6), "\x1b[<35;3;3M", "\x1b[M !!"];
    session.press(&nothing.concat());
    session.be_silent_for(Duration::from_millis(450));
    assert_eq!(session.raw().len(), before);
    session
        .press(&click(43, 6))
        .press(&click(43, 6))
        .see("CELL");
    session
        .press("\x1b")
        .see("MAP")
        .press("\x1b[<65;1;1M\x1b[<67;1;1M");
    session.see("3 Panier › Actions").press("q");
    assert_eq!(session.end(), 0);
}
