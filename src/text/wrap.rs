//! Words wrapped into lines, as ranges of bytes.
//!
//! Break opportunities are Unicode's; the fit is our own first fit by grapheme and display width,
//! because borders must stay straight for any script. Expects text that went through
//! [`super::Shown`]: a line break in it would be drawn as it stands.

use std::iter;
use std::ops::Range;

use textwrap::{WordSeparator, WordSplitter};
use unicode_segmentation::UnicodeSegmentation;

use super::clean::LINE_BREAK;
use super::width::{graphemes, width};

/// The lines of `text`, each at most `cells` wide; always at least one.
///
/// No grapheme is lost but spaces at a break and at both ends. A word wider than the line is
/// broken between graphemes. A single grapheme wider than the line stands on a line of its own,
/// which is then wider than asked: who draws it must truncate.
pub fn wrap(text: &str, cells: usize) -> Vec<Range<usize>> {
    let (first, end) = (leading_spaces(text), solid_len(text));
    // Most texts fit as they are, and finding out where they may be broken is most of the work.
    let solid = text.get(first..end).unwrap_or_default();
    if !solid.is_empty() && width(solid) <= cells {
        return iter::once(first..end).collect();
    }
    wrap_measured(text, cells, |_, width| width)
}

/// As [`wrap`], where lines are not counted in cells: `measure` is given each grapheme with its cells and
/// says how much of `room` it takes.
pub fn wrap_measured(
    text: &str,
    room: usize,
    measure: impl Fn(&str, usize) -> usize,
) -> Vec<Range<usize>> {
    let (first, end) = (leading_spaces(text), solid_len(text));
    if end <= first {
        return iter::once(0..0).collect();
    }
    let mut lines = Lines {
        text,
        start: first,
        taken: 0,
        last_break: None,
        done: Vec::new(),
    };
    let breaks = break_points(text);
    let mut breaks = breaks.iter().copied().peekable();
    let mut next = 0;
    for (grapheme, cells) in graphemes(text) {
        let needed = measure(grapheme, cells);
        let at = next;
        next += grapheme.len();
        while breaks.next_if(|point| *point < at).is_some() {}
        if at < first || at >= end {
            continue;
        }
        if breaks.peek() == Some(&at) && at > lines.start {
            lines.last_break = Some((at, 0));
        }
        lines.take(at, (grapheme, needed), room);
    }
    lines.finish(lines.start..end);
    lines.done
}

/// The lines made so far and the one being filled.
struct Lines<'a> {
    text: &'a str,
    /// Where the line being filled begins.
    start: usize,
    /// Its width so far.
    taken: usize,
    /// The last place it may be broken at, and the width taken since.
    last_break: Option<(usize, usize)>,
    done: Vec<Range<usize>>,
}

impl Lines<'_> {
    fn take(&mut self, at: usize, (grapheme, needed): (&str, usize), room: usize) {
        // Spaces may hang over the edge: they are cut off when the line ends there.
        if grapheme != " " {
            while self.taken + needed > room && at > self.start {
                let (point, taken) = self.last_break.take().unwrap_or((at, 0));
                self.finish(self.start..point);
                self.start = point;
                self.taken = taken;
            }
        }
        self.taken += needed;
        if let Some((_, since)) = &mut self.last_break {
            *since += needed;
        }
    }

    fn finish(&mut self, line: Range<usize>) {
        let words = self.text.get(line.clone()).unwrap_or_default();
        self.done.push(line.start..line.start + solid_len(words));
    }
}

/// The length of the spaces a text begins with; one that carries a mark is none.
fn leading_spaces(text: &str) -> usize {
    text.graphemes(true)
        .take_while(|grapheme| *grapheme == " ")
        .count()
}

/// The length of a text without the spaces it ends with.
fn solid_len(text: &str) -> usize {
    let spaces = text
        .graphemes(true)
        .rev()
        .take_while(|grapheme| *grapheme == " ");
    text.len() - spaces.count()
}

/// Where a line may end, in ascending order.
fn break_points(text: &str) -> Vec<usize> {
    let mut points = Vec::new();
    let mut start = 0;
    for word in WordSeparator::UnicodeBreakProperties.find_words(text) {
        let mut inside = hyphens(word.word);
        let breaks = word.word.match_indices(LINE_BREAK);
        inside.extend(breaks.map(|(at, mark)| at + mark.len()));
        inside.sort_unstable();
        points.extend(inside.into_iter().map(|point| start + point));
        start += word.word.len() + word.whitespace.len();
        points.push(start);
    }
    points
}

/// Where a word may be broken behind a hyphen: not behind its first letter, as in `e-mail`.
fn hyphens(word: &str) -> Vec<usize> {
    let mut points = WordSplitter::HyphenSplitter.split_points(word);
    points.retain(|point| {
        let before = word.get(..*point).unwrap_or_default();
        before.graphemes(true).nth(2).is_some()
    });
    points
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Shown;
    use proptest::prelude::*;

    fn lines(text: &str, cells: usize) -> Vec<&str> {
        wrap(text, cells)
            .into_iter()
            .filter_map(|line| text.get(line))
            .collect()
    }

    #[test]
    fn words_wrap_at_their_breaks() {
        for (text, cells, expected) in [
            (
                "Frais de port découverts à la dernière étape",
                18,
                vec!["Frais de port", "découverts à la", "dernière étape"],
            ),
            ("Bouche-à-oreille", 9, vec!["Bouche-à-", "oreille"]),
            ("un e-mail", 6, vec!["un", "e-mail"]),
            ("Prix\u{a0}: 9\u{a0}€", 7, vec!["Prix\u{a0}:", "9\u{a0}€"]),
            ("un  deux   ", 4, vec!["un", "deux"]),
            ("a 1234567890 b", 4, vec!["a", "1234", "5678", "90 b"]),
            ("支払い完了", 4, vec!["支払", "い完", "了"]),
            ("un⏎deux", 5, vec!["un⏎", "deux"]),
            ("   ", 4, vec![""]),
            ("", 4, vec![""]),
            ("abcd efgh", 4, vec!["abcd", "efgh"]),
        ] {
            assert_eq!(lines(text, cells), expected, "{text:?} in {cells}");
        }
    }

    #[test]
    fn a_grapheme_wider_than_the_line_stands_alone() {
        assert_eq!(lines("a支b", 1), ["a", "支", "b"]);
        assert_eq!(lines("ab", 0), ["a", "b"]);
    }

    proptest! {
        #[test]
        fn no_grapheme_is_lost_and_no_line_is_too_wide(
            content in "(\\PC|[a-z -]){0,40}|(?s).{0,40}",
            cells in 1_usize..14,
        ) {
            let text = Shown::new(&content).into_string();
            let lines = lines(&text, cells);
            let solid = |text: &str| {
                text.graphemes(true).filter(|g| *g != " ").map(str::to_owned).collect::<Vec<_>>()
            };
            let kept: Vec<String> = lines.iter().flat_map(|line| solid(line)).collect();
            prop_assert_eq!(kept, solid(&text));
            for line in &lines {
                prop_assert!(
                    width(line) <= cells || line.graphemes(true).count() == 1,
                    "{:?} is wider than {}", line, cells
                );
            }
        }
    }
}
