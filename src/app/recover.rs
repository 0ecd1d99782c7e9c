//! The offer of what a killed program left: shown when the map is opened again, and brought back as
//! an edit that is not saved and can be undone.

use super::After;
use super::clipboard::Register;
use super::problems::Problems;
use super::recovery::{Recovered, Recovery, Told, age_words, told};
use super::state::{App, Label, Overlay};
use super::{Effect, Fate};
use crate::command::Command;
use crate::doc::{Access, Journal, Spot};
use crate::i18n::{Arg, words};
use crate::layout::{Focus, FocusRow};

/// A journal that is offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// What the outside knows it by.
    pub id: usize,
    /// How many seconds ago it was written.
    pub age: u64,
    /// What it says.
    pub journal: Journal,
}

/// The offer in question, and those behind it.
#[derive(Clone, Debug)]
pub struct Offered {
    /// What is said before the changes.
    pub intro: String,
    /// The changes, and what was being typed, line by line.
    pub lines: Vec<String>,
    /// The first line shown.
    pub top: usize,
    /// Whether the changes have the whole screen.
    pub is_wide: bool,
    /// The answers, each with its letter in brackets.
    pub answers: Vec<String>,
    id: usize,
    journal: Journal,
    first: Option<Spot>,
    rest: Vec<Offer>,
}

/// The letters of the answers in their order, and what they do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Answer {
    Recover,
    Compare,
    Later,
    Discard,
}

const ANSWERS: [(Answer, &str); 4] = [
    (Answer::Recover, "answer-recover"),
    (Answer::Compare, "answer-compare"),
    (Answer::Later, "answer-later"),
    (Answer::Discard, "answer-discard"),
];

impl App {
    /// Offers what killed programs left of this map, the first first.
    pub fn offer(&mut self, offers: Vec<Offer>) {
        if let Some(offered) = self.next_offer(offers) {
            self.overlays.push(Overlay::Recover(Box::new(offered)));
        }
    }

    /// The first offer that can be read, with those behind it.
    fn next_offer(&self, mut offers: Vec<Offer>) -> Option<Offered> {
        while !offers.is_empty() {
            let offer = offers.remove(0);
            if let Some(recovery) = Recovery::new(&offer.journal, self.document.text()) {
                return Some(self.offered(offer, recovery.how, offers));
            }
        }
        None
    }

    fn offered(&self, offer: Offer, how: Recovered, rest: Vec<Offer>) -> Offered {
        let told = told(&offer.journal, &self.texts, &self.glyphs);
        Offered {
            intro: self.offer_words(offer.age, &told, how),
            lines: told.lines().map(str::to_owned).collect(),
            top: 0,
            is_wide: false,
            answers: ANSWERS.map(|(_, id)| self.keyed(id, &[])).into(),
            id: offer.id,
            journal: offer.journal,
            first: told.first,
            rest,
        }
    }

    fn offer_words(&self, age: u64, told: &Told, how: Recovered) -> String {
        let args = [
            ("name", words(self.name.clone())),
            ("age", words(age_words(age, &self.texts))),
            ("count", Arg::from(told.count)),
        ];
        let body = self.texts.with("recover-body", &args);
        let more = match how {
            Recovered::AsItWas => return body,
            Recovered::Merged => "recover-merged",
            Recovered::Both => "recover-both",
            Recovered::Mine => "recover-mine",
            Recovered::Over => "recover-over",
        };
        format!("{body} {}", self.keyed(more, &[]))
    }

    pub(crate) fn run_in_recover(&mut self, offered: &mut Offered, command: Command) -> After {
        let last = offered.lines.len().saturating_sub(1);
        match command {
            Command::Up => offered.top = offered.top.saturating_sub(1),
            Command::Down => offered.top = (offered.top + 1).min(last),
            Command::PageUp => offered.top = offered.top.saturating_sub(10),
            Command::PageDown => offered.top = (offered.top + 10).min(last),
            Command::Back => return self.answer_offer(offered, Answer::Later),
            _ => {}
        }
        After::Stay
    }

    /// Gives the answer of a letter.
    pub(crate) fn typed_in_recover(&mut self, offered: &mut Offered, c: char) -> After {
        let letter = c.to_lowercase().next();
        let answers = ANSWERS.iter().zip(&offered.answers);
        let meant = answers
            .filter(|(_, label)| super::ask::letter_of(label) == letter)
            .map(|((answer, _), _)| *answer)
            .next();
        match meant {
            Some(answer) => self.answer_offer(offered, answer),
            None => After::Stay,
        }
    }

    fn answer_offer(&mut self, offered: &mut Offered, answer: Answer) -> After {
        let fate = match answer {
            Answer::Compare => {
                offered.is_wide = !offered.is_wide;
                return After::Stay;
            }
            // Words that found no place in the map are in the register alone, so they are kept.
            Answer::Recover if self.recover(offered) => Fate::Taken,
            Answer::Recover => Fate::Discarded,
            Answer::Later => {
                self.say("recovery-later", &[]);
                Fate::Later
            }
            Answer::Discard => {
                self.say("recovery-discarded", &[]);
                Fate::Discarded
            }
        };
        self.effects.push(Effect::Journal {
            id: offered.id,
            fate,
        });
        match self.next_offer(std::mem::take(&mut offered.rest)) {
            Some(next) => After::Become(Box::new(Overlay::Recover(Box::new(next)))),
            None => After::Close,
        }
    }

    /// Takes the text over as a step, and what was being typed as one more. Answers whether all of
    /// it is in the map now.
    fn recover(&mut self, offered: &Offered) -> bool {
        // Another may have changed the file since the offer was made.
        let Some(recovery) = Recovery::new(&offered.journal, self.document.text()) else {
            return true;
        };
        let label = |text| Label {
            text,
            focus: self.focus,
            selection: None,
        };
        let (accepted, typed) = (label("did-recover"), label("did-recover-typed"));
        self.document.replace_text(recovery.accepted, accepted);
        if let Some(text) = recovery.typed {
            self.document.replace_text(text, typed);
        }
        // The list of problems was that of the text before.
        self.overlays
            .retain(|overlay| !matches!(overlay, Overlay::Problems(_)));
        if let Access::ReadOnly(reason) = self.document.access() {
            let problems = Problems::new(Some(reason));
            self.overlays.push(Overlay::Problems(problems));
        }
        if let Some(spot) = &offered.first {
            self.focus_on(spot);
        }
        let is_loose = recovery.loose.is_some();
        if let Some(words) = recovery.loose {
            self.register = Register::Text(words);
        }
        match recovery.how {
            Recovered::Both => self.warn("recovered-both", &[]),
            Recovered::Mine => self.warn("recovered-mine", &[]),
            Recovered::Over => self.warn("recovered-over", &[]),
            Recovered::AsItWas | Recovered::Merged if is_loose && !self.document.is_dirty() => {
                self.say("recovered-words", &[]);
            }
            Recovered::AsItWas | Recovered::Merged if is_loose => self.say("recovered-loose", &[]),
            Recovered::AsItWas | Recovered::Merged => self.say("recovered", &[]),
        }
        !is_loose
    }

    /// Puts the focus where a change is, if that is in the table.
    fn focus_on(&mut self, spot: &Spot) {
        let (stage, row) = match spot {
            Spot::Stage(stage) | Spot::StageField(stage, _) | Spot::Sentiment(stage, _) => {
                (stage, None)
            }
            Spot::Cell(stage, row) => (stage, Some(row)),
            _ => return,
        };
        let Some(stage) = self.map().stage_position(stage) else {
            return;
        };
        // Which rows there are has to be known before one of them is.
        self.settle();
        let row = row.and_then(|row| self.row_position(row));
        self.focus = Focus {
            stage,
            row: row.map_or(FocusRow::Head, FocusRow::Row),
            item: 0,
        };
    }
}
