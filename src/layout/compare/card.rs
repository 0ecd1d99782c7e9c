//! One stage of two maps as a list, for a screen too narrow for a table.

use super::super::canvas::{Pen, Picture, Role, Run};
use super::piece::wrapped;
use super::table::change;
use super::{ComparedColumn, ComparisonScene, GapSpot, role_of};
use crate::text::truncate;

/// A line of the list, and which difference it is of.
struct Listed {
    mark: char,
    runs: Vec<Run>,
    gap: Option<usize>,
    is_label: bool,
}

pub(super) fn card(scene: &ComparisonScene<'_>, picture: &mut Picture, spots: &mut Vec<GapSpot>) {
    let Some(column) = scene.comparison.columns.get(scene.column) else {
        picture.lines.push(scene.nothing());
        return;
    };
    if scene.height >= 10 {
        picture.lines.push(scene.rule());
    }
    head(scene, column, picture);
    if scene.height >= 10 {
        picture.lines.push(scene.rule());
    }
    let foot = match scene.height {
        _ if !scene.has_preview() => 0,
        height if height >= 18 => 5,
        _ => 4,
    };
    let lines = list(scene, column);
    let room = scene.height.saturating_sub(picture.lines.len() + foot);
    let focus = scene.gap.map(|(gap, _)| gap);
    let is_here = |line: &Listed| focus.is_some() && line.gap == focus;
    let start = lines.iter().position(is_here).unwrap_or(0);
    let end = lines.iter().rposition(is_here).unwrap_or(0);
    let top = (end + 1).saturating_sub(room).min(start);
    for line in lines.iter().skip(top).take(room) {
        let y = picture.lines.len();
        let mut pen = Pen::new(scene.width);
        if !line.is_label {
            pen.put(" ", Role::Plain);
            pen.sign(line.mark, role_of(line.mark));
            if is_here(line) && picture.cursor.is_none() {
                picture.cursor = Some((pen.at(), y));
            }
            let mark = if is_here(line) {
                scene.glyphs.item
            } else {
                ' '
            };
            pen.sign(mark, Role::Mark);
        }
        for run in &line.runs {
            pen.put(&run.text, run.role);
        }
        if let Some(gap) = line.gap {
            spots.push((0, y, scene.width, gap));
        }
        picture.lines.push(pen.finish());
    }
    if foot > 0 {
        while picture.lines.len() < scene.height - foot {
            picture.lines.push(Pen::new(scene.width).finish());
        }
        picture.lines.push(scene.rule());
        picture.lines.extend(scene.preview(foot - 1));
    }
}

/// `◂ 4 PAIEMENT             ▸`
fn head(scene: &ComparisonScene<'_>, column: &ComparedColumn, picture: &mut Picture) {
    let glyphs = scene.glyphs;
    let mut pen = Pen::new(scene.width);
    let is_last = scene.column + 1 >= scene.comparison.columns.len();
    pen.sign(if scene.column > 0 { glyphs.left } else { ' ' }, Role::More);
    if scene.gap.is_none() {
        picture.cursor = Some((1, picture.lines.len()));
    }
    pen.put(" ", Role::Plain);
    if column.mark != ' ' {
        pen.sign(column.mark, role_of(column.mark));
        pen.put(" ", Role::Plain);
    }
    let room = scene.width.saturating_sub(pen.at() + 3);
    let name = column.name.to_uppercase();
    pen.put(&truncate(&name, room, &glyphs.more_mark()), Role::HeadFocus);
    pen.blank(scene.width.saturating_sub(1));
    pen.sign(if is_last { ' ' } else { glyphs.right }, Role::More);
    picture.lines.push(pen.finish());
}

/// The sentiments of both maps, then each row that has something here.
fn list(scene: &ComparisonScene<'_>, column: &ComparedColumn) -> Vec<Listed> {
    let more = scene.glyphs.more_mark();
    let mut lines = Vec::new();
    let label = |text: &str, role: Role| Listed {
        mark: ' ',
        runs: vec![Run {
            text: format!(" {text}"),
            role,
        }],
        gap: None,
        is_label: true,
    };
    if column.is_stage.contains(&true) {
        lines.push(label(&scene.texts.text("row-emotions"), Role::RowLabel));
        lines.push(Listed {
            mark: ' ',
            runs: sentiments(scene, column),
            gap: scene
                .gap
                .filter(|(_, at_curve)| *at_curve)
                .map(|(gap, _)| gap),
            is_label: false,
        });
    }
    for row in &scene.comparison.rows {
        let entries = row.cells.get(scene.column).map(Vec::as_slice);
        let entries = entries.unwrap_or_default();
        if entries.is_empty() {
            continue;
        }
        let name = truncate(&row.label, scene.width.saturating_sub(2), &more);
        lines.push(label(&name, Role::RowLabel));
        for entry in entries {
            let room = scene.width.saturating_sub(4);
            for (n, mut runs) in wrapped(&entry.runs, room, 4, &more).into_iter().enumerate() {
                if entry.gap.is_none() {
                    for run in &mut runs {
                        run.role = Role::Dim;
                    }
                }
                lines.push(Listed {
                    mark: if n == 0 { entry.mark } else { ' ' },
                    runs,
                    gap: entry.gap,
                    is_label: false,
                });
            }
        }
    }
    lines
}

/// `A -4  B +2  ▲ +6`
fn sentiments(scene: &ComparisonScene<'_>, column: &ComparedColumn) -> Vec<Run> {
    let mut runs = Vec::new();
    let values = column.is_stage.iter().zip(column.values).zip(["A", "B"]);
    for ((is_stage, value), name) in values {
        let number = match value {
            Some(value) => scene.texts.sentiment(value),
            None if *is_stage => "?".to_owned(),
            None => continue,
        };
        runs.push(Run {
            text: format!("{name} {number}  "),
            role: Role::of_sentiment(value),
        });
    }
    let (text, role) = change(scene, column);
    runs.push(Run { text, role });
    runs
}
