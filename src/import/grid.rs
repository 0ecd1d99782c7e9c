//! A table of cells with the place of each: what every importer of tables reads, whether it came out of
//! text or of a workbook. What the cells mean is not known here.

use super::limit;
use super::notice::Place;

/// One cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Cell {
    /// Its words as they stand, with line feeds for line breaks; empty where it is blank.
    pub words: String,
    /// Where it is.
    pub place: Place,
}

impl Cell {
    /// Whether nothing can be read in it.
    pub(super) fn is_blank(&self) -> bool {
        self.words.trim().is_empty()
    }
}

/// A table. Its rows may be of different lengths; an empty row is one that stands between others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Grid {
    /// The name of its sheet, or the heading above it.
    pub title: Option<String>,
    /// The cells, row by row in the order of the input.
    pub rows: Vec<Vec<Cell>>,
}

impl Grid {
    /// Whether it is too large to be read. Whoever makes a grid refuses it then.
    pub(super) fn is_too_large(&self) -> bool {
        self.rows.len().saturating_mul(self.width()) > limit::GRID_CELLS
    }

    /// The words of a cell, both counted from 0; empty where there is none.
    pub(super) fn cell(&self, row: usize, column: usize) -> &str {
        self.at(row, column).map_or("", |cell| cell.words.as_str())
    }

    /// A cell, both counted from 0.
    pub(super) fn at(&self, row: usize, column: usize) -> Option<&Cell> {
        self.rows.get(row)?.get(column)
    }

    /// How many cells the longest row has.
    pub(super) fn width(&self) -> usize {
        self.rows.iter().map(Vec::len).max().unwrap_or_default()
    }

    /// The same with rows for columns. A cell that is missing within a row is a blank one at the place
    /// of the cell before it; what is blank at the end of a row is left out.
    #[must_use]
    pub(super) fn transposed(&self) -> Self {
        let mut rows: Vec<Vec<Cell>> = vec![Vec::new(); self.width()];
        for (at, row) in self.rows.iter().enumerate() {
            for (turned, cell) in rows
                .iter_mut()
                .zip(row)
                .filter(|(_, cell)| !cell.is_blank())
            {
                let gap = turned.last().map_or(&cell.place, |last| &last.place);
                let gap = Cell {
                    words: String::new(),
                    place: gap.clone(),
                };
                turned.resize(at, gap);
                turned.push(cell.clone());
            }
        }
        Self {
            title: self.title.clone(),
            rows,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grid(rows: &[&[&str]]) -> Grid {
        let cell = |words: &&str| Cell {
            words: (*words).to_owned(),
            place: Place::Whole,
        };
        let rows = rows.iter().map(|row| row.iter().map(cell).collect());
        Grid {
            title: None,
            rows: rows.collect(),
        }
    }

    #[test]
    fn rows_become_columns() {
        let turned = grid(&[&["", "A", "B"], &["x"], &[], &["y", " ", "2"]]).transposed();
        let expected = grid(&[&["", "x", "", "y"], &["A"], &["B", "", "", "2"]]);
        assert_eq!(turned, expected);
        assert_eq!((turned.cell(2, 3), turned.cell(9, 9)), ("2", ""));
    }
}
