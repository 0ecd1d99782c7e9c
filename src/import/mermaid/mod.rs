//! Mermaid's `journey`, exactly as Mermaid 11 reads it: the same texts are read, with the same words in
//! them, and the same are refused. `tests/mermaid` asks Mermaid itself.
//!
//! A section becomes a stage, a task an action with a sentiment, whoever does it a persona. Nothing is
//! drawn here, and what only says how to draw is passed over with a word.

mod clean;
mod entity;
mod front;
mod letters;
mod lex;
mod map;
mod parse;
mod score;
mod sieve;
#[cfg(test)]
mod tests;
mod yaml;

use std::borrow::Cow;

use self::clean::{rest, run};
use self::letters::{blanks, ends_line, is_blank, is_word};
use self::parse::{Fault, Wrong};
use super::encoding::{marked, unmarked, utf_16, windows_1252};
use super::limit;
use super::{Form, Imported, Input, Likeness, Notice, Place, Refused};

/// The form.
pub(super) const FORM: Form = Form {
    name: "mermaid",
    endings: &["mmd", "mermaid"],
    is_like,
    read,
};

/// What other diagrams of Mermaid begin with.
const OTHERS: [&str; 10] = [
    "graph",
    "flowchart",
    "sequenceDiagram",
    "classDiagram",
    "stateDiagram",
    "erDiagram",
    "gantt",
    "pie",
    "timeline",
    "mindmap",
];

/// How many bytes of a file are looked at to tell what it is.
const LOOKED_AT: usize = 64 * 1024;

fn is_like(input: &Input<'_>) -> Likeness {
    let begin = input.bytes.get(..LOOKED_AT).unwrap_or(input.bytes);
    let (text, _) = decoded(begin);
    let Ok(cleaned) = clean::clean(&text) else {
        return Likeness::No;
    };
    let text = cleaned.sieve.text();
    let here = rest(text, blanks(text));
    let word = here.get(..run(here, is_word)).unwrap_or_default();
    let line = rest(here, word.len())
        .split(ends_line)
        .next()
        .unwrap_or_default();
    let behind = line.trim_start_matches(is_blank).to_ascii_lowercase();
    let words = ["#", "%", "title", "section", "acc"];
    let is_alone = behind.is_empty() || words.iter().any(|word| behind.starts_with(word));
    match word {
        "journey" if is_alone => Likeness::Sure,
        word if word.eq_ignore_ascii_case("journey") => Likeness::Perhaps,
        // Another diagram is refused as what it is, not as a text without labels.
        word if OTHERS.contains(&word) && !behind.starts_with([',', ';', '\t', '|']) => {
            Likeness::Perhaps
        }
        "" if here.starts_with("```mermaid") => Likeness::Perhaps,
        _ => Likeness::No,
    }
}

fn read(input: &Input<'_>) -> Result<Imported, Refused> {
    let (text, is_certain) = decoded(input.bytes);
    let journey = match parse::parse(&text) {
        Ok(journey) => journey,
        Err(fault) => {
            return Err(Refused::because(text.into_owned(), refusal(fault)));
        }
    };
    if journey.size() > limit::JOURNEY_PARTS {
        return Err(Refused::too_large(text.into_owned()));
    }
    let mut imported = map::of(&journey, input);
    if !is_certain {
        imported
            .notices
            .insert(0, Notice::repaired(Place::Whole, "mermaid-code-page"));
    }
    imported.text = text.into_owned();
    Ok(imported)
}

/// The text, and whether there is no doubt about its encoding.
fn decoded(bytes: &[u8]) -> (Cow<'_, str>, bool) {
    if let Some(order) = marked(bytes) {
        let (text, is_broken) = utf_16(bytes, order);
        return (Cow::Owned(text), !is_broken);
    }
    let bytes = unmarked(bytes).unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => (Cow::Borrowed(text), true),
        // Cut within a character, as the beginning of a file is.
        Err(error) if error.error_len().is_none() => (String::from_utf8_lossy(bytes), false),
        Err(_) => (Cow::Owned(windows_1252(bytes)), false),
    }
}

fn refusal((wrong, place): Fault) -> Notice {
    let variant = match wrong {
        Wrong::Front => "mermaid-front",
        Wrong::Start => "mermaid-start",
        Wrong::Case => "mermaid-case",
        Wrong::Again => "mermaid-again",
        Wrong::Bare => "mermaid-bare",
        Wrong::Wide => "mermaid-wide",
        Wrong::Empty => "mermaid-empty",
        Wrong::Section => "mermaid-section",
        Wrong::Nameless => "mermaid-nameless",
        Wrong::Semicolon => "mermaid-semicolon",
        Wrong::Cut => "mermaid-cut",
    };
    Notice::refused(Place::Text(place), variant)
}
