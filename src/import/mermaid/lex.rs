//! The words of the grammar of a journey: what each place of a text is, as Mermaid's own rules have
//! it. The first rule that fits counts, in any case of letters, and not the longest.

use std::ops::Range;

use super::clean::{rest, run};
use super::letters::{blanks, is_blank, is_word};

/// What a part of the text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Line breaks.
    Break,
    /// The word `journey`.
    Journey,
    /// The title, without its keyword.
    Title,
    /// The title for those who do not see the drawing.
    AccTitle,
    /// What the drawing shows, for those who do not see it.
    AccDescr,
    /// The name of a section.
    Section,
    /// The name of a task.
    Name,
    /// What stands behind the name of a task, with its colon.
    Data,
    /// A colon with nothing behind it.
    Colon,
    /// A sign that cannot stand here.
    Invalid,
    /// A description that has begun where the text ends.
    Cut,
    /// The end of the text.
    End,
}

/// A part of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    /// What it is.
    pub(super) kind: Kind,
    /// Where it stands, of a keyword and its words both.
    pub(super) part: Range<usize>,
    /// Where its words stand.
    pub(super) words: Range<usize>,
}

/// Goes through a text.
#[derive(Debug)]
pub(super) struct Lexer<'t> {
    text: &'t str,
    at: usize,
    /// Whether a description in braces has begun and has not ended.
    is_within: bool,
    /// The comments passed over.
    pub(super) comments: Vec<Range<usize>>,
}

impl<'t> Lexer<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self {
            text,
            at: 0,
            is_within: false,
            comments: Vec::new(),
        }
    }

    /// The next part.
    pub(super) fn next(&mut self) -> Token {
        loop {
            let here = rest(self.text, self.at);
            if self.is_within {
                match self.described(here) {
                    Some(token) => return token,
                    None => continue,
                }
            }
            if here.is_empty() {
                return self.token(Kind::End, 0, 0);
            } else if let Some(length) = comment(here) {
                self.comments.push(self.at..self.at + length);
                self.at += length;
            } else if here.starts_with('\n') {
                return self.token(Kind::Break, 0, run(here, |c| c == '\n'));
            } else if here.starts_with(is_blank) {
                self.at += blanks(here);
            } else if let Some(length) = brace(here) {
                self.at += length;
                self.is_within = true;
            } else {
                let (kind, before, length) = token(here);
                return self.token(kind, before, length);
            }
        }
    }

    /// The words of a description in braces; none at its end.
    fn described(&mut self, here: &str) -> Option<Token> {
        if here.starts_with('}') {
            self.is_within = false;
            self.at += 1;
            return None;
        }
        let length = run(here, |c| c != '}');
        let is_closed = length < here.len();
        let kind = if is_closed { Kind::AccDescr } else { Kind::Cut };
        Some(self.token(kind, 0, length))
    }

    /// Takes a part whose words begin `before` bytes from here.
    fn token(&mut self, kind: Kind, before: usize, length: usize) -> Token {
        let part = self.at..self.at + length;
        self.at = part.end;
        Token {
            kind,
            words: part.start + before..part.end,
            part,
        }
    }
}

/// How long the comment is that a text begins with.
fn comment(here: &str) -> Option<usize> {
    let mut chars = here.chars();
    let first = chars.next()?;
    let after = chars.as_str();
    let is_comment = match first {
        '#' => true,
        '%' if !after.starts_with('{') => true,
        '}' => false,
        _ => after.starts_with("%%"),
    };
    // The sign may be a line break itself.
    let from = first.len_utf8();
    is_comment.then(|| from + run(after, |c| c != '\n'))
}

/// How long the beginning of a description in braces is.
fn brace(here: &str) -> Option<usize> {
    let after = keyword(here, "accDescr")?;
    let after = after + blanks(rest(here, after));
    let after = rest(here, after).starts_with('{').then_some(after + 1)?;
    Some(after + blanks(rest(here, after)))
}

/// What a text begins with that is neither blank nor comment: its kind, where its words begin, and how
/// long it is.
fn token(here: &str) -> (Kind, usize, usize) {
    if keyword(here, "journey").is_some_and(|after| !rest(here, after).starts_with(is_word)) {
        return (Kind::Journey, 0, "journey".len());
    }
    if let Some((from, length)) = named(here, "title", &['#', '\n', ';']) {
        return (Kind::Title, from, length);
    }
    for (word, kind) in [("accTitle", Kind::AccTitle), ("accDescr", Kind::AccDescr)] {
        if let Some(from) = after_colon(here, word) {
            let kind = if from < here.len() { kind } else { Kind::Cut };
            return (kind, from, from + run(rest(here, from), |c| c != '\n'));
        }
    }
    if let Some((from, length)) = named(here, "section", &['#', ':', '\n', ';']) {
        return (Kind::Section, from, length);
    }
    let is_name = |c: char| !matches!(c, '#' | ':' | '\n' | ';');
    let is_data = |c: char| !matches!(c, '#' | '\n' | ';');
    let data = |from| run(rest(here, from), is_data);
    match here.chars().next() {
        Some(':') if data(1) > 0 => (Kind::Data, 1, 1 + data(1)),
        Some(':') => (Kind::Colon, 0, 1),
        Some(c) if !is_name(c) => (Kind::Invalid, 0, c.len_utf8()),
        _ => (Kind::Name, 0, run(here, is_name)),
    }
}

/// How long a keyword is that a text begins with, in any case.
fn keyword(here: &str, word: &str) -> Option<usize> {
    let begin = here.as_bytes().get(..word.len())?;
    begin
        .eq_ignore_ascii_case(word.as_bytes())
        .then_some(word.len())
}

/// Where the words behind a keyword and a blank begin and end; there has to be one.
fn named(here: &str, word: &str, ends: &[char]) -> Option<(usize, usize)> {
    let after = keyword(here, word)?;
    let blank = rest(here, after).chars().next().filter(|c| is_blank(*c))?;
    let from = after + blank.len_utf8();
    let length = run(rest(here, from), |c| !ends.contains(&c));
    (length > 0).then_some((from, from + length))
}

/// Where the words behind a keyword and a colon begin.
fn after_colon(here: &str, word: &str) -> Option<usize> {
    let after = keyword(here, word)?;
    let colon = after + blanks(rest(here, after));
    let after = rest(here, colon).starts_with(':').then_some(colon + 1)?;
    Some(after + blanks(rest(here, after)))
}
