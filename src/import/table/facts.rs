//! Tables of what is true of the whole map: a column of labels such as `Persona` and `Scenario` with one of
//! words, which people put above the table of the stages.

use super::words_of;
use crate::import::gather::Gatherer;
use crate::import::grid::Grid;
use crate::import::labels::{Label, Lookup};

/// Whether a table is one: more in it is said of the map than of a stage.
pub(super) fn is_of_map(grid: &Grid, labels: &mut Lookup) -> bool {
    if grid.width() != 2 {
        return false;
    }
    let (mut of_map, mut people, mut rows) = (0, 0, 0);
    for row in 0..grid.rows.len() {
        let words = grid.cell(row, 0);
        match (labels.label(words), labels.head(words)) {
            (Some(Label::Row(_) | Label::Stage), _) => rows += 1,
            (None, Some(_)) => of_map += 1,
            (Some(Label::People), Some(_)) => people += 1,
            _ => {}
        }
    }
    of_map > 0 && of_map + people >= rows
}

/// Adds what it says to a map.
pub(super) fn gather(grid: &Grid, map: &mut Gatherer<'_>) {
    for (at, row) in grid.rows.iter().enumerate() {
        let mut filled = row.iter().filter(|cell| !cell.is_blank()).map(words_of);
        let Some(label) = filled.next() else { continue };
        let Some(words) = filled.next() else {
            map.rest(None, "", &label);
            continue;
        };
        match map.labels().head(&label.words) {
            Some(head) => map.head(head, &label.words, &words),
            None if at == 0
                && [&label, &words]
                    .iter()
                    .all(|head| map.labels().is_generic(&head.words)) => {}
            None => map.rest(None, &label.words, &words),
        }
    }
}
