//! How many open comments hang at what. They are found by where it stands in the text, which no two
//! things share, so they are good for the map they were counted in and no other.

use std::collections::HashMap;

use crate::doc::review::{Placed, Target};
use crate::model::{Item, ItemAt, Map, Persona, PersonaId, RowId, Stage};

/// How many open comments hang at items, cells and stages, at personas and at the map as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Badges {
    items: HashMap<usize, usize>,
    cells: HashMap<(usize, RowId), usize>,
    stages: HashMap<usize, usize>,
    personas: HashMap<PersonaId, usize>,
    map: usize,
}

impl Badges {
    /// Those of the threads of a map.
    pub fn of(threads: &[Placed<'_>], map: &Map) -> Self {
        let mut badges = Self::default();
        for placed in threads.iter().filter(|placed| placed.thread.is_open()) {
            let target = &placed.anchor.target;
            match target {
                Target::Map => badges.map += 1,
                Target::Persona(id) => *badges.personas.entry(id.clone()).or_default() += 1,
                _ => {
                    if let Some(stage) = target.stage().and_then(|id| map.stage(id)) {
                        badges.note(target, stage);
                    }
                }
            }
        }
        badges
    }

    fn note(&mut self, target: &Target, stage: &Stage) {
        let item = |at: &ItemAt| {
            let items = stage.items(&at.row);
            let item = items.iter().find(|item| item.index == at.index)?;
            Some(item.span.start)
        };
        let count = match target {
            Target::Item(at) => item(at).map(|item| self.items.entry(item).or_default()),
            Target::Cell(_, row) => {
                let cell = (stage.span.start, row.clone());
                Some(self.cells.entry(cell).or_default())
            }
            Target::Stage(_) => Some(self.stages.entry(stage.span.start).or_default()),
            Target::Map | Target::Persona(_) => None,
        };
        if let Some(count) = count {
            *count += 1;
        }
    }
    /// How many hang at an item.
    pub fn of_item(&self, item: &Item) -> usize {
        let count = self.items.get(&item.span.start);
        count.copied().unwrap_or_default()
    }

    /// How many hang at a cell as a whole.
    pub fn of_cell(&self, stage: &Stage, row: &RowId) -> usize {
        if self.cells.is_empty() {
            return 0;
        }
        let count = self.cells.get(&(stage.span.start, row.clone()));
        count.copied().unwrap_or_default()
    }

    /// How many hang at a stage as a whole.
    pub fn of_stage(&self, stage: &Stage) -> usize {
        let count = self.stages.get(&stage.span.start);
        count.copied().unwrap_or_default()
    }

    /// How many hang at a persona.
    pub fn of_persona(&self, persona: &Persona) -> usize {
        let count = self.personas.get(&persona.id);
        count.copied().unwrap_or_default()
    }

    /// How many hang at the map as a whole.
    pub fn of_map(&self) -> usize {
        self.map
    }
}
