//! J130: a map that nobody has looked at for too long.

use jiff::Span;
use jiff::civil::Date;

use super::Case;
use crate::diag::Diagnostic;
use crate::model::{Field, Value};

/// A map whose next review was to be before today. One that was never reviewed counts from the day
/// it was made; where neither day is written nothing can be told.
pub(super) fn check(case: &Case<'_>) -> Vec<Diagnostic> {
    overdue(case).into_iter().collect()
}

fn overdue(case: &Case<'_>) -> Option<Diagnostic> {
    let fields = &case.map.fields;
    let every: Span = fields.text(Field::ReviewEvery)?.parse().ok()?;
    let last = fields
        .entry(Field::Reviewed)
        .or_else(|| fields.entry(Field::Created))?;
    let Value::Date(day) = last.value else {
        return None;
    };
    let due: Date = day.checked_add(every).ok()?;
    (due < case.today).then(|| {
        case.at(&last.span)
            .with("due", due.to_string())
            .with("last", day.to_string())
    })
}
