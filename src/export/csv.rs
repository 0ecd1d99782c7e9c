//! Records as CSV (RFC 4180) or with tabs, for spreadsheets and other programs: the long form of a map, its
//! wide form, and whatever else has records.
//!
//! A field is quoted where it has to be, records end with CR LF. No spreadsheet takes a cell for a formula,
//! and nothing in it acts on a terminal, because the outcome may be sent to one.

use std::borrow::Cow;

use super::form::{Dress, Spreadsheet, Subject, Written};
use super::left_out::{Fact, left_out};
use super::long::{Value, records};
use super::wide;
use crate::i18n::{Language, Texts};
use crate::text::{Shown, guarded};

/// What a spreadsheet knows UTF-8 by.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// Records as one text; the first may be the names of the columns. What is hidden is shown as a mark.
pub fn to_csv(records: &[Vec<String>]) -> String {
    let shown = |record: &Vec<String>| record.iter().map(|field| shown(field)).collect::<Vec<_>>();
    lines(records.iter().map(shown), ',')
}

/// Records of values with the heads of their columns, for a spreadsheet: that which is asked for, else that
/// of the language. What is hidden is shown as a mark, and nothing is a formula.
pub(super) fn values_to_csv(
    heads: Vec<String>,
    rows: impl Iterator<Item = Vec<Value>>,
    texts: &Texts,
    spreadsheet: Option<Spreadsheet>,
) -> String {
    let style = Style::new(texts.language(), spreadsheet, false);
    let cell = |value: Value| shown(&words(value, style, texts));
    let rows = rows.map(|row| row.into_iter().map(cell).collect());
    let body = lines(std::iter::once(heads).chain(rows), style.separator);
    [style.mark(), &body].concat()
}

/// How a table of text is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Style {
    separator: char,
    mark: bool,
    decimal_comma: bool,
}

impl Style {
    /// That of the spreadsheet that was asked for, else of the language: a spreadsheet in French wants
    /// semicolons and decimal commas.
    fn new(language: Language, spreadsheet: Option<Spreadsheet>, tabs: bool) -> Self {
        let of_language = match language {
            Language::French => Spreadsheet::Fr,
            Language::English => Spreadsheet::Plain,
        };
        let wanted = spreadsheet.unwrap_or(of_language);
        let separator = match wanted {
            _ if tabs => '\t',
            Spreadsheet::Fr => ';',
            Spreadsheet::En | Spreadsheet::Plain => ',',
        };
        Self {
            separator,
            mark: wanted != Spreadsheet::Plain,
            decimal_comma: wanted == Spreadsheet::Fr,
        }
    }

    fn of(dress: &Dress<'_>, tabs: bool) -> Self {
        Self::new(dress.texts.language(), dress.table.excel, tabs)
    }

    /// What a text begins with.
    fn mark(self) -> &'static str {
        if self.mark { BYTE_ORDER_MARK } else { "" }
    }
}

/// Writes a map with commas or semicolons.
pub(super) fn write(subject: &Subject<'_>, dress: &Dress<'_>) -> Written {
    written(subject, dress, Style::of(dress, false))
}

/// Writes a map with tabs.
pub(super) fn write_tabs(subject: &Subject<'_>, dress: &Dress<'_>) -> Written {
    written(subject, dress, Style::of(dress, true))
}

fn written(subject: &Subject<'_>, dress: &Dress<'_>, style: Style) -> Written {
    let is_wide = dress.table.wide;
    let body = if is_wide {
        let rows = wide::rows(subject, dress, |number| {
            decimal(number, style.decimal_comma)
        });
        let rows = rows
            .into_iter()
            .map(|row| row.iter().map(|cell| shown(cell)).collect());
        lines(rows, style.separator)
    } else {
        let long = records(subject, dress);
        let cell = |value: Value| guarded(&words(value, style, dress.texts)).into_owned();
        let rows = long
            .rows
            .into_iter()
            .map(|row| row.into_iter().map(cell).collect());
        let heads = std::iter::once(long.heads);
        lines(heads.chain(rows), style.separator)
    };
    let mark = style.mark();
    let is_carried = if is_wide {
        wide::is_carried
    } else {
        is_carried
    };
    Written {
        bytes: format!("{mark}{body}").into_bytes(),
        left_out: left_out(subject, dress.view, is_carried),
    }
}

/// The long form has all that the format knows, and what it does not know of items; what stands beside the
/// map is not of it.
fn is_carried(fact: &Fact) -> bool {
    !matches!(
        fact,
        Fact::Stray | Fact::Refused | Fact::Comments | Fact::Reviews | Fact::OtherPersonas
    )
}

/// A value as text. Numbers and days stay what a spreadsheet takes them for.
fn words(value: Value, style: Style, texts: &Texts) -> String {
    match value {
        Value::Empty => String::new(),
        Value::Text(text) => text,
        Value::Number(number) => decimal(number, style.decimal_comma),
        Value::Whole(whole) => whole.to_string(),
        Value::Date(day) => day.to_string(),
        Value::Flag(true) => texts.text("yes"),
        Value::Flag(false) => texts.text("no"),
    }
}

/// A number with all its decimals. Three behind a comma could be thousands: they get a fourth.
fn decimal(number: f64, comma: bool) -> String {
    let plain = if number.fract() == 0.0 && number.abs() < 1e15 {
        format!("{number:.0}")
    } else {
        // `Debug` goes over to exponents where `Display` would write hundreds of zeros.
        format!("{number:?}")
    };
    let plain = if plain == "-0" { "0".to_owned() } else { plain };
    if !comma {
        return plain;
    }
    let is_three = plain
        .split_once('.')
        .is_some_and(|(_, part)| part.len() == 3);
    let zero = if is_three { "0" } else { "" };
    format!("{}{zero}", plain.replace('.', ","))
}

/// A cell whose words nobody reads back: what is hidden is a mark in it, and no spreadsheet runs it.
fn shown(field: &str) -> String {
    let lines: Vec<String> = Shown::lines(field).map(Shown::into_string).collect();
    // What it begins with counts as it was: a tab is a mark by now.
    match guarded(field) {
        Cow::Owned(_) => format!("'{}", lines.join("\n")),
        Cow::Borrowed(_) => lines.join("\n"),
    }
}

/// Records with that sign between fields.
fn lines(records: impl IntoIterator<Item = Vec<String>>, separator: char) -> String {
    let mut out = String::new();
    for record in records {
        for (at, field) in record.iter().enumerate() {
            if at > 0 {
                out.push(separator);
            }
            push_field(&mut out, field, separator);
        }
        out.push_str("\r\n");
    }
    out
}

fn push_field(out: &mut String, field: &str, separator: char) {
    if field.contains(['"', separator, '\n', '\r']) || field != field.trim() {
        out.push('"');
        out.push_str(&field.replace('"', "\"\""));
        out.push('"');
    } else {
        out.push_str(field);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_quoted_where_they_have_to_be_and_never_run() {
        for (field, expected) in [
            ("plain words", "plain words"),
            ("a,b", "\"a,b\""),
            ("say \"no\"", "\"say \"\"no\"\"\""),
            ("two\nlines", "\"two\nlines\""),
            (" blank", "\" blank\""),
            ("=1+1", "'=1+1"),
            ("  @cmd", "'  @cmd"),
            ("-2", "-2"),
            ("-2+3", "'-2+3"),
            ("\t=1", "'␉=1"),
            ("a\u{1b}[2J", "a␛[2J"),
            ("", ""),
        ] {
            let records = [vec![field.to_owned(), "x".to_owned()]];
            assert_eq!(to_csv(&records), format!("{expected},x\r\n"), "{field:?}");
        }
    }

    #[test]
    fn numbers_keep_all_their_decimals() {
        for (number, point, comma) in [
            (-2.0, "-2", "-2"),
            (-0.0, "0", "0"),
            (31.5, "31.5", "31,5"),
            (1.234, "1.234", "1,2340"),
            (1e300, "1e300", "1e300"),
            (1.5e-9, "1.5e-9", "1,5e-9"),
        ] {
            assert_eq!(decimal(number, false), point);
            assert_eq!(decimal(number, true), comma);
        }
    }
}
