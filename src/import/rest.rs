//! What of an input has no place in a map. It is always told; when asked, it goes into the notes of the
//! stage it stood at, so that no word is lost.

use std::collections::BTreeMap;

use super::limit;
use super::notice::Place;
use crate::doc::{Document, EditError, Obstacle};
use crate::model::{BlockDraft, Edit, Field, NewMap, NewStage, Place as At, Value};

/// Words without a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rest {
    /// Where they are in the input.
    pub place: Place,
    /// The position from 0 of the stage they stood at; none if they belong to the whole map.
    pub stage: Option<usize>,
    /// What they stood under, such as the label of a row; may be empty.
    pub label: String,
    /// The words.
    pub words: String,
}

impl Rest {
    /// The words with what they stood under, as a line of notes.
    pub(super) fn line(&self) -> String {
        match self.label.as_str() {
            "" => self.words.clone(),
            label => format!("{label}: {}", self.words),
        }
    }
}

/// Words without a place as they are found.
#[derive(Clone, Debug, Default)]
pub(super) struct Rests {
    list: Vec<Rest>,
    bytes: usize,
}

impl Rests {
    /// Keeps words, unless there are far too many already.
    pub(super) fn push(&mut self, place: Place, stage: Option<usize>, label: &str, words: &str) {
        self.bytes = self.bytes.saturating_add(label.len() + words.len());
        if !self.is_too_much() {
            self.list.push(Rest {
                place,
                stage,
                label: label.to_owned(),
                words: words.to_owned(),
            });
        }
    }

    /// Whether there are so many words that the input is no map.
    pub(super) fn is_too_much(&self) -> bool {
        self.bytes > limit::REST_BYTES
    }

    /// All of them in the order of the input; none where there are far too many.
    pub(super) fn finish(mut self) -> Option<Vec<Rest>> {
        self.list.sort_by_key(|one| one.place.start());
        (self.bytes <= limit::REST_BYTES).then_some(self.list)
    }
}

/// Puts words without a place into the notes of their stages; those of the whole map go to the first
/// stage, which is made with `name` where the map has none.
pub fn keep_rest(map: &mut NewMap, rest: &[Rest], name: &str) {
    for one in rest {
        if map.stages.is_empty() {
            map.stages.push(NewStage::named(name));
        }
        let at = one.stage.unwrap_or_default();
        let at = at.min(map.stages.len().saturating_sub(1));
        let Some(stage) = map.stages.get_mut(at) else {
            continue;
        };
        let mut fields = stage.fields.iter_mut();
        match fields.find(|(field, _)| *field == Field::Notes) {
            Some((_, Value::Text(notes))) => add_line(notes, &one.line()),
            _ => stage.set(Field::Notes, Value::Text(one.line())),
        }
    }
}

/// The same in the text of a map.
///
/// # Errors
/// The text is not TOML all through, or of a newer version of the format.
pub fn keep_rest_in(text: &str, rest: &[Rest], name: &str) -> Result<String, EditError> {
    if rest.is_empty() {
        return Ok(text.to_owned());
    }
    let mut document: Document<()> =
        Document::open(text.as_bytes()).map_err(|_| EditError::Unwritable(Obstacle::Syntax))?;
    if document.map().stages.is_empty() {
        let stage = BlockDraft::named(name);
        document.apply(&[Edit::InsertStage { before: 0, stage }], (), None)?;
    }
    let stages = &document.map().stages;
    let last = stages.len().saturating_sub(1);
    let mut notes: BTreeMap<usize, String> = BTreeMap::new();
    for one in rest {
        let at = one.stage.unwrap_or_default().min(last);
        let known = stages.get(at);
        let known = known.and_then(|stage| stage.fields.text(Field::Notes));
        let notes = notes
            .entry(at)
            .or_insert_with(|| known.unwrap_or_default().to_owned());
        add_line(notes, &one.line());
    }
    let edits = notes.into_iter().filter_map(|(at, notes)| {
        Some(Edit::Set {
            at: At::Stage(stages.get(at)?.id.clone()),
            field: Field::Notes,
            value: Some(Value::Text(notes)),
        })
    });
    let edits: Vec<Edit> = edits.collect();
    document.apply(&edits, (), None)?;
    Ok(document.text().to_owned())
}

/// Adds a line in place: there may be many thousands.
fn add_line(notes: &mut String, line: &str) {
    if !notes.is_empty() {
        notes.push('\n');
    }
    notes.push_str(line);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rest(stage: Option<usize>, label: &str, words: &str) -> Rest {
        Rest {
            place: Place::Whole,
            stage,
            label: label.to_owned(),
            words: words.to_owned(),
        }
    }

    #[test]
    fn words_without_a_place_go_into_notes() {
        let mut map = NewMap::default();
        map.stages.push(NewStage::named("A"));
        map.stages.push(NewStage::named("B"));
        let all = [
            rest(None, "", "of all"),
            rest(Some(0), "SLA", "2 h"),
            rest(Some(1), "SLA", "4 h"),
            rest(Some(9), "", "beyond"),
        ];
        keep_rest(&mut map, &all, "Map");
        let notes = |stage: &NewStage| stage.fields.clone();
        let text = |words: &str| vec![(Field::Notes, Value::Text(words.to_owned()))];
        let kept: Vec<_> = map.stages.iter().map(notes).collect();
        assert_eq!(kept, [text("of all\nSLA: 2 h"), text("SLA: 4 h\nbeyond")]);
        let mut map = NewMap::default();
        keep_rest(&mut map, &all[..1], "Map");
        assert_eq!(map.stages.len(), 1);
    }
}
