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
            self.quit_after_save = false;
            return self.warn("read-only-asked", &[]);
        }
        let is_same = self.disk.file == FileState::Same && !self.document.is_dirty();
        if name.is_none() && !self.is_new && !overwrite && is_same {
            self.say("nothing-to-save", &[]);
            return self.quit_if_asked();
        }
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
                let args = [("name", words(name))];
                if lasts {
                    self.say_saved(&args, merged);
                    self.quit_if_asked();
                } else {
                    // Whoever wanted to quit is to see this first.
                    self.quit_after_save = false;
                    self.warn("saved-for-now", &args);
                }
            }
            SaveOutcome::Changed(now) => self.save_met(now),
            SaveOutcome::Moved { target, now } => self.ask_about_target(target, now),
            SaveOutcome::Exists { name, now } => self.ask_overwrite(name, now),
            SaveOutcome::Failed { reason } => {
                self.quit_after_save = false;
                self.warn("save-failed", &[("reason", words(reason))]);
            }
        }
    }

    fn quit_if_asked(&mut self) {
        if std::mem::take(&mut self.quit_after_save) {
            self.effects.push(Effect::Quit);
        }
    }

    /// Says that the map is saved, and what was merged before.
    fn say_saved(&mut self, name: &[(&'static str, Arg<'_>)], merged: Option<String>) {
        match merged {
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
            return self.quit_if_asked();
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
            quit: false,
        };
        let answers = [
            ("answer-overwrite", replace),
            ("answer-cancel", Answer::Cancel),
        ];
        let question = self.question(shown, body, answers);
        self.overlays.push(Overlay::Ask(question));
    }

    /// Quits, or asks first where something would be lost.
    pub(crate) fn quit(&mut self) {
        // What the file no longer has is nowhere else.
        let lost = match &self.disk.file {
            FileState::Gone => Some(("quit-gone", None)),
            FileState::Broken(broken) => Some(("quit-broken", Some(broken.bytes.clone()))),
            _ => None,
        };
        let lost = lost.filter(|_| !self.read_only);
        if !self.document.is_dirty() && lost.is_none() {
            return self.effects.push(Effect::Quit);
        }
        let args = [
            ("count", Arg::from(self.unsaved_steps())),
            ("name", words(self.name.clone())),
        ];
        let (body, save) = match lost {
            Some((body, seen)) => {
                let (name, quit) = (None, true);
                (body, Answer::Replace { name, seen, quit })
            }
            None => ("quit-body", Answer::SaveAndQuit),
        };
        let body = self.texts.with(body, &args);
        let answers = [
            ("answer-save-quit", save),
            ("answer-discard", Answer::Discard),
            ("answer-cancel", Answer::Cancel),
        ];
        let question = self.question(self.texts.text("quit-title"), body, answers);
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
            Access::Edit => self.say("did-edit-file", &[]),
        }
    }
}

/// The line of a byte of a text, from 1.
pub(crate) fn text_line(text: &str, byte: usize) -> usize {
    text.bytes().take(byte).filter(|b| *b == b'\n').count() + 1
}
