//! What a replacement would change: the list above, the words before and after below.

use ratatui::layout::Position;
use ratatui::style::Style;

use super::super::sheet::Desk;
use crate::app::Replace;
use crate::i18n::Arg;
use crate::layout::Role;
use crate::text::{Shown, fit, width, wrap};

/// The widest the list is drawn.
const COLUMNS: usize = 110;

pub(super) fn draw(desk: Desk<'_>, list: &Replace) -> Position {
    let app = desk.app;
    let (columns, lines) = desk.room();
    let (title, aside) = app.replace_title(list);
    let mut sheet = desk.lay(columns.min(COLUMNS), lines, &title, &aside);
    let more = app.glyphs().more_mark();
    let columns = sheet.columns();
    let room = (sheet.lines() * 3 / 5).max(1);
    let most = list.changes.len().min(room);
    let caret = sheet.list(&list.changes, list.focus, most, |(change, chosen)| {
        let (place, _, after) = app.change_words(change);
        let place = fit(Shown::new(&place).as_str(), columns * 2 / 5, &more);
        let tick = if *chosen { "[x]" } else { "[ ]" };
        format!("{tick} {place}  {after}")
    });
    sheet.rule(most);
    let Some((change, _)) = list.changes.get(list.focus) else {
        return caret;
    };
    let (place, before, after) = app.change_words(change);
    sheet.put(most + 1, 1, &place, sheet.style(Role::Title));
    let labels = [
        app.texts().text("replace-before"),
        app.texts().text("replace-after"),
    ];
    let label_width = labels.iter().map(|label| width(label)).max().unwrap_or(0);
    let mut line = most + 2;
    for (label, text) in labels.iter().zip([before, after]) {
        let text = Shown::new(&text).into_string();
        let room = columns.saturating_sub(label_width + 4).max(1);
        sheet.put(line, 1, label, sheet.style(Role::Caption));
        for part in wrap(&text, room) {
            let words = text.get(part).unwrap_or_default();
            sheet.put(line, label_width + 3, words, Style::new());
            line += 1;
        }
    }
    if list.left_out > 0 {
        let count = ("count", Arg::from(list.left_out));
        let told = app.texts().with("replace-left-out", &[count]);
        let foot = sheet.lines().saturating_sub(1);
        sheet.put(foot, 1, &told, sheet.style(Role::Notice));
    }
    caret
}
