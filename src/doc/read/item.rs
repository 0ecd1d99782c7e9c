//! Reads the items of a cell.

use toml::de::DeValue;

use super::context::{Context, Node, Table};
use super::fields::read_fields;
use super::keys::{Spot, report_keys};
use super::raw::raw;
use super::value::{Expected, text, wrong_type};
use crate::diag::{Code, Diagnostic};
use crate::model::{Cell, Field, Fields, Item, Owner, RowId, Value};

/// The cell of a row, if the value is a list.
pub(super) fn read_cell<'d>(context: &mut Context<'d>, row: RowId, node: Node<'d>) -> Option<Cell> {
    let DeValue::Array(list) = node.get_ref() else {
        return wrong_type(context, row.key(), node, Expected::Items);
    };
    let mut items = Vec::with_capacity(list.len());
    for (index, node) in list.iter().enumerate() {
        items.extend(read_item(context, &row, index, node));
    }
    Some(Cell {
        items,
        len: list.len(),
        span: node.span(),
        row,
    })
}

fn read_item<'d>(
    context: &mut Context<'d>,
    row: &RowId,
    index: usize,
    node: Node<'d>,
) -> Option<Item> {
    if let Some(text) = text(node.get_ref()) {
        return Some(Item {
            index,
            text,
            fields: Fields::default(),
            unknown: Vec::new(),
            text_span: node.span(),
            span: node.span(),
        });
    }
    match node.get_ref() {
        DeValue::Table(table) => Some(item_table(context, row, index, table, node)),
        _ => wrong_type(context, row.key(), node, Expected::Item),
    }
}

fn item_table<'d>(
    context: &mut Context<'d>,
    row: &RowId,
    index: usize,
    table: Table<'d>,
    node: Node<'d>,
) -> Item {
    let parts = read_fields(context, Owner::Item(row), "", table);
    report_keys(
        context,
        Spot::Item(row),
        &parts.other,
        parts.lacks,
        node.span(),
    );
    let mut item = Item {
        index,
        text: String::new(),
        fields: Fields::default(),
        unknown: parts
            .other
            .iter()
            .map(|(key, node)| (key.get_ref().to_string(), raw(context, node)))
            .collect(),
        text_span: node.span(),
        span: node.span(),
    };
    let fields = parts.entries.into_iter().filter_map(|entry| {
        if !matches!(entry.field, Field::Text | Field::Name) {
            return Some(entry);
        }
        if let Value::Text(text) = entry.value {
            item.text = text;
            item.text_span = entry.span;
        }
        None
    });
    item.fields = fields.collect();
    if let Some(side) = item.fields.text(Field::Conflict) {
        let problem = Diagnostic::new(Code::UnsettledConflict, node.span());
        let problem = problem.with("text", item.text.as_str()).with("side", side);
        context.report(problem.variant("item"));
    }
    item
}
