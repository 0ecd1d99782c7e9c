//! The map as one JSON document with stable keys, for other programs.
//!
//! Keys are those of the map format; what is derived (ids, the sentiment of everyone and of each
//! persona, priorities) is added under names of its own, so that nobody has to know the rules.

use std::fmt::Write as _;

use serde_json::{Map as Object, Value as Json, json};

use crate::model::{Field, Fields, Item, Map, Next, RowDecl, RowId, Stage, Value, View};
use crate::text::is_hidden;

/// A JSON document that may be sent to a terminal. Whatever could act on one, turn the order of its signs
/// or hide is written as its number, which says the same in JSON.
pub fn inert(document: &str) -> String {
    let mut out = String::with_capacity(document.len());
    for c in document.chars() {
        if c == '\n' || !is_hidden(c) {
            out.push(c);
            continue;
        }
        for unit in c.encode_utf16(&mut [0; 2]) {
            // Writing to a string cannot fail.
            let _ = write!(out, "\\u{unit:04x}");
        }
    }
    out
}

/// Grows when a key changes its meaning or goes; new keys do not count.
const SCHEMA_VERSION: i64 = 1;

/// The map as JSON; with a view or a stage, only what belongs to it.
///
/// Sentiments are −5…+5, priorities 1…25, positions count from 1.
pub fn to_json(map: &Map, view: &View, only: Option<usize>) -> Json {
    let mut root = Object::new();
    root.insert("schema_version".into(), json!(SCHEMA_VERSION));
    root.insert("jalon".into(), json!(map.version));
    root.extend(fields(&map.fields));
    root.insert("kind".into(), json!(map.kind.key()));
    root.insert(
        "rows".into(),
        map.shown_rows().iter().map(|decl| row(map, decl)).collect(),
    );
    let personas = map
        .personas
        .iter()
        .filter(|persona| view.persona().is_none_or(|id| *id == persona.id));
    let personas = personas.map(|persona| {
        let mut object = fields(&persona.fields);
        object.insert("id".into(), json!(persona.id.as_str()));
        Json::Object(object)
    });
    root.insert("personas".into(), personas.collect());
    let stages = map.stages.iter().enumerate();
    let stages = stages.filter(|(at, _)| only.is_none_or(|only| *at == only));
    let stages = stages.map(|(at, stage)| Json::Object(stage_object(map, at, stage, view)));
    root.insert("stages".into(), stages.collect());
    Json::Object(root)
}

fn row(map: &Map, decl: &RowDecl) -> Json {
    match decl {
        RowDecl::Line(line) => json!({ "line": line.key() }),
        RowDecl::Row(row) | RowDecl::Named(row, _) => match map.row_name(row) {
            Some(name) => json!({ "id": row.key(), "name": name }),
            None => json!({ "id": row.key() }),
        },
    }
}

fn stage_object(map: &Map, at: usize, stage: &Stage, view: &View) -> Object<String, Json> {
    let mut object = fields(&stage.fields);
    object.insert("id".into(), json!(stage.id.as_str()));
    object.insert("position".into(), json!(at + 1));
    let each = map.personas.iter().map(|persona| {
        (
            persona.id.to_string(),
            stage
                .sentiment_of(&persona.id)
                .map_or(Json::Null, number_to_json),
        )
    });
    let sentiment = json!({
        "everyone": map.sentiment(stage, &View::Everyone).map(number_to_json),
        "personas": each.collect::<Object<_, _>>(),
    });
    object.insert("sentiment".into(), sentiment);
    if stage.next() == Next::Following {
        let following = map.stages.get(at + 1).map(|next| next.id.to_string());
        object.insert("next".into(), following.into_iter().collect());
    }
    let cells = stage.cells.iter().map(|cell| {
        let seen = cell
            .items
            .iter()
            .filter(|item| item.is_seen_by(view.persona()));
        (
            cell.row.key().to_owned(),
            seen.map(|item| item_object(&cell.row, item)).collect(),
        )
    });
    object.insert("items".into(), Json::Object(cells.collect()));
    object
}

fn item_object(row: &RowId, item: &Item) -> Json {
    let mut object = Object::new();
    let words = if *row == RowId::Metrics {
        Field::Name
    } else {
        Field::Text
    };
    object.insert(words.key().into(), json!(item.text));
    object.extend(fields(&item.fields));
    if let Some(priority) = item.priority() {
        object.insert("priority".into(), json!(priority));
    }
    Json::Object(object)
}

/// The stated fields under their keys; `scope.from` becomes `from` within `scope`.
fn fields(fields: &Fields) -> Object<String, Json> {
    let mut object = Object::new();
    for entry in fields {
        let value = field_to_json(&entry.value);
        match entry.field.key().split_once('.') {
            None => {
                object.insert(entry.field.key().into(), value);
            }
            Some((table, key)) => {
                let inner = object
                    .entry(table)
                    .or_insert_with(|| Json::Object(Object::new()));
                if let Json::Object(inner) = inner {
                    inner.insert(key.into(), value);
                }
            }
        }
    }
    object
}

/// What a field holds: words, numbers, `true`, dates as words, lists.
pub fn field_to_json(value: &Value) -> Json {
    match value {
        Value::Text(text) => json!(text),
        Value::Whole(whole) => json!(whole),
        Value::Number(value) => number_to_json(*value),
        Value::Flag(flag) => json!(flag),
        Value::Date(date) => json!(date.to_string()),
        Value::List(list) => json!(list),
        Value::Resources(list) => list
            .iter()
            .map(|resource| {
                let status = if resource.needed { "needed" } else { "have" };
                json!({ "text": resource.text, "status": status })
            })
            .collect(),
    }
}

/// A number as an integer where it is one.
pub fn number_to_json(value: f64) -> Json {
    let whole = value.round();
    if (value - whole).abs() < f64::EPSILON && whole.abs() < 1e15 {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "the bounds were just looked at"
        )]
        return json!(whole as i64);
    }
    json!(value)
}
