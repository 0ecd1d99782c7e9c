//! What was found in maps, told for people and for programs: each text with its place in the file and in
//! the journey. What is found is up to [`crate::find`]; nothing here looks for anything.

mod json;
mod place;
mod text;

pub use json::found_to_json;
pub use place::FoundPlace;
pub use text::found_to_text;

use crate::diag::LineIndex;
use crate::find::{offset_of, search, text_at};
use crate::model::Map;
use crate::text::Needle;

/// A text that words were found in.
#[derive(Clone, Debug, PartialEq)]
pub struct Match {
    /// The line of the file the words begin in, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// Where it stands in the journey.
    pub place: FoundPlace,
    /// The whole text.
    pub text: String,
}

/// What was found in a map.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// The path of its file.
    pub path: String,
    /// The texts, in reading order.
    pub matches: Vec<Match>,
}

impl Found {
    /// Everything in a map that the words stand in. `text` is what the map was read from.
    pub fn of(path: String, map: &Map, text: &str, needle: &Needle) -> Self {
        let spots = search(map, needle);
        if spots.is_empty() {
            let matches = Vec::new();
            return Self { path, matches };
        }
        let lines = LineIndex::new(text);
        let matches = spots.into_iter().map(|spot| {
            let at = lines.position(offset_of(map, text, spot, needle));
            Match {
                line: at.line,
                column: at.column,
                place: FoundPlace::of(map, spot),
                text: text_at(map, spot).unwrap_or_default().to_owned(),
            }
        });
        Self {
            path,
            matches: matches.collect(),
        }
    }
}
