//! What a map rests on: its sources, each with a number by which items name it, so that a cell has room
//! for what was found.

use std::collections::HashMap;

use super::told::Told;
use crate::export::markup::Markup;
use crate::i18n::{field_label, words};
use crate::model::{Field, Fields, Map, View};

/// The sources of a map, each once, in reading order.
pub(super) struct Evidence<'a> {
    names: Vec<&'a str>,
    numbers: HashMap<&'a str, usize>,
}

impl<'a> Evidence<'a> {
    /// Those that the view shows.
    pub(super) fn of(map: &'a Map, view: &View) -> Self {
        let mut evidence = Self {
            names: Vec::new(),
            numbers: HashMap::new(),
        };
        let personas = map.personas.iter();
        for persona in personas.filter(|p| view.persona().is_none_or(|id| *id == p.id)) {
            evidence.take(&persona.fields);
        }
        for (_, _, item) in map
            .items()
            .filter(|(.., item)| item.is_seen_by(view.persona()))
        {
            evidence.take(&item.fields);
        }
        evidence
    }

    fn take(&mut self, fields: &'a Fields) {
        for name in sources(fields) {
            let next = self.names.len() + 1;
            if *self.numbers.entry(name).or_insert(next) == next {
                self.names.push(name);
            }
        }
    }

    /// Writes the numbers of what something rests on, each of which leads to its words; nothing where it
    /// names none.
    pub(super) fn refer(&self, page: &mut Markup, fields: &Fields, told: &Told<'_>) {
        let numbers = sources(fields).filter_map(|name| Some((name, self.numbers.get(name)?)));
        let mut is_first = true;
        for (name, number) in numbers {
            if is_first {
                page.open("span", &[("class", "refs")]);
                let label = told.before_value(field_label(Field::Sources, told.texts));
                page.element("span", &[("class", "label")], &label);
            }
            page.text(" ");
            is_first = false;
            let to = format!("#source-{number}");
            let link = [("href", to.as_str()), ("title", name)];
            page.element("a", &link, &number.to_string());
        }
        if !is_first {
            page.close();
        }
    }
}

/// What something rests on, figures included.
fn sources(fields: &Fields) -> impl Iterator<Item = &str> {
    let list = fields.list(Field::Sources).iter().map(String::as_str);
    let all = list.chain(fields.text(Field::Source));
    all.filter(|name| !name.trim().is_empty())
}

/// Writes the list of sources.
pub(super) fn write(page: &mut Markup, told: &Told<'_>) {
    let names = &told.evidence.names;
    if names.is_empty() {
        return;
    }
    page.open("section", &[("class", "sources")]);
    told.heading(page, "h2", "sources", "html-sources");
    let count = [
        ("count", names.len().into()),
        ("title", words(told.title())),
    ];
    page.element(
        "p",
        &[("class", "lead")],
        &told.texts.with("html-sources-lead", &count),
    );
    page.open("ol", &[]);
    for (at, name) in names.iter().enumerate() {
        let id = format!("source-{}", at + 1);
        page.open("li", &[("id", &id)]);
        if name.contains("://") || name.starts_with("mailto:") {
            page.address(name);
        } else {
            told.own(page, "span", "", name);
        }
        page.close();
    }
    page.close().close();
}
