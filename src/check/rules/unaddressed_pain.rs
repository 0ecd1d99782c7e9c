//! J112: a severe pain that nothing is proposed for.

use super::{Case, count};
use crate::diag::Diagnostic;
use crate::model::{Field, Item, RowId, Stage};

/// From this severity on something must be proposed.
const SEVERE: i64 = 4;

/// A severe pain that no opportunity solves. A pain without an id cannot be named by one; then any
/// opportunity of its stage will do.
pub(super) fn check(case: &Case<'_>) -> Vec<Diagnostic> {
    let pains = case.items_of(&RowId::Pains);
    pains
        .filter_map(|(stage, pain)| {
            let severity = pain.severity().filter(|severity| *severity >= SEVERE)?;
            let severity = usize::try_from(severity).unwrap_or_default();
            (!is_addressed(case, stage, pain)).then(|| {
                case.at(&pain.text_span)
                    .with("pain", pain.text.as_str())
                    .with("severity", count(severity))
            })
        })
        .collect()
}

fn is_addressed(case: &Case<'_>, stage: &Stage, pain: &Item) -> bool {
    let mut opportunities = case.open_opportunities();
    match pain.fields.text(Field::Id) {
        Some(id) => {
            opportunities.any(|(_, item)| item.fields.list(Field::Solves).iter().any(|s| s == id))
        }
        None => opportunities.any(|(home, _)| home.id == stage.id),
    }
}
