//! Fields, sentiments and unknown keys that differ, each as a line.

use super::tell::{Line, Mark, Run, Tone};
use super::words::{Part, entry_marks, marks};
use super::{FieldChange, SentimentChange, UnknownChange};
use crate::i18n::{Arg, Language, Texts, choice_label, field_label, words};
use crate::model::{Field, Item, Map, PersonaId, Resource, StageId, Value};

/// What values are told with.
pub(super) struct Values<'a> {
    /// The maps, the one whose names count most first.
    pub(super) maps: [&'a Map; 2],
    pub(super) texts: &'a Texts,
    pub(super) arrow: &'static str,
    /// What stands where a side has no value.
    pub(super) nothing: &'static str,
}

impl Values<'_> {
    /// A field that differs; `of` is the item it is one of, if it is.
    pub(super) fn field(&self, depth: usize, change: &FieldChange, of: Option<&Item>) -> Line {
        let label = self.label(change.field);
        let (before, after) = (change.before.as_ref(), change.after.as_ref());
        match (before, after) {
            (Some(Value::List(old)), Some(Value::List(new))) => {
                let (old, new) = (self.names(change.field, old), self.names(change.field, new));
                self.entries(depth, label, &old, &new)
            }
            (Some(Value::Resources(old)), Some(Value::Resources(new))) => {
                let told = |list: &[Resource]| -> Vec<String> {
                    list.iter()
                        .map(|resource| self.resource(resource))
                        .collect()
                };
                self.entries(depth, label, &told(old), &told(new))
            }
            (Some(Value::Text(old)), Some(Value::Text(new))) if is_prose(change.field) => {
                self.line(depth, label, marked(marks(old, new), ""))
            }
            _ => {
                let told =
                    |value: Option<&Value>| value.map(|value| self.value(change.field, value, of));
                let delta = change
                    .delta()
                    .map(|delta| self.delta(change.field, delta, of));
                self.pair(depth, label, told(before), told(after), delta)
            }
        }
    }

    /// A stated sentiment that differs.
    pub(super) fn sentiment(&self, depth: usize, change: &SentimentChange) -> Line {
        let label = self.label(Field::Sentiment);
        let whose = change.who.as_ref().map(|who| self.persona(who));
        let label = whose.map_or(label.clone(), |who| format!("{label} ({who})"));
        let told = |value: Option<f64>| value.map(|value| self.texts.sentiment(value));
        let delta = change.delta().map(|delta| self.texts.sentiment(delta));
        self.pair(depth, label, told(change.before), told(change.after), delta)
    }

    /// A key the format does not know.
    pub(super) fn unknown(&self, depth: usize, change: &UnknownChange) -> Line {
        let (before, after) = (change.before.clone(), change.after.clone());
        self.pair(depth, change.key.clone(), before, after, None)
    }

    /// Two lists, entry by entry.
    pub(super) fn entries(
        &self,
        depth: usize,
        label: String,
        before: &[String],
        after: &[String],
    ) -> Line {
        let between = self.texts.text("list-between");
        self.line(
            depth,
            label,
            marked(entry_marks(before, after, &between), &between),
        )
    }

    /// What a new item has besides its words, in brackets behind them.
    pub(super) fn facts(&self, fields: &[FieldChange], of: Option<&Item>) -> Option<Run> {
        let facts = fields.iter().filter(|change| change.field != Field::Id);
        let facts = facts.filter_map(|change| {
            let value = self.value(change.field, change.after.as_ref()?, of);
            Some(format!(
                "{} {value}",
                self.labelled(self.label(change.field))
            ))
        });
        let facts: Vec<String> = facts.collect();
        let told = || format!(" ({})", self.texts.list(&facts));
        (!facts.is_empty()).then(|| Run::new(Tone::Faint, told()))
    }

    fn line(&self, depth: usize, label: String, runs: Vec<Run>) -> Line {
        let label = format!("{} ", self.labelled(label));
        let mut all = vec![Run::new(Tone::Faint, label)];
        all.extend(runs);
        Line::new(depth, Mark::Changed, all)
    }

    /// `label: before → after (delta)`.
    fn pair(
        &self,
        depth: usize,
        label: String,
        before: Option<String>,
        after: Option<String>,
        delta: Option<String>,
    ) -> Line {
        let run = |tone, text: Option<String>| match text {
            Some(text) => Run::new(tone, text),
            None => Run::new(Tone::Faint, self.nothing),
        };
        let arrow = Run::new(Tone::Faint, format!(" {} ", self.arrow));
        let plain = |text| run(Tone::Plain, text);
        let mut runs = vec![plain(before), arrow, plain(after)];
        runs.extend(delta.map(|delta| Run::new(Tone::Plain, format!(" ({delta})"))));
        self.line(depth, label, runs)
    }

    /// `Severity:`, or with the space French has there.
    fn labelled(&self, label: String) -> String {
        self.texts.with("diff-label", &[("label", words(label))])
    }

    /// The label of a field; the bounds of a rating help to fill it in, not to read it.
    fn label(&self, field: Field) -> String {
        let label = field_label(field, self.texts);
        label.trim_end_matches("1–5").trim_end().to_owned()
    }

    fn value(&self, field: Field, value: &Value, of: Option<&Item>) -> String {
        match value {
            Value::Text(word) => {
                choice_label(field, word, self.texts).unwrap_or_else(|| word.clone())
            }
            Value::Number(_) | Value::Whole(_) if field == Field::Sentiment => {
                self.texts.sentiment(number(value))
            }
            Value::Number(_) | Value::Whole(_) if is_measured(field) => {
                self.measured(number(value), of)
            }
            Value::Number(number) => self.texts.amount(*number, 6),
            Value::Flag(flag) => self.texts.text(if *flag { "yes" } else { "no" }),
            Value::List(list) => self.texts.list(&self.names(field, list)),
            Value::Resources(list) => {
                let resources = list.iter().map(|resource| self.resource(resource));
                self.texts.list(&resources.collect::<Vec<_>>())
            }
            Value::Date(date) => self.texts.date(*date),
            Value::Whole(_) => value.to_string(),
        }
    }

    fn resource(&self, resource: &Resource) -> String {
        let needed = resource.needed.then(|| self.texts.text("resource-needed"));
        format!("{}{}", resource.text, needed.unwrap_or_default())
    }

    /// A figure with the unit of its metric.
    fn measured(&self, value: f64, of: Option<&Item>) -> String {
        let number = self.texts.amount(value, 6);
        match of.and_then(|item| item.fields.text(Field::Unit)) {
            None | Some("") => number,
            Some("%") if self.texts.language() == Language::English => format!("{number}%"),
            Some(unit) => format!("{number}\u{a0}{unit}"),
        }
    }

    /// By how much a number grew; of a figure also whether that is better or worse.
    fn delta(&self, field: Field, delta: f64, of: Option<&Item>) -> String {
        let number = self.texts.amount(delta, 6);
        let number = if delta > 0.0 {
            format!("+{number}")
        } else {
            number
        };
        let metric = of.filter(|_| matches!(field, Field::MetricValue));
        let Some(metric) = metric else {
            return number;
        };
        let lower_is_better = metric.fields.text(Field::Better) == Some("lower");
        let id = if (delta < 0.0) == lower_is_better {
            "diff-better"
        } else {
            "diff-worse"
        };
        self.texts.with(id, &[("delta", words(number))])
    }

    /// The entries of a list, personas and stages by their names.
    fn names(&self, field: Field, list: &[String]) -> Vec<String> {
        let name = |id: &String| match field {
            Field::For => self.persona(&PersonaId::new(id.as_str())),
            Field::Next => self.stage(id),
            Field::Solves => self.pain(id),
            _ => id.clone(),
        };
        list.iter().map(name).collect()
    }

    fn persona(&self, id: &PersonaId) -> String {
        let persona = self.maps.iter().find_map(|map| map.persona(id));
        let name = persona.map(|persona| persona.name.clone());
        name.filter(|name| !name.is_empty())
            .unwrap_or_else(|| id.to_string())
    }

    fn stage(&self, id: &str) -> String {
        let id = StageId::new(id);
        let stage = self.maps.iter().find_map(|map| map.stage(&id));
        stage.map_or_else(|| id.to_string(), |stage| stage.name.clone())
    }

    fn pain(&self, id: &str) -> String {
        let pain = self
            .maps
            .iter()
            .find_map(|map| map.item(&crate::model::ItemId::new(id)));
        let quoted = |text: &str| self.texts.with("quoted", &[("text", Arg::from(text))]);
        pain.map_or_else(|| id.to_owned(), |(_, _, item)| quoted(&item.text))
    }
}

/// Parts with marks, `comma` between them.
pub(super) fn marked(parts: Vec<Part>, comma: &str) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for part in parts {
        if let Some(last) = runs.last().filter(|_| !comma.is_empty()) {
            // What came in place of what went belongs to it.
            let is_replaced = last.tone == Tone::Removed && matches!(part, Part::Added(_));
            let comma = if is_replaced { " " } else { comma };
            runs.push(Run::new(Tone::Plain, comma));
        }
        runs.push(match part {
            Part::Same(text) => Run::new(Tone::Plain, text),
            Part::Removed(text) => Run::new(Tone::Removed, text),
            Part::Added(text) => Run::new(Tone::Added, text),
        });
    }
    runs
}

/// Whether a field holds words that are compared one by one.
fn is_prose(field: Field) -> bool {
    !matches!(
        field,
        Field::Kind
            | Field::Status
            | Field::Better
            | Field::Conflict
            | Field::Id
            | Field::Lang
            | Field::ReviewEvery
            | Field::Unit
    )
}

/// Whether a field holds a figure of a metric, which has a unit.
fn is_measured(field: Field) -> bool {
    matches!(
        field,
        Field::MetricBaseline | Field::MetricValue | Field::Target
    )
}

#[expect(clippy::cast_precision_loss, reason = "what is counted is small")]
fn number(value: &Value) -> f64 {
    match value {
        Value::Whole(whole) => *whole as f64,
        Value::Number(number) => *number,
        _ => 0.0,
    }
}
