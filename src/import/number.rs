//! Numbers as people, spreadsheets and analytics write them in English and French.
//!
//! There are four readers, for what surrounds a number says how much may be read into it. A cell of a field
//! of numbers can be nothing else, so that what is doubtful is read and said; a figure within words is left
//! to stand as words where it could be two; a feeling is a small number with at most a comma.
//!
//! | | [`of_cell`] | [`of_analytics`] | [`of_figure`] | [`of_feeling`] |
//! |---|---|---|---|---|
//! | reads | records | funnels | metrics within words | sentiments |
//! | `−1`, `+1` | -1, 1 | -1, none | -1, 1 | -1, 1; `–1` too |
//! | `1,5` | 1.5 | 1.5 | 1.5 | 1.5 |
//! | `1 234` | 1234 | 1234 | 1234 | none |
//! | `1'234` | none | 1234 | none | none |
//! | `1,234` | 1.234, doubtful | 1234 as a count, else 1.234 | none | 1.234 |
//! | `1.234` | 1.234 | 1234 as a count, else 1.234 | none | 1.234 |
//! | `1,234.5` | 1234.5 | 1234.5 | none | none |
//! | `1,234,567` | 1234567 | 1234567 | none | none |
//! | `5 %` | 5 | 5, as a share | none: it is the unit | none |
//! | `1e3` | 1000 | 1000 | none: a letter ends it | none |
//!
//! A score of Mermaid is read as JavaScript reads it, beside its reader, and JSON has its own numbers, which
//! `OpenJourney` may have in quotes.

/// The number of a cell, and whether its comma could as well part thousands: `1,234`.
pub(super) fn of_cell(cell: &str) -> Option<(f64, bool)> {
    let plain = without(cell, char::is_whitespace);
    let plain = plain.strip_suffix('%').unwrap_or(&plain);
    let is_sign = |c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | '.' | ',' | 'e' | 'E');
    if !plain.chars().all(is_sign) || !plain.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let (pointed, is_doubtful) = pointed(plain)?;
    Some((finite(&pointed)?, is_doubtful))
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

/// Whether a comma stands where it could part thousands: behind a number that does not begin with 0.
fn could_part_thousands(plain: &str) -> bool {
    let plain = plain.trim_start_matches(['+', '-']);
    let is_whole = plain.starts_with(|c: char| c.is_ascii_digit() && c != '0');
    is_whole && in_thousands(plain, ',')
}

/// Whether up to three digits stand before the first of a sign, and three behind each.
fn in_thousands(digits: &str, sign: char) -> bool {
    let mut groups = digits.split(sign);
    let first = groups.next().unwrap_or_default().trim_start_matches('-');
    let is_digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    (1..=3).contains(&first.len())
        && is_digits(first)
        && groups.all(|group| group.len() == 3 && is_digits(group))
}

/// A number of analytics, and whether `%` stands behind it. `is_count` says that it has no decimals.
pub(super) fn of_analytics(words: &str, is_count: bool) -> Option<(f64, bool)> {
    let is_gap = |c: char| c.is_whitespace() || matches!(c, '\'' | '’');
    let plain = without(words, is_gap);
    let digits = plain.strip_suffix('%').unwrap_or(&plain);
    let is_percent = digits.len() < plain.len();
    let is_sign = |c: char| c.is_ascii_digit() || matches!(c, '.' | '-' | 'e' | 'E');
    let read = |number: String| {
        let number = Some(number).filter(|number| number.chars().all(is_sign))?;
        Some((finite(&number)?, is_percent))
    };
    let Some((whole, decimals)) = digits.rsplit_once([',', '.']) else {
        return read(digits.to_owned());
    };
    let sign = digits.chars().rfind(|c| matches!(c, ',' | '.'))?;
    let is_grouped = is_count && in_thousands(digits, sign);
    if is_grouped || whole.contains(sign) {
        return in_thousands(digits, sign).then(|| read(digits.replace(sign, "")))?;
    }
    read(format!("{}.{decimals}", whole.replace([',', '.'], "")))
}

/// A figure within words; none where a comma or point might part thousands.
pub(super) fn of_figure(written: &str) -> Option<f64> {
    let plain = without(written, is_gap).replace(',', ".");
    let (_, behind) = plain.split_once('.').unwrap_or(("", ""));
    let is_clear = behind.len() != 3 && !behind.contains('.');
    let is_number = plain
        .trim_start_matches(['+', '-'])
        .starts_with(|c: char| c.is_ascii_digit());
    finite(&plain).filter(|_| is_clear && is_number)
}

/// The blanks French puts between thousands.
pub(super) fn is_gap(c: char) -> bool {
    matches!(c, '\u{a0}' | '\u{202f}' | ' ')
}

/// A number that says how something feels.
pub(super) fn of_feeling(written: &str) -> Option<f64> {
    let plain = written.trim().replace(['−', '–'], "-").replace(',', ".");
    let digits = plain.strip_prefix(['+', '-']).unwrap_or(&plain);
    let is_plain = digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.chars().all(|c| c.is_ascii_digit() || c == '.');
    // The sum makes a zero of a negative zero.
    finite(&plain).filter(|_| is_plain).map(|value| value + 0.0)
}

/// Words without the blanks that may stand within a number, and with the minus of keyboards.
fn without(words: &str, is_gap: impl Fn(char) -> bool) -> String {
    let kept = words.chars().filter(|c| !is_gap(*c));
    kept.map(|c| if c == '−' { '-' } else { c }).collect()
}

fn finite(written: &str) -> Option<f64> {
    written.parse().ok().filter(|value: &f64| value.is_finite())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the four readers make of words: a cell (`?` where it is doubtful), analytics as a rate and as a
    /// count, a figure and a feeling. `-` is none.
    fn told(words: &str) -> String {
        let cell = of_cell(words);
        let cell =
            cell.map(|(value, doubtful)| format!("{value}{}", if doubtful { "?" } else { "" }));
        let of_funnel = |is_count| {
            let read = of_analytics(words, is_count);
            read.map(|(value, percent)| format!("{value}{}", if percent { "%" } else { "" }))
        };
        let plain = |value: Option<f64>| value.map(|value| value.to_string());
        let (rate, count) = (of_funnel(false), of_funnel(true));
        let all = [
            cell,
            rate,
            count,
            plain(of_figure(words)),
            plain(of_feeling(words)),
        ];
        all.map(|one| one.unwrap_or("-".to_owned())).join(" ")
    }

    #[test]
    fn each_reader_takes_what_its_surroundings_leave_no_doubt_of() {
        for (words, expected) in [
            ("72", "72 72 72 72 72"),
            ("-2,5", "-2.5 -2.5 -2.5 -2.5 -2.5"),
            ("−2.5", "-2.5 -2.5 -2.5 -2.5 -2.5"),
            ("–2", "- - - - -2"),
            ("+1", "1 - - 1 1"),
            ("-0", "-0 -0 -0 -0 0"),
            ("1,234", "1.234? 1.234 1234 - 1.234"),
            ("1.234", "1.234 1.234 1234 - 1.234"),
            ("0,125", "0.125 0.125 125 - 0.125"),
            ("1,2340", "1.234 1.234 1.234 1.234 1.234"),
            ("12,3", "12.3 12.3 12.3 12.3 12.3"),
            ("1 234", "1234 1234 1234 1234 -"),
            ("1\u{202f}234,5", "1234.5 1234.5 1234.5 1234.5 -"),
            ("1'234", "- 1234 1234 - -"),
            ("1.234,5", "1234.5 1234.5 1234.5 - -"),
            ("1,234.5", "1234.5 1234.5 1234.5 - -"),
            ("1,234,567", "1234567 1234567 1234567 - -"),
            ("1.234.567,25", "1234567.25 1234567.25 1234567.25 - -"),
            ("25,4\u{a0}%", "25.4 25.4% 25.4% - -"),
            ("1e3", "1000 1000 1000 1000 -"),
            (
                "1,5e-9",
                "0.0000000015 0.0000000015 0.0000000015 0.0000000015 -",
            ),
            ("1,2,3", "- - - - -"),
            ("1.2.3", "- - - - -"),
            ("12.06.2026", "- - - - -"),
            ("3/10", "- - - - -"),
            ("1e999", "- - - - -"),
            ("inf", "- - - - -"),
            ("12 users", "- - - - -"),
            ("é%", "- - - - -"),
            ("-", "- - - - -"),
            ("—", "- - - - -"),
            ("", "- - - - -"),
        ] {
            assert_eq!(told(words), expected, "{words:?}");
        }
    }
}
