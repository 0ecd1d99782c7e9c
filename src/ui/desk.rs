//! Where overlays are laid: the sizes and places of their sheets on the screen.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::foot;
use super::hits::Hits;
use super::sheet::{Sheet, cells};
use crate::app::App;
use crate::layout::Role;
use crate::text::{Shown, truncate, width};
use crate::theme::Theme;

/// The columns of a title that suffice to know where one is.
const TITLE: usize = 8;

/// Where an overlay is drawn: the state, the look, the screen.
pub(super) struct Desk<'a> {
    /// The state of the program.
    pub(super) app: &'a App,
    /// The look.
    pub(super) theme: &'a Theme,
    /// The whole screen.
    pub(super) area: Rect,
    /// What is drawn on.
    pub(super) buffer: &'a mut Buffer,
    /// Where the mouse finds what.
    pub(super) hits: &'a mut Hits,
    /// Whether nothing lies over it, so that the keys are for it.
    pub(super) on_top: bool,
}

impl<'a> Desk<'a> {
    /// Lays a sheet of that many columns and lines inside its frame in the middle of the screen,
    /// above the foot; it gets no more than there are. The title stands in the
    /// upper border, `aside` at its right, the hints in the lower border.
    pub(super) fn lay(self, columns: usize, lines: usize, title: &str, aside: &str) -> Sheet<'a> {
        let frame = centred(self.above_foot(), cells(columns + 2), cells(lines + 2));
        self.lay_in(frame, title, aside)
    }

    /// As `lay`, with its upper border where that of a sheet of `most` lines would be, so that it
    /// stays there whatever the lines.
    pub(super) fn lay_below_top(
        self,
        columns: usize,
        lines: usize,
        most: usize,
        title: &str,
        aside: &str,
    ) -> Sheet<'a> {
        let mut frame = centred(self.above_foot(), cells(columns + 2), cells(most + 2));
        frame.height = frame.height.min(cells(lines + 2));
        self.lay_in(frame, title, aside)
    }

    /// As `lay`, at the left above the foot.
    pub(super) fn lay_low(self, columns: usize, lines: usize, title: &str) -> Sheet<'a> {
        let above = self.above_foot();
        let mut frame = centred(above, cells(columns + 2), cells(lines + 2));
        frame.x = above.x;
        frame.y = above.bottom().saturating_sub(frame.height);
        self.lay_in(frame, title, "")
    }

    /// Lays a sheet without a frame in the middle of the screen, above the foot.
    pub(super) fn lay_bare(self, columns: usize, lines: usize) -> Sheet<'a> {
        let inner = centred(self.above_foot(), cells(columns), cells(lines));
        Sheet {
            app: self.app,
            theme: self.theme,
            inner,
            buffer: self.buffer,
            hits: self.hits,
        }
    }

    /// Lays a sheet at that place, its frame included.
    pub(super) fn lay_in(self, frame: Rect, title: &str, aside: &str) -> Sheet<'a> {
        let Self {
            app,
            theme,
            area: _,
            buffer,
            hits,
            on_top,
        } = self;
        let frame = frame.intersection(buffer.area);
        let inner = Rect::new(
            frame.x + 1,
            frame.y + 1,
            frame.width.saturating_sub(2),
            frame.height.saturating_sub(2),
        );
        let mut sheet = Sheet {
            app,
            theme,
            inner,
            buffer,
            hits,
        };
        sheet.frame(frame);
        let room = usize::from(inner.width);
        let title = Shown::new(title).into_string();
        // One sees first where one is: what leaves the title no room gives way to it.
        let least = width(&title).min(TITLE) + 3;
        let aside_width = match width(aside) {
            0 => 0,
            needed if needed + 2 + least > room => 0,
            needed => needed + 2,
        };
        let title = truncate(
            &title,
            room.saturating_sub(3 + aside_width),
            &app.glyphs().more_mark(),
        );
        let title = format!(" {title} ");
        sheet.write(inner.x, frame.y, &title, theme.style(Role::Title));
        if aside_width > 0 && aside_width + width(&title) < room {
            let x = inner.right().saturating_sub(cells(aside_width));
            sheet.write(x, frame.y, &format!(" {aside} "), theme.style(Role::Border));
        }
        let hints = if on_top {
            foot::hints(app, room.saturating_sub(3))
        } else {
            String::new()
        };
        if !hints.is_empty() && frame.height > 1 {
            sheet.write(
                inner.x,
                frame.bottom() - 1,
                &format!(" {hints} "),
                Style::new(),
            );
        }
        sheet
    }

    /// How many columns a sheet must have for the hints in its frame.
    pub(super) fn hint_columns(&self) -> usize {
        let most = usize::from(self.area.width).saturating_sub(5);
        if self.on_top {
            width(&foot::hints(self.app, most)) + 3
        } else {
            0
        }
    }

    /// The most columns and lines a sheet can have.
    pub(super) fn room(&self) -> (usize, usize) {
        let above = self.above_foot();
        (
            usize::from(above.width.saturating_sub(2)),
            usize::from(above.height.saturating_sub(2)),
        )
    }

    /// The screen but for the lines at the foot: a low one has one there, and no line of a map between is
    /// of use to anybody.
    fn above_foot(&self) -> Rect {
        let foot = self.app.foot_lines();
        let height = self.area.height.saturating_sub(foot).max(1);
        Rect {
            height,
            ..self.area
        }
    }
}

fn centred(area: Rect, columns: u16, lines: u16) -> Rect {
    let (columns, lines) = (columns.min(area.width), lines.min(area.height));
    let x = area.x + (area.width - columns) / 2;
    let y = area.y + (area.height - lines) / 2;
    Rect::new(x, y, columns, lines)
}

#[cfg(test)]
mod tests {
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;

    use crate::app::{App, Event, Options};
    use crate::command::parse_keys;
    use crate::doc::Document;
    use crate::i18n::Language;
    use crate::ui::hits::Hits;
    use crate::ui::paint;

    #[test]
    fn a_narrow_sheet_says_where_one_is() {
        let map = b"jalon = 1\ntitle = \"A long way\"\n[[stages]]\nname = \"One\"\n";
        for (width, aside) in [(40, false), (80, true)] {
            let options = Options {
                read_only: true,
                size: (width, 20),
                ..Options::usual(Language::French)
            };
            let mut app = App::new(Document::open(map).unwrap(), options);
            for key in parse_keys("g r").unwrap() {
                app.update(Event::Key(key));
            }
            let area = Rect::new(0, 0, width, 20);
            let mut buffer = Buffer::empty(area);
            paint(&app, area, &mut buffer, &mut Hits::default());
            let first: String = (0..width).map(|x| buffer[(x, 0)].symbol()).collect();
            assert!(first.contains("Relecture"), "{first}");
            assert_eq!(first.contains("lecture seule"), aside, "{first}");
        }
    }
}
