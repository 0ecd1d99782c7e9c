//! Reading a map's bytes and putting them back, so that the file is wholly old or wholly new.
//!
//! A save writes a temporary file beside the target, syncs it, and renames it over the target; links
//! are followed, the mode is kept, and what another wrote meanwhile is never replaced unasked.

use std::fs::{self, File, OpenOptions};
use std::hash::{BuildHasher, Hasher, RandomState};
use std::io::{self, Read, Write};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use rustix::fs::OFlags;
use thiserror::Error;

/// Where a map came from and what was read there.
#[derive(Clone, Debug)]
pub struct Origin {
    /// The path as it was given.
    pub given: PathBuf,
    /// The bytes last read or written there; none while there is no file.
    base: Option<Vec<u8>>,
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

/// Why a file was not written.
#[derive(Debug, Error)]
pub enum SaveError {
    /// The file is not what was read.
    #[error("the file has changed")]
    Changed,
    /// There is a file of that name.
    #[error("the file is there already")]
    Exists,
    /// The file may not be written, and replacing it would go around that.
    #[error("the file is read-only")]
    ReadOnly,
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
    let origin = Origin {
        given: path.to_owned(),
        base: bytes.clone(),
    };
    Ok(Loaded {
        bytes: bytes.unwrap_or_default(),
        origin,
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

/// Reads standard input to its end, at most `limit` bytes.
///
/// # Errors
/// It is larger, or the system refused.
pub fn read_stdin(limit: u64) -> Result<Vec<u8>, LoadError> {
    read_to(io::stdin().lock(), limit)
}

fn read_to(reader: impl Read, limit: u64) -> Result<Vec<u8>, LoadError> {
    let mut bytes = Vec::new();
    reader.take(limit + 1).read_to_end(&mut bytes)?;
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > limit {
        return Err(LoadError::TooLarge(limit));
    }
    Ok(bytes)
}

fn read(path: &Path, limit: u64) -> Result<Vec<u8>, LoadError> {
    let flags = OFlags::NONBLOCK | OFlags::NOCTTY;
    let flags = i32::try_from(flags.bits()).unwrap_or(0);
    let file = match OpenOptions::new().read(true).custom_flags(flags).open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(LoadError::Missing),
        Err(error) => return Err(error.into()),
    };
    let metadata = file.metadata()?;
    if metadata.is_dir() {
        return Err(LoadError::Folder);
    }
    if !metadata.is_file() {
        return Err(LoadError::NotAFile);
    }
    if metadata.len() > limit {
        return Err(LoadError::TooLarge(limit));
    }
    read_to(file, limit)
}

/// Writes the bytes where they came from, or to `name`, which is then where they belong.
///
/// # Errors
/// See [`SaveError`]; the file is then as it was.
pub fn save(
    origin: &mut Origin,
    bytes: &[u8],
    name: Option<&Path>,
    overwrite: bool,
) -> Result<(), SaveError> {
    let given = name.unwrap_or(&origin.given).to_owned();
    let target = follow(&given)?;
    let is_own = given == origin.given;
    if !overwrite {
        let now = match read(&target, u64::MAX - 1) {
            Ok(now) => Some(now),
            Err(LoadError::Missing) => None,
            Err(LoadError::Io(error)) => return Err(error.into()),
            Err(LoadError::Folder | LoadError::NotAFile | LoadError::TooLarge(_)) => {
                return Err(SaveError::Exists);
            }
        };
        if is_own && now != origin.base {
            return Err(SaveError::Changed);
        }
        if !is_own && now.is_some() {
            return Err(SaveError::Exists);
        }
    }
    write(&target, bytes)?;
    *origin = Origin {
        given,
        base: Some(bytes.to_vec()),
    };
    Ok(())
}

/// The file a path leads to through links, also where it is not there yet.
fn follow(path: &Path) -> io::Result<PathBuf> {
    let mut path = path.to_owned();
    // As many links as the system itself follows.
    for _ in 0..40 {
        match fs::symlink_metadata(&path) {
            Ok(metadata) if metadata.file_type().is_symlink() => {
                let to = fs::read_link(&path)?;
                path = folder_of(&path).join(to);
            }
            _ => return Ok(path),
        }
    }
    Err(io::Error::from(io::ErrorKind::InvalidInput))
}

fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

fn write(target: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    let before = fs::metadata(target).ok();
    if let Some(before) = &before {
        // A file one may not write is not replaced through a folder one may.
        OpenOptions::new()
            .append(true)
            .open(target)
            .map_err(|error| match error.kind() {
                io::ErrorKind::PermissionDenied => SaveError::ReadOnly,
                _ => SaveError::Io(error),
            })?;
        if before.nlink() > 1 {
            return write_in_place(target, bytes);
        }
    }
    let temporary = temporary_beside(target);
    let written = write_new(
        &temporary,
        bytes,
        before.as_ref().map(fs::Metadata::permissions),
    )
    .and_then(|()| rename(&temporary, target));
    if let Err(error) = written {
        remove(&temporary);
        return Err(error.into());
    }
    // The rename is done; where the folder cannot be synced only a power cut could undo it.
    let _ = sync_folder(folder_of(target));
    Ok(())
}

#[expect(clippy::disallowed_methods, reason = "this is the door to files")]
fn rename(from: &Path, to: &Path) -> io::Result<()> {
    fs::rename(from, to)
}

#[expect(clippy::disallowed_methods, reason = "this is the door to files")]
fn remove(path: &Path) {
    // It may never have come to be; there is nothing to say about that.
    let _ = fs::remove_file(path);
}

#[expect(clippy::disallowed_methods, reason = "this is the door to files")]
fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

/// Writes a new file, private while it is incomplete, then with the mode of the one it replaces.
fn write_new(path: &Path, bytes: &[u8], mode: Option<fs::Permissions>) -> io::Result<()> {
    let first_mode = if mode.is_some() { 0o600 } else { 0o666 };
    let mut file = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(first_mode)
        .open(path)?;
    file.write_all(bytes)?;
    if let Some(mode) = mode {
        file.set_permissions(fs::Permissions::from_mode(mode.mode() & 0o7777))?;
    }
    file.sync_all()
}

/// Writes into the file itself, which keeps its other names; only where it has several.
fn write_in_place(target: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    let mut file = OpenOptions::new()
        .write(true)
        .truncate(false)
        .open(target)?;
    let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    if length > file.metadata()?.len() {
        // The room is taken before a byte is lost.
        rustix::fs::fallocate(&file, rustix::fs::FallocateFlags::empty(), 0, length)
            .or_else(|error| {
                if error == rustix::io::Errno::OPNOTSUPP {
                    Ok(())
                } else {
                    Err(error)
                }
            })
            .map_err(io::Error::from)?;
    }
    file.write_all(bytes)?;
    file.set_len(length)?;
    file.sync_all()?;
    Ok(())
}

fn temporary_beside(target: &Path) -> PathBuf {
    let random = RandomState::new().build_hasher().finish();
    let mut name = std::ffi::OsString::from(".");
    name.push(target.file_name().unwrap_or_default());
    name.push(format!(".{random:016x}.tmp"));
    folder_of(target).join(name)
}
