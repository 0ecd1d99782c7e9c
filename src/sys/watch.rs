//! The map's file, where a map is open, and those of settings, looked at every two seconds and whenever
//! it is asked for, from a thread of its own: a disk that does not answer keeps nobody waiting.
//!
//! Whoever listens is told of it when what stands in the file has changed, and otherwise not woken.
//! Nothing here writes, and nothing decides what a change means.

use std::fs::{self, File};
use std::io;
use std::os::unix::fs::{DirEntryExt, MetadataExt};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

use super::disk::Disk;
use super::file::{LoadError, Origin, folder_of, follow, read};
use super::input::Input;
use super::presence::{Other, Presence};
use super::settings::SettingsWatch;
use super::sighting::{Marks, Sighting, marks, sighted};
use crate::app;
use crate::text::Shown;

/// How often the file is looked at.
const PERIOD: Duration = Duration::from_secs(2);
/// How long a file has to stay the same before it is read: whoever writes it may not have finished.
const PAUSE: Duration = Duration::from_millis(100);
/// After so many pauses a file that never rests is read nevertheless.
pub(super) const MOST_PAUSES: u32 = 10;

/// What was seen, and on which watch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    watch: u64,
    /// What was seen.
    pub sighting: Sighting,
}

/// What the thread is asked.
enum Ask {
    /// To look now.
    Look,
    /// To watch a file, and let others know by the second that it is open here.
    Expect(Box<(Target, Origin, Option<File>)>, u64),
    /// To watch that file beside the map.
    ExpectBeside(Box<Target>, u64),
}

/// A file to watch, which was just read or written.
struct Target {
    path: PathBuf,
    /// What is known to stand in it.
    told: Sighting,
    /// The file by device and number, and its folder, if there is one.
    identity: Option<((u64, u64), PathBuf)>,
}

impl Target {
    fn new(path: &Path, bytes: Option<Vec<u8>>) -> Self {
        Self {
            path: path.to_owned(),
            told: bytes.map_or(Sighting::Gone(None), Sighting::Bytes),
            identity: identity(path, marks(path)),
        }
    }
}

fn identity(path: &Path, marks: Marks) -> Option<((u64, u64), PathBuf)> {
    let target = follow(Disk::default(), path).ok()?;
    Some((marks.ok()?.identity, folder_of(&target).to_owned()))
}

/// The thread that watches files.
#[derive(Debug)]
pub struct Watch {
    asks: Sender<Ask>,
    now: u64,
    /// The number of what is watched beside the map.
    beside: u64,
    /// The number it began with, which is that of its map among those opened.
    first: u64,
}

/// The file of a map that is to be watched.
#[derive(Debug)]
pub struct Watched<'o> {
    /// Where it is.
    pub origin: &'o Origin,
    /// What is known to stand in it; none where there is no file yet.
    pub bytes: Option<Vec<u8>>,
    /// The most bytes that are read.
    pub limit: u64,
    /// What tells who else has it open.
    pub presence: Option<Presence>,
    /// The file beside it that is looked at with it, and what is known to stand in that.
    pub beside: (PathBuf, Option<Vec<u8>>),
}

impl Watch {
    /// Begins to watch the file of a map, if one is open, and the files of settings. What it tells is
    /// known by `first`, a number no other watch began with.
    ///
    /// # Errors
    /// The system refuses.
    pub fn start(
        queue: Sender<Input>,
        map: Option<Watched<'_>>,
        settings: SettingsWatch,
        first: u64,
    ) -> io::Result<Self> {
        let (asks, asked) = channel();
        let limit = map.as_ref().map_or(0, |map| map.limit);
        let watch = |target: Target, presence: Option<Presence>| MapWatch {
            target,
            presence,
            limit,
            known: Vec::new(),
            watch: first,
            seen: None,
            unsettled: None,
            pauses: 0,
        };
        let (map, beside) = map
            .map(|map| {
                let (path, bytes) = map.beside;
                let target = Target::new(&map.origin.given, map.bytes);
                let own = watch(target, map.presence);
                (own, watch(Target::new(&path, bytes), None))
            })
            .unzip();
        let watcher = Watcher {
            map,
            beside,
            settings,
            first,
        };
        thread::Builder::new()
            .name("watch".into())
            .spawn(move || watcher.run(&asked, &queue))?;
        Ok(Self {
            asks,
            first,
            now: first,
            beside: first,
        })
    }

    /// Looks at once.
    pub fn look(&self) {
        // A thread that is gone ended by a mistake of ours: a save looks at the file by itself.
        let _ = self.asks.send(Ask::Look);
    }

    /// Watches that file from now on, in which these bytes were just put; a save hands over the
    /// file it `held` for that.
    pub fn expect(&mut self, origin: &Origin, bytes: &[u8], held: Option<File>) {
        self.now += 1;
        let target = Target::new(&origin.given, Some(bytes.to_vec()));
        let ask = Box::new((target, origin.clone(), held));
        let _ = self.asks.send(Ask::Expect(ask, self.now));
    }

    /// Watches that file beside the map from now on, in which these bytes are known to stand; none
    /// where there is no file.
    pub fn expect_beside(&mut self, path: &Path, bytes: Option<Vec<u8>>) {
        self.beside += 1;
        let target = Box::new(Target::new(path, bytes));
        let _ = self.asks.send(Ask::ExpectBeside(target, self.beside));
    }

    /// As `is_current`, of a look at the file beside the map.
    pub fn is_current_beside(&self, look: &Look) -> bool {
        look.watch == self.beside
    }

    /// Whether a look was taken at what is watched now, and not before it was written to.
    pub fn is_current(&self, look: &Look) -> bool {
        look.watch == self.now
    }

    /// Whether something was told by this watch, which began with that number, and not by one of a
    /// map that was left.
    pub fn is_own(&self, first: u64) -> bool {
        first == self.first
    }
}

fn shown(other: &Other) -> app::Other {
    let user = other.user.as_deref();
    app::Other {
        user: user.map(|user| Shown::new(user).into_string()),
        since: other.since_words(),
    }
}

struct Watcher {
    map: Option<MapWatch>,
    /// The file beside the map.
    beside: Option<MapWatch>,
    settings: SettingsWatch,
    /// What its watch began with.
    first: u64,
}

impl Watcher {
    fn run(mut self, asked: &Receiver<Ask>, queue: &Sender<Input>) {
        loop {
            let seen = self.map.as_mut().and_then(MapWatch::look).map(Input::Disk);
            let beside = self.beside.as_mut().and_then(MapWatch::look);
            let beside = beside.map(Input::Beside);
            let files = self.settings.look();
            let files = files.map(|files| Input::Settings(self.first, files));
            let others = self.map.as_mut().and_then(MapWatch::others);
            let others = others.map(|others| Input::Others(self.first, others));
            for news in [seen, beside, files, others].into_iter().flatten() {
                if queue.send(news).is_err() {
                    return;
                }
            }
            let is_unsettled = |map: &MapWatch| map.unsettled.is_some();
            let mut maps = self.map.iter().chain(&self.beside);
            let wait = if maps.any(is_unsettled) || self.settings.is_unsettled() {
                PAUSE
            } else {
                PERIOD
            };
            match asked.recv_timeout(wait) {
                Ok(Ask::Expect(ask, watch)) => {
                    let (target, origin, held) = *ask;
                    if let Some(map) = &mut self.map {
                        if let Some(presence) = &mut map.presence {
                            presence.hand_over(&origin, held);
                        }
                        map.expect(target, watch);
                    }
                }
                Ok(Ask::ExpectBeside(target, watch)) => {
                    if let Some(beside) = &mut self.beside {
                        beside.expect(*target, watch);
                    }
                }
                Ok(Ask::Look) | Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
    }
}

/// A look at the file of a map from time to time.
struct MapWatch {
    /// The file, with what the listener knows of it.
    target: Target,
    presence: Option<Presence>,
    limit: u64,
    /// Who is known to have it open too.
    known: Vec<Other>,
    watch: u64,
    /// The marks of the file when it was read last.
    seen: Option<Marks>,
    /// Other marks, seen once.
    unsettled: Option<Marks>,
    pauses: u32,
}

impl MapWatch {
    /// Who has it open too, if that is news.
    fn others(&mut self) -> Option<Vec<app::Other>> {
        let now = self.presence.as_mut().map(Presence::others);
        let now = now.unwrap_or_default();
        if now == self.known {
            return None;
        }
        self.known = now;
        Some(self.known.iter().map(shown).collect())
    }

    fn expect(&mut self, target: Target, watch: u64) {
        self.target = target;
        self.watch = watch;
        self.seen = None;
        self.unsettled = None;
        self.pauses = 0;
    }

    /// What stands in the file, if that is news and the file has come to rest.
    fn look(&mut self) -> Option<Look> {
        let now = marks(&self.target.path);
        if self.seen == Some(now) {
            self.unsettled = None;
            self.pauses = 0;
            return None;
        }
        if self.unsettled != Some(now) && self.pauses < MOST_PAUSES {
            self.unsettled = Some(now);
            self.pauses += 1;
            return None;
        }
        self.unsettled = None;
        self.pauses = 0;
        self.seen = Some(now);
        let sighting = self.read(now);
        if sighting == self.target.told {
            return None;
        }
        self.target.told.clone_from(&sighting);
        let watch = self.watch;
        Some(Look { watch, sighting })
    }

    fn read(&mut self, marks: Marks) -> Sighting {
        match read(&self.target.path, self.limit) {
            Ok(bytes) => {
                self.target.identity = identity(&self.target.path, marks);
                Sighting::Bytes(bytes)
            }
            Err(LoadError::Missing) => Sighting::Gone(self.other_name()),
            unreadable => sighted(unreadable),
        }
    }

    /// Another name, in the same folder, of the file that was read last.
    fn other_name(&self) -> Option<String> {
        let ((device, number), folder) = self.target.identity.as_ref()?;
        let mut entries = fs::read_dir(folder).ok()?.filter_map(Result::ok);
        let entry = entries.find(|entry| {
            // Its number is known without asking for each file of the folder.
            entry.ino() == *number && entry.metadata().is_ok_and(|found| found.dev() == *device)
        })?;
        // What somebody hides is being put away, or is on its way to another place.
        let name = entry.file_name().into_string().ok()?;
        (!name.starts_with('.')).then_some(name)
    }
}
