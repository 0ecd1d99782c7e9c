//! Several edits at once, such as the cleaning of every reference to a persona: on a large map a
//! reading after each of thousands would take minutes.
//!
//! Edits that set values leave all ids and indexes as they are, so that a run of them needs one
//! reading at its end. They are planned together on one tree unless they concern the same key or
//! row, or their splices touch; those wait for the tree of the next round.

use std::collections::{BTreeMap, HashSet};

use super::error::EditError;
use super::rounds::{make_run, run_of_items};
use super::{Splice, apply_and_read, checked, item, make, set, sound, splice, with_last_newline};
use crate::doc::read::Reading;
use crate::model::{Draft, Edit, Field, Map, Place, Value};

/// The text after all edits, each made on the outcome of those before, with its reading; none if
/// there are no edits.
pub(in crate::doc) fn apply_all(
    text: &str,
    map: &Map,
    edits: &[Edit],
) -> Result<Option<(String, Reading)>, EditError> {
    let mut done: Option<(String, Reading)> = None;
    let mut left = edits;
    while let Some((first, rest)) = left.split_first() {
        let (text, map) = match &done {
            Some((text, reading)) => (text.as_str(), &reading.map),
            None => (text, map),
        };
        let run = run_of_values(map, left);
        let lines = inserts_in_one_place(left);
        let items = run_of_items(left);
        done = Some(if run > 1 {
            let (run, rest) = left.split_at(run);
            left = rest;
            checked(with_last_newline(text, |text| set_all(text, map, run))?)?
        } else if lines > 1 && lines == items {
            let (lines, rest) = left.split_at(lines);
            left = rest;
            checked(with_last_newline(text, |text| {
                insert_all(text, map, lines)
            })?)?
        } else if items > 1 {
            let (run, rest) = left.split_at(items);
            left = rest;
            checked(with_last_newline(text, |text| make_run(text, map, run))?)?
        } else {
            left = rest;
            apply_and_read(text, map, first)?
        });
    }
    Ok(done)
}

/// How many of the first edits insert items one behind the other, as a paste of many lines does.
fn inserts_in_one_place(edits: &[Edit]) -> usize {
    let place = |edit: &Edit| match edit {
        Edit::InsertItem {
            stage, row, before, ..
        } => Some((stage.clone(), row.clone(), *before)),
        _ => None,
    };
    let Some((stage, row, first)) = edits.first().and_then(place) else {
        return 0;
    };
    let goes_on = |(n, edit): &(usize, &Edit)| {
        place(edit) == Some((stage.clone(), row.clone(), first.saturating_add(*n)))
    };
    edits.iter().enumerate().take_while(goes_on).count()
}

/// Inserts items one behind the other. The first makes the list where there is none, so that the
/// others find it as they would one by one; and as no stage moves, one map is enough for all.
fn insert_all(text: &str, map: &Map, edits: &[Edit]) -> Result<String, EditError> {
    let Some((first, rest)) = edits.split_first() else {
        return Ok(text.to_owned());
    };
    let text = make(&sound(text)?, map, first)?;
    let draft = |edit: &Edit| match edit {
        Edit::InsertItem { item, .. } => Some(item.clone()),
        _ => None,
    };
    if let Some(Edit::InsertItem {
        stage, row, before, ..
    }) = rest.first()
    {
        let drafts: Vec<Draft> = rest.iter().filter_map(draft).collect();
        let place = (stage, row, *before);
        if let Some(splices) = item::insert_all(&sound(&text)?, map, place, &drafts)? {
            return splice(&text, splices);
        }
    }
    // Below headers of their own each has a place of its own.
    rest.iter()
        .try_fold(text, |text, edit| make(&sound(&text)?, map, edit))
}

/// How many of the first edits set values by which none of those behind finds its place: all but
/// words of items that are named again, and names that would give others other ids.
fn run_of_values<'e>(map: &Map, edits: &'e [Edit]) -> usize {
    let mut reworded = HashSet::new();
    let mut written = HashSet::new();
    let keeps_names = |edit: &&'e Edit| match *edit {
        Edit::SetSentiment { .. } => true,
        Edit::Set {
            at: Place::Item(at),
            field,
            ..
        } => {
            let item = (&at.stage, &at.row, at.index);
            match field {
                Field::Text | Field::Name => reworded.insert(item),
                Field::Id => false,
                _ => !reworded.contains(&item),
            }
        }
        Edit::Set { at, field, value } => match (field, value) {
            (Field::Id, Some(Value::Text(id))) => {
                written.insert(place_key(at));
                at.with_id(id) == *at
            }
            (Field::Id, _) => false,
            (Field::Name, _) => written.contains(&place_key(at)) || has_written_id(map, at),
            _ => true,
        },
        _ => false,
    };
    edits.iter().take_while(keeps_names).count()
}

/// A stage or persona, told apart from all others.
fn place_key(at: &Place) -> (u8, &str) {
    match at {
        Place::Stage(id) => (1, id.as_str()),
        Place::Persona(id) => (2, id.as_str()),
        Place::Map | Place::Item(_) => (0, ""),
    }
}

fn has_written_id(map: &Map, at: &Place) -> bool {
    match at {
        Place::Stage(id) => map.stage(id).is_some_and(|stage| !stage.id_is_derived),
        Place::Persona(id) => map.persona(id).is_some_and(|p| !p.id_is_derived),
        Place::Map | Place::Item(_) => false,
    }
}

/// What an edit concerns: two of the same are made one after the other.
fn concern(edit: &Edit) -> (String, &str) {
    let key = |field: &Field| field.key().split('.').next().unwrap_or_default();
    match edit {
        Edit::Set {
            at: Place::Map,
            field,
            ..
        } => (String::new(), key(field)),
        Edit::Set {
            at: Place::Persona(id),
            field,
            ..
        } => (format!("persona {id}"), key(field)),
        Edit::Set {
            at: Place::Stage(id),
            field,
            ..
        } => (format!("stage {id}"), key(field)),
        Edit::Set {
            at: Place::Item(at),
            ..
        } => (format!("stage {}", at.stage), at.row.key()),
        Edit::SetSentiment { stage, .. } => (format!("stage {stage}"), Field::Sentiment.key()),
        _ => (String::new(), ""),
    }
}

fn set_all(text: &str, map: &Map, edits: &[Edit]) -> Result<String, EditError> {
    let mut text = text.to_owned();
    let mut left: Vec<&Edit> = edits.iter().collect();
    while !left.is_empty() {
        let tree = sound(&text)?;
        let mut concerned = HashSet::new();
        let mut taken = Taken::default();
        let mut later = Vec::new();
        for edit in left {
            if !concerned.insert(concern(edit)) || !taken.add(set(&tree, map, edit)?) {
                later.push(edit);
            }
        }
        text = splice(&text, taken.splices)?;
        left = later;
    }
    Ok(text)
}

/// Splices of one round, none of which touches another edit's.
#[derive(Default)]
pub(super) struct Taken {
    pub(super) splices: Vec<Splice>,
    /// The ends of the changed ranges by their starts.
    ranges: BTreeMap<usize, usize>,
}

impl Taken {
    /// Takes the splices of an edit, unless they touch what is taken.
    pub(super) fn add(&mut self, splices: Vec<Splice>) -> bool {
        let touches = splices.iter().any(|splice| {
            let before = self.ranges.range(..=splice.span.end).next_back();
            before.is_some_and(|(_, end)| *end >= splice.span.start)
        });
        if touches {
            return false;
        }
        for splice in &splices {
            let end = self.ranges.entry(splice.span.start).or_default();
            *end = splice.span.end.max(*end);
        }
        self.splices.extend(splices);
        true
    }
}
