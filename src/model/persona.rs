//! A persona: who lives the journey.

use super::Span;
use super::field::Field;
use super::id::PersonaId;
use super::value::Fields;

/// A persona of the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Persona {
    /// The position in the list of the file, counting entries that could not be read.
    pub index: usize,
    /// The id, written or derived from the name.
    pub id: PersonaId,
    /// Whether the id is derived, so that a rename would change it.
    pub id_is_derived: bool,
    /// The name; empty where it is missing.
    pub name: String,
    /// Every stated field, the name and a written id included.
    pub fields: Fields,
    /// Where the persona stands: its header or its inline table.
    pub span: Span,
}

impl Persona {
    /// Age in years.
    pub fn age(&self) -> Option<i64> {
        self.fields.whole(Field::Age)
    }

    /// Whether this is a persona the map is made for first of all.
    pub fn is_primary(&self) -> bool {
        self.fields.flag(Field::Primary)
    }
}
