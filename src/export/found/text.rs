//! What was found as lines, one for each text: where it is in the file, where in the journey, and the
//! text with the words marked. Editors and other programs know lines of that shape.

use super::{Found, Match};
use crate::export::lines::{Sheet, Tone};
use crate::i18n::{Texts, words};
use crate::text::{Needle, width};

/// How far lines that are too wide are indented where they go on.
const HANG: usize = 4;
/// What stands for the lines of a text that the words are not in.
const BETWEEN: &str = " … ";
const BETWEEN_ASCII: &str = " ... ";

/// The lines; nothing where nothing was found.
pub fn found_to_text(found: &[Found], needle: &Needle, texts: &Texts, sheet: Sheet) -> String {
    let mut out = String::new();
    for map in found {
        let path = sheet.shown(&map.path);
        for one in &map.matches {
            line(&mut out, &path, one, needle, (texts, sheet));
        }
    }
    out
}

fn line(out: &mut String, path: &str, one: &Match, needle: &Needle, how: (&Texts, Sheet)) {
    let (texts, sheet) = how;
    let place = one.place.words(false, texts, sheet.path());
    let told = excerpt(&one.text, needle, sheet);
    let hits = needle.hits(&told);
    let args = |told: &str| {
        [
            ("place", words(sheet.shown(&place))),
            ("words", words(told.to_owned())),
        ]
    };
    let head = format!("{path}:{}:{}: ", one.line, one.column);
    let told_at = head.len() + texts.with("find-told", &args("")).len();
    let text = format!("{head}{}", texts.with("find-told", &args(&told)));
    let mut tones = vec![(0..head.len(), Tone::Faint)];
    tones.extend(hits.into_iter().map(|hit| {
        let range = hit.range.start + told_at..hit.range.end + told_at;
        (range, Tone::Found)
    }));
    sheet.line(out, &text, HANG.min(width(&text)), &tones);
}

/// The lines of a text that the words stand in; all of it where they stand across two.
fn excerpt(text: &str, needle: &Needle, sheet: Sheet) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let has_words: Vec<bool> = lines
        .iter()
        .map(|line| !needle.hits(line).is_empty())
        .collect();
    if lines.len() < 2 || !has_words.contains(&true) {
        return sheet.shown(text);
    }
    let between = if sheet.ascii { BETWEEN_ASCII } else { BETWEEN };
    let mut out = String::new();
    let mut is_gap = false;
    for (line, has_words) in lines.iter().zip(has_words) {
        if !has_words {
            is_gap = true;
            continue;
        }
        if is_gap {
            out.push_str(if out.is_empty() {
                between.trim_start()
            } else {
                between
            });
        } else if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(&sheet.shown(line.trim()));
        is_gap = false;
    }
    if is_gap {
        out.push_str(between.trim_end());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::doc::read;
    use crate::i18n::Language;

    const MAP: &str = "jalon = 1\ntitle = \"Shop\"\n[[stages]]\nname = \"Pay\"\n\
        notes = \"\"\"\nfees\nnothing\nthe Fées again\n\"\"\"\n\
        pains = [\"Fees told late\u{1b}[2J\"]\n";

    fn told(needle: &str, sheet: Sheet, language: Language) -> String {
        let needle = Needle::new(needle).unwrap();
        let found = Found::of("shop.toml".into(), &read(MAP).map, MAP, &needle);
        found_to_text(&[found], &needle, &Texts::new(language), sheet)
    }

    #[test]
    fn each_text_has_a_line_that_says_where_it_stands() {
        let sheet = Sheet::default();
        assert_eq!(
            told("fees", sheet, Language::English),
            "shop.toml:6:1: 1 Pay › Notes: fees … the Fées again\n\
             shop.toml:10:11: 1 Pay › Pains: Fees told late␛[2J\n"
        );
        assert_eq!(
            told("late", sheet, Language::French),
            "shop.toml:10:21: 1 Pay › Douleurs\u{a0}: Fees told late␛[2J\n"
        );
        // Words across two lines of a text are shown with all of it.
        assert_eq!(
            told("fees nothing", sheet, Language::English),
            "shop.toml:6:1: 1 Pay › Notes: fees⏎nothing⏎the Fées again⏎\n"
        );
    }

    #[test]
    fn the_words_are_marked_in_colour_and_lines_wrapped_to_the_terminal() {
        let sheet = Sheet {
            colour: true,
            ascii: true,
            width: Some(34),
        };
        assert_eq!(
            told("told", sheet, Language::English),
            "\u{1b}[2mshop.toml:10:16: \u{1b}[0m1 Pay >\n    \
             Pains: Fees \u{1b}[1;31mtold\u{1b}[0m late␛[2J\n"
        );
    }
}
