//! The lines of the review mode: where threads hang, and what is said in them.

use super::super::state::App;
use super::{Hung, ReviewPanel, key_of};
use crate::doc::beside::Moment;
use crate::doc::review::{Comment, Target};
use crate::export::{CommentPlace, author_words, comment_place, target_words, thread_state};
use crate::i18n::{Arg, words};

/// A line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// What the threads below hang on.
    Place(CommentPlace),
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
        let mut above: Option<CommentPlace> = None;
        let mut number = 0;
        for hung in self.listed(panel) {
            let place = self.place(hung);
            if above.as_ref() != Some(&place) {
                lines.push(Line::Place(place.clone()));
            }
            above = Some(place);
            for (at, comment) in hung.comments.iter().enumerate() {
                lines.push(Line::Comment(Told {
                    number,
                    state: (at == 0).then(|| thread_state(hung.is_open, &self.texts)),
                    author: author_words(comment, &self.texts),
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
        target_words(target, self.map(), &self.texts, self.glyphs.is_ascii())
    }

    /// Where a thread hangs, with the words of that, or those it once had.
    fn place(&self, hung: &Hung) -> CommentPlace {
        let about = hung.first().map(|first| first.about.clone());
        comment_place(
            &about.unwrap_or_default(),
            Some(&hung.anchor),
            Some(self.map()),
            &self.texts,
            self.glyphs.is_ascii(),
        )
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
            author_words(first, &self.texts),
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
