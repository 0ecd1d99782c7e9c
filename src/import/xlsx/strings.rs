//! The words of a workbook: those its cells share, and the escapes in them.

use super::flaw::Flaw;
use super::xml::{Sign, Xml};

/// The strings cells refer to by their number.
///
/// # Errors
/// The part is not well formed.
pub(super) fn shared_strings(part: &str) -> Result<Vec<String>, Flaw> {
    let damaged = || Flaw::Damaged("sharedStrings.xml".to_owned());
    let mut xml = Xml::new(part);
    let mut strings = Vec::new();
    loop {
        match xml.next().ok_or_else(damaged)? {
            Sign::Open(tag) if tag.is("si") => {
                strings.push(rich_words(&mut xml, "si").ok_or_else(damaged)?);
            }
            Sign::End => return Ok(strings),
            _ => {}
        }
    }
}

/// The words of an element with runs of text in it, up to its end; how it is pronounced is no part of
/// them.
pub(super) fn rich_words(xml: &mut Xml<'_>, name: &str) -> Option<String> {
    let mut words = String::new();
    loop {
        match xml.next()? {
            Sign::Close(end) if end.is(name) => return Some(words),
            Sign::Open(tag) if tag.is("rPh") => xml.skip("rPh")?,
            Sign::Open(tag) if tag.is("t") => words.push_str(&unescaped(&xml.words("t")?)),
            Sign::End => return None,
            _ => {}
        }
    }
}

/// Characters XML cannot hold are written `_x000D_` in workbooks, and such words themselves with an
/// escaped underscore.
pub(super) fn unescaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    let mut rest = words;
    while let Some((before, after)) = rest.split_once("_x") {
        out.push_str(before);
        let code = after.get(..4).filter(|_| after.get(4..5) == Some("_"));
        let code = code.filter(|code| code.chars().all(|c| c.is_ascii_hexdigit()));
        let code = code.and_then(|code| u32::from_str_radix(code, 16).ok());
        let found = code.and_then(char::from_u32).zip(after.get(5..));
        if let Some((c, behind)) = found {
            out.push(c);
            rest = behind;
        } else {
            out.push_str("_x");
            rest = after;
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_come_out_of_their_escapes() {
        for (words, expected) in [
            ("a_x000D_b", "a\rb"),
            ("_x005F_x0041_", "_x0041_"),
            ("_x00_", "_x00_"),
            ("_x+041_", "_x+041_"),
            ("_xD800_é_x0007_", "_xD800_é\u{7}"),
            ("_x", "_x"),
        ] {
            assert_eq!(unescaped(words), expected, "{words:?}");
        }
    }

    #[test]
    fn runs_are_one_string_without_how_they_sound() {
        let part = "<sst uniqueCount=\"99999999999999\"><si><r><t>a </t></r><r><rPr/><t>b</t></r>\
                    <rPh><t>x</t></rPh></si><si/><si><t>&lt;c&#233;&unknown;</t></si></sst>";
        let strings = shared_strings(part).unwrap();
        assert_eq!(strings, ["a b", "", "<cé&unknown;"]);
        assert!(shared_strings("<sst><si><t>a").is_err());
    }
}
