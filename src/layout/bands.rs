//! The table for paper and pipes: bands of whole stages one below the other until all are shown,
//! with nothing cut, nothing focused and no chrome.

use std::ops::Range;

use super::canvas::{Pen, Picture, Role};
use super::columns::{Columns, gutter, visible_stages};
use super::lens::{Facts, Lens, RowFacts};
use super::rows::{Need, unbounded};
use super::scene::{ChartStyle, LEAST_STAGE};
use super::table::{Table, wrapped};
use crate::i18n::words;
use crate::model::{RowDecl, RowId};
use crate::text::wrap;

/// The narrowest table that can be printed.
const LEAST_WIDTH: usize = 30;

/// The whole table of the stages of that range, in lines of at most `cells` columns, but never
/// narrower than 30.
pub fn print_table(lens: &Lens<'_>, cells: usize, stages: Range<usize>) -> Picture {
    let cells = cells.max(LEAST_WIDTH);
    let mut picture = Picture::default();
    title(lens, cells, &mut picture);
    bands(lens, cells, stages, &mut picture);
    hidden_rows(lens, cells, &mut picture);
    picture
}

/// As [`print_table`], without the title above and the names of hidden rows below.
pub fn print_bands(lens: &Lens<'_>, cells: usize, stages: Range<usize>) -> Picture {
    let mut picture = Picture::default();
    bands(lens, cells.max(LEAST_WIDTH), stages, &mut picture);
    picture
}

/// The sentiment chart alone of the stages of that range, with the words of the emotions below it.
pub fn print_chart(lens: &Lens<'_>, cells: usize, stages: Range<usize>) -> Picture {
    let facts = Facts {
        rows: vec![RowFacts {
            label: lens.row_label(&RowId::Emotions),
            count: 0,
            decl: RowDecl::Row(RowId::Emotions),
        }],
        ..lens.facts.clone()
    };
    let lens = Lens {
        facts: &facts,
        ..*lens
    };
    let cells = cells.max(LEAST_WIDTH);
    let mut picture = Picture::default();
    title(&lens, cells, &mut picture);
    bands(&lens, cells, stages, &mut picture);
    picture
}

/// The title, and below it through whose eyes the map is looked at, and its kind.
fn title(lens: &Lens<'_>, cells: usize, picture: &mut Picture) {
    let title = match lens.shown(lens.map.title()).as_str() {
        "" => lens.texts.text("table-untitled"),
        title => title.to_owned(),
    };
    paragraph(&title, cells, Role::Title, picture);
    let kind = lens.texts.text(&format!("kind-{}", lens.map.kind.key()));
    let facts = if lens.map.personas.is_empty() {
        kind
    } else {
        format!("{kind}, {}", lens.view_name())
    };
    let facts = match lens.facts.overdue {
        Some(due) => format!("{facts}, {}", lens.overdue_words(due)),
        None => facts,
    };
    paragraph(&facts, cells, Role::Kind, picture);
}

/// Words over as many lines as they need.
fn paragraph(text: &str, cells: usize, role: Role, picture: &mut Picture) {
    for line in wrap(text, cells.saturating_sub(1)) {
        let mut pen = Pen::new(cells);
        pen.put(" ", Role::Plain);
        pen.put(text.get(line).unwrap_or_default(), role);
        picture.lines.push(pen.finish());
    }
}

fn bands(lens: &Lens<'_>, cells: usize, stages: Range<usize>, picture: &mut Picture) {
    let end = stages.end.min(lens.map.stages.len());
    let full = visible_stages(
        cells,
        gutter(lens.facts),
        end.saturating_sub(stages.start),
        LEAST_STAGE,
    );
    let mut first = stages.start;
    while first < end {
        let count = full.clamp(1, end - first);
        let columns = Columns::of_band(lens, cells, first, count, full);
        let table = Table {
            lens: *lens,
            cells: wrapped(lens, &columns, &[], usize::MAX).into(),
            columns,
            focus: None,
            selected: None,
            folded: &[],
            chart: ChartStyle::Steps,
        };
        let rows = unbounded(&needs(&table));
        picture.lines.push(Pen::new(cells).finish());
        heads(&table, picture);
        picture.lines.push(table.head_rule(&rows));
        table.body(&rows, picture);
        let in_chart = rows
            .rows
            .last()
            .is_some_and(|row| row.chart > 1 && row.lines == 0);
        picture.lines.push(table.rule(!in_chart, false, true));
        first += count;
    }
    picture.spots.clear();
}

/// What each row needs for its items and for its whole name.
fn needs(table: &Table<'_>) -> Vec<Need> {
    let room = table.columns.gutter.saturating_sub(2);
    let rows = table.needs().into_iter().zip(&table.lens.facts.rows);
    rows.map(|(need, facts)| match need {
        Need::Items(lines) => Need::Items(lines.max(wrap(&facts.label, room).len())),
        need => need,
    })
    .collect()
}

/// The names of the stages over as many lines as they need: paper has room.
fn heads(table: &Table<'_>, picture: &mut Picture) {
    let lens = &table.lens;
    let name = |at: usize, cells: usize| {
        let stage = lens.map.stages.get(at)?;
        let mut name = format!("{} {}", at + 1, lens.stage_name(stage));
        for (mark, _) in lens.stage_marks(stage) {
            name = format!("{name} {mark}");
        }
        let lines = wrap(&name, cells.saturating_sub(1));
        let lines: Vec<String> = lines
            .into_iter()
            .map(|line| name.get(line).unwrap_or_default().to_owned())
            .collect();
        Some((
            lines,
            if lens.passes(stage) {
                Role::Head
            } else {
                Role::Dim
            },
        ))
    };
    let names: Vec<(usize, Vec<String>, Role)> = table
        .columns
        .each()
        .filter_map(|(at, border, cells)| {
            let (lines, role) = name(at, cells)?;
            Some((border, lines, role))
        })
        .collect();
    let height = names.iter().map(|(_, lines, _)| lines.len()).max();
    for y in 0..height.unwrap_or(0) {
        let mut pen = Pen::new(table.columns.width);
        for (border, lines, role) in &names {
            pen.blank(*border);
            pen.sign(lens.glyphs.vertical, Role::Border);
            pen.put(" ", Role::Plain);
            pen.put(lines.get(y).map_or("", String::as_str), *role);
        }
        picture.lines.push(pen.finish());
    }
}

/// Names the rows that hold items but are not shown.
fn hidden_rows(lens: &Lens<'_>, cells: usize, picture: &mut Picture) {
    let names: Vec<String> = lens
        .facts
        .hidden
        .iter()
        .map(|row| lens.row_label(row))
        .collect();
    if names.is_empty() {
        return;
    }
    let args = [
        ("count", names.len().into()),
        ("names", words(names.join(", "))),
    ];
    let text = lens.texts.with("table-hidden-names", &args);
    paragraph(&text, cells, Role::Notice, picture);
}
