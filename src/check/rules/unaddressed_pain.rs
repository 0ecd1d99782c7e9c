//! J112: a severe pain that nothing is proposed for.

use std::collections::HashSet;

use super::{Case, count};
use crate::diag::Diagnostic;
use crate::model::{Field, RowId, StageId};

/// From this severity on something must be proposed.
const SEVERE: i64 = 4;

/// A severe pain that no opportunity solves. A pain without an id cannot be named by one; then any
/// opportunity of its stage will do.
pub(super) fn check(case: &Case<'_>) -> Vec<Diagnostic> {
    // A map may have thousands of both: neither is looked through for each of the other.
    let mut solved: HashSet<&str> = HashSet::new();
    let mut homes: HashSet<&StageId> = HashSet::new();
    for (home, opportunity) in case.open_opportunities() {
        let list = opportunity.fields.list(Field::Solves);
        solved.extend(list.iter().map(String::as_str));
        homes.insert(&home.id);
    }
    let pains = case.items_of(&RowId::Pains);
    pains
        .filter_map(|(stage, pain)| {
            let severity = pain.severity().filter(|severity| *severity >= SEVERE)?;
            let severity = usize::try_from(severity).unwrap_or_default();
            let is_addressed = match pain.fields.text(Field::Id) {
                Some(id) => solved.contains(id),
                None => homes.contains(&stage.id),
            };
            (!is_addressed).then(|| {
                case.at(&pain.text_span)
                    .with("pain", pain.text.as_str())
                    .with("severity", count(severity))
            })
        })
        .collect()
}
