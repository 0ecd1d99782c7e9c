//! The list of the maps of a folder: a line each, and below it all that is told of the one in focus.

use ratatui::layout::Position;

use super::super::desk::Desk;
use super::super::sheet::{Sheet, first_shown};
use crate::app::{Listed, Maps, Pointed};
use crate::i18n::words;
use crate::layout::Role;
use crate::text::{Shown, fit, truncate, width};

/// The widest the list is drawn.
const COLUMNS: usize = 150;
/// From how many columns on a line tells kind and personas too.
const WIDE: usize = 100;
/// From how many columns on it tells the lowest point.
const MEDIUM: usize = 60;
/// The lines that tell of the map in focus, with the rule above them.
const TOLD: usize = 4;
/// The least lines of a list that leaves room for them.
const LEAST: usize = 4;

pub(super) fn draw(desk: Desk<'_>, maps: &Maps) -> Option<Position> {
    let app = desk.app;
    let texts = app.texts();
    let (columns, lines) = desk.room();
    let title = texts.with("maps-title", &[("folder", words(maps.folder()))]);
    let aside = app.maps_count(maps);
    let mut sheet = desk.lay(columns.min(COLUMNS), lines, &title, &aside);
    let asked = format!(" {} ", texts.text("maps-filter"));
    sheet.put(0, 0, &asked, sheet.style(Role::Caption));
    let caret = sheet.input(0, width(&asked), &maps.filter, 0);
    sheet.rule(1);
    let all = sheet.lines().saturating_sub(2);
    let told = if all >= LEAST + TOLD { TOLD } else { 0 };
    let room = all - told;
    let shown: Vec<&Listed> = maps.shown().collect();
    if shown.is_empty() {
        sheet.put(
            2,
            2,
            &texts.text("maps-nothing"),
            sheet.style(Role::Caption),
        );
        return caret;
    }
    let top = first_shown(maps.focus, room);
    let seen: Vec<&Listed> = shown.iter().copied().skip(top).take(room).collect();
    let ends = columns_of(&sheet, &seen);
    for (n, map) in shown.iter().enumerate().skip(top).take(room) {
        let focused = n == maps.focus;
        let glyphs = sheet.app.glyphs();
        let mark = if focused { glyphs.focus } else { ' ' };
        let style = match (focused, &map.card) {
            (false, Err(_)) => sheet.style(Role::Caption),
            _ => sheet.line_style(focused),
        };
        let line = line(&sheet, map, ends);
        sheet.put(n - top + 2, 0, &format!("{mark} {line}"), style);
        sheet.note(n - top + 2, 0, usize::MAX, Pointed::Line(n));
    }
    if let Some(map) = shown.get(maps.focus).filter(|_| told > 0) {
        tell(&mut sheet, room + 2, map);
    }
    caret
}

/// The columns of what a line tells behind the title, kind and people, the lowest point and the
/// freshness: as many as the longest needs, within its share; none where there is no room.
fn columns_of(sheet: &Sheet<'_>, maps: &[&Listed]) -> [usize; 3] {
    let texts = sheet.app.texts();
    let room = sheet.columns();
    let share = |least: usize, part: usize| if room >= least { room / part } else { 0 };
    let shares = [share(WIDE, 4), share(MEDIUM, 4), share(34, 2)];
    let mut needs = [0; 3];
    for map in maps.iter().filter(|map| map.card.is_ok()) {
        let lowest = shown(&map.lowest(texts));
        let told = [people(sheet, map), lowest, fresh(sheet, map)];
        for (need, told) in needs.iter_mut().zip(&told) {
            *need = width(told).max(*need);
        }
    }
    let [people, lowest, fresh] = needs;
    let [most_people, most_lowest, most_fresh] = shares;
    [
        people.min(most_people),
        lowest.min(most_lowest),
        fresh.min(most_fresh),
    ]
}

/// How fresh a map is, in as many words as there is room for.
fn fresh(sheet: &Sheet<'_>, map: &Listed) -> String {
    if sheet.columns() < MEDIUM {
        map.freshness_mark(sheet.app.texts())
    } else {
        map.freshness(sheet.app.texts())
    }
}

/// `existant  Anne, Pierre`
fn people(sheet: &Sheet<'_>, map: &Listed) -> String {
    let kind = map.kind(sheet.app.texts());
    format!("{kind}  {}", shown(&map.personas()))
}

fn shown(text: &str) -> String {
    Shown::new(text).into_string()
}

/// What a line tells: the title, then what there is room for; or why the map cannot be read.
fn line(sheet: &Sheet<'_>, map: &Listed, ends: [usize; 3]) -> String {
    let texts = sheet.app.texts();
    let more = sheet.app.glyphs().more_mark();
    let room = sheet.columns().saturating_sub(3);
    let title = shown(map.title());
    if let Err(reason) = &map.card {
        let why = texts.with("maps-unreadable", &[("reason", words(shown(reason)))]);
        return truncate(&format!("! {title}  {why}"), room, &more).into_owned();
    }
    let fresh = fresh(sheet, map);
    let lowest = shown(&map.lowest(texts));
    let people = people(sheet, map);
    let ends = [people, lowest, fresh].into_iter().zip(ends);
    let ends = ends.filter(|(_, columns)| *columns > 0);
    let ends: Vec<(String, usize)> = ends.collect();
    let taken: usize = ends.iter().map(|(_, columns)| columns + 2).sum();
    let mut line = fit(&title, room.saturating_sub(taken), &more);
    for (text, columns) in ends {
        line.push_str("  ");
        line.push_str(&fit(&text, columns, &more));
    }
    line
}

/// All that is told of a map: its file, its kind and personas, its lowest point and its freshness.
fn tell(sheet: &mut Sheet<'_>, line: usize, map: &Listed) {
    let texts = sheet.app.texts();
    sheet.rule(line);
    let (second, third) = match &map.card {
        Ok(_) => (
            join(&[map.kind(texts), map.personas()]),
            join(&[map.lowest(texts), map.freshness_whole(texts)]),
        ),
        Err(reason) => (
            texts.with("maps-unreadable", &[("reason", words(reason.clone()))]),
            map.freshness(texts),
        ),
    };
    let caption = sheet.style(Role::Caption);
    let plain = sheet.style(Role::Plain);
    sheet.put(line + 1, 1, &map.name, caption);
    sheet.put(line + 2, 1, &second, plain);
    sheet.put(line + 3, 1, &third, plain);
}

fn join(parts: &[String]) -> String {
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join("  ")
}
