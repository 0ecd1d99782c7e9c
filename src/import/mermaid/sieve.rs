//! A text from which pieces are taken out or replaced, which still knows where in the original each
//! of its characters stood. It never looks at what the pieces mean.

use std::ops::Range;

use crate::model::Span;

/// A piece of the text: where it begins here and in the original, and whether it is a copy of it.
#[derive(Clone, Copy, Debug)]
struct Piece {
    here: usize,
    there: usize,
    is_copy: bool,
}

/// A text that remembers another.
#[derive(Clone, Debug)]
pub(super) struct Sieve {
    text: String,
    pieces: Vec<Piece>,
}

/// A change of the text: what is replaced, and by what.
pub(super) type Change = (Range<usize>, String);

impl Sieve {
    /// The original itself.
    pub(super) fn new(text: &str) -> Self {
        let first = Piece {
            here: 0,
            there: 0,
            is_copy: true,
        };
        Self {
            text: text.to_owned(),
            pieces: vec![first],
        }
    }

    /// Parts of an original, which are in order and do not overlap.
    pub(super) fn of_parts(original: &str, parts: &[Range<usize>]) -> Self {
        let mut text = String::new();
        let mut pieces = Vec::with_capacity(parts.len());
        for part in parts {
            pieces.push(Piece {
                here: text.len(),
                there: part.start,
                is_copy: true,
            });
            text.push_str(original.get(part.clone()).unwrap_or_default());
        }
        Self { text, pieces }
    }

    /// The text as it is now.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// The text with changes, which are in order and do not overlap.
    #[must_use]
    pub(super) fn changed(&self, changes: impl IntoIterator<Item = Change>) -> Self {
        let mut out = Self {
            text: String::with_capacity(self.text.len()),
            pieces: Vec::new(),
        };
        let mut done = 0;
        let mut pieces = self.pieces.iter().copied().peekable();
        for (range, words) in changes {
            out.copy(self, done..range.start, &mut pieces);
            out.pieces.push(Piece {
                here: out.text.len(),
                there: self.place(range.start),
                is_copy: false,
            });
            out.text.push_str(&words);
            done = range.end;
        }
        out.copy(self, done..self.text.len(), &mut pieces);
        out
    }

    /// Copies a part of another, whose pieces are gone through once.
    fn copy(
        &mut self,
        from: &Self,
        part: Range<usize>,
        pieces: &mut std::iter::Peekable<impl Iterator<Item = Piece>>,
    ) {
        let mut last = None;
        while let Some(piece) = pieces.next_if(|piece| piece.here <= part.start) {
            last = Some(piece);
        }
        let start = self.text.len();
        let is_copy = last.map_or_else(|| from.piece(part.start).is_copy, |piece| piece.is_copy);
        self.pieces.push(Piece {
            here: start,
            there: from.place(part.start),
            is_copy,
        });
        while let Some(piece) = pieces.next_if(|piece| piece.here < part.end) {
            let here = start + (piece.here - part.start);
            self.pieces.push(Piece { here, ..piece });
        }
        self.text.push_str(from.text.get(part).unwrap_or_default());
    }

    /// Where in the original the character at a place stood.
    pub(super) fn place(&self, at: usize) -> usize {
        let piece = self.piece(at);
        if piece.is_copy {
            piece.there + (at - piece.here)
        } else {
            piece.there
        }
    }

    /// Where in the original a part stood; what was taken out behind it does not belong to it.
    pub(super) fn span(&self, part: Range<usize>) -> Span {
        let start = self.place(part.start);
        let last = part.end.checked_sub(1).filter(|last| *last >= part.start);
        let end = last.map_or(start, |last| match self.piece(last) {
            piece if piece.is_copy => piece.there + (part.end - piece.here),
            _ => self.place(part.end),
        });
        start..end.max(start)
    }

    fn piece(&self, at: usize) -> Piece {
        let after = self.pieces.partition_point(|piece| piece.here <= at);
        let found = after.checked_sub(1).and_then(|at| self.pieces.get(at));
        found.copied().unwrap_or(Piece {
            here: 0,
            there: 0,
            is_copy: true,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_lead_back_through_every_change() {
        let sieve = Sieve::new("ab\r\ncd #35; ef");
        let sieve = sieve.changed([(2..3, String::new())]);
        assert_eq!(sieve.text(), "ab\ncd #35; ef");
        let sieve = sieve.changed([(0..1, String::new()), (6..10, "<long one>".to_owned())]);
        assert_eq!(sieve.text(), "b\ncd <long one> ef");
        for (words, place) in [("b", 1), ("cd", 4), ("<long", 7), ("one>", 7), (" ef", 11)] {
            let at = sieve.text().find(words).unwrap();
            assert_eq!(sieve.place(at), place, "{words}");
        }
        assert_eq!(sieve.span(0..sieve.text().len()), 1..14);
        let sieve = Sieve::of_parts("> ab\n> cd\n", &[2..5, 7..10]);
        let sieve = sieve.changed([(0..1, String::new())]);
        assert_eq!((sieve.text(), sieve.span(0..2)), ("b\ncd\n", 3..5));
        assert_eq!(sieve.place(sieve.text().find('d').unwrap()), 8);
    }
}
