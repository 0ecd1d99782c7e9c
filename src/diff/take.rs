//! Taking one difference across: the edits after which one of the two maps says there what the other
//! says. Ids and fields are carried whole, personas and stages by the ids they have in the map that
//! takes them, and an item comes behind what it stands behind in the other.

use super::{Difference, FieldChange, Gap, Sides};
use crate::doc::{persona_block, stage_block};
use crate::model::{
    BlockDraft, Edit, Field, Fields, Map, PersonaId, Place, Stage, Value, change_id,
    remove_persona, remove_stage, rename,
};

/// The difference of two maps, and which of them takes from the other.
#[derive(Clone, Copy, Debug)]
pub struct Taking<'a> {
    /// What became of the first map in the second.
    pub difference: &'a Difference,
    /// Both maps.
    pub maps: [&'a Map; 2],
    /// The text of the map that is taken from.
    pub text: &'a str,
    /// Which of the two takes: 0 or 1.
    pub into: usize,
}

/// Why a difference cannot be taken across.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotTaken {
    /// The stage it stands in has to be taken across first.
    NoStage,
    /// The difference has no such thing, or its maps do not belong to it.
    Unknown,
}

impl<'a> Taking<'a> {
    /// The edits, to be made one after the other.
    ///
    /// # Errors
    /// See [`NotTaken`].
    pub fn edits(&self, gap: Gap) -> Result<Vec<Edit>, NotTaken> {
        if let Gap::Item(stage, row, item) = gap {
            let cells = self.difference.stages.get(stage).map(|stage| &stage.cells);
            let cell = cells.and_then(|cells| cells.get(row));
            let pair = cell.and_then(|cell| cell.items.get(item));
            return self.item(pair.ok_or(NotTaken::Unknown)?);
        }
        self.edits_of(gap).ok_or(NotTaken::Unknown)
    }

    fn edits_of(&self, gap: Gap) -> Option<Vec<Edit>> {
        let difference = self.difference;
        match gap {
            Gap::Field(at) => {
                let field = difference.fields.get(at)?.field;
                let mut value = self.theirs().fields.get(field).cloned();
                if value.is_none() && field == Field::Title {
                    value = Some(Value::Text(String::new()));
                }
                Some(vec![set(Place::Map, field, value)])
            }
            Gap::Rows => Some(vec![Edit::SetRows(self.theirs().rows.clone())]),
            Gap::Persona(at) => self.persona(&difference.personas.get(at)?.at),
            Gap::PersonaField(at, field) => {
                let pair = difference.personas.get(at)?;
                let [mine, theirs] = self.sides(&pair.at);
                let mine = self.mine().personas.get(*mine?)?;
                let theirs = self.theirs().personas.get(*theirs?)?;
                let place = Place::Persona(mine.id.clone());
                let named = (theirs.name.as_str(), theirs.id.as_str());
                Some(self.property(place, pair.fields.get(field)?, named, &theirs.fields))
            }
            Gap::Stage(at) => self.stage(&difference.stages.get(at)?.at),
            Gap::StageField(at, field) => {
                let pair = difference.stages.get(at)?;
                let (mine, theirs) = self.both_stages(&pair.at)?;
                let place = Place::Stage(mine.id.clone());
                let named = (theirs.name.as_str(), theirs.id.as_str());
                Some(self.property(place, pair.fields.get(field)?, named, &theirs.fields))
            }
            Gap::Sentiment(at, number) => {
                let pair = difference.stages.get(at)?;
                let (mine, _) = self.both_stages(&pair.at)?;
                let change = pair.sentiments.get(number)?;
                let value = [change.before, change.after];
                // Whose it is, is told by the id of the second map.
                let who = change.who.as_ref().map(|who| match self.into {
                    0 => self.persona_across(who),
                    _ => who.clone(),
                });
                Some(vec![Edit::SetSentiment {
                    stage: mine.id.clone(),
                    who,
                    value: value.get(self.other()).copied()?,
                }])
            }
            Gap::Item(..) => None,
        }
    }

    fn other(&self) -> usize {
        1 - self.into.min(1)
    }

    pub(super) fn mine(&self) -> &'a Map {
        let [first, second] = self.maps;
        if self.into == 0 { first } else { second }
    }

    pub(super) fn theirs(&self) -> &'a Map {
        let [first, second] = self.maps;
        if self.into == 0 { second } else { first }
    }

    /// The side that takes, then the other.
    pub(super) fn sides<'s, T>(&self, sides: &'s Sides<T>) -> [Option<&'s T>; 2] {
        match self.into {
            0 => [sides.before(), sides.after()],
            _ => [sides.after(), sides.before()],
        }
    }

    fn both_stages(&self, at: &Sides<usize>) -> Option<(&'a Stage, &'a Stage)> {
        let [mine, theirs] = self.sides(at);
        let mine = self.mine().stages.get(*mine?)?;
        Some((mine, self.theirs().stages.get(*theirs?)?))
    }

    /// The persona of the map that takes, for one of the other; the same id where it has none.
    fn persona_across(&self, id: &PersonaId) -> PersonaId {
        let found = self.difference.personas.iter().find_map(|pair| {
            let [mine, theirs] = self.sides(&pair.at);
            let theirs = self.theirs().personas.get(*theirs?)?;
            let mine = self.mine().personas.get(*mine?)?;
            (theirs.id == *id).then(|| mine.id.clone())
        });
        found.unwrap_or_else(|| id.clone())
    }

    fn stage_across(&self, id: &str) -> String {
        let found = self.difference.stages.iter().find_map(|pair| {
            let (mine, theirs) = self.both_stages(&pair.at)?;
            (theirs.id.as_str() == id).then(|| mine.id.to_string())
        });
        found.unwrap_or_else(|| id.to_owned())
    }

    /// A value of the other as the map that takes it would say it.
    pub(super) fn value(&self, field: Field, value: &Value) -> Value {
        match (field, value) {
            (Field::For, Value::List(ids)) => {
                let ids = ids.iter().map(|id| PersonaId::new(id.as_str()));
                Value::List(ids.map(|id| self.persona_across(&id).to_string()).collect())
            }
            (Field::Next, Value::List(ids)) => {
                Value::List(ids.iter().map(|id| self.stage_across(id)).collect())
            }
            _ => value.clone(),
        }
    }

    /// A property of what has a name and an id: those of the other.
    fn property(
        &self,
        at: Place,
        change: &FieldChange,
        (name, id): (&str, &str),
        theirs: &Fields,
    ) -> Vec<Edit> {
        match change.field {
            Field::Name => rename(self.mine(), &at, name, false),
            Field::Id => change_id(self.mine(), &at, id),
            field => {
                let value = theirs.get(field).map(|value| self.value(field, value));
                vec![set(at, field, value)]
            }
        }
    }

    fn persona(&self, at: &Sides<usize>) -> Option<Vec<Edit>> {
        let [mine, theirs] = self.sides(at);
        let id = |at: &usize| self.mine().personas.get(*at).map(|p| p.id.clone());
        let Some(theirs) = theirs else {
            return Some(remove_persona(self.mine(), &id(mine?)?).edits);
        };
        let pairs = self.difference.personas.iter().map(|pair| &pair.at);
        let before = self.behind(*theirs, pairs);
        let before = before.and_then(|at| self.mine().personas.get(at));
        let before = before.map_or(0, |persona| persona.index + 1);
        if let Some(mine) = mine {
            let persona = id(mine)?;
            return Some(vec![Edit::MovePersona { persona, before }]);
        }
        let persona = self.theirs().personas.get(*theirs)?;
        let block = persona_block(self.text, self.theirs(), &persona.id);
        let persona = block_of(&persona.name, block);
        Some(vec![Edit::InsertPersona { before, persona }])
    }

    fn stage(&self, at: &Sides<usize>) -> Option<Vec<Edit>> {
        let [mine, theirs] = self.sides(at);
        let id = |at: &usize| self.mine().stages.get(*at).map(|s| s.id.clone());
        let Some(theirs) = theirs else {
            return Some(remove_stage(self.mine(), &id(mine?)?).edits);
        };
        let pairs = self.difference.stages.iter().map(|pair| &pair.at);
        let before = self.behind(*theirs, pairs);
        let before = before.and_then(|at| self.mine().stages.get(at));
        let before = before.map_or(0, |stage| stage.index + 1);
        if let Some(mine) = mine {
            let stage = id(mine)?;
            return Some(vec![Edit::MoveStage { stage, before }]);
        }
        let stage = self.theirs().stages.get(*theirs)?;
        let block = stage_block(self.text, self.theirs(), &stage.id);
        let stage = block_of(&stage.name, block);
        Some(vec![Edit::InsertStage { before, stage }])
    }

    /// The nearest of those before that place in the other map that this one has too, by its
    /// position here.
    fn behind<'s>(
        &self,
        place: usize,
        pairs: impl Iterator<Item = &'s Sides<usize>>,
    ) -> Option<usize> {
        let both = pairs.filter_map(|pair| {
            let [mine, theirs] = self.sides(pair);
            Some((*theirs?, *mine?))
        });
        let before = both.filter(|(theirs, _)| *theirs < place);
        before
            .max_by_key(|(theirs, _)| *theirs)
            .map(|(_, mine)| mine)
    }
}

pub(super) fn set(at: Place, field: Field, value: Option<Value>) -> Edit {
    Edit::Set { at, field, value }
}

fn block_of(name: &str, copy_of: Option<String>) -> BlockDraft {
    BlockDraft {
        name: name.to_owned(),
        copy_of,
        keep_ids: true,
    }
}

#[cfg(test)]
#[path = "take_tests.rs"]
mod tests;
