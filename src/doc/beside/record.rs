//! What one table of a file beside a map states.

use super::moment::Moment;
use crate::model::Span;

/// What a key holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Words, an id, a choice.
    Text(String),
    /// An integer.
    Whole(i64),
    /// A point in time.
    Time(Moment),
    /// Several words.
    Texts(Vec<String>),
}

impl From<&str> for Value {
    fn from(words: &str) -> Self {
        Self::Text(words.to_owned())
    }
}

/// A key as the file states it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stated {
    /// The key.
    pub key: &'static str,
    /// What it holds.
    pub value: Value,
    /// Where the value stands in the text.
    pub span: Span,
}

/// The keys one table states, in the order they are written in. Keys that are left out, that could not
/// be read or that nobody knows are not in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    /// The position in the list of the file, counting entries that could not be read; 0 for the top.
    pub index: usize,
    /// Where the table stands; for one with a header of its own, the header.
    pub span: Span,
    pub(super) stated: Vec<Stated>,
}

impl Record {
    /// All that is stated.
    pub fn iter(&self) -> std::slice::Iter<'_, Stated> {
        self.stated.iter()
    }

    /// A key with its place.
    pub fn stated(&self, key: &str) -> Option<&Stated> {
        self.stated.iter().find(|stated| stated.key == key)
    }

    /// What a key holds.
    pub fn get(&self, key: &str) -> Option<&Value> {
        self.stated(key).map(|stated| &stated.value)
    }

    /// The words of a key.
    pub fn text(&self, key: &str) -> Option<&str> {
        match self.get(key) {
            Some(Value::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// The integer of a key.
    pub fn whole(&self, key: &str) -> Option<i64> {
        match self.get(key) {
            Some(Value::Whole(whole)) => Some(*whole),
            _ => None,
        }
    }

    /// The point in time of a key.
    pub fn time(&self, key: &str) -> Option<Moment> {
        match self.get(key) {
            Some(Value::Time(time)) => Some(*time),
            _ => None,
        }
    }

    /// The words of a list; left out is empty.
    pub fn texts(&self, key: &str) -> &[String] {
        match self.get(key) {
            Some(Value::Texts(texts)) => texts,
            _ => &[],
        }
    }
}

impl<'a> IntoIterator for &'a Record {
    type Item = &'a Stated;
    type IntoIter = std::slice::Iter<'a, Stated>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
