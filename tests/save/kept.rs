//! What a file has beside its bytes stays: owner, mode, access lists, attributes; and who may not
//! write it does not.

use std::fs;
use std::os::unix::fs::{MetadataExt, chown};
use std::path::Path;

use jalon::sys::SaveError;
use rustix::fs::{XattrFlags, getxattr, setxattr};

use crate::folder::Folder;
use crate::target::set_immutable;
use crate::{is_root, opened, save, set_mode, skip};

fn attribute(path: &Path, name: &str) -> Option<Vec<u8>> {
    let mut value = vec![0; 1000];
    let length = getxattr(path, name, value.as_mut_slice()).ok()?;
    value.truncate(length);
    Some(value)
}

/// An access list as the system keeps it: the owner reads and writes, user 1234 reads, the group
/// reads, others do nothing.
fn access_list() -> Vec<u8> {
    let entries: [(u16, u16, u32); 5] = [
        (1, 6, u32::MAX),
        (2, 4, 1234),
        (4, 4, u32::MAX),
        (16, 4, u32::MAX),
        (32, 0, u32::MAX),
    ];
    let mut list = 2_u32.to_le_bytes().to_vec();
    for (tag, permission, id) in entries {
        list.extend(tag.to_le_bytes());
        list.extend(permission.to_le_bytes());
        list.extend(id.to_le_bytes());
    }
    list
}

#[test]
fn owner_attributes_and_access_list_stay() {
    const ACCESS: &str = "system.posix_acl_access";
    let folder = Folder::new();
    let path = folder.write("map", "old");
    if setxattr(&path, "user.jalon", b"kept", XattrFlags::empty()).is_err() {
        return skip("no extended attributes here");
    }
    if setxattr(&path, ACCESS, &access_list(), XattrFlags::empty()).is_err() {
        skip("no access lists here");
    }
    if is_root() {
        chown(&path, Some(1234), Some(1235)).unwrap();
    } else {
        skip("only root may give a file away");
    }
    let before = fs::metadata(&path).unwrap();
    let list = attribute(&path, ACCESS);
    for new in ["longer than the old one", "short"] {
        let inode = fs::metadata(&path).unwrap().ino();
        save(&mut opened(&path), new.as_bytes(), None, false).unwrap();
        let after = fs::metadata(&path).unwrap();
        assert_eq!(folder.read("map"), new);
        assert_ne!(after.ino(), inode);
        assert_eq!((after.uid(), after.gid()), (before.uid(), before.gid()));
        assert_eq!(after.mode(), before.mode());
        assert_eq!(attribute(&path, "user.jalon").unwrap(), b"kept");
        assert_eq!(attribute(&path, ACCESS), list);
    }
}

#[test]
fn a_file_gets_no_access_list_it_did_not_have() {
    let folder = Folder::new();
    let path = folder.write("map", "old");
    set_mode(&path, 0o640);
    let list = access_list();
    if setxattr(
        folder.path(),
        "system.posix_acl_default",
        &list,
        XattrFlags::empty(),
    )
    .is_err()
    {
        return skip("no access lists here");
    }
    save(&mut opened(&path), b"new", None, false).unwrap();
    assert_eq!(folder.read("map"), "new");
    assert_eq!(attribute(&path, "system.posix_acl_access"), None);
    assert_eq!(fs::metadata(&path).unwrap().mode() & 0o7777, 0o640);
    // A new one gets what its folder gives to all.
    let (ours, theirs) = (folder.file("ours"), folder.write("theirs", ""));
    save(&mut opened(&ours), b"new", None, false).unwrap();
    let of = |path| attribute(path, "system.posix_acl_access");
    assert!(of(&ours).is_some());
    assert_eq!(of(&ours), of(&theirs));
}

#[test]
fn a_new_file_is_like_any_other_in_its_folder() {
    for mode in [0o755, 0o2775] {
        let folder = Folder::new();
        if is_root() {
            chown(folder.path(), None, Some(1235)).unwrap();
        }
        set_mode(folder.path(), mode);
        let theirs = folder.write("theirs", "");
        let ours = folder.file("ours");
        save(&mut opened(&ours), b"new", None, false).unwrap();
        let of = |path: &Path| {
            let found = fs::metadata(path).unwrap();
            (found.uid(), found.gid(), found.mode())
        };
        assert_eq!(of(&ours), of(&theirs), "{mode:o}");
    }
}

#[test]
fn a_file_of_a_shared_folder_keeps_its_own_group() {
    if !is_root() {
        return skip("only root may give a file to any group");
    }
    let folder = Folder::new();
    let path = folder.write("map", "old");
    chown(folder.path(), None, Some(1235)).unwrap();
    set_mode(folder.path(), 0o2775);
    chown(&path, None, Some(1236)).unwrap();
    set_mode(&path, 0o664);
    save(&mut opened(&path), b"new", None, false).unwrap();
    let after = fs::metadata(&path).unwrap();
    assert_eq!((after.gid(), after.mode() & 0o7777), (1236, 0o664));
}

#[test]
fn what_the_system_guards_is_not_written() {
    let folder = Folder::new();
    let path = folder.write("map", "old");
    if !set_immutable(&path, true) {
        return skip("no file can be guarded here");
    }
    let mut origin = opened(&path);
    let refused = save(&mut origin, b"new", None, true);
    set_immutable(&path, false);
    assert!(matches!(refused, Err(SaveError::Immutable)), "{refused:?}");
    assert_eq!(folder.read("map"), "old");
    assert_eq!(folder.names(), ["map"]);
    save(&mut origin, b"new", None, false).unwrap();
    assert_eq!(folder.read("map"), "new");
}

#[test]
fn a_folder_that_is_not_there_is_named() {
    let folder = Folder::new();
    let path = folder.file("none/map");
    let refused = save(&mut opened(&path), b"new", None, false);
    let Err(SaveError::Folder { folder: named, .. }) = refused else {
        panic!("{refused:?}");
    };
    assert_eq!(named, folder.file("none"));
}
