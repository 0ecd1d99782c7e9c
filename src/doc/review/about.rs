//! What a comment is about: as it names it in its file, and what that is in a map.

use crate::doc::beside::{Record, Value};
use crate::model::{ItemAt, ItemId, Map, PersonaId, RowId, StageId, View};

/// What a comment names. All of it may be left out: then it is about the map.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// The stage.
    pub stage: Option<StageId>,
    /// The row.
    pub row: Option<RowId>,
    /// Through whose eyes the map was looked at; without a stage, the persona it is about.
    pub persona: Option<PersonaId>,
    /// The id of the item, if it had one.
    pub item: Option<ItemId>,
    /// The words of the item when the comment was made; none where it is not about an item.
    pub quote: Option<String>,
}

/// A part of a map that comments hang on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// The map as a whole.
    Map,
    /// A persona.
    Persona(PersonaId),
    /// A stage.
    Stage(StageId),
    /// A cell, whatever is in it.
    Cell(StageId, RowId),
    /// An item.
    Item(ItemAt),
}

impl Target {
    /// The stage it is in, or is.
    pub fn stage(&self) -> Option<&StageId> {
        match self {
            Self::Map | Self::Persona(_) => None,
            Self::Stage(stage) | Self::Cell(stage, _) => Some(stage),
            Self::Item(at) => Some(&at.stage),
        }
    }

    /// The row it is in.
    pub fn row(&self) -> Option<&RowId> {
        match self {
            Self::Map | Self::Persona(_) | Self::Stage(_) => None,
            Self::Cell(_, row) => Some(row),
            Self::Item(at) => Some(&at.row),
        }
    }
}

impl About {
    /// What a new comment on that part of a map names, looked at in that view.
    pub fn of(map: &Map, target: &Target, view: &View) -> Self {
        let persona = match target {
            Target::Map => None,
            Target::Persona(id) => Some(id.clone()),
            _ => view.persona().cloned(),
        };
        let mut about = Self {
            stage: target.stage().cloned(),
            row: target.row().cloned(),
            persona,
            ..Self::default()
        };
        if let Target::Item(at) = target {
            let cell = map.stage(&at.stage).map(|stage| stage.items(&at.row));
            let mut items = cell.unwrap_or_default().iter();
            let item = items.find(|item| item.index == at.index);
            about.item = item.and_then(crate::model::Item::id);
            about.quote = Some(at.text.clone());
        }
        about
    }

    pub(super) fn read(record: &Record) -> Self {
        Self {
            stage: record.text("stage").map(StageId::new),
            row: record.text("row").map(RowId::new),
            persona: record.text("persona").map(PersonaId::new),
            item: record.text("item").map(ItemId::new),
            quote: record.text("quote").map(str::to_owned),
        }
    }

    pub(super) fn values(&self) -> impl Iterator<Item = (&'static str, Value)> + use<'_> {
        let named = [
            ("stage", self.stage.as_ref().map(StageId::as_str)),
            ("row", self.row.as_ref().map(RowId::key)),
            ("persona", self.persona.as_ref().map(PersonaId::as_str)),
            ("item", self.item.as_ref().map(ItemId::as_str)),
            ("quote", self.quote.as_deref()),
        ];
        let named = named.into_iter();
        named.filter_map(|(key, words)| words.map(|words| (key, words.into())))
    }
}
