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
                to: None,
            };
            let name = form.name.to_owned();
            let names = vec![name.clone(), self.export_form(at), self.export_words(at)];
            (name, names, act)
        };
        FORMS.iter().enumerate().map(value).collect()
    }

    /// What a command can take where those words stand behind it already: behind a form whose eyes it is
    /// seen through, and a file to write it to.
    pub(crate) fn values_behind(
        &self,
        command: Command,
        words: &str,
    ) -> Vec<(String, Vec<String>, Act)> {
        let mut values = self.values(command);
        let name = words.split_whitespace().next().unwrap_or_default();
        let form = Form::find(name).filter(|_| command == Command::Export);
        let Some((at, form)) = form.and_then(|form| Some((form_number(form)?, form))) else {
            return values;
        };
        let personas = self.map().personas.iter().enumerate();
        let mut behind: Vec<(String, usize, Option<String>)> = personas
            .map(|(n, persona)| (self.persona_name(&persona.id), n + 1, None))
            .filter(|(name, n, _)| self.persona_called(name) == Some(*n))
            .collect();
        let stem = self.name.strip_suffix(".toml").unwrap_or(&self.name);
        let file = format!("./{stem}.{}", form.ending);
        behind.push((file.clone(), 0, Some(file)));
        values.extend(behind.into_iter().map(|(word, persona, to)| {
            let value = format!("{name} {word}");
            let act = Act::Export {
                form: at,
                persona,
                replace: false,
                to,
            };
            (value.clone(), vec![value], act)
        }));
        values
    }

    /// What a typed form asks for, with a persona behind it for what that one sees, and behind that the file
    /// or folder it is to be written to. Without a form it is the one the name of the file ends in.
    pub(crate) fn export_named(&self, words: &str, replace: bool) -> Option<Act> {
        let (name, rest) = words.split_once(' ').unwrap_or((words, ""));
        let named = Form::find(name);
        let behind = if named.is_some() { rest } else { words };
        let (persona, to) = self.persona_and_path(behind.trim())?;
        let form = named.or_else(|| Form::of_file(to?))?;
        Some(Act::Export {
            form: form_number(form)?,
            persona,
            replace,
            to: to.map(str::to_owned),
        })
    }

    /// A persona by its number from 1, 0 for all, and a path, where each may be left out: `anne a.html`.
    fn persona_and_path<'w>(&self, words: &'w str) -> Option<(usize, Option<&'w str>)> {
        if words.is_empty() {
            return Some((0, None));
        }
        if let Some(persona) = self.persona_called(words) {
            return Some((persona, None));
        }
        // A name may hold spaces, and so may a path: the longest name there is goes first.
        let spaces = words.rmatch_indices(' ');
        let both = spaces.filter_map(|(at, _)| words.split_at_checked(at));
        let mut both = both.map(|(who, path)| (who.trim(), path.trim()));
        let named = both.find_map(|(who, path)| {
            let persona = self.persona_called(who)?;
            is_path(path).then_some((persona, Some(path)))
        });
        named.or_else(|| is_path(words).then_some((0, Some(words))))
    }

    /// Why nothing is exported as what was typed: there is no such form, or nobody of that name.
    pub(crate) fn no_export(&self, asked: &str) -> String {
        let (form, who) = asked.split_once(' ').unwrap_or((asked, ""));
        let (id, name) = match Form::find(form) {
            Some(_) if !who.trim().is_empty() => ("no-export-behind", who.trim()),
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
    fn export_words(&self, at: usize) -> String {
        let form = [("form", words(self.export_form(at)))];
        self.texts.with("line-export", &form)
    }

    /// The same with whose eyes it is seen through, and the file it is written to, where these are named.
    pub(crate) fn export_line(&self, act: &Act) -> String {
        let Act::Export {
            form, persona, to, ..
        } = act
        else {
            return String::new();
        };
        if *persona == 0 && to.is_none() {
            return self.export_words(*form);
        }
        // What tells one line from another comes first, for a narrow screen.
        let mut said = self.export_form(*form);
        let persona = persona.checked_sub(1);
        if let Some(persona) = persona.and_then(|n| self.map().personas.get(n)) {
            let name = self.persona_name(&persona.id);
            let args = [("said", words(said)), ("name", words(name))];
            said = self.texts.with("line-export-as", &args);
        }
        let Some(to) = to else {
            return said;
        };
        let args = [("said", words(said)), ("name", words(to.clone()))];
        self.texts.with("line-export-to", &args)
    }

    /// Makes the map in that form, and hands it out: all of it, whoever it is looked at as, unless a
    /// persona is named by its number from 1.
    pub(crate) fn export(&mut self, at: usize, persona: usize, replace: bool, to: Option<String>) {
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
            to,
            left_out,
        };
        self.effects.push(effect);
    }

    /// Says which file the map was written to, or why it was not, and what is not in it.
    pub(crate) fn exported(
        &mut self,
        outcome: Result<String, String>,
        is_named: bool,
        left_out: Option<String>,
    ) {
        let name = match outcome {
            Ok(name) => [("name", words(name))],
            Err(reason) => return self.warn("not-exported", &[("reason", words(reason))]),
        };
        let id = if is_named { "exported-to" } else { "exported" };
        let Some(list) = left_out else {
            return self.say(id, &name);
        };
        let said = self.texts.with(id, &name);
        let args = [("said", words(said)), ("list", words(list))];
        self.say("exported-in-part", &args);
    }
}

/// The place of a form in the table.
fn form_number(form: &Form) -> Option<usize> {
    FORMS.iter().position(|known| known.name == form.name)
}

/// Whether words behind a form are where it goes: a mistyped persona is no file.
fn is_path(words: &str) -> bool {
    words.contains(['.', '/'])
}
