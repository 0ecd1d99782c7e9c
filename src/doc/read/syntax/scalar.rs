//! Says what a value that is no value was meant to be.

use crate::doc::read::context::quoted;
use crate::doc::read::mend;

/// What is wrong with a value, and how it could be written.
pub(super) struct Scalar {
    /// The name of the text about it.
    pub(super) variant: &'static str,
    /// The value as it could be written.
    pub(super) mend: Option<String>,
}

/// Judges a value by its words; `message` is what the parser says of it.
pub(super) fn judge(words: &str, message: &str) -> Scalar {
    let scalar = |variant, mend| Scalar { variant, mend };
    if words.is_empty() {
        return scalar("missing-value", None);
    }
    if let Some(inner) = without_fancy_quotes(words) {
        return scalar("quotes-fancy", Some(quoted(inner)));
    }
    if let Some(flag) = flag(words) {
        return scalar("flag", Some(flag.to_owned()));
    }
    let is_date = words.starts_with(|c: char| c.is_ascii_digit())
        && words.bytes().filter(|b| matches!(b, b'-' | b'/')).count() == 2;
    if is_date || message.starts_with("invalid date") || message.starts_with("invalid time") {
        return scalar("date", mend::of_date(words));
    }
    if let Some(number) = number(words) {
        return scalar("number", Some(number));
    }
    let looks_like_number = words
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, '+' | '-' | '.' | '_'));
    if looks_like_number && words.contains(|c: char| c.is_ascii_digit()) {
        return scalar("number", None);
    }
    scalar("unquoted", Some(quoted(words)))
}

fn without_fancy_quotes(words: &str) -> Option<&str> {
    let inner = words.strip_prefix(['“', '”', '„', '«', '‘', '’'])?;
    let inner = inner
        .strip_suffix(['”', '“', '»', '’', '‘'])
        .unwrap_or(inner);
    Some(inner.trim_matches([' ', '\u{a0}', '\u{202f}']))
}

fn flag(words: &str) -> Option<&'static str> {
    match words.to_lowercase().as_str() {
        "true" | "yes" | "oui" | "vrai" | "on" | "tru" | "ture" => Some("true"),
        "false" | "no" | "non" | "faux" | "off" | "flase" | "fals" => Some("false"),
        _ => None,
    }
}

/// A number written as people do: with a sign of percent, spaces between thousands, zeros in
/// front, no digit beside the point.
fn number(words: &str) -> Option<String> {
    let bare = words.trim_end_matches('%').trim_end();
    let bare: String = bare
        .chars()
        .filter(|c| !matches!(c, ' ' | '_' | '\u{a0}' | '\u{202f}'))
        .map(|c| if matches!(c, '−' | '–') { '-' } else { c })
        .collect();
    if !bare
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, '-' | '+' | '.'))
    {
        return None;
    }
    let number: f64 = bare.parse().ok()?;
    Some(number.to_string())
}

#[cfg(test)]
mod tests {
    use super::judge;

    #[test]
    fn values_are_guessed_from_their_words() {
        for (words, variant, mend) in [
            ("", "missing-value", None),
            ("“texte”", "quotes-fancy", Some("\"texte\"")),
            ("« texte »", "quotes-fancy", Some("\"texte\"")),
            ("True", "flag", Some("true")),
            ("non", "flag", Some("false")),
            ("01", "number", Some("1")),
            ("5 %", "number", Some("5")),
            ("1 000", "number", Some("1000")),
            (".5", "number", Some("0.5")),
            ("−4", "number", Some("-4")),
            ("+-5", "number", None),
            ("2026-02-30", "date", None),
            ("01/09/2026", "date", Some("2026-09-01")),
            ("12h30", "unquoted", Some("\"12h30\"")),
            ("Page panier", "unquoted", Some("\"Page panier\"")),
        ] {
            let scalar = judge(words, "");
            assert_eq!(
                (scalar.variant, scalar.mend.as_deref()),
                (variant, mend),
                "{words}"
            );
        }
    }
}
