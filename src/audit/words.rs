//! How what was found is told, wherever it is.

use super::check::Outcome;
use crate::i18n::{Arg, Texts};

/// The sign before a question, which says its answer without colour; all are ASCII.
pub fn mark(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Todo => "[ ]",
        Outcome::Pass => "[x]",
        Outcome::Partial => "[~]",
        Outcome::Fail => "[!]",
        Outcome::Na => "[-]",
    }
}

/// What an answer is called.
pub fn outcome_label(outcome: Outcome, texts: &Texts) -> String {
    texts.text(&format!("outcome-{}", outcome.key()))
}

/// A length of time: in seconds below a minute, then in minutes, then in hours and minutes.
pub fn time_words(seconds: i64, texts: &Texts) -> String {
    let minutes = seconds / 60;
    let (id, hours, minutes) = match (minutes / 60, minutes % 60) {
        (0, 0) => ("time-seconds", 0, 0),
        (0, minutes) => ("time-minutes", 0, minutes),
        (hours, 0) => ("time-hours", hours, 0),
        (hours, minutes) => ("time-hours-minutes", hours, minutes),
    };
    let args = [
        ("seconds", Arg::from(seconds)),
        ("hours", Arg::from(hours)),
        ("minutes", Arg::from(minutes)),
    ];
    texts.with(id, &args)
}

#[cfg(test)]
mod tests {
    use super::time_words;
    use crate::i18n::{Language, Texts};

    #[test]
    fn time_is_told_as_exactly_as_it_is_of_use() {
        let texts = Texts::new(Language::English);
        for (seconds, expected) in [
            (0, "0 s"),
            (59, "59 s"),
            (60, "1 min"),
            (119, "1 min"),
            (3600, "1 h"),
            (3661, "1 h 1 min"),
        ] {
            assert_eq!(time_words(seconds, &texts), expected);
        }
    }
}
