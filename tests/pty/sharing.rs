//! Several people on one file: what another writes is seen, taken in and never lost.

use crate::folder::Folder;
use crate::session::{Session, Start};

const MAP: &str = "jalon = 1\ntitle = \"T\"\n\n[[stages]]\nname = \"One\"\nsentiment = 1\n\n# Theirs to tell.\n[[stages]]\nname = \"Two\"\nsentiment = 1\n";

fn opened(folder: &Folder) -> Session {
    let mut session = Start::new(folder.path(), ["map.toml"]).run();
    session.see("commands  ? help");
    session
}

#[test]
fn a_clean_map_follows_its_file() {
    let folder = Folder::new();
    folder.write("map.toml", MAP);
    let mut session = opened(&folder);
    session.press("\t").see("stage 2/2");
    folder.write("map.toml", MAP.replace("\"One\"", "\"Zero\""));
    session.see("ZERO").see("Reread");
    session.press("+\x13").see("Saved");
    let saved = folder.read("map.toml");
    assert!(
        saved.contains("Zero") && saved.contains("sentiment = 2"),
        "{saved}"
    );
    session.press("q");
    assert_eq!(session.end(), 0);
}

#[test]
fn coming_to_the_front_looks_at_once() {
    let folder = Folder::new();
    folder.write("map.toml", MAP);
    let mut session = opened(&folder);
    assert!(
        session
            .raw()
            .windows(8)
            .any(|bytes| bytes == b"\x1b[?1004h")
    );
    folder.write("map.toml", MAP.replace("\"One\"", "\"Zero\""));
    let started = std::time::Instant::now();
    session.press("\x1b[O\x1b[I").press("\x1b[I").see("ZERO");
    assert!(started.elapsed() < std::time::Duration::from_millis(1900));
    session.press("q");
    assert_eq!(session.end(), 0);
    assert!(
        session
            .raw()
            .windows(8)
            .any(|bytes| bytes == b"\x1b[?1004l")
    );
}
