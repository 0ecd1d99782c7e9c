//! Kinds of characters as the regular expressions of JavaScript know them, in which the grammar of
//! Mermaid is written, and numbers as its `Number()` reads them.

/// Whether a character is a blank or ends a line: the class `\s`.
pub(super) fn is_blank(c: char) -> bool {
    match c {
        '\u{feff}' => true,
        '\u{85}' => false,
        c => c.is_whitespace(),
    }
}

/// Whether a character ends a line for `.` and `^`.
pub(super) fn ends_line(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{2028}' | '\u{2029}')
}

/// Whether a character is of the class `\w`.
pub(super) fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}

/// Words without the blanks at both ends.
pub(super) fn trim(words: &str) -> &str {
    words.trim_matches(is_blank)
}

/// How many bytes of blanks a text begins with.
pub(super) fn blanks(text: &str) -> usize {
    text.len() - text.trim_start_matches(is_blank).len()
}

/// A number as `Number()` reads it: nothing is 0, and what is no number is not one.
pub(super) fn number(words: &str) -> f64 {
    let words = trim(words);
    if words.is_empty() {
        return 0.0;
    }
    for (prefixes, radix) in [(["0x", "0X"], 16), (["0o", "0O"], 8), (["0b", "0B"], 2)] {
        if let Some(digits) = prefixes.iter().find_map(|p| words.strip_prefix(p)) {
            return whole(digits, radix);
        }
    }
    let unsigned = words.strip_prefix(['+', '-']).unwrap_or(words);
    if unsigned == "Infinity" {
        let is_below = words.starts_with('-');
        return if is_below {
            f64::NEG_INFINITY
        } else {
            f64::INFINITY
        };
    }
    // Rust reads names of numbers in any case as well, which are made of other letters.
    let is_decimal = |c: char| c.is_ascii_digit() || matches!(c, '.' | 'e' | 'E' | '+' | '-');
    if !unsigned.chars().all(is_decimal) {
        return f64::NAN;
    }
    words.parse().unwrap_or(f64::NAN)
}

fn whole(digits: &str, radix: u32) -> f64 {
    if digits.is_empty() {
        return f64::NAN;
    }
    digits.chars().fold(0.0, |sum, c| {
        let digit = c.to_digit(radix).map_or(f64::NAN, f64::from);
        sum * f64::from(radix) + digit
    })
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn numbers_are_those_of_javascript() {
        for (words, expected) in [
            ("", 0.0),
            (" \u{feff}\t", 0.0),
            (" 3.5 ", 3.5),
            ("-2", -2.0),
            ("+4.", 4.0),
            (".5", 0.5),
            ("1e1", 10.0),
            ("1E-1", 0.1),
            ("0x3", 3.0),
            ("0B11", 3.0),
            ("0o7", 7.0),
            ("-Infinity", f64::NEG_INFINITY),
            ("1e999", f64::INFINITY),
            ("007", 7.0),
        ] {
            assert!(
                (number(words) - expected).abs() < 1e-9
                    || number(words).total_cmp(&expected).is_eq(),
                "{words:?}: {}",
                number(words)
            );
        }
        for words in [
            "5 stars", "3,5", "-0x3", "0x", "1_0", "inf", "nan", "infinity", "e1", ".", "--1", "０",
        ] {
            assert!(number(words).is_nan(), "{words:?}");
        }
    }
}
