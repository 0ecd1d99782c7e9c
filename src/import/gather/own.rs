//! Rows a map declares itself, out of labels that are not known.

use super::{Gatherer, Named, one_line};
use crate::import::labels::{Label, folded};
use crate::import::{Notice, Place, limit};
use crate::model::{Owner, RowDecl, RowId, fields_of, slug};

/// What is longer is a sentence and no label.
const LONGEST: usize = 80;

impl Gatherer<'_> {
    /// A label that is not known as a row of its own; none for what can be no label.
    pub(in crate::import) fn own_row(&mut self, label: &str, place: &Place) -> Option<Named> {
        let name = one_line(label);
        let name = name.trim_end_matches(|c: char| c == ':' || c.is_whitespace());
        let key = match folded(name) {
            folded if folded.is_empty() => name.to_owned(),
            folded => folded,
        };
        if let Some(row) = self.own.get(&key) {
            let label = Label::Row(row.clone());
            return Some(Named {
                label,
                words: name.to_owned(),
            });
        }
        if name.is_empty() || name.chars().count() > LONGEST || self.own.len() >= limit::OWN_ROWS {
            return None;
        }
        let row = RowId::Own(self.free_key(&slug(name)).into());
        self.own.insert(key, row.clone());
        self.use_row(&row, Some(name));
        self.note(Notice::repaired(place.clone(), "own-row").with("label", name));
        Some(Named {
            label: Label::Row(row),
            words: name.to_owned(),
        })
    }

    /// A key no row and no field of a stage has.
    fn free_key(&self, slug: &str) -> String {
        let slug = if slug.is_empty() { "row" } else { slug };
        let is_taken = |key: &str| {
            let reserved =
                ["sentiment", "row", "all"].contains(&key) || RowId::new(key).is_built_in();
            let is_field = fields_of(Owner::Stage)
                .iter()
                .any(|spec| spec.field.key() == key);
            reserved || is_field || self.rows.iter().any(|(row, _)| row.key() == key)
        };
        let numbered = (2_usize..).map(|number| format!("{slug}-{number}"));
        let mut keys = std::iter::once(slug.to_owned()).chain(numbered);
        keys.find(|key| !is_taken(key)).unwrap_or_default()
    }
}

/// The rows in use, where some of them have to be declared; else none, which leaves them to the kind.
pub(super) fn declared(rows: &[(RowId, Option<String>)]) -> Option<Vec<RowDecl>> {
    let decl = |(row, name): &(RowId, Option<String>)| match name {
        Some(name) => RowDecl::Named(row.clone(), name.clone()),
        None => RowDecl::Row(row.clone()),
    };
    let has_own = rows.iter().any(|(row, _)| !row.is_built_in());
    has_own.then(|| rows.iter().map(decl).collect())
}
