//! A map brought together cell by cell, as tables and lists give it: what a label says decides where the
//! words below it go, and what has no place is kept with its own.
//!
//! Nothing here knows whether the words stood in a table or a list.

mod complete;
mod facts;
mod feelings;
mod head;
mod own;

pub(super) use head::labelled;

use std::collections::{HashMap, HashSet};

use super::items::{broken, pieces};
use super::labels::{Label, Lookup, sentiment_in};
use super::{Imported, Input, Notice, Place, Rest};
use crate::diag::Word;
use crate::model::{Draft, Field, NewMap, NewPersona, NewStage, PersonaId, RowId, Value, slug};

use feelings::Feelings;

/// So many people are no personas.
const MOST_PERSONAS: usize = 200;

/// A label with its words.
#[derive(Clone, Debug)]
pub(super) struct Named {
    /// What it stands for.
    pub(super) label: Label,
    /// As it is written.
    pub(super) words: String,
}

/// Words with their place.
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
    notices: Vec<Notice>,
    rest: Vec<Rest>,
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
            notices: Vec::new(),
            rest: Vec::new(),
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
        let words_left = broken(&words.words).trim().to_owned();
        let link = words
            .url
            .iter()
            .map(|url| format!(" ({url})"))
            .collect::<String>();
        if words_left.is_empty() && link.is_empty() {
            return;
        }
        self.rest.push(Rest {
            place: words.place.clone(),
            stage,
            label: one_line(label),
            words: format!("{words_left}{link}"),
        });
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

    /// Puts words below a label where they belong.
    pub(super) fn put(&mut self, stage: usize, named: &Named, words: &Words) {
        if words.words.trim().is_empty() {
            return;
        }
        match &named.label {
            Label::Row(RowId::Emotions) => self.put_feelings(stage, &named.words, words),
            Label::Row(row) => self.put_items(stage, row, words),
            Label::Field(field) => self.put_field(stage, *field, named, words),
            Label::People => self.put_people(stage, named, words),
            Label::Stage | Label::Phase => self.rest(Some(stage), &named.words, words),
        }
    }

    /// Puts words that are one item below a label.
    pub(super) fn put_one(&mut self, stage: usize, named: &Named, words: &Words) {
        match &named.label {
            Label::Row(row) if *row != RowId::Emotions => {
                let line = Words {
                    words: one_line(&words.words),
                    ..words.clone()
                };
                self.put_pieces(stage, row, vec![line.words], &words.url);
            }
            _ => self.put(stage, named, words),
        }
    }

    fn put_items(&mut self, stage: usize, row: &RowId, words: &Words) {
        self.put_pieces(stage, row, pieces(&words.words), &words.url);
    }

    fn put_pieces(&mut self, stage: usize, row: &RowId, pieces: Vec<String>, url: &Option<String>) {
        for piece in pieces {
            let mut item = self.item(row, &piece);
            if let Some(url) = url {
                item.fields.push((Field::Url, Value::Text(url.clone())));
            }
            self.push(stage, row, item);
        }
    }

    fn put_feelings(&mut self, stage: usize, label: &str, words: &Words) {
        let row = RowId::Emotions;
        self.use_row(&row, None);
        for piece in pieces(&words.words) {
            let mut said = self.feelings.take(stage, label, &piece, &words.place);
            if let Some(each) = self.each_of(&said) {
                said.clear();
                if let Some(stage) = self.map.stages.get_mut(stage) {
                    stage.sentiment.each.extend(each);
                }
            }
            if !said.is_empty() {
                let piece = Words {
                    words: said,
                    ..words.clone()
                };
                let mut item = Draft::plain(piece.words.as_str());
                if let Some(url) = &piece.url {
                    item.fields.push((Field::Url, Value::Text(url.clone())));
                }
                self.push(stage, &row, item);
            }
        }
    }

    /// What single personas feel, `Anne -4, Pierre -2`, each once; none for other words.
    fn each_of(&self, words: &str) -> Option<Vec<(PersonaId, f64)>> {
        let each = words.split(", ").map(|part| {
            let (name, number) = part.rsplit_once([' ', '\u{a0}'])?;
            let id = slug(name);
            let found = sentiment_in(number).filter(|found| found.words.is_empty())?;
            self.ids
                .contains_key(&id)
                .then(|| (PersonaId::new(id), found.level))
        });
        let each: Vec<(PersonaId, f64)> = each.collect::<Option<_>>()?;
        let ids: HashSet<&PersonaId> = each.iter().map(|(id, _)| id).collect();
        (ids.len() == each.len()).then_some(each)
    }

    fn push(&mut self, stage: usize, row: &RowId, item: Draft) {
        self.use_row(row, None);
        if let Some(stage) = self.map.stages.get_mut(stage) {
            stage.items(row).push(item);
        }
    }

    fn use_row(&mut self, row: &RowId, name: Option<&str>) {
        if !self.rows.iter().any(|(known, _)| known == row) {
            self.rows.push((row.clone(), name.map(str::to_owned)));
        }
    }

    fn put_field(&mut self, stage: usize, field: Field, named: &Named, words: &Words) {
        let Some(known) = self.map.stages.get_mut(stage) else {
            return;
        };
        let old = known.fields.iter().find(|(known, _)| *known == field);
        let old = old.map(|(_, value)| value.clone());
        let value = match (field, old) {
            (Field::MomentOfTruth, _) => match yes_or_no(&words.words) {
                Some(flag) => Some(Value::Flag(flag)),
                None => {
                    known.set(field, Value::Flag(true));
                    None
                }
            },
            (Field::Notes, Some(Value::Text(old))) => {
                Some(Value::Text(format!("{old}\n{}", noted(words))))
            }
            (Field::Notes, _) => Some(Value::Text(noted(words))),
            (_, None) if words.url.is_none() => Some(Value::Text(pieces(&words.words).join(" ; "))),
            _ => None,
        };
        match value {
            Some(Value::Flag(false)) => {}
            Some(value) => known.set(field, value),
            None => self.rest(Some(stage), &named.words, words),
        }
    }

    fn put_people(&mut self, stage: usize, named: &Named, words: &Words) {
        let names = head::names(&words.words);
        if names.iter().any(|name| is_everyone(name)) {
            return;
        }
        let mut ids: Vec<String> = Vec::new();
        for name in &names {
            if self.persona(name).is_none() {
                return self.rest(Some(stage), &named.words, words);
            }
            let id = slug(name);
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        if ids.is_empty() {
            return self.rest(Some(stage), &named.words, words);
        }
        if let Some(stage) = self.map.stages.get_mut(stage) {
            stage.set(Field::For, Value::List(ids));
        }
    }

    /// The persona of that name, who is there from now on; none where there are too many.
    pub(super) fn persona(&mut self, name: &str) -> Option<usize> {
        let (id, name) = (slug(name), one_line(name));
        if let Some(known) = self.ids.get(&id) {
            return Some(*known);
        }
        let at = self.map.personas.len();
        if at >= MOST_PERSONAS || id.is_empty() {
            return None;
        }
        self.map.personas.push(NewPersona::named(name));
        self.ids.insert(id, at);
        Some(at)
    }

    /// What came together, with a title.
    pub(super) fn finish(mut self, text: String) -> Imported {
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
        let start = |place: &Place| match place {
            Place::Text(span) => span.start,
            Place::Whole | Place::Cell { .. } => 0,
        };
        self.notices.sort_by_key(|notice| start(&notice.place));
        self.rest.sort_by_key(|rest| start(&rest.place));
        Imported {
            map: self.map,
            text,
            notices: self.notices,
            rest: self.rest,
        }
    }

    /// Takes the numbers off the names of stages that are numbered in their order: the order says them.
    fn unnumber(&mut self) {
        let bare = |(at, stage): (usize, &NewStage)| {
            let rest = stage.name.strip_prefix(&(at + 1).to_string())?;
            let rest = rest.strip_prefix(['.', ')']).unwrap_or(rest);
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
    /// Words without a link.
    pub(super) fn new(words: impl Into<String>, place: Place) -> Self {
        Self {
            words: words.into(),
            place,
            url: None,
        }
    }
}

/// Words on one line.
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

fn noted(words: &Words) -> String {
    let link = words
        .url
        .iter()
        .map(|url| format!(" ({url})"))
        .collect::<String>();
    format!("{}{link}", broken(&words.words).trim())
}

/// What a mark in a cell says; none for other words.
fn yes_or_no(words: &str) -> Option<bool> {
    let words = words.trim().to_lowercase();
    match words.as_str() {
        "x" | "✓" | "✔" | "✔️" | "✅" | "★" | "⭐" | "!" | "•" | "1" | "●" => {
            Some(true)
        }
        "-" | "–" | "—" | "0" | "✗" | "❌" => Some(false),
        words => match slug(words).as_str() {
            "oui" | "yes" | "true" | "vrai" | "o" | "y" => Some(true),
            "non" | "no" | "false" | "faux" | "n" => Some(false),
            _ => None,
        },
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

fn is_everyone(name: &str) -> bool {
    matches!(
        slug(name).as_str(),
        "tous" | "toutes" | "tout-le-monde" | "all" | "everyone" | "everybody"
    )
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
