//! Fields of the map, of personas and of stages, and the text of any field's value.

use super::error::EditError;
use super::list::Layout;
use super::table::Home;
use super::value::{self, Quoting};
use super::{Splice, inline, list, locate, order};
use crate::doc::read::{is_language, is_period};
use crate::doc::syntax::{Tree, line_break, line_end, parse_value};
use crate::model::{
    Field, FieldSpec, Line, Map, Owner, Place, Resource, RowDecl, RowId, Shape, Value, fields_of,
};

/// Where a value is written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spot<'a> {
    /// The value that stands there.
    pub(super) old: Option<&'a str>,
    /// What stands before it on its line, whether it may take several, and their ends.
    pub(super) layout: Layout<'a>,
}

/// The line of the table of fields for an owner's field.
pub(super) fn spec(owner: Owner<'_>, field: Field) -> Result<&'static FieldSpec, EditError> {
    let spec = fields_of(owner).iter().find(|spec| spec.field == field);
    spec.ok_or(EditError::UnknownField(field))
}

/// Sets or removes a field of the map, a persona or a stage.
pub(super) fn set(
    tree: &Tree<'_>,
    map: &Map,
    at: &Place,
    field: Field,
    value: Option<&Value>,
) -> Result<Vec<Splice>, EditError> {
    let (home, owner) = match at {
        Place::Map => (Home::Body(0), Owner::Map),
        Place::Persona(id) => (locate::persona(tree, map, id)?, Owner::Persona),
        Place::Stage(id) => (locate::stage(tree, map, id)?, Owner::Stage),
        Place::Item(_) => return Err(EditError::UnknownField(field)),
    };
    set_in(tree, home, owner, field, value)
}

/// Sets or removes a field in a table.
pub(super) fn set_in(
    tree: &Tree<'_>,
    home: Home<'_, '_>,
    owner: Owner<'_>,
    field: Field,
    value: Option<&Value>,
) -> Result<Vec<Splice>, EditError> {
    let spec = spec(owner, field)?;
    let path = order::path(field);
    let Some(value) = value else {
        return Ok(home.take(tree, &path));
    };
    let start_of_line = format!("{} = ", field.key());
    let old = home.source(tree, &path);
    let layout = layout(tree, home, &path, &start_of_line);
    let new = write(spec, value, Spot { old, layout })?;
    Ok(home.put(tree, &path, &new, &order::keys(owner)))
}

/// How a value of a table is laid out; `fresh` is the line of a key that is not there yet.
pub(super) fn layout<'a>(
    tree: &'a Tree<'_>,
    home: Home<'a, '_>,
    path: &[&str],
    fresh: &'a str,
) -> Layout<'a> {
    let entries = home.entries(tree);
    let entry = entries.iter().find(|entry| entry.is(path));
    let start = entry.map(|entry| entry.value.span.start);
    let at = start
        .or_else(|| entries.last().map(|entry| entry.start()))
        .unwrap_or_default();
    let line = crate::doc::syntax::line_start(tree.text, at);
    let before = start.map_or(fresh, |start| {
        crate::doc::syntax::slice(tree.text, line..start)
    });
    Layout {
        before,
        eol: line_break(tree.text, line_end(tree.text, at)),
        may_break: matches!(home, Home::Body(_)),
    }
}

/// The text of a field's value.
pub(super) fn write(spec: &FieldSpec, value: &Value, spot: Spot<'_>) -> Result<String, EditError> {
    let field = spec.field;
    let wrong = EditError::WrongValue(field);
    let within = |is_within: bool| is_within.then_some(()).ok_or(EditError::OutOfRange(field));
    match (spec.shape, value) {
        (shape, Value::Text(words)) if !may_be(shape, words) => Err(wrong),
        (
            Shape::Text
            | Shape::LongText
            | Shape::Choice { .. }
            | Shape::Period
            | Shape::Path
            | Shape::Id
            | Shape::Language,
            Value::Text(words),
        ) => Ok(value::string(words, quoting(spec.shape, spot))),
        (Shape::Whole(low, high), Value::Whole(whole)) => {
            within((low..=high).contains(whole))?;
            Ok(whole.to_string())
        }
        (Shape::Number(low, high), Value::Whole(_) | Value::Number(_)) => {
            let number = as_number(value).ok_or(wrong)?;
            within((low..=high).contains(&number))?;
            value::number(number).ok_or(wrong)
        }
        (Shape::Flag, Value::Flag(flag)) => Ok(flag.to_string()),
        (Shape::Date, Value::Date(day)) => value::date(*day).ok_or(wrong),
        (Shape::Texts | Shape::People | Shape::Pains | Shape::Stages, Value::List(texts)) => {
            Ok(write_list(texts, spot))
        }
        (Shape::Resources, Value::Resources(resources)) => Ok(write_resources(resources, spot)),
        _ => Err(wrong),
    }
}

/// Whether words are of the form the shape asks for.
fn may_be(shape: Shape, words: &str) -> bool {
    match shape {
        Shape::Choice { words: choices, .. } => choices.contains(&words),
        Shape::Period => is_period(words),
        Shape::Language => is_language(words),
        Shape::Id => !words.is_empty(),
        _ => true,
    }
}

/// How words of that shape are quoted there.
fn quoting(shape: Shape, spot: Spot<'_>) -> Quoting<'_> {
    Quoting {
        old: spot.old,
        may_wrap: shape == Shape::LongText && spot.layout.may_break,
        eol: spot.layout.eol,
    }
}

fn as_number(value: &Value) -> Option<f64> {
    match value {
        #[expect(clippy::cast_precision_loss, reason = "as the reader takes it")]
        Value::Whole(whole) => Some(*whole as f64),
        Value::Number(number) => Some(*number),
        _ => None,
    }
}

/// The list that is there, or an empty one.
fn old_list(spot: Spot<'_>) -> &str {
    let is_list = |old: &&str| parse_value(old).is_some_and(|value| value.elements().is_some());
    spot.old.filter(is_list).unwrap_or("[]")
}

pub(super) fn write_list(texts: &[String], spot: Spot<'_>) -> String {
    let write = |text: &String| value::string(text, Quoting::PLAIN);
    list::rewrite(old_list(spot), texts, words_of, write, spot.layout)
}

/// The words of one value.
pub(super) fn words_of(source: &str) -> Option<String> {
    list::words(&value::list([source]))
        .into_iter()
        .next()
        .flatten()
}

fn write_resources(resources: &[Resource], spot: Spot<'_>) -> String {
    list::rewrite(
        old_list(spot),
        resources,
        resource,
        value::resource,
        spot.layout,
    )
}

/// A resource as it is written.
fn resource(source: &str) -> Option<Resource> {
    if !inline::is_table(source) {
        return words_of(source).map(|text| Resource {
            text,
            needed: false,
        });
    }
    let words = |key: &str| inline::get(source, &[key]).and_then(words_of);
    Some(Resource {
        text: words("text")?,
        needed: words("status").as_deref() == Some("needed"),
    })
}

/// The list of rows.
pub(super) fn set_rows(tree: &Tree<'_>, rows: Option<&[RowDecl]>) -> Vec<Splice> {
    let (home, path) = (Home::Body(0), ["rows"]);
    let Some(rows) = rows else {
        return home.take(tree, &path);
    };
    let old = home.source(tree, &path);
    let spot = Spot {
        old,
        layout: layout(tree, home, &path, "rows = "),
    };
    let new = list::rewrite(old_list(spot), rows, row, value::row, spot.layout);
    home.put(tree, &path, &new, &order::keys(Owner::Map))
}

/// An entry of the list of rows as it is written.
fn row(source: &str) -> Option<RowDecl> {
    if !inline::is_table(source) {
        return words_of(source).map(|key| RowDecl::Row(RowId::new(&key)));
    }
    let words = |key: &str| inline::get(source, &[key]).and_then(words_of);
    if let Some(line) = words("line") {
        return Line::new(&line).map(RowDecl::Line);
    }
    let id = RowId::new(&words("id")?);
    Some(match words("name") {
        Some(name) => RowDecl::Named(id, name),
        None => RowDecl::Row(id),
    })
}
