//! The editor of a cell: one item per line.
//!
//! Each line remembers the items it came from, so that an item keeps its severity, its sources and
//! its unknown keys while its words change, lines are parted, joined and undone. On accepting, the
//! difference becomes edits; nothing is written before.

use unicode_normalization::UnicodeNormalization;

use super::buffer::{Buffer, Change};
use crate::model::{
    Act, Draft, Edit, Field, Item, ItemAt, Map, Place, RowId, Span, Stage, StageId, Value,
    remove_item,
};

/// The items a line came from, as positions in the editor's list; none for a new line.
type Origin = Vec<usize>;

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
    /// Opens the cell with the caret at the end of the item `at`, or, where `add`, on a new line
    /// behind it.
    pub fn open(stage: &Stage, row: &RowId, seen: Vec<Item>, at: usize, add: bool) -> Self {
        let mut lines: Vec<String> = seen.iter().map(|item| one_line(&item.text)).collect();
        let mut origins: Vec<Origin> = (0..seen.len()).map(|n| vec![n]).collect();
        let mut row_of_caret = at.min(lines.len().saturating_sub(1));
        if add && !lines.is_empty() {
            row_of_caret += 1;
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
                    if let Some(origin) = self.origins.get_mut(at) {
                        origin.extend(joined);
                    }
                }
            }
        }
        self.past.push(before);
        self.future.clear();
    }

    /// Replaces all lines by those of a text edited elsewhere: equal lines keep their items,
    /// changed lines pair up in order, the rest are new.
    pub fn replace_lines(&mut self, text: &str) {
        let new: Vec<String> = text.lines().map(str::to_owned).collect();
        let old: Vec<String> = self.buffer.lines().to_vec();
        let mut origins: Vec<Origin> = vec![Origin::new(); new.len()];
        for op in similar::capture_diff_slices(similar::Algorithm::Myers, &old, &new) {
            let (_, from, to) = op.as_tag_tuple();
            for (old_line, new_line) in from.zip(to) {
                if let (Some(origin), Some(kept)) =
                    (origins.get_mut(new_line), self.origins.get(old_line))
                {
                    origin.clone_from(kept);
                }
            }
        }
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
        let mut act = Act::default();
        let mut kept = vec![false; self.items.len()];
        let mut places: Vec<(usize, Step)> = Vec::new();
        let mut before = self.items.first().map_or(self.len, |item| item.index);
        for (line, origin) in self.buffer.lines().iter().zip(&self.origins) {
            let text: String = line.trim().nfc().collect();
            if text.is_empty() {
                continue;
            }
            let text = text.replace('⏎', "\n");
            let items: Vec<&Item> = origin.iter().filter_map(|n| self.items.get(*n)).collect();
            if let Some((item, joined)) = items.split_first() {
                if let Some(kept) = origin.first().and_then(|n| kept.get_mut(*n)) {
                    *kept = true;
                }
                self.merge(&mut act.edits, item, joined);
                if text != item.text {
                    act.edits.push(self.set_text(item, text));
                }
                before = item.index + 1;
            } else {
                places.push((before, Step::Insert(new_item(text, tag))));
            }
        }
        for (item, _) in self.items.iter().zip(&kept).filter(|(_, kept)| !**kept) {
            places.push((item.index, Step::Remove(self.at(item))));
        }
        self.finish(map, &mut act, places);
        act
    }

    /// Applies removals and insertions from the last place to the first, so that none moves the
    /// place of another.
    fn finish(&self, map: &Map, act: &mut Act, places: Vec<(usize, Step)>) {
        let mut cleaning = Vec::new();
        let mut edits = Vec::new();
        let mut places: Vec<_> = places.into_iter().enumerate().collect();
        places.sort_by_key(|(order, (at, place))| (*at, matches!(place, Step::Remove(_)), *order));
        for (_, (before, place)) in places.into_iter().rev() {
            match place {
                Step::Insert(item) => edits.push(Edit::InsertItem {
                    stage: self.stage.clone(),
                    row: self.row.clone(),
                    before,
                    item,
                }),
                Step::Remove(at) => {
                    let mut removal = remove_item(map, &at);
                    edits.extend(removal.edits.pop());
                    cleaning.extend(removal.edits);
                    act.mentions.extend(removal.mentions);
                }
            }
        }
        act.edits.extend(cleaning);
        act.edits.extend(edits);
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

/// What happens at a place of the list.
enum Step {
    Insert(Draft),
    Remove(ItemAt),
}

/// A new item of those words for those personas.
pub(super) fn new_item(text: String, tag: &[String]) -> Draft {
    let mut draft = Draft::plain(text);
    if !tag.is_empty() {
        draft.fields.push((Field::For, Value::List(tag.to_vec())));
    }
    draft
}

/// A line break inside an item's words shows as one mark.
fn one_line(text: &str) -> String {
    text.trim_end_matches('\n')
        .replace("\r\n", "⏎")
        .replace('\n', "⏎")
}
