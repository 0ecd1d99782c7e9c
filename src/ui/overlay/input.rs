//! One line of a text being typed, scrolled sideways so that the caret is seen.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use crate::app;
use crate::text::{Shown, graphemes, width};

/// Draws line `row` of a text into one line of the screen and answers with the caret, as if it were
/// in this line.
pub(crate) fn draw_input(
    text: &app::Buffer,
    row: usize,
    area: Rect,
    style: Style,
    buffer: &mut Buffer,
) -> Position {
    let line = text.lines().get(row).map_or("", String::as_str);
    let (caret_row, byte) = text.caret();
    let byte = if caret_row == row { byte } else { 0 };
    let before = Shown::new(line.get(..byte).unwrap_or_default()).into_string();
    let after = Shown::new(line.get(byte..).unwrap_or_default()).into_string();
    let room = usize::from(area.width).saturating_sub(1);
    // What is left of the caret is cut at its beginning, whole graphemes at a time.
    let mut skip = width(&before).saturating_sub(room);
    let mut start = 0;
    for (grapheme, cells) in graphemes(&before) {
        if skip == 0 {
            break;
        }
        skip = skip.saturating_sub(cells);
        start += grapheme.len();
    }
    let before = before.get(start..).unwrap_or_default();
    let shown = format!("{before}{after}");
    buffer.set_stringn(
        area.x,
        area.y,
        " ".repeat(usize::from(area.width)),
        usize::from(area.width),
        style,
    );
    buffer.set_stringn(area.x, area.y, &shown, usize::from(area.width), style);
    let x = u16::try_from(width(before))
        .unwrap_or(0)
        .min(area.width.saturating_sub(1));
    Position::new(area.x + x, area.y)
}
