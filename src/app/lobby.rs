//! The program without a map: what one can begin with, and the maps opened last.
//!
//! It is the same program on an empty document that nobody sees: over it lies the start screen, which
//! nothing closes, so the menu, the help and the list of maps are those of everywhere.

use std::path::PathBuf;

use super::After;
use super::compare::Rivals;
use super::leave::{Goal, Leaving};
use super::state::{App, Label, Options, Overlay};
use crate::command::Command;
use crate::doc::Document;

/// What one can begin with, in the order of the screen.
pub const BEGINNINGS: [Command; 4] = [
    Command::NewMap,
    Command::OpenMap,
    Command::Demo,
    Command::ListMaps,
];
/// The most maps opened last that are shown, one for each digit.
pub const MOST_RECENT: usize = 9;

/// Where the program stands among the maps.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ground {
    /// Whether a map is open; else what is here is an empty document that nobody sees.
    pub(crate) has_map: bool,
    /// Whether one came here from another map or a list.
    pub(crate) leads_back: bool,
    /// Whether the map is a copy to try things on, which goes when it is left.
    pub(crate) is_demo: bool,
}

impl Default for Ground {
    fn default() -> Self {
        Self {
            has_map: true,
            leads_back: false,
            is_demo: false,
        }
    }
}

/// A map opened before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recent {
    /// Where it is.
    pub path: PathBuf,
    /// The name of its file, to be shown.
    pub name: String,
    /// The folder it is in, to be shown.
    pub folder: String,
}

/// The start screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Start {
    /// The maps opened last, the newest first.
    pub recent: Vec<Recent>,
    /// The line in focus: first those of [`BEGINNINGS`], then the maps opened last.
    pub focus: usize,
}

impl App {
    /// The program without a map, over an empty document.
    pub fn lobby(document: Document<Label>, options: Options, recent: Vec<Recent>) -> Self {
        let mut app = Self::new(document, options);
        app.ground.has_map = false;
        app.message = None;
        app.overlays = Vec::new();
        app.set_recent(recent);
        app
    }

    /// Whether a map is open.
    pub fn has_map(&self) -> bool {
        self.ground.has_map
    }

    /// Goes on with what belongs to the person and not to a map: the settings, the keys and the looks,
    /// what was copied, what was typed and said.
    pub fn go_on_from(&mut self, other: &mut Self) {
        self.prefer(other.preferences.clone());
        self.theme = other.theme.clone();
        self.themes.clone_from(&other.themes);
        self.take_keymap(other.keymap.clone());
        self.register = std::mem::take(&mut other.register);
        self.mouse = other.mouse;
        self.session = std::mem::take(&mut other.session);
        self.session.hesitates = false;
        // They are measured against the map that was left.
        self.session.rivals = Rivals::default();
        if let Some(message) = self.message.clone() {
            self.keep_said(&message);
        }
    }

    /// Whether a list of maps is open.
    pub fn lists_maps(&self) -> bool {
        let is_list = |overlay: &Overlay| matches!(overlay, Overlay::Maps(_));
        self.overlays.iter().any(is_list)
    }

    /// Shows these as the maps opened last, on the start screen where it is.
    pub fn set_recent(&mut self, mut recent: Vec<Recent>) {
        recent.truncate(MOST_RECENT);
        let start = self.overlays.iter_mut().find_map(|overlay| match overlay {
            Overlay::Start(start) => Some(start),
            _ => None,
        });
        if let Some(start) = start {
            start.focus = start.focus.min(BEGINNINGS.len() + recent.len() - 1);
            start.recent = recent;
        } else {
            let start = Start { recent, focus: 0 };
            self.overlays.insert(0, Overlay::Start(start));
        }
    }

    pub(crate) fn run_in_start(
        &mut self,
        start: &mut Start,
        command: Command,
        digit: Option<usize>,
    ) -> After {
        let last = BEGINNINGS.len() + start.recent.len() - 1;
        match command {
            Command::Up => start.focus = start.focus.saturating_sub(1),
            Command::Down => start.focus = (start.focus + 1).min(last),
            Command::Accept => match BEGINNINGS.get(start.focus) {
                Some(beginning) => return self.run_in_start(start, *beginning, None),
                None => self.open_recent(start, start.focus - BEGINNINGS.len()),
            },
            // There is nothing to go back to but where one began.
            Command::Back => start.focus = 0,
            Command::Recent if start.recent.is_empty() => self.say("recent-none", &[]),
            Command::Recent => start.focus = BEGINNINGS.len(),
            Command::GoRecent => self.open_recent(start, digit.unwrap_or(1).saturating_sub(1)),
            Command::NewMap => self.ask_template(),
            Command::OpenMap => self.ask_what_to_open(),
            Command::Demo => self.leave(Leaving::Open(Goal::Demo)),
            Command::ListMaps => self.list_maps(),
            Command::Quit => self.leave(Leaving::Quit),
            Command::HowToQuit => self.say("how-to-quit", &[]),
            _ => {}
        }
        After::Stay
    }

    fn open_recent(&mut self, start: &Start, number: usize) {
        match start.recent.get(number) {
            Some(recent) => self.leave(Leaving::Open(Goal::Seen(recent.path.clone()))),
            None => self.say("recent-none", &[]),
        }
    }

    /// The templates to choose from, in the menu.
    pub(crate) fn ask_template(&mut self) {
        if self.read_only {
            return self.warn("read-only-asked", &[]);
        }
        self.open_palette_with("new ");
    }

    /// The files to choose from, in the menu.
    pub(crate) fn ask_what_to_open(&mut self) {
        self.open_palette_with("open ");
    }
}
