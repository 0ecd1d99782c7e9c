//! Which items of two versions of a cell are the same item, and which things of two lists keep
//! their order.

use std::collections::HashMap;
use std::hash::Hash;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::content::Entry;

/// For each old item the index of the new one it has become, and none where it is gone. Items are
/// matched by id, then by equal words, in their order as far as it goes, then by position among
/// what is left between two of these.
pub(super) fn pairs(old: &[Entry], new: &[Entry]) -> Vec<Option<usize>> {
    let mut pairs = Pairs {
        of_old: vec![None; old.len()],
        is_taken: vec![false; new.len()],
    };
    let ids: HashMap<&str, usize> = new
        .iter()
        .enumerate()
        .filter_map(|(at, item)| Some((item.id()?, at)))
        .collect();
    for (at, item) in old.iter().enumerate() {
        if let Some(found) = item.id().and_then(|id| ids.get(id)) {
            pairs.put(at, *found);
        }
    }
    // Items with different ids are never the same.
    let may = |o: usize, n: usize| {
        let ids = (
            old.get(o).and_then(Entry::id),
            new.get(n).and_then(Entry::id),
        );
        !matches!(ids, (Some(a), Some(b)) if a != b)
    };
    let words =
        |items: &[Entry]| -> Vec<String> { items.iter().map(|item| item.text.clone()).collect() };
    let (old_words, new_words) = (words(old), words(new));
    for (o, n) in in_order(&old_words, &new_words) {
        if may(o, n) {
            pairs.put(o, n);
        }
    }
    for (o, text) in old_words.iter().enumerate() {
        let mut same = new_words.iter().enumerate().filter(|(_, new)| *new == text);
        if let Some((n, _)) = same.find(|(n, _)| pairs.is_free(o, *n) && may(o, *n)) {
            pairs.put(o, n);
        }
    }
    by_position(&mut pairs, may);
    pairs.of_old
}

struct Pairs {
    of_old: Vec<Option<usize>>,
    is_taken: Vec<bool>,
}

impl Pairs {
    fn is_free(&self, old: usize, new: usize) -> bool {
        self.of_old.get(old) == Some(&None) && self.is_taken.get(new) == Some(&false)
    }

    fn put(&mut self, old: usize, new: usize) {
        if self.is_free(old, new)
            && let (Some(of_old), Some(is_taken)) =
                (self.of_old.get_mut(old), self.is_taken.get_mut(new))
        {
            *of_old = Some(new);
            *is_taken = true;
        }
    }
}

/// Pairs what is left behind the same neighbour, in order: the items that were reworded.
fn by_position(pairs: &mut Pairs, may: impl Fn(usize, usize) -> bool) {
    let mut next = 0;
    for old in 0..pairs.of_old.len() {
        match pairs.of_old.get(old).copied().flatten() {
            Some(new) => next = new + 1,
            None if pairs.is_free(old, next) && may(old, next) => {
                pairs.put(old, next);
                next += 1;
            }
            None => {}
        }
    }
}

/// The longest common part of two lists, as pairs of indexes.
pub fn in_order<T: Eq + Hash>(old: &[T], new: &[T]) -> Vec<(usize, usize)> {
    let mut common = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, old, new) {
        if let DiffOp::Equal {
            old_index,
            new_index,
            len,
        } = op
        {
            common.extend((0..len).map(|n| (old_index + n, new_index + n)));
        }
    }
    common
}

#[cfg(test)]
mod tests {
    use super::{Entry, pairs};
    use crate::model::{Field, Value};

    /// `id:words`, or words alone.
    fn items(list: &str) -> Vec<Entry> {
        let item = |words: &str| {
            let (id, text) = words
                .split_once(':')
                .map_or((None, words), |(id, text)| (Some(id), text));
            let id = id.map(|id| (Field::Id, Value::Text(id.to_owned())));
            Entry {
                text: text.to_owned(),
                fields: id.into_iter().collect(),
                ..Entry::default()
            }
        };
        list.split_whitespace().map(item).collect()
    }

    #[test]
    fn items_are_matched_by_id_then_words_then_position() {
        let pair = |old: usize, new: usize| (old, Some(new));
        for (old, new, expected) in [
            ("a b c", "a b c", vec![pair(0, 0), pair(1, 1), pair(2, 2)]),
            ("a b c", "c a b", vec![pair(0, 1), pair(1, 2), pair(2, 0)]),
            ("a b c", "a x c", vec![pair(0, 0), pair(1, 1), pair(2, 2)]),
            ("a b c", "a c", vec![pair(0, 0), (1, None), pair(2, 1)]),
            ("a c", "a b c", vec![pair(0, 0), pair(1, 2)]),
            ("i:a b", "b i:x", vec![pair(0, 1), pair(1, 0)]),
            ("i:a", "j:a", vec![(0, None)]),
            ("a a", "a", vec![pair(0, 0), (1, None)]),
            ("", "a", vec![]),
        ] {
            let found: Vec<_> = pairs(&items(old), &items(new))
                .into_iter()
                .enumerate()
                .collect();
            assert_eq!(found, expected, "{old} → {new}");
        }
    }
}
