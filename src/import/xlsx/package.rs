//! The archive a workbook is: its parts as text, unpacked one at a time and never beyond a limit.
//!
//! A few kilobytes can be unpacked to gigabytes. What a part says of its own size is looked at first,
//! and what really comes out is counted whatever it says.

use std::collections::HashMap;
use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::super::encoding::unicode;
use super::super::limit;
use super::flaw::Flaw;

/// An archive.
pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    names: HashMap<String, usize>,
    left: u64,
}

impl<'a> Package<'a> {
    /// Opens an archive, without unpacking anything.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, Flaw> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Flaw::NoWorkbook)?;
        let mut names = HashMap::with_capacity(archive.len());
        for at in 0..archive.len() {
            if let Some(Ok(name)) = archive.name_for_index(at) {
                names.insert(plain(&name), at);
            }
        }
        Ok(Self {
            archive,
            names,
            left: limit::UNPACKED,
        })
    }

    /// Whether it has a part of that name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.names.contains_key(&plain(name))
    }

    /// The text of a part; none if there is no such part.
    ///
    /// # Errors
    /// It cannot be unpacked, is no text, or is larger than what is left to unpack.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<String>, Flaw> {
        let Some(at) = self.names.get(&plain(name)).copied() else {
            return Ok(None);
        };
        let damaged = || Flaw::Damaged(name.to_owned());
        let file = self.archive.by_index(at).map_err(|_| damaged())?;
        if file.size() > self.left {
            return Err(Flaw::TooLarge);
        }
        let mut bytes = Vec::new();
        let read = file
            .take(self.left.saturating_add(1))
            .read_to_end(&mut bytes);
        let read = u64::try_from(read.map_err(|_| damaged())?).unwrap_or(u64::MAX);
        self.left = self.left.checked_sub(read).ok_or(Flaw::TooLarge)?;
        unicode(&bytes).map(Some).ok_or_else(damaged)
    }
}

/// A name of a part as it is looked up: some programs write backslashes, or another case.
fn plain(name: &str) -> String {
    name.trim_start_matches('/')
        .replace('\\', "/")
        .to_lowercase()
}
