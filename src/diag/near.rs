//! How far apart two words are, to guess which one was meant.

/// The number of letters to add, drop, change or swap with their neighbour to get from one word
/// to the other, in characters (optimal string alignment, the restricted Damerau–Levenshtein
/// distance).
pub fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=b.len()).collect();
    let mut last_a = None;
    for (row, ca) in a.chars().enumerate() {
        let mut current = vec![row + 1];
        let mut left = row + 1;
        let mut last_b = None;
        for (column, cb) in b.iter().enumerate() {
            let at = |line: &[usize], index: usize| line.get(index).copied().unwrap_or(usize::MAX);
            let changed = at(&above, column) + usize::from(ca != *cb);
            let mut best = changed.min(left + 1).min(at(&above, column + 1) + 1);
            if last_a == Some(*cb) && last_b == Some(ca) {
                // Both words have these two letters, the other way round.
                best = best.min(at(&before, column.wrapping_sub(1)).saturating_add(1));
            }
            current.push(best);
            left = best;
            last_b = Some(*cb);
        }
        before = std::mem::replace(&mut above, current);
        last_a = Some(ca);
    }
    above.last().copied().unwrap_or_default()
}

/// The nearest of the candidates that is near enough to be what was meant: a third of its letters
/// may differ, two at most. Capitals do not count. The first of equals wins.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = word.to_lowercase();
    let letters = word.chars().count();
    let limit = (letters / 3).min(2);
    candidates
        .into_iter()
        .filter(|candidate| candidate.chars().count().abs_diff(letters) <= limit)
        .map(|candidate| (distance(&word, &candidate.to_lowercase()), candidate))
        .filter(|(distance, _)| *distance <= limit)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::{distance, nearest};

    #[test]
    fn distances_count_letters() {
        for (a, b, expected) in [
            ("", "", 0),
            ("", "abc", 3),
            ("abc", "", 3),
            ("sentimant", "sentiment", 1),
            ("setniment", "sentiment", 1),
            ("goals", "goal", 1),
            ("été", "ete", 2),
            ("kitten", "sitting", 3),
        ] {
            assert_eq!(distance(a, b), expected, "{a} {b}");
        }
    }

    #[test]
    fn only_near_words_are_guessed() {
        let keys = ["at", "id", "for", "goal", "severity", "effort"];
        for (word, expected) in [
            ("ID", Some("id")),
            ("ai", None),
            ("fro", Some("for")),
            ("goals", Some("goal")),
            ("sevrity", Some("severity")),
            ("saverety", Some("severity")),
            ("colour", None),
            ("", None),
        ] {
            assert_eq!(nearest(word, keys), expected, "{word}");
        }
    }
}
