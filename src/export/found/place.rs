//! Where in a journey a text stands.

use crate::export::told::{persona_name, stage_name};
use crate::find::{Site, Spot, item_at};
use crate::i18n::{Texts, field_label, row_label};
use crate::model::{Field, Map, PersonaId, RowId, StageId};

/// Where in a journey a text stands.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundPlace {
    pub(super) owner: Owner,
    /// Which field it is.
    pub(super) field: Field,
}

/// Whose text it is.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Owner {
    /// The map's own.
    Map,
    /// The name of a row the map declares.
    Row,
    /// A persona's, with the name.
    Persona(PersonaId, String),
    /// A stage's.
    Stage(StageAt),
    /// An item's, with its row and what the map calls that.
    Item(StageAt, RowId, Option<String>),
}

/// A stage.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct StageAt {
    /// The position in the journey, from 1.
    pub(super) position: usize,
    pub(super) id: StageId,
    pub(super) name: String,
}

impl FoundPlace {
    /// Where a spot is.
    pub fn of(map: &Map, spot: Spot) -> Self {
        let owner = match spot.site {
            Site::Map => Some(Owner::Map),
            Site::Row(_) => Some(Owner::Row),
            Site::Persona(at) => map
                .personas
                .get(at)
                .map(|persona| Owner::Persona(persona.id.clone(), persona_name(persona))),
            Site::Stage(at) => stage_at(map, at).map(Owner::Stage),
            Site::Item { stage, .. } => {
                item_at(map, spot.site)
                    .zip(stage_at(map, stage))
                    .map(|((_, row, _), stage)| {
                        let name = map.row_name(row).map(str::to_owned);
                        Owner::Item(stage, row.clone(), name)
                    })
            }
        };
        Self {
            owner: owner.unwrap_or(Owner::Map),
            field: spot.field,
        }
    }

    /// In words: `4 Payment › Pains › Notes`; in brief without the name of the stage.
    pub fn words(&self, is_brief: bool, texts: &Texts, between: &str) -> String {
        let mut path = Vec::new();
        match &self.owner {
            Owner::Map => path.push(texts.text("find-map")),
            Owner::Row => path.push(texts.text("find-rows")),
            Owner::Persona(_, name) => path.push(name.clone()),
            Owner::Stage(stage) => path.push(stage.words()),
            Owner::Item(stage, row, name) => {
                // Only the number of a stage stands before its row; alone it would tell nothing.
                path.push(if is_brief {
                    stage.position.to_string()
                } else {
                    stage.words()
                });
                path.push(name.clone().unwrap_or_else(|| row_label(row, &[], texts)));
            }
        }
        if self.field != Field::Text && self.owner != Owner::Row {
            path.push(field_label(self.field, texts));
        }
        path.join(&format!(" {between} "))
    }
}

impl StageAt {
    /// `4 Payment`.
    fn words(&self) -> String {
        format!("{} {}", self.position, self.name)
    }
}

fn stage_at(map: &Map, at: usize) -> Option<StageAt> {
    let stage = map.stages.get(at)?;
    Some(StageAt {
        position: at + 1,
        id: stage.id.clone(),
        name: stage_name(stage),
    })
}
