//! What a merge left to be settled, one conflict after the other: mine, theirs or both, each answer
//! one step that can be undone. A file with the marks of a merge by lines comes to the same point:
//! its sides are merged by meaning first.

use super::After;
use super::changed::Teller;
use super::state::{App, Label, Overlay};
use crate::command::Command;
use crate::doc::{Access, Conflict, ReadOnly, Side, Spot, conflicts, merge_marked};
use crate::i18n::{Arg, words};
use crate::layout::{FocusRow, Form as Shape};

/// The walk through the conflicts.
#[derive(Clone, Debug)]
pub struct Unsettled {
    /// What is left, in the order of the table.
    left: Vec<Conflict>,
    /// Which of them is shown.
    at: usize,
    /// The answer in focus.
    pub focus: Side,
    /// The first line of the versions that is shown.
    pub top: usize,
}

impl Unsettled {
    /// The conflict that is shown; none once all are settled.
    pub fn conflict(&self) -> Option<&Conflict> {
        self.left.get(self.at)
    }

    /// The answers there are.
    pub fn sides(&self) -> &'static [Side] {
        if self.conflict().is_some_and(|conflict| conflict.can_be_both) {
            &[Side::Mine, Side::Theirs, Side::Both]
        } else {
            &[Side::Mine, Side::Theirs]
        }
    }

    fn turn(&mut self, forward: bool) {
        let sides = self.sides();
        let at = sides
            .iter()
            .position(|side| *side == self.focus)
            .unwrap_or(0);
        let next = if forward {
            at + 1
        } else {
            at.saturating_sub(1)
        };
        self.focus = sides.get(next).copied().unwrap_or(self.focus);
    }

    fn go(&mut self, at: usize) {
        self.at = at.min(self.left.len().saturating_sub(1));
        self.focus = Side::Mine;
        self.top = 0;
    }
}

impl App {
    /// Merges the sides of a file with marks by meaning, as a step of its own.
    pub(crate) fn take_marks(&mut self) {
        let is_broken = self.document.access() == Access::ReadOnly(ReadOnly::Syntax);
        if !is_broken || self.read_only {
            return;
        }
        let Some(merged) = merge_marked(self.document.text()) else {
            return;
        };
        let label = Label {
            text: "did-merge-marks",
            focus: self.focus,
            selection: None,
        };
        self.document.replace_text(merged.text, label);
        self.view = self.first_view();
    }

    /// Says what was done with the marks of a file, and what is left to be settled.
    pub(crate) fn tell_conflicts(&mut self) {
        let count = self.conflicts().len();
        let id = match (self.document.history().made() > 0, count) {
            (true, _) => "marks-merged",
            (false, 0) => return,
            (false, _) => "conflicts-found",
        };
        self.warn(id, &[("count", Arg::from(count))]);
    }

    fn conflicts(&self) -> Vec<Conflict> {
        conflicts(self.document.text(), self.map())
    }

    /// Opens the walk, or says that there is nothing to settle.
    pub(crate) fn show_conflicts(&mut self) {
        let left = self.conflicts();
        if left.is_empty() {
            return self.say("conflicts-none", &[]);
        }
        let mut walk = Unsettled {
            left,
            at: 0,
            focus: Side::Mine,
            top: 0,
        };
        walk.go(0);
        self.look_at_conflict(&walk);
        self.overlays.push(Overlay::Unsettled(Box::new(walk)));
    }

    pub(crate) fn run_in_unsettled(&mut self, walk: &mut Unsettled, command: Command) -> After {
        match command {
            Command::Up => walk.go(walk.at.saturating_sub(1)),
            Command::Down => walk.go(walk.at + 1),
            Command::Left => walk.turn(false),
            Command::Right => walk.turn(true),
            Command::PageUp => walk.top = walk.top.saturating_sub(8),
            Command::PageDown => walk.top += 8,
            Command::Accept => return self.settle_conflict(walk, walk.focus),
            Command::Undo | Command::Redo => {
                self.run_in_map(command, None);
                walk.left = self.conflicts();
                walk.go(walk.at);
                if walk.left.is_empty() {
                    return After::Close;
                }
            }
            Command::Back => return After::Close,
            _ => {}
        }
        self.look_at_conflict(walk);
        After::Stay
    }

    /// Gives the answer of a letter.
    pub(crate) fn typed_in_unsettled(&mut self, walk: &mut Unsettled, c: char) -> After {
        let letter = c.to_lowercase().next();
        let mut sides = walk.sides().iter();
        let side = sides.find(|side| {
            let label = self.texts.text(super::side_text(**side));
            super::ask::letter_of(&label) == letter
        });
        match side {
            Some(side) => self.settle_conflict(walk, *side),
            None => After::Stay,
        }
    }

    fn settle_conflict(&mut self, walk: &mut Unsettled, side: Side) -> After {
        if self.frame().form == Shape::TooSmall {
            // Nobody could read what is asked.
            self.warn("table-too-small", &[]);
            return After::Stay;
        }
        if !self.may_edit() {
            return After::Stay;
        }
        let settled = walk
            .conflict()
            .and_then(|c| c.settle(self.document.text(), side));
        let Some(text) = settled else {
            self.warn("conflict-stuck", &[]);
            return After::Stay;
        };
        let label = Label {
            text: "did-settle",
            focus: self.focus,
            selection: None,
        };
        self.document.replace_text(text, label);
        walk.left = self.conflicts();
        walk.go(walk.at);
        self.settle();
        let left = [("count", Arg::from(walk.left.len()))];
        self.say("conflict-settled", &left);
        if walk.left.is_empty() {
            return After::Close;
        }
        self.look_at_conflict(walk);
        After::Stay
    }

    /// Puts the focus on what the conflict is about, where the table has it.
    fn look_at_conflict(&mut self, walk: &Unsettled) {
        let Some(conflict) = walk.conflict() else {
            return;
        };
        let (Spot::Stage(id)
        | Spot::StageField(id, _)
        | Spot::Sentiment(id, _)
        | Spot::Cell(id, _)) = &conflict.spot
        else {
            return;
        };
        let Some(stage) = self.map().stage_position(id) else {
            return;
        };
        let row = match &conflict.spot {
            Spot::Cell(_, row) => self.row_position(row),
            _ => None,
        };
        self.focus.stage = stage;
        self.focus.row = row.map_or(FocusRow::Head, FocusRow::Row);
        self.focus.item = row.and(conflict.item).unwrap_or(0);
        self.settle();
    }

    /// The title of the walk, and which of how many is shown.
    pub fn unsettled_title(&self, walk: &Unsettled) -> (String, String) {
        let name = words(self.name.as_str());
        let args = [
            ("number", Arg::from(walk.at + 1)),
            ("count", Arg::from(walk.left.len())),
        ];
        let title = self.texts.with("conflicts-title", &[("name", name)]);
        (title, self.texts.with("clash-progress", &args))
    }

    /// Where a conflict stands.
    pub fn conflict_place(&self, conflict: &Conflict) -> String {
        let teller = Teller {
            texts: &self.texts,
            glyphs: &self.glyphs,
            maps: [self.map(), self.map()],
        };
        teller.spot(&conflict.spot)
    }
}
