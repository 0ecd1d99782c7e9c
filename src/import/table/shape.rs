//! Which way a table lies: where the labels of its rows are, and where the names of its stages.

use crate::import::grid::{Cell, Grid};
use crate::import::labels::{Label, Lookup};
use crate::import::limit;

/// Labels are looked for in so many columns from the left and rows from the top.
const NEAR_COLUMNS: usize = 4;
const NEAR_ROWS: usize = 40;
/// And over so many rows and columns.
pub(super) const FAR_ROWS: usize = 400;
const FAR_COLUMNS: usize = 200;

/// Which way a table lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// Stages as columns: labels stand in this column.
    Columns(usize),
    /// Stages as rows: labels stand in this row.
    Rows(usize),
}

/// How much some labels speak for a table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Weight {
    rows: usize,
    others: usize,
    stage: usize,
    /// Cells with words that are no label.
    unknown: usize,
}

impl Weight {
    fn of<'c>(cells: impl Iterator<Item = &'c str>, labels: &mut Lookup) -> Self {
        let mut weight = Self::default();
        for cell in cells.filter(|cell| !cell.trim().is_empty()) {
            match labels.label(cell) {
                Some(Label::Row(_)) => weight.rows += 1,
                Some(Label::Stage) => weight.stage += 1,
                Some(Label::Phase | Label::Field(_) | Label::People) => weight.others += 1,
                None => weight.unknown += 1,
            }
        }
        weight
    }

    /// None where it could be anything.
    fn total(self) -> Option<usize> {
        let is_table = self.rows > 0 || self.stage > 0 && self.others > 0;
        is_table.then_some(2 * self.rows + self.others + self.stage)
    }
}

/// The shape of the rows `from..to` of a grid, both in rows of the whole grid; none where no label is known.
fn shape(grid: &Grid, width: usize, from: usize, to: usize, labels: &mut Lookup) -> Option<Shape> {
    let mut best: Option<(usize, usize, Shape)> = None;
    // Of two that have as many labels, those speak louder that stand among fewer other words: a stage may
    // be called `Opportunity`.
    let mut take = |weight: Weight, shape: Shape| {
        let is_better = |total: usize| {
            best.is_none_or(|(most, unknown, _)| {
                total > most || total == most && weight.unknown < unknown
            })
        };
        if let Some(total) = weight.total().filter(|total| is_better(*total)) {
            best = Some((total, weight.unknown, shape));
        }
    };
    for column in 0..width.min(NEAR_COLUMNS) {
        let rows = from..to.min(from + FAR_ROWS);
        let found = rows.map(|row| grid.cell(row, column));
        take(Weight::of(found, labels), Shape::Columns(column));
    }
    for row in from..to.min(from + NEAR_ROWS) {
        let cells = 0..width.min(FAR_COLUMNS);
        let found = cells.map(|column| grid.cell(row, column));
        take(Weight::of(found, labels), Shape::Rows(row));
    }
    best.map(|(_, _, shape)| shape)
}

/// A part of a grid that is one table, with what stands above and below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Part {
    /// The first row.
    pub(super) from: usize,
    /// Behind the last row.
    pub(super) to: usize,
    /// Which way it lies.
    pub(super) shape: Shape,
}

/// The tables of a grid, one below the other; none where no label is known. A row without words parts
/// them where labels begin anew behind it.
pub(super) fn parts(grid: &Grid, labels: &mut Lookup) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let mut waiting: Option<usize> = None;
    let width = grid.width();
    for (from, to) in blocks(grid) {
        let found = shape(grid, width, from, to, labels);
        match (found, parts.last_mut()) {
            (None, _) => {
                waiting.get_or_insert(from);
                continue;
            }
            (Some(shape), Some(last)) if !begins_anew(grid, *last, (from, to), shape, labels) => {
                last.to = to;
            }
            (Some(shape), _) => parts.push(Part {
                from: waiting.unwrap_or(from),
                to,
                shape,
            }),
        }
        waiting = None;
    }
    if let Some(last) = parts.last_mut() {
        last.to = grid.rows.len();
    }
    // What stands above the first table is its own, wherever it begins.
    if let Some(first) = parts.first_mut() {
        first.from = 0;
    }
    parts
}

/// Whether a block is a table of its own and no more rows of the one above.
fn begins_anew(
    grid: &Grid,
    last: Part,
    block: (usize, usize),
    shape: Shape,
    labels: &mut Lookup,
) -> bool {
    match (last.shape, shape) {
        (_, Shape::Rows(row)) => {
            let cells = 0..FAR_COLUMNS;
            let known = cells.filter(|column| {
                matches!(labels.label(grid.cell(row, *column)), Some(Label::Row(_)))
            });
            known.count() > 1
        }
        (Shape::Rows(_), Shape::Columns(column)) => {
            !is_row(labels.label(grid.cell(block.0, column)).as_ref())
        }
        (Shape::Columns(_), Shape::Columns(column)) => {
            let first = labels.label(grid.cell(block.0, column));
            let rows = last.from..last.to.min(last.from + FAR_ROWS);
            let above: Vec<Label> = rows
                .filter_map(|row| labels.label(grid.cell(row, column)))
                .collect();
            let mut rows = block.0..block.1.min(block.0 + FAR_ROWS);
            let again = match &first {
                Some(first) => above.contains(first),
                None => rows.any(|row| {
                    let label = labels.label(grid.cell(row, column));
                    label.is_some_and(|label| is_row(Some(&label)) && above.contains(&label))
                }),
            };
            again && !is_row(first.as_ref())
        }
    }
}

fn is_row(label: Option<&Label>) -> bool {
    matches!(label, Some(Label::Row(_)))
}

/// The rows between those without words.
fn blocks(grid: &Grid) -> Vec<(usize, usize)> {
    let mut blocks: Vec<(usize, usize)> = Vec::new();
    for (at, row) in grid.rows.iter().enumerate() {
        if row.iter().all(Cell::is_blank) {
            continue;
        }
        let is_full = blocks.len() >= limit::TABLES;
        match blocks.last_mut() {
            Some((_, to)) if *to == at || is_full => *to = at + 1,
            _ => blocks.push((at, at + 1)),
        }
    }
    blocks
}
