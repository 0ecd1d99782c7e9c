//! What killed programs left is listed, brought back, written elsewhere or put away.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};

use jalon::doc::{Journal, Typed, encode_journal};

use crate::folder::{Folder, state_of};
use crate::program::{Ended, Jalon};

const BASE: &str = "jalon = 1\ntitle = \"T\"\n";
const CURRENT: &str = "jalon = 1\ntitle = \"Tea\"\n";
const TYPED: &str = "jalon = 1\ntitle = \"Tea and cake\"\n";

fn journal(folder: &Folder) -> Journal {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    let map = fs::canonicalize(folder.path()).unwrap().join("map.toml");
    let map = map.to_str().unwrap().as_bytes().to_vec();
    Journal {
        given: map.clone(),
        real: map,
        when: now.as_secs() - 200,
        base: Some(BASE.as_bytes().to_vec()),
        current: CURRENT.as_bytes().to_vec(),
        typed: Some(Typed {
            label: "Title".to_owned(),
            raw: "Tea and cake".to_owned(),
            bytes: Some(TYPED.as_bytes().to_vec()),
        }),
    }
}

fn leave(folder: &Folder, name: &str, bytes: &[u8]) -> PathBuf {
    let place = state_of(folder.path()).join("jalon");
    fs::create_dir_all(&place).unwrap();
    let path = place.join(name);
    fs::write(&path, bytes).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
    path
}

const NAME: &str = "0123456789abcdef.journal";

fn with_journal() -> (Folder, PathBuf) {
    let folder = Folder::new();
    folder.write("map.toml", BASE);
    let left = leave(&folder, NAME, &encode_journal(&journal(&folder)));
    (folder, left)
}

fn recover(folder: &Folder, args: &[&str]) -> Ended {
    let state = state_of(folder.path());
    let jalon = Jalon::new(folder.path()).env("XDG_STATE_HOME", state.to_str().unwrap());
    jalon.args([&["recover"], args].concat()).run()
}

#[test]
fn all_that_was_left_is_listed() {
    let (folder, _) = with_journal();
    leave(&folder, "1123456789abcdef.journal", b"garbage");
    leave(
        &folder,
        "2123456789abcdef.discarded",
        &encode_journal(&journal(&folder)),
    );
    let ended = recover(&folder, &[]);
    assert_eq!(ended.code, 0);
    for expected in [
        "can be recovered, 3 minutes ago, ",
        "discarded, 3 minutes ago, ",
        "damaged, less than a minute ago: ",
    ] {
        assert!(ended.out.contains(expected), "{expected} in {}", ended.out);
    }
    assert_eq!(ended.out.matches("/map.toml\n").count(), 2);
    let french = recover(&folder, &["--lang", "fr"]);
    assert!(french.out.contains("\u{a0}: /"), "{}", french.out);
    let folder = Folder::new();
    let ended = recover(&folder, &[]);
    assert_eq!(ended.code, 0);
    // The folder for those without a home is the machine's, and may hold what other work left.
    let path = folder.path().to_string_lossy();
    assert!(!ended.out.contains(&*path), "{}", ended.out);
    let is_empty = ended.out.is_empty();
    assert_eq!(ended.err == "Nothing was left unsaved\n", is_empty);
}

#[test]
fn the_newest_is_brought_back_and_its_journal_goes() {
    let (folder, left) = with_journal();
    let ended = recover(&folder, &["map.toml"]);
    assert_eq!(ended.code, 0, "{}", ended.err);
    assert_eq!(folder.read("map.toml"), TYPED);
    assert!(ended.out.contains("Tea and cake"), "{}", ended.out);
    assert!(!left.exists());
    let ended = recover(&folder, &["map.toml"]);
    assert_eq!((ended.code, ended.out.as_str()), (0, ""));
}

#[test]
fn a_map_that_changed_in_the_same_place_is_not_written_but_another_file_is() {
    let (folder, left) = with_journal();
    let theirs = "jalon = 1\ntitle = \"Coffee\"\n";
    folder.write("map.toml", theirs);
    let ended = recover(&folder, &["map.toml"]);
    assert_eq!(ended.code, 1);
    assert!(ended.err.contains("-o OUT"), "{}", ended.err);
    let ended = recover(&folder, &["map.toml", "-o", "out.toml"]);
    assert_eq!(ended.code, 0, "{}", ended.err);
    assert_eq!(folder.read("out.toml"), TYPED);
    for (out, there) in [("out.toml", "mine"), ("map.toml", theirs)] {
        folder.write(out, there);
        let ended = recover(&folder, &["map.toml", "-o", out]);
        assert_eq!(ended.code, 4);
        assert!(ended.err.contains("--force"), "{}", ended.err);
        assert_eq!(folder.read(out), there);
    }
    let ended = recover(&folder, &["map.toml", "-o", "out.toml", "--force"]);
    assert_eq!(ended.code, 0, "{}", ended.err);
    assert_eq!(folder.read("out.toml"), TYPED);
    let ended = recover(&folder, &["map.toml", "-o", "-"]);
    assert_eq!((ended.code, ended.out.as_str()), (0, TYPED));
    assert_eq!(folder.read("map.toml"), theirs);
    assert!(left.exists(), "the map itself has it not");
}

#[test]
fn a_map_that_changed_elsewhere_has_both_changes() {
    let (folder, _) = with_journal();
    folder.write("map.toml", "jalon = 1\ntitle = \"T\"\nobjective = \"O\"\n");
    let ended = recover(&folder, &["map.toml"]);
    assert_eq!(ended.code, 0, "{}", ended.err);
    let both = "jalon = 1\ntitle = \"Tea and cake\"\nobjective = \"O\"\n";
    assert_eq!(folder.read("map.toml"), both);
}

#[test]
fn a_map_that_is_gone_comes_back_whole() {
    let (folder, _) = with_journal();
    fs::remove_file(folder.file("map.toml")).unwrap();
    let ended = recover(&folder, &["map.toml"]);
    assert_eq!(ended.code, 0, "{}", ended.err);
    assert_eq!(folder.read("map.toml"), TYPED);
}

#[test]
fn what_was_discarded_is_kept_and_can_still_be_brought_back() {
    let (folder, left) = with_journal();
    let ended = recover(&folder, &["map.toml", "--discard"]);
    assert_eq!(ended.code, 0, "{}", ended.err);
    assert_eq!(folder.read("map.toml"), BASE);
    assert!(!left.exists());
    let ended = recover(&folder, &["map.toml"]);
    assert_eq!(ended.code, 0, "{}", ended.err);
    assert_eq!(folder.read("map.toml"), TYPED);
}

#[test]
fn a_journal_others_could_have_written_is_not_used() {
    let (folder, left) = with_journal();
    fs::set_permissions(&left, fs::Permissions::from_mode(0o666)).unwrap();
    let ended = recover(&folder, &["map.toml"]);
    assert_eq!((ended.code, ended.out.as_str()), (0, ""));
    assert_eq!(folder.read("map.toml"), BASE);
    assert!(left.exists());
}
