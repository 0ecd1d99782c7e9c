//! Maps in figures as a table: a line for each figure, a column for each map and one for all together. What
//! is too wide for a terminal goes on below, as the stages of a map do that is printed.

use super::{SEVERITIES, STATUSES, Share, Tallied, Tally};
use crate::export::lines::{Sheet, Tone, brief_names};
use crate::i18n::{Arg, Texts, row_label, words};
use crate::model::RowId;
use crate::text::{pad, width};

/// What stands between columns.
const GAP: usize = 2;
/// How many columns of the terminal a map has, unless a word is longer; and the most it has.
const USUAL: usize = 12;
const WIDEST: usize = 20;

/// A line of the table: its name, and what stands in it for each map and all together.
struct Line {
    name: String,
    /// Whether it is a part of the line above it.
    is_part: bool,
    cells: Vec<(String, Option<Tone>)>,
}

/// The table of the maps; nothing where there is none.
pub fn tallies_to_text(maps: &[Tallied], texts: &Texts, sheet: Sheet) -> String {
    if maps.is_empty() {
        return String::new();
    }
    let total = Tally::total(maps);
    let paths: Vec<&str> = maps.iter().map(|map| map.path.as_str()).collect();
    let names = brief_names(&paths).into_iter();
    let mut heads: Vec<String> = names.map(|name| sheet.shown(&name)).collect();
    let tallies = maps.iter().map(|map| &map.tally);
    let tallies: Vec<&Tally> = if maps.len() > 1 {
        heads.push(texts.text("stats-total"));
        tallies.chain([&total]).collect()
    } else {
        tallies.collect()
    };
    let mut lines = figures(&tallies, &total, texts);
    lines.extend(reviews(maps, texts));
    for line in &mut lines {
        line.name = sheet.shown(&line.name);
    }
    let indent = |line: &Line| if line.is_part { GAP } else { 0 };
    let names = lines.iter().map(|line| width(&line.name) + indent(line));
    let names = names.max().unwrap_or(0);
    let cells = lines.iter().flat_map(|line| &line.cells);
    let cells = cells.map(|(cell, _)| cell.as_str());
    let cells = cells.chain(heads.iter().map(String::as_str));
    let table = match sheet.width {
        None => Table {
            names,
            column: cells.map(width).max().unwrap_or(0),
            each: heads.len(),
            sheet,
        },
        Some(room) => {
            let names = names.min(room / 2);
            let longest = cells.flat_map(pieces).map(width).max().unwrap_or(0);
            let column = longest.clamp(USUAL, WIDEST);
            let column = column.min(room.saturating_sub(names + GAP)).max(1);
            let each = room.saturating_sub(names) / (column + GAP);
            // As many bands as it takes, and all of them of one width.
            let bands = heads.len().div_ceil(each.max(1));
            Table {
                names,
                column,
                each: heads.len().div_ceil(bands),
                sheet,
            }
        }
    };
    let mut out = String::new();
    for first in (0..heads.len()).step_by(table.each) {
        if first > 0 {
            out.push('\n');
        }
        table.band(&mut out, first, &heads, &lines);
    }
    out
}

/// The parts of a text that a line should not end within.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive([' ', '-', '/'])
}

/// What is counted in each map and in all.
fn figures(tallies: &[&Tally], total: &Tally, texts: &Texts) -> Vec<Line> {
    let line = |is_part: bool, name: String, cell: &dyn Fn(&Tally) -> String| Line {
        name,
        is_part,
        cells: tallies.iter().map(|tally| (cell(tally), None)).collect(),
    };
    let whole =
        |id: &'static str, cell: &dyn Fn(&Tally) -> String| line(false, texts.text(id), cell);
    let part = |name: String, cell: &dyn Fn(&Tally) -> String| line(true, name, cell);
    let sentiment =
        |value: Option<f64>| value.map_or_else(String::new, |value| texts.sentiment(value));
    let mut lines = vec![
        whole("stats-stages", &|it| count(it.stages)),
        whole("stats-personas", &|it| count(it.personas)),
        whole("stats-items", &|it| count(it.items())),
    ];
    for counted in &total.rows {
        let name = counted.name.clone();
        let name = name.unwrap_or_else(|| row_label(&counted.row, &[], texts));
        lines.push(part(name, &|it| part_count(items_of(it, &counted.row))));
    }
    lines.push(whole("stats-sentiment", &|it| {
        sentiment(it.felt.as_ref().map(super::Felt::mean))
    }));
    lines.push(part(texts.text("stats-lowest"), &|it| {
        sentiment(it.felt.as_ref().map(|felt| felt.low.value))
    }));
    lines.push(part(texts.text("stats-highest"), &|it| {
        sentiment(it.felt.as_ref().map(|felt| felt.high.value))
    }));
    lines.push(whole("row-pains", &|it| count(it.pains.iter().sum())));
    for (at, severity) in SEVERITIES.iter().enumerate() {
        let name = match severity {
            0 => texts.text("stats-no-severity"),
            severity => texts.with("stats-severity", &[("severity", Arg::from(*severity))]),
        };
        if total.pains.get(at).is_some_and(|count| *count > 0) {
            lines.push(part(name, &|it| part_count(at_of(&it.pains, at))));
        }
    }
    lines.push(whole("row-opportunities", &|it| {
        count(it.ideas.iter().sum())
    }));
    for (at, status) in STATUSES.iter().enumerate() {
        if total.ideas.get(at).is_some_and(|count| *count > 0) {
            let name = texts.text(&format!("choice-{status}"));
            lines.push(part(name, &|it| part_count(at_of(&it.ideas, at))));
        }
    }
    if total.overdue_ideas > 0 {
        let mut late = part(texts.text("stats-overdue"), &|it| {
            part_count(it.overdue_ideas)
        });
        for (cell, tone) in &mut late.cells {
            *tone = (!cell.is_empty()).then_some(Tone::Bad);
        }
        lines.push(late);
    }
    lines.push(whole("stats-statements", &|it| count(it.claims.all)));
    lines.push(part(texts.text("stats-with-sources"), &|it| {
        shared(it.claims, texts)
    }));
    lines.push(whole("row-metrics", &|it| count(it.metrics.all)));
    lines.push(part(texts.text("stats-with-target"), &|it| {
        count(it.metrics.part)
    }));
    lines
}

/// When each map was reviewed and is to be again; of all together, how many should have been.
fn reviews(maps: &[Tallied], texts: &Texts) -> [Line; 2] {
    let mut reviewed: Vec<_> = maps
        .iter()
        .map(|map| {
            (
                map.fresh
                    .reviewed
                    .map(|day| texts.date(day))
                    .unwrap_or_default(),
                None,
            )
        })
        .collect();
    let mut due: Vec<_> = maps
        .iter()
        .map(|map| match (map.overdue, map.fresh.due) {
            (Some(day), _) => {
                let date = [("date", words(texts.date(day)))];
                (texts.with("backlog-overdue-since", &date), Some(Tone::Bad))
            }
            (None, Some(day)) => (texts.date(day), None),
            (None, None) => (String::new(), None),
        })
        .collect();
    if maps.len() > 1 {
        let late = maps.iter().filter(|map| map.overdue.is_some()).count();
        let late = [("count", Arg::from(late))];
        reviewed.push((String::new(), None));
        due.push((texts.with("stats-overdue-count", &late), None));
    }
    let line = |id: &'static str, cells| Line {
        name: texts.text(id),
        is_part: false,
        cells,
    };
    [line("stats-reviewed", reviewed), line("stats-due", due)]
}

fn count(number: usize) -> String {
    number.to_string()
}

/// As [`count`] for a part of something: none says nothing.
fn part_count(number: usize) -> String {
    if number == 0 {
        String::new()
    } else {
        count(number)
    }
}

fn at_of(counts: &[usize], at: usize) -> usize {
    counts.get(at).copied().unwrap_or(0)
}

fn items_of(tally: &Tally, row: &RowId) -> usize {
    let mut rows = tally.rows.iter();
    rows.find(|counted| counted.row == *row)
        .map_or(0, |counted| counted.items)
}

/// `12 (30%)`.
fn shared(share: Share, texts: &Texts) -> String {
    let Some(percent) = share.percent() else {
        return count(share.part);
    };
    let percent = texts.with("percent", &[("number", words(percent.to_string()))]);
    format!("{} ({percent})", share.part)
}

/// How the table is laid out.
struct Table {
    /// The columns of the terminal that the names of the lines have, and each map.
    names: usize,
    column: usize,
    /// How many maps stand side by side.
    each: usize,
    sheet: Sheet,
}

impl Table {
    /// The maps from that one on that have room side by side.
    fn band(&self, out: &mut String, first: usize, heads: &[String], lines: &[Line]) {
        let heads = heads.iter().skip(first).take(self.each);
        let heads: Vec<_> = heads.map(|head| (head.clone(), Some(Tone::Head))).collect();
        self.put(out, "", 0, &heads);
        for line in lines {
            let cells = line.cells.iter().skip(first).take(self.each);
            let cells: Vec<_> = cells.cloned().collect();
            // What none of these maps has is no part of this band.
            if cells.iter().all(|(cell, _)| cell.is_empty()) {
                continue;
            }
            let indent = if line.is_part { GAP } else { 0 };
            self.put(out, &line.name, indent, &cells);
        }
    }

    /// A name with cells that stand at the right of their columns.
    fn put(&self, out: &mut String, name: &str, indent: usize, cells: &[(String, Option<Tone>)]) {
        let parts = |text: &str, room: usize| -> Vec<String> {
            let parts = Sheet::parts(text, self.sheet.width.map(|_| room)).into_iter();
            parts
                .map(|part| text.get(part).unwrap_or_default().to_owned())
                .collect()
        };
        let names = parts(name, self.names.saturating_sub(indent));
        let cells: Vec<(Vec<String>, Option<Tone>)> = cells
            .iter()
            .map(|(cell, tone)| (parts(cell, self.column), *tone))
            .collect();
        let deepest = cells.iter().map(|(cell, _)| cell.len()).max();
        for at in 0..deepest.unwrap_or(0).max(names.len()) {
            let name = names.get(at).map_or("", String::as_str);
            let mut line = pad(&format!("{}{name}", " ".repeat(indent)), self.names);
            for (cell, tone) in &cells {
                let text = cell.get(at).map_or("", String::as_str);
                let before = (self.column + GAP).saturating_sub(width(text));
                line.push_str(&" ".repeat(before));
                line.push_str(&match tone {
                    Some(tone) => self.sheet.paint(text, *tone),
                    None => text.to_owned(),
                });
            }
            out.push_str(line.trim_end());
            out.push('\n');
        }
    }
}
