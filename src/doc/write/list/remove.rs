//! Takes an element out of a list.

use super::insert::comments_above;
use super::{Array, Piece};
use crate::doc::syntax::{Slot, Value, begins_line, line_end, line_start, slice};
use crate::doc::write::inline::splice;

/// The comment behind an element on its line: from its `#` to the end without the line break.
fn comment_behind(text: &str, slot: &Slot<Value<'_>>) -> Option<(usize, usize)> {
    let end = slot.end();
    let rest = slice(text, end..line_end(text, end));
    let comment = rest.trim_start_matches([' ', '\t']);
    let start = end + rest.len() - comment.len();
    let comment = comment.trim_end_matches(['\n', '\r']);
    comment
        .starts_with('#')
        .then(|| (start, start + comment.len()))
}

/// Where the blanks before `at` begin, unless `at` is the first thing on its line.
fn blanks_before(text: &str, at: usize) -> usize {
    if begins_line(text, at) {
        at
    } else {
        slice(text, 0..at).trim_end_matches([' ', '\t']).len()
    }
}

/// Takes an element out: with its line, where it has one, and the comment behind it. With `above`,
/// the comment lines right above go along.
pub(in crate::doc::write) fn remove(text: &str, index: usize, above: bool) -> (String, Piece) {
    let array = Array::parse(text);
    let slots = array.slots();
    let Some(slot) = slots.get(index) else {
        return (text.to_owned(), Piece::default());
    };
    let start = slot.it.span.start;
    let previous = index.checked_sub(1).and_then(|index| slots.get(index));
    let next = slots.get(index + 1);
    let mut piece = Piece::plain(slot.it.source(text));
    let comment = comment_behind(text, slot);
    let end = comment.map_or(slot.end(), |(_, end)| end);
    let line = line_end(text, end);
    let rest = slice(text, end..line);
    let own = line_start(text, start);
    let has_line =
        own > 0 && begins_line(text, start) && rest.trim().is_empty() && rest.ends_with('\n');
    let mut new = if has_line {
        piece.behind = comment.map(|(from, to)| slice(text, from..to).to_owned());
        let first = previous.map_or(1, Slot::<Value<'_>>::end);
        let top = if above {
            comments_above(text, start, first)
        } else {
            own
        };
        piece.above = slice(text, top..own)
            .lines()
            .map(|line| line.trim().to_owned())
            .collect();
        splice(text, top, line, "")
    } else {
        let (from, to) = match next {
            Some(next) if slice(text, slot.end()..next.it.span.start).contains('\n') => {
                (blanks_before(text, start), slot.end())
            }
            Some(next) => (start, next.it.span.start),
            None if previous.is_some() => (
                slice(text, 0..start).trim_end_matches([' ', '\t']).len(),
                slot.end(),
            ),
            None => (start, slot.end()),
        };
        splice(text, from, to, "")
    };
    if let (None, None, Some(comma)) = (next, slot.comma, previous.and_then(|slot| slot.comma)) {
        new = splice(&new, comma, comma + 1, "");
    }
    let is_empty = slots.len() == 1 && new.trim_matches(['[', ']']).trim().is_empty();
    (if is_empty { "[]".to_owned() } else { new }, piece)
}
