//! J115: an opportunity whose day is past.

use super::Case;
use crate::diag::Diagnostic;
use crate::model::{Field, RowId};

/// An opportunity that is due before today and neither done nor given up.
pub(super) fn check(case: &Case<'_>) -> Vec<Diagnostic> {
    let opportunities = case.items_of(&RowId::Opportunities);
    opportunities
        .filter_map(|(_, item)| {
            let day = item.overdue(case.today)?;
            let due = item.fields.entry(Field::Due)?;
            let problem = case.at(&due.span);
            Some(
                problem
                    .with("opportunity", item.text.as_str())
                    .with("due", day.to_string()),
            )
        })
        .collect()
}
