//! What follows from answers, as edits of the map that somebody may take or leave: a sentiment for a
//! stage, a pain or an opportunity for what failed. Nothing is ever set here.

use super::check::{Check, Outcome, Source};
use super::run::Run;
use crate::i18n::{Texts, words};
use crate::model::{
    Draft, Edit, Field, Item, ItemAt, Map, PersonaId, Place, RowId, SENTIMENT_MAX, SENTIMENT_MIN,
    Stage, StageId, Value,
};

/// The fewest answers at a stage that say something of how it feels.
const ENOUGH: usize = 3;
/// The sentiment of a stage where nothing was wrong. That all works pleases; delight is more than that.
const ALL_WELL: f64 = 3.0;
/// The weight of a question that does not say how bad it is where it fails.
const USUAL_SEVERITY: i64 = 3;

/// A sentiment for a stage that its answers come to.
#[derive(Clone, Debug, PartialEq)]
pub struct Feeling {
    /// The stage.
    pub stage: StageId,
    /// For whom; none is for all.
    pub who: Option<PersonaId>,
    /// What the map says of it now, if anything.
    pub now: Option<f64>,
    /// What the answers come to: an integer in −5…+3.
    pub proposed: f64,
}

impl Feeling {
    /// What sets it.
    pub fn edit(&self) -> Edit {
        Edit::SetSentiment {
            stage: self.stage.clone(),
            who: self.who.clone(),
            value: Some(self.proposed),
        }
    }
}

/// The sentiment that answers come to: −5 + 8 × the share of what is as it should be, rounded. Each
/// question counts as much as its severity (3 where it has none), one that holds in part by half, and
/// one that could not be asked not at all. None for fewer than three answers.
pub fn feeling_of<'c>(checks: impl IntoIterator<Item = &'c Check>) -> Option<f64> {
    let (mut answers, mut good, mut all) = (0, 0, 0);
    for check in checks {
        let halves = match check.result {
            Outcome::Todo | Outcome::Na => continue,
            Outcome::Pass => 2,
            Outcome::Partial => 1,
            Outcome::Fail => 0,
        };
        let weight = check.severity.unwrap_or(USUAL_SEVERITY).clamp(1, 5);
        answers += 1;
        good += halves * weight;
        all += 2 * weight;
    }
    if answers < ENOUGH {
        return None;
    }
    #[expect(clippy::cast_precision_loss, reason = "no run has that many questions")]
    let share = good as f64 / all as f64;
    let value = SENTIMENT_MIN + (ALL_WELL - SENTIMENT_MIN) * share;
    Some(value.round().clamp(SENTIMENT_MIN, SENTIMENT_MAX))
}

/// The sentiments that a run comes to, stage by stage, where they differ from what the map says.
pub fn feelings(map: &Map, run: &Run) -> Vec<Feeling> {
    let persona = walker(map, run);
    let of_stage = |stage: &Stage| {
        let checks = run
            .checks()
            .iter()
            .filter(|check| check.stage.as_ref() == Some(&stage.id));
        let proposed = feeling_of(checks)?;
        let now = match &persona {
            Some(persona) => stage.sentiment_of(persona),
            None => stage.sentiment_of_all(map.personas.iter().map(|p| &p.id)),
        };
        let is_other = now.is_none_or(|now| (now - proposed).abs() > f64::EPSILON);
        is_other.then(|| Feeling {
            stage: stage.id.clone(),
            who: persona.clone(),
            now,
            proposed,
        })
    };
    map.stages.iter().filter_map(of_stage).collect()
}

/// What a failed check makes of its stage, or of `stage` where it has none: a pain with what shows it. A
/// pain that is still true is there already, and takes what shows it. None where there is no such
/// stage. All edits are one step.
pub fn pain(
    map: &Map,
    run: &Run,
    check: &Check,
    stage: Option<&StageId>,
    texts: &Texts,
) -> Vec<Edit> {
    let Some(stage) = place(map, check, stage) else {
        return Vec::new();
    };
    let sources = sources(run, check, texts);
    if let Some(known) = pain_of(map, run, check, stage, texts) {
        return with_sources(stage, known, sources);
    }
    let mut fields = shared_fields(map, run, check, sources);
    fields.extend(check.severity.map(|s| (Field::Severity, Value::Whole(s))));
    vec![insert(
        stage,
        RowId::Pains,
        pain_words(check, texts),
        fields,
    )]
}

/// What a failed check makes of its stage, or of `stage` where it has none: an opportunity that solves
/// its pain, if that is in the map. All edits are one step.
pub fn opportunity(
    map: &Map,
    run: &Run,
    check: &Check,
    stage: Option<&StageId>,
    texts: &Texts,
) -> Vec<Edit> {
    let Some(stage) = place(map, check, stage) else {
        return Vec::new();
    };
    let mut edits = Vec::new();
    let mut fields = shared_fields(map, run, check, sources(run, check, texts));
    if let Some(pain) = pain_of(map, run, check, stage, texts) {
        let id = pain.id().map_or_else(
            || {
                let id = map.free_item_id(&pain.text, &[]);
                edits.push(Edit::Set {
                    at: Place::Item(item_at(stage, &RowId::Pains, pain)),
                    field: Field::Id,
                    value: Some(Value::Text(id.clone())),
                });
                id
            },
            |id| id.to_string(),
        );
        fields.push((Field::Solves, Value::List(vec![id])));
    }
    let text = framed(check, texts, |of| format!("audit-opportunity-of-{of}"));
    edits.push(insert(stage, RowId::Opportunities, text, fields));
    edits
}

/// Who an item or a number is for: the persona of the run, where the map has others too. In a map of a
/// single persona nothing is tagged.
fn walker(map: &Map, run: &Run) -> Option<PersonaId> {
    let persona = run.persona()?;
    (map.personas.len() > 1 && map.persona(&persona).is_some()).then_some(persona)
}

fn place<'m>(map: &'m Map, check: &Check, stage: Option<&StageId>) -> Option<&'m Stage> {
    map.stage(check.stage.as_ref().or(stage)?)
}

/// What an item rests on: all that shows it, and the audit itself.
fn sources(run: &Run, check: &Check, texts: &Texts) -> Vec<String> {
    let day = check.at.or(run.started()).map(|at| texts.date(at.day()));
    let date = day.unwrap_or_default();
    let args = [
        ("date", words(date)),
        ("auditor", words(run.auditor().unwrap_or("-"))),
    ];
    let id = match run.auditor() {
        Some(_) => "audit-source-by",
        None => "audit-source",
    };
    let mut sources = check.evidence.clone();
    sources.push(texts.with(id, &args));
    sources
}

/// What a pain and an opportunity made of a check have in common.
fn shared_fields(map: &Map, run: &Run, check: &Check, sources: Vec<String>) -> Vec<(Field, Value)> {
    let mut fields = vec![(Field::Sources, Value::List(sources))];
    if let Some(persona) = walker(map, run) {
        fields.push((Field::For, Value::List(vec![persona.to_string()])));
    }
    if let Some(note) = &check.note {
        let notes = format!("{}\n{note}", check.text);
        fields.push((Field::Notes, Value::Text(notes)));
    }
    fields
}

/// The pain of a check that is in the map: the one it asks about, else the one made of it before.
fn pain_of<'m>(
    map: &Map,
    run: &Run,
    check: &Check,
    stage: &'m Stage,
    texts: &Texts,
) -> Option<&'m Item> {
    let pains = stage.items(&RowId::Pains);
    if check.from == Source::Pains {
        let by_id = pains
            .iter()
            .find(|pain| check.item.is_some() && pain.id() == check.item);
        return by_id.or_else(|| pains.iter().find(|pain| pain.text == check.words()));
    }
    let persona = walker(map, run);
    let made = pain_words(check, texts);
    let mut seen = pains
        .iter()
        .filter(|pain| pain.is_seen_by(persona.as_ref()));
    seen.find(|pain| pain.text == made)
}

/// What a pain made of a check is called: what was seen, in its first line; else that it is not as asked.
fn pain_words(check: &Check, texts: &Texts) -> String {
    let seen = check.note.as_deref().and_then(|note| note.lines().next());
    let seen = seen.map(str::trim).filter(|line| !line.is_empty());
    seen.map_or_else(
        || framed(check, texts, |of| format!("audit-pain-of-{of}")),
        str::to_owned,
    )
}

/// The words of a check as those of something else.
fn framed(check: &Check, texts: &Texts, id: impl Fn(&str) -> String) -> String {
    let from = match check.from {
        Source::Touchpoints => "touchpoint",
        Source::Actions => "action",
        Source::Pains => "pain",
        Source::Checks | Source::List => "check",
    };
    let text = match check.from {
        Source::List => &check.text,
        _ => check.words(),
    };
    texts.with(&id(from), &[("words", words(text))])
}

/// The edit that adds sources to a pain that is there; none where it has them all.
fn with_sources(stage: &Stage, pain: &Item, sources: Vec<String>) -> Vec<Edit> {
    let mut all = pain.fields.list(Field::Sources).to_vec();
    let before = all.len();
    for source in sources {
        if !all.contains(&source) {
            all.push(source);
        }
    }
    let edit = Edit::Set {
        at: Place::Item(item_at(stage, &RowId::Pains, pain)),
        field: Field::Sources,
        value: Some(Value::List(all.clone())),
    };
    if all.len() > before {
        vec![edit]
    } else {
        Vec::new()
    }
}

fn insert(stage: &Stage, row: RowId, text: String, fields: Vec<(Field, Value)>) -> Edit {
    Edit::InsertItem {
        stage: stage.id.clone(),
        before: stage.cell(&row).map_or(0, |cell| cell.len),
        row,
        item: Draft {
            text,
            fields,
            unknown: Vec::new(),
        },
    }
}

fn item_at(stage: &Stage, row: &RowId, item: &Item) -> ItemAt {
    ItemAt {
        stage: stage.id.clone(),
        row: row.clone(),
        index: item.index,
        text: item.text.clone(),
    }
}
