//! The items of one cell in three versions: whole cells are asked about, or, where nobody sits by,
//! the items are put together one by one.

use super::content::Entry;
use super::three::{Three, taken};
use super::weave::Weave;
use super::{Side, Spot, cell, lines};
use crate::model::{RowId, StageId};

impl Three<'_> {
    pub(super) fn items(
        &mut self,
        stage: &StageId,
        row: &RowId,
        versions @ [old, mine, other]: [&[Entry]; 3],
    ) -> Vec<Entry> {
        if self.is_fine {
            return self.item_by_item(stage, row, versions);
        }
        let spot = Spot::Cell(stage.clone(), row.clone());
        let Some(items) = taken(old, mine, other) else {
            return match self.ask(spot, lines::cells(mine, other), true) {
                Side::Mine => mine.to_vec(),
                Side::Theirs => other.to_vec(),
                Side::Both => cell::items(old, mine, other),
            };
        };
        let away = self.remarks.taken_away((stage, row), versions);
        if away.iter().all(Vec::is_empty) {
            return items.to_vec();
        }
        let lines = lines::cells(mine, other);
        let lines = self.remarks.told_items((stage, row), &away, lines);
        match self.ask(spot, lines, false) {
            Side::Mine => mine.to_vec(),
            _ => other.to_vec(),
        }
    }

    /// The items with the changes of both; only contrary orders are asked about.
    fn item_by_item(
        &mut self,
        stage: &StageId,
        row: &RowId,
        versions @ [old, mine, other]: [&[Entry]; 3],
    ) -> Vec<Entry> {
        let away = self.remarks.taken_away((stage, row), versions);
        if let Some(items) = taken(old, mine, other)
            && away.iter().all(Vec::is_empty)
        {
            return items.to_vec();
        }
        let weave = Weave::new(versions, &away);
        if let Some(items) = weave.items() {
            return items;
        }
        let spot = Spot::Cell(stage.clone(), row.clone());
        let side = self.ask(spot, lines::cells(mine, other), false);
        weave.items_as(side)
    }
}
