//! Keys of inline tables, as functions from the text of a table to its new text.
//!
//! A table stays on the lines it has: nothing here adds a line break or, to a table that had none,
//! a trailing comma.

use super::value;
use crate::doc::syntax::{Entry, Kind, Slot, Value, parse_value, slice};

/// The entries of a table's text.
fn entries<'a, 't>(table: Option<&'a Value<'t>>) -> &'a [Slot<Entry<'t>>] {
    table.and_then(Value::entries).unwrap_or_default()
}

/// The text with a range replaced.
pub(super) fn splice(text: &str, start: usize, end: usize, new: &str) -> String {
    let (before, after) = (slice(text, 0..start), slice(text, end..text.len()));
    [before, new, after].concat()
}

/// The value of a key as it is written; the key may be dotted, or stand in a table of its own.
pub(super) fn get<'t>(table: &'t str, path: &[&str]) -> Option<&'t str> {
    let parsed = parse_value(table);
    let entry = entries(parsed.as_ref())
        .iter()
        .find(|slot| slot.it.is(path));
    if let Some(slot) = entry {
        return Some(slice(table, slot.it.value.span.clone()));
    }
    let (first, rest) = path.split_first().filter(|(_, rest)| !rest.is_empty())?;
    let parent = entries(parsed.as_ref())
        .iter()
        .find(|slot| slot.it.is(&[*first]))?;
    get(slice(table, parent.it.value.span.clone()), rest)
}

/// How many keys a table has.
pub(super) fn len(table: &str) -> usize {
    entries(parse_value(table).as_ref()).len()
}

/// The keys of a table, first parts only, with their values as they are written.
pub(super) fn pairs(table: &str) -> Vec<(String, &str)> {
    let parsed = parse_value(table);
    let pair = |slot: &Slot<Entry<'_>>| {
        let value = slice(table, slot.it.value.span.clone());
        (slot.it.name().to_owned(), value)
    };
    entries(parsed.as_ref()).iter().map(pair).collect()
}

/// The entries of a table as they are written.
pub(super) fn sources(table: &str) -> Vec<&str> {
    let parsed = parse_value(table);
    let source = |slot: &Slot<Entry<'_>>| slice(table, slot.it.start()..slot.it.value.span.end);
    entries(parsed.as_ref()).iter().map(source).collect()
}

/// Whether the text is an inline table.
pub(super) fn is_table(text: &str) -> bool {
    matches!(
        parse_value(text),
        Some(Value {
            kind: Kind::Table(_),
            ..
        })
    )
}

/// Whether a comment stands between the keys of a table, which only TOML 1.1 allows.
pub(super) fn has_comments(table: &str) -> bool {
    let parsed = parse_value(table);
    let mut at = 0;
    for slot in entries(parsed.as_ref()) {
        if slice(table, at..slot.it.start()).contains('#') {
            return true;
        }
        at = slot.it.value.span.end;
    }
    slice(table, at..table.len()).contains('#')
}

/// Sets a key. A new one goes behind the nearest key that precedes it in `order`, else to the front
/// if it is in `order` at all, else to the end.
pub(super) fn set(table: &str, path: &[&str], new: &str, order: &[&str]) -> String {
    let parsed = parse_value(table);
    let entries = entries(parsed.as_ref());
    if let Some(slot) = entries.iter().find(|slot| slot.it.is(path)) {
        let span = &slot.it.value.span;
        return splice(table, span.start, span.end, new);
    }
    let keys: Vec<String> = path.iter().map(|part| value::key(part)).collect();
    let entry = format!("{} = {new}", keys.join("."));
    let name = path.first().copied().unwrap_or_default();
    let names: Vec<&str> = entries.iter().map(|slot| slot.it.name()).collect();
    match super::order::behind(&names, name, order) {
        Some(index) => insert_behind(table, entries, index, &entry),
        None => insert_first(table, entries, &entry),
    }
}

fn insert_behind(table: &str, entries: &[Slot<Entry<'_>>], index: usize, entry: &str) -> String {
    let Some(slot) = entries.get(index) else {
        return insert_first(table, entries, entry);
    };
    match slot.comma {
        None => {
            let end = slot.it.value.span.end;
            splice(table, end, end, &format!(", {entry}"))
        }
        Some(comma) => splice(table, comma + 1, comma + 1, &format!(" {entry},")),
    }
}

fn insert_first(table: &str, entries: &[Slot<Entry<'_>>], entry: &str) -> String {
    match entries.first() {
        Some(slot) => {
            let start = slot.it.start();
            splice(table, start, start, &format!("{entry}, "))
        }
        None => format!("{{ {entry} }}"),
    }
}

/// Removes a key.
pub(super) fn remove(table: &str, path: &[&str]) -> String {
    let parsed = parse_value(table);
    let entries = entries(parsed.as_ref());
    let Some(index) = entries.iter().position(|slot| slot.it.is(path)) else {
        return table.to_owned();
    };
    let Some(slot) = entries.get(index) else {
        return table.to_owned();
    };
    let previous = index.checked_sub(1).and_then(|index| entries.get(index));
    let next = entries.get(index + 1);
    let start = slot.it.start();
    if let Some(next) = next {
        let is_on_line = !slice(table, slot.end()..next.it.start()).contains('\n');
        let end = if is_on_line {
            next.it.start()
        } else {
            slot.end()
        };
        return splice(table, start, end, "");
    }
    let Some(previous) = previous else {
        let is_bare = !has_comments(table);
        return if is_bare {
            "{}".to_owned()
        } else {
            splice(table, start, slot.end(), "")
        };
    };
    let from = slice(table, 0..start).trim_end_matches([' ', '\t']).len();
    let table = splice(table, from, slot.end(), "");
    match (slot.comma, previous.comma) {
        // The one before becomes the last and takes over its having no comma.
        (None, Some(comma)) => splice(&table, comma, comma + 1, ""),
        _ => table,
    }
}
