//! What must hold for everything that is drawn.

use jalon::app::App;
use jalon::text::{is_hidden, width};
use jalon::ui::draw;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Cell;

/// Draws the program at its size, and looks for what must never reach a terminal.
pub(crate) fn check(app: &App) -> Result<(), String> {
    let (columns, rows) = app.size();
    let mut terminal = Terminal::new(TestBackend::new(columns, rows)).unwrap();
    // What the program drew, also where the terminal would not show it.
    let drawn = terminal
        .draw(|frame| draw(app, frame))
        .unwrap()
        .buffer
        .clone();
    let wrong = drawn
        .content()
        .chunks(usize::from(columns))
        .find_map(wrong_in);
    let place = terminal
        .backend()
        .cursor_visible()
        .then(|| terminal.get_cursor_position().unwrap());
    let lost = place
        .filter(|place| place.x >= columns || place.y >= rows)
        .map(|place| format!("the cursor is at {place}"));
    match wrong.or(lost) {
        Some(wrong) => Err(format!("{columns}x{rows}: {wrong}\n{}", terminal.backend())),
        None => Ok(()),
    }
}

/// What is wrong in a line of the screen.
fn wrong_in(line: &[Cell]) -> Option<String> {
    let mut covered = 0;
    for (x, cell) in line.iter().enumerate() {
        let symbol = cell.symbol();
        if symbol.chars().any(|c| c.is_control() || bidi(c)) || hidden(symbol) {
            return Some(format!("{symbol:?} is drawn"));
        }
        if covered > 0 {
            covered -= 1;
            if symbol != " " {
                return Some(format!("{symbol:?} stands in a wide sign"));
            }
            continue;
        }
        let cells = width(symbol);
        if cells == 0 || x + cells > line.len() {
            return Some(format!("{symbol:?} is {cells} wide"));
        }
        covered = cells - 1;
    }
    None
}

fn bidi(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}')
}

/// Whether an invisible character stands where it joins nothing.
fn hidden(symbol: &str) -> bool {
    let mut chars = symbol.chars();
    chars.next().is_some_and(is_hidden) || chars.any(|c| is_hidden(c) && !joins(c))
}

fn joins(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0020}'..='\u{e007f}')
}
