//! The rows of the table, line by line.

use super::canvas::{Line, Pen, Picture, Role, Spot, Target};
use super::cell::CellView;
use super::chart::{ChartLine, chart, one_line};
use super::found::put_found;
use super::rows::{RowPlan, RowsPlan};
use super::scene::FocusRow;
use super::table::Table;
use crate::model::{RowDecl, RowId, Stage};
use crate::text::{fit, pad, truncate, width, wrap};

impl Table<'_> {
    /// Draws the rows as planned.
    pub(super) fn body(&self, rows: &RowsPlan, picture: &mut Picture) {
        let mut above: Option<&RowPlan> = None;
        for row in &rows.rows {
            if row.ruled {
                let ends_in_chart = above.is_some_and(|row| row.chart > 1 && row.lines == 0);
                picture
                    .lines
                    .push(self.rule(!ends_in_chart, row.chart <= 1, false));
            }
            above = Some(row);
            self.row(row, picture);
        }
    }

    fn row(&self, plan: &RowPlan, picture: &mut Picture) {
        let Some(facts) = self.lens.facts.rows.get(plan.place) else {
            return;
        };
        let Some(row) = facts.decl.row() else {
            picture.lines.push(self.blueprint_line(&facts.label));
            // A table that ends with a blueprint's line still fills its lines.
            for _ in 1..plan.lines {
                picture.lines.push(self.blank_line());
            }
            return;
        };
        let number = self.lens.facts.number(plan.place);
        let focused = self
            .focus
            .is_some_and(|focus| focus.row == FocusRow::Row(number));
        let folded = self.folded.contains(row);
        let y = picture.lines.len();
        self.row_spots(plan, number, y, picture);
        let label = self.label(plan, folded, facts.count, &facts.label);
        let label = |line: usize| label.get(line).map_or("", String::as_str);
        if folded {
            self.folded_row(plan, row, label(0), focused, picture);
        } else {
            if plan.chart > 1 {
                self.chart(plan, label(0), focused, picture);
            }
            self.items(plan, label, focused, picture);
        }
        if focused {
            self.place_cursor(plan, y, picture);
        }
    }

    /// Where the terminal's cursor goes in the focused row: on the bullet of the focused item.
    fn place_cursor(&self, plan: &RowPlan, y: usize, picture: &mut Picture) {
        let Some(focus) = self.focus else { return };
        let Some((_, border, _)) = self.columns.each().find(|(at, ..)| *at == focus.stage) else {
            return;
        };
        let line = self
            .cell_view(plan, focus.stage)
            .and_then(|view| view.focus_line())
            .filter(|_| plan.lines > 0 && plan.chart != 1)
            .map_or(0, |line| line + if plan.chart > 1 { plan.chart } else { 0 });
        picture.cursor = Some((border + 2, y + line));
    }

    fn row_spots(&self, plan: &RowPlan, number: usize, y: usize, picture: &mut Picture) {
        for line in 0..plan.height() {
            let label = Target::RowLabel(number);
            picture.spots.push(Spot {
                y: y + line,
                x: 0,
                width: self.columns.gutter,
                target: label,
            });
            for (stage, border, width) in self.columns.each() {
                let item = line
                    .checked_sub(plan.chart)
                    .and_then(|line| self.cell_view(plan, stage)?.item_at(line));
                let target = Target::Cell {
                    stage,
                    row: number,
                    item,
                };
                picture.spots.push(Spot {
                    y: y + line,
                    x: border + 1,
                    width,
                    target,
                });
            }
        }
    }

    /// The name of a row, wrapped into the lines it has; a folded row tells its number of items.
    fn label(&self, plan: &RowPlan, folded: bool, count: usize, name: &str) -> Vec<String> {
        let room = self.columns.gutter - 2;
        let more = self.lens.glyphs.more_mark();
        if folded {
            let count = format!(" ({count})");
            // The column of air before the border may be taken: a name that is read is worth it.
            let name = truncate(name, (room + 1).saturating_sub(width(&count)), &more);
            return vec![format!("{name}{count}")];
        }
        if plan.chart > 0 {
            let room = if plan.chart > 1 {
                room.saturating_sub(3)
            } else {
                room
            };
            return vec![truncate(name, room, &more).into_owned()];
        }
        let lines = wrap(name, room);
        let most = plan.height().max(1);
        let mut label: Vec<String> = Vec::new();
        for (at, line) in lines.iter().take(most).enumerate() {
            let end = if at + 1 == most { name.len() } else { line.end };
            let text = name.get(line.start..end).unwrap_or_default();
            label.push(truncate(text, room, &more).into_owned());
        }
        label
    }

    /// Writes the label of a row behind its mark of focus, which stands in its first line. Only what
    /// a map names itself can have been found.
    fn marked_label(&self, pen: &mut Pen, plan: &RowPlan, label: &str, first: bool, focused: bool) {
        let mark = if focused && first {
            self.lens.glyphs.focus
        } else {
            ' '
        };
        pen.sign(mark, Role::Mark);
        let role = if focused {
            Role::RowLabelFocus
        } else {
            Role::RowLabel
        };
        let facts = self.lens.facts.rows.get(plan.place);
        if facts.is_some_and(|facts| matches!(facts.decl, RowDecl::Named(..))) {
            put_found(pen, &self.lens, label, pen.room(), role);
        } else {
            pen.put(label, role);
        }
    }

    fn gutter(&self, pen: &mut Pen, plan: &RowPlan, label: &str, first: bool, focused: bool) {
        self.marked_label(pen, plan, label, first, focused);
        pen.blank(self.columns.gutter);
    }

    fn blueprint_line(&self, name: &str) -> Line {
        let glyphs = self.lens.glyphs;
        let mut pen = Pen::new(self.columns.width);
        // Behind the gutter where it fits there, else from the left edge on.
        let behind = self.columns.gutter + 2;
        let start = if behind + width(name) + 3 <= self.columns.width {
            pen.fill(glyphs.horizontal, self.columns.gutter, Role::Border);
            pen.sign(glyphs.cross, Role::Border);
            behind
        } else {
            1
        };
        pen.fill(glyphs.horizontal, start, Role::Border);
        let room = self.columns.width.saturating_sub(start + 3);
        let name = truncate(name, room, &glyphs.more_mark()).into_owned();
        pen.put(&format!(" {name} "), Role::LineName);
        for (_, border, _) in self.columns.each() {
            if border > pen.at() {
                pen.fill(glyphs.horizontal, border, Role::Border);
            }
            if border == pen.at() {
                pen.sign(glyphs.cross, Role::Border);
            }
        }
        pen.fill(glyphs.horizontal, self.columns.width, Role::Border);
        pen.finish()
    }

    fn blank_line(&self) -> Line {
        let mut pen = Pen::new(self.columns.width);
        for (_, border, _) in self.columns.each() {
            pen.blank(border);
            pen.sign(self.lens.glyphs.vertical, Role::Border);
        }
        pen.finish()
    }

    /// One line with the number of items of each cell.
    fn folded_row(
        &self,
        plan: &RowPlan,
        row: &RowId,
        label: &str,
        focused: bool,
        picture: &mut Picture,
    ) {
        let mut pen = Pen::new(self.columns.width);
        self.gutter(&mut pen, plan, label, true, focused);
        for (at, border, cells) in self.columns.each() {
            let Some(stage) = self.stage(at) else {
                continue;
            };
            pen.blank(border);
            pen.sign(self.lens.glyphs.vertical, Role::Border);
            let here = focused && self.focus.is_some_and(|focus| focus.stage == at);
            pen.sign(self.whole_mark(plan, at, here), Role::Mark);
            let (text, role) = self.folded_cell(stage, row);
            let room = cells.saturating_sub(1);
            pen.put(&truncate(&text, room, ""), role);
            pen.blank(border + 1 + cells);
        }
        picture.lines.push(pen.finish());
        for _ in 1..plan.height() {
            picture.lines.push(self.blank_line());
        }
    }

    /// What is told of a cell of a folded row: how many items it holds, and what a stage feels like.
    fn folded_cell(&self, stage: &Stage, row: &RowId) -> (String, Role) {
        if *row == RowId::Emotions {
            let value = self.lens.map.sentiment(stage, self.lens.view);
            let passes = self.lens.passes(stage);
            let text = if passes {
                one_line(&self.lens, value)
            } else {
                String::new()
            };
            return (text, Role::of_sentiment(value));
        }
        match self.lens.items(stage, row).count() {
            0 => (String::new(), Role::Dim),
            count => (format!("({count})"), Role::Dim),
        }
    }

    fn chart(&self, plan: &RowPlan, label: &str, focused: bool, picture: &mut Picture) {
        let lines: Vec<ChartLine> = chart(&self.lens, &self.columns, plan.chart, self.chart);
        for (at, line) in lines.iter().enumerate() {
            let mut pen = Pen::new(self.columns.width);
            let label = if at == 0 { label } else { "" };
            let scale = format!("{} ", line.scale);
            let before = self.columns.gutter.saturating_sub(width(&scale) + 1);
            let label = fit(label, before, &self.lens.glyphs.more_mark());
            self.marked_label(&mut pen, plan, &label, at == 0, focused);
            pen.put(&scale, Role::Scale);
            pen.blank(self.columns.gutter);
            line.draw(&mut pen, 0..1);
            for (stage, border, cells) in self.columns.each() {
                let from = border - self.columns.gutter + 1;
                let here = focused && self.focus.is_some_and(|focus| focus.stage == stage);
                // The cell of a chart is marked where its words are, if they are shown.
                let mark = self.whole_mark(plan, stage, here);
                if mark != ' ' && plan.lines == 0 {
                    pen.sign(mark, Role::Mark);
                    line.draw(&mut pen, from + 1..from + cells);
                } else {
                    line.draw(&mut pen, from..from + cells);
                }
                if from + cells < line.width() {
                    line.draw(&mut pen, from + cells..from + cells + 1);
                }
            }
            picture.lines.push(pen.finish());
        }
    }

    /// What the cell of a stage shows in a row.
    pub(super) fn cell_view(&self, plan: &RowPlan, stage: usize) -> Option<CellView<'_>> {
        let cells = self.cells.get(plan.place)?;
        let lines = cells.get(stage.checked_sub(self.columns.first)?)?;
        let number = self.lens.facts.number(plan.place);
        let focus = self
            .focus
            .filter(|focus| focus.stage == stage && focus.row == FocusRow::Row(number))
            .map(|focus| focus.item);
        let dim = self
            .stage(stage)
            .is_some_and(|stage| !self.lens.passes(stage));
        let height = plan.lines.max(1);
        let selected = self.selected.filter(|all| all.has_cell(stage, number));
        let row = self.lens.facts.rows.get(plan.place);
        let row = row.and_then(|facts| facts.decl.row());
        let whole = self.stage(stage).zip(row);
        let comments = whole.map_or(0, |(stage, row)| {
            self.lens.facts.comments.of_cell(stage, row)
        });
        let found = whole.and_then(|(stage, row)| self.lens.mark_of_cell(stage, row));
        let view = CellView::new(lines, height, focus, dim).with_selected(selected);
        let view = view.with_comment(comments > 0);
        Some(view.with_found(found.map(|(sign, _)| sign)))
    }

    /// The mark before a cell that shows no items one by one: of focus, of what is selected, or none.
    fn whole_mark(&self, plan: &RowPlan, stage: usize, focused: bool) -> char {
        let number = self.lens.facts.number(plan.place);
        let is_selected = self
            .selected
            .is_some_and(|selected| selected.has_cell(stage, number));
        match (focused, is_selected) {
            (true, _) => self.lens.glyphs.item,
            (false, true) => self.lens.glyphs.selected,
            (false, false) => ' ',
        }
    }

    fn items<'l>(
        &self,
        plan: &RowPlan,
        label: impl Fn(usize) -> &'l str,
        focused: bool,
        picture: &mut Picture,
    ) {
        // A chart of one line stands in the first line of the row, beside its words.
        let one = usize::from(plan.chart == 1);
        for y in 0..plan.lines + one {
            let mut pen = Pen::new(self.columns.width);
            let label = if plan.chart > 1 { "" } else { label(y) };
            self.gutter(&mut pen, plan, label, y == 0 && plan.chart <= 1, focused);
            for (at, border, cells) in self.columns.each() {
                pen.blank(border);
                pen.sign(self.lens.glyphs.vertical, Role::Border);
                if plan.chart == 1 {
                    self.one_line_cell(&mut pen, plan, at, cells, y);
                } else if let Some(view) = self.cell_view(plan, at) {
                    view.draw(&mut pen, &self.lens, y, cells);
                }
                pen.blank(border + 1 + cells);
            }
            picture.lines.push(pen.finish());
        }
    }

    /// ` -4 ----  frustrée`
    fn one_line_cell(&self, pen: &mut Pen, plan: &RowPlan, at: usize, cells: usize, y: usize) {
        let end = pen.at() + cells;
        let Some(stage) = self.stage(at) else { return };
        let here = self.focus.is_some_and(|focus| {
            focus.stage == at && focus.row == FocusRow::Row(self.lens.facts.number(plan.place))
        });
        pen.sign(self.whole_mark(plan, at, here && y == 0), Role::Mark);
        if y > 0 {
            return;
        }
        let value = self.lens.map.sentiment(stage, self.lens.view);
        if self.lens.passes(stage) {
            let text = pad(&one_line(&self.lens, value), 8);
            let room = end.saturating_sub(pen.at());
            pen.put(&truncate(&text, room, ""), Role::of_sentiment(value));
        }
        // Of the focused cell only the focused item, because its items are walked one by one.
        let focus = self.focus.filter(|_| here).map(|focus| focus.item);
        let words: Vec<String> = self
            .lens
            .items(stage, &RowId::Emotions)
            .enumerate()
            .filter(|(number, _)| focus.is_none_or(|focus| focus == *number))
            .map(|(_, item)| self.lens.shown(&item.text).into_string())
            .collect();
        let room = end.saturating_sub(pen.at() + 2);
        if !words.is_empty() && room > 3 {
            pen.put("  ", Role::Plain);
            let words = words.join(", ");
            put_found(pen, &self.lens, &words, room, Role::Plain);
        }
    }
}
