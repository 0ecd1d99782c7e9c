//! Import of `OpenJourney` files (`.ojf`): JSON of stages, swimlanes and nodes that name the stage and
//! the swimlane they stand in.
//!
//! A swimlane becomes the row its name stands for, else a row of the map's own. What a node says that an
//! item of its row has no key for goes into the notes of the item; keys that are not of the form are
//! what has no place in a map.

mod lanes;
mod node;
mod sentiment;
#[cfg(test)]
mod tests;
mod words;

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};

use super::json::{Kind, Member, Parsed, Value, beginning, parse};
use super::limit;
use super::notice::{Notice, Notices, Place};
use super::rest::Rests;
use super::{Imported, Input, Likeness, Refused};
use crate::model::{Field, Kind as MapKind, NewMap, NewPersona, NewStage, RowId, Value as Held};
use lanes::Lanes;
use sentiment::Scores;
use words::{one_line, source, text_of};

/// Whether it has the keys only this form has.
pub(super) fn is_like(input: &Input<'_>) -> Likeness {
    let Some(start) = beginning(input.bytes) else {
        return Likeness::No;
    };
    let has = |key: &str| start.contains(&format!("\"{key}\""));
    if has("jalon") {
        Likeness::No
    } else if has("swimlanes") || has("swimlaneId") || has("pointOfView") {
        Likeness::Sure
    } else {
        Likeness::Perhaps
    }
}

/// Reads it.
pub(super) fn read(input: &Input<'_>) -> Result<Imported, Refused> {
    let Parsed {
        text,
        value,
        notices,
        twins,
    } = parse(input.bytes)?;
    if list(&value, "stages").is_none() && list(&value, "nodes").is_none() {
        let notice = Notice::refused(value.place(), "ojf-no-journey");
        return Err(Refused::because(text, notice));
    }
    let lanes = list(&value, "swimlanes").unwrap_or_default();
    if lanes.len() > limit::LANES || lanes.iter().any(has_long_name) {
        return Err(Refused::too_large(text));
    }
    let mut reader = Reader {
        input,
        text: &text,
        map: NewMap::default(),
        stages: HashMap::new(),
        lanes: Lanes::default(),
        scores: Vec::new(),
        is_blueprint: false,
        noted: Vec::new(),
        notices,
        rest: Rests::default(),
        emotions: HashSet::new(),
    };
    for (key, span) in twins {
        let words = text.get(span.clone()).unwrap_or_default();
        reader.leave(None, &key, words, Place::Text(span));
    }
    reader.journey(&value);
    let Reader {
        map, notices, rest, ..
    } = reader;
    let Some(rest) = rest.finish() else {
        return Err(Refused::too_large(text));
    };
    Ok(Imported {
        map,
        written: None,
        notices: notices.finish(),
        text,
        rest,
    })
}

/// Whether a swimlane is called more than a row may be.
fn has_long_name(lane: &Value) -> bool {
    let mut called = ["id", "name", "title"]
        .iter()
        .filter_map(|key| lane.get(key));
    called.any(|name| name.span.len() > limit::ROW_NAME)
}

/// The elements of a list.
fn list<'v>(value: &'v Value, key: &str) -> Option<&'v [Value]> {
    match &value.get(key)?.kind {
        Kind::List(list) => Some(list),
        _ => None,
    }
}

struct Reader<'a> {
    input: &'a Input<'a>,
    text: &'a str,
    map: NewMap,
    /// The position of each stage by its id.
    stages: HashMap<String, usize>,
    lanes: Lanes,
    /// What the nodes of each stage say of its sentiment.
    scores: Vec<Scores>,
    /// Whether a node says what stands behind it.
    is_blueprint: bool,
    /// Which keys went into notes, where first and how often.
    noted: Vec<(&'static str, Place, usize)>,
    notices: Notices,
    rest: Rests,
    /// The emotions of each stage that are words and nothing else.
    emotions: HashSet<(usize, String)>,
}

impl Reader<'_> {
    fn journey(&mut self, root: &Value) {
        self.head(root);
        for value in list(root, "stages").unwrap_or_default() {
            self.stage(value);
        }
        for value in list(root, "swimlanes").unwrap_or_default() {
            self.lane(value);
        }
        for value in list(root, "nodes").unwrap_or_default() {
            self.node(value);
        }
        for (stage, scores) in self.map.stages.iter_mut().zip(&self.scores) {
            let actions = stage.cells.iter().filter(|(row, _)| *row == RowId::Actions);
            let mut fields = actions
                .flat_map(|(_, items)| items)
                .flat_map(|item| &item.fields);
            let has_actions = fields.any(|(field, _)| *field == Field::Sentiment);
            stage.sentiment.all = scores.of_stage(has_actions);
        }
        if self.is_blueprint {
            let kind = MapKind::ServiceBlueprint.key().to_owned();
            self.map.set(Field::Kind, Held::Text(kind));
        }
        let kind = if self.is_blueprint {
            MapKind::ServiceBlueprint
        } else {
            MapKind::CurrentState
        };
        self.map.rows = self.lanes.rows(kind, &self.map.stages);
        for (key, place, count) in std::mem::take(&mut self.noted) {
            let notice = Notice::repaired(place, "ojf-noted").with("key", key);
            self.notices.push(notice.with("count", to_number(count)));
        }
    }

    /// What is said of the whole journey, at the root or in its `metadata`.
    fn head(&mut self, root: &Value) {
        let mut members: Vec<&Member> = root.members().iter().collect();
        if let Some(metadata) = root.get("metadata") {
            members.extend(metadata.members());
        }
        for member in members {
            let words = one_line(&text_of(&member.value, self.text));
            match member.key.as_str() {
                "title" | "name" if !words.is_empty() => {
                    self.map.set(Field::Title, Held::Text(words));
                }
                "persona" => self.persona(&member.value),
                "pointOfView" | "pov" if !words.is_empty() => {
                    self.map.set(Field::Scenario, Held::Text(words));
                }
                "description" if !words.is_empty() => {
                    self.map.set(Field::Objective, Held::Text(words));
                }
                "stages" | "swimlanes" | "nodes" if matches!(member.value.kind, Kind::List(_)) => {}
                "metadata" if matches!(member.value.kind, Kind::Object(_)) => {}
                // Which version of its form a file has says nothing of the journey.
                "version" | "title" | "name" | "pointOfView" | "pov" | "description" => {}
                _ => self.unknown(None, member),
            }
        }
        let has_title = |(field, _): &(Field, Held)| *field == Field::Title;
        if !self.map.fields.iter().any(has_title) {
            let stem = self.input.name.map(|name| {
                let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
                one_line(stem)
            });
            let title = stem.filter(|stem| !stem.is_empty());
            let title = title.unwrap_or_else(|| self.input.texts.text("import-title"));
            self.map.set(Field::Title, Held::Text(title));
        }
    }

    fn persona(&mut self, value: &Value) {
        let (name, others) = match &value.kind {
            Kind::Object(members) => (
                value.get("name").or_else(|| value.get("title")),
                members.as_slice(),
            ),
            _ => (Some(value), &[][..]),
        };
        let name = name.map(|name| one_line(&text_of(name, self.text)));
        let name = name.filter(|name| !name.is_empty());
        let Some(name) = name else {
            for member in others {
                self.unknown(None, member);
            }
            return;
        };
        let mut persona = NewPersona::named(name);
        for member in others {
            let words = one_line(&text_of(&member.value, self.text));
            match member.key.as_str() {
                "name" | "title" | "id" => {}
                "description" => persona.set(Field::Description, Held::Text(words)),
                _ => self.unknown(None, member),
            }
        }
        self.map.personas.push(persona);
    }

    fn stage(&mut self, value: &Value) {
        let position = self.map.stages.len();
        let words = |key: &str| value.get(key).map(|value| text_of(value, self.text));
        let (id, name) = match &value.kind {
            Kind::Object(_) => (words("id"), words("name").or_else(|| words("title"))),
            _ => (None, Some(text_of(value, self.text))),
        };
        let name = name.map(|name| one_line(&name)).unwrap_or_default();
        let name = if name.is_empty() {
            let number = [("number", (position + 1).into())];
            let name = self.input.texts.with("import-stage-number", &number);
            let notice = Notice::repaired(value.place(), "stage-unnamed");
            self.notices.push(notice.with("name", name.as_str()));
            name
        } else {
            name
        };
        let id = id.unwrap_or_else(|| name.clone());
        match self.stages.entry(id) {
            Entry::Occupied(known) => {
                let notice = Notice::repaired(value.place(), "ojf-twin");
                self.notices.push(notice.with("id", known.key().as_str()));
            }
            Entry::Vacant(free) => {
                free.insert(position);
            }
        }
        self.map.stages.push(NewStage::named(name));
        self.scores.push(Scores::default());
        for member in value.members() {
            match member.key.as_str() {
                "id" | "name" | "title" => {}
                "description" => {
                    let words = text_of(&member.value, self.text);
                    if let Some(stage) = self.map.stages.last_mut().filter(|_| !words.is_empty()) {
                        stage.set(Field::Notes, Held::Text(words));
                    }
                }
                _ => self.unknown(Some(position), member),
            }
        }
    }

    fn lane(&mut self, value: &Value) {
        let words = |key: &str| value.get(key).map(|value| text_of(value, self.text));
        let name = words("name").or_else(|| words("title"));
        let name = one_line(&name.unwrap_or_default());
        let id = words("id").unwrap_or_else(|| name.clone());
        let name = if name.is_empty() { id.clone() } else { name };
        if let Some(own) = self.lanes.add(&id, &name) {
            let notice = Notice::repaired(value.place(), "own-row");
            self.notices.push(notice.with("label", own));
        }
        for member in value.members() {
            if !matches!(member.key.as_str(), "id" | "name" | "title") {
                self.unknown(None, member);
            }
        }
    }

    /// A key that is not of the form.
    fn unknown(&mut self, stage: Option<usize>, member: &Member) {
        if matches!(member.value.kind, Kind::Null) {
            return;
        }
        let words = source(&member.value, self.text);
        self.leave(stage, &member.key, &words, Place::Text(member.span.clone()));
    }

    fn leave(&mut self, stage: Option<usize>, label: &str, words: &str, place: Place) {
        self.rest.push(place, stage, &one_line(label), words);
    }

    /// Says once for all of a key that it went into the notes.
    fn note(&mut self, key: &'static str, place: Place) {
        match self.noted.iter_mut().find(|(known, _, _)| *known == key) {
            Some((_, _, count)) => *count += 1,
            None => self.noted.push((key, place, 1)),
        }
    }
}

/// A count for a text.
fn to_number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}
