//! Journals stand where they should, are for nobody else, and are only offered when nobody has them.

use std::fs::{self, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use rustix::fs::{CWD, Mode, mkfifoat};

use super::list::sweep;
use super::{Keeper, Places, Stale, State, list, now, path_of, stale_of};
use crate::doc::{Journal, Snapshot, encode_journal};
use crate::sys::environment::{Environment, scratch_folder};
use crate::sys::file::Origin;
use crate::sys::input::Input;

const LIMIT: Duration = Duration::from_secs(10);
const MOST: u64 = 1 << 20;

/// A folder for one test.
pub(in crate::sys) struct Ground(PathBuf);

impl Ground {
    pub(in crate::sys) fn new() -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let name = format!("jalon-journal-{}-{number}", std::process::id());
        let path = scratch_folder().join(name);
        fs::create_dir_all(path.join("last")).unwrap();
        Self(fs::canonicalize(path).unwrap())
    }

    pub(in crate::sys) fn at(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    fn places(&self, variables: &[(&'static str, &str)]) -> Places {
        let paths: Vec<(&'static str, String)> = variables
            .iter()
            .map(|(name, path)| (*name, self.at(path).to_str().unwrap().to_owned()))
            .collect();
        let variables: Vec<(&'static str, &str)> = paths
            .iter()
            .map(|(name, path)| (*name, path.as_str()))
            .collect();
        Places::with_last(&Environment::with(&variables), &self.at("last"))
    }

    pub(super) fn state(&self) -> Places {
        self.places(&[("XDG_STATE_HOME", "state")])
    }

    fn origin(&self) -> Origin {
        Origin {
            given: self.at("map.toml"),
            target: self.at("map.toml"),
        }
    }

    /// A journal of our map as a file of that name.
    fn left(&self, name: &str, when: u64) -> PathBuf {
        let path = self.at("state/jalon").join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        let map = self.at("map.toml").to_str().unwrap().as_bytes().to_vec();
        let journal = Journal {
            given: map.clone(),
            real: map,
            when,
            base: None,
            current: b"new".to_vec(),
            typed: None,
        };
        write(&path, &encode_journal(&journal));
        path
    }
}

impl Drop for Ground {
    fn drop(&mut self) {
        // What cannot be removed is scratch.
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[expect(clippy::disallowed_methods, reason = "a test makes files")]
fn write(path: &Path, bytes: &[u8]) {
    fs::write(path, bytes).unwrap();
    fs::set_permissions(path, Permissions::from_mode(0o600)).unwrap();
}

fn snapshot(text: &str) -> Snapshot {
    Snapshot {
        base: Some(Arc::new(b"old".to_vec())),
        current: Arc::new(text.as_bytes().to_vec()),
        typing: None,
    }
}

fn keeper(places: Places) -> (Keeper, Receiver<Input>) {
    let (sender, told) = channel();
    (Keeper::start(places, sender).unwrap(), told)
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<String> = entries
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

fn mode(path: &Path) -> u32 {
    fs::symlink_metadata(path).unwrap().mode() & 0o7777
}

const NAME: &str = "0123456789abcdef.journal";

#[test]
fn a_journal_is_private_and_goes_when_there_is_nothing_to_keep() {
    let ground = Ground::new();
    let (mut keeper, _told) = keeper(ground.state());
    keeper.note(Some(snapshot("one")), &ground.origin(), Vec::new());
    assert!(keeper.flush(LIMIT));
    let folder = ground.at("state/jalon");
    assert_eq!(mode(&folder), 0o700);
    let written = names(&folder);
    assert_eq!(written.len(), 1);
    let path = folder.join(written.first().unwrap());
    assert_eq!(mode(&path), 0o600);
    // A newer one takes the place of the older under the same name.
    keeper.note(Some(snapshot("two")), &ground.origin(), Vec::new());
    assert!(keeper.flush(LIMIT));
    assert_eq!(names(&folder), written);
    let listed = list(&ground.state(), MOST);
    let journal = listed.first().unwrap().journal.as_ref().unwrap();
    assert_eq!(journal.current, b"two");
    assert_eq!(journal.base.as_deref(), Some(b"old".as_slice()));
    // The same work, of a map that has another file now.
    let moved = ground.origin().beside("moved.toml");
    keeper.note(Some(snapshot("two")), &moved, Vec::new());
    assert!(keeper.flush(LIMIT));
    let listed = list(&ground.state(), MOST);
    let journal = listed.first().unwrap().journal.as_ref().unwrap();
    assert!(moved.is_at(path_of(&journal.real)));
    keeper.note(None, &ground.origin(), Vec::new());
    assert!(keeper.flush(LIMIT));
    assert_eq!(names(&folder), [""; 0]);
}

#[test]
fn it_is_written_by_itself_within_a_second_of_the_first_change() {
    let ground = Ground::new();
    let (mut keeper, _told) = keeper(ground.state());
    let hurry = keeper.hurry();
    // Changes that never pause for as long as it waits.
    let mut waited = Duration::ZERO;
    for n in 0.. {
        keeper.note(Some(snapshot(&n.to_string())), &ground.origin(), Vec::new());
        if !list(&ground.state(), MOST).is_empty() {
            break;
        }
        let step = Duration::from_millis(50);
        std::sync::mpsc::channel::<()>().1.recv_timeout(step).ok();
        waited += step;
        assert!(waited < LIMIT, "it is never written");
    }
    assert!(waited <= Duration::from_millis(900), "{waited:?}");
    assert!(hurry.wait(LIMIT));
}

#[test]
fn the_journal_of_a_running_editor_is_not_offered_and_that_of_a_dead_one_is() {
    let ground = Ground::new();
    let (mut keeper, _told) = keeper(ground.state());
    keeper.note(Some(snapshot("mine")), &ground.origin(), Vec::new());
    assert!(keeper.flush(LIMIT));
    assert!(stale_of(&ground.state(), &ground.origin(), MOST).is_empty());
    ground.left(NAME, 1);
    ground.left("1123456789abcdef.journal", 2);
    let stale = stale_of(&ground.state(), &ground.origin(), MOST);
    let when: Vec<u64> = stale.iter().map(|stale| stale.journal.when).collect();
    assert_eq!(when, [2, 1], "the newest first");
    // Who was offered them has them until they decide.
    assert!(stale_of(&ground.state(), &ground.origin(), MOST).is_empty());
    let states = |expected: &[State]| {
        let mut states: Vec<State> = list(&ground.state(), MOST)
            .iter()
            .map(|l| l.state)
            .collect();
        states.sort_by_key(|state| *state as u8);
        assert_eq!(states, expected);
    };
    states(&[State::Running; 3]);
    for (n, stale) in stale.into_iter().enumerate() {
        if n == 0 {
            stale.discard().unwrap();
        } else {
            stale.remove();
        }
    }
    states(&[State::Running, State::Discarded]);
}

#[test]
fn what_was_taken_over_goes_only_when_it_is_kept_elsewhere() {
    let ground = Ground::new();
    let left = ground.left(NAME, 1);
    let blocked = ground.places(&[]);
    fs::remove_dir_all(ground.at("last")).unwrap();
    let (mut keeper, _told) = self::keeper(blocked);
    let take = || stale_of(&ground.state(), &ground.origin(), MOST);
    let stale: Vec<Stale> = take();
    assert_eq!(stale.len(), 1);
    keeper.note(Some(snapshot("new")), &ground.origin(), stale);
    keeper.flush(LIMIT);
    assert!(left.exists(), "it could not be kept, so it stays");

    let ground = Ground::new();
    let left = ground.left(NAME, 1);
    let (mut keeper, _told) = self::keeper(ground.state());
    let stale = stale_of(&ground.state(), &ground.origin(), MOST);
    keeper.note(Some(snapshot("new")), &ground.origin(), stale);
    // Undone before anything was written: it is written all the same before the other goes.
    keeper.note(None, &ground.origin(), Vec::new());
    assert!(keeper.flush(LIMIT));
    assert!(!left.exists());
}

#[test]
fn the_best_folder_that_works_is_taken() {
    let variables = [
        ("XDG_STATE_HOME", "state"),
        ("HOME", "home"),
        ("XDG_RUNTIME_DIR", "session"),
    ];
    let own = format!("last/jalon-{}", rustix::process::geteuid().as_raw());
    let found_in = |prepare: &dyn Fn(&Ground)| {
        let ground = Ground::new();
        fs::create_dir(ground.at("home")).unwrap();
        fs::create_dir(ground.at("session")).unwrap();
        prepare(&ground);
        let (mut keeper, told) = self::keeper(ground.places(&variables));
        keeper.note(Some(snapshot("x")), &ground.origin(), Vec::new());
        keeper.flush(LIMIT);
        let folders = [
            "state/jalon",
            "home/.local/state/jalon",
            "session/jalon",
            &own,
        ];
        let found = folders
            .into_iter()
            .find(|folder| names(&ground.at(folder)).len() == 1);
        let trouble = told.try_recv().ok();
        (found.map(str::to_owned), trouble)
    };
    // A file in the place of a folder stops everybody, also one who may write everywhere.
    let block = |ground: &Ground, name: &str| write(&ground.at(name), b"");
    let found = |prepare: &dyn Fn(&Ground)| found_in(prepare).0.unwrap();
    assert_eq!(found(&|_| {}), "state/jalon");
    assert_eq!(found(&|g| block(g, "state")), "home/.local/state/jalon");
    assert_eq!(
        found(&|g| {
            block(g, "state");
            block(g, "home/.local");
        }),
        "session/jalon"
    );
    let all_but_last = |g: &Ground| {
        block(g, "state");
        block(g, "home/.local");
        block(g, "session/jalon");
    };
    assert_eq!(found(&all_but_last), own);
    let (nowhere, trouble) = found_in(&|g| {
        all_but_last(g);
        fs::remove_dir(g.at("last")).unwrap();
    });
    let not_a_folder = rustix::io::Errno::NOTDIR.raw_os_error();
    assert_eq!(nowhere, None);
    assert_eq!(trouble, Some(Input::Recovery(Some(not_a_folder))));
}

#[test]
fn a_link_is_no_folder_and_an_open_folder_is_closed() {
    let ground = Ground::new();
    fs::create_dir_all(ground.at("elsewhere")).unwrap();
    fs::create_dir_all(ground.at("state")).unwrap();
    symlink(ground.at("elsewhere"), ground.at("state/jalon")).unwrap();
    let (mut keeper, _told) = self::keeper(ground.state());
    keeper.note(Some(snapshot("x")), &ground.origin(), Vec::new());
    assert!(keeper.flush(LIMIT));
    assert_eq!(names(&ground.at("elsewhere")), [""; 0]);

    let ground = Ground::new();
    let folder = ground.at("state/jalon");
    fs::create_dir_all(&folder).unwrap();
    fs::set_permissions(&folder, Permissions::from_mode(0o777)).unwrap();
    assert!(list(&ground.state(), MOST).is_empty());
    assert_eq!(mode(&folder), 0o700);
}

#[test]
fn what_is_not_ours_alone_is_not_read_and_garbage_is_only_told() {
    let ground = Ground::new();
    let path = ground.left(NAME, 1);
    let count = || stale_of(&ground.state(), &ground.origin(), MOST).len();
    assert_eq!(count(), 1);
    for mode in [0o640, 0o604, 0o620] {
        fs::set_permissions(&path, Permissions::from_mode(mode)).unwrap();
        assert_eq!(
            (count(), list(&ground.state(), MOST).len()),
            (0, 0),
            "{mode:o}"
        );
    }
    fs::set_permissions(&path, Permissions::from_mode(0o600)).unwrap();
    // A link, a pipe and a folder under the name of a journal neither block nor count.
    let folder = ground.at("state/jalon");
    symlink(&path, folder.join("1123456789abcdef.journal")).unwrap();
    let pipe = folder.join("2123456789abcdef.journal");
    mkfifoat(CWD, &pipe, Mode::RUSR | Mode::WUSR).unwrap();
    fs::create_dir(folder.join("3123456789abcdef.journal")).unwrap();
    write(&folder.join("notes.txt"), b"x");
    assert_eq!((count(), list(&ground.state(), MOST).len()), (1, 1));
    // A larger text than may be opened is not read.
    let offered = stale_of(&ground.state(), &ground.origin(), 2).len();
    assert_eq!(offered, 0);

    write(&path, b"JALONJRN garbage");
    assert_eq!(count(), 0);
    let states: Vec<State> = list(&ground.state(), MOST)
        .iter()
        .map(|l| l.state)
        .collect();
    assert_eq!(states, [State::Damaged]);
    assert!(path.exists());
}

#[test]
fn another_maps_journal_is_not_offered_but_that_of_a_map_that_moved_is() {
    let ground = Ground::new();
    ground.left(NAME, 1);
    let of = |given: &str, target: &str| {
        let origin = Origin {
            given: ground.at(given),
            target: ground.at(target),
        };
        stale_of(&ground.state(), &origin, MOST).len()
    };
    assert_eq!(of("other.toml", "other.toml"), 0);
    assert_eq!(of("link.toml", "map.toml"), 1);
    assert_eq!(of("map.toml", "moved.toml"), 1);
    write(&ground.at("map.toml"), b"");
    assert_eq!(of("map.toml", "moved.toml"), 0);
}

#[test]
fn what_was_discarded_is_kept_for_thirty_days_and_what_is_half_written_for_a_minute() {
    let ground = Ground::new();
    ground.left(NAME, 1);
    ground.left("0123456789abcdef.discarded", 1);
    ground.left(".0123456789abcdef.tmp", 1);
    ground.left("notes.discarded", 1);
    let after = |seconds: u64| {
        for folder in ground.state().existing() {
            sweep(&folder, now() + seconds);
        }
        names(&ground.at("state/jalon"))
    };
    assert_eq!(after(30).len(), 4);
    let kept = ["0123456789abcdef.discarded", NAME, "notes.discarded"];
    assert_eq!(after(29 * 24 * 60 * 60), kept);
    assert_eq!(after(31 * 24 * 60 * 60), [NAME, "notes.discarded"]);
}

#[test]
fn a_panic_leaves_the_journal_written() {
    let ground = Ground::new();
    let (mut keeper, _told) = self::keeper(ground.state());
    let origin = ground.origin();
    let hook = std::panic::take_hook();
    std::panic::set_hook(Box::new(|_| {}));
    let ended = std::panic::catch_unwind(std::panic::AssertUnwindSafe(move || {
        keeper.note(Some(snapshot("kept")), &origin, Vec::new());
        panic!("on purpose");
    }));
    std::panic::set_hook(hook);
    assert!(ended.is_err());
    let listed = list(&ground.state(), MOST);
    let journal = listed.first().unwrap().journal.as_ref().unwrap();
    assert_eq!(journal.current, b"kept");
}
