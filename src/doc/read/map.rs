//! Reads the map as a whole.

use toml::de::DeValue;

use super::context::{Context, Node, Table, entries};
use super::fields::{Parts, read_fields};
use super::keys::{Spot, report_keys};
use super::list::read_tables;
use super::persona::read_personas;
use super::rows::read_rows;
use super::stage::read_stages;
use super::value::{Expected, read_whole, text, wrong_type};
use crate::diag::{Code, Diagnostic};
use crate::model::{Entry, Field, Kind, Map, Owner, RowDecl, RowId, Span, fields_of};

/// The map of the root table. An empty file is an empty map and lacks nothing.
pub(super) fn read_map<'d>(context: &mut Context<'d>, root: Table<'d>) -> Map {
    let mut map = Map::default();
    if root.is_empty() {
        return map;
    }
    let mut parts = read_fields(context, Owner::Map, "", root);
    let mut own = Vec::new();
    let mut top = 0..0;
    let mut tables: [Option<Node<'d>>; 2] = [None, None];
    for (key, node) in std::mem::take(&mut parts.other) {
        match key.get_ref().as_ref() {
            "jalon" => {
                map.version = read_whole(context, "jalon", node, 1, i64::MAX);
                top = key.span();
            }
            "scope" => read_scope(context, &mut parts, node),
            "rows" => {
                map.rows = read_rows(context, node);
                own = own_rows(map.rows.as_deref().unwrap_or_default());
            }
            "conflicts" => report_conflicts(context, node),
            // What they refer to may be declared further down.
            "personas" => tables[0] = Some(node),
            "stages" => tables[1] = Some(node),
            _ => parts.other.push((key, node)),
        }
    }
    if !root.contains_key("jalon") {
        context.report(missing_version(context.text, "jalon"));
    }
    report_keys(context, Spot::Map, &parts.other, parts.lacks, top);
    let [personas, stages] = tables;
    if let Some(node) = personas {
        map.personas = read_personas(context, node);
    }
    if let Some(node) = stages {
        map.stages = read_stages(context, node, &own);
    }
    map.fields = in_order(parts.entries).into_iter().collect();
    let kind = map.fields.text(Field::Kind);
    map.kind = Kind::ALL
        .into_iter()
        .find(|known| Some(known.key()) == kind)
        .unwrap_or_default();
    map
}

fn own_rows(rows: &[RowDecl]) -> Vec<RowId> {
    let rows = rows.iter().filter_map(RowDecl::row);
    rows.filter(|row| !row.is_built_in()).cloned().collect()
}

fn read_scope<'d>(context: &mut Context<'d>, parts: &mut Parts<'d>, node: Node<'d>) {
    let DeValue::Table(table) = node.get_ref() else {
        let _: Option<()> = wrong_type(context, "scope", node, Expected::Table);
        return;
    };
    let scope = read_fields(context, Owner::Map, "scope.", table);
    report_keys(context, Spot::Scope, &scope.other, None, node.span());
    parts.entries.extend(scope.entries);
}

/// The entries in the order of the table of fields, since those of a table within the map were
/// added behind the others.
fn in_order(mut entries: Vec<Entry>) -> Vec<Entry> {
    let specs = fields_of(Owner::Map);
    entries.sort_by_key(|entry| specs.iter().position(|spec| spec.field == entry.field));
    entries
}

/// The version belongs to the top, but behind a first line that tells tools the schema.
pub(in crate::doc) fn missing_version(text: &str, key: &str) -> Diagnostic {
    let top = if text.starts_with("#:") {
        text.find('\n').map_or(text.len(), |end| end + 1)
    } else {
        0
    };
    let version = format!("{key} = 1");
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let line = if text
        .get(..top)
        .is_some_and(|first| !first.is_empty() && !first.ends_with('\n'))
    {
        [end, &version].concat()
    } else {
        [&version, end].concat()
    };
    Diagnostic::new(Code::MissingVersion, 0..0).suggest(top..top, &version, line)
}

/// What a merge could not decide for single values.
fn report_conflicts<'d>(context: &mut Context<'d>, node: Node<'d>) {
    for (_, table, span) in read_tables(context, "conflicts", node) {
        let known = |key: &str| matches!(key, "stage" | "persona" | "key" | "theirs" | "removed");
        let unknown: Vec<_> = entries(table)
            .into_iter()
            .filter(|(key, _)| !known(key.get_ref()))
            .collect();
        report_keys(context, Spot::Conflict, &unknown, None, span.clone());
        let words = |key: &str| table.get(key).and_then(|node| text(node.get_ref()));
        let key = words("key").unwrap_or_default();
        let owner: Option<String> = words("stage").or_else(|| words("persona"));
        context.report(unsettled(span, &key, owner.as_deref()));
    }
}

fn unsettled(span: Span, key: &str, owner: Option<&str>) -> Diagnostic {
    let problem = Diagnostic::new(Code::UnsettledConflict, span).with("key", key);
    match owner {
        Some(owner) => problem.with("owner", owner).variant("of"),
        None => problem,
    }
}
