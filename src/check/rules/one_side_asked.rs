//! J131: a map made from one side only.

use super::Case;
use crate::diag::Diagnostic;
use crate::model::Field;

/// A map with no stakeholder, or a single one.
pub(super) fn check(case: &Case<'_>) -> Vec<Diagnostic> {
    let stakeholders = case.map.fields.list(Field::Stakeholders);
    let named: Vec<&String> = stakeholders
        .iter()
        .filter(|s| !s.trim().is_empty())
        .collect();
    let at = match case.map.fields.entry(Field::Stakeholders) {
        Some(entry) => case.at(&entry.span),
        None => case.at_top(),
    };
    match named.as_slice() {
        [] => vec![at.variant("none")],
        [one] => vec![at.variant("one").with("who", one.as_str())],
        _ => Vec::new(),
    }
}
