//! J113: an opportunity that cannot be weighed against others.

use super::Case;
use crate::diag::Diagnostic;
use crate::model::Field;

/// An opportunity without impact or effort, unless it is done or given up.
pub(super) fn check(case: &Case<'_>) -> Vec<Diagnostic> {
    let opportunities = case.open_opportunities();
    opportunities
        .filter(|(_, item)| item.fields.text(Field::Status) != Some("done"))
        .filter_map(|(_, item)| {
            let lacks = |field| item.fields.entry(field).is_none();
            let variant = match (lacks(Field::Impact), lacks(Field::Effort)) {
                (false, false) => return None,
                (true, false) => "impact",
                (false, true) => "effort",
                (true, true) => "both",
            };
            let found = case.at(&item.text_span).variant(variant);
            Some(found.with("opportunity", item.text.as_str()))
        })
        .collect()
}
