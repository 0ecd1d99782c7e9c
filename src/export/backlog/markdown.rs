//! The backlog as Markdown, for a ticket or a repository.

use super::columns::Column;
use super::{Backlog, text};
use crate::export::markdown::{escape, escape_cell, table};
use crate::i18n::Texts;

/// The columns, without those that would say nothing.
const COLUMNS: [Column; 10] = [
    Column::Score,
    Column::Words,
    Column::Stage,
    Column::Map,
    Column::Impact,
    Column::Effort,
    Column::Solves,
    Column::Status,
    Column::Owner,
    Column::Due,
];

/// A heading and a table of all opportunities.
pub fn backlog_to_markdown(backlog: &Backlog, texts: &Texts) -> String {
    let is_said = |column: &Column| match column {
        Column::Map => backlog.maps.len() > 1,
        column => {
            let mut ideas = backlog.ideas();
            ideas.any(|(map, idea)| !column.words(map, idea, texts).is_empty())
        }
    };
    let columns: Vec<Column> = COLUMNS.into_iter().filter(is_said).collect();
    let heads = columns
        .iter()
        .map(|column| escape_cell(&column.head(texts)));
    let mut rows: Vec<Vec<String>> = vec![heads.collect()];
    rows.extend(backlog.ideas().map(|(map, idea)| {
        let cells = columns.iter();
        cells
            .map(|column| escape_cell(&column.words(map, idea, texts)))
            .collect()
    }));
    let lines = table(&rows, |at| columns.get(at).is_some_and(|it| it.is_number()));
    let title = escape(&text::title(backlog, texts));
    format!("# {title}\n\n{}\n", lines.join("\n"))
}
