//! The opportunities of several maps as one backlog, told for people and for programs. They stand in the
//! order that the view of one map has too; nothing here judges or changes one.

mod columns;
mod json;
mod markdown;
mod text;

pub use json::backlog_to_json;
pub use markdown::backlog_to_markdown;
pub use text::backlog_to_text;

use std::cmp::Reverse;
use std::collections::HashMap;

use jiff::civil::Date;

use super::csv::values_to_csv;
use super::form::Spreadsheet;
use super::lines::brief_names;
use super::told::{persona_name, stage_name};
use crate::diag::LineIndex;
use crate::i18n::Texts;
use crate::model::{Field, Map, RankBy, Ranked, StageId, View, Worth, opportunities};
use crate::text::fold;

/// Which opportunities are wanted; all, where nothing is said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WantedIdeas {
    /// Those that have come so far, in words of the format, or are `open`; all where there are none.
    pub statuses: Vec<&'static str>,
    /// Those that somebody of that name has in hand.
    pub owner: Option<String>,
    /// Those that this persona sees, by id or name. A map without such a persona has none.
    pub persona: Option<String>,
}

/// The opportunities of a map.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ideas {
    /// The path of its file.
    pub path: String,
    /// Its title; empty where it has none.
    pub title: String,
    /// Whether it has the persona that is asked for; so it is where nobody is.
    pub has_persona: bool,
    list: Vec<Idea>,
}

/// An opportunity.
#[derive(Clone, Debug, PartialEq)]
struct Idea {
    words: String,
    id: Option<String>,
    /// The line of the file it begins in, from 1.
    line: usize,
    /// The position of its stage, from 1.
    position: usize,
    stage: StageId,
    stage_name: String,
    impact: Option<i64>,
    effort: Option<i64>,
    priority: Option<i64>,
    /// The highest severity of the pains it solves.
    severity: Option<i64>,
    status: String,
    owner: Option<String>,
    due: Option<Date>,
    is_overdue: bool,
    /// The pains it solves: their ids, and their words where the map has them.
    solves: Vec<(String, Option<String>)>,
    /// The personas it is for: their ids and names; none is everyone.
    people: Vec<(String, String)>,
    sources: Vec<String>,
    worth: Worth,
}

/// The opportunities of several maps, in order.
#[derive(Clone, Debug, PartialEq)]
pub struct Backlog {
    by: RankBy,
    maps: Vec<Ideas>,
    /// What the maps are called beside each other.
    names: Vec<String>,
    /// The opportunities, each as the position of its map and that in the map's list.
    order: Vec<(usize, usize)>,
}

impl Ideas {
    /// The opportunities of a map that are wanted. `text` is what the map was read from.
    pub fn of(
        path: String,
        (map, text): (&Map, &str),
        wanted: &WantedIdeas,
        by: RankBy,
        today: Date,
    ) -> Self {
        let title = map.title().trim().to_owned();
        let view = match &wanted.persona {
            None => Some(View::Everyone),
            Some(name) => map.find_view(name),
        };
        let Some(view) = view else {
            return Self {
                path,
                title,
                ..Self::default()
            };
        };
        let ranked = opportunities(map, &view, by);
        let ranked = ranked.into_iter().filter(|ranked| wanted.wants(ranked));
        let ranked: Vec<Ranked<'_>> = ranked.collect();
        let mut list = Vec::new();
        if !ranked.is_empty() {
            let reader = Reader::new(map, text);
            let ideas = ranked.iter();
            list = ideas.map(|one| reader.idea(one, by, today)).collect();
        }
        Self {
            path,
            title,
            has_persona: true,
            list,
        }
    }
}

impl WantedIdeas {
    fn wants(&self, ranked: &Ranked<'_>) -> bool {
        let item = ranked.item;
        let owner = item.fields.text(Field::Owner).unwrap_or_default();
        let has_owner = |name: &String| fold(owner.trim()) == fold(name.trim());
        let has_come = |status: &&str| match *status {
            "open" => item.is_open(),
            status => item.progress() == status,
        };
        (self.statuses.is_empty() || self.statuses.iter().any(has_come))
            && self.owner.as_ref().is_none_or(has_owner)
    }
}

/// A map with what leads to its parts.
struct Reader<'a> {
    map: &'a Map,
    lines: LineIndex<'a>,
    /// The words of the items that have an id; of two with the same id, those of the first.
    named: HashMap<&'a str, &'a str>,
}

impl<'a> Reader<'a> {
    fn new(map: &'a Map, text: &'a str) -> Self {
        let mut named = HashMap::new();
        for (_, _, item) in map.items() {
            if let Some(id) = item.fields.text(Field::Id) {
                named.entry(id).or_insert(item.text.as_str());
            }
        }
        let lines = LineIndex::new(text);
        Self { map, lines, named }
    }

    fn idea(&self, ranked: &Ranked<'_>, by: RankBy, today: Date) -> Idea {
        let item = ranked.item;
        let stage = self.map.stages.get(ranked.stage);
        let solves = item.fields.list(Field::Solves).iter().map(|id| {
            let words = self.named.get(id.as_str());
            (id.clone(), words.map(|words| (*words).to_owned()))
        });
        let people = item.people().map(|id| {
            let name = self.map.persona(&id).map(persona_name);
            (id.to_string(), name.unwrap_or_else(|| id.to_string()))
        });
        Idea {
            words: item.text.clone(),
            id: item.fields.text(Field::Id).map(str::to_owned),
            line: self.lines.position(item.text_span.start).line,
            position: ranked.stage + 1,
            stage: stage.map_or_else(|| StageId::new(""), |stage| stage.id.clone()),
            stage_name: stage.map(stage_name).unwrap_or_default(),
            impact: item.fields.whole(Field::Impact),
            effort: item.fields.whole(Field::Effort),
            priority: item.priority(),
            severity: ranked.severity,
            status: item.progress().to_owned(),
            owner: item.fields.text(Field::Owner).map(str::to_owned),
            due: item.due(),
            is_overdue: item.overdue(today).is_some(),
            solves: solves.collect(),
            people: people.collect(),
            sources: item.fields.list(Field::Sources).to_vec(),
            worth: ranked.worth(by),
        }
    }
}

impl Backlog {
    /// The opportunities of the maps as one list, best first, what was not stated last; what is equal
    /// stays in the order of the maps.
    pub fn new(maps: Vec<Ideas>, by: RankBy) -> Self {
        let places = maps.iter().enumerate().flat_map(|(map, ideas)| {
            let worths = ideas.list.iter().enumerate();
            worths.map(move |(at, idea)| (Reverse(idea.worth), (map, at)))
        });
        let mut places: Vec<_> = places.collect();
        places.sort_by_key(|(worth, _)| *worth);
        let order = places.into_iter().map(|(_, place)| place).collect();
        let paths: Vec<&str> = maps.iter().map(|map| map.path.as_str()).collect();
        Self {
            by,
            names: brief_names(&paths),
            maps,
            order,
        }
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.order.is_empty()
    }

    /// What the map of each opportunity is called beside the others, in order.
    fn map_names(&self) -> impl Iterator<Item = &str> {
        let places = self.order.iter();
        places.map(|(map, _)| self.names.get(*map).map_or("", String::as_str))
    }

    /// The opportunities with their maps, in order.
    fn ideas(&self) -> impl Iterator<Item = (&Ideas, &Idea)> {
        let places = self.order.iter();
        places.filter_map(|(map, at)| {
            let map = self.maps.get(*map)?;
            Some((map, map.list.get(*at)?))
        })
    }
}

/// The backlog as CSV, for the spreadsheet that is asked for, else for that of the language.
pub fn backlog_to_csv(
    backlog: &Backlog,
    texts: &Texts,
    spreadsheet: Option<Spreadsheet>,
) -> String {
    let heads = columns::RECORD.iter().map(|column| column.head(texts));
    let rows = backlog.ideas().map(|(map, idea)| {
        let columns = columns::RECORD.iter();
        columns
            .map(|column| column.value(map, idea, texts))
            .collect()
    });
    values_to_csv(heads.collect(), rows, texts, spreadsheet)
}

#[cfg(test)]
mod tests;
