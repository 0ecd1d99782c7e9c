//! A list with ticks.

use ratatui::layout::Position;

use super::super::desk::Desk;
use crate::app::Pick;
use crate::text::width;

/// The columns of mark and tick, and of a blank at the end.
const BESIDE: usize = 7;

pub(super) fn draw(desk: Desk<'_>, pick: &Pick) -> Position {
    let widest = pick
        .options
        .iter()
        .map(|option| width(&option.label))
        .max()
        .unwrap_or(0);
    let title = desk.app.pick_title(pick);
    let columns = (widest + BESIDE).max(desk.hint_columns());
    let mut sheet = desk.lay(columns, pick.options.len(), &title, "");
    let lines = sheet.lines();
    sheet.list(&pick.options, pick.focus, lines, |option| {
        format!(
            "{} {}",
            match (option.chosen, option.mixed) {
                (true, _) => "[x]",
                (false, true) => "[-]",
                (false, false) => "[ ]",
            },
            option.label
        )
    })
}
