//! Values of JSON as words.

use crate::import::json::{Kind, Value};

/// The words of a value; a number or a truth as it is written, nothing for nothing, and a list or an
/// object as its JSON.
pub(super) fn text_of(value: &Value, text: &str) -> String {
    match &value.kind {
        Kind::Null => String::new(),
        Kind::Words(words) => words.trim().replace("\r\n", "\n").replace('\r', "\n"),
        _ => source(value, text),
    }
}

/// The JSON of a value on one line; the bare words of a string.
pub(super) fn source(value: &Value, text: &str) -> String {
    match &value.kind {
        Kind::Words(words) => words.clone(),
        _ => one_line(text.get(value.span.clone()).unwrap_or_default()),
    }
}

/// Words without line breaks and blanks in a row: what is written in JSON is laid out there, not meant.
pub(super) fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The number of a value, also of one that is written as words.
pub(super) fn number_of(value: &Value, text: &str) -> Option<f64> {
    let words = text_of(value, text)
        .replace('\u{2212}', "-")
        .replace(',', ".");
    let number: f64 = words.parse().ok()?;
    number.is_finite().then_some(number)
}
