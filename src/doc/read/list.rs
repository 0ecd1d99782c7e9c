//! Reads lists of words, of ids and of resources. An entry that cannot be read is reported and
//! left out; the others stay.

use toml::de::DeValue;

use super::context::{Context, Node, Table, Target, entries};
use super::keys::{Spot, report_keys};
use super::value::{Expected, read_text, refer, text, wrong_type};
use super::words::read_choice;
use crate::model::{Field, Resource, Span};

/// A list of words, or of ids of `target`.
pub(in crate::doc) fn read_list<'d>(
    context: &mut Context<'d>,
    key: &str,
    node: Node<'d>,
    target: Option<Target>,
) -> Option<Vec<String>> {
    let DeValue::Array(list) = node.get_ref() else {
        return wrong_type(context, key, node, Expected::Texts);
    };
    let mut words = Vec::with_capacity(list.len());
    for node in list {
        if let Some(text) = read_text(context, key, node) {
            words.push(text);
            if let Some(target) = target {
                refer(context, target, node);
            }
        }
    }
    Some(words)
}

/// A list of resources, each words or a table.
pub(super) fn read_resources<'d>(
    context: &mut Context<'d>,
    key: &str,
    node: Node<'d>,
) -> Option<Vec<Resource>> {
    let DeValue::Array(list) = node.get_ref() else {
        return wrong_type(context, key, node, Expected::Items);
    };
    Some(
        list.iter()
            .filter_map(|node| read_resource(context, key, node))
            .collect(),
    )
}

fn read_resource<'d>(context: &mut Context<'d>, key: &str, node: Node<'d>) -> Option<Resource> {
    if let Some(text) = text(node.get_ref()) {
        return Some(Resource {
            text,
            needed: false,
        });
    }
    let DeValue::Table(table) = node.get_ref() else {
        return wrong_type(context, key, node, Expected::Item);
    };
    let (mut words, mut needed, mut unknown) = (None, false, Vec::new());
    for (key, node) in entries(table) {
        match key.get_ref().as_ref() {
            "text" => words = read_text(context, "text", node),
            "status" => {
                let status = read_choice(context, "status", &["have", "needed"], node);
                needed = status.as_deref() == Some("needed");
            }
            _ => unknown.push((key, node)),
        }
    }
    let lacks = (!table.contains_key("text")).then_some(Field::Text);
    report_keys(context, Spot::Resource, &unknown, lacks, node.span());
    words.map(|text| Resource { text, needed })
}

/// The tables of a list of tables, with their position in the list and their place.
pub(in crate::doc) fn read_tables<'d>(
    context: &mut Context<'d>,
    key: &str,
    node: Node<'d>,
) -> Vec<(usize, Table<'d>, Span)> {
    let DeValue::Array(list) = node.get_ref() else {
        return wrong_type(context, key, node, Expected::Tables).unwrap_or_default();
    };
    let mut tables = Vec::with_capacity(list.len());
    for (index, node) in list.iter().enumerate() {
        match node.get_ref() {
            DeValue::Table(table) => tables.push((index, table, node.span())),
            _ => tables.extend(wrong_type(context, key, node, Expected::Table)),
        }
    }
    tables
}
