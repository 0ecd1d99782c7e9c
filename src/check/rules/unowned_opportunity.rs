//! J114: a plan without a name or a day.

use super::{Case, has_words};
use crate::diag::Diagnostic;
use crate::model::Field;

/// An opportunity that is planned or under way, without owner or due date.
pub(super) fn check(case: &Case<'_>) -> Vec<Diagnostic> {
    let opportunities = case.open_opportunities();
    opportunities
        .filter(|(_, item)| {
            let status = item.fields.text(Field::Status);
            matches!(status, Some("planned" | "doing"))
        })
        .filter_map(|(_, item)| {
            let owner = has_words(&item.fields, Field::Owner);
            let due = item.fields.entry(Field::Due).is_some();
            let variant = match (owner, due) {
                (true, true) => return None,
                (false, true) => "owner",
                (true, false) => "due",
                (false, false) => "both",
            };
            let found = case.at(&item.text_span).variant(variant);
            Some(found.with("opportunity", item.text.as_str()))
        })
        .collect()
}
