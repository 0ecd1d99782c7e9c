//! The reader: from the text of a map to the model, with everything that is wrong with it.
//!
//! It never fails and never stops at a problem: what can be read is read, the rest is reported
//! with its place. It changes nothing and knows no file but the text it is given.

mod context;
mod fields;
mod ids;
mod item;
mod map;
mod persona;
mod stage;
#[cfg(test)]
mod tests;
mod value;

use toml::de::DeTable;

use crate::diag::Diagnostic;
use crate::model::Map;
use context::Context;

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
pub fn read(text: &str) -> Reading {
    let (root, errors) = DeTable::parse_recoverable(text);
    let mut context = Context::new(text);
    let map = map::read_map(&mut context, root.get_ref());
    let access = if errors.is_empty() {
        Access::Edit
    } else {
        Access::ReadOnly(ReadOnly::Syntax)
    };
    Reading {
        map,
        diagnostics: context.diagnostics,
        access,
    }
}
