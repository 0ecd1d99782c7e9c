//! The opportunities of the whole map, in the order in which they are best taken up.

use super::cell;
use super::told::Told;
use crate::export::markup::Markup;
use crate::i18n::{choice_label, words};
use crate::model::{Field, RankBy, Ranked, Value, opportunities};

/// Writes them; nothing where there are none.
pub(super) fn write(page: &mut Markup, told: &Told<'_>) {
    let ranked = opportunities(told.map, told.view, RankBy::Priority);
    if ranked.is_empty() {
        return;
    }
    page.open("section", &[("class", "ranking")]);
    told.heading(page, "h2", "opportunities", "opportunities-title");
    page.element(
        "p",
        &[("class", "lead")],
        &told.texts.text("html-ranking-lead"),
    );
    Told::wide(page, "wide", "opportunities");
    page.open("table", &[]);
    page.element(
        "caption",
        &[("class", "by-ear")],
        &told.texts.text("opportunities-title"),
    );
    page.open("thead", &[]).open("tr", &[]);
    for (text, class) in [
        ("html-rank", "figure"),
        ("opportunities-head", "words"),
        ("report-column-stage", "place"),
        ("export-priority", "figure"),
        ("html-impact", "figure"),
        ("html-effort", "figure"),
        ("html-state", "place"),
    ] {
        page.element(
            "th",
            &[("scope", "col"), ("class", class)],
            &told.texts.text(text),
        );
    }
    page.close().close().open("tbody", &[]);
    for (at, ranked) in ranked.iter().enumerate() {
        row(page, told, at + 1, ranked);
    }
    page.close().close().close().close();
}

fn row(page: &mut Markup, told: &Told<'_>, rank: usize, ranked: &Ranked<'_>) {
    let fields = &ranked.item.fields;
    let people = told.keys(fields.list(Field::For));
    cell::begin_line(page, people.as_deref(), ranked.item);
    page.element("td", &[("class", "figure")], &rank.to_string());
    page.open("th", &[("scope", "row"), ("class", "words")]);
    told.own(page, "p", "words", &ranked.item.text);
    about(page, told, ranked);
    page.close();
    told.own(page, "td", "place", &told.stage(ranked.stage));
    let score = ranked.item.priority().map(|score| score.to_string());
    page.element(
        "td",
        &[("class", "figure score")],
        &score.unwrap_or_default(),
    );
    for field in [Field::Impact, Field::Effort] {
        let value = fields.whole(field);
        let class = format!("figure {}", field.key());
        page.open("td", &[("class", &class)]);
        if let Some(value) = value {
            let rate = format!("rate r{}", value.clamp(0, 5));
            let of = told.texts.with("html-of-five", &[("value", value.into())]);
            page.element("span", &[("class", &rate)], &of);
        }
        page.close();
    }
    page.open("td", &[("class", "place")]);
    state(page, told, ranked);
    page.close().close();
}

/// What is known of an opportunity that has no column.
fn about(page: &mut Markup, told: &Told<'_>, ranked: &Ranked<'_>) {
    let fields = &ranked.item.fields;
    cell::solves(page, told, ranked.item, true);
    cell::below(page, told, ranked.item);
    let mut more = Markup::default();
    told.for_whom(&mut more, fields.list(Field::For));
    told.evidence.refer(&mut more, fields, told);
    if !more.is_empty() {
        page.open("p", &[("class", "chips")]).append(more).close();
    }
}

/// How far an opportunity has come, who has it in hand, and until when.
fn state(page: &mut Markup, told: &Told<'_>, ranked: &Ranked<'_>) {
    let fields = &ranked.item.fields;
    let status = ranked.item.progress();
    let known = choice_label(Field::Status, status, told.texts);
    let class = format!("chip {}", cell::status_class(status));
    page.element(
        "span",
        &[("class", &class)],
        known.as_deref().unwrap_or(status),
    );
    if let Some(owner) = fields.text(Field::Owner) {
        page.open("p", &[("class", "more")]);
        told.around(page, "table-owner", "value", owner);
        page.close();
    }
    if let Some(Value::Date(due)) = fields.get(Field::Due) {
        let date = [("date", words(told.texts.date(*due)))];
        page.element(
            "p",
            &[("class", "more")],
            &told.texts.with("table-due", &date),
        );
    }
}
