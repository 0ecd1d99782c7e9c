//! The records of the map, its rows, its personas and its stages. They are read before the items, which
//! refer to them.

use std::collections::hash_map::Entry;

use super::reading::{Line, Reading};
use super::rows::row_of_key;
use crate::doc::{compose, read};
use crate::export::long::{Column, Names, RecordKind};
use crate::import::Input;
use crate::import::grid::Cell;
use crate::import::notice::Notice;
use crate::model::{Field, NewMap, NewPersona, NewStage, Owner, RowDecl, RowId, Value, slug};
use crate::text::from_cell;

impl Reading<'_> {
    /// Reads all records into the map.
    pub(super) fn whole(&mut self, lines: Vec<Line<'_>>) {
        let (mut whole, mut personas, mut stages, mut others) = (vec![], vec![], vec![], vec![]);
        for mut line in lines {
            match line.kind {
                RecordKind::Map => whole.push(line),
                RecordKind::Row => self.row(&mut line),
                RecordKind::Line => self.separator(&mut line),
                RecordKind::Persona => personas.extend(self.persona(line)),
                RecordKind::Stage => stages.extend(self.stage(line)),
                RecordKind::Sentiment | RecordKind::Item => others.push(line),
            }
        }
        self.has_stages = !stages.is_empty();
        self.learn_names();
        self.learn_pains(&others);
        self.map_fields(whole);
        for (at, mut line) in personas.into_iter().enumerate() {
            let fields = self.fields(&mut line, Owner::Persona, None);
            if let Some(persona) = self.map.personas.get_mut(at) {
                persona.fields = fields;
            }
            self.leave(&line, None);
        }
        for (at, mut line) in stages.into_iter().enumerate() {
            let fields = self.fields(&mut line, Owner::Stage, Some(at));
            let level = self.level(&mut line, Some(at));
            if let Some(stage) = self.map.stages.get_mut(at) {
                stage.fields = fields;
                stage.sentiment.all = level;
            }
            self.leave(&line, Some(at));
        }
        self.items(others);
        self.declare_rows();
    }

    /// Gives a map without a record of its own the name of its file.
    pub(super) fn title_without_record(&mut self, input: &Input<'_>) {
        let stem = input
            .name
            .map(|name| name.rsplit_once('.').map_or(name, |(stem, _)| stem));
        if let Some(stem) = stem.filter(|stem| !stem.is_empty()) {
            self.map.set(Field::Title, Value::Text(stem.to_owned()));
        }
    }

    /// The map's own record; of several the first counts.
    fn map_fields(&mut self, lines: Vec<Line<'_>>) {
        for (at, mut line) in lines.into_iter().enumerate() {
            if at > 0 {
                let notice = Notice::left_out(line.place.clone(), "long-second-map");
                self.notices.push(notice);
                self.leave(&line, None);
                continue;
            }
            let title = line.take(Column::Words).map(|cell| from_cell(&cell.words));
            self.map.fields = self.fields(&mut line, Owner::Map, None);
            if let Some(title) = title {
                self.map.set(Field::Title, Value::Text(title));
            }
            self.leave(&line, None);
        }
    }

    /// An entry of the choice of rows; a record that names none says that there is a choice.
    fn row(&mut self, line: &mut Line<'_>) {
        let key = line.take(Column::Row).map(|cell| from_cell(&cell.words));
        let name = line.take(Column::Words).map(|cell| from_cell(&cell.words));
        let decl = match (key, name) {
            (None, None) => None,
            (Some(key), None) => Some(RowDecl::Row(self.row_meant(&key))),
            (Some(key), Some(name)) => Some(RowDecl::Named(row_of_key(&key), name)),
            (None, Some(name)) => Some(RowDecl::Named(row_of_key(&slug(&name)), name)),
        };
        self.map.rows.get_or_insert_default().extend(decl);
        self.leave(line, None);
    }

    fn separator(&mut self, line: &mut Line<'_>) {
        let rows = self.map.rows.get_or_insert_default();
        if let Some(cell) = line.take(Column::Row) {
            match self.meanings.separator(&cell.words) {
                Some(line) => rows.push(RowDecl::Line(line)),
                None => self.no_value(Column::Row, cell, None),
            }
        }
        self.leave(line, None);
    }

    /// A persona by its name; its fields wait until all names are known.
    fn persona<'g>(&mut self, mut line: Line<'g>) -> Option<Line<'g>> {
        let name = line.take(Column::Words);
        if name.is_none() && line.is_empty() {
            return None;
        }
        let mut persona = NewPersona::named(said(name));
        persona.fields = id(&line);
        self.map.personas.push(persona);
        Some(line)
    }

    /// A stage by its name; its fields wait until all names are known.
    fn stage<'g>(&mut self, mut line: Line<'g>) -> Option<Line<'g>> {
        let called = line.take(Column::Stage);
        let name = line.take(Column::Words);
        if name.is_none() && called.is_none() && line.is_empty() {
            return None;
        }
        let mut stage = NewStage::named(said(name.or(called)));
        stage.fields = id(&line);
        if let Some(called) = called {
            let at = self.map.stages.len();
            match self.called.entry(from_cell(&called.words)) {
                Entry::Vacant(free) => {
                    free.insert(Some(at));
                }
                // What two are called leads to neither.
                Entry::Occupied(mut known) => {
                    known.insert(None);
                }
            }
        }
        self.map.stages.push(stage);
        Some(line)
    }

    /// Gives personas and stages the ids they will have, which only their reader knows.
    pub(super) fn learn_names(&mut self) {
        let bare = NewMap {
            fields: Vec::new(),
            rows: self.map.rows.clone(),
            personas: self.map.personas.clone(),
            stages: self.map.stages.clone(),
        };
        let map = compose(&bare)
            .map(|text| read(&text).map)
            .unwrap_or_default();
        self.names = Names::new(&map, &self.meanings.texts);
        self.personas = map.personas.iter().map(|it| it.id.to_string()).collect();
        self.stages = map.stages.iter().map(|it| it.id.to_string()).collect();
    }

    fn learn_pains(&mut self, lines: &[Line<'_>]) {
        let pains = lines.iter().filter(|line| {
            let row = line.get(Column::Row).map(|cell| from_cell(&cell.words));
            row.and_then(|row| self.names.row(&row).cloned()) == Some(RowId::Pains)
        });
        let ids = pains.filter_map(|line| line.get(Column::Of(Field::Id)));
        self.pains = ids.map(|cell| from_cell(&cell.words)).collect();
    }

    /// The sentiment of a record, in −5…+5.
    pub(super) fn level(&mut self, line: &mut Line<'_>, stage: Option<usize>) -> Option<f64> {
        let column = Column::Of(Field::Sentiment);
        let cell = line.take(column)?;
        let level = self
            .number(cell)
            .filter(|level| (-5.0..=5.0).contains(level));
        if level.is_none() {
            self.no_value(column, cell, stage);
        }
        level
    }
}

/// The words of a cell, if there is one.
fn said(cell: Option<&Cell>) -> String {
    cell.map(|cell| from_cell(&cell.words)).unwrap_or_default()
}

/// The id a record states, as a field.
fn id(line: &Line<'_>) -> Vec<(Field, Value)> {
    let id = line
        .get(Column::Of(Field::Id))
        .map(|cell| from_cell(&cell.words));
    let id = id.filter(|id| !id.is_empty());
    id.map(|id| (Field::Id, Value::Text(id)))
        .into_iter()
        .collect()
}
