//! The items of a cell, each with everything that is known of it.

use super::told::Told;
use crate::export::markup::Markup;
use crate::i18n::{choice_label, field_label, words};
use crate::model::{Field, Item, ItemId, RowId, Stage, Value};

/// Writes the items of a cell that the view shows.
pub(super) fn write(page: &mut Markup, told: &Told<'_>, stage: &Stage, row: &RowId) {
    if told.items(stage, row).next().is_none() {
        return;
    }
    page.open("ul", &[("class", "items")]);
    for item in told.items(stage, row) {
        let people = told.keys(item.fields.list(Field::For));
        let mut attributes = Vec::new();
        attributes.extend(people.as_deref().map(|keys| ("data-for", keys)));
        attributes.extend(item.fields.text(Field::Id).map(|id| ("data-id", id)));
        page.open("li", &attributes);
        told.own(page, "p", "words", &item.text);
        chips(page, told, row, item);
        below(page, told, item);
        page.close();
    }
    page.close();
}

/// What is known of an item in few words each, what matters most first.
fn chips(page: &mut Markup, told: &Told<'_>, row: &RowId, item: &Item) {
    let mut chips = Markup::default();
    rated(&mut chips, told, item);
    if *row == RowId::Metrics {
        measured(&mut chips, told, item);
    }
    state(&mut chips, told, item);
    told.for_whom(&mut chips, item.fields.list(Field::For));
    told.evidence.refer(&mut chips, &item.fields, told);
    if !chips.is_empty() {
        page.open("p", &[("class", "chips")]).append(chips).close();
    }
}

/// A fact in words of the page.
fn chip(chips: &mut Markup, class: &str, words: &str) {
    chips
        .element("span", &[("class", &format!("chip {class}"))], words)
        .text(" ");
}

/// A fact in words of the map.
fn own_chip(chips: &mut Markup, told: &Told<'_>, class: &str, words: &str) {
    told.own(chips, "span", &format!("chip {class}"), words);
    chips.text(" ");
}

fn rated(chips: &mut Markup, told: &Told<'_>, item: &Item) {
    let (texts, fields) = (told.texts, &item.fields);
    if let Some(side) = fields.text(Field::Conflict) {
        let side = choice_label(Field::Conflict, side, texts).unwrap_or_else(|| side.to_owned());
        let conflict = texts.text("table-conflict");
        chip(chips, "conflict", &[conflict, side].join(", "));
    }
    for (field, class, text) in [
        (Field::Severity, "severity", "table-severity"),
        (Field::Impact, "impact", "table-impact"),
        (Field::Effort, "effort", "table-effort"),
    ] {
        if let Some(value) = fields.whole(field) {
            let told = texts.with(text, &[("value", value.into())]);
            chip(
                chips,
                &format!("rate {class} r{}", value.clamp(0, 5)),
                &told,
            );
        }
    }
    if let Some(score) = item.priority() {
        chip(
            chips,
            "score",
            &texts.with("table-score", &[("value", score.into())]),
        );
    }
    if let Some(value) = item.sentiment() {
        let class = tone(value);
        let value = [("value", words(told.sentiment(value)))];
        chip(chips, class, &texts.with("table-felt", &value));
    }
}

/// Whether a sentiment is good, bad or neither, as a class.
pub(super) fn tone(value: f64) -> &'static str {
    if value > 0.0 {
        "high"
    } else if value < 0.0 {
        "low"
    } else {
        "even"
    }
}

fn measured(chips: &mut Markup, told: &Told<'_>, item: &Item) {
    let mut told_one = |field: Field, class: &str, text: Option<&'static str>| {
        let Some(value) = figure(told, item, field) else {
            return;
        };
        let told = match text {
            Some(text) => told.texts.with(text, &[("value", words(value))]),
            None => value,
        };
        chip(chips, class, &told);
    };
    told_one(Field::MetricValue, "now", None);
    told_one(Field::MetricBaseline, "", Some("table-before"));
    told_one(Field::Target, "", Some("plain-target"));
    if let Some(unit) = item.fields.text(Field::Unit).filter(|_| !has_figures(item)) {
        chips.open("span", &[("class", "chip")]);
        told.around(chips, "plain-unit", "value", unit);
        chips.close().text(" ");
    }
}

fn has_figures(item: &Item) -> bool {
    let fields = [Field::MetricValue, Field::MetricBaseline, Field::Target];
    fields
        .iter()
        .any(|field| item.fields.number(*field).is_some())
}

/// A figure of a metric with its unit.
pub(super) fn figure(told: &Told<'_>, item: &Item, field: Field) -> Option<String> {
    let value = item.fields.number(field)?;
    Some(with_unit(told, &told.texts.amount(value, 2), item))
}

/// A number with the unit of a metric, as far as it says one.
fn with_unit(told: &Told<'_>, number: &str, item: &Item) -> String {
    let number = number.replace('-', "\u{2212}");
    match item.fields.text(Field::Unit).unwrap_or_default() {
        "" => number,
        "%" => told.texts.with("percent", &[("number", words(number))]),
        unit => format!("{number}\u{a0}{unit}"),
    }
}

fn state(chips: &mut Markup, told: &Told<'_>, item: &Item) {
    let (texts, fields) = (told.texts, &item.fields);
    if fields.flag(Field::MomentOfTruth) {
        chip(chips, "truth", &texts.text("table-moment-of-truth"));
    }
    if let Some(status) = fields.text(Field::Status) {
        match choice_label(Field::Status, status, texts) {
            Some(known) => chip(chips, &status_class(status), &known),
            None => own_chip(chips, told, "status", status),
        }
    }
    for field in [Field::Channel, Field::Duration] {
        if let Some(words) = fields.text(field) {
            own_chip(chips, told, field.key(), words);
        }
    }
    if let Some(owner) = fields.text(Field::Owner) {
        chips.open("span", &[("class", "chip owner")]);
        told.around(chips, "table-owner", "value", owner);
        chips.close().text(" ");
    }
    if let Some(Value::Date(due)) = fields.get(Field::Due) {
        let date = [("date", words(texts.date(*due)))];
        chip(chips, "due", &texts.with("table-due", &date));
    }
    if let Some(better) = fields.text(Field::Better) {
        let known = choice_label(Field::Better, better, texts);
        chip(chips, "", &known.unwrap_or_else(|| better.to_owned()));
    }
    if let Some(Value::Date(day)) = fields.get(Field::At) {
        let value = [("value", words(texts.date(*day)))];
        chip(chips, "", &texts.with("plain-measured", &value));
    }
}

/// The class of a status, which is a word of the format.
pub(super) fn status_class(status: &str) -> String {
    format!("status {status}")
}

/// What of an item takes more than a few words: what it solves, where it is, its notes, and what the
/// format does not know.
pub(super) fn below(page: &mut Markup, told: &Told<'_>, item: &Item) {
    let fields = &item.fields;
    let solves = fields.list(Field::Solves);
    if !solves.is_empty() {
        page.open("p", &[("class", "more")]);
        told.around(page, "plain-solves", "value", &pains(told, solves));
        page.close();
    }
    if let Some(url) = fields.text(Field::Url) {
        page.open("p", &[("class", "more")]);
        page.element(
            "span",
            &[("class", "by-ear")],
            &field_label(Field::Url, told.texts),
        );
        page.text(" ").address(url).close();
    }
    if let Some(notes) = fields.text(Field::Notes) {
        told.own(page, "p", "notes", notes.trim());
    }
    for (key, value) in &item.unknown {
        let pair = [key.as_str(), " = ", value.as_str()].concat();
        page.open("p", &[("class", "more")])
            .element("code", &[], &pair)
            .close();
    }
}

/// Pains by their words; one that is not there by its id.
fn pains(told: &Told<'_>, ids: &[String]) -> String {
    let words = |id: &String| {
        let pain = told.map.item(&ItemId::new(id.as_str()));
        pain.map_or_else(|| id.clone(), |(_, _, pain)| pain.text.clone())
    };
    told.texts.list(&ids.iter().map(words).collect::<Vec<_>>())
}
