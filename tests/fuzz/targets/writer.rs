//! Any edits of any text: what comes out is read as the edits say, an edit that is refused changes
//! nothing, and undoing everything gives back the very bytes.

use jalon::doc::{Access, Document, EditError, Obstacle, read};
use jalon::model::Edit;

use super::edits::{self, Choices};
use super::maps;
use super::said::Said;

/// Ends the text of a map where one is given; no text of UTF-8 holds it.
const END: u8 = 0xFF;
/// The most edits that are made.
const LONGEST: usize = 24;
/// The largest map of ours that is edited, in bytes.
const LARGEST: usize = 20_000;

/// Bytes as a map and the edits that are made of it: a text up to [`END`], or else a number that
/// stands for one of our maps; then what decides each edit.
pub(crate) fn writer(bytes: &[u8]) -> Result<(), String> {
    let end = bytes.iter().position(|byte| *byte == END);
    let (text, choices) = match end.and_then(|end| bytes.split_at_checked(end)) {
        Some((text, choices)) => (text.to_owned(), &choices[1..]),
        None => {
            let (number, choices) = bytes.split_first().unwrap_or((&0, &[]));
            let mut maps = maps::maps();
            maps.retain(|(_, map)| map.len() <= LARGEST);
            let number = usize::from(*number) % maps.len();
            (maps.swap_remove(number).1.into_bytes(), choices)
        }
    };
    let Ok(mut document) = Document::<()>::open(&text) else {
        return Ok(());
    };
    let mut choices = Choices(choices);
    for _ in 0..LONGEST {
        if choices.0.is_empty() || document.access() != Access::Edit {
            break;
        }
        step(&mut document, &mut choices)?;
    }
    let last = document.text().to_owned();
    while document.undo().is_some() {}
    if document.bytes() != text || document.is_dirty() {
        return Err("undoing everything leaves other bytes".to_owned());
    }
    while document.redo().is_some() {}
    (document.text() == last)
        .then_some(())
        .ok_or("redoing leaves another text".to_owned())
}

fn step(document: &mut Document<()>, choices: &mut Choices<'_>) -> Result<(), String> {
    let before = document.text().to_owned();
    let edit = edits::edit(&before, document.map(), choices);
    let was_well = document.diagnostics().is_empty();
    let mut expected = Said::of(document.map());
    let told = |wrong: &str, after: &str| {
        Err(format!(
            "{wrong}\n{edit:?}\n--- before\n{before}\n--- after\n{after}"
        ))
    };
    match document.apply(std::slice::from_ref(&edit), (), None) {
        Ok(()) => {
            expected.apply(&read(&before).map, &edit);
            if document.access() != Access::Edit {
                return told("it can no longer be edited", document.text());
            }
            // What a row held that is no row any more is told as unknown keys.
            let is_lost = matches!(edit, Edit::SetRows(_)) && !document.diagnostics().is_empty();
            if was_well && !is_lost && Said::of(document.map()) != expected {
                return told("it says something else", document.text());
            }
        }
        Err(EditError::Unwritable(Obstacle::Syntax | Obstacle::Result)) => {
            return told("the outcome would be no TOML", "");
        }
        Err(_) if document.text() != before => return told("it is refused and made", ""),
        Err(_) => {}
    }
    Ok(())
}
