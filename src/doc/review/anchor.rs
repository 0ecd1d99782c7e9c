//! Where a comment hangs in a map as it is now, and how that was found: by the id of its item, by its
//! exact words, by the words most like them; else on what is left of its place.
//!
//! The words are looked for in the comment's own cell first and then everywhere, since items move. A
//! comment that could as well be about one item as about another hangs on neither: on what is left of
//! its place it is at least true.

use std::cell::OnceCell;
use std::collections::HashMap;

use super::about::{About, Target};
use crate::model::{Field, Item, ItemAt, Map, RowId, Stage, StageId};
use crate::text::{Letters, fold};

/// How a comment's place was found, from the surest to the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Found {
    /// By the id of its item; of its stage, cell or persona where it is about the whole of that; or it
    /// is about the map.
    Id,
    /// By the exact words of its item.
    Words,
    /// By words that are like those of its item, which was reworded.
    Likeness,
    /// Its item is gone, and only its stage is left.
    Stage,
    /// Its stage or persona is gone, and only the map is left.
    Map,
}

impl Found {
    /// Whether what it is about is no longer there.
    pub fn is_lost(self) -> bool {
        matches!(self, Self::Stage | Self::Map)
    }

    /// The word of the machine-readable output.
    pub fn key(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::Words => "words",
            Self::Likeness => "likeness",
            Self::Stage => "stage",
            Self::Map => "map",
        }
    }
}

/// Where a comment hangs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anchor {
    /// What it hangs on, which is in the map.
    pub target: Target,
    /// How that was found.
    pub found: Found,
}

impl Anchor {
    /// Whether it hangs in another cell than the comment names, because its item moved.
    pub fn is_elsewhere(&self, about: &About) -> bool {
        let is_item = matches!(self.target, Target::Item(_));
        is_item
            && (self.target.stage() != about.stage.as_ref()
                || self.target.row() != about.row.as_ref())
    }
}

/// How alike two texts have to be, from 0 to 1: half is much.
const ALIKE: f64 = 0.5;
/// By how much less alike an item of the comment's own cell may be than one elsewhere.
const AT_HOME: f64 = 0.2;
/// The fewest letters of words that are known again within others.
const TELLING: usize = 5;

/// A map with its items by what comments find them by. It is made once for many comments.
#[derive(Debug)]
pub struct Ground<'m> {
    map: &'m Map,
    items: Vec<(&'m Stage, &'m RowId, &'m Item)>,
    by_id: HashMap<&'m str, usize>,
    by_words: HashMap<&'m str, Vec<usize>>,
    /// Only made where a comment finds neither id nor words.
    letters: OnceCell<Vec<Letters>>,
}

impl<'m> Ground<'m> {
    /// Takes a map.
    pub fn of(map: &'m Map) -> Self {
        let items: Vec<_> = map.items().collect();
        let mut by_id = HashMap::new();
        let mut by_words: HashMap<&str, Vec<usize>> = HashMap::new();
        for (at, (_, _, item)) in items.iter().enumerate() {
            if let Some(id) = item.fields.text(Field::Id) {
                by_id.entry(id).or_insert(at);
            }
            by_words.entry(&item.text).or_default().push(at);
        }
        Self {
            map,
            items,
            by_id,
            by_words,
            letters: OnceCell::new(),
        }
    }

    /// Where a comment on that hangs.
    pub fn anchor(&self, about: &About) -> Anchor {
        let item = |at: usize, found| self.item(at).map(|target| Anchor { target, found });
        let by_id = || self.by_id.get(about.item.as_ref()?.as_str()).copied();
        if let Some(anchor) = by_id().and_then(|at| item(at, Found::Id)) {
            return anchor;
        }
        if let Some(quote) = about.quote.as_deref() {
            let by_words = self.by_words(about, quote);
            if let Some(anchor) = by_words.and_then(|at| item(at, Found::Words)) {
                return anchor;
            }
            let by_likeness = self.by_likeness(about, quote);
            if let Some(anchor) = by_likeness.and_then(|at| item(at, Found::Likeness)) {
                return anchor;
            }
        }
        self.what_is_left(about)
    }

    fn item(&self, at: usize) -> Option<Target> {
        let (stage, row, item) = self.items.get(at)?;
        Some(Target::Item(ItemAt {
            stage: stage.id.clone(),
            row: (*row).clone(),
            index: item.index,
            text: item.text.clone(),
        }))
    }

    fn is_at_home(&self, at: usize, about: &About) -> bool {
        self.items.get(at).is_some_and(|(stage, row, _)| {
            Some(&stage.id) == about.stage.as_ref() && Some(*row) == about.row.as_ref()
        })
    }

    /// The item of exactly those words: one of the cell, else the only one there is.
    fn by_words(&self, about: &About, quote: &str) -> Option<usize> {
        let found = self.by_words.get(quote)?;
        let mut at_home = found.iter().filter(|at| self.is_at_home(**at, about));
        match (at_home.next(), found.as_slice()) {
            (Some(at), _) | (None, [at]) => Some(*at),
            _ => None,
        }
    }

    /// The item whose words are most like those.
    fn by_likeness(&self, about: &About, quote: &str) -> Option<usize> {
        let letters = self.letters.get_or_init(|| {
            let items = self.items.iter();
            items.map(|(_, _, item)| Letters::of(&item.text)).collect()
        });
        let wanted = Letters::of(quote);
        let (mut home, mut away): (Option<(f64, usize)>, Option<(f64, usize)>) = (None, None);
        let mut is_doubtful = false;
        for (at, letters) in letters.iter().enumerate() {
            let likeness = wanted.likeness(letters);
            if self.is_at_home(at, about) {
                let is_within = || self.text(at).is_some_and(|text| holds(text, quote));
                let likeness = if likeness < ALIKE && is_within() {
                    ALIKE
                } else {
                    likeness
                };
                if home.is_none_or(|(best, _)| likeness > best) {
                    home = Some((likeness, at));
                }
            } else if away.is_none_or(|(best, _)| likeness > best) {
                (away, is_doubtful) = (Some((likeness, at)), false);
            } else if away.is_some_and(|(best, _)| likeness >= best) {
                is_doubtful = true;
            }
        }
        let home = home.filter(|(likeness, _)| *likeness >= ALIKE);
        let away = away.filter(|(likeness, _)| *likeness >= ALIKE + AT_HOME && !is_doubtful);
        match (home, away) {
            (Some((near, _)), Some((far, at))) if far > near + AT_HOME => Some(at),
            (Some((_, at)), _) | (None, Some((_, at))) => Some(at),
            (None, None) => None,
        }
    }

    fn text(&self, at: usize) -> Option<&'m str> {
        self.items.get(at).map(|(_, _, item)| item.text.as_str())
    }

    /// The smallest part of its place that is there, or its place where it is about no item.
    fn what_is_left(&self, about: &About) -> Anchor {
        let is_about_item = about.item.is_some() || about.quote.is_some();
        let stage = about.stage.as_ref().map(|id| (id, self.map.stage(id)));
        let (target, found) = match (stage, &about.persona) {
            (Some((id, Some(_))), _) => {
                let cell = about.row.as_ref().filter(|row| self.has_row(row, id));
                let target = cell.map_or_else(
                    || Target::Stage(id.clone()),
                    |row| Target::Cell(id.clone(), row.clone()),
                );
                let is_whole = !is_about_item && (cell.is_some() || about.row.is_none());
                (target, if is_whole { Found::Id } else { Found::Stage })
            }
            (Some((_, None)), _) => (Target::Map, Found::Map),
            (None, Some(persona)) if !is_about_item => match self.map.persona(persona) {
                Some(_) => (Target::Persona(persona.clone()), Found::Id),
                None => (Target::Map, Found::Map),
            },
            (None, _) if is_about_item => (Target::Map, Found::Map),
            (None, _) => (Target::Map, Found::Id),
        };
        Anchor { target, found }
    }

    /// Whether the map has a cell of that row in the stage, be it empty.
    fn has_row(&self, row: &RowId, stage: &StageId) -> bool {
        let of_stage = self.map.stage(stage).and_then(|stage| stage.cell(row));
        let mut rows = self.map.rows.iter().flatten();
        row.is_built_in() || of_stage.is_some() || rows.any(|decl| decl.row() == Some(row))
    }
}

/// Whether words stand whole within others, or these within them, as when items are joined or split.
fn holds(words: &str, quote: &str) -> bool {
    let (words, quote) = (fold(words), fold(quote));
    let (long, short) = if words.len() < quote.len() {
        (quote.as_str(), words.trim())
    } else {
        (words.as_str(), quote.trim())
    };
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let is_word = |(at, found): (usize, &str)| {
        let (before, behind) = (long.get(..at), long.get(at + found.len()..));
        !is_letter(before.and_then(|text| text.chars().next_back()))
            && !is_letter(behind.and_then(|text| text.chars().next()))
    };
    short.chars().count() >= TELLING && long.match_indices(short).any(is_word)
}
