//! What a map says, without places: a second, simpler interpreter of edits to hold the writer to.

use std::collections::BTreeMap;

use jalon::doc::read;
use jalon::model::{
    BlockDraft, Edit, Field, Fields, Item, ItemAt, Map, Place, Resource, RowDecl, RowId, Stage,
    StageId, Value,
};

type Stated = BTreeMap<Field, Value>;

#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Said {
    fields: Stated,
    rows: Option<Vec<RowDecl>>,
    personas: Vec<Option<Stated>>,
    stages: Vec<Option<SaidStage>>,
}

#[derive(Clone, Debug, Default, PartialEq)]
struct SaidStage {
    fields: Stated,
    sentiment: BTreeMap<String, f64>,
    cells: BTreeMap<RowId, Vec<Option<SaidItem>>>,
}

#[derive(Clone, Debug, Default, PartialEq)]
struct SaidItem {
    text: String,
    fields: Stated,
    unknown: BTreeMap<String, String>,
}

/// Puts things at their index in the list of the file, with gaps where it holds something else.
fn slots<T>(things: impl Iterator<Item = (usize, T)>, len: usize) -> Vec<Option<T>> {
    let mut slots: Vec<Option<T>> = std::iter::repeat_with(|| None).take(len).collect();
    for (index, thing) in things {
        if index >= slots.len() {
            slots.resize_with(index + 1, || None);
        }
        slots[index] = Some(thing);
    }
    slots
}

fn lf(text: &str) -> String {
    text.replace("\r\n", "\n")
}

fn plain(value: &Value) -> Value {
    match value {
        Value::Text(text) => Value::Text(lf(text)),
        Value::List(list) => Value::List(list.iter().map(|text| lf(text)).collect()),
        Value::Resources(list) => Value::Resources(
            list.iter()
                .map(|r| Resource {
                    text: lf(&r.text),
                    needed: r.needed,
                })
                .collect(),
        ),
        other => other.clone(),
    }
}

fn stated(fields: &Fields) -> Stated {
    fields
        .iter()
        .map(|entry| (entry.field, plain(&entry.value)))
        .collect()
}

fn said_item(item: &Item) -> SaidItem {
    SaidItem {
        text: lf(&item.text),
        fields: stated(&item.fields),
        unknown: item
            .unknown
            .iter()
            .map(|(key, source)| (key.clone(), lf(source)))
            .collect(),
    }
}

fn said_stage(stage: &Stage) -> SaidStage {
    let all = stage.sentiment.all.map(|value| ("all".to_owned(), value));
    let each = stage
        .sentiment
        .each
        .iter()
        .map(|(id, value)| (id.to_string(), *value));
    let cells = stage.cells.iter().filter(|cell| cell.len > 0).map(|cell| {
        let items = cell.items.iter().map(|item| (item.index, said_item(item)));
        (cell.row.clone(), slots(items, cell.len))
    });
    SaidStage {
        fields: stated(&stage.fields),
        sentiment: all.into_iter().chain(each).collect(),
        cells: cells.collect(),
    }
}

impl Said {
    pub(crate) fn of(map: &Map) -> Self {
        Self {
            fields: stated(&map.fields),
            rows: map
                .rows
                .clone()
                .map(|rows| rows.into_iter().map(lf_row).collect()),
            personas: slots(map.personas.iter().map(|p| (p.index, stated(&p.fields))), 0),
            stages: slots(map.stages.iter().map(|s| (s.index, said_stage(s))), 0),
        }
    }

    /// Makes an edit of that map, which must be one the writer accepts.
    pub(crate) fn apply(&mut self, map: &Map, edit: &Edit) {
        match edit {
            Edit::Set { at, field, value } => self.set(map, at, *field, value.as_ref()),
            Edit::SetSentiment { stage, who, value } => {
                let key = who.as_ref().map_or("all".to_owned(), ToString::to_string);
                let sentiment = &mut self.stage(map, stage).sentiment;
                match value {
                    Some(value) => drop(sentiment.insert(key, *value)),
                    None => drop(sentiment.remove(&key)),
                }
            }
            Edit::SetRows(rows) => {
                self.rows = rows
                    .clone()
                    .map(|rows| rows.into_iter().map(lf_row).collect());
            }
            Edit::InsertItem {
                stage,
                row,
                before,
                item,
            } => {
                let item = SaidItem {
                    text: lf(&item.text),
                    fields: item
                        .fields
                        .iter()
                        .map(|(f, value)| (*f, plain(value)))
                        .collect(),
                    unknown: item.unknown.iter().cloned().collect(),
                };
                let cell = self.stage(map, stage).cells.entry(row.clone()).or_default();
                cell.insert((*before).min(cell.len()), Some(item));
            }
            Edit::RemoveItem(at) => drop(self.take_item(map, at)),
            Edit::MoveItem {
                item,
                stage,
                row,
                before,
            } => {
                let same = item.stage == *stage && item.row == *row;
                let before = before - usize::from(same && *before > item.index);
                let item = self.take_item(map, item);
                let cell = self.stage(map, stage).cells.entry(row.clone()).or_default();
                cell.insert(before.min(cell.len()), item);
            }
            Edit::InsertStage { before, stage } => {
                let before = (*before).min(self.stages.len());
                self.stages.insert(before, Some(copied(map, stage)));
            }
            Edit::RemoveStage(id) => drop(self.stages.remove(map.stage(id).unwrap().index)),
            Edit::MoveStage { stage, before } => {
                shift(&mut self.stages, map.stage(stage).unwrap().index, *before);
            }
            Edit::InsertPersona { before, persona } => {
                let name = Value::Text(lf(&persona.name));
                let before = (*before).min(self.personas.len());
                self.personas
                    .insert(before, Some([(Field::Name, name)].into()));
            }
            Edit::RemovePersona(id) => drop(self.personas.remove(map.persona(id).unwrap().index)),
            Edit::MovePersona { persona, before } => {
                shift(
                    &mut self.personas,
                    map.persona(persona).unwrap().index,
                    *before,
                );
            }
        }
    }

    fn stage(&mut self, map: &Map, id: &StageId) -> &mut SaidStage {
        self.stages[map.stage(id).unwrap().index].as_mut().unwrap()
    }

    fn take_item(&mut self, map: &Map, at: &ItemAt) -> Option<SaidItem> {
        let cells = &mut self.stage(map, &at.stage).cells;
        let item = cells.get_mut(&at.row).unwrap().remove(at.index);
        if cells[&at.row].is_empty() {
            cells.remove(&at.row);
        }
        item
    }

    fn set(&mut self, map: &Map, at: &Place, field: Field, value: Option<&Value>) {
        let fields = match at {
            Place::Map => &mut self.fields,
            Place::Persona(id) => self.personas[map.persona(id).unwrap().index]
                .as_mut()
                .unwrap(),
            Place::Stage(id) => &mut self.stage(map, id).fields,
            Place::Item(at) => {
                let cell = self.stage(map, &at.stage).cells.get_mut(&at.row).unwrap();
                let item = cell[at.index].as_mut().unwrap();
                if let (Field::Text | Field::Name, Some(Value::Text(text))) = (field, value) {
                    item.text = lf(text);
                    return;
                }
                &mut item.fields
            }
        };
        match value {
            Some(value) => drop(fields.insert(field, plain(value))),
            None => drop(fields.remove(&field)),
        }
    }
}

fn lf_row(row: RowDecl) -> RowDecl {
    match row {
        RowDecl::Named(row, name) => RowDecl::Named(row, lf(&name)),
        other => other,
    }
}

fn shift<T>(list: &mut Vec<T>, from: usize, before: usize) {
    let thing = list.remove(from);
    let before = before - usize::from(before > from);
    list.insert(before.min(list.len()), thing);
}

fn copied(map: &Map, draft: &BlockDraft) -> SaidStage {
    // A row of the map's own is a row only where the map says so.
    let rows = map.rows.iter().flatten().filter_map(RowDecl::row);
    let rows: Vec<String> = rows
        .map(|row| format!("{{ id = '{}', name = 'R' }}", row.key()))
        .collect();
    let rows = format!("rows = [{}]\n", rows.join(", "));
    let copy = draft.copy_of.as_deref();
    let copy = copy.map(|copy| read(&(rows + copy)).map);
    let mut said = copy
        .map(|map| said_stage(&map.stages[0]))
        .unwrap_or_default();
    said.fields
        .insert(Field::Name, Value::Text(lf(&draft.name)));
    if !draft.keep_ids {
        said.fields.remove(&Field::Id);
        for item in said.cells.values_mut().flatten().flatten() {
            item.fields.remove(&Field::Id);
        }
    }
    said
}
