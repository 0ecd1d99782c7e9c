//! The watch over a map's file: every change is told once, our own are not, and nothing that is no
//! file holds it up.

#![allow(
    clippy::disallowed_methods,
    clippy::panic,
    clippy::pedantic,
    clippy::unwrap_used,
    dead_code,
    reason = "a test looks at files, and one that fails here has found something"
)]

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use jalon::sys::{Input, Origin, SettingsWatch, Sighting, Unreadable, Watch, load};

#[path = "support/folder.rs"]
mod folder;
use folder::Folder;

const LIMIT: Duration = Duration::from_secs(10);

fn watched(path: &Path, bytes: Option<&str>) -> (Watch, Receiver<Input>) {
    let (sender, queue) = channel();
    let bytes = bytes.map(|bytes| bytes.as_bytes().to_vec());
    let watch = Watch::start(
        sender,
        &origin(path),
        bytes,
        100,
        None,
        SettingsWatch::default(),
    )
    .unwrap();
    (watch, queue)
}

fn origin(path: &Path) -> Origin {
    load(path, 100, true).unwrap().origin
}

/// What the watch says next.
fn told(watch: &Watch, queue: &Receiver<Input>) -> Sighting {
    watch.look();
    loop {
        match queue.recv_timeout(LIMIT).unwrap() {
            Input::Disk(look) if watch.is_current(&look) => return look.sighting,
            Input::Disk(_) => {}
            other => panic!("{other:?}"),
        }
    }
}

fn bytes(text: &str) -> Sighting {
    Sighting::Bytes(text.as_bytes().to_vec())
}

#[test]
fn each_change_is_told_once_however_it_is_made() {
    let folder = Folder::new();
    let path = folder.write("map.toml", "one");
    let (watch, queue) = watched(&path, Some("one"));
    // The same bytes in another file are no change.
    folder.write("other", "one");
    fs::rename(folder.file("other"), &path).unwrap();
    folder.write("map.toml", "two");
    assert_eq!(told(&watch, &queue), bytes("two"));
    fs::rename(&path, folder.file("moved.toml")).unwrap();
    let moved = Some("moved.toml".to_owned());
    assert_eq!(told(&watch, &queue), Sighting::Gone(moved));
    folder.write("other", "three");
    symlink("other", &path).unwrap();
    assert_eq!(told(&watch, &queue), bytes("three"));
    fs::remove_file(folder.file("other")).unwrap();
    assert_eq!(told(&watch, &queue), Sighting::Gone(None));
    assert!(queue.try_recv().is_err());
}

#[test]
fn what_is_no_map_is_told_and_never_waited_for() {
    let folder = Folder::new();
    let path = folder.write("map.toml", "one");
    let (watch, queue) = watched(&path, Some("one"));
    let unreadable = |why| Sighting::Unreadable(why);
    folder.write("map.toml", "x".repeat(101));
    assert_eq!(told(&watch, &queue), unreadable(Unreadable::TooLarge(100)));
    fs::remove_file(&path).unwrap();
    fs::create_dir(&path).unwrap();
    assert_eq!(told(&watch, &queue), unreadable(Unreadable::Folder));
    fs::remove_dir(&path).unwrap();
    let mode = rustix::fs::Mode::RUSR | rustix::fs::Mode::WUSR;
    rustix::fs::mknodat(rustix::fs::CWD, &path, rustix::fs::FileType::Fifo, mode, 0).unwrap();
    assert_eq!(told(&watch, &queue), unreadable(Unreadable::NotAFile));
    fs::remove_file(&path).unwrap();
    symlink("map.toml", &path).unwrap();
    let looped = rustix::io::Errno::LOOP.raw_os_error();
    assert_eq!(told(&watch, &queue), unreadable(Unreadable::System(looped)));
    fs::remove_file(&path).unwrap();
    folder.write("map.toml", "one");
    assert_eq!(told(&watch, &queue), bytes("one"));
}

#[test]
fn what_we_write_ourselves_is_no_news() {
    let folder = Folder::new();
    let path = folder.write("map.toml", "one");
    let (mut watch, queue) = watched(&path, Some("one"));
    folder.write("map.toml", "two");
    watch.expect(&origin(&path), b"two", None);
    let new = folder.write("new.toml", "three");
    watch.expect(&origin(&new), b"three", None);
    folder.write("map.toml", "theirs");
    folder.write("new.toml", "four");
    assert_eq!(told(&watch, &queue), bytes("four"));
}

#[test]
fn a_new_file_is_told_when_another_makes_it() {
    let folder = Folder::new();
    let (watch, queue) = watched(&folder.file("map.toml"), None);
    folder.write("map.toml", "theirs");
    assert_eq!(told(&watch, &queue), bytes("theirs"));
}
