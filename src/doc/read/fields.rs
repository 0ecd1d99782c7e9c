//! Reads the fields of any owner by the one table of fields.

use super::context::{Context, Key, Node, Table, is_unreadable};
use super::value::read_value;
use crate::model::{Entry, Field, Owner, Value, fields_of};

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
    let order = |field: Field| specs.iter().position(|spec| spec.field == field);
    let mut found: Vec<Entry> = Vec::with_capacity(table.len());
    let mut other: Vec<(Key<'d>, Node<'d>)> = Vec::new();
    for (key, node) in table {
        if is_unreadable(node) {
            continue;
        }
        let name = key.get_ref().as_ref();
        let spec = specs
            .iter()
            // The lengths first: most keys differ in it, and this is asked for every key.
            .find(|spec| {
                let key = spec.field.key();
                key.len() == prefix.len() + name.len()
                    && key.ends_with(name)
                    && key.starts_with(prefix)
            });
        let Some(spec) = spec else {
            other.push((key, node));
            continue;
        };
        if let Some(value) = read_value(context, spec, node) {
            found.push(Entry {
                field: spec.field,
                value,
                span: node.span(),
            });
        }
    }
    // The parser keeps keys by the alphabet.
    found.sort_by_key(|entry| order(entry.field));
    other.sort_by_key(|(key, _)| key.span().start);
    let lacks = specs
        .iter()
        .filter(|spec| spec.required)
        .map(|spec| spec.field)
        .find(|field| !table.contains_key(field.key()));
    Parts {
        entries: found,
        other,
        lacks,
    }
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
