//! Another writes between any two calls of a save: what they made stays.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

use jalon::sys::{Disk, SaveError};

use crate::faults::{Fault, What};
use crate::folder::Folder;
use crate::target::{Kind, OLD, Target};
use crate::{opened, save_on};

/// What stands under a name, links not followed.
fn what(path: &Path) -> String {
    match fs::symlink_metadata(path) {
        Err(_) => "nothing".to_owned(),
        Ok(found) if found.is_dir() => "a folder".to_owned(),
        Ok(found) if found.is_symlink() => "a link".to_owned(),
        Ok(_) => fs::read_to_string(path).unwrap(),
    }
}

#[test]
fn what_another_puts_there_at_any_moment_stays() {
    type Act = fn(&Folder, &Path);
    let acts: [(&str, Act, &str); 5] = [
        (
            "rewritten",
            |_, path| rewrite_with_size_and_time(path),
            "theirs",
        ),
        (
            "replaced",
            |folder, path| fs::rename(folder.file("theirs"), path).unwrap(),
            "theirs",
        ),
        ("removed", |_, path| drop(fs::remove_file(path)), "nothing"),
        (
            "led elsewhere",
            |_, path| {
                let _ = fs::remove_file(path);
                symlink("copy", path).unwrap();
            },
            "a link",
        ),
        (
            "a folder now",
            |_, path| {
                let _ = fs::remove_file(path);
                fs::create_dir(path).unwrap();
            },
            "a folder",
        ),
    ];
    for kind in [Kind::Plain, Kind::New] {
        for (name, act, left) in acts {
            let mut has_been_late = false;
            for at in 0.. {
                let target = Target::new(kind).unwrap();
                let theirs = theirs();
                target.folder.write("theirs", &theirs);
                target.folder.write("copy", OLD);
                let names = target.folder.names();
                let mut origin = opened(&target.path);
                let meanwhile = || act(&target.folder, &target.path);
                let fault = Fault::new(at, What::Overtaken(&meanwhile));
                let result = save_on(Disk::guarded(&fault), &mut origin, b"ours");
                if !fault.has_happened() {
                    break;
                }
                let left = if left == "theirs" { &theirs } else { left };
                // A removal before there is a file is none, and one of a new file is not seen.
                if !(kind == Kind::New && left == "nothing") {
                    assert_eq!(what(&target.path), left, "{kind:?} {name} {at} {result:?}");
                }
                has_been_late |= result.is_ok();
                assert!(
                    !matches!(result, Err(SaveError::Damaged(_))),
                    "{kind:?} {name} {at} {result:?}"
                );
                let mut now = target.folder.names();
                now.retain(|name| name != "map" && !names.contains(name));
                assert!(now.is_empty(), "{kind:?} {name} {at}: {now:?}");
                assert_eq!(target.folder.read("copy"), OLD);
            }
            assert!(
                has_been_late,
                "{kind:?} {name}: it never came after the save"
            );
        }
    }
}

/// Another text of the same length as the old one.
fn theirs() -> String {
    OLD.replace("Old", "New")
}

/// Writes what only its bytes tell from the old text, whatever stands there.
fn rewrite_with_size_and_time(path: &Path) {
    let before = fs::metadata(path).and_then(|before| before.modified());
    fs::write(path, theirs()).unwrap();
    if let Ok(before) = before {
        let file = fs::File::options().write(true).open(path).unwrap();
        file.set_modified(before).unwrap();
    }
}
