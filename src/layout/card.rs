//! The card: one stage as a list, for a screen too narrow for a table.

use super::canvas::{Line, Pen, Picture, Role, Spot, Target};
use super::cell::{CellLine, cell_lines};
use super::chart::one_line;
use super::found::{put_found, put_head};
use super::head;
use super::minimap::minimap;
use super::pieces;
use super::scene::{Focus, FocusRow, Frame, Scene};
use crate::model::{RowId, Stage};
use crate::text::{truncate, width};

/// Columns before the words: one of focus, one of air, the bullet, a space.
const INDENT: usize = 4;

/// One line of the list.
enum Entry {
    /// A row's label; with what is said beside it.
    Label {
        row: usize,
        name: String,
        role: Role,
        beside: Vec<(String, Role)>,
    },
    /// A line of an item.
    Item { row: usize, line: CellLine },
    /// A row that is focused but holds nothing.
    Empty { row: usize },
    /// A blueprint's line.
    Separator(String),
}

impl Entry {
    fn row(&self) -> Option<usize> {
        match self {
            Self::Label { row, .. } | Self::Item { row, .. } | Self::Empty { row } => Some(*row),
            Self::Separator(_) => None,
        }
    }
}

/// Draws the card of the focused stage.
pub(super) fn card(scene: &Scene<'_>, frame: &Frame) -> Picture {
    let mut picture = Picture::default();
    let lens = &scene.lens;
    let Some(stage) = lens.map.stages.get(scene.stage()) else {
        picture.lines.push(head::title(scene, false));
        picture.lines.push(super::no_stage(scene));
        return picture;
    };
    picture.lines.push(head::title(scene, frame.tabs));
    if frame.tabs {
        picture.lines.push(position(scene));
        picture.lines.push(rule(scene));
    }
    stage_line(scene, stage, frame.tabs, &mut picture);
    if frame.tabs {
        let mut pen = Pen::new(scene.width);
        let at = scene.stage();
        let map = minimap(lens, at, &(at..at + 1), scene.width, false);
        let y = picture.lines.len();
        pieces::put(&mut pen, &mut picture.spots, y, &map);
        picture.lines.push(pen.finish());
    }
    if frame.rule {
        picture.lines.push(rule(scene));
    }
    list(scene, stage, frame.body_height, &mut picture);
    picture
}

fn rule(scene: &Scene<'_>) -> Line {
    let mut pen = Pen::new(scene.width);
    pen.fill(scene.lens.glyphs.horizontal, scene.width, Role::Border);
    pen.finish()
}

/// ` 1 Anne                4/7`
fn position(scene: &Scene<'_>) -> Line {
    let lens = &scene.lens;
    let mut pen = Pen::new(scene.width);
    let count = format!("{}/{}", scene.stage() + 1, lens.map.stages.len());
    let tab = lens.persona_position().map_or(0, |at| at + 1);
    let room = scene.width.saturating_sub(width(&count) + 4);
    let name = format!(" {tab} {}", lens.view_name());
    pen.put(
        &truncate(&name, room, &lens.glyphs.more_mark()),
        Role::TabActive,
    );
    pen.blank(scene.width.saturating_sub(width(&count)));
    pen.put(&count, Role::Caption);
    pen.finish()
}

/// `◂ 4 PAIEMENT ◆                         ▸`
fn stage_line(scene: &Scene<'_>, stage: &Stage, tall: bool, picture: &mut Picture) {
    let lens = &scene.lens;
    let glyphs = lens.glyphs;
    let at = scene.stage();
    let y = picture.lines.len();
    let mut pen = Pen::new(scene.width);
    let sign = |there: bool, sign: char| if there { sign } else { ' ' };
    pen.sign(sign(at > 0, glyphs.left), Role::More);
    if scene.inner_focus().row == FocusRow::Head {
        picture.cursor = Some((pen.at() + 1, y));
        pen.sign(glyphs.item, Role::Mark);
    } else {
        pen.put(" ", Role::Plain);
    }
    // A low screen tells the position and the missing persona here, for want of their lines.
    let mut notes = String::new();
    if !lens.passes(stage) {
        let name = ("name", crate::i18n::words(lens.view_name()));
        notes = format!("  {}", lens.texts.with("table-not-for", &[name]));
    } else if !tall {
        notes = format!("  {}/{}", at + 1, lens.map.stages.len());
    }
    let marks = lens.stage_marks(stage);
    let room = scene
        .width
        .saturating_sub(4 + 2 * marks.len() + width(&notes));
    let name = lens.stage_name(stage).to_uppercase();
    put_head(&mut pen, lens, (at, stage), &name, room, Role::HeadFocus);
    for (mark, role) in marks {
        pen.put(" ", Role::Plain);
        pen.sign(mark, role);
    }
    pen.blank(scene.width.saturating_sub(2 + width(&notes)));
    pen.put(&notes, Role::Notice);
    pen.blank(scene.width.saturating_sub(1));
    pen.sign(
        sign(at + 1 < lens.map.stages.len(), glyphs.right),
        Role::More,
    );
    picture.spots.push(Spot {
        y,
        x: 0,
        width: scene.width,
        target: Target::Head(at),
    });
    picture.lines.push(pen.finish());
}

/// The rows of the stage one below the other.
fn entries(scene: &Scene<'_>, stage: &Stage, focus: Focus) -> Vec<Entry> {
    let lens = &scene.lens;
    let room = scene.width.saturating_sub(INDENT);
    let mut entries = Vec::new();
    let mut row_number = 0;
    for facts in &lens.facts.rows {
        let Some(row) = facts.decl.row() else {
            entries.push(Entry::Separator(facts.label.clone()));
            continue;
        };
        let number = row_number;
        row_number += 1;
        let focused = focus.row == FocusRow::Row(number);
        let role = if focused {
            Role::RowLabelFocus
        } else {
            Role::RowLabel
        };
        let mut beside = Vec::new();
        let mut name = facts.label.clone();
        let folded = scene.folded.contains(row);
        if folded {
            name = format!("{name} ({})", lens.items(stage, row).count());
        }
        let lines = cell_lines(lens, stage, row, room, scene.wrapping.lines());
        if *row == RowId::Emotions && lens.passes(stage) {
            let value = lens.map.sentiment(stage, lens.view);
            beside.push((one_line(lens, value), Role::of_sentiment(value)));
            let words: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
            // Items are walked one by one where the row is focused, else told in one line.
            if !focused && !words.is_empty() {
                beside.push((words.join(", "), Role::Plain));
            }
        }
        if lens.facts.comments.of_cell(stage, row) > 0 {
            beside.push((lens.glyphs.comment.to_string(), Role::Tag));
        }
        // Where there are no items, the sign stands in their place.
        let has_items = lens.items(stage, row).next().is_some();
        if let Some((mark, role)) = lens.mark_of_cell(stage, row).filter(|_| has_items) {
            beside.push((mark.to_string(), role));
        }
        entries.push(Entry::Label {
            row: number,
            name,
            role,
            beside,
        });
        if folded || (*row == RowId::Emotions && !focused) {
            continue;
        }
        if lines.is_empty() && focused {
            entries.push(Entry::Empty { row: number });
        }
        entries.extend(
            lines
                .into_iter()
                .map(|line| Entry::Item { row: number, line }),
        );
    }
    entries
}

/// The entries that fit, the focus among them.
fn list(scene: &Scene<'_>, stage: &Stage, height: usize, picture: &mut Picture) {
    let focus = scene.inner_focus();
    let entries = entries(scene, stage, focus);
    let is_focus = |entry: &Entry| match entry {
        Entry::Item { row, line } => focus.row == FocusRow::Row(*row) && line.item == focus.item,
        Entry::Empty { row } => focus.row == FocusRow::Row(*row),
        _ => false,
    };
    let label = |entry: &Entry| matches!(entry, Entry::Label { row, .. } if focus.row == FocusRow::Row(*row));
    let start = entries
        .iter()
        .position(is_focus)
        .or_else(|| entries.iter().position(label));
    let start = start.unwrap_or(0);
    let end = entries.iter().rposition(is_focus).unwrap_or(start) + 1;
    // One line more than the item needs, because the last one tells how many are hidden.
    let above = (end + usize::from(end < entries.len()))
        .saturating_sub(height)
        .min(start);
    let below = entries.len().saturating_sub(above + height);
    let top = picture.lines.len();
    for (y, entry) in entries.iter().skip(above).take(height).enumerate() {
        if above + y == start && focus.row != FocusRow::Head {
            let x = if matches!(entry, Entry::Label { .. }) {
                1
            } else {
                2
            };
            picture.cursor = Some((x, top + y));
        }
        let mut more = String::new();
        if y == 0 && above > 0 {
            more = format!("{}{above}", scene.lens.glyphs.up);
        }
        if y + 1 == height && below > 0 {
            more = format!("{}+{below}", scene.lens.glyphs.more);
        }
        picture
            .lines
            .push(draw_entry(scene, entry, is_focus(entry), focus, &more));
        if let Some(row) = entry.row() {
            let item = if let Entry::Item { line, .. } = entry {
                Some(line.item)
            } else {
                None
            };
            let target = Target::Cell {
                stage: scene.stage(),
                row,
                item,
            };
            picture.spots.push(Spot {
                y: top + y,
                x: 0,
                width: scene.width,
                target,
            });
        }
    }
}

/// Whether a line shows something that is selected; the label of a row stands for its cell.
fn is_selected(scene: &Scene<'_>, entry: &Entry) -> bool {
    let (Some(selected), Some(row)) = (scene.selected, entry.row()) else {
        return false;
    };
    selected.has_cell(scene.stage(), row)
        && match entry {
            Entry::Item { line, .. } => selected.has_item(line.item),
            Entry::Label { .. } => selected.items.is_none(),
            Entry::Empty { .. } => true,
            Entry::Separator(_) => false,
        }
}

fn draw_entry(scene: &Scene<'_>, entry: &Entry, here: bool, focus: Focus, more: &str) -> Line {
    let glyphs = scene.lens.glyphs;
    let cut = glyphs.more_mark();
    let reserved = if more.is_empty() { 0 } else { width(more) + 1 };
    let mut pen = Pen::new(scene.width);
    let mark = |row: usize| match (focus.row == FocusRow::Row(row), here) {
        (true, true) => glyphs.item,
        _ if is_selected(scene, entry) => glyphs.selected,
        (true, false) => glyphs.cell,
        (false, _) => ' ',
    };
    match entry {
        Entry::Label {
            row,
            name,
            role,
            beside,
        } => {
            let focused = focus.row == FocusRow::Row(*row);
            let unfocused = if is_selected(scene, entry) {
                glyphs.selected
            } else {
                ' '
            };
            pen.sign(if focused { glyphs.focus } else { unfocused }, Role::Mark);
            let room = pen.room().saturating_sub(reserved);
            let row = scene.lens.facts.row(*row);
            // Only what a map names itself can have been found.
            if row.is_some_and(|row| scene.lens.map.row_name(row).is_some()) {
                put_found(&mut pen, &scene.lens, name, room, *role);
            } else {
                pen.put(&truncate(name, room, &cut), *role);
            }
            for (text, role) in beside {
                pen.put("  ", Role::Plain);
                let room = pen.room().saturating_sub(reserved);
                if *role == Role::Plain {
                    put_found(&mut pen, &scene.lens, text, room, *role);
                } else {
                    pen.put(&truncate(text, room, &cut), *role);
                }
            }
        }
        Entry::Item { row, line } => {
            pen.sign(mark(*row), Role::Mark);
            pen.put(" ", Role::Plain);
            let (bullet, role) = line.bullet.unwrap_or((' ', Role::Plain));
            pen.sign(bullet, role);
            line.draw_comment(&mut pen);
            let room = pen.room().saturating_sub(reserved);
            let stressed = here || is_selected(scene, entry);
            let words = if stressed {
                Role::ItemFocus
            } else {
                Role::Plain
            };
            line.draw(&mut pen, &scene.lens, room, words);
        }
        Entry::Empty { row } => pen.sign(mark(*row), Role::Mark),
        Entry::Separator(name) => {
            pen.fill(glyphs.horizontal, 2, Role::Border);
            let room = pen.room().saturating_sub(3 + reserved);
            pen.put(&format!(" {} ", truncate(name, room, &cut)), Role::LineName);
            pen.fill(
                glyphs.horizontal,
                scene.width.saturating_sub(reserved),
                Role::Border,
            );
        }
    }
    if !more.is_empty() {
        pen.blank(scene.width.saturating_sub(width(more)));
        pen.put(more, Role::More);
    }
    pen.finish()
}
