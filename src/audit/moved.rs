//! When the map has moved on: which questions of a run it still gives, and where, which it gives no
//! more, and which are new.
//!
//! A question is found again as a comment finds its item: by the item's id, then by its exact words,
//! then by the most similar words at its stage. What is not found is kept as it is and said to be gone.

use super::check::{Check, Source};
use super::list::List;
use super::plan::{Scope, plan};
use super::run::Run;
use crate::doc::beside::{Moment, SheetError};
use crate::i18n::Texts;
use crate::model::Map;
use crate::text::Letters;

/// From how much likeness on other words are the same question reworded; half is much.
const LIKE: f64 = 0.5;

/// How a question was found again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// By the id of its item, or its own where that is not made of words.
    Id,
    /// By its exact words.
    Words,
    /// By words much like them.
    Likeness,
}

/// What became of one question of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// The map gives it as it is.
    Same,
    /// The map gives it at another stage or in other words: the one at that position of
    /// [`Moved::now`].
    Moved(usize, Found),
    /// The map does not give it any more.
    Gone,
    /// It is of a list that is not at hand, so nothing can be said of it.
    Unknown,
}

/// A run beside its map as it is now.
#[derive(Clone, Debug, PartialEq)]
pub struct Moved {
    /// What the map and the lists ask now.
    pub now: Vec<Check>,
    /// What became of each question of the run, in its order.
    pub fates: Vec<Fate>,
    /// The positions in `now` of what the run does not ask.
    pub new: Vec<usize>,
}

impl Moved {
    /// Compares a run with its map and the lists it is to ask.
    pub fn of(run: &Run, map: &Map, lists: &[List], texts: &Texts) -> Self {
        let persona = run.persona();
        let of_map = |check: &Check| check.from != Source::List;
        let scope = Scope {
            persona: persona.as_ref(),
            lists,
            lists_only: !run.checks().is_empty() && !run.checks().iter().any(of_map),
        };
        let now = plan(map, scope, texts);
        let (fates, new) = compare(run.checks(), &now, lists);
        Self { now, fates, new }
    }

    /// Whether the map asks what the run does not, or elsewhere or of other words than the run does. What
    /// is gone is no reason to follow: it stays as it is.
    pub fn is_ahead(&self) -> bool {
        let has_moved = |fate: &Fate| matches!(fate, Fate::Moved(..));
        !self.new.is_empty() || self.fates.iter().any(has_moved)
    }

    /// The run brought up to the map of that digest: what moved is asked as the map has it now with its
    /// answer, what is new is open, and what is gone stays.
    ///
    /// # Errors
    /// The file may only be looked at.
    pub fn carry(&self, run: &Run, digest: &str, at: Moment) -> Result<Run, SheetError> {
        let mut carried = run.clone();
        for (check, fate) in run.checks().iter().zip(&self.fates) {
            if let Fate::Moved(position, _) = fate
                && let Some(now) = self.now.get(*position)
            {
                carried = carried.reworded(&check.id, now)?;
            }
        }
        let new = self.new.iter().filter_map(|at| self.now.get(*at));
        let new: Vec<Check> = new.cloned().collect();
        carried.with_more(&new, at)?.with_digest(digest)
    }
}

/// Finds each old question among the new ones, the surest ways first.
fn compare(old: &[Check], now: &[Check], lists: &[List]) -> (Vec<Fate>, Vec<usize>) {
    let is_known = |check: &Check| {
        let mut lists = lists.iter();
        let list = check.list.as_deref();
        check.from != Source::List || lists.any(|known| Some(known.id.as_str()) == list)
    };
    let mut pairs = Pairs {
        old,
        now,
        found: vec![None; old.len()],
        taken: vec![false; now.len()],
    };
    pairs.find(Found::Id, |a, b| {
        a.item.is_some() && a.item == b.item && same_frame(a, b)
    });
    pairs.find(Found::Words, |a, b| a.stage == b.stage && same_words(a, b));
    pairs.find(Found::Words, same_words);
    pairs.find(Found::Id, |a, b| a.id == b.id);
    pairs.find_alike();
    let fate = |(check, found): (&Check, &Option<(usize, Found)>)| match found {
        Some((position, found)) => match now.get(*position) {
            Some(now) if is_same(check, now) => Fate::Same,
            _ => Fate::Moved(*position, *found),
        },
        None if is_known(check) => Fate::Gone,
        None => Fate::Unknown,
    };
    let fates = old.iter().zip(&pairs.found).map(fate).collect();
    let is_new = |(position, taken): (usize, &bool)| (!taken).then_some(position);
    let new = pairs.taken.iter().enumerate().filter_map(is_new).collect();
    (fates, new)
}

/// Whether a question is about the same thing at the same place. How it is worded around the words of
/// the map is no matter: that is another language, or another version of this program.
fn is_same(one: &Check, other: &Check) -> bool {
    let is_framed = one.quote.is_some() || one.from == Source::List;
    let place = |check: &Check| (check.stage.clone(), check.item.clone(), check.quote.clone());
    place(one) == place(other) && (is_framed || one.text == other.text)
}

/// Whether two questions are about the same words, in the same way.
fn same_words(one: &Check, other: &Check) -> bool {
    one.words() == other.words() && same_frame(one, other)
}

/// Whether two questions ask the same of whatever they are about.
fn same_frame(one: &Check, other: &Check) -> bool {
    let frame = |check: &Check| match &check.quote {
        Some(quote) => check.text.replacen(quote.as_str(), "", 1),
        None => String::new(),
    };
    one.from != Source::List || frame(one) == frame(other)
}

/// Old and new questions that are being paired.
struct Pairs<'c> {
    old: &'c [Check],
    now: &'c [Check],
    /// For each old one the position of the new one, and how it was found.
    found: Vec<Option<(usize, Found)>>,
    /// Which new ones have been found.
    taken: Vec<bool>,
}

impl Pairs<'_> {
    /// Pairs each old question with the first new one of its kind that fits.
    fn find(&mut self, how: Found, fits: impl Fn(&Check, &Check) -> bool) {
        for (old, found) in self.old.iter().zip(&mut self.found) {
            if found.is_some() {
                continue;
            }
            let free = self.now.iter().zip(&self.taken).enumerate();
            let free = free.filter(|(_, (_, taken))| !**taken);
            let fit =
                |(_, (now, _)): &(usize, (&Check, &bool))| same_kind(old, now) && fits(old, now);
            if let Some((position, _)) = free.into_iter().find(fit) {
                *found = Some((position, how));
                if let Some(taken) = self.taken.get_mut(position) {
                    *taken = true;
                }
            }
        }
    }

    /// Pairs those at the same stage whose words are most alike, the most alike first.
    fn find_alike(&mut self) {
        let letters = |checks: &[Check]| -> Vec<Letters> {
            checks
                .iter()
                .map(|check| Letters::of(check.words()))
                .collect()
        };
        let (old_letters, now_letters) = (letters(self.old), letters(self.now));
        let mut likes: Vec<(f64, usize, usize)> = Vec::new();
        for (at, (old, mine)) in self.old.iter().zip(&old_letters).enumerate() {
            for (position, (now, other)) in self.now.iter().zip(&now_letters).enumerate() {
                let differ = old.item.is_some() && now.item.is_some();
                if old.stage == now.stage && same_kind(old, now) && same_frame(old, now) && !differ
                {
                    let like = mine.likeness(other);
                    likes.extend((like >= LIKE).then_some((like, at, position)));
                }
            }
        }
        likes.sort_by(|(one, ..), (other, ..)| other.total_cmp(one));
        for (_, at, position) in likes {
            let (Some(found), Some(taken)) = (self.found.get_mut(at), self.taken.get_mut(position))
            else {
                continue;
            };
            if found.is_none() && !*taken {
                *found = Some((position, Found::Likeness));
                *taken = true;
            }
        }
    }
}

/// Whether both were made of the same kind of thing.
fn same_kind(one: &Check, other: &Check) -> bool {
    one.from == other.from && one.list == other.list
}
