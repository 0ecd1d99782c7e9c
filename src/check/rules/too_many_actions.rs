//! J123: a stage that asks more of a person than a person will do.

use super::{Case, count};
use crate::diag::Diagnostic;
use crate::model::{PersonaId, RowId, Stage};

/// The most actions one persona does in a stage, against the limit.
pub(super) fn check(case: &Case<'_>) -> Vec<Diagnostic> {
    let stages = case.map.stages.iter();
    stages
        .map(|stage| (stage, most(case, stage)))
        .filter(|(_, most)| *most > case.limits.actions)
        .map(|(stage, most)| {
            case.at_stage(stage)
                .with("count", count(most))
                .with("limit", count(case.limits.actions))
        })
        .collect()
}

fn most(case: &Case<'_>, stage: &Stage) -> usize {
    let actions = stage.items(&RowId::Actions);
    let of = |persona: Option<&PersonaId>| actions.iter().filter(|a| a.is_seen_by(persona)).count();
    if case.map.personas.is_empty() {
        return of(None);
    }
    let passing = case.passing(stage);
    passing.map(|id| of(Some(id))).max().unwrap_or_default()
}
