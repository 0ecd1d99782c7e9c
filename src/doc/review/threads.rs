//! Comments with their replies. A reply to a reply belongs to the same thread; one to a comment that
//! is not there begins a thread of its own, and so does the first of those that answer in a circle.

use std::collections::{BTreeMap, HashMap};

use super::comment::Comment;

/// A first comment and what was replied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thread<'a> {
    /// The comment that began it.
    pub first: &'a Comment,
    /// The replies by time, those without one first.
    pub replies: Vec<&'a Comment>,
}

impl Thread<'_> {
    /// Whether nobody has resolved it.
    pub fn is_open(&self) -> bool {
        !self.first.is_resolved()
    }

    /// Whether it holds that comment.
    pub fn holds(&self, comment: &Comment) -> bool {
        let mut all = std::iter::once(&self.first).chain(&self.replies);
        all.any(|of| of.index == comment.index)
    }

    /// Whether somebody of that name speaks in it; capitals and accents do not count.
    pub fn has_author(&self, name: &str) -> bool {
        let name = crate::text::fold(name.trim());
        let mut all = std::iter::once(&self.first).chain(&self.replies);
        all.any(|comment| crate::text::fold(&comment.author) == name)
    }
}

/// The threads of comments, in the order of the file by their first.
pub(super) fn threads(comments: &[Comment]) -> Vec<Thread<'_>> {
    let mut threads: BTreeMap<usize, Vec<&Comment>> = BTreeMap::new();
    for (at, first) in firsts(comments).into_iter().enumerate() {
        let replies = threads.entry(first).or_default();
        if at != first {
            replies.extend(comments.get(at));
        }
    }
    let mut ordered = Vec::with_capacity(threads.len());
    for (first, mut replies) in threads {
        replies.sort_by_key(|reply| reply.at);
        ordered.extend(comments.get(first).map(|first| Thread { first, replies }));
    }
    ordered
}

/// For each comment the position of the first of its thread.
fn firsts(comments: &[Comment]) -> Vec<usize> {
    let mut by_id: HashMap<&str, usize> = HashMap::new();
    for (at, comment) in comments.iter().enumerate() {
        by_id.entry(&comment.id).or_insert(at);
    }
    let above = |at: usize| {
        let to = comments.get(at)?.reply_to.as_deref()?;
        by_id.get(to).copied()
    };
    let mut firsts: HashMap<usize, usize> = HashMap::new();
    for from in 0..comments.len() {
        // Where each stands on the way up from here.
        let mut way: Vec<usize> = Vec::new();
        let mut steps: HashMap<usize, usize> = HashMap::new();
        let mut at = from;
        let first = loop {
            if let Some(first) = firsts.get(&at) {
                break *first;
            }
            if let Some(step) = steps.get(&at) {
                let circle = way.iter().skip(*step);
                break circle.copied().min().unwrap_or(at);
            }
            steps.insert(at, way.len());
            way.push(at);
            match above(at) {
                Some(next) => at = next,
                None => break at,
            }
        };
        firsts.extend(way.into_iter().map(|at| (at, first)));
    }
    let known = |at| firsts.get(&at).copied().unwrap_or(at);
    (0..comments.len()).map(known).collect()
}
