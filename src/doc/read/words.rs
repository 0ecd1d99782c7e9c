//! Reads words of a fixed form: ids, choices, periods, tags of language.

use super::context::{Context, Node, quoted};
use super::mend;
use super::synonyms::choice_meant;
use super::value::read_text;
use crate::diag::{Code, Diagnostic, Word, nearest};
use crate::model::slug;

/// An id. One that is no slug is reported and taken as it is, since others refer to it.
pub(super) fn read_id(context: &mut Context<'_>, key: &str, node: Node<'_>) -> Option<String> {
    let id = read_text(context, key, node)?;
    if !is_plain_slug(&id) && slug(&id) != id {
        let proper = slug(&id);
        let problem = Diagnostic::new(Code::BadId, node.span()).with("id", id.as_str());
        context.report(if proper.is_empty() {
            problem
        } else {
            problem.suggest(node.span(), &proper, quoted(&proper))
        });
    }
    // Nothing could refer to an empty id; it is as good as none.
    (!id.is_empty()).then_some(id)
}

/// Whether an id is plainly a slug; most are, and making slugs takes time.
fn is_plain_slug(id: &str) -> bool {
    let is_plain = |byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-');
    id.bytes().all(is_plain) && id.split('-').all(|part| !part.is_empty())
}

/// One of the words.
pub(in crate::doc) fn read_choice(
    context: &mut Context<'_>,
    key: &str,
    words: &[&'static str],
    node: Node<'_>,
) -> Option<String> {
    let word = read_text(context, key, node)?;
    if words.contains(&word.as_str()) {
        return Some(word);
    }
    let problem = Diagnostic::new(Code::BadChoice, node.span())
        .with("key", key)
        .with("found", word.as_str())
        .with("words", Word::Listed(listed(words)));
    let meant = nearest(&word, words.iter().copied())
        .or_else(|| choice_meant(&word, &|candidate| words.contains(&candidate)));
    context.report(match meant {
        Some(meant) => problem.suggest(node.span(), meant, quoted(meant)),
        None => problem,
    });
    None
}

/// The words as they are listed in a sentence; backticks are the same in every language.
fn listed(words: &[&str]) -> String {
    let words: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    words.join(", ")
}

/// A span of time in words, which must lead forward.
pub(super) fn read_period(context: &mut Context<'_>, key: &str, node: Node<'_>) -> Option<String> {
    let words = read_text(context, key, node)?;
    if is_period(&words) {
        return Some(words);
    }
    let problem = Diagnostic::new(Code::BadPeriod, node.span())
        .with("key", key)
        .with("found", words.as_str());
    context.report(match mend::of_period(&words) {
        Some(period) => problem.suggest(node.span(), &period, quoted(&period)),
        None => problem,
    });
    None
}

/// Whether the words are a span of time that leads forward.
pub(in crate::doc) fn is_period(words: &str) -> bool {
    let period: Result<jiff::Span, _> = words.parse();
    period.is_ok_and(jiff::Span::is_positive)
}

/// Whether a tag of language is one: subtags of one to eight letters or digits, the first of
/// letters only.
pub(in crate::doc) fn is_language(tag: &str) -> bool {
    let mut subtags = tag.split('-');
    let language = subtags.next().unwrap_or_default();
    (2..=3).contains(&language.len())
        && language.chars().all(|c| c.is_ascii_alphabetic())
        && subtags.all(|subtag| {
            (1..=8).contains(&subtag.len()) && subtag.chars().all(|c| c.is_ascii_alphanumeric())
        })
}

/// A tag of language.
pub(super) fn read_language(
    context: &mut Context<'_>,
    key: &str,
    node: Node<'_>,
) -> Option<String> {
    let tag = read_text(context, key, node)?;
    if is_language(&tag) {
        return Some(tag);
    }
    let problem = Diagnostic::new(Code::BadChoice, node.span())
        .variant("language")
        .with("key", key)
        .with("found", tag.as_str());
    let meant = LANGUAGES
        .iter()
        .find(|(name, _)| *name == slug(&tag))
        .map(|(_, tag)| (*tag).to_owned())
        .or_else(|| locale(&tag));
    context.report(match meant {
        Some(meant) => problem.suggest(node.span(), &meant, quoted(&meant)),
        None => problem,
    });
    None
}

/// Names people write for a tag, as slugs.
const LANGUAGES: &[(&str, &str)] = &[
    ("francais", "fr"),
    ("french", "fr"),
    ("anglais", "en"),
    ("english", "en"),
    ("allemand", "de"),
    ("german", "de"),
    ("deutsch", "de"),
    ("espagnol", "es"),
    ("spanish", "es"),
    ("espanol", "es"),
    ("italien", "it"),
    ("italian", "it"),
    ("neerlandais", "nl"),
    ("dutch", "nl"),
    ("portugais", "pt"),
    ("portuguese", "pt"),
];

/// `fr_FR.UTF-8` as `fr-FR`.
fn locale(tag: &str) -> Option<String> {
    let (tag, _) = tag.split_once('.').unwrap_or((tag, ""));
    let (language, region) = tag.split_once('_')?;
    let is_word = |word: &str| word.len() == 2 && word.chars().all(|c| c.is_ascii_alphabetic());
    (is_word(language) && is_word(region)).then(|| format!("{language}-{region}"))
}
