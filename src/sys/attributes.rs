//! What a file carries beside its bytes: extended attributes, in which access lists stand too.
//!
//! They are copied whole and never read for what they say.

use std::fs::File;
use std::io;

use rustix::io::Errno;

use super::disk::Disk;

/// Gives `to` the extended attributes of `from` and no others: a new file may have inherited an
/// access list from its folder.
///
/// # Errors
/// One of them cannot be read, set or removed.
pub(super) fn copy(disk: Disk<'_>, from: &File, to: &File) -> io::Result<()> {
    let wanted = names(disk, from)?;
    let present = names(disk, to)?;
    for name in present.iter().filter(|name| !wanted.contains(name)) {
        disk.remove_attribute(to, name)?;
    }
    for name in &wanted {
        let value = disk.attribute(from, name)?;
        // What the system gives every file alike, such as a label, is not to be touched.
        let is_there = present.contains(name) && disk.attribute(to, name)? == value;
        if !is_there {
            disk.set_attribute(to, name, &value)?;
        }
    }
    Ok(())
}

fn names(disk: Disk<'_>, file: &File) -> io::Result<Vec<Vec<u8>>> {
    disk.attributes(file)
        .or_else(|error| match Errno::from_io_error(&error) {
            // Where the system has none there is nothing to keep.
            Some(Errno::OPNOTSUPP | Errno::NOSYS) => Ok(Vec::new()),
            _ => Err(error),
        })
}
