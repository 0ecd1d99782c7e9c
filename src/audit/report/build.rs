//! A report made of a map and its runs.

use super::{Change, Earlier, Finding, Place, Report, Standing, Subject};
use crate::audit::check::{Check, Outcome};
use crate::audit::moved::same_questions;
use crate::audit::progress::{Group, Progress, groups};
use crate::audit::run::Run;
use crate::model::{Field, Map, PersonaId, Stage, StageId, View};

impl Report {
    /// What the last of some runs comes to, told with those before it; the oldest comes first. None of
    /// no runs.
    pub fn of(subject: Subject<'_>, runs: &[Run]) -> Option<Self> {
        let (run, before) = runs.split_last()?;
        let last = before.last();
        let places = places(subject.map, run, last);
        let (findings, gone) = findings(run, last, &places);
        let persona = run.persona();
        let title = subject
            .map
            .map(Map::title)
            .filter(|title| !title.is_empty());
        let language = subject.map.and_then(|map| map.fields.text(Field::Lang));
        Some(Self {
            title: title.or(subject.name).unwrap_or_default().to_owned(),
            map: subject.name.map(str::to_owned),
            standing: standing(subject, run),
            language: language.map(str::to_owned),
            persona_name: persona.as_ref().map(|id| persona_name(subject.map, id)),
            persona,
            auditor: run.auditor().map(str::to_owned),
            started: run.started(),
            finished: run.finished(),
            lists: run.lists().into_iter().map(str::to_owned).collect(),
            progress: Progress::of(run.checks()),
            places,
            findings,
            gone,
            earlier: before.iter().map(|run| earlier(subject.map, run)).collect(),
        })
    }
}

fn persona_name(map: Option<&Map>, id: &PersonaId) -> String {
    let persona = map.and_then(|map| map.persona(id));
    persona.map_or_else(|| id.to_string(), |persona| persona.name.clone())
}

fn standing(subject: Subject<'_>, run: &Run) -> Standing {
    match (subject.map, subject.digest, run.map_digest()) {
        (None, ..) => Standing::Missing,
        (Some(_), Some(now), Some(then)) if now == then => Standing::Same,
        (Some(_), Some(_), Some(_)) => Standing::Changed,
        (Some(_), ..) => Standing::Unknown,
    }
}

fn earlier(map: Option<&Map>, run: &Run) -> Earlier {
    Earlier {
        started: run.started(),
        persona: run.persona().map(|id| persona_name(map, &id)),
        progress: Progress::of(run.checks()),
    }
}

/// The stages the persona passes, then what else the run asks about, in its order.
fn places(map: Option<&Map>, run: &Run, last: Option<&Run>) -> Vec<Place> {
    let persona = run.persona();
    let now = groups(run.checks());
    let before = last.map(|run| groups(run.checks())).unwrap_or_default();
    let stages = map.map(|map| map.stages.as_slice()).unwrap_or_default();
    let is_asked = |stage: &Stage| {
        now.iter()
            .any(|group| group.stage.as_ref() == Some(&stage.id))
    };
    // Nobody asks at a stage the persona does not pass, unless that was otherwise then.
    let passed = stages
        .iter()
        .enumerate()
        .filter(|(_, stage)| stage.is_for(persona.as_ref()) || is_asked(stage));
    let view = persona.clone().map_or(View::Everyone, View::Persona);
    let mut places: Vec<Place> = passed
        .map(|(at, stage)| Place {
            number: Some(at + 1),
            name: stage.name.clone(),
            sentiment: map.and_then(|map| map.sentiment(stage, &view)),
            ..place(Some(stage.id.clone()), None)
        })
        .collect();
    let is_new = |places: &[Place], group: &Group| !places.iter().any(|place| is_of(place, group));
    // Lists come behind the journey, as they are asked.
    for has_stage in [true, false] {
        for group in now
            .iter()
            .filter(|group| group.stage.is_some() == has_stage)
        {
            if is_new(&places, group) {
                places.push(place(group.stage.clone(), group.list.clone()));
            }
        }
    }
    for place in &mut places {
        let of = |groups: &[Group]| groups.iter().find(|g| is_of(place, g)).map(|g| g.progress);
        (place.progress, place.before) = (of(&now).unwrap_or_default(), of(&before));
    }
    places
}

fn place(stage: Option<StageId>, list: Option<String>) -> Place {
    Place {
        name: stage.as_ref().map(StageId::to_string).unwrap_or_default(),
        stage,
        number: None,
        list,
        sentiment: None,
        progress: Progress::default(),
        before: None,
    }
}

fn is_of(place: &Place, group: &Group) -> bool {
    place.stage == group.stage && place.list == group.list
}

/// Every question with what became of it, in the order of the places; then the gaps that are no longer
/// asked.
fn findings(run: &Run, last: Option<&Run>, places: &[Place]) -> (Vec<Finding>, Vec<Finding>) {
    let old = last.map(Run::checks).unwrap_or_default();
    let pairs = same_questions(old, run.checks());
    let mut before = vec![None; run.checks().len()];
    for (check, now) in old.iter().zip(&pairs) {
        if let Some(place) = now.and_then(|now| before.get_mut(now)) {
            *place = Some(check.result);
        }
    }
    let checks = run.checks().iter().zip(before);
    let mut findings: Vec<Finding> = checks
        .map(|(check, before)| Finding {
            place: place_of(check, places),
            change: last.and_then(|_| change(before, check.result)),
            before,
            check: check.clone(),
        })
        .collect();
    findings.sort_by_key(|finding| finding.place);
    let is_gone = |(check, now): &(&Check, &Option<usize>)| now.is_none() && check.result.is_gap();
    let gone = old
        .iter()
        .zip(&pairs)
        .filter(is_gone)
        .map(|(check, _)| Finding {
            place: place_of(check, places),
            check: check.clone(),
            before: Some(check.result),
            change: Some(Change::Gone),
        });
    let gone = gone.collect();
    (findings, gone)
}

/// The position of a question's place; past the end where there is none, as for a stage that is no
/// longer asked about.
fn place_of(check: &Check, places: &[Place]) -> usize {
    let list = check.list.as_ref().filter(|_| check.stage.is_none());
    let mut places_of = places.iter();
    let found = places_of.position(|p| p.stage == check.stage && p.list.as_ref() == list);
    found.unwrap_or(places.len())
}

fn change(before: Option<Outcome>, now: Outcome) -> Option<Change> {
    let was_gap = before.is_some_and(Outcome::is_gap);
    match (was_gap, now) {
        (true, Outcome::Pass) => Some(Change::Fixed),
        (true, Outcome::Todo | Outcome::Na) => Some(Change::Unseen),
        (true, Outcome::Partial | Outcome::Fail) => Some(Change::Still),
        (false, Outcome::Partial | Outcome::Fail) => Some(Change::New),
        (false, _) => None,
    }
}
