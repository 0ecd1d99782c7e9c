//! Putting a map's bytes back, so that the file is wholly old or wholly new whatever happens.
//!
//! A save writes a temporary file beside the target, syncs it and lets the two change places. Links
//! are followed; owner, mode and attributes are kept; what another wrote meanwhile is never replaced
//! unasked. The file itself is written to only where it cannot be replaced.

use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, Seek, Write};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt, PermissionsExt, fchown};
use std::path::Path;

use rustix::fs::{CWD, FallocateFlags, OFlags, RenameFlags, fallocate, renameat_with};
use rustix::io::Errno;
use thiserror::Error;

use super::attributes;
use super::file::{LoadError, Origin, folder_of, follow, read};
use super::temporary::Temporary;

/// Why a file was not written.
#[derive(Debug, Error)]
pub enum SaveError {
    /// The file is not what was expected; what it is, or none if it is gone.
    #[error("the file has changed")]
    Changed(Option<Vec<u8>>),
    /// There is a file of that name.
    #[error("the file is there already")]
    Exists,
    /// The file may not be written, and replacing it would go around that.
    #[error("the file is read-only")]
    ReadOnly,
    /// What is there is a pipe, a device or a socket, and stays.
    #[error("it is not a regular file")]
    NotAFile,
    /// The system refused.
    #[error(transparent)]
    Io(#[from] io::Error),
}

/// What a save may replace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected<'a> {
    /// The map's own file if it has these bytes, or none if there is to be no file; of another
    /// name, nothing.
    Base(Option<&'a [u8]>),
    /// Whatever is there.
    Anything,
}

/// How far a save has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Saved {
    /// Whether it outlives a power cut.
    pub lasts: bool,
}

/// Writes the bytes where they came from, or to `name`, which is then where they belong. Where the
/// same bytes stand there already, nothing is written.
///
/// # Errors
/// See [`SaveError`]; the file is then as it was.
pub fn save(
    origin: &mut Origin,
    bytes: &[u8],
    name: Option<&Path>,
    expected: Expected<'_>,
) -> Result<Saved, SaveError> {
    let given = name.unwrap_or(&origin.given).to_owned();
    let target = follow(&given)?;
    let is_moved = given == origin.given && target != origin.target;
    let is_own = target == origin.target;
    let now = match read(&target, u64::MAX - 1) {
        Ok(now) => Some(now),
        Err(LoadError::Missing) => None,
        Err(LoadError::Io(error)) => return Err(error.into()),
        Err(LoadError::Folder) => return Err(io::Error::from(io::ErrorKind::IsADirectory).into()),
        Err(LoadError::NotAFile | LoadError::TooLarge(_)) => return Err(SaveError::NotAFile),
    };
    let is_done = now.as_deref() == Some(bytes);
    let overwrite = expected == Expected::Anything;
    if let (Expected::Base(base), false) = (expected, is_done) {
        if is_moved || (is_own && now.as_deref() != base) {
            return Err(SaveError::Changed(now));
        }
        if !is_own && now.is_some() {
            return Err(SaveError::Exists);
        }
    }
    if !is_done {
        let replaced = now.as_deref().map(|bytes| Replaced { bytes, overwrite });
        write(&target, bytes, replaced.as_ref()).map_err(|error| match error {
            SaveError::Changed(_) if !is_own => SaveError::Exists,
            error => error,
        })?;
    }
    *origin = Origin { given, target };
    Ok(Saved { lasts: true })
}

/// What a save is about to replace.
struct Replaced<'a> {
    bytes: &'a [u8],
    /// Whether anything else may be replaced too.
    overwrite: bool,
}

fn write(target: &Path, bytes: &[u8], replaced: Option<&Replaced<'_>>) -> Result<(), SaveError> {
    let Some(replaced) = replaced else {
        return create(target, bytes);
    };
    // A file one may not write is not replaced through a folder one may.
    let old = OpenOptions::new()
        .append(true)
        .open(target)
        .map_err(|error| match error.kind() {
            io::ErrorKind::PermissionDenied => SaveError::ReadOnly,
            _ => SaveError::Io(error),
        })?;
    let before = old.metadata()?;
    if before.mode() & 0o222 == 0 {
        // Said by whoever set it, and so for those too who may write everywhere.
        return Err(SaveError::ReadOnly);
    }
    if before.nlink() > 1 {
        return write_in_place(target, bytes, replaced.bytes);
    }
    match replace(target, &old, bytes, replaced) {
        Err(Obstacle::CannotReplace) => write_in_place(target, bytes, replaced.bytes),
        Err(Obstacle::Changed) => Err(SaveError::Changed(read(target, u64::MAX - 1).ok())),
        Err(Obstacle::Io(error)) => Err(error.into()),
        Ok(()) => Ok(()),
    }
}

/// Why a file was not replaced by another.
enum Obstacle {
    /// It has to stay the same file: another could not have its owner, its attributes or its place.
    CannotReplace,
    /// It is not what was read.
    Changed,
    Io(io::Error),
}

impl From<io::Error> for Obstacle {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

fn replace(
    target: &Path,
    old: &File,
    bytes: &[u8],
    replaced: &Replaced<'_>,
) -> Result<(), Obstacle> {
    let temporary = Temporary::beside(target);
    let file = temporary
        .create(0o600)
        .map_err(|error| match error.kind() {
            // The folder may not be written, but the file may.
            io::ErrorKind::PermissionDenied => Obstacle::CannotReplace,
            _ => Obstacle::Io(error),
        })?;
    let before = old.metadata()?;
    keep_owner(&file, &before).map_err(|_| Obstacle::CannotReplace)?;
    attributes::copy(old, &file).map_err(|_| Obstacle::CannotReplace)?;
    fill(&file, bytes)?;
    file.set_permissions(fs::Permissions::from_mode(before.mode() & 0o7777))?;
    file.sync_all()?;
    let is_expected = |path: &Path| {
        replaced.overwrite || read(path, u64::MAX - 1).is_ok_and(|now| now == replaced.bytes)
    };
    match exchange(temporary.path(), target) {
        Ok(()) if is_expected(temporary.path()) => {}
        Ok(()) => {
            // Another was quicker: their file goes back to its place.
            exchange(temporary.path(), target).map_err(|error| {
                temporary.keep();
                Obstacle::Io(error.into())
            })?;
            return Err(Obstacle::Changed);
        }
        Err(Errno::BUSY | Errno::XDEV) => return Err(Obstacle::CannotReplace),
        Err(Errno::INVAL | Errno::NOSYS | Errno::OPNOTSUPP) if is_expected(target) => {
            rename(temporary.path(), target)?;
        }
        Err(Errno::INVAL | Errno::NOSYS | Errno::OPNOTSUPP) => return Err(Obstacle::Changed),
        Err(error) => return Err(Obstacle::Io(error.into())),
    }
    drop(temporary);
    sync_folder(target);
    Ok(())
}

/// Writes a file that is not there yet; one that appears meanwhile is not replaced.
fn create(target: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    let temporary = Temporary::beside(target);
    let file = temporary.create(0o666)?;
    fill(&file, bytes)?;
    file.sync_all()?;
    match renameat_with(CWD, temporary.path(), CWD, target, RenameFlags::NOREPLACE) {
        Ok(()) => {}
        Err(Errno::INVAL | Errno::NOSYS | Errno::OPNOTSUPP) => {
            fs::hard_link(temporary.path(), target).map_err(|error| match error.kind() {
                io::ErrorKind::AlreadyExists => SaveError::Changed(read(target, u64::MAX - 1).ok()),
                _ => SaveError::Io(error),
            })?;
        }
        Err(Errno::EXIST) => return Err(SaveError::Changed(read(target, u64::MAX - 1).ok())),
        Err(error) => return Err(SaveError::Io(error.into())),
    }
    drop(temporary);
    sync_folder(target);
    Ok(())
}

fn keep_owner(file: &File, before: &Metadata) -> io::Result<()> {
    let own = file.metadata()?;
    if (own.uid(), own.gid()) == (before.uid(), before.gid()) {
        return Ok(());
    }
    fchown(file, Some(before.uid()), Some(before.gid()))
}

fn exchange(one: &Path, other: &Path) -> rustix::io::Result<()> {
    renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)
}

#[expect(clippy::disallowed_methods, reason = "this is the door to files")]
fn rename(from: &Path, to: &Path) -> io::Result<()> {
    fs::rename(from, to)
}

/// Makes the renaming of a file last.
#[expect(clippy::disallowed_methods, reason = "this is the door to files")]
fn sync_folder(target: &Path) {
    // The file is saved; where its folder cannot be synced only a power cut could undo that.
    let _ = File::open(folder_of(target)).and_then(|folder| folder.sync_all());
}

fn fill(mut file: &File, bytes: &[u8]) -> io::Result<()> {
    file.write_all(bytes)
}

/// Writes into the file itself, which keeps its other names, its owner and its place.
fn write_in_place(target: &Path, bytes: &[u8], old: &[u8]) -> Result<(), SaveError> {
    let no_link = i32::try_from(OFlags::NOFOLLOW.bits()).unwrap_or(0);
    let file = OpenOptions::new()
        .write(true)
        .truncate(false)
        .custom_flags(no_link)
        .open(target)?;
    if let Err(error) = overwrite(&file, bytes) {
        // Their room is taken already, so the old bytes fit.
        let _ = overwrite(&file, old);
        return Err(error.into());
    }
    Ok(())
}

fn overwrite(mut file: &File, bytes: &[u8]) -> io::Result<()> {
    let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    if length > file.metadata()?.len() {
        // The room is taken before a byte is lost.
        match fallocate(file, FallocateFlags::empty(), 0, length) {
            Ok(()) | Err(Errno::OPNOTSUPP | Errno::NOSYS) => {}
            Err(error) => return Err(error.into()),
        }
    }
    file.rewind()?;
    file.write_all(bytes)?;
    file.set_len(length)?;
    file.sync_all()
}
