//! The maps of a folder, read for a list: each as what it is about, or with why it cannot be read.

use std::io;
use std::path::{Component, Path};

use jiff::civil::Date;

use super::words::{io_words, load_words};
use crate::app::{Listed, Listing};
use crate::doc::{self, Access, ReadOnly};
use crate::export::{Card, begins_as_map};
use crate::i18n::{Arg, Texts};
use crate::sys::{self, Sighted};
use crate::text::Shown;

/// The most maps that are listed.
const MOST: usize = 5_000;
/// The first bytes of a file, in which it says that it is a map.
const HEAD: u64 = 16 * 1024;

/// The maps of a folder and of those below it.
///
/// # Errors
/// The folder cannot be read.
pub(crate) fn listing(
    folder: &Path,
    limit: u64,
    today: Date,
    texts: &Texts,
) -> io::Result<Listing> {
    let walked = sys::walk(folder)?;
    let mut listing = Listing {
        folder: shown_folder(folder),
        is_cut: walked.is_cut,
        maps: Vec::new(),
    };
    for file in walked.files {
        if listing.maps.len() == MOST {
            listing.is_cut = true;
            break;
        }
        if may_be_map(&file.path) {
            let name = file.path.strip_prefix(folder).unwrap_or(&file.path);
            let name = name.to_path_buf();
            listing
                .maps
                .extend(listed(file, &name, limit, today, texts));
        }
    }
    for (path, error) in walked.closed {
        let name = path.strip_prefix(folder).unwrap_or(&path);
        listing.maps.push(Listed {
            name: format!("{}/", shown(name)),
            path,
            age: None,
            reviewed: None,
            overdue: None,
            card: Err(io_words(&error, texts)),
        });
    }
    Ok(listing)
}

/// Whether a file says in its first lines that it is a map; one that cannot be read may be.
fn may_be_map(path: &Path) -> bool {
    sys::head(path, HEAD).map_or(true, |bytes| {
        begins_as_map(&String::from_utf8_lossy(&bytes))
    })
}

/// A file as it is listed under a name; none where it proves to be no map.
pub(crate) fn listed(
    file: Sighted,
    name: &Path,
    limit: u64,
    today: Date,
    texts: &Texts,
) -> Option<Listed> {
    let mut listed = Listed {
        name: shown(name),
        path: file.path,
        age: file.age,
        reviewed: None,
        overdue: None,
        card: Err(String::new()),
    };
    match read(&listed.path, limit, texts) {
        Ok(Some(card)) => {
            let since = card.fresh.reviewed.map(|day| (today - day).get_days());
            listed.reviewed = since.map(|days| u64::try_from(days).unwrap_or(0));
            listed.overdue = card.fresh.overdue(today);
            listed.card = Ok(card);
        }
        Ok(None) => return None,
        Err(reason) => listed.card = Err(reason),
    }
    Some(listed)
}

/// What a map is about; none where the file is another's. Or why it cannot be read.
fn read(path: &Path, limit: u64, texts: &Texts) -> Result<Option<Card>, String> {
    let bytes = sys::load(path, limit, false).map_err(|error| load_words(&error, texts))?;
    let Ok(text) = String::from_utf8(bytes.bytes) else {
        return Err(texts.text("list-not-utf8"));
    };
    let reading = doc::read(&text);
    if reading.access == Access::ReadOnly(ReadOnly::Syntax) {
        let line = reading.diagnostics.first().map_or(1, |problem| {
            text.bytes()
                .take(problem.span.start)
                .filter(|byte| *byte == b'\n')
                .count()
                + 1
        });
        return Err(texts.with("list-syntax", &[("line", Arg::from(line))]));
    }
    let is_map = reading.map.version.is_some();
    Ok(is_map.then(|| Card::of(&reading.map)))
}

/// The name of a folder, to be shown; the one the program was started in by its own.
pub(crate) fn shown_folder(folder: &Path) -> String {
    let is_here = |part| matches!(part, Component::CurDir);
    if folder.components().all(is_here) {
        let here = sys::absolute(folder);
        return shown(Path::new(here.file_name().unwrap_or(here.as_os_str())));
    }
    shown(folder)
}

fn shown(path: &Path) -> String {
    Shown::new(&path.to_string_lossy()).into_string()
}
