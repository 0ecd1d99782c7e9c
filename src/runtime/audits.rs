//! The audit runs beside a map: finding them, and giving a new one a file of its own.

use std::path::Path;

use jiff::civil::Date;

use super::Loop;
use super::beside::refusal;
use super::seat::Place;
use super::words::load_words;
use crate::app::{AuditFile, Event};
use crate::doc::beside::{AUDIT, kind_of};
use crate::sys::{self, Expected, Origin, SaveError};

/// The most files of one beginning, such as the runs of a day: more is a mistake of some script.
const MOST_ALIKE: usize = 1000;
/// The most runs of a map that are read.
const MOST: usize = 1000;

impl Loop<'_> {
    /// The runs beside the map.
    pub(super) fn find_audits(&self) -> Option<Event> {
        let Place::Map { origin, .. } = &self.seat.place else {
            return None;
        };
        let map = origin.name();
        let mut names = run_names(origin);
        // The newest are those one goes on with.
        names.reverse();
        names.truncate(MOST);
        let files = names
            .into_iter()
            .filter_map(|name| self.audit_file(origin, name));
        let files = files.collect();
        Some(Event::Audits { map, files })
    }

    /// A file that is called like a run; none where it is another kind of file.
    fn audit_file(&self, origin: &Origin, name: String) -> Option<AuditFile> {
        let texts = self.seat.app.texts();
        let bytes = match sys::load(&origin.named(&name), self.setup.limit(), false) {
            Ok(loaded) => Ok(loaded.bytes),
            Err(error) => Err(load_words(&error, texts)),
        };
        let is_other = bytes.as_ref().is_ok_and(|bytes| {
            let text = String::from_utf8_lossy(bytes);
            kind_of(&text).is_some_and(|kind| kind != &AUDIT)
        });
        (!is_other).then_some(AuditFile { name, bytes })
    }

    /// Gives a run the first name of its day that is free; one that appears meanwhile is not replaced.
    pub(super) fn begin_audit(&self, day: Date, bytes: &[u8]) -> Option<Event> {
        let Place::Map { origin, .. } = &self.seat.place else {
            return None;
        };
        let begins = format!("{}.audit-{day}", stem(&origin.name()));
        let outcome = self.written(origin, (&begins, "toml"), bytes);
        let outcome = outcome.map(|name| (name, bytes.to_vec()));
        Some(Event::AuditBegun(outcome))
    }

    /// Gives a report the first name that is free.
    pub(super) fn write_report(&self, stem: &str, ending: &str, bytes: &[u8]) -> Option<Event> {
        let origin = self.seat.origin()?;
        let outcome = self.written(origin, (stem, ending), bytes);
        Some(Event::ReportWritten(outcome))
    }

    /// Writes a file beside the map under the first free name that begins and ends so.
    pub(super) fn written(
        &self,
        origin: &Origin,
        (begins, ending): (&str, &str),
        bytes: &[u8],
    ) -> Result<String, String> {
        let (texts, glyphs) = (self.seat.app.texts(), self.seat.app.glyphs());
        for number in 1..=MOST_ALIKE {
            let name = match number {
                1 => format!("{begins}.{ending}"),
                number => format!("{begins}-{number}.{ending}"),
            };
            let path = origin.named(&name);
            if sys::is_there(&path) {
                continue;
            }
            let loaded = sys::load(&path, self.setup.limit(), true);
            let mut to = loaded.map_err(|error| load_words(&error, texts))?.origin;
            match sys::save(&mut to, bytes, None, Expected::Base(None)) {
                Ok(_) => return Ok(name),
                Err(SaveError::Changed(_) | SaveError::Exists(_)) => {}
                Err(error) => return Err(refusal(error, &path, texts, glyphs)),
            }
        }
        Err(texts.text("beside-too-busy"))
    }
}

/// What the files beside a map are called that may be its runs.
pub(super) fn run_names(origin: &Origin) -> Vec<String> {
    let prefix = format!("{}.audit-", stem(&origin.name()));
    let mut names = sys::names_in(&origin.named(""));
    // A report of a run may stand beside it under its name.
    let is_toml = |name: &String| Path::new(name).extension().is_some_and(|it| it == "toml");
    names.retain(|name| name.starts_with(&prefix) && is_toml(name));
    names
}

fn stem(map: &str) -> &str {
    map.strip_suffix(".toml").unwrap_or(map)
}
