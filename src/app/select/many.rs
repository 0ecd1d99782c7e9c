//! What is changed at once in all that is selected: for whom the items are, and what they state.

use crate::app::form::{Form, value_at};
use crate::app::pick::{Candidate, Pick, PickFor};
use crate::app::state::{App, Overlay};
use crate::model::{Edit, Field, ItemAt, Map, Place, Value};

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
        let tags: Vec<Vec<String>> = items.iter().map(|at| tags_of(self.map(), at)).collect();
        let mut options = self.people_options(&[]);
        for option in &mut options {
            let count = tags.iter().filter(|tags| tags.contains(&option.id)).count();
            option.chosen = count == tags.len();
            option.mixed = count > 0 && !option.chosen;
        }
        let pick = Pick::new(PickFor::Items(items), options, Vec::new());
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

    /// Tags the items for the chosen personas, in one step.
    pub(crate) fn tag_items(&mut self, items: &[ItemAt], options: &[Candidate]) {
        let looking = self.view.persona().map(ToString::to_string);
        let mut edits = Vec::new();
        let mut is_unseen = false;
        for at in items {
            let before = tags_of(self.map(), at);
            let tags = tagged(&before, options);
            // Everyone ticked is no tag: a persona that comes later belongs to everyone too.
            let everyone = tags.is_empty() || options.iter().all(|o| tags.contains(&o.id));
            is_unseen |= !everyone && looking.as_ref().is_some_and(|id| !tags.contains(id));
            let value = (!everyone).then_some(Value::List(tags));
            let at = Place::Item(at.clone());
            if value_at(self.map(), &at, Field::For) != value {
                let field = Field::For;
                edits.push(Edit::Set { at, field, value });
            }
        }
        if !self.commit("did-tags", &edits) {
            return;
        }
        self.keep_selection();
        if is_unseen && !edits.is_empty() {
            // Others would come to stand where they stood.
            self.say("tagged-unseen", &[]);
            self.lose_selection();
        }
    }
}

/// The personas an item is for; all where it says nothing.
fn tags_of(map: &Map, at: &ItemAt) -> Vec<String> {
    match value_at(map, &Place::Item(at.clone()), Field::For) {
        Some(Value::List(list)) if !list.is_empty() => list,
        _ => {
            let personas = map.personas.iter();
            personas.map(|persona| persona.id.to_string()).collect()
        }
    }
}

/// The personas an item is for once the options are chosen, those it was for first. What the options
/// leave open, or do not know, stays.
fn tagged(before: &[String], options: &[Candidate]) -> Vec<String> {
    let stays = |id: &&String| {
        let option = options.iter().find(|option| option.id == **id);
        option.is_none_or(|option| option.chosen || option.mixed)
    };
    let kept = before.iter().filter(stays);
    let more = options
        .iter()
        .filter(|option| option.chosen && !before.contains(&option.id));
    kept.chain(more.map(|option| &option.id)).cloned().collect()
}
