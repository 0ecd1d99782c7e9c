//! What two sides made of one thing: where it is, both versions, and the answers. It is asked at once
//! where the file changed under us, and later where a merge left it in the file.

use ratatui::layout::Position;
use ratatui::style::Style;

use super::super::desk::Desk;
use super::super::sheet::Sheet;
use crate::app::{Clashes, Unsettled, side_text};
use crate::doc::Side;
use crate::layout::Role;
use crate::text::{Shown, width, wrap};

/// The widest the sheet is drawn.
const COLUMNS: usize = 74;

/// What is asked.
struct Asked<'a> {
    title: (String, String),
    /// How much needs no answer.
    sum: Option<String>,
    place: String,
    mine: &'a [String],
    theirs: &'a [String],
    sides: &'static [Side],
    focus: Side,
    top: usize,
}

pub(super) fn draw(desk: Desk<'_>, clashes: &Clashes) -> Position {
    let app = desk.app;
    let Some(clash) = clashes.clash() else {
        return Position::default();
    };
    let asked = Asked {
        title: app.clash_title(clashes),
        sum: Some(app.clash_sum(clashes)),
        place: app.clash_place(clashes, clash),
        mine: &clash.mine,
        theirs: &clash.theirs,
        sides: clashes.sides(),
        focus: clashes.focus,
        top: clashes.top,
    };
    draw_asked(desk, &asked)
}

/// What a merge left to be settled.
pub(super) fn draw_unsettled(desk: Desk<'_>, walk: &Unsettled) -> Position {
    let app = desk.app;
    let Some(conflict) = walk.conflict() else {
        return Position::default();
    };
    let asked = Asked {
        title: app.unsettled_title(walk),
        sum: None,
        place: app.conflict_place(conflict),
        mine: &conflict.mine,
        theirs: &conflict.theirs,
        sides: walk.sides(),
        focus: walk.focus,
        top: walk.top,
    };
    draw_asked(desk, &asked)
}

fn draw_asked(desk: Desk<'_>, asked: &Asked<'_>) -> Position {
    let app = desk.app;
    let columns = desk.room().0.min(COLUMNS);
    // Where there is no room for all, what both have is not needed to choose.
    let all = versions(&desk, asked, columns, true);
    let versions = if all.len() + 3 > desk.room().1 {
        versions(&desk, asked, columns, false)
    } else {
        all
    };
    let (title, progress) = &asked.title;
    let above = 2 + usize::from(asked.sum.is_some());
    let lines = (versions.len() + above).min(desk.room().1);
    let mut sheet = desk.lay(columns, lines, title, progress);
    // On a low screen what is asked and the answers matter more than how much there is.
    let mut line = 0;
    if let Some(sum) = asked.sum.as_ref().filter(|_| sheet.lines() >= 6) {
        sheet.put(line, 1, sum, Style::new());
        line += 1;
    }
    sheet.put(line, 1, &asked.place, sheet.style(Role::Title));
    line += 1;
    let room = sheet.lines().saturating_sub(line + 1);
    let top = asked.top.min(versions.len().saturating_sub(room));
    let below = versions.len().saturating_sub(top + room);
    let shown = versions.iter().skip(top).take(room);
    for (n, part) in shown.enumerate() {
        let more = if n + 1 == room && below > 0 {
            format!(" {}+{below}", app.glyphs().more_mark())
        } else {
            String::new()
        };
        let indent = version_column(app.texts());
        let role = if part.in_both { Role::Dim } else { Role::Plain };
        sheet.put(line + n, 3, &part.label, sheet.style(Role::Caption));
        sheet.put(line + n, indent, &part.text, sheet.style(role));
        if !more.is_empty() {
            let at = sheet.columns().saturating_sub(width(&more) + 1);
            sheet.put_short(line + n, at, &more, sheet.style(Role::More));
        }
    }
    let last = sheet.lines().saturating_sub(1);
    draw_answers(&mut sheet, asked, last)
}

/// The column the words of both versions stand at.
fn version_column(texts: &crate::i18n::Texts) -> usize {
    let labels = ["clash-mine", "clash-theirs"].map(|id| width(&texts.text(id)));
    6 + labels.into_iter().max().unwrap_or(0)
}

/// A wrapped line of a version; the first has whose it is.
struct Part {
    label: String,
    text: String,
    /// Whether the line stands in both versions.
    in_both: bool,
}

/// The wrapped lines of both versions; `whole` with what stands in both.
fn versions(desk: &Desk<'_>, asked: &Asked<'_>, columns: usize, whole: bool) -> Vec<Part> {
    let texts = desk.app.texts();
    let room = columns.saturating_sub(version_column(texts) + 1).max(1);
    let mut out = Vec::new();
    let (mine, theirs) = (asked.mine, asked.theirs);
    for (id, version, other) in [("clash-mine", mine, theirs), ("clash-theirs", theirs, mine)] {
        let mut label = texts.text(id);
        let shown = version.iter().filter(|line| whole || !other.contains(line));
        let mut lines: Vec<(String, bool)> = shown
            .map(|line| (line.replace('\n', "⏎"), other.contains(line)))
            .collect();
        if version.is_empty() {
            lines.push((texts.text("clash-nothing"), false));
        } else if lines.is_empty() {
            lines.push((texts.text("clash-rest"), false));
        }
        for (line, in_both) in lines {
            let text = Shown::new(&line).into_string();
            for part in wrap(&text, room) {
                out.push(Part {
                    label: std::mem::take(&mut label),
                    text: text.get(part).unwrap_or_default().to_owned(),
                    in_both,
                });
            }
        }
    }
    out
}

/// The answers, the one in focus with its mark, and how to leave without one.
fn draw_answers(sheet: &mut Sheet<'_>, asked: &Asked<'_>, line: usize) -> Position {
    let app = sheet.app;
    let later = app.keyed("clash-esc", &[]);
    let mut column = 1;
    let mut caret = sheet.place(line, column);
    for side in asked.sides {
        let label = app.texts().text(side_text(*side));
        let is_focused = *side == asked.focus;
        if is_focused {
            caret = sheet.place(line, column);
            sheet.put_short(line, column, &app.glyphs().focus.to_string(), Style::new());
        }
        let style = if is_focused {
            sheet.theme.chosen()
        } else {
            sheet.style(Role::Title)
        };
        sheet.put_short(line, column + 2, &label, style);
        sheet.note_answer(line, column + 2, &label);
        column += width(&label) + 4;
    }
    let at = sheet.columns().saturating_sub(width(&later) + 1);
    if at >= column {
        sheet.put_short(line, at, &later, sheet.style(Role::Caption));
    }
    caret
}
