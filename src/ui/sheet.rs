//! A framed sheet over the table, which every overlay is written on.
//!
//! Whatever is written is made showable here, so no overlay can send the terminal a sign of a map
//! that acts on it.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};

use super::hits::Hits;
use super::input;
use crate::app::{self, App, Pointed, letter_of};
use crate::layout::{Glyphs, Role};
use crate::text::{Shown, fit, truncate, width};
use crate::theme::Theme;

/// A sheet in its frame.
pub(super) struct Sheet<'a> {
    /// The state of the program.
    pub(super) app: &'a App,
    /// The look.
    pub(super) theme: &'a Theme,
    pub(super) inner: Rect,
    pub(super) buffer: &'a mut Buffer,
    pub(super) hits: &'a mut Hits,
}

impl Sheet<'_> {
    /// How many columns there are inside the frame.
    pub(super) fn columns(&self) -> usize {
        usize::from(self.inner.width)
    }

    /// How many lines there are inside the frame.
    pub(super) fn lines(&self) -> usize {
        usize::from(self.inner.height)
    }

    /// Whether the sheet or its frame lies over a place of the screen.
    pub(super) fn covers(&self, place: Position) -> bool {
        let Rect { x, y, .. } = self.inner;
        let (right, bottom) = (self.inner.right(), self.inner.bottom());
        (x.saturating_sub(1)..=right).contains(&place.x)
            && (y.saturating_sub(1)..=bottom).contains(&place.y)
    }

    /// The style of what is in focus in a list.
    pub(super) fn chosen(&self) -> Style {
        self.theme.chosen()
    }

    /// The style of a role.
    pub(super) fn style(&self, role: Role) -> Style {
        self.theme.style(role)
    }

    /// The style of a line of a list.
    pub(super) fn line_style(&self, focused: bool) -> Style {
        if focused {
            self.theme.chosen()
        } else {
            Style::new()
        }
    }

    /// The style of what was found in a line of a list, which differs from the line's.
    pub(super) fn found_style(&self, focused: bool) -> Style {
        if focused {
            Style::new().add_modifier(Modifier::BOLD | Modifier::UNDERLINED)
        } else {
            self.style(Role::Found)
        }
    }

    /// Writes a line from a column to the right border, cut with a mark where it is too long.
    pub(super) fn put(&mut self, line: usize, column: usize, text: &str, style: Style) {
        let text = Shown::new(text).into_string();
        let room = self.columns().saturating_sub(column);
        let text = fit(&text, room, &self.app.glyphs().more_mark());
        self.put_shown(line, column, &text, style);
    }

    /// Writes a text and no more than the text, so that only its own cells take the style.
    pub(super) fn put_short(&mut self, line: usize, column: usize, text: &str, style: Style) {
        let text = Shown::new(text).into_string();
        let room = self.columns().saturating_sub(column);
        let text = truncate(&text, room, &self.app.glyphs().more_mark()).into_owned();
        self.put_shown(line, column, &text, style);
    }

    fn put_shown(&mut self, line: usize, column: usize, text: &str, style: Style) {
        let at = self.place(line, column);
        if line < self.lines() && at.x < self.inner.right() {
            let room = usize::from(self.inner.right() - at.x);
            // A style is laid over what was there: what is written anew wears nothing of it.
            let style = Style::reset().patch(style);
            self.buffer.set_stringn(at.x, at.y, text, room, style);
        }
    }

    /// Draws a line of a text being typed from a column on, and answers with its caret.
    pub(super) fn input(
        &mut self,
        line: usize,
        column: usize,
        text: &app::Buffer,
        row: usize,
    ) -> Option<Position> {
        if line >= self.lines() || column >= self.columns() {
            return None;
        }
        let at = self.place(line, column);
        let area = Rect::new(at.x, at.y, self.inner.right() - at.x, 1);
        Some(input::draw(text, row, area, self.buffer, self.hits))
    }

    /// Notes for the mouse what stands in a line from a column on, so many columns wide.
    pub(super) fn note(&mut self, line: usize, column: usize, columns: usize, at: Pointed) {
        if line < self.lines() {
            let place = self.place(line, column);
            let room = columns.min(self.columns().saturating_sub(column));
            self.hits
                .note(Rect::new(place.x, place.y, cells(room), 1), at);
        }
    }

    /// Notes for the mouse where the answer with that label stands.
    pub(super) fn note_answer(&mut self, line: usize, column: usize, label: &str) {
        if let Some(letter) = letter_of(label) {
            self.note(line, column, width(label), Pointed::Answer(letter));
        }
    }

    /// Draws a rule from border to border.
    pub(super) fn rule(&mut self, line: usize) {
        if line >= self.lines() || self.inner.x == 0 {
            return;
        }
        let glyphs = self.app.glyphs();
        let bar = glyphs.horizontal.to_string().repeat(self.columns());
        let (left, right) = if *glyphs == Glyphs::ASCII {
            ('+', '+')
        } else {
            ('├', '┤')
        };
        let y = self.place(line, 0).y;
        self.write(
            self.inner.x - 1,
            y,
            &format!("{left}{bar}{right}"),
            self.style(Role::Border),
        );
    }

    /// Writes a list of which a line is in focus, from line 0 on, and answers with the place of
    /// that line: `label` gives the words behind the mark of focus.
    pub(super) fn list<T>(
        &mut self,
        entries: &[T],
        focus: usize,
        lines: usize,
        label: impl Fn(&T) -> String,
    ) -> Position {
        let top = first_shown(focus, lines);
        for (n, entry) in entries.iter().enumerate().skip(top).take(lines) {
            let focused = n == focus;
            let mark = if focused {
                self.app.glyphs().focus
            } else {
                ' '
            };
            let style = self.line_style(focused);
            self.put(n - top, 0, &format!("{mark} {}", label(entry)), style);
            self.note(n - top, 0, usize::MAX, Pointed::Line(n));
        }
        self.place(focus - top.min(focus), 0)
    }

    /// The place of a line and column of the sheet on the screen.
    pub(super) fn place(&self, line: usize, column: usize) -> Position {
        Position::new(
            self.inner.x.saturating_add(cells(column)),
            self.inner.y.saturating_add(cells(line)),
        )
    }

    pub(super) fn frame(&mut self, frame: Rect) {
        let blank = " ".repeat(usize::from(frame.width));
        for y in frame.top()..frame.bottom() {
            self.part_wide_sign(frame.x, y);
            self.write(frame.x, y, &blank, Style::reset());
        }
        if frame.width < 2 || frame.height < 2 {
            return;
        }
        let glyphs = self.app.glyphs();
        let style = self.style(Role::Border);
        let bar = glyphs
            .horizontal
            .to_string()
            .repeat(usize::from(frame.width) - 2);
        let [upper_left, upper_right, lower_left, lower_right] = if *glyphs == Glyphs::ASCII {
            ['+'; 4]
        } else {
            ['┌', '┐', '└', '┘']
        };
        let side = glyphs.vertical.to_string();
        self.write(
            frame.x,
            frame.y,
            &format!("{upper_left}{bar}{upper_right}"),
            style,
        );
        self.write(
            frame.x,
            frame.bottom() - 1,
            &format!("{lower_left}{bar}{lower_right}"),
            style,
        );
        for y in frame.top() + 1..frame.bottom() - 1 {
            self.write(frame.x, y, &side, style);
            self.write(frame.right() - 1, y, &side, style);
        }
    }

    /// Blanks a wide sign whose second half stands at that place: a terminal shows a sign whole, and
    /// not what is drawn over half of it.
    fn part_wide_sign(&mut self, x: u16, y: u16) {
        let left = x
            .checked_sub(1)
            .and_then(|x| self.buffer.cell_mut((x, y)))
            .filter(|cell| width(cell.symbol()) > 1);
        if let Some(cell) = left {
            cell.set_symbol(" ");
        }
    }

    pub(super) fn write(&mut self, x: u16, y: u16, text: &str, style: Style) {
        if self.buffer.area.contains(Position::new(x, y)) {
            let room = usize::from(self.buffer.area.right() - x);
            let style = Style::reset().patch(style);
            self.buffer.set_stringn(x, y, text, room, style);
        }
    }
}

/// The first line of a list to show, so that the one in focus is seen.
pub(super) fn first_shown(focus: usize, lines: usize) -> usize {
    (focus + 1).saturating_sub(lines)
}

/// A length in cells as the terminal counts them.
pub(super) fn cells(n: usize) -> u16 {
    u16::try_from(n).unwrap_or(u16::MAX)
}
