//! A report for a terminal or an e-mail, in lines of the width asked for.

use super::words::Told;
use super::{Dress, Finding, Place, Report, percent};
use crate::audit::words::mark;
use crate::i18n::words;
use crate::layout::{Curve, Scale, curves};
use crate::text::{Shown, pad, width, wrap};

/// The columns of the bar of a score.
const BAR: usize = 10;
/// The columns of a score: `100 %`.
const SCORE: usize = 5;
/// The fewest columns of the name of a place.
const LEAST_NAME: usize = 14;
/// The columns behind the name of a place that a narrow page goes without: change, seen, time.
const FIRST_TO_GO: [usize; 3] = [1, 2, 4];

/// The report. Ends with a line break.
pub(super) fn write(report: &Report, dress: &Dress<'_>) -> String {
    let told = Told::new(report, dress);
    let mut page = Page {
        out: String::new(),
        dress,
    };
    head(&mut page, &told);
    places(&mut page, &told);
    chart(&mut page, &told);
    gaps(&mut page, &told);
    changes(&mut page, &told);
    notes(&mut page, &told);
    history(&mut page, &told);
    page.out
}

/// Lines that are being written.
struct Page<'a> {
    out: String,
    dress: &'a Dress<'a>,
}

impl Page<'_> {
    /// Words on one line, safe to be sent to a terminal.
    fn shown(&self, text: &str) -> String {
        Shown::with_line_break(text, self.dress.glyphs.line_break).into_string()
    }

    /// Words behind what the first line begins with, over as many lines as they need.
    fn put(&mut self, first: &str, text: &str) {
        let before = width(first);
        let text = self.shown(text);
        let room = self.dress.width.saturating_sub(before).max(20);
        for (at, line) in wrap(&text, room).into_iter().enumerate() {
            let line = text.get(line).unwrap_or_default();
            let indent = if at == 0 { first } else { &" ".repeat(before) };
            self.line(&format!("{indent}{line}"));
        }
    }

    fn line(&mut self, line: &str) {
        self.out.push_str(line.trim_end());
        self.out.push('\n');
    }

    /// The title of a part, below an empty line.
    fn part(&mut self, title: &str) {
        self.out.push('\n');
        self.put("", title);
    }

    /// The beginning of a bar that is as full as that many percent; only all is full.
    fn bar(&self, percent: usize, cells: usize) -> String {
        let full = if percent == 0 {
            0
        } else {
            (percent * cells / 100).max(1)
        };
        let signs = [
            (self.dress.glyphs.fill, full),
            (self.dress.glyphs.band, cells - full.min(cells)),
        ];
        let signs = signs.into_iter();
        signs
            .flat_map(|(sign, count)| std::iter::repeat_n(sign, count))
            .collect()
    }
}

fn head(page: &mut Page<'_>, told: &Told<'_>) {
    page.put("", &told.title());
    let facts = told.facts();
    let widest = facts
        .iter()
        .map(|(label, _)| width(label))
        .max()
        .unwrap_or(0);
    for (label, value) in facts {
        page.put(&format!("  {}  ", pad(&label, widest)), &value);
    }
    let progress = &told.report.progress;
    page.part(&told.texts.text("report-score"));
    let cells = page.dress.width.clamp(40, 80) / 2 - 10;
    let bar = percent(progress).map(|percent| page.bar(percent, cells) + "  ");
    let bar = bar.unwrap_or_default();
    page.line(&format!("  {bar}{}", told.score(progress)));
    if let Some(since) = told.since() {
        page.put("  ", &since);
    }
    page.put("  ", &told.answers());
}

/// The table of the stages and lists.
fn places(page: &mut Page<'_>, told: &Told<'_>) {
    let report = told.report;
    if report.places.is_empty() {
        return;
    }
    let [stage, heads @ ..] = told.columns();
    page.part(&told.texts.text("report-stages"));
    let rows: Vec<[String; 5]> = report
        .places
        .iter()
        .map(|place| told.cells(place))
        .collect();
    let widest = |column: usize| {
        let cells = rows
            .iter()
            .chain([&heads])
            .filter_map(|row| row.get(column));
        cells.map(|cell| width(cell)).max().unwrap_or(0)
    };
    let is_said = |column: &usize| {
        let mut cells = rows.iter().filter_map(|row| row.get(*column));
        cells.any(|cell| !cell.is_empty())
    };
    // A column that says nothing is not shown, and of a narrow page the rest of the report tells.
    let mut shown: Vec<(usize, usize)> = (0..heads.len())
        .filter(is_said)
        .map(|column| (column, widest(column)))
        .collect();
    let taken =
        |shown: &[(usize, usize)]| shown.iter().map(|(_, widest)| widest + 2).sum::<usize>();
    for column in FIRST_TO_GO {
        if taken(&shown) + LEAST_NAME + 2 > page.dress.width {
            shown.retain(|(known, _)| *known != column);
        }
    }
    let cells = |row: &[String; 5]| {
        let cells = shown.iter().map(|(column, widest)| {
            let cell = row.get(*column).map_or("", String::as_str);
            format!("  {}{cell}", " ".repeat(widest.saturating_sub(width(cell))))
        });
        cells.collect::<String>()
    };
    let room = page.dress.width.saturating_sub(taken(&shown) + 2);
    let has_bars = room >= LEAST_NAME + BAR + 2;
    let bar = if has_bars { BAR + 2 } else { 0 };
    let names = report
        .places
        .iter()
        .map(|place| width(&page.shown(&told.place(place))));
    let widest = names.chain([width(&stage)]).max().unwrap_or(0);
    let room = room
        .saturating_sub(bar)
        .clamp(LEAST_NAME, widest.max(LEAST_NAME));
    page.line(&format!(
        "  {}{}{}",
        pad(&stage, room),
        " ".repeat(bar),
        cells(&heads)
    ));
    for (place, row) in report.places.iter().zip(&rows) {
        let name = page.shown(&told.place(place));
        let bar = bar_of(page, place, has_bars);
        for (at, line) in wrap(&name, room).into_iter().enumerate() {
            let name = pad(name.get(line).unwrap_or_default(), room);
            let rest = if at == 0 {
                format!("{bar}{}", cells(row))
            } else {
                String::new()
            };
            page.line(&format!("  {name}{rest}"));
        }
    }
}

fn bar_of(page: &Page<'_>, place: &Place, has_bars: bool) -> String {
    if !has_bars {
        return String::new();
    }
    let bar = percent(&place.progress).map(|percent| page.bar(percent, BAR));
    format!("  {}", bar.unwrap_or_else(|| " ".repeat(BAR)))
}

/// The curve of the map, and below it that of the scores.
fn chart(page: &mut Page<'_>, told: &Told<'_>) {
    let lines = chart_lines(told, page.dress);
    if !lines.is_empty() {
        page.part(&told.texts.text("report-curves"));
        for line in &lines {
            page.line(line);
        }
    }
}

/// The two curves as text; none where there is no stage.
pub(super) fn chart_lines(told: &Told<'_>, dress: &Dress<'_>) -> Vec<String> {
    let stages: Vec<&Place> = told.report.stages().collect();
    if stages.is_empty() {
        return Vec::new();
    }
    let shown = |place: &&Place| Shown::new(&told.place(place)).into_string();
    let names: Vec<String> = stages.iter().map(shown).collect();
    let score = |place: &&Place| {
        let percent = percent(&place.progress).and_then(|p| u8::try_from(p).ok());
        percent.map(f64::from)
    };
    let both = [
        Curve {
            label: told.texts.text("report-sentiment"),
            scale: Scale::Sentiment,
            values: stages.iter().map(|place| place.sentiment).collect(),
        },
        Curve {
            label: told.texts.text("report-score"),
            scale: Scale::Percent,
            values: stages.iter().map(score).collect(),
        },
    ];
    let is_known = |curve: &Curve| curve.values.iter().any(Option::is_some);
    let known: Vec<Curve> = both.into_iter().filter(is_known).collect();
    if known.is_empty() {
        return Vec::new();
    }
    curves(&names, &known, dress.width, dress.texts, dress.glyphs)
}

fn gaps(page: &mut Page<'_>, told: &Told<'_>) {
    page.part(&told.texts.text("report-gaps"));
    let groups = told.gaps();
    if groups.is_empty() {
        page.put("  ", &told.texts.text("report-no-gap"));
    }
    for (at, (severity, gaps)) in groups.iter().enumerate() {
        if at > 0 {
            page.line("");
        }
        page.put("  ", severity);
        for gap in gaps {
            finding(page, told, gap, &told.gap_facts(gap));
        }
    }
}

/// A question, and below it where it was asked and what was seen.
fn finding(page: &mut Page<'_>, told: &Told<'_>, one: &Finding, facts: &str) {
    const BELOW: &str = "      ";
    page.put(&format!("  {} ", mark(one.check.result)), &one.check.text);
    page.put(BELOW, facts);
    for line in one.check.note.iter().flat_map(|note| note.lines()) {
        page.put(BELOW, line);
    }
    for evidence in &one.check.evidence {
        let args = [("evidence", words(evidence.as_str()))];
        page.put(BELOW, &told.texts.with("report-evidence", &args));
    }
}

fn changes(page: &mut Page<'_>, told: &Told<'_>) {
    let Some(title) = told.changes_title() else {
        return;
    };
    page.part(&title);
    let groups = told.changes();
    if groups.is_empty() {
        page.put("  ", &told.texts.text("report-no-change"));
    }
    for (at, (change, findings)) in groups.iter().enumerate() {
        if at > 0 {
            page.line("");
        }
        page.put("  ", change);
        for one in findings {
            page.put(&format!("  {} ", mark(one.check.result)), &one.check.text);
            page.put("      ", &told.change_facts(one));
        }
    }
}

fn notes(page: &mut Page<'_>, told: &Told<'_>) {
    let notes = told.report.notes();
    if notes.is_empty() {
        return;
    }
    page.part(&told.texts.text("report-notes"));
    for note in notes {
        finding(page, told, note, &told.place_of(note));
    }
}

/// The scores of all runs, where there is more than one before.
fn history(page: &mut Page<'_>, told: &Told<'_>) {
    let earlier = &told.report.earlier;
    if earlier.len() < 2 {
        return;
    }
    page.part(&told.texts.text("report-history"));
    for run in earlier {
        let bar = percent(&run.progress).map(|percent| page.bar(percent, BAR));
        let bar = bar.unwrap_or_else(|| " ".repeat(BAR));
        let score = told.score(&run.progress);
        let before = " ".repeat(SCORE.saturating_sub(width(&score)));
        page.put(&format!("  {bar} {before}{score}  "), &told.run(run));
    }
}
