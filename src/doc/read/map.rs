//! Reads the map as a whole.

use toml::de::DeValue;

use super::context::{Context, Node, Table};
use super::fields::{collect, read_fields};
use super::persona::read_personas;
use super::stage::read_stages;
use super::value::{number, text};
use crate::model::{Field, Kind, Line, Map, Owner, RowDecl, RowId};

/// The map of the root table.
pub(super) fn read_map<'d>(context: &mut Context<'d>, root: Table<'d>) -> Map {
    let mut parts = read_fields(context, Owner::Map, "", root);
    let mut map = Map::default();
    let find = |name: &str| root.get(name).filter(|node| !node.span().is_empty());
    if let Some(DeValue::Table(scope)) = find("scope").map(|node| node.get_ref()) {
        let scope = read_fields(context, Owner::Map, "scope.", scope);
        parts.entries.extend(scope.entries);
    }
    #[expect(clippy::cast_possible_truncation, reason = "versions are small")]
    if let Some(version) = find("jalon").and_then(|node| number(node.get_ref())) {
        map.version = Some(version as i64);
    }
    map.fields = collect(parts.entries);
    let kind = map.fields.text(Field::Kind);
    map.kind = Kind::ALL
        .into_iter()
        .find(|known| Some(known.key()) == kind)
        .unwrap_or_default();
    map.rows = find("rows").and_then(read_rows);
    if let Some(node) = find("personas") {
        map.personas = read_personas(context, node);
    }
    if let Some(node) = find("stages") {
        let rows = map.rows.clone();
        let own = move |name: &str| {
            rows.iter()
                .flatten()
                .filter_map(RowDecl::row)
                .any(|row| row.key() == name)
        };
        map.stages = read_stages(context, node, &own);
    }
    map
}

fn read_rows(node: Node<'_>) -> Option<Vec<RowDecl>> {
    let DeValue::Array(list) = node.get_ref() else {
        return None;
    };
    Some(list.iter().filter_map(|node| read_row(node)).collect())
}

fn read_row(node: Node<'_>) -> Option<RowDecl> {
    let DeValue::Table(table) = node.get_ref() else {
        return text(node.get_ref()).map(|key| RowDecl::Row(RowId::new(&key)));
    };
    let words = |key: &str| table.get(key).and_then(|node| text(node.get_ref()));
    if let Some(line) = words("line") {
        return Line::new(&line).map(RowDecl::Line);
    }
    let id = RowId::new(&words("id")?);
    Some(match words("name") {
        Some(name) => RowDecl::Named(id, name),
        None => RowDecl::Row(id),
    })
}
