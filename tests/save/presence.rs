//! Who has the same map open is known while they have it, and not a moment longer.

use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::SystemTime;

use jalon::sys::{Other, Presence};

use crate::folder::Folder;
use crate::{opened, save, skip};

const MAP: &str = "JALON_TEST_MAP";

/// Another program that has the map open.
fn start(folder: &Folder) -> Child {
    run(Command::new(std::env::current_exe().unwrap()), folder)
}

fn run(mut command: Command, folder: &Folder) -> Child {
    let test = "presence::another_is_known_until_killed";
    command.args(["--exact", test, "--nocapture"]);
    command.env(MAP, folder.file("map"));
    command.stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let lines = BufReader::new(child.stdout.as_mut().unwrap()).lines();
    assert!(
        lines
            .map_while(Result::ok)
            .any(|line| line.ends_with("here"))
    );
    child
}

/// What the other program does, which is this one run again.
fn another(path: &Path) {
    let mut presence = Presence::hold(&opened(path).origin);
    assert_eq!(presence.others().len(), 1);
    println!("here");
    // Until it is killed, or the other test is over.
    let _ = std::io::stdin().read(&mut [0]);
}

#[test]
fn another_is_known_until_killed() {
    if let Some(path) = std::env::var_os(MAP) {
        return another(Path::new(&path));
    }
    let folder = Folder::new();
    let path = folder.write("map", "old");
    let mut origin = opened(&path);
    let mut presence = Presence::hold(&origin.origin);
    // A second door of our own is nobody else.
    let mut second = Presence::hold(&origin.origin);
    assert_eq!((presence.others(), second.others()), (vec![], vec![]));
    let before = SystemTime::now();
    let mut child = start(&folder);
    let others = presence.others();
    let [Other { user, since }] = others.as_slice() else {
        panic!("{others:?}");
    };
    if cfg!(target_os = "linux") {
        assert!(user.as_deref().is_some_and(|user| !user.is_empty()));
        let since = since.unwrap();
        let apart = since
            .duration_since(before)
            .or(before.duration_since(since));
        assert!(apart.unwrap().as_secs() < 60, "{since:?}");
        assert!(others[0].since_words().unwrap().contains(':'));
    }
    // A save leaves the file under the lock, and neither loses the other.
    let saved = save(&mut origin, b"new", None, false).unwrap();
    assert!(saved.held.is_some());
    presence.hand_over(&origin.origin, saved.held);
    assert_eq!(folder.read("map"), "new");
    let mut third = start(&folder);
    assert_eq!(
        presence.others().len(),
        1,
        "the first holds the old file still"
    );
    third.kill().unwrap();
    third.wait().unwrap();
    child.kill().unwrap();
    child.wait().unwrap();
    assert_eq!(presence.others(), vec![]);
    assert_eq!(folder.names(), ["map"]);
}

#[test]
fn a_map_that_comes_to_be_or_is_replaced_is_held_from_then_on() {
    let folder = Folder::new();
    let path = folder.file("map");
    let origin = opened(&path);
    let mut presence = Presence::hold(&origin.origin);
    assert_eq!(presence.others(), vec![]);
    for text in ["first", "second"] {
        folder.write("next", text);
        fs::rename(folder.file("next"), &path).unwrap();
        let mut child = start_after(&mut presence, &folder);
        child.kill().unwrap();
        child.wait().unwrap();
    }
}

#[test]
fn another_in_a_container_is_someone() {
    let alone = ["-rm", "--pid", "--fork", "--kill-child", "--mount-proc"];
    let mut may = Command::new("unshare");
    let may = may.args(alone).arg("true").output();
    if !may.is_ok_and(|output| output.status.success()) {
        return skip("no processes of their own here");
    }
    let folder = Folder::new();
    let path = folder.write("map", "old");
    let presence = Presence::hold(&opened(&path).origin);
    let mut command = Command::new("unshare");
    command.args(alone).arg(std::env::current_exe().unwrap());
    // It finds one other, whom it cannot see.
    let mut child = run(command, &folder);
    drop(presence);
    child.kill().unwrap();
    child.wait().unwrap();
}

/// The other program finds us with the file that is there now.
fn start_after(presence: &mut Presence, folder: &Folder) -> Child {
    assert_eq!(presence.others(), vec![]);
    let child = start(folder);
    assert_eq!(presence.others().len(), 1);
    child
}
