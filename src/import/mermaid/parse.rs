//! A journey as Mermaid holds it once it is read: title, descriptions, sections and tasks, each with
//! its place. It decides nothing of what becomes of them in a map.

use std::ops::Range;

use super::clean::{Clean, clean, rest, run};
use super::entity::decode;
use super::letters::{blanks, is_blank, is_word, number, trim};
use super::lex::{Kind, Lexer, Token};
use super::sieve::Sieve;
use crate::model::Span;

/// Words of a diagram.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Words {
    /// The words as they are drawn, with the blanks at their ends.
    pub(super) words: String,
    /// Where they stand in the input.
    pub(super) place: Span,
}

/// A task.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Task {
    /// The position of its section; none before the first.
    pub(super) section: Option<usize>,
    /// The score; no number where it cannot be read.
    pub(super) score: f64,
    /// What stands between the colons: the name, the score, who does it, and what is not looked at. Two
    /// parts or more.
    pub(super) parts: Vec<Part>,
}

/// A part of a task.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Part {
    /// The whole of it.
    pub(super) all: Words,
    /// What stands between its commas, without blanks at the ends; may be empty words.
    pub(super) each: Vec<Words>,
}

impl Task {
    /// The part at a position; an empty one where there are no so many.
    pub(super) fn part(&self, at: usize) -> Part {
        self.parts.get(at).cloned().unwrap_or_default()
    }
}

/// A journey.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Journey {
    /// The titles in their order, of which the last counts; that of the front matter is the first.
    pub(super) titles: Vec<Words>,
    /// The titles for those who do not see it, of which the last counts.
    pub(super) acc_titles: Vec<Words>,
    /// The descriptions for those who do not see it, of which the last counts.
    pub(super) acc_descrs: Vec<Words>,
    /// The sections, the same name as often as it is written.
    pub(super) sections: Vec<Words>,
    /// The tasks.
    pub(super) tasks: Vec<Task>,
    /// Comments, with their sign, in their order.
    pub(super) comments: Vec<Words>,
    /// Where the drawing is set up.
    pub(super) settings: Vec<Span>,
}

impl Journey {
    /// How much is in it: all that is said anywhere, and whoever does something as often as that is said.
    pub(super) fn size(&self) -> usize {
        let said = [
            &self.titles,
            &self.acc_titles,
            &self.acc_descrs,
            &self.sections,
            &self.comments,
        ];
        let said: usize = said.iter().map(|words| words.len()).sum();
        let parts = self.tasks.iter().flat_map(|task| &task.parts);
        let actors: usize = parts.map(|part| part.each.len()).sum();
        said + self.settings.len() + self.tasks.len() + actors
    }
}

/// Why a text is no journey.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wrong {
    /// The front matter is no YAML.
    Front,
    /// The first word is not `journey`.
    Start,
    /// It is, but not in lower case.
    Case,
    /// `journey` stands there again.
    Again,
    /// A task without a colon, or none behind it.
    Bare,
    /// The same, with a colon of another script.
    Wide,
    /// A colon with nothing behind it.
    Empty,
    /// A section with a colon.
    Section,
    /// The same, where its name is a line below it that was meant for a task.
    Unnamed,
    /// A colon with no name before it.
    Nameless,
    /// A semicolon.
    Semicolon,
    /// A description that is not finished where the text ends.
    Cut,
}

/// What is wrong, where.
pub(super) type Fault = (Wrong, Span);

/// Reads a text that is a diagram.
pub(super) fn parse(text: &str) -> Result<Journey, Fault> {
    parse_part(text, &Sieve::new(text))
}

/// Reads the diagram that is a part of a text.
pub(super) fn parse_part(text: &str, diagram: &Sieve) -> Result<Journey, Fault> {
    let cleaned = clean(diagram).map_err(|place| (Wrong::Front, place))?;
    let journey = Journey {
        titles: titled(&cleaned),
        settings: cleaned.settings.clone(),
        ..Journey::default()
    };
    let mut reading = Reading {
        lexer: Lexer::new(cleaned.sieve.text()),
        cleaned: &cleaned,
        journey,
        behind_section: None,
    };
    start(&cleaned)?;
    while reading.statement()? {}
    let Reading {
        lexer, mut journey, ..
    } = reading;
    let behind = lexer
        .comments
        .into_iter()
        .map(|part| cleaned.sieve.span(part));
    let comments = behind.chain(cleaned.comments.iter().cloned());
    journey.comments = comments
        .map(|place| Words {
            words: rest_of(text, &place),
            place,
        })
        .collect();
    journey.comments.sort_by_key(|comment| comment.place.start);
    Ok(journey)
}

fn titled(cleaned: &Clean) -> Vec<Words> {
    let title = cleaned.title.iter();
    title
        .map(|(words, place)| Words {
            words: words.clone(),
            place: place.clone(),
        })
        .collect()
}

fn rest_of(text: &str, place: &Span) -> String {
    trim(text.get(place.clone()).unwrap_or_default()).to_owned()
}

/// Whether a text begins as a journey does, once it is clean.
fn start(cleaned: &Clean) -> Result<(), Fault> {
    let text = cleaned.sieve.text();
    let begin = blanks(text);
    let here = rest(text, begin);
    if here.starts_with("journey") && !rest(here, "journey".len()).starts_with(is_word) {
        return Ok(());
    }
    let word = run(here, |c| !is_blank(c));
    let place = cleaned.sieve.span(begin..begin + word);
    let first = here.get(..run(here, is_word)).unwrap_or_default();
    let is_case = first.eq_ignore_ascii_case("journey");
    Err((if is_case { Wrong::Case } else { Wrong::Start }, place))
}

struct Reading<'t> {
    cleaned: &'t Clean,
    lexer: Lexer<'t>,
    journey: Journey,
    /// What a colon is that stands next.
    behind_section: Option<Wrong>,
}

impl Reading<'_> {
    /// Reads one statement. `false` is the end.
    fn statement(&mut self) -> Result<bool, Fault> {
        let token = self.lexer.next();
        let is_first = token.kind == Kind::Journey && self.is_at_start(&token);
        let behind_section = self.behind_section.take();
        let words = self.words(token.words.clone());
        match token.kind {
            Kind::End => return Ok(false),
            Kind::Journey if is_first => {}
            Kind::Break => {}
            Kind::Title => self.journey.titles.push(words),
            Kind::AccTitle => self.journey.acc_titles.push(words),
            Kind::AccDescr => self.journey.acc_descrs.push(words),
            Kind::Section => {
                self.journey.sections.push(words);
                self.behind_section = Some(self.wrong_behind(&token));
            }
            Kind::Name => self.task(&token)?,
            Kind::Journey => return Err(self.fault(Wrong::Again, &token)),
            Kind::Data | Kind::Colon => {
                return Err(self.fault(behind_section.unwrap_or(Wrong::Nameless), &token));
            }
            Kind::Invalid => return Err(self.fault(Wrong::Semicolon, &token)),
            Kind::Cut => return Err(self.fault(Wrong::Cut, &token)),
        }
        Ok(true)
    }

    fn wrong_behind(&self, section: &Token) -> Wrong {
        let keyword = self.text().get(section.part.start..section.words.start);
        if keyword.is_some_and(|keyword| keyword.contains('\n')) {
            Wrong::Unnamed
        } else {
            Wrong::Section
        }
    }

    fn is_at_start(&self, token: &Token) -> bool {
        self.text()
            .get(..token.part.start)
            .is_some_and(|before| trim(before).is_empty())
    }

    fn task(&mut self, name: &Token) -> Result<(), Fault> {
        let data = self.lexer.next();
        match data.kind {
            Kind::Data => {}
            Kind::Colon => return Err(self.fault(Wrong::Empty, name)),
            Kind::Invalid => return Err(self.fault(Wrong::Semicolon, &data)),
            _ => {
                let is_wide = self.words(name.part.clone()).words.contains('：');
                let wrong = if is_wide { Wrong::Wide } else { Wrong::Bare };
                return Err(self.fault(wrong, name));
            }
        }
        let behind = self.split(data.words.clone(), ':');
        let score = behind
            .first()
            .and_then(|part| self.text().get(part.clone()));
        let score = number(score.unwrap_or_default());
        let parts = std::iter::once(name.words.clone()).chain(behind);
        let parts = parts.map(|part| self.part(part)).collect();
        self.journey.tasks.push(Task {
            section: self.journey.sections.len().checked_sub(1),
            score,
            parts,
        });
        Ok(())
    }

    fn part(&self, part: Range<usize>) -> Part {
        let each = self.split(part.clone(), ',').into_iter();
        Part {
            all: self.words(part),
            each: each.map(|one| self.words(self.trimmed(one))).collect(),
        }
    }

    /// The parts of a part between signs.
    fn split(&self, part: Range<usize>, sign: char) -> Vec<Range<usize>> {
        let mut at = part.start;
        let words = self.text().get(part).unwrap_or_default();
        let piece = |words: &str| {
            let start = at;
            at += words.len() + sign.len_utf8();
            start..start + words.len()
        };
        words.split(sign).map(piece).collect()
    }

    fn trimmed(&self, part: Range<usize>) -> Range<usize> {
        let words = self.text().get(part.clone()).unwrap_or_default();
        let start = part.start + blanks(words);
        start..start + trim(words).len()
    }

    fn words(&self, part: Range<usize>) -> Words {
        let words = self.text().get(part.clone()).unwrap_or_default();
        Words {
            words: decode(words),
            place: self.cleaned.sieve.span(part),
        }
    }

    fn fault(&self, wrong: Wrong, token: &Token) -> Fault {
        let part = self.trimmed(token.part.clone());
        (wrong, self.cleaned.sieve.span(part))
    }

    fn text(&self) -> &str {
        self.cleaned.sieve.text()
    }
}
