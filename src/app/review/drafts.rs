//! Comments that were begun and put aside: what becomes of them when the map is left.

use super::Act;
use crate::app::ask::{Answer, Question};
use crate::app::leave::Leaving;
use crate::app::state::{App, Overlay};
use crate::i18n::{Arg, words};

impl App {
    /// Asks what is to become of the comments that were begun; none where there are none, or nothing can
    /// be said here any more.
    pub(crate) fn question_of_drafts(&self, leaving: &Leaving) -> Option<Question> {
        let (_, last) = self.review.drafts.last()?;
        let first_line = last.lines().next().unwrap_or_default();
        let args = [
            ("count", Arg::from(self.review.drafts.len())),
            ("words", words(first_line.to_owned())),
        ];
        let answer = |say| Answer::LeaveDrafts {
            say,
            leaving: leaving.clone(),
        };
        let answers = [
            ("answer-say-drafts", answer(true)),
            ("answer-drop-drafts", answer(false)),
            ("answer-cancel", Answer::Cancel),
        ];
        let title = self.texts.text("drafts-title");
        Some(self.question(title, self.texts.with("drafts-body", &args), answers))
    }

    /// Says the comments that were begun, or drops them, and leaves. What cannot be said is open to be
    /// typed again, and one stays.
    pub(crate) fn leave_drafts(&mut self, say: bool, leaving: Leaving) {
        let drafts = std::mem::take(&mut self.review.drafts);
        for (talk, text) in drafts.into_iter().filter(|_| say) {
            if !self.may_comment() {
                self.review.drafts.push((talk, text));
                continue;
            }
            self.act(Act::Say(talk, text));
        }
        let is_stopped = matches!(self.overlays.last(), Some(Overlay::Comment(_)));
        if !is_stopped && self.review.drafts.is_empty() {
            self.leave(leaving);
        }
    }
}
