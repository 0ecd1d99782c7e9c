//! Replacing words: what, with what, and the list of what would change, from which one chooses.

use super::After;
use super::find_mode::Found;
use super::prompt::{Prompt, Purpose};
use super::state::{App, Overlay};
use crate::command::Command;
use crate::find::{Change, changes, edits, text_at};
use crate::i18n::{Arg, words};
use crate::text::{Needle, Shown};

/// The list of what would change.
#[derive(Debug)]
pub struct Replace {
    /// The words that go.
    pub words: String,
    /// The words that come.
    pub with: String,
    /// What would change, and whether it is to.
    pub changes: Vec<(Change, bool)>,
    /// The line in focus.
    pub focus: usize,
    /// How many texts with the words stay as they are.
    pub left_out: usize,
    /// The map the changes are of.
    revision: u64,
}

impl Replace {
    /// How many changes are chosen.
    pub fn chosen(&self) -> usize {
        self.changes.iter().filter(|(_, chosen)| *chosen).count()
    }
}

impl App {
    /// Asks which words to replace; those looked for last are there to be taken.
    pub(crate) fn ask_what_to_replace(&mut self) {
        if self.may_edit() {
            let prompt = Prompt::selected(Purpose::ReplaceWhat, &self.search.last);
            self.overlays.push(Overlay::Prompt(prompt));
        }
    }

    /// Takes in the words that go, and asks for those that come.
    pub(crate) fn accept_replace_what(&mut self, prompt: &mut Prompt) -> After {
        let typed = prompt.buffer.text();
        if Needle::new(&typed).is_none() {
            prompt.error = Some(self.texts.text("replace-what-needed"));
            return After::Stay;
        }
        let prompt = Prompt::new(Purpose::ReplaceWith(typed), "");
        After::Become(Box::new(Overlay::Prompt(prompt)))
    }

    /// Takes in the words that come, and shows what would change.
    pub(crate) fn accept_replace_with(&mut self, what: &str, with: &str) -> After {
        let Some(needle) = Needle::new(what) else {
            return After::Close;
        };
        self.search_for(what);
        what.clone_into(&mut self.search.last);
        let (changes, left_out) = changes(self.map(), &needle, with);
        if changes.is_empty() {
            let id = if left_out > 0 {
                "replace-only-ids"
            } else {
                "find-none"
            };
            self.warn(id, &[("words", words(what))]);
            return After::Close;
        }
        let changes = changes.into_iter().map(|change| (change, true));
        After::Become(Box::new(Overlay::Replace(Replace {
            words: what.to_owned(),
            with: with.to_owned(),
            changes: changes.collect(),
            focus: 0,
            left_out,
            revision: self.document.revision(),
        })))
    }

    pub(crate) fn run_in_replace(&mut self, panel: &mut Replace, command: Command) -> After {
        let last = panel.changes.len().saturating_sub(1);
        match command {
            Command::Up => panel.focus = panel.focus.saturating_sub(1),
            Command::Down => panel.focus = (panel.focus + 1).min(last),
            Command::PageUp => panel.focus = panel.focus.saturating_sub(10),
            Command::PageDown => panel.focus = (panel.focus + 10).min(last),
            Command::Choose => {
                if let Some((_, chosen)) = panel.changes.get_mut(panel.focus) {
                    *chosen = !*chosen;
                }
                panel.focus = (panel.focus + 1).min(last);
            }
            Command::ChooseAll => {
                let all = panel.chosen() < panel.changes.len();
                for (_, chosen) in &mut panel.changes {
                    *chosen = all;
                }
            }
            Command::Accept => return self.accept_replace(panel),
            Command::Back => return After::Close,
            _ => {}
        }
        After::Stay
    }

    fn accept_replace(&mut self, panel: &Replace) -> After {
        if panel.revision != self.document.revision() {
            self.warn("edit-refused-changed", &[]);
            return After::Close;
        }
        let chosen = panel.changes.iter().filter(|(_, chosen)| *chosen);
        let chosen: Vec<Change> = chosen.map(|(change, _)| change.clone()).collect();
        if chosen.is_empty() {
            self.warn("replace-none-chosen", &[]);
            return After::Stay;
        }
        let edits = edits(self.map(), &chosen, |at| self.is_fresh(at));
        if !self.commit("did-replace", &edits) {
            return After::Stay;
        }
        self.say("replaced", &[("count", Arg::from(chosen.len()))]);
        After::Close
    }

    /// What stands where a change would be, and what would stand there.
    pub fn change_words(&self, change: &Change) -> (String, String) {
        let before = text_at(self.map(), change.spot).unwrap_or_default();
        let after = if change.after.is_empty() {
            self.texts.text("replace-gone")
        } else {
            change.after.clone()
        };
        (before.to_owned(), after)
    }

    /// A change as a line of the list: its place, what would stand there, and the first of the words
    /// that come.
    pub fn change_found(&self, list: &Replace, change: &Change) -> Found {
        let (before, after) = self.change_words(change);
        let shown = |text: &str| Shown::with_line_break(text, self.glyphs.line_break).into_string();
        let (before, after) = (shown(&before), shown(&after));
        let hits = Needle::new(&list.words).map(|needle| needle.hits(&before));
        let hit = hits.and_then(|hits| hits.into_iter().find(|hit| hit.is_whole));
        // Up to the first of them the text stays as it is.
        let start = hit.map_or(0, |hit| hit.range.start);
        let range = start..start + shown(&list.with).len();
        let is_there = after.get(range.clone()).is_some();
        Found {
            place: self.found_place(change.spot),
            hit: if is_there { range } else { 0..0 },
            text: after,
        }
    }

    /// The title of the list, and what stands at its right.
    pub fn replace_title(&self, list: &Replace) -> (String, String) {
        let args = [
            ("words", words(list.words.clone())),
            ("with", words(list.with.clone())),
        ];
        let counts = [
            ("chosen", Arg::from(list.chosen())),
            ("count", Arg::from(list.changes.len())),
        ];
        let title = self.texts.with("replace-title", &args);
        (title, self.texts.with("replace-chosen", &counts))
    }
}
