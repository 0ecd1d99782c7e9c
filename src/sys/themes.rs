//! The person's own themes, as they were found: `jalon/themes/NAME.toml` in the folder of settings.

use std::path::{Path, PathBuf};

use super::file::read;
use super::sighting::{Sighting, sighted};

/// The largest file of a theme that is read, in bytes.
const LARGEST: u64 = 64 * 1024;
/// How many are read.
const MOST: usize = 200;

/// A theme of the person's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnTheme {
    /// What it is called: the name of its file without `.toml`.
    pub name: String,
    /// Where it is.
    pub path: PathBuf,
    /// What stands in it, or why that is not known.
    pub found: Sighting,
}

/// The themes in a folder, by name. What has another name than one of letters, digits, `-` and `_` is
/// passed over.
pub(super) fn own_themes(folder: &Path) -> Vec<OwnTheme> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut themes: Vec<OwnTheme> = entries
        .filter_map(|entry| own(&entry.path()))
        .take(MOST)
        .collect();
    themes.sort_by(|a, b| a.name.cmp(&b.name));
    themes
}

fn own(path: &Path) -> Option<OwnTheme> {
    if path.extension()?.to_str() != Some("toml") {
        return None;
    }
    let name = path.file_stem()?.to_str()?.to_owned();
    // It is typed, and told in a line.
    if !name
        .chars()
        .all(|c| c.is_alphanumeric() || "-_".contains(c))
    {
        return None;
    }
    let found = sighted(read(path, LARGEST));
    let path = path.to_owned();
    Some(OwnTheme { name, path, found })
}
