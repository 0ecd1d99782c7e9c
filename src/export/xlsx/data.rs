//! The sheet that carries the map: the records of the long form, with numbers as numbers and days as
//! days, from which an import makes the same map again.

use super::datum::Datum;
use super::page::MOST;
use super::tables::Table;
use crate::export::form::{Dress, Subject};
use crate::export::long::{Column, Value, records};
use crate::model::Field;

/// Begins a row that goes on with the words of the row above, where a cell has no room for all.
pub(crate) const GOES_ON: &str = "↳";
/// Numbers of this size and above have more digits than a cell keeps.
const WHOLE: i64 = 1_000_000_000_000_000;

/// The records as a table.
pub(super) fn table(subject: &Subject<'_>, dress: &Dress<'_>) -> Table {
    let records = records(subject, dress);
    let widths = records.columns.iter().map(|column| match column {
        Column::Words => 50.0,
        Column::Stage => 24.0,
        Column::Of(Field::Notes | Field::Sources | Field::Solves) => 40.0,
        _ => 16.0,
    });
    let rows = records.rows.into_iter().flat_map(lines).collect();
    Table::of(records.heads.into_iter().zip(widths).collect(), rows, 1).for_programs()
}

/// A record as one line, or as several where a cell of it has no room for all of its words.
fn lines(record: Vec<Value>) -> Vec<Vec<Datum>> {
    let columns = record.len();
    let mut lines = vec![Vec::with_capacity(columns)];
    for (at, value) in record.into_iter().enumerate() {
        let mut parts = parts(value).into_iter();
        let first = parts.next().unwrap_or_default();
        if let Some(line) = lines.first_mut() {
            line.push(first);
        }
        for (below, part) in (1..).zip(parts) {
            if lines.len() <= below {
                let mut line = vec![Datum::Blank; columns];
                if let Some(sign) = line.first_mut() {
                    *sign = Datum::Words(GOES_ON.to_owned());
                }
                lines.push(line);
            }
            let cell = lines.get_mut(below).and_then(|line| line.get_mut(at));
            if let Some(cell) = cell {
                *cell = part;
            }
        }
    }
    lines
}

/// A value in one cell, or its words in as many as they need.
fn parts(value: Value) -> Vec<Datum> {
    vec![match value {
        Value::Empty => Datum::Blank,
        Value::Text(words) => return pieces(&words).into_iter().map(Datum::Words).collect(),
        // A cell keeps fifteen digits; what has more is kept as words.
        Value::Number(number) if !is_kept(number) => Datum::Words(number.to_string()),
        Value::Number(number) => Datum::Number(number),
        Value::Whole(whole) if whole.checked_abs().is_none_or(|size| size >= WHOLE) => {
            Datum::Words(whole.to_string())
        }
        Value::Whole(whole) => Datum::whole(Some(whole)),
        Value::Date(day) => Datum::Day(day),
        Value::Flag(flag) => Datum::Flag(flag),
    }]
}

/// Whether a number comes back from fifteen digits.
fn is_kept(number: f64) -> bool {
    let kept = format!("{number:.14e}").parse::<f64>();
    kept.is_ok_and(|kept| kept.to_bits() == number.to_bits())
}

/// Words cut to what a cell has room for.
fn pieces(words: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut left = MOST;
    for c in words.chars() {
        let size = c.len_utf16();
        if size > left {
            pieces.push(String::new());
            left = MOST;
        }
        left = left.saturating_sub(size);
        if let Some(piece) = pieces.last_mut() {
            piece.push(c);
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_a_cell_would_change_go_as_words() {
        for (value, expected) in [
            (Value::Number(72.5), Datum::Number(72.5)),
            (
                Value::Number(0.1 + 0.2),
                Datum::Words("0.30000000000000004".to_owned()),
            ),
            (Value::Whole(5), Datum::Number(5.0)),
            (Value::Whole(i64::MIN), Datum::Words(i64::MIN.to_string())),
            (
                Value::Text("=1+1".to_owned()),
                Datum::Words("=1+1".to_owned()),
            ),
            (Value::Flag(true), Datum::Flag(true)),
        ] {
            assert_eq!(parts(value.clone()), [expected], "{value:?}");
        }
    }

    #[test]
    fn words_without_room_go_on_below() {
        let long = "é".repeat(MOST) + "👍";
        let lines = lines(vec![
            Value::Text("item".to_owned()),
            Value::Text(long),
            Value::Empty,
        ]);
        let words = |line: usize, column: usize| match &lines[line][column] {
            Datum::Words(words) => words.clone(),
            other => panic!("{other:?}"),
        };
        assert_eq!(lines.len(), 2);
        assert_eq!(
            (words(0, 0), words(1, 0)),
            ("item".to_owned(), GOES_ON.to_owned())
        );
        assert_eq!(
            (words(0, 1).encode_utf16().count(), words(1, 1)),
            (MOST, "👍".to_owned())
        );
    }
}
