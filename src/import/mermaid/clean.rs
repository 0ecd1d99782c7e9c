//! What Mermaid does to a text before its grammar reads it: line ends, front matter, directives,
//! comments on lines of their own, and entities, in its order. Each step is what its regular
//! expression finds, in one pass.

use std::ops::Range;

use super::front;
use super::letters::{blanks, ends_line, is_blank, is_word};
use super::sieve::{Change, Sieve};
use crate::model::Span;

/// The marks an entity has until it is decoded: of a number, of a name, and at its end. They are
/// Mermaid's, so that a text that holds them is read as there.
pub(super) const NUMBERED: &str = "ﬂ°°";
pub(super) const NAMED: &str = "ﬂ°";
pub(super) const ENDED: &str = "¶ß";

/// A text ready for the grammar.
#[derive(Debug)]
pub(super) struct Clean {
    /// The text, with a line break at its end.
    pub(super) sieve: Sieve,
    /// The title of the front matter.
    pub(super) title: Option<(String, Span)>,
    /// Where the drawing is set up, which no map has a place for.
    pub(super) settings: Vec<Span>,
    /// Comments on lines of their own, with their sign.
    pub(super) comments: Vec<Span>,
}

/// Makes a text ready. `Err` is where the front matter cannot be read.
pub(super) fn clean(sieve: &Sieve) -> Result<Clean, Span> {
    let sieve = sieve.changed(line_ends(sieve.text()));
    let sieve = sieve.changed(quotes(sieve.text()));
    let mut settings = Vec::new();
    let mut title = None;
    let sieve = match front::find_block(sieve.text()) {
        None => sieve,
        Some(found) => {
            let place = |part: Range<usize>| sieve.span(part);
            let said = front::read(sieve.text(), &found).map_err(&place)?;
            title = said.title.map(|(words, part)| (words, place(part)));
            settings.extend(said.others.map(place));
            sieve.changed([(0..found.end, String::new())])
        }
    };
    let found = directives(sieve.text());
    settings.extend(found.iter().map(|part| sieve.span(part.clone())));
    let sieve = sieve.changed(found.into_iter().map(gone));
    let found = comments(sieve.text());
    // What stands before the sign goes with it, and is no part of what is told.
    let sign = |part: &Range<usize>| part.start + blanks(rest(sieve.text(), part.start));
    let comments = found.iter().map(|part| sieve.span(sign(part)..part.end));
    let comments = comments.collect();
    let sieve = sieve.changed(found.into_iter().map(gone));
    let sieve = sieve.changed([gone(0..blanks(sieve.text()))]);
    let sieve = sieve.changed(lost_signs(sieve.text(), "style"));
    let sieve = sieve.changed(lost_signs(sieve.text(), "classDef"));
    let sieve = sieve.changed(entities(sieve.text()));
    let end = sieve.text().len();
    Ok(Clean {
        sieve: sieve.changed([(end..end, "\n".to_owned())]),
        title,
        settings,
        comments,
    })
}

fn gone(part: Range<usize>) -> Change {
    (part, String::new())
}

/// Every line ends in a line feed.
fn line_ends(text: &str) -> Vec<Change> {
    let bytes = text.as_bytes();
    let returns = text.match_indices('\r');
    let change = |at: usize| match bytes.get(at + 1) {
        Some(b'\n') => (at..at + 1, String::new()),
        _ => (at..at + 1, "\n".to_owned()),
    };
    returns.map(|(at, _)| change(at)).collect()
}

/// The quotes of attributes, in what looks like a tag of HTML.
fn quotes(text: &str) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut from = 0;
    while let Some(open) = find(text, from, "<") {
        from = open + 1;
        if !rest(text, from).starts_with(is_word) {
            continue;
        }
        let Some(close) = find(text, from, ">") else {
            break;
        };
        let attributes = text.get(..close).unwrap_or_default();
        while let Some(first) = find(attributes, from, "=\"") {
            let Some(last) = find(attributes, first + 2, "\"") else {
                break;
            };
            changes.push((first + 1..first + 2, "'".to_owned()));
            changes.push((last..last + 1, "'".to_owned()));
            from = last + 1;
        }
        from = close + 1;
    }
    changes
}

/// `%%{…}%%`, over several lines too; one that is not closed goes on to the end.
fn directives(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = find(text, from, "%%{") {
        from = start + 1;
        let word = start + 3 + blanks(rest(text, start + 3));
        let end = word + run(rest(text, word), is_word);
        if end == word {
            continue;
        }
        let colon = end + blanks(rest(text, end));
        let has_colon = rest(text, colon).starts_with(':');
        let mut at = if has_colon { colon + 1 } else { end };
        at += blanks(rest(text, at));
        let word = run(rest(text, at), is_word);
        at += match word {
            0 => within_directive(rest(text, at)),
            word => word,
        };
        at += blanks(rest(text, at));
        if rest(text, at).starts_with("}%%") {
            at += 3;
        }
        found.push(start..at);
        from = at;
    }
    found
}

/// How far what a directive holds goes.
fn within_directive(text: &str) -> usize {
    let is_end = |(at, c): &(usize, char)| {
        *c == '}' && rest(text, *at).starts_with("}%%") || ends_line(*c) && *c != '\n'
    };
    let end = text.char_indices().find(is_end);
    end.map_or(text.len(), |(at, _)| at)
}

/// Lines whose first sign is `%%`, with the blanks and empty lines before it.
fn comments(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    loop {
        let sign = start + blanks(rest(text, start));
        let after = rest(text, sign).strip_prefix("%%");
        let is_comment =
            after.is_some_and(|words| !words.is_empty() && !words.starts_with(['{', '\n']));
        let next = if is_comment {
            let end = find(text, sign, "\n").map_or(text.len(), |at| at + 1);
            found.push(start..end);
            end
        } else {
            let line = rest(text, sign).char_indices().find(|(_, c)| ends_line(*c));
            line.map_or(text.len(), |(at, c)| sign + at + c.len_utf8())
        };
        if next >= text.len() {
            return found;
        }
        start = next;
    }
}

/// The last `;` of a line that looks to Mermaid like a style with a colour, which it takes away.
fn lost_signs(text: &str, word: &str) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive(ends_line) {
        if let Some(at) = lost_sign(line, word) {
            changes.push(gone(start + at..start + at + 1));
        }
        start += line.len();
    }
    changes
}

fn lost_sign(line: &str, word: &str) -> Option<usize> {
    let after = line.find(word)? + word.len();
    let mut has_colon = false;
    let hash = rest(line, after).char_indices().find(|(_, c)| {
        let is_found = *c == '#' && has_colon;
        has_colon = !is_blank(*c) && (has_colon || *c == ':');
        is_found
    });
    let (hash, _) = hash?;
    line.rfind(';').filter(|last| *last > after + hash)
}

/// `#word;` as the marks of an entity, which no rule of the grammar sees.
fn entities(text: &str) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut from = 0;
    while let Some(start) = find(text, from, "#") {
        let length = run(rest(text, start + 1), is_word);
        let end = start + 1 + length;
        from = end;
        if length == 0 || !rest(text, end).starts_with(';') {
            continue;
        }
        let word = text.get(start + 1..end).unwrap_or_default();
        let is_number = word.bytes().all(|b| b.is_ascii_digit());
        let mark = if is_number { NUMBERED } else { NAMED };
        changes.push((start..end + 1, format!("{mark}{word}{ENDED}")));
        from = end + 1;
    }
    changes
}

/// The text from a place on.
pub(super) fn rest(text: &str, from: usize) -> &str {
    text.get(from..).unwrap_or_default()
}

/// Where words are found next.
pub(super) fn find(text: &str, from: usize, words: &str) -> Option<usize> {
    rest(text, from).find(words).map(|at| from + at)
}

/// How many bytes a text begins with that are all of one kind.
pub(super) fn run(text: &str, is_kind: impl Fn(char) -> bool) -> usize {
    text.len() - text.trim_start_matches(is_kind).len()
}
