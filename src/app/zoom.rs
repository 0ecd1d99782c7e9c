//! A closer look: the cell in focus in full, over the table; and the inspector, which tells all of
//! what is in focus, beside the table where there is room and over it where there is not.
//!
//! The arrows go on moving the focus of the table, and what is read follows it.

use super::After;
use super::reading::ReadLine;
use super::state::{App, Overlay};
use crate::command::Command;

/// The least columns of a terminal with room for the inspector beside the table.
const ROOM_BESIDE: u16 = 100;
/// The most columns of text over the table.
const MOST_COLUMNS: usize = 76;

/// What is looked at closely.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closer {
    /// The cell with all its items.
    Cell,
    /// The item in focus, its stage and the persona.
    Focus,
}

/// A closer look over the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Zoom {
    /// What is looked at.
    pub closer: Closer,
    /// The first line shown.
    pub top: usize,
}

impl App {
    /// Opens the cell in focus.
    pub(crate) fn zoom(&mut self) {
        self.open_zoom(Closer::Cell);
    }

    /// Shows or hides the inspector beside the table, or opens it over the table.
    pub(crate) fn inspect(&mut self) {
        if self.size.0 < ROOM_BESIDE {
            return self.open_zoom(Closer::Focus);
        }
        self.looks.inspector = !self.looks.inspector;
    }

    /// Whether what lies over the table is the inspector, not the cell.
    pub(crate) fn is_inspecting(&self) -> bool {
        let top = self.overlays.last();
        matches!(top, Some(Overlay::Zoom(zoom)) if zoom.closer == Closer::Focus)
    }

    fn open_zoom(&mut self, closer: Closer) {
        if self.map().stages.is_empty() {
            return self.warn("no-stage", &[]);
        }
        let mut zoom = Zoom { closer, top: 0 };
        self.show_here(&mut zoom);
        self.overlays.push(Overlay::Zoom(zoom));
    }

    /// The columns of the inspector beside the table, its frame included; none where it is not there.
    pub fn inspector_columns(&self) -> usize {
        if !self.looks.inspector || self.is_presented() || self.size.0 < ROOM_BESIDE {
            return 0;
        }
        (usize::from(self.size.0) / 4).clamp(30, 44)
    }

    /// The lines of a closer look, its title, and which item of how many is in focus.
    pub fn zoomed(&self, zoom: Zoom) -> (Vec<ReadLine>, String, String) {
        let columns = self.zoom_columns();
        let count = self.items().len();
        let aside = match count {
            0 => String::new(),
            count => format!("{}/{count}", self.focus.item + 1),
        };
        match zoom.closer {
            Closer::Cell => (self.read_cell(columns), self.focus_words(), aside),
            Closer::Focus => (
                self.read_focus(columns),
                self.texts.text("inspector"),
                "F4".to_owned(),
            ),
        }
    }

    /// The columns of text of a closer look.
    pub fn zoom_columns(&self) -> usize {
        let frame_and_marks = 4;
        let room = usize::from(self.size.0).saturating_sub(frame_and_marks);
        room.clamp(1, MOST_COLUMNS)
    }

    /// The lines a closer look shows at once.
    fn zoom_lines(&self) -> usize {
        let frame = 2;
        usize::from(self.size.1.saturating_sub(self.foot_lines() + frame)).max(1)
    }

    pub(crate) fn run_in_zoom(&mut self, zoom: &mut Zoom, command: Command) -> After {
        let (lines, room) = (self.zoomed(*zoom).0, self.zoom_lines());
        let last_top = lines.len().saturating_sub(room);
        zoom.top = zoom.top.min(last_top);
        let here = here(&lines);
        match command {
            // What is longer than the sheet is read to its end before the focus goes on.
            Command::Down if here.end > zoom.top + room => zoom.top += 1,
            Command::Up if here.start < zoom.top => zoom.top -= 1,
            Command::PageDown => zoom.top = (zoom.top + room).min(last_top),
            Command::PageUp => zoom.top = zoom.top.saturating_sub(room),
            Command::Left => self.moved(zoom, Self::go_left),
            Command::Right => self.moved(zoom, Self::go_right),
            Command::Up => self.moved(zoom, Self::step_up),
            Command::Down => self.moved(zoom, Self::step_down),
            Command::PreviousPersona => self.moved(zoom, |app| app.turn_persona(false)),
            Command::NextPersona => self.moved(zoom, |app| app.turn_persona(true)),
            Command::Edit | Command::AddItem | Command::Details => {
                self.run_in_map(command, None);
            }
            Command::Back => return After::Close,
            _ => {}
        }
        After::Stay
    }

    /// Moves the focus, and then what is read to it.
    fn moved(&mut self, zoom: &mut Zoom, go: impl FnOnce(&mut Self)) {
        let before = self.focus;
        go(self);
        self.settle();
        if (before.stage, before.row) != (self.focus.stage, self.focus.row) {
            zoom.top = 0;
        }
        self.show_here(zoom);
    }

    /// Scrolls to the item in focus.
    fn show_here(&self, zoom: &mut Zoom) {
        let (lines, room) = (self.zoomed(*zoom).0, self.zoom_lines());
        let here = here(&lines);
        if here.start < zoom.top {
            zoom.top = here.start;
        } else if here.end > zoom.top + room {
            zoom.top = here.start.min(here.end - room);
        }
    }
}

/// The lines of the item in focus.
fn here(lines: &[ReadLine]) -> std::ops::Range<usize> {
    let start = lines.iter().position(|line| line.here).unwrap_or(0);
    let end = lines.iter().rposition(|line| line.here).unwrap_or(start) + 1;
    start..end
}
