//! What the fields, rows and choices of the format are called.

use super::Texts;
use crate::model::{Field, Map, RowId};

/// The label of a field.
pub fn field_label(field: Field, texts: &Texts) -> String {
    texts.text(&format!("field-{}", field.key().replace('.', "-")))
}

/// The label of a row: the name one of the maps declares it with, the first first, or that of the
/// format. It may hold any content of the maps.
pub fn row_label(row: &RowId, maps: &[&Map], texts: &Texts) -> String {
    let declared = maps.iter().find_map(|map| map.row_name(row));
    declared
        .map(str::to_owned)
        .or_else(|| texts.find(&format!("row-{}", row.key()), &[]))
        .unwrap_or_else(|| row.key().to_owned())
}

/// What a command does, in the words of the mode with that key where those of the map would mislead.
pub fn command_label(name: &str, mode: &str, texts: &Texts) -> String {
    let own = match mode {
        "compare" => Some("in-compare"),
        "opportunities" => Some("in-opportunities"),
        "problems" => Some("in-problems"),
        "review" => Some("in-review"),
        _ => None,
    };
    let own = own.and_then(|own| texts.find(&format!("cmd-{name}.{own}"), &[]));
    own.unwrap_or_else(|| texts.text(&format!("cmd-{name}")))
}

/// A word of a choice of the format; none where the field is no choice or has no such word.
pub fn choice_label(field: Field, word: &str, texts: &Texts) -> Option<String> {
    match field {
        Field::Kind => texts.find(&format!("kind-{word}"), &[]),
        Field::Status | Field::Better | Field::Conflict => {
            texts.find(&format!("choice-{word}"), &[])
        }
        _ => None,
    }
}
