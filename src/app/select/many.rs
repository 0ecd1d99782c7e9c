//! What is changed at once in all that is selected: for whom the items are, and what they state.

use crate::app::form::Form;
use crate::app::pick::{Pick, PickFor};
use crate::app::state::{App, Overlay};
use crate::app::tags::people_of;
use crate::model::Place;

impl App {
    /// Opens the personas the selected items are for; one that only some are for is shown so, and
    /// stays so unless it is chosen.
    pub(crate) fn open_tags_of_selected(&mut self) {
        if self.map().personas.is_empty() {
            return self.warn("no-personas", &[]);
        }
        if !self.may_edit() {
            return;
        }
        let items = self.chosen_items();
        if items.is_empty() {
            return;
        }
        let places: Vec<Place> = items.into_iter().map(Place::Item).collect();
        let people = places.iter().map(|at| people_of(self.map(), at));
        let people: Vec<Vec<String>> = people.collect();
        let mut options = self.people_options(&[]);
        for option in &mut options {
            let count = people.iter().filter(|ids| ids.contains(&option.id)).count();
            option.chosen = count == people.len();
            option.mixed = count > 0 && !option.chosen;
        }
        let pick = Pick::new(PickFor::Items(places), options, Vec::new());
        self.overlays.push(Overlay::Pick(pick));
    }

    /// Opens a form of the fields the selected items have in common.
    pub(crate) fn open_form_of_selected(&mut self) {
        let items = self.chosen_items();
        if let [item] = items.as_slice() {
            return self.open_form(Place::Item(item.clone()));
        }
        if let Some(form) = Form::of_items(self.map(), &items, &self.texts) {
            self.overlays.push(Overlay::Form(form));
        }
    }
}
