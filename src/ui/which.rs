//! The box at the foot that says what the next key will do.

use super::sheet::Desk;
use crate::app::Which;
use crate::layout::Role;
use crate::text::{fit, pad, width};

/// The blanks between two columns.
const APART: usize = 3;

/// Draws the box above the two lines at the foot.
pub(super) fn draw(desk: Desk<'_>, which: &Which) {
    let (most, most_lines) = desk.room();
    let keys = which.entries.iter().map(|(keys, _)| width(keys)).max();
    let words = which.entries.iter().map(|(_, words)| width(words)).max();
    let keys = keys.unwrap_or(0);
    let one = (keys + 1 + words.unwrap_or(0))
        .min(most.saturating_sub(2))
        .max(1);
    let across = ((most.saturating_sub(2) + APART) / (one + APART)).max(1);
    let lines = which.entries.len().div_ceil(across).max(1);
    let across = which.entries.len().div_ceil(lines).max(1);
    let columns = across * (one + APART) - APART + 2;
    let columns = columns.max(width(&which.title) + 4);
    let mut sheet = desk.lay_low(columns, lines.min(most_lines), &which.title);
    let more = sheet.app.glyphs().more_mark();
    for (n, (key, words)) in which.entries.iter().enumerate() {
        let (column, line) = (n / lines, n % lines);
        let left = 1 + column * (one + APART);
        sheet.put_short(line, left, &pad(key, keys), sheet.style(Role::Title));
        let words = fit(words, one.saturating_sub(keys + 1), &more);
        sheet.put_short(line, left + keys + 1, &words, ratatui::style::Style::new());
    }
}
