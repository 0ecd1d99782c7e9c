//! What the next key will do after the first of several, for whoever hesitates there. The time is
//! measured by the loop; here it is an event.

use super::help::{key_words, shorten};
use super::state::App;
use crate::command::{Command, entry};

/// What the keys that come first are about, by a command that follows them.
const ABOUT: [(Command, &str); 3] = [
    (Command::ShowProblems, "prefix-go"),
    (Command::DeleteItem, "prefix-delete"),
    (Command::FoldRow, "prefix-view"),
];

/// The keys that may follow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Which {
    /// The keys pressed so far, and what they are about.
    pub title: String,
    /// The next keys of each command, and what it does.
    pub entries: Vec<(String, String)>,
}

impl App {
    /// Whether the loop is to tell when a while goes by: a key was pressed that others follow, or there
    /// is something to do as soon as nobody types.
    pub fn is_waiting(&self) -> bool {
        (!self.pending.is_empty() && !self.session.hesitates) || self.is_check_wanted()
    }

    /// The keys that may follow, once somebody hesitates.
    pub fn which(&self) -> Option<Which> {
        if self.pending.is_empty() || !self.session.hesitates {
            return None;
        }
        let mode = self.mode();
        let mut commands: Vec<Command> = Vec::new();
        for (command, _) in self.keymap.following(mode, &self.pending) {
            if !commands.contains(&command) {
                commands.push(command);
            }
        }
        let about = ABOUT
            .into_iter()
            .find(|(known, _)| commands.contains(known));
        let entries = commands.into_iter().filter_map(|command| {
            let name = entry(command)?.name;
            let following = self.keymap.following(mode, &self.pending);
            let keys: Vec<String> = following
                .filter(|(known, _)| *known == command)
                .map(|(_, keys)| key_words(keys, &self.texts, &self.glyphs))
                .collect();
            Some((shorten(&keys), self.explained_as(name, mode)))
        });
        let keys = self.pending_words();
        let title = match about {
            Some((_, id)) => format!("{keys}  {}", self.texts.text(id)),
            None => keys,
        };
        Some(Which {
            title,
            entries: entries.collect(),
        })
    }
}
