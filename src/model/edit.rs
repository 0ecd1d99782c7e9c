//! Edits: every change to a map as plain data.
//!
//! An edit names what it changes by ids and says which words it expects to find there, so that one
//! made against an older text is refused instead of landing on something else. `doc::write` is the
//! only interpreter of edits.

use super::field::Field;
use super::id::{PersonaId, StageId};
use super::row::{RowDecl, RowId};
use super::value::Value;

/// An item's place, with the words expected there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemAt {
    /// The stage.
    pub stage: StageId,
    /// The row.
    pub row: RowId,
    /// The index in the list of the file (`Item::index`).
    pub index: usize,
    /// The words expected there.
    pub text: String,
}

/// Whose field is set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The map's own.
    Map,
    /// A persona's.
    Persona(PersonaId),
    /// A stage's.
    Stage(StageId),
    /// An item's.
    Item(ItemAt),
}

impl Place {
    /// The same persona or stage once it has another id; a map and an item are found without.
    #[must_use]
    pub fn with_id(&self, id: &str) -> Place {
        match self {
            Self::Persona(_) => Self::Persona(PersonaId::new(id)),
            Self::Stage(_) => Self::Stage(StageId::new(id)),
            Self::Map | Self::Item(_) => self.clone(),
        }
    }
}

/// An item to be written.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// The words.
    pub text: String,
    /// The other fields; those the row does not know are refused by the writer.
    pub fields: Vec<(Field, Value)>,
    /// Keys the format does not know, with their value as TOML.
    pub unknown: Vec<(String, String)>,
}

impl Draft {
    /// An item of words alone.
    pub fn plain(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }
}

/// A stage or persona to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlockDraft {
    /// The name.
    pub name: String,
    /// The TOML of the stage or persona it is a copy of, as `doc::stage_block` and
    /// `doc::persona_block` give it; none is an empty one.
    pub copy_of: Option<String>,
    /// Whether the ids in the copied text stay; they do after a cut, never after a copy.
    pub keep_ids: bool,
}

impl BlockDraft {
    /// An empty one of that name.
    pub fn named(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            copy_of: None,
            keep_ids: false,
        }
    }
}

/// One change to a map.
///
/// `before` counts entries of the file's list as it is before the edit, unreadable ones included;
/// a value at or past the end means last.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Sets a field, or with `None` removes it.
    Set {
        /// Whose field.
        at: Place,
        /// Which field.
        field: Field,
        /// What it shall hold.
        value: Option<Value>,
    },
    /// Sets the sentiment a stage states for all (`who` is `None`) or for one persona, or with
    /// `None` removes it.
    SetSentiment {
        /// The stage.
        stage: StageId,
        /// For whom.
        who: Option<PersonaId>,
        /// In −5…+5.
        value: Option<f64>,
    },
    /// Sets the choice and order of rows, or with `None` leaves it to the kind of map.
    SetRows(Option<Vec<RowDecl>>),
    /// Adds an item.
    InsertItem {
        /// The stage.
        stage: StageId,
        /// The row.
        row: RowId,
        /// Before which entry of the list.
        before: usize,
        /// The item.
        item: Draft,
    },
    /// Removes an item.
    RemoveItem(ItemAt),
    /// Moves an item with all it carries, comments behind it included. Between rows that know
    /// different fields it is refused; `act` turns that into a removal and an insertion.
    MoveItem {
        /// The item.
        item: ItemAt,
        /// To which stage.
        stage: StageId,
        /// To which row.
        row: RowId,
        /// Before which entry of the list.
        before: usize,
    },
    /// Adds a stage.
    InsertStage {
        /// Before which entry of the list.
        before: usize,
        /// The stage.
        stage: BlockDraft,
    },
    /// Removes a stage with everything in it.
    RemoveStage(StageId),
    /// Moves a stage.
    MoveStage {
        /// The stage.
        stage: StageId,
        /// Before which entry of the list.
        before: usize,
    },
    /// Adds a persona.
    InsertPersona {
        /// Before which entry of the list.
        before: usize,
        /// The persona.
        persona: BlockDraft,
    },
    /// Removes a persona; what refers to it is another edit's work.
    RemovePersona(PersonaId),
    /// Moves a persona.
    MovePersona {
        /// The persona.
        persona: PersonaId,
        /// Before which entry of the list.
        before: usize,
    },
}
