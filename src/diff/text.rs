//! A difference as text for a terminal or a pipe.
//!
//! What went and what came is told by signs, in colour too: `+`, `-`, `~` and `>` before a line,
//! `[-gone-]` and `{+new+}` within one.

use std::ops::Range;

use super::{Line, Mark, Run, Tone};
use crate::text::{LINE_BREAK, LINE_BREAK_ASCII, Shown, wrap};

/// How wide a line must at least be; below that, wrapping would tear words to pieces.
const NARROWEST: usize = 20;

/// How a difference is dressed as text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Dress {
    /// Whether to colour.
    pub colour: bool,
    /// Whether signs of our own are ASCII.
    pub ascii: bool,
    /// The columns lines are wrapped to; none leaves them as long as they are.
    pub width: Option<usize>,
}

/// The lines as text, safe to send to a terminal but for the colours, which are ours. Before each
/// line without depth but the first stands an empty one.
pub fn to_text(lines: &[Line], dress: Dress) -> String {
    let mut out = String::new();
    for (at, line) in lines.iter().enumerate() {
        if at > 0 && line.depth == 0 {
            out.push('\n');
        }
        one(&mut out, line, dress);
    }
    out
}

fn sign(mark: Mark) -> &'static str {
    match mark {
        Mark::None => "",
        Mark::Added => "+ ",
        Mark::Removed => "- ",
        Mark::Changed => "~ ",
        Mark::Moved => "> ",
    }
}

/// The code that begins a colour; none for what has none.
fn colour(mark: Mark, tone: Tone) -> Option<&'static str> {
    match (tone, mark) {
        (Tone::Added, _) | (Tone::Plain, Mark::Added) => Some("\x1b[32m"),
        (Tone::Removed, _) | (Tone::Plain, Mark::Removed) => Some("\x1b[31m"),
        (Tone::Heading, Mark::Added) => Some("\x1b[1;32m"),
        (Tone::Heading, Mark::Removed) => Some("\x1b[1;31m"),
        (Tone::Heading, _) => Some("\x1b[1m"),
        (Tone::Faint, _) => Some("\x1b[2m"),
        (Tone::Plain, _) => None,
    }
}

fn one(out: &mut String, line: &Line, dress: Dress) {
    let mut plain = String::new();
    let mut tones: Vec<(Range<usize>, Tone)> = Vec::new();
    for run in &line.runs {
        let start = plain.len();
        plain.push_str(&shown(run, dress.ascii));
        tones.push((start..plain.len(), run.tone));
    }
    let sign = sign(line.mark);
    let before = 2 * line.depth + sign.len();
    let room = dress
        .width
        .map(|width| width.saturating_sub(before).max(NARROWEST));
    let whole = 0..plain.trim_end().len();
    let parts = room.map_or_else(|| vec![whole], |room| wrap(&plain, room));
    for (at, part) in parts.into_iter().enumerate() {
        out.extend(std::iter::repeat_n(' ', 2 * line.depth));
        if at == 0 {
            paint(out, sign, colour(line.mark, Tone::Plain), dress);
        } else {
            out.extend(std::iter::repeat_n(' ', sign.len()));
        }
        for (range, tone) in &tones {
            let common = range.start.max(part.start)..range.end.min(part.end);
            if let Some(text) = plain.get(common).filter(|text| !text.is_empty()) {
                paint(out, text, colour(line.mark, *tone), dress);
            }
        }
        out.push('\n');
    }
}

/// The words of a part, made safe, in brackets where they only one map has.
fn shown(run: &Run, ascii: bool) -> String {
    let mark = if ascii { LINE_BREAK_ASCII } else { LINE_BREAK };
    let text = Shown::with_line_break(&run.text, mark).into_string();
    match run.tone {
        Tone::Added => format!("{{+{text}+}}"),
        Tone::Removed => format!("[-{text}-]"),
        Tone::Plain | Tone::Heading | Tone::Faint => text,
    }
}

fn paint(out: &mut String, text: &str, colour: Option<&str>, dress: Dress) {
    match colour.filter(|_| dress.colour && !text.is_empty()) {
        Some(colour) => {
            out.push_str(colour);
            out.push_str(text);
            out.push_str("\x1b[0m");
        }
        None => out.push_str(text),
    }
}
