//! J103: more primary personas than one map can serve.

use super::{Case, count, name_span};
use crate::diag::Diagnostic;

/// Told at the first persona beyond the limit.
pub(super) fn check(case: &Case<'_>) -> Vec<Diagnostic> {
    let limit = case.limits.primary_personas;
    let primaries: Vec<_> = case
        .map
        .personas
        .iter()
        .filter(|p| p.is_primary())
        .collect();
    primaries
        .get(limit)
        .map(|beyond| {
            case.at(&name_span(&beyond.fields, &beyond.span))
                .with("count", count(primaries.len()))
                .with("limit", count(limit))
        })
        .into_iter()
        .collect()
}
