//! Who lives the journey: the tabs that choose one of them, and their portraits.

use super::told::{Told, key};
use crate::export::markup::Markup;
use crate::i18n::field_label;
use crate::model::{Field, Persona};
use crate::text::{capitalised, graphemes};

/// How many colours and signs there are for personas; with more of them they begin again.
pub(super) const SIGNS: usize = 6;

/// Writes the tabs and the portraits; nothing in a map without personas.
pub(super) fn write(page: &mut Markup, told: &Told<'_>) {
    if told.personas().next().is_none() {
        return;
    }
    if told.map.personas.len() > 1 && told.view.persona().is_none() {
        tabs(page, told);
    }
    page.open("section", &[("class", "people")]);
    told.heading(page, "h2", "personas", "export-personas");
    page.open("div", &[("class", "portraits")]);
    for (at, persona) in told.personas() {
        portrait(page, told, at, persona);
    }
    page.close().close();
}

/// The tabs, which only show where the script is there to work them.
fn tabs(page: &mut Markup, told: &Told<'_>) {
    let label = told.texts.text("html-tabs");
    let list = [
        ("class", "tabs"),
        ("role", "tablist"),
        ("aria-label", label.as_str()),
        ("hidden", ""),
    ];
    page.open("div", &list);
    let everyone = capitalised(&told.texts.text("table-everyone"));
    tab(page, "everyone", true);
    page.text(&everyone).close();
    for (at, persona) in told.personas() {
        tab(page, &key(at), false);
        sign(page, at);
        told.own(page, "span", "", Told::name(persona));
        page.close();
    }
    page.close();
}

fn tab(page: &mut Markup, key: &str, is_chosen: bool) {
    let id = format!("tab-{key}");
    let attributes = [
        ("type", "button"),
        ("role", "tab"),
        ("id", id.as_str()),
        ("data-key", key),
        ("aria-controls", "panel"),
        ("aria-selected", if is_chosen { "true" } else { "false" }),
        ("tabindex", if is_chosen { "0" } else { "-1" }),
    ];
    page.open("button", &attributes);
}

/// The sign of a persona, as it stands on its curve.
pub(super) fn sign(page: &mut Markup, at: usize) {
    let class = format!("sign k{}", at % SIGNS);
    let drawing = [
        ("class", class.as_str()),
        ("viewBox", "-8 -8 16 16"),
        ("width", "16"),
        ("height", "16"),
        ("aria-hidden", "true"),
        ("focusable", "false"),
    ];
    page.open("svg", &drawing);
    page.open("path", &[("d", shape(at))]).close().close();
}

/// The outline of a persona's sign about its middle.
pub(super) fn shape(at: usize) -> &'static str {
    match at % SIGNS {
        0 => "M0 -6 6 0 0 6 -6 0Z",
        1 => "M-5 -5H5V5H-5Z",
        2 => "M0 -6 6 5H-6Z",
        3 => "M0 6 6 -5H-6Z",
        4 => "M-6 0 -3 -6H3L6 0 3 6H-3Z",
        _ => "M-2 -6H2V-2H6V2H2V6H-2V2H-6V-2H-2Z",
    }
}

fn portrait(page: &mut Markup, told: &Told<'_>, at: usize, persona: &Persona) {
    let (key, class) = (key(at), format!("portrait k{}", at % SIGNS));
    let id = persona.id.as_str();
    page.open(
        "article",
        &[("class", &class), ("data-for", &key), ("data-id", id)],
    );
    page.open("header", &[]);
    let initial = graphemes(Told::name(persona)).next();
    let initial = initial.map_or("", |(first, _)| first);
    page.element(
        "span",
        &[("class", "face"), ("aria-hidden", "true")],
        &initial.to_uppercase(),
    );
    page.open("div", &[]);
    page.open("h3", &[]);
    told.own(page, "span", "", Told::name(persona));
    if told.map.personas.len() > 1 {
        page.text(" ");
        sign(page, at);
    }
    page.close();
    line(page, told, persona);
    page.close().close();
    words_of(page, told, persona);
    page.close();
}

/// What a persona is in one line: `35 years, architect`.
fn line(page: &mut Markup, told: &Told<'_>, persona: &Persona) {
    let age = persona.age().map(|age| {
        let years = [("years", age.into())];
        told.texts.with("html-age", &years)
    });
    let occupation = persona.fields.text(Field::Occupation);
    if age.is_none() && occupation.is_none() && !persona.is_primary() {
        return;
    }
    page.open("p", &[("class", "line")]);
    if let Some(age) = &age {
        page.element("span", &[], age);
    }
    if let Some(occupation) = occupation {
        page.text(if age.is_some() { ", " } else { "" });
        told.own(page, "span", "", occupation);
    }
    if persona.is_primary() {
        page.text(" ");
        let primary = told.texts.text("html-primary");
        page.element("span", &[("class", "chip primary")], &primary);
    }
    page.close();
}

/// What is listed in a portrait.
const LISTS: [Field; 5] = [
    Field::Goals,
    Field::Motivations,
    Field::Frustrations,
    Field::Behaviours,
    Field::Channels,
];

fn words_of(page: &mut Markup, told: &Told<'_>, persona: &Persona) {
    let fields = &persona.fields;
    if let Some(quote) = fields.text(Field::Quote) {
        page.open("blockquote", &[]);
        told.own(page, "p", "", quote);
        page.close();
    }
    if let Some(description) = fields.text(Field::Description) {
        told.own(page, "p", "description", description);
    }
    let lists = LISTS
        .iter()
        .filter(|field| !fields.list(**field).is_empty());
    let lists: Vec<Field> = lists.copied().collect();
    if !lists.is_empty() {
        page.open("dl", &[]);
        for field in lists {
            page.open("div", &[]);
            page.element("dt", &[], &field_label(field, told.texts));
            page.open("dd", &[]).open("ul", &[]);
            for one in fields.list(field) {
                told.own(page, "li", "", one);
            }
            page.close().close().close();
        }
        page.close();
    }
    if let Some(notes) = fields.text(Field::Notes) {
        told.own(page, "p", "notes", notes.trim());
    }
    if !fields.list(Field::Sources).is_empty() {
        page.open("p", &[("class", "rests")]);
        told.evidence.refer(page, fields, told);
        page.close();
    }
}
