//! Numbers and yes or no as people and spreadsheets write them.

use crate::model::slug;

/// A number that was read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Number {
    /// What it is read as.
    pub(super) value: f64,
    /// Whether its comma could as well part thousands: `1,234`.
    pub(super) is_doubtful: bool,
}

/// The number of a cell: with a point or a comma, thousands in groups, a percent sign behind it.
pub(super) fn number(cell: &str) -> Option<Number> {
    let kept = cell.chars().filter(|c| !c.is_whitespace());
    let plain: String = kept.map(|c| if c == '−' { '-' } else { c }).collect();
    let plain = plain.strip_suffix('%').unwrap_or(&plain);
    let is_sign = |c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | '.' | ',' | 'e' | 'E');
    if !plain.chars().all(is_sign) || !plain.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let (pointed, is_doubtful) = pointed(plain)?;
    let value: f64 = pointed.parse().ok()?;
    value.is_finite().then_some(Number { value, is_doubtful })
}

/// The number with a point for its decimals and no sign between its thousands.
fn pointed(plain: &str) -> Option<(String, bool)> {
    let (points, commas) = (plain.matches('.').count(), plain.matches(',').count());
    match (points, commas) {
        (_, 0) if points < 2 => Some((plain.to_owned(), false)),
        (0, 1) => Some((plain.replace(',', "."), could_part_thousands(plain))),
        (1, 1) | (0 | 1, 2..) | (2.., 0 | 1) => {
            let last = plain.rfind(['.', ','])?;
            let (whole, part) = plain.split_at_checked(last)?;
            // With two of its like, the last sign parts thousands as well.
            let is_decimal =
                part.starts_with('.') && points == 1 || part.starts_with(',') && commas == 1;
            let (whole, part) = if is_decimal {
                (whole, part.get(1..)?)
            } else {
                (plain, "0")
            };
            let groups: Vec<&str> = whole.split(['.', ',']).collect();
            let is_grouped = groups.iter().skip(1).all(|group| group.len() == 3);
            is_grouped.then(|| (format!("{}.{part}", groups.concat()), false))
        }
        _ => None,
    }
}

/// Whether a comma stands where it could part thousands: before three digits, behind one to three that
/// do not begin with 0.
fn could_part_thousands(plain: &str) -> bool {
    let plain = plain.trim_start_matches(['+', '-']);
    plain.split_once(',').is_some_and(|(whole, part)| {
        let digits = |words: &str| words.bytes().all(|byte| byte.is_ascii_digit());
        (1..=3).contains(&whole.len())
            && !whole.starts_with('0')
            && part.len() == 3
            && digits(whole)
            && digits(part)
    })
}

/// Whether a cell says yes or no, in English or French, as a word, a sign or what a spreadsheet makes of it.
pub(super) fn flag(cell: &str) -> Option<bool> {
    match slug(cell).as_str() {
        "yes" | "y" | "true" | "1" | "x" | "oui" | "o" | "vrai" => Some(true),
        "no" | "n" | "false" | "0" | "non" | "faux" => Some(false),
        _ if matches!(cell.trim(), "✓" | "✔" | "☑" | "✅") => Some(true),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_with_any_sign_between() {
        for (cell, value, is_doubtful) in [
            ("72", 72.0, false),
            ("-2,5", -2.5, false),
            ("−2.5", -2.5, false),
            ("1\u{202f}234,5", 1234.5, false),
            ("1.234,5", 1234.5, false),
            ("1,234.5", 1234.5, false),
            ("1,234,567", 1_234_567.0, false),
            ("1.234.567,25", 1_234_567.25, false),
            ("1,234", 1.234, true),
            ("1,2340", 1.234, false),
            ("0,125", 0.125, false),
            ("1.234", 1.234, false),
            ("72 %", 72.0, false),
            ("1e300", 1e300, false),
            ("1,5e-9", 1.5e-9, false),
        ] {
            assert_eq!(number(cell), Some(Number { value, is_doubtful }), "{cell}");
        }
        for cell in [
            "",
            "x",
            "inf",
            "NaN",
            "-",
            "1,2,3",
            "1.2.3",
            "12.06.2026",
            "3/10",
            "1e999",
        ] {
            assert_eq!(number(cell), None, "{cell}");
        }
    }
}
