//! The opportunities of a whole map, in the order in which they are best taken up.

use std::collections::HashMap;

use jiff::civil::Date;

use super::field::Field;
use super::item::Item;
use super::map::{Map, View};
use super::row::RowId;

/// By what opportunities are put in order; what has not stated it comes last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RankBy {
    /// The highest priority first: impact × (6 − effort), then the worst pain solved.
    #[default]
    Priority,
    /// The highest impact first.
    Impact,
    /// The least effort first.
    Effort,
    /// The earliest day first.
    Due,
}

/// What an opportunity is put in order by: the higher the sooner. What was not stated is less than anything
/// stated.
pub type Worth = (Option<i64>, Option<i64>, Option<i64>);

/// An opportunity and where it stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ranked<'a> {
    /// The position of its stage.
    pub stage: usize,
    /// The item.
    pub item: &'a Item,
    /// The highest severity of the pains it solves, 1 to 5.
    pub severity: Option<i64>,
}

/// The opportunities that the view shows, best first; what is equal stays in the map's order.
pub fn opportunities<'a>(map: &'a Map, view: &View, by: RankBy) -> Vec<Ranked<'a>> {
    let severities = severities(map);
    let mut found = Vec::new();
    for (at, stage) in map.stages.iter().enumerate() {
        let items = stage.items(&RowId::Opportunities).iter();
        let seen = items.filter(|item| item.is_seen_by(view.persona()));
        found.extend(seen.map(|item| Ranked {
            stage: at,
            item,
            severity: worst_solved(&severities, item),
        }));
    }
    found.sort_by_key(|ranked| std::cmp::Reverse(ranked.worth(by)));
    found
}

impl Ranked<'_> {
    /// What puts it in order among others, those of other maps too.
    pub fn worth(&self, by: RankBy) -> Worth {
        let impact = self.item.fields.whole(Field::Impact);
        let effort = self.item.fields.whole(Field::Effort);
        let priority = self.item.priority();
        match by {
            RankBy::Priority => (priority, self.severity, impact),
            RankBy::Impact => (impact, priority, self.severity),
            RankBy::Effort => (effort.map(|effort| -effort), priority, self.severity),
            RankBy::Due => (self.item.due().map(nearness), priority, self.severity),
        }
    }
}

/// The nearer a day, the higher.
fn nearness(day: Date) -> i64 {
    i64::from((Date::MAX - day).get_days())
}

/// The severities of the items that have an id; of two with the same id, that of the first.
fn severities(map: &Map) -> HashMap<&str, Option<i64>> {
    let mut found = HashMap::new();
    for (_, _, item) in map.items() {
        if let Some(id) = item.fields.text(Field::Id) {
            found.entry(id).or_insert_with(|| item.severity());
        }
    }
    found
}

fn worst_solved(severities: &HashMap<&str, Option<i64>>, item: &Item) -> Option<i64> {
    let solved = item.fields.list(Field::Solves).iter();
    let severities = solved.filter_map(|id| *severities.get(id.as_str())?);
    severities.max()
}
