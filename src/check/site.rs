//! Where in the journey a problem stands, for whoever does not read TOML: at the map, a persona, a
//! stage, a cell or an item.

use crate::diag::{Code, Diagnostic};
use crate::model::{Map, RowId, Stage};

/// A place of a map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Site {
    /// The map as a whole.
    Map,
    /// A persona, by its position.
    Persona(usize),
    /// A stage as a whole, by its position.
    Stage(usize),
    /// A cell, which may be empty.
    Cell(usize, RowId),
    /// An item, by the position of its stage, its row and its place in the list of the file.
    Item(usize, RowId, usize),
}

/// The rules of the method that miss something in a row of a stage, with that row.
const MISSED: [(&str, RowId); 5] = [
    ("J105", RowId::Touchpoints),
    ("J106", RowId::Actions),
    ("J110", RowId::Emotions),
    ("J111", RowId::Pains),
    ("J123", RowId::Actions),
];

impl Site {
    /// Where a problem of this map stands.
    pub fn of(problem: &Diagnostic, map: &Map) -> Self {
        let at = problem.span.start;
        // What a merge left open has a block of its own.
        if problem.code == Code::UnsettledConflict {
            return Self::Map;
        }
        // Both stand in the order of the file, and each goes on to where the next block begins.
        let persona = last(&map.personas, at, |one| one.span.start);
        let stage = last(&map.stages, at, |one| one.span.start);
        let (number, stage) = match (persona, stage) {
            (None, None) => return Self::Map,
            (Some((number, _)), None) => return Self::Persona(number),
            (Some((number, one)), Some((_, stage))) if one.span.start > stage.span.start => {
                return Self::Persona(number);
            }
            (_, Some(stage)) => stage,
        };
        Self::in_stage(problem, number, stage)
    }

    fn in_stage(problem: &Diagnostic, number: usize, stage: &Stage) -> Self {
        let id = problem.code.id();
        if let Some((_, row)) = MISSED.iter().find(|(missed, _)| *missed == id) {
            return Self::Cell(number, row.clone());
        }
        let at = problem.span.start;
        let Some(cell) = stage.cells.iter().find(|cell| cell.span.contains(&at)) else {
            return Self::Stage(number);
        };
        let row = cell.row.clone();
        match cell.items.iter().find(|item| item.span.contains(&at)) {
            Some(item) => Self::Item(number, row, item.index),
            None => Self::Cell(number, row),
        }
    }

    /// The position of the stage it is in, if it is in one.
    pub fn stage(&self) -> Option<usize> {
        match self {
            Self::Map | Self::Persona(_) => None,
            Self::Stage(stage) | Self::Cell(stage, _) | Self::Item(stage, ..) => Some(*stage),
        }
    }

    /// The row it is in, if it is in one.
    pub fn row(&self) -> Option<&RowId> {
        match self {
            Self::Map | Self::Persona(_) | Self::Stage(_) => None,
            Self::Cell(_, row) | Self::Item(_, row, _) => Some(row),
        }
    }

    /// The place of the item in the list of the file, if it is one.
    pub fn item(&self) -> Option<usize> {
        match self {
            Self::Item(.., index) => Some(*index),
            _ => None,
        }
    }
}

/// The last of those, with its position, that begins at or before that byte.
fn last<T>(all: &[T], at: usize, start: impl Fn(&T) -> usize) -> Option<(usize, &T)> {
    let number = all.partition_point(|one| start(one) <= at).checked_sub(1)?;
    Some((number, all.get(number)?))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::check::{Limits, method};
    use crate::doc::read;

    #[test]
    fn each_problem_has_its_place() {
        let text = "jalon = 1\ntitle = \"T\"\ntitel = 1\n\n[[personas]]\nname = \"P\"\nage = \"x\"\n\n\
            [[stages]]\nname = \"A\"\nnext = [\"z\"]\npains = [\"a\", { text = \"b\", severity = 9 }, 3]\n\n\
            [[personas]]\nname = \"Q\"\n\n[[stages]]\nname = \"B\"\nsentiment = -4\n\
            touchpoints = [\"t\"]\nactions = [{ text = \"c\", for = [\"nobody\"] }]\n";
        let reading = read(text);
        let mut problems = reading.diagnostics;
        problems.extend(method(&reading.map, date(2027, 1, 1), Limits::default()));
        let found: Vec<(&str, Site)> = problems
            .iter()
            .map(|one| (one.code.id(), Site::of(one, &reading.map)))
            .collect();
        for (code, site) in [
            ("J010", Site::Map),
            ("J013", Site::Persona(0)),
            ("J023", Site::Stage(0)),
            ("J014", Site::Item(0, RowId::Pains, 1)),
            ("J013", Site::Cell(0, RowId::Pains)),
            ("J021", Site::Item(1, RowId::Actions, 0)),
            ("J101", Site::Map),
            ("J104", Site::Persona(1)),
            ("J105", Site::Cell(0, RowId::Touchpoints)),
            ("J111", Site::Cell(1, RowId::Pains)),
        ] {
            assert!(
                found.contains(&(code, site.clone())),
                "{code} {site:?}: {found:?}"
            );
        }
    }
}
