//! The language manual pages are written in, as far as ours need it. Knows nothing of commands.

use std::fmt::Write as _;

use crate::text::width;

/// The columns a line of the page's text is filled to, as those who read such text like it.
const COLUMNS: usize = 78;

/// A page that is being written.
#[derive(Debug)]
pub(super) struct Roff {
    out: String,
    /// Whether a section has begun and nothing stands in it yet.
    is_fresh: bool,
}

impl Roff {
    /// The beginning of a page of the first section: its name, its day as `2026-09-21`, what it belongs
    /// to and which manual it is of.
    pub(super) fn new(name: &str, day: &str, source: &str, manual: &str) -> Self {
        let name = escaped(&name.to_uppercase());
        let (source, manual) = (quoted(source), quoted(manual));
        Self {
            // A name that is broken in two cannot be looked for, and lines that are stretched are hard
            // to read.
            out: format!(".TH {name} 1 {day} {source} {manual}\n.nh\n.ad l\n"),
            is_fresh: false,
        }
    }

    /// A heading.
    pub(super) fn section(&mut self, title: &str) {
        // Writing to a string cannot fail.
        let _ = writeln!(self.out, ".SH {}", quoted(title));
        self.is_fresh = true;
    }

    /// Lines of their own, each in parts.
    pub(super) fn lines(&mut self, lines: &[Vec<Part<'_>>]) {
        for (at, line) in lines.iter().enumerate() {
            if at > 0 {
                self.out.push_str(".br\n");
            }
            self.line(line);
        }
    }

    /// A paragraph.
    pub(super) fn paragraph(&mut self, text: &str) {
        if !self.is_fresh {
            self.out.push_str(".PP\n");
        }
        self.line(&[Part::Plain(text)]);
    }

    /// What is told, and what is said of it.
    pub(super) fn entry(&mut self, told: &[Part<'_>], text: &str) {
        // The line behind the request is told, and only that one.
        let _ = writeln!(self.out, ".TP\n{}", styled(told));
        self.line(&[Part::Plain(text)]);
    }

    /// Words that go on where those before them ended, filled into lines.
    pub(super) fn line(&mut self, parts: &[Part<'_>]) {
        self.is_fresh = false;
        let mut room = 0;
        for (at, word) in styled(parts).split_whitespace().enumerate() {
            if at > 0 && room > width(word) {
                self.out.push(' ');
                room -= 1;
            } else {
                if at > 0 {
                    self.out.push('\n');
                }
                room = COLUMNS;
                // A line that begins so would be a request.
                if word.starts_with(['.', '\'']) {
                    self.out.push_str("\\&");
                }
            }
            self.out.push_str(word);
            room = room.saturating_sub(width(word));
        }
        self.out.push('\n');
    }

    /// The page.
    pub(super) fn finish(self) -> String {
        self.out
    }
}

/// Some words of a line.
#[derive(Clone, Copy, Debug)]
pub(super) enum Part<'t> {
    /// As they are.
    Plain(&'t str),
    /// To be typed as they stand.
    Bold(&'t str),
    /// In the place of something else.
    Italic(&'t str),
}

/// The parts in one line.
fn styled(parts: &[Part<'_>]) -> String {
    let parts = parts.iter().map(|part| match part {
        Part::Plain(text) => escaped(text),
        Part::Bold(text) => format!("\\fB{}\\fR", escaped(text)),
        Part::Italic(text) => format!("\\fI{}\\fR", escaped(text)),
    });
    parts.collect()
}

/// Text that means nothing to roff: a hyphen that can be copied to a command line, spaces that do not
/// break, line ends that are spaces.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\e"),
            '-' => out.push_str("\\-"),
            '\u{A0}' | '\u{202F}' => out.push_str("\\~"),
            '\n' => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

/// Text as one argument of a request.
fn quoted(text: &str) -> String {
    format!("\"{}\"", escaped(text).replace('"', "\\(dq"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_is_taken_for_a_request() {
        let mut page = Roff::new("jalon-a", "2026-09-21", "jalon 1", "A \"manual\"");
        page.section("Voir aussi\u{A0}:");
        page.paragraph(".TH is no request here, and 'neither\nis this");
        page.entry(
            &[Part::Bold("-o"), Part::Plain(" "), Part::Italic("a\\b")],
            "'x",
        );
        assert_eq!(
            page.finish(),
            ".TH JALON\\-A 1 2026-09-21 \"jalon 1\" \"A \\(dqmanual\\(dq\"\n.nh\n.ad l\n\
             .SH \"Voir aussi\\~:\"\n\
             \\&.TH is no request here, and 'neither is this\n\
             .TP\n\\fB\\-o\\fR \\fIa\\eb\\fR\n\\&'x\n"
        );
    }

    #[test]
    fn long_words_are_filled_into_lines_none_of_which_is_a_request() {
        let mut page = Roff::new("a", "2026-09-21", "", "");
        page.line(&[Part::Plain(&"four .two ".repeat(30))]);
        page.paragraph("next");
        let page = page.finish();
        let lines: Vec<&str> = page.lines().skip(3).collect();
        assert!(
            lines.len() > 3 && lines.iter().all(|line| line.len() <= COLUMNS + 2),
            "{page}"
        );
        assert_eq!(
            lines.iter().filter(|line| line.starts_with('.')).count(),
            1,
            "{page}"
        );
        assert_eq!(lines[lines.len() - 2..], [".PP", "next"]);
    }
}
