//! J121: a map that measures nothing.

use super::Case;
use crate::diag::Diagnostic;
use crate::model::RowId;

/// A map with stages and without a single metric.
pub(super) fn check(case: &Case<'_>) -> Vec<Diagnostic> {
    let none = case.items_of(&RowId::Metrics).next().is_none();
    let strikes = none && !case.map.stages.is_empty();
    strikes.then(|| case.at_top()).into_iter().collect()
}
