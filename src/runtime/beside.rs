//! The files beside the map: where they are, and writing them. What another wrote meanwhile is merged
//! with what is written, by ids and without a question.

use std::path::{Path, PathBuf};

use super::seat::Place;
use super::words::load_words;
use super::{Loop, refused};
use crate::app::{Beside, Event, OnDisk, SaveOutcome};
use crate::doc::beside;
use crate::i18n::Texts;
use crate::layout::Glyphs;
use crate::sys::{self, Expected, LoadError, Origin, SaveError, Turn};

/// What comments are kept under, beside the map of the same name.
pub(super) const REVIEW: &str = "review.toml";
/// How often another may be quicker before that is a failure.
const ATTEMPTS: usize = 5;

/// Where a file beside a map is.
pub(super) fn path_of(origin: &Origin, file: &Beside) -> PathBuf {
    match file {
        Beside::Review => origin.with_ending(REVIEW),
        Beside::Audit(name) => origin.named(name),
    }
}

/// What stands in a file beside a map, with reasons in the language of the interface.
pub(super) fn seen(path: &Path, limit: u64, texts: &Texts) -> OnDisk {
    match sys::load(path, limit, false) {
        Ok(loaded) => OnDisk::Bytes(loaded.bytes),
        Err(LoadError::Missing) => OnDisk::Gone,
        Err(error) => OnDisk::Unreadable {
            reason: load_words(&error, texts),
        },
    }
}

impl Loop<'_> {
    /// Writes a file beside the map, and answers with what stands in it then.
    pub(super) fn keep_beside(&mut self, file: Beside, base: &[u8], bytes: &[u8]) -> Option<Event> {
        let Place::Map { origin, .. } = &self.seat.place else {
            return None;
        };
        let path = path_of(origin, &file);
        let (texts, glyphs) = (self.seat.app.texts(), self.seat.app.glyphs());
        let outcome = keep(&path, base, bytes, self.setup.limit(), (texts, glyphs));
        if let (Some(watch), Ok(bytes), Beside::Review) = (&mut self.watch, &outcome, &file) {
            watch.expect_beside(&path, Some(bytes.clone()));
        }
        Some(Event::BesideKept { file, outcome })
    }

    /// The map has another file: the one beside it is another too, of which nothing is known yet.
    pub(super) fn watch_beside(&mut self) {
        if let (Some(watch), Place::Map { origin, .. }) = (&mut self.watch, &self.seat.place) {
            watch.expect_beside(&path_of(origin, &Beside::Review), None);
        }
    }
}

/// Writes the bytes in the place of the base, merged with whatever stands there by now; answers with
/// what stands there then, or why that cannot be.
fn keep(
    path: &Path,
    base: &[u8],
    bytes: &[u8],
    limit: u64,
    (texts, glyphs): (&Texts, &Glyphs),
) -> Result<Vec<u8>, String> {
    let _turn = Turn::take(path);
    for _ in 0..ATTEMPTS {
        let loaded = sys::load(path, limit, true).map_err(|error| load_words(&error, texts))?;
        let mut origin = loaded.origin;
        let now = (!loaded.is_new).then_some(loaded.bytes);
        let wanted = match &now {
            // Whoever took the file away did not know of these words.
            None => bytes.to_vec(),
            Some(now) if now == base => bytes.to_vec(),
            Some(now) => {
                let merged = merged(base, bytes, now);
                merged.ok_or_else(|| texts.text("beside-not-merged"))?
            }
        };
        if now.as_deref() == Some(wanted.as_slice()) {
            return Ok(wanted);
        }
        match sys::save(&mut origin, &wanted, None, Expected::Base(now.as_deref())) {
            Ok(_) => return Ok(wanted),
            Err(SaveError::Changed(_) | SaveError::Exists(_)) => {}
            Err(error) => return Err(refusal(error, path, texts, glyphs)),
        }
    }
    Err(texts.text("beside-too-busy"))
}

fn merged(base: &[u8], ours: &[u8], theirs: &[u8]) -> Option<Vec<u8>> {
    let [base, ours, theirs] = [base, ours, theirs].map(std::str::from_utf8);
    let merged = beside::merge(base.ok()?, ours.ok()?, theirs.ok()?)?;
    Some(merged.into_bytes())
}

/// Why a file was not written, in words.
pub(super) fn refusal(error: SaveError, path: &Path, texts: &Texts, glyphs: &Glyphs) -> String {
    match refused::outcome(error, path, None, texts, glyphs) {
        SaveOutcome::Failed { reason } => reason,
        _ => texts.text("beside-too-busy"),
    }
}
