//! Every text the code asks for is there, and none is there that nobody asks for.

use std::collections::BTreeSet;

use fluent_syntax::ast::Entry;

use crate::repository::{files, has_extension, read, root};
use crate::source::{Source, sources};
use crate::tokens::{Kind, Token};

/// The identifiers of the English texts, attributes as `text.attribute`. The French ones are the
/// same, which a test of the module `i18n` holds.
fn ids(folder: &str) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    for path in files(folder) {
        let name = path
            .file_name()
            .and_then(|name| name.to_str())
            .unwrap_or_default();
        if !(name.starts_with("en-") && has_extension(&path, &["ftl"])) {
            continue;
        }
        let source = read(&root().join(&path));
        let resource = fluent_syntax::parser::parse(source.as_str())
            .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", path.display()));
        for entry in &resource.body {
            if let Entry::Message(message) = entry {
                let id = message.id.name;
                let attributes = message.attributes.iter();
                ids.extend(attributes.map(|attribute| format!("{id}.{}", attribute.id.name)));
                ids.extend(message.value.is_some().then(|| id.to_owned()));
            }
        }
    }
    assert!(!ids.is_empty(), "no texts in {folder}");
    ids
}

/// The ids that calls ask for as they stand, with their lines: `texts.with("id", …)`,
/// `app.texts().text("id")`, `self.say("id", …)`, `Word::Text("id")`.
fn asked(tokens: &[Token]) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let Some(id) = token.text() else { continue };
        let before = tokens.get(..at).unwrap_or_default();
        let before = before.strip_suffix(&[sign('&', before)]).unwrap_or(before);
        let [.., callee, open] = before else { continue };
        let asks = match callee.word() {
            Some("say" | "warn" | "keyed" | "commit" | "commit_merged") => true,
            Some("text" | "with" | "find") => is_texts(before),
            Some("Text") => matches!(before, [.., word, colons, _, _]
                if word.is_word("Word") && colons.kind == Kind::Colons),
            _ => false,
        };
        if asks && open.is('(') {
            found.push((token.line, id));
        }
    }
    found
}

/// That sign where the tokens end.
fn sign(sign: char, tokens: &[Token]) -> Token {
    Token {
        kind: Kind::Sign(sign),
        line: tokens.last().map_or(0, |last| last.line),
    }
}

/// Whether a call that ends the tokens, as `.with(`, is one of `texts` or `texts()`.
fn is_texts(tokens: &[Token]) -> bool {
    match tokens {
        [.., texts, open, close, dot, _, _] if open.is('(') && close.is(')') && dot.is('.') => {
            texts.is_word("texts")
        }
        [.., texts, dot, _, _] => texts.is_word("texts") && dot.is('.'),
        _ => false,
    }
}

/// Ids that are put together: `format!("row-{}", …)` asks for all that begin with `row-`.
struct Template<'c> {
    before: &'c str,
    after: &'c str,
}

impl<'c> Template<'c> {
    /// A literal with one gap, whose other characters may stand in an id and have a letter.
    fn new(literal: &'c str) -> Option<Self> {
        let (before, rest) = literal.split_once('{')?;
        let (_, after) = rest.split_once('}')?;
        let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-.".contains(c);
        let letters = |part: &str| part.contains(|c: char| c.is_ascii_lowercase());
        let of_ids = before.chars().chain(after.chars()).all(fits);
        (of_ids && (letters(before) || letters(after))).then_some(Self { before, after })
    }

    /// What stands in the gap for this id.
    fn gap<'i>(&self, id: &'i str) -> Option<&'i str> {
        id.strip_prefix(self.before)?.strip_suffix(self.after)
    }
}

/// Whether a literal joins two gaps by a hyphen and has nothing else.
fn is_join(literal: &str) -> bool {
    let gap = |part: &str| part.starts_with('{') && part.ends_with('}') && !part.contains(' ');
    literal
        .split_once('-')
        .is_some_and(|(left, right)| gap(left) && gap(right))
}

/// What the code says: its literals, and names that may become part of an id.
struct Code<'c> {
    literals: BTreeSet<&'c str>,
    templates: Vec<Template<'c>>,
    /// Literals and identifiers in the shape they have within an id.
    parts: BTreeSet<String>,
    /// Whether ids are put together of nothing but gaps: `format!("{prefix}-{name}")`.
    joins: bool,
}

impl<'c> Code<'c> {
    fn new(sources: &'c [Source]) -> Self {
        let tokens = || sources.iter().flat_map(|source| &source.tokens);
        let literals: BTreeSet<&str> = tokens().filter_map(Token::text).collect();
        let names = tokens().filter_map(Token::word);
        let parts = literals.iter().copied().chain(names);
        Self {
            parts: parts
                .map(|part| part.to_lowercase().replace(['.', '_'], "-"))
                .collect(),
            templates: literals
                .iter()
                .filter_map(|literal| Template::new(literal))
                .collect(),
            joins: literals.iter().any(|literal| is_join(literal)),
            literals,
        }
    }

    /// Whether the code can ask for this id, as far as can be told.
    fn asks_for(&self, id: &str) -> bool {
        let put_together = |template: &Template<'_>| {
            template
                .gap(id)
                .is_some_and(|gap| self.is_made_of_parts(gap))
        };
        let joined = |at: usize| {
            let (left, right) = id.split_at(at);
            let right = right.trim_start_matches('-');
            self.literals.contains(left) && self.literals.contains(right)
        };
        self.literals.contains(id)
            || self.templates.iter().any(put_together)
            || (self.joins && id.match_indices('-').any(|(at, _)| joined(at)))
            || id.split_once('.').is_some_and(|(text, attribute)| {
                self.literals.contains(attribute) && self.asks_for(text)
            })
    }

    /// Whether these words are one part, or two joined by a hyphen.
    fn is_made_of_parts(&self, words: &str) -> bool {
        let words = words.replace(['.', '_'], "-");
        self.parts.contains(&words)
            || words.match_indices('-').any(|(at, _)| {
                let (left, right) = words.split_at(at);
                self.parts.contains(left) && self.parts.contains(right.trim_start_matches('-'))
            })
    }
}

/// The literals in the shape of an id that begin as one of these ids does, `did-` or `edit-`, and
/// so look like one too; not those that are only looked for in other words.
fn alike<'c>(tokens: &'c [Token], ids: &BTreeSet<String>) -> Vec<(usize, &'c str)> {
    let family = |id: &str| id.split_once('-').map(|(family, _)| family.to_owned());
    let families: BTreeSet<String> = ids.iter().filter_map(|id| family(id)).collect();
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-_.".contains(c);
    let literals = tokens.iter().enumerate().filter(|(at, _)| {
        let callee = at.checked_sub(2).and_then(|at| tokens.get(at));
        !callee.is_some_and(|callee| callee.is_word("contains"))
    });
    literals
        .filter_map(|(_, token)| Some((token.line, token.text()?)))
        .filter(|(_, text)| text.chars().all(fits))
        .filter(|(_, text)| family(text).is_some_and(|family| families.contains(&family)))
        .collect()
}

/// Whether this is an id or what an id that is put together ends with: `row-up` of `cmd-row-up`.
fn is_known(ids: &BTreeSet<String>, words: &str) -> bool {
    let end = format!("-{words}");
    ids.contains(words) || ids.iter().any(|id| id.ends_with(&end))
}

#[test]
fn no_text_is_missing() {
    let ids = ids("src/i18n");
    let mut missing = BTreeSet::new();
    let mut known = 0;
    for source in sources() {
        for (line, id) in asked(&source.tokens) {
            known += 1;
            missing.extend((!ids.contains(id)).then(|| format!("{}: {id}", source.at(line))));
        }
        for (line, id) in alike(&source.tokens, &ids) {
            missing.extend((!is_known(&ids, id)).then(|| format!("{}: {id}", source.at(line))));
        }
    }
    let missing = Vec::from_iter(missing).join("\n");
    assert!(missing.is_empty(), "no text for\n{missing}");
    assert!(
        known > 100,
        "only {known} texts are asked for: the test no longer finds the calls"
    );
}

#[test]
fn no_text_is_forgotten() {
    let sources = sources();
    let code = Code::new(&sources);
    let forgotten: Vec<String> = ids("src/i18n")
        .into_iter()
        .filter(|id| !code.asks_for(id))
        .collect();
    assert!(
        forgotten.is_empty(),
        "nobody asks for\n{}",
        forgotten.join("\n")
    );
}
