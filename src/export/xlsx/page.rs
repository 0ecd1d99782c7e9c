//! One sheet being written: the only place that hands cells to the writer of workbooks.
//!
//! Words always go as words: the writer is never asked to guess, so that none becomes a formula, a
//! number or a link.

use std::collections::BTreeMap;

use jiff::civil::Date;
use rust_xlsxwriter::{Format, Worksheet, XlsxError};

use super::datum::Datum;
use super::look::Looks;
use crate::text::{graphemes, wrap};

/// The characters a cell can hold.
pub(super) const MOST: usize = 32_767;
/// What a text that is cut ends in.
const MORE: &str = "…";
/// A3.
const PAPER: u8 = 8;
/// The points of a line of words in the usual size.
const LINE: f64 = 15.0;
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
    /// The lines of the rows with more than one.
    lines: BTreeMap<Row, usize>,
}

/// Rows and columns from 0.
pub(super) type Row = u32;
/// Columns from 0.
pub(super) type Column = u16;

impl<'a> Page<'a> {
    /// An empty sheet of that name, to be printed on A3 across, as wide as the paper.
    pub(super) fn new(name: &str, looks: &'a Looks) -> Result<Self, XlsxError> {
        let mut sheet = Worksheet::new();
        sheet.set_name(name)?;
        sheet.set_landscape();
        sheet.set_paper_size(PAPER);
        sheet.set_print_fit_to_pages(1, 0);
        sheet.set_margins(0.4, 0.4, 0.5, 0.5, 0.3, 0.3);
        sheet.set_footer("&L&A&R&P / &N");
        Ok(Self {
            sheet,
            looks,
            widths: BTreeMap::new(),
            lines: BTreeMap::new(),
        })
    }

    /// Makes a column as wide as so many digits.
    pub(super) fn width(&mut self, column: Column, width: f64) -> Result<(), XlsxError> {
        self.sheet.set_column_width(column, width)?;
        self.widths.insert(column, width);
        Ok(())
    }

    /// The sheet, with every row as high as its words. A spreadsheet would find out by itself, but not
    /// every one does.
    pub(super) fn finish(mut self) -> Result<Worksheet, XlsxError> {
        for (row, lines) in self.lines {
            self.sheet.set_row_height(row, height(lines))?;
        }
        Ok(self.sheet)
    }

    /// Sees to it that a row is high enough for words in a column.
    fn fit(&mut self, row: Row, column: Column, words: &str) {
        let width = self.widths.get(&column).copied().unwrap_or(WIDTH);
        let lines = lines(words, width);
        if lines > 1 {
            let known = self.lines.entry(row).or_default();
            *known = lines.max(*known);
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
            self.fit(row, column, words);
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
        let facts = format!("\n{facts}");
        self.fit(row, column, &[words, &facts].concat());
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
        for (column, head) in (0..).zip(heads) {
            self.words(row, column, head, &looks.head)?;
        }
        self.sheet
            .set_freeze_panes(row.saturating_add(1), columns)?;
        self.sheet.set_repeat_rows(row, row)?;
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

/// The lines words take in a column that is as many digits wide. Letters are narrower than digits on
/// the whole, but not in every font, so that some are rather reckoned too many than too few.
pub(super) fn lines(words: &str, columns: f64) -> usize {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "columns are at most 255 digits wide"
    )]
    let cells = (columns * 0.85).max(4.0) as usize;
    words
        .split('\n')
        .map(|line| wrap(line, cells).len().max(1))
        .sum()
}

/// The height of a row with so many lines, in points; no row is higher than spreadsheets show.
pub(super) fn height(lines: usize) -> f64 {
    f64::from(u16::try_from(lines).unwrap_or(u16::MAX))
        .mul_add(LINE, 1.0)
        .min(HIGHEST)
}
