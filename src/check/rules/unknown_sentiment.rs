//! J110: a stage of which nobody knows how it feels.

use super::Case;
use crate::diag::Diagnostic;
use crate::model::View;

/// A stage whose sentiment is known of no persona. One persona who was not asked is no gap in the
/// curve of the others.
pub(super) fn check(case: &Case<'_>) -> Vec<Diagnostic> {
    let stages = case.map.stages.iter();
    stages
        .filter(|stage| case.map.sentiment(stage, &View::Everyone).is_none())
        .filter(|stage| stage.sentiment.each.is_empty())
        .map(|stage| case.at_stage(stage))
        .collect()
}
