//! J115: an opportunity whose day is past.

use super::Case;
use crate::diag::Diagnostic;
use crate::model::{Field, Value};

/// An opportunity that is due before today and neither done nor given up.
pub(super) fn check(case: &Case<'_>) -> Vec<Diagnostic> {
    let opportunities = case.open_opportunities();
    opportunities
        .filter(|(_, item)| item.fields.text(Field::Status) != Some("done"))
        .filter_map(|(_, item)| {
            let due = item.fields.entry(Field::Due)?;
            let Value::Date(day) = due.value else {
                return None;
            };
            (day < case.today).then(|| {
                case.at(&due.span)
                    .with("opportunity", item.text.as_str())
                    .with("due", day.to_string())
            })
        })
        .collect()
}
