//! The opportunities: a grid of impact and effort, and beside it the list in order.

use ratatui::layout::Position;
use ratatui::style::Style;

use super::super::desk::Desk;
use super::super::sheet::{Sheet, first_shown};
use crate::app::{App, Opportunities, Pointed};
use crate::layout::{Glyphs, Role};
use crate::model::{Field, Ranked};
use crate::text::{Shown, fit, truncate};

/// The columns of the grid, its axis included.
const GRID: usize = 38;
/// From so many columns and lines there is a grid beside the list.
const ROOM_FOR_GRID: (usize, usize) = (74, 11);
/// Columns of one step of effort.
const STEP: usize = 6;
/// The column of the first step.
const FIRST: usize = 8;
/// The column of the names of the corners.
const CORNER: usize = 6;
/// Columns of the figures behind a line of the list.
const FIGURES: usize = 12;

pub(super) fn draw(desk: Desk<'_>, view: &Opportunities) -> Position {
    let app = desk.app;
    let (columns, lines) = desk.room();
    let ranked = app.ranked(view);
    let focus = app.ranked_focus(view);
    let title = app.texts().text("opportunities-title");
    let aside = app.opportunities_aside(view);
    let mut sheet = desk.lay(columns, lines, &title, &aside);
    if ranked.is_empty() {
        let text = app.texts().text("no-opportunities");
        sheet.put(0, 1, &text, Style::new());
        return sheet.place(0, 0);
    }
    let (columns, lines) = (sheet.columns(), sheet.lines());
    let foot = if lines >= 6 { 2 } else { 0 };
    let body = lines - foot;
    let has_grid = columns >= ROOM_FOR_GRID.0 && lines >= ROOM_FOR_GRID.1;
    let left = if has_grid { GRID + 2 } else { 0 };
    if has_grid {
        draw_grid(&mut sheet, app, &ranked, focus, body);
    }
    let caret = draw_list(&mut sheet, app, &ranked, focus, (left, body));
    if foot > 0 {
        sheet.rule(body);
        let words = ranked.get(focus).map(|here| app.opportunity_words(here));
        let style = sheet.style(Role::Place);
        sheet.put(body + 1, 1, &words.unwrap_or_default(), style);
    }
    caret
}

/// The sign that stands for one in the grid: a letter by its place in the order.
fn letter(place: usize) -> char {
    ('a'..='z').chain('A'..='Z').nth(place).unwrap_or('+')
}

fn draw_list(
    sheet: &mut Sheet<'_>,
    app: &App,
    ranked: &[Ranked<'_>],
    focus: usize,
    (left, lines): (usize, usize),
) -> Position {
    let texts = app.texts();
    let room = sheet.columns().saturating_sub(left);
    let words = room.saturating_sub(FIGURES + 4);
    let more = app.glyphs().more_mark();
    let head = fit(&texts.text("opportunities-head"), words, &more);
    let figures = texts.text("opportunities-figures");
    let caption = sheet.style(Role::Caption);
    sheet.put(0, left, &format!("    {head}{figures:>FIGURES$}"), caption);
    let shown = lines.saturating_sub(1);
    let top = first_shown(focus, shown);
    for (n, one) in ranked.iter().enumerate().skip(top).take(shown) {
        let rating = |field: Field| {
            let value = one.item.fields.whole(field);
            value.map_or_else(|| "?".to_owned(), |value| value.to_string())
        };
        let (impact, effort) = (rating(Field::Impact), rating(Field::Effort));
        let score = one.item.priority();
        let score = score.map_or_else(|| "?".to_owned(), |score| score.to_string());
        let mark = if n == focus { app.glyphs().focus } else { ' ' };
        let text = Shown::with_line_break(&one.item.text, app.glyphs().line_break);
        let text = fit(text.as_str(), words, &more);
        let line = format!(
            "{mark} {} {text} {impact:>3} {effort:>2} {score:>4}",
            letter(n)
        );
        let style = sheet.line_style(n == focus);
        sheet.put(1 + n - top, left, &line, style);
        sheet.note(1 + n - top, left, room, Pointed::Line(n));
    }
    sheet.place(1 + focus - top, left)
}

/// The grid: impact upwards, effort to the right, a line where either is in the middle.
fn draw_grid(sheet: &mut Sheet<'_>, app: &App, ranked: &[Ranked<'_>], focus: usize, lines: usize) {
    let texts = app.texts();
    let glyphs = app.glyphs();
    let dim = sheet.style(Role::Border);
    let caption = sheet.style(Role::Caption);
    let (above, step) = (1, if lines >= 17 { 2 } else { 1 });
    let middle = FIRST + 2 * STEP;
    let bottom = above + 5 * step;
    let corners = ["grid-quick", "grid-big", "grid-fill", "grid-avoid"].map(|id| texts.text(id));
    let pair = |left: &str, right: &str| {
        let left = fit(left, middle - CORNER - 1, &glyphs.more_mark());
        let right = truncate(right, GRID - middle - 3, &glyphs.more_mark()).into_owned();
        format!("{left} {} {right}", dotted(glyphs))
    };
    let [quick, big, fill, avoid] = corners;
    sheet.put_short(0, 3, &texts.text("grid-impact"), caption);
    sheet.put_short(0, CORNER, &pair(&quick, &big), caption);
    for line in above..bottom {
        sheet.put_short(line, 5, &glyphs.vertical.to_string(), dim);
        sheet.put_short(line, middle, &dotted(glyphs).to_string(), dim);
        let (of_step, impact) = ((line - above) % step, 5 - (line - above) / step);
        if of_step == 0 {
            sheet.put_short(line, 3, &impact.to_string(), caption);
        }
        if impact == 3 && of_step == 0 {
            let zero = glyphs.zero.to_string().repeat(GRID - 7);
            sheet.put_short(line, 6, &zero, dim);
            sheet.put_short(line, middle, &glyphs.cross.to_string(), dim);
        }
    }
    let floor = glyphs.horizontal.to_string().repeat(GRID - 6);
    let corner = if glyphs.is_ascii() { '+' } else { '└' };
    sheet.put_short(bottom, 5, &format!("{corner}{floor}"), dim);
    for effort in 1..=5 {
        let column = FIRST + (effort - 1) * STEP;
        sheet.put_short(bottom + 1, column, &effort.to_string(), caption);
    }
    let name = texts.text("grid-effort");
    sheet.put_short(bottom + 1, GRID - 2, &name, caption);
    sheet.put_short(bottom + 2, CORNER, &pair(&fill, &avoid), caption);
    for line in 0..lines {
        sheet.put_short(line, GRID, &glyphs.vertical.to_string(), dim);
    }
    put_letters(sheet, ranked, focus, (above, step));
}

/// Those that are rated alike stand one behind the other; the one in focus first, and as many of the
/// others as there is room for.
fn put_letters(
    sheet: &mut Sheet<'_>,
    ranked: &[Ranked<'_>],
    focus: usize,
    (above, step): (usize, usize),
) {
    let place = |one: &Ranked<'_>| {
        let impact = usize::try_from(one.item.fields.whole(Field::Impact)?).ok()?;
        let effort = usize::try_from(one.item.fields.whole(Field::Effort)?).ok()?;
        let line = above + 5_usize.checked_sub(impact)? * step;
        Some((line, FIRST + effort.checked_sub(1)? * STEP))
    };
    let mut used: Vec<(usize, usize)> = Vec::new();
    let first = ranked.get(focus).map(|one| (focus, one));
    let others = ranked.iter().enumerate().filter(|(n, _)| *n != focus);
    for (n, one) in first.into_iter().chain(others) {
        let Some(at) = place(one) else { continue };
        let taken = used.iter().filter(|known| **known == at).count();
        used.push(at);
        if taken + 1 < STEP {
            let style = sheet.line_style(n == focus);
            sheet.put_short(at.0, at.1 + taken, &letter(n).to_string(), style);
        }
    }
}

fn dotted(glyphs: &Glyphs) -> char {
    glyphs.cell
}
