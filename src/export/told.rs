//! What a map says, in words of one language and as one persona sees it: for the forms that are read
//! as text. The words are as they were written; each form makes them safe in its own way.

use std::collections::HashMap;

use super::form::{Dress, Subject};
use crate::i18n::{Texts, choice_label, field_label, row_label, words};
use crate::model::{
    Entry, Felt, Field, Fields, Item, Map, Next, Persona, RowDecl, RowId, Stage, Value, View,
};

/// What is known of an item beside its words.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Fact {
    /// Which of its fields says so; none for a key the format does not know.
    pub(super) field: Option<Field>,
    /// `severity 4/5`.
    pub(super) words: String,
}

/// A row of a map, or one of the lines of a blueprint, with its name.
pub(super) type Shelf = (Option<RowId>, String);

/// A map to be told.
pub(super) struct Told<'a> {
    pub(super) map: &'a Map,
    pub(super) texts: &'a Texts,
    pub(super) view: &'a View,
    /// All rows of the map, the lines of a blueprint among them: those that are shown, then those that
    /// are not but hold something.
    pub(super) shelves: Vec<Shelf>,
    /// The words of the items that have an id.
    named: HashMap<&'a str, &'a str>,
    people: HashMap<&'a str, &'a Persona>,
    stages: HashMap<&'a str, usize>,
}

impl<'a> Told<'a> {
    pub(super) fn new(subject: &Subject<'a>, dress: &Dress<'a>) -> Self {
        let map = subject.map;
        let items: Vec<_> = map.items().collect();
        // Of two with the same id the first is meant: it takes the place of the other.
        let named = items.into_iter().rev();
        let named = named.filter_map(|(_, _, item)| {
            let id = item.fields.text(Field::Id)?;
            Some((id, item.text.as_str()))
        });
        let people = map.personas.iter().rev();
        let stages = map.stages.iter().enumerate().rev();
        Self {
            map,
            texts: dress.texts,
            view: dress.view,
            shelves: shelves(map, dress.texts),
            named: named.collect(),
            people: people.map(|one| (one.id.as_str(), one)).collect(),
            stages: stages.map(|(at, one)| (one.id.as_str(), at)).collect(),
        }
    }

    /// The title, or the word for a map without.
    pub(super) fn title(&self) -> String {
        match self.map.title().trim() {
            "" => self.texts.text("table-untitled"),
            title => title.to_owned(),
        }
    }

    /// Through whose eyes the map is looked at.
    pub(super) fn view_name(&self) -> String {
        let persona = self.view.persona().and_then(|id| self.map.persona(id));
        persona.map_or_else(|| self.texts.text("table-everyone"), persona_name)
    }

    /// The personas that the view is about.
    pub(super) fn personas(&self) -> impl Iterator<Item = &'a Persona> {
        let only = self.view.persona();
        let personas = self.map.personas.iter();
        personas.filter(move |persona| only.is_none_or(|id| *id == persona.id))
    }

    /// `4 Payment`.
    pub(super) fn stage_words(&self, at: usize) -> String {
        let name = self.map.stages.get(at).map(stage_name);
        format!("{} {}", at + 1, name.unwrap_or_default())
    }

    /// Whether whoever the map is looked at as passes a stage.
    pub(super) fn passes(&self, stage: &Stage) -> bool {
        stage.is_for(self.view.persona())
    }

    /// `not for Anne`.
    pub(super) fn not_for(&self) -> String {
        let name = [("name", words(self.view_name()))];
        self.texts.with("table-not-for", &name)
    }

    /// The sentiment of a stage, and that of each persona where all are looked at: `-3 (Anne -4)`;
    /// none where it is not known.
    pub(super) fn sentiment(&self, stage: &Stage) -> Option<String> {
        let value = self.map.sentiment(stage, self.view)?;
        let value = self.texts.sentiment(value);
        if self.view.persona().is_some() || self.map.personas.len() < 2 {
            return Some(value);
        }
        let each: Vec<String> = self
            .map
            .personas
            .iter()
            .filter_map(|persona| {
                let value = self.texts.sentiment(stage.sentiment_of(&persona.id)?);
                Some(format!("{} {value}", persona_name(persona)))
            })
            .collect();
        if each.is_empty() {
            return Some(value);
        }
        Some(format!("{value} ({})", each.join(", ")))
    }

    /// Where the journey goes from a stage; none where that is the following one.
    pub(super) fn next(&self, stage: &Stage) -> Option<String> {
        match stage.next() {
            Next::Following => None,
            Next::End => Some(self.texts.text("plain-end")),
            Next::To(ids) => {
                let name = |id: &String| {
                    let at = self.stages.get(id.as_str());
                    at.map_or_else(|| id.clone(), |at| self.stage_words(*at))
                };
                Some(ids.iter().map(name).collect::<Vec<_>>().join(", "))
            }
        }
    }

    /// The items of a row of a stage that the view shows.
    pub(super) fn items(&self, stage: &'a Stage, row: &RowId) -> Vec<&'a Item> {
        let items = stage.items(row).iter();
        items
            .filter(|item| item.is_seen_by(self.view.persona()))
            .collect()
    }

    /// Fields by their labels, but for those that are told elsewhere.
    pub(super) fn stated(
        &self,
        fields: &Fields,
        elsewhere: &[Field],
    ) -> Vec<(Field, String, String)> {
        let entries = fields.iter();
        let entries = entries.filter(|entry| !elsewhere.contains(&entry.field));
        entries
            .map(|entry| {
                let label = field_label(entry.field, self.texts);
                (entry.field, label, self.value(entry))
            })
            .filter(|(_, _, value)| !value.trim().is_empty())
            .collect()
    }

    /// What a field holds, in words.
    pub(super) fn value(&self, entry: &Entry) -> String {
        let field = entry.field;
        match &entry.value {
            Value::Text(period) if field == Field::ReviewEvery => self.texts.period(period),
            Value::Text(text) => {
                choice_label(field, text, self.texts).unwrap_or_else(|| text.clone())
            }
            Value::Whole(number) => number.to_string(),
            Value::Number(number) => self.texts.amount(*number, 2),
            Value::Flag(flag) => self.texts.text(if *flag { "yes" } else { "no" }),
            Value::Date(day) => self.texts.date(*day),
            Value::List(ids) if field == Field::For => self.people(ids),
            Value::List(list) => self.texts.list(list),
            Value::Resources(list) => {
                let list: Vec<String> = list
                    .iter()
                    .map(|resource| {
                        if resource.needed {
                            let value = [("value", words(resource.text.as_str()))];
                            self.texts.with("plain-needed", &value)
                        } else {
                            resource.text.clone()
                        }
                    })
                    .collect();
                self.texts.list(&list)
            }
        }
    }

    /// The names of personas.
    pub(super) fn people(&self, ids: &[String]) -> String {
        let name = |id: &String| {
            let known = self.people.get(id.as_str());
            known.map_or_else(|| id.clone(), |persona| persona_name(persona))
        };
        ids.iter().map(name).collect::<Vec<_>>().join(", ")
    }

    /// What is known of an item beside its words, what matters most first. Sources, notes and an
    /// address are as they were written.
    pub(super) fn facts(&self, row: &RowId, item: &Item) -> Vec<Fact> {
        let mut facts = Vec::new();
        let order = [
            Field::Conflict,
            Field::Severity,
            Field::Impact,
            Field::Effort,
            Field::Sentiment,
            Field::MetricValue,
            Field::MetricBaseline,
            Field::Target,
            Field::Unit,
            Field::Better,
            Field::MomentOfTruth,
            Field::Status,
            Field::Channel,
            Field::Duration,
            Field::Owner,
            Field::Due,
            Field::For,
            Field::Solves,
            Field::At,
            Field::Source,
            Field::Sources,
            Field::Notes,
            Field::Url,
        ];
        for field in order {
            let Some(entry) = item.fields.entry(field) else {
                continue;
            };
            let words = self.fact(row, item, entry);
            facts.extend(words.filter(|words| !words.is_empty()).map(|words| Fact {
                field: Some(field),
                words,
            }));
        }
        facts.extend(item.unknown.iter().map(|(key, value)| Fact {
            field: None,
            words: format!("{key} = {value}"),
        }));
        facts
    }

    fn fact(&self, row: &RowId, item: &Item, entry: &Entry) -> Option<String> {
        let value = self.value(entry);
        let with = |id: &str| Some(self.texts.with(id, &[("value", words(value.clone()))]));
        match entry.field {
            Field::Conflict => Some(format!("{}, {value}", self.texts.text("table-conflict"))),
            Field::Severity => with("table-severity"),
            Field::Impact => with("table-impact"),
            Field::Effort => with("table-effort"),
            Field::Sentiment => {
                let felt = self.texts.sentiment(item.sentiment()?);
                Some(self.texts.with("table-felt", &[("value", words(felt))]))
            }
            Field::MetricValue => self.measured(item, entry.field),
            Field::MetricBaseline if *row == RowId::Metrics => {
                let value = words(self.measured(item, entry.field)?);
                Some(self.texts.with("table-before", &[("value", value)]))
            }
            Field::Target => {
                let value = words(self.measured(item, entry.field)?);
                Some(self.texts.with("plain-target", &[("value", value)]))
            }
            // A unit stands behind its numbers, and alone where there are none.
            Field::Unit => {
                let numbers = [Field::MetricValue, Field::MetricBaseline, Field::Target];
                let is_told = numbers
                    .iter()
                    .any(|field| item.fields.get(*field).is_some());
                if is_told { None } else { with("plain-unit") }
            }
            Field::MomentOfTruth => {
                let is_one = item.fields.flag(Field::MomentOfTruth);
                is_one.then(|| self.texts.text("table-moment-of-truth"))
            }
            Field::Status => {
                let status = item.fields.text(Field::Status)?;
                let known = self.texts.find(&format!("table-status-{status}"), &[]);
                Some(known.unwrap_or(value))
            }
            Field::Owner => with("table-owner"),
            Field::Due => Some(self.texts.with("table-due", &[("date", words(value))])),
            Field::For => {
                let names = [("names", words(value))];
                let told = self.view.persona().is_none();
                told.then(|| self.texts.with("plain-for", &names))
            }
            Field::Solves => {
                let value = words(self.solved(item));
                Some(self.texts.with("plain-solves", &[("value", value)]))
            }
            Field::At => with("plain-measured"),
            _ => Some(value),
        }
    }

    /// The words of the pains an item solves; an id no item has stands for itself.
    pub(super) fn solved(&self, item: &Item) -> String {
        let solved = item.fields.list(Field::Solves).iter();
        let solved: Vec<String> = solved
            .map(|id| (*self.named.get(id.as_str()).unwrap_or(&id.as_str())).to_owned())
            .collect();
        self.texts.list(&solved)
    }

    /// A number of a metric with its unit.
    pub(super) fn measured(&self, item: &Item, field: Field) -> Option<String> {
        let number = self.texts.amount(item.fields.number(field)?, 2);
        Some(with_unit(self.texts, number, &item.fields))
    }

    /// The lowest and highest sentiment and their mean, in a sentence; none where nothing is known.
    pub(super) fn range(&self) -> Option<String> {
        let Felt {
            low, high, mean, ..
        } = self.map.felt(self.view)?;
        let value = |value: f64| words(self.texts.sentiment(value));
        let args = [
            ("low", value(low.1)),
            ("low-stage", words(self.stage_words(low.0))),
            ("high", value(high.1)),
            ("high-stage", words(self.stage_words(high.0))),
            ("mean", value(mean)),
        ];
        Some(self.texts.with("plain-range", &args))
    }
}

/// A number with the unit of the metric it is of, as far as that says one; no line ends between them.
pub(super) fn with_unit(texts: &Texts, number: String, metric: &Fields) -> String {
    match metric.text(Field::Unit).map_or("", str::trim) {
        "" => number,
        "%" => texts.with("percent", &[("number", words(number))]),
        unit => format!("{number}\u{a0}{unit}"),
    }
}

/// The name of a persona; its id where it has none.
pub(super) fn persona_name(persona: &Persona) -> String {
    match persona.name.trim() {
        "" => persona.id.to_string(),
        name => name.to_owned(),
    }
}

/// The name of a stage; its id where it has none.
pub(super) fn stage_name(stage: &Stage) -> String {
    match stage.name.trim() {
        "" => stage.id.to_string(),
        name => name.to_owned(),
    }
}

fn shelves(map: &Map, texts: &Texts) -> Vec<Shelf> {
    let name = |row: &RowId| row_label(row, &[map], texts);
    let shown = map.shown_rows();
    let shown = shown.iter().map(|decl| match decl {
        RowDecl::Line(line) => (None, texts.text(&format!("line-{}", line.key()))),
        RowDecl::Row(row) | RowDecl::Named(row, _) => (Some(row.clone()), name(row)),
    });
    let hidden = map.hidden_rows();
    let hidden = hidden.iter().map(|row| (Some(row.clone()), name(row)));
    shown.chain(hidden).collect()
}
