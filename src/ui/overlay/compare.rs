//! Two maps side by side: the drawing of `layout` over the whole screen but its foot.

use ratatui::layout::{Position, Rect};

use super::super::desk::Desk;
use super::super::put_line;
use super::super::sheet::cells;
use crate::app::{Compare, Pointed};
use crate::layout::{Form, draw_comparison};

pub(super) fn draw(desk: Desk<'_>, compare: &Compare) -> Option<Position> {
    let Desk {
        app,
        theme,
        area,
        buffer,
        hits,
        ..
    } = desk;
    if app.frame().form == Form::TooSmall {
        return None;
    }
    let (picture, spots) = draw_comparison(&app.comparison_scene(compare));
    for (line, y) in picture.lines.iter().zip(area.top()..area.bottom()) {
        let row = Rect::new(area.x, y, area.width, 1);
        for x in row.left()..row.right() {
            // What lies below is not to shine through.
            if let Some(cell) = buffer.cell_mut((x, y)) {
                cell.reset();
            }
        }
        put_line(buffer, row, line, theme);
    }
    let place = |x: usize, y: usize| {
        let (x, y) = (cells(x), cells(y));
        Position::new(area.x.saturating_add(x), area.y.saturating_add(y))
    };
    for (x, y, width, gap) in spots {
        let at = place(x, y);
        hits.note(Rect::new(at.x, at.y, cells(width), 1), Pointed::Line(gap));
    }
    picture.cursor.map(|(x, y)| place(x, y))
}
