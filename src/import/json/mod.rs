//! Import of a map's own file as JSON, as `jalon export --to json` writes it and as a program may.
//!
//! Every key goes into the text of the map, known or not; what the format has to say of it is said at
//! its place in the JSON. Only what TOML has no word for is left out.

mod decode;
mod parse;
#[cfg(test)]
mod tests;
mod words;

use std::collections::{HashMap, HashSet};

pub(super) use parse::{Kind, Member, Parsed, Value, parse};

use super::notice::{Notice, Notices, Place};
use super::rest::Rests;
use super::{Imported, Input, Likeness, Refused};
use crate::doc::data::{Data, Node, Pair, Spot, is_day, plain};
use crate::doc::{Whole, read as read_map, whole};
use crate::model::{Map, NewMap, Owner, Span, fields_of};

/// As much of a file as is looked at to guess its kind.
const LOOKED_AT: usize = 16 * 1024;
/// The key of a value that is TOML.
const TOML_KEY: &str = "$toml";

/// Whether it is an object with the keys of a map.
pub(super) fn is_like(input: &Input<'_>) -> Likeness {
    let Some(start) = beginning(input.bytes) else {
        return Likeness::No;
    };
    if start.contains("\"jalon\"") {
        Likeness::Sure
    } else if start.contains("\"stages\"") {
        Likeness::Likely
    } else {
        Likeness::Perhaps
    }
}

/// The beginning of what may be an object of JSON.
pub(super) fn beginning(bytes: &[u8]) -> Option<String> {
    let start = bytes.get(..LOOKED_AT).unwrap_or(bytes);
    let start = decode::leniently(start);
    start.trim_start().starts_with('{').then_some(start)
}

/// Reads it.
pub(super) fn read(input: &Input<'_>) -> Result<Imported, Refused> {
    let Parsed {
        text,
        value,
        notices,
        twins,
    } = parse(input.bytes)?;
    if let Some(variant) = is_no_map(&value) {
        let notice = Notice::refused(value.place(), variant);
        return Err(Refused::because(text, notice));
    }
    let mut converter = Converter {
        text: &text,
        notices,
        rest: Rests::default(),
        nulls: Vec::new(),
        stage: None,
    };
    let pairs = converter.pairs(value.members(), &Spot::Map);
    let whole = whole(&pairs);
    for span in &whole.too_deep {
        let place = Place::Text(span.clone());
        converter.notices.push(Notice::left_out(place, "json-deep"));
        converter.leave(span.clone(), "");
    }
    for (key, span) in twins {
        converter.leave(span, &key);
    }
    converter.tell_nulls();
    // What is too large to be opened is refused by whoever asked; looking at it takes far longer.
    let map = if whole.text.len() <= input.most_bytes {
        judge(&whole, &mut converter.notices)
    } else {
        Map::default()
    };
    let Converter { notices, rest, .. } = converter;
    let Some(mut rest) = rest.finish() else {
        return Err(Refused::too_large(text));
    };
    let positions = map.stages.iter().enumerate();
    let positions: HashMap<usize, usize> = positions.map(|(at, stage)| (stage.index, at)).collect();
    for stage in rest.iter_mut().filter_map(|one| one.stage.as_mut()) {
        *stage = positions.get(stage).copied().unwrap_or_default();
    }
    Ok(Imported {
        map: NewMap::of(&map),
        written: Some(whole.text),
        notices: notices.finish(),
        text,
        rest,
    })
}

/// Why it is no map, if it is none.
fn is_no_map(root: &Value) -> Option<&'static str> {
    let Kind::Object(members) = &root.kind else {
        return Some("json-no-object");
    };
    let has = |key: &str| root.get(key).is_some();
    if has("schema_version") {
        return Some("json-shown");
    }
    let known = fields_of(Owner::Map).iter().map(|spec| spec.field.key());
    let known = known.chain(["jalon", "scope", "rows", "personas", "stages"]);
    let known: HashSet<&str> = known.collect();
    let is_map = members
        .iter()
        .any(|member| known.contains(member.key.as_str()));
    (!is_map && !members.is_empty()).then_some("json-no-map")
}

/// What the format says of the text, at the places it came from.
fn judge(whole: &Whole, notices: &mut Notices) -> Map {
    let reading = read_map(&whole.text);
    for mut problem in reading.diagnostics {
        problem.span = whole.origin(problem.span.start).unwrap_or(0..0);
        let related = problem.related.take();
        problem.related = related.and_then(|span| whole.origin(span.start));
        if let Some(suggestion) = &mut problem.suggestion {
            suggestion.span = problem.span.clone();
        }
        notices.push(Notice {
            place: Place::Text(problem.span.clone()),
            problem,
        });
    }
    reading.map
}

/// Makes data of JSON.
struct Converter<'t> {
    text: &'t str,
    notices: Notices,
    rest: Rests,
    nulls: Vec<Span>,
    /// The index of the stage that is being read.
    stage: Option<usize>,
}

impl Converter<'_> {
    fn pairs(&mut self, members: &[Member], spot: &Spot) -> Vec<Pair> {
        let pairs = members.iter().filter_map(|member| {
            let data = self.member(member, spot)?;
            Some(Pair {
                name: member.key.clone(),
                span: member.span.clone(),
                value: Node {
                    data,
                    span: member.value.span.clone(),
                },
            })
        });
        pairs.collect()
    }

    fn member(&mut self, member: &Member, spot: &Spot) -> Option<Data> {
        if let Kind::Words(words) = &member.value.kind
            && spot.takes_day(&member.key)
            && is_day(words)
        {
            return Some(Data::Plain(words.clone()));
        }
        self.data(&member.value, &spot.key(&member.key), &member.key)
    }

    fn data(&mut self, value: &Value, spot: &Spot, label: &str) -> Option<Data> {
        match &value.kind {
            Kind::Null => {
                self.nulls.push(value.span.clone());
                None
            }
            Kind::Unread => {
                self.leave(value.span.clone(), label);
                None
            }
            Kind::Flag(flag) => Some(Data::Plain(flag.to_string())),
            Kind::Number => self.number(&value.span, label),
            Kind::Words(words) => Some(Data::Words(words.clone())),
            Kind::List(list) => Some(Data::List(self.list(list, spot, label))),
            Kind::Object(members) => {
                let data = toml(members);
                Some(data.unwrap_or_else(|| Data::Table(self.pairs(members, spot))))
            }
        }
    }

    fn list(&mut self, list: &[Value], spot: &Spot, label: &str) -> Vec<Node> {
        let mut nodes = Vec::with_capacity(list.len());
        for value in list {
            if *spot == Spot::Stages {
                self.stage = Some(nodes.len());
            }
            let data = self.data(value, &spot.element(), label);
            nodes.extend(data.map(|data| Node {
                data,
                span: value.span.clone(),
            }));
        }
        if *spot == Spot::Stages {
            self.stage = None;
        }
        nodes
    }

    /// A number, if TOML's 64 bits hold it.
    fn number(&mut self, span: &Span, label: &str) -> Option<Data> {
        let digits = self.text.get(span.clone()).unwrap_or_default();
        let is_held = if digits.contains(['.', 'e', 'E']) {
            digits.parse::<f64>().is_ok_and(f64::is_finite)
        } else {
            digits.parse::<i64>().is_ok()
        };
        if is_held {
            return Some(Data::Plain(digits.to_owned()));
        }
        let place = Place::Text(span.clone());
        self.notices.push(Notice::left_out(place, "json-number"));
        self.leave(span.clone(), label);
        None
    }

    fn leave(&mut self, span: Span, label: &str) {
        let words = self.text.get(span.clone()).unwrap_or_default();
        self.rest.push(Place::Text(span), self.stage, label, words);
    }

    /// That a key has no value says what leaving it out says: it is told once for all.
    fn tell_nulls(&mut self) {
        if let Some(first) = self.nulls.first() {
            let notice = Notice::left_out(Place::Text(first.clone()), "json-null");
            let count = self.nulls.len().to_string();
            self.notices.push(notice.with("count", count));
        }
    }
}

/// A value that is written as TOML.
fn toml(members: &[Member]) -> Option<Data> {
    let [member] = members else {
        return None;
    };
    match &member.value.kind {
        Kind::Words(source) if member.key == TOML_KEY => plain(source),
        _ => None,
    }
}
