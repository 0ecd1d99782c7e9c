//! The journals that are there: those of running editors, and those that somebody's work is in.
//!
//! Only files of our own user that nobody else may touch are read. What is damaged is left where it
//! is and told; nothing is removed here but what was discarded long ago, and what killed editors
//! left half written.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{self, Read};
use std::os::fd::OwnedFd;
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use rustix::fs::{FlockOperation, Stat, flock};

use super::folder::{Folder, Places, is_ours};
use super::{DISCARDED, JOURNAL, TEMPORARY, is_held};
use crate::doc::{Journal, JournalError, decode_journal, largest_journal};
use crate::sys::file::Origin;
use crate::sys::temporary::LEFT;

/// How long what was discarded is kept.
const KEPT: Duration = Duration::from_secs(30 * 24 * 60 * 60);

/// What a journal is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// An editor that runs has it.
    Running,
    /// It can be recovered.
    Recoverable,
    /// Somebody decided against it; it is kept for a while.
    Discarded,
    /// It cannot be read.
    Damaged,
}

/// A journal that is there.
#[derive(Debug)]
pub struct Listed {
    /// Where it is.
    pub path: PathBuf,
    /// When it was written, in seconds since 1970.
    pub when: u64,
    /// What it is.
    pub state: State,
    /// What it says, where it can be read.
    pub journal: Option<Journal>,
}

/// A journal nobody runs with, locked so that nobody else takes it meanwhile.
#[derive(Debug)]
pub struct Stale {
    folder: Arc<Folder>,
    name: String,
    /// What it says.
    pub journal: Journal,
    _lock: OwnedFd,
}

impl Stale {
    /// Removes it.
    pub fn remove(self) {
        self.folder.remove(&self.name);
    }

    /// Puts it away; it is removed when it has been so for thirty days.
    ///
    /// # Errors
    /// The system refuses.
    pub fn discard(self) -> io::Result<()> {
        let name = self.name.strip_suffix(JOURNAL).unwrap_or(&self.name);
        self.folder
            .rename(&self.name, &format!("{name}{DISCARDED}"))
    }
}

/// All journals, the newest first; their texts may have at most that many bytes each.
pub fn list(places: &Places, most: u64) -> Vec<Listed> {
    let mut listed = Vec::new();
    for folder in places.existing() {
        for name in folder.names() {
            let is_discarded = is_ours(&name, "", DISCARDED);
            if !is_discarded && !is_ours(&name, "", JOURNAL) {
                continue;
            }
            let Some(found) = look(&folder, &name, FlockOperation::NonBlockingLockShared, most)
            else {
                continue;
            };
            listed.push(Listed {
                path: folder.path().join(&name),
                when: found.when(),
                state: match &found.content {
                    _ if found.is_running => State::Running,
                    Err(_) => State::Damaged,
                    Ok(_) if is_discarded => State::Discarded,
                    Ok(_) => State::Recoverable,
                },
                journal: found.content.ok(),
            });
        }
    }
    listed.sort_by_key(|listed| std::cmp::Reverse(listed.when));
    listed
}

/// The journals of a map that nobody runs with, the newest first: those of the file itself, and
/// those that came by the same path where theirs is gone.
pub fn stale_of(places: &Places, origin: &Origin, most: u64) -> Vec<Stale> {
    idle_of(places, origin, JOURNAL, most)
}

/// As [`stale_of`], those that were discarded.
pub fn discarded_of(places: &Places, origin: &Origin, most: u64) -> Vec<Stale> {
    idle_of(places, origin, DISCARDED, most)
}

fn idle_of(places: &Places, origin: &Origin, ending: &str, most: u64) -> Vec<Stale> {
    let mut stale = Vec::new();
    for folder in places.existing().into_iter().map(Arc::new) {
        for name in folder.names() {
            if !is_ours(&name, "", ending) {
                continue;
            }
            let Some(found) = look(
                &folder,
                &name,
                FlockOperation::NonBlockingLockExclusive,
                most,
            ) else {
                continue;
            };
            let Ok(journal) = found.content else { continue };
            if !found.is_running && is_of(&journal, origin) {
                stale.push(Stale {
                    folder: Arc::clone(&folder),
                    name,
                    journal,
                    _lock: found.file,
                });
            }
        }
    }
    stale.sort_by_key(|stale| std::cmp::Reverse(stale.journal.when));
    stale
}

fn is_of(journal: &Journal, origin: &Origin) -> bool {
    let is_there = |path: &[u8]| fs::symlink_metadata(path_of(path)).is_ok();
    journal.real == origin.target.as_os_str().as_bytes()
        || (journal.given == origin.absolute().as_os_str().as_bytes() && !is_there(&journal.real))
}

/// The path that a journal has the bytes of.
pub fn path_of(bytes: &[u8]) -> &Path {
    Path::new(OsStr::from_bytes(bytes))
}

/// A journal that was looked at.
struct Found {
    file: OwnedFd,
    stat: Stat,
    is_running: bool,
    content: Result<Journal, JournalError>,
}

impl Found {
    fn when(&self) -> u64 {
        let written = u64::try_from(self.stat.st_mtime).unwrap_or(0);
        self.content
            .as_ref()
            .map_or(written, |journal| journal.when)
    }
}

/// Looks at a file of ours; none where it is no such file, or is just being replaced.
fn look(folder: &Folder, name: &str, lock: FlockOperation, most: u64) -> Option<Found> {
    let (file, stat) = folder.open_own(name)?;
    let is_running = match flock(&file, lock) {
        Ok(()) => false,
        Err(error) if is_held(error) => true,
        Err(_) => return None,
    };
    // Between the opening and the lock its editor may have put a newer one in its place.
    if !is_running && !folder.is_still(name, &stat) {
        return None;
    }
    let reader = File::from(file.try_clone().ok()?);
    let content = read(reader, most);
    Some(Found {
        file,
        stat,
        is_running,
        content,
    })
}

fn read(file: File, most: u64) -> Result<Journal, JournalError> {
    let limit = largest_journal(most);
    let mut bytes = Vec::new();
    file.take(limit.saturating_add(1))
        .read_to_end(&mut bytes)
        .map_err(|_| JournalError::Damaged)?;
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > limit {
        return Err(JournalError::TooLarge);
    }
    decode_journal(&bytes, usize::try_from(most).unwrap_or(usize::MAX))
}

/// Removes what was discarded long ago, and what killed editors left half written; `now` is in
/// seconds since 1970.
pub(super) fn sweep(folder: &Folder, now: u64) {
    for name in folder.names() {
        let oldest = if is_ours(&name, "", DISCARDED) {
            KEPT
        } else if is_ours(&name, ".", TEMPORARY) {
            LEFT
        } else {
            continue;
        };
        // The time a name was changed says when it was discarded.
        let is_old = |stat: &Stat| {
            let changed = u64::try_from(stat.st_ctime).unwrap_or(u64::MAX);
            now.saturating_sub(changed) > oldest.as_secs()
        };
        if folder.open_own(&name).is_some_and(|(file, stat)| {
            is_old(&stat) && flock(&file, FlockOperation::NonBlockingLockExclusive).is_ok()
        }) {
            folder.remove(&name);
        }
    }
}
