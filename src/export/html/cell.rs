//! The items of a cell, each with everything that is known of it.

use super::told::Told;
use crate::export::markup::Markup;
use crate::export::told::with_unit;
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
        begin(page, "li", people.as_deref(), item);
        told.own(page, "p", "words", &item.text);
        chips(page, told, row, item);
        solves(page, told, item, false);
        below(page, told, item);
        page.close();
    }
    page.close();
}

/// Begins the line of an item in a list of the whole map.
pub(super) fn begin_line(page: &mut Markup, people: Option<&str>, item: &Item) {
    begin(page, "tr", people, item);
}

/// Begins what an item stands in: for whom it is as the script knows them, and its id.
fn begin(page: &mut Markup, name: &'static str, people: Option<&str>, item: &Item) {
    let mut attributes = Vec::new();
    attributes.extend(people.map(|keys| ("data-for", keys)));
    attributes.extend(item.fields.text(Field::Id).map(|id| ("data-id", id)));
    page.open(name, &attributes);
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
    let number = told.texts.amount(value, 2).replace('-', "\u{2212}");
    Some(with_unit(told.texts, number, &item.fields))
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

/// Which pains an item solves: by their words, one that is not there by its id; with `rated`, how severe
/// each is.
pub(super) fn solves(page: &mut Markup, told: &Told<'_>, item: &Item, rated: bool) {
    let ids = item.fields.list(Field::Solves);
    if ids.is_empty() {
        return;
    }
    page.open("p", &[("class", "more solves")]);
    told.around_all(page, "plain-solves", "value", |page| {
        for (at, id) in ids.iter().enumerate() {
            if at > 0 {
                page.text(&told.texts.text("list-between"));
            }
            let pain = told.map.item(&ItemId::new(id.as_str()));
            let pain = pain.map(|(_, _, pain)| pain);
            told.own(page, "span", "", pain.map_or(id, |pain| &pain.text));
            let severity = pain.and_then(Item::severity).filter(|_| rated);
            if let Some(severity) = severity {
                let value = [("value", severity.into())];
                let severity = told.texts.with("table-severity", &value);
                page.text(" ");
                page.element("span", &[("class", "chip severity")], &severity);
            }
        }
    });
    page.close();
}

/// What of an item takes more than a few words: where it is, its notes, and what the format does not
/// know.
pub(super) fn below(page: &mut Markup, told: &Told<'_>, item: &Item) {
    let fields = &item.fields;
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
