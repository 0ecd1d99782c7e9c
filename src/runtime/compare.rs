//! What the open map is compared with: another file, or what git has of it. And the maps of its
//! folder that state it as their baseline.

use std::path::{Path, PathBuf};

use super::revision::bytes_at;
use super::seat::Place;
use super::{Loop, load_words};
use crate::app::{Against, Event};
use crate::doc;
use crate::model::Field;
use crate::sys;
use crate::text::Shown;

/// The most files of a folder that are looked at.
const MOST: usize = 1_000;

impl Loop<'_> {
    /// Reads what the map is to be compared with.
    pub(super) fn compared(&self, against: Against) -> Event {
        let (path, word) = match against {
            Against::Baseline(path) => (self.seat.folder().join(path), None),
            Against::Word(word) => (self.at_home(PathBuf::from(&word)), Some(word)),
        };
        let texts = self.seat.app.texts();
        let limit = self.setup.limit();
        if let Some(word) = word.filter(|_| !sys::is_there(&path))
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

    /// The maps beside the open one that state it as their baseline.
    pub(super) fn rivals(&self) -> Event {
        let folder = self.seat.folder();
        let Place::Map { origin, .. } = &self.seat.place else {
            return Event::Rivals(Vec::new());
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
        Event::Rivals(typed.collect())
    }
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
