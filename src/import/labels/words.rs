//! What words say of a feeling, in English and French.

use super::fold::folded;
use super::signs::mean;

/// Lines of `LEVEL: word, word`, with words as [`stem`] leaves them, and of words that change others.
const WORDS: &str = include_str!("feelings.txt");

/// What some words say of a feeling, as the mean of those that are known; none where none is.
pub(super) fn level(words: &str) -> Option<f64> {
    let folded = folded(words);
    let tokens: Vec<&str> = folded.split(' ').collect();
    let mut levels = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let Some(level) = known(token) else { continue };
        let before = |back: usize| at.checked_sub(back).and_then(|at| tokens.get(at)).copied();
        let near = [before(1), before(2)];
        let is_near = |list: &str| near.iter().flatten().any(|word| is_in(list, word));
        let two = before(2)
            .zip(before(1))
            .map(|(one, two)| format!("{one} {two}"));
        let is_less = before(1).is_some_and(|word| is_in("less", word))
            || two.is_some_and(|two| is_in("less", &two));
        levels.push(if is_less {
            level - level.signum()
        } else if is_near("not") {
            // Who is not happy is no more than that; who is not angry is not glad for it.
            if level > 0.0 { -2.0 } else { 1.0 }
        } else if is_near("more") {
            (level + level.signum()).clamp(-5.0, 5.0)
        } else {
            level
        });
    }
    mean(&levels)
}

fn lines() -> impl Iterator<Item = (&'static str, &'static str)> {
    WORDS.lines().filter_map(|line| line.split_once(": "))
}

fn is_in(list: &str, word: &str) -> bool {
    lines().any(|(key, words)| key == list && words.split(", ").any(|known| known == word))
}

fn known(token: &str) -> Option<f64> {
    let stem = stem(token);
    let is_here = |words: &str| words.split(", ").any(|word| word == token || word == stem);
    lines().find_map(|(key, words)| key.parse().ok().filter(|_| is_here(words)))
}

/// A folded word without the endings of French adjectives.
fn stem(token: &str) -> &str {
    let ending = ["ee", "e"]
        .iter()
        .find(|ending| token.len() > ending.len() + 2 && token.ends_with(*ending));
    ending
        .and_then(|ending| token.strip_suffix(ending))
        .unwrap_or(token)
}

#[cfg(test)]
mod tests {
    use super::level;

    #[test]
    fn words_say_how_it_feels() {
        for (words, expected) in [
            ("Frustrée", Some(-3.0)),
            ("frustré", Some(-3.0)),
            ("Elle est satisfaite", Some(3.0)),
            ("angry", Some(-4.0)),
            ("Delighted!", Some(5.0)),
            ("très frustrée", Some(-4.0)),
            ("un peu inquiète", Some(-1.0)),
            ("pas contente", Some(-2.0)),
            ("not happy", Some(-2.0)),
            ("not angry", Some(1.0)),
            ("Curieuse, pressée", Some(2.0)),
            ("Rassurée, inquiète", Some(0.5)),
            ("peu convaincue", Some(-2.0)),
            ("neutre", Some(0.0)),
            ("Déçus", Some(-3.0)),
            ("Impatiente", Some(-2.0)),
            ("a table", None),
            ("", None),
        ] {
            assert_eq!(level(words), expected, "{words:?}");
        }
    }
}
