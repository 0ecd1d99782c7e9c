//! The review mode: threads under what they hang on, each comment in full; and the sheet words are
//! written on.

use ratatui::layout::Position;
use ratatui::style::Style;

use super::super::desk::Desk;
use super::super::sheet::{Sheet, first_shown};
use super::cell::parts;
use crate::app::{CommentEditor, Pointed, ReviewLine, ReviewPanel, ReviewTold};
use crate::layout::Role;
use crate::text::{Shown, fit, pad, width, wrap};

/// From how many columns on the words stand beside who speaks.
const WIDE: usize = 64;
/// The most columns of a name.
const NAME: usize = 14;
/// The fewest lines of text the sheet has room for.
const LEAST_LINES: usize = 4;
/// The most lines of what is spoken about.
const CONTEXT: usize = 3;

/// A line of the screen.
struct Drawn {
    text: String,
    role: Role,
    /// The comment it is of.
    number: Option<usize>,
    is_focused: bool,
}

pub(super) fn draw(desk: Desk<'_>, panel: &ReviewPanel) -> Position {
    let app = desk.app;
    let (columns, lines) = desk.room();
    let (title, aside) = app.review_title(panel);
    let told = app.review_lines(panel);
    let mut sheet = desk.lay(columns, lines, &title, &aside);
    if told.is_empty() {
        let text = app.review_nothing(panel);
        let parts = wrap(&text, sheet.columns().saturating_sub(3));
        for (n, part) in parts.into_iter().enumerate() {
            let mark = if n == 0 { app.glyphs().focus } else { ' ' };
            let part = text.get(part).unwrap_or_default();
            sheet.put(n, 0, &format!("{mark} {part}"), Style::new());
        }
        return sheet.place(0, 0);
    }
    let drawn = lines_of(&sheet, &told);
    let room = sheet.lines();
    let focused = |line: &Drawn| line.is_focused;
    let start = drawn.iter().position(focused).unwrap_or(0);
    let end = drawn.iter().rposition(focused).unwrap_or(0);
    // The end of what is in focus is seen, and before that its beginning.
    let top = first_shown(end, room).min(start);
    for (n, line) in drawn.iter().skip(top).take(room).enumerate() {
        let style = if line.is_focused {
            sheet.chosen()
        } else {
            sheet.style(line.role)
        };
        sheet.put(n, 0, &line.text, style);
        if let Some(number) = line.number {
            sheet.note(n, 0, usize::MAX, Pointed::Line(number));
        }
    }
    sheet.place(start - top, 0)
}

/// How wide the state, the name and the day of a comment are, in the columns of the list.
fn columns_of(told: &[ReviewLine]) -> [usize; 3] {
    let mut needs = [0; 3];
    for line in told {
        if let ReviewLine::Comment(comment) = line {
            let state = comment.state.as_deref().unwrap_or_default();
            let parts = [state, &comment.author, &comment.day];
            for (need, part) in needs.iter_mut().zip(parts) {
                *need = width(&Shown::new(part).into_string()).max(*need);
            }
        }
    }
    let [state, name, day] = needs;
    [state, name.min(NAME), day]
}

fn lines_of(sheet: &Sheet<'_>, told: &[ReviewLine]) -> Vec<Drawn> {
    let columns = columns_of(told);
    let mut lines = Vec::new();
    for line in told {
        match line {
            ReviewLine::Place { place, quote } => {
                let text = format!(" {place}   {quote}");
                lines.push(Drawn {
                    text: text.trim_end().to_owned(),
                    role: Role::Title,
                    number: None,
                    is_focused: false,
                });
            }
            ReviewLine::Comment(comment) => lines.extend(comment_lines(sheet, comment, columns)),
        }
    }
    lines
}

/// A comment: who speaks and when, then the words beside it, or below it where that is narrow.
fn comment_lines(
    sheet: &Sheet<'_>,
    comment: &ReviewTold,
    [state, name, day]: [usize; 3],
) -> Vec<Drawn> {
    let glyphs = sheet.app.glyphs();
    let more = glyphs.more_mark();
    let mark = if comment.is_focused {
        glyphs.focus
    } else {
        ' '
    };
    let corner = if glyphs.is_ascii() { '`' } else { '└' };
    let first = match &comment.state {
        Some(word) => pad(Shown::new(word).as_str(), state),
        None => format!("{}{corner}", " ".repeat(state.saturating_sub(1))),
    };
    let author = fit(Shown::new(&comment.author).as_str(), name, &more);
    let when = pad(Shown::new(&comment.day).as_str(), day);
    let head = format!("{mark} {first} {author}  {when}  ");
    let is_wide = sheet.columns() >= WIDE;
    let indent = if is_wide { width(&head) } else { 4 };
    let room = sheet.columns().saturating_sub(indent + 1).max(8);
    let words = Shown::lines(&comment.text).flat_map(|line| {
        let line = line.into_string();
        let parts = wrap(&line, room);
        let parts = parts.into_iter();
        let parts = parts.map(|part| line.get(part).unwrap_or_default().to_owned());
        parts.collect::<Vec<_>>()
    });
    let mut words: Vec<String> = words.collect();
    let mut texts = Vec::new();
    if is_wide {
        let first = if words.is_empty() {
            String::new()
        } else {
            words.remove(0)
        };
        texts.push(format!("{head}{first}"));
    } else {
        texts.push(head);
    }
    texts.extend(
        words
            .into_iter()
            .map(|line| format!("{}{line}", " ".repeat(indent))),
    );
    let drawn = texts.into_iter().map(|text| Drawn {
        text,
        role: Role::Plain,
        number: Some(comment.number),
        is_focused: comment.is_focused,
    });
    drawn.collect()
}

/// The sheet words are written on; answers with the caret.
pub(super) fn draw_editor(desk: Desk<'_>, editor: &CommentEditor) -> Option<Position> {
    let app = desk.app;
    let columns = app.editor_width();
    let parts = parts(&editor.buffer, columns);
    let context = app.comment_context(editor).unwrap_or_default();
    let context: Vec<String> = Shown::lines(context.trim())
        .map(Shown::into_string)
        .flat_map(|line| {
            let parts = wrap(&line, columns).into_iter();
            let parts = parts.map(|part| line.get(part).unwrap_or_default().to_owned());
            parts.collect::<Vec<_>>()
        })
        .take(CONTEXT)
        .collect();
    let (title, aside) = app.comment_title(editor);
    let above = if context.is_empty() {
        0
    } else {
        context.len() + 1
    };
    let lines = parts.len().max(LEAST_LINES) + above;
    let mut sheet = desk.lay(columns + 2, lines, &title, &aside);
    // On a low terminal what is typed has the room.
    let above = if sheet.lines() > above + 1 { above } else { 0 };
    if above > 0 {
        for (n, line) in context.iter().enumerate() {
            sheet.put(n, 1, line, sheet.style(Role::Caption));
        }
        sheet.rule(above - 1);
    }
    let room = sheet.lines().saturating_sub(above).max(1);
    let caret_line = parts
        .iter()
        .position(|part| part.caret.is_some())
        .unwrap_or(0);
    let top = first_shown(caret_line, room);
    let mut caret = None;
    for (n, part) in parts.iter().skip(top).take(room).enumerate() {
        sheet.put(above + n, 1, &part.text, Style::new());
        let place = Pointed::Text {
            row: part.row,
            part: part.range.clone(),
            column: 0,
        };
        sheet.note(above + n, 1, usize::MAX, place);
        if let Some(column) = part.caret {
            caret = Some(sheet.place(above + n, 1 + column.min(columns)));
        }
    }
    caret
}
