//! A question with a few answers, each given by one key: the letter its label marks.

use super::After;
use super::leave::{Goal, Leaving};
use super::prompt::{Prompt, Purpose};
use super::state::{App, Overlay};
use super::table_paste::Pasted;
use crate::command::Command;

/// What an answer does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Goes back to where the question came from.
    Cancel,
    /// Saves, then leaves.
    SaveAndLeave(Leaving),
    /// Leaves without saving.
    Discard(Leaving),
    /// Saves over what was seen in the file, and over nothing else.
    Replace {
        /// The name the map is saved under, if it is another.
        name: Option<String>,
        /// The bytes that were seen; none where there was no file.
        seen: Option<Vec<u8>>,
        /// What the map is left for then.
        then: Option<Leaving>,
    },
    /// Asks for another name to save under.
    SaveAs,
    /// Saves to the file of that name, which is where the map's own went.
    Follow(String),
    /// Takes the file as it is, without our changes.
    Reload,
    /// Makes the map of a journey and goes there.
    MakeJourney {
        /// Its path, as the map names it.
        path: String,
        /// What is to stand in it.
        text: String,
    },
    /// Says the comments that were begun, or drops them, then leaves.
    LeaveDrafts {
        /// Whether they are said.
        say: bool,
        /// What the map is left for.
        leaving: Leaving,
    },
    /// Puts the cells of a pasted table into those of the map.
    FillCells(Pasted),
    /// Pastes the lines of a text as items.
    PasteLines(String),
}

/// An answer and its label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What it does.
    pub answer: Answer,
    /// The label, with the letter that gives the answer in brackets: `[S]ave`.
    pub label: String,
}

impl Choice {
    /// The letter in brackets, in lower case.
    pub fn letter(&self) -> Option<char> {
        letter_of(&self.label)
    }
}

/// The letter in brackets in the label of an answer, in lower case.
pub fn letter_of(label: &str) -> Option<char> {
    let (_, rest) = label.split_once('[')?;
    rest.chars().next()?.to_lowercase().next()
}

/// A question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// What it is about, for the frame.
    pub title: String,
    /// The question.
    pub body: String,
    /// The answers.
    pub choices: Vec<Choice>,
}

impl App {
    /// Gives the answer of a letter.
    pub(crate) fn answer(&mut self, question: &Question, c: char) -> After {
        let letter = c.to_lowercase().next();
        let choice = question
            .choices
            .iter()
            .find(|choice| choice.letter() == letter);
        match choice.map(|choice| &choice.answer) {
            None => return After::Stay,
            Some(Answer::Cancel) => self.leaving = None,
            Some(Answer::SaveAndLeave(leaving)) => {
                self.leaving = Some(leaving.clone());
                self.save(None, false);
            }
            Some(Answer::Discard(leaving)) => self.leave_now(leaving.clone()),
            Some(Answer::MakeJourney { path, text }) => {
                let (path, make) = (path.clone(), Some(text.clone()));
                self.leave(Leaving::Open(Goal::Journey { path, make }));
            }
            Some(Answer::Replace { name, seen, then }) => {
                self.leaving = then.clone().or(self.leaving.take());
                self.replace(name.clone(), seen.clone());
            }
            Some(Answer::LeaveDrafts { say, leaving }) => self.leave_drafts(*say, leaving.clone()),
            Some(Answer::FillCells(table)) => self.fill_cells(table),
            Some(Answer::PasteLines(text)) => self.paste_lines(text),
            Some(Answer::Follow(name)) => self.effects.push(super::Effect::Follow(name.clone())),
            Some(Answer::Reload) => {
                self.leaving = None;
                self.reload_now();
            }
            Some(Answer::SaveAs) => {
                let prompt = Prompt::new(Purpose::SaveAs, "");
                return After::Become(Box::new(Overlay::Prompt(prompt)));
            }
        }
        After::Close
    }

    pub(crate) fn run_in_question(&mut self, _: &mut Question, command: Command) -> After {
        if command == Command::Back {
            self.leaving = None;
            return After::Close;
        }
        After::Stay
    }
}
