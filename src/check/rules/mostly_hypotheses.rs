//! J120: a map that rests on what its makers believe.

use super::{Case, count};
use crate::diag::Diagnostic;
use crate::model::Kind;

/// Of fewer items a share says nothing: the map has only been begun.
const FEWEST: usize = 10;

/// A map most of whose items have no sources. What is to come has none: a future-state map is left
/// alone.
pub(super) fn check(case: &Case<'_>) -> Vec<Diagnostic> {
    let all = case.map.claims().count();
    let bare = case.map.claims().filter(|item| !item.has_sources()).count();
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
