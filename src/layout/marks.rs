//! What a check found, as far as it is drawn: which items, empty cells and stages have a mark.
//!
//! A mark changes a sign that is there and adds none: an item's bullet becomes hollow, an empty cell
//! gets such a bullet alone. So a map with many hints stays as calm as one with none.

use std::collections::HashMap;

use super::canvas::Role;
use super::lens::Lens;
use crate::diag::Severity;
use crate::model::{Field, Item, RowId, Stage};

/// What was found where the focus is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    /// What it is, on a line.
    pub words: String,
    /// Its sign and how many there are.
    pub short: String,
}

/// Where something was found. Things are known by where they begin in the text, so the marks hold for
/// the map they were made of and no other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    items: HashMap<usize, Severity>,
    stages: HashMap<usize, Severity>,
    cells: HashMap<(usize, RowId), Severity>,
}

impl Marks {
    /// Marks an item.
    pub fn add_item(&mut self, item: &Item, severity: Severity) {
        add(&mut self.items, item.span.start, severity);
    }

    /// Marks a stage as a whole.
    pub fn add_stage(&mut self, stage: &Stage, severity: Severity) {
        add(&mut self.stages, stage.span.start, severity);
    }

    /// Marks a cell; where it holds items it is not drawn.
    pub fn add_cell(&mut self, stage: &Stage, row: &RowId, severity: Severity) {
        add(&mut self.cells, (stage.span.start, row.clone()), severity);
    }
}

/// The weightier of two findings is drawn.
fn add<K: Eq + std::hash::Hash>(marks: &mut HashMap<K, Severity>, key: K, severity: Severity) {
    let known = marks.entry(key).or_insert(severity);
    *known = severity.max(*known);
}

impl Lens<'_> {
    /// The sign in the place of an item's bullet, where something was found in it.
    pub(super) fn mark_of_item(&self, item: &Item) -> Option<(char, Role)> {
        let severity = *self.marks?.items.get(&item.span.start)?;
        let is_truth = item.fields.flag(Field::MomentOfTruth);
        if is_truth && severity == Severity::Warning {
            return Some((self.glyphs.truth_hint, Role::MomentOfTruth));
        }
        Some(self.mark(severity))
    }

    /// The sign behind the name of a stage, where something was found in it as a whole.
    pub(super) fn mark_of_stage(&self, stage: &Stage) -> Option<(char, Role)> {
        let severity = self.marks?.stages.get(&stage.span.start)?;
        Some(self.mark(*severity))
    }

    /// The sign of an empty cell in which something is missing.
    pub(super) fn mark_of_cell(&self, stage: &Stage, row: &RowId) -> Option<(char, Role)> {
        let marks = self.marks.filter(|marks| !marks.cells.is_empty())?;
        let severity = marks.cells.get(&(stage.span.start, row.clone()))?;
        Some(self.mark(*severity))
    }

    fn mark(&self, severity: Severity) -> (char, Role) {
        match severity {
            Severity::Error => (self.glyphs.conflict, Role::Conflict),
            Severity::Warning => (self.glyphs.hint, Role::Bullet),
        }
    }
}
