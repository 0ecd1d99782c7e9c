//! Where a person stands in the map, told by what stands there and not by numbers, so that it is
//! found again in a map another has changed.

use super::state::App;
use crate::layout::FocusRow;
use crate::model::{ItemId, RowId, StageId};

/// The stage, the row and the item in focus.
#[derive(Clone, Debug)]
pub(crate) struct Standing {
    stage: Option<StageId>,
    row: Option<RowId>,
    item: Option<(Option<ItemId>, String)>,
    persona: usize,
    personas: usize,
}

impl Standing {
    pub(crate) fn of(app: &App) -> Self {
        Self {
            stage: app.stage().map(|stage| stage.id.clone()),
            row: app.row(),
            item: app.item().map(|item| (item.id(), item.text.clone())),
            persona: app.persona_number(),
            personas: app.map().personas.len(),
        }
    }

    /// Whether the same stage, row and item, or the same empty cell, are in focus now.
    pub(crate) fn is_at_focus(&self, app: &App) -> bool {
        let now = Self::of(app);
        let same_item = match (&self.item, &now.item) {
            (Some((id, text)), Some((now_id, now_text))) => {
                (id.is_some() && id == now_id) || text == now_text
            }
            (None, _) => true,
            (Some(_), None) => false,
        };
        self.stage == now.stage && self.row == now.row && same_item
    }

    /// Goes there in the map as it is now; where something is gone, what has its number is nearest.
    pub(crate) fn take(&self, app: &mut App) {
        if app.map().personas.len() == self.personas {
            app.follow_persona(self.persona);
        }
        app.settle();
        let stage = self.stage.as_ref();
        if let Some(stage) = stage.and_then(|id| app.map().stage_position(id)) {
            app.focus.stage = stage;
        }
        if let Some(row) = self.row.as_ref().and_then(|row| app.row_position(row)) {
            app.focus.row = FocusRow::Row(row);
        }
        let Some((id, text)) = &self.item else {
            return;
        };
        let items = app.items();
        let by_id = items
            .iter()
            .position(|item| id.is_some() && item.id() == *id);
        let stays = items
            .get(app.focus.item)
            .is_some_and(|item| item.text == *text);
        let by_words = || items.iter().position(|item| item.text == *text);
        let found = match by_id {
            None if stays => None,
            None => by_words(),
            by_id => by_id,
        };
        if let Some(item) = found {
            app.focus.item = item;
        }
    }
}
