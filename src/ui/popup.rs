//! A framed box over the table.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::Theme;
use crate::layout::{Glyphs, Role};
use crate::text::{truncate, width};

/// What a box is made of.
#[derive(Debug)]
pub(super) struct Popup<'a> {
    /// In the upper border.
    pub(super) title: &'a str,
    /// In the upper border at the right.
    pub(super) aside: &'a str,
    /// In the lower border.
    pub(super) foot: &'a str,
}

/// The area of a box of that size in the middle of the screen, above the two lines at the foot.
pub(super) fn centred(area: Rect, cells: u16, lines: u16) -> Rect {
    let height = area.height.saturating_sub(2).max(1);
    let (cells, lines) = (cells.min(area.width), lines.min(height));
    let x = area.x + (area.width - cells) / 2;
    let y = area.y + (height - lines) / 2;
    Rect::new(x, y, cells, lines)
}

/// Draws a rule from border to border, in line `line` of the inside.
pub(super) fn rule(glyphs: &Glyphs, theme: Theme, inner: Rect, line: usize, buffer: &mut Buffer) {
    let Some(y) = u16::try_from(line)
        .ok()
        .and_then(|line| inner.y.checked_add(line))
    else {
        return;
    };
    if y >= inner.bottom() || inner.x == 0 {
        return;
    }
    let bar = glyphs
        .horizontal
        .to_string()
        .repeat(usize::from(inner.width));
    let (left, right) = if *glyphs == Glyphs::ASCII {
        ('+', '+')
    } else {
        ('├', '┤')
    };
    buffer.set_string(
        inner.x - 1,
        y,
        format!("{left}{bar}{right}"),
        theme.style(Role::Border),
    );
}

/// Draws the frame over whatever was there, and answers with the area inside.
pub(super) fn draw(
    popup: &Popup<'_>,
    glyphs: &Glyphs,
    theme: Theme,
    area: Rect,
    buffer: &mut Buffer,
) -> Rect {
    let area = area.intersection(buffer.area);
    for y in area.top()..area.bottom() {
        buffer.set_stringn(
            area.x,
            y,
            " ".repeat(usize::from(area.width)),
            usize::from(area.width),
            Style::reset(),
        );
    }
    if area.width < 4 || area.height < 3 {
        return area;
    }
    let border = theme.style(Role::Border);
    let inner = usize::from(area.width) - 2;
    let bar = glyphs.horizontal.to_string().repeat(inner);
    let [upper_left, upper_right, lower_left, lower_right] = if *glyphs == Glyphs::ASCII {
        ['+'; 4]
    } else {
        ['┌', '┐', '└', '┘']
    };
    let upper = format!("{upper_left}{bar}{upper_right}");
    let lower = format!("{lower_left}{bar}{lower_right}");
    buffer.set_string(area.x, area.y, upper, border);
    buffer.set_string(area.x, area.bottom() - 1, lower, border);
    for y in area.top() + 1..area.bottom() - 1 {
        buffer.set_string(area.x, y, glyphs.vertical.to_string(), border);
        buffer.set_string(area.right() - 1, y, glyphs.vertical.to_string(), border);
    }
    let mark = glyphs.more_mark();
    let aside_width = if popup.aside.is_empty() {
        0
    } else {
        width(popup.aside) + 2
    };
    let title = truncate(popup.title, inner.saturating_sub(3 + aside_width), &mark);
    buffer.set_string(
        area.x + 1,
        area.y,
        format!(" {title} "),
        theme.style(Role::Title),
    );
    if aside_width > 0 && aside_width + 2 < inner {
        let x = area.right() - 1 - u16::try_from(aside_width).unwrap_or(0);
        buffer.set_string(x, area.y, format!(" {} ", popup.aside), border);
    }
    if !popup.foot.is_empty() {
        let foot = truncate(popup.foot, inner.saturating_sub(3), &mark);
        buffer.set_string(
            area.x + 1,
            area.bottom() - 1,
            format!(" {foot} "),
            Style::new(),
        );
    }
    Rect::new(area.x + 1, area.y + 1, area.width - 2, area.height - 2)
}
