//! What became of one map in another: the personas, stages and items that are kept, moved, renamed,
//! reworded, gone and new, with the places on both sides.
//!
//! Stages and personas are matched by id, then by name, then by what they hold; items by id, then by
//! equal words, then by the most similar words of their cell. Every item of both maps is in the
//! outcome exactly once. Comments, layout and unknown keys of stages make no difference here: two
//! texts can differ where their maps do not.
//!
//! Everything is a pure function of two maps. [`Telling`] puts the outcome in words; [`to_text`],
//! [`to_markdown`] and [`to_json`] write it for people, pull requests and programs; [`Taking`] says
//! with which edits one of the maps comes to say what the other says. Nothing here makes an edit,
//! merges or reads files.

mod fields;
mod gaps;
mod items;
mod json;
mod markdown;
mod matching;
mod take;
mod take_item;
mod tell;
mod tell_fields;
mod text;
mod words;

pub use fields::{FieldChange, SentimentChange, UnknownChange};
pub use gaps::Gap;
pub use json::{item_to_json, stage_to_json, to_json};
pub use markdown::to_markdown;
pub use take::{NotTaken, Taking};
pub use tell::{Line, Mark, Run, Telling, Tone};
pub use text::{Dress, to_text};
pub use words::{Part, marks};

use crate::model::{Map, Persona, RowDecl, RowId, Stage};

/// Something of one map, of the other, or of both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sides<T> {
    /// Both have it.
    Both {
        /// In the first map.
        before: T,
        /// In the second.
        after: T,
    },
    /// Only the first map has it: it is gone.
    Gone(T),
    /// Only the second map has it: it is new.
    New(T),
}

impl<T> Sides<T> {
    /// That of the first map.
    pub fn before(&self) -> Option<&T> {
        match self {
            Self::Both { before, .. } | Self::Gone(before) => Some(before),
            Self::New(_) => None,
        }
    }

    /// That of the second map.
    pub fn after(&self) -> Option<&T> {
        match self {
            Self::Both { after, .. } | Self::New(after) => Some(after),
            Self::Gone(_) => None,
        }
    }

    /// Whether both have it.
    pub fn is_both(&self) -> bool {
        matches!(self, Self::Both { .. })
    }
}

/// Where an item is: the position of its stage in the map, its row, and its position among the items
/// of the cell that could be read, all from 0.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ItemPlace {
    /// The position of the stage.
    pub stage: usize,
    /// The row.
    pub row: RowId,
    /// The position in the cell's items.
    pub item: usize,
}

/// What became of an item, the weightiest of what can be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fate {
    /// It is the same, at the same place.
    Kept,
    /// Only other fields than its words differ.
    Changed,
    /// It stands elsewhere, in its cell or in another.
    Moved,
    /// Its words differ; it may have moved as well.
    Reworded,
    /// It is gone.
    Removed,
    /// It is new.
    Added,
}

/// An item of one map or both.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemPair {
    /// Where it is.
    pub at: Sides<ItemPlace>,
    /// Whether it is of both and has another place: another cell, or another place among the items
    /// of its cell that both have.
    pub is_moved: bool,
    /// Whether it is of both and has other words.
    pub is_reworded: bool,
    /// Its other fields that differ; all it has where only one map has it.
    pub fields: Vec<FieldChange>,
    /// The keys the format does not know that differ.
    pub unknown: Vec<UnknownChange>,
}

impl ItemPair {
    /// What became of it.
    pub fn fate(&self) -> Fate {
        match self.at {
            Sides::Gone(_) => Fate::Removed,
            Sides::New(_) => Fate::Added,
            Sides::Both { .. } if self.is_reworded => Fate::Reworded,
            Sides::Both { .. } if self.is_moved => Fate::Moved,
            Sides::Both { .. } if self.fields.is_empty() && self.unknown.is_empty() => Fate::Kept,
            Sides::Both { .. } => Fate::Changed,
        }
    }
}

/// A row of a stage: the items it has in the second map, in their order, and those that are gone,
/// each behind the item it stood behind. One that moved to another cell is found there alone.
#[derive(Clone, Debug, PartialEq)]
pub struct CellPair {
    /// The row.
    pub row: RowId,
    /// The items.
    pub items: Vec<ItemPair>,
}

/// A stage of one map or both.
#[derive(Clone, Debug, PartialEq)]
pub struct StagePair {
    /// The positions in the maps, from 0.
    pub at: Sides<usize>,
    /// Whether it is of both and has another place among the stages that both have.
    pub is_moved: bool,
    /// The properties that differ, the name first if it does.
    pub fields: Vec<FieldChange>,
    /// The stated sentiments that differ.
    pub sentiments: Vec<SentimentChange>,
    /// The rows that hold an item in one of the maps, in their usual order.
    pub cells: Vec<CellPair>,
}

/// A persona of one map or both.
#[derive(Clone, Debug, PartialEq)]
pub struct PersonaPair {
    /// The positions in the maps, from 0.
    pub at: Sides<usize>,
    /// Whether it is of both and has another place among the personas that both have.
    pub is_moved: bool,
    /// The properties that differ.
    pub fields: Vec<FieldChange>,
}

/// The choice and order of rows, where it differs.
#[derive(Clone, Debug, PartialEq)]
pub struct RowsChange {
    /// In the first map; none where it leaves them to the kind of map.
    pub before: Option<Vec<RowDecl>>,
    /// In the second.
    pub after: Option<Vec<RowDecl>>,
}

/// What became of one map in another, what is kept included.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Difference {
    /// The properties of the map that differ.
    pub fields: Vec<FieldChange>,
    /// The choice and order of rows, if it differs.
    pub rows: Option<RowsChange>,
    /// The personas of the second map in their order, those that are gone behind the one they stood
    /// behind.
    pub personas: Vec<PersonaPair>,
    /// The stages in the same manner.
    pub stages: Vec<StagePair>,
}

/// How many things are new, gone, at another place and otherwise changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// New personas, stages and items.
    pub added: usize,
    /// Personas, stages and items that are gone.
    pub removed: usize,
    /// Personas, stages and items at another place.
    pub moved: usize,
    /// Items with other words or fields, sentiments, and properties of what both maps have.
    pub changed: usize,
}

impl Tally {
    /// All of them.
    pub fn count(self) -> usize {
        self.added + self.removed + self.moved + self.changed
    }

    fn side<T>(&mut self, at: &Sides<T>, is_moved: bool) {
        match at {
            Sides::New(_) => self.added += 1,
            Sides::Gone(_) => self.removed += 1,
            Sides::Both { .. } => self.moved += usize::from(is_moved),
        }
    }
}

impl Difference {
    /// What became of the first map in the second.
    pub fn of(before: &Map, after: &Map) -> Self {
        let persona_of = matching::personas(before, after);
        let stage_of = matching::stages(before, after);
        let names = fields::Renamed::new(before, after, &persona_of, &stage_of);
        let mut cells = items::cells(before, after, &stage_of, &names);
        let stage_of_new = matching::pair_up(&stage_of, before.stages.len());
        let stages = stage_of_new.into_iter().map(|(at, is_moved)| StagePair {
            fields: fields::of_stage(before, after, &at, &names),
            sentiments: fields::sentiments(before, after, &at, &names),
            cells: cells.take(&at),
            at,
            is_moved,
        });
        let stages = stages.collect();
        let personas = matching::pair_up(&persona_of, before.personas.len());
        let personas = personas.into_iter().map(|(at, is_moved)| PersonaPair {
            fields: fields::of_persona(before, after, &at),
            at,
            is_moved,
        });
        Self {
            fields: fields::of_map(before, after),
            rows: (before.rows != after.rows).then(|| RowsChange {
                before: before.rows.clone(),
                after: after.rows.clone(),
            }),
            personas: personas.collect(),
            stages,
        }
    }

    /// Whether the maps say the same.
    pub fn is_empty(&self) -> bool {
        self.tally().count() == 0
    }

    /// How much differs.
    pub fn tally(&self) -> Tally {
        let mut tally = Tally {
            changed: self.fields.len() + usize::from(self.rows.is_some()),
            ..Tally::default()
        };
        for persona in &self.personas {
            tally.side(&persona.at, persona.is_moved);
            if persona.at.is_both() {
                tally.changed += persona.fields.len();
            }
        }
        for stage in &self.stages {
            tally.side(&stage.at, stage.is_moved);
            if stage.at.is_both() {
                tally.changed += stage.fields.len() + stage.sentiments.len();
            }
        }
        for item in self.items() {
            match item.fate() {
                Fate::Kept => {}
                Fate::Changed | Fate::Reworded => tally.changed += 1,
                Fate::Moved => tally.moved += 1,
                Fate::Removed => tally.removed += 1,
                Fate::Added => tally.added += 1,
            }
        }
        tally
    }

    /// Every item of both maps, each once, in reading order.
    pub fn items(&self) -> impl Iterator<Item = &ItemPair> {
        let cells = self.stages.iter().flat_map(|stage| &stage.cells);
        cells.flat_map(|cell| &cell.items)
    }

    /// The items that left a stage, or with a row one of its cells, and stand elsewhere now.
    pub fn moved_away<'d>(
        &'d self,
        stage: &'d StagePair,
        row: Option<&'d RowId>,
    ) -> impl Iterator<Item = &'d ItemPair> {
        let is_row = move |at: &ItemPlace| row.is_none_or(|row| at.row == *row);
        self.items().filter(move |item| match &item.at {
            Sides::Both { before, after } => {
                let was_here = stage.at.before() == Some(&before.stage) && is_row(before);
                let is_here = stage.at.after() == Some(&after.stage) && is_row(after);
                was_here && !is_here
            }
            Sides::Gone(_) | Sides::New(_) => false,
        })
    }

    /// The stage that has that position in the second map.
    pub fn stage_after(&self, position: usize) -> Option<&StagePair> {
        let mut stages = self.stages.iter();
        stages.find(|stage| stage.at.after() == Some(&position))
    }

    /// The stage that has that position in the first map.
    pub fn stage_before(&self, position: usize) -> Option<&StagePair> {
        let mut stages = self.stages.iter();
        stages.find(|stage| stage.at.before() == Some(&position))
    }
}

impl StagePair {
    /// Whether nothing of it differs but for items that moved away.
    pub fn is_kept(&self) -> bool {
        let mut items = self.cells.iter().flat_map(|cell| &cell.items);
        self.at.is_both()
            && !self.is_moved
            && self.fields.is_empty()
            && self.sentiments.is_empty()
            && items.all(|item| item.fate() == Fate::Kept)
    }

    /// The stage in both maps.
    pub fn stages<'m>(&self, before: &'m Map, after: &'m Map) -> [Option<&'m Stage>; 2] {
        let find = |map: &'m Map, at: Option<&usize>| at.and_then(|at| map.stages.get(*at));
        [find(before, self.at.before()), find(after, self.at.after())]
    }
}

impl PersonaPair {
    /// Whether nothing of it differs.
    pub fn is_kept(&self) -> bool {
        self.at.is_both() && !self.is_moved && self.fields.is_empty()
    }

    /// The persona in both maps.
    pub fn personas<'m>(&self, before: &'m Map, after: &'m Map) -> [Option<&'m Persona>; 2] {
        let find = |map: &'m Map, at: Option<&usize>| at.and_then(|at| map.personas.get(*at));
        [find(before, self.at.before()), find(after, self.at.after())]
    }
}

#[cfg(test)]
mod tests;
