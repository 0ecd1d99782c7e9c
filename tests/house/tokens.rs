//! Rust's source as words, literals and signs, which is as much as the rules need to know of it.
//! Comments are gone; nothing is expanded.

/// One token and the line it stands on, counted from one.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Token {
    pub(crate) kind: Kind,
    pub(crate) line: usize,
}

/// What a token is.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Kind {
    /// An identifier, a keyword or a number.
    Word(String),
    /// A string as it stands between its quotes, escapes and all.
    Text(String),
    /// `::`.
    Colons,
    /// Any other sign.
    Sign(char),
}

impl Token {
    /// The identifier or keyword, if it is one.
    pub(crate) fn word(&self) -> Option<&str> {
        match &self.kind {
            Kind::Word(word) => Some(word),
            _ => None,
        }
    }

    /// The content of the string, if it is one.
    pub(crate) fn text(&self) -> Option<&str> {
        match &self.kind {
            Kind::Text(text) => Some(text),
            _ => None,
        }
    }

    pub(crate) fn is(&self, sign: char) -> bool {
        self.kind == Kind::Sign(sign)
    }

    pub(crate) fn is_word(&self, word: &str) -> bool {
        self.word() == Some(word)
    }
}

/// The tokens of a source.
pub(crate) fn tokens(source: &str) -> Vec<Token> {
    let mut reader = Reader {
        rest: source,
        line: 1,
    };
    let mut tokens = Vec::new();
    while let Some((line, kind)) = reader.next() {
        tokens.push(Token { kind, line });
    }
    tokens
}

struct Reader<'s> {
    rest: &'s str,
    line: usize,
}

impl Reader<'_> {
    fn take(&mut self, bytes: usize) -> String {
        let (taken, rest) = self.rest.split_at(bytes);
        self.line += taken.matches('\n').count();
        self.rest = rest;
        taken.to_owned()
    }

    /// Takes everything up to the end of the next `end`, or all there is; answers what stands
    /// before it.
    fn take_through(&mut self, end: &str) -> String {
        match self.rest.find(end) {
            Some(at) => {
                let taken = self.take(at);
                self.take(end.len());
                taken
            }
            None => self.take(self.rest.len()),
        }
    }

    fn next(&mut self) -> Option<(usize, Kind)> {
        loop {
            let first = self.rest.chars().next()?;
            let line = self.line;
            if first.is_whitespace() {
                self.take(first.len_utf8());
            } else if self.rest.starts_with("//") {
                self.take_through("\n");
            } else if self.rest.starts_with("/*") {
                self.take_block_comment();
            } else if let Some(hashes) = raw_string(self.rest) {
                self.take_through("\"");
                let text = self.take_through(&format!("\"{}", "#".repeat(hashes)));
                return Some((line, Kind::Text(text)));
            } else if first == '"' {
                self.take(1);
                return Some((line, Kind::Text(self.take_string())));
            } else if first == '\'' {
                self.take_character();
            } else if first.is_alphanumeric() || first == '_' {
                let end = self.rest.find(|c: char| !c.is_alphanumeric() && c != '_');
                let word = self.take(end.unwrap_or(self.rest.len()));
                return Some((line, Kind::Word(word)));
            } else if self.rest.starts_with("::") {
                self.take(2);
                return Some((line, Kind::Colons));
            } else {
                self.take(first.len_utf8());
                return Some((line, Kind::Sign(first)));
            }
        }
    }

    fn take_block_comment(&mut self) {
        let mut depth = 0;
        loop {
            if self.rest.starts_with("/*") {
                depth += 1;
                self.take(2);
            } else if self.rest.starts_with("*/") {
                depth -= 1;
                self.take(2);
            } else if let Some(c) = self.rest.chars().next() {
                self.take(c.len_utf8());
            }
            if depth == 0 || self.rest.is_empty() {
                return;
            }
        }
    }

    /// The content of a string whose opening quote is gone.
    fn take_string(&mut self) -> String {
        let mut escaped = false;
        let end = self.rest.find(|c: char| {
            let closes = c == '"' && !escaped;
            escaped = c == '\\' && !escaped;
            closes
        });
        let text = self.take(end.unwrap_or(self.rest.len()));
        self.take(self.rest.len().min(1));
        text
    }

    /// A character literal is passed over; of a lifetime only the quote is.
    fn take_character(&mut self) {
        let mut after = self.rest.chars().skip(1);
        let (first, second) = (after.next(), after.next());
        self.take(1);
        if first == Some('\\') {
            let escaped = self.rest.chars().nth(1).map_or(0, char::len_utf8);
            self.take(1 + escaped);
            self.take_through("'");
        } else if second == Some('\'') {
            self.take_through("'");
            if first == Some('\'') {
                self.take(1);
            }
        }
    }
}

/// How many `#` a raw string that begins here has; none if none begins here.
fn raw_string(source: &str) -> Option<usize> {
    let rest = source
        .strip_prefix('b')
        .unwrap_or(source)
        .strip_prefix('r')?;
    let hashes = rest.len() - rest.trim_start_matches('#').len();
    rest.trim_start_matches('#')
        .starts_with('"')
        .then_some(hashes)
}

/// The paths of two names or more that the tokens speak of, each with its line. A `use` is
/// unfolded: `use a::{b, c::d};` is `a::b` and `a::c::d`.
pub(crate) fn paths(tokens: &[Token]) -> Vec<(usize, Vec<String>)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let begun = at;
        if token.is_word("use") {
            at += 1;
            tree(tokens, &mut at, &[], &mut found);
        } else if let Some(word) = token.word() {
            let continued = begun >= 2
                && tokens
                    .get(begun - 1)
                    .is_some_and(|before| before.kind == Kind::Colons)
                && tokens
                    .get(begun - 2)
                    .is_some_and(|before| before.word().is_some() || before.is('>'));
            let mut names = vec![word.to_owned()];
            at += 1;
            while let [colons, name, ..] = tokens.get(at..).unwrap_or_default()
                && colons.kind == Kind::Colons
                && let Some(name) = name.word()
            {
                names.push(name.to_owned());
                at += 2;
            }
            if names.len() > 1 && !continued {
                found.push((token.line, names));
            }
        } else {
            at += 1;
        }
    }
    found
}

/// Reads one tree of a `use`, from its first name to what stands behind it.
fn tree(tokens: &[Token], at: &mut usize, stem: &[String], found: &mut Vec<(usize, Vec<String>)>) {
    let mut names = stem.to_vec();
    let line = tokens.get(*at).map_or(0, |token| token.line);
    while let Some(token) = tokens.get(*at) {
        if token.is('{') {
            *at += 1;
            while let Some(inner) = tokens.get(*at) {
                if inner.is('}') {
                    *at += 1;
                    return;
                } else if inner.is(',') {
                    *at += 1;
                } else {
                    tree(tokens, at, &names, found);
                }
            }
            return;
        } else if token.is_word("as") {
            *at += 2;
        } else if let Some(name) = token.word() {
            names.push(name.to_owned());
            *at += 1;
        } else if token.kind == Kind::Colons || token.is('*') {
            *at += 1;
        } else {
            break;
        }
    }
    found.push((line, names));
}

#[test]
fn comments_and_characters_are_no_code() {
    let source =
        "a /* \" /* b */ c */ 'x' '\\'' '\\u{41}' '\"' <'a> // d\n r#\"e \"f\"\"# \"g\\\"h\" i";
    let seen: Vec<String> = tokens(source)
        .into_iter()
        .map(|token| match token.kind {
            Kind::Word(word) => word,
            Kind::Text(text) => format!("[{text}]"),
            Kind::Colons => "::".to_owned(),
            Kind::Sign(sign) => sign.to_string(),
        })
        .collect();
    assert_eq!(seen, ["a", "<", "a", ">", "[e \"f\"]", "[g\\\"h]", "i"]);
}

#[test]
fn paths_are_unfolded() {
    let source =
        "use a::{self, b, c::{d as e, f}};\nfn g() -> h::I { j.k::<crate::l::M>(::n::o!()) }";
    let seen: Vec<String> = paths(&tokens(source))
        .into_iter()
        .map(|(line, names)| format!("{line} {}", names.join("::")))
        .collect();
    let expected = [
        "1 a::self",
        "1 a::b",
        "1 a::c::d",
        "1 a::c::f",
        "2 h::I",
        "2 crate::l::M",
        "2 n::o",
    ];
    assert_eq!(seen, expected);
}
