//! Words in the cells of a spreadsheet: written so that a person can read and retype them, and read back
//! as exactly what they were.
//!
//! Most words stand as they are. What a cell cannot keep, what nobody sees and what would act on a
//! terminal is written as `\u{202e}`; so are blanks at the ends, which people add and lose unawares. Words
//! that are there and empty are `""`, since a blank cell says that nothing is stated.

use std::borrow::Cow;
use std::fmt::Write as _;

use super::is_hidden;

/// Stands for a list that is there and has no entries.
const NO_ENTRIES: &str = "[]";

/// Words as a cell holds them; never blank.
pub fn to_cell(words: &str) -> String {
    if words.len() != 1 && words.bytes().all(|byte| byte == b'"') {
        // One more than they are, from two on: `""` is what is empty.
        return "\"".repeat(words.len().max(1) + 1);
    }
    let mut out = String::with_capacity(words.len());
    let last = words.chars().next_back().map_or(0, char::len_utf8);
    let last = words.len() - last;
    for (at, c) in words.char_indices() {
        let is_end = (at == 0 || at == last) && c.is_whitespace();
        let is_kept = matches!(c, '\n' | '\t') || !is_hidden(c);
        let is_escape = c == '\\' && words.get(at..).is_some_and(|rest| rest.starts_with("\\u{"));
        if is_end || !is_kept || is_escape {
            push_number(&mut out, c);
        } else {
            out.push(c);
        }
    }
    out
}

/// The words of a cell that is not blank. Line breaks become line feeds; blanks at the ends are nobody's.
pub fn from_cell(cell: &str) -> String {
    let cell = cell.trim();
    if cell.len() > 1 && cell.bytes().all(|byte| byte == b'"') {
        let count = cell.len() - 1;
        return "\"".repeat(if count == 1 { 0 } else { count });
    }
    let cell = with_line_feeds(cell);
    let mut out = String::with_capacity(cell.len());
    let mut rest = cell.as_ref();
    while let Some(at) = rest.find("\\u{") {
        let (before, escape) = rest.split_at(at);
        out.push_str(before);
        if let Some((c, behind)) = numbered(escape) {
            out.push(c);
            rest = behind;
        } else {
            out.push('\\');
            rest = escape.get(1..).unwrap_or_default();
        }
    }
    out.push_str(rest);
    out
}

/// A list as a cell holds it, an entry on each line; never blank.
pub fn list_to_cell<'a>(entries: impl IntoIterator<Item = &'a str>) -> String {
    let entries: Vec<String> = entries.into_iter().map(to_entry).collect();
    if entries.is_empty() {
        NO_ENTRIES.to_owned()
    } else {
        entries.join("\n")
    }
}

/// The entries of a cell that is not blank.
pub fn list_from_cell(cell: &str) -> Vec<String> {
    if cell.trim() == NO_ENTRIES {
        return Vec::new();
    }
    let cell = with_line_feeds(cell);
    let lines = cell.split('\n').filter(|line| !line.trim().is_empty());
    lines.map(from_cell).collect()
}

/// Words as an entry of a list: on one line, and never begun with what says how things stand: `[ ]`.
pub fn to_entry(words: &str) -> String {
    let entry = to_cell(words).replace('\n', "\\u{a}");
    match entry.strip_prefix('[') {
        Some(rest) if ["]", " ]", "x]"].iter().any(|box_| rest.starts_with(box_)) => {
            format!("\\u{{5b}}{rest}")
        }
        _ => entry,
    }
}

/// A cell that no spreadsheet takes for a formula: one that it would begins with an apostrophe, which
/// [`unguarded`] takes away. Plain numbers stay what they are.
pub fn guarded(cell: &str) -> Cow<'_, str> {
    if is_formula(cell.trim_start_matches('\'')) {
        Cow::Owned(format!("'{cell}"))
    } else {
        Cow::Borrowed(cell)
    }
}

/// The cell that [`guarded`] was given.
pub fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if is_formula(rest.trim_start_matches('\'')) => rest,
        _ => cell,
    }
}

/// Whether a spreadsheet may take words for a formula, and run it.
fn is_formula(words: &str) -> bool {
    let begins = words
        .trim_start()
        .starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    words.starts_with(['\t', '\r']) || begins && !is_plain_number(words.trim())
}

/// Digits with a sign, a decimal point or comma, a power of ten and a percent sign, each at most once.
fn is_plain_number(words: &str) -> bool {
    let digits = |words: &str| !words.is_empty() && words.bytes().all(|byte| byte.is_ascii_digit());
    let unsigned = |words: &str| words.strip_prefix(['-', '+']).map(str::to_owned);
    let words = words.strip_suffix('%').unwrap_or(words);
    let words = unsigned(words).unwrap_or_else(|| words.to_owned());
    let (number, power) = words.split_once(['e', 'E']).unwrap_or((&words, "0"));
    let power = unsigned(power).unwrap_or_else(|| power.to_owned());
    let (whole, part) = number.split_once(['.', ',']).unwrap_or((number, "0"));
    digits(whole) && digits(part) && digits(&power)
}

fn with_line_feeds(cell: &str) -> Cow<'_, str> {
    if cell.contains('\r') {
        Cow::Owned(cell.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        Cow::Borrowed(cell)
    }
}

fn push_number(out: &mut String, c: char) {
    // Writing to a string cannot fail.
    let _ = write!(out, "\\u{{{:x}}}", u32::from(c));
}

/// The character an escape begins with, and what is behind it.
fn numbered(escape: &str) -> Option<(char, &str)> {
    let number = escape.strip_prefix("\\u{")?;
    // No number is longer than six digits, and looking for its end further on would take for ever.
    let end = number.bytes().take(7).position(|byte| byte == b'}')?;
    let (number, behind) = number.split_at_checked(end)?;
    let is_number = number.bytes().all(|byte| byte.is_ascii_hexdigit());
    let number = u32::from_str_radix(number, 16).ok().filter(|_| is_number)?;
    Some((char::from_u32(number)?, behind.strip_prefix('}')?))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_a_cell_cannot_keep_is_written_as_its_number() {
        for (words, cell) in [
            ("Frais « cachés »", "Frais « cachés »"),
            ("two\nlines\tand a tab", "two\nlines\tand a tab"),
            (" x\u{a0}", "\\u{20}x\\u{a0}"),
            ("a\rb\u{1b}[31m", "a\\u{d}b\\u{1b}[31m"),
            ("\u{202e}abc", "\\u{202e}abc"),
            ("C:\\users \\u{41}", "C:\\users \\u{5c}u{41}"),
            ("", "\"\""),
            ("\"", "\""),
            ("\"\"", "\"\"\""),
        ] {
            assert_eq!(to_cell(words), cell);
            assert_eq!(from_cell(cell), words);
        }
        assert_eq!(
            from_cell("  a\r\nb \\u{zz} \\u{d800}"),
            "a\nb \\u{zz} \\u{d800}"
        );
    }

    #[test]
    fn formulas_are_guarded_and_numbers_stay() {
        for (cell, safe) in [
            ("=1+1", "'=1+1"),
            ("  @cmd", "'  @cmd"),
            ("'=1", "''=1"),
            ("＝1", "'＝1"),
            ("- a bullet", "'- a bullet"),
            ("\tx", "'\tx"),
            ("-1-1", "'-1-1"),
            ("-", "'-"),
            ("-2", "-2"),
            ("+1,5", "+1,5"),
            ("-1.5e-9", "-1.5e-9"),
            ("-30%", "-30%"),
            ("'tis", "'tis"),
            ("'-2", "'-2"),
        ] {
            assert_eq!(guarded(cell), safe);
            assert_eq!(unguarded(safe), cell);
        }
    }

    proptest! {
        #[test]
        fn all_words_come_back(words in "(?s).{0,8}|[\"'\\[\\] x=\\\\u{4}\n\r-]{0,10}") {
            let cell = to_cell(&words);
            prop_assert!(!cell.trim().is_empty());
            prop_assert_eq!(from_cell(&format!(" {cell}\r\n")), words.as_str());
            let safe = guarded(&words);
            prop_assert_eq!(unguarded(&safe), words.as_str());
            prop_assert!(!cell.chars().any(|c| is_hidden(c) && !matches!(c, '\n' | '\t')));
        }

        #[test]
        fn all_lists_come_back(list in prop::collection::vec("(?s).{0,3}|[\"\\[\\] x\n]{0,4}", 0..4)) {
            let cell = list_to_cell(list.iter().map(String::as_str));
            prop_assert!(!cell.trim().is_empty());
            prop_assert_eq!(list_from_cell(&cell), list);
        }
    }
}
