//! Finds what an edit names: from ids to places in the tree.

use super::error::{EditError, Obstacle, Thing};
use super::table::{Found, Home};
use crate::doc::syntax::{Tree, Value};
use crate::model::{Item, ItemAt, Map, PersonaId, RowId, StageId};

/// A list of tables or items.
#[derive(Debug)]
pub(super) enum List<'a, 't> {
    /// `key = [ … ]`
    Array(&'a Value<'t>),
    /// `[[key]]` headers.
    Tables(Vec<usize>),
    /// The key is not there.
    Missing,
}

/// The list a key of a table holds.
pub(super) fn list<'a, 't>(
    tree: &'a Tree<'t>,
    home: Home<'a, 't>,
    key: &str,
) -> Result<List<'a, 't>, EditError> {
    match home.find(tree, key) {
        Found::Entry(entry) if entry.value.elements().is_some() => Ok(List::Array(&entry.value)),
        Found::Tables(tables) => Ok(List::Tables(tables)),
        Found::Missing => Ok(List::Missing),
        _ => Err(EditError::Unwritable(Obstacle::NotAList)),
    }
}

impl<'a, 't> List<'a, 't> {
    /// The table at that index, if there is one.
    pub(super) fn table(&self, index: usize) -> Option<Home<'a, 't>> {
        match self {
            List::Array(array) => {
                let slot = array.elements()?.get(index)?;
                slot.it.entries().map(|_| Home::Inline(&slot.it))
            }
            List::Tables(tables) => tables.get(index).copied().map(Home::Body),
            List::Missing => None,
        }
    }
}

/// The table of a stage.
pub(super) fn stage<'a, 't>(
    tree: &'a Tree<'t>,
    map: &Map,
    id: &StageId,
) -> Result<Home<'a, 't>, EditError> {
    let missing = EditError::NotFound(Thing::Stage);
    let index = map.stage(id).ok_or(missing)?.index;
    list(tree, Home::Body(0), "stages")?
        .table(index)
        .ok_or(missing)
}

/// The table of a persona.
pub(super) fn persona<'a, 't>(
    tree: &'a Tree<'t>,
    map: &Map,
    id: &PersonaId,
) -> Result<Home<'a, 't>, EditError> {
    let missing = EditError::NotFound(Thing::Persona);
    let index = map.persona(id).ok_or(missing)?.index;
    list(tree, Home::Body(0), "personas")?
        .table(index)
        .ok_or(missing)
}

/// An item as the map has it, if it says what the edit expects.
pub(super) fn item<'m>(map: &'m Map, at: &ItemAt) -> Result<&'m Item, EditError> {
    let stage = map
        .stage(&at.stage)
        .ok_or(EditError::NotFound(Thing::Stage))?;
    let item = stage
        .items(&at.row)
        .iter()
        .find(|item| item.index == at.index);
    let item = item.ok_or(EditError::NotFound(Thing::Item))?;
    if item.text == at.text {
        Ok(item)
    } else {
        Err(EditError::Changed)
    }
}

/// The key that holds an item's words.
pub(super) fn words_key(row: &RowId) -> &'static str {
    if *row == RowId::Metrics {
        "name"
    } else {
        "text"
    }
}
