//! The table of two maps: heads, curves, by how much they differ, and the rows, which scroll so that
//! the difference in focus is seen.

use super::super::canvas::{Line, Pen, Picture, Role, Run};
use super::curve::{Step, curves};
use super::piece::{centred, wrapped};
use super::{ComparedColumn, ComparedEntry, ComparisonScene, GapSpot, role_of};
use crate::text::{truncate, width};

/// The most lines of a thing in a cell; the foot has it whole.
const LINES: usize = 3;
/// The lines that are there without the curves, the rows and the foot: the title, the heads, their
/// rules, the line of what both differ by, and the rule above the rows.
const FIXED: usize = 6;

/// Where a column stands: which, its border, its width.
type Place = (usize, usize, usize);

/// A line of a cell.
struct CellLine {
    mark: Option<char>,
    runs: Vec<Run>,
    gap: Option<usize>,
    is_kept: bool,
}

/// A line across the table: of which row, whether its first, and the cells' lines.
struct BodyLine {
    row: usize,
    is_first: bool,
    cells: Vec<Option<CellLine>>,
}

pub(super) fn table(scene: &ComparisonScene<'_>, picture: &mut Picture, spots: &mut Vec<GapSpot>) {
    let places = places(scene);
    let body = body(scene, &places);
    let foot = match scene.height {
        _ if !scene.has_preview() => 0,
        height if height >= 30 => 5,
        height if height >= 20 => 4,
        _ => 3,
    };
    let room = scene.height.saturating_sub(FIXED + foot);
    let chart = chart_height(room, body.len().max(1));
    let rows = room.saturating_sub(chart);
    picture.lines.push(scene.rule());
    heads(scene, &places, picture);
    let top = first_line(scene, &body, rows);
    let hidden = (top, body.len().saturating_sub(top + rows));
    picture.lines.push(cross(scene, &places, (0, 0)));
    curve_lines(scene, &places, chart, picture);
    delta(scene, &places, picture, spots);
    picture.lines.push(cross(scene, &places, hidden));
    if body.is_empty() && !scene.comparison.nothing.is_empty() {
        picture.lines.push(scene.nothing());
    }
    let shown = body.iter().skip(top).take(rows);
    for (n, line) in shown.enumerate() {
        let is_first = line.is_first || n == 0;
        body_line(scene, &places, line, is_first, (picture, spots));
    }
    if foot > 0 {
        while picture.lines.len() < scene.height - foot {
            picture.lines.push(empty(scene, &places));
        }
        picture.lines.truncate(scene.height - foot);
        picture.lines.push(scene.rule());
        picture.lines.extend(scene.preview(foot - 1));
    }
}

/// The curves get a third of the room, five lines at least, and what the rows leave; few where there
/// is no room.
fn chart_height(room: usize, body: usize) -> usize {
    let wanted = room.saturating_sub(body).max(room / 3).max(5);
    let most = room.saturating_sub(room.min(3)).min(wanted);
    [11, 9, 7, 5, 3]
        .into_iter()
        .find(|height| *height <= most)
        .unwrap_or(0)
}

fn places(scene: &ComparisonScene<'_>) -> Vec<Place> {
    let gutter = scene.gutter();
    let count = scene.shown_columns();
    let first = scene.first_shown();
    let room = scene.width.saturating_sub(gutter + count);
    let each = room.checked_div(count).unwrap_or(0);
    let place = |n: usize| {
        let rest = if n + 1 == count {
            room - each * count
        } else {
            0
        };
        (first + n, gutter + n * (each + 1), each + rest)
    };
    (0..count).map(place).collect()
}

fn column<'a>(scene: &ComparisonScene<'a>, at: usize) -> Option<&'a ComparedColumn> {
    scene.comparison.columns.get(at)
}

fn heads(scene: &ComparisonScene<'_>, places: &[Place], picture: &mut Picture) {
    let glyphs = scene.glyphs;
    let more = glyphs.more_mark();
    let mut pen = Pen::new(scene.width);
    let last = places.last().map_or(0, |(at, _, _)| *at);
    let columns = scene.comparison.columns.len();
    for (n, (at, border, cells)) in places.iter().enumerate() {
        let Some(column) = column(scene, *at) else {
            continue;
        };
        pen.blank(*border);
        if n == 0 && *at > 0 {
            pen.sign(glyphs.left, Role::More);
        } else {
            pen.sign(glyphs.vertical, Role::Border);
        }
        let is_focus = *at == scene.column;
        if is_focus && scene.gap.is_none() {
            picture.cursor = Some((pen.at(), picture.lines.len()));
        }
        let focus = if is_focus { glyphs.focus } else { ' ' };
        pen.sign(focus, Role::Mark);
        let mut room = cells.saturating_sub(1);
        if column.mark != ' ' {
            pen.sign(column.mark, role_of(column.mark));
            pen.put(" ", Role::Plain);
            room = room.saturating_sub(2);
        }
        let edge = usize::from(*at == last && last + 1 < columns) * 2;
        let name = if is_focus {
            column.name.to_uppercase()
        } else {
            column.name.clone()
        };
        let role = if is_focus {
            Role::HeadFocus
        } else {
            Role::Head
        };
        pen.put(&truncate(&name, room.saturating_sub(edge), &more), role);
        if edge > 0 {
            pen.blank(border + cells);
            pen.sign(glyphs.right, Role::More);
        }
    }
    picture.lines.push(pen.finish());
}

/// A rule with the borders crossing it; it tells how many lines of the rows are above and below.
fn cross(scene: &ComparisonScene<'_>, places: &[Place], (above, below): (usize, usize)) -> Line {
    let glyphs = scene.glyphs;
    let mut pen = Pen::new(scene.width);
    let hidden = [(glyphs.up, above), (glyphs.down, below)];
    let hidden = hidden.iter().filter(|(_, count)| *count > 0);
    let hidden: Vec<String> = hidden
        .map(|(sign, count)| format!(" {sign}{count}"))
        .collect();
    if !hidden.is_empty() {
        pen.sign(glyphs.horizontal, Role::Border);
        pen.put(&format!("{} ", hidden.concat()), Role::More);
    }
    for (_, border, _) in places {
        pen.fill(glyphs.horizontal, *border, Role::Border);
        pen.sign(glyphs.cross, Role::Border);
    }
    pen.fill(glyphs.horizontal, scene.width, Role::Border);
    pen.finish()
}

fn empty(scene: &ComparisonScene<'_>, places: &[Place]) -> Line {
    let mut pen = Pen::new(scene.width);
    for (_, border, _) in places {
        pen.blank(*border);
        pen.sign(scene.glyphs.vertical, Role::Border);
    }
    pen.finish()
}

fn curve_lines(
    scene: &ComparisonScene<'_>,
    places: &[Place],
    height: usize,
    picture: &mut Picture,
) {
    let gutter = scene.gutter();
    let steps: Vec<Step<'_>> = places
        .iter()
        .filter_map(|(at, border, cells)| {
            Some(Step {
                x: border - gutter + 1,
                width: *cells,
                column: column(scene, *at)?,
            })
        })
        .collect();
    let look = (scene.glyphs, scene.texts);
    let lines = curves(&steps, scene.width.saturating_sub(gutter), height, look);
    let [first, second] = scene.legends();
    let points = [scene.glyphs.point, scene.glyphs.open_point];
    let below = if height > 5 {
        2
    } else {
        height.saturating_sub(2).max(2)
    };
    for (y, line) in lines.into_iter().enumerate() {
        let label = match y {
            0 => scene.texts.text("row-emotions"),
            1 => format!("{} {first}", points[0]),
            y if y == below => format!("{} {second}", points[1]),
            _ => String::new(),
        };
        let mut pen = Pen::new(scene.width);
        let role = if y == 0 {
            Role::RowLabel
        } else {
            Role::Caption
        };
        let number = if line.scale.is_empty() { 1 } else { 5 };
        let room = gutter.saturating_sub(number);
        pen.put(" ", Role::Plain);
        pen.put(&truncate(&label, room, &scene.glyphs.more_mark()), role);
        pen.blank(gutter.saturating_sub(width(line.scale) + 1));
        pen.put(line.scale, Role::Scale);
        pen.blank(gutter);
        for (sign, role) in &line.signs {
            pen.sign(*sign, *role);
        }
        picture.lines.push(pen.finish());
    }
}

/// By how much the second map's sentiment is above or below the first's.
fn delta(
    scene: &ComparisonScene<'_>,
    places: &[Place],
    picture: &mut Picture,
    spots: &mut Vec<GapSpot>,
) {
    let mut pen = Pen::new(scene.width);
    let more = scene.glyphs.more_mark();
    let label = scene.texts.text("compare-delta");
    let room = scene.gutter().saturating_sub(1);
    pen.put(" ", Role::Plain);
    pen.put(&truncate(&label, room, &more), Role::RowLabel);
    for (at, border, cells) in places {
        let Some(column) = column(scene, *at) else {
            continue;
        };
        pen.blank(*border);
        pen.sign(scene.glyphs.vertical, Role::Border);
        let (text, role) = change(scene, column);
        let (start, text) = centred(&text, *cells, &more);
        let focus = scene
            .gap
            .filter(|(_, at_curve)| *at_curve && *at == scene.column);
        if let Some((gap, _)) = focus {
            picture.cursor = Some((pen.at(), picture.lines.len()));
            pen.sign(scene.glyphs.item, Role::Mark);
            spots.push((border + 1, picture.lines.len(), *cells, gap));
        }
        pen.blank(border + 1 + start);
        pen.put(&text, role);
    }
    picture.lines.push(pen.finish());
}

/// `▲ +6`, `▼ -2`, `=`; `?` where one of the two is unknown.
pub(super) fn change(scene: &ComparisonScene<'_>, column: &ComparedColumn) -> (String, Role) {
    match (column.is_stage, column.values) {
        ([true, true], [Some(first), Some(second)]) => {
            let change = second - first;
            let number = scene.texts.sentiment(change);
            let role = Role::of_sentiment(Some(change));
            let sign = match number.as_str() {
                "0" => return ("=".to_owned(), Role::Neutral),
                _ if change > 0.0 => scene.glyphs.raised,
                _ => scene.glyphs.lowered,
            };
            (format!("{sign} {number}"), role)
        }
        ([true, true], [None, None]) => (String::new(), Role::Unknown),
        ([true, true], _) => ("?".to_owned(), Role::Unknown),
        _ => (String::new(), Role::Plain),
    }
}

/// All lines of the rows.
fn body(scene: &ComparisonScene<'_>, places: &[Place]) -> Vec<BodyLine> {
    let more = scene.glyphs.more_mark();
    let mut body = Vec::new();
    for (row, compared) in scene.comparison.rows.iter().enumerate() {
        let cells = places.iter().map(|(at, _, cells)| {
            let entries = compared.cells.get(*at).map(Vec::as_slice);
            let room = cells.saturating_sub(2);
            let entries = entries.unwrap_or_default().iter();
            let lines = entries.flat_map(|entry| entry_lines(entry, room, &more));
            lines.collect::<Vec<CellLine>>().into_iter()
        });
        let mut cells: Vec<_> = cells.collect();
        let height = cells.iter().map(ExactSizeIterator::len).max().unwrap_or(0);
        for line in 0..height.max(1) {
            body.push(BodyLine {
                row,
                is_first: line == 0,
                cells: cells.iter_mut().map(Iterator::next).collect(),
            });
        }
    }
    body
}

fn entry_lines(entry: &ComparedEntry, room: usize, more: &str) -> Vec<CellLine> {
    let lines = wrapped(&entry.runs, room, LINES, more).into_iter();
    let line = |(n, runs)| CellLine {
        mark: (n == 0).then_some(entry.mark),
        runs,
        gap: entry.gap,
        is_kept: entry.gap.is_none(),
    };
    lines.enumerate().map(line).collect()
}

/// The first line of the rows to show, so that the difference in focus is seen whole if it can be.
fn first_line(scene: &ComparisonScene<'_>, body: &[BodyLine], rows: usize) -> usize {
    let has = |line: &BodyLine| {
        let mut cells = line.cells.iter().flatten();
        let gap = scene.gap.map(|(gap, _)| gap);
        gap.is_some() && cells.any(|cell| cell.gap == gap)
    };
    let Some(start) = body.iter().position(has) else {
        return 0;
    };
    let end = body.iter().rposition(has).unwrap_or(start);
    (end + 1).saturating_sub(rows).min(start)
}

fn body_line(
    scene: &ComparisonScene<'_>,
    places: &[Place],
    line: &BodyLine,
    is_first: bool,
    (picture, spots): (&mut Picture, &mut Vec<GapSpot>),
) {
    let glyphs = scene.glyphs;
    let y = picture.lines.len();
    let mut pen = Pen::new(scene.width);
    let label = scene
        .comparison
        .rows
        .get(line.row)
        .map(|row| row.label.as_str());
    if let Some(label) = label.filter(|_| is_first) {
        pen.put(" ", Role::Plain);
        let room = scene.gutter().saturating_sub(1);
        pen.put(&truncate(label, room, &glyphs.more_mark()), Role::RowLabel);
    }
    for ((at, border, cells), cell) in places.iter().zip(&line.cells) {
        pen.blank(*border);
        pen.sign(glyphs.vertical, Role::Border);
        let Some(cell) = cell else {
            continue;
        };
        let mark = cell.mark.unwrap_or(' ');
        pen.sign(mark, role_of(mark));
        let focused = scene.gap.map(|(gap, _)| gap);
        let is_focus = *at == scene.column && cell.gap.is_some() && cell.gap == focused;
        if is_focus && picture.cursor.is_none() {
            picture.cursor = Some((pen.at(), y));
        }
        pen.sign(if is_focus { glyphs.item } else { ' ' }, Role::Mark);
        for run in &cell.runs {
            let role = if cell.is_kept { Role::Dim } else { run.role };
            pen.put(&run.text, role);
        }
        if let Some(gap) = cell.gap {
            spots.push((border + 1, y, *cells, gap));
        }
    }
    picture.lines.push(pen.finish());
}
