//! What stands in brackets behind an item, where it is understood wholly: whom it is for, how grave it is,
//! through which channel, what it rests on.

use super::{Gatherer, head};
use crate::import::items::{draft, figure, ratings};
use crate::import::labels::sentiment_in;
use crate::model::{Draft, Field, RowId, Value, slug};

/// Channels that are no other thing.
const CHANNELS: &[&str] = &[
    "web",
    "site",
    "mobile",
    "email",
    "e-mail",
    "mail",
    "courriel",
    "phone",
    "telephone",
    "sms",
    "app",
    "application",
    "in-person",
    "en-personne",
    "en-magasin",
    "in-store",
    "store",
    "magasin",
    "boutique",
    "social",
    "social-media",
    "reseaux-sociaux",
    "post",
    "courrier",
    "video",
    "chat",
    "desktop",
    "papier",
    "paper",
];

impl Gatherer<'_> {
    /// The words as an item of a row.
    pub(super) fn item(&self, row: &RowId, words: &str) -> Draft {
        let (words, sources) = self.without_sources(words);
        let bracketed = words
            .strip_suffix(')')
            .and_then(|words| words.rsplit_once('('));
        let said = bracketed.filter(|(before, _)| !before.trim().is_empty());
        let facts = said.and_then(|(before, inner)| Some((before.trim(), self.facts(row, inner)?)));
        let mut item = match facts {
            Some((before, fields)) => Draft {
                text: before.to_owned(),
                fields,
                unknown: Vec::new(),
            },
            None => draft(row, words),
        };
        if !sources.is_empty() {
            match row {
                RowId::Metrics => item
                    .fields
                    .push((Field::Source, Value::Text(sources.join(" ; ")))),
                _ => item.fields.push((Field::Sources, Value::List(sources))),
            }
        }
        item
    }

    /// Numbers of sources at the end, such as `[1, 10]`, as what they stand for.
    fn without_sources<'w>(&self, words: &'w str) -> (&'w str, Vec<String>) {
        let numbered = words
            .strip_suffix(']')
            .and_then(|words| words.rsplit_once('['));
        let Some((before, numbers)) = numbered.filter(|_| !self.sources.is_empty()) else {
            return (words, Vec::new());
        };
        let found = numbers
            .split(',')
            .map(|number| self.sources.get(&number.trim().parse().ok()?).cloned());
        match found.collect::<Option<Vec<String>>>() {
            Some(found) => (before.trim_end(), found),
            None => (words, Vec::new()),
        }
    }

    /// What is said of an item, if all of it is understood.
    fn facts(&self, row: &RowId, inner: &str) -> Option<Vec<(Field, Value)>> {
        let mut fields: Vec<(Field, Value)> = Vec::new();
        let mut channel = None;
        let parts: Vec<&str> = inner.split(';').map(str::trim).collect();
        for part in &parts {
            match self.fact(row, part) {
                Some(found) => {
                    let is_new = |field: &Field| fields.iter().all(|(known, _)| known != field);
                    if !found.iter().all(|(field, _)| is_new(field)) {
                        return None;
                    }
                    fields.extend(found);
                }
                None if *row == RowId::Touchpoints && channel.is_none() => channel = Some(*part),
                None => return None,
            }
        }
        if let Some(channel) = channel {
            let is_known = CHANNELS.contains(&slug(channel).as_str());
            if channel.is_empty() || !is_known && parts.len() == 1 && self.sources.is_empty() {
                return None;
            }
            fields.push((Field::Channel, Value::Text(channel.to_owned())));
        }
        (!fields.is_empty()).then_some(fields)
    }

    fn fact(&self, row: &RowId, part: &str) -> Option<Vec<(Field, Value)>> {
        if let Some(names) = ["pour ", "for "]
            .iter()
            .find_map(|before| part.strip_prefix(before))
        {
            let ids: Vec<String> = head::names(names).iter().map(|name| slug(name)).collect();
            let is_known = !ids.is_empty() && ids.iter().all(|id| self.ids.contains_key(id));
            return is_known.then(|| vec![(Field::For, Value::List(ids))]);
        }
        if let Some(fields) = ratings(row, part) {
            return Some(fields);
        }
        let (first, rest) = part.split_once([' ', '\u{a0}', ':']).unwrap_or((part, ""));
        let rest = rest.trim_start_matches([' ', '\u{a0}', ':']);
        let one = |field, value| Some(vec![(field, value)]);
        match (row, slug(first).as_str(), slug(part).as_str()) {
            (RowId::Actions, "ressenti" | "felt", _) => {
                let level = sentiment_in(rest)
                    .filter(|found| found.words.is_empty())?
                    .level;
                one(Field::Sentiment, Value::Number(level))
            }
            (RowId::Actions, _, _) => {
                let is_span = part.starts_with(|c: char| c.is_ascii_digit())
                    && part.contains(char::is_alphabetic);
                is_span.then(|| vec![(Field::Duration, Value::Text(part.to_owned()))])
            }
            (RowId::Touchpoints, _, "moment-of-truth" | "moment-de-verite") => {
                one(Field::MomentOfTruth, Value::Flag(true))
            }
            (RowId::Touchpoints | RowId::Opportunities, _, word) if status(row, word).is_some() => {
                one(Field::Status, Value::Text(status(row, word)?.to_owned()))
            }
            (RowId::Touchpoints | RowId::Opportunities, "owner" | "responsable", _)
                if !rest.is_empty() =>
            {
                one(Field::Owner, Value::Text(rest.to_owned()))
            }
            (RowId::Metrics, "cible" | "target", _) => {
                let (target, _) = figure(rest)?;
                one(Field::Target, Value::Number(target))
            }
            (RowId::Metrics, _, _) => {
                let (value, unit) = figure(part)?;
                let unit = Some(unit)
                    .filter(|unit| !unit.is_empty())
                    .map(|unit| (Field::Unit, Value::Text(unit)));
                Some(
                    [(Field::MetricValue, Value::Number(value))]
                        .into_iter()
                        .chain(unit)
                        .collect(),
                )
            }
            _ => None,
        }
    }
}

/// The word of the format for a status in words.
pub(super) fn status(row: &RowId, word: &str) -> Option<&'static str> {
    Some(match (row, word) {
        (_, "planned" | "prevu" | "prevue") => "planned",
        (RowId::Touchpoints, "live" | "en-service") => "live",
        (RowId::Touchpoints, "missing" | "manquant" | "manquante") => "missing",
        (RowId::Opportunities, "idea" | "idee") => "idea",
        (RowId::Opportunities, "doing" | "en-cours" | "in-progress") => "doing",
        (RowId::Opportunities, "done" | "fait" | "faite") => "done",
        (RowId::Opportunities, "dropped" | "abandonne" | "abandonnee") => "dropped",
        _ => return None,
    })
}
