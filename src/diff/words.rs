//! Which words of two texts differ.

use std::ops::Range;

use similar::{Algorithm, DiffTag, capture_diff_slices};
use unicode_segmentation::UnicodeSegmentation;

/// Texts of more words, spaces and signs than this are compared as a whole.
const WORDS: usize = 2_000;

/// A part of two texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Both have it.
    Same(String),
    /// Only the first has it.
    Removed(String),
    /// Only the second has it.
    Added(String),
}

/// What went and what came between two texts, word by word. The parts that are not added make up the
/// first text, those that are not removed the second. Where hardly anything is left of the first, it
/// is removed as a whole: a patchwork of single words says nothing to a reader.
pub fn marks(before: &str, after: &str) -> Vec<Part> {
    let words = |text| UnicodeSegmentation::split_word_bounds(text).collect::<Vec<&str>>();
    let (old, new) = (words(before), words(after));
    if old.len().max(new.len()) > WORDS {
        return compared(&[before], &[after], "");
    }
    let parts = smoothed(compared(&old, &new, ""));
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
    let same = parts.iter().filter_map(|part| match part {
        Part::Same(text) => Some(letters(text)),
        Part::Removed(_) | Part::Added(_) => None,
    });
    if same.sum::<usize>() * 4 < letters(before).min(letters(after)) {
        return compared(&[before], &[after], "");
    }
    parts
}

/// The same for the entries of two lists; each part holds entries with `between` between them.
pub(super) fn entry_marks(before: &[String], after: &[String], between: &str) -> Vec<Part> {
    let old: Vec<&str> = before.iter().map(String::as_str).collect();
    let new: Vec<&str> = after.iter().map(String::as_str).collect();
    compared(&old, &new, between)
}

fn compared(old: &[&str], new: &[&str], comma: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, old, new) {
        let text =
            |list: &[&str], range: Range<usize>| list.get(range).unwrap_or_default().join(comma);
        let (gone, come) = (text(old, op.old_range()), text(new, op.new_range()));
        match op.tag() {
            DiffTag::Equal => parts.push(Part::Same(come)),
            DiffTag::Delete => parts.push(Part::Removed(gone)),
            DiffTag::Insert => parts.push(Part::Added(come)),
            DiffTag::Replace => parts.extend([Part::Removed(gone), Part::Added(come)]),
        }
    }
    parts
}

/// The parts with changes brought together that only blanks keep apart, what went before what came.
fn smoothed(parts: Vec<Part>) -> Vec<Part> {
    let mut out = Vec::new();
    let (mut gone, mut come) = (String::new(), String::new());
    let flush = |out: &mut Vec<Part>, gone: &mut String, come: &mut String| {
        let (gone, come) = (std::mem::take(gone), std::mem::take(come));
        out.extend((!gone.is_empty()).then_some(Part::Removed(gone)));
        out.extend((!come.is_empty()).then_some(Part::Added(come)));
    };
    let mut parts = parts.into_iter().peekable();
    while let Some(part) = parts.next() {
        match part {
            Part::Removed(text) => gone.push_str(&text),
            Part::Added(text) => come.push_str(&text),
            // What is replaced on both sides of a blank is replaced with it.
            Part::Same(text)
                if text.trim().is_empty()
                    && !gone.is_empty()
                    && !come.is_empty()
                    && parts.peek().is_some() =>
            {
                gone.push_str(&text);
                come.push_str(&text);
            }
            Part::Same(text) => {
                flush(&mut out, &mut gone, &mut come);
                out.push(Part::Same(text));
            }
        }
    }
    flush(&mut out, &mut gone, &mut come);
    out
}

#[cfg(test)]
mod tests {
    use super::{Part, entry_marks, marks};
    use proptest::prelude::*;

    fn shown(parts: &[Part]) -> String {
        let part = |part: &Part| match part {
            Part::Same(text) => text.clone(),
            Part::Removed(text) => format!("[-{text}-]"),
            Part::Added(text) => format!("{{+{text}+}}"),
        };
        parts.iter().map(part).collect()
    }

    #[test]
    fn words_that_went_and_came_are_marked() {
        for (before, after, expected) in [
            ("Page panier", "Page panier", "Page panier"),
            ("Page panier", "Page du panier", "Page {+du +}panier"),
            ("Page du panier", "Page panier", "Page [-du -]panier"),
            (
                "Paie en ligne",
                "Paie sur place",
                "Paie [-en ligne-]{+sur place+}",
            ),
            (
                "Hésite, part",
                "Hésite, revient",
                "Hésite, [-part-]{+revient+}",
            ),
            (
                "Compte obligatoire",
                "Frais cachés",
                "[-Compte obligatoire-]{+Frais cachés+}",
            ),
            ("", "Neuf", "{+Neuf+}"),
        ] {
            assert_eq!(shown(&marks(before, after)), expected);
        }
        let list = |words: &str| words.split(' ').map(str::to_owned).collect::<Vec<_>>();
        let parts = entry_marks(&list("a b c"), &list("a c d e"), ", ");
        let expected = ["a", "b", "c", "d, e"].map(str::to_owned);
        let [a, b, c, d] = expected;
        assert_eq!(
            parts,
            [
                Part::Same(a),
                Part::Removed(b),
                Part::Same(c),
                Part::Added(d)
            ]
        );
    }

    proptest! {
        #[test]
        fn both_texts_can_be_read_from_the_marks(
            before in "[ab ,é\n]{0,20}|(?s).{0,20}", after in "[ab ,é\n]{0,20}|(?s).{0,20}",
        ) {
            let (mut old, mut new) = (String::new(), String::new());
            for part in marks(&before, &after) {
                match part {
                    Part::Same(text) => { old.push_str(&text); new.push_str(&text); }
                    Part::Removed(text) => old.push_str(&text),
                    Part::Added(text) => new.push_str(&text),
                }
            }
            prop_assert_eq!((old, new), (before, after));
        }
    }
}
