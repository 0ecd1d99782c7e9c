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

use jalon::sys::{
    Environment, Input, Origin, SettingsFile, SettingsFiles, SettingsPlaces, SettingsWatch,
    Sighting, Unreadable, Watch, Watched, load,
};

#[path = "support/folder.rs"]
mod folder;
use folder::Folder;

const LIMIT: Duration = Duration::from_secs(10);

fn watched(path: &Path, bytes: Option<&str>) -> (Watch, Receiver<Input>) {
    let (sender, queue) = channel();
    let bytes = bytes.map(|bytes| bytes.as_bytes().to_vec());
    let origin = origin(path);
    let map = Watched {
        origin: &origin,
        bytes,
        limit: 100,
        presence: None,
        beside: (path.with_extension("review.toml"), None),
    };
    let watch = Watch::start(sender, Some(map), SettingsWatch::default(), 0).unwrap();
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

/// A watch over `config.toml` in that folder, which was read as `text`, and no map to speak of.
fn settings_watched(folder: &Folder, text: Option<&str>) -> (Watch, Receiver<Input>) {
    let (sender, queue) = channel();
    let path = folder.path().join("config.toml");
    let places = SettingsPlaces::new(&Environment::with(&[]), Some(&path), None);
    let told = SettingsFiles {
        config: Some(SettingsFile {
            path,
            found: text.map_or(Sighting::Gone(None), bytes),
        }),
        ..SettingsFiles::default()
    };
    let settings = SettingsWatch::new(places, told);
    let watch = Watch::start(sender, None, settings, 7).unwrap();
    (watch, queue)
}

/// What stands in `config.toml` by the next word of the watch.
fn settings_told(queue: &Receiver<Input>) -> Sighting {
    match queue.recv_timeout(LIMIT).unwrap() {
        Input::Settings(7, files) => files.config.unwrap().found,
        other => panic!("{other:?}"),
    }
}

#[test]
fn settings_are_told_when_they_change_and_not_while_they_are_half_written() {
    let folder = Folder::new();
    folder.write("config.toml", "mouse = true");
    let (watch, queue) = settings_watched(&folder, Some("mouse = true"));
    watch.look();
    assert!(queue.recv_timeout(Duration::from_millis(400)).is_err());
    // As an editor does that empties the file before it fills it, or moves it away.
    folder.write("config.toml", "");
    watch.look();
    assert!(queue.recv_timeout(Duration::from_millis(300)).is_err());
    folder.write("config.toml", "mouse = false");
    assert_eq!(settings_told(&queue), bytes("mouse = false"));
    fs::remove_file(folder.path().join("config.toml")).unwrap();
    watch.look();
    assert!(queue.recv_timeout(Duration::from_millis(300)).is_err());
    folder.write("config.toml", "mouse = true");
    assert_eq!(settings_told(&queue), bytes("mouse = true"));
    // One that stays empty is, and one that stays away is gone.
    folder.write("config.toml", "");
    watch.look();
    assert_eq!(settings_told(&queue), bytes(""));
    fs::remove_file(folder.path().join("config.toml")).unwrap();
    watch.look();
    assert_eq!(settings_told(&queue), Sighting::Gone(None));
}

#[test]
fn settings_that_cannot_be_read_hold_nothing_up() {
    let folder = Folder::new();
    let path = folder.path().join("config.toml");
    let (watch, queue) = settings_watched(&folder, None);
    fs::create_dir(&path).unwrap();
    watch.look();
    let told = settings_told(&queue);
    assert_eq!(told, Sighting::Unreadable(Unreadable::Folder));
    fs::remove_dir(&path).unwrap();
    symlink(&path, &path).unwrap();
    watch.look();
    let loops = rustix::io::Errno::LOOP.raw_os_error();
    assert_eq!(
        settings_told(&queue),
        Sighting::Unreadable(Unreadable::System(loops))
    );
    fs::remove_file(&path).unwrap();
    fs::File::create(&path).unwrap().set_len(100 << 20).unwrap();
    watch.look();
    let large = Unreadable::TooLarge(1 << 20);
    assert_eq!(settings_told(&queue), Sighting::Unreadable(large));
}

#[test]
fn keys_and_themes_are_watched_too() {
    let folder = Folder::new();
    fs::create_dir_all(folder.path().join("jalon/themes")).unwrap();
    let home = folder.path().to_str().unwrap();
    let environment = Environment::with(&[("XDG_CONFIG_HOME", home)]);
    let places = SettingsPlaces::new(&environment, None, None);
    let settings = SettingsWatch::new(places.clone(), places.read());
    let (sender, queue) = channel();
    let watch = Watch::start(sender, None, settings, 7).unwrap();
    let next = || match queue.recv_timeout(LIMIT).unwrap() {
        Input::Settings(7, files) => files,
        other => panic!("{other:?}"),
    };
    watch.look();
    assert!(queue.recv_timeout(Duration::from_millis(300)).is_err());
    folder.write("jalon/keys.toml", "preset = \"vim\"");
    watch.look();
    assert_eq!(next().keys.unwrap().found, bytes("preset = \"vim\""));
    folder.write("jalon/themes/mine.toml", "base = \"dusk\"");
    watch.look();
    assert_eq!(next().themes[0].name, "mine");
    folder.write("jalon/themes/mine.toml", "base = \"dawn\"");
    watch.look();
    let dawn = bytes("base = \"dawn\"");
    assert_eq!(next().themes[0].found, dawn);
}
