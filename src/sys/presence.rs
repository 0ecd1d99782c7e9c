//! Being known as one who has a map open, and knowing the others.
//!
//! A shared advisory lock on the file says it: it needs no more than the permission to read, leaves
//! nothing on the disk and ends with its process however that ends. It keeps nobody from anything;
//! that no work is lost is up to the save. Where there are no locks, nobody is known.

use std::fs::{self, File};
use std::os::fd::AsRawFd;
use std::os::unix::fs::MetadataExt;
use std::path::PathBuf;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use jiff::Timestamp;
use rustix::fs::{FlockOperation, OFlags, flock};
use rustix::io::Errno;

use super::clock::zone;
use super::disk::Disk;
use super::file::Origin;

/// Another who has the map open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Other {
    /// The name of the user, as the system has it; none where it does not tell.
    pub user: Option<String>,
    /// When their program was started; none where the system does not tell.
    pub since: Option<SystemTime>,
}

impl Other {
    /// The time of `since` on the clock of the wall, with its date if that is not today.
    #[expect(clippy::disallowed_methods, reason = "this is the door to the clock")]
    pub fn since_words(&self) -> Option<String> {
        let zone = zone();
        let since = Timestamp::try_from(self.since?).ok()?;
        let since = since.to_zoned(zone.clone());
        let today = Timestamp::now().to_zoned(zone).date();
        let form = if since.date() == today {
            "%H:%M"
        } else {
            "%Y-%m-%d %H:%M"
        };
        Some(since.strftime(form).to_string())
    }
}

/// The sign that this program has a map open. Others no longer see it when it is dropped.
#[derive(Debug)]
pub struct Presence {
    target: PathBuf,
    /// The file that carries the lock; none where there is no file.
    file: Option<File>,
}

impl Presence {
    /// Lets others know that the map is open here.
    pub fn hold(origin: &Origin) -> Self {
        let mut presence = Self {
            target: origin.target.clone(),
            file: None,
        };
        presence.renew();
        presence
    }

    /// Goes on with the file that a save has put in the place of the old one, or with the one that
    /// is there now.
    pub fn hand_over(&mut self, origin: &Origin, held: Option<File>) {
        self.target.clone_from(&origin.target);
        self.file = held.or(self.file.take());
        self.renew();
    }

    /// Those who have the same file open; not this program, however often it has.
    pub fn others(&mut self) -> Vec<Other> {
        self.renew();
        let Some(file) = &self.file else {
            return Vec::new();
        };
        let told = own_lock(file).map(|own| {
            let locks = locks_on(&own.place).into_iter();
            locks.partition::<Vec<u32>, _>(|pid| *pid == own.pid)
        });
        let (ours, mut others) = told.unwrap_or_default();
        others.sort_unstable();
        others.dedup();
        // Those who have processes of their own, as in another container, are not listed.
        let is_told = !others.is_empty() || ours.len() > 1;
        if !is_told && is_held_by_another(file) {
            let unknown = Other {
                user: None,
                since: None,
            };
            return vec![unknown];
        }
        others.into_iter().map(other).collect()
    }

    /// Holds the file that stands under the path now: another may have put it there.
    fn renew(&mut self) {
        let there = fs::symlink_metadata(&self.target).ok();
        let there = there.filter(fs::Metadata::is_file);
        let held = self.file.as_ref().and_then(|file| file.metadata().ok());
        let is_held = match (&there, &held) {
            (Some(there), Some(held)) => (there.dev(), there.ino()) == (held.dev(), held.ino()),
            _ => false,
        };
        if !is_held {
            let flags = OFlags::RDONLY | OFlags::NOFOLLOW;
            let opened = there.and_then(|_| Disk::default().open(&self.target, flags).ok());
            self.file = opened;
        }
        if let Some(file) = &self.file {
            // Without locks nobody is known, and a map can be edited all the same.
            let _ = Disk::default().lock(file);
        }
    }
}

/// Whether the lock of another stands in the way of one for us alone. Asking takes our own away for
/// a moment, so it is the second way to know.
fn is_held_by_another(file: &File) -> bool {
    let alone = flock(file, FlockOperation::NonBlockingLockExclusive);
    let _ = Disk::default().lock(file);
    alone == Err(Errno::WOULDBLOCK)
}

/// The processes that hold a lock there, as far as the system tells.
fn locks_on(place: &str) -> Vec<u32> {
    let locks = read("/proc/locks").unwrap_or_default();
    let locks = locks
        .lines()
        .filter_map(|line| Lock::parse(line.split_once(':')?.1))
        .filter(|lock| lock.place == place);
    locks.map(|lock| lock.pid).collect()
}

/// A lock as the system lists it.
struct Lock {
    pid: u32,
    /// Device and number of the file, in the system's own way of writing them.
    place: String,
}

impl Lock {
    /// Reads `FLOCK ADVISORY READ pid place …`. One that is waited for begins with an arrow.
    fn parse(line: &str) -> Option<Self> {
        let mut words = line.split_whitespace();
        if words.next()? != "FLOCK" {
            return None;
        }
        let pid = words.nth(2)?.parse().ok()?;
        let place = words.next()?.to_owned();
        Some(Self { pid, place })
    }
}

/// Our own lock, if it is told. The system is asked how it writes the file and us: a container may
/// number processes otherwise, and a layered file system devices.
fn own_lock(file: &File) -> Option<Lock> {
    let told = read(&format!("/proc/self/fdinfo/{}", file.as_raw_fd()))?;
    let mut lines = told.lines();
    let line = lines.find_map(|line| line.strip_prefix("lock:"))?;
    Lock::parse(line.split_once(':')?.1)
}

fn other(pid: u32) -> Other {
    Other {
        user: user(pid),
        since: started(pid),
    }
}

/// Stands for every user that a container has no number for.
const NOBODY: u32 = 65_534;

fn user(pid: u32) -> Option<String> {
    let status = read(&format!("/proc/{pid}/status"))?;
    let uid = status
        .lines()
        .find_map(|line| line.strip_prefix("Uid:"))?
        .split_whitespace()
        .next()?;
    let uid: u32 = uid.parse().ok()?;
    if uid == NOBODY {
        return None;
    }
    let named = read("/etc/passwd").and_then(|users| name_of(&users, uid));
    Some(named.unwrap_or_else(|| format!("uid {uid}")))
}

/// The name of a user in lines of `name:password:uid:…`.
fn name_of(users: &str, uid: u32) -> Option<String> {
    users.lines().find_map(|line| {
        let mut fields = line.split(':');
        let name = fields.next().filter(|name| !name.is_empty())?;
        (fields.nth(1)?.parse() == Ok(uid)).then(|| name.to_owned())
    })
}

/// When a process was started: so many ticks after the system.
fn started(pid: u32) -> Option<SystemTime> {
    let stat = read(&format!("/proc/{pid}/stat"))?;
    // The name of the program stands in brackets and may hold blanks and brackets itself.
    let (_, fields) = stat.rsplit_once(')')?;
    let ticks: u64 = fields.split_whitespace().nth(19)?.parse().ok()?;
    let system = read("/proc/stat")?;
    let boot = system
        .lines()
        .find_map(|line| line.strip_prefix("btime "))?;
    let boot: u64 = boot.trim().parse().ok()?;
    let after = ticks.checked_div(rustix::param::clock_ticks_per_second())?;
    UNIX_EPOCH.checked_add(Duration::from_secs(boot.checked_add(after)?))
}

/// A file in which the system tells something; none where it has none.
#[expect(clippy::disallowed_methods, reason = "this is the door to files")]
fn read(path: &str) -> Option<String> {
    let bytes = fs::read(path).ok()?;
    Some(String::from_utf8_lossy(&bytes).into_owned())
}

#[cfg(test)]
mod tests {
    use super::{Lock, name_of};

    #[test]
    fn a_lock_is_read_and_one_that_is_waited_for_is_not() {
        let cases = [
            (" FLOCK  ADVISORY  READ 16754 fe:00:1021 0 EOF", Some(16754)),
            (" -> FLOCK  ADVISORY  WRITE 7 fe:00:1021 0 EOF", None),
            (" POSIX  ADVISORY  WRITE 7 fe:00:1021 0 EOF", None),
            (" FLOCK  ADVISORY  READ -1 fe:00:1021 0 EOF", None),
            (" FLOCK  ADVISORY", None),
        ];
        for (line, pid) in cases {
            let lock = Lock::parse(line);
            assert_eq!(lock.as_ref().map(|lock| lock.pid), pid, "{line}");
            assert!(lock.is_none_or(|lock| lock.place == "fe:00:1021"));
        }
    }

    #[test]
    fn a_user_is_found_by_number() {
        let users = "root:x:0:0:root::\n\n:x:7:\nanna:x:1000:1000::\n";
        assert_eq!(name_of(users, 1000).as_deref(), Some("anna"));
        assert_eq!(name_of(users, 7), None);
        assert_eq!(name_of(users, 100), None);
    }
}
