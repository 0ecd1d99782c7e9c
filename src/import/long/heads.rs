//! The heads of the long form: which column holds what, whatever their order and language.

use std::collections::HashMap;

use crate::export::long::{Column, RecordKind};
use crate::i18n::{Language, Texts};
use crate::import::grid::{Cell, Grid};
use crate::import::labels::Lookup;
use crate::model::{Line as Separator, slug};

/// How many rows may stand above the heads.
const ABOVE: usize = 10;

/// How many cells of a column say what it is of.
const LOOKED_AT: usize = 200;

/// What the column of words is headed, in any language.
const WORDS: [&str; 10] = [
    "text", "words", "texte", "contenu", "content", "name", "nom", "card", "title", "titre",
];

/// What people and programs of sticky notes head the column of stages, besides its own names.
const STAGES: [&str; 6] = ["phase", "step", "frame", "cadre", "section", "colonne"];

/// The same of the column of rows; the first in which rows that are known stand is it.
const ROWS: [&str; 11] = [
    "rangee",
    "lane",
    "swimlane",
    "couloir",
    "tags",
    "tag",
    "etiquettes",
    "categorie",
    "category",
    "type",
    "colonne",
];

/// The heads of a sheet.
#[derive(Debug)]
pub(super) struct Heads {
    /// The row they stand in, from 0.
    pub(super) row: usize,
    /// What each column holds; none for one that is not known.
    pub(super) columns: Vec<Option<Column>>,
    /// The language of most of them.
    pub(super) language: Language,
}

/// What heads and words of the long form mean, in both languages.
#[derive(Debug)]
pub(super) struct Meanings {
    /// The texts of both languages.
    pub(super) texts: [Texts; 2],
    columns: HashMap<String, Column>,
    kinds: HashMap<String, RecordKind>,
}

impl Meanings {
    pub(super) fn new() -> Self {
        let texts = Language::ALL.map(Texts::new);
        let mut columns = HashMap::new();
        let mut kinds = HashMap::new();
        for column in Column::all() {
            columns.insert(slug(column.key()), column);
            for texts in &texts {
                let head = slug(&column.head(texts));
                // People leave out between which numbers.
                let bare = head.trim_end_matches("-1-5").to_owned();
                columns.extend([(head, column), (bare, column)]);
            }
        }
        for kind in RecordKind::ALL {
            kinds.insert(kind.key().to_owned(), kind);
            kinds.extend(texts.iter().map(|texts| (slug(&kind.label(texts)), kind)));
        }
        Self {
            texts,
            columns,
            kinds,
        }
    }

    /// What a record with that word is about.
    pub(super) fn kind(&self, word: &str) -> Option<RecordKind> {
        self.kinds.get(&slug(word)).copied()
    }

    /// The separating line of that word.
    pub(super) fn separator(&self, word: &str) -> Option<Separator> {
        let meant = slug(word);
        let is_meant = |line: &Separator| {
            let label = format!("line-{}", line.key());
            let mut labels = self.texts.iter().map(|texts| slug(&texts.text(&label)));
            line.key() == meant || labels.any(|label| label == meant)
        };
        Separator::ALL.into_iter().find(is_meant)
    }

    /// The heads of a sheet; none where it is no long form.
    pub(super) fn heads(&self, grid: &Grid, labels: &mut Lookup) -> Option<Heads> {
        let rows = grid.rows.iter().enumerate().take(ABOVE);
        let mut found = rows.filter_map(|(at, row)| self.heads_in(grid, at, row, labels));
        found.next()
    }

    fn heads_in(&self, grid: &Grid, at: usize, row: &[Cell], labels: &mut Lookup) -> Option<Heads> {
        let mut columns: Vec<Option<Column>> = Vec::with_capacity(row.len());
        for cell in row {
            let column = self.columns.get(&slug(&cell.words)).copied();
            // Of two that say the same the first has it.
            columns.push(column.filter(|it| !columns.contains(&Some(*it))));
        }
        let below = grid.rows.get(at + 1..).unwrap_or_default();
        also_called(row, below, &mut columns, labels);
        let has = |column| columns.contains(&Some(column));
        let is_long =
            has(Column::Words) && has(Column::Stage) && (has(Column::Row) || has(Column::Kind));
        let count = |texts: &Texts| {
            let heads = row.iter().zip(&columns);
            let heads = heads.filter_map(|(cell, column)| Some((cell, (*column)?)));
            heads
                .filter(|(cell, column)| slug(&column.head(texts)) == slug(&cell.words))
                .count()
        };
        if !is_long {
            return None;
        }
        let [english, french] = self.texts.each_ref().map(count);
        let language = if french > english {
            Language::French
        } else {
            Language::English
        };
        Some(Heads {
            row: at,
            columns,
            language,
        })
    }
}

/// Finds the columns of stages, words and rows by what else they are called, as in a list of sticky notes.
/// What stands below has to speak for the rows: a `Type` may be of anything.
fn also_called(
    row: &[Cell],
    below: &[Vec<Cell>],
    columns: &mut [Option<Column>],
    labels: &mut Lookup,
) {
    let heads: Vec<String> = row.iter().map(|cell| slug(&cell.words)).collect();
    let mut names_rows = |at: usize| {
        let cells = below.iter().filter_map(|row| row.get(at));
        let cells = cells.filter(|cell| !cell.is_blank()).take(LOOKED_AT);
        let known: Vec<bool> = cells
            .map(|cell| labels.row(&cell.words).is_some())
            .collect();
        2 * known.iter().filter(|is_known| **is_known).count() > known.len()
    };
    for (column, names) in [
        (Column::Stage, STAGES.as_slice()),
        (Column::Words, WORDS.as_slice()),
        (Column::Row, ROWS.as_slice()),
    ] {
        if columns.contains(&Some(column))
            || column == Column::Row && columns.contains(&Some(Column::Kind))
        {
            continue;
        }
        let places = names
            .iter()
            .filter_map(|name| heads.iter().position(|head| head == name));
        let free = |at: &usize| columns.get(*at) == Some(&None);
        let mut places = places
            .filter(free)
            .filter(|at| column != Column::Row || names_rows(*at));
        let found = places.next();
        if let Some(place) = found.and_then(|at| columns.get_mut(at)) {
            *place = Some(column);
        }
    }
}

/// Whether a sheet is the long form of a map, by its heads.
pub(crate) fn is_long(grid: &Grid) -> bool {
    // Most tables have none of these, and all other heads take time to be known.
    let mut cells = grid.rows.iter().take(ABOVE).flatten();
    cells.any(|cell| WORDS.contains(&slug(&cell.words).as_str()))
        && Meanings::new()
            .heads(grid, &mut Lookup::default())
            .is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_column_of_words_is_known_without_the_texts() {
        for texts in Language::ALL.map(Texts::new) {
            assert!(WORDS.contains(&slug(&Column::Words.head(&texts)).as_str()));
        }
        assert!(WORDS.contains(&Column::Words.key()));
    }
}
