//! What was found as one JSON document with stable keys, for other programs.

use serde_json::{Value as Json, json};

use super::place::Owner;
use super::{Found, Match};

/// Grows when a key changes its meaning or goes; new keys do not count.
const SCHEMA_VERSION: i64 = 1;

/// What was found by these words; lines, columns and positions count from 1.
pub fn found_to_json(found: &[Found], words: &str) -> Json {
    let matches = found.iter().flat_map(|map| {
        let matches = map.matches.iter();
        matches.map(|one| entry(&map.path, one))
    });
    json!({
        "schema_version": SCHEMA_VERSION,
        "words": words,
        "matches": matches.collect::<Vec<_>>(),
    })
}

fn entry(path: &str, one: &Match) -> Json {
    let (on, persona, stage, row) = match &one.place.owner {
        Owner::Map => ("map", None, None, None),
        Owner::Row => ("row", None, None, None),
        Owner::Persona(id, _) => ("persona", Some(id.as_str()), None, None),
        Owner::Stage(stage) => ("stage", None, Some(stage), None),
        Owner::Item(stage, row, _) => ("item", None, Some(stage), Some(row.key())),
    };
    json!({
        "path": path,
        "line": one.line,
        "column": one.column,
        "on": on,
        "persona": persona,
        "stage": stage.map(|stage| stage.id.as_str()),
        "stage_name": stage.map(|stage| &stage.name),
        "stage_position": stage.map(|stage| stage.position),
        "row": row,
        "field": one.place.field.key(),
        "text": one.text,
    })
}
