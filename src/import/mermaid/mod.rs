//! Mermaid's `journey`, exactly as Mermaid 11 reads it: the same texts are read, with the same words in
//! them, and the same are refused. `tests/mermaid` asks Mermaid itself.
//!
//! In a Markdown text it is the journey in a fence that is read; of several one has to be named.
//!
//! A section becomes a stage, a task an action with a sentiment, whoever does it a persona. Nothing is
//! drawn here, and what only says how to draw is passed over with a word.

mod clean;
mod entity;
mod fence;
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
use self::fence::Fence;
use self::letters::{blanks, ends_line, is_blank, is_word};
use self::parse::{Fault, Journey, Wrong};
use self::sieve::Sieve;
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

/// How many bytes of a Markdown text are looked through for a journey.
const READ_FOR_FENCES: usize = 2 * 1024 * 1024;

/// More journeys than this in one text are not named one by one.
const MOST_NAMED: usize = 100;

/// A journey, and the fence it stood in.
type Found = (Journey, Option<Fence>);

fn is_like(input: &Input<'_>) -> Likeness {
    let begin = input.bytes.get(..LOOKED_AT).unwrap_or(input.bytes);
    let (text, _) = decoded(begin);
    let cleaned = clean::clean(&Sieve::new(&text));
    let likeness = cleaned.map_or(Likeness::No, |cleaned| begin_like(cleaned.sieve.text()));
    if likeness < Likeness::Sure && is_around_journey(input) {
        return Likeness::Sure;
    }
    // What is called a diagram is refused as one, not as a text without labels.
    let ending = input.name.and_then(|name| name.rsplit_once('.'));
    let ending = ending.map(|(_, ending)| ending.to_lowercase());
    let is_named = ending.is_some_and(|ending| FORM.endings.contains(&ending.as_str()));
    match likeness {
        Likeness::No if is_named => Likeness::Perhaps,
        likeness => likeness,
    }
}

/// How sure it is that a text that was cleaned is of Mermaid, by its first words.
fn begin_like(text: &str) -> Likeness {
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

/// Whether a block of code is a journey.
pub(super) fn is_journey(text: &str) -> bool {
    let cleaned = clean::clean(&Sieve::new(text));
    cleaned.is_ok_and(|cleaned| begin_like(cleaned.sieve.text()) == Likeness::Sure)
}

/// Whether it is Markdown that says no more of a map than a journey in a fence does.
fn is_around_journey(input: &Input<'_>) -> bool {
    let begin = input.bytes.get(..READ_FOR_FENCES).unwrap_or(input.bytes);
    let (text, _) = decoded(begin);
    !fence::journeys(&text).is_empty() && !super::md::is_map(input)
}

fn read(input: &Input<'_>) -> Result<Imported, Refused> {
    read_diagram(input, None)
}

/// Reads a diagram, or that with a number, counted from 1, of those in a Markdown text.
pub(super) fn read_diagram(input: &Input<'_>, number: Option<usize>) -> Result<Imported, Refused> {
    let (text, is_certain) = decoded(input.bytes);
    let read = match parse::parse(&text) {
        Ok(journey) => Ok((journey, None)),
        Err(fault) => within(&text, number).unwrap_or(Err(vec![refusal(fault)])),
    };
    let read = read.and_then(|(journey, fence)| match number {
        Some(number) if number > 1 && fence.is_none() => Err(vec![no_such(number, 1)]),
        _ => Ok((journey, fence)),
    });
    let (journey, fence) = read.map_err(|notices| Refused {
        text: text.clone().into_owned(),
        notices,
    })?;
    if journey.size() > limit::JOURNEY_PARTS {
        return Err(Refused::too_large(text.into_owned()));
    }
    let heading = fence.as_ref().map(|fence| fence.heading.as_str());
    let mut imported = map::of(&journey, input, heading.unwrap_or_default());
    if fence.is_some_and(|fence| !fence.is_all_of(&text)) {
        let notice = Notice::left_out(Place::Whole, "mermaid-around");
        imported.notices.insert(0, notice);
    }
    if !is_certain {
        imported
            .notices
            .insert(0, Notice::repaired(Place::Whole, "mermaid-code-page"));
    }
    imported.text = text.into_owned();
    Ok(imported)
}

/// The journey of a Markdown text with that number, or the only one. None where there is none in it; what
/// is wrong is said of each where none of several is named.
fn within(text: &str, number: Option<usize>) -> Option<Result<Found, Vec<Notice>>> {
    let fences = fence::journeys(text);
    let chosen = match (fences.as_slice(), number) {
        ([], _) => return None,
        ([only], None) => only,
        (all, None) => return Some(Err(several(all, text))),
        (all, Some(number)) => match number.checked_sub(1).and_then(|at| all.get(at)) {
            Some(chosen) => chosen,
            None => return Some(Err(vec![no_such(number, all.len())])),
        },
    };
    let journey = parse::parse_part(text, &chosen.diagram(text));
    let journey = journey.map_err(|fault| vec![refusal(fault)]);
    Some(journey.map(|journey| (journey, Some(chosen.clone()))))
}

/// Names each of several journeys.
fn several(fences: &[Fence], text: &str) -> Vec<Notice> {
    let named = fences.iter().take(MOST_NAMED).enumerate();
    let notices = named.map(|(at, fence)| {
        // Its title tells it from the others.
        let journey = parse::parse_part(text, &fence.diagram(text)).ok();
        let title = journey.and_then(|journey| journey.titles.last().cloned());
        let place = title.map_or_else(|| fence.start(text), |title| title.place);
        let notice = Notice::refused(Place::Text(place), "mermaid-several");
        let notice = notice.with("number", (at + 1).to_string());
        notice.with("count", fences.len().to_string())
    });
    notices.collect()
}

fn no_such(number: usize, count: usize) -> Notice {
    let notice = Notice::refused(Place::Whole, "mermaid-number");
    let notice = notice.with("number", number.to_string());
    let count = u32::try_from(count).unwrap_or(u32::MAX);
    notice.with("count", f64::from(count))
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
        Wrong::Unnamed => "mermaid-unnamed",
        Wrong::Nameless => "mermaid-nameless",
        Wrong::Semicolon => "mermaid-semicolon",
        Wrong::Cut => "mermaid-cut",
    };
    Notice::refused(Place::Text(place), variant)
}
