//! The records of a sheet on their way into a map: what each is about, and what is known of the whole.

use std::collections::{HashMap, HashSet};

use super::date::{self, Order};
use super::heads::{Heads, Meanings};
use crate::export::long::{Column, Names, RecordKind};
use crate::i18n::{Language, Texts};
use crate::import::grid::{Cell, Grid};
use crate::import::labels::Lookup;
use crate::import::notice::{Notice, Place};
use crate::import::rest::Rests;
use crate::model::{Field, NewMap, RowId};

/// What is known while a sheet is read.
pub(super) struct Reading<'a> {
    /// The words that are the reader's.
    pub(super) texts: &'a Texts,
    pub(super) meanings: &'a Meanings,
    /// What days with figures alone begin with, where that is known.
    pub(super) order: Option<Order>,
    pub(super) map: NewMap,
    /// What leads to stages, personas and rows.
    pub(super) names: Names,
    /// The ids of stages and personas by their positions.
    pub(super) stages: Vec<String>,
    pub(super) personas: Vec<String>,
    /// The ids of pains.
    pub(super) pains: HashSet<String>,
    /// The stages by what their own records call them, and others that were met.
    pub(super) called: HashMap<String, Option<usize>>,
    /// Whether any stage has a record of its own.
    pub(super) has_stages: bool,
    /// How often it was guessed which stage was meant.
    pub(super) guesses: usize,
    /// The rows that were met and are declared nowhere, with their names.
    pub(super) own_rows: Vec<(RowId, String)>,
    /// The names of rows that were looked up.
    pub(super) labels: Lookup,
    pub(super) notices: Vec<Notice>,
    pub(super) rest: Rests,
}

/// A record.
#[derive(Clone, Debug)]
pub(super) struct Line<'g> {
    /// What it is about.
    pub(super) kind: RecordKind,
    /// Where it begins.
    pub(super) place: Place,
    /// What stands in its columns and has not been taken; nothing blank.
    cells: Vec<(Option<Column>, &'g str, &'g Cell)>,
}

impl<'g> Line<'g> {
    /// Takes what stands in a column.
    pub(super) fn take(&mut self, column: Column) -> Option<&'g Cell> {
        let at = self
            .cells
            .iter()
            .position(|(known, ..)| *known == Some(column))?;
        Some(self.cells.remove(at).2)
    }

    /// What stands in a column.
    pub(super) fn get(&self, column: Column) -> Option<&'g Cell> {
        let known = self.cells.iter().find(|(known, ..)| *known == Some(column));
        known.map(|(_, _, cell)| *cell)
    }

    /// Whether everything was taken.
    pub(super) fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }
}

impl<'a> Reading<'a> {
    pub(super) fn new(texts: &'a Texts, meanings: &'a Meanings) -> Self {
        Self {
            texts,
            meanings,
            order: None,
            map: NewMap::default(),
            names: Names::default(),
            stages: Vec::new(),
            personas: Vec::new(),
            pains: HashSet::new(),
            called: HashMap::new(),
            has_stages: false,
            guesses: 0,
            own_rows: Vec::new(),
            labels: Lookup::default(),
            notices: Vec::new(),
            rest: Rests::default(),
        }
    }

    /// The records of a sheet. What stands above its heads, and in columns that are not known, is kept
    /// apart.
    pub(super) fn lines<'g>(&mut self, grid: &'g Grid, heads: &Heads) -> Vec<Line<'g>> {
        self.order = self.order.or_else(|| order(grid, heads));
        for cell in grid
            .rows
            .iter()
            .take(heads.row)
            .flatten()
            .filter(|cell| !cell.is_blank())
        {
            self.keep(None, "", cell);
        }
        let head_cells = grid.rows.get(heads.row).map_or(&[][..], Vec::as_slice);
        for (cell, column) in head_cells.iter().zip(&heads.columns) {
            if column.is_none() && !cell.is_blank() {
                let notice = Notice::left_out(cell.place.clone(), "long-head");
                let notice = notice.with("head", super::values::short(&cell.words));
                self.notices.push(notice);
            }
        }
        let mut lines = Vec::new();
        for row in grid.rows.iter().skip(heads.row + 1) {
            lines.extend(self.line(row, heads, head_cells));
        }
        lines
    }

    /// A record; none for a row where nothing stands.
    fn line<'g>(
        &mut self,
        row: &'g [Cell],
        heads: &Heads,
        head_cells: &'g [Cell],
    ) -> Option<Line<'g>> {
        let filled = row.iter().enumerate().filter(|(_, cell)| !cell.is_blank());
        let cells = filled.map(|(at, cell)| {
            let head = head_cells.get(at).map_or("", |head| head.words.trim());
            (heads.columns.get(at).copied().flatten(), head, cell)
        });
        let mut line = Line {
            kind: RecordKind::Item,
            place: Place::Whole,
            cells: cells.collect(),
        };
        line.place = line.cells.first()?.2.place.clone();
        let said = line.take(Column::Kind);
        let known = said.and_then(|cell| self.meanings.kind(&cell.words));
        if let Some(cell) = said.filter(|_| known.is_none()) {
            let notice = Notice::repaired(cell.place.clone(), "long-kind");
            self.notices
                .push(notice.with("found", super::values::short(&cell.words)));
        }
        line.kind = known.unwrap_or_else(|| guessed(&line));
        Some(line)
    }

    /// Keeps apart what is left of a record: columns that are not known, and fields its owner has not.
    pub(super) fn leave(&mut self, line: &Line<'_>, stage: Option<usize>) {
        for (column, head, cell) in &line.cells {
            // The stage and the row of what has none, and a head that is not known, say nothing more.
            if let Some(column) = column {
                let notice = Notice::left_out(cell.place.clone(), "long-field");
                let notice = notice.with("label", column.head(self.texts));
                let kind = line.kind.label(self.texts);
                self.notices.push(notice.with("kind", kind));
            }
            self.keep(stage, head, cell);
        }
    }
}

/// What a record is about that does not say it.
fn guessed(line: &Line<'_>) -> RecordKind {
    let has = |column| line.get(column).is_some();
    match (has(Column::Stage), has(Column::Row), has(Column::Words)) {
        (true, false, false)
            if has(Column::of(Field::For)) && has(Column::of(Field::Sentiment)) =>
        {
            RecordKind::Sentiment
        }
        (true, false, _) => RecordKind::Stage,
        _ => RecordKind::Item,
    }
}

/// What the days of a sheet begin with: as those have it that cannot be misread, else as its language.
fn order(grid: &Grid, heads: &Heads) -> Option<Order> {
    let days = [Field::Created, Field::Reviewed, Field::Due, Field::At].map(Column::of);
    let is_day =
        |at: usize| matches!(heads.columns.get(at), Some(Some(column)) if days.contains(column));
    let cells = grid
        .rows
        .iter()
        .skip(heads.row + 1)
        .flat_map(|row| row.iter().enumerate());
    let cells = cells.filter(|(at, _)| is_day(*at));
    let mut said: Vec<Order> = cells
        .filter_map(|(_, cell)| date::order_of(&cell.words))
        .collect();
    said.dedup();
    match said.as_slice() {
        [only] => Some(*only),
        [] if heads.language == Language::French => Some(Order::DayFirst),
        _ => None,
    }
}
