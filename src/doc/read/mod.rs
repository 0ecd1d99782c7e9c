//! The reader: from the text of a map to the model, with everything that is wrong with it.
//!
//! It never fails and never stops at a problem: what can be read is read, the rest is reported
//! with its place. It changes nothing and knows no file but the text it is given.

pub(in crate::doc) mod context;
mod fields;
mod ids;
mod item;
mod keys;
mod list;
mod map;
mod mend;
mod persona;
mod raw;
mod references;
mod rows;
pub(super) mod sheet;
mod stage;
mod synonyms;
mod syntax;
#[cfg(test)]
mod tests;
mod value;
mod words;

pub(super) use ids::{Named, distinct_ids};
pub(super) use persona::EVERYONE;
pub(super) use words::{is_language, is_period};

use toml::de::DeTable;

use crate::diag::{Code, Diagnostic};
use crate::model::Map;
use context::Context;
pub use context::MOST_PROBLEMS;

/// Why a map may not be edited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadOnly {
    /// The text is not TOML all through; an edit could destroy what was not understood.
    Syntax,
    /// The file is of a newer version of the format.
    NewerVersion,
}

/// Whether the map may be edited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// It may.
    Edit,
    /// It may only be looked at.
    ReadOnly(ReadOnly),
}

/// What a text says.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The map, as far as it could be read.
    pub map: Map,
    /// Everything wrong with it, in the order of the text.
    pub diagnostics: Vec<Diagnostic>,
    /// Whether it may be edited.
    pub access: Access,
}

/// Reads the text of a map, which has no byte order mark and may have any line ends. All spans of
/// the answer are bytes of this text.
///
/// Two stages or personas that are given the same id keep it in their fields, but the second is
/// known by another id, so that no edit lands on the wrong one.
pub fn read(text: &str) -> Reading {
    let mut reading = match DeTable::parse(text) {
        Ok(root) => read_root(text, root.get_ref()),
        Err(_) => read_broken(text),
    };
    // The order of the text; what was found first comes first where two are at one place.
    reading
        .diagnostics
        .sort_by_key(|problem| (problem.span.start, problem.span.end));
    reading.diagnostics.truncate(MOST_PROBLEMS);
    reading
}

/// Finds the mistakes of a text that is not TOML, of maps or of anything else, and what of it can be
/// read: the same text with blanks in the place of the rest.
pub fn recover_syntax(text: &str) -> (String, Vec<Diagnostic>) {
    let recovered = syntax::recover(text);
    (recovered.readable(), recovered.problems(Vec::new()))
}

/// Reads what can be read of a text with mistakes of syntax.
fn read_broken(text: &str) -> Reading {
    let recovered = syntax::recover(text);
    let readable = recovered.readable();
    let (root, _) = DeTable::parse_recoverable(&readable);
    let reading = read_root(&readable, root.get_ref());
    Reading {
        map: reading.map,
        diagnostics: recovered.problems(reading.diagnostics),
        access: Access::ReadOnly(ReadOnly::Syntax),
    }
}

/// Reads what the parser made of the text.
fn read_root<'d>(text: &'d str, root: &'d DeTable<'d>) -> Reading {
    let mut context = Context::new(text);
    let map = map::read_map(&mut context, root);
    references::check_ids(&mut context, &map);
    references::check_references(&mut context, &map);
    let mut access = Access::Edit;
    if map.version.is_some_and(|version| version > Map::VERSION) {
        access = Access::ReadOnly(ReadOnly::NewerVersion);
        // What the newer version allows cannot be known, so nothing else is held against it.
        context.diagnostics = vec![newer_version(root, &map)];
    }
    Reading {
        map,
        diagnostics: context.diagnostics,
        access,
    }
}

fn newer_version(root: &DeTable<'_>, map: &Map) -> Diagnostic {
    let span = root.get("jalon").map_or(0..0, toml::Spanned::span);
    let version = map.version.unwrap_or_default();
    Diagnostic::new(Code::NewerVersion, span)
        .with("version", version.to_string())
        .with("known", Map::VERSION.to_string())
}
