//! How much two texts are alike, to find the one that became the other.

use std::cmp::Ordering;

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
    /// In order, each as often as it is there.
    pairs: Vec<[char; 2]>,
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
                letters.pairs.push([last, letter]);
            }
            last = letter;
        }
        letters.pairs.sort_unstable();
        letters.folded = folded;
        letters
    }

    /// Whether the text holds the other whole, word by word, if that has so many letters that it tells.
    pub fn holds(&self, other: &Self, telling: usize) -> bool {
        let (text, other) = (self.folded.as_str(), other.folded.trim());
        let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let is_word = |(at, found): (usize, &str)| {
            let (before, behind) = (text.get(..at), text.get(at + found.len()..));
            !is_letter(before.and_then(|text| text.chars().next_back()))
                && !is_letter(behind.and_then(|text| text.chars().next()))
        };
        other.len() <= text.len()
            && other.chars().count() >= telling
            && text.match_indices(other).any(is_word)
    }

    /// As [`likeness`].
    pub fn likeness(&self, other: &Self) -> f64 {
        if self.folded == other.folded {
            return 1.0;
        }
        let (mut mine, mut others) = (self.pairs.iter().peekable(), other.pairs.iter().peekable());
        let mut common = 0;
        while let (Some(one), Some(two)) = (mine.peek(), others.peek()) {
            let order = one.cmp(two);
            common += usize::from(order == Ordering::Equal);
            if order != Ordering::Greater {
                mine.next();
            }
            if order != Ordering::Less {
                others.next();
            }
        }
        share(common, self.pairs.len() + other.pairs.len())
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
    use super::{Letters, likeness};

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

    #[test]
    fn a_text_holds_whole_words() {
        for (text, other, holds) in [
            (
                "Frais tardifs, compte obligatoire",
                "compte obligatoire",
                true,
            ),
            ("Frais tardifs", "frais tardifs ", true),
            ("Refrais tardifs", "frais tardifs", false),
            ("Refrais, frais", "frais", true),
            ("Frais tardifs", "ais t", false),
            ("Un an", "an", false),
            ("an", "Un an tardif", false),
        ] {
            let (letters, others) = (Letters::of(text), Letters::of(other));
            assert_eq!(letters.holds(&others, 3), holds, "{text} {other}");
        }
    }
}
