//! Looking around: files below a folder that may be maps, and a project's file above one.
//! Nothing here knows what makes a file a map, and nothing is written.

use std::fs::{self, DirEntry};
use std::io;
use std::path::{Path, PathBuf};

use super::file::real_path;

/// How far a search goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reach {
    /// How many folders deep, the folder itself being the first.
    pub depth: usize,
    /// How many entries of folders.
    pub entries: usize,
}

impl Default for Reach {
    /// Far beyond what people put into a folder, and near enough to come to an end.
    fn default() -> Self {
        Self {
            depth: 32,
            entries: 1_000_000,
        }
    }
}

/// What was found below a folder.
#[derive(Debug, Default)]
pub struct Below {
    /// The files, in an order that does not change: those of a folder by name, then those of the
    /// folders in it by name.
    pub files: Vec<PathBuf>,
    /// The folders that could not be read, and why.
    pub closed: Vec<(PathBuf, io::Error)>,
    /// Whether there was more than is looked at.
    pub is_cut: bool,
}

/// The folders that hold what programs made.
const PASSED_OVER: [&str; 2] = ["target", "node_modules"];

/// The regular files named `….toml` in a folder and those below it. What is hidden and what
/// programs made is passed over; no link to a folder is followed, so nothing leads in a circle.
pub fn maps_below(folder: &Path, reach: Reach) -> Below {
    let mut below = Below::default();
    // The folders still to be looked at, the next one last.
    let mut open = vec![(folder.to_owned(), 1)];
    let mut left = reach.entries;
    while let Some((path, depth)) = open.pop() {
        let mut entries: Vec<DirEntry> = match fs::read_dir(&path) {
            Ok(entries) => entries.flatten().take(left.saturating_add(1)).collect(),
            Err(error) => {
                below.closed.push((path, error));
                continue;
            }
        };
        below.is_cut |= entries.len() > left;
        entries.truncate(left);
        left -= entries.len();
        entries.sort_by_key(DirEntry::file_name);
        let mut folders = Vec::new();
        for entry in entries {
            let name = entry.file_name();
            if name.as_encoded_bytes().starts_with(b".") {
                continue;
            }
            if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                if !PASSED_OVER.iter().any(|known| name == *known) {
                    folders.push((entry.path(), depth + 1));
                }
            } else if is_toml(&entry.path()) {
                below.files.push(entry.path());
            }
        }
        if depth < reach.depth {
            open.extend(folders.into_iter().rev());
        } else {
            below.is_cut |= !folders.is_empty();
        }
    }
    below
}

/// Whether it is a regular file of that name, links followed.
fn is_toml(path: &Path) -> bool {
    path.extension()
        .is_some_and(|extension| extension == "toml")
        && super::is_file(path)
}

/// Whether there is a folder, links followed.
pub fn is_folder(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|metadata| metadata.is_dir())
}

/// The first file of that name in a folder or one above it; its path begins where the program was
/// started, if it is below that.
pub fn file_above(folder: &Path, name: &str) -> Option<PathBuf> {
    let folder = if folder.as_os_str().is_empty() {
        Path::new(".")
    } else {
        folder
    };
    let here = real_path(Path::new("."));
    let real = real_path(folder)?;
    let found = real
        .ancestors()
        .map(|folder| folder.join(name))
        .find(|path| super::is_file(path))?;
    let short = here.and_then(|here| found.strip_prefix(here).map(Path::to_owned).ok());
    Some(short.unwrap_or(found))
}
