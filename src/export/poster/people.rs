//! What stands over the table: what the map is and is for, and who it is about.

use super::block::{Block, in_columns};
use super::measure::{BODY, HEAD, LABEL, LEAD, QUOTE, SMALL, STRONG, TITLE};
use super::stage::disc;
use super::told::{BETWEEN, Told};
use crate::i18n::{choice_label, field_label, words};
use crate::model::{Field, Owner, Persona, Value};

/// The least width of the card of a persona.
const CARD: usize = 420;
/// The room around words within it.
const PAD: usize = 14;
/// The least width of a list within it.
const LIST: usize = 230;
/// The least width of a fact of the map.
const FACT: usize = 230;
/// The room between facts.
const FACTS: usize = 28;

/// The title, the objective and what is known of the map.
pub(super) fn head(told: &Told<'_>, width: usize) -> Block {
    let mut head = Block::new(told.plain);
    let kind = choice_label(Field::Kind, told.map.kind.key(), told.texts);
    let kind = [("kind", words(kind.unwrap_or_default()))];
    let kind = told.texts.with("html-kind", &kind);
    let across = STRONG.width(&kind) + 20;
    head.rect("kind", (0, 0), (across, 24), 12);
    // Its room is for the widest font, so that it stands in the middle in any other.
    head.word(across / 2, 16, "strong on-kind", &kind);
    head.height = 30;
    head.paragraph(0, TITLE, &told.title(), width);
    let fields = &told.map.fields;
    if let Some(objective) = fields.text(Field::Objective) {
        head.height += 4;
        head.paragraph(0, LEAD, objective, width);
    }
    let facts = facts(told, width);
    if facts.height > 0 {
        head.below(0, 12, facts);
    }
    head
}

/// What else is known of the map, each fact below its label, in as many columns as there is room for.
fn facts(told: &Told<'_>, width: usize) -> Block {
    const SHOWN: [Field; 8] = [
        Field::Scenario,
        Field::ScopeFrom,
        Field::ScopeTo,
        Field::Owner,
        Field::Stakeholders,
        Field::Created,
        Field::Reviewed,
        Field::ReviewEvery,
    ];
    let said = |field: Field| {
        let value = match told.map.fields.get(field)? {
            Value::Date(day) => told.texts.date(*day),
            Value::List(list) => list.join(", "),
            Value::Text(period) if field == Field::ReviewEvery => told.texts.period(period),
            value => value.to_string(),
        };
        (!value.trim().is_empty()).then_some((field, value))
    };
    let said: Vec<_> = SHOWN.into_iter().filter_map(said).collect();
    let most = ((width + FACTS) / (FACT + FACTS)).clamp(1, said.len().max(1));
    // No line is left with a fact or two.
    let columns = said.len().div_ceil(said.len().div_ceil(most).max(1)).max(1);
    let each = (width + FACTS) / columns - FACTS;
    let mut facts = Block::new(told.plain);
    // Read line by line.
    for line in said.chunks(columns) {
        let fact = |(field, value): &(Field, String)| {
            let mut fact = Block::new(told.plain);
            fact.paragraph(0, LABEL, &field_label(*field, told.texts), each);
            fact.paragraph(0, BODY, value, each);
            fact
        };
        let line = line.iter().map(fact).collect();
        let gap = if facts.height > 0 { 10 } else { 0 };
        facts.below(0, gap, in_columns(line, columns, each, FACTS, told.plain));
    }
    facts
}

/// The personas beside one another; nothing where there are none.
pub(super) fn people(told: &Told<'_>, width: usize) -> Block {
    let mut people = Block::new(told.plain);
    let personas: Vec<_> = told.personas().collect();
    if personas.is_empty() {
        return people;
    }
    let beside = ((width + 12) / (CARD + 12)).clamp(1, personas.len());
    let across = (width + 12) / beside - 12;
    for line in personas.chunks(beside) {
        let cards = line
            .iter()
            .map(|(at, persona)| card(told, *at, persona, across));
        let cards: Vec<Block> = cards.collect();
        let height = cards
            .iter()
            .map(|card| card.height)
            .max()
            .unwrap_or_default();
        let top = people.height + if people.height > 0 { 12 } else { 0 };
        for ((at, persona), (place, inner)) in line.iter().zip(cards.into_iter().enumerate()) {
            let mut card = people.like();
            card.rect("persona", (0, 0), (across, height), 8);
            card.place(0, 0, inner);
            let class = format!("p{}", at % super::stage::HUES);
            let told = told.hidden(&persona.fields, Owner::Persona);
            people.place(place * (across + 12), top, card.group(&class, &told));
        }
        people.height = top + height;
    }
    people
}

fn card(told: &Told<'_>, at: usize, persona: &Persona, width: usize) -> Block {
    let room = width - 2 * PAD;
    let columns = (room / LIST).clamp(1, 4);
    let each = (room + PAD) / columns - PAD;
    let mut parts = vec![portrait(told, at, persona, each)];
    for field in [
        Field::Goals,
        Field::Motivations,
        Field::Frustrations,
        Field::Behaviours,
        Field::Channels,
        Field::Sources,
    ] {
        let list = persona.fields.list(field);
        if list.is_empty() {
            continue;
        }
        let mut part = Block::new(told.plain);
        part.paragraph(0, STRONG, &field_label(field, told.texts), each);
        for one in list {
            let y = part.height;
            part.disc("dot", 4, y + 8, 2);
            part.paragraph(12, SMALL, one, each - 12);
        }
        parts.push(part);
    }
    let inner = in_columns(parts, columns, each, PAD, told.plain);
    let mut card = inner.like();
    card.place(PAD, PAD, inner);
    card.height += PAD;
    card
}

/// Who a persona is.
fn portrait(told: &Told<'_>, at: usize, persona: &Persona, width: usize) -> Block {
    let mut who = Block::new(told.plain);
    disc(&mut who, told, at, 18, 18, 18);
    let room = width - 46;
    let mut name = who.like();
    name.paragraph(0, HEAD, &told.or_untitled(&persona.name), room);
    let age = persona.age();
    let age = age.map(|years| told.texts.with("table-age", &[("years", years.into())]));
    let mut facts: Vec<String> = age.into_iter().collect();
    facts.extend(persona.fields.text(Field::Occupation).map(str::to_owned));
    if persona.is_primary() {
        facts.push(told.texts.text("html-primary"));
    }
    name.paragraph(0, SMALL, &facts.join(BETWEEN), room);
    name.height += 2;
    if let Some(description) = persona.fields.text(Field::Description) {
        name.paragraph(0, BODY, description, room);
    }
    if let Some(quote) = persona.fields.text(Field::Quote) {
        name.height += 4;
        let args = [("words", words(quote.trim()))];
        name.paragraph(0, QUOTE, &told.texts.with("thread-quote", &args), room);
    }
    who.height = 36;
    who.place(46, 0, name);
    who
}
