//! The box at the foot that says what the next key will do.

use ratatui::layout::Position;
use ratatui::style::Style;

use super::desk::Desk;
use crate::app::Which;
use crate::layout::Role;
use crate::text::{fit, width};

/// The blanks between two columns.
const APART: usize = 3;

/// One column of keys with words, and how wide each are.
struct Column<'a> {
    entries: &'a [(String, String)],
    keys: usize,
    words: usize,
}

/// Keys with words, in columns that are read from top to bottom.
struct Columns<'a> {
    lines: usize,
    columns: Vec<Column<'a>>,
}

impl<'a> Columns<'a> {
    /// The entries in columns of that many lines.
    fn new(entries: &'a [(String, String)], lines: usize) -> Self {
        let columns = entries.chunks(lines.max(1)).map(|column| {
            let keys = column.iter().map(|(keys, _)| width(keys)).max();
            let words = column.iter().map(|(_, words)| width(words)).max();
            Column {
                entries: column,
                keys: keys.unwrap_or(0),
                words: words.unwrap_or(0),
            }
        });
        Self {
            lines,
            columns: columns.collect(),
        }
    }

    fn width(&self) -> usize {
        let widths = self
            .columns
            .iter()
            .map(|column| column.keys + 1 + column.words);
        widths.sum::<usize>() + APART * self.columns.len().saturating_sub(1)
    }
}

/// Draws the box above the two lines at the foot, as low as it can be, and answers with its first
/// place if it covers the cursor.
pub(super) fn draw(desk: Desk<'_>, which: &Which, cursor: Option<Position>) -> Option<Position> {
    let (most, most_lines) = desk.room();
    let room = most.saturating_sub(2);
    let count = which.entries.len().max(1);
    let mut ways = (1..=count).map(|lines| Columns::new(&which.entries, lines));
    let columns = ways.find(|columns| columns.width() <= room || columns.lines == count)?;
    let wide = columns.width().min(room).max(width(&which.title) + 2);
    let mut sheet = desk.lay_low(wide + 2, columns.lines.min(most_lines), &which.title);
    let more = sheet.app.glyphs().more_mark();
    let mut left = 1;
    for column in columns.columns {
        for (line, (keys, words)) in column.entries.iter().enumerate() {
            sheet.put_short(line, left, keys, sheet.style(Role::Title));
            let words = fit(
                words,
                column.words.min(room.saturating_sub(left + column.keys)),
                &more,
            );
            sheet.put_short(line, left + column.keys + 1, &words, Style::new());
        }
        left += column.keys + 1 + column.words + APART;
    }
    cursor
        .filter(|cursor| sheet.covers(*cursor))
        .map(|_| sheet.place(0, 1))
}
