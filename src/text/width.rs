//! Display width: how many cells of the terminal a text takes.
//!
//! Counted grapheme by grapheme, because that is how the terminal library places text; the width
//! of a whole string may differ (two Arabic letters can form one sign) and would shift borders.
//! Expects text that went through [`super::Shown`].

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::clean::is_plain;

/// The graphemes of a text, each with its width in cells.
pub fn graphemes(text: &str) -> impl Iterator<Item = (&str, usize)> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let first = first_grapheme(rest)?;
        rest = rest.get(first.0.len()..)?;
        Some(first)
    })
}

/// Most characters can neither join the next nor be joined by it. A look at two of them tells, and
/// spares most of a frame's texts the search for what belongs together, which costs far more. Most are
/// ASCII, of which two bytes tell.
fn first_grapheme(text: &str) -> Option<(&str, usize)> {
    let mut bytes = text.bytes();
    if bytes.next().is_some_and(is_printable) && bytes.next().is_none_or(is_printable) {
        return Some((text.get(..1)?, 1));
    }
    let mut chars = text.chars();
    let first = chars.next()?;
    if stands_alone(first) && chars.next().is_none_or(stands_alone) {
        return Some((text.get(..first.len_utf8())?, 1));
    }
    let grapheme = text.graphemes(true).next()?;
    Some((grapheme, grapheme_width(grapheme)))
}

fn is_printable(byte: u8) -> bool {
    matches!(byte, b' '..=b'~')
}

/// Whether a character is one cell and joins with none of its like: plain ones, and the lines and
/// blocks that tables are drawn with.
fn stands_alone(c: char) -> bool {
    is_plain(c) || matches!(c, '\u{2500}'..='\u{259F}')
}

/// The width of a text in cells.
pub fn width(text: &str) -> usize {
    if text.is_ascii() {
        return text.len();
    }
    // Two looks at most texts with accents cost a third of one that takes them apart.
    if text.chars().all(stands_alone) {
        return text.chars().count();
    }
    graphemes(text).map(|(_, width)| width).sum()
}

fn grapheme_width(grapheme: &str) -> usize {
    if grapheme.len() == 1 {
        return 1;
    }
    // The terminal library gives these two a cell of their own although they combine.
    let sound_marks = grapheme
        .chars()
        .filter(|c| matches!(c, '\u{FF9E}' | '\u{FF9F}'));
    grapheme.width() + sound_marks.count()
}

/// The text if it is at most `cells` wide; else its beginning with `mark` behind it, together at
/// most `cells` wide. Where not even the mark fits, nothing is left.
pub fn truncate<'a>(text: &'a str, cells: usize, mark: &str) -> Cow<'a, str> {
    if width(text) <= cells {
        return Cow::Borrowed(text);
    }
    let Some(room) = cells.checked_sub(width(mark)) else {
        return Cow::Borrowed("");
    };
    let mut taken = 0;
    let mut out: String = graphemes(text)
        .take_while(|(_, width)| {
            taken += width;
            taken <= room
        })
        .map(|(grapheme, _)| grapheme)
        .collect();
    out.truncate(out.trim_end_matches(' ').len());
    out.push_str(mark);
    Cow::Owned(out)
}

/// The text with spaces behind it, at least `cells` wide.
pub fn pad(text: &str, cells: usize) -> String {
    let missing = cells.saturating_sub(width(text));
    let mut out = String::with_capacity(text.len() + missing);
    out.push_str(text);
    out.extend(std::iter::repeat_n(' ', missing));
    out
}

/// The text truncated and padded, exactly `cells` wide.
pub fn fit(text: &str, cells: usize, mark: &str) -> String {
    pad(&truncate(text, cells, mark), cells)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Shown;
    use proptest::prelude::*;
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;
    use ratatui::style::Style;

    #[test]
    fn widths_are_those_of_a_terminal() {
        for (text, cells) in [
            ("Étape", 5),
            ("E\u{301}tape", 5),
            ("支払い", 6),
            ("👩\u{200d}👩\u{200d}👧", 2),
            ("🇫🇷", 2),
            ("❤\u{fe0f}", 2),
            ("لا", 2),
            ("…", 1),
        ] {
            assert_eq!(width(text), cells, "{text}");
        }
    }

    #[test]
    fn truncation_says_that_it_cut_and_cuts_no_grapheme() {
        for (text, cells, expected) in [
            ("Panier", 6, "Panier"),
            ("Panier", 5, "Pani…"),
            ("un deux", 4, "un…"),
            ("支払い", 4, "支…"),
            ("支払い", 1, "…"),
            ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
            ("Panier", 0, ""),
        ] {
            assert_eq!(truncate(text, cells, "…"), expected, "{text} {cells}");
        }
        assert_eq!(fit("支払い", 4, "…"), "支… ");
    }

    proptest! {
        #[test]
        fn graphemes_are_those_of_unicode(text in "[ a-z═┄é\u{301}\u{200d}\u{fe0f}©👩🇫🇷支ک\u{FF9E}\r\n]{0,12}|(?s).{0,12}") {
            let found: Vec<(&str, usize)> = graphemes(&text).collect();
            let expected: Vec<(&str, usize)> =
                text.graphemes(true).map(|grapheme| (grapheme, grapheme_width(grapheme))).collect();
            prop_assert_eq!(found, expected);
        }

        #[test]
        fn the_terminal_library_counts_the_same_cells(content in "\\PC{0,12}|(?s).{0,12}") {
            let shown = Shown::new(&content).into_string();
            let mut buffer = Buffer::empty(Rect::new(0, 0, 200, 1));
            let (end, _) = buffer.set_stringn(0, 0, &shown, 200, Style::new());
            prop_assert_eq!(usize::from(end), width(&shown).min(200), "{:?}", shown);
        }

        #[test]
        fn fitted_text_is_exactly_as_wide_as_asked(content in "\\PC{0,20}", cells in 0_usize..12) {
            let shown = Shown::new(&content).into_string();
            prop_assert_eq!(width(&fit(&shown, cells, "…")), cells);
        }
    }
}
