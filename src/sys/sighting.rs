//! What stands in a file that is looked at, and by what it is known to be the same without being read.

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::Path;

use super::file::LoadError;

/// What stands in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sighting {
    /// These bytes.
    Bytes(Vec<u8>),
    /// Nothing: there is no file. Where the file that was there stands under another name in the
    /// same folder, that name.
    Gone(Option<String>),
    /// Something that cannot be read.
    Unreadable(Unreadable),
}

/// Why what is there cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It is a folder.
    Folder,
    /// It is a pipe, a device or a socket.
    NotAFile,
    /// It is larger than the limit, in bytes.
    TooLarge(u64),
    /// The system refused, for the reason of that number.
    System(i32),
}

/// By what a file is known to be the same without being read; the number of the reason where the
/// system says nothing of it.
pub(super) type Marks = Result<Known, i32>;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Known {
    pub(super) identity: (u64, u64),
    size: u64,
    modified: (i64, i64),
    changed: (i64, i64),
}

impl Known {
    /// Whether nothing stands in it.
    pub(super) fn is_empty(&self) -> bool {
        self.size == 0
    }
}

pub(super) fn marks(path: &Path) -> Marks {
    let metadata = fs::metadata(path).map_err(|error| error.raw_os_error().unwrap_or_default())?;
    Ok(Known {
        identity: (metadata.dev(), metadata.ino()),
        size: metadata.size(),
        modified: (metadata.mtime(), metadata.mtime_nsec()),
        changed: (metadata.ctime(), metadata.ctime_nsec()),
    })
}

/// What was read, or why it was not.
pub(super) fn sighted(read: Result<Vec<u8>, LoadError>) -> Sighting {
    match read {
        Ok(bytes) => Sighting::Bytes(bytes),
        Err(LoadError::Missing) => Sighting::Gone(None),
        Err(LoadError::Folder) => Sighting::Unreadable(Unreadable::Folder),
        Err(LoadError::NotAFile) => Sighting::Unreadable(Unreadable::NotAFile),
        Err(LoadError::TooLarge(limit)) => Sighting::Unreadable(Unreadable::TooLarge(limit)),
        Err(LoadError::Io(error)) => {
            let number = error.raw_os_error().unwrap_or_default();
            Sighting::Unreadable(Unreadable::System(number))
        }
    }
}
