//! Text as a grid. What stands in the cells is read by the `csv` crate; where each stands is found by
//! going through the text beside it.

use ::csv::{Reader, ReaderBuilder, StringRecord};

use crate::import::grid::{Cell, Grid};
use crate::import::limit;
use crate::import::notice::{Notice, Place};
use crate::text::unguarded;

/// A reader of lines of any length.
pub(super) fn reader(bytes: &[u8], separator: u8, quoting: bool) -> Reader<&[u8]> {
    let mut builder = ReaderBuilder::new();
    let builder = builder.has_headers(false).flexible(true);
    builder
        .delimiter(separator)
        .quoting(quoting)
        .from_reader(bytes)
}

/// The grid of a text from a place on, with what was mended.
pub(super) fn cells(
    text: &str,
    start: usize,
    separator: u8,
) -> Result<(Grid, Vec<Notice>), Box<Notice>> {
    let mut cells = Cells {
        text,
        separator,
        grid: Grid::default(),
        count: 0,
        notices: Vec::new(),
    };
    let mut at = start;
    while let Some(open) = cells.read(at, cells.notices.len() < limit::OPEN_QUOTES)? {
        let sign = Place::Text(open.quote..open.quote + 1);
        cells.notices.push(Notice::repaired(sign, "csv-quote"));
        at = cells.read_line(open.record)?;
    }
    cells.finish()
}

/// A quote that is never closed.
struct Open {
    /// Where its record begins.
    record: usize,
    /// Where it is.
    quote: usize,
}

struct Cells<'t> {
    text: &'t str,
    separator: u8,
    grid: Grid,
    count: usize,
    notices: Vec<Notice>,
}

impl Cells<'_> {
    /// Reads on from a place to the end, or to a record with a quote that is never closed.
    fn read(&mut self, from: usize, quoting: bool) -> Result<Option<Open>, Box<Notice>> {
        let rest = self.text.get(from..).unwrap_or_default();
        let mut reader = reader(rest.as_bytes(), self.separator, quoting);
        let mut record = StringRecord::new();
        let mut place = from;
        // Neither can fail on a text in memory.
        while reader.read_record(&mut record).unwrap_or(false) {
            let start = self.past_blank_lines(place, from);
            match self.push_record(&record, start, quoting)? {
                Ok(()) => {}
                Err(quote) => {
                    return Ok(Some(Open {
                        record: start,
                        quote,
                    }));
                }
            }
            place = from + usize::try_from(reader.position().byte()).unwrap_or_default();
        }
        Ok(None)
    }

    /// Reads one line as if there were no quotes, and gives where the next begins.
    fn read_line(&mut self, start: usize) -> Result<usize, Box<Notice>> {
        let rest = self.text.get(start..).unwrap_or_default();
        let len = rest.find(['\n', '\r']).unwrap_or(rest.len());
        let line = rest.get(..len).unwrap_or_default();
        let mut reader = reader(line.as_bytes(), self.separator, false);
        let mut record = StringRecord::new();
        if reader.read_record(&mut record).unwrap_or(false) {
            let _ = self.push_record(&record, start, false)?;
        }
        let end = rest.get(len..).unwrap_or_default();
        let end = end.strip_prefix('\r').unwrap_or(end);
        let end = end.strip_prefix('\n').unwrap_or(end);
        Ok(self.text.len() - end.len())
    }

    /// Where the next record begins; blank lines between two are one empty row.
    fn past_blank_lines(&mut self, place: usize, from: usize) -> usize {
        let bytes = self.text.as_bytes();
        let mut at = place;
        let mut breaks = 0;
        while let Some(sign @ (b'\n' | b'\r')) = bytes.get(at) {
            at += 1;
            let is_pair = *sign == b'\r' && bytes.get(at) == Some(&b'\n');
            // The reader stops between the two signs of a line end.
            let is_second = *sign == b'\n' && at > from + 1 && bytes.get(at - 2) == Some(&b'\r');
            at += usize::from(is_pair);
            breaks += usize::from(!is_second || at - 1 != place);
        }
        if breaks > 0 {
            self.push(Vec::new());
        }
        at
    }

    /// Adds a record; `Err` within is the place of a quote that is never closed.
    fn push_record(
        &mut self,
        record: &StringRecord,
        start: usize,
        quoting: bool,
    ) -> Result<Result<(), usize>, Box<Notice>> {
        let mut row = Vec::with_capacity(record.len());
        let mut at = start;
        for words in record {
            let Some(end) = self.end_of_cell(at, words, quoting) else {
                return Ok(Err(at));
            };
            let words = words.replace("\r\n", "\n").replace('\r', "\n");
            row.push(Cell {
                words: unguarded(&words).to_owned(),
                place: Place::Text(at..end),
            });
            at = end + 1;
        }
        self.count += row.len();
        if self.count > limit::GRID_CELLS {
            return Err(Box::new(Notice::refused(
                Place::Text(start..start),
                "csv-large",
            )));
        }
        self.push(row);
        Ok(Ok(()))
    }

    /// Where a cell ends that begins there; none where its quote is never closed.
    fn end_of_cell(&self, at: usize, words: &str, quoting: bool) -> Option<usize> {
        let rest = self.text.as_bytes().get(at..).unwrap_or_default();
        if !quoting || rest.first() != Some(&b'"') {
            return Some(at + words.len());
        }
        let mut signs = rest.iter().enumerate().skip(1);
        loop {
            let (_, sign) = signs.next()?;
            if *sign != b'"' {
                continue;
            }
            match signs.next() {
                None => return Some(self.text.len()),
                Some((_, b'"')) => {}
                Some((behind, sign)) => {
                    let is_end =
                        |sign: &u8| *sign == self.separator || matches!(sign, b'\n' | b'\r');
                    let more = rest.get(behind..).unwrap_or_default().iter();
                    let more = if is_end(sign) {
                        0
                    } else {
                        more.take_while(|it| !is_end(it)).count()
                    };
                    return Some(at + behind + more);
                }
            }
        }
    }

    /// Adds a row without what is blank at its end. Of several empty rows one is kept, none at the top.
    fn push(&mut self, mut row: Vec<Cell>) {
        let len = row.iter().rposition(|cell| !cell.is_blank());
        row.truncate(len.map_or(0, |last| last + 1));
        row.shrink_to_fit();
        let is_between = self.grid.rows.last().is_some_and(|last| !last.is_empty());
        if !row.is_empty() || is_between {
            self.grid.rows.push(row);
        }
    }

    fn finish(mut self) -> Result<(Grid, Vec<Notice>), Box<Notice>> {
        if self.grid.rows.last().is_some_and(Vec::is_empty) {
            self.grid.rows.pop();
        }
        if self.grid.is_too_large() {
            return Err(Box::new(Notice::refused(Place::Whole, "csv-large")));
        }
        Ok((self.grid, self.notices))
    }
}
