//! Taking one item across.

use super::take::{NotTaken, Taking, set};
use super::{ItemPair, ItemPlace};
use crate::model::{
    Draft, Edit, Field, Item, ItemAt, Map, Owner, Place, RowDecl, RowId, StageId, Value, change_id,
    fields_of, remove_item,
};

impl Taking<'_> {
    pub(super) fn item(&self, pair: &ItemPair) -> Result<Vec<Edit>, NotTaken> {
        let [mine, theirs] = self.sides(&pair.at);
        let at = mine.map(|mine| self.item_at(mine).ok_or(NotTaken::Unknown));
        match (at.transpose()?, theirs) {
            (Some(at), None) => Ok(remove_item(self.mine(), &at).edits),
            (None, Some(theirs)) => self.insert(theirs),
            (Some(at), Some(theirs)) => self.become_alike(pair, at, theirs),
            (None, None) => Err(NotTaken::Unknown),
        }
    }

    /// An item of the other map that this one lacks.
    fn insert(&self, theirs: &ItemPlace) -> Result<Vec<Edit>, NotTaken> {
        let (stage, before) = self.target(theirs)?;
        let item = find(self.theirs(), theirs).ok_or(NotTaken::Unknown)?;
        let mut edits: Vec<Edit> = self.declared(&theirs.row).into_iter().collect();
        edits.push(Edit::InsertItem {
            stage,
            row: theirs.row.clone(),
            before,
            item: self.draft(item),
        });
        Ok(edits)
    }

    /// An item of both maps is made what it is in the other, and goes where it stands there.
    fn become_alike(
        &self,
        pair: &ItemPair,
        at: ItemAt,
        theirs: &ItemPlace,
    ) -> Result<Vec<Edit>, NotTaken> {
        let item = find(self.theirs(), theirs).ok_or(NotTaken::Unknown)?;
        // No edit sets a key that the format does not know, and not every row has every field.
        if !pair.unknown.is_empty() || at.row != theirs.row {
            let mut edits = self.insert(theirs)?;
            let is_here = |edit: &Edit| match edit {
                Edit::InsertItem {
                    stage, row, before, ..
                } => *stage == at.stage && *row == at.row && *before > at.index,
                _ => false,
            };
            let place = edits.len();
            let shift = edits.iter().any(is_here);
            if let Some(Edit::InsertItem { before, .. }) = edits.last_mut() {
                let same = pair.is_moved || at.row != theirs.row;
                *before = if same {
                    *before - usize::from(shift)
                } else {
                    at.index
                };
            }
            edits.insert(place.saturating_sub(1), Edit::RemoveItem(at));
            return Ok(edits);
        }
        let mut edits = Vec::new();
        for change in &pair.fields {
            let place = Place::Item(at.clone());
            match (change.field, item.fields.get(change.field)) {
                (Field::Id, Some(Value::Text(id))) => {
                    edits.extend(change_id(self.mine(), &place, id));
                }
                (field, value) => {
                    let value = value.map(|value| self.value(field, value));
                    edits.push(set(place, field, value));
                }
            }
        }
        if pair.is_reworded {
            let words = Some(Value::Text(item.text.clone()));
            edits.push(set(Place::Item(at.clone()), words_of(&at.row), words));
        }
        if pair.is_moved {
            let (stage, before) = self.target(theirs)?;
            let text = item.text.clone();
            edits.push(Edit::MoveItem {
                item: ItemAt { text, ..at },
                stage,
                row: theirs.row.clone(),
                before,
            });
        }
        Ok(edits)
    }

    /// Where an item of the other map would stand here: the stage, and before which entry of its row.
    fn target(&self, theirs: &ItemPlace) -> Result<(StageId, usize), NotTaken> {
        let mut stages = self.difference.stages.iter();
        let pair = stages.find(|pair| self.sides(&pair.at)[1] == Some(&theirs.stage));
        let mine = pair.and_then(|pair| self.sides(&pair.at)[0]).copied();
        let position = mine.ok_or(NotTaken::NoStage)?;
        let stage = self.mine().stages.get(position).ok_or(NotTaken::Unknown)?;
        let both = self.difference.items().filter_map(|item| {
            let [mine, other] = self.sides(&item.at);
            let (mine, other) = (mine?, other?);
            let is_before = other.stage == theirs.stage
                && other.row == theirs.row
                && other.item < theirs.item
                && mine.stage == position
                && mine.row == theirs.row;
            is_before.then_some((other.item, mine.item))
        });
        let behind = both.max_by_key(|(other, _)| *other);
        let behind = behind.and_then(|(_, item)| stage.items(&theirs.row).get(item));
        let before = behind.map_or(0, |item| item.index + 1);
        Ok((stage.id.clone(), before))
    }

    /// A row of the other map's own has to be declared here before it can hold an item.
    fn declared(&self, row: &RowId) -> Option<Edit> {
        let is_it = |decl: &&RowDecl| decl.row() == Some(row);
        let known = self.mine().rows.iter().flatten().any(|decl| is_it(&decl));
        if row.is_built_in() || known {
            return None;
        }
        let decl = self.theirs().rows.iter().flatten().find(is_it)?.clone();
        let mut rows = self.mine().shown_rows();
        rows.retain(|known| known.row() != Some(row));
        rows.push(decl);
        Some(Edit::SetRows(Some(rows)))
    }

    fn draft(&self, item: &Item) -> Draft {
        let mut draft = item.cut();
        for (field, value) in &mut draft.fields {
            *value = self.value(*field, value);
        }
        draft
    }

    fn item_at(&self, place: &ItemPlace) -> Option<ItemAt> {
        let stage = self.mine().stages.get(place.stage)?;
        let item = find(self.mine(), place)?;
        Some(ItemAt {
            stage: stage.id.clone(),
            row: place.row.clone(),
            index: item.index,
            text: item.text.clone(),
        })
    }
}

fn find<'m>(map: &'m Map, at: &ItemPlace) -> Option<&'m Item> {
    map.stages.get(at.stage)?.items(&at.row).get(at.item)
}

/// The field that holds the words of an item of that row.
fn words_of(row: &RowId) -> Field {
    let mut fields = fields_of(Owner::Item(row)).iter();
    let words = fields.find(|spec| spec.required);
    words.map_or(Field::Text, |spec| spec.field)
}
