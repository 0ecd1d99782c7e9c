//! Saving, quitting, and coming back from an external editor.

use super::ask::{Answer, Choice, Question};
use super::problems::Problems;
use super::state::{App, Label, Overlay};
use super::{EditTarget, Effect, SaveOutcome};
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
        if name.is_none() && !self.is_new && !overwrite && !self.document.is_dirty() {
            self.say("nothing-to-save", &[]);
            return self.quit_if_asked();
        }
        self.effects.push(Effect::Save {
            name,
            bytes: self.document.bytes(),
            base: (!self.is_new).then(|| self.document.saved_bytes()),
            overwrite,
        });
    }

    pub(crate) fn save_ended(&mut self, outcome: SaveOutcome) {
        match outcome {
            SaveOutcome::Done { name, lasts } => {
                self.name.clone_from(&name);
                self.is_new = false;
                self.document.mark_saved();
                self.remember_saved();
                let args = [("name", words(name))];
                if lasts {
                    self.say("saved", &args);
                    self.quit_if_asked();
                } else {
                    // Whoever wanted to quit is to see this first.
                    self.quit_after_save = false;
                    self.warn("saved-for-now", &args);
                }
            }
            SaveOutcome::Changed(_) => self.ask_overwrite("file-changed", None, &[]),
            SaveOutcome::Moved { target } => {
                self.ask_overwrite("file-moved", None, &[("target", words(target))]);
            }
            SaveOutcome::Exists { name } => self.ask_overwrite("file-exists", Some(name), &[]),
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

    fn ask_overwrite(
        &mut self,
        id: &'static str,
        name: Option<String>,
        more: &[(&'static str, Arg<'_>)],
    ) {
        let shown = name.clone().unwrap_or_else(|| self.name.clone());
        let args = [&[("name", words(shown.clone()))], more].concat();
        let body = self.texts.with(id, &args);
        let choice = |id: &str, answer| Choice {
            label: self.texts.text(id),
            answer,
        };
        let choices = vec![
            choice("answer-overwrite", Answer::Overwrite { name }),
            choice("answer-cancel", Answer::Cancel),
        ];
        self.overlays.push(Overlay::Ask(Question {
            title: shown,
            body,
            choices,
        }));
    }

    /// Quits, or asks first where something would be lost.
    pub(crate) fn quit(&mut self) {
        if !self.document.is_dirty() {
            return self.effects.push(Effect::Quit);
        }
        let args = [
            ("count", Arg::from(self.unsaved_steps())),
            ("name", words(self.name.clone())),
        ];
        let choice = |id: &str, answer| Choice {
            label: self.texts.text(id),
            answer,
        };
        let question = Question {
            title: self.texts.text("quit-title"),
            body: self.texts.with("quit-body", &args),
            choices: vec![
                choice("answer-save-quit", Answer::SaveAndQuit),
                choice("answer-discard", Answer::Discard),
                choice("answer-cancel", Answer::Cancel),
            ],
        };
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
