//! Which items of two maps are the same, and in which order a cell of both shows them.

use std::collections::{BTreeSet, HashMap};

use super::fields::{self, Renamed};
use super::matching::{Pairs, pair_up};
use super::{CellPair, ItemPair, ItemPlace, Sides};
use crate::doc::in_order;
use crate::model::{Field, Item, Map, RowId};
use crate::text::Letters;

/// How alike the words of two items must be, from 0 to 1.
const ALIKE: f64 = 0.5;
/// How many pairs of items of a cell are compared by their words.
const COMPARED: usize = 40_000;
/// How many items of the same words are looked at for the one that moved.
const SAME: usize = 50;

/// A stage and a row.
type CellPlace = (usize, RowId);

/// The cells of both maps, to be taken stage by stage.
pub(super) struct Cells(HashMap<Sided, Vec<CellPair>>);

/// The stage of a cell: its position in the first and in the second map.
type Sided = (Option<usize>, Option<usize>);

impl Cells {
    /// The rows of a stage, in their usual order.
    pub(super) fn take(&mut self, at: &Sides<usize>) -> Vec<CellPair> {
        let key = (at.before().copied(), at.after().copied());
        self.0.remove(&key).unwrap_or_default()
    }
}

/// An item with its place.
struct Placed<'m> {
    at: ItemPlace,
    item: &'m Item,
}

impl Placed<'_> {
    fn id(&self) -> Option<&str> {
        self.item.fields.text(Field::Id)
    }
}

fn placed(map: &Map) -> Vec<Placed<'_>> {
    let mut all = Vec::new();
    for (stage, of) in map.stages.iter().enumerate() {
        for cell in &of.cells {
            all.extend(cell.items.iter().enumerate().map(|(item, of)| Placed {
                at: ItemPlace {
                    stage,
                    row: cell.row.clone(),
                    item,
                },
                item: of,
            }));
        }
    }
    all
}

/// All cells. `stage_of` has for each stage of the second map the position of the one it was.
pub(super) fn cells(
    before: &Map,
    after: &Map,
    stage_of: &[Option<usize>],
    names: &Renamed,
) -> Cells {
    let (old, new) = (placed(before), placed(after));
    let both = Both {
        by_cell_old: by_cell(&old),
        by_cell_new: by_cell(&new),
        old,
        new,
        stage_of,
    };
    let pairs = both.pairs();
    both.woven(&pairs, before.stages.len(), names)
}

/// The positions of the items of each cell.
fn by_cell(items: &[Placed<'_>]) -> HashMap<CellPlace, Vec<usize>> {
    let mut cells: HashMap<CellPlace, Vec<usize>> = HashMap::new();
    for (at, placed) in items.iter().enumerate() {
        let place = (placed.at.stage, placed.at.row.clone());
        cells.entry(place).or_default().push(at);
    }
    cells
}

struct Both<'m> {
    old: Vec<Placed<'m>>,
    new: Vec<Placed<'m>>,
    by_cell_old: HashMap<CellPlace, Vec<usize>>,
    by_cell_new: HashMap<CellPlace, Vec<usize>>,
    stage_of: &'m [Option<usize>],
}

impl Both<'_> {
    /// Items with different ids are never the same.
    fn may(&self, old: usize, new: usize) -> bool {
        let id =
            |items: &[Placed<'_>], at: usize| items.get(at).and_then(Placed::id).map(str::to_owned);
        match (id(&self.old, old), id(&self.new, new)) {
            (Some(a), Some(b)) => a == b,
            _ => true,
        }
    }

    fn pairs(&self) -> Pairs {
        let mut pairs = Pairs::new(self.old.len(), self.new.len());
        self.by_id(&mut pairs);
        for (place, new) in &self.by_cell_new {
            self.by_words(&mut pairs, self.old_cell(place), new);
        }
        self.by_words_elsewhere(&mut pairs);
        for (place, new) in &self.by_cell_new {
            self.by_likeness(&mut pairs, self.old_cell(place), new);
        }
        pairs
    }

    /// What a cell of the second map was in the first.
    fn old_cell(&self, (stage, row): &CellPlace) -> &[usize] {
        let stage = self.stage_of.get(*stage).copied().flatten();
        let cell = stage.and_then(|stage| self.by_cell_old.get(&(stage, row.clone())));
        cell.map_or(&[], Vec::as_slice)
    }

    fn by_id(&self, pairs: &mut Pairs) {
        // An id that stands twice, which is a mistake, is still the first and the second of both.
        let mut ids: HashMap<&str, Vec<usize>> = HashMap::new();
        for (at, item) in self.old.iter().enumerate().rev() {
            if let Some(id) = item.id() {
                ids.entry(id).or_default().push(at);
            }
        }
        for (at, item) in self.new.iter().enumerate() {
            let same = item.id().and_then(|id| ids.get_mut(id));
            if let Some(old) = same.and_then(Vec::pop) {
                pairs.put(old, at);
            }
        }
    }

    /// Equal words in one cell: in their order as far as it goes, then any.
    fn by_words(&self, pairs: &mut Pairs, old: &[usize], new: &[usize]) {
        let words = |items: &[Placed<'_>], places: &[usize]| -> Vec<String> {
            let items = places.iter().filter_map(|at| items.get(*at));
            items.map(|placed| placed.item.text.clone()).collect()
        };
        let (old_words, new_words) = (words(&self.old, old), words(&self.new, new));
        for (o, n) in in_order(&old_words, &new_words) {
            if let (Some(o), Some(n)) = (old.get(o), new.get(n))
                && self.may(*o, *n)
            {
                pairs.put(*o, *n);
            }
        }
        let mut left: HashMap<&String, Vec<usize>> = HashMap::new();
        for (at, words) in old.iter().zip(&old_words) {
            if pairs.is_before_free(*at) {
                left.entry(words).or_default().push(*at);
            }
        }
        for (n, words) in new.iter().zip(&new_words) {
            let Some(same) = left.get_mut(words).filter(|_| pairs.is_after_free(*n)) else {
                continue;
            };
            let mut first = same.iter().take(SAME);
            if let Some(at) = first.position(|o| self.may(*o, *n)) {
                pairs.put(same.remove(at), *n);
            }
        }
    }

    /// Equal words in another cell, the same row first, then the nearest stage.
    fn by_words_elsewhere(&self, pairs: &mut Pairs) {
        let mut left: HashMap<&str, Vec<usize>> = HashMap::new();
        for at in pairs.free_before() {
            if let Some(placed) = self.old.get(at) {
                left.entry(&placed.item.text).or_default().push(at);
            }
        }
        for at in pairs.free_after() {
            let Some(new) = self.new.get(at) else {
                continue;
            };
            let home = self.stage_of.get(new.at.stage).copied().flatten();
            let far = |old: &usize| {
                let old = self.old.get(*old);
                old.map(|old| {
                    let stage = home.unwrap_or(new.at.stage);
                    (old.at.row != new.at.row, old.at.stage.abs_diff(stage))
                })
            };
            let Some(same) = left.get_mut(new.item.text.as_str()) else {
                continue;
            };
            let first = same.iter().enumerate().take(SAME);
            let may = first.filter(|(_, old)| self.may(**old, at));
            if let Some((nearest, _)) = may.min_by_key(|(_, old)| far(old)) {
                pairs.put(same.remove(nearest), at);
            }
        }
    }

    /// The most similar words of one cell.
    fn by_likeness(&self, pairs: &mut Pairs, old: &[usize], new: &[usize]) {
        let old: Vec<usize> = free(old, |o| pairs.is_before_free(o));
        let new: Vec<usize> = free(new, |n| pairs.is_after_free(n));
        if old.is_empty() || new.is_empty() || old.len() * new.len() > COMPARED {
            return;
        }
        let letters = |items: &[Placed<'_>], places: &[usize]| -> HashMap<usize, Letters> {
            let items = places.iter().filter_map(|at| Some((*at, items.get(*at)?)));
            items
                .map(|(at, placed)| (at, Letters::of(&placed.item.text)))
                .collect()
        };
        let (of_old, of_new) = (letters(&self.old, &old), letters(&self.new, &new));
        let likeness = |o: usize, n: usize| match (of_old.get(&o), of_new.get(&n)) {
            (Some(old), Some(new)) if self.may(o, n) => old.likeness(new),
            _ => 0.0,
        };
        pairs.by_likeness(&old, &new, ALIKE, likeness);
    }

    /// The cells with their items, those of the first map put in where they were.
    fn woven(&self, pairs: &Pairs, stages_before: usize, names: &Renamed) -> Cells {
        let mut stages: Vec<Sided> = self
            .stage_of
            .iter()
            .enumerate()
            .map(|(after, before)| (*before, Some(after)))
            .collect();
        let kept: BTreeSet<usize> = self.stage_of.iter().copied().flatten().collect();
        let gone = (0..stages_before).filter(|stage| !kept.contains(stage));
        stages.extend(gone.map(|before| (Some(before), None)));
        let mut rows: HashMap<Sided, BTreeSet<&RowId>> = HashMap::new();
        for placed in &self.new {
            let after = placed.at.stage;
            let before = self.stage_of.get(after).copied().flatten();
            let stage = rows.entry((before, Some(after))).or_default();
            stage.insert(&placed.at.row);
        }
        let after_of: HashMap<usize, usize> = stages
            .iter()
            .filter_map(|(before, after)| Some(((*before)?, (*after)?)))
            .collect();
        for placed in &self.old {
            let before = placed.at.stage;
            let key = (Some(before), after_of.get(&before).copied());
            rows.entry(key).or_default().insert(&placed.at.row);
        }
        let cells = rows.into_iter().map(|(stage, rows)| {
            let cells = rows.into_iter().map(|row| CellPair {
                row: row.clone(),
                items: self.cell(stage, row, pairs, names),
            });
            // A cell whose items all moved away has nothing to show.
            (stage, cells.filter(|cell| !cell.items.is_empty()).collect())
        });
        Cells(cells.collect())
    }

    fn cell(
        &self,
        (before, after): Sided,
        row: &RowId,
        pairs: &Pairs,
        names: &Renamed,
    ) -> Vec<ItemPair> {
        let items = |cells: &HashMap<CellPlace, Vec<usize>>, stage: Option<usize>| {
            let cell = stage.and_then(|stage| cells.get(&(stage, row.clone())));
            cell.cloned().unwrap_or_default()
        };
        let old = items(&self.by_cell_old, before);
        let new = items(&self.by_cell_new, after);
        // Within the cell items are paired by their place in it; what came from elsewhere or went
        // there takes no part in the order.
        let at_home: HashMap<usize, usize> = old
            .iter()
            .enumerate()
            .map(|(at, item)| (*item, at))
            .collect();
        let was = |item: &usize| pairs.of_after.get(*item).copied().flatten();
        let of_new: Vec<Option<usize>> = new
            .iter()
            .map(|item| was(item).and_then(|old| at_home.get(&old).copied()))
            .collect();
        let sides = pair_up(&of_new, old.len()).into_iter();
        let found = sides.filter_map(|(at, is_moved)| {
            let old = at.before().and_then(|at| old.get(*at)).copied();
            let new = at.after().and_then(|at| new.get(*at));
            let came = new.and_then(was);
            let went = old.is_some_and(|old| !pairs.is_before_free(old)) && new.is_none();
            (!went).then(|| {
                let is_moved = is_moved || (old.is_none() && came.is_some());
                let old = old.or(came).and_then(|at| self.old.get(at));
                pair(old, new.and_then(|at| self.new.get(*at)), is_moved, names)
            })?
        });
        found.collect()
    }
}

fn free(places: &[usize], is_free: impl Fn(usize) -> bool) -> Vec<usize> {
    places.iter().copied().filter(|at| is_free(*at)).collect()
}

fn pair(
    old: Option<&Placed<'_>>,
    new: Option<&Placed<'_>>,
    is_moved: bool,
    names: &Renamed,
) -> Option<ItemPair> {
    let at = match (old, new) {
        (Some(old), Some(new)) => Sides::Both {
            before: old.at.clone(),
            after: new.at.clone(),
        },
        (Some(old), None) => Sides::Gone(old.at.clone()),
        (None, Some(new)) => Sides::New(new.at.clone()),
        (None, None) => return None,
    };
    let (old, new) = (old.map(|old| old.item), new.map(|new| new.item));
    Some(ItemPair {
        is_reworded: matches!((old, new), (Some(old), Some(new)) if old.text != new.text),
        is_moved,
        fields: fields::of_item(old, new, names),
        unknown: fields::unknown(old, new),
        at,
    })
}
