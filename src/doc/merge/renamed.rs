//! Stages and personas that somebody renamed by hand: their id is made from their name, so they seem
//! to be gone, and others to be new. Where what they hold is much the same they are taken for one, and
//! the old id is written out, as the program does it when it renames.

use std::hash::Hash;

use super::Version;
use super::content::{Person, Stated, Step};
use crate::doc::write::apply_all;
use crate::model::{Edit, Field, Place, Value, is_referred_to};

/// A side with the old ids of what it renamed; none where it renamed nothing. One whose new id
/// somebody refers to already keeps it.
pub(super) fn with_old_ids(base: &Version, side: &Version) -> Option<String> {
    let mut edits = Vec::new();
    let (old, new) = (&base.content, &side.content);
    let derived = side.map.stages.iter().filter(|stage| stage.id_is_derived);
    let derived: Vec<_> = derived.map(|stage| &stage.id).collect();
    let gone: Vec<_> = old
        .stages
        .iter()
        .filter(|stage| new.stages.iter().all(|s| s.id != stage.id))
        .collect();
    let is_new =
        |stage: &&Step| derived.contains(&&stage.id) && old.stages.iter().all(|s| s.id != stage.id);
    let added: Vec<_> = new.stages.iter().filter(is_new).collect();
    for (old, new) in alike(&gone, &added, of_stage) {
        edits.extend(set_id(
            side,
            Place::Stage(new.id.clone()),
            new.id.as_str(),
            old.id.as_str(),
        ));
    }
    let derived = side
        .map
        .personas
        .iter()
        .filter(|persona| persona.id_is_derived);
    let derived: Vec<_> = derived.map(|persona| &persona.id).collect();
    let gone: Vec<_> = old
        .personas
        .iter()
        .filter(|persona| new.persona(&persona.id).is_none())
        .collect();
    let is_new =
        |persona: &&Person| derived.contains(&&persona.id) && old.persona(&persona.id).is_none();
    let added: Vec<_> = new.personas.iter().filter(is_new).collect();
    for (old, new) in alike(&gone, &added, of_persona) {
        edits.extend(set_id(
            side,
            Place::Persona(new.id.clone()),
            new.id.as_str(),
            old.id.as_str(),
        ));
    }
    if edits.is_empty() {
        return None;
    }
    apply_all(&side.text, &side.map, &edits)
        .ok()?
        .map(|(text, _)| text)
}

fn set_id(side: &Version, at: Place, new: &str, old: &str) -> Option<Edit> {
    let value = Some(Value::Text(old.to_owned()));
    (!is_referred_to(&side.map, &at, new)).then_some(Edit::Set {
        at,
        field: Field::Id,
        value,
    })
}

/// The pairs of which at least half is the same, the likest first; nothing is in two of them.
fn alike<'a, T>(
    gone: &[&'a T],
    added: &[&'a T],
    parts: impl Fn(&T) -> Vec<String>,
) -> Vec<(&'a T, &'a T)> {
    let mut found = Vec::new();
    for (o, old) in gone.iter().enumerate() {
        for (n, new) in added.iter().enumerate() {
            let (one, other) = (parts(old), parts(new));
            let both = shared(&one, &other);
            if both > 0 && both * 4 >= one.len() + other.len() {
                found.push((one.len() + other.len() - 2 * both, o, n));
            }
        }
    }
    found.sort_unstable();
    let (mut olds, mut news) = (Vec::new(), Vec::new());
    let mut pairs = Vec::new();
    for (_, o, n) in found {
        if olds.contains(&o) || news.contains(&n) {
            continue;
        }
        olds.push(o);
        news.push(n);
        pairs.extend(gone.get(o).copied().zip(added.get(n).copied()));
    }
    pairs
}

/// How many things two lists share.
fn shared<T: Eq + Hash>(one: &[T], other: &[T]) -> usize {
    let mut left: Vec<&T> = other.iter().collect();
    let is_there = |thing: &&T| {
        let found = left.iter().position(|other| other == thing);
        found.map(|at| left.swap_remove(at)).is_some()
    };
    one.iter().filter(is_there).count()
}

fn of_stage(stage: &Step) -> Vec<String> {
    let mut parts = of_fields(&stage.fields);
    for (row, items) in &stage.cells {
        parts.extend(
            items
                .iter()
                .map(|item| format!("{} {}", row.key(), item.text)),
        );
    }
    let sentiment = stage.sentiment.iter();
    parts.extend(sentiment.map(|(who, number)| format!("{who:?} {number}")));
    parts
}

fn of_persona(persona: &Person) -> Vec<String> {
    of_fields(&persona.fields)
}

fn of_fields(fields: &Stated) -> Vec<String> {
    let others = fields
        .iter()
        .filter(|(field, _)| !matches!(field, Field::Name | Field::Id));
    others
        .map(|(field, value)| format!("{} {value:?}", field.key()))
        .collect()
}
