//! Makes a list hold other entries while those that stay keep their text and comments.

use super::{Array, Layout, Piece, fitted, insert, remove};

/// The list with the entries `wanted`. `read` says what an element is; one it cannot read is no
/// entry and stays. New entries are written by `write`.
pub(in crate::doc::write) fn rewrite<T: PartialEq>(
    array: &str,
    wanted: &[T],
    read: impl Fn(&str) -> Option<T>,
    write: impl Fn(&T) -> String,
    layout: Layout<'_>,
) -> String {
    // On its way a list may be longer than in the end: only that counts.
    let loose = Layout {
        may_break: false,
        ..layout
    };
    let is_wanted = |entry: &Option<T>| entry.as_ref().is_none_or(|entry| wanted.contains(entry));
    let mut entries: Vec<Option<T>> = Array::parse(array).sources().map(&read).collect();
    let mut new = array.to_owned();
    for index in (0..entries.len()).rev() {
        if !entries.get(index).is_none_or(is_wanted) {
            new = remove(&new, index, false).0;
            entries.remove(index);
        }
    }
    let mut at = 0;
    for entry in wanted {
        while entries.get(at).is_some_and(Option::is_none) {
            at += 1;
        }
        let found = entries
            .iter()
            .skip(at)
            .position(|other| other.as_ref() == Some(entry));
        match found {
            Some(0) => {}
            Some(offset) => {
                let (rest, piece) = remove(&new, at + offset, true);
                new = insert(&rest, at, &piece, loose);
                let moved = entries.remove(at + offset);
                entries.insert(at, moved);
            }
            None => {
                let written = write(entry);
                new = insert(&new, at, &Piece::plain(written.as_str()), loose);
                entries.insert(at, read(&written));
            }
        }
        at += 1;
    }
    for index in (at..entries.len()).rev() {
        if entries.get(index).is_some_and(Option::is_some) {
            new = remove(&new, index, false).0;
        }
    }
    fitted(array, new, layout)
}
