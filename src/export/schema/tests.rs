//! Maps are held against the schema by a judge that knows as much of JSON Schema as it uses, and
//! nothing else: a keyword it does not know fails.

use serde_json::{Value as Json, json};

use super::schema;
use crate::doc::data::{Data, Node, data_of};
use crate::doc::{TEMPLATES, read};
use crate::i18n::{Language, Texts};
use crate::model::{FieldSpec, Owner, RowId, fields_of};

/// The maps that come with the program.
const MAPS: [&str; 7] = [
    include_str!("../../../maps/b2b-software.toml"),
    include_str!("../../../maps/boutique-cible.toml"),
    include_str!("../../../maps/boutique.toml"),
    include_str!("../../../maps/commute.toml"),
    include_str!("../../../maps/online-shop.toml"),
    include_str!("../../../maps/restaurant.toml"),
    include_str!("../../../maps/university.toml"),
];

fn parsed() -> Json {
    serde_json::from_str(&schema(&Texts::new(Language::English))).unwrap()
}

/// TOML as an editor hands it to a schema: days are strings.
fn as_json(node: &Node) -> Json {
    match &node.data {
        Data::Words(words) => json!(words),
        Data::Plain(word) => serde_json::from_str(word).unwrap_or_else(|_| json!(word)),
        Data::List(list) => list.iter().map(as_json).collect(),
        Data::Table(pairs) => {
            let pairs = pairs.iter();
            pairs
                .map(|pair| (pair.name.clone(), as_json(&pair.value)))
                .collect()
        }
        Data::TooDeep => Json::Null,
    }
}

fn is_of_type(value: &Json, name: &str) -> bool {
    match name {
        "string" => value.is_string(),
        "integer" => value.is_i64(),
        "number" => value.is_number(),
        "boolean" => value.is_boolean(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        other => panic!("{other}"),
    }
}

/// What is wrong with the value, with the way to it.
fn wrong(value: &Json, schema: &Json, root: &Json, path: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut blame = |keyword: &str| found.push(format!("{path}: {keyword}"));
    let mut deeper = Vec::new();
    for (keyword, says) in schema.as_object().unwrap() {
        match keyword.as_str() {
            "title" | "description" | "default" | "examples" | "$defs" | "$schema" | "$id" => {}
            // What they say of strings is held by hand: no pattern can be read here.
            "pattern" | "format" => assert_eq!(schema["type"], "string"),
            "type" => {
                let one = [says.clone()];
                let ways = says.as_array().map_or(one.as_slice(), Vec::as_slice);
                if !ways
                    .iter()
                    .any(|way| is_of_type(value, way.as_str().unwrap()))
                {
                    blame(keyword);
                }
            }
            "minimum" | "maximum" => {
                let (is, bound) = (value.as_f64(), says.as_f64().unwrap());
                let beyond = |is: f64| {
                    if keyword == "minimum" {
                        is < bound
                    } else {
                        is > bound
                    }
                };
                if is.is_some_and(beyond) {
                    blame(keyword);
                }
            }
            "const" | "enum" => {
                let one = [says.clone()];
                let known = says.as_array().map_or(one.as_slice(), Vec::as_slice);
                if !known.contains(value) {
                    blame(keyword);
                }
            }
            "required" => {
                let lacks = |key: &&Json| value.get(key.as_str().unwrap()).is_none();
                if value.is_object() && says.as_array().unwrap().iter().any(|key| lacks(&key)) {
                    blame(keyword);
                }
            }
            "anyOf" => {
                let mut ways = says.as_array().unwrap().iter();
                if !ways.any(|way| wrong(value, way, root, path).is_empty()) {
                    blame(keyword);
                }
            }
            "$ref" => {
                let target = root.pointer(says.as_str().unwrap().strip_prefix('#').unwrap());
                deeper.push((value, target.unwrap(), path.to_owned()));
            }
            "items" => {
                for (at, item) in value.as_array().into_iter().flatten().enumerate() {
                    deeper.push((item, says, format!("{path}/{at}")));
                }
            }
            "properties" | "additionalProperties" => {
                let named = schema.get("properties").and_then(Json::as_object);
                for (key, own) in value.as_object().into_iter().flatten() {
                    let own_schema = named.and_then(|named| named.get(key));
                    let says = if keyword == "properties" {
                        own_schema
                    } else {
                        own_schema.is_none().then_some(says)
                    };
                    deeper.extend(says.map(|says| (own, says, format!("{path}/{key}"))));
                }
            }
            other => panic!("the judge does not know {other}"),
        }
    }
    for (value, schema, path) in deeper {
        found.extend(wrong(value, schema, root, &path));
    }
    found
}

fn judged(text: &str) -> Vec<String> {
    let schema = parsed();
    wrong(&as_json(&data_of(text)), &schema, &schema, "")
}

#[test]
fn every_map_and_template_that_comes_with_the_program_fits() {
    let templates = TEMPLATES
        .iter()
        .flat_map(|one| [one.text("en"), one.text("fr")]);
    for text in MAPS.into_iter().chain(templates) {
        assert_eq!(judged(text), [""; 0], "{text}");
    }
}

/// A map with this line in the place its first word names.
fn with(line: &str) -> String {
    let (place, line) = line.split_once(": ").unwrap();
    let line = |here: &str| if place == here { line } else { "" };
    format!(
        "jalon = 1\ntitle = \"T\"\n{}\n[[personas]]\nname = \"A\"\n{}\n[[stages]]\nname = \"S\"\n{}\n",
        line("map"),
        line("persona"),
        line("stage")
    )
}

#[test]
fn what_the_reader_takes_fits() {
    for line in [
        "map: unknown = { deep = [1, \"a\"] }",
        "map: kind = \"future-state\"",
        "map: scope = { from = \"a\", to = \"b\", more = 1 }",
        "map: created = 2026-09-01",
        "map: resources = [\"a\", { text = \"b\", status = \"needed\" }]",
        "map: rows = [\"pains\", { id = \"legal\", name = \"L\" }, { line = \"visibility\" }]",
        "map: rows = [{ id = \"pains\", name = \"Irritants\" }, { id = \"needs\" }]",
        "persona: age = 0",
        "persona: primary = true",
        "stage: sentiment = -5",
        "stage: sentiment = { all = 2.5, a = -4 }",
        "stage: next = []",
        "stage: legal = [\"of a row of its own\"]",
        "stage: pains = [\"a\", { text = \"b\", severity = 5, colour = \"red\" }]",
        "stage: metrics = [\"a\", { name = \"b\", value = -1e6, better = \"lower\" }]",
        "stage: actions = [{ text = \"a\", sentiment = 5 }]",
    ] {
        let text = with(line);
        assert_eq!(judged(&text), [""; 0], "{line}");
        let errors = read(&text).diagnostics;
        let errors = errors
            .iter()
            .filter(|one| one.severity == crate::diag::Severity::Error);
        assert_eq!(errors.count(), 0, "the reader refuses {line}");
    }
}

#[test]
fn what_the_reader_refuses_for_its_type_or_range_does_not_fit() {
    for line in [
        "map: owner = 3",
        "map: kind = \"as-is\"",
        "map: stakeholders = \"marketing\"",
        "map: scope = \"a\"",
        "map: lang = 4",
        "map: rows = \"pains\"",
        "map: rows = [1]",
        "map: rows = [{ line = \"sight\" }]",
        "map: rows = [{ id = \"legal\" }]",
        "map: resources = [{ text = \"b\", status = \"lost\" }]",
        "persona: age = 151",
        "persona: age = 30.5",
        "persona: goals = [1]",
        "persona: primary = \"yes\"",
        "stage: sentiment = 6",
        "stage: sentiment = \"good\"",
        "stage: sentiment = { all = -5.5 }",
        "stage: sentiment = { a = 9 }",
        "stage: moment_of_truth = 1",
        "stage: pains = \"a\"",
        "stage: pains = [3]",
        "stage: pains = [{ severity = 3 }]",
        "stage: pains = [{ text = \"b\", severity = 0 }]",
        "stage: touchpoints = [{ text = \"b\", status = \"idea\" }]",
        "stage: opportunities = [{ text = \"b\", impact = 6 }]",
        "stage: metrics = [{ text = \"b\" }]",
        "stage: metrics = [{ name = \"b\", value = \"12\" }]",
        "stage: thoughts = [{ text = \"b\", for = \"anne\" }]",
    ] {
        let text = with(line);
        assert_ne!(judged(&text), [""; 0], "{line}");
        assert_ne!(read(&text).diagnostics, [], "the reader takes {line}");
    }
    for text in [
        "title = \"T\"\n",
        "jalon = 1\n",
        "jalon = 2\ntitle = \"T\"\n",
    ] {
        assert_ne!(judged(text), [""; 0], "{text}");
    }
}

#[test]
fn every_field_is_described_in_both_languages() {
    for language in Language::ALL {
        let text = schema(&Texts::new(language));
        assert!(
            !text.contains("schema-") && !text.contains("field-"),
            "{text}"
        );
        let schema: Json = serde_json::from_str(&text).unwrap();
        let of = |path: &str, spec: &FieldSpec| {
            let key = spec.field.key().replace('.', "/properties/");
            let field = schema.pointer(&format!("{path}/properties/{key}"));
            let field = field.unwrap_or_else(|| panic!("{path} lacks {key}"));
            for keyword in ["title", "description"] {
                assert!(
                    field[keyword].as_str().is_some_and(|text| !text.is_empty()),
                    "{key}"
                );
            }
        };
        let all =
            |path: &str, owner: Owner<'_>| fields_of(owner).iter().for_each(|spec| of(path, spec));
        all("", Owner::Map);
        all("/$defs/persona", Owner::Persona);
        all("/$defs/stage", Owner::Stage);
        for row in RowId::BUILT_IN {
            let items = format!("/$defs/stage/properties/{}/items/$ref", row.key());
            let target = schema.pointer(&items).and_then(Json::as_str).unwrap();
            all(target.strip_prefix('#').unwrap(), Owner::Item(&row));
        }
    }
}
