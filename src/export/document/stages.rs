//! The stages: beside one another in a table while they are few, else one below the other.

use super::page::{Elsewhere, Page};
use crate::export::markdown::{address, escape_cell, escape_within};
use crate::export::told::Told;
use crate::i18n::field_label;
use crate::model::{Field, RowId, Stage};

/// What a stage states beside its rows, in the order in which it is told.
const FACTS: [StageFact; 8] = [
    StageFact::Sentiment,
    StageFact::Field(Field::Goal),
    StageFact::Field(Field::When),
    StageFact::Field(Field::Duration),
    StageFact::Field(Field::For),
    StageFact::Next,
    StageFact::Field(Field::Journey),
    StageFact::Field(Field::Notes),
];

/// All stages in one table: a row for each field that one of them states, then the rows of the map.
pub(super) fn table(page: &mut Page<'_>, told: &Told<'_>) {
    let stages = &told.map.stages;
    if stages.is_empty() {
        return;
    }
    page.heading(2, &told.texts.text("table-stages"));
    let mut head = vec![String::new()];
    head.extend((0..stages.len()).map(|at| escape_within(&stage_heading(told, at))));
    let mut rows = vec![head];
    let mut push = |label: &str, cells: Vec<String>| {
        if cells.iter().any(|cell| !cell.is_empty()) {
            let label = format!("**{}**", escape_within(label));
            rows.push(std::iter::once(label).chain(cells).collect());
        }
    };
    for fact in FACTS {
        let cells = stages.iter().map(|stage| {
            let value = fact.of(told, stage).unwrap_or_default();
            match fact {
                StageFact::Field(Field::Journey) if !value.is_empty() => address(&value),
                _ => escape_cell(&value),
            }
        });
        push(&fact.label(told), cells.collect());
    }
    let mut line = None;
    for (row, label) in &told.shelves {
        let Some(row) = row else {
            line = Some(label);
            continue;
        };
        let cells = stages.iter().map(|stage| {
            let items = told.items(stage, row).into_iter();
            let items: Vec<String> = items
                .map(|item| format!("• {}", page.cell(told, row, item, elsewhere(row))))
                .collect();
            items.join("<br>")
        });
        let cells: Vec<String> = cells.collect();
        if cells.iter().any(|cell| !cell.is_empty()) {
            if let Some(line) = line.take() {
                push(line, vec!["┄".to_owned(); stages.len()]);
            }
            push(label, cells);
        }
    }
    page.table(&rows, |_| false);
}

/// A section for each stage.
pub(super) fn sections(page: &mut Page<'_>, told: &Told<'_>) {
    page.heading(2, &told.texts.text("table-stages"));
    for (at, stage) in told.map.stages.iter().enumerate() {
        page.heading(3, &stage_heading(told, at));
        for fact in FACTS {
            if let Some(value) = fact.of(told, stage) {
                match fact {
                    StageFact::Field(Field::Journey) => page.link(&fact.label(told), &value),
                    _ => page.entry(&fact.label(told), &value),
                }
            }
        }
        rows(page, told, stage);
    }
}

/// The rows of a stage that hold something, each a list below its name.
fn rows(page: &mut Page<'_>, told: &Told<'_>, stage: &Stage) {
    let mut line = None;
    let mut is_first = true;
    for (row, label) in &told.shelves {
        let Some(row) = row else {
            line = Some(label);
            continue;
        };
        let items = told.items(stage, row);
        if items.is_empty() {
            continue;
        }
        if let Some(line) = line.take().filter(|_| !is_first) {
            page.blank();
            page.line(&format!("*{}*", escape_within(line)));
        }
        is_first = false;
        page.blank();
        page.line(&format!("**{}**", escape_within(label)));
        page.blank();
        for item in items {
            page.item(told, row, item, elsewhere(row));
        }
    }
}

/// What of the items of a row is told in a list of its own.
fn elsewhere(row: &RowId) -> Elsewhere {
    match row {
        RowId::Opportunities | RowId::Metrics => |field| {
            !matches!(
                field,
                Some(Field::For | Field::Conflict | Field::MetricValue | Field::Target)
            )
        },
        _ => |_| false,
    }
}

/// `4 Payment (moment of truth, not for Anne)`.
fn stage_heading(told: &Told<'_>, at: usize) -> String {
    let mut heading = told.stage_words(at);
    let Some(stage) = told.map.stages.get(at) else {
        return heading;
    };
    let mut marks = Vec::new();
    if stage.fields.flag(Field::MomentOfTruth) {
        marks.push(told.texts.text("table-moment-of-truth"));
    }
    if !told.passes(stage) {
        marks.push(told.not_for());
    }
    if !marks.is_empty() {
        heading = format!("{heading} ({})", marks.join(", "));
    }
    heading
}

/// Something a stage states beside its rows.
#[derive(Clone, Copy)]
enum StageFact {
    Sentiment,
    Next,
    Field(Field),
}

impl StageFact {
    fn label(self, told: &Told<'_>) -> String {
        match self {
            Self::Sentiment => field_label(Field::Sentiment, told.texts),
            Self::Next => field_label(Field::Next, told.texts),
            Self::Field(field) => field_label(field, told.texts),
        }
    }

    fn of(self, told: &Told<'_>, stage: &Stage) -> Option<String> {
        let value = match self {
            Self::Sentiment => told.sentiment(stage),
            Self::Next => told.next(stage),
            Self::Field(Field::For) if told.view.persona().is_some() => None,
            Self::Field(field) => stage.fields.entry(field).map(|entry| told.value(entry)),
        };
        value.filter(|value| !value.trim().is_empty())
    }
}
