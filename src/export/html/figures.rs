//! What is measured along the journey: before, now, and where it is to come to.

use super::cell::{self, figure};
use super::told::Told;
use crate::export::markup::Markup;
use crate::i18n::{choice_label, words};
use crate::model::{Field, Item, RowId, Value};

/// Writes the metrics; nothing where there are none.
pub(super) fn write(page: &mut Markup, told: &Told<'_>) {
    let stages = told.map.stages.iter().enumerate();
    let metrics = stages.flat_map(|(at, stage)| {
        let items = told.items(stage, &RowId::Metrics);
        items.map(move |item| (at, item)).collect::<Vec<_>>()
    });
    let metrics: Vec<(usize, &Item)> = metrics.collect();
    if metrics.is_empty() {
        return;
    }
    page.open("section", &[("class", "figures")]);
    told.heading(page, "h2", "metrics", "row-metrics");
    Told::wide(page, "wide", "metrics");
    page.open("table", &[]);
    page.element(
        "caption",
        &[("class", "by-ear")],
        &told.texts.text("row-metrics"),
    );
    page.open("thead", &[]).open("tr", &[]);
    for (text, class) in [
        ("export-metric", "words"),
        ("report-column-stage", "place"),
        ("html-before", "figure"),
        ("html-now", "figure"),
        ("html-change", "figure"),
        ("field-target", "figure"),
        ("field-at", "place"),
    ] {
        page.element(
            "th",
            &[("scope", "col"), ("class", class)],
            &told.texts.text(text),
        );
    }
    page.close().close().open("tbody", &[]);
    for (at, metric) in metrics {
        row(page, told, at, metric);
    }
    page.close().close().close().close();
}

fn row(page: &mut Markup, told: &Told<'_>, stage: usize, metric: &Item) {
    let fields = &metric.fields;
    let people = told.keys(fields.list(Field::For));
    cell::begin_line(page, people.as_deref(), metric);
    page.open("th", &[("scope", "row"), ("class", "words")]);
    told.own(page, "p", "words", &metric.text);
    about(page, told, metric);
    page.close();
    told.own(page, "td", "place", &told.stage(stage));
    let tell = |page: &mut Markup, field: Field, class: &str| {
        let figure = figure(told, metric, field).unwrap_or_default();
        page.element("td", &[("class", class)], &figure);
    };
    tell(page, Field::MetricBaseline, "figure");
    tell(page, Field::MetricValue, "figure now");
    change(page, told, metric);
    tell(page, Field::Target, "figure");
    let day = match fields.get(Field::At) {
        Some(Value::Date(day)) => told.texts.date(*day),
        _ => String::new(),
    };
    page.element("td", &[("class", "place")], &day).close();
}

/// By how much a metric has moved, and whether that is for the better, in words.
fn change(page: &mut Markup, told: &Told<'_>, metric: &Item) {
    let fields = &metric.fields;
    page.open("td", &[("class", "figure")]);
    let before = fields.number(Field::MetricBaseline);
    if let Some((before, now)) = before.zip(fields.number(Field::MetricValue)) {
        let moved = now - before;
        let is_higher_better = fields.text(Field::Better) != Some("lower");
        let (class, text) = if moved.abs() < f64::EPSILON {
            ("same", "html-change-none")
        } else if (moved > 0.0) == is_higher_better {
            ("better", "html-change-better")
        } else {
            ("worse", "html-change-worse")
        };
        let sign = if moved > 0.0 { "+" } else { "" };
        let number = format!("{sign}{}", told.texts.amount(moved, 2));
        let value = [("value", words(number.replace('-', "\u{2212}")))];
        let class = format!("change {class}");
        page.element("span", &[("class", &class)], &told.texts.with(text, &value));
    }
    page.close();
}

/// What is known of a metric that has no column.
fn about(page: &mut Markup, told: &Told<'_>, metric: &Item) {
    let fields = &metric.fields;
    cell::below(page, told, metric);
    let mut more = Markup::default();
    if let Some(better) = fields.text(Field::Better) {
        let known = choice_label(Field::Better, better, told.texts);
        let better = known.unwrap_or_else(|| better.to_owned());
        more.element("span", &[("class", "chip")], &better)
            .text(" ");
    }
    told.for_whom(&mut more, fields.list(Field::For));
    told.evidence.refer(&mut more, fields, told);
    if !more.is_empty() {
        page.open("p", &[("class", "chips")]).append(more).close();
    }
}
