//! Content turned into what may be shown.
//!
//! A map is content, never commands: no byte of it may act on the terminal, reorder what stands
//! around it or hide. What would is shown as a visible mark instead; the content itself is never
//! changed, and text without such characters is passed on without a copy.

use std::borrow::Cow;
use std::fmt::{self, Write as _};

use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthChar;

use super::width::width;

/// Stands for a line break inside a text that is drawn in lines of its own.
pub const LINE_BREAK: char = '⏎';
/// The same with ASCII alone: rare in prose, and known as the sign of a line that goes on.
pub const LINE_BREAK_ASCII: char = '\\';

/// Marks above this number on one base are not shown: they would cover the lines around.
const MAX_MARKS: usize = 8;
/// Carries a mark that stands without a letter.
const DOTTED_CIRCLE: char = '◌';

/// Text that may be sent to a terminal: no control character, nothing that reorders or hides.
///
/// Control characters are shown as their pictures (`␛`), line breaks as one mark, and other
/// unsafe characters as their number (`<202E>`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown<'a>(Cow<'a, str>);

impl<'a> Shown<'a> {
    /// Makes `text` showable on one line; its line breaks become [`LINE_BREAK`].
    pub fn new(text: &'a str) -> Self {
        Self::with_line_break(text, LINE_BREAK)
    }

    /// Makes `text` showable on one line; its line breaks become `mark`.
    pub fn with_line_break(text: &'a str, mark: char) -> Self {
        if text.chars().all(is_plain) {
            return Self(Cow::Borrowed(text));
        }
        let mut out = String::with_capacity(text.len() + 8);
        for grapheme in text.graphemes(true) {
            if matches!(grapheme, "\n" | "\r\n") {
                out.push(mark);
            } else {
                push_grapheme(&mut out, grapheme);
            }
        }
        Self(Cow::Owned(out))
    }

    /// Makes each line of `text` showable; an empty text is one empty line.
    pub fn lines(text: &'a str) -> impl Iterator<Item = Self> {
        text.split('\n')
            .map(|line| Self::new(line.strip_suffix('\r').unwrap_or(line)))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The text, owned.
    pub fn into_string(self) -> String {
        self.0.into_owned()
    }
}

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Whether a character can neither act nor hide nor join with its neighbours.
pub(super) fn is_plain(c: char) -> bool {
    matches!(c, ' '..='~' | '\u{A1}'..='\u{AC}' | '\u{AE}'..='\u{2FF}' | '\u{A0}')
        || matches!(
            c,
            '–' | '—' | '‘' | '’' | '“' | '”' | '…' | '•' | '€' | '\u{202F}'
        )
}

fn push_grapheme(out: &mut String, grapheme: &str) {
    let start = out.len();
    let mut marks = 0;
    let mut before = None;
    for c in grapheme.chars() {
        let joined = if is_joiner(c) {
            joins(before, c)
        } else {
            is_mark(c) && (before.is_some() || c.width() != Some(0) || is_carried(c))
        };
        if joined {
            marks += 1;
            if before.is_none() && c.width() == Some(0) {
                out.push(DOTTED_CIRCLE);
            }
            if marks <= MAX_MARKS {
                out.push(c);
            }
        } else if let Some(picture) = picture(c) {
            out.push(picture);
        } else if is_unsafe(c) || is_mark(c) {
            push_number(out, c);
            // What follows would join the sign behind the number.
            before = None;
            continue;
        } else {
            out.push(c);
        }
        before = Some(c);
    }
    // Signs that combine with what follows, which is missing.
    if out.get(start..).is_some_and(|shown| width(shown) == 0) {
        out.truncate(start);
        grapheme.chars().for_each(|c| push_number(out, c));
    }
}

/// Whether a mark without a letter can stand on the dotted circle.
fn is_carried(mark: char) -> bool {
    let carried = [DOTTED_CIRCLE, mark].iter().collect::<String>();
    carried.graphemes(true).nth(1).is_none()
}

fn push_number(out: &mut String, c: char) {
    // Writing to a string cannot fail.
    let _ = write!(out, "<{:04X}>", u32::from(c));
}

/// Whether a joiner or variation selector has something to act on. No ASCII sign joins with
/// anything but those that have a form as emoji.
fn joins(before: Option<char>, c: char) -> bool {
    match before {
        None => false,
        Some(base) if base.is_ascii() => matches!(base, '0'..='9' | '#' | '*') && c == '\u{FE0F}',
        Some(base) => !is_unsafe(base) || is_joiner(base),
    }
}

fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200C}' | '\u{200D}' | '\u{FE00}'..='\u{FE0F}' | '\u{180B}'..='\u{180D}'
        | '\u{180F}' | '\u{E0100}'..='\u{E01EF}')
}

fn is_mark(c: char) -> bool {
    !is_unsafe(c) && !c.is_control() && (is_combining_mark(c) || c.width() == Some(0))
}

/// The picture of a control character.
fn picture(c: char) -> Option<char> {
    match c {
        '\0'..='\u{1F}' => char::from_u32(0x2400 + u32::from(c)),
        '\u{7F}' => Some('\u{2421}'),
        _ => None,
    }
}

/// Whether a character must not be sent to a terminal as it is, wherever it stands.
pub fn is_hidden(c: char) -> bool {
    c.is_control() || (is_unsafe(c) && !is_joiner(c))
}

/// Whether a character acts on the terminal, reorders, hides, or means something to nobody: C1,
/// bidi controls, default ignorables and fillers, private use, non-characters.
fn is_unsafe(c: char) -> bool {
    let n = u32::from(c);
    is_joiner(c)
        || matches!(c, '\u{80}'..='\u{9F}' | '\u{AD}' | '\u{34F}' | '\u{61C}'
            | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180E}'
            | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FEFF}' | '\u{FFA0}'
            | '\u{FFF0}'..='\u{FFFB}' | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}'
            | '\u{E0000}'..='\u{E0FFF}')
        || matches!(c, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFF}')
        || matches!(c, '\u{FDD0}'..='\u{FDEF}')
        || n & 0xFFFE == 0xFFFE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_acts_or_hides_is_shown_as_a_mark() {
        for (content, shown) in [
            ("Découverte — « 70 % »", "Découverte — « 70 % »"),
            ("a\x1b[31mb", "a␛[31mb"),
            ("a\tb\u{7f}c\rd", "a␉b␡c␍d"),
            ("one\ntwo\r\nthree", "one⏎two⏎three"),
            ("\u{9b}31m", "<009B>31m"),
            ("ab\u{202e}cd\u{2066}", "ab<202E>cd<2066>"),
            ("a\u{200b}b\u{ad}c\u{feff}", "a<200B>b<00AD>c<FEFF>"),
            ("\u{e000}\u{fdd0}\u{10ffff}", "<E000><FDD0><10FFFF>"),
            ("a\u{e0041}b", "a<E0041>b"),
            ("\u{2028}x", "<2028>x"),
        ] {
            assert_eq!(Shown::new(content).as_str(), shown, "{content:?}");
        }
    }

    #[test]
    fn joiners_stay_only_where_they_join() {
        for (content, shown) in [
            ("👩\u{200d}💻", "👩\u{200d}💻"),
            ("❤\u{fe0f}", "❤\u{fe0f}"),
            ("می\u{200c}خواهم", "می\u{200c}خواهم"),
            ("\u{200d}x", "<200D>x"),
            ("pass\u{200d}word", "pass<200D>word"),
            ("a\u{fe0f}", "a<FE0F>"),
            ("1\u{fe0f}\u{20e3}", "1\u{fe0f}\u{20e3}"),
        ] {
            assert_eq!(Shown::new(content).as_str(), shown, "{content:?}");
        }
    }

    #[test]
    fn marks_stay_on_their_base_up_to_eight() {
        assert_eq!(
            Shown::new("e\u{301}te\u{301}").as_str(),
            "e\u{301}te\u{301}"
        );
        assert_eq!(Shown::new("\u{301}x").as_str(), "◌\u{301}x");
        let tower = format!("e{}x", "\u{301}".repeat(50));
        let shown = format!("e{}x", "\u{301}".repeat(8));
        assert_eq!(Shown::new(&tower).as_str(), shown);
    }

    #[test]
    fn lines_are_cleaned_one_by_one() {
        let lines: Vec<String> = Shown::lines("a\r\nb\u{7}\n")
            .map(Shown::into_string)
            .collect();
        assert_eq!(lines, ["a", "b␇", ""]);
    }

    proptest::proptest! {
        #[test]
        fn nothing_unsafe_is_ever_shown(content in "\\PC*|(?s).*") {
            let shown = Shown::new(&content);
            let shown = shown.as_str();
            proptest::prop_assert!(!shown.chars().any(char::is_control));
            proptest::prop_assert!(!shown.chars().any(|c| is_unsafe(c) && !is_joiner(c)));
            // Showing what is shown changes nothing.
            let again = Shown::new(shown);
            proptest::prop_assert_eq!(again.as_str(), shown);
        }
    }
}
