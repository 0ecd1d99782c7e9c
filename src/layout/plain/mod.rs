//! The linear text of a map: what the table shows, as sentences for screen readers, pipes and
//! `git diff`. One line per stage and one per row, nothing cut and nothing hidden.

use std::ops::Range;

mod portrait;
mod views;

use super::facts::{Manner, item_facts, names, one_line, spoken_sentiment};
use super::lens::Lens;
use crate::i18n::{Arg, words};
use crate::model::{Felt, Field, Fields, Item, Next, Persona, RowDecl, RowId, Stage};
pub(super) use portrait::pains;
pub use views::{Told, plain_view};

/// The linear text of the stages of that range, each line ended by a line feed.
///
/// Rows that the table hides are told too, behind the others.
pub fn plain(lens: &Lens<'_>, stages: Range<usize>) -> String {
    let mut lines = head(lens);
    lines.extend(portraits(lens));
    for at in stages {
        if let Some(stage) = lens.map.stages.get(at) {
            lines.push(String::new());
            lines.push(stage_line(lens, stage, at));
            lines.extend(rows(lens, stage).into_iter().map(Row::line));
            lines.extend(stage_rest(lens, stage));
        }
    }
    joined(&lines)
}

fn joined(lines: &[String]) -> String {
    lines
        .iter()
        .flat_map(|line| [line.as_str(), "\n"])
        .collect()
}

/// A sentence: what does not end like one gets a full stop.
fn sentence(text: &str) -> String {
    let text = text.trim_end();
    if text.ends_with(['.', '!', '?', '…']) {
        text.to_owned()
    } else {
        format!("{text}.")
    }
}

/// The text of that id around a value; a value that ends a sentence itself gets no second stop.
fn told(lens: &Lens<'_>, id: &str, value: &str) -> String {
    ended(&lens.texts.with(id, &[("value", words(value.trim_end()))]))
}

/// A text that ends in a full stop, without it where what stands before it ends a sentence.
fn ended(text: &str) -> String {
    match text.strip_suffix('.') {
        Some(text) => sentence(text),
        None => text.to_owned(),
    }
}

fn head(lens: &Lens<'_>) -> Vec<String> {
    let texts = lens.texts;
    let title = match lens.shown(lens.map.title()).as_str() {
        "" => texts.text("table-untitled"),
        title => title.to_owned(),
    };
    let kind = texts.text(&format!("kind-{}", lens.map.kind.key()));
    let kind = texts.with("plain-kind", &[("kind", words(kind))]);
    let mut lines = vec![format!("{} {kind} {}", sentence(&title), view(lens))];
    for (field, id) in [
        (Field::Objective, "plain-objective"),
        (Field::Scenario, "plain-scenario"),
    ] {
        lines.extend(
            lens.map
                .fields
                .text(field)
                .map(|text| told(lens, id, &one_line(text))),
        );
    }
    let stated = portrait::of_map(lens);
    let overdue = lens.facts.overdue.map(|due| lens.overdue_words(due));
    let overdue = overdue.map(|words| sentence(&begun(&words)));
    let both: Vec<String> = stated.into_iter().chain(overdue).collect();
    lines.extend((!both.is_empty()).then(|| both.join(" ")));
    let count = texts.with("plain-stages", &[("count", lens.map.stages.len().into())]);
    lines.push(format!("{count} {}", range(lens)));
    lines
}

/// The personas the view is about.
fn seen<'a>(lens: &Lens<'a>) -> impl Iterator<Item = &'a Persona> {
    let only = lens.view.persona();
    let personas = lens.map.personas.iter();
    personas.filter(move |persona| only.is_none_or(|id| *id == persona.id))
}

/// What is known of the personas beside name and age, a line each.
fn portraits(lens: &Lens<'_>) -> Vec<String> {
    let known = seen(lens).filter(|persona| {
        let mut fields = persona.fields.iter().map(|entry| entry.field);
        fields.any(|field| !matches!(field, Field::Id | Field::Name | Field::Age))
    });
    known
        .map(|persona| portrait::of_persona(lens, persona))
        .collect()
}

fn view(lens: &Lens<'_>) -> String {
    let count = lens.map.personas.len();
    let spoken = |at: usize| {
        let persona = lens.map.personas.get(at);
        persona.map_or_else(String::new, |persona| portrait::name(lens, persona))
    };
    if let Some(at) = lens.persona_position() {
        let args: [(&'static str, Arg<'_>); 3] = [
            ("number", (at + 1).into()),
            ("count", count.into()),
            ("name", words(spoken(at))),
        ];
        return lens.texts.with("plain-persona", &args);
    }
    let names = lens.texts.list(&(0..count).map(spoken).collect::<Vec<_>>());
    let names = names.trim_end_matches('.').to_owned();
    lens.texts.with(
        "plain-everyone",
        &[("count", count.into()), ("names", words(names))],
    )
}

/// The lowest and highest sentiment and the mean of those that are known.
fn range(lens: &Lens<'_>) -> String {
    let Some(Felt {
        low, high, mean, ..
    }) = lens.map.felt(lens.view)
    else {
        return lens.texts.text("plain-no-range");
    };
    let stage = |at: usize| {
        let name = lens.map.stages.get(at).map(|stage| lens.stage_name(stage));
        words(format!("{} {}", at + 1, name.unwrap_or_default()))
    };
    let value = |value: f64| words(lens.texts.sentiment(value));
    let args = [
        ("low", value(low.1)),
        ("low-stage", stage(low.0)),
        ("high", value(high.1)),
        ("high-stage", stage(high.0)),
        ("mean", value(mean)),
    ];
    lens.texts.with("plain-range", &args)
}

/// The line of a stage: what is felt there, its goal, when it is and how long it takes.
fn stage_line(lens: &Lens<'_>, stage: &Stage, at: usize) -> String {
    let mut sentences = vec![felt_line(lens, stage, at)];
    for (field, id) in [
        (Field::Goal, "plain-goal"),
        (Field::When, "plain-when"),
        (Field::Duration, "plain-duration"),
    ] {
        let text = stage.fields.text(field);
        sentences.extend(text.map(|text| told(lens, id, &one_line(text))));
    }
    sentences.join(" ")
}

/// `Étape 4 sur 7 : Paiement. Émotion : moins 4, Frustrée. Écart avec l’étape 3 : moins 3.`
fn felt_line(lens: &Lens<'_>, stage: &Stage, at: usize) -> String {
    let texts = lens.texts;
    let mut name = lens.stage_name(stage);
    if stage.fields.flag(Field::MomentOfTruth) {
        name = format!("{name}, {}", texts.text("table-moment-of-truth"));
    }
    if !lens.passes(stage) {
        let not = texts.with("table-not-for", &[("name", words(lens.view_name()))]);
        name = format!("{name}, {not}");
    } else if lens.view.persona().is_none() && !stage.fields.list(Field::For).is_empty() {
        let people = names(lens, stage.fields.list(Field::For));
        name = format!(
            "{name}, {}",
            texts.with("plain-for", &[("names", words(people))])
        );
    }
    let number = ("number", (at + 1).into());
    let count = ("count", lens.map.stages.len().into());
    let mut sentences = vec![texts.with("plain-stage", &[number, count, ("name", words(name))])];
    let value = lens.map.sentiment(stage, lens.view);
    if lens.passes(stage) {
        sentences.push(told(lens, "plain-sentiment", &feeling(lens, stage, value)));
    }
    let before = at.checked_sub(1).and_then(|at| lens.map.stages.get(at));
    let before = before.and_then(|stage| lens.map.sentiment(stage, lens.view));
    if let (Some(before), Some(value)) = (before, value) {
        let change = match value - before {
            0.0 => texts.text("plain-no-change"),
            change => spoken_sentiment(lens, change),
        };
        let args = [("number", at.into()), ("value", words(change))];
        sentences.push(texts.with("plain-change", &args));
    }
    sentences.join(" ")
}

/// The sentiment, that of each persona where all are looked at, and the words for it.
fn feeling(lens: &Lens<'_>, stage: &Stage, value: Option<f64>) -> String {
    let mut parts = vec![match value {
        Some(value) => spoken_sentiment(lens, value),
        None => lens.texts.text("plain-unknown"),
    }];
    if lens.view.persona().is_none() && lens.map.personas.len() > 1 {
        let personas = lens.map.personas.iter().zip(&lens.facts.personas);
        let each: Vec<String> = personas
            .filter_map(|(persona, name)| {
                let value = stage.sentiment_of(&persona.id)?;
                Some(format!("{name} {}", spoken_sentiment(lens, value)))
            })
            .collect();
        if let Some(first) = parts.first_mut().filter(|_| !each.is_empty()) {
            *first = format!("{first} ({})", each.join(", "));
        }
    }
    let items = lens.items(stage, &RowId::Emotions);
    parts.extend(items.map(|item| lens.shown(&item.text).into_string()));
    parts.join(", ")
}

/// A row of a stage as it is told.
struct Row {
    /// Its name and how many items it holds; a blueprint's line has a name only.
    label: String,
    /// The items, each a sentence.
    items: Vec<String>,
}

impl Row {
    /// The row on one line.
    fn line(self) -> String {
        let mut line = format!("  {}", self.label);
        for item in self.items {
            line.push(' ');
            line.push_str(&item);
        }
        line
    }
}

/// The rows of a stage that hold something, and between them the lines of a blueprint. The rows the
/// table hides come last.
fn rows(lens: &Lens<'_>, stage: &Stage) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let mut line = None;
    for facts in &lens.facts.rows {
        match &facts.decl {
            RowDecl::Line(_) => line = Some(&facts.label).filter(|_| !rows.is_empty()),
            RowDecl::Row(row) | RowDecl::Named(row, _) => {
                let Some(told) = row_told(lens, stage, row, facts.label.clone()) else {
                    continue;
                };
                rows.extend(line.take().map(|name| Row {
                    label: sentence(&begun(name)),
                    items: Vec::new(),
                }));
                rows.push(told);
            }
        }
    }
    let hidden = lens.facts.hidden.iter();
    rows.extend(hidden.filter_map(|row| row_told(lens, stage, row, lens.row_label(row))));
    rows
}

/// A text that begins a sentence.
fn begun(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().into_iter().flat_map(char::to_uppercase);
    first.chain(chars).collect()
}

fn row_told(lens: &Lens<'_>, stage: &Stage, row: &RowId, label: String) -> Option<Row> {
    let items: Vec<&Item> = lens.items(stage, row).collect();
    // The words of the emotions stand beside the sentiment already.
    let bare = |item: &&Item| item_facts(lens, row, item, Manner::Spoken).is_empty();
    if items.is_empty() || *row == RowId::Emotions && items.iter().all(bare) {
        return None;
    }
    let args = [("row", words(label)), ("count", items.len().into())];
    let items = items.iter().map(|item| item_line(lens, row, item));
    Some(Row {
        label: lens.texts.with("plain-row", &args),
        items: items.collect(),
    })
}

fn item_line(lens: &Lens<'_>, row: &RowId, item: &Item) -> String {
    let facts = item_facts(lens, row, item, Manner::Spoken);
    let text = lens.shown(&item.text).into_string();
    if facts.is_empty() {
        return sentence(&text);
    }
    sentence(&format!(
        "{}, {}",
        text.trim_end_matches('.'),
        facts.join(", ")
    ))
}

/// What a stage tells beside its rows: where it goes, what details it, its notes.
fn stage_rest(lens: &Lens<'_>, stage: &Stage) -> Vec<String> {
    let mut lines = Vec::new();
    match stage.next() {
        Next::Following => {}
        Next::End => lines.push(format!("  {}", lens.texts.text("plain-end"))),
        Next::To(ids) => {
            let name = |id: &String| {
                let known = lens
                    .map
                    .stages
                    .iter()
                    .find(|stage| stage.id.as_str() == id.as_str());
                known.map_or_else(
                    || lens.shown(id).into_string(),
                    |stage| lens.stage_name(stage),
                )
            };
            let names = ids.iter().map(name).collect::<Vec<_>>().join(", ");
            lines.push(format!("  {}", told(lens, "plain-next", &names)));
        }
    }
    let text = |fields: &Fields, field: Field| fields.text(field).map(one_line);
    for (field, id) in [
        (Field::Journey, "plain-journey"),
        (Field::Notes, "plain-stage-notes"),
    ] {
        let line = text(&stage.fields, field).map(|text| told(lens, id, &text));
        lines.extend(line.map(|line| format!("  {line}")));
    }
    lines
}
