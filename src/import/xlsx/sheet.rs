//! The cells of one sheet: every value in words, with what is to be said of those that have none.
//!
//! Cells are kept as they come. How large a sheet says it is counts for nothing: only cells with
//! something in them cost memory, and there is a limit to them and to their words.

use std::collections::BTreeMap;

use super::address::{At, area, at, name};
use super::book::Book;
use super::flaw::Flaw;
use super::strings::{rich_words, unescaped};
use super::styles::Look;
use super::words::number_words;
use super::xml::{Sign, Tag, Xml};
use crate::import::limit;

/// What may still be read of a workbook.
#[derive(Clone, Copy, Debug)]
pub(super) struct Budget {
    /// Cells.
    pub(super) cells: usize,
    /// Bytes of words.
    pub(super) words: usize,
}

impl Budget {
    /// Of a whole workbook.
    pub(super) const WHOLE: Self = Self {
        cells: limit::WORKBOOK_CELLS,
        words: limit::WORKBOOK_WORDS,
    };

    /// Takes a cell with its words off.
    pub(super) fn take(&mut self, words: usize) -> Result<(), Flaw> {
        self.cells = self.cells.checked_sub(1).ok_or(Flaw::TooMany)?;
        self.words = self.words.checked_sub(words).ok_or(Flaw::TooMany)?;
        Ok(())
    }
}

/// What stands in a sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Sheet {
    /// The cells that have words.
    pub(super) cells: BTreeMap<At, String>,
    /// The areas in which only the first cell is seen, by their corners.
    pub(super) merged: Vec<(At, At)>,
    /// Where formulas failed, by what is seen instead: the first cell, and how many there are.
    pub(super) failed: BTreeMap<String, (At, usize)>,
    /// Formulas that were never calculated: the first cell, and how many there are.
    pub(super) uncalculated: Option<(At, usize)>,
}

/// Reads a sheet.
///
/// # Errors
/// It is not well formed, too large, or has a cell too far out.
pub(super) fn read(
    part: &str,
    title: &str,
    book: &Book,
    budget: &mut Budget,
) -> Result<Sheet, Flaw> {
    let damaged = || Flaw::Damaged(title.to_owned());
    let mut xml = Xml::new(part);
    let mut sheet = Sheet::default();
    // The place of the next cell, for those that do not say theirs.
    let mut next: At = (0, 0);
    loop {
        match xml.next().ok_or_else(damaged)? {
            Sign::Open(tag) if tag.is("row") => {
                let said = tag.attribute("r").and_then(|row| row.parse::<u32>().ok());
                next = (said.map_or(next.0, |row| row.saturating_sub(1)), 0);
            }
            Sign::Close(end) if end.is("row") => next = (next.0.saturating_add(1), 0),
            Sign::Open(tag) if tag.is("c") => {
                let place = tag
                    .attribute("r")
                    .and_then(|cell| at(&cell))
                    .unwrap_or(next);
                next = (place.0, place.1.saturating_add(1));
                let cell = cell(&tag, &mut xml, book).ok_or_else(damaged)?;
                sheet.put(place, cell, title, budget)?;
            }
            Sign::Open(tag) if tag.is("mergeCell") => {
                sheet
                    .merged
                    .extend(tag.attribute("ref").and_then(|area_name| area(&area_name)));
            }
            Sign::End => return Ok(sheet),
            _ => {}
        }
    }
}

/// What a cell holds.
enum Held {
    Nothing,
    Words(String),
    Failed(String),
    Uncalculated,
}

impl Sheet {
    fn put(&mut self, place: At, held: Held, title: &str, budget: &mut Budget) -> Result<(), Flaw> {
        let is_far = place.0 > limit::SHEET_ROW || place.1 > limit::SHEET_COLUMN;
        match held {
            Held::Words(words) if !words.is_empty() => {
                if is_far {
                    return Err(Flaw::TooFar(title.to_owned(), name(place)));
                }
                budget.take(words.len())?;
                self.cells.insert(place, words);
            }
            Held::Failed(sign) => {
                budget.take(sign.len())?;
                self.failed.entry(sign).or_insert((place, 0)).1 += 1;
            }
            Held::Uncalculated => self.uncalculated.get_or_insert((place, 0)).1 += 1,
            Held::Words(_) | Held::Nothing => {}
        }
        Ok(())
    }
}

/// Reads a cell that has just begun, up to its end; none where the document ends before.
fn cell(tag: &Tag<'_>, xml: &mut Xml<'_>, book: &Book) -> Option<Held> {
    let kind = tag.attribute("t").unwrap_or_default();
    let style = tag
        .attribute("s")
        .and_then(|style| style.parse::<usize>().ok());
    let look = style.and_then(|style| book.looks.get(style).copied());
    let mut value: Option<String> = None;
    let mut is_formula = false;
    loop {
        match xml.next()? {
            Sign::Close(end) if end.is("c") => break,
            Sign::Open(tag) if tag.is("v") => value = Some(xml.words("v")?),
            Sign::Open(tag) if tag.is("is") => {
                return rich_words(xml, "is")
                    .and_then(|words| xml.skip("c").map(|()| Held::Words(words)));
            }
            Sign::Open(tag) if tag.is("f") => {
                is_formula = true;
                xml.skip("f")?;
            }
            Sign::End => return None,
            _ => {}
        }
    }
    Some(match value {
        // Some programs write an empty value where they did not calculate.
        Some(value) if is_formula && kind != "str" && value.is_empty() => Held::Uncalculated,
        Some(value) => held(&kind, &value, look.unwrap_or_default(), book),
        None if is_formula => Held::Uncalculated,
        None => Held::Nothing,
    })
}

/// A value by its kind.
fn held(kind: &str, value: &str, look: Look, book: &Book) -> Held {
    let trimmed = value.trim();
    match kind {
        "s" => {
            let string = trimmed.parse::<usize>().ok();
            let string = string.and_then(|at| book.strings.get(at));
            string.map_or_else(
                || Held::Failed("#?".to_owned()),
                |words| Held::Words(words.clone()),
            )
        }
        "str" | "inlineStr" => Held::Words(unescaped(value)),
        "b" => Held::Words(if trimmed == "1" { "true" } else { "false" }.to_owned()),
        "e" => Held::Failed(trimmed.to_owned()),
        "d" => Held::Words(trimmed.trim_end_matches("T00:00:00").replace('T', " ")),
        _ => Held::Words(match trimmed.parse::<f64>() {
            Ok(number) if number.is_finite() => number_words(number, look, book.from_1904),
            _ => unescaped(value),
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn book() -> Book {
        Book {
            strings: vec!["shared".to_owned()],
            looks: vec![Look::Number, Look::Date],
            ..Book::default()
        }
    }

    fn cells(data: &str) -> Result<Vec<(String, String)>, Flaw> {
        let part = format!("<worksheet><dimension ref=\"A1:XFD1048576\"/>{data}</worksheet>");
        let mut budget = Budget::WHOLE;
        let sheet = read(&part, "S", &book(), &mut budget)?;
        let mut cells: Vec<_> = sheet
            .cells
            .into_iter()
            .map(|(at, words)| (name(at), words))
            .collect();
        cells.extend(
            sheet
                .failed
                .into_iter()
                .map(|(sign, (at, count))| (format!("{} failed ×{count}", name(at)), sign)),
        );
        cells.extend(
            sheet
                .uncalculated
                .map(|(at, _)| (name(at), "uncalculated".to_owned())),
        );
        Ok(cells)
    }

    #[test]
    fn every_kind_of_cell_is_read_in_words() {
        for (data, expected) in [
            (
                "<row r=\"4\"><c r=\"B4\" t=\"s\"><v>0</v></c></row>",
                &[("B4", "shared")][..],
            ),
            (
                "<c r=\"A1\" t=\"s\"><v>9</v></c>",
                &[("A1 failed ×1", "#?")],
            ),
            ("<c r=\"A1\"><v>5.0</v></c>", &[("A1", "5")]),
            (
                "<c r=\"A1\" s=\"1\"><v>46296</v></c>",
                &[("A1", "2026-10-01")],
            ),
            (
                "<c r=\"A1\" t=\"d\"><v>2026-10-01T00:00:00</v></c>",
                &[("A1", "2026-10-01")],
            ),
            ("<c r=\"A1\" t=\"b\"><v>1</v></c>", &[("A1", "true")]),
            (
                "<c r=\"A1\" t=\"str\"><f>B1</f><v>a_x000D_</v></c>",
                &[("A1", "a\r")],
            ),
            ("<c r=\"A1\"><f>1+1</f><v>2</v></c>", &[("A1", "2")]),
            ("<c r=\"A1\"><f>1+1</f></c>", &[("A1", "uncalculated")]),
            ("<c r=\"A1\"><f>1+1</f><v/></c>", &[("A1", "uncalculated")]),
            (
                "<c r=\"A1\" t=\"e\"><v>#REF!</v></c><c t=\"e\"><v>#REF!</v></c>",
                &[("A1 failed ×2", "#REF!")],
            ),
            (
                "<c r=\"A1\" t=\"inlineStr\"><is><t>in</t></is></c>",
                &[("A1", "in")],
            ),
            (
                "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>",
                &[("A1", "1"), ("B1", "2"), ("A2", "3")],
            ),
            ("<c r=\"A1\"/><c r=\"B1\" t=\"str\"><v></v></c>", &[]),
        ] {
            let found = cells(data).unwrap();
            let found: Vec<_> = found
                .iter()
                .map(|(at, is)| (at.as_str(), is.as_str()))
                .collect();
            assert_eq!(found, expected, "{data}");
        }
    }

    #[test]
    fn what_is_too_large_or_broken_is_refused() {
        let far = |cell: &str| Err(Flaw::TooFar("S".to_owned(), cell.to_owned()));
        assert_eq!(cells("<c r=\"XFD1\"><v>1</v></c>"), far("XFD1"));
        assert_eq!(cells("<c r=\"A1048576\"><v>1</v></c>"), far("A1048576"));
        assert_eq!(cells("<c r=\"XFD1\" s=\"1\"/>"), Ok(Vec::new()));
        let row = "<c><v>1</v></c>".repeat(3) + "</row>";
        assert_eq!(cells(&row.repeat(70_000)), Err(Flaw::TooMany));
        assert_eq!(cells("<c><v>1"), Err(Flaw::Damaged("S".to_owned())));
    }
}
