//! Comments of a map, which stand in a file beside it so that whoever reviews never touches the map:
//! what was said, in threads, and where in the map as it is now each of them hangs.
//!
//! A comment names its place by ids and by the words it found there. It is never lost: where its item
//! is gone it hangs on what is left, and [`Found`] says so. Who speaks, when and under which id is
//! passed in; nothing here knows a clock, chance or a file.

mod about;
mod anchor;
mod comment;
mod placed;
#[cfg(test)]
mod tests;
mod threads;

pub use about::{About, Target};
pub use anchor::{Anchor, Found, Ground};
pub use comment::{Comment, NewComment, NewReply};
pub use placed::Placed;
pub use threads::Thread;

use super::beside::{At, Moment, REVIEW, Record, Sheet, SheetError, Value};
use super::document::OpenError;
use super::read::Access;
use crate::diag::{Code, Diagnostic};
use crate::model::Map;

/// The comments of a map as their file has them. It never changes: every act gives another one.
#[derive(Clone, Debug, PartialEq)]
pub struct Reviews {
    sheet: Sheet,
    comments: Vec<Comment>,
    diagnostics: Vec<Diagnostic>,
}

impl Default for Reviews {
    /// Those of a file that is not there yet.
    fn default() -> Self {
        Self::read("")
    }
}

impl Reviews {
    /// Reads the text of a review, whatever it holds. What is wrong with it is told by
    /// [`Reviews::diagnostics`].
    pub fn read(text: &str) -> Self {
        Self::of(Sheet::read(&REVIEW, text))
    }

    /// Reads the bytes of a review.
    ///
    /// # Errors
    /// They are not UTF-8.
    pub fn open(bytes: &[u8]) -> Result<Self, OpenError> {
        Sheet::open(&REVIEW, bytes).map(Self::of)
    }

    /// Those of another text, behind the byte order mark where this one has it.
    #[must_use]
    pub fn with_text(&self, text: &str) -> Self {
        Self::of(self.sheet.with_text(text))
    }

    fn of(sheet: Sheet) -> Self {
        let comments: Vec<Comment> = sheet.tables().iter().map(Comment::of).collect();
        let mut diagnostics = sheet.diagnostics().to_vec();
        if sheet.access() == Access::Edit {
            diagnostics.extend(dangling(sheet.tables(), &comments));
            diagnostics.sort_by_key(|problem| (problem.span.start, problem.span.end));
        }
        Self {
            sheet,
            comments,
            diagnostics,
        }
    }

    /// The text without a byte order mark; all spans are bytes of it.
    pub fn text(&self) -> &str {
        self.sheet.text()
    }

    /// The bytes to save.
    pub fn bytes(&self) -> Vec<u8> {
        self.sheet.bytes()
    }

    /// Everything wrong with the text, in its order.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// Whether anything may be said here.
    pub fn access(&self) -> Access {
        self.sheet.access()
    }

    /// All comments and replies, in the order of the file.
    pub fn comments(&self) -> &[Comment] {
        &self.comments
    }

    /// The comment or reply of that id.
    pub fn comment(&self, id: &str) -> Option<&Comment> {
        self.comments
            .iter()
            .find(|comment| !id.is_empty() && comment.id == id)
    }

    /// The first comments with their replies, in the order of the file.
    pub fn threads(&self) -> Vec<Thread<'_>> {
        threads::threads(&self.comments)
    }

    /// The threads with where each hangs in the map, in reading order of the map.
    pub fn placed(&self, map: &Map) -> Vec<Placed<'_>> {
        placed::placed(self, map)
    }

    /// The open threads that lost what they are about in the map, as problems of this text.
    pub fn lost(&self, map: &Map) -> Vec<Diagnostic> {
        let placed = self.placed(map).into_iter();
        let lost = placed.filter(|placed| placed.anchor.found.is_lost() && placed.thread.is_open());
        let problem = |placed: Placed<'_>| {
            let index = placed.thread.first.index;
            let table = self.sheet.tables().iter().find(|it| it.index == index)?;
            let named = ["quote", "item", "stage", "persona"];
            let stated = named.iter().find_map(|key| table.stated(key));
            let span = stated.map_or(&table.span, |stated| &stated.span).clone();
            let problem = Diagnostic::new(Code::LostComment, span);
            Some(match placed.anchor.found {
                Found::Map => problem.variant("map"),
                _ => problem,
            })
        };
        lost.filter_map(problem).collect()
    }

    /// With a comment of its own thread at the end.
    ///
    /// # Errors
    /// The file may only be looked at, or has a comment of that id.
    pub fn add(&self, new: &NewComment<'_>) -> Result<Self, SheetError> {
        self.push(new.id, &new.values())
    }

    /// With a reply in the thread of the comment of that id.
    ///
    /// # Errors
    /// There is no such comment; the file may only be looked at, or has a comment of the reply's id.
    pub fn reply(&self, to: &str, new: &NewReply<'_>) -> Result<Self, SheetError> {
        let first = self.first(to)?;
        self.push(new.id, &new.values(&first.id))
    }

    /// With the thread of that comment resolved by somebody.
    ///
    /// # Errors
    /// There is no such comment, or the file may only be looked at.
    pub fn resolve(&self, id: &str, by: &str, at: Moment) -> Result<Self, SheetError> {
        let table = At::Table(self.first(id)?.index);
        let sheet = self.sheet.set(table, "resolved_by", &by.into())?;
        let sheet = sheet.set(table, "resolved_at", &Value::Time(at))?;
        Ok(Self::of(sheet))
    }

    /// With the thread of that comment open again.
    ///
    /// # Errors
    /// There is no such comment, or the file may only be looked at.
    pub fn reopen(&self, id: &str) -> Result<Self, SheetError> {
        let table = At::Table(self.first(id)?.index);
        let sheet = self.sheet.clear(table, "resolved_by")?;
        Ok(Self::of(sheet.clear(table, "resolved_at")?))
    }

    /// With other words for a comment or reply.
    ///
    /// # Errors
    /// There is no such comment, or the file may only be looked at.
    pub fn reword(&self, id: &str, text: &str) -> Result<Self, SheetError> {
        let comment = self.comment(id).ok_or(SheetError::NotFound)?;
        let sheet = self
            .sheet
            .set(At::Table(comment.index), "text", &text.into())?;
        Ok(Self::of(sheet))
    }

    /// Without a comment or reply. With the first of a thread its replies go, which would answer
    /// nothing.
    ///
    /// # Errors
    /// There is no such comment, or the file may only be looked at.
    pub fn remove(&self, id: &str) -> Result<Self, SheetError> {
        let comment = self.comment(id).ok_or(SheetError::NotFound)?;
        let threads = self.threads();
        let led = threads
            .iter()
            .find(|thread| thread.first.index == comment.index);
        let replies = led.map_or(&[][..], |thread| &thread.replies);
        let mut gone: Vec<usize> = replies.iter().map(|reply| reply.index).collect();
        gone.push(comment.index);
        gone.sort_unstable();
        let mut sheet = self.sheet.clone();
        for index in gone.into_iter().rev() {
            sheet = sheet.remove(index)?;
        }
        Ok(Self::of(sheet))
    }

    /// The first comment of the thread of that comment.
    fn first(&self, id: &str) -> Result<&Comment, SheetError> {
        let comment = self.comment(id).ok_or(SheetError::NotFound)?;
        let threads = self.threads();
        let of = threads.iter().find(|thread| thread.holds(comment));
        of.map(|thread| thread.first).ok_or(SheetError::NotFound)
    }

    fn push(&self, id: &str, values: &[(&'static str, Value)]) -> Result<Self, SheetError> {
        if id.is_empty() || self.comment(id).is_some() {
            return Err(SheetError::WrongValue("id"));
        }
        Ok(Self::of(self.sheet.push(values)?))
    }
}

/// The replies to what the file does not have. Each is shown as a comment of its own.
fn dangling(tables: &[Record], comments: &[Comment]) -> Vec<Diagnostic> {
    let ids: std::collections::HashSet<&str> =
        comments.iter().map(|comment| comment.id.as_str()).collect();
    let named = tables.iter().filter_map(|table| table.stated("reply_to"));
    let problem = |stated: &super::beside::Stated| match &stated.value {
        Value::Text(id) if !ids.contains(id.as_str()) => {
            let problem = Diagnostic::new(Code::UnknownComment, stated.span.clone());
            Some(problem.with("id", id.as_str()))
        }
        _ => None,
    };
    named.filter_map(problem).collect()
}
