//! Entities: `#35;` and `#quot;` for signs that the grammar would take for its own.

use std::collections::HashMap;

use pulldown_cmark::{Event, Parser};

use super::clean::{ENDED, NAMED, run};
use super::letters::is_word;

/// What a browser shows for the numbers that an old code page used for signs.
const OLD: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// How long the names of HTML are, in bytes.
const NAME_LENGTHS: std::ops::RangeInclusive<usize> = 2..=31;

/// Words with the signs that their entities stand for. What is none is shown as it would be in HTML.
pub(super) fn decode(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    // There may be millions, and looking one up is reading a text.
    let mut known: HashMap<&str, String> = HashMap::new();
    let mut rest = words;
    while let Some((before, after)) = rest.split_once(NAMED) {
        out.push_str(before);
        let number = after.strip_prefix('°');
        let within = number.unwrap_or(after);
        let (word, behind) = within.split_at(run(within, is_word));
        match behind.strip_prefix(ENDED) {
            None => out.push_str(if number.is_some() { "&#" } else { "&" }),
            Some(_) if number.is_some() => out.push(numbered(word)),
            Some(_) => out.push_str(known.entry(word).or_insert_with(|| named(word))),
        }
        rest = behind.strip_prefix(ENDED).unwrap_or(within);
    }
    out.push_str(rest);
    out
}

fn numbered(digits: &str) -> char {
    let code = digits.parse::<u32>().unwrap_or(u32::MAX);
    let old = code.checked_sub(0x80).and_then(|at| OLD.get(at as usize));
    let sign = old.copied().or_else(|| char::from_u32(code));
    sign.filter(|sign| *sign != '\0').unwrap_or('\u{fffd}')
}

/// The signs of a name; the names are those of HTML, which Markdown has as well.
fn named(word: &str) -> String {
    let written = format!("&{word};");
    if !NAME_LENGTHS.contains(&word.len()) {
        return written;
    }
    // Between letters a blank stays one.
    let text = format!("x{written}x");
    let read: String = Parser::new(&text)
        .filter_map(|event| match event {
            Event::Text(words) => Some(words.into_string()),
            Event::SoftBreak => Some("\n".to_owned()),
            _ => None,
        })
        .collect();
    let signs = read
        .strip_prefix('x')
        .and_then(|read| read.strip_suffix('x'));
    signs.map_or(written, str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn entities_are_what_a_browser_shows() {
        for (words, shown) in [
            ("a ﬂ°°35¶ß b", "a # b"),
            ("ﬂ°quot¶ßﬂ°eacute¶ßﬂ°°9829¶ß", "\"é♥"),
            ("ﬂ°°150¶ßﬂ°°0¶ßﬂ°°99999999999¶ß", "–\u{fffd}\u{fffd}"),
            ("ﬂ°nothing¶ß", "&nothing;"),
            ("ﬂ°lt¶ßbﬂ°gt¶ß &amp;", "<b> &amp;"),
            ("ﬂ° and ﬂ°°3", "& and &#3"),
            ("ﬂ°gt¶ßﬂ°x¶ßﬂ°gt¶ß", ">&x;>"),
            ("ﬂ°CounterClockwiseContourIntegral¶ß", "∳"),
        ] {
            assert_eq!(decode(words), shown, "{words}");
        }
    }
}
