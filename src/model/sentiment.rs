//! Sentiment: how a stage feels, from −5 to +5, per persona. Unknown is never 0.

use super::id::PersonaId;

/// The lowest sentiment.
pub const SENTIMENT_MIN: f64 = -5.0;
/// The highest sentiment.
pub const SENTIMENT_MAX: f64 = 5.0;

/// What a stage states of its sentiment: a number for all, numbers for personas, or neither.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sentiment {
    /// The number for everyone, in −5…+5.
    pub all: Option<f64>,
    /// Numbers for single personas in the order of the file, each in −5…+5.
    pub each: Vec<(PersonaId, f64)>,
}

impl Sentiment {
    /// The number stated for that persona alone.
    pub fn of(&self, persona: &PersonaId) -> Option<f64> {
        self.each
            .iter()
            .find(|(id, _)| id == persona)
            .map(|(_, value)| *value)
    }
}

/// The number one step up or down from `from`: from unknown ±1, from a decimal or a mean the next
/// integer in that direction, within −5…+5.
pub fn nudge(from: Option<f64>, up: bool) -> f64 {
    let next = match (from, up) {
        (None, true) => 1.0,
        (None, false) => -1.0,
        (Some(value), true) => value.floor() + 1.0,
        (Some(value), false) => value.ceil() - 1.0,
    };
    next.clamp(SENTIMENT_MIN, SENTIMENT_MAX)
}

#[cfg(test)]
mod tests {
    use super::nudge;

    #[test]
    fn a_nudge_goes_to_the_next_integer_and_stays_in_range() {
        for (from, up, to) in [
            (None, true, 1.0),
            (None, false, -1.0),
            (Some(0.7), true, 1.0),
            (Some(0.7), false, 0.0),
            (Some(-1.5), false, -2.0),
            (Some(3.0), true, 4.0),
            (Some(5.0), true, 5.0),
            (Some(-5.0), false, -5.0),
        ] {
            assert!((nudge(from, up) - to).abs() < f64::EPSILON, "{from:?} {up}");
        }
    }
}
