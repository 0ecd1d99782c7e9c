//! How much two texts are alike, to find the one that became the other.

use std::collections::HashMap;

use super::fuzzy::fold;

/// From 0 (nothing in common) to 1 (the same but for case and accents): the share of neighbouring
/// pairs of letters that both have, which is Sørensen's and Dice's coefficient. Half is much.
pub fn likeness(one: &str, other: &str) -> f64 {
    Letters::of(one).likeness(&Letters::of(other))
}

/// The pairs of letters of a text, for one that is compared with many.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Letters {
    folded: String,
    pairs: HashMap<[char; 2], usize>,
    count: usize,
}

impl Letters {
    /// Takes the pairs of a text.
    pub fn of(text: &str) -> Self {
        let folded = fold(text);
        let mut letters = Self::default();
        let mut last = ' ';
        for letter in folded.trim().chars().chain([' ']) {
            // A word is known by how it begins and ends too, so its bounds count as letters.
            let letter = if letter.is_alphanumeric() {
                letter
            } else {
                ' '
            };
            if letter != ' ' || last != ' ' {
                *letters.pairs.entry([last, letter]).or_default() += 1;
                letters.count += 1;
            }
            last = letter;
        }
        letters.folded = folded;
        letters
    }

    /// As [`likeness`].
    pub fn likeness(&self, other: &Self) -> f64 {
        if self.folded == other.folded {
            return 1.0;
        }
        let common: usize = self
            .pairs
            .iter()
            .map(|(pair, count)| other.pairs.get(pair).map_or(0, |many| *count.min(many)))
            .sum();
        share(common, self.count + other.count)
    }
}

/// Twice the common part of a sum of two.
fn share(common: usize, sum: usize) -> f64 {
    if sum == 0 {
        return 0.0;
    }
    #[expect(clippy::cast_precision_loss, reason = "texts have fewer letters")]
    let share = (2 * common) as f64 / sum as f64;
    share
}

#[cfg(test)]
mod tests {
    use super::likeness;

    #[test]
    fn what_was_reworded_is_alike_and_what_is_new_is_not() {
        for (one, other) in [
            ("Code promo refusé", "Code promo refusé sans explication"),
            ("Frustrée", "frustré"),
            (
                "Compte obligatoire",
                "Compte obligatoire, même pour un invité",
            ),
            (
                "Frais découverts trop tard",
                "Frais de port découverts trop tard",
            ),
            ("", ""),
        ] {
            assert!(likeness(one, other) >= 0.5, "{one} {other}");
        }
        for (one, other) in [
            ("Code promo refusé", "Créneau non respecté"),
            ("Compte obligatoire", "Achat sans compte"),
            ("Page panier", "Page produit"),
            ("", "a"),
            ("!", "?"),
        ] {
            assert!(likeness(one, other) < 0.5, "{one} {other}");
        }
        assert!((likeness("Étape", "etape") - 1.0).abs() < f64::EPSILON);
    }
}
