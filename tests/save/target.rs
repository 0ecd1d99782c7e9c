//! The kinds of files a map can stand in, made for a test.

use std::fs;
use std::os::unix::fs::{chown, symlink};
use std::path::{Path, PathBuf};

use rustix::fs::{XattrFlags, setxattr};

use crate::folder::Folder;
use crate::{is_root, set_mode, skip};

pub(crate) const OLD: &str = "jalon = 1\ntitle = \"Old\"\n";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Plain,
    /// With an attribute and, for root, of another owner.
    Owned,
    Link,
    HardLink,
    /// In a folder that takes no new file.
    ClosedFolder,
    New,
    Dangling,
}

pub(crate) const KINDS: [Kind; 7] = [
    Kind::Plain,
    Kind::Owned,
    Kind::Link,
    Kind::HardLink,
    Kind::ClosedFolder,
    Kind::New,
    Kind::Dangling,
];

impl Kind {
    /// Whether the file itself is written to.
    pub(crate) fn is_in_place(self) -> bool {
        matches!(self, Self::HardLink | Self::ClosedFolder)
    }

    /// What stands there before the save.
    pub(crate) fn old(self) -> Option<&'static str> {
        (!matches!(self, Self::New | Self::Dangling)).then_some(OLD)
    }
}

/// A file of some kind.
pub(crate) struct Target {
    pub(crate) folder: Folder,
    /// As it is given to the program.
    pub(crate) path: PathBuf,
    names: Vec<String>,
    kind: Kind,
}

impl Target {
    /// The file; none where such a one cannot be made.
    pub(crate) fn new(kind: Kind) -> Option<Self> {
        // Thousands of saves wait for the disk less long in memory.
        let memory = Path::new("/dev/shm");
        let folder = if memory.is_dir() {
            Folder::within(memory)
        } else {
            Folder::new()
        };
        let path = folder.file("map");
        if let Some(old) = kind.old() {
            folder.write("real", old);
        }
        match kind {
            Kind::Plain => fs::rename(folder.file("real"), &path).unwrap(),
            Kind::Owned => {
                fs::rename(folder.file("real"), &path).unwrap();
                if setxattr(&path, "user.jalon", b"kept", XattrFlags::empty()).is_err() {
                    skip("no extended attributes here");
                }
                if is_root() {
                    chown(&path, Some(1234), Some(1234)).unwrap();
                }
            }
            Kind::Link | Kind::Dangling => symlink("real", &path).unwrap(),
            Kind::HardLink => fs::hard_link(folder.file("real"), &path).unwrap(),
            Kind::ClosedFolder => {
                fs::rename(folder.file("real"), &path).unwrap();
                if !close(folder.path()) {
                    skip("no folder that is closed to root");
                    return None;
                }
            }
            Kind::New => {}
        }
        let names = folder.names();
        Some(Self {
            folder,
            path,
            names,
            kind,
        })
    }

    /// What stands in the file; none if there is none.
    pub(crate) fn text(&self) -> Option<String> {
        let bytes = fs::read(&self.path).ok()?;
        Some(String::from_utf8_lossy(&bytes).into_owned())
    }

    /// What stands in the folder and has no business there.
    pub(crate) fn left_behind(&self) -> Vec<String> {
        let mut names = self.folder.names();
        let file = match self.kind {
            Kind::Dangling => "real",
            _ => "map",
        };
        names.retain(|name| name != file && !self.names.contains(name));
        names
    }
}

impl Drop for Target {
    fn drop(&mut self) {
        if self.kind == Kind::ClosedFolder {
            open(self.folder.path());
        }
    }
}

/// Lets the folder take no new files, from root either; answers whether that can be done here.
fn close(folder: &Path) -> bool {
    if is_root() {
        return set_immutable(folder, true);
    }
    set_mode(folder, 0o555);
    true
}

fn open(folder: &Path) {
    if is_root() {
        set_immutable(folder, false);
    } else {
        set_mode(folder, 0o755);
    }
}

/// Lets the system guard a file against changes, or no longer; answers whether it does so.
#[cfg(target_os = "linux")]
pub(crate) fn set_immutable(path: &Path, is_immutable: bool) -> bool {
    use rustix::fs::{IFlags, ioctl_getflags, ioctl_setflags};

    let file = fs::File::open(path).unwrap();
    let Ok(mut flags) = ioctl_getflags(&file) else {
        return false;
    };
    flags.set(IFlags::IMMUTABLE, is_immutable);
    ioctl_setflags(&file, flags).is_ok()
}

#[cfg(not(target_os = "linux"))]
pub(crate) fn set_immutable(_: &Path, _: bool) -> bool {
    false
}
