//! J107: a touchpoint that nobody it is for acts on.

use super::Case;
use crate::diag::Diagnostic;
use crate::model::{Field, Item, RowId, Stage};

/// Which action uses which touchpoint is not written in a map, but a persona who does nothing in a
/// stage uses none of its touchpoints. A stage without any action is the matter of J106, and what
/// is not there yet cannot be used.
pub(super) fn check(case: &Case<'_>) -> Vec<Diagnostic> {
    case.items_of(&RowId::Touchpoints)
        .filter(|(stage, touchpoint)| is_there(touchpoint) && is_unused(case, stage, touchpoint))
        .map(|(stage, touchpoint)| {
            case.at(&touchpoint.text_span)
                .with("touchpoint", touchpoint.text.as_str())
                .with("stage", stage.name.as_str())
        })
        .collect()
}

fn is_there(touchpoint: &Item) -> bool {
    matches!(touchpoint.fields.text(Field::Status), None | Some("live"))
}

fn is_unused(case: &Case<'_>, stage: &Stage, touchpoint: &Item) -> bool {
    let actions = stage.items(&RowId::Actions);
    // Somebody has to be meant; a reference to nobody is another problem.
    let is_for_somebody = case.share_a_persona(stage, touchpoint, touchpoint);
    let used = |action| case.share_a_persona(stage, touchpoint, action);
    is_for_somebody && !actions.is_empty() && !actions.iter().any(used)
}
