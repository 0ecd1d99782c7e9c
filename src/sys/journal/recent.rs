//! The maps opened last, remembered beside the journals as one small file of paths, the newest first.
//!
//! As with what is remembered of each map, it is a comfort and never worth an error or a wait.

use std::ffi::OsString;
use std::fs::File;
use std::io::Read;
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::path::{Path, PathBuf};

use super::folder::{Folder, Places};
use super::views::lightly;
use crate::sys::file::is_file;

/// The name of the file.
const NAME: &str = "recent";
/// The most paths that are kept.
const MOST: usize = 20;
/// The most bytes of it that are read.
const LARGEST: u64 = 256 * 1024;

/// The files opened last, the newest first; those that are no longer there are left out.
pub fn recall_recent(places: &Places) -> Vec<PathBuf> {
    let mut folders = places.existing().into_iter();
    let paths = folders.find_map(|folder| read(&folder)).unwrap_or_default();
    paths.into_iter().filter(|path| is_file(path)).collect()
}

/// Remembers that a file was opened, if the disk is quick about it. The path is one from the root.
pub fn remember_recent(places: Places, path: &Path) {
    let path = path.to_owned();
    lightly(move || {
        // Whoever waited has gone on: where nothing can be kept, nothing is.
        let _ = places.first(|folder| {
            let mut paths = read(&folder).unwrap_or_default();
            if paths.first() == Some(&path) {
                return Ok(());
            }
            paths.retain(|known| *known != path);
            paths.insert(0, path.clone());
            paths.truncate(MOST);
            let bytes: Vec<&[u8]> = paths.iter().map(|p| p.as_os_str().as_bytes()).collect();
            folder.put_lightly(NAME, &bytes.join(&0))
        });
    });
}

/// The paths, between which zeros stand: a name may have anything else.
fn read(folder: &Folder) -> Option<Vec<PathBuf>> {
    let (file, _) = folder.open_own(NAME)?;
    let mut bytes = Vec::new();
    File::from(file)
        .take(LARGEST)
        .read_to_end(&mut bytes)
        .ok()?;
    let paths = bytes
        .split(|byte| *byte == 0)
        .filter(|path| !path.is_empty());
    let paths = paths.map(|path| PathBuf::from(OsString::from_vec(path.to_vec())));
    Some(paths.filter(|path| path.is_absolute()).collect())
}

#[cfg(test)]
#[expect(
    clippy::disallowed_methods,
    reason = "a test makes the files it looks at"
)]
mod tests {
    use std::fs::{remove_file, write};

    use super::super::tests::Ground;
    use super::*;

    #[test]
    fn the_newest_comes_first_and_what_is_gone_is_left_out() {
        let ground = Ground::new();
        let places = ground.state();
        let maps: Vec<PathBuf> = (0..MOST + 3)
            .map(|number| ground.at(&format!("{number}\n.toml")))
            .collect();
        for map in &maps {
            write(map, "").unwrap();
            remember_recent(places.clone(), map);
        }
        remember_recent(places.clone(), &maps[5]);
        let recent = recall_recent(&places);
        assert_eq!(recent.len(), MOST);
        assert_eq!(recent[..2], [maps[5].clone(), maps[MOST + 2].clone()]);
        remove_file(&maps[5]).unwrap();
        assert_eq!(recall_recent(&places)[0], maps[MOST + 2]);
    }
}
