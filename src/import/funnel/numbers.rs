//! Spans of time and rates as analytics write them in English and French.

use crate::import::number::of_analytics;

/// A span of time in seconds: `00:01:23`, `1m 23s`, `2 min 5 s`, or a bare number of seconds.
pub(super) fn seconds(words: &str) -> Option<f64> {
    let words = words.trim().to_lowercase();
    if words.contains(':') {
        return words
            .split(':')
            .try_fold(0.0, |sum, part| Some(sum * 60.0 + bare(part)?));
    }
    let mut sum = 0.0;
    let mut found = false;
    let mut rest = words.as_str();
    while !rest.is_empty() {
        let unit = rest.find(char::is_alphabetic).unwrap_or(rest.len());
        let (digits, behind) = rest.split_at(unit);
        let value = bare(digits)?;
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

/// A number that is no share.
fn bare(words: &str) -> Option<f64> {
    let (value, is_percent) = of_analytics(words, false)?;
    (!is_percent).then_some(value)
}

/// A number without what computing added to it.
pub(super) fn rounded(value: f64) -> f64 {
    (value * 10_000.0).round() / 10_000.0
}

#[cfg(test)]
mod tests {
    use super::seconds;

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
