//! What the open map is compared with: another file, or what git has of it. And the maps of its
//! folder that state it as their baseline.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use super::revision::{LIST, Tracked, bytes_at};
use super::seat::Place;
use super::{Loop, load_words};
use crate::app::{Against, Event, PastVersion};
use crate::doc;
use crate::model::Field;
use crate::sys;
use crate::text::Shown;

/// The most files of a folder that are looked at.
const MOST: usize = 1_000;
/// How many earlier versions are offered.
const VERSIONS: usize = 9;

impl Loop<'_> {
    /// Reads what the map is to be compared with.
    pub(super) fn compared(&self, against: Against) -> Event {
        let (path, word) = match against {
            Against::Baseline(path) => (self.seat.folder().join(path), None),
            Against::Word(word) => (self.file_called(&word), Some(word)),
        };
        let texts = self.seat.app.texts();
        let limit = self.setup.limit();
        // What ends as a map does is meant as a file, there or not.
        let is_file = sys::is_there(&path) || path.extension().is_some_and(|end| end == "toml");
        if let Some(word) = word.filter(|_| !is_file)
            && let Place::Map { origin, .. } = &self.seat.place
        {
            let read = bytes_at(&word, &origin.absolute(), limit);
            return Event::Compared {
                name: Shown::new(&word).into_string(),
                is_file: false,
                read: read.map_err(|error| error.words(&word, texts)),
            };
        }
        let loaded = sys::load(&path, limit, false);
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        Event::Compared {
            name: Shown::new(&name).into_string(),
            is_file: true,
            read: loaded
                .map(|loaded| loaded.bytes)
                .map_err(|error| load_words(&error, texts)),
        }
    }

    /// The file a word names: from where the program was started, else beside the map.
    fn file_called(&self, word: &str) -> PathBuf {
        let typed = self.at_home(PathBuf::from(word));
        let beside = self.seat.folder().join(word);
        if !sys::is_there(&typed) && sys::is_there(&beside) {
            return beside;
        }
        typed
    }

    /// The maps beside the open one that state it as their baseline.
    pub(super) fn rivals(&self) -> Event {
        let folder = self.seat.folder();
        let Place::Map { origin, .. } = &self.seat.place else {
            return Event::Rivals {
                maps: Vec::new(),
                versions: Vec::new(),
            };
        };
        let own = sys::absolute(&origin.absolute());
        let limit = self.setup.limit();
        let names = sys::names_in(folder).into_iter();
        let files = names.filter(|name| !name.ends_with('/')).take(MOST);
        let is_rival = |path: &Path| {
            let baseline = baseline(path, limit)?;
            (sys::absolute(&folder.join(baseline)) == own).then_some(())
        };
        let paths = files.map(|name| folder.join(name));
        let rivals = paths.filter(|path| is_rival(path).is_some());
        let typed = rivals.map(|path| {
            let path = path.strip_prefix(".").unwrap_or(&path);
            path.to_string_lossy().into_owned()
        });
        Event::Rivals {
            maps: typed.collect(),
            versions: versions(&origin.absolute()),
        }
    }
}

/// What a file was before its last commit, followed through its renames; nothing where git knows none, or
/// does not say so at once: the program waits for it.
fn versions(file: &Path) -> Vec<PastVersion> {
    let tracked = Tracked::new(file);
    let log = ["log", "--follow", "-z", "--date=short"];
    let most = format!("--max-count={}", VERSIONS + 1);
    let format = "--format=%h%x02%ad%x02%an%x02%s";
    let mut arguments: Vec<OsString> = log.map(OsString::from).into();
    arguments.extend([most.as_str(), format, "--"].map(OsString::from));
    arguments.push(tracked.name.clone());
    let answer = sys::git_at_once(&tracked.folder, &arguments, LIST).unwrap_or_default();
    let answer = String::from_utf8_lossy(&answer);
    let entries = answer.split('\0').filter(|entry| !entry.is_empty());
    // The newest is what the last commit has.
    entries.skip(1).filter_map(version).collect()
}

fn version(entry: &str) -> Option<PastVersion> {
    let mut parts = entry.trim_start_matches('\n').split('\u{2}');
    let [name, day, author] = [parts.next()?, parts.next()?, parts.next()?];
    let shown = |text: &str| Shown::new(text).into_string();
    Some(PastVersion {
        name: shown(name),
        day: day.parse().ok(),
        author: shown(author),
        subject: shown(parts.next().unwrap_or_default()),
    })
}

/// The baseline a map states; none of what cannot be read.
fn baseline(path: &Path, limit: u64) -> Option<String> {
    let loaded = sys::load(path, limit, false).ok()?;
    let text = String::from_utf8(loaded.bytes).ok()?;
    // Most files need not be read to the end.
    if !text.contains(Field::Baseline.key()) {
        return None;
    }
    let map = doc::read(&text).map;
    map.fields.text(Field::Baseline).map(str::to_owned)
}
