//! The private folder journals stand in, and the writing of one file into it.
//!
//! Everything goes through the open folder, so nobody can put a link in the place of a file that was
//! looked at.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{self, Write};
use std::os::fd::OwnedFd;
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};

use rustix::fs::{
    AtFlags, CWD, FileType, FlockOperation, Mode, OFlags, Stat, fchmod, flock, fstat, openat,
    renameat, statat, unlinkat,
};
use rustix::io::Errno;
use rustix::process::geteuid;

use super::TEMPORARY;
use crate::sys::environment::Environment;
use crate::sys::temporary::{has_random_digits, random_digits};

/// A folder that may hold journals.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Place {
    /// What has to be there already.
    ground: PathBuf,
    /// What is made on it where it is missing.
    below: PathBuf,
}

/// The folders journals may stand in, the best first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Places(Vec<Place>);

impl Places {
    /// The folder for state, the home, the folder of the running session, and the folder for what
    /// outlives a restart.
    pub fn new(environment: &Environment) -> Self {
        Self::with_last(environment, Path::new("/var/tmp"))
    }

    /// The folder for state, or that of the home: for what is not worth a folder elsewhere.
    pub fn at_home(environment: &Environment) -> Self {
        let state = environment.folder("XDG_STATE_HOME").map(|state| Place {
            ground: PathBuf::from("/"),
            below: state.strip_prefix("/").unwrap_or(state).join("jalon"),
        });
        let home = environment
            .folder("HOME")
            .map(|home| Place::new(home, ".local/state/jalon"));
        Self(state.into_iter().chain(home).collect())
    }

    pub(super) fn with_last(environment: &Environment, last: &Path) -> Self {
        let Self(mut places) = Self::at_home(environment);
        let session = environment.folder("XDG_RUNTIME_DIR");
        places.extend(session.map(|session| Place::new(session, "jalon")));
        let own = format!("jalon-{}", geteuid().as_raw());
        places.push(Place::new(last, &own));
        Self(places)
    }

    /// Where the best of them is.
    pub fn best(&self) -> Option<PathBuf> {
        let place = self.0.first()?;
        Some(place.ground.join(&place.below))
    }

    /// Those that are there and private, each once.
    pub(super) fn existing(&self) -> Vec<Folder> {
        let mut folders: Vec<Folder> = Vec::new();
        for place in &self.0 {
            if let Ok(folder) = Folder::open(&place.ground.join(&place.below))
                && !folders.iter().any(|known| known.is(&folder))
            {
                folders.push(folder);
            }
        }
        folders
    }

    /// Does something in the first folder it succeeds in, which is made where it is missing.
    ///
    /// # Errors
    /// It succeeds in none; the error is that of the best.
    pub(super) fn first<T>(&self, work: impl Fn(Folder) -> io::Result<T>) -> io::Result<T> {
        let mut first = None;
        for place in &self.0 {
            match place.make().and_then(&work) {
                Ok(done) => return Ok(done),
                Err(error) => first = first.or(Some(error)),
            }
            // A folder that was only made to find out goes again; one that holds anything stays.
            let _ = fs::remove_dir(place.ground.join(&place.below));
        }
        Err(first.unwrap_or_else(|| io::ErrorKind::NotFound.into()))
    }
}

impl Place {
    fn new(ground: &Path, below: &str) -> Self {
        Self {
            ground: ground.to_owned(),
            below: PathBuf::from(below),
        }
    }

    fn make(&self) -> io::Result<Folder> {
        let path = self.ground.join(&self.below);
        match Folder::open(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            opened => return opened,
        }
        if !fs::metadata(&self.ground)?.is_dir() {
            return Err(io::ErrorKind::NotADirectory.into());
        }
        fs::DirBuilder::new()
            .recursive(true)
            .mode(0o700)
            .create(&path)?;
        Folder::open(&path)
    }
}

/// A private folder that is open.
#[derive(Debug)]
pub(super) struct Folder {
    folder: OwnedFd,
    path: PathBuf,
}

impl Folder {
    /// Opens a folder that is ours and no link, and closes it to others.
    fn open(path: &Path) -> io::Result<Self> {
        let flags = OFlags::DIRECTORY | OFlags::NOFOLLOW | OFlags::CLOEXEC;
        let folder = openat(CWD, path, flags, Mode::empty())?;
        let stat = fstat(&folder)?;
        if stat.st_uid != geteuid().as_raw() {
            return Err(io::ErrorKind::PermissionDenied.into());
        }
        if is_open_to_others(&stat) {
            fchmod(&folder, Mode::RWXU)?;
        }
        Ok(Self {
            folder,
            path: path.to_owned(),
        })
    }

    /// Where it is.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    fn is(&self, other: &Self) -> bool {
        let identity = |folder: &Self| fstat(&folder.folder).map(|s| (s.st_dev, s.st_ino));
        matches!((identity(self), identity(other)), (Ok(a), Ok(b)) if a == b)
    }

    /// The names of the files in it, in their order.
    pub(super) fn names(&self) -> Vec<String> {
        // Ours are plain; a folder that cannot be read has none.
        let entries = fs::read_dir(&self.path).into_iter().flatten().flatten();
        let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
        let mut names: Vec<String> = names.collect();
        names.sort();
        names
    }

    /// Opens a file of ours that nobody else may touch; none where it is anything else.
    pub(super) fn open_own(&self, name: &str) -> Option<(OwnedFd, Stat)> {
        let flags = OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::NOCTTY | OFlags::CLOEXEC;
        let open = |access| openat(&self.folder, name, access | flags, Mode::empty());
        // Some systems lock only what may be written.
        let file = open(OFlags::RDWR).or_else(|_| open(OFlags::RDONLY)).ok()?;
        let stat = fstat(&file).ok()?;
        let is_own = FileType::from_raw_mode(stat.st_mode) == FileType::RegularFile
            && stat.st_uid == geteuid().as_raw()
            && !is_open_to_others(&stat);
        is_own.then_some((file, stat))
    }

    /// Whether a file that is open still stands under that name.
    pub(super) fn is_still(&self, name: &str, stat: &Stat) -> bool {
        statat(&self.folder, name, AtFlags::SYMLINK_NOFOLLOW)
            .is_ok_and(|now| (now.st_dev, now.st_ino) == (stat.st_dev, stat.st_ino))
    }

    /// Puts the bytes under that name, whole or not at all and for good, and answers with the file,
    /// which is locked from before it had the name.
    pub(super) fn put(&self, name: &str, bytes: &[u8]) -> io::Result<File> {
        let temporary = format!(".{}{TEMPORARY}", random_digits());
        let put = self.fill(&temporary, bytes).and_then(|file| {
            renameat(&self.folder, &temporary, &self.folder, name)?;
            Ok(file)
        });
        if put.is_err() {
            self.remove(&temporary);
        }
        // Where the folder cannot be synced only a power cut could take the name back.
        let _ = rustix::fs::fsync(&self.folder);
        put
    }

    /// Puts the bytes under that name, whole or not at all; a power cut may lose them.
    pub(super) fn put_lightly(&self, name: &str, bytes: &[u8]) -> io::Result<()> {
        let temporary = format!(".{}{TEMPORARY}", random_digits());
        let written = self.write(&temporary, bytes);
        let put = written.and_then(|_| self.rename(&temporary, name));
        if put.is_err() {
            self.remove(&temporary);
        }
        put
    }

    fn fill(&self, name: &str, bytes: &[u8]) -> io::Result<File> {
        let file = self.write(name, bytes)?;
        file.sync_all()?;
        Ok(file)
    }

    fn write(&self, name: &str, bytes: &[u8]) -> io::Result<File> {
        let flags = OFlags::WRONLY | OFlags::CREATE | OFlags::EXCL | OFlags::NOFOLLOW;
        let mode = Mode::RUSR | Mode::WUSR;
        let file = openat(&self.folder, name, flags | OFlags::CLOEXEC, mode)?;
        fchmod(&file, mode)?;
        flock(&file, FlockOperation::NonBlockingLockExclusive)?;
        let mut file = File::from(file);
        file.write_all(bytes)?;
        Ok(file)
    }

    /// Gives a file another name.
    pub(super) fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        Ok(renameat(&self.folder, from, &self.folder, to)?)
    }

    /// Removes a file.
    pub(super) fn remove(&self, name: &str) {
        // What is gone already need not be removed.
        let _: Result<(), Errno> = unlinkat(&self.folder, name, AtFlags::empty());
    }
}

fn is_open_to_others(stat: &Stat) -> bool {
    stat.st_mode & 0o077 != 0
}

/// Whether a name is one of ours with that beginning and ending.
pub(super) fn is_ours(name: &str, beginning: &str, ending: &str) -> bool {
    has_random_digits(OsStr::new(name), OsStr::new(beginning), ending)
}
