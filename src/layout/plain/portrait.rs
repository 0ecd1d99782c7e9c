//! What a map or a persona states of itself, as sentences: each field by its name and its value.

use super::super::facts::{names, one_line};
use super::super::lens::Lens;
use super::sentence;
use crate::i18n::words;
use crate::model::{Field, Fields, ItemId, Persona, Value};

/// What the map states beside its title, its kind and what is told elsewhere; none if nothing.
pub(super) fn of_map(lens: &Lens<'_>) -> Option<String> {
    let told = [Field::Title, Field::Kind, Field::Objective, Field::Scenario];
    let sentences = statements(lens, &lens.map.fields, &told);
    (!sentences.is_empty()).then(|| sentences.join(" "))
}

/// A persona and all that is stated of it: `Anne, 35 ans. Métier : architecte.`
pub(super) fn of_persona(lens: &Lens<'_>, persona: &Persona) -> String {
    let mut sentences = vec![sentence(&name(lens, persona))];
    if persona.is_primary() {
        sentences.push(sentence(&lens.texts.text("field-primary")));
    }
    let told = [Field::Id, Field::Name, Field::Age, Field::Primary];
    sentences.extend(statements(lens, &persona.fields, &told));
    sentences.join(" ")
}

/// The name of a persona, and the age.
pub(super) fn name(lens: &Lens<'_>, persona: &Persona) -> String {
    let name = lens.shown(&persona.name).into_string();
    match persona.age() {
        Some(age) => {
            let age = lens.texts.with("table-age", &[("years", age.into())]);
            format!("{name}, {age}")
        }
        None => name,
    }
}

fn statements(lens: &Lens<'_>, fields: &Fields, told_already: &[Field]) -> Vec<String> {
    let stated = fields.iter();
    let stated = stated.filter(|entry| !told_already.contains(&entry.field));
    let sentence = |field: Field, value: &Value| {
        let label = format!("field-{}", field.key().replace('.', "-"));
        let args = [
            ("label", words(lens.texts.text(&label))),
            ("value", words(value_words(lens, field, value))),
        ];
        super::ended(&lens.texts.with("plain-fact", &args))
    };
    stated
        .map(|entry| sentence(entry.field, &entry.value))
        .collect()
}

/// A value in words on one line.
fn value_words(lens: &Lens<'_>, field: Field, value: &Value) -> String {
    match value {
        Value::Text(period) if field == Field::ReviewEvery => lens.texts.period(period),
        Value::Text(text) => one_line(text),
        Value::Whole(number) => number.to_string(),
        Value::Number(number) => lens.texts.number(*number, 2),
        Value::Flag(flag) => lens.texts.text(if *flag { "yes" } else { "no" }),
        Value::Date(day) => lens.texts.date(*day),
        Value::List(ids) if field == Field::For => names(lens, ids),
        Value::List(list) => {
            let list: Vec<String> = list.iter().map(|text| one_line(text)).collect();
            lens.texts.list(&list)
        }
        Value::Resources(list) => {
            let list: Vec<String> = list
                .iter()
                .map(|resource| {
                    let text = one_line(&resource.text);
                    if resource.needed {
                        lens.texts.with("plain-needed", &[("value", words(text))])
                    } else {
                        text
                    }
                })
                .collect();
            lens.texts.list(&list)
        }
    }
}

/// The pains of those ids by their words; an id no pain has stands for itself.
pub(in super::super) fn pains(lens: &Lens<'_>, ids: &[String]) -> String {
    let pain = |id: &String| {
        let known = lens.map.item(&ItemId::new(id.as_str()));
        known.map_or_else(
            || lens.shown(id).into_string(),
            |(_, _, pain)| one_line(&pain.text),
        )
    };
    lens.texts.list(&ids.iter().map(pain).collect::<Vec<_>>())
}
