//! Where in the map a comment hangs, and getting there.

use super::super::state::App;
use crate::doc::review::{Anchor, Target};
use crate::layout::{Focus, FocusRow};
use crate::model::{Item, ItemAt};

/// Where something stands on the way through the journey: in which stage, row and item; what is the
/// whole of something comes before what is in it.
pub(super) type Order = (usize, usize, usize);

impl App {
    /// What one stands on.
    pub(super) fn target_here(&self) -> Target {
        let Some(stage) = self.stage().map(|stage| stage.id.clone()) else {
            return Target::Map;
        };
        // In the outline the map and a row can be in focus, too.
        let is_heading = self.is_on_heading();
        match (self.item_at().filter(|_| !is_heading), self.row()) {
            (Some(at), _) => Target::Item(at),
            (None, Some(row)) => Target::Cell(stage, row),
            (None, None) if is_heading => Target::Map,
            (None, None) => Target::Stage(stage),
        }
    }

    /// Where a target stands; the map and the personas come first.
    pub(super) fn order_of(&self, target: &Target) -> Order {
        let stage = target.stage().and_then(|id| self.map().stage_position(id));
        let rows = self.row_count();
        let row = target
            .row()
            .map(|row| self.row_position(row).unwrap_or(rows));
        let item = match target {
            Target::Item(at) => at.index + 1,
            _ => 0,
        };
        let next = |place: Option<usize>| place.map_or(0, |place| place + 1);
        (next(stage), next(row), item)
    }

    /// The item of a target, as it is now.
    pub(super) fn item_there(&self, at: &ItemAt) -> Option<&Item> {
        let items = self.map().stage(&at.stage)?.items(&at.row);
        items.iter().find(|item| item.index == at.index)
    }

    /// The position of the persona a comment is about, where it is about one.
    pub(super) fn persona_of(&self, anchor: &Anchor) -> Option<usize> {
        let Target::Persona(id) = &anchor.target else {
            return None;
        };
        let mut personas = self.map().personas.iter();
        personas.position(|persona| persona.id == *id)
    }

    /// Goes to what a comment hangs on, as near as the table shows it; answers whether it is there.
    pub(super) fn go_to_anchor(&mut self, anchor: &Anchor) -> bool {
        let target = &anchor.target;
        let Some(stage) = target.stage().and_then(|id| self.map().stage_position(id)) else {
            let id = if anchor.found.is_lost() {
                "review-gone-place"
            } else {
                "review-of-map"
            };
            self.say(id, &[]);
            return false;
        };
        let row = target.row().and_then(|row| self.row_position(row));
        if row.is_none() && target.row().is_some() {
            self.warn("row-not-shown", &[]);
            return false;
        }
        self.leave_heading();
        self.focus = Focus {
            stage,
            row: row.map_or(FocusRow::Head, FocusRow::Row),
            item: 0,
        };
        let Target::Item(at) = target else {
            return true;
        };
        let item = self.item_there(at);
        if item.is_some_and(|item| !item.is_seen_by(self.view.persona())) {
            self.look_as(0);
        }
        self.unfold_focus();
        let place = self.items().iter().position(|item| item.index == at.index);
        self.focus.item = place.unwrap_or(0);
        true
    }
}
