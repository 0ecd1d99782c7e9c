//! Who something is for: the personas of the item or stage in focus, or of several items.

use super::form::value_at;
use super::pick::{Candidate, Pick, PickFor, picked};
use super::state::{App, Overlay};
use crate::model::{Edit, Field, Map, Place, Value};

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
        let chosen = people_of(self.map(), &at);
        let options = self.people_options(&chosen);
        let pick = Pick::new(PickFor::People(at), options, chosen);
        self.overlays.push(Overlay::Pick(pick));
    }

    /// Tags these for the chosen personas, in one step.
    pub(super) fn tag_for(&mut self, places: &[Place], options: &[Candidate]) {
        let looking = self.view.persona().map(ToString::to_string);
        let mut edits = Vec::new();
        let mut is_unseen = false;
        for at in places {
            let people = picked(&people_of(self.map(), at), options);
            // Everyone ticked is no tag: a persona that comes later belongs to everyone too.
            let everyone = people.is_empty() || options.iter().all(|o| people.contains(&o.id));
            is_unseen |= !everyone && looking.as_ref().is_some_and(|id| !people.contains(id));
            let value = (!everyone).then_some(Value::List(people));
            if value_at(self.map(), at, Field::For) != value {
                let (at, field) = (at.clone(), Field::For);
                edits.push(Edit::Set { at, field, value });
            }
        }
        if !self.commit("did-tags", &edits) {
            return;
        }
        self.keep_selection();
        if is_unseen && !edits.is_empty() {
            // What the persona looked at no longer sees would seem to be lost, and others would come
            // to stand where it stood.
            self.say("tagged-unseen", &[]);
            self.lose_selection();
        }
    }
}

/// The personas something is for; all where it names none.
pub(super) fn people_of(map: &Map, at: &Place) -> Vec<String> {
    match value_at(map, at, Field::For) {
        Some(Value::List(list)) if !list.is_empty() => list,
        _ => {
            let personas = map.personas.iter();
            personas.map(|persona| persona.id.to_string()).collect()
        }
    }
}
