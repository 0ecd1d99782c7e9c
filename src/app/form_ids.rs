//! Ids as forms deal with them: whether one is taken.

use crate::model::{Field, Map, Place};

/// Whether another persona, stage or item of the map has that id.
pub(super) fn id_is_taken(map: &Map, at: &Place, id: &str) -> bool {
    match at {
        Place::Map => false,
        Place::Persona(own) => {
            id == "all"
                || map
                    .personas
                    .iter()
                    .any(|p| p.id.as_str() == id && p.id != *own)
        }
        Place::Stage(own) => map
            .stages
            .iter()
            .any(|s| s.id.as_str() == id && s.id != *own),
        Place::Item(_) => map
            .items()
            .any(|(_, _, item)| item.fields.text(Field::Id) == Some(id)),
    }
}
