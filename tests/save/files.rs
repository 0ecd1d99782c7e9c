//! What a save keeps of a file, and what it never replaces.

use std::fs;
use std::os::unix::fs::{MetadataExt, symlink};

use jalon::sys::{LoadError, SaveError, load, remove_leftovers};
use rustix::fs::{CWD, Mode, mkfifoat};

use crate::folder::Folder;
use crate::{opened, save, set_mode};

const LIMIT: u64 = 1000;

#[test]
fn a_save_keeps_the_mode_and_leaves_nothing_behind() {
    let folder = Folder::new();
    for mode in [0o600, 0o644, 0o664, 0o755] {
        let path = folder.write("map", "old");
        set_mode(&path, mode);
        let before = fs::metadata(&path).unwrap();
        save(&mut opened(&path), b"new", None, false).unwrap();
        let after = fs::metadata(&path).unwrap();
        assert_eq!(folder.read("map"), "new");
        assert_eq!(after.mode(), before.mode());
        assert_ne!(
            after.ino(),
            before.ino(),
            "the file is replaced, not emptied"
        );
        assert_eq!(folder.names(), ["map"]);
    }
}

#[test]
fn a_save_keeps_links_with_their_targets() {
    let folder = Folder::new();
    folder.write("target", "old");
    symlink("target", folder.file("near")).unwrap();
    symlink(folder.file("near"), folder.file("far")).unwrap();
    symlink("not-yet", folder.file("dangling")).unwrap();
    save(&mut opened(&folder.file("far")), b"new", None, false).unwrap();
    save(&mut opened(&folder.file("dangling")), b"first", None, false).unwrap();
    assert_eq!(folder.read("target"), "new");
    assert_eq!(folder.read("not-yet"), "first");
    for link in ["near", "far", "dangling"] {
        assert!(folder.file(link).is_symlink(), "{link}");
    }
    assert_eq!(
        folder.names(),
        ["dangling", "far", "near", "not-yet", "target"]
    );
}

#[test]
fn a_file_of_several_names_keeps_them_whether_it_grows_or_shrinks() {
    let folder = Folder::new();
    let path = folder.write("map", "old");
    fs::hard_link(&path, folder.file("other")).unwrap();
    let mut origin = opened(&path);
    for text in ["longer than before", "short", ""] {
        save(&mut origin, text.as_bytes(), None, false).unwrap();
        assert_eq!(folder.read("other"), text);
        assert_eq!(fs::metadata(&path).unwrap().nlink(), 2);
    }
}

#[test]
fn what_another_did_meanwhile_is_not_undone_unasked() {
    type Meanwhile = fn(&Folder);
    let cases: [(&str, Meanwhile, Option<&str>); 4] = [
        (
            "changed",
            |folder| drop(folder.write("map", "xyz")),
            Some("xyz"),
        ),
        (
            "removed",
            |folder| fs::remove_file(folder.file("map")).unwrap(),
            None,
        ),
        (
            "led elsewhere",
            |folder| {
                folder.write("else", "old");
                fs::remove_file(folder.file("map")).unwrap();
                symlink("else", folder.file("map")).unwrap();
            },
            Some("old"),
        ),
        ("emptied", |folder| drop(folder.write("map", "")), Some("")),
    ];
    for (what, meanwhile, left) in cases {
        let folder = Folder::new();
        let path = folder.write("map", "old");
        let mut origin = opened(&path);
        meanwhile(&folder);
        let names = folder.names();
        let refused = save(&mut origin, b"new", None, false);
        let is_refused = match what {
            "led elsewhere" => matches!(refused, Err(SaveError::Moved { .. })),
            _ => matches!(refused, Err(SaveError::Changed(_))),
        };
        assert!(is_refused, "{what}: {refused:?}");
        assert_eq!(fs::read_to_string(&path).ok().as_deref(), left, "{what}");
        assert_eq!(folder.names(), names, "{what}");
        save(&mut origin, b"new", None, true).unwrap();
        assert_eq!(folder.read("map"), "new", "{what}");
        save(&mut origin, b"newer", None, false).unwrap();
    }
}

#[test]
fn the_same_bytes_from_another_are_no_conflict() {
    let folder = Folder::new();
    let path = folder.write("map", "old");
    let mut origin = opened(&path);
    folder.write("map", "new");
    let before = fs::metadata(&path).unwrap();
    save(&mut origin, b"new", None, false).unwrap();
    assert_eq!(fs::metadata(&path).unwrap().ino(), before.ino());
    save(&mut origin, b"newer", None, false).unwrap();
    assert_eq!(folder.read("map"), "newer");
}

#[test]
fn a_new_file_comes_to_be_with_its_first_save_only() {
    let folder = Folder::new();
    let path = folder.file("map");
    let mut origin = opened(&path);
    assert!(!path.exists());
    save(&mut origin, b"first", None, false).unwrap();
    assert_eq!(folder.read("map"), "first");
    let path = folder.file("late");
    let mut origin = opened(&path);
    folder.write("late", "theirs");
    let refused = save(&mut origin, b"ours", None, false);
    assert!(matches!(refused, Err(SaveError::Changed(_))), "{refused:?}");
    assert_eq!(folder.read("late"), "theirs");
}

#[test]
fn another_name_is_where_the_map_then_belongs() {
    let folder = Folder::new();
    let path = folder.write("map", "old");
    let other = folder.write("other", "theirs");
    let mut origin = opened(&path);
    let refused = save(&mut origin, b"new", Some(&other), false);
    assert!(
        matches!(refused, Err(SaveError::Exists(Some(_)))),
        "{refused:?}"
    );
    assert_eq!(folder.read("other"), "theirs");
    let third = folder.file("third");
    save(&mut origin, b"new", Some(&third), false).unwrap();
    save(&mut origin, b"newer", None, false).unwrap();
    assert_eq!(folder.read("third"), "newer");
    assert_eq!(folder.read("map"), "old");
    // The same file by another way of writing it is no other file.
    let same = folder.path().join(".").join("third");
    save(&mut origin, b"newest", Some(&same), false).unwrap();
    assert_eq!(folder.read("third"), "newest");
}

#[test]
fn what_is_no_file_is_never_replaced() {
    let folder = Folder::new();
    let path = folder.write("map", "old");
    let mut origin = opened(&path);
    fs::create_dir(folder.file("folder")).unwrap();
    mkfifoat(CWD, folder.file("pipe"), Mode::RUSR | Mode::WUSR).unwrap();
    for overwrite in [false, true] {
        let to_pipe = save(&mut origin, b"x", Some(&folder.file("pipe")), overwrite);
        assert!(matches!(to_pipe, Err(SaveError::NotAFile)), "{to_pipe:?}");
        let to_folder = save(&mut origin, b"x", Some(&folder.file("folder")), overwrite);
        assert!(matches!(to_folder, Err(SaveError::Io(_))), "{to_folder:?}");
    }
    assert_eq!(folder.names(), ["folder", "map", "pipe"]);
}

#[test]
fn a_read_only_file_is_not_replaced_through_its_folder() {
    let folder = Folder::new();
    let path = folder.write("map", "old");
    set_mode(&path, 0o444);
    let refused = save(&mut opened(&path), b"new", None, true);
    assert!(matches!(refused, Err(SaveError::ReadOnly)), "{refused:?}");
    assert_eq!(folder.read("map"), "old");
    assert_eq!(folder.names(), ["map"]);
}

#[test]
fn what_a_killed_save_left_is_removed_and_nothing_else() {
    let folder = Folder::new();
    let path = folder.write("map", "old");
    let long_ago = std::time::UNIX_EPOCH;
    let left = [".map.0123456789abcdef.tmp", ".map.fedcba9876543210.tmp"];
    let others = [
        ".map.012345.tmp",
        ".map.0123456789abcdef",
        ".other.0123456789abcdef.tmp",
        "map.tmp",
    ];
    for name in left.iter().chain(&others) {
        let path = folder.write(name, "");
        let file = fs::OpenOptions::new().write(true).open(path).unwrap();
        file.set_modified(long_ago).unwrap();
    }
    // One that is being written now.
    folder.write(".map.00000000000000ff.tmp", "");
    remove_leftovers(&opened(&path).origin);
    let mut kept = vec![".map.00000000000000ff.tmp", "map"];
    kept.extend(others);
    kept.sort_unstable();
    assert_eq!(folder.names(), kept);
}

#[test]
fn a_name_as_long_as_a_folder_takes_is_saved() {
    let folder = Folder::new();
    let path = folder.write(&"n".repeat(255), "old");
    save(&mut opened(&path), b"new", None, false).unwrap();
    assert_eq!(fs::read_to_string(path).unwrap(), "new");
    assert_eq!(folder.names().len(), 1);
}

#[test]
fn what_is_no_file_is_not_read() {
    let folder = Folder::new();
    mkfifoat(CWD, folder.file("pipe"), Mode::RUSR | Mode::WUSR).unwrap();
    folder.write("large", "x".repeat(1001));
    folder.write("full", "x".repeat(1000));
    let read = |name: &str| load(&folder.file(name), LIMIT, true);
    assert!(matches!(read("pipe"), Err(LoadError::NotAFile)));
    assert!(matches!(read(""), Err(LoadError::Folder)));
    assert!(matches!(read("large"), Err(LoadError::TooLarge(LIMIT))));
    assert_eq!(read("full").unwrap().bytes.len(), 1000);
    assert!(read("none").unwrap().is_new);
}
