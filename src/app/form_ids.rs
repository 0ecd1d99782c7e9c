//! Ids as forms deal with them: whether one is taken, and one that is free.

use crate::model::{Field, Map, Place, slug};

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

/// An id for an item that no other item has, from its words.
pub(crate) fn free_id(map: &Map, text: &str, taken: &[String]) -> String {
    let words: String = slug(text).split('-').take(4).collect::<Vec<_>>().join("-");
    let base = if words.is_empty() {
        "item".to_owned()
    } else {
        words
    };
    let is_free = |id: &String| {
        !taken.contains(id)
            && !map
                .items()
                .any(|(_, _, i)| i.fields.text(Field::Id) == Some(id))
    };
    if is_free(&base) {
        return base;
    }
    (2..=map.items().count() + taken.len() + 2)
        .map(|n| format!("{base}-{n}"))
        .find(is_free)
        .unwrap_or(base)
}
