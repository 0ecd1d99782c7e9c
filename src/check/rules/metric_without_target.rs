//! J122: a metric that cannot say whether it is well.

use super::Case;
use crate::diag::Diagnostic;
use crate::model::{Field, RowId};

/// A metric without a target.
pub(super) fn check(case: &Case<'_>) -> Vec<Diagnostic> {
    case.items_of(&RowId::Metrics)
        .filter(|(_, metric)| metric.fields.entry(Field::Target).is_none())
        .map(|(_, metric)| {
            case.at(&metric.text_span)
                .with("metric", metric.text.as_str())
        })
        .collect()
}
