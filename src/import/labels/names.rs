//! The names things go by, out of `names.txt`.

use std::collections::HashMap;

use crate::model::{Field, Owner, fields_of};

/// Lines of `KIND KEY: name, name`; several may be of one key.
const NAMES: &str = include_str!("names.txt");

/// All names, brought into a table once for an import: a file may have thousands of labels.
#[derive(Debug)]
pub(super) struct Names {
    /// The key of each kind and folded name.
    keys: HashMap<(&'static str, &'static str), &'static str>,
}

impl Default for Names {
    fn default() -> Self {
        let lines = NAMES.lines().filter_map(|line| line.split_once(": "));
        let keys = lines.flat_map(|(key, names)| {
            let (kind, key) = key.split_once(' ').unwrap_or((key, ""));
            names.split(", ").map(move |name| ((kind, name), key))
        });
        Self {
            keys: keys.collect(),
        }
    }
}

impl Names {
    /// The key of a kind that goes by a folded name; empty for a kind without keys.
    pub(super) fn key_of(&self, kind: &str, folded: &str) -> Option<&'static str> {
        self.keys.get(&(kind, folded)).copied()
    }
}

/// The field of that key.
pub(super) fn field_of(owner: Owner<'_>, key: &str) -> Option<Field> {
    let spec = fields_of(owner).iter().find(|spec| spec.field.key() == key);
    spec.map(|spec| spec.field)
}

#[cfg(test)]
mod tests {
    use std::collections::{HashMap, HashSet};

    use super::*;
    use crate::import::labels::folded;
    use crate::model::RowId;

    #[test]
    fn a_name_stands_for_one_thing_and_is_written_as_it_is_looked_up() {
        let mut seen = HashSet::new();
        let mut counts: HashMap<&str, usize> = HashMap::new();
        for line in NAMES
            .lines()
            .filter(|line| !line.starts_with('#') && !line.is_empty())
        {
            let (key, names) = line.split_once(": ").expect("a key and its names");
            let (kind, of) = key.split_once(' ').unwrap_or((key, ""));
            let owner = match kind {
                "field" => Some(Owner::Stage),
                "map" => Some(Owner::Map),
                "persona" | "portrait" => Some(Owner::Persona),
                _ => None,
            };
            assert!(
                owner.is_none_or(|owner| field_of(owner, of).is_some()),
                "{key}"
            );
            assert!(kind != "row" || RowId::new(of).is_built_in(), "{key}");
            for name in names.split(", ") {
                assert!(seen.insert((kind, name)), "{name} stands twice");
                assert_eq!(folded(name), name);
                *counts.entry(key).or_default() += 1;
            }
        }
        for row in RowId::BUILT_IN {
            let count = counts.get(format!("row {}", row.key()).as_str());
            assert!(
                count.is_some_and(|count| *count >= 24),
                "{row:?}: {count:?}"
            );
        }
    }
}
