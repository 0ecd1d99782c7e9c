//! Scores of tasks and sentiments: 3 is neither good nor bad, and a point of score is two of
//! sentiment. What Mermaid cannot read as a score is looked for behind the colons of a name.

use super::letters::{number, trim};
use super::parse::{Part, Task, Words};
use crate::model::{SENTIMENT_MAX, SENTIMENT_MIN};

/// Sentiments are kept to so many parts of one, so that they are the decimals a person would write.
const PARTS: f64 = 1e14;

/// The sentiment of a score, whether or not the format allows it.
fn sentiment(score: f64) -> f64 {
    let sentiment = 2.0 * (score - 3.0);
    if sentiment.is_finite() {
        (sentiment * PARTS).round() / PARTS
    } else {
        sentiment
    }
}

/// How a task feels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Feeling {
    /// The score is within what the format allows.
    As(f64),
    /// The sentiment nearest to the score.
    Clamped(f64),
    /// The score is no number.
    Unknown,
}

impl Feeling {
    pub(super) fn of(score: f64) -> Self {
        if score.is_nan() {
            return Self::Unknown;
        }
        let exact = sentiment(score);
        let clamped = exact.clamp(SENTIMENT_MIN, SENTIMENT_MAX);
        if exact.total_cmp(&clamped).is_eq() {
            // No sign before nothing.
            Self::As(exact + 0.0)
        } else {
            Self::Clamped(clamped)
        }
    }
}

/// A task as it was meant: the position among its parts of the score. What stands before it is the
/// name, behind it the people.
pub(super) fn meant(task: &Task) -> usize {
    const MERMAID: usize = 1;
    if !task.score.is_nan() {
        return MERMAID;
    }
    let is_score = |part: &Part| {
        let words = trim(&part.all.words);
        !words.is_empty() && number(words).is_finite()
    };
    let last = task.parts.len().saturating_sub(1);
    let before_last = task.parts.get(..last).unwrap_or_default();
    let within = before_last.iter().rposition(is_score);
    let at_end = || {
        task.parts
            .last()
            .filter(|part| is_score(part))
            .map(|_| last)
    };
    let found = within.filter(|at| *at > 0).or_else(at_end);
    found.unwrap_or(MERMAID)
}

/// The score and the people of a task that has a comma where the colon between them belongs:
/// `Pay: 2, Anne`.
pub(super) fn score_and_people(task: &Task) -> Option<(f64, Vec<Words>)> {
    let [_, only] = task.parts.as_slice() else {
        return None;
    };
    let (score, people) = only.each.split_first()?;
    let words = trim(&score.words);
    let score = number(words);
    let is_meant = !words.is_empty() && score.is_finite() && !people.is_empty();
    let are_names = people.iter().all(|name| number(trim(&name.words)).is_nan());
    (is_meant && are_names).then(|| (score, people.to_vec()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_of_score_is_two_of_sentiment() {
        for (score, feeling) in [
            (5.0, Feeling::As(4.0)),
            (3.0, Feeling::As(0.0)),
            (3.7, Feeling::As(1.4)),
            (0.5, Feeling::As(-5.0)),
            (0.0, Feeling::Clamped(-5.0)),
            (6.0, Feeling::Clamped(5.0)),
            (f64::INFINITY, Feeling::Clamped(5.0)),
            (f64::NAN, Feeling::Unknown),
        ] {
            assert_eq!(Feeling::of(score), feeling, "{score}");
        }
    }

    #[test]
    fn a_score_is_found_behind_the_colons_of_a_name() {
        for (parts, at) in [
            (&["A", "5", "B"][..], 1),
            (&["Code OTP (ex", "5832)", "5", "Client"], 2),
            (&["A", "b", "3", "c", "4", "D"], 4),
            (&["A", "b", "3"], 2),
            (&["A", "b", "c"], 1),
            (&["7", "b", "c"], 1),
            (&["A", "x", "", "B"], 1),
        ] {
            let score = number(parts[1]);
            let part = |words: &&str| {
                let mut part = Part::default();
                part.all.words = (*words).to_owned();
                part
            };
            let parts = parts.iter().map(part).collect();
            let task = Task {
                section: None,
                score,
                parts,
            };
            assert_eq!(meant(&task), at);
        }
    }
}
