//! What a text has beside what its map says: comments, keys nobody knows, values that cannot be
//! read. No edit carries these over, so a merge has to look whether they came along.

use std::collections::HashMap;

use toml_parser::Source;
use toml_parser::lexer::TokenKind;

use crate::doc::syntax::{Entry, Kind, Tree, Value, line_end, slice};
use crate::model::{Field, RowId, Span};

/// How often each thing stands in a text.
pub(super) type Counts = HashMap<String, usize>;

/// Keys of the format that are neither fields nor rows.
const OTHER_KEYS: [&str; 7] = [
    "jalon", "scope", "rows", "personas", "stages", "line", "all",
];

/// Every comment, every key nobody knows and every value of a text.
pub(super) fn atoms(text: &str) -> Counts {
    let mut counts = Counts::new();
    for span in comments(text) {
        count(&mut counts, slice(text, span).to_owned());
    }
    let tree = Tree::parse(text);
    for block in &tree.blocks {
        for step in &block.place {
            key(&mut counts, &step.name);
        }
        for entry in &block.entries {
            self::entry(&mut counts, text, entry);
        }
    }
    counts
}

/// Whether it is a comment.
pub(super) fn is_comment(atom: &str) -> bool {
    atom.starts_with('#')
}

/// Whether it is a key nobody knows.
pub(super) fn is_key(atom: &str) -> bool {
    atom.ends_with(" =") && !is_comment(atom)
}

/// Where the comments stand, from their signs to the last that is no blank.
pub(super) fn comments(text: &str) -> Vec<Span> {
    let tokens = Source::new(text).lex();
    let comments = tokens.filter(|token| token.kind() == TokenKind::Comment);
    comments
        .map(|token| {
            let start = token.span().start();
            let comment = slice(text, start..token.span().end());
            start..start + comment.trim_end().len()
        })
        .collect()
}

/// The comment behind what ends there, with nothing but a comma between.
pub(super) fn comment_behind(text: &str, end: usize) -> Option<&str> {
    let rest = slice(text, end..line_end(text, end));
    let rest = rest.trim_start_matches([' ', '\t', ',']).trim_end();
    is_comment(rest).then_some(rest)
}

/// The comments of a text and its entries with keys nobody knows, as they are written, in its
/// order.
pub(super) fn strays(text: &str) -> Vec<String> {
    let mut spans = comments(text);
    let tree = Tree::parse(text);
    for block in &tree.blocks {
        let unknown = block.entries.iter().filter(|entry| is_unknown(entry));
        spans.extend(unknown.map(|entry| entry.start()..entry.value.span.end));
    }
    spans.sort_by_key(|span| span.start);
    let mut end = 0;
    // A comment within such an entry is a part of it.
    spans.retain(|span| {
        let is_apart = span.start >= end;
        end = end.max(span.end);
        is_apart
    });
    spans
        .into_iter()
        .map(|span| slice(text, span).to_owned())
        .collect()
}

/// Whether an entry has a key nobody knows.
pub(super) fn is_unknown(entry: &Entry<'_>) -> bool {
    entry.keys.iter().any(|part| !is_known(&part.name))
}

fn count(counts: &mut Counts, atom: String) {
    *counts.entry(atom).or_default() += 1;
}

fn entry(counts: &mut Counts, text: &str, entry: &Entry<'_>) {
    for part in &entry.keys {
        key(counts, &part.name);
    }
    // A file that lacks the version gets it with the next edit.
    let name = entry.keys.last().map_or("", |part| &part.name);
    if name != "jalon" {
        value(counts, text, name, &entry.value);
    }
}

fn is_known(name: &str) -> bool {
    OTHER_KEYS.contains(&name)
        || Field::ALL
            .iter()
            .any(|field| field.key().split('.').any(|part| part == name))
        || RowId::new(name).is_built_in()
}

fn key(counts: &mut Counts, name: &str) {
    if !is_known(name) {
        count(counts, format!("{name} ="));
    }
}

fn value(counts: &mut Counts, text: &str, name: &str, found: &Value<'_>) {
    match &found.kind {
        Kind::Array(elements) => {
            for slot in elements {
                value(counts, text, name, &slot.it);
            }
        }
        Kind::Table(entries) => entries
            .iter()
            .for_each(|slot| entry(counts, text, &slot.it)),
        Kind::Scalar(_) => {
            let source = || slice(text, found.span.clone());
            let atom = match found.words(text) {
                // Words are the same whether an item is a string or a table.
                Some(words) => format!("= {}", words.replace("\r\n", "\n")),
                // However it is written: +1.0 is 1.
                None => match source().parse::<f64>() {
                    Ok(number) => format!("{name} = {number}"),
                    Err(_) => format!("{name} = {}", source()),
                },
            };
            count(counts, atom);
        }
    }
}

/// What is in the first more often than in the second, and how much more often.
pub(super) fn more(many: &Counts, few: &Counts) -> Counts {
    many.iter()
        .filter_map(|(atom, count)| {
            let more = count.checked_sub(of(few, atom))?;
            (more > 0).then(|| (atom.clone(), more))
        })
        .collect()
}

/// What is in both, as often as in the one that has less of it.
pub(super) fn less(one: Counts, other: &Counts) -> Counts {
    let both = one.into_iter().map(|(atom, count)| {
        let count = count.min(of(other, &atom));
        (atom, count)
    });
    both.filter(|(_, count)| *count > 0).collect()
}

/// How often a thing is there.
pub(super) fn of(counts: &Counts, atom: &str) -> usize {
    counts.get(atom).copied().unwrap_or_default()
}
