//! A whole map to be written, as an import makes it: what a [`Map`] says, without places in a text.
//!
//! Nothing here looks at whether it makes sense; what is composed of it is read like any other map.

use super::edit::Draft;
use super::field::Field;
use super::map::Map;
use super::row::{RowDecl, RowId};
use super::sentiment::Sentiment;
use super::stage::Stage;
use super::value::{Fields, Value};

/// A map to be written.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NewMap {
    /// The fields of the map itself, the title among them.
    pub fields: Vec<(Field, Value)>,
    /// The choice and order of rows; none leaves it to the kind of map. Own rows have to be declared.
    pub rows: Option<Vec<RowDecl>>,
    /// The personas.
    pub personas: Vec<NewPersona>,
    /// The stages in the order of the journey.
    pub stages: Vec<NewStage>,
}

/// A persona to be written.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NewPersona {
    /// The name.
    pub name: String,
    /// The other fields.
    pub fields: Vec<(Field, Value)>,
}

/// A stage to be written.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NewStage {
    /// The name.
    pub name: String,
    /// The other fields.
    pub fields: Vec<(Field, Value)>,
    /// How it feels, each number in −5…+5.
    pub sentiment: Sentiment,
    /// The items of each row, in the order the rows are written.
    pub cells: Vec<(RowId, Vec<Draft>)>,
}

impl NewMap {
    /// What a map says, without keys the format does not know outside of items. Fields and rows are
    /// in the order of their enums, so that maps that say the same are equal.
    pub fn of(map: &Map) -> Self {
        let persona = |persona: &super::Persona| NewPersona {
            name: persona.name.clone(),
            fields: fields_of(&persona.fields),
        };
        Self {
            fields: in_order(map.fields.iter().map(pair)),
            rows: map.rows.clone(),
            personas: map.personas.iter().map(persona).collect(),
            stages: map.stages.iter().map(NewStage::of).collect(),
        }
    }

    /// Sets a field of the map itself.
    pub fn set(&mut self, field: Field, value: Value) {
        set(&mut self.fields, field, value);
    }
}

impl NewPersona {
    /// One of whom only the name is known.
    pub fn named(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            ..Self::default()
        }
    }

    /// Sets a field.
    pub fn set(&mut self, field: Field, value: Value) {
        set(&mut self.fields, field, value);
    }
}

impl NewStage {
    /// One with nothing in it.
    pub fn named(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            ..Self::default()
        }
    }

    /// Sets a field.
    pub fn set(&mut self, field: Field, value: Value) {
        set(&mut self.fields, field, value);
    }

    /// The items of a row, which is there from now on.
    pub fn items(&mut self, row: &RowId) -> &mut Vec<Draft> {
        let at = self.cells.iter().position(|(known, _)| known == row);
        let at = at.unwrap_or_else(|| {
            self.cells.push((row.clone(), Vec::new()));
            self.cells.len() - 1
        });
        #[expect(clippy::indexing_slicing, reason = "found, or pushed right here")]
        &mut self.cells[at].1
    }

    fn of(stage: &Stage) -> Self {
        let mut cells: Vec<_> = stage
            .cells
            .iter()
            .map(|cell| {
                let items = cell.items.iter().map(super::Item::cut);
                (cell.row.clone(), items.map(without_words).collect())
            })
            .collect();
        cells.sort_by(|(one, _), (other, _)| one.cmp(other));
        Self {
            name: stage.name.clone(),
            fields: fields_of(&stage.fields),
            sentiment: stage.sentiment.clone(),
            cells,
        }
    }
}

fn set(fields: &mut Vec<(Field, Value)>, field: Field, value: Value) {
    match fields.iter_mut().find(|(known, _)| *known == field) {
        Some(known) => known.1 = value,
        None => fields.push((field, value)),
    }
}

fn pair(entry: &super::Entry) -> (Field, Value) {
    (entry.field, entry.value.clone())
}

fn in_order(fields: impl Iterator<Item = (Field, Value)>) -> Vec<(Field, Value)> {
    let mut fields: Vec<_> = fields.collect();
    fields.sort_by_key(|(field, _)| *field);
    fields
}

/// The fields without the name, which stands beside them.
fn fields_of(fields: &Fields) -> Vec<(Field, Value)> {
    let others = fields.iter().filter(|entry| entry.field != Field::Name);
    in_order(others.map(pair))
}

/// The words of an item stand beside its fields.
fn without_words(mut item: Draft) -> Draft {
    item.fields
        .retain(|(field, _)| !matches!(field, Field::Text | Field::Name));
    item.fields.sort_by_key(|(field, _)| *field);
    item
}
