//! Reads the items of a cell.

use toml::de::DeValue;

use super::context::{Context, Node};
use super::fields::{collect, read_fields};
use super::value::text;
use crate::model::{Cell, Field, Item, Owner, RowId, Value};

/// The cell of a row, if the value is a list.
pub(super) fn read_cell<'d>(context: &mut Context<'d>, row: RowId, node: Node<'d>) -> Option<Cell> {
    let DeValue::Array(list) = node.get_ref() else {
        return None;
    };
    let items = list
        .iter()
        .enumerate()
        .filter_map(|(index, node)| read_item(context, &row, index, node))
        .collect();
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
    let DeValue::Table(table) = node.get_ref() else {
        return text(node.get_ref()).map(|text| Item {
            index,
            text,
            fields: collect([]),
            unknown: Vec::new(),
            text_span: node.span(),
            span: node.span(),
        });
    };
    let parts = read_fields(context, Owner::Item(row), "", table);
    let mut words = (String::new(), node.span());
    let mut fields = Vec::with_capacity(parts.entries.len());
    for entry in parts.entries {
        match entry.value {
            Value::Text(text) if matches!(entry.field, Field::Text | Field::Name) => {
                words = (text, entry.span);
            }
            _ => fields.push(entry),
        }
    }
    let unknown = parts
        .other
        .iter()
        .map(|(key, node)| {
            (
                key.get_ref().to_string(),
                context.source(node.span()).to_owned(),
            )
        })
        .collect();
    Some(Item {
        index,
        text: words.0,
        fields: collect(fields),
        unknown,
        text_span: words.1,
        span: node.span(),
    })
}
