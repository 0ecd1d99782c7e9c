//! Which rows records belong to, and those a map has to declare for them.

use super::reading::Reading;
use super::values::short;
use crate::import::grid::Cell;
use crate::import::limit;
use crate::import::notice::Notice;
use crate::model::{Field, Kind, Owner, RowDecl, RowId, Value, fields_of, slug};
use crate::text::from_cell;

/// The row of a key; one that a stage has for something else is another's.
pub(super) fn row_of_key(key: &str) -> RowId {
    let mut fields = fields_of(Owner::Stage).iter();
    let is_taken = key == Field::Sentiment.key() || fields.any(|spec| spec.field.key() == key);
    match key {
        "" => RowId::new("row"),
        key if is_taken => RowId::new(&format!("{key}-row")),
        key => RowId::new(key),
    }
}

impl Reading<'_> {
    /// The row of a key or label.
    pub(super) fn row_meant(&mut self, words: &str) -> RowId {
        let row = row_of_key(words);
        if row.is_built_in() {
            return row;
        }
        self.labels.row(words).unwrap_or(row)
    }

    /// The row an item stands in; one that nobody knows becomes a row of its own, which is said. None
    /// where there are too many of those, or where it is no name.
    pub(super) fn row_of(&mut self, cell: &Cell) -> Option<RowId> {
        let called = from_cell(&cell.words);
        let known = self.names.row(&called).cloned();
        if let Some(row) = known.or_else(|| self.labels.row(&called)) {
            return Some(row);
        }
        let row = row_of_key(&slug(&called));
        let is_known = self.own_rows.iter().any(|(known, _)| *known == row);
        if !is_known && !row.is_built_in() {
            if self.own_rows.len() >= limit::OWN_ROWS || called.len() > limit::ROW_NAME {
                return None;
            }
            let notice = Notice::repaired(cell.place.clone(), "own-row");
            self.notices.push(notice.with("label", short(&called)));
            self.own_rows.push((row.clone(), called));
        }
        Some(row)
    }

    /// Declares the rows that nothing declares: behind those the map lists, or those it shows without.
    pub(super) fn declare_rows(&mut self) {
        if self.own_rows.is_empty() {
            return;
        }
        let mut rows = self.map.rows.take().unwrap_or_else(|| self.shown_rows());
        for (row, name) in std::mem::take(&mut self.own_rows) {
            rows.retain(|decl| decl.row() != Some(&row));
            rows.push(RowDecl::Named(row, name));
        }
        self.map.rows = Some(rows);
    }

    /// The rows of the kind of map and those in use.
    fn shown_rows(&self) -> Vec<RowDecl> {
        let kind = self
            .map
            .fields
            .iter()
            .find_map(|(field, value)| match value {
                Value::Text(word) if *field == Field::Kind => Some(word.as_str()),
                _ => None,
            });
        let mut kinds = Kind::ALL.into_iter();
        let kind = kinds
            .find(|known| Some(known.key()) == kind)
            .unwrap_or_default();
        let mut rows = kind.rows();
        for row in RowId::BUILT_IN {
            let mut cells = self.map.stages.iter().flat_map(|stage| &stage.cells);
            let is_used = cells.any(|(used, items)| *used == row && !items.is_empty());
            if is_used && !rows.iter().any(|decl| decl.row() == Some(&row)) {
                rows.push(RowDecl::Row(row));
            }
        }
        rows
    }
}
