//! A difference as one JSON document with stable keys, for other programs.
//!
//! Only what differs is in it. Keys of fields are those of the map format, positions count from 1,
//! and whatever a side has not is `null`.

use serde_json::{Value as Json, json};

use super::{
    Difference, Fate, FieldChange, ItemPair, ItemPlace, Part, PersonaPair, SentimentChange, Sides,
    StagePair, Tally, Telling, UnknownChange, marks,
};
use crate::export::{field_to_json, number_to_json};
use crate::model::{Item, Map, Persona, PersonaId, RowDecl, Value};

/// Grows when a key changes its meaning or goes; new keys do not count.
const SCHEMA_VERSION: i64 = 1;

/// The difference with the names of what was compared. `same_bytes` tells whether even the texts are
/// equal.
pub fn to_json(telling: &Telling<'_>, names: [&str; 2], same_bytes: bool) -> Json {
    let difference = telling.difference;
    let [before, after] = names;
    let personas = difference.personas.iter().filter(|pair| !pair.is_kept());
    let stages = difference.stages.iter().filter(|pair| !pair.is_kept());
    json!({
        "schema_version": SCHEMA_VERSION,
        "before": before,
        "after": after,
        "equal": difference.is_empty(),
        "same_bytes": same_bytes,
        "count": counts(difference),
        "map": difference.fields.iter().map(field).collect::<Vec<_>>(),
        "rows": difference.rows.as_ref().map(|rows| json!({
            "before": rows.before.as_deref().map(row_list),
            "after": rows.after.as_deref().map(row_list),
        })),
        "personas": personas.map(|pair| persona(telling, pair)).collect::<Vec<_>>(),
        "stages": stages.map(|pair| stage_to_json(telling, pair)).collect::<Vec<_>>(),
    })
}

fn counts(difference: &Difference) -> Json {
    let Tally {
        added,
        removed,
        moved,
        changed,
    } = difference.tally();
    json!({ "added": added, "removed": removed, "moved": moved, "changed": changed })
}

fn row_list(rows: &[RowDecl]) -> Vec<String> {
    let row = |decl: &RowDecl| match decl {
        RowDecl::Row(row) | RowDecl::Named(row, _) => row.key().to_owned(),
        RowDecl::Line(line) => format!("line {}", line.key()),
    };
    rows.iter().map(row).collect()
}

/// `added`, `removed` or `kept`.
fn change<T>(at: &Sides<T>) -> &'static str {
    match at {
        Sides::Both { .. } => "kept",
        Sides::Gone(_) => "removed",
        Sides::New(_) => "added",
    }
}

fn persona(telling: &Telling<'_>, pair: &PersonaPair) -> Json {
    let [before_at, after_at] =
        [pair.at.before(), pair.at.after()].map(|at| at.map_or(0, |at| at + 1));
    let [before, after] = pair.personas(telling.before, telling.after);
    let side = |persona: Option<&Persona>, position: usize| {
        let named =
            |p: &Persona| json!({ "id": p.id.as_str(), "name": p.name, "position": position });
        persona.map(named)
    };
    json!({
        "change": change(&pair.at),
        "moved": pair.is_moved,
        "before": side(before, before_at),
        "after": side(after, after_at),
        "fields": pair.fields.iter().map(field).collect::<Vec<_>>(),
    })
}

/// A stage with what differs of it.
pub fn stage_to_json(telling: &Telling<'_>, pair: &StagePair) -> Json {
    let side = |map: &Map, at: Option<&usize>| {
        let stage = at.and_then(|at| Some((at, map.stages.get(*at)?)));
        stage.map(|(at, stage)| {
            json!({ "id": stage.id.as_str(), "name": stage.name, "position": at + 1 })
        })
    };
    let items = pair.cells.iter().flat_map(|cell| &cell.items);
    let differing = items.filter(|pair| pair.fate() != Fate::Kept);
    json!({
        "change": change(&pair.at),
        "moved": pair.is_moved,
        "before": side(telling.before, pair.at.before()),
        "after": side(telling.after, pair.at.after()),
        "fields": pair.fields.iter().map(field).collect::<Vec<_>>(),
        "sentiments": pair.sentiments.iter().map(sentiment).collect::<Vec<_>>(),
        "items": differing.map(|pair| item_to_json(telling, pair)).collect::<Vec<_>>(),
    })
}

/// An item with what differs of it.
pub fn item_to_json(telling: &Telling<'_>, pair: &ItemPair) -> Json {
    let [old, new] = telling.items(pair);
    let side = |map: &Map, at: Option<&ItemPlace>, item: Option<&Item>| {
        at.map(|at| {
            json!({
                "stage": map.stages.get(at.stage).map(|stage| stage.id.as_str()),
                "row": at.row.key(),
                "position": at.item + 1,
                "text": item.map(|item| item.text.as_str()),
            })
        })
    };
    let change = match pair.fate() {
        Fate::Kept => "kept",
        Fate::Changed => "changed",
        Fate::Moved => "moved",
        Fate::Reworded => "reworded",
        Fate::Removed => "removed",
        Fate::Added => "added",
    };
    let words = match (old, new) {
        (Some(old), Some(new)) if pair.is_reworded => Some(words(&old.text, &new.text)),
        _ => None,
    };
    json!({
        "change": change,
        "moved": pair.is_moved,
        "before": side(telling.before, pair.at.before(), old),
        "after": side(telling.after, pair.at.after(), new),
        "words": words,
        "fields": pair.fields.iter().map(field).collect::<Vec<_>>(),
        "unknown": pair.unknown.iter().map(unknown).collect::<Vec<_>>(),
    })
}

fn words(before: &str, after: &str) -> Json {
    let parts = marks(before, after).into_iter().map(|part| match part {
        Part::Same(text) => json!({ "same": text }),
        Part::Removed(text) => json!({ "removed": text }),
        Part::Added(text) => json!({ "added": text }),
    });
    parts.collect()
}

fn field(change: &FieldChange) -> Json {
    let value = |value: Option<&Value>| value.map(field_to_json);
    json!({
        "field": change.field.key(),
        "before": value(change.before.as_ref()),
        "after": value(change.after.as_ref()),
        "delta": change.delta().map(number_to_json),
    })
}

fn sentiment(change: &SentimentChange) -> Json {
    json!({
        "persona": change.who.as_ref().map(PersonaId::as_str),
        "before": change.before.map(number_to_json),
        "after": change.after.map(number_to_json),
        "delta": change.delta().map(number_to_json),
    })
}

fn unknown(change: &UnknownChange) -> Json {
    json!({ "key": change.key, "before": change.before, "after": change.after })
}
