//! Reads the fields of any owner by the one table of fields.

use super::context::{Context, Key, Node, Table, entries};
use super::value::read_value;
use crate::model::{Entry, Field, Fields, Owner, Value, fields_of};

/// What a table holds: its fields, and the keys that are none.
pub(super) struct Parts<'d> {
    /// The fields that could be read, in the order of the table of fields.
    pub(super) entries: Vec<Entry>,
    /// The other keys, in the order of the text.
    pub(super) other: Vec<(Key<'d>, Node<'d>)>,
    /// The first required field whose key is not there.
    pub(super) lacks: Option<Field>,
}

/// Sorts the keys of `table` into the fields of `owner` and others. `prefix` stands before each
/// key, as `scope.` does for the keys of the table `scope`.
pub(super) fn read_fields<'d>(
    context: &mut Context<'d>,
    owner: Owner<'_>,
    prefix: &str,
    table: Table<'d>,
) -> Parts<'d> {
    let specs = fields_of(owner);
    let mut found: Vec<(usize, Entry)> = Vec::new();
    let mut other = Vec::new();
    for (key, node) in entries(table) {
        let name = key.get_ref().as_ref();
        let spec = specs
            .iter()
            .enumerate()
            .find(|(_, spec)| spec.field.key().strip_prefix(prefix) == Some(name));
        let Some((order, spec)) = spec else {
            other.push((key, node));
            continue;
        };
        if let Some(value) = read_value(context, spec, node) {
            let entry = Entry {
                field: spec.field,
                value,
                span: node.span(),
            };
            found.push((order, entry));
        }
    }
    found.sort_by_key(|(order, _)| *order);
    let lacks = specs
        .iter()
        .filter(|spec| spec.required)
        .map(|spec| spec.field)
        .find(|field| !table.contains_key(field.key()));
    Parts {
        entries: found.into_iter().map(|(_, entry)| entry).collect(),
        other,
        lacks,
    }
}

/// The entries as the fields of an owner.
pub(super) fn collect(entries: impl IntoIterator<Item = Entry>) -> Fields {
    let mut fields = Fields::default();
    for entry in entries {
        fields.push(entry);
    }
    fields
}

/// The words of a field among the entries.
pub(super) fn words(entries: &[Entry], field: Field) -> Option<&str> {
    entries
        .iter()
        .find(|entry| entry.field == field)
        .and_then(|entry| match &entry.value {
            Value::Text(text) => Some(text.as_str()),
            _ => None,
        })
}
