//! Moving what is selected: its items to the neighbouring stage, or past a neighbour in their cell.

use crate::app::map_mode::place_of;
use crate::app::state::App;
use crate::model::Edit;

impl App {
    /// Moves the selected items to the end of the same rows of the neighbouring stages, and the
    /// selection with them.
    pub(crate) fn move_selected_to_stage(&mut self, right: bool) {
        let Some(selected) = self.selected() else {
            return;
        };
        let count = self.map().stages.len();
        let (first, last) = selected.stages;
        if (right && last + 1 >= count) || (!right && first == 0) {
            return self.warn("no-further", &[]);
        }
        if self.chosen_items().is_empty() {
            return;
        }
        let edits = self.moves_to_stage(right);
        if !self.commit("did-move-items", &edits) {
            return;
        }
        let there = |stage: usize| if right { stage + 1 } else { stage - 1 };
        self.focus.stage = there(self.focus.stage);
        // In one cell what came is behind what was there.
        let moved = selected.items.map_or(0, |(first, last)| last + 1 - first);
        let before = self.items().len().saturating_sub(moved);
        let item = |item: usize| match selected.items {
            Some((first, _)) => before + (item - first),
            None => 0,
        };
        self.focus.item = item(self.focus.item);
        if let Some(selection) = &mut self.selection {
            selection.anchor.stage = there(selection.anchor.stage);
            selection.anchor.item = item(selection.anchor.item);
        }
        self.keep_selection();
    }

    /// The moves, those first whose target is not one of the selected stages: what leaves a cell has
    /// left it before others come. Within a cell the last goes first, and all before the same place.
    fn moves_to_stage(&self, right: bool) -> Vec<Edit> {
        let chosen = self.chosen();
        let Some(selected) = self.selected() else {
            return Vec::new();
        };
        let (first, last) = selected.stages;
        let columns = last + 1 - first;
        let mut order: Vec<usize> = (0..columns).collect();
        if right {
            order.reverse();
        }
        let mut edits = Vec::new();
        let cells = order.into_iter().flat_map(|column| {
            let cells = chosen.iter().skip(column).step_by(columns).enumerate();
            cells.map(move |(row, cell)| (column, row, cell))
        });
        for (column, row, cell) in cells {
            let there = if right {
                Some(column + 1)
            } else {
                column.checked_sub(1)
            };
            let target = if right {
                Some(first + column + 1)
            } else {
                (first + column).checked_sub(1)
            };
            let Some(target) = target.and_then(|n| self.map().stages.get(n)) else {
                continue;
            };
            let there = there.filter(|there| *there < columns);
            let leaving = there.and_then(|there| chosen.get(row * columns + there));
            let leaving = leaving.map_or(0, |cell| cell.items.len());
            let length = target.cell(cell.row).map_or(0, |cell| cell.len);
            let before = length.saturating_sub(leaving);
            edits.extend(cell.places().rev().map(|item| Edit::MoveItem {
                item,
                stage: target.id.clone(),
                row: cell.row.clone(),
                before,
            }));
        }
        edits
    }

    /// Moves the selected items of one cell past their neighbour: it is the neighbour that moves.
    pub(crate) fn move_selected(&mut self, down: bool) {
        let Some((first, last)) = self.selected().and_then(|selected| selected.items) else {
            return self.warn("selection-one-cell", &[]);
        };
        let (Some(stage), Some(row)) = (self.stage(), self.row()) else {
            return;
        };
        let items = self.items();
        let (neighbour, before) = if down {
            (items.get(last + 1), items.get(first).map(|item| item.index))
        } else {
            let above = first.checked_sub(1).and_then(|n| items.get(n));
            (above, items.get(last).map(|item| item.index + 1))
        };
        let (Some(neighbour), Some(before)) = (neighbour, before) else {
            return self.warn("no-further", &[]);
        };
        let edit = Edit::MoveItem {
            item: place_of(&stage.id, &row, neighbour),
            stage: stage.id.clone(),
            row: row.clone(),
            before,
        };
        if !self.commit("did-move-items", &[edit]) {
            return;
        }
        let step = |item: usize| if down { item + 1 } else { item - 1 };
        self.focus.item = step(self.focus.item);
        if let Some(selection) = &mut self.selection {
            selection.anchor.item = step(selection.anchor.item);
        }
        self.keep_selection();
    }
}
