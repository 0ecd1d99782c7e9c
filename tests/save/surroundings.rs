//! Surroundings that have to be made for the purpose: another user, a full disk, a file that is
//! mounted, a limit on the size of files. The test runs itself again in them.

use std::fs::{self, Permissions};
use std::io::ErrorKind;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use jalon::sys::SaveError;

use crate::folder::Folder;
use crate::{is_root, opened, save, set_mode, skip};

const FOLDER: &str = "JALON_TEST_FOLDER";

/// Runs a test again, in surroundings that are made for it: it finds their folder given.
fn run(command: &mut Command, test: &str, folder: &Path) -> Output {
    let name = format!("surroundings::{test}");
    command.args(["--exact", &name, "--nocapture"]);
    command.env(FOLDER, folder).output().unwrap()
}

fn assert_passed(output: &Output) {
    let words = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let (said, warned) = (words(&output.stdout), words(&output.stderr));
    assert!(output.status.success(), "{said}{warned}");
    assert!(said.contains("1 passed"), "{said}{warned}");
}

/// The folder the surroundings were made in, where this is the test run again.
fn given_folder() -> Option<PathBuf> {
    std::env::var_os(FOLDER).map(PathBuf::from)
}

fn itself() -> PathBuf {
    std::env::current_exe().unwrap()
}

/// Runs a test in a system of mounts of its own, after a line of shell that mounts something in
/// `$JALON_TEST_FOLDER`.
fn run_with_mount(test: &str, mount: &str, folder: &Path) {
    let mut command = Command::new("unshare");
    let script = format!("{mount} || exit 99; exec \"$0\" \"$@\"");
    command.args(["-rm", "sh", "-c", &script]).arg(itself());
    let mut may = Command::new("unshare");
    may.args(["-rm", "sh", "-c", mount]).env(FOLDER, folder);
    if !may.output().is_ok_and(|output| output.status.success()) {
        return skip("nothing can be mounted here");
    }
    assert_passed(&run(&mut command, test, folder));
}

#[test]
fn a_full_disk() {
    if let Some(folder) = given_folder() {
        return on_a_full_disk(&folder);
    }
    let folder = Folder::new();
    let mount = format!("mount -t tmpfs -o size=1m none \"${FOLDER}\"");
    run_with_mount("a_full_disk", &mount, folder.path());
}

fn on_a_full_disk(folder: &Path) {
    let (path, second) = (folder.join("map"), folder.join("second"));
    for is_linked in [false, true] {
        fs::write(&path, "o".repeat(300_000)).unwrap();
        if is_linked {
            fs::hard_link(&path, &second).unwrap();
        }
        let filler = folder.join("filler");
        let too_much = fs::write(&filler, "f".repeat(1 << 20));
        assert_eq!(too_much.unwrap_err().kind(), ErrorKind::StorageFull);
        let mut origin = opened(&path);
        let new = "n".repeat(400_000);
        let refused = save(&mut origin, new.as_bytes(), None, false);
        let Err(SaveError::Io(error)) = refused else {
            panic!("{refused:?}");
        };
        assert_eq!(error.kind(), ErrorKind::StorageFull);
        assert_eq!(fs::read_to_string(&path).unwrap(), "o".repeat(300_000));
        fs::remove_file(&filler).unwrap();
        let names = fs::read_dir(folder).unwrap().count();
        assert_eq!(names, 1 + usize::from(is_linked));
        save(&mut origin, new.as_bytes(), None, false).unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), new);
        if is_linked {
            assert_eq!(fs::read_to_string(&second).unwrap(), new);
        }
    }
}

#[test]
fn a_file_that_is_mounted() {
    if let Some(folder) = given_folder() {
        return in_a_file_that_is_mounted(&folder);
    }
    let folder = Folder::new();
    folder.write("map", "");
    folder.write("source", "old");
    let mount = format!("mount --bind \"${FOLDER}/source\" \"${FOLDER}/map\"");
    run_with_mount("a_file_that_is_mounted", &mount, folder.path());
    if folder.read("source") != "old" {
        assert_eq!(folder.read("source"), "new");
    }
}

fn in_a_file_that_is_mounted(folder: &Path) {
    let path = folder.join("map");
    assert!(save(&mut opened(&path), b"new", None, false).unwrap().lasts);
    assert_eq!(fs::read(path).unwrap(), b"new");
    assert_eq!(fs::read_dir(folder).unwrap().count(), 2);
}

#[test]
fn a_limit_on_the_size_of_files() {
    if let Some(folder) = given_folder() {
        return under_a_limit(&folder);
    }
    let folder = Folder::new();
    for name in ["map", "linked"] {
        folder.write(name, "o".repeat(1000));
    }
    fs::hard_link(folder.file("linked"), folder.file("second")).unwrap();
    let mut command = Command::new("sh");
    // Blocks of 512 or of 1024 bytes.
    let script = "trap '' XFSZ; ulimit -f 8; exec \"$0\" \"$@\"";
    command.args(["-c", script]).arg(itself());
    assert_passed(&run(
        &mut command,
        "a_limit_on_the_size_of_files",
        folder.path(),
    ));
}

fn under_a_limit(folder: &Path) {
    for name in ["map", "linked"] {
        let path = folder.join(name);
        let mut origin = opened(&path);
        let refused = save(&mut origin, "n".repeat(10_000).as_bytes(), None, false);
        let Err(SaveError::Io(error)) = refused else {
            panic!("{refused:?}");
        };
        assert_eq!(error.kind(), ErrorKind::FileTooLarge);
        assert_eq!(fs::read_to_string(&path).unwrap(), "o".repeat(1000));
        assert_eq!(fs::read_dir(folder).unwrap().count(), 3);
        save(&mut origin, "n".repeat(2000).as_bytes(), None, false).unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "n".repeat(2000));
    }
}

#[test]
fn another_user() {
    if let Some(folder) = given_folder() {
        return as_a_user(&folder);
    }
    let folder = Folder::new();
    if !is_root() {
        return assert_passed(&run(
            &mut Command::new(itself()),
            "another_user",
            folder.path(),
        ));
    }
    set_mode(folder.path(), 0o777);
    let file = |name: &str, mode| {
        let path = folder.write(name, "old");
        set_mode(&path, mode);
    };
    file("shared", 0o666);
    file("theirs", 0o644);
    fs::create_dir(folder.file("closed")).unwrap();
    file("closed/shared", 0o666);
    set_mode(&folder.file("closed"), 0o755);
    // As in a folder for passing things on, where only the owner may remove a file.
    fs::create_dir(folder.file("sticky")).unwrap();
    file("sticky/shared", 0o666);
    set_mode(&folder.file("sticky"), 0o1777);
    let mut command = Command::new(itself());
    command.uid(1234).gid(1234);
    let mut may = Command::new("/bin/sh");
    may.args(["-c", "cd \"$0\" && test -x \"$1\""])
        .arg(folder.path());
    let may = may.arg(itself()).uid(1234).gid(1234).status();
    if !may.is_ok_and(|status| status.success()) {
        return skip("no other user can come here");
    }
    assert_passed(&run(&mut command, "another_user", folder.path()));
}

fn as_a_user(folder: &Path) {
    for name in ["shared", "closed/shared", "sticky/shared"] {
        let path = folder.join(name);
        if !path.exists() {
            continue;
        }
        let before = fs::metadata(&path).unwrap();
        for new in ["longer than the old one", "short"] {
            let saved = save(&mut opened(&path), new.as_bytes(), None, false);
            assert!(saved.unwrap().lasts, "{name}");
            assert_eq!(fs::read_to_string(&path).unwrap(), new, "{name}");
        }
        let after = fs::metadata(&path).unwrap();
        assert_eq!((after.uid(), after.ino()), (before.uid(), before.ino()));
    }
    let theirs = folder.join("theirs");
    if theirs.exists() {
        let refused = save(&mut opened(&theirs), b"new", None, true);
        assert!(matches!(refused, Err(SaveError::ReadOnly)), "{refused:?}");
        assert_eq!(fs::read(&theirs).unwrap(), b"old");
    }
    let own = folder.join("own");
    fs::create_dir(&own).unwrap();
    let path = own.join("map");
    // A folder that may be written and not read cannot be asked whether it is on the disk.
    fs::set_permissions(&own, Permissions::from_mode(0o333)).unwrap();
    assert!(!save(&mut opened(&path), b"new", None, false).unwrap().lasts);
    fs::set_permissions(&own, Permissions::from_mode(0o555)).unwrap();
    save(&mut opened(&path), b"newer", None, false).unwrap();
    let refused = save(&mut opened(&own.join("other")), b"new", None, false);
    assert!(
        matches!(refused, Err(SaveError::Folder { .. })),
        "{refused:?}"
    );
    fs::set_permissions(&own, Permissions::from_mode(0o755)).unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"newer");
    assert_eq!(fs::read_dir(&own).unwrap().count(), 1);
}
