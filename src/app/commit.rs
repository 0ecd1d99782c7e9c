//! Making edits: every change of the map but those of an external editor passes through here, as one
//! step with a name.

use super::help::key_words;
use super::select::Selection;
use super::session::{Message, Tone};
use super::state::App;
use crate::command::{Command, Mode};
use crate::doc::{Access, EditError, with_ids_kept};
use crate::i18n::words;
use crate::layout::Focus;
use crate::model::{Edit, Field, Place, Value};
use crate::text::capitalised;

/// What an undo step says of itself, and where it was made.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// The id of its text.
    pub text: &'static str,
    /// The focus before it.
    pub focus: Focus,
    /// What was selected with it, if it was made on that.
    pub selection: Option<Selection>,
}

impl App {
    /// Whether an edit can be made; says why not.
    pub(crate) fn may_edit(&mut self) -> bool {
        let id = match self.document.access() {
            Access::ReadOnly(_) => "read-only-file",
            Access::Edit if self.read_only => "read-only-asked",
            Access::Edit => return true,
        };
        self.warn(id, &[]);
        false
    }

    /// Makes the edits as one undo step named by the text `label`; answers whether it was done.
    /// An empty list is done at once and leaves no step.
    pub(crate) fn commit(&mut self, label: &'static str, edits: &[Edit]) -> bool {
        self.commit_merged(label, edits, None)
    }

    /// As `commit`; steps of the same key that follow one another are one step.
    pub(crate) fn commit_merged(
        &mut self,
        label: &'static str,
        edits: &[Edit],
        merge: Option<&str>,
    ) -> bool {
        if edits.is_empty() {
            return true;
        }
        if !self.may_edit() {
            return false;
        }
        let step = Label {
            text: label,
            focus: self.focus,
            selection: self.selection,
        };
        let persona = self.persona_number();
        let count = self.map().personas.len();
        let titled = self.titled(edits);
        let edits = titled.as_deref().unwrap_or(edits);
        let kept = with_ids_kept(self.map(), edits);
        let edits = kept.as_deref().unwrap_or(edits);
        match self.document.apply(edits, step, merge) {
            Ok(()) => {
                if self.map().personas.len() == count {
                    self.follow_persona(persona);
                }
                self.say_done(label);
                true
            }
            Err(error) => {
                self.refuse(error);
                false
            }
        }
    }

    /// The first edits of a new map give it a title as well, which a map must have: the name of its
    /// file, until somebody finds a better one.
    pub(crate) fn titled(&self, edits: &[Edit]) -> Option<Vec<Edit>> {
        let name = self.name.strip_suffix(".toml").unwrap_or(&self.name);
        if !self.is_new || !self.document.text().is_empty() || name.is_empty() {
            return None;
        }
        let title = Edit::Set {
            at: Place::Map,
            field: Field::Title,
            value: Some(Value::Text(name.to_owned())),
        };
        Some([&[title], edits].concat())
    }

    /// Makes the edits and undoes them at once, so that redo brings them back.
    pub(crate) fn discard(&mut self, label: &'static str, edits: &[Edit]) {
        let revision = self.document.revision();
        if self.commit(label, edits) {
            self.message = None;
            if self.document.revision() != revision && self.document.undo().is_some() {
                self.say("typing-discarded", &[]);
            }
            self.keep_selection();
        }
    }

    /// Says what was done, named by the text `label`, and the key that takes it back where there is
    /// one.
    pub(crate) fn say_done(&mut self, label: &'static str) {
        let what = capitalised(&self.texts.text(label));
        let mut keys = self.keymap.keys(self.mode(), Command::Undo);
        let text = match keys.next() {
            None => what,
            Some(key) => {
                let key = key_words(key, &self.texts, &self.glyphs);
                let args = [("what", words(what)), ("key", words(key))];
                self.texts.with("done", &args)
            }
        };
        let tone = Tone::Done;
        self.message = Some(Message { text, tone });
    }

    /// Says why an edit was refused.
    fn refuse(&mut self, error: EditError) {
        let id = match error {
            EditError::NotFound(_) => "edit-refused-missing",
            EditError::Changed => "edit-refused-changed",
            EditError::UnknownField(_) | EditError::OutOfRange(_) | EditError::WrongValue(_) => {
                "edit-refused-value"
            }
            EditError::Unwritable(_) => "edit-refused-form",
        };
        self.warn(id, &[]);
    }

    /// Takes the last step back.
    pub(crate) fn undo(&mut self) {
        let persona = self.persona_number();
        match self.document.undo() {
            Some(label) => self.stepped(&label, "undone", persona),
            None => self.say("nothing-to-undo", &[]),
        }
    }

    /// Makes the step again that was taken back last.
    pub(crate) fn redo(&mut self) {
        let persona = self.persona_number();
        match self.document.redo() {
            Some(label) => self.stepped(&label, "redone", persona),
            None => self.say("nothing-to-redo", &[]),
        }
    }

    /// Goes to where a step was made that was undone or made again, and says which it was.
    fn stepped(&mut self, label: &Label, text: &'static str, persona: usize) {
        self.follow_persona(persona);
        self.focus = label.focus;
        let what = self.texts.text(label.text);
        self.say(text, &[("what", words(what))]);
        // What was selected when a step was made is so again once it is taken back.
        match (self.selection, label.selection) {
            (Some(_), Some(selection)) if text == "undone" => {
                self.selection = Some(selection);
                self.keep_selection();
            }
            _ => self.lose_selection(),
        }
        if matches!(self.document.access(), Access::ReadOnly(_)) && self.mode() == Mode::Map {
            self.show_problems();
        }
    }
}
