//! The rows of the table: what a stage is about, how it feels, and what stands in its cells.

use super::cell::{self, tone};
use super::chart::{self, Span};
use super::told::{Told, key};
use crate::export::markup::Markup;
use crate::i18n::{field_label, row_label};
use crate::model::{Field, Line, Next, RowDecl, RowId, Stage};

/// Writes a row, or a line between rows.
pub(super) fn write(page: &mut Markup, told: &Told<'_>, decl: &RowDecl, span: Span<'_>) {
    match decl {
        RowDecl::Line(line) => separate(page, told, *line, span),
        RowDecl::Row(row) | RowDecl::Named(row, _) => items(page, told, row, span),
    }
}

fn separate(page: &mut Markup, told: &Told<'_>, line: Line, span: Span<'_>) {
    let across = (span.stages.len() + 1).to_string();
    page.open("tr", &[("class", "line")]);
    page.open("td", &[("colspan", &across)]);
    let name = told.texts.text(&format!("line-{}", line.key()));
    page.element("span", &[], &name);
    page.close().close();
}

fn items(page: &mut Markup, told: &Told<'_>, row: &RowId, span: Span<'_>) {
    // An own row has a key of its author's.
    let class = if row.is_built_in() { row.key() } else { "own" };
    page.open("tr", &[("class", class)]);
    let label = row_label(row, &[told.map], told.texts);
    if told.map.row_name(row).is_some() || !row.is_built_in() {
        told.own_with(page, "th", &[("scope", "row")], &label);
    } else {
        page.element("th", &[("scope", "row")], &label);
    }
    for stage in span.stages {
        begin(page, told, stage);
        cell::write(page, told, stage, row);
        page.close();
    }
    page.close();
}

/// Begins a cell of a stage.
fn begin(page: &mut Markup, told: &Told<'_>, stage: &Stage) {
    let people = told.keys(stage.fields.list(Field::For));
    match &people {
        Some(keys) => page.open("td", &[("data-passes", keys)]),
        None => page.open("td", &[]),
    };
}

/// Writes what the stages are about, where any of them says so.
pub(super) fn about(page: &mut Markup, told: &Told<'_>, span: Span<'_>) {
    const ABOUT: [Field; 7] = [
        Field::Goal,
        Field::When,
        Field::Duration,
        Field::For,
        Field::Next,
        Field::Journey,
        Field::Notes,
    ];
    let says = |stage: &Stage| ABOUT.iter().any(|field| stage.fields.get(*field).is_some());
    if !span.stages.iter().any(says) {
        return;
    }
    page.open("tbody", &[]).open("tr", &[("class", "about")]);
    page.element("th", &[("scope", "row")], &told.texts.text("html-about"));
    for stage in span.stages {
        begin(page, told, stage);
        if says(stage) {
            page.open("dl", &[]);
            for field in ABOUT {
                fact(page, told, stage, field);
            }
            page.close();
        }
        page.close();
    }
    page.close().close();
}

fn fact(page: &mut Markup, told: &Told<'_>, stage: &Stage, field: Field) {
    let fields = &stage.fields;
    let label = || field_label(field, told.texts);
    match field {
        Field::Goal | Field::When | Field::Duration | Field::Notes => {
            let Some(text) = fields.text(field) else {
                return;
            };
            page.open("div", &[("class", field.key())]);
            told.fact(page, &label(), text.trim());
        }
        Field::Journey => {
            let Some(path) = fields.text(field) else {
                return;
            };
            page.open("div", &[]).element("dt", &[], &label());
            page.open("dd", &[]).element("code", &[], path).close();
        }
        Field::For => {
            let people = fields.list(field);
            if people.is_empty() {
                return;
            }
            page.open("div", &[]);
            told.fact(page, &label(), &told.names(people));
        }
        _ => match stage.next() {
            Next::Following => return,
            Next::End => {
                page.open("div", &[]).element("dt", &[], &label());
                page.element("dd", &[], &told.texts.text("plain-end"));
            }
            Next::To(stages) => {
                page.open("div", &[]);
                told.fact(page, &label(), &goes_to(told, stages));
            }
        },
    }
    page.close();
}

/// The stages a stage leads to; one that is not there by its id.
fn goes_to(told: &Told<'_>, ids: &[String]) -> String {
    let name = |id: &String| {
        let mut stages = told.map.stages.iter();
        let at = stages.position(|stage| stage.id.as_str() == id);
        at.map_or_else(|| id.clone(), |at| told.stage(at))
    };
    told.texts.list(&ids.iter().map(name).collect::<Vec<_>>())
}

/// Writes the curves, and below them what is felt in each stage, in numbers.
pub(super) fn felt(page: &mut Markup, told: &Told<'_>, span: Span<'_>) {
    page.open("tbody", &[("class", "felt")]).open("tr", &[]);
    page.open("th", &[("scope", "row"), ("rowspan", "2")]);
    page.text(&field_label(Field::Sentiment, told.texts));
    chart::legend(page, told);
    page.close();
    let across = span.stages.len().to_string();
    page.open("td", &[("colspan", &across), ("class", "curves")]);
    chart::write(page, told, span);
    page.close().close();
    page.open("tr", &[("class", "numbers")]);
    for stage in span.stages {
        begin(page, told, stage);
        numbers(page, told, stage);
        page.close();
    }
    page.close().close();
}

/// What everyone and each persona feels in a stage.
fn numbers(page: &mut Markup, told: &Told<'_>, stage: &Stage) {
    let mut tell = |keys: &str, name: Option<&str>, value: Option<f64>| {
        let Some(value) = value else { return };
        let class = ["chip ", tone(value)].concat();
        page.open("span", &[("class", &*class), ("data-for", keys)]);
        match name {
            Some(name) => told.own(page, "span", "", name),
            None => {
                page.text(&told.texts.text("table-everyone"));
            }
        }
        page.text(" ")
            .text(&told.sentiment(value))
            .close()
            .text(" ");
    };
    if told.view.persona().is_none() {
        tell("everyone", None, told.map.sentiment(stage, told.view));
    }
    for (at, persona) in told.personas() {
        let name = Some(Told::name(persona));
        tell(&key(at), name, stage.sentiment_of(&persona.id));
    }
    if told.map.sentiment(stage, told.view).is_none() {
        page.element(
            "span",
            &[("class", "chip")],
            &told.texts.text("plain-unknown"),
        );
    }
}
