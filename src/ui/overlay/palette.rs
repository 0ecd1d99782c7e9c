//! The palette: the line above, below it what Enter can do.

use ratatui::layout::Position;
use ratatui::style::Style;

use super::super::desk::Desk;
use super::super::sheet::Sheet;
use crate::app::{Palette, Pointed, Suggestion};
use crate::command::Group;
use crate::layout::Role;
use crate::text::{Shown, fit, pad, truncate, width};

/// The widest the palette is drawn.
const COLUMNS: usize = 100;
/// The most lines of its list.
const LINES: usize = 14;
/// The fewest.
const LEAST: usize = 3;
/// From how many columns on the groups are told beside what is listed.
const WIDE: usize = 96;
/// The widest the typed form and the keys are drawn.
const LINE: usize = 22;
const KEYS: usize = 12;
/// What stands before the line being typed.
const MARK: &str = " > ";

/// A line of the list.
enum Row<'a> {
    Heading(Group),
    Offer(usize, &'a Suggestion),
}

/// The columns of what stands behind the words.
struct Behind {
    line: usize,
    keys: usize,
    group: usize,
}

pub(super) fn draw(desk: Desk<'_>, palette: &Palette) -> Option<Position> {
    let app = desk.app;
    let (columns, lines) = desk.room();
    let title = app.texts().text("palette-title");
    let columns = columns.min(COLUMNS);
    let count = app.palette_count(palette);
    let rows = rows(palette);
    let lines = lines.min(LINES + 2);
    let needed = (rows.len().max(LEAST) + 2).min(lines);
    let mut sheet = desk.lay_below_top(columns, needed, lines, &title, &count);
    sheet.put(0, 0, MARK, sheet.style(Role::Title));
    let caret = sheet.input(0, width(MARK), &palette.buffer, 0);
    sheet.rule(1);
    if rows.is_empty() {
        let nothing = app.palette_nothing(palette);
        sheet.put(2, 2, &nothing, sheet.style(Role::Caption));
        return caret;
    }
    let room = sheet.lines().saturating_sub(2).max(1);
    let focus = rows.iter().position(|row| match row {
        Row::Offer(n, _) => Some(*n) == palette.focus,
        Row::Heading(_) => false,
    });
    let top = focus.map_or(0, |focus| super::super::sheet::first_shown(focus, room));
    let behind = behind(&sheet, palette);
    for (at, row) in rows.iter().enumerate().skip(top).take(room) {
        let line = at - top + 2;
        match row {
            Row::Heading(group) => {
                let heading = sheet.app.texts().text(group.text_id());
                sheet.put(line, 1, &heading, sheet.style(Role::Title));
            }
            Row::Offer(n, offer) => {
                put_offer(&mut sheet, line, offer, focus == Some(at), &behind);
                sheet.note(line, 0, usize::MAX, Pointed::Line(*n));
            }
        }
    }
    caret
}

/// The lines of the list: under headings where everything is listed, by how well it fits where not.
fn rows(palette: &Palette) -> Vec<Row<'_>> {
    let mut rows = Vec::new();
    let mut last = None;
    for (n, offer) in palette.offers.iter().enumerate() {
        if let Some(group) = offer.group.filter(|group| last != Some(*group))
            && palette.is_whole()
        {
            rows.push(Row::Heading(group));
            last = Some(group);
        }
        rows.push(Row::Offer(n, offer));
    }
    rows
}

/// How wide what stands behind the words may be; nothing where there is no room for it.
fn behind(sheet: &Sheet<'_>, palette: &Palette) -> Behind {
    let columns = sheet.columns();
    let offers = palette.offers.iter();
    let widest = |of: fn(&Suggestion) -> usize| offers.clone().map(of).max().unwrap_or(0);
    let group = |group: Group| width(&sheet.app.texts().text(group.text_id()));
    let groups = Group::ALL.into_iter().map(group).max().unwrap_or(0);
    Behind {
        line: if columns < 60 {
            0
        } else {
            widest(|offer| width(&shown(&offer.line)) + 1).min(LINE)
        },
        keys: if columns < 30 {
            0
        } else {
            widest(|offer| width(&offer.keys)).min(KEYS)
        },
        group: if columns < WIDE || palette.is_whole() {
            0
        } else {
            groups
        },
    }
}

fn put_offer(
    sheet: &mut Sheet<'_>,
    line: usize,
    offer: &Suggestion,
    focused: bool,
    behind: &Behind,
) {
    let mark = if focused {
        sheet.app.glyphs().focus
    } else {
        ' '
    };
    let style = match (focused, &offer.hindrance) {
        (true, _) => sheet.chosen(),
        (false, Some(_)) => sheet.style(Role::Caption),
        (false, None) => Style::new(),
    };
    let room = sheet.columns().saturating_sub(4);
    let text = if let Some(why) = &offer.hindrance {
        hindered(sheet, offer, why, room)
    } else {
        offered(sheet, offer, behind, room)
    };
    sheet.put(line, 0, &format!(" {mark} {text} "), style);
}

/// What cannot be done, with the reason: it is worth more than how it is typed.
fn hindered(sheet: &Sheet<'_>, offer: &Suggestion, why: &str, room: usize) -> String {
    let more = sheet.app.glyphs().more_mark();
    let words = shown(&offer.label);
    let least = width(&words).min(room / 2);
    let why = shown(why);
    let why = truncate(&why, room.saturating_sub(least + 2), &more);
    let left = room.saturating_sub(width(&why) + 2);
    format!("{}  {why}", fit(&words, left, &more))
}

/// What can be done, with its group, how it is typed and its keys, as far as there is room.
fn offered(sheet: &Sheet<'_>, offer: &Suggestion, behind: &Behind, room: usize) -> String {
    let more = sheet.app.glyphs().more_mark();
    let words = shown(&offer.label);
    let mut end = Vec::new();
    if behind.group > 0 {
        let group = offer
            .group
            .map(|group| sheet.app.texts().text(group.text_id()));
        end.push(pad(&group.unwrap_or_default(), behind.group));
    }
    let mut keys = String::new();
    if behind.keys > 0 {
        let told = truncate(&offer.keys, behind.keys, &more);
        let blank = behind.keys.saturating_sub(width(&told));
        keys = format!("{}{told}", " ".repeat(blank));
    }
    let taken: usize = end.iter().map(|part| width(part) + 2).sum();
    let left = room.saturating_sub(taken + width(&keys) + 2);
    // Words that need its room matter more than how the command is typed.
    if behind.line > 0 && left >= width(&words) + 2 + behind.line {
        end.push(fit(&shown(&format!(":{}", offer.line)), behind.line, &more));
    }
    if !keys.is_empty() {
        end.push(keys);
    }
    let end: String = end.iter().flat_map(|part| ["  ", part]).collect();
    let left = room.saturating_sub(width(&end));
    format!("{}{end}", fit(&words, left, &more))
}

/// Names of the map stand in an offer, and have to be measured as they are shown.
fn shown(text: &str) -> String {
    Shown::new(text).into_string()
}
