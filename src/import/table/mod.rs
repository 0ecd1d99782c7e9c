//! Maps out of tables: stages as columns or as rows, one table or one for each stage.
//!
//! Where a table came from, a text or a workbook, is of no concern here. A label that is not known becomes
//! a row of its own if something stands in it below a stage, which is said; words beyond the stages, below
//! no label or around the table have no place and are kept as [`super::Rest`].

mod body;
mod facts;
mod names;
mod records;
mod shape;

use super::gather::{Gatherer, Words};
use super::grid::{Cell, Grid};
use super::limit;
use super::{Imported, Input, Notice, Place, Refused};

use body::{Stages, Table};
use records::Records;
use shape::parts;

/// Makes a map of tables. `text` is what the places of their cells are bytes of; empty for a workbook.
///
/// # Errors
/// No table has labels that are known, or there is far too much in them.
#[expect(
    clippy::needless_pass_by_value,
    reason = "who made the tables has no more use for them"
)]
pub(super) fn read(grids: Vec<Grid>, text: String, input: &Input<'_>) -> Result<Imported, Refused> {
    if grids.iter().any(super::long::is_long) {
        return super::long::read(&grids, text, input);
    }
    let cells = grids.iter().flat_map(|grid| &grid.rows).flatten();
    let filled = cells.filter(|cell| !cell.is_blank()).count();
    let refused = match filled {
        0 => Some("table-empty"),
        filled if filled > limit::PARTS => Some("table-large"),
        _ => None,
    };
    if let Some(variant) = refused {
        let notice = Notice::refused(Place::Whole, variant);
        return Err(Refused::because(text, notice));
    }
    let mut map = Gatherer::new(input);
    let title = match grids.as_slice() {
        [only] => only.title.clone().filter(|title| !is_sheet_name(title)),
        _ => None,
    };
    if !gather(&grids, &mut map) {
        let notice = Notice::refused(Place::Whole, "table-unknown");
        return Err(Refused::because(text, notice));
    }
    if let Some(title) = title.filter(|_| !map.has_title()) {
        map.head_line(&[Words::new(title, Place::Whole)]);
    }
    map.finish(text)
}

/// Adds what tables say to a map; whether any of them is one.
pub(super) fn gather(grids: &[Grid], map: &mut Gatherer<'_>) -> bool {
    let (facts, others): (Vec<&Grid>, Vec<&Grid>) = grids
        .iter()
        .partition(|grid| grids.len() > 1 && facts::is_of_map(grid, map.labels()));
    for grid in facts {
        facts::gather(grid, map);
    }
    let found: Vec<_> = others
        .into_iter()
        .map(|grid| (grid, parts(grid, map.labels())))
        .collect();
    let mut tables = Vec::new();
    let mut records = Vec::new();
    for (grid, parts) in &found {
        for part in parts {
            match Records::of(grid, *part, map.labels()) {
                Some(found) => records.push(found),
                None => tables.push((*grid, Table::new(grid, *part, map.labels()))),
            }
        }
        if parts.is_empty() {
            for row in &grid.rows {
                lines(row, map);
            }
        }
    }
    let is_several = tables.len() > 1;
    // What a column of each is headed alike names no stage.
    let same = same_heading(&tables);
    for (grid, table) in &tables {
        let stages = Stages {
            title: grid.title.as_deref(),
            is_several,
            same: same.as_deref(),
        };
        table.gather(&stages, map);
    }
    // Items are completed once those of all tables are there.
    for records in &records {
        records.gather(map);
    }
    !tables.is_empty() || !records.is_empty()
}

/// The heading that the only column of every table has, if all have the same.
fn same_heading(tables: &[(&Grid, Table)]) -> Option<String> {
    let mut headings = tables.iter().map(|(_, table)| table.only_heading());
    let first = headings.next()??;
    let is_more = tables.len() > 1;
    (is_more && headings.all(|other| other.as_deref() == Some(first.as_str()))).then_some(first)
}

/// A row outside of a table.
fn lines(row: &[Cell], map: &mut Gatherer<'_>) {
    let filled = row.iter().filter(|cell| !cell.is_blank());
    let words: Vec<Words> = filled.map(words_of).collect();
    if !words.is_empty() {
        map.head_line(&words);
    }
}

fn words_of(cell: &Cell) -> Words {
    Words::new(cell.words.trim(), cell.place.clone())
}

/// Whether a sheet has the name every new one has.
fn is_sheet_name(title: &str) -> bool {
    let bare = title.trim_end_matches(|c: char| c.is_ascii_digit() || c.is_whitespace());
    matches!(
        crate::model::slug(bare).as_str(),
        "" | "sheet" | "feuil" | "feuille" | "tableau" | "table" | "tabelle"
    )
}

#[cfg(test)]
mod around_tests;
#[cfg(test)]
mod tests;
