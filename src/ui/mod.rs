//! Draws the state of the program into a frame. It decides nothing: what stands where is worked out
//! by `layout`, what a key does by `app`, what a role looks like by `theme`.

mod desk;
mod foot;
mod hits;
mod input;
mod overlay;
mod sheet;
mod which;

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Color, Style};

use crate::app::App;
use crate::layout::{self, Line};
use crate::text::graphemes;
use crate::theme::Theme;
use desk::Desk;
use hits::Hits;
pub use hits::pointed;

/// Draws one frame, and puts the terminal's cursor where the focus or the caret is.
pub fn draw(app: &App, frame: &mut Frame<'_>) {
    let area = frame.area();
    let cursor = paint(app, area, frame.buffer_mut(), &mut Hits::default());
    lay_ground(app.theme().ground(), frame.buffer_mut());
    if let Some(cursor) = cursor.filter(|cursor| area.contains(*cursor)) {
        frame.set_cursor_position(cursor);
    }
}

/// Draws on a buffer, notes what the mouse can hit in what lies over the table, and answers with the
/// place of the cursor.
fn paint(app: &App, area: Rect, buffer: &mut Buffer, hits: &mut Hits) -> Option<Position> {
    let theme = app.theme();
    let mut cursor = None;
    // Without a map there is no table behind what one can begin with.
    if app.has_map() {
        let picture = layout::draw(&app.scene());
        cursor = picture.cursor.map(|(x, y)| at(area, x, y));
        for (line, y) in picture.lines.iter().zip(area.top()..area.bottom()) {
            put_line(buffer, Rect::new(area.x, y, area.width, 1), line, theme);
        }
    }
    if let Some(caret) = foot::draw(app, theme, area, buffer, hits) {
        cursor = Some(caret);
    }
    overlay::draw_beside(Desk {
        app,
        theme,
        area,
        buffer,
        hits: &mut Hits::default(),
        on_top: false,
    });
    let overlays = app.overlays();
    let mut covered = Hits::default();
    for (n, overlay) in overlays.iter().enumerate() {
        let on_top = n + 1 == overlays.len();
        let desk = Desk {
            app,
            theme,
            area,
            buffer,
            hits: if on_top { hits } else { &mut covered },
            on_top,
        };
        cursor = overlay::draw(desk, overlay).or(cursor);
    }
    if let Some(which) = app.which() {
        let desk = Desk {
            app,
            theme,
            area,
            buffer,
            hits: &mut Hits::default(),
            on_top: false,
        };
        // Where the box lies over the focus, what is to be read is in the box.
        cursor = which::draw(desk, &which, cursor).or(cursor);
    }
    foot::draw_long_message(app, theme, area, buffer, cursor);
    cursor
}

/// Gives whatever has no colour of its own those of the theme's ground, the empty cells too.
fn lay_ground(ground: Style, buffer: &mut Buffer) {
    if ground == Style::new() {
        return;
    }
    let (fg, bg) = (ground.fg.unwrap_or_default(), ground.bg.unwrap_or_default());
    for cell in &mut buffer.content {
        if cell.fg == Color::Reset {
            cell.fg = fg;
        }
        if cell.bg == Color::Reset {
            cell.bg = bg;
        }
    }
}

fn at(area: Rect, x: usize, y: usize) -> Position {
    let clamp = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
    Position::new(
        area.x.saturating_add(clamp(x)),
        area.y.saturating_add(clamp(y)),
    )
}

/// Writes a line of a drawing; what does not fit is left out.
fn put_line(buffer: &mut Buffer, area: Rect, line: &Line, theme: &Theme) {
    let area = area.intersection(buffer.area);
    if area.is_empty() {
        return;
    }
    let mut x = area.x;
    for run in &line.runs {
        let row = Rect::new(x, area.y, area.right().saturating_sub(x), 1);
        x = put(buffer, row, &run.text, theme.style(run.role));
    }
}

/// Writes text from the left of the row on and answers with the column behind it; what does not
/// fit is left out. It does what `Buffer::set_stringn` does, in a fraction of the time: see
/// [`graphemes`].
fn put(buffer: &mut Buffer, row: Rect, text: &str, style: Style) -> u16 {
    let mut x = row.x;
    for (grapheme, cells) in graphemes(text) {
        let next = x.saturating_add(u16::try_from(cells).unwrap_or(u16::MAX));
        if next > row.right() {
            break;
        }
        if let Some(cell) = buffer.cell_mut((x, row.y)).filter(|_| cells > 0) {
            cell.set_symbol(grapheme).set_style(style);
        }
        // A wide sign covers the cells behind it.
        for covered in x.saturating_add(1)..next {
            if let Some(cell) = buffer.cell_mut((covered, row.y)) {
                cell.reset();
            }
        }
        x = next;
    }
    x
}
