//! What a file carries beside its bytes: extended attributes, in which access lists stand too.
//!
//! They are copied whole and never read for what they say.

use std::fs::File;
use std::io;

use rustix::fs::{XattrFlags, fgetxattr, flistxattr, fsetxattr};
use rustix::io::Errno;

/// The most bytes of names, and of one value, a system keeps (Linux: `XATTR_LIST_MAX`).
const MOST: usize = 65_536;

/// Gives `to` all extended attributes of `from`.
///
/// # Errors
/// One of them cannot be read or set.
pub(super) fn copy(from: &File, to: &File) -> io::Result<()> {
    let mut names = vec![0; MOST];
    let length = match flistxattr(from, names.as_mut_slice()) {
        Ok(length) => length,
        // Where the system has none there is nothing to keep.
        Err(Errno::OPNOTSUPP | Errno::NOSYS) => return Ok(()),
        Err(error) => return Err(error.into()),
    };
    let names = names.get(..length).unwrap_or_default();
    let mut value = Vec::new();
    for name in names
        .split(|byte| *byte == 0)
        .filter(|name| !name.is_empty())
    {
        value.resize(MOST, 0);
        let length = fgetxattr(from, name, value.as_mut_slice())?;
        let value = value.get(..length).unwrap_or_default();
        fsetxattr(to, name, value, XattrFlags::empty())?;
    }
    Ok(())
}
