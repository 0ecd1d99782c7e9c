//! The map itself: a table with a column for each stage. On paper a long journey goes on in further
//! tables below, because nobody reads forty columns of one hand's width.

use super::chart::{self, Span};
use super::rows;
use super::told::{Told, stage_name};
use crate::export::markup::Markup;
use crate::i18n::words;
use crate::model::{Field, RowDecl, RowId};

/// The most stages beside one another on paper.
const ON_PAPER: usize = 8;
/// With fewer stages than this a table does not fill the page.
const FEW: usize = 3;
/// From this number on tables are of rows that are not on the map.
const OTHERS: usize = 1000;

/// Writes the map with the rows it shows.
pub(super) fn write(page: &mut Markup, told: &Told<'_>) {
    page.open("section", &[("class", "journey")]);
    told.heading(page, "h2", "journey", "html-journey");
    if told.map.stages.is_empty() {
        page.element(
            "p",
            &[("class", "lead")],
            &told.texts.text("export-no-stage"),
        );
        page.close();
        return;
    }
    lead(page, told);
    let rows = told.map.shown_rows();
    tables(page, told, &rows, "journey", 0);
    page.close();
}

/// Writes the rows that hold something and are not on the map, but for those with a part of their own.
pub(super) fn write_others(page: &mut Markup, told: &Told<'_>) {
    let hidden = told.map.hidden_rows().into_iter();
    let has_part = |row: &RowId| matches!(row, RowId::Metrics | RowId::Opportunities);
    let is_seen = |row: &RowId| {
        let mut stages = told.map.stages.iter();
        stages.any(|stage| told.items(stage, row).next().is_some())
    };
    let rows = hidden.filter(|row| !has_part(row) && is_seen(row));
    let rows: Vec<RowDecl> = rows.map(RowDecl::Row).collect();
    if rows.is_empty() {
        return;
    }
    page.open("section", &[("class", "journey others")]);
    told.heading(page, "h2", "others", "html-others");
    let lead = told.texts.text("html-others-lead");
    page.element("p", &[("class", "lead")], &lead);
    tables(page, told, &rows, "others", OTHERS);
    page.close();
}

/// Where the journey feels best and worst, if that is known.
fn lead(page: &mut Markup, told: &Told<'_>) {
    let felt = told.map.stages.iter().enumerate();
    let felt = felt.filter_map(|(at, stage)| Some((at, told.map.sentiment(stage, told.view)?)));
    let felt: Vec<(usize, f64)> = felt.collect();
    // The first of equal ones.
    let low = felt.iter().rev().min_by(|a, b| a.1.total_cmp(&b.1));
    let high = felt
        .iter()
        .max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)));
    let (Some(low), Some(high)) = (low, high) else {
        return;
    };
    let args = [
        ("low", words(told.sentiment(low.1))),
        ("low-stage", words(told.stage(low.0))),
        ("high", words(told.sentiment(high.1))),
        ("high-stage", words(told.stage(high.0))),
    ];
    let lead = told.texts.with("html-journey-lead", &args);
    // It is of everyone, whom no tab of a persona shows.
    let mut attributes = vec![("class", "lead")];
    attributes.extend(
        told.view
            .persona()
            .is_none()
            .then_some(("data-for", "everyone")),
    );
    page.element("p", &attributes, &lead);
}

/// The table, and where it is long the tables that take its place on paper. Tables are numbered on.
fn tables(page: &mut Markup, told: &Told<'_>, rows: &[RowDecl], id: &str, number: usize) {
    let stages = &told.map.stages;
    let whole = Span {
        from: 0,
        stages,
        table: number,
    };
    let is_long = stages.len() > ON_PAPER;
    let class = match stages.len() {
        0..=4 => "wide map up-to-4",
        5..=7 => "wide map up-to-7",
        _ if is_long => "wide map on-screen",
        _ => "wide map",
    };
    Told::wide(page, class, id);
    table(page, told, rows, whole);
    page.close();
    if !is_long {
        return;
    }
    // As even as can be, or a stage that is one too many would stand alone.
    let bands = stages.len().div_ceil(ON_PAPER);
    let each = stages.len().div_ceil(bands);
    for (at, band) in stages.chunks(each).enumerate() {
        page.open("div", &[("class", "map on-paper")]);
        let span = Span {
            from: at * each,
            stages: band,
            table: number + at + 1,
        };
        table(page, told, rows, span);
        page.close();
    }
}

fn table(page: &mut Markup, told: &Told<'_>, rows: &[RowDecl], span: Span<'_>) {
    let few = span.stages.len() < FEW && span.from == 0;
    page.open("table", &[("class", if few { "few" } else { "many" })]);
    let count = [
        ("title", words(told.title())),
        ("first", (span.from + 1).into()),
        ("last", (span.from + span.stages.len()).into()),
        ("all", told.map.stages.len().into()),
    ];
    let caption = if span.stages.len() == told.map.stages.len() {
        "html-caption"
    } else {
        "html-caption-part"
    };
    page.element("caption", &[], &told.texts.with(caption, &count));
    page.open("colgroup", &[])
        .open("col", &[("class", "label")])
        .close();
    page.open("colgroup", &[]);
    for _ in span.stages {
        page.open("col", &[("class", "stage")]);
    }
    page.close();
    heads(page, told, span);
    let is_map = span.table < OTHERS;
    if is_map {
        rows::about(page, told, span);
    }
    let has_chart = is_map && chart::is_there(told);
    let emotions = rows
        .iter()
        .position(|decl| decl.row() == Some(&RowId::Emotions));
    if has_chart && emotions.is_none() {
        rows::felt(page, told, span);
    }
    page.open("tbody", &[]);
    for (at, decl) in rows.iter().enumerate() {
        if has_chart && emotions == Some(at) {
            page.close();
            rows::felt(page, told, span);
            page.open("tbody", &[]);
        }
        rows::write(page, told, decl, span);
    }
    page.close().close();
}

fn heads(page: &mut Markup, told: &Told<'_>, span: Span<'_>) {
    page.open("thead", &[]).open("tr", &[]);
    let corner = [("scope", "col"), ("class", "corner")];
    page.element("th", &corner, &told.texts.text("table-stages"));
    for (at, stage) in span.stages.iter().enumerate() {
        let mut attributes = vec![("scope", "col"), ("data-id", stage.id.as_str())];
        let people = told.keys(stage.fields.list(Field::For));
        attributes.extend(people.as_deref().map(|keys| ("data-passes", keys)));
        page.open("th", &attributes);
        let number = (span.from + at + 1).to_string();
        page.element("span", &[("class", "number")], &number)
            .text(" ");
        told.own(page, "span", "name", stage_name(stage));
        if stage.fields.flag(Field::MomentOfTruth) {
            page.text(" ");
            let truth = told.texts.text("table-moment-of-truth");
            page.element("span", &[("class", "chip truth")], &truth);
        }
        page.close();
    }
    page.close().close();
}
