//! One line of a text being typed, scrolled sideways so that the caret is seen.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};

use super::hits::Hits;
use crate::app::{self, Pointed};
use crate::text::{Shown, fit, graphemes, width};

/// Draws line `row` of a text into one line of the screen and answers with the caret, as if it were
/// in this line.
pub(super) fn draw(
    text: &app::Buffer,
    row: usize,
    area: Rect,
    buffer: &mut Buffer,
    hits: &mut Hits,
) -> Position {
    let line = text.lines().get(row).map_or("", String::as_str);
    let (caret_row, byte) = text.caret();
    let byte = if caret_row == row { byte } else { 0 };
    let before = Shown::new(line.get(..byte).unwrap_or_default()).into_string();
    let after = Shown::new(line.get(byte..).unwrap_or_default()).into_string();
    let room = usize::from(area.width);
    // What is left of the caret is cut at its beginning, whole graphemes at a time.
    let mut skip = width(&before).saturating_sub(room.saturating_sub(1));
    let mut start = 0;
    for (grapheme, cells) in graphemes(&before) {
        if skip == 0 {
            break;
        }
        skip = skip.saturating_sub(cells);
        start += grapheme.len();
    }
    let before = before.get(start..).unwrap_or_default();
    let column = width(line.get(..byte).unwrap_or_default()).saturating_sub(width(before));
    let part = 0..line.len();
    hits.note(area, Pointed::Text { row, part, column });
    let shown = fit(&format!("{before}{after}"), room, "");
    buffer.set_stringn(area.x, area.y, &shown, room, Style::reset());
    if text.is_selected() {
        let style = Style::reset().add_modifier(Modifier::REVERSED);
        buffer.set_stringn(area.x, area.y, shown.trim_end(), room, style);
    }
    let x = u16::try_from(width(before)).unwrap_or(u16::MAX);
    Position::new(area.x + x.min(area.width.saturating_sub(1)), area.y)
}
