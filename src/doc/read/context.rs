//! What the parts of the reader share: the text, the problems found so far, and the references
//! that can only be followed when everything is read.

use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

use crate::diag::Diagnostic;
use crate::model::Span;

/// How many problems are noted: far more than a person mends at a time, and few enough that a
/// file of nothing but mistakes does not fill the memory.
pub const MOST_PROBLEMS: usize = 10_000;

/// A key where it stands.
pub(in crate::doc) type Key<'d> = &'d Spanned<DeString<'d>>;
/// A value where it stands.
pub(in crate::doc) type Node<'d> = &'d Spanned<DeValue<'d>>;
/// A table, inline or with a header.
pub(in crate::doc) type Table<'d> = &'d DeTable<'d>;

/// What a reference leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::doc) enum Target {
    /// A persona.
    Persona,
    /// A pain.
    Pain,
    /// A stage.
    Stage,
}

/// A reference by id.
pub(super) struct Reference<'d> {
    /// What it leads to.
    pub(super) target: Target,
    /// The id that is written.
    pub(super) id: &'d str,
    /// Where it is written.
    pub(super) span: Span,
    /// Whether the id is a key and not a string.
    pub(super) is_key: bool,
}

/// What the parts of the reader share.
pub(in crate::doc) struct Context<'d> {
    /// The whole text.
    pub(super) text: &'d str,
    /// The problems found so far, in no order.
    pub(in crate::doc) diagnostics: Vec<Diagnostic>,
    /// The references found so far.
    pub(super) references: Vec<Reference<'d>>,
}

impl<'d> Context<'d> {
    /// Nothing found yet.
    pub(in crate::doc) fn new(text: &'d str) -> Self {
        Self {
            text,
            diagnostics: Vec::new(),
            references: Vec::new(),
        }
    }

    /// Whether there are already more problems than anybody could read.
    pub(in crate::doc) fn is_full(&self) -> bool {
        self.diagnostics.len() >= MOST_PROBLEMS
    }

    /// Notes a problem, unless there are too many.
    pub(in crate::doc) fn report(&mut self, diagnostic: Diagnostic) {
        if !self.is_full() {
            self.diagnostics.push(diagnostic);
        }
    }

    /// The words of the text there.
    pub(in crate::doc) fn source(&self, span: Span) -> &'d str {
        self.text.get(span).unwrap_or_default()
    }
}

/// Whether the parser could not read a value: it has reported that, and put an empty span there.
pub(super) fn is_unreadable(node: Node<'_>) -> bool {
    node.span().is_empty()
}

/// The keys of a table in the order of the text, but for those whose value could not be read.
pub(in crate::doc) fn entries(table: Table<'_>) -> Vec<(Key<'_>, Node<'_>)> {
    let mut entries: Vec<_> = table
        .iter()
        .filter(|(_, node)| !is_unreadable(node))
        .collect();
    entries.sort_by_key(|(key, _)| key.span().start);
    entries
}

/// The value of a key, if it could be read.
pub(super) fn find<'d>(table: Table<'d>, key: &str) -> Option<Node<'d>> {
    table.get(key).filter(|node| !is_unreadable(node))
}

/// Words as a TOML string on one line.
pub(super) fn quoted(words: &str) -> String {
    use toml_writer::ToTomlValue as _;
    toml_writer::TomlStringBuilder::new(words)
        .as_basic()
        .to_toml_value()
}
