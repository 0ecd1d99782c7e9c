//! Cuts a text with mistakes into statements (headers and keys with their values), so that one
//! mistake does not hide or invent others.
//!
//! Where a bracket is never closed, a line that can only be a new statement ends the old one: a
//! key with `=` cannot stand in a list, and no value looks like `[[stages]]`.

use std::ops::Range;

use toml_parser::Source;
use toml_parser::lexer::{Token, TokenKind};

/// How many open brackets are looked at for the one that is closed; the parser goes no deeper.
const DEPTH: usize = 100;

/// A statement of the text, or a blank or comment line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Statement {
    /// Its bytes, the last line end included.
    pub(super) span: Range<usize>,
    /// Whether it is a header, as `[[stages]]`.
    pub(super) is_header: bool,
    /// Where a bracket stands that is never closed.
    pub(super) unclosed: Option<usize>,
}

/// The statements of a text, one after the other without a gap.
pub(super) fn statements(text: &str) -> Vec<Statement> {
    let tokens = Source::new(text).lex().into_vec();
    let mut statements = Vec::new();
    let mut open = Open::default();
    let mut start = 0;
    let mut rest = tokens.as_slice();
    while let Some((token, after)) = rest.split_first() {
        open.take(token);
        let ends = match token.kind() {
            TokenKind::Newline => open.may_end() || begins_statement(after, text, &open),
            TokenKind::Eof => true,
            _ => false,
        };
        let end = token.span().end();
        if ends && end > start {
            statements.push(Statement {
                span: start..end,
                is_header: open.is_header,
                unclosed: open.unclosed(),
            });
            start = end;
            open = Open::default();
        }
        rest = after;
    }
    statements
}

/// What is open in the statement at hand.
#[derive(Default)]
struct Open {
    is_header: bool,
    in_value: bool,
    brackets: Vec<(TokenKind, usize)>,
    abandoned: Option<usize>,
    last: Option<TokenKind>,
}

impl Open {
    fn take(&mut self, token: &Token) {
        let kind = token.kind();
        match kind {
            TokenKind::Whitespace | TokenKind::Newline | TokenKind::Comment | TokenKind::Eof => {
                return;
            }
            TokenKind::LeftSquareBracket if self.last.is_none() => self.is_header = true,
            TokenKind::Equals => self.in_value = true,
            TokenKind::LeftSquareBracket | TokenKind::LeftCurlyBracket if self.is_in_value() => {
                self.brackets.push((kind, token.span().start()));
            }
            TokenKind::RightSquareBracket => self.close(TokenKind::LeftSquareBracket),
            TokenKind::RightCurlyBracket => self.close(TokenKind::LeftCurlyBracket),
            _ => {}
        }
        self.last = Some(kind);
    }

    fn is_in_value(&self) -> bool {
        self.in_value && !self.is_header
    }

    fn close(&mut self, opening: TokenKind) {
        let open = self.brackets.iter().enumerate().rev().take(DEPTH);
        let Some((at, _)) = open.clone().find(|(_, (kind, _))| *kind == opening) else {
            return;
        };
        // What was opened within and not closed never will be.
        if let Some((_, inner)) = self.brackets.get(at + 1) {
            self.abandoned.get_or_insert(*inner);
        }
        self.brackets.truncate(at);
    }

    fn may_end(&self) -> bool {
        self.brackets.is_empty()
    }

    fn unclosed(&self) -> Option<usize> {
        self.brackets.first().map(|(_, at)| *at).or(self.abandoned)
    }
}

/// Whether the line of these tokens can only be a new statement.
fn begins_statement(tokens: &[Token], text: &str, open: &Open) -> bool {
    let is_indented = tokens.first().map(Token::kind) == Some(TokenKind::Whitespace);
    let mut line = tokens
        .iter()
        .take_while(|token| !matches!(token.kind(), TokenKind::Newline | TokenKind::Eof))
        .filter(|token| !matches!(token.kind(), TokenKind::Whitespace | TokenKind::Comment));
    let innermost = open.brackets.last().map(|(kind, _)| *kind);
    match line.next() {
        Some(first) if first.kind() == TokenKind::LeftSquareBracket => is_header(line, text),
        Some(first) if is_key(first.kind()) => {
            let mut rest = line.skip_while(|token| is_key(token.kind()));
            let has_equals = rest.next().map(Token::kind) == Some(TokenKind::Equals);
            // In braces a key may follow, but only behind a comma or the brace itself.
            let belongs = innermost == Some(TokenKind::LeftCurlyBracket)
                && (is_indented
                    || matches!(
                        open.last,
                        Some(TokenKind::Comma | TokenKind::LeftCurlyBracket)
                    ));
            has_equals && !belongs
        }
        _ => false,
    }
}

fn is_key(kind: TokenKind) -> bool {
    matches!(
        kind,
        TokenKind::Atom | TokenKind::Dot | TokenKind::BasicString | TokenKind::LiteralString
    )
}

/// Whether what follows a `[` is a header: bare words that are no values, then only brackets.
fn is_header<'t>(line: impl Iterator<Item = &'t Token>, text: &str) -> bool {
    let mut words = 0;
    for token in line {
        match token.kind() {
            TokenKind::LeftSquareBracket if words == 0 => {}
            TokenKind::RightSquareBracket if words > 0 => {}
            TokenKind::Dot => {}
            TokenKind::Atom => {
                let span = token.span();
                let word = text.get(span.start()..span.end()).unwrap_or_default();
                let is_value = matches!(word, "true" | "false" | "inf" | "nan");
                if is_value || !word.starts_with(|c: char| c.is_alphabetic()) {
                    return false;
                }
                words += 1;
            }
            _ => return false,
        }
    }
    words > 0
}

#[cfg(test)]
mod tests {
    use super::statements;

    #[test]
    fn statements_end_where_they_must() {
        for (text, parts) in [
            ("a = 1\nb = 2", vec!["a = 1\n", "b = 2"]),
            ("a = [\n 1,\n]\nb = 2\n", vec!["a = [\n 1,\n]\n", "b = 2\n"]),
            (
                "a = [ # no end\n 1,\nb = 2\n",
                vec!["a = [ # no end\n 1,\n", "b = 2\n"],
            ),
            (
                "a = [\n 1\n[[stages]]\n",
                vec!["a = [\n 1\n", "[[stages]]\n"],
            ),
            (
                "a = [\n[1],\n[true],\n]\n",
                vec!["a = [\n[1],\n[true],\n]\n"],
            ),
            (
                "a = {\n b = 1,\n c = 2 }\n",
                vec!["a = {\n b = 1,\n c = 2 }\n"],
            ),
            ("a = { b = 1\nc = 2\n", vec!["a = { b = 1\n", "c = 2\n"]),
            (
                "a = [ { b = 1 ]\nc = 2\n",
                vec!["a = [ { b = 1 ]\n", "c = 2\n"],
            ),
            ("[[stages]\n[x\n", vec!["[[stages]\n", "[x\n"]),
            ("a = '''\nb = [\n'''\n", vec!["a = '''\nb = [\n'''\n"]),
            ("", vec![]),
        ] {
            let found: Vec<&str> = statements(text)
                .into_iter()
                .filter_map(|statement| text.get(statement.span))
                .collect();
            assert_eq!(found, parts, "{text}");
        }
    }
}
