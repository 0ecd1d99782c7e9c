//! Which fields of two things differ.
//!
//! What the reader takes for the same is the same here: an empty list and none, an empty name and a
//! missing one; and a reference to a persona or stage that has another id now, but is the same.

use std::collections::HashMap;

use super::Sides;
use crate::model::{Field, Fields, Item, Map, Owner, PersonaId, Stage, Value, fields_of};

/// A field that differs.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldChange {
    /// The field.
    pub field: Field,
    /// What it held; none where it was left out.
    pub before: Option<Value>,
    /// What it holds.
    pub after: Option<Value>,
}

impl FieldChange {
    /// By how much a number grew; none where one of the two is no number.
    pub fn delta(&self) -> Option<f64> {
        delta(number(self.before.as_ref()), number(self.after.as_ref()))
    }
}

/// A key the format does not know, and its value as TOML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownChange {
    /// The key.
    pub key: String,
    /// What it held.
    pub before: Option<String>,
    /// What it holds.
    pub after: Option<String>,
}

/// A stated sentiment that differs, in −5…+5.
#[derive(Clone, Debug, PartialEq)]
pub struct SentimentChange {
    /// Whose, by the id of the second map if it has that persona; none is everyone.
    pub who: Option<PersonaId>,
    /// What it was; none is unknown.
    pub before: Option<f64>,
    /// What it is.
    pub after: Option<f64>,
}

impl SentimentChange {
    /// By how much it rose; none where one of the two is unknown.
    pub fn delta(&self) -> Option<f64> {
        delta(self.before, self.after)
    }
}

fn delta(before: Option<f64>, after: Option<f64>) -> Option<f64> {
    // Decimals of a file are not binary: 8.4 − 8.1 is to be 0.3.
    let rounded = |value: f64| (value * 1e9).round() / 1e9;
    Some(rounded(after? - before?)).filter(|delta| delta.is_finite())
}

#[expect(clippy::cast_precision_loss, reason = "what is counted is small")]
fn number(value: Option<&Value>) -> Option<f64> {
    match value? {
        Value::Whole(whole) => Some(*whole as f64),
        Value::Number(number) => Some(*number),
        _ => None,
    }
}

/// The personas and stages that have another id in the second map: the old id with the new one.
#[derive(Debug, Default)]
pub(super) struct Renamed {
    personas: HashMap<String, String>,
    stages: HashMap<String, String>,
}

impl Renamed {
    /// Given is, for each persona and stage of the second map, the position of the one it was.
    pub(super) fn new(
        before: &Map,
        after: &Map,
        persona_of: &[Option<usize>],
        stage_of: &[Option<usize>],
    ) -> Self {
        let id = |id: &str| id.to_owned();
        let personas = after
            .personas
            .iter()
            .zip(persona_of)
            .filter_map(|(new, was)| {
                let old = before.personas.get((*was)?)?;
                (old.id != new.id).then(|| (id(old.id.as_str()), id(new.id.as_str())))
            });
        let stages = after.stages.iter().zip(stage_of).filter_map(|(new, was)| {
            let old = before.stages.get((*was)?)?;
            (old.id != new.id).then(|| (id(old.id.as_str()), id(new.id.as_str())))
        });
        Self {
            personas: personas.collect(),
            stages: stages.collect(),
        }
    }

    fn persona(&self, id: &PersonaId) -> PersonaId {
        let now = self.personas.get(id.as_str());
        now.map_or_else(|| id.clone(), |now| PersonaId::new(now.as_str()))
    }

    /// A value of the first map as the second would say it.
    fn value(&self, field: Field, value: &Value) -> Value {
        let names = match field {
            Field::For => &self.personas,
            Field::Next => &self.stages,
            _ => return value.clone(),
        };
        match value {
            Value::List(ids) if !names.is_empty() => Value::List(
                ids.iter()
                    .map(|id| names.get(id).unwrap_or(id).clone())
                    .collect(),
            ),
            value => value.clone(),
        }
    }
}

/// The properties of the map that differ.
pub(super) fn of_map(before: &Map, after: &Map) -> Vec<FieldChange> {
    let sides = [Some(&before.fields), Some(&after.fields)];
    differing(Owner::Map, sides, &Renamed::default())
}

/// The properties of a persona that differ. An id is told only where it is another one: written out
/// or derived, it is the same.
pub(super) fn of_persona(before: &Map, after: &Map, at: &Sides<usize>) -> Vec<FieldChange> {
    let old = at.before().and_then(|at| before.personas.get(*at));
    let new = at.after().and_then(|at| after.personas.get(*at));
    let sides = [old.map(|p| &p.fields), new.map(|p| &p.fields)];
    let mut found = differing(Owner::Persona, sides, &Renamed::default());
    if old.map(|p| &p.id) == new.map(|p| &p.id) {
        found.retain(|change| change.field != Field::Id);
    }
    found
}

fn stages<'m>(before: &'m Map, after: &'m Map, at: &Sides<usize>) -> [Option<&'m Stage>; 2] {
    let old = at.before().and_then(|at| before.stages.get(*at));
    [old, at.after().and_then(|at| after.stages.get(*at))]
}

/// The properties of a stage that differ.
pub(super) fn of_stage(
    before: &Map,
    after: &Map,
    at: &Sides<usize>,
    names: &Renamed,
) -> Vec<FieldChange> {
    let stages = stages(before, after, at);
    let mut found = differing(Owner::Stage, stages.map(|s| s.map(|s| &s.fields)), names);
    let [old, new] = stages.map(|stage| stage.map(|stage| &stage.id));
    if old == new {
        found.retain(|change| change.field != Field::Id);
    }
    found
}

/// The stated sentiments of a stage that differ: that of everyone, then those of personas in the
/// order of the second map, then those only the first has.
pub(super) fn sentiments(
    before: &Map,
    after: &Map,
    at: &Sides<usize>,
    names: &Renamed,
) -> Vec<SentimentChange> {
    let stated = |stage: Option<&Stage>, named: &dyn Fn(&PersonaId) -> PersonaId| {
        let sentiment = stage.map(|stage| stage.sentiment.clone());
        let sentiment = sentiment.unwrap_or_default();
        let all = sentiment.all.map(|value| (None, value)).into_iter();
        let each = sentiment.each.into_iter();
        all.chain(each.map(|(who, value)| (Some(named(&who)), value)))
            .collect::<Vec<(Option<PersonaId>, f64)>>()
    };
    let [old, new] = stages(before, after, at);
    let old = stated(old, &|who| names.persona(who));
    let new = stated(new, &PersonaId::clone);
    let of = |list: &[(Option<PersonaId>, f64)], who: &Option<PersonaId>| {
        list.iter()
            .find(|(id, _)| id == who)
            .map(|(_, value)| *value)
    };
    let only_old = old.iter().filter(|(who, _)| of(&new, who).is_none());
    let whose = new.iter().chain(only_old).map(|(who, _)| who);
    let changes = whose.map(|who| SentimentChange {
        who: who.clone(),
        before: of(&old, who),
        after: of(&new, who),
    });
    changes
        .filter(|change| change.before != change.after)
        .collect()
}

/// The fields of an item that differ, without its words.
pub(super) fn of_item(old: Option<&Item>, new: Option<&Item>, names: &Renamed) -> Vec<FieldChange> {
    let sides = [old, new].map(|item| item.map(|item| &item.fields));
    // Across rows an item may have fields that only one of them knows.
    let mut known: Vec<Field> = sides
        .into_iter()
        .flatten()
        .flat_map(|fields| fields.iter().map(|entry| entry.field))
        .collect();
    known.sort();
    known.dedup();
    changes(known.into_iter(), sides, names)
}

/// The unknown keys of an item that differ.
pub(super) fn unknown(old: Option<&Item>, new: Option<&Item>) -> Vec<UnknownChange> {
    let stated = |item: Option<&Item>| -> Vec<(String, String)> {
        let keys = item.into_iter().flat_map(|item| &item.unknown);
        keys.map(|(key, source)| (key.clone(), source.replace("\r\n", "\n")))
            .collect()
    };
    let (old, new) = (stated(old), stated(new));
    let of = |list: &[(String, String)], key: &str| {
        let mut list = list.iter();
        list.find(|(known, _)| known == key)
            .map(|(_, source)| source.clone())
    };
    let only_old = old.iter().filter(|(key, _)| of(&new, key).is_none());
    let keys = new.iter().chain(only_old).map(|(key, _)| key);
    let changes = keys.map(|key| UnknownChange {
        key: key.clone(),
        before: of(&old, key),
        after: of(&new, key),
    });
    changes
        .filter(|change| change.before != change.after)
        .collect()
}

fn differing(owner: Owner<'_>, sides: [Option<&Fields>; 2], names: &Renamed) -> Vec<FieldChange> {
    let mut known: Vec<Field> = fields_of(owner).iter().map(|spec| spec.field).collect();
    // The name is what a person looks for first.
    known.sort_by_key(|field| *field != Field::Name);
    changes(known.into_iter(), sides, names)
}

fn changes(
    known: impl Iterator<Item = Field>,
    [old, new]: [Option<&Fields>; 2],
    names: &Renamed,
) -> Vec<FieldChange> {
    let stated = |fields: Option<&Fields>, field: Field| {
        let value = fields.and_then(|fields| fields.get(field))?;
        says_something(field, value).then(|| value.clone())
    };
    let changes = known.filter_map(|field| {
        let (before, after) = (stated(old, field), stated(new, field));
        let before = before.map(|value| names.value(field, &value));
        (before != after).then_some(FieldChange {
            field,
            before,
            after,
        })
    });
    changes.collect()
}

/// Whether a value is more than a left out key: an empty list is none, but for the stages a journey
/// goes on to, where it is the end.
fn says_something(field: Field, value: &Value) -> bool {
    match value {
        Value::Text(words) => !words.is_empty() || !matches!(field, Field::Title | Field::Name),
        Value::List(list) => !list.is_empty() || field == Field::Next,
        Value::Resources(list) => !list.is_empty(),
        Value::Whole(_) | Value::Number(_) | Value::Flag(_) | Value::Date(_) => true,
    }
}
