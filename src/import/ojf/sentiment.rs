//! What the nodes of a stage come to as its sentiment.

use crate::model::{SENTIMENT_MAX, SENTIMENT_MIN};

/// The scores of a stage's nodes but for those of its actions, which are the actions' own.
#[derive(Clone, Debug, Default)]
pub(super) struct Scores {
    /// Of nodes that say how it feels.
    pub(super) felt: Vec<f64>,
    /// Of all others.
    pub(super) others: Vec<f64>,
}

impl Scores {
    /// The mean of what is said of the feelings, to one decimal. Else it is left to the actions that say
    /// how they feel, and where none does it is the mean of everything else; none where nothing is said.
    pub(super) fn of_stage(&self, has_actions: bool) -> Option<f64> {
        mean(&self.felt).or_else(|| mean(&self.others).filter(|_| !has_actions))
    }
}

fn mean(scores: &[f64]) -> Option<f64> {
    let count = u32::try_from(scores.len())
        .ok()
        .filter(|count| *count > 0)?;
    let mean = scores.iter().sum::<f64>() / f64::from(count);
    Some((mean * 10.0).round() / 10.0)
}

/// A score within the bounds of the format.
pub(super) fn clamped(score: f64) -> f64 {
    score.clamp(SENTIMENT_MIN, SENTIMENT_MAX)
}

#[cfg(test)]
mod tests {
    use super::Scores;

    #[test]
    fn feelings_count_before_everything_else() {
        let scores = |felt: &[f64], others: &[f64]| {
            let scores = Scores {
                felt: felt.to_vec(),
                others: others.to_vec(),
            };
            (scores.of_stage(false), scores.of_stage(true))
        };
        assert_eq!(scores(&[], &[]), (None, None));
        assert_eq!(scores(&[1.0, 1.0, 2.0], &[-5.0]), (Some(1.3), Some(1.3)));
        assert_eq!(scores(&[], &[-5.0, -2.0]), (Some(-3.5), None));
    }
}
