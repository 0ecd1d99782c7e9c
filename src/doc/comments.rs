//! The comments of a map with the part of the text each is about. What they say is of no concern
//! here, and nothing is changed.

use std::ops::Range;

use toml_parser::Source;
use toml_parser::lexer::TokenKind;

use crate::model::Span;

/// A comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment {
    /// Where it stands, from its `#` to the end of its line.
    pub span: Span,
    /// What it is about: the whole text for one above the first header; the block for one on a
    /// header's line or directly above it; else its own line, or the line below a comment that
    /// has a line for itself. Empty where nothing follows.
    pub scope: Span,
}

/// What a line of the text holds besides blanks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Line {
    #[default]
    Empty,
    /// A comment and nothing else.
    Comment,
    Header,
    Other,
}

/// All comments of a text, in its order.
pub fn comments(text: &str) -> Vec<Comment> {
    let (lines, found) = lines(text);
    let header = |from: usize| {
        let mut rest = lines.iter().skip(from);
        rest.find(|(kind, _)| *kind == Line::Header)
            .map_or(text.len(), |(_, span)| span.start)
    };
    let first = header(0);
    let about = |line: usize| {
        let kind = lines.get(line).map(|(kind, _)| *kind).unwrap_or_default();
        let target = if kind == Line::Comment {
            let behind = lines.iter().enumerate().skip(line + 1);
            behind
                .map(|(at, (kind, _))| (at, *kind))
                .find(|(_, kind)| *kind != Line::Comment)
        } else {
            Some((line, kind))
        };
        match target {
            Some((at, Line::Header)) => {
                lines.get(at).map_or(0, |(_, span)| span.start)..header(at + 1)
            }
            _ if lines.get(line).is_some_and(|(_, span)| span.start < first) => 0..text.len(),
            Some((at, Line::Other)) => lines.get(at).map_or(0..0, |(_, span)| span.clone()),
            _ => 0..0,
        }
    };
    found
        .into_iter()
        .map(|(line, span)| Comment {
            span,
            scope: about(line),
        })
        .collect()
}

type Lines = Vec<(Line, Range<usize>)>;

/// What each line holds and where it is, and every comment with its line, from 0.
fn lines(text: &str) -> (Lines, Vec<(usize, Span)>) {
    let (mut lines, mut found) = (Lines::new(), Vec::new());
    let (mut kind, mut start, mut depth) = (Line::Empty, 0, 0_usize);
    let source = Source::new(text);
    for token in source.lex() {
        let span = token.span();
        match token.kind() {
            TokenKind::Newline | TokenKind::Eof => {
                lines.push((kind, start..span.end()));
                (kind, start) = (Line::Empty, span.end());
                continue;
            }
            TokenKind::Whitespace => continue,
            TokenKind::Comment => {
                found.push((lines.len(), span.start()..span.end()));
                if kind == Line::Empty {
                    kind = Line::Comment;
                }
                continue;
            }
            TokenKind::LeftSquareBracket => {
                if kind == Line::Empty && depth == 0 {
                    kind = Line::Header;
                }
                depth += 1;
            }
            TokenKind::LeftCurlyBracket => depth += 1,
            TokenKind::RightSquareBracket | TokenKind::RightCurlyBracket => {
                depth = depth.saturating_sub(1);
            }
            _ => {}
        }
        if kind == Line::Empty {
            kind = Line::Other;
        }
    }
    (lines, found)
}

#[cfg(test)]
mod tests {
    use super::comments;

    #[test]
    fn a_comment_is_about_its_line_its_block_or_the_whole() {
        let text = "# head\njalon = 1 # also\n\n# of a\n# too\n[[stages]]\nname = \"A # not\"\n\
                    pains = [ # opens\n  # of one\n  \"one\", # one\n  [2],\n]\n# lost\n\n\
                    [[stages]] # of b\nname = \"\"\"\n# not\n\"\"\"\n# last";
        let found: Vec<(&str, &str)> = comments(text)
            .into_iter()
            .map(|comment| {
                let scope = text.get(comment.scope.clone()).unwrap();
                let shown = if comment.scope == (0..text.len()) {
                    "ALL"
                } else {
                    scope.lines().next().unwrap_or_default()
                };
                (text.get(comment.span).unwrap(), shown)
            })
            .collect();
        assert_eq!(
            found,
            [
                ("# head", "ALL"),
                ("# also", "ALL"),
                ("# of a", "[[stages]]"),
                ("# too", "[[stages]]"),
                ("# opens", "pains = [ # opens"),
                ("# of one", "  \"one\", # one"),
                ("# one", "  \"one\", # one"),
                ("# lost", ""),
                ("# of b", "[[stages]] # of b"),
                ("# last", ""),
            ]
        );
        let block = comments(text)[2].scope.clone();
        assert!(text.get(block).unwrap().ends_with("# lost\n\n"));
    }
}
