//! Problems beside the text they are about, in the shape compilers have made familiar.

use std::fmt::Write as _;

use super::words::{mend, message};
use crate::diag::{Diagnostic, LineIndex, Severity, boundary_before};
use crate::i18n::{Texts, words};
use crate::model::Span;
use crate::text::{Shown, width};

/// How wide the part of a long line may be that is shown, in characters.
const WINDOW: usize = 100;
/// How much of it stands before the problem.
const BEFORE: usize = 30;

/// What problems are drawn with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pen {
    /// Whether to colour.
    pub colour: bool,
    /// Whether the frame is of ASCII signs only.
    pub ascii: bool,
}

impl Pen {
    fn corner(self) -> &'static str {
        if self.ascii { "+-" } else { "┌─" }
    }

    fn bar(self) -> &'static str {
        if self.ascii { "|" } else { "│" }
    }

    /// What stands for the rest of a long line.
    fn cut(self) -> &'static str {
        if self.ascii { "..." } else { "…" }
    }
}

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
pub fn render(problems: &[Diagnostic], text: &str, file: &str, texts: &Texts, pen: Pen) -> String {
    let lines = LineIndex::new(text);
    let mut out = String::new();
    for (index, problem) in problems.iter().enumerate() {
        if index > 0 {
            out.push('\n');
        }
        // Writing to a string cannot fail.
        let _ = one(&mut out, problem, &lines, file, texts, pen);
    }
    out
}

fn one(
    out: &mut String,
    problem: &Diagnostic,
    lines: &LineIndex<'_>,
    file: &str,
    texts: &Texts,
    pen: Pen,
) -> std::fmt::Result {
    let (severity, code) = match problem.severity {
        Severity::Error => ("diag-error", "\x1b[1;31m"),
        Severity::Warning => ("diag-warning", "\x1b[1;33m"),
    };
    let paint = |on| Paint::new(pen.colour, on);
    let (mark, bold, frame) = (paint(code), paint("\x1b[1m"), paint("\x1b[34m"));
    let place = lines.position(problem.span.start);
    let gutter = " ".repeat(place.line.to_string().len());
    let severity = words(texts.text(severity));
    let code = words(problem.code.id());
    let head = texts.with("diag-headline", &[("severity", severity), ("code", code)]);
    let message = message(problem, texts);
    let message = bold.text(Shown::new(&message).as_str());
    writeln!(out, "{} {message}", mark.text(&head))?;
    let file = Shown::new(file);
    let arrow = frame.text(pen.corner());
    writeln!(
        out,
        "{gutter} {arrow} {file}:{}:{}",
        place.line, place.column
    )?;
    let excerpt = Excerpt::new(lines, place.line, &problem.span, pen.cut());
    let bar = frame.text(pen.bar());
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
    fn new(lines: &LineIndex<'_>, line: usize, span: &Span, cut: &str) -> Self {
        let words = lines.line(line).unwrap_or_default();
        let start = lines.span(line).map_or(0, |line| line.start);
        // A problem over several lines is marked on its first.
        let from = boundary_before(words, span.start.saturating_sub(start));
        let to = boundary_before(words, span.end.saturating_sub(start));
        let (before, rest) = words.split_at_checked(from).unwrap_or((words, ""));
        let (marked, after) = rest
            .split_at_checked(to.saturating_sub(from))
            .unwrap_or((rest, ""));
        let is_long = words.chars().nth(WINDOW).is_some();
        let before = last_characters(before, if is_long { BEFORE } else { WINDOW });
        let mut room = WINDOW.saturating_sub(before.words.chars().count());
        let marked = first_characters(marked, &mut room);
        let after = first_characters(after, &mut room);
        let lead = if before.is_cut { cut } else { "" };
        let tail = if marked.is_cut || after.is_cut {
            cut
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::doc::read;
    use crate::i18n::Language;

    fn rendered(text: &str, language: Language, colour: bool) -> String {
        let problems = read(text).diagnostics;
        render(
            &problems,
            text,
            "boutique.toml",
            &Texts::new(language),
            Pen {
                colour,
                ascii: false,
            },
        )
    }

    #[test]
    fn a_problem_is_shown_beside_its_line() {
        let text = "jalon = 1\ntitle = \"T\"\n\n[[stages]]\nname = \"S\"\nsentimant = -4\n";
        assert_eq!(
            rendered(text, Language::English, false),
            "error[J010]: unknown key `sentimant` in this stage\n  \
               ┌─ boutique.toml:6:1\n\
             6 │ sentimant = -4\n  \
               │ ^^^^^^^^^ did you mean `sentiment`?\n"
        );
        assert_eq!(
            rendered(text, Language::French, true),
            "\u{1b}[1;31merreur[J010]\u{a0}:\u{1b}[0m \
             \u{1b}[1mclé inconnue `sentimant` dans cette étape\u{1b}[0m\n  \
               \u{1b}[34m┌─\u{1b}[0m boutique.toml:6:1\n\
             \u{1b}[34m6\u{1b}[0m \u{1b}[34m│\u{1b}[0m sentimant = -4\n  \
               \u{1b}[34m│\u{1b}[0m \u{1b}[1;31m^^^^^^^^^\u{1b}[0m \
             \u{1b}[1;31mvouliez-vous dire `sentiment`\u{a0}?\u{1b}[0m\n"
        );
    }

    #[test]
    fn the_first_of_two_is_pointed_at() {
        let text = "jalon = 1\ntitle = \"T\"\ntitle = \"U\"\n";
        let shown = rendered(text, Language::French, false);
        assert!(
            shown.ends_with("  = le premier est ici\u{a0}: ligne 2\n"),
            "{shown}"
        );
    }

    /// The line of the text and the one with the mark, for a bad value in that line.
    fn picture(line: &str) -> (String, String) {
        let text = format!("jalon = 1\ntitle = \"T\"\n{line}\n");
        let shown = rendered(&text, Language::English, false);
        let mut lines = shown.lines().skip(2).map(str::to_owned);
        (lines.next().unwrap(), lines.next().unwrap())
    }

    #[test]
    fn marks_stand_under_what_is_shown() {
        for (line, shown, indent, marked) in [
            ("\tkind = 3", "    kind = 3", 11, 1),
            (
                "scope = { from = \"支\", to = 3 }",
                "scope = { from = \"支\", to = 3 }",
                28,
                1,
            ),
            (
                "owner = \"x\" \u{202e}\u{9b}31m",
                "owner = \"x\" <202E><009B>31m",
                12,
                15,
            ),
        ] {
            let (line, pointer) = picture(line);
            assert_eq!(line, format!("3 │ {shown}"));
            let mark = format!("  │ {}{} ", " ".repeat(indent), "^".repeat(marked));
            assert!(pointer.starts_with(&mark), "{pointer}");
        }
    }

    #[test]
    fn a_long_line_is_shown_around_its_problem() {
        let list = "\"mot\", ".repeat(500);
        let (line, pointer) = picture(&format!("stakeholders = [{list}7, {list}]"));
        assert!(line.starts_with("3 │ …") && line.ends_with('…'), "{line}");
        assert!(width(&line) < 120, "{line}");
        let at = pointer.chars().position(|c| c == '^').unwrap();
        assert_eq!(line.chars().nth(at), Some('7'));
    }

    proptest::proptest! {
        #[test]
        fn nothing_shown_acts_on_a_terminal(content in "(?s).{0,40}") {
            let text = format!("kind = \"{content}\"\n{content} = 1\n");
            let shown = rendered(&text, Language::French, false);
            let is_safe = |c: char| c == '\n' || !(c.is_control() || c == '\u{202e}');
            proptest::prop_assert!(shown.chars().all(is_safe));
        }
    }
}
