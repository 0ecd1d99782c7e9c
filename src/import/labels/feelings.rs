//! How a feeling is written: as a number on one of several scales, as a face, as stars or in words.

use super::{signs, words};
use crate::import::number::of_feeling;
use crate::model::{SENTIMENT_MAX, SENTIMENT_MIN};

/// How a feeling is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scale {
    /// A number with a sign of its own, or zero: −5…+5.
    Signed,
    /// A number without a sign: −5…+5, unless what stands around it says otherwise.
    Bare,
    /// So many of so many, such as `3/10`.
    Of,
    /// Stars, of five.
    Stars,
    /// Faces.
    Faces,
    /// Words.
    Words,
}

/// A feeling that was found.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Found {
    /// In −5…+5.
    pub level: f64,
    /// How it was written.
    pub scale: Scale,
    /// What is said beside a number or faces, or the words it was read from; may be empty.
    pub words: String,
}

/// What a cell or a mark says of a feeling: `-2`, `+3 Rassurée`, `3/10`, `★★☆☆☆`, `😡`, `Frustrée`.
/// None where nothing is said of one. A number alone is taken as −5…+5; a percentage is no feeling.
pub(crate) fn sentiment_in(words: &str) -> Option<Found> {
    let (level, scale, words) = reading(words)?;
    let level = (SENTIMENT_MIN..=SENTIMENT_MAX)
        .contains(&level)
        .then_some(level)?;
    Some(Found {
        level,
        scale,
        words,
    })
}

/// As [`sentiment_in`], but a [`Scale::Bare`] number stands as it is written, whatever its size.
pub(crate) fn reading(text: &str) -> Option<(f64, Scale, String)> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    if let Some((full, of)) = signs::stars(text) {
        return Some((level_on(full, of), Scale::Stars, String::new()));
    }
    if let Some((number, scale, rest)) = leading(text).or_else(|| trailing(text)) {
        return Some((number, scale, rest));
    }
    if let Some(level) = signs::level(text) {
        let words = if signs::is_all(text) { "" } else { text };
        return Some((level, Scale::Faces, words.to_owned()));
    }
    words::level(text).map(|level| (level, Scale::Words, text.to_owned()))
}

/// So many of so many in −5…+5: of five as 1…5, of others from zero on.
pub(crate) fn level_on(number: f64, of: f64) -> f64 {
    let level = if (of - 5.0).abs() < f64::EPSILON {
        2.0 * (number - 3.0)
    } else {
        number / of * (SENTIMENT_MAX - SENTIMENT_MIN) + SENTIMENT_MIN
    };
    let level = (level * 100.0).round() / 100.0;
    level.clamp(SENTIMENT_MIN, SENTIMENT_MAX)
}

/// A number before some words: `-2`, `3/10 : trop long`.
fn leading(text: &str) -> Option<(f64, Scale, String)> {
    let end = text.find(|c: char| !is_of_number(c)).unwrap_or(text.len());
    let (mut number, mut rest) = text.split_at(end);
    // `3 / 10` has blanks within.
    let spaced = rest
        .trim_start()
        .strip_prefix('/')
        .filter(|_| !number.contains('/'));
    let joined;
    if let Some(behind) = spaced {
        let behind = behind.trim_start();
        let end = behind
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(behind.len());
        let (of, after) = behind.split_at(end);
        joined = format!("{number}/{of}");
        number = &joined;
        rest = after;
    }
    let (level, scale) = number_in(number)?;
    let is_parted = rest.is_empty()
        || rest.starts_with([' ', '\u{a0}', ':', ',', ';', '-', '–', '—', '(', '\n']);
    let rest = rest.trim_start_matches(|c: char| c.is_whitespace() || ":,;-–—".contains(c));
    // A number with a unit is a measure: `72 %`, `6 min`. A sign leaves no doubt.
    let is_free = scale != Scale::Bare || rest.is_empty();
    let is_percent = rest.starts_with(['%', '€', '$']);
    (is_parted && is_free && !is_percent).then(|| (level, scale, without_brackets(rest)))
}

/// A number behind some words: `Frustrée (-3)`, `Frustrée : -3`, `Contente 8/10`.
fn trailing(text: &str) -> Option<(f64, Scale, String)> {
    let bracketed = [('(', ')'), ('[', ']')].iter().find_map(|(open, close)| {
        let inner = text.strip_suffix(*close)?;
        inner.rsplit_once(*open)
    });
    let (before, number) = match bracketed {
        Some((before, number)) => (before, number.trim()),
        None => text.rsplit_once([' ', '\u{a0}', ':'])?,
    };
    let (level, scale) = number_in(number)?;
    if scale == Scale::Bare {
        return None;
    }
    let before = before.trim_end_matches(|c: char| c.is_whitespace() || ":,;–—=".contains(c));
    (!before.is_empty()).then(|| (level, scale, before.to_owned()))
}

/// Words that stand wholly in brackets, without them.
fn without_brackets(words: &str) -> String {
    let inner = words
        .strip_prefix('(')
        .and_then(|words| words.strip_suffix(')'));
    inner
        .filter(|inner| !inner.contains(['(', ')']))
        .unwrap_or(words)
        .to_owned()
}

fn is_of_number(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '+' | '-' | '−' | '–' | '.' | ',' | '/')
}

/// A number on its scale; that of a scale of so many is in −5…+5 already.
fn number_in(written: &str) -> Option<(f64, Scale)> {
    let written = written.trim().trim_end_matches([',', '.']);
    if let Some((number, of)) = written.split_once('/') {
        let (number, of) = (of_feeling(number)?, of_feeling(of)?);
        let is_scale = [5.0_f64, 10.0, 20.0]
            .iter()
            .any(|known| (of - known).abs() < f64::EPSILON);
        return (is_scale && (0.0..=of).contains(&number))
            .then(|| (level_on(number, of), Scale::Of));
    }
    let is_signed = written.starts_with(['+', '-', '−', '–']);
    let number = of_feeling(written)?;
    // Zero is on no scale but this.
    let scale = if is_signed {
        Scale::Signed
    } else {
        Scale::Bare
    };
    (scale == Scale::Bare || number.abs() <= SENTIMENT_MAX).then_some((number, scale))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn feelings_are_found_however_they_are_written() {
        for (text, expected) in [
            ("-2", Some((-2.0, Scale::Signed, ""))),
            ("−2,5", Some((-2.5, Scale::Signed, ""))),
            ("+3 Rassurée", Some((3.0, Scale::Signed, "Rassurée"))),
            ("-3 (frustrée)", Some((-3.0, Scale::Signed, "frustrée"))),
            ("Frustrée (-3)", Some((-3.0, Scale::Signed, "Frustrée"))),
            ("Frustrée : −3", Some((-3.0, Scale::Signed, "Frustrée"))),
            ("4", Some((4.0, Scale::Bare, ""))),
            ("0", Some((0.0, Scale::Bare, ""))),
            ("3/10", Some((-2.0, Scale::Of, ""))),
            ("3 / 10", Some((-2.0, Scale::Of, ""))),
            ("7/10 : trop long", Some((2.0, Scale::Of, "trop long"))),
            ("Contente 8/10", Some((3.0, Scale::Of, "Contente"))),
            ("4/5", Some((2.0, Scale::Of, ""))),
            ("★★★☆☆", Some((0.0, Scale::Stars, ""))),
            ("⭐⭐", Some((-2.0, Scale::Stars, ""))),
            ("😡", Some((-5.0, Scale::Faces, ""))),
            (
                "🙂 plutôt bien",
                Some((2.0, Scale::Faces, "🙂 plutôt bien")),
            ),
            (":-(", Some((-3.0, Scale::Faces, ""))),
            ("Frustrée", Some((-3.0, Scale::Words, "Frustrée"))),
            ("72 %", None),
            ("72%", None),
            ("-3 %", None),
            ("6 min", None),
            ("12/25", None),
            ("3 clients sur 4", None),
            ("-9", None),
            ("-", None),
            ("", None),
        ] {
            let expected = expected.map(|(level, scale, words): (f64, _, &str)| Found {
                level,
                scale,
                words: words.to_owned(),
            });
            assert_eq!(sentiment_in(text), expected, "{text:?}");
        }
        assert_eq!(sentiment_in("8"), None);
        assert_eq!(reading("8"), Some((8.0, Scale::Bare, String::new())));
    }
}
