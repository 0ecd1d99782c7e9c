//! Finding files: those below a folder that may be maps, and what stands in one folder. Nothing here
//! knows what makes a file a map, and nothing is written.

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use rustix::fs::OFlags;

use super::below::{Reach, is_folder, maps_below};
use super::disk::Disk;
use super::file::LoadError;

/// How far maps are looked for that somebody waits to choose from.
const REACH: Reach = Reach {
    depth: 8,
    entries: 50_000,
};

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

/// Looks for the files in a folder and those below it that may be maps, as [`maps_below`] does, with
/// what a list tells of them.
///
/// # Errors
/// The folder itself cannot be read.
pub fn walk(folder: &Path) -> io::Result<Walked> {
    let mut below = maps_below(folder, REACH);
    if let Some(at) = below.closed.iter().position(|(path, _)| path == folder) {
        return Err(below.closed.swap_remove(at).1);
    }
    Ok(Walked {
        files: below
            .files
            .into_iter()
            .filter_map(|file| sighted(file).ok())
            .collect(),
        closed: below.closed,
        is_cut: below.is_cut,
    })
}

/// A regular file, links followed.
///
/// # Errors
/// There is none, something else stands there, or the system does not tell.
pub fn sighted(path: PathBuf) -> Result<Sighted, LoadError> {
    let metadata = match fs::metadata(&path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(LoadError::Missing),
        found => found?,
    };
    if !metadata.is_file() {
        return Err(LoadError::NotAFile);
    }
    let age = metadata.modified().ok().map(age_of);
    Ok(Sighted { path, age })
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

/// The names of the folders in a folder, each with a `/` behind it, then of its files that end with
/// `.toml`; hidden ones are left out, as is what is not UTF-8, which nobody could type.
pub fn names_in(folder: &Path) -> Vec<String> {
    // A folder that cannot be read has nothing to offer.
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let (mut folders, mut files) = (Vec::new(), Vec::new());
    for entry in entries.take(REACH.entries) {
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
            "1/2/3/4/5/6/7/in.toml",
            "a/link.toml",
            "a/m.toml",
            "a/b/n.toml",
        ];
        assert_eq!(found(&ground), expected);
        assert!(walk(&ground.at("maps")).unwrap().is_cut);
        assert!(walk(&ground.at("none")).is_err());
        for (path, is_missing) in [
            ("none", true),
            ("maps/a/dead.toml", true),
            ("maps/a", false),
        ] {
            let error = sighted(ground.at(path)).unwrap_err();
            assert_eq!(matches!(error, LoadError::Missing), is_missing, "{path}");
        }
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
