//! The two lines at the foot: what keys will do, and where one is; or the line being asked for.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};

use super::hits::Hits;
use crate::app::{App, Find, Input, Overlay, Prompt, Purpose, Tone, key_words};
use crate::command::{Command, Focused, Mode, footer};
use crate::doc::Access;
use crate::layout::Role;
use crate::text::{Shown, fit, truncate, width, wrap};
use crate::theme::Theme;

/// The fewest columns for what is typed behind a question, where there are twice as many.
const TYPED: usize = 5;
/// The most lines of a message.
const MOST_OF_MESSAGE: usize = 4;

/// Draws the foot and answers with the caret, where the foot has it.
pub(super) fn draw(
    app: &App,
    theme: &Theme,
    area: Rect,
    buffer: &mut Buffer,
    places: &mut Hits,
) -> Option<Position> {
    let lines = app.frame().footer;
    if lines == 0 || area.height < 3 {
        return None;
    }
    let one_line = lines < 2;
    if app.has_banner_line() {
        let above = u16::try_from(lines + 1).unwrap_or(area.height);
        let y = area.bottom().saturating_sub(above);
        draw_banner(app, theme, Rect::new(area.x, y, area.width, 1), buffer);
    }
    let hints = Rect::new(area.x, area.bottom() - 2, area.width, 1);
    let status = Rect::new(area.x, area.bottom() - 1, area.width, 1);
    if let Some(Overlay::Prompt(prompt)) = app.overlays().last() {
        let line = if one_line { status } else { hints };
        let caret = draw_prompt(app, prompt, theme, line, buffer, places);
        if !one_line {
            draw_prompt_status(app, prompt, theme, status, buffer);
        }
        return Some(caret);
    }
    if let Some(Overlay::Find(find)) = app.overlays().last()
        && !find.is_listed
    {
        let line = if one_line { status } else { hints };
        let caret = draw_find(app, find, theme, line, buffer, places);
        if app.message().is_some() && !one_line {
            draw_status(app, theme, status, buffer);
        } else if !one_line {
            draw_find_status(app, status, buffer);
        }
        return Some(caret);
    }
    let keys = hint_line(app, usize::from(area.width));
    if !one_line {
        put(buffer, hints, &keys, Style::new());
    } else if has_nothing_to_say(app) {
        put(buffer, status, &keys, Style::new());
        return None;
    }
    draw_status(app, theme, status, buffer);
    None
}

/// Whether a foot of one line can tell the keys: nobody who holds a phone finds the help otherwise,
/// and where one is stands above the card.
fn has_nothing_to_say(app: &App) -> bool {
    let is_silent = app.message().is_none() && app.banner().is_none();
    let is_plain = matches!(app.mode(), Mode::Map | Mode::Compare | Mode::Start);
    let is_plain = is_plain && !app.is_outlined();
    is_silent && is_plain && app.pending_words().is_empty()
}

fn put(buffer: &mut Buffer, area: Rect, text: &str, style: Style) {
    let line = fit(text, usize::from(area.width), "");
    buffer.set_stringn(area.x, area.y, line, usize::from(area.width), style);
}

/// The hints that fit whole, with commands and help pinned at the right.
fn hint_line(app: &App, cells: usize) -> String {
    let mode = app.mode();
    let pinned: Vec<String> = [Command::CommandLine, Command::ShowHelp]
        .into_iter()
        .filter_map(|command| hint(app, mode, mode.key(), &[command]))
        .collect();
    let pinned = pinned.join("  ");
    // What lies over the table tells its own keys in its frame.
    let framed = !matches!(
        mode,
        Mode::Map | Mode::Select | Mode::Compare | Mode::Prompt | Mode::Start
    );
    let room = if framed {
        0
    } else {
        cells.saturating_sub(width(&pinned) + 4)
    };
    let line = hints(app, room);
    let gap = cells.saturating_sub(width(&line) + width(&pinned) + 2);
    format!(" {line}{}{pinned}", " ".repeat(gap))
}

/// The hints for what is in focus that fit whole into that many columns.
pub(super) fn hints(app: &App, cells: usize) -> String {
    let mode = app.mode();
    let focused = match mode {
        Mode::Map if app.map().stages.is_empty() => Focused::NoStage,
        Mode::Map if app.is_on_heading() => Focused::Branch,
        Mode::Map if app.is_on_match() => Focused::Match,
        Mode::Map if app.is_read_only() => Focused::Reader,
        Mode::Map if app.is_on_head() => Focused::Head,
        Mode::Map if app.focused_text().is_none() => Focused::Empty,
        Mode::Map if app.is_outlined() => Focused::Leaf,
        Mode::Map => Focused::Item,
        Mode::Form => focused_field(app),
        Mode::Prompt if is_note(app) => Focused::Note,
        Mode::Problems if app.document().access() != Access::Edit => Focused::Broken,
        mode => Focused::Overlay(mode),
    };
    let mut line = String::new();
    for group in footer(focused) {
        let Some(hint) = hint(app, mode, focused.key(), group) else {
            continue;
        };
        let gap = if line.is_empty() { 0 } else { 2 };
        if width(&line) + gap + width(&hint) > cells {
            break;
        }
        line.push_str(&" ".repeat(gap));
        line.push_str(&hint);
    }
    line
}

/// Whether the line on top asks what was seen in an audit.
fn is_note(app: &App) -> bool {
    let top = app.overlays().last();
    matches!(top, Some(Overlay::Prompt(prompt)) if prompt.purpose == Purpose::Note)
}

/// What kind of field of the form on top is in focus.
fn focused_field(app: &App) -> Focused {
    let Some(Overlay::Form(form)) = app.overlays().last() else {
        return Focused::Overlay(Mode::Form);
    };
    match form.focused().map(|field| &field.input) {
        Some(Input::Text(text)) if text.has_many_lines() => Focused::Lines,
        Some(Input::Choice(_) | Input::Flag(_)) => Focused::Choice,
        Some(Input::References(_)) => Focused::References,
        Some(Input::Text(_)) | None => Focused::Line,
    }
}

/// The first key of a command in a mode, as people read it; nothing where it has none.
pub(super) fn first_key(app: &App, mode: Mode, command: Command) -> String {
    let keys = app.keymap().keys(mode, command).next();
    keys.map(|keys| key_words(keys, app.texts(), app.glyphs()))
        .unwrap_or_default()
}

/// The keys of a group of commands and the word of its first in that place.
fn hint(app: &App, mode: Mode, place: &str, group: &[Command]) -> Option<String> {
    let keys: Vec<String> = group
        .iter()
        .filter_map(|command| app.keymap().keys(mode, *command).next())
        .map(|keys| key_words(keys, app.texts(), app.glyphs()))
        .collect();
    let first = crate::command::entry(*group.first()?)?;
    if keys.is_empty() {
        return None;
    }
    // Where a word is not the one for every place, the place has its own, or else its mode.
    let own = |of: &str| app.texts().find(&format!("cmd-{}.{of}", first.name), &[]);
    let own = own(place).or_else(|| own(mode.key()));
    let word = own.unwrap_or_else(|| app.texts().text(&format!("cmd-{}.hint", first.name)));
    // `,;` is read as two keys without help; `+/-` and `J/K` are read better so.
    let marks = keys
        .iter()
        .all(|key| key.chars().all(|c| matches!(c, ',' | ';')));
    Some(format!(
        "{} {word}",
        keys.join(if marks { "" } else { "/" })
    ))
}

/// Draws the banner, if there is something to know. A sign tells it apart where nothing has a colour.
fn draw_banner(app: &App, theme: &Theme, area: Rect, buffer: &mut Buffer) -> bool {
    let Some(banner) = app.banner() else {
        return false;
    };
    let text = Shown::new(&format!(" ! {banner}")).into_string();
    let text = truncate(&text, usize::from(area.width), &app.glyphs().more_mark()).into_owned();
    put(buffer, area, &text, theme.wrong());
    true
}

/// Draws a message that is too long for its line over the lines above it as well, as far as nothing is
/// typed or chosen there. What does not fit even so is to be read in the list of messages.
pub(super) fn draw_long_message(
    app: &App,
    theme: &Theme,
    area: Rect,
    buffer: &mut Buffer,
    cursor: Option<Position>,
) {
    let foot = app.frame().footer;
    let (Some(message), false) = (app.message(), foot == 0 || area.height < 3) else {
        return;
    };
    let text = Shown::new(&message.text).into_string();
    let cells = usize::from(area.width).saturating_sub(2);
    if width(&text) < usize::from(area.width) || cells == 0 {
        return;
    }
    // A frame keeps its last line, which tells its keys.
    let most = if app.overlays().is_empty() || foot < 2 {
        MOST_OF_MESSAGE.min(usize::from(area.height) / 4)
    } else {
        foot
    };
    let below = cursor.map_or(area.height, |cursor| {
        area.bottom().saturating_sub(cursor.y.saturating_add(1))
    });
    let lines = wrap(&text, cells);
    let count = lines.len().min(most).min(usize::from(below));
    if foot > 1 && count > 1 && app.overlays().is_empty() {
        // What keys will do is seen all the same.
        let above = u16::try_from(count + 1).unwrap_or(area.height);
        let row = Rect::new(area.x, area.bottom().saturating_sub(above), area.width, 1);
        put(
            buffer,
            row,
            &hint_line(app, usize::from(area.width)),
            Style::reset(),
        );
    }
    for (n, range) in lines.iter().take(count).enumerate() {
        let cut = n + 1 == count && lines.len() > count;
        let end = if cut { text.len() } else { range.end };
        let mut line = text.get(range.start..end).unwrap_or_default().to_owned();
        if cut {
            let more = app.texts().text("message-more");
            let mark = app.glyphs().more_mark();
            let room = cells.saturating_sub(width(&more) + 1);
            line = format!("{} {more}", truncate(&line, room, &mark));
        }
        let above = u16::try_from(count - n).unwrap_or(1);
        let row = Rect::new(area.x, area.bottom() - above, area.width, 1);
        put(buffer, row, &format!(" {line}"), tone(message.tone, theme));
    }
}

fn tone(tone: Tone, theme: &Theme) -> Style {
    match tone {
        Tone::Done => Style::reset().add_modifier(Modifier::BOLD),
        Tone::Warning => theme.wrong(),
    }
}

fn draw_status(app: &App, theme: &Theme, area: Rect, buffer: &mut Buffer) {
    let cells = usize::from(area.width);
    if let Some(message) = app.message() {
        let style = tone(message.tone, theme);
        let text = Shown::new(&message.text).into_string();
        let mark = app.glyphs().more_mark();
        put(
            buffer,
            area,
            &truncate(&format!(" {text}"), cells, &mark),
            style,
        );
        return;
    }
    if !app.has_banner_line() && draw_banner(app, theme, area, buffer) {
        return;
    }
    let place = app.place_words();
    let keys = app.pending_words();
    let right = if keys.is_empty() {
        place
    } else {
        format!("{keys}{}  {place}", app.glyphs().more_mark())
    };
    let room = cells.saturating_sub(width(&right) + 3);
    let mode = app.mode_words();
    let name = Shown::new(app.name()).into_string();
    let found = app.findings_count().map(|count| format!("  {count}"));
    let found = found.unwrap_or_default();
    let left = format!(" {mode}  {}  {name}{found}", app.texts().language().tag());
    let left = fit(&left, room, &app.glyphs().more_mark());
    put(
        buffer,
        area,
        &format!("{left}  {right} "),
        theme.style(Role::Caption),
    );
}

/// The line being asked for; answers with its caret.
fn draw_prompt(
    app: &App,
    prompt: &Prompt,
    theme: &Theme,
    area: Rect,
    buffer: &mut Buffer,
    places: &mut Hits,
) -> Position {
    let asked = app.texts().text(prompt.purpose.text_id());
    let colon = app.texts().text("ask-colon");
    // What is typed keeps some room, however little there is.
    let cells = usize::from(area.width);
    let room = cells.saturating_sub(width(&colon) + 1 + TYPED.min(cells / 2));
    let asked = truncate(&asked, room, &app.glyphs().more_mark());
    let head = format!(" {asked}{colon}");
    let head_width = width(&head);
    put(buffer, area, &head, theme.style(Role::Title));
    let left = u16::try_from(head_width)
        .unwrap_or(area.width)
        .min(area.width);
    let rest = Rect::new(area.x + left, area.y, area.width - left, 1);
    super::input::draw(&prompt.buffer, 0, rest, buffer, places)
}

/// The line that asks what to look for, and which match of how many is shown; answers with the
/// caret.
fn draw_find(
    app: &App,
    find: &Find,
    theme: &Theme,
    area: Rect,
    buffer: &mut Buffer,
    places: &mut Hits,
) -> Position {
    let texts = app.texts();
    let head = format!(" {}{}", texts.text("ask-find"), texts.text("ask-colon"));
    let aside = app.found_aside();
    let cells = usize::from(area.width);
    let gap = cells.saturating_sub(width(&head) + width(&aside) + 1);
    let line = format!("{head}{}{aside} ", " ".repeat(gap));
    put(buffer, area, &line, theme.style(Role::Title));
    let left = cells_of(width(&head)).min(area.width);
    let room = area.width - left;
    let room = room
        .saturating_sub(cells_of(width(&aside) + 3))
        .max(room.min(1));
    let rest = Rect::new(area.x + left, area.y, room, 1);
    super::input::draw(&find.buffer, 0, rest, buffer, places)
}

/// What the table does not show of the match, else the keys.
fn draw_find_status(app: &App, area: Rect, buffer: &mut Buffer) {
    let cells = usize::from(area.width);
    let line = match app.found_told(cells.saturating_sub(2)) {
        Some(told) => {
            let told = format!(" {}", Shown::new(&told));
            truncate(&told, cells, &app.glyphs().more_mark()).into_owned()
        }
        None => format!(" {}", hints(app, cells.saturating_sub(2))),
    };
    put(buffer, area, &line, Style::new());
}

fn cells_of(width: usize) -> u16 {
    u16::try_from(width).unwrap_or(u16::MAX)
}

fn draw_prompt_status(app: &App, prompt: &Prompt, theme: &Theme, area: Rect, buffer: &mut Buffer) {
    if let Some(error) = &prompt.error {
        // It may repeat what was typed.
        let error = Shown::new(error).into_string();
        let mark = app.glyphs().more_mark();
        let line = truncate(&format!(" {error}"), usize::from(area.width), &mark).into_owned();
        put(buffer, area, &line, theme.wrong());
    } else {
        let line = hint_line(app, usize::from(area.width));
        put(buffer, area, &line, Style::new());
    }
}
