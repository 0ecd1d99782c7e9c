//! Bringing our unsaved changes and what another wrote together: at a save that found the file
//! changed, or when it is asked for. What both changed is asked about, one thing after the other.

use super::After;
use super::disk::FileState;
use super::standing::Standing;
use super::state::{App, Overlay};
use crate::command::Command;
use crate::doc::{Clash, Document, Merge, MergeError, Side, Spot, changes};
use crate::i18n::{Arg, words};
use crate::model::{Map, PersonaId, StageId};

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
                self.effects.push(super::Effect::Look);
                self.say("nothing-to-merge", &[]);
            }
            FileState::Changed(bytes) => self.merge_with(bytes.clone(), false),
            _ => {
                if let Some(banner) = self.banner() {
                    self.warn_words(banner.text);
                }
            }
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
        if self
            .document
            .take_theirs(&clashes.bytes, Some(text))
            .is_err()
        {
            return Err(MergeError::Unreadable);
        }
        if self.disk.file == FileState::Changed(std::mem::take(&mut clashes.bytes)) {
            self.disk.file = FileState::Same;
        }
        self.is_new = false;
        self.remember_names(&clashes.theirs);
        let made = self.document.history().made();
        self.saved_steps = made.saturating_sub(unsaved);
        standing.take(self);
        let given = clashes.answers.iter().filter(|side| **side != Side::Mine);
        let taken = clashes.merge.taken() + given.count();
        let kept = changes(&clashes.theirs, self.map()).len();
        let args = [("taken", Arg::from(taken)), ("kept", Arg::from(kept))];
        self.say("disk-merged", &args);
        if clashes.then_save {
            self.save_merged();
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
                self.quit_after_save = false;
                self.warn("clash-later", &[]);
                return After::Close;
            }
            _ => {}
        }
        After::Stay
    }

    /// Gives the answer of a letter.
    pub(crate) fn type_in_clash(&mut self, clashes: &mut Clashes, c: char) -> After {
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
        clashes.answers.push(side);
        clashes.ask_again();
        if clashes.clash().is_none() && self.finish(clashes).is_err() {
            let bytes = std::mem::take(&mut clashes.bytes);
            return After::Become(Box::new(Overlay::Ask(self.unmergeable_question(bytes))));
        }
        if clashes.clash().is_none() {
            After::Close
        } else {
            After::Stay
        }
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
    pub fn spot_words(&self, clashes: &Clashes, spot: &Spot) -> String {
        let theirs = &clashes.theirs;
        let path = |parts: [String; 2]| parts.join(&format!(" {} ", self.glyphs.path));
        match spot {
            Spot::Map(field) => path([self.texts.text("form-map"), self.field_label(*field)]),
            Spot::Rows => self.texts.text("rows-title"),
            Spot::Persona(id) => self.persona_in(theirs, id),
            Spot::PersonaField(id, field) => {
                path([self.persona_in(theirs, id), self.field_label(*field)])
            }
            Spot::PersonaOrder => self.texts.text("clash-persona-order"),
            Spot::Stage(id) => self.stage_in(theirs, id),
            Spot::StageField(id, field) => {
                path([self.stage_in(theirs, id), self.field_label(*field)])
            }
            Spot::Sentiment(id, None) => {
                let label = self.texts.text("row-emotions");
                path([self.stage_in(theirs, id), label])
            }
            Spot::Sentiment(id, Some(persona)) => {
                let label = self.texts.text("row-emotions");
                let persona = self.persona_in(theirs, persona);
                path([self.stage_in(theirs, id), format!("{label} · {persona}")])
            }
            Spot::Cell(id, row) => path([self.stage_in(theirs, id), self.row_label(row)]),
            Spot::StageOrder => self.texts.text("clash-stage-order"),
        }
    }

    /// Number and name of a stage, of theirs where we have it no more.
    fn stage_in(&self, theirs: &Map, id: &StageId) -> String {
        let map = if self.map().stage(id).is_some() {
            self.map()
        } else {
            theirs
        };
        match (map.stage_position(id), map.stage(id)) {
            (Some(at), Some(stage)) => format!("{} {}", at + 1, stage.name),
            _ => id.to_string(),
        }
    }

    fn persona_in(&self, theirs: &Map, id: &PersonaId) -> String {
        let name = match (self.map().persona(id), theirs.persona(id)) {
            (None, Some(persona)) if !persona.name.is_empty() => persona.name.clone(),
            _ => self.persona_name(id),
        };
        self.texts.with("form-persona", &[("name", words(name))])
    }
}
