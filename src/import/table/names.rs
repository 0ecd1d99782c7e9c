//! Which row of a table has the names of its stages, and what stands above them and below the table.

use super::shape::FAR_ROWS;
use crate::import::grid::{Cell, Grid};
use crate::import::labels::{Label, Lookup};

/// The row with the names of stages: the one that is called so, else the nearest above the first known row
/// that has another label.
pub(super) fn names_row(grid: &Grid, labels: usize, lookup: &mut Lookup) -> Option<usize> {
    let first = first_row(grid, labels, lookup);
    if let Some(row) = called(&Label::Stage, grid, labels, lookup) {
        return Some(row);
    }
    let phase = called(&Label::Phase, grid, labels, lookup);
    if let Some(row) = phase.filter(|row| *row < first || first == 0) {
        // Names may stand between phases and rows without being called so.
        let is_names = |row: &usize| {
            lookup.label(grid.cell(*row, labels)).is_none() && filled(grid, *row, labels) > 1
        };
        let between = (row + 1..first).rev().find(is_names);
        return between.or(Some(row));
    }
    let widest = filled(grid, first, labels);
    let is_names = |row: &usize| {
        let label = grid.cell(*row, labels);
        let found = filled(grid, *row, labels);
        let is_head = found == 1 && widest > 1 && lookup.head(label).is_some();
        lookup.label(label).is_none() && found > 0 && !is_head
    };
    let nearest = (0..first).rev().find(is_names)?;
    Some(above_unknown(grid, nearest, labels, lookup).unwrap_or(nearest))
}

/// The row above this one that has as many words beside an empty corner: it has the names, and what follows
/// are rows nobody knows.
fn above_unknown(grid: &Grid, row: usize, labels: usize, lookup: &Lookup) -> Option<usize> {
    let is_corner = |row: usize| lookup.is_generic(grid.cell(row, labels));
    if is_corner(row) {
        return None;
    }
    let count = filled(grid, row, labels);
    let mut above = (0..row)
        .rev()
        .take_while(|row| filled(grid, *row, labels) > 0);
    above.find(|row| is_corner(*row) && filled(grid, *row, labels) >= count.max(2))
}

/// The first row of that label with something beside it.
fn called(wanted: &Label, grid: &Grid, labels: usize, lookup: &mut Lookup) -> Option<usize> {
    (0..grid.rows.len().min(FAR_ROWS)).find(|row| {
        let label = lookup.label(grid.cell(*row, labels));
        label.as_ref() == Some(wanted) && filled(grid, *row, labels) > 0
    })
}

/// The first row whose label is that of a row of a map; behind the last where there is none.
pub(super) fn first_row(grid: &Grid, labels: usize, lookup: &mut Lookup) -> usize {
    let mut rows = 0..grid.rows.len();
    let is_row = |row: &usize| matches!(lookup.label(grid.cell(*row, labels)), Some(Label::Row(_)));
    rows.find(is_row).unwrap_or(grid.rows.len())
}

/// Where the phases above the names of stages begin: rows with several words that touch them.
pub(super) fn phases_above(grid: &Grid, names: usize, labels: usize, lookup: &mut Lookup) -> usize {
    let mut first = names;
    while let Some(above) = first.checked_sub(1) {
        let label = lookup.label(grid.cell(above, labels));
        let label_words = grid.cell(above, labels);
        let is_called = matches!(
            label,
            Some(Label::Phase | Label::Field(_) | Label::People | Label::Stage)
        );
        let is_plain = label_words.trim().is_empty() && filled(grid, above, labels) > 0;
        let is_several = filled(grid, above, labels) > 1;
        if !(is_plain || is_called && is_several || label == Some(Label::Phase)) {
            break;
        }
        first = above;
    }
    first
}

/// How many cells beside the labels have words.
fn filled(grid: &Grid, row: usize, labels: usize) -> usize {
    let cells = grid.rows.get(row).map_or(&[][..], Vec::as_slice);
    cells
        .iter()
        .skip(labels + 1)
        .filter(|cell| !cell.is_blank())
        .count()
}

/// Takes off the lines of a single cell that stand below a table behind the only blank row in it: a legend,
/// when it was made. Of a table of two columns nobody can tell them from its rows.
pub(super) fn foot(rows: &mut Vec<Vec<Cell>>) -> Vec<Cell> {
    let filled = |row: &Vec<Cell>| row.iter().filter(|cell| !cell.is_blank()).count();
    let end = rows.iter().rposition(|row| filled(row) > 0);
    let blank = |row: &Vec<Cell>| filled(row) == 0;
    let (Some(end), Some(first)) = (end, rows.iter().position(blank)) else {
        return Vec::new();
    };
    let is_foot = rows
        .iter()
        .take(end + 1)
        .skip(first)
        .skip_while(|row| blank(row))
        .all(|row| filled(row) == 1);
    let is_wide = rows.iter().take(first).any(|row| filled(row) > 2);
    if first > end || !is_foot || !is_wide {
        return Vec::new();
    }
    let foot = rows.split_off(first);
    foot.into_iter()
        .flatten()
        .filter(|cell| !cell.is_blank())
        .collect()
}
