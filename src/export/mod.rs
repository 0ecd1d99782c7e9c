//! Maps in other forms: one file per form. Each is a pure function of the map and says nothing of
//! files. What every writer of HTML, Markdown or CSV needs so that words stay words is here too.

mod card;
mod comments;
mod csv;
mod json;
pub mod markdown;
mod markup;

pub use card::{Card, Lowest, begins_as_map};
pub use comments::{Comments, Wanted, comments_to_json, comments_to_markdown, comments_to_text};
pub use csv::to_csv;
pub use json::{field_to_json, inert, number_to_json, to_json};
pub use markup::{Attribute, Markup};
