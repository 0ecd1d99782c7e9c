//! Guesses what a value was meant to be, so that a problem can say how to mend it.

use jiff::civil::Date;
use toml::de::DeValue;

use super::context::{Node, quoted};
use super::value::Expected;

/// The value as the expected type, where that is plain to see. `source` is the value as written.
pub(super) fn of_type(node: Node<'_>, expected: Expected, source: &str) -> Option<String> {
    match (expected, node.get_ref()) {
        (
            Expected::Text | Expected::Item,
            DeValue::Integer(_) | DeValue::Float(_) | DeValue::Boolean(_) | DeValue::Datetime(_),
        ) => Some(quoted(source)),
        (Expected::Texts | Expected::Items, DeValue::String(text)) => {
            Some(format!("[{}]", quoted(text)))
        }
        (Expected::Items, DeValue::Table(_)) if source.starts_with('{') => {
            Some(format!("[{source}]"))
        }
        // A header with one pair of brackets instead of two.
        (Expected::Items | Expected::Tables, DeValue::Table(_)) if source.starts_with('[') => {
            Some(format!("[{source}]"))
        }
        (Expected::Whole, DeValue::String(text)) => {
            let number: i64 = text.trim().parse().ok()?;
            Some(number.to_string())
        }
        (Expected::Whole, DeValue::Float(float)) => {
            let whole = float.as_str().trim_end_matches('0').strip_suffix('.')?;
            Some(whole.to_owned())
        }
        (Expected::Number | Expected::Sentiment, DeValue::String(text)) => {
            let text = text.trim().replace(['−', '–'], "-").replace(',', ".");
            let number: f64 = text.parse().ok()?;
            number.is_finite().then(|| number.to_string())
        }
        (Expected::Flag, DeValue::String(text)) => match text.to_lowercase().trim() {
            "true" | "yes" | "oui" | "vrai" => Some("true".to_owned()),
            "false" | "no" | "non" | "faux" => Some("false".to_owned()),
            _ => None,
        },
        (Expected::Flag, DeValue::Integer(integer)) => match integer.as_str() {
            "1" => Some("true".to_owned()),
            "0" => Some("false".to_owned()),
            _ => None,
        },
        _ => None,
    }
}

/// The day a value means: in quotes, with a time behind it, or written the French way round.
pub(super) fn of_date(source: &str) -> Option<String> {
    let words = source.trim_matches(['"', '\'']).trim();
    let day = words
        .get(..10)
        .and_then(|day| day.parse::<Date>().ok())
        .or_else(|| {
            let mut parts = words.split(['/', '.', '-']);
            let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
            Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
                .ok()
                .filter(|_| year.len() == 4 && parts.next().is_none())
        })?;
    Some(day.to_string())
}

/// The span of time a French phrase means, as `3 months`.
pub(super) fn of_period(words: &str) -> Option<String> {
    let words = words.to_lowercase();
    let mut parts = words.split_whitespace();
    let count: u16 = parts.next()?.parse().ok()?;
    let unit = match parts.next()? {
        "jour" | "jours" | "jrs" => "day",
        "semaine" | "semaines" | "sem" => "week",
        "mois" => "month",
        "trimestre" | "trimestres" | "quarter" | "quarters" => {
            return Some(format!("{} months", count.checked_mul(3)?));
        }
        "an" | "ans" | "année" | "années" => "year",
        _ => return None,
    };
    let plural = if count == 1 { "" } else { "s" };
    Some(format!("{count} {unit}{plural}"))
}

#[cfg(test)]
mod tests {
    use super::{of_date, of_period};

    #[test]
    fn days_and_periods_are_guessed() {
        for (source, expected) in [
            ("\"2026-09-01\"", Some("2026-09-01")),
            ("2026-09-01T10:00:00Z", Some("2026-09-01")),
            ("'01/09/2026'", Some("2026-09-01")),
            ("'1.9.2026'", Some("2026-09-01")),
            ("'31/02/2026'", None),
            ("'9/26'", None),
            ("'septembre'", None),
        ] {
            assert_eq!(of_date(source).as_deref(), expected, "{source}");
        }
        for (words, expected) in [
            ("3 mois", Some("3 months")),
            ("1 an", Some("1 year")),
            ("2 Trimestres", Some("6 months")),
            ("souvent", None),
        ] {
            assert_eq!(of_period(words).as_deref(), expected, "{words}");
        }
    }
}
