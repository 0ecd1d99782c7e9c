//! Keys of any table, whether it stands in braces or below a header, and of the tables within it
//! in every form TOML has: `a = { b = 1 }`, `a.b = 1` and `[a]` are kept as they are found.

use super::{Splice, body, inline};
use crate::doc::syntax::{Entry, Step, Tree, Value};

/// Where the keys of a thing stand.
#[derive(Clone, Copy, Debug)]
pub(super) enum Home<'a, 't> {
    /// In an inline table.
    Inline(&'a Value<'t>),
    /// Below the header of this block.
    Body(usize),
}

/// How a key of a table is found.
#[derive(Debug)]
pub(super) enum Found<'a, 't> {
    /// As `key = …`.
    Entry(&'a Entry<'t>),
    /// As `key.x = …`, once or more often.
    Dotted(Vec<&'a Entry<'t>>),
    /// Below a header `[key]`.
    Table(usize),
    /// Below headers `[[key]]`.
    Tables(Vec<usize>),
    /// Not at all.
    Missing,
}

impl<'a, 't> Home<'a, 't> {
    /// The entries that stand in the table itself.
    pub(super) fn entries(self, tree: &'a Tree<'t>) -> Vec<&'a Entry<'t>> {
        match self {
            Home::Inline(value) => {
                let slots = value.entries().unwrap_or_default();
                slots.iter().map(|slot| &slot.it).collect()
            }
            Home::Body(index) => {
                let block = tree.blocks.get(index);
                block
                    .map(|block| block.entries.iter().collect())
                    .unwrap_or_default()
            }
        }
    }

    /// The place of the table among headers; none where it has no header.
    pub(super) fn place(self, tree: &'a Tree<'t>) -> Option<&'a [Step<'t>]> {
        match self {
            Home::Inline(_) => None,
            Home::Body(index) => tree.blocks.get(index).map(|block| block.place.as_slice()),
        }
    }

    /// Finds a key.
    pub(super) fn find(self, tree: &'a Tree<'t>, key: &str) -> Found<'a, 't> {
        let entries = self.entries(tree);
        if let Some(entry) = entries.iter().find(|entry| entry.is(&[key])) {
            return Found::Entry(entry);
        }
        let dotted: Vec<_> = entries
            .into_iter()
            .filter(|entry| entry.is_under(&[key]))
            .collect();
        if !dotted.is_empty() {
            return Found::Dotted(dotted);
        }
        let Some(place) = self.place(tree) else {
            return Found::Missing;
        };
        if let Some(index) = tree.table(place, key) {
            return Found::Table(index);
        }
        let tables = tree.tables(place, key);
        if tables.is_empty() {
            Found::Missing
        } else {
            Found::Tables(tables)
        }
    }

    /// The value of a key as it is written, wherever it stands.
    pub(super) fn source(self, tree: &'a Tree<'t>, path: &[&str]) -> Option<&'t str> {
        let (first, rest) = path.split_first()?;
        match (self.find(tree, first), rest) {
            (Found::Entry(entry), []) => Some(entry.value.source(tree.text)),
            (Found::Entry(entry), rest) => inline::get(entry.value.source(tree.text), rest),
            (Found::Dotted(entries), _) => {
                let entry = entries.into_iter().find(|entry| entry.is(path))?;
                Some(entry.value.source(tree.text))
            }
            (Found::Table(index), rest) if !rest.is_empty() => Home::Body(index).source(tree, rest),
            _ => None,
        }
    }

    /// Sets a key, or one in a table within: where it stands, or as the table's form asks.
    pub(super) fn put(
        self,
        tree: &'a Tree<'t>,
        path: &[&str],
        new: &str,
        order: &[&str],
    ) -> Vec<Splice> {
        let Some((first, rest)) = path.split_first() else {
            return Vec::new();
        };
        match self.find(tree, first) {
            Found::Entry(entry) => {
                let source = entry.value.source(tree.text);
                let new = nested(source, rest, new, order);
                vec![Splice::replace(entry.value.span.clone(), new)]
            }
            Found::Dotted(entries) if !rest.is_empty() => {
                if let Some(entry) = entries.iter().find(|entry| entry.is(path)) {
                    return vec![Splice::replace(entry.value.span.clone(), new.to_owned())];
                }
                self.add(tree, path, new, order)
            }
            Found::Table(index) if !rest.is_empty() => {
                Home::Body(index).put(tree, rest, new, order)
            }
            Found::Missing => self.add(tree, &[*first], &nested("", rest, new, order), order),
            Found::Dotted(_) | Found::Table(_) | Found::Tables(_) => {
                // Something of another type: it gives way.
                let mut splices = self.take(tree, &[*first]);
                splices.extend(self.add(tree, &[*first], &nested("", rest, new, order), order));
                splices
            }
        }
    }

    fn add(self, tree: &'a Tree<'t>, path: &[&str], new: &str, order: &[&str]) -> Vec<Splice> {
        match self {
            Home::Inline(value) => {
                let table = inline::set(value.source(tree.text), path, new, order);
                vec![Splice::replace(value.span.clone(), table)]
            }
            Home::Body(index) => body::insert(tree, index, path, new, order)
                .into_iter()
                .collect(),
        }
    }

    /// Removes a key in whatever form it stands; the table within that loses its last key goes too.
    pub(super) fn take(self, tree: &'a Tree<'t>, path: &[&str]) -> Vec<Splice> {
        let Some((first, rest)) = path.split_first() else {
            return Vec::new();
        };
        match (self.find(tree, first), rest) {
            (Found::Missing, _) => Vec::new(),
            (Found::Entry(entry), []) => self.remove(tree, &[entry]),
            (Found::Entry(entry), rest) => {
                let left = inline::remove(entry.value.source(tree.text), rest);
                if inline::is_table(&left) && inline::len(&left) == 0 {
                    return self.remove(tree, &[entry]);
                }
                vec![Splice::replace(entry.value.span.clone(), left)]
            }
            (Found::Dotted(entries), _) => {
                let gone: Vec<_> = entries
                    .into_iter()
                    .filter(|entry| entry.is_under(path))
                    .collect();
                self.remove(tree, &gone)
            }
            (Found::Table(index), rest) if !rest.is_empty() => {
                let home = Home::Body(index);
                let is_last = home.entries(tree).iter().all(|entry| entry.is_under(rest));
                if is_last {
                    self.take(tree, &[*first])
                } else {
                    home.take(tree, rest)
                }
            }
            (Found::Table(_), _) => self.remove_tables(tree, first, None),
            (Found::Tables(tables), _) => {
                let all = 0..tables.len();
                all.flat_map(|index| self.remove_tables(tree, first, Some(index)))
                    .collect()
            }
        }
    }

    fn remove_tables(self, tree: &'a Tree<'t>, key: &str, index: Option<usize>) -> Vec<Splice> {
        let Some(place) = self.place(tree) else {
            return Vec::new();
        };
        let step = Step {
            name: key.to_owned().into(),
            index,
        };
        let place: Vec<Step<'_>> = place.iter().cloned().chain([step]).collect();
        let regions = body::regions(tree, &place);
        regions
            .iter()
            .map(|region| body::remove_region(tree, region))
            .collect()
    }

    fn remove(self, tree: &'a Tree<'t>, entries: &[&Entry<'t>]) -> Vec<Splice> {
        match self {
            Home::Inline(value) => {
                let mut table = value.source(tree.text).to_owned();
                for entry in entries {
                    let path: Vec<&str> = entry.keys.iter().map(|key| key.name.as_ref()).collect();
                    table = inline::remove(&table, &path);
                }
                vec![Splice::replace(value.span.clone(), table)]
            }
            Home::Body(_) => entries
                .iter()
                .map(|entry| body::remove(tree, entry))
                .collect(),
        }
    }
}

/// The value to write for a key: `new` itself, or the table `old` with `rest` set to it.
fn nested(old: &str, rest: &[&str], new: &str, order: &[&str]) -> String {
    match rest {
        [] => new.to_owned(),
        rest if inline::is_table(old) => inline::set(old, rest, new, order),
        rest => inline::set("{}", rest, new, order),
    }
}
