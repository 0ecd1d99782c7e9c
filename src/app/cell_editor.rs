//! The editor of a cell: one item per line.
//!
//! Each line remembers the items it came from, so that an item keeps its severity, its sources and
//! its unknown keys while its words change, lines are parted, joined and undone. On accepting, the
//! difference becomes edits; nothing is written before.

use std::collections::HashSet;

use unicode_normalization::UnicodeNormalization;

use super::buffer::{Buffer, Change};
use crate::model::{
    Act, Draft, Edit, Field, Item, ItemAt, Map, Place, RowId, Span, Stage, StageId, Value,
    remove_items,
};

/// The items a line came from, as positions in the editor's list; none for a new line.
type Origin = Vec<usize>;

/// Where editing a cell begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Begin {
    /// At the end of an item.
    Item,
    /// On a new line behind it.
    Behind,
    /// On a new line before it.
    Before,
}

/// What stands in a cell while it is edited.
#[derive(Clone, Debug)]
pub struct CellEditor {
    /// The stage.
    pub stage: StageId,
    /// The row.
    pub row: RowId,
    /// The lines.
    pub buffer: Buffer,
    /// The items the person sees in the cell, as they were at the start.
    items: Vec<Item>,
    /// How many entries the list of the file has.
    len: usize,
    origins: Vec<Origin>,
    past: Vec<Vec<Origin>>,
    future: Vec<Vec<Origin>>,
}

impl CellEditor {
    /// Opens the cell with the caret at the end of the item `at`, or on a new line beside it.
    pub fn open(stage: &Stage, row: &RowId, seen: Vec<Item>, at: usize, begin: Begin) -> Self {
        let mut lines: Vec<String> = seen.iter().map(|item| one_line(&item.text)).collect();
        let mut origins: Vec<Origin> = (0..seen.len()).map(|n| vec![n]).collect();
        let mut row_of_caret = at.min(lines.len().saturating_sub(1));
        if begin != Begin::Item && !lines.is_empty() {
            row_of_caret += usize::from(begin == Begin::Behind);
            lines.insert(row_of_caret, String::new());
            origins.insert(row_of_caret, Origin::new());
        }
        if lines.is_empty() {
            origins.push(Origin::new());
        }
        let mut buffer = Buffer::lines_of(lines);
        buffer.put(row_of_caret, usize::MAX);
        Self {
            stage: stage.id.clone(),
            row: row.clone(),
            buffer,
            len: stage.cell(row).map_or(0, |cell| cell.len),
            items: seen,
            origins,
            past: Vec::new(),
            future: Vec::new(),
        }
    }

    /// The item the caret's line came from first.
    pub fn item(&self) -> Option<&Item> {
        let (row, _) = self.buffer.caret();
        self.origins
            .get(row)?
            .first()
            .and_then(|n| self.items.get(*n))
    }

    /// Does something to the buffer and keeps the origins of its lines in step.
    pub fn change(&mut self, act: impl FnOnce(&mut Buffer) -> Change) {
        let before = self.origins.clone();
        let lines = self.buffer.lines().iter();
        let was_empty: Vec<bool> = lines.map(|line| line.trim().is_empty()).collect();
        match act(&mut self.buffer) {
            Change::None => return,
            Change::Undone => {
                if let Some(past) = self.past.pop() {
                    self.future.push(std::mem::replace(&mut self.origins, past));
                }
                return;
            }
            Change::Redone => {
                if let Some(future) = self.future.pop() {
                    self.past.push(std::mem::replace(&mut self.origins, future));
                }
                return;
            }
            Change::Text => {}
            Change::Split { at, more } => {
                // What is typed before an item's first letter goes above the item, so the fields
                // stay with the words they belong to.
                let head_is_empty = self.buffer.lines().get(at).is_some_and(String::is_empty);
                let place = if head_is_empty && more == 1 {
                    at
                } else {
                    at + 1
                };
                for _ in 0..more {
                    self.origins
                        .insert(place.min(self.origins.len()), Origin::new());
                }
            }
            Change::Joined { at } => {
                if at + 1 < self.origins.len() {
                    let joined = self.origins.remove(at + 1);
                    let is_empty = |line: usize| was_empty.get(line).copied().unwrap_or(false);
                    if let Some(origin) = self.origins.get_mut(at) {
                        // An item whose words are gone is deleted, its fields with them.
                        if is_empty(at) {
                            *origin = joined;
                        } else if !is_empty(at + 1) {
                            origin.extend(joined);
                        }
                    }
                }
            }
        }
        self.past.push(before);
        self.future.clear();
    }

    /// Replaces all lines by those of a text edited elsewhere: equal lines keep their items, also
    /// where they moved; changed lines pair up in order, the rest are new.
    pub fn replace_lines(&mut self, text: &str) {
        let new: Vec<String> = text.lines().map(typable).collect();
        let old: Vec<String> = self.buffer.lines().to_vec();
        let mut origins = pair_lines(&old, &new)
            .into_iter()
            .map(|old| old.and_then(|old| self.origins.get(old).cloned()))
            .map(Option::unwrap_or_default)
            .collect::<Vec<Origin>>();
        if origins.is_empty() {
            origins.push(Origin::new());
        }
        self.buffer = Buffer::lines_of(new);
        self.origins = origins;
        self.past.clear();
        self.future.clear();
    }

    /// The edits that make the cell what stands here; `tag` are the personas new items are for.
    pub fn edits(&self, map: &Map, tag: &[String]) -> Act {
        let mut edits = Vec::new();
        let wanted = self.wanted();
        for want in &wanted {
            if let Some((item, joined)) = want.items.split_first() {
                self.merge(&mut edits, item, joined);
                if want.text != item.text {
                    edits.push(self.set_text(item, want.text.clone()));
                }
            }
        }
        let kept = wanted.iter().filter_map(|want| want.items.first());
        let kept: HashSet<usize> = kept.map(|item| item.index).collect();
        let removed = self.items.iter();
        let removed: Vec<&Item> = removed.filter(|item| !kept.contains(&item.index)).collect();
        let places: Vec<ItemAt> = removed.iter().map(|item| self.at(item)).collect();
        let mut act = remove_items(map, &places);
        edits.append(&mut act.edits);
        act.edits = edits;
        self.arrange(&mut act.edits, &wanted, &removed, tag);
        act
    }

    /// What is to stand in the cell, line by line; empty lines are nothing.
    fn wanted(&self) -> Vec<Wanted<'_>> {
        let mut wanted = Vec::new();
        for (line, origin) in self.buffer.lines().iter().zip(&self.origins) {
            let items: Vec<&Item> = origin.iter().filter_map(|n| self.items.get(*n)).collect();
            // What was not touched stays as the file has it, blank ends and all.
            let text = match items.as_slice() {
                [item] if *line == one_line(&item.text) => item.text.clone(),
                _ if line.trim().is_empty() => continue,
                _ => typed_text(line),
            };
            wanted.push(Wanted { text, items });
        }
        wanted
    }

    /// Inserts what is new and moves what stands elsewhere, from the first line to the last. Items
    /// that are not seen keep their places.
    fn arrange(
        &self,
        edits: &mut Vec<Edit>,
        wanted: &[Wanted<'_>],
        removed: &[&Item],
        tag: &[String],
    ) {
        // The list as it is after the edits so far, told by the indices in the file.
        let removed: HashSet<usize> = removed.iter().map(|item| item.index).collect();
        let mut list: Vec<Option<usize>> = (0..self.len)
            .filter(|index| !removed.contains(index))
            .map(Some)
            .collect();
        let first = self.items.first().map_or(self.len, |item| item.index);
        let mut before = list.iter().filter(|index| **index < Some(first)).count();
        for want in wanted {
            let item = want.items.first();
            let now = item.and_then(|item| place_in(&list, item.index, before));
            let Some(now) = now else {
                edits.push(Edit::InsertItem {
                    stage: self.stage.clone(),
                    row: self.row.clone(),
                    before,
                    item: new_item(want.text.clone(), tag),
                });
                list.insert(before, None);
                before += 1;
                continue;
            };
            if now >= before {
                before = now + 1;
                continue;
            }
            edits.push(Edit::MoveItem {
                item: ItemAt {
                    stage: self.stage.clone(),
                    row: self.row.clone(),
                    index: now,
                    text: want.text.clone(),
                },
                stage: self.stage.clone(),
                row: self.row.clone(),
                before,
            });
            let index = list.remove(now);
            list.insert(before - 1, index);
        }
    }

    /// What joined items add to the lists of the one they were joined to.
    fn merge(&self, edits: &mut Vec<Edit>, item: &Item, joined: &[&Item]) {
        for field in [Field::For, Field::Sources, Field::Solves] {
            let mut list = item.fields.list(field).to_vec();
            for other in joined {
                let more = other.fields.list(field);
                if field == Field::For && (list.is_empty() || more.is_empty()) {
                    // One of them was for everyone, so both together are.
                    list.clear();
                    break;
                }
                list.extend(
                    more.iter()
                        .filter(|id| !list.contains(id))
                        .cloned()
                        .collect::<Vec<_>>(),
                );
            }
            if list != item.fields.list(field) {
                edits.push(Edit::Set {
                    at: Place::Item(self.at(item)),
                    field,
                    value: (!list.is_empty()).then_some(Value::List(list)),
                });
            }
        }
    }

    fn set_text(&self, item: &Item, text: String) -> Edit {
        let field = if self.row == RowId::Metrics {
            Field::Name
        } else {
            Field::Text
        };
        Edit::Set {
            at: Place::Item(self.at(item)),
            field,
            value: Some(Value::Text(text)),
        }
    }

    fn at(&self, item: &Item) -> ItemAt {
        ItemAt {
            stage: self.stage.clone(),
            row: self.row.clone(),
            index: item.index,
            text: item.text.clone(),
        }
    }

    /// The place in the text of the item under the caret, for an editor that opens there.
    pub fn span(&self) -> Option<Span> {
        self.item().map(|item| item.span.clone())
    }
}

/// Where in the list an item stands; most stand where the one before them leads to.
fn place_in(list: &[Option<usize>], index: usize, expected: usize) -> Option<usize> {
    let (before, from_there) = list.split_at(expected.min(list.len()));
    let stands = |other: &Option<usize>| *other == Some(index);
    from_there
        .iter()
        .position(stands)
        .map(|at| before.len() + at)
        .or_else(|| before.iter().position(stands))
}

/// What a line is to become: its words, and the items it came from, none for a new one.
struct Wanted<'a> {
    text: String,
    items: Vec<&'a Item>,
}

/// For each new line the old one it continues.
fn pair_lines(old: &[String], new: &[String]) -> Vec<Option<usize>> {
    let mut pairs: Vec<Option<usize>> = vec![None; new.len()];
    let ops = similar::capture_diff_slices(similar::Algorithm::Myers, old, new);
    let equal = |op: &&similar::DiffOp| op.tag() == similar::DiffTag::Equal;
    for op in ops.iter().filter(equal) {
        for (from, to) in op.old_range().zip(op.new_range()) {
            if let Some(pair) = pairs.get_mut(to) {
                *pair = Some(from);
            }
        }
    }
    let is_free = |pairs: &[Option<usize>], from: usize| !pairs.contains(&Some(from));
    for (to, line) in new.iter().enumerate() {
        let moved = old
            .iter()
            .enumerate()
            .find(|(from, old)| *old == line && is_free(&pairs, *from));
        if let (Some((from, _)), Some(pair @ None)) = (moved, pairs.get_mut(to)) {
            *pair = Some(from);
        }
    }
    for op in &ops {
        let (from, to) = (op.old_range(), op.new_range());
        let from: Vec<usize> = from.filter(|from| is_free(&pairs, *from)).collect();
        let unpaired: Vec<usize> = to
            .filter(|to| pairs.get(*to).is_some_and(Option::is_none))
            .collect();
        for (from, to) in from.into_iter().zip(unpaired) {
            if let Some(pair) = pairs.get_mut(to) {
                *pair = Some(from);
            }
        }
    }
    pairs
}

/// A new item of those words for those personas.
pub(super) fn new_item(text: String, tag: &[String]) -> Draft {
    let mut draft = Draft::plain(text);
    if !tag.is_empty() {
        draft.fields.push((Field::For, Value::List(tag.to_vec())));
    }
    draft
}

/// The words a line stands for.
pub(super) fn typed_text(line: &str) -> String {
    let text: String = line.trim().nfc().collect();
    text.replace('⏎', "\n")
}

/// A line from elsewhere as it could have been typed: tabs are blanks, control characters go.
pub(super) fn typable(line: &str) -> String {
    let line = line.trim_start_matches('\u{feff}').replace('\t', " ");
    line.chars().filter(|c| !c.is_control()).collect()
}

/// A line break inside an item's words shows as one mark.
pub(super) fn one_line(text: &str) -> String {
    text.trim_end_matches('\n')
        .replace("\r\n", "⏎")
        .replace('\n', "⏎")
}
