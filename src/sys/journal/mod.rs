//! Journals on the disk: what a map has that its file has not, kept for the day the program is
//! killed.
//!
//! They stand in a private folder of the person's, never beside the map. A running editor holds a
//! lock on its journal, which the system lets go of however the editor ends: a journal that can be
//! locked is stale, and nobody guesses by process numbers. Nothing here knows what a map is.

mod folder;
mod list;
mod recent;
mod thread;
mod views;

pub use folder::Places;
pub use list::{Listed, Stale, State, discarded_of, list, path_of, stale_of};
pub use recent::{recall_recent, remember_recent};
pub use thread::{Hurry, Keeper};
pub use views::{recall_view, remember_view};

use std::io;
use std::time::{SystemTime, UNIX_EPOCH};

/// What the names of journals end with.
const JOURNAL: &str = ".journal";
/// What those end with that were discarded.
const DISCARDED: &str = ".discarded";
/// What those end with that are being written.
const TEMPORARY: &str = ".tmp";

/// The time, in seconds since 1970.
#[expect(clippy::disallowed_methods, reason = "this is the door to the clock")]
pub fn now() -> u64 {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_secs())
}

/// Whether a lock was refused because another has it.
fn is_held(error: rustix::io::Errno) -> bool {
    error == rustix::io::Errno::WOULDBLOCK
}

/// The number by which the system names an error.
fn number_of(error: &io::Error) -> i32 {
    error.raw_os_error().unwrap_or_default()
}

#[cfg(test)]
pub(super) mod tests;
