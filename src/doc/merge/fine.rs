//! Values that both sides changed and nobody has to be asked about: lists entry by entry, rows, and
//! words of several lines.

use std::collections::HashSet;
use std::hash::Hash;

use super::cell::{self, union};
use super::line::{Additions, blend};
use super::order::{merged, woven};
use crate::model::{RowDecl, RowId, Shape, Value};

/// A list with what each side added and without what one of them removed, in the order of the side
/// that changed it.
fn list<T: Eq + Hash + Clone>(base: &[T], ours: &[T], theirs: &[T]) -> Vec<T> {
    let distinct = |list: &[T]| list.iter().collect::<HashSet<_>>().len() == list.len();
    if ![base, ours, theirs].into_iter().all(distinct) {
        return union(base, ours, theirs);
    }
    let refs = |list| -> Vec<&T> { <[T]>::iter(list).collect() };
    let (old, mine, other) = (refs(base), refs(ours), refs(theirs));
    let order = merged(&old, &mine, &other).unwrap_or_else(|| woven(&other, &mine));
    let is_left =
        |entry: &&T| !base.contains(entry) || (ours.contains(entry) && theirs.contains(entry));
    order.into_iter().filter(is_left).cloned().collect()
}

/// A value both sides changed that can have the changes of both: a list, or words of several lines
/// that were changed in different ones. None for what has to be decided.
pub(super) fn value(shape: Shape, [base, ours, theirs]: [Option<&Value>; 3]) -> Option<Value> {
    match (shape, ours?, theirs?) {
        (_, Value::List(ours), Value::List(theirs)) => {
            let base = match base {
                Some(Value::List(list)) => list.as_slice(),
                _ => &[],
            };
            Some(Value::List(list(base, ours, theirs)))
        }
        (Shape::LongText, Value::Text(ours), Value::Text(theirs)) => {
            let Some(Value::Text(base)) = base else {
                return None;
            };
            let blend = blend(base, ours, theirs, Additions::Theirs);
            blend.is_clean.then_some(Value::Text(blend.text))
        }
        (shape, Value::Resources(_), Value::Resources(_)) => {
            cell::both(shape, [base, ours, theirs])
        }
        _ => None,
    }
}

/// The rows of both sides; none where they order or name them in different ways.
pub(super) fn rows([base, ours, theirs]: [Option<&[RowDecl]>; 3]) -> Option<Vec<RowDecl>> {
    let (base, ours, theirs) = (base?, ours?, theirs?);
    let numbers = Numbers::of([base, ours, theirs])?;
    let [old, mine, other] = [base, ours, theirs].map(|list| numbers.all(list));
    let refs = |list| -> Vec<&usize> { <[usize]>::iter(list).collect() };
    let order = merged(&refs(&old), &refs(&mine), &refs(&other))?;
    let is_left = |n: &&usize| !old.contains(n) || (mine.contains(n) && other.contains(n));
    let rows: Vec<RowDecl> = order
        .into_iter()
        .filter(is_left)
        .filter_map(|n| numbers.0.get(*n).cloned())
        .collect();
    // One row under two names is for a person to decide.
    let ids: Vec<&RowId> = rows.iter().filter_map(RowDecl::row).collect();
    let distinct: HashSet<&RowId> = ids.iter().copied().collect();
    (distinct.len() == ids.len()).then_some(rows)
}

/// Rows by numbers, since they have no order of their own.
struct Numbers(Vec<RowDecl>);

impl Numbers {
    /// None where a list has something twice.
    fn of(lists: [&[RowDecl]; 3]) -> Option<Self> {
        let mut known: Vec<RowDecl> = Vec::new();
        for list in lists {
            for (at, decl) in list.iter().enumerate() {
                if list.iter().skip(at + 1).any(|other| other == decl) {
                    return None;
                }
                if !known.contains(decl) {
                    known.push(decl.clone());
                }
            }
        }
        Some(Self(known))
    }

    fn all(&self, list: &[RowDecl]) -> Vec<usize> {
        let number = |decl| self.0.iter().position(|known| known == decl);
        list.iter().filter_map(number).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::list;

    #[test]
    fn lists_follow_the_side_that_reordered_them() {
        for (base, ours, theirs, expected) in [
            ("abc", "cab", "abcx", "cxab"),
            ("abc", "ac", "abcx", "acx"),
            ("aa", "aab", "aa", "aba"),
        ] {
            let letters = |word: &str| word.chars().collect::<Vec<char>>();
            let found = list(&letters(base), &letters(ours), &letters(theirs));
            assert_eq!(found.into_iter().collect::<String>(), expected);
        }
    }
}
