//! The files a save writes before they take the place of the map.
//!
//! They stand beside the map, because only there can they take its place at once. A save that is
//! killed leaves one behind; it is removed when the map is opened the next time.

use std::cell::Cell;
use std::ffi::{OsStr, OsString};
use std::fs::{self, File, Metadata};
use std::hash::{BuildHasher, Hasher, RandomState};
use std::io;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use rustix::fs::Mode;
use rustix::process::geteuid;

use super::disk::Disk;
use super::file::{Origin, folder_of};

/// How old a file has to be to be a leftover: no writing takes as long.
pub(super) const LEFT: Duration = Duration::from_secs(60);
/// The longest name a folder takes is 255 bytes; with our ending, so many are left.
const LONGEST: usize = 230;
const ENDING: &str = ".tmp";
/// How many hexadecimal digits make the name one of its own.
const DIGITS: usize = 16;

/// A file beside the target that is gone when this is, unless it has become the target.
pub(super) struct Temporary<'g> {
    disk: Disk<'g>,
    path: PathBuf,
    is_kept: Cell<bool>,
}

impl<'g> Temporary<'g> {
    /// A name of its own beside the target; there is no file yet.
    pub(super) fn beside(disk: Disk<'g>, target: &Path) -> Self {
        let mut name = beginning(target);
        name.push(random_digits());
        name.push(ENDING);
        Self {
            disk,
            path: folder_of(target).join(name),
            is_kept: Cell::new(false),
        }
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Creates the file, which must not be there and is no link.
    pub(super) fn create(&self, mode: Mode) -> io::Result<File> {
        let created = self.disk.create(&self.path, mode);
        created.inspect_err(|_| self.keep())
    }

    /// Leaves what stands under that name where it is.
    pub(super) fn keep(&self) {
        self.is_kept.set(true);
    }
}

impl Drop for Temporary<'_> {
    fn drop(&mut self) {
        if !self.is_kept.get() {
            // Nobody is to find it in their folder, so one refusal is not the end. What stays even
            // so is removed when the map is opened the next time.
            let removed = self.disk.remove(&self.path);
            let _ = removed.or_else(|_| self.disk.remove(&self.path));
        }
    }
}

/// A number nobody else is given.
pub fn chance() -> u64 {
    RandomState::new().build_hasher().finish()
}

/// Digits that make a name one of its own.
pub(super) fn random_digits() -> String {
    let random = chance();
    format!("{random:0DIGITS$x}")
}

/// Whether a name is that beginning and that ending with such digits between.
pub(super) fn has_random_digits(name: &OsStr, beginning: &OsStr, ending: &str) -> bool {
    let rest = name.as_bytes().strip_prefix(beginning.as_bytes());
    let digits = rest.and_then(|rest| rest.strip_suffix(ending.as_bytes()));
    digits.is_some_and(|digits| digits.len() == DIGITS && digits.iter().all(u8::is_ascii_hexdigit))
}

/// Removes what killed saves of this map have left behind.
pub fn remove_leftovers(origin: &Origin) {
    let beginning = beginning(&origin.target);
    // A temporary file is given to the owner of the map before it takes its place.
    let mut owners = vec![geteuid().as_raw()];
    owners.extend(fs::symlink_metadata(&origin.target).map(|target| target.uid()));
    // A folder that cannot be listed has nothing that could be removed.
    let entries = fs::read_dir(folder_of(&origin.target));
    for entry in entries.into_iter().flatten().flatten() {
        let is_left = has_random_digits(&entry.file_name(), &beginning, ENDING)
            && entry
                .metadata()
                .is_ok_and(|metadata| is_left(&metadata, &owners));
        if is_left {
            // Where it cannot be removed it is in nobody's way.
            let _ = Disk::default().remove(&entry.path());
        }
    }
}

/// What the names of temporary files of this target begin with.
fn beginning(target: &Path) -> OsString {
    let name = target.file_name().unwrap_or_default();
    let name = if name.len() > LONGEST {
        OsStr::new("jalon")
    } else {
        name
    };
    let mut beginning = OsString::from(".");
    beginning.push(name);
    beginning.push(".");
    beginning
}

#[expect(clippy::disallowed_methods, reason = "this is the door to the clock")]
fn is_left(metadata: &Metadata, owners: &[u32]) -> bool {
    let now = SystemTime::now();
    let age = metadata.modified().map(|time| now.duration_since(time));
    metadata.is_file()
        && owners.contains(&metadata.uid())
        && matches!(age, Ok(Ok(age)) if age > LEFT)
}
