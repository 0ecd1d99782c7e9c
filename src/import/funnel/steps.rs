//! The lines of a funnel: what stands above the heads, then a line for each step, or one for each
//! segment of a step.

use std::collections::HashMap;

use super::heads::{Column, FARTHEST, Heads, is_total};
use super::numbers::{rounded, seconds};
use super::{Funnel, Measure, Measured, Step, header};
use crate::import::Refused;
use crate::import::grid::{Cell, Grid};
use crate::import::limit;
use crate::import::notice::{Notice, Notices, Place};
use crate::import::number::of_analytics;
use crate::import::rest::{Rest, Rests};

/// Reads the lines.
pub(super) fn read(grid: &Grid, text: String, notices: Vec<Notice>) -> Result<Funnel, Refused> {
    let above = grid.rows.iter().take(FARTHEST);
    let found = above
        .enumerate()
        .find_map(|(at, row)| Some((at, Heads::of(row)?)));
    let Some((at, heads)) = found else {
        let notice = Notice::refused(Place::Whole, "funnel-no-heads");
        return Err(Refused::because(text, notice));
    };
    if grid.rows.len() > limit::FUNNEL_LINES {
        return Err(Refused::too_large(text));
    }
    let mut reader = Lines {
        heads,
        funnel: Funnel::default(),
        notices: notices.into_iter().collect(),
        positions: HashMap::new(),
        whole: Vec::new(),
        parts: Rests::default(),
        rest: Rests::default(),
        is_fraction: false,
    };
    let (above, rest) = grid.rows.split_at(at);
    let (head, lines) = rest.split_at(1.min(rest.len()));
    reader.above(above);
    reader.is_fraction = reader.are_fractions(lines);
    for row in lines {
        reader.line(row, head.first().map_or(&[], Vec::as_slice));
    }
    let Lines {
        heads,
        mut funnel,
        notices,
        whole,
        parts,
        rest,
        ..
    } = reader;
    let Some((rest, parts)) = rest.finish().zip(parts.finish()) else {
        return Err(Refused::too_large(text));
    };
    if funnel.steps.is_empty() {
        let notice = Notice::refused(Place::Whole, "funnel-no-steps");
        return Err(Refused::because(text, notice));
    }
    let day = heads.position(&Column::Day);
    if let Some(day) = day.filter(|_| !whole.iter().all(|whole| *whole)) {
        let place = head.first().and_then(|head| head.get(day));
        let place = place.map_or(Place::Whole, |cell| cell.place.clone());
        return Err(Refused::because(
            text,
            Notice::refused(place, "funnel-trended"),
        ));
    }
    // Where everybody is counted, that stands in the map, and the parts of it are told.
    for (step, whole) in funnel.steps.iter_mut().zip(&whole) {
        step.measured
            .retain(|measured| !whole || measured.segment.is_none());
    }
    let is_told = |one: &Rest| one.stage.is_some_and(|at| whole.get(at) == Some(&true));
    funnel.rest = rest;
    funnel.rest.extend(parts.into_iter().filter(is_told));
    funnel.rest.sort_by_key(|one| one.place.start());
    funnel.text = text;
    funnel.notices = notices.finish();
    Ok(funnel)
}

struct Lines {
    heads: Heads,
    funnel: Funnel,
    notices: Notices,
    /// The position of each step by its name.
    positions: HashMap<String, usize>,
    /// Whether a step has a line for everybody.
    whole: Vec<bool>,
    /// What is said of segments.
    parts: Rests,
    /// What has no place in a map.
    rest: Rests,
    /// Whether rates are shares of 1.
    is_fraction: bool,
}

impl Lines {
    /// What the lines above the heads say.
    fn above(&mut self, rows: &[Vec<Cell>]) {
        let header = header::read(rows);
        self.funnel.title = header.title;
        self.funnel.at = header.at;
        self.funnel.source = header.source;
        self.funnel.rest.extend(header.rest);
    }

    /// Whether rates are shares of 1: none has a sign of percent, and none is above 1.
    fn are_fractions(&self, rows: &[Vec<Cell>]) -> bool {
        let is_rate = |column: &Column| {
            matches!(
                column,
                Column::Measure(Measure::Completion | Measure::Abandonment)
            )
        };
        let mut rates = rows.iter().flat_map(|row| {
            let cells = row.iter().zip(&self.heads.0);
            let cells = cells.filter(|(_, column)| is_rate(column));
            cells.filter_map(|(cell, _)| of_analytics(&cell.words, false))
        });
        rates.all(|(rate, is_percent)| !is_percent && rate <= 1.0)
    }

    fn line(&mut self, row: &[Cell], head: &[Cell]) {
        let step = self.heads.position(&Column::Step);
        let Some(cell) = step
            .and_then(|at| row.get(at))
            .filter(|cell| !cell.is_blank())
        else {
            for cell in row.iter().filter(|cell| !cell.is_blank()) {
                self.leave(None, "", cell);
            }
            return;
        };
        let name = without_number(&cell.words);
        if is_total(name) && !name.is_empty() {
            // The sum over all steps is nobody's number.
            for cell in row.iter().filter(|cell| !cell.is_blank()) {
                self.leave(None, name, cell);
            }
            return;
        }
        let position = self.step(cell.words.trim(), name);
        let segment = self.segment(row);
        if let Some(whole) = self.whole.get_mut(position) {
            *whole |= segment.is_none();
        }
        let columns = self.heads.0.clone();
        for ((at, cell), column) in row.iter().enumerate().zip(&columns) {
            let label = head.get(at).map_or("", |head| head.words.trim());
            let label = match &segment {
                Some(segment) => format!("{label} ({segment})"),
                None => label.to_owned(),
            };
            match column {
                _ if cell.is_blank() => {}
                Column::Step | Column::Segment | Column::Day => {}
                Column::Other => self.leave(Some(position), &label, cell),
                Column::Measure(measure) => {
                    self.measure(position, *measure, segment.clone(), &label, cell);
                }
            }
        }
        for cell in row
            .iter()
            .skip(columns.len())
            .filter(|cell| !cell.is_blank())
        {
            self.leave(Some(position), "", cell);
        }
    }

    /// The position of a step, which is added where it comes first.
    fn step(&mut self, numbered: &str, name: &str) -> usize {
        let next = self.funnel.steps.len();
        let position = *self.positions.entry(numbered.to_owned()).or_insert(next);
        if position == next {
            self.whole.push(false);
            self.funnel.steps.push(Step {
                name: name.to_owned(),
                measured: Vec::new(),
            });
        }
        position
    }

    /// Of whom a line is; none where it is of everybody.
    fn segment(&self, row: &[Cell]) -> Option<String> {
        let cells = row.iter().zip(&self.heads.0);
        let cells = cells.filter(|(_, column)| matches!(column, Column::Segment | Column::Day));
        let words = cells.map(|(cell, _)| cell.words.trim());
        let words: Vec<&str> = words.filter(|words| !is_total(words)).collect();
        (!words.is_empty()).then(|| words.join(", "))
    }

    fn measure(
        &mut self,
        position: usize,
        measure: Measure,
        segment: Option<String>,
        label: &str,
        cell: &Cell,
    ) {
        let value = self.value(measure, &cell.words);
        let Some(value) = value else {
            let notice = Notice::left_out(cell.place.clone(), "funnel-number");
            self.notices.push(notice.with("found", cell.words.trim()));
            self.leave(Some(position), label, cell);
            return;
        };
        let Some(step) = self.funnel.steps.get_mut(position) else {
            return;
        };
        let is_known = |known: &Measured| known.measure == measure && known.segment == segment;
        if step.measured.iter().any(is_known) {
            let notice = Notice::left_out(cell.place.clone(), "funnel-twice");
            self.notices.push(notice.with("name", step.name.as_str()));
            self.leave(Some(position), label, cell);
            return;
        }
        if segment.is_some() {
            self.parts
                .push(cell.place.clone(), Some(position), label, cell.words.trim());
        }
        step.measured.push(Measured {
            measure,
            segment,
            value,
        });
    }

    /// A number within what it can be.
    fn value(&self, measure: Measure, words: &str) -> Option<f64> {
        match measure {
            Measure::Users | Measure::Abandonments => {
                let (count, is_percent) = of_analytics(words, true)?;
                (!is_percent && count >= 0.0).then_some(count)
            }
            Measure::Completion | Measure::Abandonment => {
                let (rate, _) = of_analytics(words, false)?;
                let by = if self.is_fraction { 100.0 } else { 1.0 };
                let rate = rounded(rate * by);
                (0.0..=100.0).contains(&rate).then_some(rate)
            }
            Measure::Elapsed => seconds(words).filter(|time| *time >= 0.0 && time.is_finite()),
        }
    }

    fn leave(&mut self, stage: Option<usize>, label: &str, cell: &Cell) {
        self.rest
            .push(cell.place.clone(), stage, label, cell.words.trim());
    }
}

/// The name of a step without the number before it: `1. Cart`, `2) Cart`.
fn without_number(words: &str) -> &str {
    let words = words.trim();
    let rest = words.trim_start_matches(|c: char| c.is_ascii_digit());
    let bare = rest.strip_prefix(['.', ')']).map(str::trim);
    bare.filter(|bare| rest.len() < words.len() && !bare.is_empty())
        .unwrap_or(words)
}
