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
use crate::text::Letters;

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

/// How alike the words of an item of the comment's own cell have to be, from 0 to 1: half is much.
const ALIKE: f64 = 0.5;
/// How alike they have to be elsewhere.
const ALIKE_AWAY: f64 = 0.7;
/// The fewest letters of words that are known again within others, as when items are joined or split.
const TELLING: usize = 5;
/// The same elsewhere.
const TELLING_AWAY: usize = 12;

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
        let (mut home, mut away) = (Best::default(), Best::default());
        for (at, letters) in letters.iter().enumerate() {
            let likeness = wanted.likeness(letters);
            if self.is_at_home(at, about) {
                let is_joined = likeness < ALIKE
                    && (letters.holds(&wanted, TELLING) || wanted.holds(letters, TELLING));
                home.try_on(at, if is_joined { ALIKE } else { likeness });
            } else {
                let is_joined = likeness < ALIKE_AWAY && letters.holds(&wanted, TELLING_AWAY);
                away.try_on(at, if is_joined { ALIKE_AWAY } else { likeness });
            }
        }
        let is_home = home.likeness >= ALIKE;
        let is_away = away.likeness >= ALIKE_AWAY && !away.is_doubtful;
        let is_far_better = away.likeness - home.likeness > ALIKE_AWAY - ALIKE;
        if is_away && (is_far_better || !is_home) {
            return away.at;
        }
        home.at.filter(|_| is_home)
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

/// The item that is most alike so far.
#[derive(Clone, Copy, Debug, Default)]
struct Best {
    likeness: f64,
    /// The first of those that are as much alike.
    at: Option<usize>,
    /// Whether there are several of them.
    is_doubtful: bool,
}

impl Best {
    fn try_on(&mut self, at: usize, likeness: f64) {
        if self.at.is_none() || likeness > self.likeness {
            *self = Self {
                likeness,
                at: Some(at),
                is_doubtful: false,
            };
        } else if likeness >= self.likeness {
            self.is_doubtful = true;
        }
    }
}
