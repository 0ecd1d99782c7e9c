//! Feelings as they are found, brought to one scale once all of a row are known.

use std::collections::HashMap;

use super::{Gatherer, Words};
use crate::import::Place;
use crate::import::labels::{Scale, level_on, reading, says_signed};
use crate::import::limit;
use crate::model::{PersonaId, SENTIMENT_MAX, SENTIMENT_MIN, slug};

/// What is longer says more than how it feels.
const LONGEST: usize = 400;

/// What was found in the rows of feelings.
#[derive(Debug, Default)]
pub(super) struct Feelings {
    found: Vec<Found>,
    /// How many were looked at.
    looked_at: usize,
}

/// A feeling with where it was.
#[derive(Debug)]
struct Found {
    stage: usize,
    label: String,
    number: f64,
    scale: Scale,
    /// As it was written.
    written: String,
    place: Place,
}

/// On which scale the numbers without a sign of a row are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Range {
    /// −5…+5.
    Signed,
    /// 1…5.
    Five,
    /// 0…10.
    Ten,
}

impl Feelings {
    /// Takes the feeling out of an item, and gives back what stays of it as words.
    pub(super) fn take(&mut self, stage: usize, label: &str, piece: &str, place: &Place) -> String {
        self.looked_at += 1;
        let may = self.looked_at <= limit::FEELINGS && piece.len() <= LONGEST;
        let Some((number, scale, words)) = may.then(|| reading(piece)).flatten() else {
            return piece.to_owned();
        };
        self.found.push(Found {
            stage,
            label: label.to_owned(),
            number,
            scale,
            written: piece.to_owned(),
            place: place.clone(),
        });
        words
    }

    /// Gives each stage the sentiment that was found for it.
    pub(super) fn settle(self, map: &mut Gatherer<'_>) {
        let mut rows: Vec<(String, Vec<Found>)> = Vec::new();
        let mut known: HashMap<String, usize> = HashMap::new();
        for found in self.found {
            let at = *known.entry(slug(&found.label)).or_insert_with(|| {
                rows.push((found.label.clone(), Vec::new()));
                rows.len() - 1
            });
            if let Some((_, all)) = rows.get_mut(at) {
                all.push(found);
            }
        }
        let mut levels = Levels::default();
        for (label, all) in &rows {
            settle_row(label, all, map, &mut levels);
        }
        levels.hand_out(map);
    }
}

/// Whose feeling a number is, and how little it is to be trusted.
type Target = (usize, Option<String>, u8);

/// The numbers each stage was given, with the label of their row.
#[derive(Debug, Default)]
struct Levels {
    of: HashMap<Target, Vec<(f64, String, Words)>>,
}

impl Levels {
    /// Hands out the most trusted of each stage; numbers of one row are one with their mean, and a number
    /// that another row has otherwise is kept as words. Says what was read from more than numbers.
    fn hand_out(self, map: &mut Gatherer<'_>) {
        let mut guessed: Vec<(String, Place, usize)> = Vec::new();
        let mut all: Vec<_> = self.of.into_iter().collect();
        all.sort_by(|(one, _), (other, _)| one.cmp(other));
        for ((stage, who, trust), levels) in all {
            let Some((_, first, words)) = levels.first() else {
                continue;
            };
            let level = mean(&levels, first);
            if map.feel(stage, who.as_deref(), level) && trust > 0 {
                match guessed.iter_mut().find(|(label, _, _)| label == first) {
                    Some((_, _, count)) => *count += 1,
                    None => guessed.push((first.clone(), words.place.clone(), 1)),
                }
            }
            let others = levels.iter().filter(|(other, label, _)| {
                trust == 0 && label != first && (other - level).abs() > 0.01
            });
            for (_, label, words) in others {
                map.rest(Some(stage), label, words);
            }
        }
        for (label, place, count) in guessed {
            map.say_read_as("feelings", &place, &label, count);
        }
    }
}

/// The mean of the numbers of one row.
fn mean(levels: &[(f64, String, Words)], label: &str) -> f64 {
    let (mut sum, mut count) = (0.0, 0.0);
    for (level, _, _) in levels.iter().filter(|(_, known, _)| known == label) {
        sum += level;
        count += 1.0;
    }
    f64::round(sum / count * 100.0) / 100.0
}

impl Gatherer<'_> {
    /// Sets a sentiment that is not stated yet; whether it was.
    fn feel(&mut self, stage: usize, who: Option<&str>, level: f64) -> bool {
        let Some(stage) = self.map.stages.get_mut(stage) else {
            return false;
        };
        let sentiment = &mut stage.sentiment;
        let is_new = match who {
            None => sentiment.all.is_none(),
            Some(id) => sentiment.each.iter().all(|(known, _)| known.as_str() != id),
        };
        match who.filter(|_| is_new) {
            Some(id) => sentiment.each.push((PersonaId::new(id), level)),
            None if is_new => sentiment.all = Some(level),
            None => {}
        }
        is_new
    }
}

/// Brings the feelings of a row to one scale.
fn settle_row(label: &str, all: &[Found], map: &mut Gatherer<'_>, levels: &mut Levels) {
    let range = range_of(label, all);
    let who = whose(label, map);
    for found in all {
        let level = match (found.scale, range) {
            (Scale::Bare, Range::Five) => level_on(found.number, 5.0),
            (Scale::Bare, Range::Ten) => level_on(found.number, 10.0),
            _ => found.number,
        };
        let words = Words::new(found.written.clone(), found.place.clone());
        if !(SENTIMENT_MIN..=SENTIMENT_MAX).contains(&level) {
            map.rest(Some(found.stage), label, &words);
            continue;
        }
        let trust = match found.scale {
            Scale::Signed | Scale::Bare | Scale::Of => 0,
            Scale::Stars | Scale::Faces => 1,
            Scale::Words => 2,
        };
        let key = (found.stage, who.clone(), trust);
        levels
            .of
            .entry(key)
            .or_default()
            .push((level, label.to_owned(), words));
    }
    let Some(first) = all.first() else { return };
    match range {
        Range::Five => map.say_read_as("scale-five", &first.place, label, all.len()),
        Range::Ten => map.say_read_as("scale-ten", &first.place, label, all.len()),
        Range::Signed => {}
    }
}

/// The scale of the numbers without a sign: what the label says, else what they come to together.
fn range_of(label: &str, all: &[Found]) -> Range {
    let bare = all.iter().filter(|found| found.scale == Scale::Bare);
    let numbers: Vec<f64> = bare.map(|found| found.number).collect();
    let has_sign = all.iter().any(|found| found.scale == Scale::Signed);
    if numbers.is_empty() || has_sign || says_signed(label) {
        return Range::Signed;
    }
    let is_within =
        |low: f64, high: f64| numbers.iter().all(|number| (low..=high).contains(number));
    if label.contains("10") && is_within(0.0, 10.0) {
        Range::Ten
    } else if is_within(1.0, 5.0) {
        Range::Five
    } else if is_within(0.0, 10.0) && !is_within(0.0, 5.0) {
        Range::Ten
    } else {
        Range::Signed
    }
}

/// The persona a row of feelings is of, such as `Sentiment (Anne)`: one the map knows.
fn whose(label: &str, map: &Gatherer<'_>) -> Option<String> {
    let parts = label.split(['(', ')', ':', '–', '—', ',', '/', '·']);
    let ids: Vec<String> = parts.map(|part| slug(part.trim())).collect();
    let personas = map.map.personas.iter().map(|persona| slug(&persona.name));
    let mut personas = personas.filter(|id| !id.is_empty());
    personas.find(|id| ids.contains(id))
}
