//! Any three versions of a map brought together: the outcome can be edited, or there is none; where
//! one side did nothing, it is the other.

use jalon::doc::{
    Access, Document, Merge, MergeError, Side, conflicts, merge as merge_unasked, read,
};

use super::edits::{self, Choices};
use super::maps;

/// Parts the texts where they are given; no text of UTF-8 holds it.
const END: u8 = 0xFF;
/// The most edits a side makes.
const LONGEST: usize = 8;
/// The largest map of ours that is merged, in bytes.
const LARGEST: usize = 8_000;

/// Bytes as three texts with [`END`] between them, or else as a number that stands for one of our
/// maps and what decides the edits of two sides in turn.
pub(crate) fn merge(bytes: &[u8]) -> Result<(), String> {
    let texts: Vec<String> = bytes
        .split(|byte| *byte == END)
        .map(|text| String::from_utf8_lossy(text).into_owned())
        .collect();
    if let [base, ours, theirs] = texts.as_slice() {
        return brought_together(base, ours, theirs);
    }
    let (number, choices) = bytes.split_first().unwrap_or((&0, &[]));
    let mut maps = maps::maps();
    maps.retain(|(_, map)| map.len() <= LARGEST);
    let base = maps.swap_remove(usize::from(*number) % maps.len()).1;
    let (ours, theirs) = choices.split_at(choices.len() / 2);
    brought_together(&base, &edited(&base, ours), &edited(&base, theirs))
}

fn edited(base: &str, choices: &[u8]) -> String {
    let mut choices = Choices(choices);
    let mut document = Document::<()>::open(base.as_bytes()).unwrap();
    for _ in 0..LONGEST {
        if choices.0.is_empty() {
            break;
        }
        let edit = edits::edit(document.text(), document.map(), &mut choices);
        // One that is refused is left out.
        let _ = document.apply(&[edit], (), None);
    }
    String::from_utf8(document.bytes()).unwrap()
}

fn brought_together(base: &str, ours: &str, theirs: &str) -> Result<(), String> {
    let merge = match Merge::new(base, ours, theirs) {
        Ok(merge) => merge,
        Err(MergeError::Unreadable) => return Ok(()),
        Err(error) => return Err(error.to_string()),
    };
    for side in [Side::Mine, Side::Theirs, Side::Both] {
        let told = |wrong: &str, text: &str| {
            Err(format!(
                "{wrong} ({side:?})\n--- base\n{base}\n--- ours\n{ours}\n--- theirs\n{theirs}\n--- outcome\n{text}"
            ))
        };
        let outcome = merge.finish(&vec![side; merge.clashes().len()]);
        let bare = |text: &str| text.strip_prefix('\u{feff}').unwrap_or(text).to_owned();
        match outcome {
            Ok(text) if read(&text).access != Access::Edit => {
                return told("the outcome cannot be edited", &text);
            }
            Ok(text) if ours == base && text != bare(theirs) => return told("not theirs", &text),
            Ok(text) if theirs == base && text != bare(ours) => return told("not ours", &text),
            Err(_) if ours == base || theirs == base => return told("refused", ""),
            Ok(_) | Err(_) => {}
        }
    }
    unasked(base, ours, theirs)
}

/// The merge git calls: its outcome can be edited, and all that is left in it can be settled.
fn unasked(base: &str, ours: &str, theirs: &str) -> Result<(), String> {
    let told = |wrong: &str, text: &str| {
        Err(format!(
            "{wrong}\n--- base\n{base}\n--- ours\n{ours}\n--- theirs\n{theirs}\n--- outcome\n{text}"
        ))
    };
    let Ok(merged) = merge_unasked(base, ours, theirs) else {
        return Ok(());
    };
    let mut text = merged.text;
    for side in [Side::Mine, Side::Theirs, Side::Both].into_iter().cycle() {
        let reading = read(&text);
        if reading.access != Access::Edit {
            return told("the outcome cannot be edited", &text);
        }
        let left = conflicts(&text, &reading.map);
        let Some(conflict) = left.first() else {
            return Ok(());
        };
        match conflict.settle(&text, side) {
            Some(settled) if settled != text => text = settled,
            _ => return told("a conflict cannot be settled", &text),
        }
    }
    Ok(())
}
