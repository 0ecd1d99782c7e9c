//! Finding words anywhere in a map, and putting others in their place.
//!
//! What is found is a [`Spot`]: the place of one text, by positions, so that the tens of thousands
//! of texts of a large map are found while one types. Ids, references to them, numbers, dates and
//! the words of the format are no texts: nobody who looks for a word means them. An id is found
//! where nothing else of its owner was. Nothing here knows of the screen or of any language.

mod place;
mod replace;
#[cfg(test)]
mod tests;

use crate::model::{Field, Fields, Item, Map, RowDecl, RowId, Stage, Value};
use crate::text::{Finder, Needle};
pub use place::offset_of;
pub use replace::{Change, changes, edits};

/// Whose text it is. Positions count what could be read, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Site {
    /// The map's own.
    Map,
    /// A row the map declares, by its position in the list of rows.
    Row(usize),
    /// A persona.
    Persona(usize),
    /// A stage.
    Stage(usize),
    /// An item.
    Item {
        /// The stage.
        stage: usize,
        /// The position of the cell in the stage.
        cell: usize,
        /// The position of the item in the cell.
        item: usize,
    },
}

/// The place of one text. It is good for the map it was found in and no other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    /// Whose text.
    pub site: Site,
    /// Which field; the words of an item are its `text`, also where the file calls them `name`.
    pub field: Field,
    /// The position in the list, where the field holds one; else 0.
    pub entry: usize,
}

/// Every text of the map the words stand in: the map's own, then its rows, its personas, and stage
/// by stage its name and fields, then its rows in the order they are shown.
pub fn search(map: &Map, needle: &Needle) -> Vec<Spot> {
    let mut search = Search {
        finder: Finder::new(needle),
        spots: Vec::new(),
    };
    search.owner(Site::Map, None, &map.fields);
    for (at, row) in map.rows.iter().flatten().enumerate() {
        if let RowDecl::Named(_, name) = row {
            search.text(Site::Row(at), Field::Name, 0, name);
        }
    }
    for (at, persona) in map.personas.iter().enumerate() {
        search.owner(Site::Persona(at), None, &persona.fields);
    }
    let rows = row_order(map);
    for (at, stage) in map.stages.iter().enumerate() {
        search.owner(Site::Stage(at), None, &stage.fields);
        search.cells(at, stage, &rows);
    }
    search.spots
}

/// The rows in the order of the table, behind them those that hold items but are not shown.
pub fn row_order(map: &Map) -> Vec<RowId> {
    let shown = map.shown_rows().into_iter();
    let shown = shown.filter_map(|row| row.row().cloned());
    shown.chain(map.hidden_rows()).collect()
}

/// The text at a spot; none if the map has changed since.
pub fn text_at(map: &Map, spot: Spot) -> Option<&str> {
    let fields = match spot.site {
        Site::Map => &map.fields,
        Site::Row(at) => match map.rows.as_ref()?.get(at)? {
            RowDecl::Named(_, name) => return Some(name),
            RowDecl::Row(_) | RowDecl::Line(_) => return None,
        },
        Site::Persona(at) => &map.personas.get(at)?.fields,
        Site::Stage(at) => &map.stages.get(at)?.fields,
        Site::Item { .. } => {
            let (_, _, item) = item_at(map, spot.site)?;
            if spot.field == Field::Text {
                return Some(&item.text);
            }
            &item.fields
        }
    };
    let (entry, text) = texts_of(fields.get(spot.field)?).nth(spot.entry)?;
    (entry == spot.entry).then_some(text)
}

/// The item at a site, with its stage and row.
pub fn item_at(map: &Map, site: Site) -> Option<(&Stage, &RowId, &Item)> {
    let Site::Item { stage, cell, item } = site else {
        return None;
    };
    let stage = map.stages.get(stage)?;
    let cell = stage.cells.get(cell)?;
    Some((stage, &cell.row, cell.items.get(item)?))
}

/// Whether the words stand in a field of a stage or item, its words and name not counted.
pub fn is_in_fields(fields: &Fields, needle: &Needle) -> bool {
    let mut finder = Finder::new(needle);
    fields
        .iter()
        .filter(|entry| holds_words(entry.field) && entry.field != Field::Name)
        .any(|entry| texts_of(&entry.value).any(|(_, text)| finder.is_in(text)))
}

/// A search while it goes on.
struct Search<'n> {
    finder: Finder<'n>,
    spots: Vec<Spot>,
}

impl Search<'_> {
    fn text(&mut self, site: Site, field: Field, entry: usize, text: &str) {
        if self.finder.is_in(text) {
            self.spots.push(Spot { site, field, entry });
        }
    }

    /// The words of an item, then the fields; the id where nothing else was found.
    fn owner(&mut self, site: Site, words: Option<&str>, fields: &Fields) {
        let before = self.spots.len();
        if let Some(words) = words {
            self.text(site, Field::Text, 0, words);
        }
        for entry in fields.iter().filter(|entry| holds_words(entry.field)) {
            for (at, text) in texts_of(&entry.value) {
                self.text(site, entry.field, at, text);
            }
        }
        if self.spots.len() == before
            && let Some(id) = fields.text(Field::Id)
        {
            self.text(site, Field::Id, 0, id);
        }
    }

    fn cells(&mut self, stage: usize, cells: &Stage, rows: &[RowId]) {
        for row in rows {
            let mut found = cells.cells.iter().enumerate();
            let Some((cell, items)) = found.find(|(_, cell)| cell.row == *row) else {
                continue;
            };
            for (item, words) in items.items.iter().enumerate() {
                let site = Site::Item { stage, cell, item };
                self.owner(site, Some(&words.text), &words.fields);
            }
        }
    }
}

/// Whether a field holds words of a person; references, choices, spans of time and tags of
/// language are not.
fn holds_words(field: Field) -> bool {
    !matches!(
        field,
        Field::Id
            | Field::For
            | Field::Next
            | Field::Solves
            | Field::Kind
            | Field::Lang
            | Field::ReviewEvery
            | Field::Status
            | Field::Better
            | Field::Conflict
    )
}

/// The texts of a value, each with its position in the list.
fn texts_of(value: &Value) -> impl Iterator<Item = (usize, &str)> {
    let (one, list, resources) = match value {
        Value::Text(text) => (Some(text.as_str()), &[][..], &[][..]),
        Value::List(list) => (None, list.as_slice(), &[][..]),
        Value::Resources(list) => (None, &[][..], list.as_slice()),
        Value::Whole(_) | Value::Number(_) | Value::Flag(_) | Value::Date(_) => {
            (None, &[][..], &[][..])
        }
    };
    let list = list.iter().map(String::as_str);
    let resources = resources.iter().map(|resource| resource.text.as_str());
    one.into_iter().chain(list).chain(resources).enumerate()
}
