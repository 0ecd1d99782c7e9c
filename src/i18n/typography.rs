//! The French texts are set as French is: no-break spaces, quotation marks, apostrophes, and no English.

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

use super::Language;

/// Words no French text has. What both languages know, such as « change », is not among them, nor what
/// the program is told to do, as in `jalon keys`.
const ENGLISH: [&str; 23] = [
    "and", "day", "days", "file", "for", "from", "item", "items", "key", "month", "months", "not",
    "please", "row", "rows", "save", "that", "the", "this", "undo", "week", "weeks", "with",
];
/// Texts that name a key which is one of the marks.
const NAME_A_MARK: [&str; 3] = ["tagged-unseen", "no-such-key", "export-exists"];
/// What stands for a gap that is filled in.
const GAP: char = '§';

/// Every French text by its id, with gaps in the place of what is filled in.
fn texts() -> Vec<(String, String)> {
    let mut texts = Vec::new();
    for source in Language::French.sources() {
        let resource = FluentResource::try_new((*source).to_owned()).unwrap();
        for entry in resource.entries() {
            let Entry::Message(message) = entry else {
                continue;
            };
            let id = message.id.name;
            texts.extend(
                message
                    .value
                    .iter()
                    .flat_map(ways)
                    .map(|text| (id.to_owned(), text)),
            );
            for attribute in &message.attributes {
                let id = format!("{id}.{}", attribute.id.name);
                texts.extend(
                    ways(&attribute.value)
                        .into_iter()
                        .map(|text| (id.clone(), text)),
                );
            }
        }
    }
    texts
}

/// A text in each of its ways: one for every variant it may choose.
fn ways(pattern: &Pattern<&str>) -> Vec<String> {
    let mut ways = vec![String::new()];
    for element in &pattern.elements {
        let parts = match element {
            PatternElement::TextElement { value } => vec![(*value).to_owned()],
            PatternElement::Placeable { expression } => match expression {
                Expression::Inline(InlineExpression::StringLiteral { value }) => {
                    vec![(*value).to_owned()]
                }
                Expression::Inline(_) => vec![GAP.to_string()],
                Expression::Select { variants, .. } => variants
                    .iter()
                    .flat_map(|variant| self::ways(&variant.value))
                    .collect(),
            },
        };
        ways = ways
            .iter()
            .flat_map(|way| parts.iter().map(move |part| format!("{way}{part}")))
            .collect();
    }
    ways
}

/// The words of a text without what is quoted as it is written in a file or typed.
fn prose(text: &str) -> String {
    let outside = |quote: char, text: &str| {
        let parts = text.split(quote).enumerate();
        let parts = parts
            .filter(|(n, _)| n % 2 == 0)
            .map(|(_, part)| part.to_owned());
        parts.collect::<Vec<_>>().join(&GAP.to_string())
    };
    outside('"', &outside('`', text))
}

/// What is wrong with a mark and what stands beside it, if something is.
fn wrong(before: Option<char>, mark: char, after: Option<char>) -> Option<&'static str> {
    let is_space = |c: Option<char>| c.is_some_and(|c| matches!(c, '\u{a0}' | '\u{202f}'));
    match mark {
        '\'' => Some("a straight apostrophe"),
        '«' if !is_space(after) => Some("no no-break space behind «"),
        // `:merge` is typed so, and a place in a file is told so.
        ':' if after.is_some_and(char::is_alphabetic) => None,
        ':' if before == Some(GAP) && after == Some(GAP) => None,
        ':' | ';' | '!' | '?' | '»' if !is_space(before) => {
            Some("no no-break space before a mark")
        }
        _ => None,
    }
}

#[test]
fn french_marks_have_their_spaces() {
    let mut found = Vec::new();
    for (id, text) in texts() {
        if NAME_A_MARK.contains(&id.as_str()) {
            continue;
        }
        let prose: Vec<char> = prose(&text).chars().collect();
        for (n, mark) in prose.iter().enumerate() {
            let before = n.checked_sub(1).and_then(|n| prose.get(n)).copied();
            if let Some(wrong) = wrong(before, *mark, prose.get(n + 1).copied()) {
                found.push(format!("{id}: {wrong}: {text}"));
            }
        }
        if text.contains("...") {
            found.push(format!("{id}: three dots: {text}"));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn no_english_word_is_in_a_french_text() {
    let mut found = Vec::new();
    for (id, text) in texts() {
        let prose = prose(&text).to_lowercase();
        let words = prose.split(|c: char| !c.is_alphanumeric() && c != '-' && c != ':');
        let words = words.filter(|word| ENGLISH.contains(word));
        found.extend(words.map(|word| format!("{id}: {word}: {text}")));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}
