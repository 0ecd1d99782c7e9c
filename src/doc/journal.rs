//! The journal of a map that is being edited: what is not in its file yet, as bytes to be kept and
//! read again after the program was killed.
//!
//! Whole texts, no log of operations: what the file had, what the map is, and what was being typed.
//! Reading trusts nothing: any bytes are a journal or an error, and no length they claim is believed
//! before it is there. It knows no files and asks no clock.

use std::sync::Arc;

use super::document::Document;
use super::keep_ids::with_ids_kept;
use crate::model::Edit;

/// A journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Journal {
    /// The path of the map as it was given, made absolute; bytes, as the system has them.
    pub given: Vec<u8>,
    /// The path it led to through all links.
    pub real: Vec<u8>,
    /// When it was written, in seconds since 1970.
    pub when: u64,
    /// The bytes of the file the edits began from; none where there was no file.
    pub base: Option<Vec<u8>>,
    /// The bytes that would have been saved.
    pub current: Vec<u8>,
    /// What was being typed.
    pub typed: Option<Typed>,
}

/// What was being typed and not accepted yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed {
    /// Where, in words for a person.
    pub label: String,
    /// The words as they stood there.
    pub raw: String,
    /// The bytes of the map had it been accepted; none where it could not be.
    pub bytes: Option<Vec<u8>>,
}

impl Journal {
    /// The bytes of the map with all that can be brought back.
    pub fn latest(&self) -> &[u8] {
        let typed = self.typed.as_ref().and_then(|typed| typed.bytes.as_deref());
        typed.unwrap_or(&self.current)
    }

    /// Whether nothing would be lost without it, where the file has these bytes; none is no file.
    pub fn is_in(&self, file: Option<&[u8]>) -> bool {
        let is_loose = self
            .typed
            .as_ref()
            .is_some_and(|typed| typed.bytes.is_none());
        !is_loose && file.unwrap_or_default() == self.latest()
    }
}

/// What is not in the file of a map, as data that is cheap to hand to whoever writes it.
#[derive(Clone, Debug, PartialEq)]
pub struct Snapshot {
    /// As [`Journal::base`].
    pub base: Option<Arc<Vec<u8>>>,
    /// As [`Journal::current`].
    pub current: Arc<Vec<u8>>,
    /// What is being typed.
    pub typing: Option<Typing>,
}

/// What is being typed, with what accepting it would do.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Typing {
    /// Where, in words for a person.
    pub label: String,
    /// The words as they stand there.
    pub raw: String,
    /// The edits it would make; none where it cannot be accepted as it stands.
    pub edits: Vec<Edit>,
}

impl Snapshot {
    /// The journal of it for a map at those paths, written at that time. This is where the edits of
    /// what is being typed are made, which takes a reading of the map.
    pub fn journal(&self, given: &[u8], real: &[u8], when: u64) -> Journal {
        Journal {
            given: given.to_owned(),
            real: real.to_owned(),
            when,
            base: self.base.as_deref().cloned(),
            current: self.current.to_vec(),
            typed: self.typing.as_ref().map(|typing| Typed {
                label: typing.label.clone(),
                raw: typing.raw.clone(),
                bytes: with_edits(&self.current, &typing.edits),
            }),
        }
    }
}

/// The bytes of a map after edits, as accepting them writes it; none where there are none or they
/// cannot be made.
fn with_edits(bytes: &[u8], edits: &[Edit]) -> Option<Vec<u8>> {
    if edits.is_empty() {
        return None;
    }
    let mut document = Document::<()>::open(bytes).ok()?;
    let kept = with_ids_kept(document.map(), edits);
    let edits = kept.as_deref().unwrap_or(edits);
    document.apply(edits, (), None).ok()?;
    Some(document.bytes())
}

/// Why bytes are no journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum JournalError {
    /// They do not begin as one.
    #[error("it is no journal")]
    Foreign,
    /// Another version of the program wrote it.
    #[error("it is of another version")]
    Version,
    /// Something is missing or is not what was written.
    #[error("it is damaged")]
    Damaged,
    /// A text in it is larger than allowed.
    #[error("it is too large")]
    TooLarge,
}

const MAGIC: &[u8; 8] = b"JALONJRN";
const VERSION: u64 = 1;
/// The most bytes of a path, a label or the words being typed: twice the largest paste.
const LONGEST: usize = 2 * 1024 * 1024;
/// The most bytes around the three texts.
const AROUND: u64 = 4 * 2 * 1024 * 1024 + 1024;

/// The most bytes a journal has whose texts have at most `text` bytes each.
pub fn largest_journal(text: u64) -> u64 {
    text.saturating_mul(3).saturating_add(AROUND)
}

/// The bytes of a journal: magic, version, the parts in the order of the struct, each with its
/// length before it, and a checksum of all that. Numbers have eight bytes, the least first; a part
/// that may be missing has a byte before it that says so.
pub fn encode(journal: &Journal) -> Vec<u8> {
    let mut out = MAGIC.to_vec();
    put_number(&mut out, VERSION);
    put_number(&mut out, journal.when);
    put(&mut out, &journal.given);
    put(&mut out, &journal.real);
    put_optional(&mut out, journal.base.as_deref());
    put(&mut out, &journal.current);
    out.push(u8::from(journal.typed.is_some()));
    if let Some(typed) = &journal.typed {
        put(&mut out, typed.label.as_bytes());
        put(&mut out, shortened(&typed.raw).as_bytes());
        put_optional(&mut out, typed.bytes.as_deref());
    }
    let sum = checksum(&out);
    put_number(&mut out, sum);
    out
}

/// Reads a journal whose texts may have at most `most` bytes each.
///
/// # Errors
/// See [`JournalError`].
pub fn decode(bytes: &[u8], most: usize) -> Result<Journal, JournalError> {
    let rest = bytes.strip_prefix(MAGIC).ok_or(JournalError::Foreign)?;
    let (whole, sum) = bytes
        .split_last_chunk::<8>()
        .filter(|(whole, _)| whole.len() >= MAGIC.len())
        .ok_or(JournalError::Damaged)?;
    let length = rest.len().checked_sub(8).ok_or(JournalError::Damaged)?;
    let mut parts = Parts(rest.get(..length).ok_or(JournalError::Damaged)?);
    if parts.number()? != VERSION {
        return Err(JournalError::Version);
    }
    if checksum(whole) != u64::from_le_bytes(*sum) {
        return Err(JournalError::Damaged);
    }
    let when = parts.number()?;
    let given = parts.bytes(LONGEST)?;
    let real = parts.bytes(LONGEST)?;
    let base = parts.optional(most)?;
    let current = parts.bytes(most)?;
    let typed = if parts.flag()? {
        Some(Typed {
            label: parts.text(LONGEST)?,
            raw: parts.text(LONGEST)?,
            bytes: parts.optional(most)?,
        })
    } else {
        None
    };
    if !parts.0.is_empty() {
        return Err(JournalError::Damaged);
    }
    Ok(Journal {
        given,
        real,
        when,
        base,
        current,
        typed,
    })
}

fn put_number(out: &mut Vec<u8>, number: u64) {
    out.extend_from_slice(&number.to_le_bytes());
}

fn put(out: &mut Vec<u8>, bytes: &[u8]) {
    put_number(out, u64::try_from(bytes.len()).unwrap_or(u64::MAX));
    out.extend_from_slice(bytes);
}

fn put_optional(out: &mut Vec<u8>, bytes: Option<&[u8]>) {
    out.push(u8::from(bytes.is_some()));
    if let Some(bytes) = bytes {
        put(out, bytes);
    }
}

/// As many of the words being typed as are kept beside the map they would make.
fn shortened(raw: &str) -> &str {
    let mut end = raw.len().min(LONGEST);
    while !raw.is_char_boundary(end) {
        end -= 1;
    }
    raw.get(..end).unwrap_or_default()
}

/// The parts of a journal that are not read yet.
struct Parts<'a>(&'a [u8]);

impl<'a> Parts<'a> {
    fn take(&mut self, length: usize) -> Result<&'a [u8], JournalError> {
        let (part, rest) = self
            .0
            .split_at_checked(length)
            .ok_or(JournalError::Damaged)?;
        self.0 = rest;
        Ok(part)
    }

    fn number(&mut self) -> Result<u64, JournalError> {
        let (number, rest) = self.0.split_first_chunk().ok_or(JournalError::Damaged)?;
        self.0 = rest;
        Ok(u64::from_le_bytes(*number))
    }

    fn flag(&mut self) -> Result<bool, JournalError> {
        match self.take(1)? {
            [0] => Ok(false),
            [1] => Ok(true),
            _ => Err(JournalError::Damaged),
        }
    }

    fn bytes(&mut self, most: usize) -> Result<Vec<u8>, JournalError> {
        let length = usize::try_from(self.number()?).map_err(|_| JournalError::Damaged)?;
        // What is not there is damage; only what is there can be too large.
        let part = self.take(length)?;
        if length > most {
            return Err(JournalError::TooLarge);
        }
        Ok(part.to_vec())
    }

    fn optional(&mut self, most: usize) -> Result<Option<Vec<u8>>, JournalError> {
        self.flag()?.then(|| self.bytes(most)).transpose()
    }

    fn text(&mut self, most: usize) -> Result<String, JournalError> {
        String::from_utf8(self.bytes(most)?).map_err(|_| JournalError::Damaged)
    }
}

/// FNV-1a of 64 bits (Fowler, Noll and Vo; RFC 9923). It is there for torn and mangled files; it
/// keeps nobody from forging one, which is what the owner of the file is looked at for.
fn checksum(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |sum, byte| {
        (sum ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

#[cfg(test)]
#[path = "journal_tests.rs"]
mod tests;
