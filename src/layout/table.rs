//! The table: what it holds, the heads of its stages, and what is told in its rules.
//!
//! The editor's screen and the printed bands are drawn by the same code; bands have no focus and
//! as many lines as they need.

use std::borrow::Cow;

use super::canvas::{Line, Pen, Picture, Role, Spot, Target};
use super::cell::{CellLine, INDENT, cell_lines};
use super::columns::Columns;
use super::found::put_head;
use super::lens::Lens;
use super::rows::{Need, RowsPlan};
use super::scene::{ChartStyle, Focus, FocusRow, Selected};
use crate::i18n::words;
use crate::model::{RowId, Stage};
use crate::text::truncate;

/// The cells of one row, in the order of the stages shown.
pub(super) type RowCells = Vec<Vec<CellLine>>;

/// The cells of every row of those columns, wrapped, each item within `most` lines.
pub(super) fn wrapped(
    lens: &Lens<'_>,
    columns: &Columns,
    folded: &[RowId],
    most: usize,
) -> Vec<RowCells> {
    let row = |row: &RowId| {
        let cells = columns.each().filter_map(|(at, _, cells)| {
            let stage = lens.map.stages.get(at)?;
            Some(cell_lines(
                lens,
                stage,
                row,
                cells.saturating_sub(INDENT),
                most,
            ))
        });
        cells.collect()
    };
    let rows = lens.facts.rows.iter().map(|facts| match facts.decl.row() {
        Some(shown) if !folded.contains(shown) => row(shown),
        _ => Vec::new(),
    });
    rows.collect()
}

/// A table of some stages.
pub(super) struct Table<'a> {
    pub(super) lens: Lens<'a>,
    pub(super) columns: Columns,
    /// What the cells of each row hold; the rows in the order of the facts.
    pub(super) cells: Cow<'a, [RowCells]>,
    pub(super) focus: Option<Focus>,
    pub(super) selected: Option<Selected>,
    pub(super) folded: &'a [RowId],
    pub(super) chart: ChartStyle,
}

impl<'a> Table<'a> {
    /// What each row asks for.
    pub(super) fn needs(&self) -> Vec<Need> {
        let rows = self.lens.facts.rows.iter().zip(self.cells.iter());
        rows.map(|(facts, cells)| {
            let lines = cells.iter().map(Vec::len).max().unwrap_or(0);
            match facts.decl.row() {
                None => Need::Line,
                Some(row) if self.folded.contains(row) => Need::Folded,
                Some(RowId::Emotions) if self.chart == ChartStyle::Numbers => Need::Numbers,
                Some(RowId::Emotions) => Need::Chart(lines),
                Some(_) => Need::Items(lines),
            }
        })
        .collect()
    }

    pub(super) fn stage(&self, at: usize) -> Option<&'a Stage> {
        self.lens.map.stages.get(at)
    }

    /// The line of stage heads of a screen.
    pub(super) fn heads(&self, picture: &mut Picture) {
        let lens = &self.lens;
        let glyphs = lens.glyphs;
        let y = picture.lines.len();
        let stages = self.columns.stages();
        let mut pen = Pen::new(self.columns.width);
        let focused = self.focus.map(|focus| focus.stage);
        for (at, border, cells) in self.columns.each() {
            let Some(stage) = self.stage(at) else {
                continue;
            };
            let more_left = at == stages.start && at > 0;
            let more_right = at + 1 == stages.end && stages.end < lens.map.stages.len();
            pen.blank(border);
            if more_left {
                pen.sign(glyphs.left, Role::More);
            } else {
                pen.sign(glyphs.vertical, Role::Border);
            }
            let is_focus = focused == Some(at);
            if is_focus && self.focus.is_some_and(|focus| focus.row == FocusRow::Head) {
                picture.cursor = Some((pen.at() + 1, y));
                pen.sign(glyphs.item, Role::Mark);
            } else if is_focus {
                pen.sign(glyphs.focus, Role::Mark);
            } else {
                pen.put(" ", Role::Plain);
            }
            picture.spots.push(Spot {
                y,
                x: border + 1,
                width: cells,
                target: Target::Head(at),
            });
            let edge = if more_right { 2 } else { 0 };
            self.head(
                &mut pen,
                stage,
                at,
                cells.saturating_sub(1 + edge),
                is_focus,
            );
            pen.blank(border + 1 + cells - edge.min(1));
            if edge > 0 {
                pen.sign(glyphs.right, Role::More);
            }
        }
        picture.lines.push(pen.finish());
    }

    /// `4 PAIEMENT ◆ ↳`
    fn head(&self, pen: &mut Pen, stage: &Stage, at: usize, cells: usize, focus: bool) {
        let lens = &self.lens;
        let role = match (focus, lens.passes(stage)) {
            (true, _) => Role::HeadFocus,
            (false, true) => Role::Head,
            (false, false) => Role::Dim,
        };
        let name = lens.stage_name(stage);
        let name = if focus { name.to_uppercase() } else { name };
        let marks = lens.stage_marks(stage);
        let room = cells.saturating_sub(2 * marks.len());
        put_head(pen, lens, (at, stage), &name, room, role);
        for (mark, role) in marks {
            pen.put(" ", Role::Plain);
            pen.sign(mark, role);
        }
    }

    /// The rule below the heads, which tells of rows scrolled away and of stages the persona does
    /// not pass.
    pub(super) fn head_rule(&self, rows: &RowsPlan) -> Line {
        let glyphs = self.lens.glyphs;
        let mut pen = Pen::new(self.columns.width);
        let facts = self.lens.facts;
        // Blueprint lines are not told: they hold nothing.
        let above = facts.number(rows.above);
        let below = facts.number(facts.rows.len()) - facts.number(facts.rows.len() - rows.below);
        let hidden: Vec<String> = [(glyphs.up, above), (glyphs.down, below)]
            .iter()
            .filter(|(_, count)| *count > 0)
            .map(|(sign, count)| format!(" {sign}{count}"))
            .collect();
        if !hidden.is_empty() {
            pen.sign(glyphs.horizontal, Role::Border);
            pen.put(&format!("{} ", hidden.concat()), Role::More);
        }
        for (at, border, cells) in self.columns.each() {
            pen.fill(glyphs.horizontal, border, Role::Border);
            pen.sign(glyphs.cross, Role::Border);
            if self.stage(at).is_some_and(|stage| !self.lens.passes(stage)) {
                let name = ("name", words(self.lens.view_name()));
                let text = self.lens.texts.with("table-not-for", &[name]);
                pen.sign(glyphs.horizontal, Role::Border);
                let room = cells.saturating_sub(4);
                let text = truncate(&text, room, &glyphs.more_mark()).into_owned();
                pen.put(&format!(" {text} "), Role::Notice);
            }
        }
        pen.fill(glyphs.horizontal, self.columns.width, Role::Border);
        pen.finish()
    }

    /// A rule across the table; `above` and `below` say whether the borders between stages reach
    /// it from there. The gutter's border goes on through whatever stands behind it, to the foot.
    pub(super) fn rule(&self, above: bool, below: bool, foot: bool) -> Line {
        let glyphs = self.lens.glyphs;
        let mut pen = Pen::new(self.columns.width);
        for (number, (_, border, _)) in self.columns.each().enumerate() {
            pen.fill(glyphs.horizontal, border, Role::Border);
            let (above, below) = if number == 0 {
                (true, !foot)
            } else {
                (above, below)
            };
            pen.sign(self.crossing(above, below), Role::Border);
        }
        pen.fill(glyphs.horizontal, self.columns.width, Role::Border);
        pen.finish()
    }

    fn crossing(&self, above: bool, below: bool) -> char {
        let glyphs = self.lens.glyphs;
        match (above, below) {
            (true, true) => glyphs.cross,
            (true, false) => glyphs.foot,
            (false, true) => glyphs.top,
            (false, false) => glyphs.horizontal,
        }
    }
}
