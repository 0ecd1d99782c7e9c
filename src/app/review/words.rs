//! What is told of comments beside the list of them: titles, counts, what is wrong with their file.

use std::path::Path;

use super::super::state::{App, Overlay};
use super::{CommentEditor, ReviewPanel, States, Talk, Trouble};
use crate::check::message;
use crate::diag::LineIndex;
use crate::doc::review::{Comment, Target};
use crate::doc::{Access, ReadOnly};
use crate::i18n::{Arg, words};

impl App {
    /// The title of the list, and at its right how many threads are open and resolved, and which are
    /// shown where not all are.
    pub fn review_title(&self, panel: &ReviewPanel) -> (String, String) {
        let title = match self.map().title() {
            "" => self.texts.text("table-untitled"),
            title => title.to_owned(),
        };
        let title = self.texts.with("review-title", &[("title", words(title))]);
        let open = self.hung().iter().filter(|hung| hung.is_open).count();
        let resolved = self.hung().len() - open;
        let count = |id: &str, count: usize| self.texts.with(id, &[("count", Arg::from(count))]);
        let read_only = self.read_only.then(|| self.texts.text("table-read-only"));
        let mut aside: Vec<String> = read_only.into_iter().collect();
        aside.extend([
            count("review-count-open", open),
            count("review-count-resolved", resolved),
        ]);
        match panel.states {
            States::All => {}
            States::Open => aside.push(self.texts.text("review-only-open")),
            States::Resolved => aside.push(self.texts.text("review-only-resolved")),
        }
        let by = |author: &String| {
            let author = [("author", words(author.clone()))];
            self.texts.with("review-only-by", &author)
        };
        aside.extend(panel.author.as_ref().map(by));
        (title, aside.join("  "))
    }

    /// What is told where a list shows nothing.
    pub fn review_nothing(&self, panel: &ReviewPanel) -> String {
        if let Some(trouble) = self.review_words() {
            return trouble;
        }
        let is_filtered = panel.states != States::All || panel.author.is_some();
        if is_filtered && !self.hung().is_empty() {
            self.keyed("review-none-shown", &[])
        } else {
            self.keyed("review-none", &[])
        }
    }

    /// The title of the editor, and who speaks.
    pub fn comment_title(&self, editor: &CommentEditor) -> (String, String) {
        let title = match &editor.talk {
            Talk::On(target) => {
                let place = [("place", words(self.target_words(target)))];
                self.texts.with("comment-title", &place)
            }
            Talk::Reply(to) => {
                let author = self.comment(to).map(|comment| comment.author.clone());
                let author = [("author", words(author.unwrap_or_default()))];
                self.texts.with("comment-title-reply", &author)
            }
            Talk::Reword(_) => self.texts.text("comment-title-reword"),
        };
        (title, self.review.author.clone().unwrap_or_default())
    }

    /// What is spoken about: the words of the item, or those that are answered.
    pub fn comment_context(&self, editor: &CommentEditor) -> Option<String> {
        match &editor.talk {
            Talk::On(Target::Item(at)) => Some(at.text.clone()),
            Talk::On(_) | Talk::Reword(_) => None,
            Talk::Reply(to) => self.comment(to).map(|comment| comment.text.clone()),
        }
    }

    /// Asks who speaks, where that is not known yet.
    pub(crate) fn ask_author(&mut self) {
        if self.review.author.is_none() {
            self.effects.push(super::super::Effect::Author);
        }
    }

    /// What a line that says something says.
    pub(crate) fn comment_line(&self, said: &str) -> String {
        let place = words(self.target_words(&self.target_here()));
        let args = [("place", place), ("words", words(said.to_owned()))];
        self.texts.with("line-comment", &args)
    }

    /// The open comments on what is in focus, for whoever reads on.
    pub(crate) fn comments_here(&self) -> Vec<String> {
        let here = self.target_here();
        let about = self.hung().iter().filter(|hung| hung.is_open);
        let about = about.filter(|hung| hung.anchor.target == here);
        let lines = about.flat_map(|hung| &hung.comments);
        let line = |comment: &Comment| {
            let author = comment.author.trim();
            format!(
                "{author}{}{}",
                self.texts.text("ask-colon"),
                comment.text.trim()
            )
        };
        lines.map(line).collect()
    }

    /// `Comments (1 open)`.
    pub(crate) fn comments_heading(&self) -> String {
        let here = self.target_here();
        let open = self.hung().iter().filter(|hung| hung.is_open);
        let count = open.filter(|hung| hung.anchor.target == here).count();
        self.texts
            .with("comments-heading", &[("count", Arg::from(count))])
    }

    /// The name of the file of comments.
    pub(crate) fn review_name(&self) -> String {
        let name = Path::new(&self.name).with_extension("review.toml");
        name.to_string_lossy().into_owned()
    }

    /// Why there is something to know of the file of comments, as long as that is so.
    pub(crate) fn review_words(&self) -> Option<String> {
        let name = || ("name", words(self.review_name()));
        match (&self.review.trouble, self.review.reviews.access()) {
            (Some(Trouble::Unreadable(reason)), _) => {
                let args = [name(), ("reason", words(reason.as_str()))];
                Some(self.texts.with("review-unreadable", &args))
            }
            (Some(Trouble::Unkept(reason)), _) => {
                let args = [name(), ("reason", words(reason.as_str()))];
                Some(self.texts.with("review-unkept", &args))
            }
            (None, Access::ReadOnly(reason)) => Some(self.review_broken_words(reason)),
            (None, Access::Edit) => None,
        }
    }

    /// Why comments can only be read, and where the mistake is.
    pub(super) fn review_broken_words(&self, reason: ReadOnly) -> String {
        let name = ("name", words(self.review_name()));
        if reason == ReadOnly::NewerVersion {
            return self.texts.with("review-newer", &[name]);
        }
        let first = self.review.reviews.diagnostics().first();
        let line = first.map_or(1, |problem| {
            let index = LineIndex::new(self.review.reviews.text());
            index.position(problem.span.start).line
        });
        let problem = first.map_or_else(String::new, |problem| message(problem, &self.texts));
        let args = [name, ("line", Arg::from(line)), ("problem", words(problem))];
        self.texts.with("review-broken", &args)
    }

    pub(super) fn warn_of_review(&mut self, id: &str, reason: &str) {
        let name = ("name", words(self.review_name()));
        self.warn(id, &[name, ("reason", words(reason.to_owned()))]);
    }

    /// Says what was done, and what keeps it from its file where something does.
    pub(super) fn say_done_in_review(&mut self, label: &'static str) {
        if self.is_new {
            return self.say("comment-waits", &[]);
        }
        let what = crate::text::capitalised(&self.texts.text(label));
        let is_list = |overlay: &Overlay| matches!(overlay, Overlay::Review(_));
        let is_in_list = self.review.is_listed || self.overlays.iter().any(is_list);
        let id = if is_in_list {
            "review-done"
        } else {
            "review-done-map"
        };
        self.say(id, &[("what", words(what))]);
    }
}
