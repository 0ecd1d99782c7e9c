//! What is remembered as long as the program runs and never longer: what it said, and the lines
//! that were typed.

use std::collections::VecDeque;

use super::compare::Rivals;
use super::help::Help;
use super::palette::{Files, Name};
use super::state::{App, Overlay};
use super::{Event, HelpEntry};
use crate::i18n::Arg;

/// How a message is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// It is done.
    Done,
    /// It could not be done, or something is to be known.
    Warning,
}

/// What the program says after an act, until the next key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// The words, in the language of the interface.
    pub text: String,
    /// How they are meant.
    pub tone: Tone,
}

/// The most messages that are kept.
const MESSAGES: usize = 200;
/// The most lines that are kept.
const LINES: usize = 100;

/// A message, and how many times in a row it was said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Said {
    message: Message,
    times: usize,
}

/// What is remembered.
#[derive(Debug, Default)]
pub(crate) struct Session {
    /// What the program said, the last behind.
    said: VecDeque<Said>,
    /// The lines that were run in the palette, the last behind.
    lines: Vec<String>,
    /// The names of all commands, once they were asked for.
    pub(crate) names: Vec<Name>,
    /// What there is to open where a line points.
    pub(crate) files: Option<Files>,
    /// The maps that are measured against this one, as they were told last.
    pub(crate) rivals: Rivals,
    /// Whether somebody hesitates after the first key of several.
    pub(crate) hesitates: bool,
}

impl Session {
    /// Keeps a line that was run.
    pub(crate) fn keep_line(&mut self, line: &str) {
        if line.is_empty() {
            return;
        }
        self.lines.retain(|kept| kept != line);
        if self.lines.len() == LINES {
            self.lines.remove(0);
        }
        self.lines.push(line.to_owned());
    }

    /// The line that was run so many lines ago, from 0.
    pub(crate) fn line(&self, ago: usize) -> Option<&str> {
        self.lines.iter().rev().nth(ago).map(String::as_str)
    }

    fn keep_message(&mut self, message: &Message) {
        if let Some(last) = self.said.back_mut()
            && last.message == *message
        {
            last.times += 1;
            return;
        }
        if self.said.len() == MESSAGES {
            self.said.pop_front();
        }
        self.said.push_back(Said {
            message: message.clone(),
            times: 1,
        });
    }
}

impl App {
    /// Says that something was done.
    pub(crate) fn say(&mut self, id: &str, args: &[(&'static str, Arg<'_>)]) {
        let text = self.keyed(id, args);
        self.message = Some(Message {
            text,
            tone: Tone::Done,
        });
    }

    /// Says that something was not done, or is to be known.
    pub(crate) fn warn(&mut self, id: &str, args: &[(&'static str, Arg<'_>)]) {
        self.warn_words(self.keyed(id, args));
    }

    /// As `warn`, in words that are there already.
    pub(crate) fn warn_words(&mut self, text: String) {
        self.message = Some(Message {
            text,
            tone: Tone::Warning,
        });
    }

    /// The message that stays while an event is taken in: a key or a paste puts it away, so the same
    /// words after it are said anew.
    pub(crate) fn standing_message(&self, event: &Event) -> Option<Message> {
        match event {
            Event::Key(_) | Event::Paste(_) => None,
            _ => self.message.clone(),
        }
    }

    /// Keeps what is said now, unless it stood there before.
    pub(crate) fn keep_message(&mut self, before: Option<&Message>) {
        if let Some(message) = self.message.as_ref().filter(|now| Some(*now) != before) {
            self.session.keep_message(message);
        }
    }

    /// Keeps what is said where another map is gone on with.
    pub(crate) fn keep_said(&mut self, message: &Message) {
        self.session.keep_message(message);
    }

    /// Opens the list of what was said, at its end.
    pub(crate) fn show_messages(&mut self) {
        let said = self.session.said.iter().map(|said| HelpEntry::Message {
            text: said.message.text.clone(),
            tone: said.message.tone,
            times: said.times,
        });
        let entries: Vec<HelpEntry> = said.collect();
        if entries.is_empty() {
            return self.say("messages-none", &[]);
        }
        let mut list = Help::list(self.texts.text("messages-title"), entries);
        list.top = usize::MAX;
        self.overlays.push(Overlay::Help(list));
    }
}
