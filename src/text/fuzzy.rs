//! Finding by what one remembers of a name: whatever the case and the accents, by its beginning, by
//! the beginnings of its words, by some of its letters in their order.
//!
//! The library the field has for this is under a licence we do not take; what a list of a hundred
//! names needs of it is this much.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A text without case and accents, to be compared.
pub fn fold(text: &str) -> String {
    text.nfd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .map(|c| if c == '’' { '\'' } else { c })
        .collect()
}

/// How well what is asked for fits a name, the more the better, up to 1000; none if it does not.
/// Both have to be folded. Of several words asked for, each has to fit.
pub fn fitness(asked: &str, name: &str) -> Option<u32> {
    let whole = fitness_of_words(asked, name);
    let mut words = asked.split_whitespace();
    let Some(first) = words.next().filter(|_| asked.contains(' ')) else {
        return whole;
    };
    let mut least = fitness_of_words(first, name);
    for word in words {
        least = least.min(fitness_of_words(word, name));
    }
    // What fits in one piece fits better than what fits word by word.
    whole.max(least.map(|fitness| fitness.min(500)))
}

fn fitness_of_words(asked: &str, name: &str) -> Option<u32> {
    // The shorter of two names that fit alike is more likely meant.
    let rest = name.len().saturating_sub(asked.len()).min(99);
    let by_length = 99 - u32::try_from(rest).unwrap_or(99);
    if asked == name {
        Some(1000)
    } else if name.starts_with(asked) {
        Some(800 + by_length)
    } else if starts(name).any(|start| name.get(start..).is_some_and(|n| n.starts_with(asked))) {
        Some(700 + by_length)
    } else if asked.chars().count() > 1 && name.contains(asked) {
        // In the middle of a word it is rather chance.
        Some(400 + by_length)
    } else {
        let places = || starts(name).filter_map(|start| name.get(start..));
        let by_words = places().filter_map(|name| cost_by_words(asked, name));
        let in_word = places().filter_map(|name| cost_in_word(asked, name));
        let cost = by_words.chain(in_word).min();
        cost.map(|cost| 399_u32.saturating_sub(cost))
    }
}

/// The bytes at which the words of a name begin.
fn starts(name: &str) -> impl Iterator<Item = usize> + '_ {
    let before = [' '].into_iter().chain(name.chars());
    name.char_indices()
        .zip(before)
        .filter(|((_, c), before)| c.is_alphanumeric() && !before.is_alphanumeric())
        .map(|((at, _), _)| at)
}

/// What it costs to read what is asked for as the beginnings of some words of a name, in their
/// order, the first word among them: `exas` in `export the audit as`. None if it cannot be.
fn cost_by_words(asked: &str, name: &str) -> Option<u32> {
    // Where a letter both goes on a word and begins another, either may be meant.
    let leaps_late = leaps(asked, name, false);
    let leaps = leaps_late.or_else(|| leaps(asked, name, true))?;
    Some(5 * leaps)
}

/// How many times one leaps to the beginning of a further word.
fn leaps(asked: &str, name: &str, early: bool) -> Option<u32> {
    let mut asked = asked.chars().filter(|c| !c.is_whitespace());
    let first = asked.next()?;
    let mut rest = name.strip_prefix(first)?;
    let mut leaps = 0;
    for wanted in asked {
        let next = rest.strip_prefix(wanted);
        let leap = starts(rest)
            .filter(|start| *start > 0)
            .find_map(|start| rest.get(start..)?.strip_prefix(wanted));
        let (one, other) = if early { (leap, next) } else { (next, leap) };
        let found = one.or(other)?;
        leaps += u32::from(Some(found) != next);
        rest = found;
    }
    Some(leaps)
}

/// What it costs to find the letters asked for in the first word of a name, in their order: `enrgstr`
/// in `enregistrer`. None if one is missing or lies too far away to be meant.
fn cost_in_word(asked: &str, name: &str) -> Option<u32> {
    let mut asked = asked.chars();
    let mut wanted = asked.next().filter(|first| name.starts_with(*first))?;
    let (mut cost, mut gap) = (0, 0);
    for c in name.chars().take_while(|c| c.is_alphanumeric()) {
        if c != wanted {
            gap += 1;
            continue;
        }
        if gap > 4 {
            return None;
        }
        cost += if gap > 0 { 10 + gap } else { 0 };
        gap = 0;
        match asked.next() {
            Some(next) => wanted = next,
            None => return Some(cost),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_by_what_one_remembers() {
        for (asked, name) in [
            ("enregistrer", "Enregistrer"),
            ("ENREG", "Enregistrer"),
            ("etape", "Étape suivante"),
            ("suiv", "Étape suivante"),
            ("es", "Étape suivante"),
            ("etsui", "Étape suivante"),
            ("sas", "save as"),
            ("suivante étape", "Étape suivante"),
            ("enrgstr", "Enregistrer"),
            ("l’element", "Monter l'élément"),
        ] {
            assert!(fitness(&fold(asked), &fold(name)).is_some(), "{asked}");
        }
    }

    #[test]
    fn what_only_shares_letters_is_not_found() {
        for (asked, name) in [
            ("xyz", "Enregistrer"),
            ("nst", "Enregistrer"),
            ("impr", "item to previous"),
            ("étape rien", "Étape suivante"),
        ] {
            assert_eq!(fitness(&fold(asked), &fold(name)), None, "{asked}");
        }
    }

    #[test]
    fn the_nearer_name_comes_first() {
        for (asked, better, worse) in [
            ("save", "save", "save as"),
            ("sav", "save", "save as"),
            ("as", "as", "save as"),
            ("stage", "stage left", "next stage"),
            ("stage", "next stage", "restage"),
            ("st", "stage", "sentiment"),
            ("next st", "next stage", "stage next to it"),
        ] {
            assert!(fitness(asked, better) > fitness(asked, worse), "{asked}");
        }
    }
}
