//! Maps in other forms: one file per form. Each is a pure function of the map and says nothing of
//! files.

mod card;
mod comments;
mod json;

pub use card::{Card, Lowest, begins_as_map};
pub use comments::{Comments, Wanted, comments_to_json, comments_to_markdown, comments_to_text};
pub use json::{field_to_json, number_to_json, to_json};
