//! The order of things in lists that were changed on two sides.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;

/// The entries of a list that all others have as well, in its order.
pub(super) fn common<'a, T: Eq + Hash>(list: &[&'a T], others: &[&[&'a T]]) -> Vec<&'a T> {
    let others: Vec<HashSet<&T>> = others.iter().map(|o| o.iter().copied().collect()).collect();
    let everywhere = |entry: &&T| others.iter().all(|other| other.contains(*entry));
    list.iter().copied().filter(everywhere).collect()
}

/// A list with the entries that only the other has put in, each behind the same neighbour.
pub fn woven<'a, T: Eq + Hash>(list: &[&'a T], other: &[&'a T]) -> Vec<&'a T> {
    let known: HashSet<&T> = list.iter().copied().collect();
    let mut behind: HashMap<Option<&T>, Vec<&'a T>> = HashMap::new();
    let mut neighbour = None;
    for entry in other {
        if known.contains(*entry) {
            neighbour = Some(*entry);
        } else {
            behind.entry(neighbour).or_default().push(*entry);
        }
    }
    // What both put behind one entry stands one behind the other, the list's own first.
    let others: HashSet<&T> = other.iter().copied().collect();
    let mut waiting = behind.remove(&None).unwrap_or_default();
    let mut woven = Vec::with_capacity(list.len() + other.len());
    for entry in list {
        if others.contains(*entry) {
            woven.append(&mut waiting);
            waiting = behind.remove(&Some(*entry)).unwrap_or_default();
        }
        woven.push(*entry);
    }
    woven.append(&mut waiting);
    woven
}

/// The order of three versions of a list, or none where both sides moved what all three have, each
/// in its own way. Then [`woven`] makes it of the side that is chosen.
pub(super) fn merged<'a, T: Eq + Hash>(
    base: &[&'a T],
    ours: &[&'a T],
    theirs: &[&'a T],
) -> Option<Vec<&'a T>> {
    let base = common(base, &[ours, theirs]);
    let mine = common(ours, &[&base]);
    let other = common(theirs, &[&base]);
    if mine == base || mine == other {
        Some(woven(theirs, ours))
    } else if other == base {
        Some(woven(ours, theirs))
    } else {
        None
    }
}

/// Which entries of a list, given by where each is to come, stand in order already: as many as
/// can, so that few are moved.
pub fn standing(places: &[usize]) -> Vec<bool> {
    // The classic of patience: the last entry of the best run of each length, with the run behind it.
    let mut last: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(places.len());
    let place = |at: usize| places.get(at).copied().unwrap_or_default();
    for (at, own) in places.iter().enumerate() {
        let length = last.partition_point(|end| place(*end) < *own);
        before.push(length.checked_sub(1).and_then(|n| last.get(n).copied()));
        match last.get_mut(length) {
            Some(end) => *end = at,
            None => last.push(at),
        }
    }
    let mut stays = vec![false; places.len()];
    let mut next = last.last().copied();
    while let Some(at) = next {
        if let Some(stays) = stays.get_mut(at) {
            *stays = true;
        }
        next = before.get(at).copied().flatten();
    }
    stays
}

#[cfg(test)]
mod tests {
    use super::{merged, standing, woven};

    fn list(words: &str) -> Vec<char> {
        words.chars().collect()
    }

    fn refs(list: &[char]) -> Vec<&char> {
        list.iter().collect()
    }

    #[test]
    fn entries_of_the_other_come_behind_the_same_neighbour() {
        for (one, other, expected) in [
            ("abc", "abc", "abc"),
            ("abc", "axbc", "axbc"),
            ("abc", "xabcy", "xabcy"),
            ("ac", "abxc", "abxc"),
            ("axb", "ayb", "axyb"),
            ("xa", "ya", "xya"),
            ("", "ab", "ab"),
            ("cba", "axb", "cbax"),
        ] {
            let (one, other) = (list(one), list(other));
            let woven: String = woven(&refs(&one), &refs(&other)).into_iter().collect();
            assert_eq!(woven, expected);
        }
    }

    #[test]
    fn an_order_is_taken_from_the_side_that_changed_it() {
        for (base, ours, theirs, expected) in [
            ("abc", "abc", "cab", Some("cab")),
            ("abc", "cab", "abc", Some("cab")),
            ("abc", "cab", "cab", Some("cab")),
            ("abc", "cab", "bac", None),
            ("abc", "axbc", "abcy", Some("axbcy")),
            ("abc", "bca", "axbc", Some("bcax")),
        ] {
            let (base, ours, theirs) = (list(base), list(ours), list(theirs));
            let found = merged(&refs(&base), &refs(&ours), &refs(&theirs));
            let found: Option<String> = found.map(|order| order.into_iter().collect());
            assert_eq!(found.as_deref(), expected);
        }
    }

    #[test]
    fn as_many_as_can_stay_where_they_are() {
        for (places, expected) in [
            (vec![], vec![]),
            (vec![0, 1, 2], vec![true, true, true]),
            (vec![1, 2, 0], vec![true, true, false]),
            (vec![2, 0, 1], vec![false, true, true]),
        ] {
            assert_eq!(standing(&places), expected);
        }
    }
}
