//! A map brought together cell by cell, as tables and lists give it: what a label says decides where the
//! words below it go, and what has no place is kept with its own.
//!
//! Nothing here knows whether the words stood in a table or a list.

mod complete;
mod facts;
mod feelings;
mod head;
mod own;
mod put;

pub(super) use head::labelled;

use std::collections::HashMap;

use super::items::broken;
use super::labels::{Label, Lookup};
use super::limit;
use super::notice::Notices;
use super::rest::Rests;
use super::{Imported, Input, Notice, Place, Refused};
use crate::diag::Word;
use crate::model::{Field, NewMap, NewPersona, NewStage, RowId, Value, slug};

use feelings::Feelings;

/// A label with its words.
#[derive(Clone, Debug)]
pub(super) struct Named {
    /// What it stands for.
    pub(super) label: Label,
    /// As it is written.
    pub(super) words: String,
}

/// Words with their place.
#[expect(clippy::struct_field_names, reason = "the words are what it is of")]
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Words {
    /// The words; several lines or items may be in them.
    pub(super) words: String,
    /// Where they are.
    pub(super) place: Place,
    /// What they lead to, if they are a link.
    pub(super) url: Option<String>,
}

/// A map in the making.
#[derive(Debug)]
pub(super) struct Gatherer<'a> {
    input: Input<'a>,
    map: NewMap,
    notices: Notices,
    rest: Rests,
    /// How many items there are, with those that are too many.
    items: usize,
    /// The rows in use, in the order of the input, own ones with their names.
    rows: Vec<(RowId, Option<String>)>,
    feelings: Feelings,
    labels: Lookup,
    /// The first stage of each name, as a slug.
    names: HashMap<String, usize>,
    /// The persona of each id.
    ids: HashMap<String, usize>,
    /// The own rows by their folded names.
    own: HashMap<String, RowId>,
    /// What the numbers behind items stand for.
    sources: HashMap<u64, String>,
}

impl<'a> Gatherer<'a> {
    /// The beginning of a map.
    pub(super) fn new(input: &Input<'a>) -> Self {
        Self {
            input: *input,
            map: NewMap::default(),
            notices: Notices::default(),
            rest: Rests::default(),
            items: 0,
            rows: Vec::new(),
            feelings: Feelings::default(),
            labels: Lookup::default(),
            names: HashMap::new(),
            ids: HashMap::new(),
            own: HashMap::new(),
            sources: HashMap::new(),
        }
    }

    /// Says something of the input.
    pub(super) fn note(&mut self, notice: Notice) {
        self.notices.push(notice);
    }

    /// Keeps words that have no place in a map.
    pub(super) fn rest(&mut self, stage: Option<usize>, label: &str, words: &Words) {
        if self.rest.is_too_much() {
            return;
        }
        let words_left = noted(words);
        if !words_left.is_empty() {
            let label = one_line(label);
            self.rest
                .push(words.place.clone(), stage, &label, &words_left);
        }
    }

    /// A new stage; one without a name gets a number.
    pub(super) fn stage(&mut self, name: &str, place: &Place) -> usize {
        let mut name = one_line(name);
        let at = self.map.stages.len();
        if name.is_empty() {
            let args = [("number", (at + 1).into())];
            name = self.input.texts.with("import-stage-number", &args);
            let notice = Notice::repaired(place.clone(), "stage-unnamed");
            self.note(notice.with("name", name.as_str()));
        }
        let (name, is_moment) = without_moment(&name);
        let mut stage = NewStage::named(name);
        if is_moment {
            stage.set(Field::MomentOfTruth, Value::Flag(true));
        }
        self.names.entry(key(name)).or_insert(at);
        self.map.stages.push(stage);
        at
    }

    /// What a number behind items stands for.
    pub(super) fn source(&mut self, number: u64, words: &str) {
        self.sources.insert(number, one_line(words));
    }

    /// The first stage of that name, if there is one.
    pub(super) fn stage_named(&self, name: &str) -> Option<usize> {
        let line = one_line(name);
        let (name, _) = without_moment(&line);
        self.names.get(&key(name)).copied()
    }

    /// The labels that were looked up.
    pub(super) fn labels(&mut self) -> &mut Lookup {
        &mut self.labels
    }

    /// The name of a stage that is all there is.
    pub(super) fn whole_journey(&self) -> String {
        self.input.texts.text("import-stage")
    }

    /// The name of the row that keeps what several stages have in common.
    pub(super) fn phase_name(&self) -> String {
        self.input.texts.text("import-phase")
    }

    /// What a label stands for.
    pub(super) fn label(&mut self, words: &str) -> Option<Label> {
        self.labels.label(words)
    }

    /// How many stages there are.
    pub(super) fn stages(&self) -> usize {
        self.map.stages.len()
    }

    /// Whether a persona of that name is there.
    pub(super) fn is_persona(&self, name: &str) -> bool {
        self.ids.contains_key(&slug(name))
    }

    /// The persona of that name, who is there from now on; none where there are too many.
    pub(super) fn persona(&mut self, name: &str) -> Option<usize> {
        let (id, name) = (slug(name), one_line(name));
        if let Some(known) = self.ids.get(&id) {
            return Some(*known);
        }
        let at = self.map.personas.len();
        if at >= limit::PERSONAS || id.is_empty() {
            return None;
        }
        self.map.personas.push(NewPersona::named(name));
        self.ids.insert(id, at);
        Some(at)
    }

    /// What came together, with a title.
    ///
    /// # Errors
    /// There is far more in it than in a map.
    pub(super) fn finish(mut self, text: String) -> Result<Imported, Refused> {
        let feelings = std::mem::take(&mut self.feelings);
        feelings.settle(&mut self);
        if !self.has_title() {
            let stem = self
                .input
                .name
                .map(|name| name.rsplit_once('.').map_or(name, |(stem, _)| stem));
            let stem = stem.map(one_line).filter(|stem| !stem.is_empty());
            let title = stem.unwrap_or_else(|| self.input.texts.text("import-title"));
            self.map.set(Field::Title, Value::Text(title));
        }
        self.unnumber();
        self.map.rows = own::declared(&self.rows);
        let rest = self.rest.finish();
        let Some(rest) = rest.filter(|_| self.items <= limit::PARTS) else {
            return Err(Refused::too_large(text));
        };
        Ok(Imported {
            written: None,
            map: self.map,
            text,
            notices: self.notices.finish(),
            rest,
        })
    }

    /// Takes the numbers off the names of stages that are numbered in their order: the order says them.
    fn unnumber(&mut self) {
        let labels = &mut self.labels;
        let bare = |(at, stage): (usize, &NewStage)| {
            // `Étape 1 : Découverte` is numbered as `1. Découverte` is.
            let called = stage.name.split_once([' ', '\u{a0}']);
            let called = called.filter(|(word, _)| {
                matches!(labels.label(word), Some(Label::Stage | Label::Phase))
            });
            let name = called.map_or(stage.name.as_str(), |(_, name)| name);
            let rest = name.strip_prefix(&(at + 1).to_string())?;
            let rest = match called {
                Some(_) => rest
                    .trim_start()
                    .strip_prefix([':', '-', '–', '—', '.', ')'])?,
                None => rest.strip_prefix(['.', ')']).unwrap_or(rest),
            };
            let name = rest.strip_prefix([' ', '\u{a0}'])?.trim();
            name.starts_with(|c: char| !c.is_ascii_digit())
                .then(|| name.to_owned())
        };
        let names: Option<Vec<String>> = self.map.stages.iter().enumerate().map(bare).collect();
        for (stage, name) in self.map.stages.iter_mut().zip(names.unwrap_or_default()) {
            stage.name = name;
        }
    }

    pub(super) fn has_title(&self) -> bool {
        self.map
            .fields
            .iter()
            .any(|(field, _)| *field == Field::Title)
    }
}

impl Words {
    /// The address behind the words, in brackets; empty where there is none.
    pub(super) fn link(&self) -> String {
        self.url
            .as_ref()
            .map_or_else(String::new, |url| format!(" ({url})"))
    }

    /// Words without a link.
    pub(super) fn new(words: impl Into<String>, place: Place) -> Self {
        Self {
            words: words.into(),
            place,
            url: None,
        }
    }
}

/// Words as they stand, with what they lead to.
fn noted(words: &Words) -> String {
    format!("{}{}", broken(&words.words).trim(), words.link())
}

/// Words on one line, from a cell whose lines may be parted by `<br>`; blanks within are left as they are.
pub(super) fn one_line(words: &str) -> String {
    let lines = broken(words);
    let lines = lines.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join(" ")
}

/// What names are compared by.
fn key(name: &str) -> String {
    match slug(name) {
        slug if slug.is_empty() => one_line(name),
        slug => slug,
    }
}

/// The name of a stage without the mark of a moment of truth behind it, and whether there was one.
fn without_moment(name: &str) -> (&str, bool) {
    let parts = name
        .strip_suffix(')')
        .and_then(|name| name.rsplit_once('('));
    match parts {
        Some((name, mark))
            if matches!(slug(mark).as_str(), "moment-of-truth" | "moment-de-verite")
                && !name.trim().is_empty() =>
        {
            (name.trim_end(), true)
        }
        _ => (name, false),
    }
}

impl Gatherer<'_> {
    /// Says that something was read otherwise than it is written, of so many things of that label.
    fn say_read_as(&mut self, variant: &'static str, place: &Place, label: &str, count: usize) {
        #[expect(clippy::cast_precision_loss, reason = "far fewer cells than that")]
        let count = Word::Number(count as f64);
        let notice = Notice::repaired(place.clone(), variant);
        self.note(notice.with("label", one_line(label)).with("count", count));
    }
}
