//! Which stages and personas of two maps are the same: by id, by name, then by what they hold.

use std::collections::HashMap;

use super::Sides;
use crate::doc::{standing, woven};
use crate::model::{Field, Fields, Map, Persona, RowId, Stage};
use crate::text::Letters;

/// How alike two things must be that share neither id nor name, from 0 to 1.
const ALIKE: f64 = 0.5;
/// How many pairs of things are compared by what they hold. Beyond that a map is no map that
/// anybody reads, and what is not found by id or name is new or gone.
const COMPARED: usize = 10_000;

/// For each persona of the second map the position in the first of the one it was.
pub(super) fn personas(before: &Map, after: &Map) -> Vec<Option<usize>> {
    let things = |map: &Map| map.personas.iter().map(persona).collect::<Vec<_>>();
    matched(&things(before), &things(after))
}

/// For each stage of the second map the position in the first of the one it was.
pub(super) fn stages(before: &Map, after: &Map) -> Vec<Option<usize>> {
    let things = |map: &Map| map.stages.iter().map(stage).collect::<Vec<_>>();
    matched(&things(before), &things(after))
}

/// What something is known by.
struct Thing {
    id: String,
    name: String,
    letters: Letters,
    /// What it holds, and how often.
    content: HashMap<String, usize>,
    count: usize,
}

impl Thing {
    fn new(id: &str, name: &str, content: impl Iterator<Item = String>) -> Self {
        let mut thing = Self {
            id: id.to_owned(),
            name: name.trim().to_owned(),
            letters: Letters::of(name),
            content: HashMap::new(),
            count: 0,
        };
        for words in content {
            *thing.content.entry(words).or_default() += 1;
            thing.count += 1;
        }
        thing
    }

    /// From 0 to 1. What it holds says more than a name, which a person has just changed.
    fn likeness(&self, other: &Self) -> f64 {
        let by_name = self.letters.likeness(&other.letters);
        let count = self.count + other.count;
        if count == 0 {
            return by_name;
        }
        let common: usize = self
            .content
            .iter()
            .map(|(words, n)| other.content.get(words).map_or(0, |m| *n.min(m)))
            .sum();
        #[expect(clippy::cast_precision_loss, reason = "maps hold fewer things")]
        let by_content = (2 * common) as f64 / count as f64;
        (0.75 * by_content + 0.25 * by_name).max(0.75 * by_name)
    }
}

fn persona(persona: &Persona) -> Thing {
    let words = held(&persona.fields);
    Thing::new(persona.id.as_str(), &persona.name, words)
}

fn stage(stage: &Stage) -> Thing {
    let items = stage.cells.iter().flat_map(|cell| {
        let row: &RowId = &cell.row;
        cell.items
            .iter()
            .map(move |item| format!("{} {}", row.key(), item.text))
    });
    Thing::new(
        stage.id.as_str(),
        &stage.name,
        held(&stage.fields).chain(items),
    )
}

fn held(fields: &Fields) -> impl Iterator<Item = String> {
    let others = fields
        .iter()
        .filter(|entry| !matches!(entry.field, Field::Id | Field::Name));
    others.map(|entry| format!("{} {}", entry.field.key(), entry.value))
}

fn matched(before: &[Thing], after: &[Thing]) -> Vec<Option<usize>> {
    let mut pairs = Pairs::new(before.len(), after.len());
    pairs.by_key(before, after, |thing| &thing.id);
    pairs.by_key(before, after, |thing| &thing.name);
    let (old, new) = (pairs.free_before(), pairs.free_after());
    if old.len() * new.len() <= COMPARED {
        let found = pairs.of_after.clone();
        let likeness = |o: usize, n: usize| match (before.get(o), after.get(n)) {
            (Some(old), Some(new)) => old.likeness(new) + neighbours(&found, before.len(), o, n),
            _ => 0.0,
        };
        pairs.by_likeness(&old, &new, ALIKE, likeness);
    }
    pairs.of_after
}

/// Two lists as one, and what of it has moved. Given is, for each entry of the second list, the one
/// of the first it was, and how many the first has.
pub(super) fn pair_up(of_after: &[Option<usize>], before: usize) -> Vec<(Sides<usize>, bool)> {
    let known: Vec<usize> = of_after.iter().copied().flatten().collect();
    let mut stays = standing(&known).into_iter();
    let is_moved: Vec<bool> = of_after
        .iter()
        .map(|pair| pair.is_some() && stays.next() == Some(false))
        .collect();
    // Entries of the second list are called by their position, those that are gone by theirs
    // behind the end of the second.
    let end = of_after.len();
    let mut of_before: Vec<usize> = (end..end + before).collect();
    for (after, pair) in of_after.iter().enumerate() {
        if let Some(slot) = pair.and_then(|before| of_before.get_mut(before)) {
            *slot = after;
        }
    }
    let of_second: Vec<usize> = (0..end).collect();
    let (second, first): (Vec<&usize>, Vec<&usize>) =
        (of_second.iter().collect(), of_before.iter().collect());
    let mut woven = woven(&second, &first);
    // Where something went and something came, what went is told first.
    let is_kept = |called: &&usize| matches!(of_after.get(**called), Some(Some(_)));
    for run in woven.chunk_by_mut(|a, b| !is_kept(a) && !is_kept(b)) {
        run.sort_by_key(|called| **called < end);
    }
    let sides = woven.into_iter().map(|called| {
        let pair = of_after.get(*called).copied();
        let at = match pair {
            None => Sides::Gone(called - end),
            Some(None) => Sides::New(*called),
            Some(Some(before)) => Sides::Both {
                before,
                after: *called,
            },
        };
        (at, is_moved.get(*called).copied().unwrap_or_default())
    });
    sides.collect()
}

/// A little more for each neighbour that is the same on both sides, or missing on both: what stands
/// at the place of the other more likely is the other.
fn neighbours(of_after: &[Option<usize>], before_len: usize, before: usize, after: usize) -> f64 {
    let was = |at: Option<usize>| at.and_then(|at| of_after.get(at).copied());
    let is_behind = match (before.checked_sub(1), was(after.checked_sub(1))) {
        (None, None) => true,
        (Some(old), Some(new)) => new == Some(old),
        _ => false,
    };
    let next = (before + 1 < before_len).then_some(before + 1);
    let is_before = match (next, was(Some(after + 1))) {
        (None, None) => true,
        (Some(old), Some(new)) => new == Some(old),
        _ => false,
    };
    0.1 * f64::from(u8::from(is_behind) + u8::from(is_before))
}

/// Entries of two lists, paired one after the other.
pub(super) struct Pairs {
    /// For each entry of the second list that of the first.
    pub(super) of_after: Vec<Option<usize>>,
    is_taken: Vec<bool>,
}

impl Pairs {
    pub(super) fn new(before: usize, after: usize) -> Self {
        Self {
            of_after: vec![None; after],
            is_taken: vec![false; before],
        }
    }

    pub(super) fn is_free(&self, before: usize, after: usize) -> bool {
        self.is_before_free(before) && self.is_after_free(after)
    }

    /// Pairs two entries, if neither has its pair.
    pub(super) fn put(&mut self, before: usize, after: usize) {
        if self.is_free(before, after)
            && let (Some(is_taken), Some(of_after)) =
                (self.is_taken.get_mut(before), self.of_after.get_mut(after))
        {
            *is_taken = true;
            *of_after = Some(before);
        }
    }

    pub(super) fn is_before_free(&self, before: usize) -> bool {
        self.is_taken.get(before) == Some(&false)
    }

    pub(super) fn is_after_free(&self, after: usize) -> bool {
        self.of_after.get(after) == Some(&None)
    }

    pub(super) fn free_before(&self) -> Vec<usize> {
        let entries = self.is_taken.iter().enumerate();
        entries
            .filter(|(_, taken)| !**taken)
            .map(|(at, _)| at)
            .collect()
    }

    pub(super) fn free_after(&self) -> Vec<usize> {
        let entries = self.of_after.iter().enumerate();
        entries
            .filter(|(_, pair)| pair.is_none())
            .map(|(at, _)| at)
            .collect()
    }

    fn by_key(&mut self, before: &[Thing], after: &[Thing], key: impl Fn(&Thing) -> &String) {
        let mut known: HashMap<&String, Vec<usize>> = HashMap::new();
        for at in self.free_before().into_iter().rev() {
            let key = before.get(at).map(&key).filter(|key| !key.is_empty());
            if let Some(key) = key {
                known.entry(key).or_default().push(at);
            }
        }
        for at in self.free_after() {
            let found = after.get(at).and_then(|thing| known.get_mut(key(thing)));
            if let Some(before) = found.and_then(Vec::pop) {
                self.put(before, at);
            }
        }
    }

    /// Pairs what is most alike, if it is alike enough; of equals what stands nearest.
    pub(super) fn by_likeness(
        &mut self,
        before: &[usize],
        after: &[usize],
        enough: f64,
        likeness: impl Fn(usize, usize) -> f64,
    ) {
        let all = before
            .iter()
            .flat_map(|old| after.iter().map(move |new| (*old, *new)));
        let mut alike: Vec<(f64, usize, usize)> = all
            .map(|(old, new)| (likeness(old, new), old, new))
            .filter(|(alike, ..)| *alike >= enough)
            .collect();
        alike.sort_by(|(a, old_a, new_a), (b, old_b, new_b)| {
            let distance = |old: &usize, new: &usize| old.abs_diff(*new);
            b.total_cmp(a)
                .then_with(|| distance(old_a, new_a).cmp(&distance(old_b, new_b)))
        });
        for (_, old, new) in alike {
            self.put(old, new);
        }
    }
}
