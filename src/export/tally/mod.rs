//! Maps in figures, each and all together: how much is in them, what is felt, what hurts, what is planned,
//! and how far they rest on evidence. [`Tallied::of`] counts; each form is a file beside this one.
//!
//! Nothing here judges a map: that is up to the rules of the method.

mod json;
mod text;

pub use json::tallies_to_json;
pub use text::tallies_to_text;

use jiff::civil::Date;

use super::told::stage_name;
use crate::model::{Field, Freshness, Item, Kind, Map, RowId, View};

/// How far opportunities come, in the words of the format.
const STATUSES: [&str; 5] = ["idea", "planned", "doing", "done", "dropped"];
/// The severities of pains, the worst first; 0 is one that is not stated.
const SEVERITIES: [i64; 6] = [5, 4, 3, 2, 1, 0];

/// A map in figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Tallied {
    /// The path of its file.
    pub path: String,
    /// Its title; empty where it has none.
    pub title: String,
    kind: Kind,
    fresh: Freshness,
    /// The day by which it should have been reviewed, where that is past.
    overdue: Option<Date>,
    tally: Tally,
}

/// What is counted in a map, or in several.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tally {
    stages: usize,
    personas: usize,
    rows: Vec<Counted>,
    felt: Option<Felt>,
    pains: [usize; 6],
    ideas: [usize; 5],
    overdue_ideas: usize,
    claims: Share,
    metrics: Share,
}

/// A row with what a map calls it and how many items it has.
#[derive(Clone, Debug, PartialEq)]
struct Counted {
    row: RowId,
    name: Option<String>,
    items: usize,
}

/// How many of how many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Share {
    part: usize,
    all: usize,
}

/// Between what the sentiment lies.
#[derive(Clone, Debug, PartialEq)]
struct Felt {
    low: Point,
    high: Point,
    sum: f64,
    /// At how many stages it is known, 1 at least.
    known: usize,
}

/// A stage and what is felt there.
#[derive(Clone, Debug, PartialEq)]
struct Point {
    path: String,
    stage: String,
    value: f64,
}

impl Tallied {
    /// Counts what is in a map.
    pub fn of(path: String, map: &Map, today: Date) -> Self {
        let fresh = map.freshness();
        Self {
            title: map.title().trim().to_owned(),
            kind: map.kind,
            overdue: fresh.overdue(today),
            fresh,
            tally: Tally::of(&path, map, today),
            path,
        }
    }
}

impl Tally {
    /// All of them together.
    pub fn total(maps: &[Tallied]) -> Self {
        maps.iter().fold(Self::default(), |mut sum, map| {
            sum.add(&map.tally);
            sum
        })
    }

    fn of(path: &str, map: &Map, today: Date) -> Self {
        let mut tally = Self {
            stages: map.stages.len(),
            personas: map.personas.len(),
            felt: felt(path, map),
            ..Self::default()
        };
        for (_, row, item) in map.items() {
            tally.count(map, row, item, today);
        }
        for claim in map.claims() {
            tally.claims.add(claim.has_sources());
        }
        tally.sort();
        tally
    }

    fn count(&mut self, map: &Map, row: &RowId, item: &Item, today: Date) {
        self.count_row(row, map.row_name(row), 1);
        match row {
            RowId::Pains => {
                let severity = item.severity().unwrap_or(0);
                bump(
                    &mut self.pains,
                    SEVERITIES.iter().position(|it| *it == severity),
                );
            }
            RowId::Opportunities => {
                let status = item.progress();
                bump(
                    &mut self.ideas,
                    STATUSES.iter().position(|it| *it == status),
                );
                self.overdue_ideas += usize::from(item.overdue(today).is_some());
            }
            RowId::Metrics => self.metrics.add(item.fields.entry(Field::Target).is_some()),
            _ => {}
        }
    }

    /// Counts items of a row.
    fn count_row(&mut self, row: &RowId, name: Option<&str>, items: usize) {
        let mut known = self.rows.iter_mut();
        match known.find(|counted| counted.row == *row) {
            Some(counted) => counted.items += items,
            None => self.rows.push(Counted {
                row: row.clone(),
                name: name.map(str::to_owned),
                items,
            }),
        }
    }

    /// Puts the rows in their usual order, those of the map's own behind.
    fn sort(&mut self) {
        let known = |row: &RowId| RowId::BUILT_IN.iter().position(|it| it == row);
        self.rows
            .sort_by_key(|counted| known(&counted.row).unwrap_or(usize::MAX));
    }

    fn add(&mut self, other: &Self) {
        self.stages += other.stages;
        self.personas += other.personas;
        for counted in &other.rows {
            self.count_row(&counted.row, counted.name.as_deref(), counted.items);
        }
        self.sort();
        self.felt = match (self.felt.take(), other.felt.clone()) {
            (Some(one), Some(other)) => Some(one.and(other)),
            (one, other) => one.or(other),
        };
        add_each(&mut self.pains, &other.pains);
        add_each(&mut self.ideas, &other.ideas);
        self.overdue_ideas += other.overdue_ideas;
        for (sum, other) in [
            (&mut self.claims, other.claims),
            (&mut self.metrics, other.metrics),
        ] {
            sum.part += other.part;
            sum.all += other.all;
        }
    }

    fn items(&self) -> usize {
        self.rows.iter().map(|counted| counted.items).sum()
    }
}

impl Share {
    fn add(&mut self, is_one: bool) {
        self.all += 1;
        self.part += usize::from(is_one);
    }

    /// In percent, rounded; none of nothing.
    fn percent(self) -> Option<usize> {
        (self.part * 100 + self.all / 2).checked_div(self.all)
    }
}

impl Felt {
    /// That of both; the first of equals is told.
    fn and(self, other: Self) -> Self {
        Self {
            low: if other.low.value < self.low.value {
                other.low
            } else {
                self.low
            },
            high: if other.high.value > self.high.value {
                other.high
            } else {
                self.high
            },
            sum: self.sum + other.sum,
            known: self.known + other.known,
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "a number of stages is small")]
    fn mean(&self) -> f64 {
        self.sum / self.known as f64
    }
}

/// What everyone feels.
fn felt(path: &str, map: &Map) -> Option<Felt> {
    let felt = map.felt(&View::Everyone)?;
    let point = |(at, value): (usize, f64)| Point {
        path: path.to_owned(),
        stage: map.stages.get(at).map(stage_name).unwrap_or_default(),
        value,
    };
    #[expect(clippy::cast_precision_loss, reason = "a number of stages is small")]
    let sum = felt.mean * felt.known as f64;
    Some(Felt {
        low: point(felt.low),
        high: point(felt.high),
        sum,
        known: felt.known,
    })
}

fn bump(counts: &mut [usize], at: Option<usize>) {
    if let Some(count) = at.and_then(|at| counts.get_mut(at)) {
        *count += 1;
    }
}

fn add_each(sums: &mut [usize], others: &[usize]) {
    for (sum, other) in sums.iter_mut().zip(others) {
        *sum += other;
    }
}

#[cfg(test)]
mod tests;
