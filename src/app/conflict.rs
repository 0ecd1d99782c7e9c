//! The questions about a file that is not what it was, and taking it as it is instead of our changes.
//! Nothing another left is written over but by an answer to one of them, and then nothing else than
//! what the question was about.

use super::Effect;
use super::ask::{Answer, Choice, Question};
use super::disk::{FileState, Flaw};
use super::state::{App, Label, Overlay};
use super::{OnDisk, Over};
use crate::doc::Access;
use crate::i18n::{Arg, words};

impl App {
    /// A save found something else in the file than was expected.
    pub(crate) fn save_met(&mut self, now: OnDisk) {
        let now = self.judge(now);
        // Where it went may be known already.
        if !(now == FileState::Gone && matches!(self.disk.file, FileState::Moved(_))) {
            self.disk.file = now;
        }
        let name = ("name", words(self.name.clone()));
        let again = replace_seen;
        let (body, first) = match &self.disk.file {
            FileState::Changed(bytes) => return self.merge_with(bytes.clone(), true),
            // It changed, and changed back.
            FileState::Same => return self.ask_about_unmergeable(self.document.saved_bytes()),
            FileState::Broken(broken) => {
                let body = match broken.flaw {
                    Flaw::Newer => self.texts.with("conflict-newer", &[name]),
                    Flaw::Cut => self.texts.with("conflict-cut", &[name]),
                    Flaw::NotUtf8(place) | Flaw::Syntax(place) => {
                        let line = ("line", Arg::from(place.line));
                        let column = ("column", Arg::from(place.column));
                        let args = [name, line, column];
                        self.texts.with("conflict-broken", &args)
                    }
                };
                let answer = again(Some(broken.bytes.clone()));
                (body, vec![("answer-overwrite", answer)])
            }
            FileState::Gone => {
                let body = self.texts.with("conflict-gone", &[name]);
                (body, vec![("answer-anew", again(None))])
            }
            FileState::Moved(to) => {
                let args = [name, ("to", words(to.clone()))];
                let follow = ("answer-follow", Answer::Follow(to.clone()));
                let body = self.texts.with("conflict-moved", &args);
                (body, vec![follow, ("answer-anew", again(None))])
            }
            FileState::Unreadable(reason) => {
                let args = [name, ("reason", words(reason.clone()))];
                (self.texts.with("conflict-unreadable", &args), Vec::new())
            }
        };
        let last = [
            ("answer-save-as", Answer::SaveAs),
            ("answer-cancel", Answer::Cancel),
        ];
        let question = self.question(self.name.clone(), body, first.into_iter().chain(last));
        self.overlays.push(Overlay::Ask(question));
    }

    /// The path of the map leads to another file now.
    pub(crate) fn ask_about_target(&mut self, target: String, now: Option<Vec<u8>>) {
        let args = [
            ("name", words(self.name.clone())),
            ("target", words(target)),
        ];
        let body = self.texts.with("file-moved", &args);
        let answers = [
            ("answer-overwrite", replace_seen(now)),
            ("answer-save-as", Answer::SaveAs),
            ("answer-cancel", Answer::Cancel),
        ];
        let question = self.question(self.name.clone(), body, answers);
        self.overlays.push(Overlay::Ask(question));
    }

    /// Both sides cannot be brought together by themselves.
    pub(crate) fn ask_about_unmergeable(&mut self, bytes: Vec<u8>) {
        let question = self.unmergeable_question(bytes);
        self.overlays.push(Overlay::Ask(question));
    }

    pub(crate) fn unmergeable_question(&self, bytes: Vec<u8>) -> Question {
        let name = ("name", words(self.name.clone()));
        let body = self.texts.with("conflict-unmergeable", &[name]);
        let seen = Some(bytes);
        let answers = [
            ("answer-overwrite", replace_seen(seen)),
            ("answer-reload", Answer::Reload),
            ("answer-save-as", Answer::SaveAs),
            ("answer-cancel", Answer::Cancel),
        ];
        self.question(self.name.clone(), body, answers)
    }

    pub(crate) fn question(
        &self,
        title: String,
        body: String,
        answers: impl IntoIterator<Item = (&'static str, Answer)>,
    ) -> Question {
        let choices = answers.into_iter().map(|(id, answer)| Choice {
            label: self.keyed(id, &[]),
            answer,
        });
        Question {
            title,
            body,
            choices: choices.collect(),
        }
    }

    /// Writes over what was seen in the file, and over nothing else; none where there was no file.
    pub(crate) fn replace(&mut self, name: Option<String>, seen: Option<Vec<u8>>) {
        self.effects.push(Effect::Save {
            name,
            bytes: self.document.bytes(),
            over: Over::Seen(seen),
        });
    }

    /// Takes the file as it is; asks first where that takes changes of ours away.
    pub(crate) fn reload(&mut self) {
        if !self.document.is_dirty() {
            return self.reload_now();
        }
        let args = [
            ("count", Arg::from(self.unsaved_steps())),
            ("name", words(self.name.clone())),
        ];
        let body = self.texts.with("reload-body", &args);
        let title = self.texts.text("reload-title");
        let answers = [
            ("answer-reload", Answer::Reload),
            ("answer-cancel", Answer::Cancel),
        ];
        let question = self.question(title, body, answers);
        self.overlays.push(Overlay::Ask(question));
    }

    /// Takes the file as it is. Our changes are thrown away as a step of ours, which can be undone.
    pub(crate) fn reload_now(&mut self) {
        let bytes = match &self.disk.file {
            FileState::Same => {
                // It may have changed since it was looked at.
                self.effects.push(Effect::Look);
                None
            }
            FileState::Changed(bytes) => Some(bytes.clone()),
            FileState::Broken(broken) if !matches!(broken.flaw, Flaw::NotUtf8(_)) => {
                let bytes = broken.bytes.clone();
                return self.reload_broken(&bytes);
            }
            _ => return self.warn_words(self.banner().unwrap_or_default()),
        };
        let is_dirty = self.document.is_dirty();
        if is_dirty {
            self.throw_away();
        }
        match bytes {
            Some(bytes) => self.take_in(&bytes),
            None if is_dirty => self.say_done("did-reload"),
            None => self.say("nothing-to-reload", &[]),
        }
    }

    /// Takes what is left of the map in the file, as a step of ours: undo brings back what is nowhere
    /// else.
    fn reload_broken(&mut self, bytes: &[u8]) {
        let ours = self.document.text().to_owned();
        // Bytes that are no text do not come here.
        if self.document.take_theirs(bytes, Some(ours)).is_ok() {
            self.disk.file = FileState::Same;
            self.throw_away();
            self.remember_saved();
            self.say_done("did-reload");
        }
    }

    fn throw_away(&mut self) {
        let saved = self.document.saved_bytes();
        // They were a text when they were read, and so they are now.
        let Ok(saved) = String::from_utf8(saved) else {
            return;
        };
        let label = Label {
            text: "did-reload",
            focus: self.focus,
            selection: None,
        };
        self.document.replace_text(saved, label);
        if self.document.access() != Access::Edit && self.overlays.is_empty() {
            self.show_problems();
        }
    }
}

/// Saves over what was seen in the map's own file.
fn replace_seen(seen: Option<Vec<u8>>) -> Answer {
    Answer::Replace {
        name: None,
        seen,
        then: None,
    }
}
