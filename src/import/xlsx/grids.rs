//! A sheet as a table, and what is to be said of it.

use std::collections::BTreeMap;

use super::address::{At, name};
use super::flaw::Flaw;
use super::sheet::{Budget, Sheet};
use crate::export::GOES_ON;
use crate::import::Notice;
use crate::import::Place;
use crate::import::grid::{Cell, Grid};
use crate::import::limit;

/// A sheet as a table. The words of a merged area stand in each of its cells, for a row label beside
/// several rows is that of all of them; those of an area alone on its rows are a heading and stand once.
///
/// # Errors
/// The table is larger than tables are read.
pub(super) fn grid(title: &str, sheet: &Sheet, budget: &mut Budget) -> Result<Grid, Flaw> {
    let mut cells = sheet.cells.clone();
    let areas = spread(sheet);
    for (first, last) in &areas {
        let Some(words) = sheet.cells.get(first) else {
            continue;
        };
        for row in first.0..=last.0 {
            for column in first.1..=last.1 {
                budget.take(words.len())?;
                cells.entry((row, column)).or_insert_with(|| words.clone());
            }
        }
    }
    let mut grid = Grid {
        title: Some(title.to_owned()),
        rows: Vec::new(),
    };
    for ((row, column), words) in cells {
        let place = |column: usize| {
            let column = u32::try_from(column).unwrap_or(u32::MAX);
            cell_place(title, (row, column))
        };
        let (row, column) = (index(row), index(column));
        if grid.rows.len() <= row {
            grid.rows.resize_with(row + 1, Vec::new);
        }
        let Some(line) = grid.rows.last_mut() else {
            continue;
        };
        while line.len() < column {
            budget.take(0)?;
            let place = place(line.len());
            line.push(Cell {
                words: String::new(),
                place,
            });
        }
        line.push(Cell {
            words,
            place: place(column),
        });
    }
    if grid.is_too_large() {
        return Err(Flaw::TooMany);
    }
    Ok(grid)
}

/// A sheet jalon wrote, with the words that had no room in one cell whole again.
pub(super) fn rejoined(mut grid: Grid) -> Grid {
    let mut rows: Vec<Vec<Cell>> = Vec::with_capacity(grid.rows.len());
    for row in grid.rows {
        let goes_on = row.first().is_some_and(|cell| cell.words == GOES_ON);
        match rows.last_mut().filter(|_| goes_on) {
            None => rows.push(row),
            Some(above) => {
                for (whole, part) in above.iter_mut().zip(row).skip(1) {
                    whole.words.push_str(&part.words);
                }
            }
        }
    }
    grid.rows = rows;
    grid
}

/// The merged areas whose words belong to each of their cells, as far as anything stands in the sheet.
/// They are looked at row by row, and of areas that cover one another without end only the first.
fn spread(sheet: &Sheet) -> Vec<(At, At)> {
    // The first and the last column of each row.
    let mut rows: BTreeMap<u32, (u32, u32)> = BTreeMap::new();
    for (row, column) in sheet.cells.keys() {
        rows.entry(*row).or_insert((*column, *column)).1 = *column;
    }
    let bottom = rows.keys().next_back().copied().unwrap_or_default();
    let right = rows
        .values()
        .map(|(_, last)| *last)
        .max()
        .unwrap_or_default();
    let mut looked = 0_usize;
    let stands = sheet
        .merged
        .iter()
        .filter(|(first, _)| sheet.cells.contains_key(first));
    let clipped = stands.map(|(first, last)| (*first, (last.0.min(bottom), last.1.min(right))));
    let wide = clipped.filter(|(first, last)| first != last);
    wide.take_while(|(first, last)| {
        looked += index(last.0.saturating_sub(first.0)) + 1;
        looked <= limit::MERGED_ROWS
    })
    .filter(|(first, last)| {
        let mut others = rows.range(first.0..=last.0);
        others.any(|(_, (from, to))| *from < first.1 || *to > last.1)
    })
    .collect()
}

/// What is to be said of a sheet that is read.
pub(super) fn notices(title: &str, sheet: &Sheet) -> Vec<Notice> {
    let mut notices = Vec::new();
    let merged = spread(sheet);
    if let Some((first, _)) = merged.first() {
        let notice = Notice::repaired(cell_place(title, *first), "merged");
        notices.push(notice.with("count", count(merged.len())));
    }
    for (sign, (first, many)) in &sheet.failed {
        let notice = Notice::left_out(cell_place(title, *first), "failed-formula");
        notices.push(
            notice
                .with("name", sign.as_str())
                .with("count", count(*many)),
        );
    }
    if let Some((first, many)) = sheet.uncalculated {
        let notice = Notice::left_out(cell_place(title, first), "uncalculated");
        notices.push(notice.with("count", count(many)));
    }
    notices
}

/// A cell as a place.
pub(super) fn cell_place(title: &str, at: At) -> Place {
    Place::Cell {
        sheet: title.to_owned(),
        cell: name(at),
    }
}

fn count(many: usize) -> f64 {
    u32::try_from(many).unwrap_or(u32::MAX).into()
}

fn index(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::super::address::{area, at};
    use super::*;

    fn sheet(cells: &[(&str, &str)], merged: &[&str]) -> Sheet {
        let cells = cells
            .iter()
            .map(|(cell, words)| (at(cell).unwrap(), (*words).to_owned()));
        Sheet {
            cells: cells.collect(),
            merged: merged.iter().map(|name| area(name).unwrap()).collect(),
            ..Sheet::default()
        }
    }

    #[test]
    fn cells_stand_at_their_places_and_merged_ones_in_all_of_theirs() {
        for (cells, merged, expected) in [
            (
                &[("B1", "x"), ("A3", "y")][..],
                &[][..],
                &[&["", "x"][..], &[], &["y"]][..],
            ),
            // A heading over the whole table stands once.
            (
                &[("A1", "Title"), ("A2", "a"), ("B2", "b")],
                &["A1:B1"],
                &[&["Title"], &["a", "b"]],
            ),
            // The label of several rows belongs to each of them.
            (
                &[("A1", "Pains"), ("B1", "a"), ("B2", "b")],
                &["A1:A2"],
                &[&["Pains", "a"], &["Pains", "b"]],
            ),
            // No further than anything stands.
            (
                &[("A1", "L"), ("B1", "a"), ("B2", "b")],
                &["A1:A1048576"],
                &[&["L", "a"], &["L", "b"]],
            ),
        ] {
            let grid = grid("S", &sheet(cells, merged), &mut Budget::WHOLE.clone()).unwrap();
            let rows: Vec<Vec<&str>> = grid
                .rows
                .iter()
                .map(|row| row.iter().map(|cell| cell.words.as_str()).collect())
                .collect();
            assert_eq!(rows, expected, "{cells:?}");
            let last = grid.rows.last().and_then(|row| row.last()).unwrap();
            let name = name((
                index_of(grid.rows.len()),
                index_of(grid.rows.last().unwrap().len()),
            ));
            assert_eq!(
                last.place,
                Place::Cell {
                    sheet: "S".to_owned(),
                    cell: name
                }
            );
        }
    }

    fn index_of(count: usize) -> u32 {
        u32::try_from(count - 1).unwrap()
    }

    #[test]
    fn a_table_that_is_mostly_blank_is_not_made() {
        let cells: Vec<(String, &str)> = (1..2000).map(|row| (format!("ALL{row}"), "x")).collect();
        let cells: Vec<(&str, &str)> = cells.iter().map(|(at, is)| (at.as_str(), *is)).collect();
        let sheet = sheet(&cells, &[]);
        assert_eq!(
            grid("S", &sheet, &mut Budget::WHOLE.clone()),
            Err(Flaw::TooMany)
        );
    }
}
