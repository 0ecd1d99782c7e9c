//! How the poster is spread over a sheet: in how many tables one below the other, how wide a stage is, and
//! how large the sheet. Sheets have the proportions of the A series, so that any of them prints on A3.

use super::measure::{BODY, SMALL};
use super::told::{BETWEEN, Told};
use crate::model::RowId;

/// The room around the poster.
pub(super) const MARGIN: usize = 52;
/// The least width of a stage.
pub(super) const NARROWEST: usize = 168;
/// The least width of a sheet: on a smaller one a short map would be written in letters for giants.
pub(super) const LEAST: usize = 1000;
/// The sides of A3 in millimetres.
const A3: (usize, usize) = (420, 297);
/// The most millimetres of the longer side: twice that of A0.
const LARGEST: usize = 2 * 1189;
/// The most tables one below the other.
const MOST_TABLES: usize = 8;
/// The width of a stage in which words are read best.
const BEST: f64 = 250.0;

/// How the poster is spread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Spread {
    /// How many stages stand beside one another.
    pub(super) beside: usize,
    /// The width of a stage.
    pub(super) width: usize,
    /// Whether the sheet is higher than wide.
    pub(super) portrait: bool,
}

/// A sheet, in units of the drawing and in millimetres.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Sheet {
    /// Units across and down.
    pub(super) units: (usize, usize),
    /// Millimetres across and down.
    pub(super) millimetres: (usize, usize),
}

impl Spread {
    /// The width of the table with its names of rows.
    pub(super) fn across(self, gutter: usize) -> usize {
        gutter + self.beside * self.width
    }

    /// How many units down a sheet is that is so wide.
    pub(super) fn down(self, across: usize) -> usize {
        let (long, short) = A3;
        if self.portrait {
            (across * long).div_ceil(short)
        } else {
            (across * short).div_ceil(long)
        }
    }

    /// How many units across a sheet is that is so high.
    pub(super) fn wide(self, down: usize) -> usize {
        let (long, short) = A3;
        if self.portrait {
            (down * short).div_ceil(long)
        } else {
            (down * long).div_ceil(short)
        }
    }

    /// The sheet of so many units across: A3, or larger where words would be too small on it.
    pub(super) fn sheet(self, across: usize, down: usize) -> Sheet {
        let (mut long, mut short) = A3;
        // Body text of less than two millimetres is not read at arm's length.
        while BODY.size * long < 2 * across.max(down) && long < LARGEST {
            (long, short) = (short * 2, long);
        }
        Sheet {
            units: (across, down),
            millimetres: if self.portrait {
                (short, long)
            } else {
                (long, short)
            },
        }
    }
}

/// How much there is to be drawn, roughly: enough to choose a spread without drawing each.
#[derive(Clone, Debug)]
pub(super) struct Amount {
    /// For each stage, and within it for each row, the length of its words on one line of body text and of
    /// small text, and the number of items.
    cells: Vec<Vec<(usize, usize, usize)>>,
    /// The area above and below the tables, in square units.
    around: usize,
    /// The lines of figures below the curves.
    curves: usize,
}

impl Amount {
    /// What there is.
    pub(super) fn of(told: &Told<'_>) -> Self {
        let rows: Vec<&RowId> = told.facts.focusable().collect();
        let cell = |stage, row: &RowId| {
            let mut amount = (0, 0, 0);
            for item in told.items(stage, row) {
                let facts = told.item_facts(row, item).join(BETWEEN);
                amount.0 += BODY.width(&item.text);
                amount.1 += SMALL.width(&facts);
                amount.2 += 1;
            }
            amount
        };
        let stages = told.map.stages.iter();
        let cells: Vec<Vec<_>> = stages
            .map(|stage| rows.iter().map(|row| cell(stage, row)).collect())
            .collect();
        let persona = |persona: &crate::model::Persona| {
            let words = persona.fields.iter().map(|entry| entry.value.to_string());
            words.map(|words| SMALL.width(&words)).sum::<usize>() * 34 + 20_000
        };
        let people: usize = told.personas().map(|(_, one)| persona(one)).sum();
        let best = cells
            .iter()
            .flatten()
            .map(|cell| cell.2)
            .sum::<usize>()
            .min(12);
        Self {
            cells,
            around: people + best * 16_000,
            curves: told.personas().count() + 1,
        }
    }

    /// About how far down the poster goes.
    fn height(&self, beside: usize, width: usize, across: usize) -> usize {
        let room = width.saturating_sub(50).max(1);
        let cell = |cell: &(usize, usize, usize)| {
            let (body, small, items) = *cell;
            body * 21 / room + small * 18 / room + items * 42
        };
        let table = |stages: &[Vec<(usize, usize, usize)>]| {
            let rows = stages.first().map_or(0, Vec::len);
            let row = |at: usize| {
                let cells = stages.iter().filter_map(|stage| stage.get(at));
                cells.map(cell).max().unwrap_or_default().max(24) + 24
            };
            (0..rows).map(row).sum::<usize>() + 400 + 18 * self.curves
        };
        let tables: usize = self.cells.chunks(beside).map(table).sum();
        260 + self.around / across.max(1) + tables
    }
}

/// The spread that wastes least of its sheet and is read best.
pub(super) fn spread(amount: &Amount, gutter: usize) -> Spread {
    let stages = amount.cells.len().max(1);
    let mut best = (
        f64::INFINITY,
        Spread {
            beside: stages,
            width: NARROWEST,
            portrait: false,
        },
    );
    let mut before = 0;
    for tables in 1..=stages.min(MOST_TABLES) {
        let beside = stages.div_ceil(tables);
        if beside == before {
            continue;
        }
        before = beside;
        for portrait in [false, true] {
            let mut width = NARROWEST;
            // Only words without end need more than a few dozen steps.
            while width < 100_000 {
                let spread = Spread {
                    beside,
                    width,
                    portrait,
                };
                let cost = cost(amount, spread, gutter);
                if cost < best.0 {
                    best = (cost, spread);
                }
                width += width / 14;
            }
        }
    }
    best.1
}

fn cost(amount: &Amount, spread: Spread, gutter: usize) -> f64 {
    let across = spread.across(gutter) + 2 * MARGIN;
    let down = amount.height(spread.beside, spread.width, across) + 2 * MARGIN;
    let sheet = (across.max(spread.wide(down)), down.max(spread.down(across)));
    // How much larger the sheet is than what stands on it.
    let waste = number(sheet.0) / number(across) * (number(sheet.1) / number(down));
    let tables = amount.cells.len().div_ceil(spread.beside).max(1);
    let readable = (number(spread.width) / BEST).ln().abs();
    1.3 * waste.ln()
        + readable * 0.6
        + 0.15 * number(tables - 1)
        + if spread.portrait { 0.2 } else { 0.0 }
}

fn number(whole: usize) -> f64 {
    f64::from(u32::try_from(whole).unwrap_or(u32::MAX))
}
