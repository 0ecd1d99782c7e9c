//! The minimap: the sentiment of every stage in a few cells, and which stages are on the screen.

use std::ops::Range;

use super::canvas::{Role, Target};
use super::lens::Lens;
use super::pieces::{Piece, total};
use crate::text::width;

/// Past this many stages their numbers are left out.
const MOST_NUMBERED: usize = 12;
/// Brackets, and marks of more at both ends.
const ROUND_BARS: usize = 4;

/// The width of the whole minimap, its caption included.
pub(super) fn minimap_need(lens: &Lens<'_>) -> usize {
    let stages = lens.map.stages.len();
    let caption = width(&lens.texts.text("table-stages")) + 1;
    match stages {
        0 => 0,
        1..=MOST_NUMBERED => total(&numbered(lens, &(0..stages))) + 2 + caption,
        _ => stages + 2 + caption,
    }
}

/// Every stage's sentiment, those on the screen in brackets; where that is too wide for `room`, a
/// window round the focus, and nothing where not even that fits.
pub(super) fn minimap(
    lens: &Lens<'_>,
    focus: usize,
    visible: &Range<usize>,
    room: usize,
    caption: bool,
) -> Vec<Piece> {
    let stages = lens.map.stages.len();
    let mut pieces = Vec::new();
    if caption {
        let text = format!("{} ", lens.texts.text("table-stages"));
        pieces.push(Piece::plain(text, Role::Caption));
    }
    let free = room.saturating_sub(total(&pieces));
    if stages <= MOST_NUMBERED {
        let numbered = numbered(lens, visible);
        if total(&numbered) <= free {
            pieces.extend(numbered);
            return pieces;
        }
    }
    let count = if stages + 2 <= free {
        stages
    } else {
        free.saturating_sub(ROUND_BARS).min(stages)
    };
    if count == 0 {
        return Vec::new();
    }
    let first = focus.saturating_sub(count / 2).min(stages - count);
    pieces.extend(bars(lens, first..first + count, visible));
    pieces
}

fn bar(lens: &Lens<'_>, at: usize, numbered: bool) -> Piece {
    let stage = lens.map.stages.get(at);
    let value = stage.and_then(|stage| lens.map.sentiment(stage, lens.view));
    let text = if numbered {
        lens.glyphs.numbered_bar(value)
    } else {
        lens.glyphs.bar(value).to_string()
    };
    Piece {
        text,
        role: Role::of_sentiment(value),
        target: Some(Target::Minimap(at)),
    }
}

/// ` 1▆ 2▅[3▄ 4▂ 5▅]6▇`
fn numbered(lens: &Lens<'_>, visible: &Range<usize>) -> Vec<Piece> {
    let stages = lens.map.stages.len();
    // Between numbers with signs the brackets need air.
    let (open, close) = if lens.glyphs.is_ascii() {
        (" [", "] ")
    } else {
        ("[", "]")
    };
    let mut pieces = Vec::new();
    for at in 0..stages {
        let (sign, role) = match at {
            _ if visible.is_empty() => (" ", Role::Plain),
            at if at == visible.start => (open, Role::Window),
            at if at == visible.end => (close, Role::Window),
            _ => (" ", Role::Plain),
        };
        pieces.push(Piece::plain(sign, role));
        let number = (at + 1).to_string();
        pieces.push(Piece {
            text: number,
            role: Role::Tab,
            target: Some(Target::Minimap(at)),
        });
        pieces.push(bar(lens, at, true));
    }
    if !visible.is_empty() && visible.end == stages {
        pieces.push(Piece::plain("]", Role::Window));
    }
    pieces
}

/// `…▆▅[▄▂▅]▇…`
fn bars(lens: &Lens<'_>, window: Range<usize>, visible: &Range<usize>) -> Vec<Piece> {
    let more = || Piece::plain(lens.glyphs.more_mark(), Role::More);
    let mut pieces = Vec::new();
    if window.start > 0 {
        pieces.push(more());
    }
    let end = window.end;
    for at in window {
        if at == visible.start {
            pieces.push(Piece::plain("[", Role::Window));
        }
        pieces.push(bar(lens, at, false));
        if at + 1 == visible.end {
            pieces.push(Piece::plain("]", Role::Window));
        }
    }
    if end < lens.map.stages.len() {
        pieces.push(more());
    }
    pieces
}
