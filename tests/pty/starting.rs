//! How a person gets to a map, and from one to another.

use std::fs::{create_dir, read_dir, remove_file};
use std::os::unix::fs::symlink;
use std::path::PathBuf;

use crate::folder::{Folder, state_of};
use crate::session::Start;

const FIRST: &str = "jalon = 1\ntitle = \"First map\"\n[[stages]]\nname = \"Pay\"\n\
    journey = \"below/second.toml\"\n[[stages]]\nname = \"Wait\"\njourney = \"third.toml\"\n";
const SECOND: &str = "jalon = 1\ntitle = \"Second map\"\n[[stages]]\nname = \"Card\"\n\
    journey = \"../first.toml\"\n";

fn maps() -> Folder {
    let folder = Folder::new();
    folder.write("first.toml", FIRST);
    create_dir(folder.file("below")).unwrap();
    folder.write("below/second.toml", SECOND);
    folder
}

fn jalon(folder: &Folder, args: &[&str]) -> Start {
    Start::new(folder.path(), args)
}

#[test]
fn an_empty_folder_becomes_a_map_that_is_edited_and_saved() {
    let folder = Folder::new();
    let mut session = jalon(&folder, &[]).run();
    session.see("No map is open").press("n").see("Menu");
    session
        .press("saas\r")
        .see("File of the new map")
        .press("\r");
    session.see("invoicing-software-the-first-year.toml");
    // The map, and a stage of one's own in it.
    session
        .see("software")
        .press("A")
        .see("Name of the new stage");
    session.press("Farewell\r").see("FAREWELL");
    session.press("\x13").see("Saved").press("q");
    assert_eq!(session.end(), 0);
    let name = "invoicing-software-the-first-year.toml";
    assert_eq!(folder.names(), [name]);
    assert!(folder.read(name).contains("Farewell"));
}

#[test]
fn a_list_leads_to_maps_and_they_lead_back_to_it() {
    let folder = maps();
    let mut session = jalon(&folder, &[]).run();
    session.see("First map").see("Second map").see("2 maps");
    session.press("second").see("1 of 2").press("\r");
    session.see("CARD").press("+").see("modified");
    // What is not saved is asked about, as where one quits.
    session.press("\x7f").see("Open another map?").press("c");
    session
        .miss("Open another map?")
        .press("\x7f")
        .see("[S]ave");
    session.press("s").see("1 of 2");
    assert!(folder.read("below/second.toml").contains("sentiment = 1"));
    session.press("\x1b").see("2 maps").press("\x1b");
    session.see("No map is open").see("second.toml").press("q");
    assert_eq!(session.end(), 0);
}

#[test]
fn a_stage_leads_to_its_journey_and_the_way_may_be_a_circle() {
    let folder = maps();
    let mut session = jalon(&folder, &["first.toml"]).run();
    session.see("PAY").press("gj").see("CARD");
    session.press("gj").see("PAY").press("\x7f").see("CARD");
    session.press("\x7f").see("PAY");
    session.press("\t").see("WAIT").press("gj");
    session.see("third.toml is not there").press("m");
    session.see("third.toml").press("q");
    assert_eq!(session.end(), 0);
    assert!(folder.read("third.toml").contains("title = \"Wait\""));
}

#[test]
fn one_comes_back_to_the_stage_one_left() {
    let folder = maps();
    folder.write("third.toml", SECOND);
    let mut session = jalon(&folder, &["first.toml"]).run();
    session.see("PAY").press("\t").see("WAIT").press("gj");
    session
        .see("CARD")
        .press("\x7f")
        .see("WAIT")
        .see("stage 2/2")
        .press("q");
    assert_eq!(session.end(), 0);
}

#[test]
fn work_on_a_second_map_outlives_the_program() {
    let folder = maps();
    let mut session = jalon(&folder, &["first.toml"]).run();
    session
        .see("PAY")
        .press("gj")
        .see("CARD")
        .press("+")
        .see("modified");
    session.signal(rustix::process::Signal::TERM);
    let _ = session.status();
    assert_eq!(folder.read("below/second.toml"), SECOND);
    let mut session = jalon(&folder, &["below/second.toml"]).run();
    session
        .see("[R]ecover")
        .press("r")
        .see("modified")
        .press("q")
        .see("[D]iscard")
        .press("d");
    assert_eq!(session.end(), 0);
    let mut session = jalon(&folder, &["first.toml"]).run();
    session.see("PAY").press("q");
    assert_eq!(session.end(), 0);
}

#[test]
fn the_demo_touches_nothing_and_leaves_nothing() {
    let folder = Folder::new();
    let scratch = state_of(folder.path()).join("scratch");
    std::fs::create_dir_all(&scratch).unwrap();
    let start = jalon(&folder, &[]).env("TMPDIR", &scratch);
    let mut session = start.run();
    let left = || -> Vec<PathBuf> {
        let entries = read_dir(&scratch).unwrap();
        entries.map(|entry| entry.unwrap().path()).collect()
    };
    session
        .see("No map is open")
        .press("d")
        .see("A copy to try things on");
    session
        .press("+")
        .see("modified")
        .press("\x13")
        .see("Saved in this copy");
    assert_eq!(left().len(), 1);
    session.press("\x7f").see("No map is open").press("q");
    assert_eq!(session.end(), 0);
    assert_eq!((folder.names().len(), left().len()), (0, 0));
    // Under a name of one's own it is a map like any other.
    let mut session = jalon(&folder, &[]).env("TMPDIR", &scratch).run();
    session
        .see("No map is open")
        .press("d")
        .see("A copy to try");
    session.press(":w kept\r").see("Saved: kept").press("+");
    session.see("modified").press("\x13").see("Saved: kept");
    assert_eq!(left().len(), 0);
    session.press("q");
    assert_eq!(session.end(), 0);
    assert!(folder.read("kept").contains("jalon = 1"));
}

#[test]
fn what_cannot_be_opened_leaves_everything_as_it_is() {
    let folder = maps();
    folder.write("bytes.toml", b"jalon = 1\n\xff");
    let mut session = jalon(&folder, &["--read-only", "first.toml"]).run();
    session
        .see("PAY")
        .press(":open bytes.toml\r")
        .see("not UTF-8");
    session.press(":open first.toml\r").see("open already");
    session.press(":new saas\r").see("read-only");
    session
        .press(":maps\r")
        .see("3 maps")
        .press("\x1b")
        .see("PAY")
        .press("q");
    assert_eq!(session.end(), 0);
    assert_eq!(folder.read("first.toml"), FIRST);
}

#[test]
fn a_map_that_has_gone_meanwhile_is_not_begun_anew() {
    let folder = maps();
    let mut session = jalon(&folder, &[]).run();
    session.see("2 maps");
    remove_file(folder.file("first.toml")).unwrap();
    session.press("first\r").see("no such file").press("\x15");
    session.press("second").see("1 of 2").press("\r");
    folder.write("first.toml", FIRST);
    session.see("CARD").press("gj").see("PAY");
    remove_file(folder.file("below/second.toml")).unwrap();
    session.press("\x7f").see("no such file").see("PAY");
    session.press("q");
    assert_eq!(session.end(), 0);
}

#[test]
fn a_journey_is_made_in_the_folder_of_its_map_alone() {
    let (folder, other) = (maps(), Folder::new());
    symlink(other.path(), folder.file("link")).unwrap();
    let text = FIRST.replace("third.toml", "third.toml/");
    let text = text.replace("below/second.toml", "link/away.toml");
    folder.write("first.toml", text);
    let mut session = jalon(&folder, &["first.toml"]).run();
    session.see("PAY").press("gj").see("not in the folder");
    // A slash behind the name of a file names the file.
    session.press("\t").see("WAIT").press("gj").see("[M]ake");
    session.press("m").miss("WAIT").press("q");
    assert_eq!(session.end(), 0);
    assert!(folder.read("third.toml").contains("title = \"Wait\""));
    assert!(other.names().is_empty());
}
