//! Puts entries with keys nobody knows back into the stage, the persona or the head of the map they
//! stood in, where neither the lines nor the edits of a merge could carry them.

use super::Version;
use super::extras::{Counts, atoms, is_key, is_unknown, of};
use crate::doc::syntax::{Block, Step, Tree, line_break, line_end, line_start, slice};
use crate::model::Map;

/// The text with the unknown keys of a version that it lacks, as far as there is a place for them.
/// `map` is what the text says.
pub(super) fn with_keys(text: &str, map: &Map, lost: &Counts, source: &Version) -> String {
    let mut text = text.to_owned();
    let mut left = lost.clone();
    for block in &Tree::parse(&source.text).blocks {
        let Some(place) = place_in(map, &source.map, &block.place) else {
            continue;
        };
        for entry in block.entries.iter().filter(|entry| is_unknown(entry)) {
            let start = line_start(&source.text, entry.start());
            let end = line_end(&source.text, entry.value.span.end);
            let lines = slice(&source.text, start..end);
            let atoms = atoms(lines);
            let mut keys = atoms.keys().filter(|atom| is_key(atom));
            if keys.any(|key| of(&left, key) == 0) {
                continue;
            }
            if let Some(new) = added(&text, &place, lines) {
                text = new;
                left.retain(|atom, _| !atoms.contains_key(atom));
            }
        }
    }
    text
}

/// Which table of the text is that of the source: the same stage or persona need not stand at the
/// same place.
fn place_in(map: &Map, source: &Map, place: &[Step<'_>]) -> Option<Vec<(String, Option<usize>)>> {
    let mut steps: Vec<(String, Option<usize>)> = place
        .iter()
        .map(|step| (step.name.clone().into_owned(), step.index))
        .collect();
    if let Some((name, Some(index))) = steps.first_mut() {
        let at = *index;
        *index = match name.as_str() {
            "stages" => {
                let stage = source.stages.iter().find(|stage| stage.index == at)?;
                map.stage(&stage.id)?.index
            }
            "personas" => {
                let persona = source.personas.iter().find(|persona| persona.index == at)?;
                map.persona(&persona.id)?.index
            }
            _ => at,
        };
    }
    Some(steps)
}

/// The text with lines behind the last key of a table; none if it has no such table.
fn added(text: &str, place: &[(String, Option<usize>)], lines: &str) -> Option<String> {
    let is_there = |block: &&Block<'_>| {
        let steps = block.place.iter().map(|step| (&*step.name, step.index));
        steps.eq(place.iter().map(|(name, index)| (name.as_str(), *index)))
    };
    let tree = Tree::parse(text);
    let block = tree.blocks.iter().find(is_there)?;
    let last = block.entries.last().map(|entry| entry.value.span.end);
    let header = block.header.as_ref().map(|header| header.span.end);
    let at = last.or(header).map_or(0, |end| line_end(text, end));
    let (before, after) = text.split_at_checked(at)?;
    let end = line_break(text, at);
    let lines = lines.trim_end().replace("\r\n", "\n").replace('\n', end);
    Some(if before.is_empty() || before.ends_with('\n') {
        [before, &lines, end, after].concat()
    } else {
        [before, end, &lines].concat()
    })
}
