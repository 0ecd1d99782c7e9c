//! One sheet being written: the only place that hands cells to the writer of workbooks.
//!
//! Words always go as words: the writer is never asked to guess, so that none becomes a formula, a
//! number or a link.

use std::collections::BTreeMap;

use jiff::civil::Date;
use rust_xlsxwriter::{Format, Worksheet, XlsxError};

use super::datum::Datum;
use super::look::Looks;
use crate::export::poster::measure::BODY;
use crate::text::{graphemes, wrap};

/// The characters a cell can hold.
pub(super) const MOST: usize = 32_767;
/// What a text that is cut ends in.
const MORE: &str = "…";
/// A3, and A4.
const PAPER: u8 = 8;
const SMALLER: u8 = 9;
/// The digits across one paper that can still be read from a step away: on A3, and on A4.
const READABLE: f64 = 330.0;
const READABLE_SMALLER: f64 = 240.0;
/// The points of a line of words in the usual size.
const LINE: f64 = 15.0;
/// The points of a line of facts, which are smaller.
const QUIET_LINE: f64 = 12.5;
/// The points of the head of a table, at least.
const HEAD: f64 = 22.0;
/// The points of the highest row there is.
const HIGHEST: f64 = 409.0;
/// The digits in a column nothing was said of.
const WIDTH: f64 = 8.0;

/// A sheet.
pub(super) struct Page<'a> {
    /// What is written to.
    pub(super) sheet: Worksheet,
    looks: &'a Looks,
    /// The columns that are wider or narrower than others, in characters.
    widths: BTreeMap<Column, f64>,
    /// How high rows have to be that are higher than usual, in points.
    heights: BTreeMap<Row, f64>,
}

/// Rows and columns from 0.
pub(super) type Row = u32;
/// Columns from 0.
pub(super) type Column = u16;

impl<'a> Page<'a> {
    /// An empty sheet of that name, to be printed on A3 across.
    pub(super) fn new(name: &str, looks: &'a Looks) -> Result<Self, XlsxError> {
        let mut sheet = Worksheet::new();
        sheet.set_name(name)?;
        sheet.set_landscape();
        sheet.set_paper_size(PAPER);
        sheet.set_margins(0.4, 0.4, 0.5, 0.5, 0.3, 0.3);
        sheet.set_footer("&L&A&R&P / &N");
        Ok(Self {
            sheet,
            looks,
            widths: BTreeMap::new(),
            heights: BTreeMap::new(),
        })
    }

    /// Makes a column as wide as so many digits.
    pub(super) fn width(&mut self, column: Column, width: f64) -> Result<(), XlsxError> {
        self.sheet.set_column_width(column, width)?;
        self.widths.insert(column, width);
        Ok(())
    }

    /// Prints it on A4 where it can be read there: what is worked with is not for the wall.
    pub(super) fn print_smaller(&mut self) {
        if self.widths.values().sum::<f64>() <= READABLE_SMALLER {
            self.sheet.set_paper_size(SMALLER);
        }
    }

    /// Prints only the first columns down to a row, as many as can be read on one paper.
    pub(super) fn print_first(&mut self, last: Row) -> Result<(), XlsxError> {
        let mut across = 0.0;
        self.widths.retain(|_, width| {
            across += *width;
            across <= READABLE
        });
        let right = self.widths.keys().next_back().copied().unwrap_or_default();
        self.sheet.set_print_area(0, 0, last, right)?;
        Ok(())
    }

    /// The sheet, with every row as high as its words, which not every spreadsheet finds out by itself.
    /// It is printed as wide as the paper, or as several where one could not be read.
    pub(super) fn finish(mut self) -> Result<Worksheet, XlsxError> {
        let width: f64 = self.widths.values().sum();
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "there are fewer columns than sixteen bits count"
        )]
        let papers = (width / READABLE).ceil().max(1.0) as u16;
        self.sheet.set_print_fit_to_pages(papers, 0);
        for (row, height) in self.heights {
            self.sheet.set_row_height(row, height)?;
        }
        Ok(self.sheet)
    }

    /// Makes a row that high at least, in points; no row is higher than spreadsheets show.
    pub(super) fn height(&mut self, row: Row, height: f64) {
        let known = self.heights.entry(row).or_default();
        *known = height.max(*known).min(HIGHEST);
    }

    /// How wide a column is, in digits.
    pub(super) fn width_of(&self, column: Column) -> f64 {
        self.widths.get(&column).copied().unwrap_or(WIDTH)
    }

    /// Sees to it that a row is high enough for words in a column, and facts below them.
    fn fit(&mut self, row: Row, column: Column, words: &str, facts: &str) {
        let width = self.width_of(column);
        let mut needed = height(lines(words, width));
        if !facts.is_empty() {
            needed = lines(facts, width * 1.15).mul_add(QUIET_LINE, needed);
        }
        if needed > LINE + 1.0 {
            self.height(row, needed);
        }
    }

    /// Writes a cell, in the look of what it holds.
    pub(super) fn put(&mut self, row: Row, column: Column, datum: &Datum) -> Result<(), XlsxError> {
        let looks = self.looks;
        match datum {
            Datum::Blank => self.sheet.write_blank(row, column, &looks.words)?,
            Datum::Words(words) => return self.words(row, column, words, &looks.words),
            Datum::Number(number) => {
                self.sheet
                    .write_number_with_format(row, column, *number, &looks.number)?
            }
            Datum::Feeling(number) => {
                self.sheet
                    .write_number_with_format(row, column, *number, &looks.feeling)?
            }
            Datum::Flag(flag) => {
                self.sheet
                    .write_boolean_with_format(row, column, *flag, &looks.words)?
            }
            Datum::Day(day) => match serial(*day) {
                Some(serial) => self
                    .sheet
                    .write_number_with_format(row, column, serial, &looks.day)?,
                None => return self.words(row, column, &day.to_string(), &looks.words),
            },
        };
        Ok(())
    }

    /// Writes words in a look; those a cell cannot hold are cut.
    pub(super) fn words(
        &mut self,
        row: Row,
        column: Column,
        words: &str,
        look: &Format,
    ) -> Result<(), XlsxError> {
        if *look != self.looks.title && *look != self.looks.line {
            self.fit(row, column, words, "");
        }
        self.sheet
            .write_string_with_format(row, column, held(words), look)?;
        Ok(())
    }

    /// Writes the words of an item, and quietly below them what else is known of it.
    pub(super) fn item(
        &mut self,
        row: Row,
        column: Column,
        words: &str,
        facts: &str,
    ) -> Result<(), XlsxError> {
        let looks = self.looks;
        let is_long = words.len().saturating_add(facts.len()) > MOST / 2;
        if facts.is_empty() || words.is_empty() || is_long {
            let both = [words, facts].join("\n");
            return self.words(row, column, both.trim_end_matches('\n'), &looks.words);
        }
        self.fit(row, column, words, facts);
        let facts = format!("\n{facts}");
        let parts = [(&looks.plain, words), (&looks.quiet, facts.as_str())];
        self.sheet
            .write_rich_string_with_format(row, column, &parts, &looks.words)?;
        Ok(())
    }

    /// Writes the head of a table and keeps it in sight, with the first `columns` columns.
    pub(super) fn head(
        &mut self,
        row: Row,
        heads: &[String],
        columns: Column,
    ) -> Result<(), XlsxError> {
        let looks = self.looks;
        self.height(row, HEAD);
        for (column, head) in (0..).zip(heads) {
            self.words(row, column, head, &looks.head)?;
        }
        self.sheet
            .set_freeze_panes(row.saturating_add(1), columns)?;
        self.sheet.set_repeat_rows(row, row)?;
        self.sheet.set_repeat_columns(0, 0)?;
        Ok(())
    }
}

/// The words a cell can hold: all, but for a text no sheet was made for.
pub(super) fn held(words: &str) -> String {
    if words.encode_utf16().count() <= MOST {
        return words.to_owned();
    }
    let mut held = String::new();
    let mut left = MOST - MORE.len();
    for (grapheme, _) in graphemes(words) {
        let size = grapheme.encode_utf16().count();
        let Some(rest) = left.checked_sub(size) else {
            break;
        };
        left = rest;
        held.push_str(grapheme);
    }
    held + MORE
}

/// The number of a day, counted as workbooks do; none for those before 1 March 1900, which they do not
/// agree on.
pub(super) fn serial(day: Date) -> Option<f64> {
    let days = (day - Date::constant(1899, 12, 30)).get_days();
    (days > 60).then(|| f64::from(days))
}

/// The lines words take in a column that is as many digits wide. How much wider a digit is than a letter
/// differs from font to font, so that some are rather reckoned too many than too few; letters of other
/// scripts than Latin may be as wide as signs that fill their cells.
pub(super) fn lines(words: &str, columns: f64) -> f64 {
    let is_latin = |c: char| c < '\u{250}' || ('\u{2000}'..'\u{2200}').contains(&c);
    let columns = (columns * 0.95).max(4.0);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "columns are at most 255 digits wide"
    )]
    let (cells, room) = (columns as usize, BODY.digits(columns) as usize);
    let lines: usize = words
        .split('\n')
        .map(|line| {
            let lines = if line.chars().all(is_latin) {
                BODY.lines(line, room).len()
            } else {
                wrap(line, cells).len()
            };
            lines.max(1)
        })
        .sum();
    f64::from(u32::try_from(lines).unwrap_or(u32::MAX))
}

/// The height of a row with so many lines, in points; no row is higher than spreadsheets show.
pub(super) fn height(lines: f64) -> f64 {
    lines.mul_add(LINE, 1.0).min(HIGHEST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_take_the_lines_their_letters_need() {
        for (words, columns, expected) in [
            ("", 30.0, 1.0),
            ("Item number 12 of forty in one cell", 30.0, 1.0),
            ("ITEM NUMBER 12 OF FORTY IN ONE CELL", 30.0, 2.0),
            ("1234567890 1234567890 1234567890", 30.0, 2.0),
            ("one\ntwo", 30.0, 2.0),
            ("在手机上填写地址并选择配送方式，然后等待验证码", 30.0, 2.0),
        ] {
            assert!((lines(words, columns) - expected).abs() < 0.1, "{words}");
        }
    }
}
