//! J120: a map that rests on what its makers believe.

use super::{Case, count};
use crate::diag::Diagnostic;
use crate::model::{Field, Kind};

/// Of fewer items a share says nothing: the map has only been begun.
const FEWEST: usize = 10;

/// A map most of whose items have no sources. What is to come has none: a future-state map is left
/// alone.
pub(super) fn check(case: &Case<'_>) -> Vec<Diagnostic> {
    let items = case.map.items();
    let claims: Vec<_> = items
        .filter(|(_, row, _)| row.is_claim())
        .map(|(_, _, item)| item)
        .collect();
    let sourced = |field| !field_is_empty(field);
    let bare = claims
        .iter()
        .filter(|item| !sourced(item.fields.list(Field::Sources)));
    let (bare, all) = (bare.count(), claims.len());
    let percent = (bare * 100).checked_div(all).unwrap_or_default();
    let strikes =
        case.map.kind != Kind::FutureState && all >= FEWEST && percent > case.limits.hypotheses;
    strikes
        .then(|| {
            case.at_top()
                .with("count", count(bare))
                .with("all", count(all))
                .with("percent", count(percent))
                .with("limit", count(case.limits.hypotheses))
        })
        .into_iter()
        .collect()
}

fn field_is_empty(sources: &[String]) -> bool {
    sources.iter().all(|source| source.trim().is_empty())
}
