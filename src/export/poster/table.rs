//! The table of the poster: the heads of some stages, their curves, and their rows.

use super::block::Block;
use super::chart::chart;
use super::measure::STRONG;
use super::stage::{arrow_height, cell, head, hue};
use super::told::Told;
use crate::model::{RowDecl, RowId, Stage};

/// The room between the items of a cell and the borders of its column.
const INSET: usize = 6;
/// The room above and below the items of a row.
const ROW: usize = 8;

/// The columns of a table: some stages one after the other.
#[derive(Clone, Copy, Debug)]
pub(super) struct Columns<'a> {
    /// The position of the first.
    pub(super) first: usize,
    /// The stages.
    pub(super) stages: &'a [Stage],
    /// The room of the names of rows, at the left.
    pub(super) gutter: usize,
    /// The width of a column.
    pub(super) width: usize,
}

impl Columns<'_> {
    /// The left border of a column.
    pub(super) fn left(&self, at: usize) -> usize {
        self.gutter + at * self.width
    }

    /// The middle of a column.
    pub(super) fn middle(&self, at: usize) -> usize {
        self.left(at) + self.width / 2
    }

    /// The right border of the last column.
    pub(super) fn right(&self) -> usize {
        self.left(self.stages.len())
    }

    /// Draws the borders between columns.
    pub(super) fn parted(&self, block: &mut Block, from: usize, to: usize) {
        if self.stages.len() < 2 {
            return;
        }
        let line = |at| format!("M{} {from}V{to}", self.left(at));
        let lines: String = (1..self.stages.len()).map(line).collect();
        block.path("between", &lines);
    }
}

/// Draws the table of these stages with a plot of that height.
pub(super) fn table(told: &Told<'_>, columns: &Columns<'_>, plot: usize) -> Block {
    let mut table = heads(told, columns);
    let rows = &told.facts.rows;
    let is_felt = |decl: &RowDecl| decl.row() == Some(&RowId::Emotions);
    // The curves stand over the emotions, as on the screen.
    let charted = rows.iter().position(|row| is_felt(&row.decl));
    if charted.is_none() {
        table.below(0, 6, chart(told, columns, plot));
    }
    let mut shaded = false;
    for (at, row) in rows.iter().enumerate() {
        if charted == Some(at) {
            table.below(0, 6, chart(told, columns, plot));
        }
        let Some(id) = row.decl.row() else {
            table.below(0, 4, line(told, columns, &row.label));
            continue;
        };
        table.below(0, 4, self::row(told, columns, id, &row.label, shaded));
        shaded = !shaded;
    }
    table
}

fn heads(told: &Told<'_>, columns: &Columns<'_>) -> Block {
    let mut heads = Block::new(told.plain);
    let stages = || columns.stages.iter().enumerate();
    let heights = stages().map(|(_, stage)| arrow_height(told, stage, columns.width));
    let arrow = heights.max().unwrap_or_default();
    for (at, stage) in stages() {
        let drawn = head(told, columns.first + at, stage, columns.width, arrow);
        heads.place(columns.left(at), 0, drawn);
    }
    heads
}

fn row(told: &Told<'_>, columns: &Columns<'_>, id: &RowId, label: &str, shaded: bool) -> Block {
    let mut cells = Block::new(told.plain);
    cells.place(12, 2, {
        let mut name = cells.like();
        name.paragraph(0, STRONG, label, columns.gutter - 24);
        name
    });
    for (at, stage) in columns.stages.iter().enumerate() {
        let cell = cell(told, stage, id, columns.width - 2 * INSET);
        cells.place(columns.left(at) + INSET, 0, cell);
    }
    let height = cells.height.max(24) + 2 * ROW;
    let mut row = cells.like();
    let class = if shaded { "band shaded" } else { "band" };
    row.rect(class, (0, 0), (columns.right(), height), 6);
    columns.parted(&mut row, 0, height);
    row.rect("edge", (0, 0), (5, height), 2);
    row.place(0, ROW, cells);
    row.height = height;
    row.group(hue(id), "")
}

/// A line of a blueprint, its name within it.
fn line(told: &Told<'_>, columns: &Columns<'_>, label: &str) -> Block {
    let mut line = Block::new(told.plain);
    let room = STRONG.width(label);
    let middle = 12;
    line.path(
        "blueprint",
        &format!("M0 {middle}H12M{} {middle}H{}", room + 28, columns.right()),
    );
    line.height = 3;
    line.paragraph(20, STRONG, label, room + STRONG.size);
    line.height += 4;
    line.group("line", "")
}
