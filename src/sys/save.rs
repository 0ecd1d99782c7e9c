//! Putting a map's bytes back, so that the file is wholly old or wholly new whatever happens.
//!
//! That the bytes say what the model says is known before: the model is what was read from them.
//! Then, call by call:
//!
//! - the path still leads to the same file, and what stands there is what was read last;
//! - the file may be written: one that is read-only is not replaced through its folder;
//! - a temporary file is made beside it, with its owner, its attributes and last its mode, the bytes
//!   are written and synced;
//! - the two change places, and back if what comes out is another's work;
//! - the old file goes, and the folder is synced.
//!
//! Where a file cannot be replaced it is written to, see `in_place`; never because a disk is full,
//! broken or read-only.

use std::fs::{File, Metadata};
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::Path;

use rustix::fs::{Mode, OFlags};
use rustix::io::Errno;

use super::attributes;
use super::disk::Disk;
use super::file::{LoadError, Origin, folder_of, follow, is_link_loop, read_through};
use super::in_place;
use super::refusal::SaveError;
use super::temporary::Temporary;

/// What a save may replace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected<'a> {
    /// The map's own file if it has these bytes, or none if there is to be no file; of another
    /// name, nothing.
    Base(Option<&'a [u8]>),
    /// Whatever file the path leads to if it has these bytes, or none if there is to be no file:
    /// what a person was asked about.
    Seen(Option<&'a [u8]>),
    /// Whatever is there.
    Anything,
}

/// How far a save has come.
#[derive(Debug)]
pub struct Saved {
    /// Whether it outlives a power cut.
    pub lasts: bool,
    /// The file that took the place of the old one, with a shared lock where there are locks: who
    /// held the old one to be known by holds this one from now on. None where no file took a place.
    pub held: Option<File>,
}

/// More bytes than any map has. A file that grew beyond is not read into memory.
const LIMIT: u64 = 256 * 1024 * 1024;

/// Writes the bytes where they came from, or to `name`, which is then where they belong. Where the
/// same bytes stand there already, nothing is written.
///
/// # Errors
/// See [`SaveError`]; but for [`SaveError::Damaged`] the file is then wholly old, or wholly new
/// where the system refused only after it had taken its place.
pub fn save(
    origin: &mut Origin,
    bytes: &[u8],
    name: Option<&Path>,
    expected: Expected<'_>,
) -> Result<Saved, SaveError> {
    save_through(Disk::default(), origin, bytes, name, expected)
}

/// As [`save`], on a disk that may be guarded.
///
/// # Errors
/// As [`save`].
pub fn save_through(
    disk: Disk<'_>,
    origin: &mut Origin,
    bytes: &[u8],
    name: Option<&Path>,
    expected: Expected<'_>,
) -> Result<Saved, SaveError> {
    let given = name.unwrap_or(&origin.given).to_owned();
    let target = follow(disk, &given)?;
    let now = find(disk, &target)?;
    let is_own = target == origin.target;
    let is_moved = !is_own && given == origin.given;
    let is_done = now.as_deref() == Some(bytes);
    let may_go = match expected {
        Expected::Base(base) if is_own => now.as_deref() == base,
        Expected::Base(_) => !is_moved && now.is_none(),
        Expected::Seen(seen) => now.as_deref() == seen,
        Expected::Anything => true,
    };
    if !is_done && !may_go {
        return Err(match now {
            now if is_own => SaveError::Changed(now),
            now if is_moved => SaveError::Moved { target, now },
            now => SaveError::Exists(now),
        });
    }
    let saved = match &now {
        Some(_) if is_done => settle(disk, &target),
        None => create(disk, &target, bytes).map_err(|error| match error {
            SaveError::Changed(now) if !is_own => SaveError::Exists(now),
            error => error,
        })?,
        Some(now) => {
            let overwrite = expected == Expected::Anything;
            update(disk, &target, bytes, &Base { now, overwrite })?
        }
    };
    *origin = Origin { given, target };
    Ok(saved)
}

/// What is about to be replaced.
pub(super) struct Base<'a> {
    /// The bytes of the file as they were read a moment ago.
    now: &'a [u8],
    /// Whether other bytes may be replaced too.
    overwrite: bool,
}

impl Base<'_> {
    pub(super) fn covers(&self, bytes: &[u8]) -> bool {
        self.overwrite || bytes == self.now
    }
}

/// The bytes of the file under a path that is no link; none if there is no file.
pub(super) fn find(disk: Disk<'_>, path: &Path) -> Result<Option<Vec<u8>>, SaveError> {
    let error = match read_through(disk, path, LIMIT, OFlags::NOFOLLOW) {
        Ok(bytes) => return Ok(Some(bytes)),
        Err(LoadError::Missing) => return Ok(None),
        Err(LoadError::Io(error)) if is_link_loop(&error) => return Err(moved(path)),
        Err(LoadError::NotAFile) => return Err(SaveError::NotAFile),
        Err(LoadError::Io(error)) => error,
        Err(LoadError::Folder) => io::ErrorKind::IsADirectory.into(),
        Err(LoadError::TooLarge(_)) => io::ErrorKind::FileTooLarge.into(),
    };
    Err(error.into())
}

fn moved(target: &Path) -> SaveError {
    SaveError::Moved {
        target: target.to_owned(),
        now: None,
    }
}

/// Makes bytes last that stand there already, whoever wrote them.
fn settle(disk: Disk<'_>, target: &Path) -> Saved {
    let file = disk.open(target, OFlags::RDONLY | OFlags::NOFOLLOW);
    let synced = file.and_then(|file| disk.sync(&file));
    Saved {
        lasts: synced.is_ok() && disk.sync_folder(folder_of(target)).is_ok(),
        held: None,
    }
}

/// Brings the bytes into a file that is there.
fn update(
    disk: Disk<'_>,
    target: &Path,
    bytes: &[u8],
    base: &Base<'_>,
) -> Result<Saved, SaveError> {
    // A file one may not write is not replaced through a folder one may.
    let flags = OFlags::RDWR | OFlags::NOFOLLOW;
    let old = disk.open(target, flags).map_err(refusal)?;
    let before = disk.stat(&old)?;
    if before.mode() & 0o222 == 0 {
        // Said by whoever set it, and so for those too who may write everywhere.
        return Err(SaveError::ReadOnly);
    }
    let replaced = if before.nlink() > 1 {
        Err(Obstacle::MustStay)
    } else {
        replace(disk, target, (&old, &before), bytes, base)
    };
    match replaced {
        Ok(saved) => Ok(saved),
        Err(Obstacle::Refused(error)) => Err(error),
        Err(Obstacle::MustStay) => {
            in_place::write(disk, target, &old, bytes, base)?;
            Ok(Saved {
                lasts: true,
                held: None,
            })
        }
    }
}

fn refusal(error: io::Error) -> SaveError {
    match Errno::from_io_error(&error) {
        Some(Errno::ACCESS) => SaveError::ReadOnly,
        Some(Errno::PERM) => SaveError::Immutable,
        Some(Errno::NOENT) => SaveError::Changed(None),
        _ => SaveError::Io(error),
    }
}

/// Why a file was not replaced by another.
enum Obstacle {
    /// It has to stay the same file: another could not have its names, its owner, its attributes or
    /// its place.
    MustStay,
    Refused(SaveError),
}

impl<E: Into<SaveError>> From<E> for Obstacle {
    fn from(error: E) -> Self {
        Self::Refused(error.into())
    }
}

/// What the error says of replacing a file by another. Only these mean that the file itself may
/// still be written: never a disk that is full, broken or read-only.
fn obstacle(error: io::Error) -> Obstacle {
    match Errno::from_io_error(&error) {
        Some(
            Errno::PERM
            | Errno::ACCESS
            | Errno::BUSY
            | Errno::XDEV
            | Errno::NAMETOOLONG
            // An owner the system does not know, an attribute it does not take.
            | Errno::INVAL
            | Errno::NOSYS
            | Errno::OPNOTSUPP
            | Errno::RANGE
            | Errno::TOOBIG,
        ) => Obstacle::MustStay,
        _ => Obstacle::from(error),
    }
}

/// Replaces a file by a new one with the same owner, attributes and mode.
fn replace(
    disk: Disk<'_>,
    target: &Path,
    (old, before): (&File, &Metadata),
    bytes: &[u8],
    base: &Base<'_>,
) -> Result<Saved, Obstacle> {
    let temporary = Temporary::beside(disk, target);
    let new = temporary
        .create(Mode::RUSR | Mode::WUSR)
        .map_err(obstacle)?;
    keep_owner(disk, &new, before).map_err(obstacle)?;
    attributes::copy(disk, old, &new).map_err(obstacle)?;
    disk.write_all(&new, bytes)?;
    // Last, because giving a file away and writing to it both take bits of its mode away.
    disk.set_mode(&new, before.mode()).map_err(obstacle)?;
    disk.sync(&new)?;
    // From the moment it has its place others see who works on it. Without locks they do not.
    let _ = disk.lock(&new);
    take_place(disk, &temporary, target, base)?;
    // The old file has the temporary name now, and goes with it.
    drop(temporary);
    Ok(Saved {
        lasts: disk.sync_folder(folder_of(target)).is_ok(),
        held: Some(new),
    })
}

fn keep_owner(disk: Disk<'_>, file: &File, before: &Metadata) -> io::Result<()> {
    let own = disk.stat(file)?;
    if (own.uid(), own.gid()) == (before.uid(), before.gid()) {
        return Ok(());
    }
    disk.set_owner(file, before)
}

/// Lets the new file and the old one change places, looks at what came out, and takes it all back
/// if that is not what was to be replaced.
fn take_place(
    disk: Disk<'_>,
    temporary: &Temporary<'_>,
    target: &Path,
    base: &Base<'_>,
) -> Result<(), Obstacle> {
    match disk.exchange(temporary.path(), target) {
        Ok(()) => {}
        Err(error) => match Errno::from_io_error(&error) {
            Some(Errno::INVAL | Errno::NOSYS | Errno::OPNOTSUPP) => {
                may_go(disk, target, base)?;
                disk.rename(temporary.path(), target).map_err(obstacle)?;
                temporary.keep();
                return Ok(());
            }
            Some(Errno::NOENT) => {
                may_go(disk, target, base)?;
                return Err(error.into());
            }
            _ => return Err(obstacle(error)),
        },
    }
    if let Err(error) = may_go(disk, temporary.path(), base) {
        // Another was quicker: what they made goes back to its place, or stays at least.
        if disk.exchange(temporary.path(), target).is_err() {
            temporary.keep();
        }
        return Err(match error {
            SaveError::Moved { .. } => moved(target).into(),
            error => error.into(),
        });
    }
    Ok(())
}

/// Whether what stands under the path is what was to be replaced.
fn may_go(disk: Disk<'_>, path: &Path, base: &Base<'_>) -> Result<(), SaveError> {
    match find(disk, path)? {
        Some(bytes) if base.covers(&bytes) => Ok(()),
        now => Err(SaveError::Changed(now)),
    }
}

/// Writes a file that is not there yet; one that appears meanwhile is not replaced.
fn create(disk: Disk<'_>, target: &Path, bytes: &[u8]) -> Result<Saved, SaveError> {
    let temporary = Temporary::beside(disk, target);
    // The mask of the process and the defaults of the folder say who may read and write.
    let mode = Mode::RUSR | Mode::WUSR | Mode::RGRP | Mode::WGRP | Mode::ROTH | Mode::WOTH;
    let new = temporary.create(mode).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::PermissionDenied => SaveError::Folder {
            folder: folder_of(target).to_owned(),
            error,
        },
        _ => SaveError::Io(error),
    })?;
    disk.write_all(&new, bytes)?;
    disk.sync(&new)?;
    let _ = disk.lock(&new);
    take_name(disk, &temporary, target)?;
    drop(temporary);
    Ok(Saved {
        lasts: disk.sync_folder(folder_of(target)).is_ok(),
        held: Some(new),
    })
}

/// Gives the new file its name, if no other has it.
fn take_name(disk: Disk<'_>, temporary: &Temporary<'_>, target: &Path) -> Result<(), SaveError> {
    let path = temporary.path();
    let is_unknown = |error: &io::Error| {
        matches!(
            Errno::from_io_error(error),
            Some(Errno::INVAL | Errno::NOSYS | Errno::OPNOTSUPP | Errno::PERM | Errno::MLINK)
        )
    };
    let mut result = disk.rename_new(path, target).inspect(|()| temporary.keep());
    if result.as_ref().is_err_and(is_unknown) {
        // The temporary name of the file goes with `temporary`.
        result = disk.link(path, target);
    }
    if result.as_ref().is_err_and(is_unknown) {
        if let Some(now) = find(disk, target)? {
            return Err(SaveError::Changed(Some(now)));
        }
        result = disk.rename(path, target).inspect(|()| temporary.keep());
    }
    result.or_else(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => Err(SaveError::Changed(find(disk, target)?)),
        _ => Err(error.into()),
    })
}
