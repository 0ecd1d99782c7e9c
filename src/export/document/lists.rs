//! What is looked for over the whole journey: the opportunities by priority, and the metrics.

use super::page::{Elsewhere, Page};
use crate::export::markdown::escape_cell;
use crate::export::told::Told;
use crate::i18n::field_label;
use crate::model::{Field, Item, RankBy, RowId, opportunities as ranked};

/// A column: its name, whether it holds numbers, and its cells.
struct Column {
    name: String,
    is_number: bool,
    cells: Vec<String>,
}

/// The opportunities, the best first.
pub(super) fn opportunities(page: &mut Page<'_>, told: &Told<'_>) {
    let ranked = ranked(told.map, told.view, RankBy::Priority);
    if ranked.is_empty() {
        return;
    }
    page.heading(2, &told.texts.text("export-opportunities"));
    let row = RowId::Opportunities;
    let is_told: Elsewhere = |field| {
        matches!(
            field,
            Some(
                Field::Impact
                    | Field::Effort
                    | Field::Status
                    | Field::Owner
                    | Field::Due
                    | Field::Solves
            )
        )
    };
    let items: Vec<(usize, &Item)> = ranked.iter().map(|one| (one.stage, one.item)).collect();
    let said = |item: &Item, field: Field| {
        let facts = told.facts(&row, item).into_iter();
        let mut facts = facts.filter(|fact| fact.field == Some(field));
        facts.next().map(|fact| fact.words).unwrap_or_default()
    };
    let value = |item: &Item, field: Field| {
        let entry = item.fields.entry(field);
        entry.map(|entry| told.value(entry)).unwrap_or_default()
    };
    let label = |field: Field| field_label(field, told.texts);
    let priority = |item: &Item| item.priority().map(|n| n.to_string()).unwrap_or_default();
    let text = |id: &str| told.texts.text(id);
    let columns = vec![
        column(text("export-priority"), true, &items, |_, item| {
            priority(item)
        }),
        written(label_of(told), &items, |item| {
            page.cell(told, &row, item, is_told)
        }),
        column(text("report-column-stage"), false, &items, |stage, _| {
            told.stage_words(stage)
        }),
        column(label(Field::Impact), true, &items, |_, item| {
            value(item, Field::Impact)
        }),
        column(label(Field::Effort), true, &items, |_, item| {
            value(item, Field::Effort)
        }),
        column(label(Field::Solves), false, &items, |_, item| {
            told.solved(item)
        }),
        column(label(Field::Status), false, &items, |_, item| {
            said(item, Field::Status)
        }),
        column(label(Field::Owner), false, &items, |_, item| {
            value(item, Field::Owner)
        }),
        column(label(Field::Due), false, &items, |_, item| {
            value(item, Field::Due)
        }),
    ];
    put(page, columns);
}

fn label_of(told: &Told<'_>) -> String {
    told.texts.text("export-opportunity")
}

/// The metrics, in the order of the journey.
pub(super) fn metrics(page: &mut Page<'_>, told: &Told<'_>) {
    let row = RowId::Metrics;
    let stages = told.map.stages.iter().enumerate();
    let items: Vec<(usize, &Item)> = stages
        .flat_map(|(at, stage)| {
            told.items(stage, &row)
                .into_iter()
                .map(move |item| (at, item))
        })
        .collect();
    if items.is_empty() {
        return;
    }
    page.heading(2, &told.texts.text("row-metrics"));
    let is_told: Elsewhere = |field| {
        matches!(
            field,
            Some(
                Field::MetricValue
                    | Field::MetricBaseline
                    | Field::Target
                    | Field::At
                    | Field::Source
            )
        )
    };
    let label = |field: Field| field_label(field, told.texts);
    let number = |field: Field| {
        column(label(field), true, &items, |_, item| {
            told.measured(item, field).unwrap_or_default()
        })
    };
    let value = |field: Field| {
        column(label(field), false, &items, |_, item| {
            let entry = item.fields.entry(field);
            entry.map(|entry| told.value(entry)).unwrap_or_default()
        })
    };
    let stage = told.texts.text("report-column-stage");
    let columns = vec![
        column(stage, false, &items, |stage, _| told.stage_words(stage)),
        written(told.texts.text("export-metric"), &items, |item| {
            page.cell(told, &row, item, is_told)
        }),
        number(Field::MetricBaseline),
        number(Field::MetricValue),
        number(Field::Target),
        value(Field::At),
        value(Field::Source),
    ];
    put(page, columns);
}

fn column(
    name: String,
    is_number: bool,
    items: &[(usize, &Item)],
    cell: impl Fn(usize, &Item) -> String,
) -> Column {
    let cells = items.iter();
    Column {
        name,
        is_number,
        cells: cells
            .map(|(stage, item)| escape_cell(&cell(*stage, item)))
            .collect(),
    }
}

/// A column of cells that are Markdown already.
fn written(
    name: String,
    items: &[(usize, &Item)],
    mut cell: impl FnMut(&Item) -> String,
) -> Column {
    Column {
        name,
        is_number: false,
        cells: items.iter().map(|(_, item)| cell(item)).collect(),
    }
}

/// The columns that say something, as a table.
fn put(page: &mut Page<'_>, mut columns: Vec<Column>) {
    columns.retain(|column| column.cells.iter().any(|cell| !cell.is_empty()));
    let count = columns.iter().map(|column| column.cells.len()).max();
    let head = columns.iter().map(|column| escape_cell(&column.name));
    let mut rows: Vec<Vec<String>> = vec![head.collect()];
    for at in 0..count.unwrap_or(0) {
        let cells = columns.iter().map(|column| column.cells.get(at).cloned());
        rows.push(cells.map(Option::unwrap_or_default).collect());
    }
    page.table(&rows, |at| {
        columns.get(at).is_some_and(|column| column.is_number)
    });
}
