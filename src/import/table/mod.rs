//! Maps out of tables: stages as columns or as rows, one table or one for each stage.
//!
//! Where a table came from, a text or a workbook, is of no concern here.

use super::grid::Grid;
use super::{Imported, Input, Notice, Place, Refused};

/// Makes a map of tables. `text` is what the places of their cells are bytes of; empty for a workbook.
///
/// # Errors
/// No table has labels that are known.
pub fn read(grids: Vec<Grid>, text: String, input: &Input<'_>) -> Result<Imported, Refused> {
    let _ = (grids, input);
    let notices = vec![Notice::refused(Place::Whole, "table-unknown")];
    Err(Refused { text, notices })
}
