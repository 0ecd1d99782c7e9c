//! What the page says of the map as a whole, and at its end where it is from.

use super::told::Told;
use crate::export::markup::Markup;
use crate::i18n::{choice_label, field_label, words};
use crate::model::{Field, Value};

/// Writes the title and the facts of the map.
pub(super) fn write(page: &mut Markup, told: &Told<'_>) {
    let fields = &told.map.fields;
    page.open("header", &[("class", "head")]);
    let kind = choice_label(Field::Kind, told.map.kind.key(), told.texts).unwrap_or_default();
    let kind = told.texts.with("html-kind", &[("kind", words(kind))]);
    page.element("p", &[("class", "kind")], &kind);
    if told.map.title().is_empty() {
        page.element("h1", &[], &told.title());
    } else {
        told.own(page, "h1", "", told.map.title());
    }
    if let Some(objective) = fields.text(Field::Objective) {
        page.open("p", &[("class", "objective")]);
        let label = told.before_value(field_label(Field::Objective, told.texts));
        page.element("span", &[("class", "by-ear")], &label)
            .text(" ");
        told.own(page, "span", "", objective);
        page.close();
    }
    facts(page, told);
    page.close();
}

fn facts(page: &mut Markup, told: &Told<'_>) {
    const SHOWN: [Field; 9] = [
        Field::Scenario,
        Field::ScopeFrom,
        Field::ScopeTo,
        Field::Owner,
        Field::Stakeholders,
        Field::Created,
        Field::Reviewed,
        Field::ReviewEvery,
        Field::Baseline,
    ];
    let fields = &told.map.fields;
    let resources = fields.get(Field::Resources);
    let stated = SHOWN
        .iter()
        .filter_map(|field| Some((*field, fields.get(*field)?)));
    let stated: Vec<_> = stated
        .chain(resources.map(|value| (Field::Resources, value)))
        .collect();
    if stated.is_empty() {
        return;
    }
    page.open("dl", &[("class", "facts")]);
    for (field, value) in stated {
        page.open("div", &[]);
        page.element("dt", &[], &field_label(field, told.texts));
        match value {
            Value::Date(day) => {
                page.element("dd", &[], &told.texts.date(*day));
            }
            Value::Resources(resources) => {
                page.open("dd", &[]).open("ul", &[]);
                for resource in resources {
                    page.open("li", &[]);
                    if resource.needed {
                        told.around(page, "plain-needed", "value", &resource.text);
                    } else {
                        told.own(page, "span", "", &resource.text);
                    }
                    page.close();
                }
                page.close().close();
            }
            Value::List(list) => told.own(page, "dd", "", &list.join(", ")),
            Value::Text(period) if field == Field::ReviewEvery => {
                page.element("dd", &[], &told.texts.period(period));
            }
            other => told.own(page, "dd", "", &other.to_string()),
        }
        page.close();
    }
    page.close();
}

/// Writes where the page is from.
pub(super) fn foot(page: &mut Markup, told: &Told<'_>, name: Option<&str>) {
    let Some(name) = name else { return };
    page.open("footer", &[]).open("p", &[]);
    told.around(page, "html-from", "name", name);
    page.close().close();
}
