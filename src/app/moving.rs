//! Moving about the table: by item, by cell, by stage, by row, and from persona to persona.

use super::state::App;
use crate::i18n::{Arg, words};
use crate::layout::FocusRow;
use crate::model::View;

impl App {
    pub(crate) fn go_left(&mut self) {
        self.go_to_stage(self.focus.stage.saturating_sub(1));
    }

    pub(crate) fn go_right(&mut self) {
        self.go_to_stage(self.focus.stage + 1);
    }

    /// Puts the focus on a stage, from 0; past the last is the last.
    pub(crate) fn go_to_stage(&mut self, stage: usize) {
        let last = self.map().stages.len().saturating_sub(1);
        let stage = stage.min(last);
        if stage != self.focus.stage {
            self.focus.stage = stage;
            self.focus.item = 0;
        }
    }

    /// Puts the focus on a row, from 0 among those shown.
    pub(crate) fn go_to_row(&mut self, row: usize) {
        if self.focus.row != FocusRow::Row(row) {
            self.focus.row = FocusRow::Row(row);
            self.focus.item = 0;
        }
    }

    /// To the item above, then to the row above, last to the stage's head. The items of a folded row
    /// are passed over.
    pub(crate) fn go_up(&mut self) {
        self.step_up();
        if self.is_folded() {
            self.focus.item = 0;
        }
    }

    /// To the item below, then to the row below. The items of a folded row are passed over.
    pub(crate) fn go_down(&mut self) {
        if self.is_folded() {
            self.go_row_down();
        } else {
            self.step_down();
        }
    }

    /// To the item above, seen or not.
    pub(crate) fn step_up(&mut self) {
        if self.focus.item > 0 {
            self.focus.item -= 1;
        } else {
            self.go_row_up();
            self.focus.item = self.items().len().saturating_sub(1);
        }
    }

    /// To the item below, seen or not.
    pub(crate) fn step_down(&mut self) {
        if self.focus.row != FocusRow::Head && self.focus.item + 1 < self.items().len() {
            self.focus.item += 1;
        } else {
            self.go_row_down();
        }
    }

    pub(crate) fn go_row_up(&mut self) {
        self.focus.row = match self.focus.row {
            FocusRow::Head | FocusRow::Row(0) => FocusRow::Head,
            FocusRow::Row(row) => FocusRow::Row(row - 1),
        };
        self.focus.item = 0;
    }

    pub(crate) fn go_row_down(&mut self) {
        let rows = self.row_count();
        let next = match self.focus.row {
            FocusRow::Head => 0,
            FocusRow::Row(row) => row + 1,
        };
        if next < rows && !self.map().stages.is_empty() {
            self.focus.row = FocusRow::Row(next);
            self.focus.item = 0;
        }
    }

    /// Looks through the eyes of the persona `step` further on; everyone comes after the last.
    pub(crate) fn turn_persona(&mut self, forward: bool) {
        let count = self.map().personas.len();
        if count == 0 {
            return self.warn("no-personas", &[]);
        }
        // Everyone is place 0, as its key says.
        let now = self.persona_number();
        let next = if forward { now + 1 } else { now + count };
        self.look_as(next % (count + 1));
    }

    /// The number of the persona looked at, from 1; everyone is 0.
    pub(crate) fn persona_number(&self) -> usize {
        self.view.persona().map_or(0, |id| {
            self.map()
                .personas
                .iter()
                .position(|persona| persona.id == *id)
                .map_or(0, |n| n + 1)
        })
    }

    /// Keeps looking through the eyes of persona `number` where its id has changed.
    pub(crate) fn follow_persona(&mut self, number: usize) {
        let is_gone = self
            .view
            .persona()
            .is_some_and(|id| self.map().persona(id).is_none());
        let persona = number
            .checked_sub(1)
            .and_then(|n| self.map().personas.get(n));
        if let (true, Some(persona)) = (is_gone, persona) {
            self.view = View::Persona(persona.id.clone());
        }
    }

    /// Looks through the eyes of persona `number`, from 1; everyone is 0. The item in focus stays
    /// so where it is still seen, else the nearest before it.
    pub(crate) fn look_as(&mut self, number: usize) {
        let index = self.item().map_or(0, |item| item.index);
        self.turn_to(number);
        let before = self.items().into_iter().filter(|item| item.index <= index);
        self.focus.item = before.count().saturating_sub(1);
    }

    fn turn_to(&mut self, number: usize) {
        let persona = number.checked_sub(1).map(|n| self.map().personas.get(n));
        match persona {
            None => {
                self.view = View::Everyone;
                self.say("looking-as-everyone", &[]);
            }
            Some(Some(persona)) => {
                let id = persona.id.clone();
                let name = self.persona_name(&id);
                self.view = View::Persona(id);
                self.say("looking-as", &[("name", words(name))]);
            }
            Some(None) => self.warn("no-such-persona", &[("number", Arg::from(number))]),
        }
    }
}
