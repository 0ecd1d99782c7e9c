//! One comment: as the file has it, and as a new one is given.

use super::about::About;
use crate::doc::beside::{Moment, Record, Value};

/// A comment or a reply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment {
    /// The position in the list of the file, counting entries that could not be read.
    pub index: usize,
    /// The id; empty where it is missing, and then nothing can be done with it but reading.
    pub id: String,
    /// What it is about; a reply is about what the first of its thread is.
    pub about: About,
    /// Who speaks; empty where that is not said.
    pub author: String,
    /// When it was said.
    pub at: Option<Moment>,
    /// What is said; empty where it is missing.
    pub text: String,
    /// The comment this is a reply to.
    pub reply_to: Option<String>,
    /// Who resolved it; what counts is that of the first of a thread.
    pub resolved_by: Option<String>,
    /// When it was resolved.
    pub resolved_at: Option<Moment>,
}

impl Comment {
    pub(super) fn of(record: &Record) -> Self {
        let words = |key| record.text(key).unwrap_or_default().to_owned();
        Self {
            index: record.index,
            id: words("id"),
            about: About::read(record),
            author: words("author"),
            at: record.time("at"),
            text: words("text"),
            reply_to: record.text("reply_to").map(str::to_owned),
            resolved_by: record.text("resolved_by").map(str::to_owned),
            resolved_at: record.time("resolved_at"),
        }
    }

    /// Whether somebody resolved it.
    pub fn is_resolved(&self) -> bool {
        self.resolved_by.is_some() || self.resolved_at.is_some()
    }
}

/// A comment to be made.
#[derive(Clone, Copy, Debug)]
pub struct NewComment<'a> {
    /// Eight random letters, so that branches never collide.
    pub id: &'a str,
    /// What it is about.
    pub about: &'a About,
    /// Who speaks.
    pub author: &'a str,
    /// When.
    pub at: Moment,
    /// What is said.
    pub text: &'a str,
}

/// A reply to be made.
#[derive(Clone, Copy, Debug)]
pub struct NewReply<'a> {
    /// Eight random letters, so that branches never collide.
    pub id: &'a str,
    /// Who speaks.
    pub author: &'a str,
    /// When.
    pub at: Moment,
    /// What is said.
    pub text: &'a str,
}

impl NewComment<'_> {
    pub(super) fn values(&self) -> Vec<(&'static str, Value)> {
        let said = said(self.id, self.author, self.at, self.text);
        said.into_iter().chain(self.about.values()).collect()
    }
}

impl NewReply<'_> {
    pub(super) fn values(&self, to: &str) -> Vec<(&'static str, Value)> {
        let said = said(self.id, self.author, self.at, self.text);
        said.into_iter().chain([("reply_to", to.into())]).collect()
    }
}

fn said(id: &str, author: &str, at: Moment, text: &str) -> [(&'static str, Value); 4] {
    [
        ("id", id.into()),
        ("author", author.into()),
        ("at", Value::Time(at)),
        ("text", text.into()),
    ]
}
