//! Adds an element to a list.

use super::{Array, Layout, Piece, fitted};
use crate::doc::syntax::{
    Slot, Value, begins_line, indent, line_break, line_end, line_start, slice,
};
use crate::doc::write::inline::splice;

/// Inserts an element before that index; at or past the end it becomes the last.
pub(in crate::doc::write) fn insert(
    text: &str,
    before: usize,
    piece: &Piece,
    layout: Layout<'_>,
) -> String {
    let array = Array::parse(text);
    if array.has_lines() {
        return insert_line(&array, before, piece, layout);
    }
    if piece.has_comments() {
        // A comment needs a line end behind it.
        let lines = array.broken(layout);
        return insert_line(&Array::parse(&lines), before, piece, layout);
    }
    let new = piece.on_one_line(separator(&array));
    let slots = array.slots();
    let inserted = match (slots.get(before), slots.last()) {
        (Some(slot), _) => {
            let start = slot.it.span.start;
            splice(text, start, start, &format!("{new}{}", separator(&array)))
        }
        (None, Some(last)) => {
            let separator = separator(&array);
            let new = match last.comma {
                Some(_) => format!("{}{new},", separator.trim_start_matches(',')),
                None => format!("{separator}{new}"),
            };
            splice(text, last.end(), last.end(), &new)
        }
        (None, None) => format!("[{new}]"),
    };
    fitted(text, inserted, layout)
}

/// What stands between two elements on one line.
fn separator<'t>(array: &Array<'t>) -> &'t str {
    match array.slots() {
        [first, second, ..] => slice(array.text, first.it.span.end..second.it.span.start),
        _ => ", ",
    }
}

/// Inserts into a list on several lines.
fn insert_line(array: &Array<'_>, before: usize, piece: &Piece, layout: Layout<'_>) -> String {
    let slots = array.slots();
    if let Some(next) = slots.get(before) {
        let first = slots
            .get(..before)
            .and_then(<[_]>::last)
            .map_or(1, Slot::<Value<'_>>::end);
        insert_above(array.text, first, next, piece, layout)
    } else if let Some(last) = slots.last() {
        insert_below(array.text, last, piece, layout)
    } else {
        let text = array.text;
        let close = text.len().saturating_sub(1);
        let start = line_start(text, close);
        let deeper = format!("{}  ", indent(text, close));
        let eol = eol_above(text, start, layout);
        splice(
            text,
            start,
            start,
            &format!("{}{eol}", piece.lines(&deeper, true, eol)),
        )
    }
}

/// Whether an element is the first thing on a line that is not the list's own first.
fn has_line(text: &str, slot: &Slot<Value<'_>>) -> bool {
    let start = slot.it.span.start;
    line_start(text, start) > 0 && begins_line(text, start)
}

/// Inserts above the element `next`; what is before `first` belongs to the element before.
fn insert_above(
    text: &str,
    first: usize,
    next: &Slot<Value<'_>>,
    piece: &Piece,
    layout: Layout<'_>,
) -> String {
    let start = next.it.span.start;
    if has_line(text, next) {
        let at = comments_above(text, start, first);
        let eol = eol_above(text, at, layout);
        let lines = piece.lines(indent(text, start), true, eol);
        return splice(text, at, at, &format!("{lines}{eol}"));
    }
    if !piece.has_comments() {
        let new = piece.on_one_line(", ");
        return splice(text, start, start, &format!("{new}, "));
    }
    let deeper = format!("{}  ", layout.indent());
    let eol = layout.eol;
    let lines = piece.lines(&deeper, true, eol);
    splice(text, start, start, &format!("{eol}{lines}{eol}{deeper}"))
}

/// Inserts below the last element.
fn insert_below(text: &str, last: &Slot<Value<'_>>, piece: &Piece, layout: Layout<'_>) -> String {
    let deeper = if has_line(text, last) {
        indent(text, last.it.span.start).to_owned()
    } else {
        format!("{}  ", layout.indent())
    };
    let end = last.end();
    let line = line_end(text, end);
    let is_closed_there = line == text.len();
    let eol = if is_closed_there {
        layout.eol
    } else {
        line_break(text, line)
    };
    let lines = piece.lines(&deeper, last.comma.is_some(), eol);
    let (with_comma, shift) = match last.comma {
        Some(_) => (text.to_owned(), 0),
        None => (splice(text, last.it.span.end, last.it.span.end, ","), 1),
    };
    if is_closed_there {
        let close = if piece.behind.is_some() { eol } else { "" };
        return splice(
            &with_comma,
            end + shift,
            end + shift,
            &format!("{eol}{lines}{close}"),
        );
    }
    splice(
        &with_comma,
        line + shift,
        line + shift,
        &format!("{lines}{eol}"),
    )
}

fn eol_above<'a>(text: &str, at: usize, layout: Layout<'a>) -> &'a str {
    if slice(text, 0..at).contains('\n') {
        line_break(text, at)
    } else {
        layout.eol
    }
}

/// The start of the first of the comment lines right above the line of `at`, none of them before
/// `first`; else the start of that line.
pub(super) fn comments_above(text: &str, at: usize, first: usize) -> usize {
    let mut top = line_start(text, at);
    while top > 0 {
        let above = line_start(text, top - 1);
        let is_comment = slice(text, above..top).trim_start().starts_with('#');
        if !is_comment || above < first {
            break;
        }
        top = above;
    }
    top
}
