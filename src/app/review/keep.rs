//! Comments and their file: reading it, handing every act out, and taking in what became of it.

use super::{Act, Review, Step, Talk, Trouble};
use crate::app::ask::Answer;
use crate::app::beside::Beside;
use crate::app::leave::Leaving;
use crate::app::state::{App, Overlay};
use crate::app::{Effect, OnDisk};
use crate::doc::Access;
use crate::doc::beside::merge;
use crate::doc::review::{About, NewComment, NewReply, Reviews};
use crate::i18n::words;

/// What a file without comments holds.
const EMPTY: &str = "jalon_review = 1\n";

impl App {
    /// Begins with what stands in the file of comments beside the map.
    pub fn read_review(&mut self, now: OnDisk) {
        self.review = Review::default();
        self.take_review_file(now);
        self.hang_comments();
    }

    /// What stands in the file of comments as it was read or written last; none where there is none.
    pub fn review_bytes(&self) -> Option<Vec<u8>> {
        self.review.file.clone()
    }

    /// Takes in what was found beside the map.
    pub(crate) fn beside_seen(&mut self, file: &Beside, now: OnDisk) {
        if *file == Beside::Review {
            self.take_review_file(now);
        }
    }

    fn take_review_file(&mut self, now: OnDisk) {
        let bytes = match now {
            OnDisk::Bytes(bytes) => Some(bytes),
            OnDisk::Gone | OnDisk::Moved(_) => None,
            OnDisk::Unreadable { reason } => {
                self.review.trouble = Some(Trouble::Unreadable(reason));
                return;
            }
        };
        if let Some(Trouble::Unreadable(_)) = self.review.trouble {
            self.review.trouble = None;
        }
        if bytes == self.review.file {
            return;
        }
        let Ok(theirs) = Reviews::open(bytes.as_deref().unwrap_or_default()) else {
            let reason = self.texts.text("list-not-utf8");
            self.review.trouble = Some(Trouble::Unreadable(reason));
            return;
        };
        if !self.has_unkept_comments() {
            self.review.file = bytes;
            return self.set_reviews(theirs);
        }
        let base = self.review.file.take().unwrap_or_default();
        let base = String::from_utf8_lossy(&base).into_owned();
        self.review.file = bytes;
        // What cannot be merged yet waits: nothing of ours is written over what nobody can read.
        if let Some(text) = merge(&base, self.review.reviews.text(), theirs.text()) {
            self.set_reviews(Reviews::read(&text));
            self.keep_review();
        }
    }

    pub(super) fn set_reviews(&mut self, reviews: Reviews) {
        self.review.reviews = reviews;
        self.review.revision += 1;
    }

    /// Whether something was said that is not in the file.
    pub(crate) fn has_unkept_comments(&self) -> bool {
        self.review.reviews.bytes() != self.review.file.as_deref().unwrap_or_default()
    }

    /// What was said and is not in the file.
    pub(super) fn unkept_comments(&self) -> Vec<String> {
        if !self.has_unkept_comments() {
            return Vec::new();
        }
        let file = self.review.file.as_deref().unwrap_or_default();
        let kept = Reviews::open(file).unwrap_or_default();
        let comments = self.review.reviews.comments().iter();
        let unkept = comments.filter(|comment| {
            let there = kept.comment(&comment.id);
            there.is_none_or(|there| there.text != comment.text)
        });
        unkept.map(|comment| comment.text.clone()).collect()
    }

    /// Asks for what was said to be written, where there is a map it belongs to.
    pub(crate) fn keep_review(&mut self) {
        if self.is_new || !self.has_unkept_comments() {
            return;
        }
        self.effects.push(Effect::KeepBeside {
            file: Beside::Review,
            base: self.review.file.clone().unwrap_or_default(),
            bytes: self.review.reviews.bytes(),
        });
    }

    /// Takes in how that ended.
    pub(crate) fn beside_kept(&mut self, file: &Beside, outcome: Result<Vec<u8>, String>) {
        if let Beside::Audit(name) = file {
            return self.audit_kept(name, outcome);
        }
        match outcome {
            Ok(bytes) => {
                self.review.trouble = None;
                if bytes != self.review.reviews.bytes()
                    && let Ok(reviews) = Reviews::open(&bytes)
                {
                    self.set_reviews(reviews);
                }
                self.review.file = Some(bytes);
                self.leave_if_asked();
            }
            Err(reason) => {
                match self.leaving.take() {
                    Some(leaving) => self.ask_to_leave_comments(leaving, &reason),
                    None => self.warn_of_review("review-unkept", &reason),
                }
                self.review.trouble = Some(Trouble::Unkept(reason));
            }
        }
    }

    /// Asks whether the map is to be left although what was said last is in no file.
    fn ask_to_leave_comments(&mut self, leaving: Leaving, reason: &str) {
        let args = [
            ("name", words(self.review_name())),
            ("reason", words(reason.to_owned())),
        ];
        let body = self.texts.with("review-not-kept", &args);
        let answers = [
            ("answer-quit-unsaved", Answer::Discard(leaving)),
            ("answer-cancel", Answer::Cancel),
        ];
        let title = self.texts.text("review-not-kept-title");
        let question = self.question(title, body, answers);
        self.overlays.push(Overlay::Ask(question));
    }

    /// The map was saved: where it has a file only now, or another one, what was said goes with it.
    pub(crate) fn review_follows(&mut self) {
        if std::mem::take(&mut self.review.moves) {
            self.audits_elsewhere();
            self.review.file = None;
        }
        if !self.review.reviews.comments().is_empty() {
            self.keep_review();
        }
    }

    /// Does it once it is known who speaks.
    pub(super) fn act(&mut self, act: Act) {
        if !self.may_comment() {
            return;
        }
        if let Some(author) = self.review.author.clone() {
            return self.act_as(&act, &author);
        }
        self.review.waiting = Some(act);
        self.effects.push(Effect::Author);
    }

    /// Takes in who speaks.
    pub(crate) fn author_is(&mut self, author: &str) {
        self.review.author = Some(author.to_owned());
        if let Some(act) = self.review.waiting.take() {
            self.act_as(&act, author);
        }
        self.show_awaited_audits();
    }

    fn act_as(&mut self, act: &Act, author: &str) {
        let at = self.now.time;
        let reviews = &self.review.reviews;
        let id = self.now.id();
        let (label, about, done) = match act {
            Act::Say(Talk::On(target), text) => {
                let new = NewComment {
                    id: &id,
                    about: &About::of(self.map(), target, &self.view),
                    author,
                    at,
                    text,
                };
                let done = reviews.add(&new);
                ("did-comment", id, done)
            }
            Act::Say(Talk::Reply(to), text) => {
                let new = NewReply {
                    id: &id,
                    author,
                    at,
                    text,
                };
                let done = reviews.reply(to, &new);
                ("did-reply", id, done)
            }
            Act::Say(Talk::Reword(of), text) => {
                ("did-reword", of.clone(), reviews.reword(of, text))
            }
            Act::Turn(of) if self.is_resolved(of) => ("did-reopen", of.clone(), reviews.reopen(of)),
            Act::Turn(of) => ("did-resolve", of.clone(), reviews.resolve(of, author, at)),
            Act::Delete(of) => ("did-delete-comment", of.clone(), reviews.remove(of)),
        };
        let Ok(after) = done else {
            return self.warn("review-refused", &[]);
        };
        let step = Step {
            label,
            before: reviews.text().to_owned(),
            after: after.text().to_owned(),
            about,
        };
        self.focus_comment(&step.about);
        self.review.past.push(step);
        self.review.future.clear();
        self.set_reviews(after);
        self.say_done_in_review(label);
        self.keep_review();
    }

    /// Takes the last act back, or does it again; what others said since stays.
    pub(super) fn step_review(&mut self, back: bool) {
        let from = if back {
            &mut self.review.past
        } else {
            &mut self.review.future
        };
        let Some(step) = from.pop() else {
            let id = if back {
                "nothing-to-undo"
            } else {
                "nothing-to-redo"
            };
            return self.say(id, &[]);
        };
        let filled = |text: &String| match text.as_str() {
            "" => EMPTY.to_owned(),
            text => text.to_owned(),
        };
        let (was, wanted) = if back {
            (filled(&step.after), filled(&step.before))
        } else {
            (filled(&step.before), filled(&step.after))
        };
        let now = filled(&self.review.reviews.text().to_owned());
        let text = if now == was {
            Some(wanted)
        } else {
            merge(&was, &wanted, &now)
        };
        let reviews = text.map(|text| Reviews::read(&text));
        let Some(reviews) = reviews.filter(|reviews| reviews.access() == Access::Edit) else {
            return self.warn("review-refused", &[]);
        };
        self.set_reviews(reviews);
        let what = self.texts.text(step.label);
        self.focus_comment(&step.about);
        if back {
            self.review.future.push(step);
        } else {
            self.review.past.push(step);
        }
        let id = if back { "undone" } else { "redone" };
        self.say(id, &[("what", words(what))]);
        self.keep_review();
    }
}
