//! The long form of a map: one record an item, with records for the map, its rows, its personas, its
//! stages and their sentiments, as [`crate::export::long`] writes it.
//!
//! A person may have sorted it, taken columns away and retyped what stands in it. What can be read is read;
//! what cannot is said with its place and kept apart, never dropped.

mod date;
mod heads;
mod items;
mod reading;
mod records;
mod rows;
#[cfg(test)]
mod tests;
mod values;

pub(super) use heads::is_long;

use super::grid::Grid;
use super::limit;
use super::notice::{Notice, Place};
use super::{Imported, Input, Refused};
use crate::export::long::RecordKind;
use heads::Meanings;
use reading::Reading;

/// Makes a map of the sheets that are the long form; others are passed over, which is said. `text` is what
/// the places of their cells are bytes of; empty for a workbook.
///
/// # Errors
/// None of them is the long form, or there is far more in them than in a map.
pub(super) fn read(grids: &[Grid], text: String, input: &Input<'_>) -> Result<Imported, Refused> {
    let meanings = Meanings::new();
    let mut reading = Reading::new(input.texts, &meanings);
    let mut lines = Vec::new();
    let mut is_any = false;
    let mut passed_over = Vec::new();
    for grid in grids {
        match meanings.heads(grid, &mut reading.labels) {
            Some(heads) => {
                is_any = true;
                lines.extend(reading.lines(grid, &heads));
            }
            None => passed_over.extend(grid.title.as_deref()),
        }
    }
    if !is_any {
        let notice = Notice::refused(Place::Whole, "long-heads");
        return Err(Refused::because(text, notice));
    }
    if lines.len() > limit::PARTS {
        return Err(Refused::too_large(text));
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
    finished(reading, text)
}

fn finished(reading: Reading<'_>, text: String) -> Result<Imported, Refused> {
    let Reading {
        map,
        mut notices,
        rest,
        ..
    } = reading;
    let Some(rest) = rest.finish() else {
        return Err(Refused::too_large(text));
    };
    // Stages and personas were read before what refers to them.
    notices.sort_by_key(|notice| notice.place.start());
    let more = notices.len().saturating_sub(limit::RECORD_NOTICES);
    if more > 0 {
        notices.truncate(limit::RECORD_NOTICES);
        #[expect(clippy::cast_precision_loss, reason = "a count of cells")]
        let count = more as f64;
        notices.push(Notice::left_out(Place::Whole, "long-more").with("count", count));
    }
    Ok(Imported {
        written: None,
        map,
        text,
        notices,
        rest,
    })
}
