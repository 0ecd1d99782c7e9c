//! What the poster says of a map, in words: what is drawn beside an item or stage, and what is told of it
//! when it is pointed at, because a wall has no room for it.

use crate::export::told::with_unit;
use crate::i18n::{Texts, choice_label, field_label, words};
use crate::layout::Facts;
use crate::model::{
    Entry, Field, Fields, Item, ItemId, Map, Next, Owner, Persona, RowId, Stage, Value, View,
    fields_of,
};

/// Stands between facts; a line ends behind it and never before.
pub(super) const BETWEEN: &str = "\u{a0}· ";
/// The most personas an item names by their discs; more stand in words.
const DISCS: usize = 3;

/// What is drawn, and how its words are told.
#[derive(Clone, Copy, Debug)]
pub(super) struct Told<'a> {
    /// The map.
    pub(super) map: &'a Map,
    /// What is known of it in this view.
    pub(super) facts: &'a Facts,
    /// Through whose eyes it is looked at.
    pub(super) view: &'a View,
    /// The words that are the program's.
    pub(super) texts: &'a Texts,
    /// Whether it is drawn for a renderer that reads every line from left to right.
    pub(super) plain: bool,
}

impl<'a> Told<'a> {
    /// The title; a word where there is none.
    pub(super) fn title(&self) -> String {
        self.or_untitled(self.map.title())
    }

    /// The name of a stage or persona; a word where there is none.
    pub(super) fn or_untitled(&self, name: &str) -> String {
        if name.trim().is_empty() {
            self.texts.text("table-untitled")
        } else {
            name.to_owned()
        }
    }

    /// The items of a cell that the view shows.
    pub(super) fn items(&self, stage: &'a Stage, row: &RowId) -> impl Iterator<Item = &'a Item> {
        let persona = self.view.persona();
        let items = stage.items(row).iter();
        items.filter(move |item| item.is_seen_by(persona))
    }

    /// The personas the view shows, by their position.
    pub(super) fn personas(&self) -> impl Iterator<Item = (usize, &'a Persona)> {
        let own = self.view.persona();
        let personas = self.map.personas.iter().enumerate();
        personas.filter(move |(_, persona)| own.is_none_or(|id| *id == persona.id))
    }

    /// The positions of the personas that are listed, unless that goes without saying.
    fn listed(&self, ids: &[String]) -> Vec<usize> {
        if self.view.persona().is_some() {
            return Vec::new();
        }
        let position = |id: &String| {
            let mut personas = self.map.personas.iter();
            personas.position(|persona| persona.id.as_str() == id.as_str())
        };
        ids.iter().filter_map(position).collect()
    }

    /// The personas an item shows by their discs.
    pub(super) fn discs(&self, item: &Item) -> Vec<usize> {
        let mut listed = self.listed(item.fields.list(Field::For));
        if listed.len() > DISCS {
            listed.clear();
        }
        listed
    }

    /// Whom something is for, in words; empty where that goes without saying.
    fn people(&self, fields: &Fields, discs: usize) -> Option<String> {
        let listed = self.listed(fields.list(Field::For));
        if listed.len() <= discs {
            return None;
        }
        let names = listed.iter().filter_map(|at| self.facts.personas.get(*at));
        let names: Vec<&str> = names.map(String::as_str).collect();
        Some(
            self.texts
                .with("plain-for", &[("names", words(names.join(", ")))]),
        )
    }

    /// What stands below the words of an item, what matters most first.
    pub(super) fn item_facts(&self, row: &RowId, item: &Item) -> Vec<String> {
        let texts = self.texts;
        let fields = &item.fields;
        let mut facts = Vec::new();
        if fields.text(Field::Conflict).is_some() {
            facts.push(texts.text("table-conflict"));
        }
        for (field, id) in [
            (Field::Severity, "table-severity"),
            (Field::Impact, "table-impact"),
            (Field::Effort, "table-effort"),
        ] {
            let value = fields.whole(field);
            facts.extend(value.map(|value| texts.with(id, &[("value", value.into())])));
        }
        if let Some(value) = item.sentiment() {
            let value = self.sentiment(Some(value));
            facts.push(texts.with("table-felt", &[("value", words(value))]));
        }
        if *row == RowId::Metrics {
            facts.extend(self.metric(fields));
        }
        if fields.flag(Field::MomentOfTruth) {
            facts.push(texts.text("table-moment-of-truth"));
        }
        for field in [Field::Channel, Field::Duration] {
            facts.extend(fields.text(field).map(str::to_owned));
        }
        let status = fields.text(Field::Status);
        facts.extend(status.map(|status| self.choice(Field::Status, status)));
        let owner = fields.text(Field::Owner);
        facts.extend(owner.map(|owner| texts.with("table-owner", &[("value", words(owner))])));
        if let Some(Value::Date(due)) = fields.get(Field::Due) {
            facts.push(texts.with("table-due", &[("date", words(texts.date(*due)))]));
        }
        facts.extend(self.people(fields, DISCS));
        facts
    }

    /// What a metric was and is to become; what it is now is written larger.
    fn metric(&self, fields: &Fields) -> Vec<String> {
        let mut facts = Vec::new();
        for (field, id) in [
            (Field::MetricBaseline, "table-before"),
            (Field::Target, "plain-target"),
        ] {
            let value = self.figure(fields, field);
            facts.extend(value.map(|value| self.texts.with(id, &[("value", words(value))])));
        }
        if let Some(Value::Date(day)) = fields.get(Field::At) {
            let day = self.texts.date(*day);
            facts.push(self.texts.with("plain-measured", &[("value", words(day))]));
        }
        facts.extend(fields.text(Field::Source).map(str::to_owned));
        facts
    }

    /// A number of a metric with its unit.
    pub(super) fn figure(&self, fields: &Fields, field: Field) -> Option<String> {
        let number = self.texts.amount(fields.number(field)?, 2);
        Some(with_unit(self.texts, number.replace('-', "−"), fields))
    }

    fn choice(&self, field: Field, word: &str) -> String {
        choice_label(field, word, self.texts).unwrap_or_else(|| word.to_owned())
    }

    /// What is said of a stage below its name and goal: when, how long, for whom, where it goes on.
    pub(super) fn stage_facts(&self, at: usize, stage: &Stage) -> Vec<String> {
        let texts = self.texts;
        let fields = &stage.fields;
        let mut facts = Vec::new();
        for field in [Field::When, Field::Duration] {
            facts.extend(fields.text(field).map(str::to_owned));
        }
        if let Some(own) = self.view.persona().filter(|own| !stage.is_for(Some(*own))) {
            let name = self.map.persona(own).map_or("", |persona| &persona.name);
            facts.push(texts.with("table-not-for", &[("name", words(name))]));
        }
        facts.extend(self.people(fields, 0));
        facts.extend(self.next(at, stage));
        let journey = fields.text(Field::Journey);
        facts.extend(journey.map(|path| self.said(Field::Journey, path)));
        facts
    }

    /// Where the journey goes after a stage, unless that is the next.
    fn next(&self, at: usize, stage: &Stage) -> Option<String> {
        let ids = match stage.next() {
            Next::Following => return None,
            // The last stage ends the journey without saying so.
            Next::End if at + 1 == self.map.stages.len() => return None,
            Next::End => {
                let [_, _, end] = self.ways();
                return Some(format!("{end}\u{a0}{}", self.texts.text("poster-end")));
            }
            Next::To(ids) => ids,
        };
        let name = |id: &String| {
            let mut stages = self.map.stages.iter();
            let found = stages.position(|stage| stage.id.as_str() == id.as_str())?;
            let stage = self.map.stages.get(found)?;
            let [on, back, _] = self.ways();
            let sign = if found > at { on } else { back };
            Some(format!(
                "{sign}\u{a0}{} {}",
                found + 1,
                self.or_untitled(&stage.name)
            ))
        };
        let names: Vec<String> = ids.iter().filter_map(name).collect();
        (!names.is_empty()).then(|| names.join(", "))
    }

    /// A field with its value.
    pub(super) fn said(&self, field: Field, value: &str) -> String {
        let args = [
            ("label", words(field_label(field, self.texts))),
            ("value", words(value)),
        ];
        self.texts.with("export-fact", &args)
    }

    /// The value of a field for a person.
    fn value(&self, entry: &Entry) -> String {
        match &entry.value {
            Value::Date(day) => self.texts.date(*day),
            Value::Text(word) => self.choice(entry.field, word),
            Value::List(list) if entry.field == Field::Solves => {
                let name = |id: &String| match self.map.item(&ItemId::new(id.as_str())) {
                    Some((_, _, pain)) => pain.text.clone(),
                    None => id.clone(),
                };
                self.texts.list(&list.iter().map(name).collect::<Vec<_>>())
            }
            Value::List(list) => self.texts.list(list),
            value => value.to_string(),
        }
    }

    /// What is told of something when it is pointed at: the fields that are not drawn, one a line.
    pub(super) fn hidden(&self, fields: &Fields, owner: Owner<'_>) -> String {
        let is_drawn = |field| is_drawn(owner, field);
        let hidden = fields.iter().filter(|entry| !is_drawn(entry.field));
        let lines: Vec<String> = hidden
            .map(|entry| self.said(entry.field, self.value(entry).trim()))
            .collect();
        lines.join("\n")
    }

    /// A sentiment with its sign; unknown is a question mark.
    pub(super) fn sentiment(&self, value: Option<f64>) -> String {
        value.map_or_else(
            || "?".to_owned(),
            |value| self.texts.sentiment(value).replace('-', self.minus()),
        )
    }

    /// A minus sign. A renderer that takes another font for a whole line where its own lacks one sign of
    /// it gets a dash, which every font has.
    fn minus(&self) -> &'static str {
        if self.plain { "–" } else { "−" }
    }

    /// The signs of going on to a later stage, back to an earlier one, and of the end.
    fn ways(&self) -> [char; 3] {
        if self.plain {
            ['›', '‹', '•']
        } else {
            ['→', '↺', '■']
        }
    }
}

/// Whether a field is drawn where everybody sees it.
pub(super) fn is_drawn(owner: Owner<'_>, field: Field) -> bool {
    let known = fields_of(owner).iter().any(|spec| spec.field == field);
    known
        && match owner {
            Owner::Map => !matches!(field, Field::Resources | Field::Baseline | Field::Lang),
            Owner::Persona | Owner::Stage => !matches!(field, Field::Id | Field::Notes),
            Owner::Item(_) => is_drawn_of_items(field),
        }
}

/// The same of an item of any row.
pub(super) fn is_drawn_of_items(field: Field) -> bool {
    !matches!(
        field,
        Field::Id
            | Field::Notes
            | Field::Url
            | Field::Sources
            | Field::Solves
            | Field::Better
            | Field::Conflict
    )
}
