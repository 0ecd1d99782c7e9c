//! One branch of the outline as lines: its sign, its words, and in few words what is known of it.

use super::super::canvas::{Line, Pen, Picture, Role};
use super::super::cell::{bullet, item_words};
use super::super::chart::one_line;
use super::super::facts::{Manner, item_facts};
use super::super::found::{marks, put_found, put_head, put_marked, within};
use super::super::pieces::{Piece, total};
use super::super::scene::Scene;
use super::{Node, Tree, comment, is_selected, note};
use crate::i18n::words;
use crate::model::{Field, Item, RowId, Stage};
use crate::text::{pad, truncate, width, wrap};

/// The widest a line is written: longer ones are hard to read.
const MOST: usize = 116;
/// Columns from where the text of an outline is indented by two columns a branch.
const ROOMY: usize = 60;
/// Columns of what is felt: a number and at most five strokes.
const FELT: usize = 8;

/// A branch, drawn.
pub(super) struct Drawn {
    node: Node,
    lines: Vec<Line>,
    sign_at: usize,
    folds: bool,
}

impl Drawn {
    /// How many lines it takes.
    pub(super) fn lines(&self) -> usize {
        self.lines.len()
    }

    /// The column of its sign.
    pub(super) fn sign_at(&self) -> usize {
        self.sign_at
    }

    /// Adds its first lines to a picture.
    pub(super) fn put(self, picture: &mut Picture, lines: usize) {
        let sign = self.folds.then_some(self.sign_at);
        for (n, line) in self.lines.into_iter().take(lines).enumerate() {
            let (y, cells) = (picture.lines.len(), width(&line.text()));
            note(picture, self.node, y, sign.filter(|_| n == 0), cells);
            picture.lines.push(line);
        }
    }
}

/// Writes the lines of a branch.
struct Writer<'s, 'a> {
    scene: &'s Scene<'a>,
    here: bool,
    is_selected: bool,
    sign_at: usize,
    /// The sign behind that of the branch, where there is an open comment on it.
    comment: Option<char>,
    lines: Vec<Line>,
}

/// Draws a branch.
pub(super) fn draw(scene: &Scene<'_>, tree: Tree<'_>, node: Node) -> Drawn {
    let step = if scene.width < ROOMY { 1 } else { 2 };
    let mut writer = Writer {
        scene,
        here: node == tree.node,
        is_selected: is_selected(scene, tree, node),
        sign_at: 1 + node.depth() * step,
        comment: comment(scene, node),
        lines: Vec::new(),
    };
    let folds = writer.branch(tree, node).is_some();
    Drawn {
        node,
        lines: writer.lines,
        sign_at: writer.sign_at,
        folds,
    }
}

impl<'a> Writer<'_, 'a> {
    /// Writes a branch; none where nothing hangs on it.
    fn branch(&mut self, tree: Tree<'_>, node: Node) -> Option<()> {
        let lens = &self.scene.lens;
        let stage_at = node.stage();
        let stage = stage_at.and_then(|at| lens.map.stages.get(at));
        match node {
            Node::Map => {
                self.map();
                None
            }
            Node::Stage(at) => {
                let stage = stage?;
                self.stage(at, stage, tree.folds.has_stage(stage), tree.node.stage());
                Some(())
            }
            Node::Row { row: number, .. } => {
                let (stage, row) = stage.zip(lens.facts.row(number))?;
                let count = lens.items(stage, row).count();
                let is_folded = tree.folds.has_row(stage, row);
                self.row((stage, row), count, is_folded);
                (count > 0).then_some(())
            }
            Node::Item {
                row: number, item, ..
            } => {
                let (stage, row) = stage.zip(lens.facts.row(number))?;
                let item = lens.items(stage, row).nth(item)?;
                self.item(row, item, lens.passes(stage));
                None
            }
        }
    }

    /// The column behind the last one that is written.
    fn end(&self) -> usize {
        self.scene.width.saturating_sub(1).min(MOST)
    }

    /// The column where words begin.
    fn words_at(&self) -> usize {
        self.sign_at + 2
    }

    fn room(&self) -> usize {
        self.end().saturating_sub(self.words_at()).max(1)
    }

    /// A line up to where its words begin.
    fn begin(&self, sign: char, role: Role) -> Pen {
        let glyphs = self.scene.lens.glyphs;
        let mut pen = Pen::new(self.scene.width);
        let mark = match (self.here, self.lines.is_empty()) {
            (true, true) => glyphs.item,
            _ if self.is_selected => glyphs.selected,
            (true, false) => glyphs.cell,
            (false, _) => ' ',
        };
        pen.sign(mark, Role::Mark);
        pen.blank(self.sign_at);
        pen.sign(sign, role);
        if let Some(sign) = self.comment.filter(|_| self.lines.is_empty()) {
            pen.sign(sign, Role::Tag);
        }
        pen.blank(self.words_at());
        pen
    }

    /// Ends a line with the first of the pieces at its right, as many as there is room for.
    fn end_with(&mut self, pen: Pen, pieces: &[Piece]) {
        let shown = fitting(pieces, self.end().saturating_sub(pen.at() + 2));
        self.end_right(pen, &shown);
    }

    fn end_right(&mut self, mut pen: Pen, shown: &[Piece]) {
        pen.blank(self.end().saturating_sub(total(shown)));
        for piece in shown {
            pen.put(&piece.text, piece.role);
        }
        self.lines.push(pen.finish());
    }

    fn fold_sign(&self, is_folded: bool) -> char {
        let glyphs = self.scene.lens.glyphs;
        if is_folded {
            glyphs.closed
        } else {
            glyphs.open
        }
    }

    /// The title, how much there is, and what the map is for.
    fn map(&mut self) {
        let lens = &self.scene.lens;
        let title = match lens.shown(lens.map.title()).as_str() {
            "" => lens.texts.text("table-untitled"),
            title => title.to_owned(),
        };
        let mut pen = self.begin(self.fold_sign(false), Role::Bullet);
        let counts = [
            ("outline-stages", lens.map.stages.len()),
            ("outline-personas", lens.map.personas.len()),
        ];
        let counts = counts
            .map(|(id, count)| lens.texts.with(id, &[("count", count.into())]))
            .join(", ");
        let least = (self.end() / 2).min(self.room());
        let room = self.room().saturating_sub(width(&counts) + 2).max(least);
        put_found(&mut pen, lens, &title, room, Role::Title);
        self.end_with(pen, &[Piece::plain(counts, Role::Caption)]);
        let objective = lens.map.fields.text(Field::Objective);
        self.more(objective.unwrap_or_default());
    }

    /// Words below a branch, said quietly.
    fn more(&mut self, text: &str) {
        let lens = &self.scene.lens;
        let text = lens.shown(text).into_string();
        if text.trim().is_empty() {
            return;
        }
        let most = self.scene.wrapping.lines();
        let ranges = wrap(&text, self.room());
        for (n, range) in ranges.iter().take(most).enumerate() {
            let cut = n + 1 == most && ranges.len() > most;
            let end = if cut { text.len() } else { range.end };
            let mut pen = self.begin(' ', Role::Plain);
            let line = text.get(range.start..end).unwrap_or_default();
            put_found(&mut pen, lens, line, self.room(), Role::Caption);
            self.lines.push(pen.finish());
        }
    }

    fn stage(&mut self, at: usize, stage: &'a Stage, is_folded: bool, focus: Option<usize>) {
        let lens = &self.scene.lens;
        let passes = lens.passes(stage);
        let role = match (passes, focus == Some(at)) {
            (false, _) => Role::Dim,
            (true, true) => Role::HeadFocus,
            (true, false) => Role::Head,
        };
        let mut pen = self.begin(self.fold_sign(is_folded), Role::Bullet);
        let aside = self.feeling(stage);
        let truth = stage.fields.flag(Field::MomentOfTruth);
        let taken = aside.last().map_or(0, |last| width(&last.text) + 2);
        let taken = taken + if truth { 2 } else { 0 };
        let room = self.room().saturating_sub(taken).max(1);
        put_head(
            &mut pen,
            lens,
            (at, stage),
            &lens.stage_name(stage),
            room,
            role,
        );
        if truth {
            pen.put(" ", Role::Plain);
            pen.sign(lens.glyphs.truth, Role::MomentOfTruth);
        }
        // What is felt stands in one column at the right; what matters least gives way.
        let cells = self.end().saturating_sub(pen.at() + 2);
        let fits = |from: &usize| total(&spaced(aside.get(*from..).unwrap_or_default())) <= cells;
        let from = (0..aside.len()).find(fits).unwrap_or(aside.len());
        self.end_right(pen, &spaced(aside.get(from..).unwrap_or_default()));
        if !is_folded {
            self.more(stage.fields.text(Field::Goal).unwrap_or_default());
        }
    }

    /// When a stage is, what others feel at it and what is felt, which matters most, last.
    fn feeling(&self, stage: &'a Stage) -> Vec<Piece> {
        let lens = &self.scene.lens;
        let mut pieces = Vec::new();
        for field in [Field::When, Field::Duration] {
            let text = stage.fields.text(field);
            pieces.extend(
                text.map(|text| Piece::plain(lens.shown(text).into_string(), Role::Caption)),
            );
        }
        for (letter, value) in lens.others(stage) {
            let text = format!("{letter}{}", lens.texts.sentiment(value));
            pieces.push(Piece::plain(text, Role::OtherPersona));
        }
        if lens.passes(stage) {
            let value = lens.map.sentiment(stage, lens.view);
            let text = pad(&one_line(lens, value), FELT);
            pieces.push(Piece::plain(text, Role::of_sentiment(value)));
        } else {
            let name = ("name", words(lens.view_name()));
            let text = lens.texts.with("table-not-for", &[name]);
            pieces.push(Piece::plain(text, Role::Notice));
        }
        pieces
    }

    /// The name of a row and how many items it holds; one without any is said quietly, because it
    /// is there to be filled and not to be read.
    fn row(&mut self, (stage, row): (&'a Stage, &RowId), count: usize, is_folded: bool) {
        let lens = &self.scene.lens;
        let label = lens.row_label(row);
        let passes = lens.passes(stage);
        let found = lens.mark_of_cell(stage, row);
        let (sign, role) = match (count, self.here) {
            (0, _) => (' ', Role::Dim),
            (_, true) => (self.fold_sign(is_folded), Role::RowLabelFocus),
            _ => (self.fold_sign(is_folded), Role::RowLabel),
        };
        let role = if passes { role } else { Role::Dim };
        let (sign, sign_role) = found.filter(|_| count == 0).unwrap_or((sign, Role::Bullet));
        let mut pen = self.begin(sign, sign_role);
        let room = self.room().saturating_sub(6);
        if lens.map.row_name(row).is_some() {
            put_found(&mut pen, lens, &label, room, role);
        } else {
            pen.put(&truncate(&label, room, &lens.glyphs.more_mark()), role);
        }
        let count = match count {
            0 => format!(" {}", lens.glyphs.horizontal),
            count => format!(" ({count}) {}", found.map_or(' ', |(sign, _)| sign)),
        };
        pen.put(&count, Role::Caption);
        self.lines.push(pen.finish());
    }

    /// The words of an item, and what is known of it at the right of their last line or below.
    fn item(&mut self, row: &RowId, item: &'a Item, passes: bool) {
        let lens = &self.scene.lens;
        let (text, tag) = item_words(lens, row, item);
        let found = marks(lens, lens.shown(&item.text).as_str());
        let facts: Vec<Piece> = item_facts(lens, row, item, Manner::Few)
            .into_iter()
            .map(|fact| Piece::plain(fact, Role::Caption))
            .collect();
        let role = match (passes, self.here || self.is_selected) {
            (false, _) => Role::Dim,
            (true, true) => Role::ItemFocus,
            (true, false) => Role::Plain,
        };
        let most = self.scene.wrapping.lines();
        let room = self.room();
        let ranges = wrap(&text, room);
        let (sign, sign_role) = bullet(lens, item);
        let shown = ranges.len().min(most);
        for (n, range) in ranges.iter().take(most).enumerate() {
            let cut = n + 1 == most && ranges.len() > most;
            let end = if cut { text.len() } else { range.end };
            let mut pen = if n == 0 {
                self.begin(sign, sign_role)
            } else {
                self.begin(' ', Role::Plain)
            };
            let line = text.get(range.start..end).unwrap_or_default();
            let split = tag.saturating_sub(range.start).min(line.len());
            let (said, letters) = line.split_at_checked(split).unwrap_or((line, ""));
            let marks = within(&found, &(range.start..end));
            put_marked(&mut pen, lens, said, &marks, room, role);
            pen.put(
                &truncate(
                    letters,
                    room.saturating_sub(width(said)),
                    &lens.glyphs.more_mark(),
                ),
                Role::Tag,
            );
            let beside = self.end().saturating_sub(pen.at() + 2);
            let is_last = n + 1 == shown;
            let whole = total(&spaced(&facts)) <= beside;
            if is_last && (whole || most == 1) {
                self.end_with(pen, &facts);
            } else {
                self.lines.push(pen.finish());
                if is_last {
                    let below = self.begin(' ', Role::Plain);
                    self.end_below(below, &facts);
                }
            }
        }
    }

    /// Writes what did not fit beside an item's words below them.
    fn end_below(&mut self, mut pen: Pen, facts: &[Piece]) {
        let mut shown = fitting(facts, self.room());
        if shown.is_empty() {
            let first = facts.iter().take(1).map(|fact| {
                let mark = self.scene.lens.glyphs.more_mark();
                let text = truncate(&fact.text, self.room(), &mark).into_owned();
                Piece::plain(text, fact.role)
            });
            shown = first.collect();
        }
        for piece in &shown {
            pen.put(&piece.text, piece.role);
        }
        self.lines.push(pen.finish());
    }
}

/// The pieces with two columns between them.
fn spaced(pieces: &[Piece]) -> Vec<Piece> {
    let mut spaced = Vec::new();
    for piece in pieces {
        if !spaced.is_empty() {
            spaced.push(Piece::plain("  ", Role::Plain));
        }
        spaced.push(piece.clone());
    }
    spaced
}

/// As many of the first pieces as fit, with two columns between them.
fn fitting(pieces: &[Piece], cells: usize) -> Vec<Piece> {
    let fits = |count: &usize| total(&spaced(pieces.get(..*count).unwrap_or_default())) <= cells;
    let count = (0..=pieces.len()).rev().find(fits).unwrap_or(0);
    spaced(pieces.get(..count).unwrap_or_default())
}
