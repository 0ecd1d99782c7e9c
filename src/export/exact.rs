//! The file of a map as JSON, key for key: what comes back from it says the same as the file.
//!
//! The document of `jalon show -f json` is another one. It tells programs what follows from a map
//! (ids, sentiments as they are drawn, priorities) and has the rows of a stage below a key of their
//! own, so that a map could not be read back from it without a second truth beside the first.
//!
//! A day where the format has one is a string, since nothing else can stand there. Whatever else JSON
//! has no word for is `{ "$toml": … }` with its TOML: other dates, `inf` and `nan`.

use std::collections::HashSet;

use super::form::{Dress, Subject, Written};
use super::inert;
use super::left_out::{Fact, LeftOut, left_out};
use crate::doc::data::{Data, Node, Pair, Spot, data_of, is_day};
use crate::doc::inline;
use crate::model::{Map, View};

/// The key of a table that holds a value as TOML.
pub(crate) const TOML_KEY: &str = "$toml";

/// The map as JSON, all of it but what belongs to other personas than the one asked for.
pub(super) fn write(subject: &Subject<'_>, dress: &Dress<'_>) -> Written {
    let mut root = data_of(subject.text);
    if dress.view.persona().is_some() {
        keep_seen(&mut root, subject.map, dress.view);
    }
    let mut writer = Writer::default();
    writer.value(&root.data, &Spot::Map, 0);
    writer.out.push('\n');
    let is_carried =
        |fact: &Fact| !matches!(fact, Fact::OtherPersonas | Fact::Comments | Fact::Reviews);
    let mut left = left_out(subject, dress.view, is_carried);
    if writer.too_deep > 0 {
        left.push(LeftOut {
            fact: Fact::Unknown,
            count: writer.too_deep,
        });
    }
    Written {
        bytes: inert(&writer.out).into_bytes(),
        left_out: left,
    }
}

/// Takes out the other personas, and of each stage the items that are not for the one asked for.
fn keep_seen(root: &mut Node, map: &Map, view: &View) {
    let Some(personas) = list(root, "personas") else {
        return keep_seen_items(root, map, view);
    };
    let mut at = 0..;
    personas.retain(|_| {
        let index = at.next().unwrap_or_default();
        let mut known = map.personas.iter();
        let persona = known.find(|persona| persona.index == index);
        persona.is_none_or(|persona| view.persona() == Some(&persona.id))
    });
    keep_seen_items(root, map, view);
}

fn keep_seen_items(root: &mut Node, map: &Map, view: &View) {
    let Some(stages) = list(root, "stages") else {
        return;
    };
    for stage in &map.stages {
        let Some(node) = stages.get_mut(stage.index) else {
            continue;
        };
        if let (Some(Data::Table(levels)), Some(persona)) =
            (value(node, "sentiment"), view.persona())
        {
            let is_other = |name: &str| {
                map.personas.iter().any(|known| known.id.as_str() == name)
                    && name != persona.as_str()
            };
            levels.retain(|pair| !is_other(&pair.name));
        }
        for cell in &stage.cells {
            let Some(items) = list(node, cell.row.key()) else {
                continue;
            };
            let unseen = cell.items.iter();
            let unseen = unseen.filter(|item| !item.is_seen_by(view.persona()));
            let unseen: HashSet<usize> = unseen.map(|item| item.index).collect();
            let mut at = 0..;
            items.retain(|_| at.next().is_some_and(|index| !unseen.contains(&index)));
        }
    }
}

fn value<'a>(node: &'a mut Node, key: &str) -> Option<&'a mut Data> {
    let Data::Table(pairs) = &mut node.data else {
        return None;
    };
    let pair = pairs.iter_mut().find(|pair| pair.name == key)?;
    Some(&mut pair.value.data)
}

fn list<'a>(node: &'a mut Node, key: &str) -> Option<&'a mut Vec<Node>> {
    match value(node, key)? {
        Data::List(list) => Some(list),
        _ => None,
    }
}

#[derive(Default)]
struct Writer {
    out: String,
    /// How many tables are not followed any further.
    too_deep: usize,
}

impl Writer {
    fn value(&mut self, data: &Data, spot: &Spot, indent: usize) {
        match data {
            Data::Words(words) => self.words(words),
            Data::Plain(source) if is_json(source) => self.out.push_str(source),
            Data::Plain(source) => self.toml(source),
            Data::TooDeep => {
                self.too_deep += 1;
                self.out.push_str("null");
            }
            Data::List(list) if list.is_empty() => self.out.push_str("[]"),
            Data::List(list) => {
                self.out.push('[');
                for (at, node) in list.iter().enumerate() {
                    self.line(at, indent + 1);
                    self.value(&node.data, &spot.element(), indent + 1);
                }
                self.last_line(indent);
                self.out.push(']');
            }
            Data::Table(pairs) if pairs.is_empty() => self.out.push_str("{}"),
            // A table that looks like TOML in JSON.
            Data::Table(pairs) if is_toml(pairs) => self.toml(&inline(data)),
            Data::Table(pairs) => {
                self.out.push('{');
                for (at, pair) in pairs.iter().enumerate() {
                    self.line(at, indent + 1);
                    self.pair(pair, spot, indent + 1);
                }
                self.last_line(indent);
                self.out.push('}');
            }
        }
    }

    fn pair(&mut self, pair: &Pair, spot: &Spot, indent: usize) {
        self.words(&pair.name);
        self.out.push_str(": ");
        let takes_day = spot.takes_day(&pair.name);
        match &pair.value.data {
            Data::Plain(source) if takes_day && is_day(source) => self.words(source),
            // It would come back as a day.
            Data::Words(words) if takes_day && is_day(words) => {
                self.toml(&inline(&pair.value.data));
            }
            data => self.value(data, &spot.key(&pair.name), indent),
        }
    }

    fn toml(&mut self, source: &str) {
        self.out.push_str("{ ");
        self.words(TOML_KEY);
        self.out.push_str(": ");
        self.words(source);
        self.out.push_str(" }");
    }

    fn words(&mut self, words: &str) {
        self.out
            .push_str(&serde_json::Value::from(words).to_string());
    }

    fn line(&mut self, at: usize, indent: usize) {
        if at > 0 {
            self.out.push(',');
        }
        self.last_line(indent);
    }

    fn last_line(&mut self, indent: usize) {
        self.out.push('\n');
        self.out.push_str(&"  ".repeat(indent));
    }
}

fn is_toml(pairs: &[Pair]) -> bool {
    matches!(pairs, [pair] if pair.name == TOML_KEY && matches!(pair.value.data, Data::Words(_)))
}

/// Whether TOML's number or boolean is JSON as it stands.
fn is_json(source: &str) -> bool {
    let is_decimal = source.contains(['.', 'e', 'E']);
    match serde_json::from_str(source) {
        Ok(serde_json::Value::Number(_)) => is_decimal || source.parse::<i64>().is_ok(),
        Ok(serde_json::Value::Bool(_)) => true,
        _ => false,
    }
}
