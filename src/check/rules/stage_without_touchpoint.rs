//! J105: a stage in which the persona meets nothing and nobody.

use super::Case;
use crate::diag::Diagnostic;
use crate::model::RowId;

/// A stage without touchpoints; one that is missing or planned counts, for it was thought of.
pub(super) fn check(case: &Case<'_>) -> Vec<Diagnostic> {
    let stages = case.map.stages.iter();
    stages
        .filter(|stage| stage.items(&RowId::Touchpoints).is_empty())
        .map(|stage| case.at_stage(stage))
        .collect()
}
