//! The disk, one system call at a time: the only way a save reaches files.
//!
//! Each function is one call and nothing else, so that whoever stands guard can let any of them
//! fail, come to nothing or be overtaken by another program. What a save does with them, and in
//! which order, is none of its business.

use std::fs::{self, File, Metadata};
use std::io;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};

use rustix::fs::{
    CWD, FallocateFlags, FlockOperation, Gid, Mode, OFlags, RenameFlags, Uid, XattrFlags,
};

/// A kind of system call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Call {
    /// Looks at a path without following a link.
    Look,
    /// Reads where a link leads.
    ReadLink,
    /// Finds the path of a folder without links.
    Resolve,
    /// Opens what is there.
    Open,
    /// Creates a file that must not be there.
    Create,
    /// Asks what an open file is.
    Stat,
    /// Reads bytes.
    Read,
    /// Writes bytes.
    Write,
    /// Sets who may read and write.
    SetMode,
    /// Gives the file to an owner and a group.
    SetOwner,
    /// Lists the extended attributes.
    ListAttributes,
    /// Reads an extended attribute.
    ReadAttribute,
    /// Sets an extended attribute.
    SetAttribute,
    /// Removes an extended attribute.
    RemoveAttribute,
    /// Takes room for bytes to come.
    Allocate,
    /// Sets the length.
    Cut,
    /// Waits until a file is on the disk.
    Sync,
    /// Waits until the names in a folder are on the disk.
    SyncFolder,
    /// Lets two names change places.
    Exchange,
    /// Gives a name to a file, whatever had it before.
    Rename,
    /// Gives a name to a file that no other has.
    RenameNew,
    /// Gives a file a second name that no other has.
    Link,
    /// Takes a name away.
    Remove,
    /// Takes a shared lock, if it can be had at once.
    Lock,
}

impl Call {
    /// Whether it can simply be made again when a signal came between. One that moves names could
    /// have been done already, and a second exchange would take back the first.
    fn may_be_repeated(self) -> bool {
        !matches!(
            self,
            Self::Exchange | Self::Rename | Self::RenameNew | Self::Link | Self::Remove
        )
    }
}

/// Who is asked before each system call.
pub trait Guard {
    /// Lets the call be made.
    ///
    /// # Errors
    /// The call is not made, and ends with this error.
    fn before(&self, call: Call) -> io::Result<()>;

    /// The most bytes that one write takes.
    fn longest_write(&self) -> usize {
        usize::MAX
    }
}

/// How often a call is made again because a signal came between; then that is an error.
const INTERRUPTIONS: usize = 100;
/// How many bytes are read at once.
const LONGEST_READ: usize = 65_536;
/// The most bytes of names, and of one value, a system keeps (Linux: `XATTR_LIST_MAX`).
const LONGEST_ATTRIBUTE: usize = 65_536;

/// Room is taken without making the file longer, where the system knows how.
#[cfg(target_os = "linux")]
const ROOM: FallocateFlags = FallocateFlags::KEEP_SIZE;
#[cfg(not(target_os = "linux"))]
const ROOM: FallocateFlags = FallocateFlags::empty();

/// The disk, with a guard or without.
#[derive(Clone, Copy, Default)]
pub struct Disk<'g> {
    guard: Option<&'g dyn Guard>,
}

impl<'g> Disk<'g> {
    /// The disk behind a guard.
    pub fn guarded(guard: &'g dyn Guard) -> Self {
        Self { guard: Some(guard) }
    }

    fn call<T>(self, call: Call, work: impl Fn() -> io::Result<T>) -> io::Result<T> {
        let attempt = || {
            let allowed = self.guard.map_or(Ok(()), |guard| guard.before(call));
            allowed.and_then(|()| work())
        };
        let mut result = attempt();
        for _ in 0..INTERRUPTIONS {
            match &result {
                Err(error)
                    if error.kind() == io::ErrorKind::Interrupted && call.may_be_repeated() =>
                {
                    result = attempt();
                }
                _ => break,
            }
        }
        result
    }
}

/// Paths.
impl Disk<'_> {
    /// What stands under a path, links not followed.
    pub(super) fn look(self, path: &Path) -> io::Result<Metadata> {
        self.call(Call::Look, || fs::symlink_metadata(path))
    }

    /// Where a link leads.
    pub(super) fn read_link(self, path: &Path) -> io::Result<PathBuf> {
        self.call(Call::ReadLink, || fs::read_link(path))
    }

    /// The path without links.
    pub(super) fn resolve(self, path: &Path) -> io::Result<PathBuf> {
        self.call(Call::Resolve, || fs::canonicalize(path))
    }

    /// Opens what is there. It never waits for a pipe or becomes the program's terminal.
    pub(super) fn open(self, path: &Path, flags: OFlags) -> io::Result<File> {
        let flags = flags | OFlags::CLOEXEC | OFlags::NONBLOCK | OFlags::NOCTTY;
        self.call(Call::Open, || {
            Ok(rustix::fs::open(path, flags, Mode::empty())?.into())
        })
    }

    /// Creates a file, which must not be there and is no link, to write and to read.
    pub(super) fn create(self, path: &Path, mode: Mode) -> io::Result<File> {
        let flags =
            OFlags::RDWR | OFlags::CREATE | OFlags::EXCL | OFlags::NOFOLLOW | OFlags::CLOEXEC;
        self.call(Call::Create, || {
            Ok(rustix::fs::open(path, flags, mode)?.into())
        })
    }

    /// Lets two files change places.
    pub(super) fn exchange(self, one: &Path, other: &Path) -> io::Result<()> {
        let rename = || rustix::fs::renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE);
        self.call(Call::Exchange, || Ok(rename()?))
    }

    /// Renames a file; one that had the name before is gone.
    pub(super) fn rename(self, from: &Path, to: &Path) -> io::Result<()> {
        self.call(Call::Rename, || Ok(rustix::fs::rename(from, to)?))
    }

    /// Renames a file to a name that no other has.
    pub(super) fn rename_new(self, from: &Path, to: &Path) -> io::Result<()> {
        let rename = || rustix::fs::renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE);
        self.call(Call::RenameNew, || Ok(rename()?))
    }

    /// Gives a file a second name, which no other has.
    pub(super) fn link(self, from: &Path, to: &Path) -> io::Result<()> {
        self.call(Call::Link, || Ok(rustix::fs::link(from, to)?))
    }

    /// Removes a file.
    pub(super) fn remove(self, path: &Path) -> io::Result<()> {
        self.call(Call::Remove, || Ok(rustix::fs::unlink(path)?))
    }
}

/// Open files.
impl Disk<'_> {
    /// What an open file is.
    pub(super) fn stat(self, file: &File) -> io::Result<Metadata> {
        self.call(Call::Stat, || file.metadata())
    }

    /// The bytes of a file from a place on, as many as came at once; none at its end.
    pub(super) fn read(self, file: &File, at: u64) -> io::Result<Vec<u8>> {
        self.call(Call::Read, || {
            let mut bytes = vec![0; LONGEST_READ];
            let count = rustix::io::pread(file, bytes.as_mut_slice(), at)?;
            bytes.truncate(count);
            Ok(bytes)
        })
    }

    /// Writes bytes from a place of the file on, and says how many were taken.
    pub(super) fn write(self, file: &File, bytes: &[u8], at: u64) -> io::Result<usize> {
        let most = self.guard.map_or(usize::MAX, Guard::longest_write);
        let bytes = bytes.get(..most).unwrap_or(bytes);
        self.call(Call::Write, || Ok(rustix::io::pwrite(file, bytes, at)?))
    }

    /// Sets the lower twelve bits of a mode.
    pub(super) fn set_mode(self, file: &File, mode: u32) -> io::Result<()> {
        let permissions = fs::Permissions::from_mode(mode & 0o7777);
        self.call(Call::SetMode, || file.set_permissions(permissions.clone()))
    }

    /// Gives the file the owner and the group that another has.
    pub(super) fn set_owner(self, file: &File, like: &Metadata) -> io::Result<()> {
        let (uid, gid) = (Uid::from_raw(like.uid()), Gid::from_raw(like.gid()));
        let give = || rustix::fs::fchown(file, Some(uid), Some(gid));
        self.call(Call::SetOwner, || Ok(give()?))
    }

    /// The names of the extended attributes.
    pub(super) fn attributes(self, file: &File) -> io::Result<Vec<Vec<u8>>> {
        let names = self.call(Call::ListAttributes, || {
            let mut names = vec![0; LONGEST_ATTRIBUTE];
            let length = rustix::fs::flistxattr(file, names.as_mut_slice())?;
            names.truncate(length);
            Ok(names)
        })?;
        let names = names.split(|byte| *byte == 0);
        Ok(names
            .filter(|name| !name.is_empty())
            .map(<[u8]>::to_vec)
            .collect())
    }

    pub(super) fn attribute(self, file: &File, name: &[u8]) -> io::Result<Vec<u8>> {
        self.call(Call::ReadAttribute, || {
            let mut value = vec![0; LONGEST_ATTRIBUTE];
            let length = rustix::fs::fgetxattr(file, name, value.as_mut_slice())?;
            value.truncate(length);
            Ok(value)
        })
    }

    pub(super) fn set_attribute(self, file: &File, name: &[u8], value: &[u8]) -> io::Result<()> {
        let set = || rustix::fs::fsetxattr(file, name, value, XattrFlags::empty());
        self.call(Call::SetAttribute, || Ok(set()?))
    }

    pub(super) fn remove_attribute(self, file: &File, name: &[u8]) -> io::Result<()> {
        let remove = || rustix::fs::fremovexattr(file, name);
        self.call(Call::RemoveAttribute, || Ok(remove()?))
    }

    /// Takes the room that a file of this length needs.
    pub(super) fn allocate(self, file: &File, length: u64) -> io::Result<()> {
        let take = || rustix::fs::fallocate(file, ROOM, 0, length);
        self.call(Call::Allocate, || Ok(take()?))
    }

    pub(super) fn cut(self, file: &File, length: u64) -> io::Result<()> {
        self.call(Call::Cut, || Ok(rustix::fs::ftruncate(file, length)?))
    }

    /// Waits until a file is on the disk. One that fails must not be asked again for this file: the
    /// system may then say yes to bytes it has thrown away. One that was interrupted has not failed.
    pub(super) fn sync(self, file: &File) -> io::Result<()> {
        self.call(Call::Sync, || Ok(rustix::fs::fsync(file)?))
    }

    /// Waits until the names in a folder are on the disk.
    pub(super) fn sync_folder(self, folder: &Path) -> io::Result<()> {
        let folder = self.open(folder, OFlags::RDONLY | OFlags::DIRECTORY)?;
        self.call(Call::SyncFolder, || Ok(rustix::fs::fsync(&folder)?))
    }

    /// Takes a shared lock, if it can be had at once.
    pub(super) fn lock(self, file: &File) -> io::Result<()> {
        let take = || rustix::fs::flock(file, FlockOperation::NonBlockingLockShared);
        self.call(Call::Lock, || Ok(take()?))
    }
}

/// What takes several calls.
impl Disk<'_> {
    /// All bytes of a file, at most `limit`; none if there are more.
    pub(super) fn read_all(self, file: &File, limit: u64) -> io::Result<Option<Vec<u8>>> {
        let mut bytes = Vec::new();
        loop {
            let at = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
            if at > limit {
                return Ok(None);
            }
            let new = self.read(file, at)?;
            if new.is_empty() {
                return Ok(Some(bytes));
            }
            bytes.extend_from_slice(&new);
        }
    }

    /// Writes all bytes from the beginning of the file on.
    pub(super) fn write_all(self, file: &File, bytes: &[u8]) -> io::Result<()> {
        let mut done = 0;
        while let Some(left) = bytes.get(done..).filter(|left| !left.is_empty()) {
            let at = u64::try_from(done).unwrap_or(u64::MAX);
            match self.write(file, left, at)? {
                0 => return Err(io::ErrorKind::WriteZero.into()),
                count => done += count,
            }
        }
        Ok(())
    }
}
