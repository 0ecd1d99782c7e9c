//! J130: a map that nobody has looked at for too long.

use super::Case;
use crate::diag::Diagnostic;

/// A map whose next review was to be before today. One that was never reviewed counts from the day
/// it was made; where neither day is written nothing can be told.
pub(super) fn check(case: &Case<'_>) -> Vec<Diagnostic> {
    let is_overdue = case.map.freshness().overdue(case.today).is_some();
    let overdue = case.map.next_review().filter(|_| is_overdue);
    let told = overdue.map(|(last, due)| {
        case.at(&last.span)
            .with("due", due.to_string())
            .with("last", last.value.to_string())
    });
    told.into_iter().collect()
}
