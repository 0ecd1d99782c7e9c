//! Lines of text for a terminal or a pipe: safe to be sent to one, wrapped where something says how wide
//! it is, coloured where that is wanted.

use std::ops::Range;

use crate::text::{LINE_BREAK, LINE_BREAK_ASCII, Shown, pad, wrap};

/// How text is dressed for where it goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// Whether to colour.
    pub colour: bool,
    /// Whether signs of our own are ASCII.
    pub ascii: bool,
    /// The columns lines are wrapped to; none leaves them as long as they are, so that other programs find
    /// whole ones.
    pub width: Option<usize>,
}

/// What a part of a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tone {
    /// The head of a table.
    Head,
    /// What was looked for.
    Found,
    /// What presses.
    Bad,
    /// What matters less.
    Faint,
}

impl Tone {
    fn code(self) -> &'static str {
        match self {
            Self::Head => "\x1b[1m",
            Self::Found => "\x1b[1;31m",
            Self::Bad => "\x1b[31m",
            Self::Faint => "\x1b[2m",
        }
    }
}

impl Sheet {
    /// What parts a place from what is in it: `4 Payment › Pains`.
    pub(super) fn path(self) -> &'static str {
        if self.ascii { ">" } else { "›" }
    }

    /// Words of a map on one line.
    pub(super) fn shown(self, text: &str) -> String {
        let mark = if self.ascii {
            LINE_BREAK_ASCII
        } else {
            LINE_BREAK
        };
        Shown::with_line_break(text, mark).into_string()
    }

    /// Words in a tone.
    pub(super) fn paint(self, text: &str, tone: Tone) -> String {
        if self.colour && !text.is_empty() {
            [tone.code(), text, "\x1b[0m"].concat()
        } else {
            text.to_owned()
        }
    }

    /// The parts of a line as wide as that; one where nothing says how wide it is.
    pub(super) fn parts(text: &str, room: Option<usize>) -> Vec<Range<usize>> {
        let whole = 0..text.trim_end().len();
        room.map_or_else(|| vec![whole], |room| wrap(text, room.max(1)))
    }

    /// A line that goes on, where it is too wide, below that many blanks; `tones` are of parts of it, in
    /// their order.
    pub(super) fn line(
        self,
        out: &mut String,
        text: &str,
        hang: usize,
        tones: &[(Range<usize>, Tone)],
    ) {
        // The first part has room for what the others are indented by: a line of its own is simpler to
        // read than one that is a little fuller.
        let room = self
            .width
            .map(|width| width.saturating_sub(hang).max(NARROWEST));
        for (at, part) in Self::parts(text, room).into_iter().enumerate() {
            if at > 0 {
                out.push_str(&pad("", hang));
            }
            let mut done = part.start;
            for (range, tone) in tones {
                let common = range.start.max(done)..range.end.min(part.end);
                if common.start >= common.end {
                    continue;
                }
                out.push_str(text.get(done..common.start).unwrap_or_default());
                let marked = text.get(common.clone()).unwrap_or_default();
                out.push_str(&self.paint(marked, *tone));
                done = common.end;
            }
            out.push_str(text.get(done..part.end).unwrap_or_default());
            out.push('\n');
        }
    }
}

/// What files of maps are called side by side: their paths without the folders that all of them are in and
/// without the ending that all maps have.
pub(super) fn brief_names(paths: &[&str]) -> Vec<String> {
    let folders = |path: &str| path.rfind('/').map_or(0, |at| at + 1);
    let first = paths.first().copied().unwrap_or_default();
    let mut common = first.get(..folders(first)).unwrap_or_default();
    while !paths.iter().all(|path| path.starts_with(common)) {
        let above = common.strip_suffix('/').unwrap_or(common);
        common = above.get(..folders(above)).unwrap_or_default();
    }
    let brief = |path: &&str| {
        let name = path.strip_prefix(common).unwrap_or(path);
        name.strip_suffix(".toml").unwrap_or(name).to_owned()
    };
    paths.iter().map(brief).collect()
}

/// The fewest columns of words: below that, wrapping would tear them to pieces.
const NARROWEST: usize = 20;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_called_by_what_tells_them_apart() {
        for (paths, expected) in [
            (&["maps/a.toml", "maps/b/c.toml"][..], &["a", "b/c"][..]),
            (&["maps/x/a.toml", "maps/y/a.toml"], &["x/a", "y/a"]),
            (&["/a.toml", "b.toml"], &["/a", "b"]),
            (&["ab/a.toml", "abc/a.toml"], &["ab/a", "abc/a"]),
            (&["maps/a.toml"], &["a"]),
            (&["-"], &["-"]),
            (&[], &[]),
        ] {
            assert_eq!(brief_names(paths), expected);
        }
    }

    #[test]
    fn a_wide_line_goes_on_below_and_keeps_its_tones() {
        let sheet = Sheet {
            colour: true,
            ascii: false,
            width: Some(22),
        };
        let text = "les frais de port sont découverts trop tard";
        let at = text.find("port sont").unwrap_or_default();
        let mut out = String::new();
        sheet.line(&mut out, text, 2, &[(at..at + 9, Tone::Found)]);
        assert_eq!(
            out,
            "les frais de \u{1b}[1;31mport\u{1b}[0m\n  \u{1b}[1;31msont\u{1b}[0m découverts trop\n  tard\n"
        );
        let mut out = String::new();
        Sheet::default().line(&mut out, text, 2, &[(at..at + 9, Tone::Found)]);
        assert_eq!(out, format!("{text}\n"));
    }
}
