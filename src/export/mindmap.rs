//! The map as a mind map for Mermaid: the stages with their rows and items, for a page that draws
//! diagrams from text.
//!
//! The words of a node stand between quotes. What could end them there, or mean something to Mermaid
//! or to the Markdown and HTML it finds within them, is written by its number, as in `#35;`.

use std::fmt::Write as _;

use super::form::{Dress, Subject, Written};
use super::left_out::{Fact, left_out};
use super::told::{Told, persona_name};
use crate::i18n::{field_label, words};
use crate::model::{Field, Item, RowDecl, RowId};
use crate::text::Shown;

/// What of an item stands behind its words.
const FACTS: [Field; 3] = [Field::Severity, Field::MetricValue, Field::Target];

/// Writes the mind map.
pub(super) fn write(subject: &Subject<'_>, dress: &Dress<'_>) -> Written {
    let told = Told::new(subject, dress);
    let mut out = String::from("mindmap\n");
    node(&mut out, 0, &told.title());
    if let Some(objective) = told.map.fields.text(Field::Objective) {
        let label = field_label(Field::Objective, told.texts);
        node(&mut out, 1, &labelled(&told, label, objective));
    }
    personas(&mut out, &told);
    for (at, stage) in told.map.stages.iter().enumerate() {
        let name = told.stage_words(at);
        let sentiment = told.sentiment(stage);
        let name = sentiment.map_or(name.clone(), |felt| labelled(&told, name, &felt));
        node(&mut out, 1, &name);
        for (row, label) in &told.shelves {
            let Some(row) = row else { continue };
            let items = told.items(stage, row);
            if items.is_empty() {
                continue;
            }
            node(&mut out, 2, label);
            for item in items {
                node(&mut out, 3, &item_words(&told, row, item));
            }
        }
    }
    let has_lines = subject.map.rows.iter().flatten();
    let has_lines = has_lines
        .clone()
        .any(|decl| matches!(decl, RowDecl::Line(_)));
    Written {
        bytes: out.into_bytes(),
        left_out: left_out(subject, dress.view, |fact| match fact {
            Fact::Map(field) => *field == Field::Objective,
            Fact::Persona(field) => matches!(field, Field::Age | Field::Occupation),
            Fact::Sentiment | Fact::Row(_) => true,
            Fact::Rows => !has_lines,
            Fact::Item(field) => FACTS.contains(field) || *field == Field::Unit,
            _ => false,
        }),
    }
}

/// `Objective: …`.
fn labelled(told: &Told<'_>, label: String, value: &str) -> String {
    let label = told.texts.with("report-label", &[("label", words(label))]);
    format!("{label} {value}")
}

fn personas(out: &mut String, told: &Told<'_>) {
    for (at, persona) in told.personas().enumerate() {
        if at == 0 {
            node(out, 1, &told.texts.text("export-personas"));
        }
        let mut name = persona_name(persona);
        if let Some(age) = persona.age() {
            let age = told.texts.with("table-age", &[("years", age.into())]);
            name.extend([", ", &age]);
        }
        if let Some(occupation) = persona.fields.text(Field::Occupation) {
            name.extend([", ", occupation]);
        }
        node(out, 2, &name);
    }
}

fn item_words(told: &Told<'_>, row: &RowId, item: &Item) -> String {
    let facts = told.facts(row, item).into_iter();
    let facts: Vec<String> = facts
        .filter(|fact| fact.field.is_some_and(|field| FACTS.contains(&field)))
        .map(|fact| fact.words)
        .collect();
    if facts.is_empty() {
        return item.text.clone();
    }
    format!("{} ({})", item.text, facts.join(", "))
}

/// A node that many steps below the root. One without words stays out: Mermaid would refuse the map.
fn node(out: &mut String, depth: usize, words: &str) {
    // A round root keeps the stages at a distance, and they stand out from their rows.
    let (open, close) = match depth {
        0 => ("((\"", "\"))\n"),
        1 => ("(\"", "\")\n"),
        _ => ("[\"", "\"]\n"),
    };
    let words = safe(words);
    if !words.is_empty() {
        out.extend(std::iter::repeat_n("  ", depth + 1));
        out.extend([open, &words, close]);
    }
}

/// Words on one line that nothing of Mermaid takes for anything else.
fn safe(words: &str) -> String {
    let lines: Vec<String> = Shown::lines(words)
        .map(|line| line.as_str().trim().to_owned())
        .filter(|line| !line.is_empty())
        .collect();
    let words = lines.join(" ");
    let mut out = String::with_capacity(words.len() + 8);
    // A number with a stop behind it, or a dash, would begin a list.
    let mut begins = true;
    for (at, c) in words.char_indices() {
        let is_last = words
            .get(at + c.len_utf8()..)
            .is_none_or(|rest| !rest.starts_with(' '));
        let means = match c {
            '.' | ')' | '-' | '+' => begins,
            // What follows it without a blank might be the name of an icon or a style.
            ':' => is_last,
            // One is a sign of percent, two begin a comment.
            '%' => words
                .get(at + 1..)
                .is_some_and(|rest| rest.starts_with('%')),
            ',' | ';' | '\'' | '!' | '?' | '(' | '/' | ' ' => false,
            // Mermaid's own signs for what stood here by its number.
            'ﬂ' | '¶' => true,
            c => c.is_ascii_punctuation(),
        };
        begins = begins && c.is_ascii_digit();
        if means {
            // Writing to a string cannot fail.
            let _ = write!(out, "#{};", u32::from(c));
        } else {
            out.push(c);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_mean_nothing_to_mermaid() {
        for (words, expected) in [
            ("Frais de port, 9 € (70 %)", "Frais de port, 9 € (70 %)"),
            ("a \"b\" `c`", "a #34;b#34; #96;c#96;"),
            ("**a** _b_ #35;", "#42;#42;a#42;#42; #95;b#95; #35;35;"),
            ("1. a", "1#46; a"),
            ("- a-b.c", "#45; a-b.c"),
            ("%%{x}%%", "#37;%#123;x#125;#37;%"),
            ("fa:fa-x: y", "fa#58;fa-x: y"),
            ("style a:b#c;", "style a#58;b#35;c;"),
            ("<b>&amp;</b>", "#60;b#62;#38;amp;#60;/b#62;"),
            (" a\r\n\n b\u{7}", "a b␇"),
            ("ﬂ°35¶ß", "#64258;°35#182;ß"),
            ("end", "end"),
            (" \n", ""),
        ] {
            assert_eq!(safe(words), expected, "{words:?}");
        }
    }

    #[test]
    fn what_has_no_words_is_no_node() {
        let mut out = String::new();
        node(&mut out, 0, "T");
        node(&mut out, 1, " ");
        node(&mut out, 2, "x");
        assert_eq!(out, "  ((\"T\"))\n      [\"x\"]\n");
    }
}
