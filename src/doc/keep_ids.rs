//! Ids that are derived from names are numbered in the order of the file where names meet. An edit
//! that would give such an id to another stage or persona writes it out first, so that whatever
//! refers to it goes on meaning the same.
//!
//! An id nobody in the map refers to is left as it comes.

use super::read::{EVERYONE, Named, distinct_ids, read};
use crate::model::{
    BlockDraft, Edit, Field, Map, PersonaId, Place, StageId, Value, is_referred_to,
};

/// A stage or persona by what its id is made from.
#[derive(Clone, Debug)]
struct Thing {
    id: String,
    /// Whether its id stays unless an edit says so; a new thing may have any.
    stays: bool,
    written: Option<String>,
    name: String,
    index: usize,
}

impl Thing {
    fn new(id: &str, is_derived: bool, name: &str, index: usize) -> Self {
        Self {
            id: id.to_owned(),
            stays: true,
            written: (!is_derived).then(|| id.to_owned()),
            name: name.to_owned(),
            index,
        }
    }
}

/// The edits, behind those that write out the ids which would otherwise become another's.
pub fn with_ids_kept(map: &Map, edits: &[Edit]) -> Vec<Edit> {
    let mut kept = Vec::new();
    if edits.iter().any(|edit| of_stages(edit) == Some(true)) {
        let stages = map.stages.iter();
        let stages = stages.map(|s| Thing::new(s.id.as_str(), s.id_is_derived, &s.name, s.index));
        let at = |id: &str| Place::Stage(StageId::new(id));
        let after = after(stages.collect(), edits, true);
        kept.extend(ids_to_write(map, after, at, |named| {
            distinct_ids(named, "stage", &[])
        }));
    }
    if edits.iter().any(|edit| of_stages(edit) == Some(false)) {
        let personas = map.personas.iter();
        let personas =
            personas.map(|p| Thing::new(p.id.as_str(), p.id_is_derived, &p.name, p.index));
        let at = |id: &str| Place::Persona(PersonaId::new(id));
        let after = after(personas.collect(), edits, false);
        kept.extend(ids_to_write(map, after, at, |named| {
            distinct_ids(named, "persona", &[EVERYONE])
        }));
    }
    kept.extend(edits.iter().cloned());
    kept
}

/// Whether an edit concerns the ids of stages (true) or personas (false), if of any.
fn of_stages(edit: &Edit) -> Option<bool> {
    match edit {
        Edit::InsertStage { .. } | Edit::MoveStage { .. } | Edit::RemoveStage(_) => Some(true),
        Edit::InsertPersona { .. } | Edit::MovePersona { .. } | Edit::RemovePersona(_) => {
            Some(false)
        }
        Edit::Set {
            at,
            field: Field::Name | Field::Id,
            ..
        } => match at {
            Place::Stage(_) => Some(true),
            Place::Persona(_) => Some(false),
            Place::Map | Place::Item(_) => None,
        },
        _ => None,
    }
}

/// The edits that write the ids of things that would have others.
fn ids_to_write(
    map: &Map,
    mut after: Vec<Thing>,
    at: impl Fn(&str) -> Place,
    ids: impl Fn(&[Named<'_>]) -> Vec<String>,
) -> Vec<Edit> {
    let mut writes = Vec::new();
    loop {
        let named: Vec<Named<'_>> = after
            .iter()
            .map(|thing| Named {
                written: thing.written.as_deref(),
                name: &thing.name,
            })
            .collect();
        let ids = ids(&named);
        // An id that is written changes those of others, so each is looked for anew.
        let other = after.iter_mut().zip(ids).find(|(thing, id)| {
            thing.stays
                && thing.written.is_none()
                && thing.id != *id
                && is_referred_to(map, &at(&thing.id), &thing.id)
        });
        let Some((thing, _)) = other else {
            return writes;
        };
        thing.written = Some(thing.id.clone());
        writes.push(Edit::Set {
            at: at(&thing.id),
            field: Field::Id,
            value: Some(Value::Text(thing.id.clone())),
        });
    }
}

/// The stages, or personas, as they are after the edits.
fn after(mut things: Vec<Thing>, edits: &[Edit], stages: bool) -> Vec<Thing> {
    for edit in edits.iter().filter(|edit| of_stages(edit) == Some(stages)) {
        match edit {
            Edit::InsertStage { before, stage: new }
            | Edit::InsertPersona {
                before,
                persona: new,
            } => insert(&mut things, *before, drafted(new)),
            Edit::MoveStage { stage, before } => shift(&mut things, stage.as_str(), *before),
            Edit::MovePersona { persona, before } => {
                shift(&mut things, persona.as_str(), *before);
            }
            Edit::RemoveStage(id) => things.retain(|thing| thing.id != id.as_str()),
            Edit::RemovePersona(id) => things.retain(|thing| thing.id != id.as_str()),
            Edit::Set { at, field, value } => {
                let id = match at {
                    Place::Stage(id) => id.as_str(),
                    Place::Persona(id) => id.as_str(),
                    Place::Map | Place::Item(_) => continue,
                };
                let text = match value {
                    Some(Value::Text(text)) => Some(text.clone()),
                    _ => None,
                };
                let Some(thing) = things.iter_mut().find(|thing| thing.id == id) else {
                    continue;
                };
                if *field == Field::Name {
                    thing.name = text.unwrap_or_default();
                    continue;
                }
                // Whoever sets an id sees to what refers to it.
                thing.stays = false;
                thing.id = text.clone().unwrap_or_else(|| id.to_owned());
                thing.written = text;
            }
            _ => {}
        }
    }
    things
}

fn drafted(new: &BlockDraft) -> Thing {
    let copy = new.copy_of.as_deref().filter(|_| new.keep_ids).map(read);
    let cut = copy.as_ref().and_then(|copy| copy.map.stages.first());
    let id = cut
        .filter(|cut| !cut.id_is_derived)
        .map(|cut| cut.id.as_str());
    Thing {
        stays: false,
        ..Thing::new(id.unwrap_or_default(), id.is_none(), &new.name, 0)
    }
}

/// Puts a thing before that entry of the list, which is counted with those that cannot be read.
fn insert(things: &mut Vec<Thing>, before: usize, thing: Thing) {
    let at = things.iter().filter(|other| other.index < before).count();
    things.insert(at, thing);
}

fn shift(things: &mut Vec<Thing>, id: &str, before: usize) {
    if let Some(at) = things.iter().position(|thing| thing.id == id) {
        let thing = things.remove(at);
        insert(things, before, thing);
    }
}
