//! J111: a low point without a reason.

use super::{Case, name_or_id};
use crate::diag::Diagnostic;
use crate::model::{PersonaId, RowId, Stage, View};

/// From this sentiment down something must have hurt.
const LOW: f64 = -3.0;

/// A stage that feels bad to somebody who has no pain there, with all those it is true of.
pub(super) fn check(case: &Case<'_>) -> Vec<Diagnostic> {
    let stages = case.map.stages.iter();
    stages.filter_map(|stage| low(case, stage)).collect()
}

fn low(case: &Case<'_>, stage: &Stage) -> Option<Diagnostic> {
    let suffers = |persona: Option<&PersonaId>| {
        let mut pains = stage.items(&RowId::Pains).iter();
        pains.any(|pain| pain.is_seen_by(persona))
    };
    let span = stage.sentiment_span.as_ref();
    let at = || {
        let stage = case.at_stage(stage);
        span.map_or(stage.clone(), |span| Diagnostic {
            span: span.clone(),
            ..stage
        })
    };
    if case.map.personas.is_empty() {
        let sentiment = case.map.sentiment(stage, &View::Everyone)?;
        return (sentiment <= LOW && !suffers(None)).then(at);
    }
    let is_low = |id: &PersonaId| stage.sentiment_of(id).is_some_and(|value| value <= LOW);
    let personas = case.map.personas.iter();
    let who: Vec<&str> = personas
        .filter(|persona| is_low(&persona.id) && !suffers(Some(&persona.id)))
        .map(|persona| name_or_id(&persona.name, persona.id.as_str()))
        .collect();
    (!who.is_empty()).then(|| at().variant("of").with("who", who.join(", ")))
}
