//! Taking turns: of several programs that read a file, bring something into it and write it, one after
//! the other.
//!
//! A save alone sees when another was quicker and puts back what it displaced; but where a third comes
//! between those two steps, what the third wrote goes with it. Turns keep that from happening to files
//! that many write to without being asked.

use std::fs::File;
use std::path::Path;
use std::thread;
use std::time::Duration;

use rustix::fs::{FlockOperation, Mode, OFlags};

use super::disk::Disk;
use super::file::{folder_of, follow};

/// How long one look at whether it is our turn is away from the next.
const PAUSE: Duration = Duration::from_millis(5);
/// How often it is looked. A turn takes some milliseconds; one that takes seconds belongs to a program
/// that was stopped, and nobody is kept waiting for that.
const LOOKS: usize = 600;

/// A turn, which ends when this goes away or the process does.
#[derive(Debug)]
pub struct Turn {
    _folder: Option<File>,
}

impl Turn {
    /// Waits until nobody else has the turn to write in the folder of that file. Where the system knows no
    /// such locks, or somebody holds the turn for too long, there is nothing to wait for.
    pub fn take(path: &Path) -> Self {
        Self {
            _folder: lock(path),
        }
    }
}

/// The folder, locked. What is locked is not the file, in whose place another comes with every save.
#[expect(
    clippy::disallowed_methods,
    reason = "others tell nobody when their turn is over"
)]
fn lock(path: &Path) -> Option<File> {
    let target = follow(Disk::default(), path).ok()?;
    let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::CLOEXEC;
    let folder: File = rustix::fs::open(folder_of(&target), flags, Mode::empty())
        .ok()?
        .into();
    for _ in 0..LOOKS {
        match rustix::fs::flock(&folder, FlockOperation::NonBlockingLockExclusive) {
            Ok(()) => return Some(folder),
            Err(rustix::io::Errno::WOULDBLOCK | rustix::io::Errno::INTR) => thread::sleep(PAUSE),
            Err(_) => return None,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::thread;

    use super::super::journal::tests::Ground;
    use super::Turn;

    #[test]
    fn one_after_the_other_has_the_turn() {
        let ground = Ground::new();
        let file = ground.at("turns.toml");
        let (inside, most) = (AtomicUsize::new(0), AtomicUsize::new(0));
        thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    let _turn = Turn::take(&file);
                    let now = inside.fetch_add(1, Ordering::SeqCst) + 1;
                    most.fetch_max(now, Ordering::SeqCst);
                    thread::yield_now();
                    inside.fetch_sub(1, Ordering::SeqCst);
                });
            }
        });
        assert_eq!(most.into_inner(), 1);
    }
}
