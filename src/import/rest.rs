//! What of an input has no place in a map. It is always told; when asked, it goes into the notes of the
//! stage it stood at, so that no word is lost.

use super::notice::Place;
use crate::model::{Field, NewMap, NewStage, Value};

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
        let line = match one.label.as_str() {
            "" => one.words.clone(),
            label => format!("{label}: {}", one.words),
        };
        let known = stage
            .fields
            .iter()
            .find(|(field, _)| *field == Field::Notes);
        let notes = match known {
            Some((_, Value::Text(notes))) if !notes.is_empty() => format!("{notes}\n{line}"),
            _ => line,
        };
        stage.set(Field::Notes, Value::Text(notes));
    }
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
