//! The palette: one widget for those who look for a command and for those who type its name.
//!
//! It lists what can be done where it was opened, best first as one types, and shows before Enter
//! what Enter will do. A line that is a name, with what the name takes behind it, is always the first;
//! `command_line` reads it. It draws nothing.

mod files;
mod hindrance;
mod names;
mod offers;
#[cfg(test)]
mod same;
#[cfg(test)]
mod tests;

pub(crate) use files::Files;
pub(crate) use names::Name;
pub(crate) use offers::{SURE, belongs, leads_to_map};

use super::After;
use super::buffer::{Buffer, Change, Go};
use super::command_line::Act;
use super::state::{App, Overlay};
use crate::command::{Command, Group, Mode};
use crate::i18n::{Arg, words};

/// How far a page of the list goes.
const PAGE: usize = 8;

/// A line of the list: something that can be done.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// What it does, in the language of the interface.
    pub label: String,
    /// How it is typed.
    pub line: String,
    /// Its keys where the palette was opened; empty if it has none.
    pub keys: String,
    /// The heading it stands under; none for one that is made of what is typed.
    pub group: Option<Group>,
    /// Why it cannot be done now.
    pub hindrance: Option<String>,
    pub(crate) act: Act,
}

/// The palette.
#[derive(Clone, Debug)]
pub struct Palette {
    /// What is typed.
    pub buffer: Buffer,
    /// What fits what is typed, the best first; everything where nothing is typed.
    pub offers: Vec<Suggestion>,
    /// The offer Enter takes.
    pub focus: Option<usize>,
    /// How many commands there are where it was opened.
    pub total: usize,
    /// Where it was opened.
    mode: Mode,
    /// How many lines ago the line shown was typed, if it was called back.
    recalled: Option<usize>,
}

impl Palette {
    /// Whether everything is listed, because nothing is typed.
    pub fn is_whole(&self) -> bool {
        self.line().is_empty()
    }

    /// The number of the theme in focus, which is tried before it is chosen.
    pub(crate) fn tried_theme(&self) -> Option<usize> {
        match self.offers.get(self.focus?)?.act {
            Act::Theme(number) => Some(number),
            _ => None,
        }
    }

    fn line(&self) -> String {
        self.buffer.text().trim().to_owned()
    }

    fn go(&mut self, by: isize) {
        let last = self.offers.len().checked_sub(1);
        self.focus = match (self.focus, last) {
            (_, None) => None,
            (None, Some(_)) => (by > 0).then_some(0),
            (Some(0), Some(_)) if by < 0 && self.is_whole() => None,
            (Some(focus), Some(last)) => Some(focus.saturating_add_signed(by).min(last)),
        };
    }
}

impl App {
    /// Gathers the names of the commands in the language of the interface.
    pub(crate) fn gather_names(&mut self) {
        self.session.names = names::gather(&self.texts);
    }

    /// Opens the palette over what is open.
    pub(crate) fn open_palette(&mut self) {
        self.open_palette_with("");
    }

    /// Opens the palette with the beginning of a line.
    pub(crate) fn open_palette_with(&mut self, line: &str) {
        if self.session.names.is_empty() {
            self.gather_names();
        }
        let mut palette = Palette {
            buffer: Buffer::line(""),
            offers: Vec::new(),
            focus: None,
            total: 0,
            mode: self.mode(),
            recalled: None,
        };
        self.list_offers(&mut palette);
        palette.total = palette.offers.len();
        if !line.is_empty() {
            self.set_line(&mut palette, line);
            self.ask_names(&palette);
        }
        self.overlays.push(Overlay::Palette(palette));
    }

    /// Lists anew what fits the line. Where nothing is typed Enter takes nothing yet.
    fn list_offers(&self, palette: &mut Palette) {
        palette.offers = self.offers(palette.mode, &palette.buffer.text());
        palette.focus = (!palette.is_whole() && !palette.offers.is_empty()).then_some(0);
    }

    /// Changes the line, and lists what fits it.
    pub(crate) fn type_in_palette(
        &mut self,
        palette: &mut Palette,
        act: impl FnOnce(&mut Buffer) -> Change,
    ) {
        if act(&mut palette.buffer) != Change::None {
            palette.recalled = None;
            self.list_offers(palette);
            self.ask_names(palette);
        }
    }

    pub(crate) fn paste_into_palette(&mut self, text: &str) {
        let Some(Overlay::Palette(mut palette)) = self.overlays.pop() else {
            return;
        };
        if palette.buffer.has_room_for(text) {
            self.type_in_palette(&mut palette, |buffer| buffer.paste(text));
        } else {
            self.warn("paste-too-long", &[]);
        }
        self.overlays.push(Overlay::Palette(palette));
    }

    pub(crate) fn run_in_palette(&mut self, palette: &mut Palette, command: Command) -> After {
        match command {
            Command::Accept => return self.take_offer(palette),
            Command::Back => return After::Close,
            // Rubbing out an empty line leaves it, as on every command line.
            Command::Backspace if palette.buffer.text().is_empty() => return After::Close,
            Command::Up if self.recalls(palette) => self.recall(palette, true),
            Command::Down if palette.recalled.is_some() => self.recall(palette, false),
            Command::Up => palette.go(-1),
            Command::Down => palette.go(1),
            Command::PageUp => palette.go(-isize::try_from(PAGE).unwrap_or(1)),
            Command::PageDown => palette.go(isize::try_from(PAGE).unwrap_or(1)),
            Command::Complete => {
                self.complete(palette);
                self.ask_names(palette);
            }
            Command::Left => palette.buffer.go(Go::Left),
            Command::Right => palette.buffer.go(Go::Right),
            Command::LineStart => palette.buffer.go(Go::Start),
            Command::LineEnd => palette.buffer.go(Go::End),
            Command::WordLeft => palette.buffer.go(Go::WordLeft),
            Command::WordRight => palette.buffer.go(Go::WordRight),
            Command::Backspace => self.type_in_palette(palette, Buffer::backspace),
            Command::DeleteForward => self.type_in_palette(palette, Buffer::delete),
            Command::DeleteWord => self.type_in_palette(palette, Buffer::delete_word),
            Command::DeleteToStart => self.type_in_palette(palette, Buffer::delete_to_start),
            Command::DeleteToEnd => self.type_in_palette(palette, Buffer::delete_to_end),
            _ => {}
        }
        After::Stay
    }

    /// Whether going up calls back a line typed before, rather than moving in the list.
    fn recalls(&self, palette: &Palette) -> bool {
        let untouched = palette.is_whole() && palette.focus.is_none();
        (untouched || palette.recalled.is_some()) && self.session.line(0).is_some()
    }

    /// Shows the line typed before the one shown, or the one after it; after the last comes the
    /// empty line.
    fn recall(&self, palette: &mut Palette, back: bool) {
        let ago = match palette.recalled {
            None => Some(0),
            Some(ago) if back => Some(ago + 1),
            Some(ago) => ago.checked_sub(1),
        };
        let line = match ago {
            None => "",
            Some(ago) => match self.session.line(ago) {
                Some(line) => line,
                None => return,
            },
        };
        palette.recalled = ago;
        self.set_line(palette, line);
    }

    fn set_line(&self, palette: &mut Palette, line: &str) {
        palette.buffer = Buffer::line("");
        palette.buffer.paste(line);
        self.list_offers(palette);
    }

    /// Writes out the offer in focus, or the best, as it is typed.
    fn complete(&self, palette: &mut Palette) {
        let Some(offer) = palette.offers.get(palette.focus.unwrap_or(0)) else {
            return;
        };
        let mut line = offer.line.clone();
        if offer.act.takes_more() {
            line.push(' ');
        }
        palette.recalled = None;
        self.set_line(palette, &line);
    }

    /// Does what is in focus. A line nothing fits is told and can be called back to be mended: kept
    /// open, it would swallow what quick fingers type next.
    fn take_offer(&mut self, palette: &mut Palette) -> After {
        let Some(offer) = palette.focus.and_then(|n| palette.offers.get(n)).cloned() else {
            if !palette.is_whole() {
                self.session.keep_line(&palette.line());
                self.warn_words(self.palette_nothing(palette));
            }
            return After::Close;
        };
        let command = offer.act.command();
        let is_elsewhere = command.is_some_and(|command| !belongs(command, palette.mode));
        match offer.hindrance {
            Some(why) if is_elsewhere => self.warn_words(why),
            _ if offer.act.takes_more() => {
                self.complete(palette);
                self.ask_names(palette);
                return After::Stay;
            }
            // What cannot be done now says so itself, at more length than there is room for here.
            _ => {
                // A name comes back as it was typed; what was only looked for, by its name.
                let typed = palette.line();
                let is_name = self.read_line(&typed, palette.mode).as_ref() == Some(&offer.act);
                let line = if is_name { &typed } else { &offer.line };
                self.session.keep_line(line);
                self.do_act(offer.act, palette.mode);
            }
        }
        After::Close
    }

    /// `6 of 74`.
    pub fn palette_count(&self, palette: &Palette) -> String {
        let args = [
            ("count", Arg::from(palette.offers.len())),
            ("total", Arg::from(palette.total)),
        ];
        self.texts.with("palette-count", &args)
    }

    /// Why nothing is listed.
    pub fn palette_nothing(&self, palette: &Palette) -> String {
        let line = palette.line();
        match self.named(&line) {
            Some((Command::GoPersona, rest)) if !rest.is_empty() => {
                let name = words(rest.trim().to_owned());
                self.texts.with("no-persona-named", &[("name", name)])
            }
            Some((Command::Theme, rest)) if !rest.is_empty() => {
                let name = words(rest.trim().to_owned());
                self.texts.with("no-theme-named", &[("name", name)])
            }
            Some((Command::Export, rest)) if !rest.is_empty() => self.no_export(rest.trim()),
            Some((Command::SentimentAsk, rest)) if !rest.is_empty() => {
                self.texts.text("sentiment-wrong")
            }
            _ => self
                .texts
                .with("no-such-command", &[("name", words(line.clone()))]),
        }
    }
}
