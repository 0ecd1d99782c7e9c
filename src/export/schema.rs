//! The JSON Schema (2020-12) of the format, by which editors complete and check the text of a map.
//!
//! It says what the table of fields says, so a key that is added there is here too. What no schema can
//! say it leaves to the reader: that ids are unique and lead somewhere, that rows are declared, that a
//! value in quotes is no date. As in the format, keys nobody knows are allowed.

use std::fmt::Write as _;

use serde_json::{Map as Object, Value as Json, json};

use crate::i18n::{Texts, choice_label, field_label, row_label, words};
use crate::model::{
    Field, FieldSpec, Line, Owner, RowId, SENTIMENT_MAX, SENTIMENT_MIN, Shape, fields_of,
};

/// The dialect the schema is written in.
const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";
/// The name of the schema, which stays the same for all that version 1 of the format grows by.
const NAME: &str = "urn:jalon:map:1";
/// An id: no blank and no capital; that the rest is a slug too, the reader checks.
const ID: &str = "^[^\\sA-Z]*$";
/// Simple things are words, rich things are groups of keys. What is said of keys is said of these alone,
/// so one schema does for both, and an editor can tell which key is wrong.
const WORDS_OR_KEYS: [&str; 2] = ["string", "object"];
const LANGUAGE: &str = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$";

/// The schema as text, with its descriptions in the language of the texts.
pub fn schema(texts: &Texts) -> String {
    let mut root = owner(Owner::Map, texts);
    let is_of_scope = |key: &str| key.starts_with("scope.");
    if let Some(Json::Object(properties)) = root.get_mut("properties") {
        properties.retain(|key, _| !is_of_scope(key));
        properties.extend(of_map(texts));
    }
    if let Some(Json::Array(required)) = root.get_mut("required") {
        required.insert(0, json!("jalon"));
    }
    root.extend(entries([
        ("$schema", json!(DIALECT)),
        ("$id", json!(NAME)),
        ("title", json!(texts.text("schema-map"))),
        ("description", json!(texts.text("schema-about"))),
        ("$defs", Json::Object(definitions(texts))),
    ]));
    format!("{:#}\n", Json::Object(root))
}

/// What a field of that shape takes, in words.
pub fn takes(shape: Shape, texts: &Texts) -> String {
    let bounds = |low: String, high: String| [("low", words(low)), ("high", words(high))];
    let id = match shape {
        Shape::Text => "schema-text",
        Shape::LongText => "schema-long-text",
        Shape::Whole(low, high) => {
            let bounds = bounds(low.to_string(), high.to_string());
            return texts.with("schema-whole", &bounds);
        }
        Shape::Number(low, high) if low > f64::MIN => {
            let bounds = bounds(low.to_string(), high.to_string());
            return texts.with("schema-number", &bounds);
        }
        Shape::Number(..) => "schema-any-number",
        Shape::Flag => "schema-flag",
        Shape::Choice {
            words: known,
            default,
        } => {
            let listed = [("words", words(format!("`{}`", known.join("`, `"))))];
            let id = if default {
                "schema-choice"
            } else {
                "schema-choice-none"
            };
            return texts.with(id, &listed);
        }
        Shape::Date => "schema-date",
        Shape::Period => "schema-period",
        Shape::Texts => "schema-texts",
        Shape::Resources => "schema-resources",
        Shape::People => "schema-people",
        Shape::Pains => "schema-pains",
        Shape::Stages => "schema-stages",
        Shape::Path => "schema-path",
        Shape::Id => "schema-id",
        Shape::Language => "schema-language",
    };
    texts.text(id)
}

fn entries<const N: usize>(pairs: [(&str, Json); N]) -> Object<String, Json> {
    let pairs = pairs.into_iter();
    pairs.map(|(key, value)| (key.to_owned(), value)).collect()
}

fn object<const N: usize>(pairs: [(&str, Json); N]) -> Json {
    Json::Object(entries(pairs))
}

/// A table with the fields of its owner.
fn owner(owner: Owner<'_>, texts: &Texts) -> Object<String, Json> {
    let specs = fields_of(owner);
    let required = specs.iter().filter(|spec| spec.required);
    let required: Vec<&str> = required.map(|spec| spec.field.key()).collect();
    let properties: Object<String, Json> = specs
        .iter()
        .map(|spec| (spec.field.key().to_owned(), field(spec, texts)))
        .collect();
    entries([
        ("type", json!("object")),
        ("required", json!(required)),
        ("properties", Json::Object(properties)),
    ])
}

/// A field: what it may hold, what it is called and what it takes.
fn field(spec: &FieldSpec, texts: &Texts) -> Json {
    let mut schema = of_shape(spec.shape);
    if let Json::Object(schema) = &mut schema {
        let mut about = takes(spec.shape, texts);
        for (word, label) in labels(spec, texts) {
            // Writing to a string cannot fail.
            let _ = write!(about, "\n- `{word}`: {label}");
        }
        schema.insert("title".to_owned(), json!(field_label(spec.field, texts)));
        schema.insert("description".to_owned(), json!(about));
    }
    schema
}

/// The words of a choice that are called otherwise where they are shown.
fn labels(spec: &FieldSpec, texts: &Texts) -> Vec<(&'static str, String)> {
    let Shape::Choice { words, .. } = spec.shape else {
        return Vec::new();
    };
    let labelled = words.iter().filter_map(|word| {
        let label = choice_label(spec.field, word, texts)?;
        (label != *word).then_some((*word, label))
    });
    labelled.collect()
}

fn of_shape(shape: Shape) -> Json {
    let text = || json!({ "type": "string" });
    match shape {
        Shape::Text | Shape::LongText | Shape::Path => text(),
        Shape::Whole(low, high) => json!({ "type": "integer", "minimum": low, "maximum": high }),
        Shape::Number(low, high) if low > f64::MIN => number(low, high),
        Shape::Number(..) => json!({ "type": "number" }),
        Shape::Flag => json!({ "type": "boolean", "default": false }),
        Shape::Choice { words, default } => {
            let mut schema = json!({ "enum": words });
            if let (true, Json::Object(schema), Some(first)) = (default, &mut schema, words.first())
            {
                schema.insert("default".to_owned(), json!(first));
            }
            schema
        }
        Shape::Date => json!({ "type": "string", "format": "date" }),
        Shape::Period => {
            json!({ "type": "string", "examples": ["2 weeks", "3 months", "1 year"] })
        }
        Shape::Texts | Shape::People | Shape::Pains | Shape::Stages => list(&text()),
        Shape::Resources => list(&json!({
            "type": WORDS_OR_KEYS,
            "required": [Field::Text.key()],
            "properties": {
                Field::Text.key(): text(),
                Field::Status.key(): { "enum": ["have", "needed"], "default": "have" },
            },
        })),
        Shape::Id => json!({ "type": "string", "pattern": ID }),
        Shape::Language => json!({ "type": "string", "pattern": LANGUAGE }),
    }
}

/// A number within bounds that are whole.
fn number(low: f64, high: f64) -> Json {
    json!({ "type": "number", "minimum": low, "maximum": high })
}

fn list(items: &Json) -> Json {
    json!({ "type": "array", "items": items })
}

fn definition(name: &str) -> Json {
    json!({ "$ref": format!("#/$defs/{name}") })
}

/// The keys of a map whose shapes are their own.
fn of_map(texts: &Texts) -> Object<String, Json> {
    let about = |id: &str| json!(texts.text(id));
    let scope = fields_of(Owner::Map).iter().filter_map(|spec| {
        let key = spec.field.key().strip_prefix("scope.")?;
        Some((key.to_owned(), field(spec, texts)))
    });
    let tables = |name: &str, id: &str| {
        object([
            ("type", json!("array")),
            ("items", definition(name)),
            ("description", about(id)),
        ])
    };
    entries([
        (
            "jalon",
            json!({ "const": 1, "description": about("schema-version") }),
        ),
        (
            "scope",
            object([
                ("type", json!("object")),
                ("properties", Json::Object(scope.collect())),
                ("description", about("schema-scope")),
            ]),
        ),
        ("rows", rows(texts)),
        ("personas", tables("persona", "schema-personas")),
        ("stages", tables("stage", "schema-stages-of-map")),
        ("conflicts", tables("conflict", "schema-conflicts")),
    ])
}

/// The choice of rows: built in, declared, or lines between them.
fn rows(texts: &Texts) -> Json {
    let built_in = RowId::BUILT_IN.map(|row| row.key().to_owned());
    let name = json!({ "type": "string" });
    let declared = |id: Json, required: &[&str]| {
        json!({
            "type": "object",
            "required": required,
            "properties": { "id": id, "name": name },
        })
    };
    json!({
        "type": "array",
        "description": texts.text("schema-rows"),
        "items": { "anyOf": [
            { "enum": built_in },
            // One that is declared with a name in this list, as long as it has none of its own here.
            { "type": "string" },
            declared(json!({ "enum": built_in }), &["id"]),
            declared(json!({ "type": "string", "pattern": ID }), &["id", "name"]),
            {
                "type": "object",
                "required": ["line"],
                "properties": { "line": { "enum": Line::ALL.map(Line::key) } },
            },
        ] },
    })
}

/// What is used by its name: a persona, a stage, and an item of each row that is not like others.
fn definitions(texts: &Texts) -> Object<String, Json> {
    let mut all = entries([
        ("persona", Json::Object(owner(Owner::Persona, texts))),
        ("stage", stage(texts)),
        ("conflict", conflict()),
    ]);
    for row in RowId::BUILT_IN {
        let mut item = owner(Owner::Item(&row), texts);
        item.insert("type".to_owned(), json!(WORDS_OR_KEYS));
        all.insert(name_of_item(&row).to_owned(), Json::Object(item));
    }
    all
}

/// The definition of the items of a row: most rows share one.
fn name_of_item(row: &RowId) -> &str {
    let own = RowId::Own("".into());
    if fields_of(Owner::Item(row)) == fields_of(Owner::Item(&own)) {
        "item"
    } else {
        row.key()
    }
}

fn stage(texts: &Texts) -> Json {
    let mut stage = owner(Owner::Stage, texts);
    let level = number(SENTIMENT_MIN, SENTIMENT_MAX);
    let sentiment = json!({
        "title": field_label(Field::Sentiment, texts),
        "description": texts.text("schema-sentiment"),
        "type": ["number", "object"],
        "minimum": SENTIMENT_MIN,
        "maximum": SENTIMENT_MAX,
        "properties": { "all": level },
        "additionalProperties": level,
    });
    let rows = RowId::BUILT_IN.iter().map(|row| {
        let own = json!({
            "type": "array",
            "title": row_label(row, &[], texts),
            "description": texts.text("schema-items"),
            "items": definition(name_of_item(row)),
        });
        (row.key().to_owned(), own)
    });
    if let Some(Json::Object(properties)) = stage.get_mut("properties") {
        properties.extend(rows);
        properties.insert(Field::Sentiment.key().to_owned(), sentiment);
    }
    Json::Object(stage)
}

/// What a merge left open; it is settled, not typed.
fn conflict() -> Json {
    let text = json!({ "type": "string" });
    json!({
        "type": "object",
        "properties": { "stage": text, "persona": text, "key": text, "removed": text },
    })
}

#[cfg(test)]
mod tests;
