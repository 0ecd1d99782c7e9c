//! Acts: what a person means, turned into the edits it takes.
//!
//! Removing a persona also cleans what referred to it; renaming a stage writes its old id, because
//! other files may refer to it. Each function looks at the map and answers with edits that belong
//! into one undo step; none changes anything itself.

use super::edit::{Draft, Edit, ItemAt, Place};
use super::field::{Field, Owner, fields_of};
use super::id::{PersonaId, StageId};
use super::item::Item;
use super::map::Map;
use super::row::RowId;
use super::stage::Stage;
use super::value::Value;

/// Something that referred to what is removed, and is cleaned with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mention {
    /// A stage's field.
    Stage(StageId, Field),
    /// An item's field.
    Item(ItemAt, Field),
}

/// The edits of one act, and what they clean besides.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Act {
    /// In the order they are to be applied.
    pub edits: Vec<Edit>,
    /// What referred to the removed thing.
    pub mentions: Vec<Mention>,
}

/// Where an item is, for an edit.
fn item_at(stage: &Stage, row: &RowId, item: &Item) -> ItemAt {
    ItemAt {
        stage: stage.id.clone(),
        row: row.clone(),
        index: item.index,
        text: item.text.clone(),
    }
}

/// The edit that takes `gone` out of a list of references, and removes the field with the last.
fn without(at: Place, field: Field, list: &[String], gone: &[&str]) -> Edit {
    let left: Vec<String> = list
        .iter()
        .filter(|id| !gone.contains(&id.as_str()))
        .cloned()
        .collect();
    // An empty `next` would end the journey there, which nobody asked for.
    let value = (!left.is_empty()).then_some(Value::List(left));
    Edit::Set { at, field, value }
}

fn mentions_any(list: &[String], gone: &[&str]) -> bool {
    list.iter().any(|id| gone.contains(&id.as_str()))
}

/// Cleans every item's reference to one of `gone` in `field`, but for items of the stage `spared`.
fn clean_items(act: &mut Act, map: &Map, field: Field, gone: &[&str], spared: Option<&StageId>) {
    for (stage, row, item) in map
        .items()
        .filter(|(stage, _, _)| spared != Some(&stage.id))
    {
        let list = item.fields.list(field);
        if mentions_any(list, gone) {
            let at = item_at(stage, row, item);
            act.edits
                .push(without(Place::Item(at.clone()), field, list, gone));
            act.mentions.push(Mention::Item(at, field));
        }
    }
}

/// Removes a persona, its sentiments, and its tag from stages and items.
pub fn remove_persona(map: &Map, persona: &PersonaId) -> Act {
    let mut act = Act::default();
    let gone = [persona.as_str()];
    for stage in &map.stages {
        let list = stage.fields.list(Field::For);
        if mentions_any(list, &gone) {
            let at = Place::Stage(stage.id.clone());
            act.edits.push(without(at, Field::For, list, &gone));
            act.mentions
                .push(Mention::Stage(stage.id.clone(), Field::For));
        }
        if stage.sentiment.of(persona).is_some() {
            act.edits.push(Edit::SetSentiment {
                stage: stage.id.clone(),
                who: Some(persona.clone()),
                value: None,
            });
            act.mentions
                .push(Mention::Stage(stage.id.clone(), Field::Sentiment));
        }
    }
    clean_items(&mut act, map, Field::For, &gone, None);
    act.edits.push(Edit::RemovePersona(persona.clone()));
    act
}

/// Removes a stage, what led to it, and references to its pains.
pub fn remove_stage(map: &Map, stage: &StageId) -> Act {
    let mut act = Act::default();
    let Some(removed) = map.stage(stage) else {
        return act;
    };
    let gone = [stage.as_str()];
    for other in map.stages.iter().filter(|other| other.id != *stage) {
        let list = other.fields.list(Field::Next);
        if mentions_any(list, &gone) {
            let at = Place::Stage(other.id.clone());
            act.edits.push(without(at, Field::Next, list, &gone));
            act.mentions
                .push(Mention::Stage(other.id.clone(), Field::Next));
        }
    }
    let pains: Vec<&str> = removed
        .items(&RowId::Pains)
        .iter()
        .filter_map(|i| i.fields.text(Field::Id))
        .collect();
    clean_items(&mut act, map, Field::Solves, &pains, Some(stage));
    act.edits.push(Edit::RemoveStage(stage.clone()));
    act
}

/// Removes an item and the references to it.
pub fn remove_item(map: &Map, at: &ItemAt) -> Act {
    remove_items(map, std::slice::from_ref(at))
}

/// Removes items, those of a cell given in the order of the file, and the references of other items to
/// any of them. The removals come last, from the last item to the first.
pub fn remove_items(map: &Map, items: &[ItemAt]) -> Act {
    let mut act = Act::default();
    let id = |at: &ItemAt| {
        let cell = map.stage(&at.stage)?.items(&at.row);
        let item = cell.iter().find(|item| item.index == at.index)?;
        item.fields.text(Field::Id)
    };
    // In one go: two edits of one list would each bring back what the other took out.
    let gone: Vec<&str> = items.iter().filter_map(id).collect();
    if !gone.is_empty() {
        clean_items(&mut act, map, Field::Solves, &gone, None);
        let stays = |edit: &Edit| !matches!(edit, Edit::Set { at: Place::Item(at), .. } if items.contains(at));
        act.edits.retain(stays);
        act.mentions
            .retain(|mention| !matches!(mention, Mention::Item(at, _) if items.contains(at)));
    }
    let removals = items.iter().rev().cloned().map(Edit::RemoveItem);
    act.edits.extend(removals);
    act
}

/// Renames a persona or stage. A derived id is written out first, because other files and branches
/// may refer to it, unless the thing is `fresh`: made since the map was last saved and referred to
/// by nothing.
pub fn rename(map: &Map, at: &Place, name: &str, fresh: bool) -> Vec<Edit> {
    let written = match at {
        Place::Stage(id) => map
            .stage(id)
            .filter(|s| s.id_is_derived)
            .map(|s| s.id.to_string()),
        Place::Persona(id) => map
            .persona(id)
            .filter(|p| p.id_is_derived)
            .map(|p| p.id.to_string()),
        Place::Map | Place::Item(_) => None,
    };
    let referred = written
        .as_deref()
        .is_some_and(|id| is_referred_to(map, at, id));
    let set = |field, value: &str| Edit::Set {
        at: at.clone(),
        field,
        value: Some(Value::Text(value.to_owned())),
    };
    let id = written
        .filter(|_| !fresh || referred)
        .map(|id| set(Field::Id, &id));
    id.into_iter().chain([set(Field::Name, name)]).collect()
}

/// Gives a persona, stage or item another id, and whatever refers to it follows. The numbers of a
/// persona come back last, when there is somebody of the new id to have them.
pub fn change_id(map: &Map, at: &Place, id: &str) -> Vec<Edit> {
    let mut edits = Vec::new();
    let old = match at {
        Place::Map => None,
        Place::Persona(old) => Some(old.to_string()),
        Place::Stage(old) => Some(old.to_string()),
        Place::Item(item) => map
            .stage(&item.stage)
            .and_then(|stage| {
                stage
                    .items(&item.row)
                    .iter()
                    .find(|i| i.index == item.index)
            })
            .and_then(|item| item.fields.text(Field::Id).map(str::to_owned)),
    };
    if let Some(old) = old {
        let field = match at {
            Place::Stage(_) => Field::Next,
            Place::Item(_) => Field::Solves,
            Place::Persona(_) | Place::Map => Field::For,
        };
        let follow = |at: Place, list: &[String]| {
            let list: Vec<String> = list
                .iter()
                .map(|entry| if *entry == old { id } else { entry }.to_owned())
                .collect();
            Edit::Set {
                at,
                field,
                value: Some(Value::List(list)),
            }
        };
        for stage in &map.stages {
            let list = stage.fields.list(field);
            if mentions_any(list, &[&old]) {
                edits.push(follow(Place::Stage(stage.id.clone()), list));
            }
        }
        for (stage, row, item) in map.items() {
            let list = item.fields.list(field);
            if mentions_any(list, &[&old]) {
                edits.push(follow(Place::Item(item_at(stage, row, item)), list));
            }
        }
    }
    let (taken, put) = match at {
        Place::Persona(persona) => move_sentiments(map, persona, id),
        Place::Map | Place::Stage(_) | Place::Item(_) => Default::default(),
    };
    edits.extend(taken);
    let value = Some(Value::Text(id.to_owned()));
    edits.push(Edit::Set {
        at: at.clone(),
        field: Field::Id,
        value,
    });
    edits.extend(put);
    edits
}

/// Takes the written id away. A persona or stage has the one derived from its name from then on,
/// and whatever refers to it follows; an item has none, and references to it are removed.
pub fn drop_id(map: &Map, at: &Place, derived: &str) -> Vec<Edit> {
    let unset = |at: Place| Edit::Set {
        at,
        field: Field::Id,
        value: None,
    };
    if let Place::Item(item) = at {
        let mut edits = remove_item(map, item).edits;
        edits.pop();
        edits.push(unset(at.clone()));
        return edits;
    }
    let mut edits = change_id(map, at, derived);
    edits.push(unset(at.with_id(derived)));
    edits
}

/// The numbers of a persona taken away, and put back under its new id.
fn move_sentiments(map: &Map, persona: &PersonaId, id: &str) -> (Vec<Edit>, Vec<Edit>) {
    let numbers = map.stages.iter().filter_map(|stage| {
        let value = stage.sentiment.of(persona)?;
        let set = |who: PersonaId, value| Edit::SetSentiment {
            stage: stage.id.clone(),
            who: Some(who),
            value,
        };
        let new = PersonaId::new(id);
        Some((set(persona.clone(), None), set(new, Some(value))))
    });
    numbers.unzip()
}

/// Whether anything in the map refers to the persona or stage of that id; nothing is said of items.
pub fn is_referred_to(map: &Map, at: &Place, id: &str) -> bool {
    let lists = |field: Field| {
        let of_stages = map.stages.iter().map(move |stage| stage.fields.list(field));
        let of_items = map.items().map(move |(_, _, item)| item.fields.list(field));
        of_stages
            .chain(of_items)
            .any(|list| list.iter().any(|entry| entry == id))
    };
    match at {
        Place::Stage(_) => lists(Field::Next),
        Place::Persona(_) => {
            lists(Field::For)
                || map
                    .stages
                    .iter()
                    .any(|s| s.sentiment.each.iter().any(|(p, _)| p.as_str() == id))
        }
        Place::Map | Place::Item(_) => false,
    }
}

/// A name for a copy that none of `names` has: `Payment 2`, `Payment 3`…
pub fn duplicate_name(name: &str, names: &[&str]) -> String {
    let base = name
        .trim_end_matches(|c: char| c.is_ascii_digit())
        .trim_end();
    let base = if base.is_empty() { name } else { base };
    // One more candidate than there are names: one of them is free.
    (2..names.len() + 3)
        .map(|n| format!("{base} {n}"))
        .find(|candidate| !names.contains(&candidate.as_str()))
        .unwrap_or_else(|| base.to_owned())
}

/// A draft made fit for a row: fields the row does not know go into the notes as `key: value`.
/// Answers with the draft and the fields that were noted.
pub fn paste_draft(mut draft: Draft, row: &RowId) -> (Draft, Vec<Field>) {
    let known = |field: &Field| {
        fields_of(Owner::Item(row))
            .iter()
            .any(|spec| spec.field == *field)
    };
    let (kept, other): (Vec<_>, Vec<_>) = draft
        .fields
        .into_iter()
        .partition(|(field, _)| known(field));
    draft.fields = kept;
    if other.is_empty() {
        return (draft, Vec::new());
    }
    let lines: Vec<String> = other
        .iter()
        .map(|(field, value)| format!("{}: {value}", field.key()))
        .collect();
    let notes = draft
        .fields
        .iter_mut()
        .find(|(field, _)| *field == Field::Notes);
    if let Some((_, Value::Text(notes))) = notes {
        notes.push('\n');
        notes.push_str(&lines.join("\n"));
    } else {
        draft
            .fields
            .push((Field::Notes, Value::Text(lines.join("\n"))));
    }
    (draft, other.into_iter().map(|(field, _)| field).collect())
}
