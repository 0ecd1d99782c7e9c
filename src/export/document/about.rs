//! What the map is about, and whose journey it is.

use super::page::Page;
use crate::export::told::{Told, persona_name};
use crate::i18n::{field_label, words};
use crate::model::{Field, Persona};

/// The title, the objective, and what else the map states.
pub(super) fn map(page: &mut Page<'_>, told: &Told<'_>) {
    page.heading(1, &told.title());
    let fields = &told.map.fields;
    for field in [Field::Objective, Field::Scenario] {
        if let Some(text) = fields.text(field).filter(|text| !text.trim().is_empty()) {
            page.paragraph(&field_label(field, told.texts), text);
        }
    }
    let kind = told.texts.text(&format!("kind-{}", told.map.kind.key()));
    page.entry(&field_label(Field::Kind, told.texts), &kind);
    if told.view.persona().is_some() {
        page.entry(&told.texts.text("export-seen-by"), &told.view_name());
    }
    let above = [Field::Title, Field::Objective, Field::Scenario, Field::Kind];
    for (field, label, value) in told.stated(fields, &above) {
        match field {
            Field::Baseline => page.link(&label, &value),
            _ => page.entry(&label, &value),
        }
    }
}

/// The personas the map is seen through.
pub(super) fn personas(page: &mut Page<'_>, told: &Told<'_>) {
    let mut personas = told.personas().peekable();
    if personas.peek().is_none() {
        return;
    }
    page.heading(2, &told.texts.text("export-personas"));
    for persona in personas {
        portrait(page, told, persona);
    }
}

fn portrait(page: &mut Page<'_>, told: &Told<'_>, persona: &Persona) {
    let mut name = persona_name(persona);
    if let Some(age) = persona.age() {
        let age = told.texts.with("table-age", &[("years", age.into())]);
        name = format!("{name}, {age}");
    }
    if let Some(occupation) = persona.fields.text(Field::Occupation) {
        name = format!("{name}, {occupation}");
    }
    page.heading(3, &name);
    let text = |field: Field| {
        persona
            .fields
            .text(field)
            .filter(|text| !text.trim().is_empty())
    };
    if let Some(quote) = text(Field::Quote) {
        let quote = [("words", words(quote))];
        page.quote(&told.texts.with("thread-quote", &quote));
    }
    if let Some(description) = text(Field::Description) {
        page.paragraph("", description);
    }
    let above = [
        Field::Id,
        Field::Name,
        Field::Age,
        Field::Occupation,
        Field::Quote,
        Field::Description,
    ];
    for (field, label, value) in told.stated(&persona.fields, &above) {
        match field {
            Field::Primary if persona.is_primary() => page.mark(&label),
            _ => page.entry(&label, &value),
        }
    }
}
