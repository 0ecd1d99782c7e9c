//! Values as TOML text. Only what TOML 1.0 allows is written: no `\e`, no `\x`.

use jiff::civil::Date;
use toml_parser::decoder::Encoding;
use toml_writer::{ToTomlKey, ToTomlValue, TomlKeyBuilder, TomlStringBuilder};

use crate::doc::syntax::{Kind, Value as Written};
use crate::model::{Resource, RowDecl, Value};

/// How words are to be quoted.
#[derive(Clone, Copy, Debug)]
pub(super) struct Quoting<'a> {
    /// The string that is replaced, if one is.
    pub(super) old: Option<&'a str>,
    /// Whether words over several lines may stand on several lines here.
    pub(super) may_wrap: bool,
    /// The line end of new lines.
    pub(super) eol: &'a str,
}

impl Quoting<'_> {
    /// On one line, in double quotes.
    pub(super) const PLAIN: Quoting<'static> = Quoting {
        old: None,
        may_wrap: false,
        eol: "\n",
    };
}

/// The quoting of a value as it is written, if it is a string.
fn encoding(source: &str) -> Option<Encoding> {
    match crate::doc::syntax::parse_value(source)? {
        Written {
            kind: Kind::Scalar(encoding),
            ..
        } => encoding,
        _ => None,
    }
}

/// Words as a string, quoted like the string they replace wherever that can hold them.
pub(super) fn string(words: &str, quoting: Quoting<'_>) -> String {
    let words = words.replace("\r\n", "\n");
    let builder = TomlStringBuilder::new(&words);
    let several_lines = words.contains('\n');
    let kept = quoting
        .old
        .and_then(encoding)
        .and_then(|encoding| match encoding {
            Encoding::BasicString => None,
            Encoding::LiteralString => builder.as_literal(),
            Encoding::MlLiteralString => builder.as_ml_literal(),
            Encoding::MlBasicString => Some(builder.as_ml_basic()),
        });
    let new = if several_lines && quoting.may_wrap {
        builder.as_ml_basic()
    } else {
        builder.as_basic()
    };
    let text = kept.unwrap_or(new).to_toml_value();
    let text = like_the_old_start(text, quoting.old);
    if text.contains('\n') && quoting.eol != "\n" {
        text.replace('\n', quoting.eol)
    } else {
        text
    }
}

/// A multi-line string whose words begin right behind the quotes goes on doing so; the words can
/// then not begin with a line break, which TOML drops there.
fn like_the_old_start(text: String, old: Option<&str>) -> String {
    for quotes in ["\"\"\"", "'''"] {
        let begins_at_once = old
            .and_then(|old| old.strip_prefix(quotes))
            .is_some_and(|rest| !rest.starts_with(['\n', '\r']));
        let words = text
            .strip_prefix(quotes)
            .and_then(|rest| rest.strip_prefix('\n'));
        let words = words.filter(|words| begins_at_once && !words.starts_with('\n'));
        if let Some(words) = words {
            return format!("{quotes}{words}");
        }
    }
    text
}

/// A key, in quotes only where it needs them.
pub(super) fn key(name: &str) -> String {
    TomlKeyBuilder::new(name).as_default().to_toml_key()
}

/// A number: an integer where it is whole, else the shortest decimal; none if it is not finite.
pub(super) fn number(value: f64) -> Option<String> {
    /// Beyond, not every integer is a number of its own.
    const EXACT: f64 = 9_007_199_254_740_992.0;
    if !value.is_finite() {
        return None;
    }
    if value.fract() == 0.0 && value.abs() <= EXACT {
        let whole = format!("{value:.0}");
        return Some(if whole == "-0" { "0".to_owned() } else { whole });
    }
    // `Debug` goes over to exponents where `Display` would write hundreds of zeros.
    Some(format!("{value:?}"))
}

/// A day; none outside of the years TOML can hold.
pub(super) fn date(day: Date) -> Option<String> {
    (0..=9999).contains(&day.year()).then(|| day.to_string())
}

/// A resource: a plain string unless it is still needed.
pub(super) fn resource(resource: &Resource) -> String {
    let text = string(&resource.text, Quoting::PLAIN);
    if resource.needed {
        format!("{{ text = {text}, status = \"needed\" }}")
    } else {
        text
    }
}

/// An entry of `rows`.
pub(super) fn row(row: &RowDecl) -> String {
    match row {
        RowDecl::Row(row) => string(row.key(), Quoting::PLAIN),
        RowDecl::Named(row, name) => format!(
            "{{ id = {}, name = {} }}",
            string(row.key(), Quoting::PLAIN),
            string(name, Quoting::PLAIN)
        ),
        RowDecl::Line(line) => format!("{{ line = {} }}", string(line.key(), Quoting::PLAIN)),
    }
}

/// A list on one line.
pub(super) fn list<'a>(elements: impl IntoIterator<Item = &'a str>) -> String {
    let elements: Vec<&str> = elements.into_iter().collect();
    format!("[{}]", elements.join(", "))
}

/// A value on one line; none for one that TOML cannot hold.
pub(in crate::doc) fn source(value: &Value) -> Option<String> {
    let words = |words: &str| string(words, Quoting::PLAIN);
    Some(match value {
        Value::Text(text) => words(text),
        Value::Whole(whole) => whole.to_string(),
        Value::Number(decimal) => number(*decimal)?,
        Value::Flag(flag) => flag.to_string(),
        Value::Date(day) => date(*day)?,
        Value::List(entries) => texts(entries.iter().map(String::as_str)),
        Value::Resources(entries) => {
            let entries: Vec<String> = entries.iter().map(resource).collect();
            list(entries.iter().map(String::as_str))
        }
    })
}

/// A list of words on one line.
pub(in crate::doc) fn texts<'a>(entries: impl IntoIterator<Item = &'a str>) -> String {
    let entries = entries
        .into_iter()
        .map(|words| string(words, Quoting::PLAIN));
    let entries: Vec<String> = entries.collect();
    list(entries.iter().map(String::as_str))
}

/// The choice of rows on one line.
pub(in crate::doc) fn rows(rows: &[RowDecl]) -> String {
    let rows: Vec<String> = rows.iter().map(row).collect();
    list(rows.iter().map(String::as_str))
}
