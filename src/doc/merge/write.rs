//! Writes into a text what its map is to say: the difference as edits, so that everything the edits
//! do not name keeps its bytes.
//!
//! The edits are made in rounds, each on the reading of the one before: first what other things
//! depend on (the declared rows, the ids), then what hangs on it.

use super::content::{Content, Stated, Step, words};
use super::order::standing;
use super::write_cells;
use crate::diag::Diagnostic;
use crate::doc::read::{Access, read};
use crate::doc::write::apply_all;
use crate::doc::{persona_block, stage_block};
use crate::model::{
    BlockDraft, Edit, Field, Map, Owner, PersonaId, Place, StageId, Value, fields_of,
};

/// A text to copy stages and personas from, with its map.
#[derive(Clone, Copy, Debug)]
pub(super) struct Source<'a> {
    pub(super) text: &'a str,
    pub(super) map: &'a Map,
}

/// The text changed to one that says what is wanted; none if no edits lead there.
pub(super) fn write(mut draft: Draft, wanted: &Content, sources: &[Source<'_>]) -> Option<Draft> {
    if draft.says(wanted) {
        return Some(draft);
    }
    draft.make(&head(&draft.map, wanted))?;
    draft.make(&last_sentiments(&draft.map, wanted))?;
    draft.make(&personas(&draft.map, wanted, sources))?;
    draft.name_personas(wanted)?;
    draft.make(&stages(&draft.map, wanted, sources))?;
    draft.name_stages(wanted)?;
    draft.make(&fields(&draft.map, wanted))?;
    write_cells::move_between(&mut draft, wanted);
    let cells = write_cells::edits(&draft.map, wanted);
    draft.make(&cells)?;
    draft.make(&needless_ids(&draft.map, wanted))?;
    draft.name_personas(wanted)?;
    draft.name_stages(wanted)?;
    draft.says(wanted).then_some(draft)
}

/// A text on its way, with its map and what is wrong with it.
pub(super) struct Draft {
    pub(super) text: String,
    pub(super) map: Map,
    pub(super) problems: Vec<Diagnostic>,
}

impl Draft {
    /// A text to begin with; none if it may not be edited.
    pub(super) fn new(text: String) -> Option<Self> {
        let reading = read(&text);
        (reading.access == Access::Edit).then_some(Self {
            text,
            map: reading.map,
            problems: reading.diagnostics,
        })
    }

    /// Makes all the edits, or none.
    pub(super) fn make(&mut self, edits: &[Edit]) -> Option<()> {
        if let Some((text, reading)) = apply_all(&self.text, &self.map, edits).ok()? {
            self.text = text;
            self.map = reading.map;
            self.problems = reading.diagnostics;
        }
        Some(())
    }

    /// Whether the text says what is wanted. An id that is written is the one that is derived, or
    /// the things would have no pairs.
    pub(super) fn says(&self, wanted: &Content) -> bool {
        plain(Content::of(&self.map)) == plain(wanted.clone())
    }

    /// Writes out the ids that would be others where the stages stand now.
    fn name_stages(&mut self, wanted: &Content) -> Option<()> {
        for _ in 0..=wanted.stages.len() {
            let mut pairs = self.map.stages.iter().zip(&wanted.stages);
            let Some((stage, other)) = pairs.find(|(stage, other)| stage.id != other.id) else {
                break;
            };
            let edit = set_id(Place::Stage(stage.id.clone()), other.id.as_str());
            self.make(&[edit])?;
        }
        Some(())
    }

    fn name_personas(&mut self, wanted: &Content) -> Option<()> {
        for _ in 0..=wanted.personas.len() {
            let mut pairs = self.map.personas.iter().zip(&wanted.personas);
            let Some((persona, other)) = pairs.find(|(persona, other)| persona.id != other.id)
            else {
                break;
            };
            let edit = set_id(Place::Persona(persona.id.clone()), other.id.as_str());
            self.make(&[edit])?;
        }
        Some(())
    }
}

fn plain(mut content: Content) -> Content {
    for persona in &mut content.personas {
        persona.fields.remove(&Field::Id);
    }
    for stage in &mut content.stages {
        stage.fields.remove(&Field::Id);
    }
    content
}

fn set_id(at: Place, id: &str) -> Edit {
    Edit::Set {
        at,
        field: Field::Id,
        value: Some(Value::Text(id.to_owned())),
    }
}

/// The map's own fields and its rows.
fn head(map: &Map, wanted: &Content) -> Vec<Edit> {
    let now = Content::of(map);
    let mut edits = differences(&Place::Map, Owner::Map, &now.fields, &wanted.fields);
    if now.rows != wanted.rows {
        edits.push(Edit::SetRows(wanted.rows.clone()));
    }
    edits
}

/// The edits that set fields to what is wanted. A written id is never taken away here.
fn differences(at: &Place, owner: Owner<'_>, now: &Stated, wanted: &Stated) -> Vec<Edit> {
    let mut edits = Vec::new();
    for spec in fields_of(owner) {
        let (field, value) = (spec.field, wanted.get(&spec.field));
        if now.get(&field) == value || (field == Field::Id && value.is_none()) {
            continue;
        }
        let empty = || spec.required.then(|| Value::Text(String::new()));
        edits.push(Edit::Set {
            at: at.clone(),
            field,
            value: value.cloned().or_else(empty),
        });
    }
    edits
}

/// The fields and sentiments of personas and stages that stand in both.
fn fields(map: &Map, wanted: &Content) -> Vec<Edit> {
    let now = Content::of(map);
    let mut edits = Vec::new();
    for (persona, wanted) in now.personas.iter().zip(&wanted.personas) {
        let at = Place::Persona(persona.id.clone());
        edits.extend(differences(
            &at,
            Owner::Persona,
            &persona.fields,
            &wanted.fields,
        ));
    }
    for (stage, wanted) in now.stages.iter().zip(&wanted.stages) {
        let at = Place::Stage(stage.id.clone());
        edits.extend(differences(
            &at,
            Owner::Stage,
            &stage.fields,
            &wanted.fields,
        ));
        edits.extend(sentiments(stage, wanted));
    }
    // Those that need a reading of their own come first, ids before the names they outlive.
    let rank = |edit: &Edit| match edit {
        Edit::Set {
            field: Field::Id, ..
        } => 0,
        Edit::Set {
            field: Field::Name, ..
        } => 1,
        _ => 2,
    };
    edits.sort_by_key(rank);
    edits
}

fn sentiments(now: &Step, wanted: &Step) -> Vec<Edit> {
    let set = |who: &Option<PersonaId>, value| Edit::SetSentiment {
        stage: now.id.clone(),
        who: who.clone(),
        value,
    };
    let gone = now
        .sentiment
        .keys()
        .filter(|who| !wanted.sentiment.contains_key(*who));
    let gone = gone.map(|who| set(who, None));
    let other = wanted.sentiment.iter();
    let other = other.filter(|(who, number)| now.sentiment.get(*who) != Some(number));
    gone.chain(other.map(|(who, number)| set(who, Some(*number))))
        .collect()
}

/// The sentiments that stay behind of personas who go, as long as there is somebody to have them.
fn last_sentiments(map: &Map, wanted: &Content) -> Vec<Edit> {
    let goes = |who: &PersonaId| map.persona(who).is_some() && wanted.persona(who).is_none();
    let mut edits = Vec::new();
    for stage in &wanted.stages {
        let numbers = stage.sentiment.iter();
        for (who, number) in numbers.filter(|(who, _)| who.as_ref().is_some_and(goes)) {
            if map.stage(&stage.id).is_some() {
                edits.push(Edit::SetSentiment {
                    stage: stage.id.clone(),
                    who: who.clone(),
                    value: Some(*number),
                });
            }
        }
    }
    edits
}

/// The edits that take away written ids which are to be derived.
fn needless_ids(map: &Map, wanted: &Content) -> Vec<Edit> {
    let is_needless =
        |now: Option<&str>, wanted: &Stated| now.is_some() && words(wanted, Field::Id).is_none();
    let unset = |at: Place| Edit::Set {
        at,
        field: Field::Id,
        value: None,
    };
    let personas = map.personas.iter().zip(&wanted.personas);
    let personas = personas
        .filter(|(now, wanted)| is_needless(now.fields.text(Field::Id), &wanted.fields))
        .map(|(now, _)| unset(Place::Persona(now.id.clone())));
    let stages = map.stages.iter().zip(&wanted.stages);
    let stages = stages
        .filter(|(now, wanted)| is_needless(now.fields.text(Field::Id), &wanted.fields))
        .map(|(now, _)| unset(Place::Stage(now.id.clone())));
    personas.chain(stages).collect()
}

/// The personas that are wanted, in their order.
fn personas(map: &Map, wanted: &Content, sources: &[Source<'_>]) -> Vec<Edit> {
    let now: Vec<(usize, &PersonaId)> = map.personas.iter().map(|p| (p.index, &p.id)).collect();
    let ids: Vec<&PersonaId> = wanted.personas.iter().map(|persona| &persona.id).collect();
    let (gone, steps) = arranged(&now, &ids);
    let gone = gone.into_iter().map(|id| Edit::RemovePersona(id.clone()));
    let steps = steps.into_iter().filter_map(|step| {
        let persona = wanted.personas.get(step.at)?;
        let (id, before) = (persona.id.clone(), step.before);
        if step.from.is_some() {
            return Some(Edit::MovePersona {
                persona: id,
                before,
            });
        }
        let copy_of = sources
            .iter()
            .find_map(|source| persona_block(source.text, source.map, &id));
        let persona = block(&persona.fields, copy_of);
        Some(Edit::InsertPersona { before, persona })
    });
    gone.chain(steps).collect()
}

/// The stages that are wanted, in their order.
fn stages(map: &Map, wanted: &Content, sources: &[Source<'_>]) -> Vec<Edit> {
    let now: Vec<(usize, &StageId)> = map.stages.iter().map(|s| (s.index, &s.id)).collect();
    let ids: Vec<&StageId> = wanted.stages.iter().map(|stage| &stage.id).collect();
    let (gone, steps) = arranged(&now, &ids);
    let gone = gone.into_iter().map(|id| Edit::RemoveStage(id.clone()));
    let steps = steps.into_iter().filter_map(|step| {
        let stage = wanted.stages.get(step.at)?;
        let (id, before) = (stage.id.clone(), step.before);
        if step.from.is_some() {
            return Some(Edit::MoveStage { stage: id, before });
        }
        let copy_of = sources
            .iter()
            .find_map(|source| stage_block(source.text, source.map, &id));
        let stage = block(&stage.fields, copy_of);
        Some(Edit::InsertStage { before, stage })
    });
    gone.chain(steps).collect()
}

fn block(fields: &Stated, copy_of: Option<String>) -> BlockDraft {
    BlockDraft {
        name: words(fields, Field::Name).unwrap_or_default().to_owned(),
        copy_of,
        keep_ids: true,
    }
}

/// What leaves a list, and how the others come into the wanted order.
fn arranged<'a, I: Eq + std::hash::Hash>(
    now: &[(usize, &'a I)],
    wanted: &[&I],
) -> (Vec<&'a I>, Vec<Arrange>) {
    let places: std::collections::HashMap<&I, usize> = wanted
        .iter()
        .enumerate()
        .map(|(at, id)| (*id, at))
        .collect();
    let len = now.last().map_or(0, |(index, _)| index + 1);
    let mut slots: Vec<Option<Option<usize>>> = vec![Some(None); len];
    let mut gone = Vec::new();
    for (index, id) in now {
        let place = places.get(*id).copied();
        if place.is_none() {
            gone.push(*id);
        }
        if let Some(slot) = slots.get_mut(*index) {
            *slot = place.map(Some);
        }
    }
    (
        gone,
        arrange(slots.into_iter().flatten().collect(), wanted.len()),
    )
}

/// One step on the way to the wanted order of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Arrange {
    /// Which of the wanted things.
    pub(super) at: usize,
    /// Where it stands in the list; none for a new one.
    pub(super) from: Option<usize>,
    /// Before which entry it goes.
    pub(super) before: usize,
}

/// The steps from a list, given by which of the wanted things each entry is (none for entries that
/// stay where they are), to all the wanted things in their order.
pub(super) fn arrange(mut slots: Vec<Option<usize>>, wanted: usize) -> Vec<Arrange> {
    let present: Vec<usize> = slots.iter().copied().flatten().collect();
    let mut stays = vec![None; wanted];
    for (at, stands) in present.iter().zip(standing(&present)) {
        if let Some(stay) = stays.get_mut(*at) {
            *stay = Some(stands);
        }
    }
    let mut steps = Vec::new();
    for (at, stay) in stays.into_iter().enumerate() {
        if stay == Some(true) {
            continue;
        }
        let place = |slots: &[Option<usize>], at| slots.iter().position(|slot| *slot == Some(at));
        let behind = at.checked_sub(1).and_then(|last| place(&slots, last));
        let before = behind.map_or(0, |last| last + 1);
        let from = place(&slots, at);
        if from == Some(before) {
            continue;
        }
        let mut to = before;
        if let Some(from) = from {
            slots.remove(from);
            to -= usize::from(from < before);
        }
        slots.insert(to.min(slots.len()), Some(at));
        steps.push(Arrange { at, from, before });
    }
    steps
}

#[cfg(test)]
mod tests {
    use super::arrange;

    #[test]
    fn a_list_is_put_in_order_with_few_steps() {
        for (slots, wanted, expected) in [
            (vec![Some(0), Some(1)], 2, 0),
            (vec![Some(1), Some(0)], 2, 1),
            (vec![None, Some(2), Some(0), Some(1)], 3, 1),
            (vec![Some(0), None, Some(2)], 4, 2),
            (vec![], 3, 3),
        ] {
            let steps = arrange(slots.clone(), wanted);
            assert_eq!(steps.len(), expected, "{slots:?}");
            let mut list = slots;
            for step in steps {
                let mut to = step.before;
                if let Some(from) = step.from {
                    assert_eq!(list.remove(from), Some(step.at));
                    to -= usize::from(from < step.before);
                }
                list.insert(to, Some(step.at));
            }
            let list: Vec<usize> = list.into_iter().flatten().collect();
            assert_eq!(list, (0..wanted).collect::<Vec<usize>>());
        }
    }
}
