//! A report as a page: one file that asks no network and runs no script, for whoever has a browser and
//! no terminal. It is light or dark as the reader's system is, and prints.

use super::svg;
use super::words::Told;
use super::{Dress, Finding, Report, percent};
use crate::export::Markup;
use crate::i18n::words;

const STYLE: &str = include_str!("page.css");
/// What the page may do: nothing but have its own style.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";

/// The page. Ends with a line break.
pub(super) fn write(report: &Report, dress: &Dress<'_>) -> String {
    let told = Told::new(report, dress);
    let mut page = Markup::document();
    page.open("html", &[("lang", dress.texts.language().tag())]);
    page.open("head", &[]);
    page.open("meta", &[("charset", "utf-8")]);
    let policy = [
        ("http-equiv", "Content-Security-Policy"),
        ("content", POLICY),
    ];
    page.open("meta", &policy);
    let size = "width=device-width, initial-scale=1";
    page.open("meta", &[("name", "viewport"), ("content", size)]);
    page.element("title", &[], &told.title());
    page.style(STYLE).close();
    page.open("body", &[]).open("main", &[]);
    head(&mut page, &told);
    places(&mut page, &told);
    chart(&mut page, &told);
    gaps(&mut page, &told);
    changes(&mut page, &told);
    notes(&mut page, &told);
    history(&mut page, &told);
    page.finish()
}

fn heading(page: &mut Markup, told: &Told<'_>, id: &str) {
    page.element("h2", &[("id", id)], &told.texts.text(id));
}

/// Words of the run or the map, in their own language where that is another.
fn own(page: &mut Markup, told: &Told<'_>, name: &'static str, class: &str, text: &str) {
    let mut attributes = vec![("class", class)];
    attributes.extend(told.other_language().map(|language| ("lang", language)));
    page.element(name, &attributes, text);
}

fn head(page: &mut Markup, told: &Told<'_>) {
    page.element("h1", &[], &told.title());
    page.open("dl", &[]);
    for (label, value) in told.facts() {
        page.element("dt", &[], &label).element("dd", &[], &value);
    }
    page.close();
    heading(page, told, "report-score");
    page.element(
        "p",
        &[("class", "total")],
        &told.score(&told.report.progress),
    );
    if let Some(since) = told.since() {
        page.element("p", &[], &since);
    }
    page.element("p", &[], &told.answers());
}

fn places(page: &mut Markup, told: &Told<'_>) {
    if told.report.places.is_empty() {
        return;
    }
    heading(page, told, "report-stages");
    wide(page, "report-stages");
    page.open("table", &[("aria-labelledby", "report-stages")]);
    page.open("thead", &[]).open("tr", &[]);
    for column in told.columns() {
        page.element("th", &[("scope", "col")], &column);
    }
    page.close().close().open("tbody", &[]);
    for place in &told.report.places {
        page.open("tr", &[]);
        let name = told.place(place);
        let mut attributes = vec![("scope", "row")];
        let own = told.other_language().filter(|_| place.stage.is_some());
        attributes.extend(own.map(|language| ("lang", language)));
        page.element("th", &attributes, &name);
        let [score, rest @ ..] = told.cells(place);
        page.open("td", &[]);
        if let Some(percent) = percent(&place.progress) {
            // The number stands beside it: whoever hears the page need not hear it twice.
            let value = percent.to_string();
            let bar = [("max", "100"), ("value", &*value), ("aria-hidden", "true")];
            page.open("meter", &bar).close();
        }
        page.text(&score).close();
        for cell in rest {
            page.element("td", &[], &cell);
        }
        page.close();
    }
    page.close().close().close();
}

/// Begins a part that may be wider than the screen and is then moved by itself, by keys too.
fn wide(page: &mut Markup, labelled_by: &str) {
    let attributes = [
        ("class", "wide"),
        ("role", "region"),
        ("tabindex", "0"),
        ("aria-labelledby", labelled_by),
    ];
    page.open("div", &attributes);
}

fn chart(page: &mut Markup, told: &Told<'_>) {
    let mut drawing = Markup::default();
    svg::draw(&mut drawing, told);
    if drawing.is_empty() {
        return;
    }
    heading(page, told, "report-curves");
    wide(page, "report-curves");
    page.append(drawing).close();
}

fn gaps(page: &mut Markup, told: &Told<'_>) {
    heading(page, told, "report-gaps");
    let groups = told.gaps();
    if groups.is_empty() {
        page.element("p", &[], &told.texts.text("report-no-gap"));
    }
    for (severity, gaps) in groups {
        page.element("h3", &[], &severity).open("ul", &[]);
        for gap in gaps {
            finding(page, told, gap, &told.gap_facts(gap), true);
        }
        page.close();
    }
}

/// A question with where it was asked and, where wanted, what was seen.
fn finding(page: &mut Markup, told: &Told<'_>, one: &Finding, facts: &str, is_full: bool) {
    let class = format!("check {}", one.check.result.key());
    page.open("li", &[("class", &class)]);
    own(page, told, "p", "question", &one.check.text);
    page.element("p", &[("class", "facts")], facts);
    if is_full {
        if let Some(note) = &one.check.note {
            own(page, told, "p", "note", note.trim());
        }
        for evidence in &one.check.evidence {
            proof(page, told, evidence);
        }
    }
    page.close();
}

/// A path or an address that shows something.
fn proof(page: &mut Markup, told: &Told<'_>, evidence: &str) {
    page.open("p", &[("class", "evidence")]);
    let label = told.texts.text("report-evidence-label");
    let label = told.texts.with("report-label", &[("label", words(label))]);
    page.text(&label).text(" ");
    page.address(evidence).close();
}

fn changes(page: &mut Markup, told: &Told<'_>) {
    let Some(title) = told.changes_title() else {
        return;
    };
    page.element("h2", &[], &title);
    let groups = told.changes();
    if groups.is_empty() {
        page.element("p", &[], &told.texts.text("report-no-change"));
    }
    for (change, findings) in groups {
        page.element("h3", &[], &change).open("ul", &[]);
        for one in findings {
            finding(page, told, one, &told.change_facts(one), false);
        }
        page.close();
    }
}

fn notes(page: &mut Markup, told: &Told<'_>) {
    let notes = told.report.notes();
    if notes.is_empty() {
        return;
    }
    heading(page, told, "report-notes");
    page.open("ul", &[]);
    for note in notes {
        finding(page, told, note, &told.place_of(note), true);
    }
    page.close();
}

fn history(page: &mut Markup, told: &Told<'_>) {
    let earlier = &told.report.earlier;
    if earlier.len() < 2 {
        return;
    }
    heading(page, told, "report-history");
    page.open("dl", &[]);
    for run in earlier {
        page.element("dt", &[], &told.run(run));
        page.element("dd", &[], &told.score(&run.progress));
    }
    page.close();
}
