//! Tables of text, with commas, semicolons or tabs between the cells, as spreadsheets and other programs
//! write them. What the cells mean is read elsewhere.

mod cells;
mod separator;
#[cfg(test)]
mod tests;

use super::decode::decode;
use super::grid::Grid;
use super::notice::Notice;
use super::{Imported, Input, Likeness, Refused, long, table};
use separator::Separator;

/// How much is looked at to say what an input is.
const LOOKED_AT: usize = 64 * 1024;

/// A table out of bytes.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Sheet {
    /// The bytes as text without a byte order mark, which the places of cells are bytes of.
    pub text: String,
    /// The cells. Blank lines between others are one empty row; what is blank at the end of a row is
    /// left out; the apostrophe that keeps a cell from being a formula is taken away.
    pub grid: Grid,
    /// What was mended to read it.
    pub notices: Vec<Notice>,
}

/// The table of bytes.
///
/// # Errors
/// They are no text, or hold more cells than a journey could.
pub(super) fn grid_of(bytes: &[u8]) -> Result<Sheet, Box<Notice>> {
    let (text, mut notices) = decode(bytes)?;
    let separator = Separator::of(&text);
    let (grid, mended) = cells::cells(&text, separator.start, separator.sign)?;
    notices.extend(mended);
    Ok(Sheet {
        text,
        grid,
        notices,
    })
}

/// Whether an input is a table with commas or semicolons.
pub(super) fn is_like_csv(input: &Input<'_>) -> Likeness {
    is_like(input, |separator| separator != b'\t')
}

/// Whether an input is a table with tabs.
pub(super) fn is_like_tsv(input: &Input<'_>) -> Likeness {
    is_like(input, |separator| separator == b'\t')
}

fn is_like(input: &Input<'_>, is_own: impl Fn(u8) -> bool) -> Likeness {
    let start = input.bytes.get(..LOOKED_AT).unwrap_or(input.bytes);
    // What is cut within a line would be read wrongly at its end.
    let lines = start.iter().rposition(|byte| *byte == b'\n');
    let start = lines
        .filter(|_| start.len() < input.bytes.len())
        .map_or(start, |end| start.get(..end).unwrap_or(start));
    let Ok(sheet) = grid_of(start) else {
        return Likeness::No;
    };
    let separator = Separator::of(&sheet.text);
    if sheet.grid.rows.is_empty() || !is_own(separator.sign) {
        return Likeness::No;
    }
    if separator.start > 0 || long::is_long(&sheet.grid) {
        return Likeness::Sure;
    }
    let is_regular = separator.regular >= 8 && separator.lines > 1;
    if is_regular {
        Likeness::Likely
    } else {
        Likeness::Perhaps
    }
}

/// Reads a table with any separator.
pub(super) fn read(input: &Input<'_>) -> Result<Imported, Refused> {
    let sheet = grid_of(input.bytes).map_err(|notice| Refused::because(String::new(), *notice))?;
    let mut imported = table::read(vec![sheet.grid], sheet.text, input)?;
    imported.notices.splice(0..0, sheet.notices);
    Ok(imported)
}
