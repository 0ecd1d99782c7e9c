//! Tables that hold one row of a map, one item a line with its fields as columns: opportunities with their
//! impact and effort, metrics with their target. What the map has of it already is completed.

use super::shape::{Part, Shape};
use super::words_of;
use crate::import::gather::{Gatherer, Named, Words, one_line};
use crate::import::grid::{Cell, Grid};
use crate::import::labels::{Label, Lookup, folded};
use crate::import::limit;
use crate::model::{Field, RowId};

/// What a column holds.
#[derive(Clone, Debug, PartialEq)]
enum Column {
    Stage,
    Item,
    Field(Field),
    /// What follows from other columns.
    Derived,
    /// What is not known, with its heading.
    Other(String),
}

/// A table of items of one row.
#[derive(Debug)]
pub(super) struct Records<'g> {
    row: RowId,
    columns: Vec<Column>,
    head: &'g [Vec<Cell>],
    body: &'g [Vec<Cell>],
}

impl<'g> Records<'g> {
    /// Such a table; none where a part of a grid is another.
    pub(super) fn of(grid: &'g Grid, part: Part, lookup: &mut Lookup) -> Option<Self> {
        let Shape::Rows(at) = part.shape else {
            return None;
        };
        let heads = grid.rows.get(at)?;
        let row = heads
            .iter()
            .find_map(|cell| match lookup.label(&cell.words) {
                Some(Label::Row(row @ (RowId::Opportunities | RowId::Metrics | RowId::Pains))) => {
                    Some(row)
                }
                _ => None,
            })?;
        let mut columns: Vec<Column> = Vec::new();
        for cell in heads {
            let column = column(cell, &row, lookup)?;
            let is_twice =
                matches!(column, Column::Stage | Column::Item) && columns.contains(&column);
            columns.push(if is_twice {
                Column::Other(one_line(&cell.words))
            } else {
                column
            });
        }
        let has = |wanted: &Column| columns.contains(wanted);
        let has_figures = columns.iter().any(|column| {
            use Field::{
                Due, Effort, Impact, MetricBaseline, MetricValue, Severity, Status, Target,
            };
            matches!(
                column,
                Column::Field(
                    Impact
                        | Effort
                        | Severity
                        | Target
                        | MetricBaseline
                        | MetricValue
                        | Status
                        | Due
                )
            )
        });
        let is_records = has(&Column::Stage) && has(&Column::Item) && has_figures;
        is_records.then_some(Self {
            row,
            columns,
            head: grid.rows.get(part.from..at).unwrap_or_default(),
            body: grid.rows.get(at + 1..part.to).unwrap_or_default(),
        })
    }

    /// Adds what it says to a map.
    pub(super) fn gather(&self, map: &mut Gatherer<'_>) {
        for row in self.head {
            super::lines(row, map);
        }
        let (read, rest) = self
            .body
            .split_at_checked(limit::COMPLETED)
            .unwrap_or((self.body, &[]));
        for row in read {
            self.line(row, map);
        }
        for cell in rest.iter().flatten() {
            map.rest(None, "", &words_of(cell));
        }
    }

    fn line(&self, row: &[Cell], map: &mut Gatherer<'_>) {
        let at = |wanted: &Column| {
            let column = self.columns.iter().position(|column| column == wanted)?;
            row.get(column).filter(|cell| !cell.is_blank())
        };
        let stage = at(&Column::Stage).map(|cell| {
            let name = one_line(&cell.words);
            map.stage_named(&name)
                .unwrap_or_else(|| map.stage(&name, &cell.place))
        });
        let item = stage
            .zip(at(&Column::Item))
            .map(|(stage, cell)| (stage, self.item(stage, cell, map)));
        for (column, cell) in row.iter().enumerate().filter(|(_, cell)| !cell.is_blank()) {
            let words = words_of(cell);
            let is_set = match (self.columns.get(column), item) {
                (Some(Column::Field(field)), Some((stage, item))) => {
                    map.complete(stage, &self.row, item, *field, &words.words)
                }
                (Some(Column::Stage), _) => stage.is_some(),
                (Some(Column::Item | Column::Derived), item) => item.is_some(),
                _ => false,
            };
            if !is_set {
                let label = match self.columns.get(column) {
                    Some(Column::Other(label)) => label,
                    Some(Column::Field(field)) => field.key(),
                    _ => "",
                };
                map.rest(stage, label, &words);
            }
        }
    }

    /// The position of the item of these words, which is there from now on. Lines below the first are an
    /// address or have no place.
    fn item(&self, stage: usize, cell: &Cell, map: &mut Gatherer<'_>) -> usize {
        let mut lines = cell
            .words
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty());
        let first = lines.next().unwrap_or_default();
        let (words, is_lower) = without_better(first);
        let at = map.item_of(stage, &self.row, words);
        if is_lower {
            map.complete(stage, &self.row, at, Field::Better, "lower");
        }
        for line in lines {
            let is_address = line.starts_with("https://") || line.starts_with("http://");
            let field = if is_address { Field::Url } else { Field::Notes };
            if !map.complete(stage, &self.row, at, field, line) {
                map.rest(Some(stage), words, &Words::new(line, cell.place.clone()));
            }
        }
        at
    }
}

/// A metric without the mark that less is better.
fn without_better(words: &str) -> (&str, bool) {
    let marks = ["(plus bas vaut mieux)", "(lower is better)"];
    let bare = marks.iter().find_map(|mark| words.strip_suffix(mark));
    (bare.map_or(words, str::trim_end), bare.is_some())
}

/// What a heading stands for; none where the table is of more than one row of a map.
fn column(cell: &Cell, row: &RowId, lookup: &mut Lookup) -> Option<Column> {
    let name = folded(&cell.words);
    let first = name.split(' ').next().unwrap_or_default();
    let field = match (row, name.as_str(), first) {
        (RowId::Opportunities, _, "impact") => Some(Field::Impact),
        (RowId::Opportunities, _, "effort") => Some(Field::Effort),
        (RowId::Pains, _, "gravite" | "severity" | "severite") => Some(Field::Severity),
        (RowId::Opportunities, "statut" | "status" | "etat", _) => Some(Field::Status),
        (RowId::Opportunities, "responsable" | "owner" | "porteur", _) => Some(Field::Owner),
        (RowId::Opportunities, "echeance" | "due" | "deadline" | "due date", _) => Some(Field::Due),
        (RowId::Opportunities, "resout" | "solve", _) => Some(Field::Solves),
        (RowId::Metrics, "reference" | "baseline" | "depart", _) => Some(Field::MetricBaseline),
        (
            RowId::Metrics,
            "valeur" | "valeur actuelle" | "value" | "value now" | "current value",
            _,
        ) => Some(Field::MetricValue),
        (RowId::Metrics, "cible" | "target" | "objectif", _) => Some(Field::Target),
        (RowId::Metrics, "mesure le" | "measured on" | "date", _) => Some(Field::At),
        (RowId::Metrics, "source", _) => Some(Field::Source),
        (RowId::Metrics, "unite" | "unit", _) => Some(Field::Unit),
        (_, "url" | "lien" | "link", _) => Some(Field::Url),
        _ => None,
    };
    if let Some(field) = field {
        return Some(Column::Field(field));
    }
    if matches!(first, "priorite" | "priority" | "rang" | "rank") {
        return Some(Column::Derived);
    }
    match lookup.label(&cell.words) {
        Some(Label::Stage) => Some(Column::Stage),
        Some(Label::Row(known)) if known == *row => Some(Column::Item),
        Some(Label::Row(_)) => None,
        _ => Some(Column::Other(one_line(&cell.words))),
    }
}

impl Gatherer<'_> {
    /// The position of the item of these words in a cell; it is put there where it is not.
    fn item_of(&mut self, stage: usize, row: &RowId, words: &str) -> usize {
        if let Some(known) = self.position(stage, row, words) {
            return known;
        }
        let named = Named {
            label: Label::Row(row.clone()),
            words: String::new(),
        };
        self.put_one(
            stage,
            &named,
            &Words::new(words, crate::import::Place::Whole),
        );
        self.count(stage, row).saturating_sub(1)
    }
}
