//! Writing into a file that has to stay the same file: it has other names, an owner or a place that
//! a new file could not have.
//!
//! A kill between two calls can be seen here, which is why nobody comes here who can do otherwise;
//! but at worst blank lines follow the new text. Nothing is cut off before the new bytes are
//! written, and where they cannot be the old ones go back.

use std::fs::File;
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::Path;

use rustix::io::Errno;

use super::disk::Disk;
use super::refusal::SaveError;
use super::save::{Base, find};

/// Writes the bytes into the file that was opened under the path of `target`.
///
/// # Errors
/// It is not what was to be replaced, or the system refused; the old bytes then stand there, unless
/// the error is [`SaveError::Damaged`].
pub(super) fn write(
    disk: Disk<'_>,
    target: &Path,
    file: &File,
    bytes: &[u8],
    base: &Base<'_>,
) -> Result<(), SaveError> {
    check_place(disk, target, file)?;
    let old = disk.read_all(file, u64::MAX)?.unwrap_or_default();
    if !base.covers(&old) {
        return Err(SaveError::Changed(Some(old)));
    }
    overwrite(disk, file, bytes, &old)?;
    // Whoever put another file there meanwhile has not read these bytes.
    check_place(disk, target, file)
}

/// Whether the path still leads to the open file.
fn check_place(disk: Disk<'_>, target: &Path, file: &File) -> Result<(), SaveError> {
    let open = disk.stat(file)?;
    match disk.look(target) {
        Ok(there) if (there.dev(), there.ino()) == (open.dev(), open.ino()) => Ok(()),
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error.into()),
        _ => Err(SaveError::Changed(find(disk, target)?)),
    }
}

fn overwrite(disk: Disk<'_>, file: &File, bytes: &[u8], old: &[u8]) -> Result<(), SaveError> {
    if bytes.len() > old.len()
        && let Err(error) = disk.allocate(file, length(bytes))
        && !matches!(
            Errno::from_io_error(&error),
            Some(Errno::OPNOTSUPP | Errno::NOSYS)
        )
    {
        // Room that was taken in vain is given back; if not, only space is lost.
        let _ = disk.cut(file, length(old));
        return Err(error.into());
    }
    // Until the file is cut, blank lines stand where the old text went on.
    let mut padded = bytes.to_vec();
    padded.resize(bytes.len().max(old.len()), b'\n');
    let put = |new: &[u8], length| {
        disk.write_all(file, new)?;
        disk.cut(file, length)
    };
    let (error, may_sync) = match put(&padded, length(bytes)) {
        Err(error) => (error, true),
        Ok(()) => match disk.sync(file) {
            Ok(()) => return Ok(()),
            Err(error) => (error, false),
        },
    };
    // The room of the old bytes is still theirs.
    let restored = put(old, length(old));
    if restored.is_err() && !is_whole(disk, file, old) {
        return Err(SaveError::Damaged(error));
    }
    if may_sync {
        // What is there is what was there; a system that cannot make it last has said so already.
        let _ = disk.sync(file);
    }
    Err(error.into())
}

fn is_whole(disk: Disk<'_>, file: &File, bytes: &[u8]) -> bool {
    let now = disk.read_all(file, length(bytes));
    now.is_ok_and(|now| now.is_some_and(|now| now == bytes))
}

fn length(bytes: &[u8]) -> u64 {
    u64::try_from(bytes.len()).unwrap_or(u64::MAX)
}
