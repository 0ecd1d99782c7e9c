//! The line that asks what to look for, and the list of all that was found under it.
//!
//! Both are one overlay: the table shows the first match as one types, the list shows all of them.
//! Going back leaves everything as it was before the question.

use super::After;
use super::buffer::{Buffer, Change, Go};
use super::prompt::{Prompt, Purpose};
use super::search::Search;
use super::state::{App, Overlay};
use crate::command::Command;
use crate::find::{Site, Spot, text_at};
use crate::i18n::words;
use crate::layout::{Focus, Scroll};
use crate::model::Place;
use crate::text::Shown;

/// The width below which places are told in brief.
const NARROW: u16 = 60;

/// The line.
#[derive(Debug)]
pub struct Find {
    /// What is typed.
    pub buffer: Buffer,
    /// Whether the matches are listed; else the table shows the one gone to.
    pub is_listed: bool,
    focus: Focus,
    scroll: Scroll,
    /// The search before this one.
    before: Search,
}

/// A line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Where it stands, in words.
    pub place: String,
    /// The whole text, showable on one line.
    pub text: String,
    /// The bytes of the first match in it.
    pub hit: std::ops::Range<usize>,
}

impl App {
    /// Asks what to look for.
    pub(crate) fn ask_what_to_find(&mut self, is_listed: bool) {
        let mut buffer = Buffer::line("");
        // Whoever asks for the list wants to see it: of what was looked for last.
        if is_listed {
            buffer = Buffer::line(&self.search.last);
            buffer.select_all();
        }
        let mut find = Find {
            buffer,
            is_listed,
            focus: self.focus,
            scroll: self.scroll,
            before: std::mem::take(&mut self.search),
        };
        self.search.last.clone_from(&find.before.last);
        self.find_typed(&mut find);
        self.overlays.push(Overlay::Find(find));
    }

    pub(crate) fn run_in_find(&mut self, find: &mut Find, command: Command) -> After {
        self.search_again();
        let mut change = Change::None;
        match command {
            Command::Accept => return self.accept_find(find),
            Command::Back => return self.leave_find(find),
            Command::Backspace if find.buffer.text().is_empty() => return self.leave_find(find),
            Command::FilterView => find.is_listed = !find.is_listed,
            Command::PreviousMatch => self.step_match(false, 1, find.is_listed),
            Command::NextMatch => self.step_match(true, 1, find.is_listed),
            Command::PageUp => self.step_match(false, 10, true),
            Command::PageDown => self.step_match(true, 10, true),
            Command::Replace => return self.replace_found(find),
            Command::Left => find.buffer.go(Go::Left),
            Command::Right => find.buffer.go(Go::Right),
            Command::LineStart => find.buffer.go(Go::Start),
            Command::LineEnd => find.buffer.go(Go::End),
            Command::WordLeft => find.buffer.go(Go::WordLeft),
            Command::WordRight => find.buffer.go(Go::WordRight),
            Command::Backspace => change = find.buffer.backspace(),
            Command::DeleteForward => change = find.buffer.delete(),
            Command::DeleteWord => change = find.buffer.delete_word(),
            Command::DeleteToStart => change = find.buffer.delete_to_start(),
            Command::DeleteToEnd => change = find.buffer.delete_to_end(),
            _ => {}
        }
        if change != Change::None {
            self.find_typed(find);
        }
        After::Stay
    }

    /// Looks for what is typed, and shows the first match from where one was.
    fn find_typed(&mut self, find: &mut Find) {
        self.focus = find.focus;
        self.scroll = find.scroll;
        self.search_for(&find.buffer.text());
        self.settle();
        if !self.search.spots.is_empty() {
            let first = self.first_match(false);
            let at = if first < self.search.spots.len() {
                first
            } else {
                0
            };
            self.show_match(at);
        }
    }

    /// Types a character into the line.
    pub(crate) fn type_in_find(&mut self, find: &mut Find, c: char) -> After {
        find.buffer.insert(c);
        self.find_typed(find);
        After::Stay
    }

    /// Types a pasted text into the line.
    pub(crate) fn paste_into_find(&mut self, text: &str) {
        match self.overlays.pop() {
            Some(Overlay::Find(mut find)) => {
                if find.buffer.has_room_for(text) {
                    find.buffer.paste(text);
                    self.find_typed(&mut find);
                } else {
                    self.warn("paste-too-long", &[]);
                }
                self.overlays.push(Overlay::Find(find));
            }
            other => self.overlays.extend(other),
        }
    }

    /// Goes some matches on or back; round the ends unless they are listed.
    fn step_match(&mut self, on: bool, steps: usize, is_listed: bool) {
        let Some(last) = self.search.spots.len().checked_sub(1) else {
            return;
        };
        let at = self.search.at().unwrap_or(0);
        let at = match (on, is_listed) {
            (true, true) => (at + steps).min(last),
            (false, true) => at.saturating_sub(steps),
            (true, false) if at == last => 0,
            (true, false) => at + 1,
            (false, false) => at.checked_sub(1).unwrap_or(last),
        };
        self.show_match(at);
    }

    fn leave_find(&mut self, find: &mut Find) -> After {
        self.focus = find.focus;
        self.scroll = find.scroll;
        let before = std::mem::take(&mut find.before);
        let words = before.needle().map(|needle| needle.words().to_owned());
        self.search = before;
        self.search_for(&words.unwrap_or_default());
        After::Close
    }

    fn accept_find(&mut self, find: &mut Find) -> After {
        let typed = find.buffer.text();
        if self.search.needle().is_none() {
            // An accepted empty line looks for the same again, as everywhere.
            let last = self.search.last.clone();
            self.leave_find(find);
            if !last.is_empty() {
                self.search_for(&last);
                self.go_to_match(true);
            }
            return After::Close;
        }
        self.search.last.clone_from(&typed);
        let Some(at) = self.search.at() else {
            self.leave_find(find);
            self.search_for("");
            self.search.last.clone_from(&typed);
            self.warn("find-none", &[("words", words(typed))]);
            return After::Close;
        };
        let spot = self.search.spots.get(at).copied();
        if let Some(spot) = spot.filter(|_| find.is_listed) {
            return self.jump_to(spot, at);
        }
        self.say_match_gone_to();
        After::Close
    }

    /// Goes to a match that was chosen from the list, wherever it can be seen.
    fn jump_to(&mut self, spot: Spot, at: usize) -> After {
        if self.unseen_for(spot).is_some() {
            self.look_as(0);
            self.settle();
            self.show_match(at);
            return After::Close;
        }
        let place = match spot.site {
            Site::Map => Some(Place::Map),
            Site::Persona(at) => {
                let persona = self.map().personas.get(at);
                persona.map(|persona| Place::Persona(persona.id.clone()))
            }
            Site::Row(_) | Site::Stage(_) | Site::Item { .. } => None,
        };
        let Some(place) = place else {
            self.say_match_gone_to();
            return After::Close;
        };
        self.open_form_at(place, spot.field);
        let form = self.overlays.pop();
        form.map_or(After::Close, |form| After::Become(Box::new(form)))
    }

    /// Asks for the words to put in the place of those that were found.
    fn replace_found(&mut self, find: &mut Find) -> After {
        let typed = find.buffer.text();
        if self.search.spots.is_empty() || !self.may_edit() {
            return After::Stay;
        }
        self.search.last.clone_from(&typed);
        let prompt = Prompt::new(Purpose::ReplaceWith(typed), "");
        After::Become(Box::new(Overlay::Prompt(prompt)))
    }

    /// The lines of the list between two positions.
    pub fn found(&self, range: std::ops::Range<usize>) -> Vec<Found> {
        let spots = self.search.spots.get(range).unwrap_or_default();
        spots.iter().map(|spot| self.found_at(*spot)).collect()
    }

    fn found_at(&self, spot: Spot) -> Found {
        let text = text_at(self.map(), spot).unwrap_or_default();
        let text = Shown::with_line_break(text, self.glyphs.line_break).into_string();
        let hits = self.search.needle().map(|needle| needle.hits(&text));
        let hit = hits.and_then(|hits| hits.into_iter().next());
        Found {
            place: self.found_place(spot),
            hit: hit.map_or(0..0, |hit| hit.range),
            text,
        }
    }

    /// Where a text stands, and why the table does not show it, in words.
    pub(crate) fn found_place(&self, spot: Spot) -> String {
        // The words have the better right to what room a narrow screen has.
        let mut place = self.spot_place(spot, self.size.0 < NARROW);
        if let Some(names) = self.unseen_for(spot) {
            place = format!("{place} ({names})");
        } else if self.is_in_hidden_row(spot) {
            place = format!("{place} ({})", self.texts.text("find-not-shown"));
        }
        Shown::new(&place).into_string()
    }

    /// How many matches there are, and which of them is gone to.
    pub fn found_position(&self) -> (usize, usize) {
        (self.search.at().unwrap_or(0), self.search.spots.len())
    }

    /// What is said beside the line: which match of how many, or that there is none. Empty before
    /// anything is typed.
    pub fn found_aside(&self) -> String {
        if self.search.needle().is_none() {
            String::new()
        } else if self.search.spots.is_empty() {
            self.texts.text("find-nothing")
        } else {
            self.match_count()
        }
    }

    /// What the table does not show of the match gone to, in at most that many columns.
    pub fn found_told(&self, cells: usize) -> Option<String> {
        self.match_told(cells)
    }
}
