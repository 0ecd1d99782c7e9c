//! An audit under way: the questions stage by stage, each with the sign of its answer.

use ratatui::layout::Position;
use ratatui::style::Style;

use super::super::desk::Desk;
use super::super::sheet::{Sheet, first_shown};
use crate::app::{App, AuditLine, AuditRow, Pointed, Walk};
use crate::audit::{Outcome, Progress, mark, outcome_label};
use crate::layout::Role;
use crate::text::{Shown, fit, width, wrap};

/// From how many columns on a bar shows how far a stage has come, and words stand beside a question.
const WIDE: usize = 60;
/// The cells of that bar.
const BAR: usize = 12;
/// From how many lines on the signs are explained.
const ROOM_FOR_LEGEND: usize = 14;
/// How many lines are seen behind what is in focus.
const AHEAD: usize = 2;

/// A line of the screen.
struct Drawn {
    text: String,
    role: Role,
    /// The question it is of.
    number: Option<usize>,
    is_focused: bool,
}

pub(super) fn draw(desk: Desk<'_>, walk: &Walk) -> Position {
    let app = desk.app;
    let (columns, lines) = desk.room();
    let (title, aside) = app.audit_title(walk);
    let mut sheet = desk.lay(columns, lines, &title, &aside);
    let legend = legend(app);
    let has_legend = sheet.lines() >= ROOM_FOR_LEGEND && width(&legend) < sheet.columns();
    let notice = app.audit_notice(walk);
    let above = draw_notice(&mut sheet, notice.as_deref());
    let below = if has_legend { 2 } else { 0 };
    let room = sheet.lines().saturating_sub(above + below).max(1);
    let drawn = lines_of(&sheet, &app.audit_lines(walk));
    if has_legend {
        sheet.rule(above + room);
        let style = sheet.style(Role::Caption);
        sheet.put(above + room + 1, 1, &legend, style);
    }
    draw_list(&mut sheet, &drawn, above, room)
}

/// What the signs mean: `[ ] to be seen  [x] pass`.
fn legend(app: &App) -> String {
    let told = Outcome::ALL.iter();
    let told = told.map(|it| format!("{} {}", mark(*it), outcome_label(*it, app.texts())));
    told.collect::<Vec<_>>().join("  ")
}

/// What is to be known of the whole audit, above its questions; answers with the lines that takes.
fn draw_notice(sheet: &mut Sheet<'_>, notice: Option<&str>) -> usize {
    let Some(notice) = notice.filter(|_| sheet.lines() > 6) else {
        return 0;
    };
    let parts = wrapped(notice, sheet.columns().saturating_sub(4));
    let style = sheet.style(Role::Notice);
    for (n, part) in parts.iter().enumerate() {
        let sign = if n == 0 { "!" } else { " " };
        sheet.put(n, 1, &format!("{sign} {part}"), style);
    }
    parts.len()
}

/// Draws as many of the lines as there is room for, so that what is in focus is seen whole, under the
/// heading of its stage.
fn draw_list(sheet: &mut Sheet<'_>, drawn: &[Drawn], above: usize, room: usize) -> Position {
    let focused = |line: &Drawn| line.is_focused;
    let start = drawn.iter().position(focused).unwrap_or(0);
    let end = drawn.iter().rposition(focused).unwrap_or(0);
    let is_heading = |line: &Drawn| line.number.is_none();
    let heading = drawn.iter().take(start).rposition(is_heading);
    let ahead = (end + AHEAD).min(drawn.len().saturating_sub(1));
    // A heading that has gone up stands over the first line.
    let covered = usize::from(heading.is_some() && room > 2);
    let top = first_shown(ahead, room).min(start.saturating_sub(covered));
    for (n, line) in drawn.iter().skip(top).take(room).enumerate() {
        put(sheet, above + n, line);
    }
    if let Some(line) = heading.filter(|at| *at < top && covered > 0) {
        drawn
            .get(line)
            .iter()
            .for_each(|line| put(sheet, above, line));
    }
    sheet.place(above + start - top, 0)
}

fn put(sheet: &mut Sheet<'_>, at: usize, line: &Drawn) {
    let style: Style = if line.is_focused {
        sheet.chosen()
    } else {
        sheet.style(line.role)
    };
    sheet.put(at, 0, &line.text, style);
    if let Some(number) = line.number {
        sheet.note(at, 0, usize::MAX, Pointed::Line(number));
    }
}

fn lines_of(sheet: &Sheet<'_>, lines: &[AuditLine]) -> Vec<Drawn> {
    let mut drawn = Vec::new();
    for line in lines {
        match line {
            AuditLine::Heading {
                title,
                progress,
                took,
            } => drawn.push(heading(sheet, title, progress, took)),
            AuditLine::Check(row) => drawn.extend(check_lines(sheet, row)),
        }
    }
    drawn
}

/// ` Stage 4 Payment                 3 min  [########····] 4/6`
fn heading(sheet: &Sheet<'_>, title: &str, progress: &Progress, took: &str) -> Drawn {
    let (seen, total) = (progress.seen(), progress.total());
    let mut aside = format!("{seen}/{total}");
    if sheet.columns() >= WIDE {
        let filled = (seen * BAR).checked_div(total).unwrap_or(0);
        let rest = if sheet.app.glyphs().is_ascii() {
            '.'
        } else {
            '·'
        };
        let bar: String = (0..BAR)
            .map(|n| if n < filled { '#' } else { rest })
            .collect();
        aside = format!("[{bar}] {aside}");
    }
    if !took.is_empty() {
        aside = format!("{took}  {aside}");
    }
    let room = sheet.columns().saturating_sub(width(&aside) + 3);
    let title = Shown::new(title).into_string();
    let title = fit(&title, room, &sheet.app.glyphs().more_mark());
    Drawn {
        text: format!(" {title}  {aside}"),
        role: Role::Title,
        number: None,
        is_focused: false,
    }
}

/// A question over as many lines as it takes, with what was seen below it where it is in focus.
fn check_lines(sheet: &Sheet<'_>, row: &AuditRow) -> Vec<Drawn> {
    let glyphs = sheet.app.glyphs();
    let focus = if row.is_focused { glyphs.focus } else { ' ' };
    let sign = mark(row.outcome);
    let label = if sheet.columns() >= WIDE {
        format!("{:<5}", row.label)
    } else {
        String::new()
    };
    let head = format!("{focus} {sign} {label}");
    let indent = width(&head);
    let more = if row.details.is_empty() || row.is_focused {
        String::new()
    } else {
        glyphs.comment.to_string()
    };
    let aside = [row.aside.as_str(), more.as_str()];
    let aside: Vec<&str> = aside.into_iter().filter(|part| !part.is_empty()).collect();
    let aside = aside.join(" ");
    let is_wide = sheet.columns() >= WIDE;
    let beside = if is_wide && !aside.is_empty() {
        width(&aside) + 2
    } else {
        0
    };
    let room = sheet.columns().saturating_sub(indent + beside + 1).max(8);
    let mut texts = Vec::new();
    for (n, part) in wrapped(&row.text, room).into_iter().enumerate() {
        let before = if n == 0 {
            head.clone()
        } else {
            " ".repeat(indent)
        };
        let mut line = format!("{before}{part}");
        if n == 0 && beside > 0 {
            let gap = sheet
                .columns()
                .saturating_sub(width(&line) + width(&aside) + 1);
            line = format!("{line}{}{aside}", " ".repeat(gap));
        }
        texts.push(line);
    }
    let mut below: Vec<String> = Vec::new();
    if !is_wide && !aside.is_empty() {
        below.push(aside);
    }
    if row.is_focused {
        below.extend(row.details.iter().cloned());
    }
    let room = sheet.columns().saturating_sub(indent + 3).max(8);
    let below = below.iter().flat_map(|line| wrapped(line, room));
    texts.extend(below.map(|line| format!("{}{line}", " ".repeat(indent + 2))));
    let is_past = row.is_gone || row.outcome == Outcome::Na;
    let role = if is_past { Role::Dim } else { Role::Plain };
    let drawn = texts.into_iter().map(|text| Drawn {
        text,
        role,
        number: Some(row.number),
        is_focused: row.is_focused,
    });
    drawn.collect()
}

/// The lines of a text, each made showable, as wide as there is room for.
fn wrapped(text: &str, room: usize) -> Vec<String> {
    let text = Shown::new(text).into_string();
    let parts = wrap(&text, room).into_iter();
    let parts = parts.map(|part| text.get(part).unwrap_or_default().trim_end().to_owned());
    parts.collect()
}
