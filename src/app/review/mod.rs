//! What is said of the map in reviews: comments beside the map, never in it.
//!
//! Every act is handed to the outside at once, as the whole text of the file beside the map. What
//! another wrote meanwhile is merged by ids, there and here; what could not be written stays here, is
//! told as long as that is so, and goes with the next act.

mod drafts;
mod editor;
mod keep;
mod list;
mod place;
mod rows;
#[cfg(test)]
mod tests;
mod words;

pub use editor::{CommentEditor, Talk};
pub use list::{ReviewPanel, States};
pub use rows::{Line as ReviewLine, Told as ReviewTold};

use super::state::App;
use crate::doc::Access;
use crate::doc::review::{Anchor, Comment, Reviews};
use crate::layout::{Badges, Wrapped};

/// What is said, and how much of it is in its file.
#[derive(Debug, Default)]
pub(crate) struct Review {
    /// What is said.
    reviews: Reviews,
    /// What stands in the file; none where there is no file.
    file: Option<Vec<u8>>,
    /// Why the file is not as it should be, if so.
    trouble: Option<Trouble>,
    /// Who speaks, once that was asked for.
    author: Option<String>,
    /// What waits for that.
    waiting: Option<Act>,
    /// Words that were typed and put aside.
    drafts: Vec<(Talk, String)>,
    /// The steps that can be taken back, and those that were.
    past: Vec<Step>,
    future: Vec<Step>,
    /// How often what is said has changed.
    revision: u64,
    /// Where the threads hang, in the map and what was said of it at those revisions.
    hung: Vec<Hung>,
    hung_of: Option<(u64, u64)>,
    /// Whether something is done from the list of threads.
    is_listed: bool,
    /// The comment the last act was about.
    about: Option<String>,
    /// Whether the map is being saved under another name, where the comments go with it.
    pub(crate) moves: bool,
}

/// Why the file of comments is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Trouble {
    /// It cannot be read, for this reason.
    Unreadable(String),
    /// What was said last could not be written, for this reason.
    Unkept(String),
}

/// Something that is said or done about what was said.
#[derive(Clone, Debug, PartialEq)]
enum Act {
    /// Words.
    Say(Talk, String),
    /// A thread is resolved, or is not any more.
    Turn(String),
    /// A comment goes.
    Delete(String),
}

/// A step that can be taken back: the files before and after it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Step {
    label: &'static str,
    before: Vec<u8>,
    after: Vec<u8>,
    /// The comment it was about.
    about: String,
}

/// A thread, and where in the map it hangs.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Hung {
    /// The first comment, and the answers to it.
    pub(crate) comments: Vec<Comment>,
    pub(crate) is_open: bool,
    pub(crate) anchor: Anchor,
}

impl Hung {
    /// The comment the thread began with.
    pub(crate) fn first(&self) -> Option<&Comment> {
        self.comments.first()
    }

    fn has(&self, key: &str) -> bool {
        self.comments.iter().any(|comment| key_of(comment) == key)
    }
}

/// What a comment is known by: its id, or its place in the file where it has none.
fn key_of(comment: &Comment) -> String {
    match comment.id.as_str() {
        "" => format!("#{}", comment.index),
        id => id.to_owned(),
    }
}

impl App {
    /// Who speaks, where that is known.
    pub(crate) fn author(&self) -> Option<&str> {
        self.review.author.as_deref()
    }

    /// What is said of the map.
    pub(crate) fn reviews(&self) -> &Reviews {
        &self.review.reviews
    }

    /// The threads in the order of the journey, with where they hang.
    pub(crate) fn hung(&self) -> &[Hung] {
        &self.review.hung
    }

    /// Where the threads hang is worked out anew when that is asked for next.
    pub(crate) fn hang_anew(&mut self) {
        self.review.hung_of = None;
    }

    /// Works out anew where the threads hang, where the map or what was said of it has changed.
    pub(crate) fn hang_comments(&mut self) {
        let now = (self.document.revision(), self.review.revision);
        if self.review.hung_of == Some(now) {
            return;
        }
        self.review.hung_of = Some(now);
        let placed = self.review.reviews.placed(self.document.map());
        self.facts.comments = Badges::of(&placed, self.document.map());
        let hung = placed.into_iter().map(|placed| {
            let thread = placed.thread;
            Hung {
                is_open: thread.is_open(),
                anchor: placed.anchor,
                comments: [thread.first]
                    .into_iter()
                    .chain(thread.replies)
                    .cloned()
                    .collect(),
            }
        });
        self.review.hung = hung.collect();
        // The cells are wrapped with their marks.
        self.wrapped = Wrapped::default();
    }

    /// Whether comments can be made and changed; says why not.
    fn may_comment(&mut self) -> bool {
        let id = match (&self.review.trouble, self.review.reviews.access()) {
            (Some(Trouble::Unreadable(reason)), _) => {
                let reason = reason.clone();
                self.warn_of_review("review-unreadable", &reason);
                return false;
            }
            (_, Access::Edit) => return true,
            (_, Access::ReadOnly(reason)) => reason,
        };
        let words = self.review_broken_words(id);
        self.warn_words(words);
        false
    }
}
