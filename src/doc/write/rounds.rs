//! Edits of items in many cells at once, such as what is done on a selection: planned together on
//! one tree, round by round, because a reading after each of thousands would take minutes.
//!
//! In a round every cell is changed once at most; what it has more waits for the tree of the next
//! round. So there are as many rounds as the fullest cell has edits, however many cells there are.
//! Stages keep their places meanwhile, so that one map finds them all.

use std::collections::{HashMap, HashSet};

use super::batch::Taken;
use super::error::{EditError, Thing};
use super::shift::{Cut, put_in, take_out};
use super::{Splice, item, locate, sound, splice};
use crate::doc::syntax::Tree;
use crate::model::{Edit, ItemAt, Map, RowId, StageId};

/// A row of a stage.
type CellKey<'e> = (&'e StageId, &'e RowId);

/// How many of the first edits can be made together, as if one after the other: removals, additions
/// or moves, as the first is.
pub(super) fn run_of_items<'e>(edits: &'e [Edit]) -> usize {
    let mut run = Run::default();
    let goes_on = |edit: &&'e Edit| match (edits.first(), *edit) {
        (Some(Edit::InsertItem { .. }), Edit::InsertItem { .. }) => true,
        (Some(Edit::RemoveItem(_)), Edit::RemoveItem(at)) => run.takes(at),
        (
            Some(Edit::MoveItem { .. }),
            Edit::MoveItem {
                item, stage, row, ..
            },
        ) => item.row == *row && item.stage != *stage && run.takes(item) && run.fills((stage, row)),
        _ => false,
    };
    edits.iter().take_while(goes_on).count()
}

/// What the edits of a run took and filled so far.
#[derive(Default)]
struct Run<'e> {
    /// The index taken last from each cell.
    taken: HashMap<CellKey<'e>, usize>,
    filled: HashSet<CellKey<'e>>,
}

impl<'e> Run<'e> {
    /// Whether an item stands yet where it stood before the run.
    fn takes(&mut self, at: &'e ItemAt) -> bool {
        let cell = (&at.stage, &at.row);
        let last = self.taken.insert(cell, at.index);
        !self.filled.contains(&cell) && last.is_none_or(|last| at.index < last)
    }

    fn fills(&mut self, cell: CellKey<'e>) -> bool {
        self.filled.insert(cell);
        true
    }
}

/// The text after the edits of a run.
pub(super) fn make_run(text: &str, map: &Map, edits: &[Edit]) -> Result<String, EditError> {
    if let Some(Edit::MoveItem { .. }) = edits.first() {
        return move_all(text, map, edits);
    }
    let plan = |tree: &Tree<'_>, edit: &Edit| {
        let splices = match edit {
            Edit::RemoveItem(at) => item::remove(tree, map, at)?,
            Edit::InsertItem {
                stage,
                row,
                before,
                item,
            } => item::insert(tree, map, stage, row, *before, item)?,
            _ => Vec::new(),
        };
        Ok((splices, ()))
    };
    in_rounds(text, edits, cell_of, plan).map(|(text, _)| text)
}

/// Takes all items out first, then puts them in: no cell is filled before its own have left it, so
/// it comes to the same.
fn move_all(text: &str, map: &Map, edits: &[Edit]) -> Result<String, EditError> {
    let take = |tree: &Tree<'_>, edit: &Edit| {
        let Edit::MoveItem { item: at, row, .. } = edit else {
            return Err(EditError::NotFound(Thing::Item));
        };
        locate::item(map, at)?;
        let from = item::cell(tree, map, &at.stage, &at.row)?;
        take_out(tree, &from, at, row)
    };
    let (text, mut cuts) = in_rounds(text, edits, cell_of, take)?;
    cuts.sort_by_key(|(n, _)| *n);
    let moved: Vec<(&Edit, Cut)> = cuts
        .into_iter()
        .filter_map(|(n, cut)| Some((edits.get(n)?, cut)))
        .collect();
    let put = |tree: &Tree<'_>, (edit, cut): &(&Edit, Cut)| {
        let Edit::MoveItem {
            stage, row, before, ..
        } = edit
        else {
            return Err(EditError::NotFound(Thing::Item));
        };
        let to = item::cell(tree, map, stage, row)?;
        Ok((put_in(tree, &to, *before, cut.clone())?, ()))
    };
    in_rounds(&text, &moved, |(edit, _)| target_of(edit), put).map(|(text, _)| text)
}

/// The cell an edit takes an item from or adds one to.
fn cell_of(edit: &Edit) -> Option<CellKey<'_>> {
    match edit {
        Edit::RemoveItem(at) | Edit::MoveItem { item: at, .. } => Some((&at.stage, &at.row)),
        Edit::InsertItem { stage, row, .. } => Some((stage, row)),
        _ => None,
    }
}

/// The cell an item is moved to.
fn target_of(edit: &Edit) -> Option<CellKey<'_>> {
    match edit {
        Edit::MoveItem { stage, row, .. } => Some((stage, row)),
        _ => None,
    }
}

/// Plans things on the tree of the text as it is by then, those of one cell in their order and each
/// in a round of its own, and answers with what came of each, by its number.
fn in_rounds<'e, E, T>(
    text: &str,
    things: &'e [E],
    cell: impl Fn(&'e E) -> Option<CellKey<'e>>,
    plan: impl Fn(&Tree<'_>, &'e E) -> Result<(Vec<Splice>, T), EditError>,
) -> Result<(String, Vec<(usize, T)>), EditError> {
    let mut text = text.to_owned();
    let mut done = Vec::new();
    let mut left: Vec<(usize, &E)> = things.iter().enumerate().collect();
    while !left.is_empty() {
        let tree = sound(&text)?;
        let mut concerned = HashSet::new();
        let mut taken = Taken::default();
        let mut later = Vec::new();
        for (n, thing) in left {
            // Only one of a cell is planned, since the next is to find it as this one leaves it.
            if !concerned.insert(cell(thing)) {
                later.push((n, thing));
                continue;
            }
            let (splices, outcome) = plan(&tree, thing)?;
            if taken.add(splices) {
                done.push((n, outcome));
            } else {
                later.push((n, thing));
            }
        }
        text = splice(&text, taken.splices)?;
        left = later;
    }
    Ok((text, done))
}
