//! Threads in the order in which one reads the map they hang in.

use super::Reviews;
use super::about::Target;
use super::anchor::{Anchor, Ground};
use super::threads::Thread;
use crate::model::{Map, RowDecl, RowId};

/// A thread with where it hangs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed<'a> {
    /// The thread.
    pub thread: Thread<'a>,
    /// Where its first comment hangs.
    pub anchor: Anchor,
}

/// Where a target stands: what of the map, which stage, which row, which item; what is about the whole
/// of something comes before what is in it.
type Order = (usize, usize, usize, usize);

/// The map first, then personas, then stage by stage, in each row by row; of one place by time.
pub(super) fn placed<'a>(reviews: &'a Reviews, map: &Map) -> Vec<Placed<'a>> {
    let threads = reviews.threads();
    // Most maps have none, and what they could hang on is much to look through after each edit.
    if threads.is_empty() {
        return Vec::new();
    }
    let ground = Ground::of(map);
    let shown = map.shown_rows();
    let mut rows: Vec<RowId> = shown.iter().filter_map(RowDecl::row).cloned().collect();
    rows.extend(map.hidden_rows());
    let mut placed: Vec<(Order, Placed<'a>)> = Vec::new();
    for thread in threads {
        let anchor = ground.anchor(&thread.first.about);
        placed.push((order(map, &rows, &anchor.target), Placed { thread, anchor }));
    }
    placed.sort_by_key(|(order, placed)| (*order, placed.thread.first.at));
    placed.into_iter().map(|(_, placed)| placed).collect()
}

fn order(map: &Map, rows: &[RowId], target: &Target) -> Order {
    let row_at = |row: &RowId| {
        let known = rows.iter().position(|known| known == row);
        known.map_or(rows.len() + 1, |at| at + 1)
    };
    let stage_at = |stage| map.stage_position(stage).unwrap_or_default();
    match target {
        Target::Map => (0, 0, 0, 0),
        Target::Persona(id) => {
            let at = map.personas.iter().position(|persona| persona.id == *id);
            (1, at.unwrap_or_default(), 0, 0)
        }
        Target::Stage(stage) => (2, stage_at(stage), 0, 0),
        Target::Cell(stage, row) => (2, stage_at(stage), row_at(row), 0),
        Target::Item(at) => (2, stage_at(&at.stage), row_at(&at.row), at.index + 1),
    }
}
