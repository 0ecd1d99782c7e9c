//! The words in which a version of something is shown: a line for each item or value.

use super::content::{Content, Entry, Person, Stated, Step, words};
use super::pairs::pairs;
use crate::model::{Field, Resource, RowDecl, Value};

/// A field's value, a line for each entry of a list and for each line of words.
pub(super) fn value(value: Option<&Value>) -> Vec<String> {
    match value {
        None => Vec::new(),
        Some(Value::Text(words)) => words.lines().map(str::to_owned).collect(),
        Some(Value::List(list)) => list.clone(),
        Some(Value::Resources(list)) => list.iter().map(resource).collect(),
        Some(value) => vec![value.to_string()],
    }
}

fn resource(resource: &Resource) -> String {
    if resource.needed {
        format!("{} (status = needed)", resource.text)
    } else {
        resource.text.clone()
    }
}

/// A sentiment.
pub(super) fn number(number: Option<&f64>) -> Vec<String> {
    number.iter().map(ToString::to_string).collect()
}

/// The choice and order of rows.
pub(super) fn rows(rows: Option<&[RowDecl]>) -> Vec<String> {
    let row = |decl: &RowDecl| match decl {
        RowDecl::Row(row) => row.key().to_owned(),
        RowDecl::Named(_, name) => name.clone(),
        RowDecl::Line(line) => format!("line = {}", line.key()),
    };
    rows.unwrap_or_default().iter().map(row).collect()
}

/// Two versions of a cell: the words of the items, and with them what else differs in an item that
/// both have.
pub(super) fn cells(old: &[Entry], new: &[Entry]) -> (Vec<String>, Vec<String>) {
    let mut of_new: Vec<Option<usize>> = vec![None; new.len()];
    let of_old = pairs(old, new);
    for (at, pair) in of_old.iter().enumerate() {
        if let Some(slot) = pair.and_then(|pair| of_new.get_mut(pair)) {
            *slot = Some(at);
        }
    }
    let lines = |items: &[Entry], others: &[Entry], pairs: &[Option<usize>]| {
        let pairs = pairs.iter().map(|pair| others.get((*pair)?));
        items
            .iter()
            .zip(pairs)
            .map(|(item, other)| entry(item, other))
            .collect()
    };
    (lines(old, new, &of_old), lines(new, old, &of_new))
}

/// An item's words, with the fields in which it differs from its other version.
fn entry(item: &Entry, other: Option<&Entry>) -> String {
    let Some(other) = other.filter(|other| other.text == item.text) else {
        return item.text.clone();
    };
    let fields = item
        .fields
        .iter()
        .filter(|(field, value)| other.fields.get(field) != Some(value));
    let fields = fields.map(|(field, value)| format!("{} = {value}", field.key()));
    let unknown = item
        .unknown
        .iter()
        .filter(|(key, source)| other.unknown.get(*key) != Some(source));
    let unknown = unknown.map(|(key, source)| format!("{key} = {source}"));
    let differing: Vec<String> = fields.chain(unknown).collect();
    if differing.is_empty() {
        item.text.clone()
    } else {
        format!("{} ({})", item.text, differing.join(", "))
    }
}

/// A persona with all it has, its name first.
pub(super) fn person(person: &Person) -> Vec<String> {
    named(person.id.as_str(), &person.fields)
}

/// A stage with all it has, its name first.
pub(super) fn step(step: &Step) -> Vec<String> {
    let mut lines = named(step.id.as_str(), &step.fields);
    for (who, number) in &step.sentiment {
        let key = Field::Sentiment.key();
        lines.push(match who {
            Some(persona) => format!("{key}.{persona} = {number}"),
            None => format!("{key} = {number}"),
        });
    }
    lines.extend(step.cells.values().flatten().map(|item| item.text.clone()));
    lines
}

fn named(id: &str, fields: &Stated) -> Vec<String> {
    let name = words(fields, Field::Name).unwrap_or(id);
    let others = fields
        .iter()
        .filter(|(field, _)| !matches!(field, Field::Name | Field::Id));
    std::iter::once(name.to_owned())
        .chain(others.flat_map(|(_, stated)| value(Some(stated))))
        .collect()
}

/// The names of the personas in their order.
pub(super) fn persona_names(content: &Content) -> Vec<String> {
    let name = |p: &Person| {
        words(&p.fields, Field::Name)
            .unwrap_or(p.id.as_str())
            .to_owned()
    };
    content.personas.iter().map(name).collect()
}

/// The names of the stages in their order.
pub(super) fn stage_names(content: &Content) -> Vec<String> {
    let name = |s: &Step| {
        words(&s.fields, Field::Name)
            .unwrap_or(s.id.as_str())
            .to_owned()
    };
    content.stages.iter().map(name).collect()
}
