//! The table for paper and pipes: bands of whole stages one below the other until all are shown,
//! with nothing cut, nothing focused and no chrome.

use std::ops::Range;

use super::canvas::{Pen, Picture, Role};
use super::columns::{Columns, gutter, visible_stages};
use super::lens::{Facts, Lens, RowFacts};
use super::rows::unbounded;
use super::scene::LEAST_STAGE;
use super::table::Table;
use crate::i18n::words;
use crate::model::{RowDecl, RowId};
use crate::text::{truncate, width, wrap};

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

/// `Achat en ligne — boutique éthique    Anne  existant`
fn title(lens: &Lens<'_>, cells: usize, picture: &mut Picture) {
    let kind = lens.texts.text(&format!("kind-{}", lens.map.kind.key()));
    let facts = if lens.map.personas.is_empty() {
        kind
    } else {
        format!("{}  {kind}", lens.view_name())
    };
    let more = lens.glyphs.more_mark();
    let facts = truncate(&facts, cells / 2, &more);
    let title = match lens.shown(lens.map.title()).as_str() {
        "" => lens.texts.text("table-untitled"),
        title => title.to_owned(),
    };
    let room = cells.saturating_sub(width(&facts) + 3);
    let mut pen = Pen::new(cells);
    pen.put(" ", Role::Plain);
    pen.put(&truncate(&title, room, &more), Role::Title);
    pen.blank(cells.saturating_sub(width(&facts)));
    pen.put(&facts, Role::Kind);
    picture.lines.push(pen.finish());
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
        let table = Table::new(*lens, columns, None, &[], usize::MAX);
        let rows = unbounded(&table.needs());
        picture.lines.push(Pen::new(cells).finish());
        table.heads(picture);
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
    for line in wrap(&text, cells.saturating_sub(1)) {
        let mut pen = Pen::new(cells);
        pen.put(" ", Role::Plain);
        pen.put(text.get(line).unwrap_or_default(), Role::Notice);
        picture.lines.push(pen.finish());
    }
}
