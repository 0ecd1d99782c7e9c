//! The items of cells as they are wanted: moved, changed, added and removed one by one.

use super::content::{Content, Entry, Step};
use super::pairs::pairs;
use super::write::{Draft, arrange};
use crate::model::{
    Cell, Edit, Field, Item, ItemAt, Map, Owner, Place, RowId, Stage, StageId, Value, fields_of,
};

/// How many items are looked for in other cells; beyond, they are removed here and added there.
const MOST_MOVES: usize = 100;

/// The edits that make every cell what it is to be. What is set, removed and put in stands together,
/// cell by cell, because edits of one kind are made with one reading: a merge of 850 clashes in 230 kB
/// took sixty times as long with the edits of one cell behind those of another.
pub(super) fn edits(map: &Map, wanted: &Content) -> Vec<Edit> {
    let cells = differing(map, wanted);
    let cells = cells
        .into_iter()
        .map(|(stage, row, cell, items)| cell_edits(&stage.id, row, cell, items));
    let mut all = CellEdits::default();
    for cell in cells {
        all.set.extend(cell.set);
        all.removed.extend(cell.removed);
        all.put.extend(cell.put);
    }
    [all.set, all.removed, all.put].concat()
}

/// The edits of a cell, or of all of them, in the order in which they are made.
#[derive(Debug, Default)]
struct CellEdits {
    /// What items are to say.
    set: Vec<Edit>,
    removed: Vec<Edit>,
    /// Where items are to stand, and new ones.
    put: Vec<Edit>,
}

/// The cells that are not what they are to be.
fn differing<'a>(
    map: &'a Map,
    wanted: &'a Content,
) -> Vec<(&'a Stage, &'a RowId, Option<&'a Cell>, &'a [Entry])> {
    let mut found = Vec::new();
    for (stage, wanted) in map.stages.iter().zip(&wanted.stages) {
        let step = Step::of(stage);
        if step.cells == wanted.cells {
            continue;
        }
        let present = stage
            .cells
            .iter()
            .filter(|cell| !wanted.cells.contains_key(&cell.row));
        let rows = present.map(|cell| &cell.row).chain(wanted.cells.keys());
        for row in rows.filter(|row| step.items(row) != wanted.items(row)) {
            found.push((stage, row, stage.cell(row), wanted.items(row)));
        }
    }
    found
}

/// Which item is to become which; one with other keys that nobody knows is made anew, because no
/// edit sets those.
fn kept(items: &[Entry], wanted: &[Entry]) -> Vec<Option<usize>> {
    let pairs = pairs(items, wanted).into_iter().zip(items);
    pairs
        .map(|(pair, item)| {
            pair.filter(|at| wanted.get(*at).map(|w| &w.unknown) == Some(&item.unknown))
        })
        .collect()
}

fn entries(cell: Option<&Cell>) -> Vec<Entry> {
    cell.iter()
        .flat_map(|cell| &cell.items)
        .map(Entry::of)
        .collect()
}

fn at(stage: &StageId, row: &RowId, index: usize, text: &str) -> ItemAt {
    ItemAt {
        stage: stage.clone(),
        row: row.clone(),
        index,
        text: text.to_owned(),
    }
}

/// The edits that make one cell what it is to be.
fn cell_edits(stage: &StageId, row: &RowId, cell: Option<&Cell>, wanted: &[Entry]) -> CellEdits {
    let now = entries(cell);
    let kept = kept(&now, wanted);
    let items = cell.map_or(&[][..], |cell| &cell.items);
    let mut edits = CellEdits::default();
    let mut slots: Vec<Option<Option<usize>>> = vec![Some(None); cell.map_or(0, |cell| cell.len)];
    for ((item, entry), pair) in items.iter().zip(&now).zip(&kept) {
        let at = at(stage, row, item.index, &item.text);
        match pair.and_then(|pair| wanted.get(pair)) {
            Some(wanted) => edits.set.extend(item_edits(&at, entry, wanted)),
            None => edits.removed.push(Edit::RemoveItem(at)),
        }
        if let Some(slot) = slots.get_mut(item.index) {
            *slot = pair.map(Some);
        }
    }
    edits.removed.reverse();
    for step in arrange(slots.into_iter().flatten().collect(), wanted.len()) {
        let Some(entry) = wanted.get(step.at) else {
            continue;
        };
        edits.put.push(match step.from {
            Some(from) => Edit::MoveItem {
                item: at(stage, row, from, &entry.text),
                stage: stage.clone(),
                row: row.clone(),
                before: step.before,
            },
            None => Edit::InsertItem {
                stage: stage.clone(),
                row: row.clone(),
                before: step.before,
                item: entry.draft(),
            },
        });
    }
    edits
}

/// The edits that make an item what it is to be, the words last, which the others name it by.
fn item_edits(item: &ItemAt, now: &Entry, wanted: &Entry) -> Vec<Edit> {
    let set = |field: Field, value: Option<Value>| Edit::Set {
        at: Place::Item(item.clone()),
        field,
        value,
    };
    let mut edits = Vec::new();
    let mut words = Field::Text;
    for spec in fields_of(Owner::Item(&item.row)) {
        if spec.required {
            words = spec.field;
        } else if now.fields.get(&spec.field) != wanted.fields.get(&spec.field) {
            edits.push(set(spec.field, wanted.fields.get(&spec.field).cloned()));
        }
    }
    if now.text != wanted.text {
        edits.push(set(words, Some(Value::Text(wanted.text.clone()))));
    }
    edits
}

/// Moves the items that are to be in another cell, with all they carry, as long as there are any.
pub(super) fn move_between(draft: &mut Draft, wanted: &Content) {
    let mut refused: Vec<Edit> = Vec::new();
    for _ in 0..MOST_MOVES {
        let next = moves(&draft.map, wanted)
            .into_iter()
            .find(|edit| !refused.contains(edit));
        let Some(edit) = next else {
            return;
        };
        // Not every row takes what another knows of an item; that one is removed and added.
        if draft.make(std::slice::from_ref(&edit)).is_none() {
            refused.push(edit);
        }
    }
}

/// An item to be added to a cell.
struct Missing<'a> {
    stage: &'a StageId,
    row: &'a RowId,
    before: usize,
    entry: &'a Entry,
}

/// The moves of items from where they are not wanted to where they are missing.
fn moves(map: &Map, wanted: &Content) -> Vec<Edit> {
    let mut spare: Vec<(&StageId, &RowId, &Item)> = Vec::new();
    let mut missing: Vec<Missing<'_>> = Vec::new();
    for (stage, row, cell, wanted) in differing(map, wanted) {
        let kept = kept(&entries(cell), wanted);
        let items = cell.map_or(&[][..], |cell| &cell.items);
        let unwanted = items.iter().zip(&kept).filter(|(_, pair)| pair.is_none());
        spare.extend(unwanted.map(|(item, _)| (&stage.id, row, item)));
        for (at, entry) in wanted
            .iter()
            .enumerate()
            .filter(|(at, _)| !kept.contains(&Some(*at)))
        {
            let standing = items
                .iter()
                .zip(&kept)
                .filter(|(_, pair)| pair.is_some_and(|p| p < at));
            let before = standing
                .map(|(item, _)| item.index + 1)
                .max()
                .unwrap_or_default();
            missing.push(Missing {
                stage: &stage.id,
                row,
                before,
                entry,
            });
        }
    }
    let is_same = |item: &Item, missing: &Missing<'_>| match (
        item.fields.text(Field::Id),
        missing.entry.id(),
    ) {
        (Some(id), Some(other)) => id == other,
        _ => !item.text.is_empty() && Entry::of(item) == *missing.entry,
    };
    missing
        .iter()
        .filter_map(|missing| {
            let found = spare.iter().find(|(_, _, item)| is_same(item, missing));
            let (stage, row, item) = found?;
            Some(Edit::MoveItem {
                item: at(stage, row, item.index, &item.text),
                stage: missing.stage.clone(),
                row: missing.row.clone(),
                before: missing.before,
            })
        })
        .collect()
}
