//! Saving, quitting, and coming back from an external editor.

use super::ask::Answer;
use super::disk::FileState;
use super::problems::Problems;
use super::state::{App, Label, Overlay};
use super::{EditTarget, Effect, Over, SaveOutcome};
use crate::command::Mode;
use crate::doc::Access;
use crate::i18n::{Arg, words};

impl App {
    /// Asks for the map to be written, under another name if one is given.
    pub(crate) fn save(&mut self, name: Option<String>, overwrite: bool) {
        if name.is_none() && self.read_only {
            self.leaving = None;
            return self.warn("read-only-asked", &[]);
        }
        let is_same = self.disk.file == FileState::Same && !self.document.is_dirty();
        if name.is_none() && !self.is_new && !overwrite && is_same {
            self.say("nothing-to-save", &[]);
            return self.leave_if_asked();
        }
        self.review.moves = name.is_some();
        self.effects.push(Effect::Save {
            name,
            bytes: self.document.bytes(),
            over: if overwrite {
                Over::Anything
            } else {
                Over::Own((!self.is_new).then(|| self.document.saved_bytes()))
            },
        });
    }

    /// Takes in how a save ended.
    pub(crate) fn save_ended(&mut self, outcome: SaveOutcome) {
        let merged = self.disk.merged.take();
        match outcome {
            SaveOutcome::Done { name, lasts } => {
                self.name.clone_from(&name);
                self.is_new = false;
                self.disk.file = FileState::Same;
                self.document.mark_saved();
                self.remember_saved();
                self.review_follows();
                let args = [("name", words(name))];
                if lasts {
                    self.say_saved(&args, merged);
                    self.leave_if_asked();
                } else {
                    // Whoever wanted to quit is to see this first.
                    self.leaving = None;
                    self.warn("saved-for-now", &args);
                }
            }
            SaveOutcome::Changed(now) => self.save_met(now),
            SaveOutcome::Moved { target, now } => self.ask_about_target(target, now),
            SaveOutcome::Exists { name, now } => self.ask_overwrite(name, now),
            SaveOutcome::Failed { reason } => {
                self.leaving = None;
                self.warn("save-failed", &[("reason", words(reason))]);
            }
        }
    }

    /// Says that the map is saved, and what was merged before.
    fn say_saved(&mut self, name: &[(&'static str, Arg<'_>)], merged: Option<String>) {
        match merged {
            None if self.ground.is_demo => self.say("saved-demo", &[]),
            None => self.say("saved", name),
            Some(merged) => {
                let args = [name, &[("merged", words(merged))]].concat();
                self.say("saved-merged", &args);
            }
        }
    }

    /// Saves what was just merged, unless nothing of ours was left to save.
    pub(crate) fn save_merged(&mut self) {
        if !self.document.is_dirty() {
            return self.leave_if_asked();
        }
        self.disk.merged = self.message.take().map(|message| message.text);
        self.save(None, false);
    }

    fn ask_overwrite(&mut self, name: String, seen: Option<Vec<u8>>) {
        let shown = name.clone();
        let body = self
            .texts
            .with("file-exists", &[("name", words(shown.clone()))]);
        let replace = Answer::Replace {
            name: Some(name),
            seen,
            then: None,
        };
        let answers = [
            ("answer-overwrite", replace),
            ("answer-cancel", Answer::Cancel),
        ];
        let question = self.question(shown, body, answers);
        self.overlays.push(Overlay::Ask(question));
    }

    /// Takes in what came back from an external editor.
    pub(crate) fn edited(&mut self, target: EditTarget, result: Result<String, String>) {
        let text = match result {
            Ok(text) => text,
            Err(reason) => return self.warn("editor-failed", &[("reason", words(reason))]),
        };
        match target {
            EditTarget::Cell => {
                if let Some(Overlay::Cell(cell)) = self.overlays.last_mut() {
                    cell.replace_lines(&text);
                }
            }
            EditTarget::Comment => {
                if let Some(Overlay::Comment(editor)) = self.overlays.last_mut() {
                    editor.replace(&text);
                }
            }
            EditTarget::Note => {
                if let Some(Overlay::Prompt(_)) = self.overlays.last() {
                    self.overlays.pop();
                }
                self.take_note(&text);
            }
            EditTarget::File => self.file_edited(text),
        }
    }

    fn file_edited(&mut self, text: String) {
        if text == self.document.text() {
            return self.say("editor-unchanged", &[]);
        }
        let label = Label {
            text: "did-edit-file",
            focus: self.focus,
            selection: None,
        };
        self.document.replace_text(text, label);
        if self.mode() == Mode::Problems {
            self.overlays.pop();
        }
        match self.document.access() {
            Access::ReadOnly(reason) => {
                self.overlays
                    .push(Overlay::Problems(Problems::new(Some(reason))));
            }
            Access::Edit => self.say_done("did-edit-file"),
        }
    }
}

/// The line of a byte of a text, from 1.
pub(crate) fn text_line(text: &str, byte: usize) -> usize {
    text.bytes().take(byte).filter(|b| *b == b'\n').count() + 1
}
