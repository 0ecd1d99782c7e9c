//! Columns: the gutter of row labels, and as many whole stages as fit.

use super::lens::{Facts, Lens};
use crate::model::RowId;
use crate::text::width;

/// The columns of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Columns {
    /// Width of the row labels.
    pub(super) gutter: usize,
    /// Position of the first stage shown.
    pub(super) first: usize,
    /// Widths of the stages shown, borders not counted. One border stands before each.
    pub(super) widths: Vec<usize>,
    /// Width of the whole table.
    pub(super) width: usize,
}

impl Columns {
    /// The columns of a table of that width that begins with stage `first`.
    pub(super) fn new(lens: &Lens<'_>, table: usize, least: usize, first: usize) -> Self {
        let gutter = gutter(lens.facts);
        let stages = lens.map.stages.len();
        let count = visible_stages(table, gutter, stages, least);
        let first = first.min(stages.saturating_sub(count));
        let room = table.saturating_sub(gutter + count);
        let each = room.checked_div(count).unwrap_or(0);
        let mut widths = vec![each; count];
        if let Some(last) = widths.last_mut() {
            *last += room - each * count;
        }
        Self {
            gutter,
            first,
            widths,
            width: table,
        }
    }

    /// The columns of one band of `count` stages, where a full band has `full`; all bands have
    /// columns of the same width, so that they read as one table.
    pub(super) fn of_band(
        lens: &Lens<'_>,
        table: usize,
        first: usize,
        count: usize,
        full: usize,
    ) -> Self {
        let gutter = gutter(lens.facts);
        let room = table.saturating_sub(gutter + full);
        let each = room.checked_div(full).unwrap_or(0);
        let width = gutter + count * (each + 1);
        Self {
            gutter,
            first,
            widths: vec![each; count],
            width,
        }
    }

    /// The positions of the stages shown.
    pub(super) fn stages(&self) -> std::ops::Range<usize> {
        self.first..self.first + self.widths.len()
    }

    /// For each stage shown its position, the column of its border and its width.
    pub(super) fn each(&self) -> impl Iterator<Item = (usize, usize, usize)> {
        let mut border = self.gutter;
        self.stages().zip(&self.widths).map(move |(stage, width)| {
            let at = border;
            border += width + 1;
            (stage, at, *width)
        })
    }
}

/// Longest label, the column of the focus mark and one of air, within 12 and 18. The emotions'
/// label needs three more for the chart's numbers.
pub(super) fn gutter(facts: &Facts) -> usize {
    let needs = facts.rows.iter().map(|row| match row.decl.row() {
        None => 0,
        Some(RowId::Emotions) => width(&row.label) + 5,
        Some(_) => width(&row.label) + 2,
    });
    needs.max().unwrap_or(0).clamp(12, 18)
}

/// How many whole stages fit.
pub(super) fn visible_stages(table: usize, gutter: usize, stages: usize, least: usize) -> usize {
    let fit = table.saturating_sub(gutter) / (least + 1);
    fit.max(1).min(stages)
}

/// The first stage to show so that `focus` is in view with one stage of context on either side,
/// moving as little as possible from `first`.
pub(super) fn scroll_stages(first: usize, count: usize, focus: usize, stages: usize) -> usize {
    let context = usize::from(count >= 3);
    let least = (focus + context + 1).saturating_sub(count);
    let most = focus.saturating_sub(context);
    let wanted = if first > most { most } else { first.max(least) };
    wanted.min(stages.saturating_sub(count))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_stages_fit_80_columns_and_five_fit_120() {
        for (table, gutter, stages, least, fit) in [
            (80, 14, 7, 20, 3),
            (120, 14, 7, 20, 5),
            (200, 16, 7, 20, 7),
            (80, 14, 7, 14, 4),
            (80, 14, 2, 20, 2),
            (80, 14, 0, 20, 0),
            (20, 14, 3, 20, 1),
        ] {
            assert_eq!(visible_stages(table, gutter, stages, least), fit, "{table}");
        }
    }

    #[test]
    fn the_focus_keeps_a_stage_of_context_and_the_view_moves_little() {
        for (first, count, focus, stages, expected) in [
            (0, 3, 0, 7, 0),
            (0, 3, 1, 7, 0),
            (0, 3, 2, 7, 1),
            (2, 3, 2, 7, 1),
            (2, 3, 6, 7, 4),
            (4, 3, 6, 7, 4),
            (0, 1, 5, 7, 5),
            (0, 2, 2, 7, 1),
            (9, 3, 0, 2, 0),
        ] {
            let got = scroll_stages(first, count, focus, stages);
            assert_eq!(got, expected, "{first} {count} {focus}");
        }
    }
}
