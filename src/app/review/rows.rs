//! The lines of the review mode: where threads hang, and what is said in them.

use super::super::state::App;
use super::{Hung, ReviewPanel, key_of};
use crate::doc::beside::Moment;
use crate::doc::review::{Comment, Found, Target};
use crate::i18n::{Arg, words};

/// A line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// What the threads below hang on.
    Place {
        /// Where it stands.
        place: String,
        /// Its words; or those it had, where it is gone.
        quote: String,
    },
    /// A comment.
    Comment(Told),
}

/// A comment in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Its place among those shown, from 0.
    pub number: usize,
    /// Whether its thread is open, in words; none for an answer.
    pub state: Option<String>,
    /// Who speaks.
    pub author: String,
    /// The day; empty where it is not known.
    pub day: String,
    /// What is said, over several lines.
    pub text: String,
    /// Whether it is in focus.
    pub is_focused: bool,
}

impl App {
    /// The lines of a list.
    pub fn review_lines(&self, panel: &ReviewPanel) -> Vec<Line> {
        let focused = self.focused_comment(panel).map(key_of);
        let mut lines: Vec<Line> = Vec::new();
        let mut above: Option<(String, String)> = None;
        let mut number = 0;
        for hung in self.listed(panel) {
            let place = (self.target_words(&hung.anchor.target), self.quote(hung));
            if above.as_ref() != Some(&place) {
                let (place, quote) = place.clone();
                lines.push(Line::Place { place, quote });
            }
            above = Some(place);
            for (at, comment) in hung.comments.iter().enumerate() {
                lines.push(Line::Comment(Told {
                    number,
                    state: (at == 0).then(|| self.state_words(hung)),
                    author: self.author_words(comment),
                    day: self.day_words(comment),
                    text: comment.text.trim().to_owned(),
                    is_focused: focused == Some(key_of(comment)),
                }));
                number += 1;
            }
        }
        lines
    }

    /// Where a comment hangs: `4 Payment › Pains 1`.
    pub fn target_words(&self, target: &Target) -> String {
        let mut told = match target {
            Target::Map => return self.texts.text("review-map"),
            Target::Persona(id) => {
                let name = [("name", words(self.persona_name(id)))];
                return self.texts.with("review-persona", &name);
            }
            target => target
                .stage()
                .map_or_else(String::new, |id| self.stage_words(id)),
        };
        if let Some(row) = target.row() {
            told = format!("{told} {} {}", self.glyphs.path, self.row_label(row));
        }
        match target {
            Target::Item(at) => format!("{told} {}", at.index + 1),
            _ => told,
        }
    }

    /// The words of what a thread hangs on, or those it once hung on.
    fn quote(&self, hung: &Hung) -> String {
        let first = hung.first();
        let quoted = first.and_then(|comment| comment.about.quote.clone());
        let quoted = quoted.map(|quote| quote.replace('\n', "⏎"));
        let now = match &hung.anchor.target {
            Target::Item(at) => Some(at.text.replace('\n', "⏎")),
            _ => None,
        };
        let with = |id: &str, text: String| self.texts.with(id, &[("words", words(text))]);
        match (hung.anchor.found, quoted, now) {
            (found, Some(quoted), _) if found.is_lost() => with("review-gone", quoted),
            (found, None, _) if found.is_lost() => self.texts.text("review-gone-place"),
            (Found::Likeness, Some(was), Some(now)) if was != now => {
                let args = [("words", words(now)), ("was", words(was))];
                self.texts.with("review-reworded", &args)
            }
            (_, _, Some(now)) => with("review-quote", now),
            _ => String::new(),
        }
    }

    fn state_words(&self, hung: &Hung) -> String {
        let id = if hung.is_open {
            "review-open"
        } else {
            "review-resolved"
        };
        self.texts.text(id)
    }

    fn author_words(&self, comment: &Comment) -> String {
        match comment.author.trim() {
            "" => self.texts.text("someone"),
            author => author.to_owned(),
        }
    }

    /// The day, without the year where it is this one.
    fn day_words(&self, comment: &Comment) -> String {
        let Some(day) = comment.at.map(Moment::day) else {
            return String::new();
        };
        if day.year() != self.now.today().year() {
            return self.texts.date(day);
        }
        let month = self.texts.text(&format!("month-{}", day.month()));
        let args = [("day", Arg::from(day.day())), ("month", words(month))];
        self.texts.with("review-day", &args)
    }

    /// A thread in one line: `Paul: Check the figure. (1 answer)`.
    pub(super) fn thread_line(&self, hung: &Hung) -> String {
        let Some(first) = hung.first() else {
            return String::new();
        };
        let said = format!(
            "{}{}{}",
            self.author_words(first),
            self.texts.text("ask-colon"),
            first.text.trim().replace('\n', " ")
        );
        match hung.comments.len() - 1 {
            0 => said,
            count => {
                let args = [("said", words(said)), ("count", Arg::from(count))];
                self.texts.with("review-with-answers", &args)
            }
        }
    }
}
