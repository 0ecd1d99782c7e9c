//! A map turned into lines of text with roles: the table, the sentiment chart, the card of a
//! narrow screen, and the linear text.
//!
//! Everything here is a pure function of what it is given. The editor's screen and what
//! `jalon show` prints are drawn by the same code. Nothing here knows of a terminal, of colours or
//! of keys; no line is ever wider or narrower than asked, and no text of a map reaches a line
//! without having been made showable.

mod badges;
mod bands;
mod body;
mod canvas;
mod card;
mod cell;
mod chart;
mod columns;
mod compare;
mod curves;
mod facts;
mod found;
mod glyphs;
mod head;
mod lens;
mod marks;
mod minimap;
mod outline;
mod pieces;
mod plain;
mod preview;
mod rows;
mod scene;
mod table;
#[cfg(test)]
mod tests;

pub use badges::Badges;
pub use bands::{print_bands, print_chart, print_table};
pub use canvas::{Line, Picture, Role, Run, Spot, Target};
pub use compare::{
    ComparedColumn, ComparedEntry, ComparedRow, ComparedSide, Comparison, ComparisonScene, GapSpot,
    draw_comparison,
};
pub use curves::{Curve, Scale, curves};
pub use glyphs::Glyphs;
pub use lens::{Facts, Lens, RowFacts};
pub use marks::{Hint, Marks};
pub use outline::{Folds, Node, Tree, nodes};
pub use plain::{Told, plain, plain_view};
pub use scene::{
    ChartStyle, Focus, FocusRow, Form, Frame, KeyNames, LEAST_STAGE, NARROW_STAGE, Scene, Scroll,
    Selected, Wrapping, foot_height,
};

use std::borrow::Cow;

use crate::model::RowId;
use canvas::Pen;
use columns::{Columns, scroll_stages, visible_stages};
use rows::RowsPlan;
use table::{RowCells, Table, wrapped};

/// What the screen must begin with so that the focus is in view, with a stage of context on either
/// side, moved as little as possible from `scene.scroll`.
pub fn scroll(scene: &Scene<'_>) -> Scroll {
    let form = scene.frame().form;
    if let Some(tree) = scene.outline.filter(|_| form != Form::TooSmall) {
        return Scroll {
            node: outline::scroll(scene, tree),
            ..scene.scroll
        };
    }
    if form != Form::Table {
        return Scroll {
            stage: scene.stage(),
            row: 0,
            ..scene.scroll
        };
    }
    let table = screen_table(scene);
    Scroll {
        stage: table.columns.first,
        row: screen_rows(scene, &table).above,
        ..scene.scroll
    }
}

/// What the screen must begin with so that the focused stage stands in its middle.
pub fn centred(scene: &Scene<'_>) -> Scroll {
    let lens = scene.lens;
    if let Some(tree) = scene.outline {
        return Scroll {
            node: outline::centred(scene, tree),
            ..scene.scroll
        };
    }
    let gutter = columns::gutter(lens.facts);
    let stages = lens.map.stages.len();
    let count = visible_stages(scene.width, gutter, stages, scene.least_stage);
    Scroll {
        stage: scene.stage().saturating_sub(count.saturating_sub(1) / 2),
        ..scene.scroll
    }
}

/// Draws the screen of a map from its title to the preview; the footer below is not drawn. It has
/// `scene.frame().height` lines, each `scene.width` columns wide.
pub fn draw(scene: &Scene<'_>) -> Picture {
    let frame = scene.frame();
    let mut picture = match (frame.form, scene.outline) {
        (Form::TooSmall, _) => too_small(scene),
        (_, Some(tree)) => outline::outline(scene, &frame, tree),
        (Form::Card, None) => card::card(scene, &frame),
        (Form::Table, None) => table_screen(scene, &frame),
    };
    picture.lines.truncate(frame.height);
    while picture.lines.len() < frame.height {
        picture.lines.push(Pen::new(scene.width).finish());
    }
    let inside = |(x, y): &(usize, usize)| *x < scene.width && *y < frame.height;
    picture.cursor = picture.cursor.filter(inside);
    picture
}

fn too_small(scene: &Scene<'_>) -> Picture {
    let mut picture = Picture::default();
    let mut pen = Pen::new(scene.width);
    let text = scene.lens.texts.text("table-too-small");
    pen.put(
        &crate::text::truncate(&text, scene.width, &scene.lens.glyphs.more_mark()),
        Role::Notice,
    );
    picture.lines.push(pen.finish());
    picture
}

/// The cells on a screen, wrapped: most of the work of a drawing. They stay good as long as the map,
/// the view and the language do; whoever keeps them sees to that, and finds out by [`wrap`] whether
/// other cells have come onto the screen.
#[derive(Clone, Debug, Default)]
pub struct Wrapped {
    columns: Columns,
    folded: Vec<RowId>,
    most: usize,
    cells: Vec<RowCells>,
}

/// Wraps the cells the screen will show; none if `scene.wrapped` holds them already.
pub fn wrap(scene: &Scene<'_>) -> Option<Wrapped> {
    if scene.outline.is_some() || scene.frame().form != Form::Table {
        return None;
    }
    let columns = screen_columns(scene);
    if kept_cells(scene, &columns).is_some() {
        return None;
    }
    let most = scene.wrapping.lines();
    Some(Wrapped {
        cells: wrapped(&scene.lens, &columns, scene.folded, most),
        folded: scene.folded.to_vec(),
        columns,
        most,
    })
}

/// The kept cells, if they are those of the screen.
fn kept_cells<'a>(scene: &Scene<'a>, columns: &Columns) -> Option<&'a [RowCells]> {
    let kept = scene.wrapped?;
    let same = kept.columns == *columns
        && kept.folded == scene.folded
        && kept.most == scene.wrapping.lines();
    same.then_some(&kept.cells)
}

fn screen_columns(scene: &Scene<'_>) -> Columns {
    let lens = scene.lens;
    let gutter = columns::gutter(lens.facts);
    let stages = lens.map.stages.len();
    let count = visible_stages(scene.width, gutter, stages, scene.least_stage);
    let first = scroll_stages(scene.scroll.stage, count, scene.stage(), stages);
    Columns::new(&lens, scene.width, scene.least_stage, first)
}

/// The table of the stages on the screen.
fn screen_table<'a>(scene: &Scene<'a>) -> Table<'a> {
    let columns = screen_columns(scene);
    let anew = || {
        let most = scene.wrapping.lines();
        wrapped(&scene.lens, &columns, scene.folded, most)
    };
    let cells = kept_cells(scene, &columns).map_or_else(|| anew().into(), Cow::Borrowed);
    Table {
        lens: scene.lens,
        columns,
        cells,
        focus: Some(scene.inner_focus()),
        selected: scene.selected,
        folded: scene.folded,
        chart: scene.chart,
    }
}

fn screen_rows(scene: &Scene<'_>, table: &Table<'_>) -> RowsPlan {
    let lines = scene.frame().body_height;
    rows::plan(&table.needs(), lines, scene.row_place(), scene.scroll.row)
}

fn table_screen(scene: &Scene<'_>, frame: &Frame) -> Picture {
    let mut picture = Picture::default();
    let table = screen_table(scene);
    let rows = screen_rows(scene, &table);
    picture.lines.push(head::title(scene, frame.tabs));
    if frame.tabs {
        let visible = table.columns.stages();
        let line = head::tabs(scene, visible, 1, &mut picture.spots);
        picture.lines.push(line);
    }
    table.heads(&mut picture);
    picture.lines.push(table.head_rule(&rows));
    table.body(&rows, &mut picture);
    let body_end = frame.body + frame.body_height;
    if scene.lens.map.stages.is_empty() {
        picture.lines.truncate(frame.body);
        picture.lines.push(no_stage(scene));
    }
    picture.lines.truncate(body_end);
    while picture.lines.len() < body_end {
        picture.lines.push(Pen::new(scene.width).finish());
    }
    if frame.rule {
        picture.lines.push(foot_rule(scene, &table, &rows));
    }
    if frame.preview > 0 {
        let plan = rows
            .rows
            .iter()
            .find(|row| Some(row.place) == scene.row_place());
        let view = plan.and_then(|plan| table.cell_view(plan, scene.stage()));
        let folded = scene
            .row_place()
            .and_then(|at| scene.lens.facts.rows.get(at));
        let folded = folded.and_then(|facts| facts.decl.row());
        let unseen = folded.is_some_and(|row| scene.folded.contains(row));
        let unseen = unseen || plan.is_some_and(|plan| plan.chart > 0 && plan.lines == 0);
        let cut = |whole: &str| unseen || view.as_ref().is_some_and(|view| view.cuts_focus(whole));
        picture.lines.extend(preview::preview(scene, cut));
    }
    picture
}

fn no_stage(scene: &Scene<'_>) -> Line {
    let mut pen = Pen::new(scene.width);
    let key = ("key", crate::i18n::words(scene.keys.add_stage));
    let text = scene.lens.texts.with("table-no-stage", &[key]);
    pen.put("  ", Role::Plain);
    pen.put(&text, Role::Notice);
    pen.finish()
}

/// The rule below the table.
fn foot_rule(scene: &Scene<'_>, table: &Table<'_>, rows: &RowsPlan) -> Line {
    let in_chart = rows
        .rows
        .last()
        .is_some_and(|row| row.chart > 1 && row.lines == 0);
    told_rule(scene, Some(table.rule(!in_chart, false, true)))
}

/// The rule below the map, with the borders that end at it; it tells of rows that hold items but are
/// not shown.
fn told_rule(scene: &Scene<'_>, rule: Option<Line>) -> Line {
    let horizontal = scene.lens.glyphs.horizontal;
    let hidden = scene.lens.facts.hidden.len();
    let mut pen = Pen::new(scene.width);
    let text = if hidden == 0 || scene.presented {
        String::new()
    } else {
        let args = [
            ("count", hidden.into()),
            ("key", crate::i18n::words(scene.keys.rows)),
        ];
        format!(" {} ", scene.lens.texts.with("table-hidden-rows", &args))
    };
    if let Some(rule) = rule {
        if text.is_empty() {
            return rule;
        }
        let until = scene.width.saturating_sub(crate::text::width(&text) + 1);
        for sign in rule.text().chars().take(until) {
            pen.sign(sign, Role::Border);
        }
    } else if !text.is_empty() {
        let until = scene.width.saturating_sub(crate::text::width(&text) + 1);
        pen.fill(horizontal, until, Role::Border);
    }
    pen.put(&text, Role::Notice);
    pen.fill(horizontal, scene.width, Role::Border);
    pen.finish()
}
