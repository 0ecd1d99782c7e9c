//! A document: the text of a map with its reading, its history and what of it is saved.
//!
//! It touches no file: bytes come in and go out. All changes pass through here, each as one step
//! that can be undone.

use super::history::History;
use super::merge::onto_theirs;
use super::read::{Access, Reading, read};
use super::write::{EditError, Obstacle, apply_all};
use crate::diag::{Code, Diagnostic};
use crate::model::{Edit, Map, Place};

const BYTE_ORDER_MARK: &str = "\u{feff}";

/// Why bytes are no document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// They are not UTF-8 from there on; both count from 1, the column in characters.
    #[error("not UTF-8 at {line}:{column}")]
    NotUtf8 {
        /// The line.
        line: usize,
        /// The column.
        column: usize,
    },
}

/// A map that is being edited. `L` says what a step did, in whatever way the owner words it.
#[derive(Clone, Debug)]
pub struct Document<L> {
    /// Whether the bytes begin with a byte order mark, which is no part of the text.
    has_mark: bool,
    text: String,
    saved: String,
    is_dirty: bool,
    reading: Reading,
    history: History<L>,
    revision: u64,
}

impl<L: Clone> Document<L> {
    /// A document of these bytes, which count as saved.
    ///
    /// # Errors
    /// The bytes are not UTF-8.
    pub fn open(bytes: &[u8]) -> Result<Self, OpenError> {
        let whole = std::str::from_utf8(bytes).map_err(|error| not_utf8(bytes, &error))?;
        let text = whole.strip_prefix(BYTE_ORDER_MARK);
        let (has_mark, text) = text.map_or((false, whole), |text| (true, text));
        Ok(Self {
            has_mark,
            text: text.to_owned(),
            saved: text.to_owned(),
            is_dirty: false,
            reading: read(text),
            history: History::default(),
            revision: 0,
        })
    }

    /// The text without a byte order mark; all spans are bytes of it.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The bytes to save.
    pub fn bytes(&self) -> Vec<u8> {
        let mark = if self.has_mark { BYTE_ORDER_MARK } else { "" };
        [mark, &self.text].concat().into_bytes()
    }

    /// The bytes saved last.
    pub fn saved_bytes(&self) -> Vec<u8> {
        let mark = if self.has_mark { BYTE_ORDER_MARK } else { "" };
        [mark, &self.saved].concat().into_bytes()
    }

    /// Whether [`Document::bytes`] are these; costs no copy.
    pub fn has_bytes(&self, bytes: &[u8]) -> bool {
        is_marked_text(self.has_mark, &self.text, bytes)
    }

    /// Whether [`Document::saved_bytes`] are these; costs no copy.
    pub fn has_saved_bytes(&self, bytes: &[u8]) -> bool {
        is_marked_text(self.has_mark, &self.saved, bytes)
    }

    /// What the text says.
    pub fn map(&self) -> &Map {
        &self.reading.map
    }

    /// Everything wrong with the text, in its order.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.reading.diagnostics
    }

    /// Whether the map may be edited.
    pub fn access(&self) -> Access {
        self.reading.access
    }

    /// A number that grows with every change of the text, for whoever keeps things made from it.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Whether the text differs from what was saved last.
    pub fn is_dirty(&self) -> bool {
        self.is_dirty
    }

    /// Notes that [`Document::bytes`] are saved.
    pub fn mark_saved(&mut self) {
        self.saved.clone_from(&self.text);
        self.is_dirty = false;
        // Undoing has to come past the saved text.
        self.history.seal();
    }

    /// Makes edits as one step, each on the outcome of those before it. Consecutive steps of one
    /// `merge_key` become one.
    ///
    /// # Errors
    /// The map may only be looked at, or one of the edits cannot be made; then none is.
    pub fn apply(
        &mut self,
        edits: &[Edit],
        label: L,
        merge_key: Option<&str>,
    ) -> Result<(), EditError> {
        if self.access() != Access::Edit {
            return Err(EditError::Unwritable(Obstacle::ReadOnly));
        }
        let is_blank = *self.map() == Map::default();
        let sets_properties = edits
            .iter()
            .any(|edit| matches!(edit, Edit::Set { at: Place::Map, .. }));
        if let Some((text, reading)) = apply_all(&self.text, self.map(), edits)? {
            let (text, reading) = if text != self.text && (is_blank || sets_properties) {
                match version_added(&text, &reading) {
                    Some(text) => {
                        let reading = read(&text);
                        (text, reading)
                    }
                    None => (text, reading),
                }
            } else {
                (text, reading)
            };
            self.history.record(&self.text, &text, label, merge_key);
            self.change(text, reading);
        }
        Ok(())
    }

    /// Takes another text as one step, such as one that comes back from a text editor. This is
    /// also how a text that may only be looked at is put right.
    pub fn replace_text(&mut self, text: String, label: L) {
        let text = without_mark(text);
        self.history.record(&self.text, &text, label, None);
        let reading = read(&text);
        self.change(text, reading);
    }

    /// Takes what another wrote to the file, which counts as saved from now on, and shows `text`:
    /// what they wrote, or that with our changes put into it. It is nobody's step here: undo takes
    /// back our steps before and after it, and never what came with it.
    ///
    /// # Errors
    /// The bytes are not UTF-8.
    pub fn take_theirs(&mut self, bytes: &[u8], text: Option<String>) -> Result<(), OpenError> {
        let theirs = Self::open(bytes)?;
        let text = text.map_or_else(|| theirs.text.clone(), without_mark);
        self.has_mark = theirs.has_mark;
        self.saved = theirs.text;
        self.history.record_foreign(&self.text, &text);
        let reading = read(&text);
        self.change(text, reading);
        Ok(())
    }

    /// Takes back the last step of our own and says what it was; none if there is none. Where
    /// another changed the file since, what they changed stays, and a step of which they left
    /// nothing is passed over.
    pub fn undo(&mut self) -> Option<L> {
        let (text, label) = self.history.undo(&self.text, &onto_theirs)?;
        let reading = read(&text);
        self.change(text, reading);
        Some(label)
    }

    /// Makes the step again that was taken back last, and says what it is; none if there is none.
    pub fn redo(&mut self) -> Option<L> {
        let (text, label) = self.history.redo(&self.text, &onto_theirs)?;
        let reading = read(&text);
        self.change(text, reading);
        Some(label)
    }

    /// Makes one step of those that were made since there were `made` of them; it is called by the
    /// first of them.
    pub fn join_steps(&mut self, made: usize) {
        let steps = self.history.made().saturating_sub(made);
        self.history.join(&self.text, steps);
    }

    /// The steps, to ask what can be undone.
    pub fn history(&self) -> &History<L> {
        &self.history
    }

    fn change(&mut self, text: String, reading: Reading) {
        if self.text != text {
            self.revision += 1;
        }
        self.text = text;
        self.reading = reading;
        self.is_dirty = self.text != self.saved;
    }
}

fn without_mark(text: String) -> String {
    match text.strip_prefix(BYTE_ORDER_MARK) {
        Some(text) => text.to_owned(),
        None => text,
    }
}

/// The text with the version of the format, where it has none: what makes a file known as a map.
pub(super) fn version_added(text: &str, reading: &Reading) -> Option<String> {
    let mut problems = reading.diagnostics.iter();
    let missing = problems.find(|problem| problem.code == Code::MissingVersion)?;
    let mend = missing.suggestion.as_ref()?;
    let (before, after) = (text.get(..mend.span.start)?, text.get(mend.span.end..)?);
    // A header stands apart from the keys above it.
    let gap = if after.starts_with('[') { "\n" } else { "" };
    Some([before, &mend.replacement, gap, after].concat())
}

fn is_marked_text(has_mark: bool, text: &str, bytes: &[u8]) -> bool {
    let rest = if has_mark {
        bytes.strip_prefix(BYTE_ORDER_MARK.as_bytes())
    } else {
        Some(bytes)
    };
    rest == Some(text.as_bytes())
}

pub(super) fn not_utf8(bytes: &[u8], error: &std::str::Utf8Error) -> OpenError {
    let good = bytes.get(..error.valid_up_to()).unwrap_or_default();
    let good = String::from_utf8_lossy(good);
    let good = good.trim_start_matches(BYTE_ORDER_MARK);
    let line_start = good.rfind('\n').map_or(0, |newline| newline + 1);
    let column = good.chars().count() - good.get(..line_start).map_or(0, |s| s.chars().count());
    OpenError::NotUtf8 {
        line: good.matches('\n').count() + 1,
        column: column + 1,
    }
}

#[cfg(test)]
#[path = "document_tests.rs"]
mod tests;
