//! J124: a map too large to be read.

use super::{Case, count};
use crate::diag::Diagnostic;

/// Stages and items are counted apart.
pub(super) fn check(case: &Case<'_>) -> Vec<Diagnostic> {
    let counted = [
        ("stages", case.map.stages.len(), case.limits.stages),
        ("items", case.map.items().count(), case.limits.items),
    ];
    counted
        .into_iter()
        .filter(|(_, found, limit)| found > limit)
        .map(|(variant, found, limit)| {
            case.at_top()
                .variant(variant)
                .with("count", count(found))
                .with("limit", count(limit))
        })
        .collect()
}
