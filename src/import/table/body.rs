//! One table: its stages, its rows, and what stands around them.

use super::lines;
use super::names::{first_row, foot, names_row, phases_above};
use super::shape::{Part, Shape};
use super::words_of;
use crate::import::Place;
use crate::import::gather::{Gatherer, Named, Words, one_line};
use crate::import::grid::{Cell, Grid};
use crate::import::labels::{Label, Lookup};

/// A table with its labels in a column and its stages side by side.
#[derive(Debug)]
pub(super) struct Table {
    /// The rows above it, as they lie.
    head: Vec<Vec<Cell>>,
    /// The table, turned where its stages are rows.
    grid: Grid,
    /// The column of labels.
    labels: usize,
    /// The row of the names of stages, if there is one.
    names: Option<usize>,
    /// Bare lines below it, such as a legend.
    foot: Vec<Cell>,
}

/// What names the stages of a table that does not.
#[derive(Debug)]
pub(super) struct Stages<'a> {
    /// The name of its sheet, or the heading above it.
    pub(super) title: Option<&'a str>,
    /// Whether there are other tables.
    pub(super) is_several: bool,
    /// What heads the only column of every table.
    pub(super) same: Option<&'a str>,
}

impl Table {
    /// Finds the rows of a part of a grid.
    pub(super) fn new(grid: &Grid, part: Part, lookup: &mut Lookup) -> Self {
        let rows = |from: usize, to: usize| grid.rows.get(from..to).unwrap_or_default().to_vec();
        let turned = |rows| Grid { title: None, rows };
        match part.shape {
            Shape::Rows(row) => {
                let mut body = rows(row, part.to);
                let foot = foot(&mut body);
                let grid = turned(body).transposed();
                let names = names_row(&grid, 0, lookup);
                Self {
                    head: rows(part.from, row),
                    grid,
                    labels: 0,
                    names,
                    foot,
                }
            }
            Shape::Columns(column) => {
                let mut body = turned(rows(part.from, part.to));
                let names = names_row(&body, column, lookup);
                let first = first_row(&body, column, lookup);
                let above = match names {
                    Some(names) => phases_above(&body, names, column, lookup),
                    None => first,
                };
                let mut below = body.rows.split_off(above.min(body.rows.len()));
                let foot = foot(&mut below);
                let names = names.map(|names| names.saturating_sub(above));
                Self {
                    head: body.rows,
                    grid: turned(below),
                    labels: column,
                    names,
                    foot,
                }
            }
        }
    }

    /// What stands over the column of contents, where there is one alone.
    pub(super) fn only_heading(&self) -> Option<String> {
        let [column] = *self.columns().as_slice() else {
            return None;
        };
        Some(one_line(
            self.names.map_or("", |names| self.grid.cell(names, column)),
        ))
    }

    /// The columns beside the labels that have words.
    fn columns(&self) -> Vec<usize> {
        let mut is_filled = Vec::new();
        for row in &self.grid.rows {
            for (column, cell) in row.iter().enumerate().skip(self.labels + 1) {
                if is_filled.len() <= column {
                    is_filled.resize(column + 1, false);
                }
                if let Some(filled) = is_filled.get_mut(column).filter(|_| !cell.is_blank()) {
                    *filled = true;
                }
            }
        }
        let filled = is_filled
            .iter()
            .enumerate()
            .filter(|(_, is_filled)| **is_filled);
        filled.map(|(column, _)| column).collect()
    }

    /// Adds what it says to a map.
    pub(super) fn gather(&self, stages: &Stages<'_>, map: &mut Gatherer<'_>) {
        let columns = self.columns();
        let is_one = columns.len() == 1 || self.names.is_none() && stages.is_several;
        let heading = self.only_heading().unwrap_or_default();
        let is_named_above = is_one
            && (self.names.is_none()
                || map.labels().is_generic(&heading)
                || stages.same.is_some_and(|same| same == heading));
        let mut title = None;
        let is_filled = |row: &Vec<Cell>| row.iter().any(|cell| !cell.is_blank());
        let last = self.head.iter().rposition(is_filled);
        for (at, row) in self.head.iter().enumerate() {
            // The last bare line above names the stage of a table that has but one.
            let mut filled = row.iter().filter(|cell| !cell.is_blank());
            let only = filled.next().filter(|_| filled.next().is_none());
            let is_title = is_named_above && stages.is_several && last == Some(at);
            match only.filter(|cell| is_title && names_stage(&cell.words, map)) {
                Some(cell) => title = Some(cell.words.clone()),
                None => lines(row, map),
            }
        }
        let stage_of = if is_named_above {
            let name = title.or_else(|| stages.title.map(str::to_owned));
            self.one_stage(&columns, name, &heading, map)
        } else {
            self.many_stages(&columns, stages.is_several, map)
        };
        self.gather_rows(&stage_of, map);
        for cell in &self.foot {
            map.head_or_rest(&words_of(cell));
        }
    }

    /// All columns as one stage, which is named above.
    fn one_stage(
        &self,
        columns: &[usize],
        name: Option<String>,
        heading: &str,
        map: &mut Gatherer<'_>,
    ) -> Vec<Option<usize>> {
        let place = self
            .grid
            .rows
            .iter()
            .flatten()
            .next()
            .map_or(Place::Whole, |cell| cell.place.clone());
        let name = name.unwrap_or_else(|| map.whole_journey());
        let stage = map
            .stage_named(&name)
            .unwrap_or_else(|| map.stage(&name, &place));
        let over = self
            .names
            .zip(columns.first())
            .and_then(|(names, column)| self.grid.at(names, *column));
        if let Some(cell) = over.filter(|_| !map.labels().is_generic(heading)) {
            map.rest(Some(stage), "", &words_of(cell));
        }
        let last = columns.last().map_or(0, |last| last + 1);
        (0..last)
            .map(|column| (column > self.labels).then_some(stage))
            .collect()
    }

    /// A stage for each heading. A column without one belongs to the stage on its left, as cells that were
    /// joined; so does one with the same.
    fn many_stages(
        &self,
        columns: &[usize],
        is_several: bool,
        map: &mut Gatherer<'_>,
    ) -> Vec<Option<usize>> {
        let before = map.stages();
        let mut stage_of: Vec<Option<usize>> = Vec::new();
        let mut last: Option<(usize, String)> = None;
        for column in columns {
            let cell = self.names.and_then(|names| self.grid.at(names, *column));
            let name = cell.map(|cell| one_line(&cell.words)).unwrap_or_default();
            let place = cell
                .map(|cell| cell.place.clone())
                .or_else(|| self.first_place(*column));
            let place = place.unwrap_or(Place::Whole);
            let same = last
                .clone()
                .filter(|(_, known)| *known == name || name.is_empty() && self.names.is_some());
            let stage = same.map(|(stage, _)| stage);
            let elsewhere = || {
                map.stage_named(&name)
                    .filter(|at| is_several && *at < before && !name.is_empty())
            };
            let stage = stage
                .or_else(elsewhere)
                .unwrap_or_else(|| map.stage(&name, &place));
            if self.names.is_some() && !name.is_empty() {
                last = Some((stage, name));
            }
            stage_of.resize(*column, None);
            stage_of.push(Some(stage));
        }
        stage_of
    }

    /// Where the first words of a column are.
    fn first_place(&self, column: usize) -> Option<Place> {
        let mut cells = self.grid.rows.iter().filter_map(|row| row.get(column));
        cells
            .find(|cell| !cell.is_blank())
            .map(|cell| cell.place.clone())
    }

    fn gather_rows(&self, stage_of: &[Option<usize>], map: &mut Gatherer<'_>) {
        let mut named: Option<Named> = None;
        for (at, row) in self.grid.rows.iter().enumerate() {
            if Some(at) == self.names {
                self.corner(row, map);
                continue;
            }
            let is_phase = self.names.is_some_and(|names| at < names);
            let (groups, rest) = row.split_at_checked(self.labels).unwrap_or((row, &[]));
            let (label, cells) = rest
                .split_first()
                .map_or((None, rest), |(label, cells)| (Some(label), cells));
            let label = label.filter(|cell| !cell.is_blank());
            let is_filled = cells.iter().any(|cell| !cell.is_blank());
            let found = match label {
                Some(label) => name_row(label, is_filled, map),
                None => group_name(groups, map),
            };
            if label.is_some() || found.is_some() {
                named = found;
            }
            Self::group_words(groups, named.as_ref(), label, map);
            match (label, &named) {
                (Some(label), None) if !is_filled => map.head_or_rest(&words_of(label)),
                _ => {}
            }
            let fills =
                is_phase && label.is_none_or(|label| map.label(&label.words) == Some(Label::Phase));
            if is_phase && named.is_none() && is_filled {
                named = map.phase_row(cells);
            }
            Self::gather_cells(
                self.labels,
                cells,
                fills,
                named.as_ref().ok_or(label),
                stage_of,
                map,
            );
            if is_phase {
                named = None;
            }
        }
    }

    /// What stands in the corner, beside the names of stages.
    fn corner(&self, row: &[Cell], map: &mut Gatherer<'_>) {
        for cell in row
            .iter()
            .take(self.labels + 1)
            .filter(|cell| !cell.is_blank())
        {
            let label = map.label(&cell.words);
            if !matches!(label, Some(Label::Stage | Label::Phase))
                && !map.labels().is_generic(&cell.words)
            {
                map.head_or_rest(&words_of(cell));
            }
        }
    }

    /// Words on the left of the labels: nothing where they are the label, else they have no place.
    fn group_words(
        groups: &[Cell],
        named: Option<&Named>,
        label: Option<&Cell>,
        map: &mut Gatherer<'_>,
    ) {
        for cell in groups.iter().filter(|cell| !cell.is_blank()) {
            let is_label =
                label.is_none() && named.is_some_and(|named| named.words == cell.words.trim());
            if !is_label {
                map.rest(None, "", &words_of(cell));
            }
        }
    }

    fn gather_cells(
        labels: usize,
        cells: &[Cell],
        fills: bool,
        named: Result<&Named, Option<&Cell>>,
        stage_of: &[Option<usize>],
        map: &mut Gatherer<'_>,
    ) {
        let mut last: Option<&Cell> = None;
        let mut done = None;
        let width = if fills {
            stage_of.len().saturating_sub(labels + 1)
        } else {
            cells.len()
        };
        for at in 0..width.max(cells.len()) {
            let here = cells.get(at).filter(|cell| !cell.is_blank());
            let cell = here.or(last.filter(|_| fills));
            let stage = stage_of.get(labels + 1 + at).copied().flatten();
            let Some(cell) = cell else { continue };
            if fills {
                last = Some(cell);
                // Joined cells say it once for each stage.
                if here.is_none() && (stage.is_none() || done == stage) {
                    continue;
                }
            }
            done = stage;
            match (stage, named) {
                (Some(stage), Ok(named)) => map.put(stage, named, &words_of(cell)),
                (stage, Ok(named)) => map.rest(stage, &named.words, &words_of(cell)),
                (stage, Err(label)) => map.rest(
                    stage,
                    label.map_or("", |label| label.words.trim()),
                    &words_of(cell),
                ),
            }
        }
    }
}

/// Whether a line above a table may name its stage: `Découverte`, `Étape 1 : Découverte`.
fn names_stage(words: &str, map: &mut Gatherer<'_>) -> bool {
    let Some((label, _)) = words.split_once(':') else {
        return true;
    };
    let bare = label.trim_end_matches(|c: char| c.is_numeric() || c.is_whitespace());
    matches!(map.label(bare), Some(Label::Stage | Label::Phase))
}

/// What the label of a row stands for: a row of its own where it is not known and something stands in it.
fn name_row(label: &Cell, is_filled: bool, map: &mut Gatherer<'_>) -> Option<Named> {
    let words = label.words.trim().to_owned();
    match map.label(&words) {
        Some(Label::Stage | Label::Phase) | None if is_filled => map.own_row(&words, &label.place),
        Some(known @ (Label::Row(_) | Label::Field(_) | Label::People)) => {
            if is_filled {
                map.rest_of_label(&known, &words_of(label));
            }
            let label = known;
            Some(Named { label, words })
        }
        _ => None,
    }
}

/// The label that stands on the left of an empty one, as in cells that were joined; none for words that
/// are no label.
fn group_name(groups: &[Cell], map: &mut Gatherer<'_>) -> Option<Named> {
    let cell = groups.iter().rev().find(|cell| !cell.is_blank())?;
    let words = cell.words.trim().to_owned();
    match map.label(&words)? {
        label @ (Label::Row(_) | Label::Field(_) | Label::People) => Some(Named { label, words }),
        Label::Stage | Label::Phase => None,
    }
}

impl Gatherer<'_> {
    /// A line that may say something of the whole map; else it has no place.
    fn head_or_rest(&mut self, words: &Words) {
        let labelled =
            crate::import::gather::labelled(&words.words).filter(|(_, value)| !value.is_empty());
        match labelled.and_then(|(label, _)| self.labels().head(label)) {
            Some(_) => self.head_line(std::slice::from_ref(words)),
            None => self.rest(None, "", words),
        }
    }

    /// The row that keeps phases without a label.
    fn phase_row(&mut self, cells: &[Cell]) -> Option<Named> {
        let first = cells.iter().find(|cell| !cell.is_blank())?;
        let (name, place) = (self.phase_name(), first.place.clone());
        self.own_row(&name, &place)
    }
}
