//! J132: a future that is compared with nothing.

use super::{Case, has_words};
use crate::diag::Diagnostic;
use crate::model::{Field, Kind, RowId};

/// A future-state map that names no map of today and whose metrics tell no figure of today.
pub(super) fn check(case: &Case<'_>) -> Vec<Diagnostic> {
    let has_figure = || {
        case.items_of(&RowId::Metrics)
            .any(|(_, metric)| metric.fields.entry(Field::MetricBaseline).is_some())
    };
    let strikes = case.map.kind == Kind::FutureState
        && !has_words(&case.map.fields, Field::Baseline)
        && !has_figure();
    let at = || match case.map.fields.entry(Field::Kind) {
        Some(kind) => case.at(&kind.span),
        None => case.at_top(),
    };
    strikes.then(at).into_iter().collect()
}
