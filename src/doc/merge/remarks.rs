//! What is written about the things of a map without being a part of them: the comments behind
//! values and within stages, the keys nobody knows. The map does not hold them, yet whoever
//! removes a thing removes them as well, so a side that wrote some is asked.

use super::Spot;
use super::content::Entry;
use super::extras::{Counts, atoms, comment_behind, is_comment, strays};
use super::pairs::pairs;
use crate::doc::syntax::slice;
use crate::doc::{persona_block, stage_block};
use crate::model::{Field, Fields, Map, RowId, Span, StageId};

/// The remarks of one version.
#[derive(Clone, Copy, Debug)]
pub(super) struct Remarks<'a> {
    pub(super) text: &'a str,
    pub(super) map: &'a Map,
}

impl<'a> Remarks<'a> {
    /// Whether a stage or persona has others than in that version; what the map holds has to be
    /// the same in both.
    fn differ(&self, base: &Self, spot: &Spot) -> bool {
        let atoms = |version: &Self| version.block(spot).map(|block| atoms(&block));
        atoms(self) != atoms(base)
    }

    /// The comments and unknown keys of a stage or persona that it does not have in that version,
    /// as they are written.
    fn added(&self, base: &Self, spot: &Spot) -> Vec<String> {
        let strays = |version: &Self| strays(&version.block(spot).unwrap_or_default());
        let mut known: Counts = Counts::new();
        for stray in strays(base) {
            *known.entry(stray).or_default() += 1;
        }
        let is_new = |stray: &String| match known.get_mut(stray) {
            Some(count) if *count > 0 => {
                *count -= 1;
                false
            }
            _ => true,
        };
        let mut strays = strays(self);
        strays.retain(is_new);
        strays
    }

    fn block(&self, spot: &Spot) -> Option<String> {
        block(self.text, self.map, spot)
    }

    /// The comment behind a field, a cell or the sentiment of a stage, on its line.
    fn behind(&self, spot: &Spot) -> Option<&'a str> {
        let span = place(self.map, spot)?;
        comment_behind(self.text, span.end)
    }

    /// Whether a comment stands behind that place that does not in that version.
    fn is_new_behind(&self, base: &Self, spot: &Spot) -> bool {
        let comment = self.behind(spot);
        comment.is_some() && comment != base.behind(spot)
    }

    /// The comments within and behind an item of a cell, given by its place in it.
    fn of_item(&self, stage: &StageId, row: &RowId, at: usize) -> Vec<String> {
        let cell = self.map.stage(stage).and_then(|stage| stage.cell(row));
        let Some(item) = cell.and_then(|cell| cell.items.get(at)) else {
            return Vec::new();
        };
        let within = strays(slice(self.text, item.span.clone()));
        let within = within.into_iter().filter(|stray| is_comment(stray));
        let behind = comment_behind(self.text, item.span.end);
        within.chain(behind.map(str::to_owned)).collect()
    }
}

/// The remarks of all three versions.
#[derive(Clone, Copy, Debug)]
pub(super) struct AllRemarks<'a> {
    pub(super) base: Remarks<'a>,
    pub(super) ours: Remarks<'a>,
    pub(super) theirs: Remarks<'a>,
}

impl AllRemarks<'_> {
    /// Whether the side that has kept a stage or persona has changed the remarks within.
    pub(super) fn differ(&self, spot: &Spot, is_ours: bool) -> bool {
        let left = if is_ours { &self.ours } else { &self.theirs };
        left.differ(&self.base, spot)
    }

    /// Whether a value that one side removed has a new comment of the other behind it.
    pub(super) fn is_removed_with(&self, spot: &Spot) -> bool {
        let sides = [(&self.ours, &self.theirs), (&self.theirs, &self.ours)];
        sides.into_iter().any(|(gone, left)| {
            place(gone.map, spot).is_none() && left.is_new_behind(&self.base, spot)
        })
    }

    /// The lines of both sides with the remarks that each put in.
    pub(super) fn told(&self, spot: &Spot, lines: (Vec<String>, Vec<String>)) -> Told {
        let told = |side: &Remarks<'_>, mut lines: Vec<String>| {
            lines.extend(side.added(&self.base, spot));
            let behind = side.behind(spot);
            let behind = behind.filter(|_| side.is_new_behind(&self.base, spot));
            lines.extend(behind.map(str::to_owned));
            lines
        };
        (told(&self.ours, lines.0), told(&self.theirs, lines.1))
    }

    /// The items of a cell that one side took away while the other only wrote comments behind
    /// them; `sides` are the items of the base, ours and theirs.
    pub(super) fn taken_away(
        &self,
        (stage, row): (&StageId, &RowId),
        [old, mine, other]: [&[Entry]; 3],
    ) -> [Vec<usize>; 2] {
        let found = |gone: (&Remarks<'_>, &[Entry]), left: (&Remarks<'_>, &[Entry])| {
            if left.1 != old || gone.1 == old {
                return Vec::new();
            }
            let pairs = pairs(old, gone.1).into_iter().zip(old).enumerate();
            let lost = pairs.filter(|(_, (pair, _))| pair.is_none());
            let is_remarked = |at: usize, item: &Entry| {
                let comments = left.0.of_item(stage, row, at);
                !comments.is_empty()
                    && comments != self.base.of_item(stage, row, at)
                    && !is_elsewhere(gone.0.map, (stage, row), item)
            };
            lost.filter(|(at, (_, item))| is_remarked(*at, item))
                .map(|(at, _)| at)
                .collect()
        };
        let (ours, theirs) = ((&self.ours, mine), (&self.theirs, other));
        [found(theirs, ours), found(ours, theirs)]
    }

    /// The lines of the items of both sides, with the comments of those.
    pub(super) fn told_items(
        &self,
        (stage, row): (&StageId, &RowId),
        taken_away: &[Vec<usize>; 2],
        (mut mine, mut theirs): Told,
    ) -> Told {
        let sides = [(&self.ours, &mut mine), (&self.theirs, &mut theirs)];
        for ((side, lines), items) in sides.into_iter().zip(taken_away) {
            for at in items {
                if let Some(line) = lines.get_mut(*at) {
                    let comments = side.of_item(stage, row, *at);
                    *line = [line.as_str(), &comments.join(" ")].join(" ");
                }
            }
        }
        (mine, theirs)
    }
}

/// The lines of ours and of theirs.
type Told = (Vec<String>, Vec<String>);

/// Whether an item stands in another cell: it was moved there.
fn is_elsewhere(map: &Map, (stage, row): (&StageId, &RowId), item: &Entry) -> bool {
    let is_same = |other: &Entry| match (other.id(), item.id()) {
        (Some(id), Some(other)) => id == other,
        _ => other == item,
    };
    map.stages.iter().any(|other| {
        let mut cells = other.cells.iter();
        cells.any(|cell| {
            (other.id != *stage || cell.row != *row)
                && cell.items.iter().map(Entry::of).any(|item| is_same(&item))
        })
    })
}

/// The text of a whole stage or persona; none for any other spot.
pub(super) fn block(text: &str, map: &Map, spot: &Spot) -> Option<String> {
    match spot {
        Spot::Stage(id) => stage_block(text, map, id),
        Spot::Persona(id) => persona_block(text, map, id),
        _ => None,
    }
}

/// Where the value of a spot stands.
pub(super) fn place(map: &Map, spot: &Spot) -> Option<Span> {
    let field = |fields: &Fields, field: &Field| fields.entry(*field).map(|e| e.span.clone());
    match spot {
        Spot::Map(name) => field(&map.fields, name),
        Spot::PersonaField(id, name) => field(&map.persona(id)?.fields, name),
        Spot::StageField(id, name) => field(&map.stage(id)?.fields, name),
        Spot::Sentiment(id, _) => map.stage(id)?.sentiment_span.clone(),
        Spot::Cell(id, row) => map.stage(id)?.cell(row).map(|cell| cell.span.clone()),
        _ => None,
    }
}
