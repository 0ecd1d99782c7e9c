//! Problems beside the text they are about, in the shape compilers have made familiar.

use std::fmt::Write as _;

use super::words::{mend, message};
use crate::diag::{Diagnostic, LineIndex, Severity};
use crate::i18n::{Texts, words};
use crate::model::Span;
use crate::text::{Shown, width};

/// How wide the part of a long line may be that is shown, in characters.
const WINDOW: usize = 100;
/// How much of it stands before the problem.
const BEFORE: usize = 30;
/// What stands for the rest of a long line.
const CUT: &str = "…";

/// The codes that begin and end a colour; empty without colour.
struct Paint {
    on: &'static str,
    off: &'static str,
}

impl Paint {
    fn new(colour: bool, on: &'static str) -> Self {
        Self {
            on: if colour { on } else { "" },
            off: if colour { "\x1b[0m" } else { "" },
        }
    }

    fn text(&self, text: &str) -> String {
        format!("{}{text}{}", self.on, self.off)
    }
}

/// All problems one after the other, each with its place, its line and what to do about it, with
/// an empty line between. Everything but the colours is safe to send to a terminal.
///
/// `text` is what the problems were found in, `file` the name it is shown under.
pub fn render(
    problems: &[Diagnostic],
    text: &str,
    file: &str,
    texts: &Texts,
    colour: bool,
) -> String {
    let lines = LineIndex::new(text);
    let mut out = String::new();
    for (index, problem) in problems.iter().enumerate() {
        if index > 0 {
            out.push('\n');
        }
        // Writing to a string cannot fail.
        let _ = one(&mut out, problem, &lines, file, texts, colour);
    }
    out
}

fn one(
    out: &mut String,
    problem: &Diagnostic,
    lines: &LineIndex<'_>,
    file: &str,
    texts: &Texts,
    colour: bool,
) -> std::fmt::Result {
    let (severity, code) = match problem.severity {
        Severity::Error => ("diag-error", "\x1b[1;31m"),
        Severity::Warning => ("diag-warning", "\x1b[1;33m"),
    };
    let (mark, bold) = (Paint::new(colour, code), Paint::new(colour, "\x1b[1m"));
    let frame = Paint::new(colour, "\x1b[34m");
    let place = lines.position(problem.span.start);
    let gutter = " ".repeat(place.line.to_string().len());
    let severity = words(texts.text(severity));
    let code = words(problem.code.id());
    let head = texts.with("diag-headline", &[("severity", severity), ("code", code)]);
    let message = message(problem, texts);
    let message = bold.text(Shown::new(&message).as_str());
    writeln!(out, "{} {message}", mark.text(&head))?;
    let file = Shown::new(file);
    let arrow = frame.text("┌─");
    writeln!(
        out,
        "{gutter} {arrow} {file}:{}:{}",
        place.line, place.column
    )?;
    let excerpt = Excerpt::new(lines, place.line, &problem.span);
    let bar = frame.text("│");
    let number = frame.text(&place.line.to_string());
    writeln!(out, "{number} {bar} {}", excerpt.line)?;
    let carets = mark.text(&"^".repeat(excerpt.marked));
    let mend = mend(problem, texts).unwrap_or_default();
    let mend = mark.text(Shown::new(&mend).as_str());
    let pointer = format!(
        "{gutter} {bar} {}{carets} {mend}",
        " ".repeat(excerpt.indent)
    );
    writeln!(out, "{}", pointer.trim_end())?;
    if let Some(related) = &problem.related {
        let line = words(lines.position(related.start).line.to_string());
        let related = texts.with("diag-related", &[("line", line)]);
        writeln!(out, "{gutter} {} {related}", frame.text("="))?;
    }
    Ok(())
}

/// The part of a line around a problem, as it is shown.
struct Excerpt {
    line: String,
    /// How many cells stand before the marked part.
    indent: usize,
    /// How many cells are marked, one at least.
    marked: usize,
}

impl Excerpt {
    fn new(lines: &LineIndex<'_>, line: usize, span: &Span) -> Self {
        let words = lines.line(line).unwrap_or_default();
        let start = lines.span(line).map_or(0, |line| line.start);
        // A problem over several lines is marked on its first.
        let from = words.floor_char_boundary(span.start.saturating_sub(start));
        let to = words.floor_char_boundary(span.end.saturating_sub(start));
        let (before, rest) = words.split_at_checked(from).unwrap_or((words, ""));
        let (marked, after) = rest
            .split_at_checked(to.saturating_sub(from))
            .unwrap_or((rest, ""));
        let is_long = words.chars().nth(WINDOW).is_some();
        let before = last_characters(before, if is_long { BEFORE } else { WINDOW });
        let mut room = WINDOW.saturating_sub(before.words.chars().count());
        let marked = first_characters(marked, &mut room);
        let after = first_characters(after, &mut room);
        let lead = if before.is_cut { CUT } else { "" };
        let tail = if marked.is_cut || after.is_cut {
            CUT
        } else {
            ""
        };
        let (before, marked) = (show(before.words), show(marked.words));
        let after = show(after.words);
        Self {
            indent: width(lead) + width(&before),
            marked: width(&marked).max(1),
            line: format!("{lead}{before}{marked}{after}{tail}")
                .trim_end()
                .to_owned(),
        }
    }
}

struct Part<'t> {
    words: &'t str,
    is_cut: bool,
}

fn last_characters(words: &str, count: usize) -> Part<'_> {
    let cut = words.char_indices().rev().nth(count - 1);
    let at = cut.map_or(0, |(at, _)| at);
    Part {
        words: words.get(at..).unwrap_or_default(),
        is_cut: at > 0,
    }
}

fn first_characters<'t>(words: &'t str, room: &mut usize) -> Part<'t> {
    let end = words
        .char_indices()
        .nth(*room)
        .map_or(words.len(), |(at, _)| at);
    let taken = words.get(..end).unwrap_or_default();
    *room -= taken.chars().count();
    Part {
        words: taken,
        is_cut: end < words.len(),
    }
}

/// A part of a line as it may be shown. Tabs are blanks here: they indent, and a sign for each
/// would not be what the author sees.
fn show(words: &str) -> String {
    if words.contains('\t') {
        Shown::new(&words.replace('\t', "    ")).into_string()
    } else {
        Shown::new(words).into_string()
    }
}
