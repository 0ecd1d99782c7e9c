//! What stages and rows are called in the long form: their names where that leaves no doubt, else what
//! the format calls them.

use std::collections::HashMap;

use crate::i18n::{Texts, row_label};
use crate::model::{Map, RowDecl, RowId, Stage, slug};

/// What leads to the stages, personas and rows of a map.
#[derive(Clone, Debug, Default)]
pub struct Names {
    stages: Index<usize>,
    personas: Index<usize>,
    rows: Index<RowId>,
}

/// Things by what they are called: exactly by a key, else by a name that only one of them has.
#[derive(Clone, Debug)]
struct Index<T> {
    keys: HashMap<String, T>,
    /// By the slugs of names; none where several have it.
    names: HashMap<String, Option<T>>,
}

impl<T> Default for Index<T> {
    fn default() -> Self {
        Self {
            keys: HashMap::new(),
            names: HashMap::new(),
        }
    }
}

impl<T: Clone + PartialEq> Index<T> {
    fn add(&mut self, key: &str, name: &str, it: &T) {
        self.keys
            .entry(key.to_owned())
            .or_insert_with(|| it.clone());
        self.add_name(name, it);
    }

    fn add_name(&mut self, name: &str, it: &T) {
        let name = slug(name);
        if name.is_empty() {
            return;
        }
        let known = self.names.entry(name).or_insert_with(|| Some(it.clone()));
        if known.as_ref() != Some(it) {
            *known = None;
        }
    }

    fn find(&self, called: &str) -> Option<&T> {
        let by_name = || self.names.get(&slug(called))?.as_ref();
        self.keys.get(called).or_else(by_name)
    }
}

impl Names {
    /// The names of what a map has; `texts` are those of both languages.
    pub fn new(map: &Map, texts: &[Texts; 2]) -> Self {
        let mut names = Self::default();
        for (at, stage) in map.stages.iter().enumerate() {
            names.stages.add(stage.id.as_str(), &stage.name, &at);
        }
        for (at, persona) in map.personas.iter().enumerate() {
            names.personas.add(persona.id.as_str(), &persona.name, &at);
        }
        for row in RowId::BUILT_IN {
            names.rows.keys.insert(row.key().to_owned(), row);
        }
        for row in map.rows.iter().flatten().filter_map(RowDecl::row) {
            names
                .rows
                .add(row.key(), map.row_name(row).unwrap_or_default(), row);
        }
        for (row, texts) in RowId::BUILT_IN
            .iter()
            .flat_map(|row| texts.iter().map(move |it| (row, it)))
        {
            names.rows.add_name(&row_label(row, &[], texts), row);
        }
        names
    }

    /// The position, from 0, of the stage that is called so.
    pub fn stage(&self, called: &str) -> Option<usize> {
        self.stages.find(called).copied()
    }

    /// The position, from 0, of the persona that is called so.
    pub fn persona(&self, called: &str) -> Option<usize> {
        self.personas.find(called).copied()
    }

    /// The row that is called so, by a name the map gives it or that of the format in any language.
    pub fn row(&self, called: &str) -> Option<&RowId> {
        self.rows.find(called)
    }

    /// What a stage is called: its name if that leads to it.
    pub(super) fn of_stage<'s>(&self, at: usize, stage: &'s Stage) -> &'s str {
        if self.stage(&stage.name) == Some(at) {
            &stage.name
        } else {
            stage.id.as_str()
        }
    }

    /// What a row is called: its label if that leads to it.
    pub(super) fn of_row(&self, row: &RowId, map: &Map, texts: &Texts) -> String {
        let label = row_label(row, &[map], texts);
        if self.row(&label) == Some(row) {
            label
        } else {
            row.key().to_owned()
        }
    }
}
