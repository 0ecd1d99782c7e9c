//! The parts of what is told of a comment, in words: for `jalon comments` and for the program alike.

use crate::doc::beside::Moment;
use crate::doc::review::{About, Anchor, Comment, Found, Target};
use crate::i18n::{Texts, row_label, words};
use crate::model::{Map, PersonaId, RowId, StageId};
use crate::text::{LINE_BREAK, LINE_BREAK_ASCII};

/// Where comments hang.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CommentPlace {
    /// `4 Payment › Pains 1`.
    pub name: String,
    /// The words of the item, or those it had; empty where it is about the whole of something.
    pub quote: String,
}

impl CommentPlace {
    /// Both in one line.
    pub(super) fn words(&self, between: &str) -> String {
        if self.quote.is_empty() {
            self.name.clone()
        } else {
            [self.name.as_str(), between, &self.quote].concat()
        }
    }
}

/// Where a comment hangs, or what it names where the map is not at hand.
pub fn comment_place(
    about: &About,
    anchor: Option<&Anchor>,
    map: Option<&Map>,
    texts: &Texts,
    ascii: bool,
) -> CommentPlace {
    let one_line = |text: &str| one_line(text, ascii);
    let quoted = |id: &str, text: &str| texts.with(id, &[("words", words(one_line(text)))]);
    let quote = about.quote.as_deref();
    let (Some(map), Some(anchor)) = (map, anchor) else {
        let target = named(about);
        let quote = quote.map(|quote| quoted("thread-quote", quote));
        return CommentPlace {
            name: target_words(&target, &Map::default(), texts, ascii),
            quote: quote.unwrap_or_default(),
        };
    };
    let item = match &anchor.target {
        Target::Item(at) => Some(at.text.as_str()),
        _ => None,
    };
    let told = match (item, quote) {
        (None, Some(quote)) => quoted("thread-gone", quote),
        (None, None) if anchor.found.is_lost() => texts.text("thread-gone-place"),
        (None, None) => String::new(),
        (Some(now), Some(was)) if anchor.found == Found::Likeness => {
            let args = [
                ("words", words(one_line(now))),
                ("was", words(one_line(was))),
            ];
            texts.with("thread-reworded", &args)
        }
        (Some(now), _) => quoted("thread-quote", now),
    };
    let name = target_words(&anchor.target, map, texts, ascii);
    let was = target_words(&named(about), map, texts, ascii);
    let has_moved = anchor.is_elsewhere(about) || anchor.found.is_lost();
    let told = if has_moved && was != name {
        let args = [("told", words(told)), ("place", words(was))];
        texts.with("thread-was-at", &args)
    } else {
        told
    };
    CommentPlace { name, quote: told }
}

/// What a comment names, without looking whether it is there.
fn named(about: &About) -> Target {
    match (&about.stage, &about.row, &about.persona) {
        (Some(stage), Some(row), _) => Target::Cell(stage.clone(), row.clone()),
        (Some(stage), None, _) => Target::Stage(stage.clone()),
        (None, _, Some(persona)) => Target::Persona(persona.clone()),
        (None, _, None) => Target::Map,
    }
}

/// `4 Payment › Pains 1`; what the map does not have is called by its id.
pub fn target_words(target: &Target, map: &Map, texts: &Texts, ascii: bool) -> String {
    let path = if ascii { ">" } else { "›" };
    let cell = |stage: &StageId, row: &RowId| {
        format!(
            "{} {path} {}",
            stage_words(stage, map),
            row_label(row, &[map], texts)
        )
    };
    match target {
        Target::Map => texts.text("thread-map"),
        Target::Persona(id) => {
            let name = [("name", words(persona_words(id, map)))];
            texts.with("thread-persona", &name)
        }
        Target::Stage(stage) => stage_words(stage, map),
        Target::Cell(stage, row) => cell(stage, row),
        Target::Item(at) => {
            let items = map.stage(&at.stage).map(|stage| stage.items(&at.row));
            let mut items = items.unwrap_or_default().iter();
            let position = items.position(|item| item.index == at.index);
            format!(
                "{} {}",
                cell(&at.stage, &at.row),
                position.unwrap_or_default() + 1
            )
        }
    }
}

fn stage_words(id: &StageId, map: &Map) -> String {
    let named = map.stage(id).zip(map.stage_position(id));
    named.map_or_else(
        || id.to_string(),
        |(stage, at)| format!("{} {}", at + 1, stage.name),
    )
}

fn persona_words(id: &PersonaId, map: &Map) -> String {
    let named = map.persona(id).filter(|persona| !persona.name.is_empty());
    named.map_or_else(|| id.to_string(), |persona| persona.name.clone())
}

fn one_line(text: &str, ascii: bool) -> String {
    let line_break = if ascii { LINE_BREAK_ASCII } else { LINE_BREAK };
    text.replace('\n', line_break.encode_utf8(&mut [0; 4]))
}

/// Whether a thread is open, in words.
pub fn thread_state(is_open: bool, texts: &Texts) -> String {
    let id = if is_open {
        "thread-open"
    } else {
        "thread-resolved"
    };
    texts.text(id)
}

/// Who speaks.
pub fn author_words(comment: &Comment, texts: &Texts) -> String {
    match comment.author.trim() {
        "" => texts.text("someone"),
        author => author.to_owned(),
    }
}

/// The day; empty where it is not known.
pub(in crate::export) fn when(at: Option<Moment>, texts: &Texts) -> String {
    at.map_or_else(String::new, |at| texts.date(at.day()))
}

/// Who resolved a thread, and when, as far as that is known.
pub(in crate::export) fn resolution(first: &Comment, texts: &Texts) -> Option<String> {
    let by = first.resolved_by.as_deref().map(str::trim);
    let by = by
        .filter(|by| !by.is_empty())
        .map(|by| ("author", words(by.to_owned())));
    let day = first
        .resolved_at
        .map(|at| ("day", words(texts.date(at.day()))));
    match (by, day) {
        (Some(by), Some(day)) => Some(texts.with("thread-resolved-by-on", &[by, day])),
        (Some(by), None) => Some(texts.with("thread-resolved-by", &[by])),
        (None, Some(day)) => Some(texts.with("thread-resolved-on", &[day])),
        (None, None) => None,
    }
}
