//! Swimlanes as rows.

use std::collections::{HashMap, HashSet};

use crate::import::labels::Lookup;
use crate::model::{Field, Kind, NewStage, Owner, RowDecl, RowId, fields_of, slug};

/// The rows of the swimlanes by their ids.
#[derive(Debug, Default)]
pub(super) struct Lanes {
    rows: HashMap<String, RowId>,
    /// The rows of the map's own with their names.
    own: Vec<(RowId, String)>,
    /// The keys they have.
    taken: HashSet<String>,
    /// The names that were looked up.
    labels: Lookup,
}

impl Lanes {
    /// Adds a swimlane; where it becomes a row of the map's own, its name.
    pub(super) fn add(&mut self, id: &str, name: &str) -> Option<String> {
        if id.is_empty() || self.rows.contains_key(id) {
            return None;
        }
        if let Some(row) = self.labels.row(name) {
            self.rows.insert(id.to_owned(), row);
            return None;
        }
        let row = RowId::Own(self.free_key(name).into());
        self.rows.insert(id.to_owned(), row.clone());
        self.own.push((row, name.to_owned()));
        Some(name.to_owned())
    }

    /// The row of a swimlane.
    pub(super) fn row(&self, id: &str) -> Option<RowId> {
        self.rows.get(id).cloned()
    }

    fn free_key(&mut self, name: &str) -> String {
        let slug = match slug(name) {
            slug if slug.is_empty() => "row".to_owned(),
            slug => slug,
        };
        let is_reserved = |key: &str| {
            let mut specs = fields_of(Owner::Stage).iter();
            key == Field::Sentiment.key()
                || RowId::new(key).is_built_in()
                || specs.any(|spec| spec.field.key() == key)
        };
        let numbered = (2_usize..).map(|number| format!("{slug}-{number}"));
        let mut keys = std::iter::once(slug.clone()).chain(numbered);
        let free = keys.find(|key| !is_reserved(key) && !self.taken.contains(key));
        let free = free.unwrap_or(slug);
        self.taken.insert(free.clone());
        free
    }

    /// The choice of rows where rows of the map's own have to be declared: those of the kind, those in
    /// use, then its own. Else none, which comes to the same.
    pub(super) fn rows(&self, kind: Kind, stages: &[NewStage]) -> Option<Vec<RowDecl>> {
        if self.own.is_empty() {
            return None;
        }
        let mut rows = kind.rows();
        let cells = stages.iter().flat_map(|stage| &stage.cells);
        let used: HashSet<&RowId> = cells.map(|(row, _)| row).collect();
        for row in RowId::BUILT_IN {
            let is_there = rows.iter().any(|known| known.row() == Some(&row));
            if used.contains(&row) && !is_there {
                rows.push(RowDecl::Row(row));
            }
        }
        let own = self.own.iter().cloned();
        rows.extend(own.map(|(row, name)| RowDecl::Named(row, name)));
        Some(rows)
    }
}
