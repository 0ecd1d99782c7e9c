//! The map written in another form beside itself, from the menu or a typed line. What is there already is
//! only replaced when that is said.

use super::Effect;
use super::command_line::{Act, value_line};
use super::palette::{SURE, Suggestion};
use super::state::App;
use crate::command::{Command, Mode, entry};
use crate::export::{Dress, FORMS, Form, Subject, left_out_words};
use crate::i18n::words;
use crate::model::{View, slug};
use crate::text::{fitness, fold};

impl App {
    /// Asks which form the map is to be written in, where it is typed too.
    pub(crate) fn ask_export_form(&mut self) {
        let name = entry(Command::Export).map_or("", |entry| entry.name);
        self.open_palette_with(&format!("{name} "));
    }

    /// The forms a map can have: as each is typed, the names it is found by, what is done then.
    pub(crate) fn export_forms(&self) -> Vec<(String, Vec<String>, Act)> {
        let value = |(at, form): (usize, &Form)| {
            let act = Act::Export {
                form: at,
                persona: 0,
                replace: false,
            };
            let name = form.name.to_owned();
            let names = vec![name.clone(), self.export_form(at), self.export_words(at)];
            (name, names, act)
        };
        FORMS.iter().enumerate().map(value).collect()
    }

    /// What a typed form asks for, with a persona behind it for what that one sees.
    pub(crate) fn export_named(&self, words: &str, replace: bool) -> Option<Act> {
        let (name, who) = words.split_once(' ').unwrap_or((words, ""));
        let found = Form::find(name)?;
        let form = FORMS.iter().position(|form| form.name == found.name)?;
        let persona = match who.trim() {
            "" => 0,
            who => self.persona_called(who)?,
        };
        Some(Act::Export {
            form,
            persona,
            replace,
        })
    }

    /// Why nothing is exported as what was typed: there is no such form, or nobody of that name.
    pub(crate) fn no_export(&self, asked: &str) -> String {
        let (form, who) = asked.split_once(' ').unwrap_or((asked, ""));
        let (id, name) = match Form::find(form) {
            Some(_) if !who.trim().is_empty() => ("no-persona-named", who.trim()),
            _ => ("no-export-form", form),
        };
        self.texts.with(id, &[("name", words(name.to_owned()))])
    }

    /// An offer of the menu with, behind that to export, the forms that fit what is asked for as well: who
    /// looks for a page need not know that it is one of the forms.
    pub(crate) fn with_forms(&self, offer: Suggestion, mode: Mode, asked: &str) -> Vec<Suggestion> {
        let mut offers = vec![offer];
        let is_export = |offer: &Suggestion| {
            offer.act == Act::Ask(Command::Export) && offer.hindrance.is_none()
        };
        if !offers.iter().all(is_export) {
            return offers;
        }
        let name = entry(Command::Export).map_or("", |entry| entry.name);
        for (value, known_as, act) in self.export_forms() {
            let fits = |known: &String| fitness(asked, &fold(known)) >= Some(SURE);
            if known_as.iter().any(fits) {
                offers.push(self.suggestion(act, value_line(name, &value), mode));
            }
        }
        offers
    }

    fn export_form(&self, at: usize) -> String {
        let name = FORMS.get(at).map_or("", |form| form.name);
        self.texts.text(&format!("export-form-{name}"))
    }

    /// That the map is written in that form.
    pub(crate) fn export_words(&self, at: usize) -> String {
        let form = [("form", words(self.export_form(at)))];
        self.texts.with("line-export", &form)
    }

    /// Makes the map in that form, and hands it out: all of it, whoever it is looked at as, unless a
    /// persona is named by its number from 1.
    pub(crate) fn export(&mut self, at: usize, persona: usize, replace: bool) {
        let Some(form) = FORMS.get(at) else {
            return;
        };
        let persona = persona.checked_sub(1);
        let persona = persona.and_then(|n| self.map().personas.get(n));
        let view = persona.map_or(View::Everyone, |one| View::Persona(one.id.clone()));
        let subject = Subject {
            map: self.map(),
            text: self.document.text(),
            name: Some(&self.name),
            reviews: Some(self.reviews()),
        };
        let dress = Dress::new(&self.texts, &self.glyphs, &view);
        let written = match form.write(&subject, &dress) {
            Ok(written) => written,
            Err(refused) => {
                let gaps = refused.args.iter();
                let gaps: Vec<_> = gaps
                    .map(|(name, gap)| (*name, words(gap.clone())))
                    .collect();
                return self.warn(refused.text, &gaps);
            }
        };
        let left_out = left_out_words(&written.left_out, self.map(), &self.texts);
        let stem = self.name.strip_suffix(".toml").unwrap_or(&self.name);
        // What one persona sees never takes the place of the whole map.
        let stem = match view.persona() {
            Some(persona) => format!("{stem}-{}", slug(persona.as_str())),
            None => stem.to_owned(),
        };
        let effect = Effect::Export {
            stem,
            ending: form.ending,
            bytes: written.bytes,
            replace,
            left_out,
        };
        self.effects.push(effect);
    }

    /// Says which file the map was written to, or why it was not, and what is not in it.
    pub(crate) fn exported(&mut self, outcome: Result<String, String>, left_out: Option<String>) {
        match (outcome, left_out) {
            (Ok(name), None) => self.say("exported", &[("name", words(name))]),
            (Ok(name), Some(list)) => {
                let args = [("name", words(name)), ("list", words(list))];
                self.say("exported-in-part", &args);
            }
            (Err(reason), _) => self.warn("not-exported", &[("reason", words(reason))]),
        }
    }
}
