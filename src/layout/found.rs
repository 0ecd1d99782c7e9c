//! What a search found, marked where it stands.

use std::ops::Range;

use super::canvas::{Pen, Role};
use super::lens::Lens;
use crate::find::is_in_fields;
use crate::model::{Fields, Stage};
use crate::text::truncate;

/// The bytes of a showable text that were found; none without a search.
pub(super) fn marks(lens: &Lens<'_>, text: &str) -> Vec<Range<usize>> {
    let Some(needle) = lens.found else {
        return Vec::new();
    };
    let hits = needle.hits(text).into_iter();
    hits.map(|hit| hit.range).collect()
}

/// The part of the marks that lies within a range of their text, counted from its start.
pub(super) fn within(marks: &[Range<usize>], range: &Range<usize>) -> Vec<Range<usize>> {
    let inside = marks.iter().map(|mark| {
        let start = mark.start.clamp(range.start, range.end);
        let end = mark.end.clamp(range.start, range.end);
        start - range.start..end - range.start
    });
    inside.filter(|mark| !mark.is_empty()).collect()
}

/// Whether a field that the table does not show was found.
pub(super) fn is_in_details(lens: &Lens<'_>, fields: &Fields) -> bool {
    lens.found
        .is_some_and(|needle| is_in_fields(fields, needle))
}

/// Writes a text of at most that many columns, what was found in it marked.
pub(super) fn put_found(pen: &mut Pen, lens: &Lens<'_>, text: &str, cells: usize, role: Role) {
    put_marked(pen, lens, text, &marks(lens, text), cells, role);
}

/// Writes a text of at most that many columns with those of its bytes marked.
pub(super) fn put_marked(
    pen: &mut Pen,
    lens: &Lens<'_>,
    text: &str,
    marks: &[Range<usize>],
    cells: usize,
    role: Role,
) {
    let more = lens.glyphs.more_mark();
    let shown = truncate(text, cells, &more);
    // Where the text was cut, the last sign is no longer its own.
    let own = if text.starts_with(shown.as_ref()) {
        shown.len()
    } else {
        shown.len().saturating_sub(more.len())
    };
    let mut done = 0;
    for mark in within(marks, &(0..own)) {
        pen.put(shown.get(done..mark.start).unwrap_or_default(), role);
        pen.put(shown.get(mark.clone()).unwrap_or_default(), Role::Found);
        done = mark.end;
    }
    pen.put(shown.get(done..).unwrap_or_default(), role);
}

/// Writes number and name of a stage; the number is marked where a field of the stage was found
/// that is not shown.
pub(super) fn put_head(
    pen: &mut Pen,
    lens: &Lens<'_>,
    (at, stage): (usize, &Stage),
    name: &str,
    cells: usize,
    role: Role,
) {
    let number = (at + 1).to_string();
    let text = format!("{number} {name}");
    let behind = number.len() + 1;
    let in_name = marks(lens, name).into_iter();
    let in_name = in_name.map(|mark| mark.start + behind..mark.end + behind);
    let in_details = is_in_details(lens, &stage.fields).then_some(0..number.len());
    let marks: Vec<Range<usize>> = in_details.into_iter().chain(in_name).collect();
    put_marked(pen, lens, &text, &marks, cells, role);
}
