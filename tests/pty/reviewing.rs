//! What is said of a map on a real terminal: it is in its file as soon as it is said.

use std::fs::File;
use std::thread;
use std::time::Duration;

use rustix::fs::{FlockOperation, flock};
use rustix::process::Signal;

use crate::folder::Folder;
use crate::session::{Session, Start};

const MAP: &str =
    "jalon = 1\ntitle = \"T\"\n\n[[stages]]\nname = \"One\"\npains = [\"Too slow\"]\n";

fn opened(folder: &Folder, author: &str, args: &[&str]) -> Session {
    let start = Start::new(folder.path(), args.iter().copied());
    let mut session = start.env("JALON_AUTHOR", author).run();
    session.see("menu  ? help");
    session
}

#[test]
fn what_was_said_is_in_its_file_whatever_ends_the_program() {
    let folder = Folder::new();
    folder.write("map.toml", MAP);
    let mut session = opened(&folder, "Anna", &["map.toml"]);
    session.press("c").see("COMMENT").press("Why so?\r");
    session.see("Comment added");
    session.signal(Signal::KILL);
    session.status();
    let said = folder.read("map.review.toml");
    assert!(said.contains("author = \"Anna\""), "{said}");
    assert!(said.contains("text = \"Why so?\""), "{said}");
    assert_eq!(folder.read("map.toml"), MAP);
}

#[test]
fn two_say_something_at_once_and_both_see_it() {
    let folder = Folder::new();
    folder.write("map.toml", MAP);
    let mut anna = opened(&folder, "Anna", &["map.toml"]);
    let mut paul = opened(&folder, "Paul", &["--read-only", "map.toml"]);
    paul.press("c").see("COMMENT").press("By Paul\r");
    paul.see("Comment added");
    anna.press(":comment By Anna\r").see("Comment added");
    anna.press("gr").see("By Anna").see("By Paul");
    paul.press("gr").see("By Paul").see("By Anna");
    paul.press("q+").see("no other change").press("q");
    anna.press("qq");
    assert_eq!((anna.end(), paul.end()), (0, 0));
    let said = folder.read("map.review.toml");
    assert!(
        said.contains("By Anna") && said.contains("By Paul"),
        "{said}"
    );
    assert_eq!(folder.read("map.toml"), MAP);
}

/// Three who write at once could lose the words of one, so each waits for its turn.
#[test]
fn nothing_is_written_beside_the_map_out_of_turn() {
    let folder = Folder::new();
    folder.write("map.toml", MAP);
    let mut session = opened(&folder, "Anna", &["map.toml"]);
    let turn = File::open(folder.path()).unwrap();
    flock(&turn, FlockOperation::LockExclusive).unwrap();
    session.press(":comment Why so?\r");
    thread::sleep(Duration::from_millis(500));
    assert!(!folder.path().join("map.review.toml").exists());
    drop(turn);
    session.see("Comment added").press("q");
    assert_eq!(session.end(), 0);
    assert!(folder.read("map.review.toml").contains("Why so?"));
}

/// Opened as a map, it would be one without a stage, and the first stage would be written into it.
#[test]
fn a_file_of_comments_is_not_opened_as_a_map() {
    let folder = Folder::new();
    folder.write("map.toml", MAP);
    let said = "jalon_review = 1\n\n[[comments]]\nid = \"a\"\ntext = \"Why so?\"\n";
    folder.write("map.review.toml", said);
    let mut refused = Start::new(folder.path(), ["map.review.toml"]).run();
    refused.see("this is no map");
    assert_eq!(refused.end(), 3);
    let mut session = opened(&folder, "Anna", &["map.toml"]);
    session
        .press(":open map.review.toml\r")
        .see("this is no map");
    session.press("q");
    assert_eq!(session.end(), 0);
    assert_eq!(folder.read("map.review.toml"), said);
}
