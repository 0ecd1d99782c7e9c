//! Reads the map's choice of rows, lines and rows of its own.

use std::collections::{HashMap, HashSet};

use toml::de::DeValue;

use super::context::{Context, Node, Table, entries, find, quoted};
use super::keys::{Spot, report_keys};
use super::synonyms::key_meant;
use super::value::{Expected, read_text, text, wrong_type};
use super::words::read_choice;
use crate::diag::{Code, Diagnostic, nearest};
use crate::model::{Field, Line, Owner, RowDecl, RowId, Span, fields_of, slug};

/// The rows of the list. A row that is listed twice counts once.
pub(super) fn read_rows<'d>(context: &mut Context<'d>, node: Node<'d>) -> Option<Vec<RowDecl>> {
    let DeValue::Array(list) = node.get_ref() else {
        return wrong_type(context, "rows", node, Expected::Items);
    };
    let named: HashSet<String> = list.iter().filter_map(declared).collect();
    let mut rows: Vec<RowDecl> = Vec::new();
    // Where each row stands, in the list and in the text.
    let mut places: HashMap<RowId, (usize, Span)> = HashMap::new();
    for node in list {
        let Some(row) = read_row(context, &named, node) else {
            continue;
        };
        let first = row.row().and_then(|id| places.get(id));
        let known = first.and_then(|(at, place)| Some((rows.get_mut(*at)?, place)));
        if let Some((known, place)) = known {
            let id = row.row().map(RowId::key).unwrap_or_default();
            let twice = Diagnostic::new(Code::DuplicateId, node.span()).variant("row");
            context.report(twice.with("id", id).related(place.clone()));
            if matches!(row, RowDecl::Named(..)) {
                *known = row;
            }
            continue;
        }
        if let Some(id) = row.row() {
            places.insert(id.clone(), (rows.len(), node.span()));
        }
        rows.push(row);
    }
    Some(rows)
}

/// The id of a row that an entry declares with a name.
fn declared(node: &toml::Spanned<DeValue<'_>>) -> Option<String> {
    let DeValue::Table(table) = node.get_ref() else {
        return None;
    };
    table.get("name")?;
    text(table.get("id")?.get_ref())
}

fn read_row<'d>(
    context: &mut Context<'d>,
    named: &HashSet<String>,
    node: Node<'d>,
) -> Option<RowDecl> {
    match node.get_ref() {
        DeValue::String(id) => plain_row(context, named, id, node),
        DeValue::Table(table) => row_table(context, table, node),
        _ => wrong_type(context, "rows", node, Expected::Item),
    }
}

fn plain_row(
    context: &mut Context<'_>,
    named: &HashSet<String>,
    id: &str,
    node: Node<'_>,
) -> Option<RowDecl> {
    let row = RowId::new(id);
    if row.is_built_in() || named.contains(id) {
        return Some(RowDecl::Row(row));
    }
    let known = || RowId::BUILT_IN.map(|row| row.key().to_owned());
    let meant = nearest(id, known().iter().map(String::as_str))
        .map(str::to_owned)
        .or_else(|| {
            let is_row = |key: &str| RowId::new(key).is_built_in();
            key_meant(id, &is_row).map(str::to_owned)
        });
    if let Some(meant) = meant {
        let problem = Diagnostic::new(Code::BadChoice, node.span())
            .variant("row")
            .with("found", id);
        context.report(problem.suggest(node.span(), &meant, quoted(&meant)));
        return None;
    }
    let problem = Diagnostic::new(Code::UndeclaredRow, node.span()).variant("row");
    let name = id.replace(['_', '-'], " ");
    let declaration = format!("{{ id = {}, name = {} }}", quoted(&slug(id)), quoted(&name));
    context.report(
        problem
            .with("key", id)
            .suggest(node.span(), &declaration, declaration.clone()),
    );
    (!is_stage_key(id)).then_some(RowDecl::Row(row))
}

fn row_table<'d>(context: &mut Context<'d>, table: Table<'d>, node: Node<'d>) -> Option<RowDecl> {
    let unknown: Vec<_> = entries(table)
        .into_iter()
        .filter(|(key, _)| !matches!(key.get_ref().as_ref(), "id" | "name" | "line"))
        .collect();
    if let Some(line) = find(table, "line") {
        report_keys(context, Spot::Row, &unknown, None, node.span());
        let words = Line::ALL.map(Line::key);
        let line = read_choice(context, "line", &words, line)?;
        return Line::new(&line).map(RowDecl::Line);
    }
    let id = find(table, "id").and_then(|id| read_text(context, "id", id));
    let name = find(table, "name").and_then(|name| read_text(context, "name", name));
    let is_own = id
        .as_deref()
        .is_some_and(|id| !RowId::new(id).is_built_in());
    let lacks = match (table.contains_key("id"), table.contains_key("name")) {
        (false, _) => Some(Field::Id),
        (true, false) if is_own => Some(Field::Name),
        (true, _) => None,
    };
    report_keys(context, Spot::Row, &unknown, lacks, node.span());
    let id = id?;
    let span = find(table, "id").map_or(node.span(), toml::Spanned::span);
    if !usable_id(context, &id, span) {
        return None;
    }
    let row = RowId::new(&id);
    Some(match name {
        Some(name) => RowDecl::Named(row, name),
        None => RowDecl::Row(row),
    })
}

/// Whether a stage already has a key of that name, which is no row.
fn is_stage_key(id: &str) -> bool {
    id == Field::Sentiment.key()
        || fields_of(Owner::Stage)
            .iter()
            .any(|spec| spec.field.key() == id)
}

/// Whether a row may have that id; one that could be more regular is reported and taken.
fn usable_id(context: &mut Context<'_>, id: &str, span: Span) -> bool {
    if is_stage_key(id) || id.is_empty() {
        let problem = Diagnostic::new(Code::BadId, span).variant("row");
        context.report(problem.with("id", id));
        return false;
    }
    // The built-in rows have an underscore, so own ones may.
    let proper = slug(id);
    if proper != id.replace('_', "-") {
        let problem = Diagnostic::new(Code::BadId, span.clone()).with("id", id);
        context.report(if proper.is_empty() {
            problem
        } else {
            problem.suggest(span, &proper, quoted(&proper))
        });
    }
    true
}
