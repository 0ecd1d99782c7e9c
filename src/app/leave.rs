//! Leaving the map: to quit, or for another map and back. What is not saved is asked about first;
//! whether there is something to go to is known outside, and the map stays until it is.

use std::path::PathBuf;

use super::Effect;
use super::ask::Answer;
use super::disk::FileState;
use super::prompt::{Prompt, Purpose};
use super::state::{App, Overlay};
use crate::doc::{self, Document};
use crate::i18n::{Arg, words};
use crate::model::{Edit, Field, Kind, Place, Value};

/// Where one can go from a map, or from no map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Goal {
    /// To the map at that path, or to the maps of the folder there.
    Path(PathBuf),
    /// To the map at that path, which was seen there: where it is no longer, none is begun.
    Seen(PathBuf),
    /// To the map of a stage's journey, named as the map names it: relative to the map's folder.
    Journey {
        /// Its path.
        path: String,
        /// The text it is made with where it is not there; none where that is to be told.
        make: Option<String>,
    },
    /// To a new map in a file that must not be there.
    New {
        /// The name of the file, as it was typed.
        name: String,
        /// What is to stand in it.
        text: String,
    },
    /// To a copy of an example, with which nothing can go wrong.
    Demo,
    /// To where one came from.
    Back,
}

/// What the map is left for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Leaving {
    /// The program ends.
    Quit,
    /// Another map is opened.
    Open(Goal),
}

impl Leaving {
    fn effect(self) -> Effect {
        match self {
            Self::Quit => Effect::Quit,
            Self::Open(goal) => Effect::Open(goal),
        }
    }
}

impl App {
    /// Leaves, whatever is lost by it.
    pub(crate) fn leave_now(&mut self, leaving: Leaving) {
        self.leaving = None;
        self.effects.push(leaving.effect());
    }

    /// Leaves if that was asked for before a save that has ended.
    pub(crate) fn leave_if_asked(&mut self) {
        if self.leaving.is_none() {
            return;
        }
        if self.has_unkept_comments() {
            // Their answer leads here again.
            return self.keep_review();
        }
        if self.keep_runs() {
            return;
        }
        if let Some(leaving) = self.leaving.take() {
            self.effects.push(leaving.effect());
        }
    }

    /// Leaves, or asks first where something would be lost.
    pub(crate) fn leave(&mut self, leaving: Leaving) {
        if let Some(question) = self.question_of_drafts(&leaving) {
            return self.overlays.push(Overlay::Ask(question));
        }
        // What the file no longer has is nowhere else.
        let lost = match &self.disk.file {
            FileState::Gone => Some(("quit-gone", None)),
            FileState::Broken(broken) => Some(("quit-broken", Some(broken.bytes.clone()))),
            _ => None,
        };
        let lost = lost.filter(|_| !self.read_only);
        let waits = self.is_new && self.has_unkept_comments();
        if !self.document.is_dirty() && lost.is_none() && !waits {
            self.leaving = Some(leaving);
            return self.leave_if_asked();
        }
        let args = [
            ("count", Arg::from(self.unsaved_steps())),
            ("name", words(self.name.clone())),
        ];
        let (title, save_label) = match &leaving {
            Leaving::Quit => ("quit-title", "answer-save-quit"),
            Leaving::Open(_) => ("leave-title", "answer-save-open"),
        };
        let (body, save) = match lost {
            Some((body, seen)) => {
                let (name, then) = (None, Some(leaving.clone()));
                (body, Answer::Replace { name, seen, then })
            }
            None => ("quit-body", Answer::SaveAndLeave(leaving.clone())),
        };
        let body = self.texts.with(body, &args);
        let answers = [
            (save_label, save),
            ("answer-quit-unsaved", Answer::Discard(leaving)),
            ("answer-cancel", Answer::Cancel),
        ];
        let question = self.question(self.texts.text(title), body, answers);
        self.overlays.push(Overlay::Ask(question));
    }

    /// Goes back to where one came from.
    pub(crate) fn go_back(&mut self) {
        if self.ground.leads_back {
            self.leave(Leaving::Open(Goal::Back));
        } else {
            self.warn("no-way-back", &[]);
        }
    }

    /// Goes to the map that tells the stage in focus at more length.
    pub(crate) fn open_journey(&mut self) {
        let Some(stage) = self.stage() else {
            return self.warn("no-stage", &[]);
        };
        match stage.fields.text(Field::Journey) {
            Some(path) if !path.trim().is_empty() => {
                let (path, make) = (path.to_owned(), None);
                self.leave(Leaving::Open(Goal::Journey { path, make }));
            }
            _ => self.warn("no-journey", &[]),
        }
    }

    /// Takes in that the map of a journey is not there: it can be made, unless it would stand
    /// outside the map's own folder, where nobody expects it.
    pub(crate) fn journey_missing(&mut self, path: String, is_outside: bool) {
        let args = [("name", words(path.clone()))];
        if is_outside {
            return self.warn("journey-outside", &args);
        }
        // A map beside a copy would go with it.
        if self.read_only || self.ground.is_demo {
            return self.warn("journey-missing", &args);
        }
        let body = self.texts.with("journey-make", &args);
        let text = self.journey_text();
        let make = Answer::MakeJourney { path, text };
        let answers = [("answer-make", make), ("answer-cancel", Answer::Cancel)];
        let question = self.question(self.texts.text("journey-title"), body, answers);
        self.overlays.push(Overlay::Ask(question));
    }

    /// A blank map of the kind and in the language of this one, called after the stage in focus.
    fn journey_text(&self) -> String {
        let language = self.map().fields.text(Field::Lang);
        let tag = language.and_then(crate::i18n::Language::from_locale);
        let tag = tag.unwrap_or(self.texts.language()).tag();
        let blank = doc::blank(self.map().kind, tag, &[]).unwrap_or_default();
        let name = self.stage().map(|stage| stage.name.clone());
        titled(blank, name.unwrap_or_default())
    }

    /// Asks for the name of a new map, which begins with a text; the name offered is one that is not
    /// taken.
    pub(crate) fn ask_new_map(&mut self, template: usize, name: &str) {
        let prompt = Prompt::new(Purpose::NewMap(template), name);
        self.overlays.push(Overlay::Prompt(prompt));
    }

    /// The text a template begins a map with, in the language of the interface.
    pub(crate) fn template_text(&self, template: usize) -> String {
        let tag = self.texts.language().tag();
        match doc::TEMPLATES.get(template) {
            Some(template) if !template.is_blank() => template.text(tag).to_owned(),
            _ => doc::blank(Kind::default(), tag, &[]).unwrap_or_default(),
        }
    }

    /// Begins a new map in a file of that name.
    pub(crate) fn open_new(&mut self, template: usize, name: &str) {
        let (name, text) = (name.to_owned(), self.template_text(template));
        self.leave(Leaving::Open(Goal::New { name, text }));
    }

    /// Takes in why one cannot go where one wanted; one stays.
    pub(crate) fn not_opened(&mut self, name: &str, reason: &str) {
        let args = [("name", words(name)), ("reason", words(reason))];
        self.warn("not-opened", &args);
    }

    /// Lets it be known whether there is a place one came from.
    pub fn set_way_back(&mut self, has_way_back: bool) {
        self.ground.leads_back = has_way_back;
    }

    /// Lets it be known whether the map goes when it is left.
    pub fn set_demo(&mut self, is_demo: bool) {
        self.ground.is_demo = is_demo;
    }

    /// Says what one does where one has come to: that this is a copy to try things on, or which key
    /// leads back.
    pub fn say_arrived(&mut self) {
        // What is wrong with a map is more important to know.
        if self.message.is_some() || !self.overlays.is_empty() {
            return;
        }
        if self.ground.is_demo {
            self.say("demo-open", &[]);
        } else if self.ground.leads_back && self.ground.has_map {
            self.say("way-back", &[]);
        }
    }
}

/// A text of a map under another title; as it is where that cannot be.
fn titled(text: String, title: String) -> String {
    let Ok(document) = Document::<()>::open(text.as_bytes()) else {
        return text;
    };
    let edit = Edit::Set {
        at: Place::Map,
        field: Field::Title,
        value: Some(Value::Text(title)),
    };
    doc::apply(&text, document.map(), &edit).unwrap_or(text)
}
