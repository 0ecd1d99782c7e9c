//! When the map has moved on: which questions of a run it still gives, and where, which it gives no
//! more, and which are new.
//!
//! A question is found again as a comment finds its item: by the item's id, then by its exact words,
//! then by the most similar words at its stage. What is not found is kept as it is and said to be gone.

use std::collections::{HashMap, VecDeque};
use std::hash::Hash;

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
        let fates = run.checks().iter().zip(&self.fates);
        let moved = fates.filter_map(|(check, fate)| match fate {
            Fate::Moved(position, _) => Some((check.id.as_str(), self.now.get(*position)?)),
            _ => None,
        });
        let moved: Vec<(&str, &Check)> = moved.collect();
        let carried = run.reworded(&moved)?;
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
    let pairs = Pairs::of(old, now);
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

fn words(check: &Check) -> String {
    check.words().to_owned()
}

/// What is asked of whatever a question is about: only questions of one kind can become each other.
#[derive(PartialEq, Eq, Hash)]
struct Kind {
    from: Source,
    list: Option<String>,
    /// The words of a list around those of the touchpoint.
    frame: Option<String>,
}

impl Kind {
    fn of(check: &Check) -> Self {
        let quote = check
            .quote
            .as_deref()
            .filter(|_| check.from == Source::List);
        Self {
            from: check.from,
            list: check.list.clone(),
            frame: quote.map(|quote| check.text.replacen(quote, "", 1)),
        }
    }
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

/// For each old question the position of the same one among others, if it is there.
pub(super) fn same_questions(old: &[Check], now: &[Check]) -> Vec<Option<usize>> {
    let pairs = Pairs::of(old, now);
    let position = |found: &Option<(usize, Found)>| found.map(|(position, _)| position);
    pairs.found.iter().map(position).collect()
}

impl<'c> Pairs<'c> {
    /// Pairs what is the same, the surest ways first.
    fn of(old: &'c [Check], now: &'c [Check]) -> Self {
        let mut pairs = Self {
            old,
            now,
            found: vec![None; old.len()],
            taken: vec![false; now.len()],
        };
        pairs.find(Found::Id, |check| {
            Some((Kind::of(check), check.item.clone()?))
        });
        pairs.find(Found::Words, |check| {
            Some((Kind::of(check), check.stage.clone(), words(check)))
        });
        pairs.find(Found::Words, |check| Some((Kind::of(check), words(check))));
        pairs.find(Found::Id, |check| {
            Some((check.from, check.list.clone(), check.id.clone()))
        });
        pairs.find_alike();
        pairs
    }

    /// Pairs each old question with the first new one that has the same key; one without a key has no
    /// pair.
    fn find<K: Eq + Hash>(&mut self, how: Found, key: impl Fn(&Check) -> Option<K>) {
        let mut free: HashMap<K, VecDeque<usize>> = HashMap::new();
        for (position, check) in self.free() {
            if let Some(key) = key(check) {
                free.entry(key).or_default().push_back(position);
            }
        }
        for (at, check) in self.open() {
            let fits = key(check).and_then(|key| free.get_mut(&key)?.pop_front());
            if let Some(position) = fits {
                self.pair(at, position, how);
            }
        }
    }

    /// Pairs those at the same stage whose words are most alike, the most alike first. Two items that
    /// have ids are two.
    fn find_alike(&mut self) {
        type Candidate<'c> = (usize, &'c Check, Letters);
        let with_letters =
            |(at, check): (usize, &'c Check)| (at, check, Letters::of(check.words()));
        let mut free: HashMap<_, Vec<Candidate<'_>>> = HashMap::new();
        for candidate in self.free().into_iter().map(with_letters) {
            let key = (Kind::of(candidate.1), candidate.1.stage.clone());
            free.entry(key).or_default().push(candidate);
        }
        let mut likes: Vec<(f64, usize, usize)> = Vec::new();
        for (at, old, letters) in self.open().into_iter().map(with_letters) {
            let key = (Kind::of(old), old.stage.clone());
            for (position, now, other) in free.get(&key).into_iter().flatten() {
                let like = letters.likeness(other);
                let are_two = old.item.is_some() && now.item.is_some();
                likes.extend((like >= LIKE && !are_two).then_some((like, at, *position)));
            }
        }
        likes.sort_by(|(one, ..), (other, ..)| other.total_cmp(one));
        for (_, at, position) in likes {
            let is_open = self.found.get(at).is_some_and(Option::is_none);
            if is_open && self.taken.get(position) == Some(&false) {
                self.pair(at, position, Found::Likeness);
            }
        }
    }

    fn pair(&mut self, at: usize, position: usize, how: Found) {
        if let (Some(found), Some(taken)) = (self.found.get_mut(at), self.taken.get_mut(position)) {
            *found = Some((position, how));
            *taken = true;
        }
    }

    /// The old questions that have no pair yet.
    fn open(&self) -> Vec<(usize, &'c Check)> {
        let all = self.old.iter().zip(&self.found).enumerate();
        let open = all.filter(|(_, (_, found))| found.is_none());
        open.map(|(at, (check, _))| (at, check)).collect()
    }

    /// The new questions that have no pair yet.
    fn free(&self) -> Vec<(usize, &'c Check)> {
        let all = self.now.iter().zip(&self.taken).enumerate();
        let free = all.filter(|(_, (_, taken))| !**taken);
        free.map(|(at, (check, _))| (at, check)).collect()
    }
}
