//! Maps in other forms: one file per form. Each is a pure function of the map and says nothing of
//! files.

mod json;

pub use json::{field_to_json, number_to_json, to_json};
