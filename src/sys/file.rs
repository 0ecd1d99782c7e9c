//! Reading a map's bytes, from a regular file or from standard input and nothing else.
//!
//! Nothing here blocks on a pipe or a device, reads more than it is allowed to, or writes.

use std::fs;
use std::io::{self, Read};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use rustix::fs::OFlags;
use thiserror::Error;

use super::disk::Disk;

/// Where a map came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The path as it was given.
    pub given: PathBuf,
    /// Where that path led through all links, also where there is no file yet.
    pub(super) target: PathBuf,
}

impl Origin {
    /// Where a path leads, whatever stands there.
    ///
    /// # Errors
    /// The way there cannot be followed.
    pub fn of(path: &Path) -> Result<Self, LoadError> {
        Ok(Self {
            given: path.to_owned(),
            target: follow(Disk::default(), path)?,
        })
    }

    /// The path as it was given, from the root on.
    pub fn absolute(&self) -> PathBuf {
        std::path::absolute(&self.given).unwrap_or_else(|_| self.given.clone())
    }

    /// Whether it led to that path.
    pub fn is_at(&self, path: &Path) -> bool {
        self.target == path
    }

    /// Whether both led to the same file.
    pub fn is_same(&self, other: &Self) -> bool {
        self.target == other.target
    }

    /// The folder the map's path names, through which the paths in the map lead.
    pub fn folder(&self) -> &Path {
        folder_of(&self.given)
    }

    /// The name of the real file: what a link is called is no name for what stands beside its target.
    pub fn name(&self) -> String {
        let name = self.target.file_name().unwrap_or_default();
        name.to_string_lossy().into_owned()
    }

    /// The file beside the map whose name is the map's own with another ending: `a.toml` has
    /// `a.review.toml`.
    pub fn with_ending(&self, ending: &str) -> PathBuf {
        self.target.with_extension(ending)
    }

    /// The file of that name beside the map's.
    pub fn named(&self, name: &str) -> PathBuf {
        folder_of(&self.target).join(name)
    }

    /// The path leads where it leads now: what stands there was taken in.
    pub fn renew(&mut self) {
        // Where the way is lost the old end of it is the best there is.
        if let Ok(target) = follow(Disk::default(), &self.given) {
            self.target = target;
        }
    }

    /// That of a file of that name in the folder the map's file is in, or was.
    #[must_use]
    pub fn beside(&self, name: &str) -> Self {
        let path = folder_of(&self.target).join(name);
        Self {
            given: path.clone(),
            target: path,
        }
    }
}

/// Makes a folder, with those it is to be in; one that is there is as well.
///
/// # Errors
/// What the system says.
pub fn make_folder(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)
}

/// Takes a file away.
///
/// # Errors
/// What the system says.
pub fn remove_file(path: &Path) -> io::Result<()> {
    Disk::default().remove(path)
}

/// A file that was read.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// What stands in it; empty where there is no file yet.
    pub bytes: Vec<u8>,
    /// Where it was.
    pub origin: Origin,
    /// Whether there is no file yet.
    pub is_new: bool,
}

/// Why a file was not read.
#[derive(Debug, Error)]
pub enum LoadError {
    /// There is none.
    #[error("there is no such file")]
    Missing,
    /// It is a folder.
    #[error("it is a folder")]
    Folder,
    /// It is a pipe, a device or a socket.
    #[error("it is not a regular file")]
    NotAFile,
    /// It is larger than the limit, in bytes.
    #[error("it is larger than {0} bytes")]
    TooLarge(u64),
    /// The system refused.
    #[error(transparent)]
    Io(#[from] io::Error),
}

/// Reads a file of at most `limit` bytes. It never blocks on a pipe or device.
///
/// # Errors
/// See [`LoadError`]; with `may_be_new`, a missing file is an empty new one.
pub fn load(path: &Path, limit: u64, may_be_new: bool) -> Result<Loaded, LoadError> {
    let bytes = match read(path, limit) {
        Ok(bytes) => Some(bytes),
        Err(LoadError::Missing) if may_be_new => None,
        Err(error) => return Err(error),
    };
    let is_new = bytes.is_none();
    Ok(Loaded {
        bytes: bytes.unwrap_or_default(),
        origin: Origin::of(path)?,
        is_new,
    })
}

/// Whether there is a regular file, links followed.
pub fn is_file(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|metadata| metadata.is_file())
}

/// The one path of an existing file, without links.
pub fn real_path(path: &Path) -> Option<PathBuf> {
    fs::canonicalize(path).ok()
}

/// Whether two paths lead to one file that is there, by links of either kind.
pub fn is_same_file(one: &Path, other: &Path) -> bool {
    let inode = |path: &Path| {
        let metadata = fs::metadata(path).ok()?;
        Some((metadata.dev(), metadata.ino()))
    };
    inode(one).is_some_and(|found| inode(other) == Some(found))
}

/// Reads standard input to its end, at most `limit` bytes.
///
/// # Errors
/// It is larger, or the system refused.
pub fn read_stdin(limit: u64) -> Result<Vec<u8>, LoadError> {
    read_to(io::stdin().lock(), limit)
}

fn read_to(reader: impl Read, limit: u64) -> Result<Vec<u8>, LoadError> {
    let mut bytes = Vec::new();
    reader
        .take(limit.saturating_add(1))
        .read_to_end(&mut bytes)?;
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > limit {
        return Err(LoadError::TooLarge(limit));
    }
    Ok(bytes)
}

/// Reads a regular file, links followed.
pub(super) fn read(path: &Path, limit: u64) -> Result<Vec<u8>, LoadError> {
    read_through(Disk::default(), path, limit, OFlags::empty())
}

/// Reads a regular file; with [`OFlags::NOFOLLOW`] as `links` only what itself stands there.
pub(super) fn read_through(
    disk: Disk<'_>,
    path: &Path,
    limit: u64,
    links: OFlags,
) -> Result<Vec<u8>, LoadError> {
    let file = match disk.open(path, OFlags::RDONLY | links) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(LoadError::Missing),
        Err(error) => return Err(error.into()),
    };
    let metadata = disk.stat(&file)?;
    if metadata.is_dir() {
        return Err(LoadError::Folder);
    }
    if !metadata.is_file() {
        return Err(LoadError::NotAFile);
    }
    if metadata.len() > limit {
        return Err(LoadError::TooLarge(limit));
    }
    let bytes = disk.read_all(&file, limit)?;
    bytes.ok_or(LoadError::TooLarge(limit))
}

/// Whether an error says that links lead round in a circle.
pub fn is_link_loop(error: &io::Error) -> bool {
    error.raw_os_error() == Some(rustix::io::Errno::LOOP.raw_os_error())
}

/// Whether an error says that the disk itself does not work as it should.
pub fn is_disk_error(error: &io::Error) -> bool {
    error.raw_os_error() == Some(rustix::io::Errno::IO.raw_os_error())
}

/// The file a path leads to through links, also where it is not there yet.
pub(super) fn follow(disk: Disk<'_>, path: &Path) -> io::Result<PathBuf> {
    let mut path = path.to_owned();
    // As many links as the system itself follows.
    for _ in 0..40 {
        match disk.look(&path) {
            Ok(metadata) if metadata.file_type().is_symlink() => {
                path = folder_of(&path).join(disk.read_link(&path)?);
            }
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => return without_links_above(disk, path),
        }
    }
    Err(io::Error::from(rustix::io::Errno::LOOP))
}

/// The path with the links in its folders resolved, if the folders are there.
fn without_links_above(disk: Disk<'_>, path: PathBuf) -> io::Result<PathBuf> {
    let Some(name) = path.file_name() else {
        return Ok(path);
    };
    match disk.resolve(folder_of(&path)) {
        Ok(folder) => Ok(folder.join(name)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(path),
        Err(error) => Err(error),
    }
}

/// The folder a file is in.
pub(super) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}
