//! Turns what the TOML parser complains of into our own words, in any language.
//!
//! The parser's message is only looked at to find out what kind of mistake it is; what is not
//! known gets a general text, never the parser's own.

use std::ops::Range;

use super::scalar::judge;
use crate::diag::{Code, Diagnostic};
use crate::doc::read::context::quoted;
use crate::doc::read::keys::meant_anywhere;
use crate::model::RowId;

/// A complaint of the parser.
pub(super) struct Complaint<'e> {
    /// What it says, in English.
    pub(super) message: &'e str,
    /// Where, in bytes of the whole text; may be empty.
    pub(super) span: Range<usize>,
}

/// A problem of syntax.
pub(super) fn problem(variant: &'static str, span: Range<usize>) -> Diagnostic {
    Diagnostic::new(Code::Syntax, span).variant(variant)
}

/// The mistake behind a complaint about the statement at `statement`.
pub(super) fn classify(
    text: &str,
    statement: &Range<usize>,
    complaint: &Complaint<'_>,
) -> Diagnostic {
    let span = complaint.span.clone();
    let (what, _) = complaint
        .message
        .split_once(", expected")
        .unwrap_or((complaint.message, ""));
    match what {
        "key with no value" => no_value(text, &span),
        "unexpected key or value" | "unexpected content" => extra(text, statement, &span),
        "duplicate key" => again(text, statement, span),
        "carriage return must be followed by newline" => {
            problem("carriage-return", span.start.saturating_sub(1)..span.start)
        }
        "missing escaped value" | "too few unicode value digits" | "invalid value" => {
            escape(text, statement, span)
        }
        "cannot recurse further; max recursion depth met" | "recursion limit" => {
            problem("too-deep", span)
        }
        "missing comma between array elements" | "missing comma between key-value pairs" => {
            problem("comma", span)
        }
        "extra comma in array" | "extra comma in inline table" => extra_comma(text, span),
        "unclosed array" => problem("unclosed-list", span),
        "unclosed inline table" => problem("unclosed-table", span),
        "unclosed table" | "unclosed array table" | "missing table open" => {
            problem("header", line(text, &span))
        }
        "missing inline table opening" | "missing array opening" | "invalid key-value pair" => {
            problem("stray-bracket", span)
        }
        "invalid comment character" | "unexpected content between comment and newline" => {
            problem("control", span)
        }
        _ if what.starts_with("cannot extend value") => named(text, "not-a-table", span),
        _ if what.contains("key") && !what.contains("key-value") => key(text, span),
        _ if is_about_string(what) => string(text, statement, what, span),
        _ if what.contains('=') || what.contains("assignment") => problem("equals", span),
        _ if is_about_scalar(what) => scalar(text, what, &span),
        _ => problem("other", span),
    }
}

fn is_about_string(what: &str) -> bool {
    what.starts_with("invalid") && what.ends_with("string")
}

fn is_about_scalar(what: &str) -> bool {
    const STARTS: &[&str] = &[
        "string values must be quoted",
        "missing value",
        "missing opening quote",
        "unexpected leading zero",
        "unexpected sign",
        "`_` may only",
        "redundant",
        "radix",
        "integers with a radix",
        "invalid boolean",
        "invalid float",
        "invalid mantissa",
        "invalid fraction",
        "invalid exponent",
        "invalid integer",
        "invalid hexadecimal",
        "invalid octal",
        "invalid binary",
        "invalid date",
        "invalid time",
        "invalid offset",
    ];
    STARTS.iter().any(|start| what.starts_with(start))
}

/// The trimmed line of the text around a span. A carriage return alone was meant to end one too:
/// else each of the mistakes in such a text would be told with the words of all.
fn line(text: &str, span: &Range<usize>) -> Range<usize> {
    const ENDS: [char; 2] = ['\n', '\r'];
    let before = text.get(..span.start).unwrap_or_default();
    let start = before.rfind(ENDS).map_or(0, |at| at + 1);
    let rest = text.get(start..).unwrap_or_default();
    let words = rest.split(ENDS).next().unwrap_or_default();
    let indent = words.len() - words.trim_start().len();
    let trimmed = words.trim();
    start + indent..start + indent + trimmed.len()
}

/// A line that is neither a key with a value nor a header.
fn no_value(text: &str, span: &Range<usize>) -> Diagnostic {
    let line = line(text, span);
    let words = text.get(line.clone()).unwrap_or_default();
    for mark in ["//", "--", "/*", ";"] {
        if words.starts_with(mark) {
            let mark = line.start..line.start + mark.len();
            return problem("comment", mark.clone()).suggest(mark, "#", "#".to_owned());
        }
    }
    let (key, has_value) = match words.find(['=', ':']) {
        Some(at) => (
            words.get(..at).unwrap_or_default().trim_end(),
            words.get(at..at + 1),
        ),
        None => (words, None),
    };
    match has_value {
        Some(":") => {
            let colon = line.start + words.find(':').unwrap_or_default();
            let colon = colon..colon + 1;
            problem("colon", colon.clone()).suggest(colon, "=", " =".to_owned())
        }
        Some(_) => bad_key(key, line.start..line.start + key.len()),
        None => problem("no-value", line).with("key", key),
    }
}

/// A key that is no word of the plain alphabet.
fn key(text: &str, span: Range<usize>) -> Diagnostic {
    let is_word = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '\'' | '’');
    let span = widen(text, span, is_word);
    bad_key(text.get(span.clone()).unwrap_or_default(), span)
}

fn bad_key(words: &str, span: Range<usize>) -> Diagnostic {
    let problem = problem("key", span.clone()).with("key", words);
    match meant_anywhere(words) {
        Some(meant) => problem.suggest(span, meant, meant.to_owned()),
        None => problem,
    }
}

/// Something behind a value that should have been its end.
fn extra(text: &str, statement: &Range<usize>, span: &Range<usize>) -> Diagnostic {
    let line = line(text, span);
    let words = text.get(line.clone()).unwrap_or_default();
    let value = words.split_once('=').map_or("", |(_, value)| value.trim());
    let place = line.end.saturating_sub(value.len())..line.end;
    if let Some((whole, part)) = value.split_once(',') {
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if digits(whole.trim_start_matches(['-', '+'])) && digits(part) {
            let number = format!("{whole}.{part}");
            let shown = number.clone();
            return problem("decimal-comma", place.clone()).suggest(place, &shown, number);
        }
    }
    for quote in ['\'', '"'] {
        let inner = value
            .strip_prefix(quote)
            .and_then(|rest| rest.strip_suffix(quote));
        if let Some(inner) =
            inner.filter(|inner| statement.contains(&line.start) && inner.contains(quote))
        {
            let whole = quoted(inner);
            return problem("quotes", place.clone()).suggest(place, &whole, whole.clone());
        }
    }
    problem("extra", span.start..line.end.max(span.start))
}

/// A comma without an entry before it, or one that took the place of a value.
fn extra_comma(text: &str, span: Range<usize>) -> Diagnostic {
    let before = text.get(..span.start).unwrap_or_default().trim_end();
    let variant = if before.ends_with('=') {
        "missing-value"
    } else {
        "extra-comma"
    };
    problem(variant, span)
}

/// A key that is there already. Where it is a header with single brackets, two pairs were meant.
pub(super) fn again(text: &str, statement: &Range<usize>, span: Range<usize>) -> Diagnostic {
    let header = text.get(statement.clone()).unwrap_or_default();
    let header = header.split('#').next().unwrap_or_default();
    let place = trim(text, statement.start..statement.start + header.len());
    let header = header.trim();
    let name = header.trim_matches(['[', ']']).trim();
    let last = name.rsplit('.').next().unwrap_or(name).trim();
    let holds_blocks =
        matches!(last, "stages" | "personas" | "conflicts") || RowId::new(last).is_built_in();
    if holds_blocks && header.starts_with('[') && !header.starts_with("[[") {
        let double = format!("[{header}]");
        let shown = double.clone();
        return problem("brackets", place.clone())
            .with("key", last)
            .suggest(place, &shown, double);
    }
    let key = text.get(span.clone()).unwrap_or_default();
    let key = key.trim_matches(['[', ']', ' ', '"', '\'']).to_owned();
    problem("duplicate", span).with("key", key)
}

fn escape(text: &str, statement: &Range<usize>, span: Range<usize>) -> Diagnostic {
    let before = text.get(statement.start..span.start).unwrap_or_default();
    let start = before
        .rfind('\\')
        .map_or(span.start, |at| statement.start + at);
    problem("escape", start..span.end.max(span.start))
}

fn string(text: &str, statement: &Range<usize>, what: &str, span: Range<usize>) -> Diagnostic {
    let found = text.get(span.clone()).unwrap_or_default();
    if found.contains(char::is_control) {
        return problem("control", span);
    }
    let quote = match (what.contains("multi-line"), what.contains("literal")) {
        (true, true) => "'''",
        (true, false) => "\"\"\"",
        (false, true) => "'",
        (false, false) => "\"",
    };
    let before = text.get(statement.start..span.start).unwrap_or_default();
    // A long string may hold quotes of its own kind only behind a backslash, so the first one
    // that has no partner would be better; the last before the end is right but for those.
    match before.rfind(quote) {
        Some(at) => {
            let start = statement.start + at;
            problem("unclosed-string", start..start + quote.len())
        }
        None => problem("missing-value", span),
    }
}

fn scalar(text: &str, what: &str, span: &Range<usize>) -> Diagnostic {
    let is_word = |c: char| {
        !matches!(
            c,
            ',' | '[' | ']' | '{' | '}' | '=' | '#' | '\n' | '\r' | '"'
        )
    };
    let wide = trim(text, widen(text, span.clone(), is_word));
    let words = text.get(wide.clone()).unwrap_or_default();
    let scalar = judge(words, what);
    let span = if words.is_empty() { span.clone() } else { wide };
    let problem = problem(scalar.variant, span.clone()).with("found", words);
    match scalar.mend {
        Some(mend) => problem.suggest(span, &mend, mend.clone()),
        None => problem,
    }
}

/// A problem about the key at the span.
fn named(text: &str, variant: &'static str, span: Range<usize>) -> Diagnostic {
    let key = text.get(span.clone()).unwrap_or_default();
    problem(variant, span).with("key", key.trim_matches(['"', '\'']))
}

/// The span with the characters on both sides that belong to it.
fn widen(text: &str, span: Range<usize>, belongs: impl Fn(char) -> bool) -> Range<usize> {
    let before = text.get(..span.start).unwrap_or_default();
    let start = before.trim_end_matches(&belongs).len();
    let after = text.get(span.end..).unwrap_or_default();
    let end = text.len() - after.trim_start_matches(&belongs).len();
    start..end.max(start)
}

/// The span without blanks at its ends.
fn trim(text: &str, span: Range<usize>) -> Range<usize> {
    let words = text.get(span.clone()).unwrap_or_default();
    let start = span.start + (words.len() - words.trim_start().len());
    start..start + words.trim().len()
}
