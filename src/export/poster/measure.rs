//! How much room words take in a drawing, whose reader may have any font: text in SVG is not wrapped by
//! who shows it, so it is wrapped here, for the widest of the usual sans-serif fonts.
//!
//! Nothing here asks which fonts there are: the same words are wrapped alike everywhere.

use unicode_normalization::UnicodeNormalization;

use crate::text::{Shown, graphemes, wrap_measured};

/// The advance of the signs from the blank to the tilde in hundredths of the size of the font: the larger
/// of what was measured in two common families, one of them among the widest there are.
#[rustfmt::skip]
const REGULAR: [u8; 95] = [
    32, 41, 46, 84, 64, 96, 78, 28, 40, 40, 50, 84, 32, 37, 32, 34, 64, 64, 64,
    64, 64, 64, 64, 64, 64, 64, 34, 34, 84, 84, 84, 56, 102, 69, 69, 73, 78, 67,
    62, 78, 76, 30, 50, 67, 56, 87, 75, 79, 67, 79, 73, 67, 62, 74, 69, 99, 69,
    67, 69, 40, 34, 40, 84, 56, 50, 62, 64, 55, 64, 62, 36, 64, 64, 28, 28, 58,
    28, 98, 64, 62, 64, 64, 42, 53, 40, 64, 60, 82, 60, 60, 53, 64, 34, 64, 84,
];
/// The same in bold.
#[rustfmt::skip]
const BOLD: [u8; 95] = [
    35, 46, 53, 84, 70, 101, 88, 31, 46, 46, 53, 84, 38, 42, 38, 37, 70, 70, 70,
    70, 70, 70, 70, 70, 70, 70, 40, 40, 84, 84, 84, 62, 100, 78, 77, 74, 84, 69,
    69, 83, 84, 38, 56, 78, 64, 100, 84, 86, 74, 86, 78, 73, 69, 82, 78, 111, 78,
    73, 73, 46, 37, 46, 84, 56, 50, 68, 72, 60, 72, 68, 44, 72, 72, 35, 35, 67,
    35, 105, 72, 69, 72, 72, 50, 60, 48, 72, 66, 93, 65, 66, 59, 72, 37, 72, 84,
];

/// A way to write, as the style sheet of the drawing says it under the same name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::export) struct Type {
    /// The class of the style sheet.
    pub(super) class: &'static str,
    /// The size, in units of the drawing.
    pub(super) size: usize,
    /// From one line to the next.
    pub(super) leading: usize,
    /// Whether it is bold.
    pub(super) bold: bool,
}

const fn letters(class: &'static str, size: usize, leading: usize, bold: bool) -> Type {
    Type {
        class,
        size,
        leading,
        bold,
    }
}

/// The title of the map.
pub(super) const TITLE: Type = letters("title", 42, 50, true);
/// What the map is for.
pub(super) const LEAD: Type = letters("lead", 20, 27, false);
/// The name of a stage or persona.
pub(super) const HEAD: Type = letters("head", 18, 22, true);
/// Words of the map.
pub(in crate::export) const BODY: Type = letters("body", 15, 19, false);
/// The same, spoken.
pub(super) const QUOTE: Type = letters("quote", 15, 20, false);
/// Labels, and what is to be seen first.
pub(super) const STRONG: Type = letters("strong", 14, 18, true);
/// Facts beside the words.
pub(super) const SMALL: Type = letters("small", 12, 16, false);
/// What a fact is of.
pub(super) const LABEL: Type = letters("label", 12, 16, true);
/// A number or letter in a disc.
pub(super) const SIGN: Type = letters("sign", 12, 15, true);

/// Every way to write.
#[cfg(test)]
pub(super) const TYPES: [Type; 9] = [TITLE, LEAD, HEAD, BODY, QUOTE, STRONG, SMALL, LABEL, SIGN];

/// A line of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::export) struct Line {
    /// What stands in it, showable.
    pub(super) words: String,
    /// Whether a blank was between it and the next line.
    pub(super) blank: bool,
    /// Whether it is read from right to left.
    pub(super) from_right: bool,
}

impl Type {
    /// The room of so many digits in a row.
    pub(in crate::export) fn digits(self, count: f64) -> f64 {
        let digit = self.advance("0", 1) * self.size;
        f64::from(u32::try_from(digit).unwrap_or(u32::MAX)) / 100.0 * count
    }

    /// The room a text on one line takes, in units of the drawing, rounded up.
    pub(super) fn width(self, text: &str) -> usize {
        let advance: usize = graphemes(text)
            .map(|(grapheme, cells)| self.advance(grapheme, cells))
            .sum();
        (advance * self.size).div_ceil(100)
    }

    /// The text in lines no wider than `room`, its own line breaks kept; one that is blank has none. A
    /// single sign wider than the room stands on a line of its own.
    pub(in crate::export) fn lines(self, text: &str, room: usize) -> Vec<Line> {
        let text = text.trim();
        if text.is_empty() {
            return Vec::new();
        }
        let room = room * 100 / self.size;
        let paragraphs = Shown::lines(text);
        paragraphs
            .flat_map(|paragraph| self.paragraph(paragraph.as_str(), room))
            .collect()
    }

    fn paragraph(self, text: &str, room: usize) -> Vec<Line> {
        let from_right = is_from_right(text);
        let ranges = wrap_measured(text, room, |grapheme, cells| self.advance(grapheme, cells));
        let line = |(at, range): (usize, &std::ops::Range<usize>)| {
            let next = ranges.get(at + 1);
            Line {
                words: text.get(range.clone()).unwrap_or_default().to_owned(),
                blank: next.is_none_or(|next| next.start > range.end),
                from_right,
            }
        };
        ranges.iter().enumerate().map(line).collect()
    }

    /// The advance of a grapheme of so many cells, in hundredths of the size.
    fn advance(self, grapheme: &str, cells: usize) -> usize {
        let table = if self.bold { &BOLD } else { &REGULAR };
        let known = |c: char| {
            let at = u32::from(c).checked_sub(32)?;
            table
                .get(usize::try_from(at).ok()?)
                .map(|&w| usize::from(w))
        };
        let bolder = |advance: usize| advance + usize::from(self.bold) * advance / 8;
        let first = grapheme.chars().next().unwrap_or(' ');
        if cells > 1 {
            // Emoji are wider than the square of an ideograph in some fonts.
            return if is_ideograph(first) {
                105 * cells / 2
            } else {
                70 * cells
            };
        }
        // A letter with marks is as wide as the letter.
        let letter = grapheme.nfd().next().unwrap_or(' ');
        known(letter).unwrap_or_else(|| match letter {
            '\u{A0}' | '\u{202F}' => known(' ').unwrap_or(40),
            '’' | '‘' => 40,
            '“' | '”' | '–' => 60,
            '«' | '»' | '•' | '°' | '·' => 70,
            // Scripts whose letters take marks or join have signs of any width.
            _ if grapheme.chars().nth(1).is_some() => bolder(130),
            // Hebrew and Arabic, whose letters are narrow on the whole.
            '\u{590}'..='\u{77F}' => bolder(85),
            '\u{A0}'..='\u{24F}' | '\u{370}'..='\u{58F}' => bolder(105),
            _ => bolder(110),
        })
    }
}

fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{11FF}' | '\u{2E80}'..='\u{D7FF}' | '\u{F900}'..='\u{FAFF}'
        | '\u{FE30}'..='\u{FE6F}' | '\u{FF00}'..='\u{FFEF}' | '\u{20000}'..='\u{3FFFF}')
}

/// Whether the first letter is of a script written from right to left.
fn is_from_right(text: &str) -> bool {
    let mut letters = text.chars().filter(|c| c.is_alphabetic());
    letters.next().is_some_and(is_right)
}

/// Whether a sign is of a script written from right to left.
pub(super) fn is_right(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}'
        | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
}
