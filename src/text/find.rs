//! Finding words in a text, whatever the case, the accents and the kind of apostrophe, and putting
//! others in their place.
//!
//! `deja` finds `Déjà`, `coeur` finds `cœur`, `l'avis` finds `L’avis`. What is found are ranges of
//! bytes of the text as it is, from the edge of a grapheme to the edge of a grapheme, so that they
//! may be cut out and marked. Nothing here knows what the texts are of.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use super::clean::LINE_BREAK;
use super::width::{graphemes, width};

/// Words to be found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Needle {
    words: String,
    folded: Vec<char>,
}

/// Where words were found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Their bytes; whole graphemes.
    pub range: Range<usize>,
    /// Whether they are all of those graphemes: `oe` is all of `œ`, but `e` is not.
    pub is_whole: bool,
}

impl Needle {
    /// The words to be found; none where there is nothing to find in them.
    pub fn new(words: &str) -> Option<Self> {
        let mut folded = Vec::new();
        words.chars().for_each(|c| fold(c, &mut folded));
        let is_blank = folded.iter().all(|c| *c == ' ');
        (!is_blank).then(|| Self {
            words: words.to_owned(),
            folded,
        })
    }

    /// The words as they were given.
    pub fn words(&self) -> &str {
        &self.words
    }

    /// Where the words stand in a text, from its beginning on, without overlaps.
    pub fn hits(&self, text: &str) -> Vec<Hit> {
        let folded = folded(text);
        let mut hits: Vec<Hit> = Vec::new();
        let mut end = 0;
        for window in folded.windows(self.folded.len()) {
            let (Some(first), Some(last)) = (window.first(), window.last()) else {
                continue;
            };
            let here = first.range.start >= end && window.iter().map(|f| f.c).eq(self.chars());
            if here {
                end = last.range.end;
                hits.push(Hit {
                    range: first.range.start..end,
                    is_whole: first.is_first && last.is_last,
                });
            }
        }
        hits
    }

    /// The text with other words in the place of these, wherever they stand whole; none where they
    /// do not. What small letters found in capitals is replaced in capitals, and nothing leaves no
    /// two blanks behind.
    pub fn replace(&self, text: &str, with: &str) -> Option<String> {
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        let mut done = 0;
        for hit in self.hits(text).into_iter().filter(|hit| hit.is_whole) {
            // A blank that was left out may be the first of the next words.
            let start = hit.range.start;
            out.push_str(text.get(done.min(start)..start)?);
            out.push_str(&self.dressed(text.get(hit.range.clone())?, with));
            done = hit.range.end;
            rest = text.get(done..)?;
            if with.is_empty() && rest.is_empty() {
                out.truncate(out.trim_end_matches(' ').len());
            } else if with.is_empty()
                && rest.starts_with(' ')
                && (out.is_empty() || out.ends_with(' '))
            {
                done += 1;
                rest = text.get(done..)?;
            }
        }
        out.push_str(rest);
        (done > 0).then_some(out)
    }

    /// Other words in capitals where those that were found are, and were not asked for so.
    fn dressed(&self, found: &str, with: &str) -> String {
        let is_first = |text: &str| text.chars().next().is_some_and(char::is_uppercase);
        let is_all = |text: &str| {
            let mut letters = text.chars().filter(|c| c.is_alphabetic()).peekable();
            let many = letters.next().is_some() && letters.peek().is_some();
            many && !text.chars().any(char::is_lowercase)
        };
        if is_all(found) && !is_all(&self.words) {
            with.to_uppercase()
        } else if is_first(found) && !is_first(&self.words) {
            capitalised(with)
        } else {
            with.to_owned()
        }
    }

    fn chars(&self) -> impl Iterator<Item = char> {
        self.folded.iter().copied()
    }
}

/// Looks for the same words in one text after another, and only whether they are there.
#[derive(Debug)]
pub struct Finder<'n> {
    needle: &'n Needle,
    folded: Vec<char>,
}

impl<'n> Finder<'n> {
    /// Looks for these words.
    pub fn new(needle: &'n Needle) -> Self {
        Self {
            needle,
            folded: Vec::new(),
        }
    }

    /// Whether the words stand in a text.
    pub fn is_in(&mut self, text: &str) -> bool {
        self.folded.clear();
        text.chars().for_each(|c| fold(c, &mut self.folded));
        let words = self.needle.folded.as_slice();
        let Some(first) = words.first() else {
            return false;
        };
        let mut rest = self.folded.as_slice();
        while let Some(at) = rest.iter().position(|c| c == first) {
            rest = rest.get(at..).unwrap_or_default();
            if rest.starts_with(words) {
                return true;
            }
            rest = rest.get(1..).unwrap_or_default();
        }
        false
    }
}

/// A part of a text round a hit that is at most `cells` wide, and the hit in that part. What is cut
/// at either end is told by `mark`. Expects text that went through [`super::Shown`].
pub fn around(text: &str, hit: &Range<usize>, cells: usize, mark: &str) -> (String, Range<usize>) {
    if width(text) <= cells {
        return (text.to_owned(), hit.clone());
    }
    let before = text.get(..hit.start).unwrap_or_default();
    let found = text.get(hit.clone()).unwrap_or_default();
    // A quarter of the room is for what comes before; more where little comes behind.
    let behind = width(text.get(hit.end..).unwrap_or_default());
    let spare = cells.saturating_sub(width(found) + 2 * width(mark));
    let lead = (spare / 4).max(spare.saturating_sub(behind));
    let mut skip = width(before).saturating_sub(lead);
    let mut start = 0;
    for (grapheme, cells) in graphemes(before) {
        if skip == 0 {
            break;
        }
        skip = skip.saturating_sub(cells);
        start += grapheme.len();
    }
    let head = if start > 0 { mark } else { "" };
    let rest = text.get(start..).unwrap_or_default();
    let room = cells.saturating_sub(width(head));
    let shown = format!("{head}{}", super::truncate(rest, room, mark));
    let moved = |byte: usize| (byte + head.len()).saturating_sub(start).min(shown.len());
    let range = moved(hit.start)..moved(hit.end);
    (shown, range)
}

/// A letter of a text as it is compared, and the grapheme it comes from.
struct Folded {
    c: char,
    range: Range<usize>,
    is_first: bool,
    is_last: bool,
}

fn folded(text: &str) -> Vec<Folded> {
    let mut out = Vec::with_capacity(text.len());
    let mut start = 0;
    let mut letters = Vec::new();
    for (grapheme, _) in graphemes(text) {
        let range = start..start + grapheme.len();
        start = range.end;
        letters.clear();
        grapheme.chars().for_each(|c| fold(c, &mut letters));
        let count = letters.len();
        out.extend(letters.iter().enumerate().map(|(n, c)| Folded {
            c: *c,
            range: range.clone(),
            is_first: n == 0,
            is_last: n + 1 == count,
        }));
    }
    out
}

/// Adds what a character is compared as: small letters without accents, ligatures in their parts,
/// one kind of apostrophe, quotation mark, hyphen and blank; marks and invisible signs are nothing.
fn fold(c: char, out: &mut Vec<char>) {
    if c.is_ascii() {
        match c {
            '\r' => {}
            '\n' | '\t' => out.push(' '),
            '`' => out.push('\''),
            c => out.push(c.to_ascii_lowercase()),
        }
        return;
    }
    // Decomposing costs a hundred times a look at the letters French is written with.
    match c {
        'à' | 'â' | 'ä' | 'À' | 'Â' | 'Ä' => out.push('a'),
        'é' | 'è' | 'ê' | 'ë' | 'É' | 'È' | 'Ê' | 'Ë' => out.push('e'),
        'î' | 'ï' | 'Î' | 'Ï' | 'ı' => out.push('i'),
        'ô' | 'ö' | 'Ô' | 'Ö' | 'ø' | 'Ø' => out.push('o'),
        'ù' | 'û' | 'ü' | 'Ù' | 'Û' | 'Ü' => out.push('u'),
        'ç' | 'Ç' => out.push('c'),
        'ł' | 'Ł' => out.push('l'),
        'đ' | 'Đ' => out.push('d'),
        'œ' | 'Œ' => out.extend(['o', 'e']),
        'æ' | 'Æ' => out.extend(['a', 'e']),
        'ß' | 'ẞ' => out.extend(['s', 's']),
        '’' | '‘' | 'ʼ' | '′' | '´' => out.push('\''),
        '“' | '”' | '„' | '″' => out.push('"'),
        '‐' | '‑' | '‒' | '–' | '—' | '−' => out.push('-'),
        'ς' => out.push('σ'),
        LINE_BREAK => out.push(' '),
        c if is_nothing(c) => {}
        c => {
            let parts = std::iter::once(c).nfkd().flat_map(char::to_lowercase);
            let letters = parts.filter(|c| !is_nothing(*c));
            out.extend(letters.map(|c| if c.is_whitespace() { ' ' } else { c }));
        }
    }
}

/// Accents, and signs that nobody sees. The marks of other scripts are letters of their own.
fn is_nothing(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}

/// The text with its first letter in capitals.
pub fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next();
    first
        .into_iter()
        .flat_map(char::to_uppercase)
        .chain(chars)
        .collect()
}

#[cfg(test)]
mod tests;
