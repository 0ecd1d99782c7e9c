//! Several people on one file: what another writes is seen, taken in and never lost.

use std::fs;
use std::thread;
use std::time::{Duration, Instant};

use crate::folder::Folder;
use crate::session::{Session, Start};

const MAP: &str = "jalon = 1\ntitle = \"T\"\n\n[[stages]]\nname = \"One\"\nsentiment = 1\n\n# Theirs to tell.\n[[stages]]\nname = \"Two\"\nsentiment = 1\n";

fn opened(folder: &Folder) -> Session {
    let mut session = Start::new(folder.path(), ["map.toml"]).run();
    session.see("menu  ? help");
    session
}

#[test]
fn a_clean_map_follows_its_file() {
    let folder = Folder::new();
    folder.write("map.toml", MAP);
    let mut session = opened(&folder);
    session.press("\t").see("stage 2/2");
    folder.write("map.toml", MAP.replace("\"One\"", "\"Zero\""));
    session.see("1 Zero").see("Reread");
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
    let started = Instant::now();
    session.press("\x1b[O\x1b[I").press("\x1b[I").see("ZERO");
    assert!(started.elapsed() < Duration::from_millis(1900));
    session.press("q");
    assert_eq!(session.end(), 0);
    assert!(
        session
            .raw()
            .windows(8)
            .any(|bytes| bytes == b"\x1b[?1004l")
    );
}

/// The stage of that number in the file, from its header on.
fn stage(folder: &Folder, number: usize) -> String {
    let text = folder.read("map.toml");
    let stage = text.split("[[stages]]").nth(number).unwrap();
    stage.to_owned()
}

#[test]
fn what_two_change_in_different_cells_is_in_the_file_in_the_end() {
    let folder = Folder::new();
    folder.write("map.toml", MAP);
    let (mut anna, mut paul) = (opened(&folder), opened(&folder));
    paul.press("\ta")
        .see("CELL")
        .press("by Paul\r")
        .see("by Paul");
    anna.press("+\x13").see("Saved");
    paul.see("changed on disk: merged when you save");
    paul.press("\x13")
        .see("Saved: map.toml. One change of theirs");
    paul.see("+2").miss("changed on disk");
    anna.see("by Paul").see("Reread: one change by another");
    assert!(stage(&folder, 1).contains("sentiment = 2"));
    assert!(stage(&folder, 1).contains("# Theirs to tell."));
    assert!(stage(&folder, 2).contains("touchpoints = [\"by Paul\"]"));
    // Undo takes back what was done here, and nothing else.
    paul.press("u").miss("by Paul").see("+2");
    paul.press("q").see("[D]iscard").press("d");
    anna.press("q");
    assert_eq!((anna.end(), paul.end()), (0, 0));
}

#[test]
fn what_two_change_in_the_same_cell_is_asked() {
    for (answer, mine, theirs) in [("m", true, false), ("t", false, true), ("b", true, true)] {
        let folder = Folder::new();
        folder.write(
            "map.toml",
            MAP.replacen("\"One\"\n", "\"One\"\npains = [\"slow\"]\n", 1),
        );
        let (mut anna, mut paul) = (opened(&folder), opened(&folder));
        let go = "\x1b[6~\x1b[6~\x1b[6~\r";
        paul.press(go).see("CELL").press(" page\r").see("slow page");
        anna.press(go).see("CELL").press(" desk\r").see("slow desk");
        anna.press("\x13").see("Saved");
        paul.press("\x13").see("[T]heirs").see("1 One › Pains");
        // Later is later: nothing is written.
        paul.press("\x1b").miss("[T]heirs").see("changed on disk");
        assert!(stage(&folder, 1).contains("slow desk"));
        paul.press(":wq\r").see("[T]heirs").press(answer);
        assert_eq!(paul.end(), 0);
        let saved = stage(&folder, 1);
        assert_eq!(saved.contains("slow page"), mine, "{answer}: {saved}");
        assert_eq!(saved.contains("slow desk"), theirs, "{answer}: {saved}");
        anna.see(if mine { "slow page" } else { "slow desk" })
            .press("q");
        assert_eq!(anna.end(), 0);
    }
}

#[test]
fn a_file_that_goes_away_is_written_anew_or_followed() {
    let folder = Folder::new();
    let path = folder.write("map.toml", MAP);
    let mut session = opened(&folder);
    fs::remove_file(&path).unwrap();
    session.see("was deleted or moved");
    session
        .press("q")
        .see("nowhere else")
        .press("\x1b")
        .miss("nowhere else");
    session
        .press("\x13")
        .see("[W]rite it anew")
        .press("w")
        .see("Saved");
    session.miss("was deleted");
    assert_eq!(folder.read("map.toml"), MAP);
    session.press("+");
    fs::rename(&path, folder.file("plan.toml")).unwrap();
    session.see("is called plan.toml now");
    session
        .press("\x13")
        .see("[F]ollow")
        .press("f")
        .see("Saved: plan.toml");
    assert!(folder.read("plan.toml").contains("sentiment = 2"));
    assert_eq!(folder.names(), ["plan.toml"]);
    session.press("q");
    assert_eq!(session.end(), 0);
}

#[test]
fn a_file_that_breaks_is_not_written_over_unasked() {
    let folder = Folder::new();
    folder.write("map.toml", MAP);
    let mut session = opened(&folder);
    let broken = MAP.replace("\"T\"", "\"T");
    folder.write("map.toml", &broken);
    session.see("is broken at 2:9").see("ONE");
    session
        .press("+\x13")
        .see("[R]eplace")
        .press("\x1b")
        .miss("[R]eplace");
    assert_eq!(folder.read("map.toml"), broken);
    folder.write("map.toml", MAP.replace("\"T\"", "\"Title\""));
    session
        .see("merged when you save")
        .press("\x13")
        .see("Saved");
    let saved = folder.read("map.toml");
    assert!(
        saved.contains("\"Title\"") && saved.contains("sentiment = 2"),
        "{saved}"
    );
    session.press("q");
    assert_eq!(session.end(), 0);
}

#[test]
fn a_file_that_becomes_a_folder_is_told() {
    let folder = Folder::new();
    let path = folder.write("map.toml", MAP);
    let mut session = opened(&folder);
    fs::rename(&path, folder.file(".away")).unwrap();
    fs::create_dir(&path).unwrap();
    session.see("cannot be read any more: it is a folder");
    session.press("+:w other.toml\r").see("Saved: other.toml");
    session.miss("cannot be read").press("q");
    assert_eq!(session.end(), 0);
    assert_eq!(folder.read(".away"), MAP);
}

#[test]
fn waiting_costs_no_bytes_and_hardly_any_time() {
    let folder = Folder::new();
    folder.write("map.toml", MAP);
    let session = opened(&folder);
    let time = || {
        let stat = fs::read_to_string(format!("/proc/{}/stat", session.pid().as_raw_nonzero()));
        let stat = stat.unwrap();
        let fields = stat.rsplit_once(") ").unwrap().1.split(' ');
        let ticks = fields
            .skip(11)
            .take(2)
            .map(|ticks| ticks.parse::<u64>().unwrap());
        ticks.sum::<u64>()
    };
    thread::sleep(Duration::from_millis(500));
    let (bytes, before) = (session.raw().len(), time());
    thread::sleep(Duration::from_secs(5));
    assert_eq!(session.raw().len(), bytes);
    // Of the five hundred hundredths of a second that have gone by.
    assert!(time() - before < 10, "{} ticks", time() - before);
}
