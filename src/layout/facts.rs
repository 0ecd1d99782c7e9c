//! What is known of an item besides its words, told in a few words each.

use super::cell::{figures, with_unit};
use super::lens::Lens;
use super::plain::pains;
use crate::i18n::words;
use crate::model::{Field, Item, RowId, Value};
use crate::text::Shown;

/// How facts are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Manner {
    /// On the screen: signs are fine, and notes are only mentioned.
    Brief,
    /// In the outline, beside the words: as brief, and sources are only counted.
    Few,
    /// To be read aloud: words instead of signs, and everything in full.
    Spoken,
}

impl Manner {
    fn text(
        self,
        lens: &Lens<'_>,
        name: &str,
        value: impl Into<crate::i18n::Arg<'static>>,
    ) -> String {
        let id = match self {
            Self::Brief | Self::Few => format!("table-{name}"),
            Self::Spoken => format!("plain-{name}"),
        };
        lens.texts.with(&id, &[("value", value.into())])
    }
}

/// The facts of an item, what matters most first.
pub(super) fn item_facts(lens: &Lens<'_>, row: &RowId, item: &Item, manner: Manner) -> Vec<String> {
    let texts = lens.texts;
    let fields = &item.fields;
    let shown = |text: &str| lens.shown(text).into_string();
    let mut facts = Vec::new();
    let comments = lens.facts.comments.of_item(item);
    if comments > 0 && manner == Manner::Spoken {
        facts.push(texts.with("review-several", &[("count", comments.into())]));
    }
    if let Some(side) = fields.text(Field::Conflict) {
        facts.push(texts.text("table-conflict"));
        let side = texts.find(&format!("choice-{side}"), &[]);
        facts.extend(side.filter(|_| manner == Manner::Spoken));
    }
    for (field, name) in [
        (Field::Severity, "severity"),
        (Field::Impact, "impact"),
        (Field::Effort, "effort"),
    ] {
        facts.extend(
            fields
                .whole(field)
                .map(|value| manner.text(lens, name, value)),
        );
    }
    facts.extend(
        item.priority()
            .map(|score| manner.text(lens, "score", score)),
    );
    if let Some(value) = item.sentiment() {
        let value = match manner {
            Manner::Brief | Manner::Few => texts.sentiment(value),
            Manner::Spoken => spoken_sentiment(lens, value),
        };
        facts.push(texts.with("table-felt", &[("value", words(value))]));
    }
    if *row == RowId::Metrics {
        facts.extend(metric_facts(lens, item, manner));
    }
    if fields.flag(Field::MomentOfTruth) {
        facts.push(texts.text("table-moment-of-truth"));
    }
    if let Some(status) = fields.text(Field::Status) {
        let known = texts.find(&format!("table-status-{status}"), &[]);
        facts.push(known.unwrap_or_else(|| shown(status)));
    }
    for field in [Field::Channel, Field::Duration] {
        facts.extend(fields.text(field).map(shown));
    }
    let owner = fields.text(Field::Owner);
    facts.extend(owner.map(|owner| texts.with("table-owner", &[("value", words(shown(owner)))])));
    if let Some(Value::Date(due)) = fields.get(Field::Due) {
        facts.push(texts.with("table-due", &[("date", words(texts.date(*due)))]));
    }
    if manner == Manner::Spoken {
        facts.extend(people(lens, item));
        facts.extend(in_full(lens, item));
    }
    facts.extend(sources(lens, item, manner));
    if let Some(notes) = fields.text(Field::Notes) {
        facts.push(match manner {
            Manner::Brief | Manner::Few => texts.text("table-notes"),
            Manner::Spoken => texts.with("plain-notes", &[("value", words(one_line(notes)))]),
        });
    }
    facts
}

/// A sentiment to be read aloud: `minus 4`.
pub(super) fn spoken_sentiment(lens: &Lens<'_>, value: f64) -> String {
    let id = if value > 0.0 {
        "plain-plus"
    } else if value < 0.0 {
        "plain-minus"
    } else {
        return "0".to_owned();
    };
    lens.texts
        .with(id, &[("value", words(lens.texts.number(value.abs(), 1)))])
}

/// Words over several lines as one line to be read aloud.
pub(super) fn one_line(text: &str) -> String {
    let lines: Vec<String> = Shown::lines(text.trim()).map(Shown::into_string).collect();
    lines.join(" ")
}

fn metric_facts(lens: &Lens<'_>, item: &Item, manner: Manner) -> Vec<String> {
    let unit = item.fields.text(Field::Unit).map(Shown::new);
    let with = |field: Field| {
        let value = item.fields.number(field)?;
        Some(with_unit(lens, &lens.texts.amount(value, 2), unit.as_ref()))
    };
    let before = with(Field::MetricBaseline)
        .map(|value| lens.texts.with("table-before", &[("value", words(value))]));
    if manner == Manner::Few {
        // What it is now stands behind its words.
        return before.into_iter().collect();
    }
    if manner == Manner::Brief {
        let now = Some(figures(lens, item)).filter(|figures| !figures.is_empty());
        return before.into_iter().chain(now).collect();
    }
    let target = with(Field::Target).map(|value| manner.text(lens, "target", words(value)));
    let facts: Vec<String> = with(Field::MetricValue)
        .into_iter()
        .chain(before)
        .chain(target)
        .collect();
    // A unit stands behind its numbers, and alone where there are none yet.
    match unit {
        Some(unit) if facts.is_empty() => {
            let value = [("value", words(unit.into_string()))];
            vec![lens.texts.with("plain-unit", &value)]
        }
        _ => facts,
    }
}

/// What there is no room for on the screen: what an opportunity solves, when a metric was measured
/// and which way is better, an address.
fn in_full(lens: &Lens<'_>, item: &Item) -> Vec<String> {
    let texts = lens.texts;
    let fields = &item.fields;
    let mut facts = Vec::new();
    let solves = fields.list(Field::Solves);
    if !solves.is_empty() {
        let value = [("value", words(pains(lens, solves)))];
        facts.push(texts.with("plain-solves", &value));
    }
    if let Some(better) = fields.text(Field::Better) {
        let known = texts.find(&format!("choice-{better}"), &[]);
        facts.push(known.unwrap_or_else(|| lens.shown(better).into_string()));
    }
    if let Some(Value::Date(day)) = fields.get(Field::At) {
        let value = [("value", words(lens.texts.date(*day)))];
        facts.push(texts.with("plain-measured", &value));
    }
    if let Some(url) = fields.text(Field::Url) {
        facts.push(lens.shown(url).into_string());
    }
    facts
}

/// Those an item is for, by name, in the view of everyone.
fn people(lens: &Lens<'_>, item: &Item) -> Option<String> {
    let list = item.fields.list(Field::For);
    if list.is_empty() || lens.view.persona().is_some() {
        return None;
    }
    let names = names(lens, list);
    Some(lens.texts.with("plain-for", &[("names", words(names))]))
}

/// The names of personas, a comma between them; an id nobody has stands for itself.
pub(super) fn names(lens: &Lens<'_>, ids: &[String]) -> String {
    let name = |id: &String| {
        let mut personas = lens.map.personas.iter().zip(&lens.facts.personas);
        let known = personas.find(|(persona, _)| persona.id.as_str() == id.as_str());
        known.map_or_else(|| lens.shown(id).into_string(), |(_, name)| name.clone())
    };
    ids.iter().map(name).collect::<Vec<_>>().join(", ")
}

/// The sources by name; beside an item of the outline a list of them is only counted.
fn sources(lens: &Lens<'_>, item: &Item, manner: Manner) -> Option<String> {
    let list = item.fields.list(Field::Sources);
    if manner == Manner::Few && !list.is_empty() {
        let count = [("value", list.len().into())];
        return Some(lens.texts.with("plain-sources", &count));
    }
    let list = list.iter().map(String::as_str);
    let names: Vec<String> = list
        .chain(item.fields.text(Field::Source))
        .map(|source| lens.shown(source).into_string())
        .collect();
    if names.is_empty() || manner == Manner::Few {
        return None;
    }
    let args = [
        ("count", names.len().into()),
        ("names", words(lens.texts.list(&names))),
    ];
    Some(lens.texts.with("table-sources", &args))
}
