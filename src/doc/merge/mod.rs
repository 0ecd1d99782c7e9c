//! Two changed versions of a map made into one, by what they mean: stages and personas are matched
//! by id, items by id and words, and every other thing by its place.
//!
//! It works on texts and asks nobody: where both sides changed the same thing in different ways, it
//! says so as a [`Clash`] and takes the answer as a [`Side`].

use crate::model::{Field, Map, PersonaId, RowId, StageId};

/// The smallest thing that is taken from one side or the other.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Spot {
    /// A property of the map.
    Map(Field),
    /// The choice and order of rows.
    Rows,
    /// Whether there is such a persona.
    Persona(PersonaId),
    /// A property of a persona.
    PersonaField(PersonaId, Field),
    /// The order of the personas.
    PersonaOrder,
    /// Whether there is such a stage.
    Stage(StageId),
    /// A property of a stage.
    StageField(StageId, Field),
    /// The sentiment a stage states, for all or for one persona.
    Sentiment(StageId, Option<PersonaId>),
    /// The items of a cell.
    Cell(StageId, RowId),
    /// The order of the stages.
    StageOrder,
}

/// A difference between two maps.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// What differs.
    pub spot: Spot,
    /// What stood there, a line for each item or value; empty where there was nothing.
    pub before: Vec<String>,
    /// What stands there.
    pub after: Vec<String>,
}

/// What differs between two maps, in the order of the table.
pub fn changes(_before: &Map, _after: &Map) -> Vec<Change> {
    Vec::new()
}

/// Whose version is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Ours.
    Mine,
    /// The other's.
    Theirs,
    /// Both, one behind the other, where that can be.
    Both,
}

/// Something both sides changed, each in its own way.
#[derive(Clone, Debug, PartialEq)]
pub struct Clash {
    /// What it is.
    pub spot: Spot,
    /// Our version, a line for each item or value; empty where we removed it.
    pub mine: Vec<String>,
    /// Theirs.
    pub theirs: Vec<String>,
    /// Whether both can be kept.
    pub can_be_both: bool,
}

/// Why two versions could not be made into one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MergeError {
    /// One of the texts cannot be read as a map that may be edited.
    #[error("one of the versions cannot be read")]
    Unreadable,
    /// An answer is missing, or the versions differ in what cannot be taken over by edits.
    #[error("the versions cannot be merged")]
    Unmergeable,
}

/// Two versions of a text that began as one, to be made into one again.
#[derive(Clone, Debug)]
pub struct Merge {
    clashes: Vec<Clash>,
}

impl Merge {
    /// Compares two texts with the one both began as.
    ///
    /// # Errors
    /// One of them cannot be read.
    pub fn new(_base: &str, _ours: &str, _theirs: &str) -> Result<Self, MergeError> {
        Err(MergeError::Unreadable)
    }

    /// How many of their changes are taken in without a question.
    pub fn taken(&self) -> usize {
        0
    }

    /// What both changed, in the order of the table.
    pub fn clashes(&self) -> &[Clash] {
        &self.clashes
    }

    /// The text of both, with an answer for each clash.
    ///
    /// # Errors
    /// There are fewer answers than clashes, or the text cannot be written.
    pub fn finish(&self, _answers: &[Side]) -> Result<String, MergeError> {
        Err(MergeError::Unmergeable)
    }
}
