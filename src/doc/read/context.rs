//! What the parts of the reader share: the text, and the problems found so far.

use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

use crate::diag::Diagnostic;
use crate::model::Span;

/// A key where it stands.
pub(super) type Key<'d> = &'d Spanned<DeString<'d>>;
/// A value where it stands.
pub(super) type Node<'d> = &'d Spanned<DeValue<'d>>;
/// A table, inline or with a header.
pub(super) type Table<'d> = &'d DeTable<'d>;

/// What the parts of the reader share.
pub(super) struct Context<'d> {
    /// The whole text.
    pub(super) text: &'d str,
    /// The problems found so far, in no order.
    pub(super) diagnostics: Vec<Diagnostic>,
}

impl<'d> Context<'d> {
    /// Nothing found yet.
    pub(super) fn new(text: &'d str) -> Self {
        Self {
            text,
            diagnostics: Vec::new(),
        }
    }

    /// The words of the text there.
    pub(super) fn source(&self, span: Span) -> &'d str {
        self.text.get(span).unwrap_or_default()
    }
}

/// The keys of a table in the order of the text. Those whose value could not be read are left out:
/// the parser puts an empty span in their place and has reported them.
pub(super) fn entries<'d>(table: Table<'d>) -> Vec<(Key<'d>, Node<'d>)> {
    let mut entries: Vec<_> = table
        .iter()
        .filter(|(_, node)| !node.span().is_empty())
        .collect();
    entries.sort_by_key(|(key, _)| key.span().start);
    entries
}
