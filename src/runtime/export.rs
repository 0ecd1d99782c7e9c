//! Exports: the map in another form, as a file beside it or where it is wanted.

use std::path::{Path, PathBuf};

use super::Loop;
use super::audits::run_names;
use super::beside::{REVIEW, refusal};
use super::refused;
use super::words::load_words;
use crate::app::{Effect, Event, SaveOutcome};
use crate::i18n::words;
use crate::sys::{self, Expected, Origin};

impl Loop<'_> {
    /// Gives an export the file that was named; else the first name beside the map that is free or, where
    /// that is said, the first of all.
    pub(super) fn export(&self, effect: Effect) -> Option<Event> {
        let Effect::Export {
            stem,
            ending,
            bytes,
            replace,
            to,
            left_out,
        } = effect
        else {
            return None;
        };
        let origin = self.seat.origin()?;
        let name = format!("{stem}.{ending}");
        let is_named = to.is_some();
        let outcome = match to {
            Some(to) => self.written_to(origin, &self.named_file(&to, &name), &bytes, replace),
            None if replace => self.replaced(origin, name, &bytes),
            None => self.written(origin, (&stem, ending), &bytes),
        };
        Some(Event::Exported {
            outcome,
            is_named,
            left_out,
        })
    }

    /// Writes a file beside the map, whatever stands there but the map and what is said of it.
    fn replaced(&self, origin: &Origin, name: String, bytes: &[u8]) -> Result<String, String> {
        let mut to = origin.beside(&name);
        let path = origin.named(&name);
        self.is_no_source(origin, &path, &name)?;
        let (texts, glyphs) = (self.seat.app.texts(), self.seat.app.glyphs());
        match sys::save(&mut to, bytes, None, Expected::Anything) {
            Ok(_) => Ok(name),
            Err(error) => Err(refusal(error, &path, texts, glyphs)),
        }
    }

    /// Refuses the map, its comments and its audits, by whatever name they are reached: an export made
    /// of them never takes their place.
    fn is_no_source(&self, origin: &Origin, path: &Path, name: &str) -> Result<(), String> {
        let audits = run_names(origin).into_iter().map(|run| origin.named(&run));
        let mut sources = [origin.given.clone(), origin.with_ending(REVIEW)]
            .into_iter()
            .chain(audits);
        if sources.any(|source| sys::is_same_file(&source, path)) {
            let name = [("name", words(name.to_owned()))];
            return Err(self.seat.app.texts().with("export-over-source", &name));
        }
        Ok(())
    }

    /// The file a typed path means: in a folder that is there, or is typed as one, its usual name.
    fn named_file(&self, to: &str, name: &str) -> PathBuf {
        let path = self.at_home(PathBuf::from(to));
        if to.ends_with('/') || sys::is_folder(&path) {
            path.join(name)
        } else {
            path
        }
    }

    /// Writes the file of that path; over another only where that is said, and never over the map or what
    /// is said of it.
    fn written_to(
        &self,
        origin: &Origin,
        path: &Path,
        bytes: &[u8],
        replace: bool,
    ) -> Result<String, String> {
        let (texts, glyphs) = (self.seat.app.texts(), self.seat.app.glyphs());
        let name = path.display().to_string();
        self.is_no_source(origin, path, &name)?;
        let mut to = Origin::of(path).map_err(|error| load_words(&error, texts))?;
        let expected = if replace {
            Expected::Anything
        } else {
            Expected::Base(None)
        };
        match sys::save(&mut to, bytes, None, expected) {
            Ok(_) => Ok(name),
            Err(error) => match refused::outcome(error, path, None, texts, glyphs) {
                SaveOutcome::Failed { reason } => Err(reason),
                _ => Err(texts.with("export-exists", &[("name", words(name))])),
            },
        }
    }
}
