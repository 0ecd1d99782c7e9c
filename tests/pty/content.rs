//! What the terminal is sent: no byte of content acts on it, and no colour where none is wanted.

use std::ffi::OsString;

use crate::folder::Folder;
use crate::harmless::wrong_in;
use crate::session::Start;

/// The codes of looks (SGR) in what the terminal was sent.
fn looks(raw: &[u8]) -> Vec<u32> {
    let text = String::from_utf8_lossy(raw);
    let sequences = text.split("\x1b[").skip(1);
    let looks = sequences.filter_map(|sequence| {
        let end = sequence.find(|c: char| !c.is_ascii_digit() && c != ';')?;
        let (codes, rest) = sequence.split_at(end);
        rest.starts_with('m').then(|| codes.to_owned())
    });
    looks
        .collect::<Vec<_>>()
        .iter()
        .flat_map(|codes| codes.split(';'))
        .filter_map(|code| code.parse().ok())
        .collect()
}

#[test]
fn colour_is_sent_only_where_it_is_wanted() {
    for (variable, value, is_wanted) in [
        ("TERM", "xterm", true),
        ("NO_COLOR", "1", false),
        ("TERM", "dumb", false),
    ] {
        let folder = Folder::new();
        folder.write("map.toml", include_str!("../../maps/boutique.toml"));
        let start = Start::new(folder.path(), ["map.toml"]).env(variable, value);
        let mut session = start.run();
        session
            .see("Story")
            .press("?")
            .see("Help")
            .press("\x1b")
            .see("MAP");
        session
            .press("\x1b[13~")
            .see("Personas")
            .press("\x1b")
            .see("MAP")
            .press("q");
        assert_eq!(session.end(), 0);
        let codes = looks(&session.raw());
        let coloured = codes
            .iter()
            .any(|code| matches!(code, 30..=38 | 40..=48 | 90..=107));
        assert_eq!(coloured, is_wanted, "{variable}={value}: {codes:?}");
        assert!(codes.contains(&1), "bold stays: {codes:?}");
    }
}

#[test]
fn a_theme_is_worn_at_once_in_the_colours_the_terminal_shows() {
    let folder = Folder::new();
    folder.write("map.toml", include_str!("../../maps/boutique.toml"));
    let start = Start::new(folder.path(), ["map.toml"]);
    let start = start.env("TERM", "xterm-256color");
    let mut session = start.env("JALON_THEME", "gone").run();
    session.see("No theme is called “gone”");
    let background = |raw: &[u8]| String::from_utf8_lossy(raw).contains("48;5;");
    assert!(!background(&session.raw()));
    session.press(":theme dusk\r").see("Theme: dusk").press("q");
    assert_eq!(session.end(), 0);
    assert!(background(&session.raw()));
}

#[test]
fn no_byte_of_content_or_name_reaches_the_terminal() {
    let folder = Folder::new();
    let text = r"x\u001b]0;t\u0007\u001b[2J\u009b31m\u202e\u200by";
    let map = format!(
        "jalon = 1\ntitle = \"{text}\"\nobjective = \"{text}\"\nowner = \"{text}\"\n\
         odd = 1\n\"{text}\" = 1\nrows = [{{ id = \"own\", name = \"{text}\" }}, \"pains\", \"emotions\"]\n\
         [[personas]]\nname = \"{text}\"\nquote = \"{text}\"\n[[personas]]\nname = \"{text}\"\n\
         [[stages]]\nname = \"{text}\"\nown = [\"{text}\"]\nsentiment = 1\nnotes = \"{text}\"\n\
         pains = [{{ text = \"{text}\", sources = [\"{text}\"] }}]\n[[stages]]\nname = \"{text}\"\n"
    );
    let name = OsString::from("\u{1b}]0;t\u{7}\u{202e}.toml");
    std::fs::write(folder.path().join(&name), map).unwrap();
    let mut session = Start::new(folder.path(), [name]).run();
    session.see("<202E>");
    for (open, mode) in [
        ("\r", "CELL"),
        ("e", "FORM"),
        ("gp", "FORM"),
        ("\x1b[13~", "PERSONAS"),
        ("gw", "ROWS"),
        ("ge", "PROBLEMS"),
        ("?", "HELP"),
        ("t", "CHOICE"),
    ] {
        session
            .press(open)
            .see(mode)
            .see("<202E>")
            .press("\x1b")
            .miss(mode);
    }
    // Messages have words of the map, and of what was typed and pasted.
    session
        .press(";")
        .see("Through the eyes")
        .press("+")
        .see("<202E>");
    session
        .press(":z\u{9b}\u{202e}\r")
        .see("There is no command");
    session
        .press("\x1b[200~\x1b[31m\u{202e}\u{7}\x1b[201~")
        .see("Pasted");
    session.press("q").see("[D]iscard").press("d");
    assert_eq!(session.end(), 0);
    assert_eq!(wrong_in(&session.raw()), None);
}
