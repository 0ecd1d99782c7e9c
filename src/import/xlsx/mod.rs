//! Workbooks (.xlsx) into tables, out of which the map is made like out of any other.
//!
//! The parts are unpacked and read here, each with a limit, and not by a reader of spreadsheets: those
//! at hand trust what a file says of its own size, and end the program where it lies. Formulas are
//! never calculated; what they last came to is what is read. Nothing outside of the file is looked at.

mod address;
mod book;
mod flaw;
mod grids;
mod package;
mod sheet;
mod strings;
mod styles;
#[cfg(test)]
mod tests;
mod words;
mod xml;

use super::grid::Grid;
use super::{Imported, Input, Likeness, Notice, Place, Refused};
use book::Book;
use flaw::Flaw;
use package::Package;
use sheet::Budget;

/// The first bytes of an archive.
const ARCHIVE: &[u8] = b"PK\x03\x04";
/// The first bytes of a workbook from before 2007, and of one that is locked.
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
/// How much of the end of an archive is looked at for the names of its parts, in bytes.
const LIST: usize = 64 * 1024;

/// Whether the bytes are an archive with a workbook in it.
pub(super) fn is_like(input: &Input<'_>) -> Likeness {
    let bytes = input.bytes;
    if bytes.starts_with(ARCHIVE) {
        let list = bytes
            .get(bytes.len().saturating_sub(LIST)..)
            .unwrap_or(bytes);
        let name = b"xl/workbook.xml";
        let is_workbook = list
            .windows(name.len())
            .any(|part| part.eq_ignore_ascii_case(name));
        return if is_workbook {
            Likeness::Sure
        } else {
            Likeness::Likely
        };
    }
    // No other form is of bytes like these, so that this one says what is wrong with them.
    if bytes.starts_with(COMPOUND) {
        return Likeness::Likely;
    }
    Likeness::No
}

/// Reads a workbook.
///
/// # Errors
/// It is no workbook of this kind, too large, damaged or empty, or there is no map in it.
pub(super) fn read(input: &Input<'_>) -> Result<Imported, Refused> {
    let Workbook { grids, notices } = workbook(input.bytes)?;
    let mut imported = super::table::read(grids, String::new(), input)?;
    imported.notices.splice(0..0, notices);
    Ok(imported)
}

/// A workbook as tables.
#[derive(Debug, Default)]
struct Workbook {
    grids: Vec<Grid>,
    notices: Vec<Notice>,
}

/// The tables of a workbook, one for each sheet with something in it. Where a sheet carries a whole map
/// as records, as in every workbook of jalon's own, only such sheets are taken: the others show what it
/// says.
fn workbook(bytes: &[u8]) -> Result<Workbook, Flaw> {
    if bytes.starts_with(COMPOUND) {
        return Err(Flaw::Locked);
    }
    let mut package = Package::open(bytes)?;
    let book = Book::read(&mut package)?;
    let mut budget = Budget::WHOLE;
    let (mut shown, mut hidden) = (Workbook::default(), Vec::new());
    let (mut records, mut others) = (Workbook::default(), Vec::new());
    for listed in &book.sheets {
        let name = &listed.name;
        let part = package.part(&listed.part)?;
        let part = part.ok_or_else(|| Flaw::Damaged(name.clone()))?;
        let sheet = sheet::read(&part, name, &book, &mut budget)?;
        let grid = grids::grid(name, &sheet, &mut budget)?;
        let said = grids::notices(name, &sheet);
        if super::long::is_long(&grid) {
            records.grids.push(grids::rejoined(grid));
            records.notices.extend(said);
            continue;
        }
        others.push(name.as_str());
        if grid.rows.is_empty() {
            shown.notices.extend(said);
        } else if listed.is_hidden {
            let place = grids::cell_place(name, (0, 0));
            hidden.push(Notice::left_out(place, "hidden-sheet"));
        } else {
            shown.notices.extend(said);
            shown.grids.push(grid);
        }
    }
    if !records.grids.is_empty() {
        let notice = beside_notice(&records.grids, &others);
        records.notices.extend(notice);
        return Ok(records);
    }
    shown.notices.append(&mut hidden);
    if shown.grids.is_empty() {
        return Err(Flaw::Empty);
    }
    Ok(shown)
}

/// Says which sheets are not read because others carry the map.
fn beside_notice(records: &[Grid], others: &[&str]) -> Option<Notice> {
    let names = records.iter().filter_map(|grid| grid.title.as_deref());
    let names: Vec<&str> = names.collect();
    let notice = Notice::left_out(Place::Whole, "beside-data");
    let notice = notice
        .with("name", names.join(", "))
        .with("others", others.join(", "));
    (!others.is_empty()).then_some(notice)
}
