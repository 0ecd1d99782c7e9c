//! Who something is for: the personas of the item or stage in focus.

use super::form::value_at;
use super::pick::{Pick, PickFor};
use super::state::{App, Overlay};
use crate::model::{Field, Place, Value};

impl App {
    pub(crate) fn open_tags(&mut self) {
        if self.map().personas.is_empty() {
            return self.warn("no-personas", &[]);
        }
        if !self.may_edit() {
            return;
        }
        let at = if self.is_on_head() {
            let Some(stage) = self.focused_stage() else {
                return;
            };
            Place::Stage(stage)
        } else {
            let Some(item) = self.item_at() else {
                return self.warn("no-item", &[]);
            };
            Place::Item(item)
        };
        let chosen = match value_at(self.map(), &at, Field::For) {
            Some(Value::List(list)) => list,
            _ => self
                .map()
                .personas
                .iter()
                .map(|persona| persona.id.to_string())
                .collect(),
        };
        let options = self.people_options(&chosen);
        self.overlays.push(Overlay::Pick(Pick::new(
            PickFor::People(at),
            options,
            chosen,
        )));
    }
}
