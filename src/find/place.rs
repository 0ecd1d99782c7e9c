//! Where in the file what was found stands, for whoever goes there with another program.

use super::{Site, Spot, item_at, texts_of};
use crate::model::{Field, Map, RowDecl, Span};
use crate::text::Needle;

/// The byte of the text of the map where the words begin at a spot. Where the file writes them otherwise,
/// with escapes, it is where the text begins that they stand in.
pub fn offset_of(map: &Map, text: &str, spot: Spot, needle: &Needle) -> usize {
    let Some(span) = span_of(map, text, spot) else {
        return 0;
    };
    let written = text.get(span.clone()).unwrap_or_default();
    let hits = needle.hits(written);
    span.start + hits.first().map_or(0, |hit| hit.range.start)
}

/// Where the text at a spot stands, with what belongs to it.
fn span_of(map: &Map, text: &str, spot: Spot) -> Option<Span> {
    let fields = match spot.site {
        Site::Map => &map.fields,
        Site::Row(at) => return name_of_row(map, text, at),
        Site::Persona(at) => &map.personas.get(at)?.fields,
        Site::Stage(at) => &map.stages.get(at)?.fields,
        Site::Item { .. } => {
            let (_, _, item) = item_at(map, spot.site)?;
            if spot.field == Field::Text {
                return Some(item.text_span.clone());
            }
            &item.fields
        }
    };
    let entry = fields.entry(spot.field)?;
    let words: Vec<&str> = texts_of(&entry.value).map(|(_, words)| words).collect();
    if words.len() < 2 {
        return Some(entry.span.clone());
    }
    // A list has one place for all its entries: they are found one after the other.
    let mut rest = entry.span.clone();
    for (at, words) in words.into_iter().enumerate() {
        let found = text.get(rest.clone())?.find(words);
        let start = rest.start + found.unwrap_or(0);
        if at == spot.entry {
            return Some(start..rest.end);
        }
        rest.start = found.map_or(rest.start, |_| start + words.len());
    }
    Some(entry.span.clone())
}

/// Where the name of a row stands that the map declares: behind the key of its rows. Where it is written
/// otherwise it is that key.
fn name_of_row(map: &Map, text: &str, at: usize) -> Option<Span> {
    let RowDecl::Named(_, name) = map.rows.as_ref()?.get(at)? else {
        return None;
    };
    let mut start = 0;
    let keys = text.split_inclusive('\n').find_map(|line| {
        let here = start;
        start += line.len();
        line.trim_start().starts_with("rows").then_some(here)
    })?;
    let found = text.get(keys..)?.find(name.as_str());
    Some(found.map_or(keys..keys, |at| keys + at..keys + at + name.len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::LineIndex;
    use crate::doc::read;
    use crate::find::search;

    const MAP: &str = r#"jalon = 1
title = "Un café"
stakeholders = ["ventes", "café du coin"]
rows = ["actions", { id = "legal", name = "Café légal" }, { id = "bar", name = "Caf\u00e9 bar" }]

[[stages]]
name = "\u0063af\u00e9"
notes = """
rien
un bon CAFE
"""
actions = ["Boit", { text = "Paye", sources = ["a", "un café, 2026"] }]
"#;

    #[test]
    fn words_are_found_in_the_file_as_it_is_written() {
        let map = read(MAP).map;
        let needle = Needle::new("cafe").unwrap();
        let lines = LineIndex::new(MAP);
        let places: Vec<(usize, usize)> = search(&map, &needle)
            .into_iter()
            .map(|spot| lines.position(offset_of(&map, MAP, spot, &needle)))
            .map(|place| (place.line, place.column))
            .collect();
        // What is written with escapes: a row is at its key, a name begins at its quotation mark.
        let expected = [(2, 13), (3, 28), (4, 44), (4, 1), (7, 8), (10, 8), (12, 57)];
        assert_eq!(places, expected);
    }
}
