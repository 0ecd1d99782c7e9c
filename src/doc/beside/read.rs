//! Reads a file beside a map by its table of keys. It never fails: what can be read is read, the rest
//! is reported with its place.

use std::collections::HashMap;

use toml::de::{DeTable, DeValue};

use super::moment::Moment;
use super::record::{Record, Stated, Value};
use super::table::{Key, Shape, SheetKind};
use crate::diag::{Code, Diagnostic, Word, nearest};
use crate::doc::read::sheet::{
    Context, Expected, MOST_PROBLEMS, Node, Table, entries, key_meant, missing_version,
    read_choice, read_list, read_tables, read_text, read_whole, recover, wrong_type,
};
use crate::doc::read::{Access, ReadOnly};
use crate::model::Span;

/// What a text says.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Reading {
    pub(super) version: Option<i64>,
    pub(super) root: Record,
    pub(super) tables: Vec<Record>,
    pub(super) diagnostics: Vec<Diagnostic>,
    pub(super) access: Access,
    /// Whether it is TOML, but nothing of this kind.
    pub(super) is_other: bool,
}

/// Reads a text without a byte order mark.
pub(super) fn read(kind: &'static SheetKind, text: &str) -> Reading {
    let mut reading = match DeTable::parse(text) {
        Ok(root) => read_root(kind, text, root.get_ref()),
        Err(_) => read_broken(kind, text),
    };
    reading
        .diagnostics
        .sort_by_key(|problem| (problem.span.start, problem.span.end));
    reading.diagnostics.truncate(MOST_PROBLEMS);
    reading
}

fn read_broken(kind: &'static SheetKind, text: &str) -> Reading {
    let (readable, problems) = recover(text);
    let (root, _) = DeTable::parse_recoverable(&readable);
    let reading = read_root(kind, &readable, root.get_ref());
    Reading {
        diagnostics: problems(reading.diagnostics),
        access: Access::ReadOnly(ReadOnly::Syntax),
        is_other: false,
        ..reading
    }
}

fn read_root<'d>(kind: &'static SheetKind, text: &'d str, root: &'d DeTable<'d>) -> Reading {
    let mut context = Context::new(text);
    let mut version = None;
    let mut tables = Vec::new();
    let mut top = 0..0;
    for (key, node) in entries(root) {
        let name = key.get_ref().as_ref();
        if name == kind.version_key {
            version = read_whole(&mut context, kind.version_key, node, 1, i64::MAX);
            top = key.span();
        } else if name == kind.list {
            for (index, table, span) in read_tables(&mut context, kind.list, node) {
                tables.push(read_record(
                    &mut context,
                    kind,
                    Place::Entry,
                    (index, table, span),
                ));
            }
        }
    }
    let top = read_record(&mut context, kind, Place::Root, (0, root, top));
    if !root.is_empty() && !root.contains_key(kind.version_key) {
        context.report(missing_version(text, kind.version_key));
    }
    report_equal_ids(&mut context, kind, &tables);
    let mut access = Access::Edit;
    let mut diagnostics = context.diagnostics;
    let is_other = is_other(kind, root);
    if is_other {
        access = Access::ReadOnly(ReadOnly::Syntax);
    }
    if let Some(newer) = version.filter(|version| *version > kind.version) {
        access = Access::ReadOnly(ReadOnly::NewerVersion);
        // What the newer version allows cannot be known, so nothing else is held against it.
        let span = top.span.clone();
        let problem = Diagnostic::new(Code::NewerVersion, span).variant("beside");
        let problem = problem.with("version", newer.to_string());
        diagnostics = vec![problem.with("known", kind.version.to_string())];
    }
    Reading {
        version,
        root: top,
        tables,
        diagnostics,
        access,
        is_other,
    }
}

/// Whether it is something else that only has the name of such a file, or that a link of that name
/// leads to: nothing says what it is, and it has something else. Whatever it is, nothing of ours
/// belongs into it.
fn is_other(kind: &SheetKind, root: &DeTable<'_>) -> bool {
    let has = |key| root.contains_key(key);
    !root.is_empty() && !has(kind.version_key) && !has(kind.list)
        || SheetKind::ALL
            .iter()
            .any(|other| *other != kind && has(other.version_key))
}

/// Which keys are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Root,
    Entry,
}

impl Place {
    fn words(self, kind: &SheetKind) -> Word {
        let [root, entry] = kind.places;
        Word::Text(match self {
            Self::Root => root,
            Self::Entry => entry,
        })
    }

    fn keys(self, kind: &'static SheetKind) -> Vec<&'static str> {
        let mut keys = kind.order(self == Self::Root);
        if self == Self::Root {
            keys.push(kind.list);
        }
        keys
    }
}

fn read_record<'d>(
    context: &mut Context<'d>,
    kind: &'static SheetKind,
    place: Place,
    (index, table, span): (usize, Table<'d>, Span),
) -> Record {
    let mut stated = Vec::new();
    let mut guessed = Vec::new();
    let keys = place.keys(kind);
    for (key, node) in entries(table) {
        let name = key.get_ref().as_ref();
        if let Some(known) = kind.key(place == Place::Root, name) {
            let value = read_value(context, known, node);
            stated.extend(value.map(|value| Stated {
                key: known.name,
                value,
                span: node.span(),
            }));
        } else if !keys.contains(&name) && !context.is_full() {
            let guess = nearest(name, keys.iter().copied())
                .or_else(|| key_meant(name, &|candidate| keys.contains(&candidate)));
            guessed.extend(guess);
            let code = guess.map_or(Code::UnknownKey, |_| Code::MisspeltKey);
            let problem = Diagnostic::new(code, key.span());
            let problem = problem.with("key", name).with("place", place.words(kind));
            context.report(match guess {
                Some(guess) => problem.suggest(key.span(), guess, guess.to_owned()),
                None => problem,
            });
        }
    }
    stated.sort_by_key(|stated| keys.iter().position(|key| *key == stated.key));
    // A misspelt key is not missing as well: one mistake is one problem.
    let known = if place == Place::Root {
        kind.root
    } else {
        kind.entry
    };
    let lacks = known
        .iter()
        .filter(|key| key.required)
        .find(|key| !table.contains_key(key.name) && !guessed.contains(&key.name));
    if let Some(key) = lacks {
        let missing = Diagnostic::new(Code::MissingKey, span.clone()).with("key", key.name);
        context.report(missing.with("place", place.words(kind)));
    }
    Record {
        index,
        span,
        stated,
    }
}

fn read_value<'d>(context: &mut Context<'d>, key: &Key, node: Node<'d>) -> Option<Value> {
    match key.shape {
        Shape::Text | Shape::LongText => read_text(context, key.name, node).map(Value::Text),
        Shape::Whole(low, high) => read_whole(context, key.name, node, low, high).map(Value::Whole),
        Shape::Choice(words) => read_choice(context, key.name, words, node).map(Value::Text),
        Shape::Time => read_time(context, key.name, node).map(Value::Time),
        Shape::Texts => read_list(context, key.name, node, None).map(Value::Texts),
    }
}

/// A date with its time and offset.
fn read_time<'d>(context: &mut Context<'d>, key: &str, node: Node<'d>) -> Option<Moment> {
    let moment = match node.get_ref() {
        DeValue::Datetime(datetime) => Moment::of(datetime),
        DeValue::String(_) => None,
        _ => return wrong_type(context, key, node, Expected::Time),
    };
    if moment.is_none() {
        let found = context.source(node.span());
        let problem = Diagnostic::new(Code::BadDate, node.span()).variant("time");
        let problem = problem.with("key", key).with("found", found);
        context.report(match meant_time(found) {
            Some(time) => problem.suggest(node.span(), &time, time.clone()),
            None => problem,
        });
    }
    moment
}

/// The moment a value means: in quotes, or with the time or the offset left out.
fn meant_time(source: &str) -> Option<String> {
    let words = source.trim_matches(['"', '\'']).trim();
    ["", "Z", "T00:00:00Z"].into_iter().find_map(|rest| {
        let whole = [words, rest].concat();
        let datetime = whole.parse().ok()?;
        Moment::of(&datetime).map(|_| whole)
    })
}

/// Two tables of one id would be one for whoever refers to it, and for a merge.
fn report_equal_ids(context: &mut Context<'_>, kind: &'static SheetKind, tables: &[Record]) {
    let mut seen: HashMap<&str, Span> = HashMap::new();
    for stated in tables.iter().filter_map(|table| table.stated("id")) {
        let Value::Text(id) = &stated.value else {
            continue;
        };
        if let Some(first) = seen.get(id.as_str()) {
            let problem = Diagnostic::new(Code::DuplicateId, stated.span.clone());
            let problem = problem.variant(kind.list).with("id", id.as_str());
            context.report(problem.related(first.clone()));
        } else {
            seen.insert(id, stated.span.clone());
        }
    }
}
