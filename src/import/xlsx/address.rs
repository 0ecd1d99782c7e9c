//! Cells by their place: `B4` is column 1 and row 3, both from 0.

/// The rows a sheet can have.
const ROWS: u32 = 1_048_576;
/// The columns a sheet can have.
const COLUMNS: u32 = 16_384;

/// A place in a sheet: the row and the column, from 0.
pub(super) type At = (u32, u32);

/// The place a cell names; none where no sheet has it.
pub(super) fn at(name: &str) -> Option<At> {
    let digits = name.find(|c: char| c.is_ascii_digit())?;
    let (letters, row) = name.split_at_checked(digits)?;
    let mut column: u32 = 0;
    for letter in letters.bytes() {
        let letter = letter.to_ascii_uppercase();
        let value = letter
            .is_ascii_uppercase()
            .then(|| u32::from(letter - b'A') + 1)?;
        column = column.checked_mul(26)?.checked_add(value)?;
    }
    let row: u32 = row.parse().ok()?;
    let at = (row.checked_sub(1)?, column.checked_sub(1)?);
    (at.0 < ROWS && at.1 < COLUMNS).then_some(at)
}

/// The places of two corners: the upper left one and the lower right one.
pub(super) fn area(name: &str) -> Option<(At, At)> {
    let (one, other) = name.split_once(':')?;
    let (one, other) = (at(one)?, at(other)?);
    let first = (one.0.min(other.0), one.1.min(other.1));
    Some((first, (one.0.max(other.0), one.1.max(other.1))))
}

/// The name of a place.
pub(super) fn name((row, column): At) -> String {
    let mut letters = Vec::new();
    let mut rest = column.saturating_add(1);
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(
            b'A'.saturating_add(u8::try_from(rest % 26).unwrap_or(0)),
        ));
        rest /= 26;
    }
    let letters: String = letters.into_iter().rev().collect();
    format!("{letters}{}", row.saturating_add(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_found_by_their_names_and_named_by_their_places() {
        for (cell, expected) in [
            ("A1", Some((0, 0))),
            ("B4", Some((3, 1))),
            ("AA10", Some((9, 26))),
            ("XFD1048576", Some((1_048_575, 16_383))),
            ("XFE1", None),
            ("A1048577", None),
            ("A0", None),
            ("A", None),
            ("4", None),
            ("ÉA1", None),
            ("ZZZZZZZZZZ1", None),
            ("A99999999999", None),
        ] {
            assert_eq!(at(cell), expected, "{cell}");
            if let Some(at) = expected {
                assert_eq!(name(at), cell);
            }
        }
        assert_eq!(area("D5:B2"), Some(((1, 1), (4, 3))));
    }
}
