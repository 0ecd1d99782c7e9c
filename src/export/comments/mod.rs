//! What is said of a map in reviews, told for people and for programs: as text, as Markdown and as one
//! JSON document. Nothing is chosen by who reads it; the words are in the language of the texts.

mod json;
mod markdown;
mod text;
mod told;

pub use json::comments_to_json;
pub use markdown::comments_to_markdown;
pub(super) use markdown::places;
pub use text::comments_to_text;

use crate::doc::review::{Anchor, Comment, Placed, Reviews, Thread};
use crate::i18n::Texts;
use crate::model::{Map, StageId};
pub use told::{CommentPlace, author_words, comment_place, target_words, thread_state};
pub(super) use told::{resolution, when};

/// Which comments are wanted; all, where nothing is said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Those of threads in which somebody of that name speaks.
    pub author: Option<String>,
    /// The open ones, or those that are resolved.
    pub open: Option<bool>,
    /// Those that hang in that stage.
    pub stage: Option<StageId>,
}

/// The comments of a map, to be told.
#[derive(Debug)]
pub struct Comments<'a> {
    map: Option<&'a Map>,
    texts: &'a Texts,
    ascii: bool,
    open: usize,
    resolved: usize,
    listed: Vec<Listed<'a>>,
}

/// A thread with its number among all of the map, from 1.
#[derive(Debug)]
struct Listed<'a> {
    number: usize,
    thread: Thread<'a>,
    /// Where it hangs; none where the map is not at hand.
    anchor: Option<Anchor>,
}

impl<'a> Comments<'a> {
    /// Those that are wanted, in reading order of the map; without the map, in the order of the file.
    pub fn of(
        reviews: &'a Reviews,
        map: Option<&'a Map>,
        wanted: &Wanted,
        texts: &'a Texts,
        ascii: bool,
    ) -> Self {
        let threads: Vec<(Thread<'a>, Option<Anchor>)> = match map {
            Some(map) => {
                let placed = reviews.placed(map).into_iter();
                placed
                    .map(|Placed { thread, anchor }| (thread, Some(anchor)))
                    .collect()
            }
            None => reviews.threads().into_iter().map(|it| (it, None)).collect(),
        };
        let open = threads
            .iter()
            .filter(|(thread, _)| thread.is_open())
            .count();
        let resolved = threads.len() - open;
        let listed = threads
            .into_iter()
            .enumerate()
            .map(|(at, (thread, anchor))| Listed {
                number: at + 1,
                thread,
                anchor,
            });
        Self {
            map,
            texts,
            ascii,
            open,
            resolved,
            listed: listed.filter(|listed| listed.is_wanted(wanted)).collect(),
        }
    }

    /// Whether none of them is wanted.
    pub fn is_empty(&self) -> bool {
        self.listed.is_empty()
    }

    /// `Buying a coat: 3 open, 2 resolved`.
    fn head(&self) -> String {
        let title = self.map.map(Map::title).filter(|title| !title.is_empty());
        let title = title.map_or_else(|| self.texts.text("thread-untitled"), str::to_owned);
        let args = [
            ("title", crate::i18n::words(title)),
            ("open", self.open.into()),
            ("resolved", self.resolved.into()),
        ];
        self.texts.with("thread-head", &args)
    }

    /// The places with the threads that hang there.
    fn by_place(&self) -> Vec<(CommentPlace, Vec<&Listed<'a>>)> {
        let mut places: Vec<(CommentPlace, Vec<&Listed<'a>>)> = Vec::new();
        for listed in &self.listed {
            let about = &listed.thread.first.about;
            let place = comment_place(
                about,
                listed.anchor.as_ref(),
                self.map,
                self.texts,
                self.ascii,
            );
            match places.last_mut() {
                Some((last, threads)) if *last == place => threads.push(listed),
                _ => places.push((place, vec![listed])),
            }
        }
        places
    }
}

impl Listed<'_> {
    fn is_wanted(&self, wanted: &Wanted) -> bool {
        let stage = match &self.anchor {
            Some(anchor) => anchor.target.stage(),
            None => self.thread.first.about.stage.as_ref(),
        };
        wanted.open.is_none_or(|open| self.thread.is_open() == open)
            && wanted
                .stage
                .as_ref()
                .is_none_or(|wanted| stage == Some(wanted))
            && wanted
                .author
                .as_ref()
                .is_none_or(|author| self.thread.has_author(author))
    }

    /// The comment and its replies.
    fn all(&self) -> impl Iterator<Item = &Comment> {
        std::iter::once(self.thread.first).chain(self.thread.replies.iter().copied())
    }
}
