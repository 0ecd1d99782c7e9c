//! Elements of lists, as functions from the text of an array to its new text.
//!
//! A list on one line stays on it unless the line grows past its limit; a list on several lines
//! keeps the indentation and the last comma of its neighbours. Comments on lines of their own stay
//! where they are, but for those right above an element that moves.

use unicode_width::UnicodeWidthStr;

use super::inline::splice;
use crate::doc::syntax::{
    Slot, Value, begins_line, indent, line_break, line_end, line_start, parse_value, slice,
};

/// How many columns a line may take before a list is broken.
const LINE_LIMIT: usize = 100;

/// Where a list stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Layout<'a> {
    /// What stands before the list on its line.
    pub(super) before: &'a str,
    /// The line end of new lines, unless the line above has another.
    pub(super) eol: &'a str,
    /// Whether the list may be broken over several lines.
    pub(super) may_break: bool,
}

impl Layout<'_> {
    fn indent(&self) -> &str {
        indent(self.before, self.before.len())
    }
}

/// An element with the comments that belong to it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Piece {
    /// The element as it is written.
    pub(super) text: String,
    /// The comment lines right above, without their blanks and line ends.
    pub(super) above: Vec<String>,
    /// The comment behind, from its `#` on.
    pub(super) behind: Option<String>,
}

impl Piece {
    /// An element without comments.
    pub(super) fn plain(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }

    /// The lines of the piece, the comma behind the element if it takes one.
    fn lines(&self, indent: &str, comma: bool, eol: &str) -> String {
        let mut lines = String::new();
        for comment in &self.above {
            lines.extend([indent, comment, eol]);
        }
        lines.extend([indent, &self.text, if comma { "," } else { "" }]);
        if let Some(comment) = &self.behind {
            lines.extend([" ", comment]);
        }
        lines
    }
}

fn elements<'a, 't>(array: &'a Option<Value<'t>>) -> &'a [Slot<Value<'t>>] {
    array.as_ref().and_then(Value::elements).unwrap_or_default()
}

/// The elements as they are written.
pub(super) fn texts(array: &str) -> Vec<&str> {
    let parsed = parse_value(array);
    let text = |slot: &Slot<Value<'_>>| slice(array, slot.it.span.clone());
    elements(&parsed).iter().map(text).collect()
}

/// The elements as strings; none for one that is something else.
pub(super) fn words(array: &str) -> Vec<Option<String>> {
    let parsed = parse_value(array);
    let words = |slot: &Slot<Value<'_>>| slot.it.words(array).map(std::borrow::Cow::into_owned);
    elements(&parsed).iter().map(words).collect()
}

/// Whether line breaks stand between the elements.
fn has_lines(array: &str, elements: &[Slot<Value<'_>>]) -> bool {
    let mut at = 0;
    for slot in elements {
        if slice(array, at..slot.it.span.start).contains('\n') {
            return true;
        }
        at = slot.it.span.end;
    }
    slice(array, at..array.len()).contains('\n')
}

/// Breaks a list that has grown past the limit: an element a line.
fn fitted(old: &str, new: String, layout: Layout<'_>) -> String {
    let width = |array: &str| layout.before.width() + array.width();
    let parsed = parse_value(&new);
    let elements = elements(&parsed);
    let stays = !layout.may_break
        || width(&new) <= LINE_LIMIT
        || width(old) > LINE_LIMIT
        || elements.is_empty()
        || has_lines(&new, elements);
    if stays {
        return new;
    }
    let (indent, eol) = (layout.indent(), layout.eol);
    let mut lines = format!("[{eol}");
    for slot in elements {
        let element = slice(&new, slot.it.span.clone());
        lines.extend([indent, "  ", element, ",", eol]);
    }
    lines.extend([indent, "]"]);
    lines
}

/// Replaces an element by another.
pub(super) fn replace(array: &str, index: usize, new: &str, layout: Layout<'_>) -> String {
    let parsed = parse_value(array);
    let Some(slot) = elements(&parsed).get(index) else {
        return array.to_owned();
    };
    let span = &slot.it.span;
    fitted(array, splice(array, span.start, span.end, new), layout)
}

/// Inserts an element before that index; at or past the end it becomes the last.
pub(super) fn insert(array: &str, before: usize, piece: &Piece, layout: Layout<'_>) -> String {
    let parsed = parse_value(array);
    let elements = elements(&parsed);
    if has_lines(array, elements) {
        return insert_line(array, elements, before, piece, layout);
    }
    let has_comments = piece.behind.is_some() || !piece.above.is_empty();
    if has_comments && layout.may_break {
        // A comment needs lines; they are the fewest that hold it.
        let lines = broken(array, elements, layout);
        let parsed = parse_value(&lines);
        let elements = self::elements(&parsed);
        return insert_line(&lines, elements, before, piece, layout);
    }
    let text = piece.text.as_str();
    let new = match (elements.get(before), elements.last()) {
        (Some(slot), _) => {
            let start = slot.it.span.start;
            splice(
                array,
                start,
                start,
                &format!("{text}{}", separator(array, elements)),
            )
        }
        (None, Some(last)) => {
            let separator = separator(array, elements);
            let new = match last.comma {
                Some(_) => format!("{}{text},", separator.trim_start_matches(',')),
                None => format!("{separator}{text}"),
            };
            splice(array, last.end(), last.end(), &new)
        }
        (None, None) => format!("[{text}]"),
    };
    fitted(array, new, layout)
}

/// What stands between two elements on one line.
fn separator(array: &str, elements: &[Slot<Value<'_>>]) -> String {
    match elements {
        [first, second, ..] => slice(array, first.it.span.end..second.it.span.start).to_owned(),
        _ => ", ".to_owned(),
    }
}

fn broken(array: &str, elements: &[Slot<Value<'_>>], layout: Layout<'_>) -> String {
    let (indent, eol) = (layout.indent(), layout.eol);
    let mut lines = format!("[{eol}");
    for slot in elements {
        lines.extend([indent, "  ", slice(array, slot.it.span.clone()), ",", eol]);
    }
    lines.extend([indent, "]"]);
    lines
}

fn insert_line(
    array: &str,
    elements: &[Slot<Value<'_>>],
    before: usize,
    piece: &Piece,
    layout: Layout<'_>,
) -> String {
    if let Some(next) = elements.get(before) {
        insert_line_before(array, elements, before, next, piece, layout)
    } else if let Some(last) = elements.last() {
        insert_line_behind(array, last, piece, layout)
    } else {
        let close = array.len().saturating_sub(1);
        let start = line_start(array, close);
        let deeper = format!("{}  ", indent(array, close));
        let eol = eol_above(array, start, layout);
        splice(
            array,
            start,
            start,
            &format!("{}{eol}", piece.lines(&deeper, true, eol)),
        )
    }
}

fn insert_line_before(
    array: &str,
    elements: &[Slot<Value<'_>>],
    index: usize,
    next: &Slot<Value<'_>>,
    piece: &Piece,
    layout: Layout<'_>,
) -> String {
    let start = next.it.span.start;
    if begins_line(array, start) && line_start(array, start) > 0 {
        let first = elements
            .get(..index)
            .and_then(<[_]>::last)
            .map_or(1, Slot::<Value<'_>>::end);
        let at = comments_above(array, start, first);
        let eol = eol_above(array, at, layout);
        let lines = piece.lines(indent(array, start), true, eol);
        return splice(array, at, at, &format!("{lines}{eol}"));
    }
    let has_comments = piece.behind.is_some() || !piece.above.is_empty();
    if !has_comments {
        return splice(array, start, start, &format!("{}, ", piece.text));
    }
    let deeper = format!("{}  ", layout.indent());
    let eol = layout.eol;
    let lines = piece.lines(&deeper, true, eol);
    splice(array, start, start, &format!("{eol}{lines}{eol}{deeper}"))
}

fn insert_line_behind(
    array: &str,
    last: &Slot<Value<'_>>,
    piece: &Piece,
    layout: Layout<'_>,
) -> String {
    let own_indent = if begins_line(array, last.it.span.start)
        && array.starts_with('[')
        && line_start(array, last.it.span.start) > 0
    {
        indent(array, last.it.span.start).to_owned()
    } else {
        format!("{}  ", layout.indent())
    };
    let end = last.end();
    let line = line_end(array, end);
    let eol = if line < array.len() {
        line_break(array, line)
    } else {
        layout.eol
    };
    let lines = piece.lines(&own_indent, last.comma.is_some(), eol);
    let with_comma = match last.comma {
        Some(_) => array.to_owned(),
        None => splice(array, last.it.span.end, last.it.span.end, ","),
    };
    let shift = with_comma.len() - array.len();
    if line == array.len() {
        // The closing bracket stands behind the last element.
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

fn eol_above<'a>(array: &str, at: usize, layout: Layout<'a>) -> &'a str {
    if slice(array, 0..at).contains('\n') {
        line_break(array, at)
    } else {
        layout.eol
    }
}

/// The start of the first of the comment lines right above the line of `at`, none of them before
/// `first`; else the start of that line.
fn comments_above(array: &str, at: usize, first: usize) -> usize {
    let mut top = line_start(array, at);
    while top > 0 {
        let above = line_start(array, top - 1);
        let is_comment = slice(array, above..top).trim_start().starts_with('#');
        if !is_comment || above < first {
            break;
        }
        top = above;
    }
    top
}

/// The comment behind an element on its line: from its `#` to the end without the line break.
fn comment_behind(array: &str, slot: &Slot<Value<'_>>) -> Option<(usize, usize)> {
    let end = slot.end();
    let line = line_end(array, end);
    let rest = slice(array, end..line);
    let blanks = rest.len() - rest.trim_start_matches([' ', '\t']).len();
    let comment = rest
        .trim_start_matches([' ', '\t'])
        .trim_end_matches(['\n', '\r']);
    comment
        .starts_with('#')
        .then(|| (end + blanks, end + blanks + comment.len()))
}

/// Takes an element out. With `above`, the comment lines right above go along.
pub(super) fn remove(array: &str, index: usize, above: bool) -> (String, Piece) {
    let parsed = parse_value(array);
    let elements = elements(&parsed);
    let Some(slot) = elements.get(index) else {
        return (array.to_owned(), Piece::default());
    };
    let span = &slot.it.span;
    let previous = index.checked_sub(1).and_then(|index| elements.get(index));
    let comment = comment_behind(array, slot);
    let mut piece = Piece::plain(slice(array, span.clone()));
    let end = comment.map_or(slot.end(), |(_, end)| end);
    let line = line_end(array, end);
    let has_line = line_start(array, span.start) > 0
        && begins_line(array, span.start)
        && slice(array, end..line).trim().is_empty()
        && slice(array, end..line).ends_with('\n');
    let is_last = index + 1 == elements.len();
    let mut new = if has_line {
        piece.behind = comment.map(|(from, to)| slice(array, from..to).to_owned());
        let first = previous.map_or(1, Slot::<Value<'_>>::end);
        let own = line_start(array, span.start);
        let top = if above {
            comments_above(array, span.start, first)
        } else {
            own
        };
        piece.above = slice(array, top..own)
            .lines()
            .map(|line| line.trim().to_owned())
            .collect();
        splice(array, top, line, "")
    } else if let (Some(next), false) = (elements.get(index + 1), is_last) {
        let gap = slice(array, slot.end()..next.it.span.start);
        if gap.contains('\n') {
            let from = if begins_line(array, span.start) {
                span.start
            } else {
                slice(array, 0..span.start)
                    .trim_end_matches([' ', '\t'])
                    .len()
            };
            splice(array, from, slot.end(), "")
        } else {
            splice(array, span.start, next.it.span.start, "")
        }
    } else {
        let from = match previous {
            Some(_) => slice(array, 0..span.start)
                .trim_end_matches([' ', '\t'])
                .len(),
            None => span.start,
        };
        splice(array, from, slot.end(), "")
    };
    if let (true, None, Some(comma)) = (is_last, slot.comma, previous.and_then(|p| p.comma)) {
        new = splice(&new, comma, comma + 1, "");
    }
    let is_empty = elements.len() == 1 && slice(&new, 1..new.len() - 1).trim().is_empty();
    (if is_empty { "[]".to_owned() } else { new }, piece)
}

/// The list with the entries `wanted`, whose sources are given, keeping those that stand in it
/// already: `same` says whether an element's text is that wanted entry.
pub(super) fn rewrite<T>(
    array: &str,
    wanted: &[T],
    same: impl Fn(&str, &T) -> bool,
    write: impl Fn(&T) -> String,
    layout: Layout<'_>,
) -> String {
    // On its way a list may be longer than in the end: only that counts.
    let loose = Layout {
        may_break: false,
        ..layout
    };
    let mut new = array.to_owned();
    for index in (0..texts(array).len()).rev() {
        let gone = texts(&new)
            .get(index)
            .is_none_or(|element| !wanted.iter().any(|entry| same(element, entry)));
        if gone {
            new = remove(&new, index, false).0;
        }
    }
    for (index, entry) in wanted.iter().enumerate() {
        let from = texts(&new)
            .iter()
            .skip(index)
            .position(|element| same(element, entry));
        match from {
            Some(0) => {}
            Some(offset) => {
                let (rest, piece) = remove(&new, index + offset, true);
                new = insert(&rest, index, &piece, loose);
            }
            None => new = insert(&new, index, &Piece::plain(write(entry)), loose),
        }
    }
    for index in (wanted.len()..texts(&new).len()).rev() {
        new = remove(&new, index, false).0;
    }
    fitted(array, new, layout)
}
