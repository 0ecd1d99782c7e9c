//! The long form of a map: one record an item, with records for the map, its rows, its personas, its
//! stages and their sentiments, as [`crate::export::long`] writes it.
//!
//! A person may have sorted it, taken columns away and retyped what stands in it. What can be read is read;
//! what cannot is said with its place and kept apart, never dropped.

mod date;
mod heads;
mod items;
mod number;
mod reading;
mod records;
mod rows;
#[cfg(test)]
mod tests;
mod values;

pub(super) use heads::is_long;

use super::grid::Grid;
use super::notice::{Notice, Place};
use super::{Imported, Input, Refused};
use crate::export::long::RecordKind;
use heads::Meanings;
use reading::Reading;

/// More notices help nobody, and each is shown with its line.
const MOST_NOTICES: usize = 200;

/// Makes a map of the sheets that are the long form; others are passed over, which is said. `text` is what
/// the places of their cells are bytes of; empty for a workbook.
///
/// # Errors
/// None of them is the long form.
pub(super) fn read(grids: &[Grid], text: String, input: &Input<'_>) -> Result<Imported, Refused> {
    let meanings = Meanings::new();
    let mut reading = Reading::new(input.texts, &meanings);
    let mut lines = Vec::new();
    let mut is_any = false;
    let mut passed_over = Vec::new();
    for grid in grids {
        match meanings.heads(grid) {
            Some(heads) => {
                is_any = true;
                lines.extend(reading.lines(grid, &heads));
            }
            None => passed_over.extend(grid.title.as_deref()),
        }
    }
    if !is_any {
        let notices = vec![Notice::refused(Place::Whole, "long-heads")];
        return Err(Refused { text, notices });
    }
    if !passed_over.is_empty() {
        let notice = Notice::left_out(Place::Whole, "long-sheets");
        reading
            .notices
            .push(notice.with("names", passed_over.join(", ")));
    }
    let has_map = lines.iter().any(|line| line.kind == RecordKind::Map);
    reading.whole(lines);
    if !has_map {
        reading.title_without_record(input);
    }
    Ok(finished(reading, text))
}

fn finished(reading: Reading<'_>, text: String) -> Imported {
    let Reading {
        map,
        mut notices,
        mut rest,
        ..
    } = reading;
    // Stages and personas were read before what refers to them.
    notices.sort_by_key(|notice| start(&notice.place));
    rest.sort_by_key(|rest| start(&rest.place));
    let more = notices.len().saturating_sub(MOST_NOTICES);
    if more > 0 {
        notices.truncate(MOST_NOTICES);
        #[expect(clippy::cast_precision_loss, reason = "a count of cells")]
        let count = more as f64;
        notices.push(Notice::left_out(Place::Whole, "long-more").with("count", count));
    }
    Imported {
        written: None,
        map,
        text,
        notices,
        rest,
    }
}

/// Where a place begins, for those in a text.
fn start(place: &Place) -> usize {
    match place {
        Place::Text(span) => span.start,
        Place::Whole | Place::Cell { .. } => 0,
    }
}
