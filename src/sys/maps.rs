//! Finding files: those below a folder that may be maps, and what stands in one folder. Nothing here
//! knows what makes a file a map, and nothing is written.

use std::collections::VecDeque;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use rustix::fs::OFlags;

use super::disk::Disk;

/// How many folders deep files are looked for, the folder itself being the first.
const DEEPEST: usize = 8;
/// The most entries of folders that are looked at.
const MOST: usize = 50_000;
/// The folders that hold what programs made.
const PASSED_OVER: [&str; 2] = ["target", "node_modules"];

/// A file that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sighted {
    /// Its path, beginning with the folder that was searched.
    pub path: PathBuf,
    /// How many seconds ago it was changed; none where the system does not tell.
    pub age: Option<u64>,
}

/// What was found below a folder.
#[derive(Debug, Default)]
pub struct Walked {
    /// The files, those of a folder before those below it, by name.
    pub files: Vec<Sighted>,
    /// The folders below that could not be read, and why.
    pub closed: Vec<(PathBuf, io::Error)>,
    /// Whether there was more than is ever looked at.
    pub is_cut: bool,
}

/// Looks for the files whose name ends with `.toml` in a folder and those below it. Hidden folders
/// and those of programs are passed over; no link to a folder is followed, so nothing leads in a
/// circle.
///
/// # Errors
/// The folder itself cannot be read.
pub fn walk(folder: &Path) -> io::Result<Walked> {
    let mut walked = Walked::default();
    let mut open = VecDeque::from([(folder.to_owned(), 1)]);
    let mut left = MOST;
    while let Some((path, depth)) = open.pop_front() {
        let entries = match fs::read_dir(&path) {
            Ok(entries) => entries,
            Err(error) if depth == 1 => return Err(error),
            Err(error) => {
                walked.closed.push((path, error));
                continue;
            }
        };
        let mut entries: Vec<fs::DirEntry> = entries.flatten().take(left + 1).collect();
        walked.is_cut |= entries.len() > left;
        entries.truncate(left);
        left -= entries.len();
        entries.sort_by_key(fs::DirEntry::file_name);
        for entry in entries {
            let name = entry.file_name();
            let is_hidden = name.as_encoded_bytes().starts_with(b".");
            if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                let is_passed = is_hidden || PASSED_OVER.iter().any(|known| name == *known);
                if !is_passed && depth < DEEPEST {
                    open.push_back((entry.path(), depth + 1));
                }
            } else if !is_hidden && Path::new(&name).extension().is_some_and(|e| e == "toml") {
                walked.files.extend(sighted(entry.path()));
            }
        }
    }
    Ok(walked)
}

/// A regular file, links followed; none where there is anything else.
pub fn sighted(path: PathBuf) -> Option<Sighted> {
    let metadata = fs::metadata(&path).ok()?;
    let age = metadata.modified().ok().map(age_of);
    metadata.is_file().then_some(Sighted { path, age })
}

/// How many seconds ago that was; a time to come is now.
#[expect(clippy::disallowed_methods, reason = "this is the door to the clock")]
fn age_of(time: SystemTime) -> u64 {
    let age = SystemTime::now().duration_since(time);
    age.map_or(0, |age| age.as_secs())
}

/// The first bytes of a file, at most that many; it blocks on nothing.
///
/// # Errors
/// It cannot be opened or read.
pub fn head(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    let file = Disk::default().open(path, OFlags::RDONLY)?;
    let mut bytes = Vec::new();
    file.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Whether there is anything, a link that leads nowhere included.
pub fn is_there(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

/// A path from the root on.
pub fn absolute(path: &Path) -> PathBuf {
    let path = fs::canonicalize(path).or_else(|_| std::path::absolute(path));
    path.unwrap_or_default()
}

/// Whether there is a folder, links followed.
pub fn is_folder(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|metadata| metadata.is_dir())
}

/// The names of the folders in a folder, each with a `/` behind it, then of its files that end with
/// `.toml`; hidden ones are left out, as is what is not UTF-8, which nobody could type.
pub fn names_in(folder: &Path) -> Vec<String> {
    // A folder that cannot be read has nothing to offer.
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let (mut folders, mut files) = (Vec::new(), Vec::new());
    for entry in entries.take(MOST) {
        let Ok(name) = entry.file_name().into_string() else {
            continue;
        };
        if name.starts_with('.') || name.contains(char::is_control) {
            continue;
        }
        if is_folder(&entry.path()) {
            folders.push(format!("{name}/"));
        } else if Path::new(&name).extension().is_some_and(|e| e == "toml") {
            files.push(name);
        }
    }
    folders.sort();
    files.sort();
    folders.append(&mut files);
    folders
}

#[cfg(test)]
#[expect(
    clippy::disallowed_methods,
    reason = "a test makes the files it looks at"
)]
mod tests {
    use std::fs::{create_dir_all, write};
    use std::os::unix::fs::symlink;

    use super::super::journal::tests::Ground;
    use super::*;

    fn found(ground: &Ground) -> Vec<String> {
        let base = ground.at("maps");
        let walked = walk(&base).unwrap();
        let files = walked.files.into_iter();
        let below = files.map(|file| file.path.strip_prefix(&base).unwrap().to_owned());
        below.map(|path| path.display().to_string()).collect()
    }

    #[test]
    fn files_are_found_below_and_what_programs_made_is_not() {
        let ground = Ground::new();
        for folder in [
            "a/b",
            ".git",
            "target/x",
            "node_modules",
            "1/2/3/4/5/6/7/8/9",
        ] {
            create_dir_all(ground.at("maps").join(folder)).unwrap();
        }
        for file in [
            "z.toml",
            "a.txt",
            ".hidden.toml",
            "a/m.toml",
            "a/b/n.toml",
            ".git/c.toml",
            "target/x/t.toml",
            "node_modules/n.toml",
            "1/2/3/4/5/6/7/in.toml",
            "1/2/3/4/5/6/7/8/out.toml",
        ] {
            write(ground.at("maps").join(file), "").unwrap();
        }
        symlink("..", ground.at("maps/a/up")).unwrap();
        symlink("m.toml", ground.at("maps/a/link.toml")).unwrap();
        symlink("nowhere", ground.at("maps/a/dead.toml")).unwrap();
        let expected = [
            "z.toml",
            "a/link.toml",
            "a/m.toml",
            "a/b/n.toml",
            "1/2/3/4/5/6/7/in.toml",
        ];
        assert_eq!(found(&ground), expected);
        assert!(walk(&ground.at("none")).is_err());
    }

    #[test]
    fn the_names_of_a_folder_are_those_one_can_type() {
        let ground = Ground::new();
        create_dir_all(ground.at("maps/b")).unwrap();
        for file in ["a.toml", "c.txt", "d\u{1b}.toml"] {
            write(ground.at("maps").join(file), "").unwrap();
        }
        assert_eq!(names_in(&ground.at("maps")), ["b/", "a.toml"]);
    }
}
