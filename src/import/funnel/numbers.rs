//! Numbers as analytics write them in English and French.

/// A number with what its sign says of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Number {
    /// As it is written.
    pub(super) value: f64,
    /// Whether `%` stands behind it.
    pub(super) is_percent: bool,
}

/// A number, with a comma or a point before its decimals, blanks or the other sign between thousands.
/// `is_count` says that it has no decimals, so that `1,234` is a thousand.
pub(super) fn number(words: &str, is_count: bool) -> Option<Number> {
    let bare: String = words
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '\u{202f}' | '\u{a0}' | '\'' | '’'))
        .collect();
    let bare = bare.replace('\u{2212}', "-");
    let digits = bare.strip_suffix('%').unwrap_or(&bare);
    let written = |number: String| {
        let value: f64 = number.parse().ok()?;
        let is_plain = number
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '.' | '-' | 'e' | 'E'));
        (value.is_finite() && is_plain).then_some(Number {
            value,
            is_percent: digits.len() < bare.len(),
        })
    };
    let last = digits.rfind([',', '.']);
    let Some(last) = last else {
        return written(digits.to_owned());
    };
    let sign = if digits.get(last..=last) == Some(",") {
        ','
    } else {
        '.'
    };
    let is_grouped = is_count && in_thousands(digits, sign);
    if is_grouped || digits.matches(sign).count() > 1 {
        return in_thousands(digits, sign).then(|| written(digits.replace(sign, "")))?;
    }
    let (whole, decimals) = digits.split_at(last);
    let whole = whole.replace([',', '.'], "");
    written(format!("{whole}.{}", decimals.get(1..).unwrap_or_default()))
}

/// Whether all groups behind the first have three digits.
fn in_thousands(digits: &str, sign: char) -> bool {
    let mut groups = digits.split(sign);
    let first = groups.next().unwrap_or_default();
    let is_group =
        |group: &str| group.len() == 3 && group.bytes().all(|byte| byte.is_ascii_digit());
    (1..=3).contains(&first.trim_start_matches('-').len()) && groups.all(is_group)
}

/// A span of time in seconds: `00:01:23`, `1m 23s`, `2 min 5 s`, or a bare number of seconds.
pub(super) fn seconds(words: &str) -> Option<f64> {
    let words = words.trim().to_lowercase();
    if words.contains(':') {
        return words.split(':').try_fold(0.0, |sum, part| {
            let part = number(part, false).filter(|part| !part.is_percent)?;
            Some(sum * 60.0 + part.value)
        });
    }
    let mut sum = 0.0;
    let mut found = false;
    let mut rest = words.as_str();
    while !rest.is_empty() {
        let unit = rest.find(char::is_alphabetic).unwrap_or(rest.len());
        let (digits, behind) = rest.split_at(unit);
        let value = number(digits, false)
            .filter(|value| !value.is_percent)?
            .value;
        let end = behind
            .find(|c: char| !c.is_alphabetic())
            .unwrap_or(behind.len());
        let (unit, behind) = behind.split_at(end);
        sum += value
            * match unit {
                "" | "s" | "sec" | "secs" | "second" | "seconds" | "seconde" | "secondes" => 1.0,
                "m" | "min" | "mins" | "minute" | "minutes" => 60.0,
                "h" | "hour" | "hours" | "heure" | "heures" => 3600.0,
                "d" | "j" | "day" | "days" | "jour" | "jours" => 86_400.0,
                _ => return None,
            };
        found = true;
        rest = behind.trim_start_matches([' ', ',', '.']);
    }
    found.then_some(sum)
}

/// A number without what computing added to it.
pub(super) fn rounded(value: f64) -> f64 {
    (value * 10_000.0).round() / 10_000.0
}

#[cfg(test)]
mod tests {
    use super::{number, seconds};

    #[test]
    fn numbers_are_read_in_both_languages() {
        for (words, is_count, expected) in [
            ("0.254", false, Some((0.254, false))),
            ("0,254", false, Some((0.254, false))),
            ("25.4%", false, Some((25.4, true))),
            ("25,4\u{a0}%", false, Some((25.4, true))),
            ("1\u{202f}234", true, Some((1234.0, false))),
            ("1,234", true, Some((1234.0, false))),
            ("1.234", true, Some((1234.0, false))),
            ("1,234,567", false, Some((1_234_567.0, false))),
            ("1.234,5", false, Some((1234.5, false))),
            ("1,234.5", false, Some((1234.5, false))),
            ("12,3", true, Some((12.3, false))),
            ("-3", true, Some((-3.0, false))),
            ("\u{2212}3", true, Some((-3.0, false))),
            ("", true, None),
            ("—", true, None),
            ("1,23,4", false, None),
            ("inf", false, None),
            ("1e999", false, None),
            ("12 users", true, None),
            ("é%", true, None),
        ] {
            let found = number(words, is_count).map(|found| (found.value, found.is_percent));
            assert_eq!(found, expected, "{words}");
        }
    }

    #[test]
    fn spans_of_time_are_seconds() {
        for (words, expected) in [
            ("00:01:23", Some(83.0)),
            ("1:02:03", Some(3723.0)),
            ("1m 23s", Some(83.0)),
            ("2 min 5 s", Some(125.0)),
            ("1 h 30", Some(3630.0)),
            ("83.5", Some(83.5)),
            ("83,5 s", Some(83.5)),
            ("soon", None),
            ("", None),
            ("5 %", None),
            ("3 apples", None),
        ] {
            assert_eq!(seconds(words), expected, "{words}");
        }
    }
}
