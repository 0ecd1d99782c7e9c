//! J108: a touchpoint that is not there where an action needs it.

use super::Case;
use crate::diag::Diagnostic;
use crate::model::{Field, Kind, RowId};

/// On a map of today, a touchpoint that is missing or only planned, beside actions of somebody it
/// is for. On other kinds of map it is what one wants to see.
pub(super) fn check(case: &Case<'_>) -> Vec<Diagnostic> {
    if case.map.kind != Kind::CurrentState {
        return Vec::new();
    }
    let touchpoints = case.items_of(&RowId::Touchpoints);
    touchpoints
        .filter_map(|(stage, touchpoint)| {
            let variant = match touchpoint.fields.text(Field::Status) {
                Some("missing") => "missing",
                Some("planned") => "planned",
                _ => return None,
            };
            let mut actions = stage.items(&RowId::Actions).iter();
            let needed = actions.any(|action| case.share_a_persona(stage, touchpoint, action));
            needed.then(|| {
                case.at(&touchpoint.text_span)
                    .variant(variant)
                    .with("touchpoint", touchpoint.text.as_str())
                    .with("stage", stage.name.as_str())
            })
        })
        .collect()
}
