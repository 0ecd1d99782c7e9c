//! The text of a map as TOML structure with places: headers, keys, values, commas.
//!
//! This is what edits are spliced by. It says where things stand and never what they mean: no key
//! of the format is named here. The tree borrows the text and is thrown away after one edit.

use std::borrow::Cow;

use toml_parser::Source;
use toml_parser::decoder::{Encoding, ScalarKind};

use crate::model::Span;

#[path = "syntax_build.rs"]
mod build;

/// A text with its structure.
#[derive(Debug)]
pub(super) struct Tree<'t> {
    /// The text.
    pub(super) text: &'t str,
    /// The root's own body first, then one block for each header, in the order of the file.
    pub(super) blocks: Vec<Block<'t>>,
    /// Whether the text is free of syntax errors (duplicate keys are not looked for).
    pub(super) sound: bool,
}

/// A header with the keys below it, up to the next header.
#[derive(Debug, Default)]
pub(super) struct Block<'t> {
    /// The header with its brackets; none for the root.
    pub(super) header: Option<Header>,
    /// Which table of the document this is.
    pub(super) place: Vec<Step<'t>>,
    /// The keys with their values.
    pub(super) entries: Vec<Entry<'t>>,
}

/// A header line.
#[derive(Clone, Debug)]
pub(super) struct Header {
    /// From the first bracket to the last.
    pub(super) span: Span,
    /// Whether it is one of an array of tables: `[[stages]]`.
    pub(super) is_array: bool,
}

/// One step from the root to a table.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Step<'t> {
    /// The key.
    pub(super) name: Cow<'t, str>,
    /// Which table of an array of tables, from 0.
    pub(super) index: Option<usize>,
}

/// One part of a key, decoded.
#[derive(Clone, Debug)]
pub(super) struct Key<'t> {
    /// Where it stands, quotes included.
    pub(super) span: Span,
    /// What it says.
    pub(super) name: Cow<'t, str>,
}

/// `key = value`; a dotted key has several parts.
#[derive(Debug)]
pub(super) struct Entry<'t> {
    /// The parts of the key; at least one.
    pub(super) keys: Vec<Key<'t>>,
    /// The value.
    pub(super) value: Value<'t>,
}

/// A value.
#[derive(Debug)]
pub(super) struct Value<'t> {
    /// Where it stands, brackets and quotes included.
    pub(super) span: Span,
    /// What it is.
    pub(super) kind: Kind<'t>,
}

/// What a value is.
#[derive(Debug)]
pub(super) enum Kind<'t> {
    /// A string with its quoting, or with none a number, boolean or date.
    Scalar(Option<Encoding>),
    /// `[ … ]`
    Array(Vec<Slot<Value<'t>>>),
    /// `{ … }`
    Table(Vec<Slot<Entry<'t>>>),
}

/// A member of an array or inline table with its comma.
#[derive(Debug)]
pub(super) struct Slot<T> {
    /// The member.
    pub(super) it: T,
    /// Where the comma behind it stands, if there is one.
    pub(super) comma: Option<usize>,
}

impl Slot<Value<'_>> {
    /// The end of the element, its comma included.
    pub(super) fn end(&self) -> usize {
        self.comma.map_or(self.it.span.end, |comma| comma + 1)
    }
}

impl Slot<Entry<'_>> {
    /// The end of the entry, its comma included.
    pub(super) fn end(&self) -> usize {
        self.comma.map_or(self.it.value.span.end, |comma| comma + 1)
    }
}

impl Entry<'_> {
    /// Where the entry begins.
    pub(super) fn start(&self) -> usize {
        self.keys
            .first()
            .map_or(self.value.span.start, |key| key.span.start)
    }

    /// The first part of the key.
    pub(super) fn name(&self) -> &str {
        self.keys.first().map_or("", |key| &key.name)
    }

    /// Whether the whole key is this path.
    pub(super) fn is(&self, path: &[&str]) -> bool {
        self.keys.len() == path.len() && self.is_under(path)
    }

    /// Whether the key begins with this path.
    pub(super) fn is_under(&self, path: &[&str]) -> bool {
        self.keys.len() >= path.len() && self.keys.iter().zip(path).all(|(key, p)| key.name == **p)
    }
}

impl<'t> Value<'t> {
    /// The elements of an array.
    pub(super) fn elements(&self) -> Option<&[Slot<Value<'t>>]> {
        match &self.kind {
            Kind::Array(elements) => Some(elements),
            _ => None,
        }
    }

    /// The entries of an inline table.
    pub(super) fn entries(&self) -> Option<&[Slot<Entry<'t>>]> {
        match &self.kind {
            Kind::Table(entries) => Some(entries),
            _ => None,
        }
    }

    /// The value as it is written.
    pub(super) fn source(&self, text: &'t str) -> &'t str {
        slice(text, self.span.clone())
    }

    /// The words of a string; none for anything else.
    pub(super) fn words(&self, text: &'t str) -> Option<Cow<'t, str>> {
        let Kind::Scalar(Some(encoding)) = self.kind else {
            return None;
        };
        let source = Source::new(text);
        let span = toml_parser::Span::new_unchecked(self.span.start, self.span.end);
        let raw = toml_parser::Raw::new_unchecked(source.get(span)?.as_str(), Some(encoding), span);
        let mut words = Cow::Borrowed("");
        let kind = raw.decode_scalar(&mut words, &mut ());
        matches!(kind, ScalarKind::String).then_some(words)
    }
}

impl<'t> Tree<'t> {
    /// The structure of a text, as far as it can be made out.
    pub(super) fn parse(text: &'t str) -> Self {
        build::document(text)
    }

    /// Where the blocks of a table and of all tables below it are, in the order of the file.
    pub(super) fn under(&self, place: &[Step<'_>]) -> Vec<usize> {
        let is_under = |block: &Block<'_>| block.header.is_some() && block.place.starts_with(place);
        let blocks = self.blocks.iter().enumerate();
        blocks
            .filter(|(_, block)| is_under(block))
            .map(|(index, _)| index)
            .collect()
    }

    /// Where the headers of an array of tables are: `key` within the table `place`.
    pub(super) fn tables(&self, place: &[Step<'_>], key: &str) -> Vec<usize> {
        self.children(place, key)
            .filter(|(_, block)| block.header.as_ref().is_some_and(|h| h.is_array))
            .map(|(index, _)| index)
            .collect()
    }

    /// The block of a table with a header of its own: `key` within the table `place`.
    pub(super) fn table(&self, place: &[Step<'_>], key: &str) -> Option<usize> {
        self.children(place, key)
            .find(|(_, block)| block.header.as_ref().is_some_and(|h| !h.is_array))
            .map(|(index, _)| index)
    }

    fn children<'a>(
        &'a self,
        place: &'a [Step<'_>],
        key: &'a str,
    ) -> impl Iterator<Item = (usize, &'a Block<'t>)> {
        let is_child = move |block: &Block<'_>| {
            block
                .place
                .split_last()
                .is_some_and(|(last, above)| last.name == key && above == place)
        };
        self.blocks
            .iter()
            .enumerate()
            .filter(move |(_, block)| is_child(block))
    }
}

/// A value that stands alone, such as an element cut out of its list; none if it is not one.
pub(super) fn parse_value(text: &str) -> Option<Value<'_>> {
    build::value(text)
}

/// The part of a text, empty where the range does not fit it.
pub(super) fn slice(text: &str, span: Span) -> &str {
    text.get(span).unwrap_or_default()
}

/// The start of the line `at` stands on.
pub(super) fn line_start(text: &str, at: usize) -> usize {
    slice(text, 0..at)
        .rfind('\n')
        .map_or(0, |newline| newline + 1)
}

/// The start of the line after the one `at` stands on, or the end of the text.
pub(super) fn line_end(text: &str, at: usize) -> usize {
    slice(text, at..text.len())
        .find('\n')
        .map_or(text.len(), |newline| at + newline + 1)
}

/// The line end of the line above `at`; on the first line its own, and LF where there is none.
pub(super) fn line_break(text: &str, at: usize) -> &'static str {
    let above = slice(text, 0..at);
    let newline = above.rfind('\n').or_else(|| text.find('\n'));
    match newline {
        Some(newline) if slice(text, 0..newline).ends_with('\r') => "\r\n",
        _ => "\n",
    }
}

/// The blanks the line of `at` begins with.
pub(super) fn indent(text: &str, at: usize) -> &str {
    let line = slice(text, line_start(text, at)..at);
    let blanks = line.len() - line.trim_start_matches([' ', '\t']).len();
    slice(line, 0..blanks)
}

/// Whether only blanks stand before `at` on its line.
pub(super) fn begins_line(text: &str, at: usize) -> bool {
    slice(text, line_start(text, at)..at)
        .trim_matches([' ', '\t'])
        .is_empty()
}

#[cfg(test)]
#[path = "syntax_tests.rs"]
mod tests;
