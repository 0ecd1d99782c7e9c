//! What a check found, as far as it is drawn: which items, cells, stages and personas have a mark, and
//! whether the map has.
//!
//! A mark of an item changes a sign that is there and adds none: its bullet becomes hollow. What is found
//! in a cell as a whole is told by one sign: in the place of the items that it lacks, else at its edge.
//! So a map with many hints stays as calm as one with none.

use std::collections::HashMap;

use super::canvas::Role;
use super::lens::Lens;
use crate::diag::Severity;
use crate::model::{Field, Item, Persona, RowId, Stage};

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
    personas: HashMap<usize, Severity>,
    map: Option<Severity>,
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

    /// Marks the map as a whole.
    pub fn add_map(&mut self, severity: Severity) {
        self.map = self.map.max(Some(severity));
    }

    /// Marks a persona.
    pub fn add_persona(&mut self, persona: &Persona, severity: Severity) {
        add(&mut self.personas, persona.span.start, severity);
    }

    /// Marks a cell as a whole.
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

    /// The signs behind the title: of an open comment, of what a check found in the map as a whole.
    pub(super) fn map_marks(&self) -> Vec<(char, Role)> {
        let found = self.marks.and_then(|marks| marks.map);
        self.signs(self.facts.comments.of_map(), found)
    }

    /// The signs behind the name of a persona.
    pub(super) fn persona_marks(&self, persona: &Persona) -> Vec<(char, Role)> {
        let found = self
            .marks
            .and_then(|marks| marks.personas.get(&persona.span.start));
        self.signs(self.facts.comments.of_persona(persona), found.copied())
    }

    fn signs(&self, comments: usize, found: Option<Severity>) -> Vec<(char, Role)> {
        let comment = (comments > 0).then_some((self.glyphs.comment, Role::Tag));
        let found = found.map(|severity| self.mark(severity));
        comment.into_iter().chain(found).collect()
    }

    /// The sign of a cell in which something was found as a whole.
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
