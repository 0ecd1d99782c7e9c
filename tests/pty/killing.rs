//! Killed at any moment, the file is wholly one that was saved, and every edit that is older than a
//! second comes back.

use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use jalon::doc::{Document, read};
use jalon::model::{Draft, Edit, RowId};
use jalon::sys::{Environment, JournalState, Places, list_journals};
use rustix::process::{Signal, kill_process};

use crate::folder::{Folder, state_of};
use crate::session::{Session, Start};

const MAP: &str = "# A map\njalon = 1\ntitle = \"T\"\n\n[[stages]]\nname = \"Un\"\n\n# The end\n";

/// How many programs are killed; `JALON_KILLS` asks for more.
const KILLS: u64 = 200;
/// How many run at a time.
const AT_ONCE: usize = 8;
/// How old an edit is that has to come back.
const OLD: Duration = Duration::from_secs(1);

/// Numbers that look like chance and are the same each time (`SplitMix64`).
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % limit
    }
}

/// What was done before the kill.
#[derive(Default)]
struct Done {
    /// When each word was seen on the screen first, in their order.
    words: Vec<Instant>,
    /// How many words each save had that was asked for, and whether it was seen to end.
    saves: Vec<(usize, bool)>,
}

fn word(n: usize) -> String {
    format!("word{n:03}x")
}

/// The map with that many words.
fn map_with(count: usize) -> String {
    let mut document = Document::<()>::open(MAP.as_bytes()).unwrap();
    for n in 0..count {
        let stage = document.map().stages.first().unwrap().id.clone();
        let edit = Edit::InsertItem {
            stage,
            row: RowId::Touchpoints,
            before: n,
            item: Draft::plain(word(n)),
        };
        document.apply(&[edit], (), None).unwrap();
    }
    String::from_utf8(document.bytes()).unwrap()
}

/// How many words a text has, which have to be the first ones.
fn words_in(text: &str) -> usize {
    let map = read(text).map;
    let items = map
        .stages
        .first()
        .map(|stage| stage.items(&RowId::Touchpoints));
    let items = items.unwrap_or_default();
    let texts: Vec<&str> = items.iter().map(|item| item.text.as_str()).collect();
    // What was being typed may be part of a word.
    let whole = texts
        .iter()
        .enumerate()
        .take_while(|(n, text)| **text == word(*n))
        .count();
    assert!(texts.len() <= whole + 1, "{texts:?}");
    whole
}

/// Types, accepts and saves until the program is gone.
fn work(session: &mut Session, chance: &mut Chance) -> Done {
    let mut done = Done::default();
    for n in 0.. {
        session.try_press("a");
        session.try_press(&word(n));
        if !session.saw(&word(n)) {
            return done;
        }
        done.words.push(Instant::now());
        if chance.below(4) == 0 {
            thread::sleep(Duration::from_millis(chance.below(500)));
        }
        session.try_press("\r");
        if !session.saw("Cell edited") {
            return done;
        }
        if chance.below(5) == 0 {
            done.saves.push((n + 1, false));
            session.try_press("\x13");
            if !session.saw("Saved") {
                return done;
            }
            done.saves.last_mut().unwrap().1 = true;
        }
    }
    done
}

/// Lets a program be killed at some moment, and looks at what is left.
fn kill_one(seed: u64) {
    let mut chance = Chance(seed);
    let folder = Folder::new();
    folder.write("map.toml", MAP);
    let mut session = Start::new(folder.path(), ["map.toml"]).run();
    session.see("Un");
    let pid = session.pid();
    let moment = Duration::from_millis(chance.below(2200));
    let killer = thread::spawn(move || {
        thread::sleep(moment);
        let killed = Instant::now();
        kill_process(pid, Signal::KILL).unwrap();
        killed
    });
    let done = work(&mut session, &mut chance);
    let end = killer.join().unwrap();
    session.status();
    let old = |seen: &&Instant| end.saturating_duration_since(**seen) > OLD;
    let due = done.words.iter().filter(old).count();

    let file = folder.read("map.toml");
    let in_file = words_in(&file);
    assert_eq!(
        file,
        map_with(in_file),
        "seed {seed}: the file is not whole"
    );
    let least = done
        .saves
        .iter()
        .filter(|(_, seen)| *seen)
        .map(|(count, _)| *count);
    assert!(
        in_file >= least.max().unwrap_or(0),
        "seed {seed}: a save is lost"
    );
    let is_saved = done.saves.iter().any(|(count, _)| *count == in_file);
    assert!(
        in_file == 0 || is_saved,
        "seed {seed}: nobody saved {in_file} words"
    );

    let back = recovered(folder.path()).unwrap_or(in_file).max(in_file);
    assert!(
        back >= due,
        "seed {seed}: {back} of {due} words after {moment:?}"
    );
    recover(folder.path(), seed);
    let recovered = words_in(&folder.read("map.toml"));
    assert!(
        recovered >= due,
        "seed {seed}: recovered {recovered} of {due} words"
    );
}

/// How many words the journal has, if one is left.
fn recovered(folder: &Path) -> Option<usize> {
    let state = state_of(folder);
    let environment = Environment::with(&[("XDG_STATE_HOME", state.to_str().unwrap())]);
    let listed = list_journals(&Places::new(&environment), 1 << 20);
    let ours: Vec<_> = listed
        .iter()
        .filter(|l| l.path.starts_with(&state))
        .collect();
    assert!(ours.len() <= 1, "{ours:?}");
    let left = ours.first()?;
    assert_eq!(left.state, JournalState::Recoverable);
    let latest = left.journal.as_ref().unwrap().latest().to_vec();
    Some(words_in(&String::from_utf8(latest).unwrap()))
}

fn recover(folder: &Path, seed: u64) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_jalon"));
    command.args(["recover", "map.toml"]).current_dir(folder);
    command.env_clear().env("XDG_STATE_HOME", state_of(folder));
    let ended = command.output().unwrap();
    let said = String::from_utf8_lossy(&ended.stderr);
    assert_eq!(ended.status.code(), Some(0), "seed {seed}: {said}");
}

#[test]
fn every_edit_older_than_a_second_outlives_a_kill() {
    let asked = std::env::var("JALON_KILLS").ok();
    let kills = asked.and_then(|count| count.parse().ok()).unwrap_or(KILLS);
    let next = AtomicU64::new(0);
    thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(|| {
                loop {
                    let seed = next.fetch_add(1, Ordering::Relaxed);
                    if seed >= kills {
                        return;
                    }
                    kill_one(seed);
                }
            });
        }
    });
}
