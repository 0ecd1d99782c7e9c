//! Lists that both sides changed, made into one that has the changes of both.

use super::content::Entry;
use super::pairs::pairs;
use crate::model::{Shape, Value};

/// Their list with our entries added and those taken out that we removed.
pub(super) fn union<T: PartialEq + Clone>(base: &[T], ours: &[T], theirs: &[T]) -> Vec<T> {
    let is_removed = |entry: &T| base.contains(entry) && !ours.contains(entry);
    let mut both: Vec<T> = theirs.iter().filter(|e| !is_removed(e)).cloned().collect();
    let mut at = 0;
    for entry in ours {
        if let Some(found) = both.iter().position(|other| other == entry) {
            at = found + 1;
        } else if !base.contains(entry) {
            // What they added at the same place goes first.
            let theirs = both
                .iter()
                .skip(at)
                .take_while(|other| !ours.contains(other));
            at += theirs.count();
            both.insert(at.min(both.len()), entry.clone());
            at += 1;
        }
    }
    both
}

/// Both versions of a value, one behind the other; none for what can hold but one.
pub(super) fn both(shape: Shape, [base, ours, theirs]: [Option<&Value>; 3]) -> Option<Value> {
    match (shape, ours?, theirs?) {
        (_, Value::List(ours), Value::List(theirs)) => {
            let base = match base {
                Some(Value::List(list)) => list.as_slice(),
                _ => &[],
            };
            Some(Value::List(union(base, ours, theirs)))
        }
        (_, Value::Resources(ours), Value::Resources(theirs)) => {
            let base = match base {
                Some(Value::Resources(list)) => list.as_slice(),
                _ => &[],
            };
            Some(Value::Resources(union(base, ours, theirs)))
        }
        (Shape::LongText, Value::Text(ours), Value::Text(theirs)) => {
            let gap = if theirs.ends_with('\n') { "" } else { "\n" };
            Some(Value::Text([theirs, gap, ours].concat()))
        }
        _ => None,
    }
}

/// Where an item of the union comes from, for ours to find its neighbour.
struct Kept<'a> {
    item: &'a Entry,
    /// Which of our items this is, or stands for.
    ours: Option<usize>,
}

/// Their items with our additions and rewordings. An item only one side changed is taken from that
/// side, one both changed is there twice, theirs first; one that a side removed is gone unless the
/// other side changed it.
pub(super) fn items(base: &[Entry], ours: &[Entry], theirs: &[Entry]) -> Vec<Entry> {
    let (in_ours, in_theirs) = (pairs(base, ours), pairs(base, theirs));
    let mut is_placed = vec![false; ours.len()];
    let mut place = |at: usize| {
        if let Some(placed) = is_placed.get_mut(at) {
            *placed = true;
        }
    };
    let mut both: Vec<Kept<'_>> = Vec::new();
    for (at, their) in theirs.iter().enumerate() {
        let origin = in_theirs.iter().position(|pair| *pair == Some(at));
        let Some(origin) = origin else {
            // Both may have added the same.
            let same = |n: &usize| ours.get(*n) == Some(their) && !in_ours.contains(&Some(*n));
            let same = (0..ours.len()).find(same);
            same.into_iter().for_each(&mut place);
            both.push(Kept {
                item: their,
                ours: same,
            });
            continue;
        };
        let old = base.get(origin);
        let mine = in_ours.get(origin).copied().flatten();
        let Some(mine) = mine else {
            if old != Some(their) {
                both.push(Kept {
                    item: their,
                    ours: None,
                });
            }
            continue;
        };
        place(mine);
        let Some(our) = ours.get(mine) else { continue };
        if Some(our) == old || our == their {
            both.push(Kept {
                item: their,
                ours: Some(mine),
            });
        } else if Some(their) == old {
            both.push(Kept {
                item: our,
                ours: Some(mine),
            });
        } else {
            both.push(Kept {
                item: their,
                ours: None,
            });
            both.push(Kept {
                item: our,
                ours: Some(mine),
            });
        }
    }
    add_ours(&mut both, (base, ours), &in_ours, &is_placed);
    without_second_ids(both.into_iter().map(|kept| kept.item.clone()).collect())
}

/// Puts those of our items in that have no place yet: the added ones, and the changed ones they
/// removed.
fn add_ours<'a>(
    both: &mut Vec<Kept<'a>>,
    (base, ours): (&[Entry], &'a [Entry]),
    in_ours: &[Option<usize>],
    is_placed: &[bool],
) {
    let mut at = 0;
    for (mine, item) in ours.iter().enumerate() {
        if is_placed.get(mine) == Some(&true) {
            let found = both.iter().position(|kept| kept.ours == Some(mine));
            at = found.map_or(at, |found| found + 1);
            continue;
        }
        let origin = in_ours.iter().position(|pair| *pair == Some(mine));
        let is_unchanged = origin.is_some_and(|origin| base.get(origin) == Some(item));
        if !is_unchanged {
            // What they added at the same place goes first.
            at += both
                .iter()
                .skip(at)
                .take_while(|kept| kept.ours.is_none())
                .count();
            both.insert(
                at.min(both.len()),
                Kept {
                    item,
                    ours: Some(mine),
                },
            );
            at += 1;
        }
    }
}

/// An id names one item: the second version of an item goes without.
pub(super) fn without_second_ids(mut items: Vec<Entry>) -> Vec<Entry> {
    let mut seen: Vec<String> = Vec::new();
    for item in &mut items {
        let Some(id) = item.id().map(str::to_owned) else {
            continue;
        };
        if seen.contains(&id) {
            item.fields.remove(&crate::model::Field::Id);
        } else {
            seen.push(id);
        }
    }
    items
}

#[cfg(test)]
mod tests {
    use super::{Entry, items, union};

    fn entries(list: &str) -> Vec<Entry> {
        let entry = |words: &str| Entry {
            text: words.to_owned(),
            ..Entry::default()
        };
        list.split_whitespace().map(entry).collect()
    }

    #[test]
    fn the_items_of_both_have_the_changes_of_both() {
        for (base, ours, theirs, expected) in [
            ("a", "a b", "a c", "a c b"),
            ("a b", "a2 b", "a b2", "a2 b2"),
            ("a b", "a2 b", "a3 b", "a3 a2 b"),
            ("a b", "a2 b", "b", "a2 b"),
            ("a b", "b", "a b c", "b c"),
            ("a b", "b", "a2 b", "a2 b"),
            ("a", "a b", "a b", "a b"),
            ("", "a", "b", "b a"),
            ("a b c", "a b c x", "c b a", "c x b a"),
            ("a", "", "a b", "b"),
        ] {
            let both = items(&entries(base), &entries(ours), &entries(theirs));
            let both: Vec<&str> = both.iter().map(|item| item.text.as_str()).collect();
            assert_eq!(both.join(" "), expected, "{base} | {ours} | {theirs}");
        }
    }

    #[test]
    fn the_union_of_lists_has_what_each_added_and_lacks_what_each_removed() {
        for (base, ours, theirs, expected) in [
            ("ab", "abx", "yab", "yabx"),
            ("ab", "b", "abc", "bc"),
            ("ab", "xab", "b", "xb"),
            ("a", "ax", "ay", "ayx"),
            ("", "xy", "yz", "xyz"),
        ] {
            let list = |words: &str| words.chars().collect::<Vec<char>>();
            let both: String = union(&list(base), &list(ours), &list(theirs))
                .into_iter()
                .collect();
            assert_eq!(both, expected);
        }
    }
}
