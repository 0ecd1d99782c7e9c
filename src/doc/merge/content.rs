//! What a map says, without the places where it says it: what two texts are compared by.
//!
//! What the reader takes for the same is the same here: an empty list and none, an empty name and a
//! missing one. Entries that cannot be read have no part in it.

use std::collections::BTreeMap;

use crate::model::{
    Draft, Field, Fields, Item, Map, Persona, PersonaId, RowDecl, RowId, Stage, StageId, Value,
};

/// Fields with what they hold.
pub(super) type Stated = BTreeMap<Field, Value>;

/// A map.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Content {
    pub(super) fields: Stated,
    pub(super) rows: Option<Vec<RowDecl>>,
    pub(super) personas: Vec<Person>,
    pub(super) stages: Vec<Step>,
}

/// A persona.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Person {
    pub(super) id: PersonaId,
    pub(super) fields: Stated,
}

/// A stage.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Step {
    pub(super) id: StageId,
    pub(super) fields: Stated,
    /// The stated numbers, that for all without a persona.
    pub(super) sentiment: BTreeMap<Option<PersonaId>, f64>,
    /// The rows that hold at least one item, in the usual order of rows.
    pub(super) cells: BTreeMap<RowId, Vec<Entry>>,
}

/// An item.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Entry {
    pub(super) text: String,
    pub(super) fields: Stated,
    /// Keys the format does not know, with their value as TOML.
    pub(super) unknown: BTreeMap<String, String>,
}

impl Content {
    pub(super) fn of(map: &Map) -> Self {
        Self {
            fields: stated(&map.fields),
            rows: map.rows.clone(),
            personas: map.personas.iter().map(Person::of).collect(),
            stages: map.stages.iter().map(Step::of).collect(),
        }
    }

    pub(super) fn persona(&self, id: &PersonaId) -> Option<&Person> {
        self.personas.iter().find(|persona| persona.id == *id)
    }

    /// Whether a row can hold items: a row of the map's own has to be declared.
    pub(super) fn declares(&self, row: &RowId) -> bool {
        let mut rows = self.rows.iter().flatten();
        row.is_built_in() || rows.any(|decl| decl.row() == Some(row))
    }
}

impl Person {
    pub(super) fn new(id: PersonaId) -> Self {
        Self {
            id,
            fields: Stated::new(),
        }
    }

    fn of(persona: &Persona) -> Self {
        Self {
            id: persona.id.clone(),
            fields: stated(&persona.fields),
        }
    }
}

impl Step {
    pub(super) fn new(id: StageId) -> Self {
        Self {
            id,
            fields: Stated::new(),
            sentiment: BTreeMap::new(),
            cells: BTreeMap::new(),
        }
    }

    pub(super) fn of(stage: &Stage) -> Self {
        let all = stage.sentiment.all.map(|number| (None, number));
        let each = stage.sentiment.each.iter();
        let each = each.map(|(persona, number)| (Some(persona.clone()), *number));
        let cells = stage.cells.iter().filter(|cell| !cell.items.is_empty());
        let cells = cells.map(|cell| {
            let items = cell.items.iter().map(Entry::of);
            (cell.row.clone(), items.collect())
        });
        Self {
            id: stage.id.clone(),
            fields: stated(&stage.fields),
            sentiment: all.into_iter().chain(each).collect(),
            cells: cells.collect(),
        }
    }

    pub(super) fn items(&self, row: &RowId) -> &[Entry] {
        self.cells.get(row).map_or(&[], Vec::as_slice)
    }
}

impl Entry {
    pub(super) fn of(item: &Item) -> Self {
        let unknown = item.unknown.iter();
        Self {
            text: item.text.clone(),
            fields: stated(&item.fields),
            unknown: unknown
                .map(|(key, source)| (key.clone(), source.replace("\r\n", "\n")))
                .collect(),
        }
    }

    pub(super) fn id(&self) -> Option<&str> {
        match self.fields.get(&Field::Id) {
            Some(Value::Text(id)) => Some(id),
            _ => None,
        }
    }

    pub(super) fn draft(&self) -> Draft {
        let fields = self.fields.iter();
        let unknown = self.unknown.iter();
        Draft {
            text: self.text.clone(),
            fields: fields
                .map(|(field, value)| (*field, value.clone()))
                .collect(),
            unknown: unknown
                .map(|(key, source)| (key.clone(), source.clone()))
                .collect(),
        }
    }
}

/// The words of a field of words; none where it is left out.
pub(super) fn words(fields: &Stated, field: Field) -> Option<&str> {
    match fields.get(&field) {
        Some(Value::Text(words)) => Some(words),
        _ => None,
    }
}

fn stated(fields: &Fields) -> Stated {
    let required = |field| matches!(field, Field::Title | Field::Name);
    let is_missing = |value: &Value| matches!(value, Value::Text(words) if words.is_empty());
    fields
        .iter()
        .filter(|entry| !(required(entry.field) && is_missing(&entry.value)))
        .map(|entry| (entry.field, entry.value.clone()))
        .collect()
}
