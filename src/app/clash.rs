//! Bringing our unsaved changes and what another wrote together: at a save that found the file
//! changed, or when it is asked for. What both changed is asked about, one thing after the other.

use super::After;
use super::Effect;
use super::changed::Teller;
use super::disk::FileState;
use super::standing::Standing;
use super::state::{App, Label, Overlay};
use crate::command::Command;
use crate::doc::{Clash, Document, Merge, MergeError, OpenError, Side, changes};
use crate::i18n::{Arg, words};
use crate::layout::Form as Shape;
use crate::model::Map;

/// The questions about what both changed.
#[derive(Clone, Debug)]
pub struct Clashes {
    merge: Merge,
    /// What they wrote, as bytes and as a map.
    bytes: Vec<u8>,
    theirs: Map,
    then_save: bool,
    answers: Vec<Side>,
    /// The answer in focus.
    pub focus: Side,
    /// The first line of the versions that is shown.
    pub top: usize,
}

impl Clashes {
    /// What is asked about now; none once all is answered.
    pub fn clash(&self) -> Option<&Clash> {
        self.merge.clashes().get(self.answers.len())
    }

    /// The answers there are.
    pub fn sides(&self) -> &'static [Side] {
        if self.clash().is_some_and(|clash| clash.can_be_both) {
            &[Side::Mine, Side::Theirs, Side::Both]
        } else {
            &[Side::Mine, Side::Theirs]
        }
    }

    fn turn(&mut self, forward: bool) {
        let sides = self.sides();
        let at = sides.iter().position(|side| *side == self.focus);
        let at = at.unwrap_or(0);
        let next = if forward {
            at + 1
        } else {
            at.saturating_sub(1)
        };
        self.focus = sides.get(next).copied().unwrap_or(self.focus);
    }

    /// Goes to the next question, or back to the last.
    fn ask_again(&mut self) {
        self.focus = Side::Mine;
        self.top = 0;
    }
}

/// The id of the words of an answer.
pub fn side_text(side: Side) -> &'static str {
    match side {
        Side::Mine => "clash-take-mine",
        Side::Theirs => "clash-take-theirs",
        Side::Both => "clash-take-both",
    }
}

impl App {
    /// Brings both sides together now, without saving.
    pub(crate) fn merge_now(&mut self) {
        match &self.disk.file {
            FileState::Same => {
                // It may have changed since it was looked at.
                self.effects.push(Effect::Look);
                self.say("nothing-to-merge", &[]);
            }
            FileState::Changed(bytes) => self.merge_with(bytes.clone(), false),
            _ => self.warn_words(self.banner().unwrap_or_default()),
        }
    }

    /// Puts our changes into what they wrote, and asks where both changed the same.
    pub(crate) fn merge_with(&mut self, bytes: Vec<u8>, then_save: bool) {
        let base = self.document.saved_bytes();
        let versions = (Document::<()>::open(&base), Document::<()>::open(&bytes));
        let (Ok(base), Ok(theirs)) = versions else {
            return self.ask_about_unmergeable(bytes);
        };
        let merge = Merge::new(base.text(), self.document.text(), theirs.text());
        let Ok(merge) = merge else {
            return self.ask_about_unmergeable(bytes);
        };
        let mut clashes = Clashes {
            merge,
            theirs: theirs.map().clone(),
            bytes,
            then_save,
            answers: Vec::new(),
            focus: Side::Mine,
            top: 0,
        };
        if clashes.clash().is_some() {
            self.overlays.push(Overlay::Clash(Box::new(clashes)));
        } else if self.finish(&mut clashes).is_err() {
            self.ask_about_unmergeable(clashes.bytes);
        }
    }

    /// Takes the merged text in; nothing is changed where it cannot be made.
    fn finish(&mut self, clashes: &mut Clashes) -> Result<(), MergeError> {
        let text = clashes.merge.finish(&clashes.answers)?;
        let standing = Standing::of(self);
        let unsaved = self.unsaved_steps();
        // Of comments and layout nobody counts how many.
        let taken_at_least = usize::from(clashes.merge.takes_text(&text));
        self.take_merged(clashes, text)
            .map_err(|_| MergeError::Unreadable)?;
        self.effects.push(Effect::Taken);
        if self.disk.file == FileState::Changed(std::mem::take(&mut clashes.bytes)) {
            self.disk.file = FileState::Same;
        }
        self.is_new = false;
        self.remember_names(&clashes.theirs);
        let made = self.document.history().made();
        self.saved_steps = made.saturating_sub(unsaved);
        standing.take(self);
        let given = clashes.answers.iter().filter(|side| **side != Side::Mine);
        let taken = (clashes.merge.taken() + given.count()).max(taken_at_least);
        let kept = changes(&clashes.theirs, self.map()).len();
        let args = [("taken", Arg::from(taken)), ("kept", Arg::from(kept))];
        self.say("disk-merged", &args);
        if clashes.then_save {
            self.save_merged();
        }
        Ok(())
    }

    /// Takes in what they wrote with our changes, where nothing was asked. What was asked is decided
    /// by steps of ours, first for our side and then as it was answered, so that undo brings back
    /// either side.
    fn take_merged(&mut self, clashes: &Clashes, text: String) -> Result<(), OpenError> {
        let merge = &clashes.merge;
        let all = |side| merge.finish(&vec![side; merge.clashes().len()]);
        let (mine, theirs) = match (all(Side::Mine), all(Side::Theirs)) {
            (Ok(mine), Ok(theirs)) if !merge.clashes().is_empty() => (mine, theirs),
            _ => return self.document.take_theirs(&clashes.bytes, Some(text)),
        };
        self.document.take_theirs(&clashes.bytes, Some(theirs))?;
        for text in [mine, text] {
            let label = Label {
                text: "did-settle",
                focus: self.focus,
                selection: None,
            };
            self.document.replace_text(text, label);
        }
        Ok(())
    }

    pub(crate) fn run_in_clash(&mut self, clashes: &mut Clashes, command: Command) -> After {
        match command {
            Command::Left | Command::Up => clashes.turn(false),
            Command::Right | Command::Down => clashes.turn(true),
            Command::PageUp => clashes.top = clashes.top.saturating_sub(8),
            Command::PageDown => clashes.top += 8,
            Command::Accept => return self.answer_clash(clashes, clashes.focus),
            Command::Backspace => {
                clashes.answers.pop();
                clashes.ask_again();
            }
            Command::Back => {
                self.leaving = None;
                self.warn("clash-later", &[]);
                return After::Close;
            }
            _ => {}
        }
        After::Stay
    }

    /// Gives the answer of a letter.
    pub(crate) fn typed_in_clash(&mut self, clashes: &mut Clashes, c: char) -> After {
        let letter = c.to_lowercase().next();
        let mut sides = clashes.sides().iter();
        let side = sides.find(|side| {
            let label = self.texts.text(side_text(**side));
            super::ask::letter_of(&label) == letter
        });
        match side {
            Some(side) => self.answer_clash(clashes, *side),
            None => After::Stay,
        }
    }

    fn answer_clash(&mut self, clashes: &mut Clashes, side: Side) -> After {
        if self.frame().form == Shape::TooSmall {
            // Nobody could read what is asked.
            self.warn("table-too-small", &[]);
            return After::Stay;
        }
        clashes.answers.push(side);
        clashes.ask_again();
        if clashes.clash().is_some() {
            return After::Stay;
        }
        if self.finish(clashes).is_err() {
            let bytes = std::mem::take(&mut clashes.bytes);
            return After::Become(Box::new(Overlay::Ask(self.unmergeable_question(bytes))));
        }
        After::Close
    }

    /// The title of the questions, and which of how many is asked.
    pub fn clash_title(&self, clashes: &Clashes) -> (String, String) {
        let name = words(self.name.as_str());
        let count = clashes.merge.clashes().len();
        let args = [
            ("number", Arg::from((clashes.answers.len() + 1).min(count))),
            ("count", Arg::from(count)),
        ];
        let title = self.texts.with("clash-title", &[("name", name)]);
        (title, self.texts.with("clash-progress", &args))
    }

    /// How much is merged without a question, and how much is asked about.
    pub fn clash_sum(&self, clashes: &Clashes) -> String {
        let args = [
            ("taken", Arg::from(clashes.merge.taken())),
            ("count", Arg::from(clashes.merge.clashes().len())),
        ];
        self.texts.with("clash-sum", &args)
    }

    /// Where what both changed stands.
    pub fn clash_place(&self, clashes: &Clashes, clash: &Clash) -> String {
        let teller = Teller {
            texts: &self.texts,
            glyphs: &self.glyphs,
            maps: [self.map(), &clashes.theirs],
        };
        teller.spot(&clash.spot)
    }
}
