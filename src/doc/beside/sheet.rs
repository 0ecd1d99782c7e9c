//! The text of a file beside a map with its reading, and the edits of it.

use super::bytes::BYTE_ORDER_MARK;
use super::error::SheetError;
use super::read::{Reading, read};
use super::record::{Record, Value};
use super::table::{Key, Shape, SheetKind};
use crate::diag::Diagnostic;
use crate::doc::document::OpenError;
use crate::doc::read::{Access, ReadOnly};
use crate::doc::write::{Obstacle, sheet as write};

/// Which table of the file an edit is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum At {
    /// The keys at the top.
    Root,
    /// The table of that [`Record::index`] in the list.
    Table(usize),
}

/// A file beside a map. It never changes: every edit gives another one.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    kind: &'static SheetKind,
    /// Whether the bytes begin with a byte order mark, which is no part of the text.
    has_mark: bool,
    text: String,
    reading: Reading,
}

impl Sheet {
    /// Reads a text, whatever it holds; one with nothing in it is a file that is not there yet. What is
    /// wrong with it is told by [`Sheet::diagnostics`].
    pub fn read(kind: &'static SheetKind, text: &str) -> Self {
        let rest = text.strip_prefix(BYTE_ORDER_MARK);
        Self {
            kind,
            has_mark: rest.is_some(),
            text: rest.unwrap_or(text).to_owned(),
            reading: read(kind, rest.unwrap_or(text)),
        }
    }

    /// Reads the bytes of a file.
    ///
    /// # Errors
    /// They are not UTF-8.
    pub fn open(kind: &'static SheetKind, bytes: &[u8]) -> Result<Self, OpenError> {
        let text = std::str::from_utf8(bytes);
        let text = text.map_err(|error| crate::doc::document::not_utf8(bytes, &error))?;
        Ok(Self::read(kind, text))
    }

    /// Which kind of file it is.
    pub fn kind(&self) -> &'static SheetKind {
        self.kind
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

    /// Everything wrong with the text, in its order.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.reading.diagnostics
    }

    /// Whether it may be edited.
    pub fn access(&self) -> Access {
        self.reading.access
    }

    /// Whether the text is TOML, but nothing of this kind: then it may not be edited.
    pub fn is_other(&self) -> bool {
        self.reading.is_other
    }

    /// The version the file states.
    pub fn version(&self) -> Option<i64> {
        self.reading.version
    }

    /// The keys at the top.
    pub fn root(&self) -> &Record {
        &self.reading.root
    }

    /// The tables of the list that could be read, in the order of the file.
    pub fn tables(&self) -> &[Record] {
        &self.reading.tables
    }

    /// With another table at the end of the list, its keys in the order of the table of keys. A file
    /// that is not there yet begins with its version.
    ///
    /// # Errors
    /// The file may only be looked at; a key is not known, cannot hold its value, or is required and
    /// not given.
    pub fn push(&self, values: &[(&'static str, Value)]) -> Result<Self, SheetError> {
        self.push_all(&[values.to_vec()])
    }

    /// With more tables at the end of the list, which come out as if one was pushed after the other.
    /// Hundreds want to be pushed at once: the file is read once, and not once for each.
    ///
    /// # Errors
    /// As [`Sheet::push`], for any of them.
    pub fn push_all(&self, tables: &[Vec<(&'static str, Value)>]) -> Result<Self, SheetError> {
        if tables.is_empty() {
            return Ok(self.clone());
        }
        let lines = tables.iter().map(|values| self.lines(values));
        let lines = lines.collect::<Result<Vec<_>, _>>()?;
        self.edited(|text| write::push(text, self.kind, &lines))
    }

    /// What stands in a new table, in the order of the table of keys.
    fn lines<'v>(&self, values: &'v [(&'static str, Value)]) -> Result<Lines<'v>, SheetError> {
        let mut lines = Vec::with_capacity(values.len());
        for key in self.kind.entry {
            match values.iter().find(|(name, _)| *name == key.name) {
                Some((_, value)) => lines.push((key, checked(key, value)?)),
                None if key.required => return Err(SheetError::WrongValue(key.name)),
                None => {}
            }
        }
        let unknown = values
            .iter()
            .find(|(name, _)| self.kind.key(false, name).is_none());
        match unknown {
            Some((name, _)) => Err(SheetError::UnknownKey(name)),
            None => Ok(lines),
        }
    }

    /// With a key set to a value.
    ///
    /// # Errors
    /// The file may only be looked at; there is no such table or key, or the key cannot hold that.
    pub fn set(&self, at: At, key: &'static str, value: &Value) -> Result<Self, SheetError> {
        let key = self.key(at, key)?;
        let value = checked(key, value)?;
        self.edited(|text| write::set(text, self.kind, key, &[(at, Some(value))]))
    }

    /// Without a key.
    ///
    /// # Errors
    /// The file may only be looked at; there is no such table or key, or it cannot be left out.
    pub fn clear(&self, at: At, key: &'static str) -> Result<Self, SheetError> {
        let key = self.key(at, key)?;
        if key.required {
            return Err(SheetError::WrongValue(key.name));
        }
        self.edited(|text| write::set(text, self.kind, key, &[(at, None)]))
    }

    /// With a key of tables set, given by their [`Record::index`], each once; cleared where there is no
    /// value. As with [`Sheet::push_all`], the file is read once for all of them.
    ///
    /// # Errors
    /// As [`Sheet::set`] and [`Sheet::clear`], for any of them.
    pub fn set_each(
        &self,
        key: &'static str,
        values: &[(usize, Option<Value>)],
    ) -> Result<Self, SheetError> {
        if values.is_empty() {
            return Ok(self.clone());
        }
        let key = self.key(At::Table(0), key)?;
        let mut checked_values = Vec::with_capacity(values.len());
        for (index, value) in values {
            let value = match value {
                Some(value) => Some(checked(key, value)?),
                None if key.required => return Err(SheetError::WrongValue(key.name)),
                None => None,
            };
            checked_values.push((At::Table(*index), value));
        }
        self.edited(|text| write::set(text, self.kind, key, &checked_values))
    }

    /// Without a table of the list, given by its [`Record::index`].
    ///
    /// # Errors
    /// The file may only be looked at; there is no such table.
    pub fn remove(&self, index: usize) -> Result<Self, SheetError> {
        self.edited(|text| write::remove(text, self.kind, index))
    }

    fn key(&self, at: At, key: &'static str) -> Result<&'static Key, SheetError> {
        let known = self.kind.key(at == At::Root, key);
        known.ok_or(SheetError::UnknownKey(key))
    }

    fn edited(
        &self,
        edit: impl Fn(&str) -> Result<String, SheetError>,
    ) -> Result<Self, SheetError> {
        match self.access() {
            Access::Edit => {}
            Access::ReadOnly(ReadOnly::Syntax) => {
                return Err(SheetError::Unwritable(Obstacle::Syntax));
            }
            Access::ReadOnly(ReadOnly::NewerVersion) => {
                return Err(SheetError::Unwritable(Obstacle::ReadOnly));
            }
        }
        let text = edit(&self.text)?;
        let reading = read(self.kind, &text);
        if reading.access != Access::Edit {
            return Err(SheetError::Unwritable(Obstacle::Result));
        }
        Ok(Self {
            text,
            reading,
            ..self.clone()
        })
    }
}

/// The keys of a new table with what they hold.
type Lines<'v> = Vec<(&'static Key, &'v Value)>;

/// A value, if the key can hold it.
fn checked<'v>(key: &Key, value: &'v Value) -> Result<&'v Value, SheetError> {
    let holds = match (key.shape, value) {
        (Shape::Text | Shape::LongText, Value::Text(_)) | (Shape::Texts, Value::Texts(_)) => true,
        (Shape::Choice(words), Value::Text(word)) => words.contains(&word.as_str()),
        (Shape::Whole(low, high), Value::Whole(whole)) => (low..=high).contains(whole),
        (Shape::Time, Value::Time(time)) => time.is_writable(),
        _ => false,
    };
    if holds {
        Ok(value)
    } else {
        Err(SheetError::WrongValue(key.name))
    }
}
