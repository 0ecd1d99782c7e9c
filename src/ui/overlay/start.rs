//! The start screen: what one can begin with, and the maps opened last.

use ratatui::layout::Position;

use super::super::desk::Desk;
use super::super::foot::first_key;
use crate::app::{BEGINNINGS, Pointed, Recent, Start};
use crate::command::{Command, Mode};
use crate::layout::Role;
use crate::text::{Shown, truncate, width, wrap};

/// The widest the lines are drawn.
const COLUMNS: usize = 72;
/// The words for each beginning.
const WORDS: [&str; BEGINNINGS.len()] = ["start-new", "start-open", "start-demo", "start-maps"];

/// A line of the screen: what stands there, how, and what of the list it is.
type Line = (String, Role, Option<usize>);

pub(super) fn draw(desk: Desk<'_>, start: &Start) -> Position {
    let app = desk.app;
    let (columns, room) = (
        usize::from(desk.area.width),
        usize::from(desk.area.height.saturating_sub(2)),
    );
    let columns = columns.min(COLUMNS);
    let lines = lines(&desk, start, columns);
    let lines = fitting(lines, room);
    let glyphs = app.glyphs();
    let mut sheet = desk.lay_bare(columns, lines.len());
    let mut cursor = sheet.place(0, 0);
    for (n, (text, role, of)) in lines.iter().enumerate() {
        let focused = of.is_some_and(|of| of == start.focus);
        let mark = if focused { glyphs.focus } else { ' ' };
        let style = if focused {
            sheet.chosen()
        } else {
            sheet.style(*role)
        };
        sheet.put_short(n, 0, &format!("{mark} {text}"), style);
        if let Some(of) = of {
            sheet.note(n, 0, usize::MAX, Pointed::Line(*of));
        }
        if focused {
            cursor = sheet.place(n, 0);
        }
    }
    cursor
}

fn lines(desk: &Desk<'_>, start: &Start, columns: usize) -> Vec<Line> {
    let app = desk.app;
    let texts = app.texts();
    let key = |command| first_key(app, Mode::Start, command);
    let blank = || (String::new(), Role::Plain, None);
    let mut lines = vec![(texts.text("start-none"), Role::Title, None), blank()];
    for (n, (command, id)) in BEGINNINGS.into_iter().zip(WORDS).enumerate() {
        let key = key(command);
        let mut text = format!("{key}  {}", texts.text(id));
        // What is said beside it goes where there is no room.
        if width(&text) + 2 > columns
            && let Some(short) = texts.find(&format!("{id}.short"), &[])
        {
            text = format!("{key}  {short}");
        }
        lines.push((text, Role::Plain, Some(n)));
    }
    if !start.recent.is_empty() {
        let recent = format!("{}  {}", key(Command::Recent), texts.text("start-recent"));
        lines.extend([blank(), (recent, Role::Plain, None)]);
        for (n, recent) in start.recent.iter().enumerate() {
            let text = recent_words(n, recent, columns.saturating_sub(6), desk);
            lines.push((text, Role::Plain, Some(BEGINNINGS.len() + n)));
        }
    }
    lines.push(blank());
    let tip = desk.app.keyed("start-tip", &[]);
    for part in wrap(&tip, columns.saturating_sub(2).max(1)) {
        let part = tip.get(part).unwrap_or_default().to_owned();
        lines.push((part, Role::Caption, None));
    }
    lines
}

/// `1 achat.toml  ~/cartes`
fn recent_words(n: usize, recent: &Recent, room: usize, desk: &Desk<'_>) -> String {
    let more = desk.app.glyphs().more_mark();
    let shown = |text: &str| Shown::new(text).into_string();
    let name = truncate(&shown(&recent.name), room, &more).into_owned();
    let left = room.saturating_sub(width(&name) + 2);
    let folder = shown(&recent.folder);
    let folder = if left < 8 {
        String::new()
    } else {
        truncate(&folder, left, &more).into_owned()
    };
    format!("   {} {name}  {folder}", n + 1)
}

/// As many of the lines as there is room for: first the tip goes, then what parts the rest, and at
/// last the maps opened longest ago.
fn fitting(mut lines: Vec<Line>, room: usize) -> Vec<Line> {
    if lines.len() > room {
        lines.retain(|(_, role, _)| *role != Role::Caption);
    }
    if lines.len() > room {
        lines.retain(|(text, _, _)| !text.is_empty());
    }
    lines.truncate(room);
    lines
}
