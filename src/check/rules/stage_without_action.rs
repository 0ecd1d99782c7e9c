//! J106: a stage in which the persona does nothing.

use super::Case;
use crate::diag::Diagnostic;
use crate::model::RowId;

/// A stage without actions.
pub(super) fn check(case: &Case<'_>) -> Vec<Diagnostic> {
    let stages = case.map.stages.iter();
    stages
        .filter(|stage| stage.items(&RowId::Actions).is_empty())
        .map(|stage| case.at_stage(stage))
        .collect()
}
