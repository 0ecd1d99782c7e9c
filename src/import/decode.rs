//! The bytes of a table or of Markdown as text: UTF-8, UTF-16 with its mark, else Windows-1252, which is
//! what programs in Western Europe write where nobody asks them.

use super::encoding::{marked, unmarked, utf_16, windows_1252};
use super::notice::{Notice, Place};

/// The text without a byte order mark, and what of it was repaired.
pub(super) fn decode(bytes: &[u8]) -> Result<(String, Vec<Notice>), Box<Notice>> {
    if let Some(variant) = workbook(bytes) {
        return Err(Box::new(Notice::refused(Place::Whole, variant)));
    }
    let (text, notices) = match marked(bytes) {
        Some(order) => {
            let (text, is_broken) = utf_16(bytes, order);
            let broken = is_broken.then(|| repaired(&text, "csv-broken"));
            (text, broken.into_iter().collect())
        }
        None => narrow(bytes)?,
    };
    if text.contains('\0') {
        return Err(Box::new(Notice::refused(Place::Whole, "csv-binary")));
    }
    Ok((text, notices))
}

/// What a file that is a workbook is refused with, by how it begins.
fn workbook(bytes: &[u8]) -> Option<&'static str> {
    let starts = [&b"PK\x03\x04"[..], b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"];
    let is_workbook = starts.iter().any(|start| bytes.starts_with(start));
    is_workbook.then_some("csv-workbook")
}

/// The text of bytes with one for each ASCII sign.
fn narrow(bytes: &[u8]) -> Result<(String, Vec<Notice>), Box<Notice>> {
    let behind_mark = unmarked(bytes);
    let bytes = behind_mark.unwrap_or(bytes);
    let error = match std::str::from_utf8(bytes) {
        Ok(text) => return Ok((text.to_owned(), Vec::new())),
        Err(error) => error,
    };
    let is_binary = |byte: &u8| matches!(byte, 0..=8 | 0x0E..=0x1A | 0x1C..=0x1F);
    if bytes.iter().any(is_binary) {
        return Err(Box::new(Notice::refused(Place::Whole, "csv-binary")));
    }
    if behind_mark.is_some() || is_rather_utf8(bytes) {
        let text = String::from_utf8_lossy(bytes).into_owned();
        let notice = repaired(&text, "csv-broken");
        return Ok((text, vec![notice]));
    }
    let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
    let text = windows_1252(bytes);
    let at = windows_1252(before).len();
    let len = text.get(at..).and_then(|rest| rest.chars().next());
    let span = at..at + len.map_or(0, char::len_utf8);
    let notice = Notice::repaired(Place::Text(span), "csv-charset");
    Ok((text, vec![notice]))
}

/// Whether there are more signs that only UTF-8 writes so than bytes that break it.
fn is_rather_utf8(bytes: &[u8]) -> bool {
    let (mut signs, mut broken) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        signs += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    signs > broken
}

/// Points at the first sign that could not be read.
fn repaired(text: &str, variant: &'static str) -> Notice {
    let sign = char::REPLACEMENT_CHARACTER;
    let place = text.find(sign).map(|at| at..at + sign.len_utf8());
    Notice::repaired(place.map_or(Place::Whole, Place::Text), variant)
}

#[cfg(test)]
mod tests {
    use super::super::encoding::to_windows_1252;
    use super::*;

    fn utf16(text: &str, bytes: impl Fn(u16) -> [u8; 2]) -> Vec<u8> {
        let units = text.encode_utf16();
        units.flat_map(bytes).collect()
    }

    #[test]
    fn every_encoding_a_spreadsheet_writes_is_read() {
        let text = "Étape;Coût\n« œuf » 3 €";
        let cp1252 = to_windows_1252(text);
        let cases = [
            (text.as_bytes().to_vec(), None),
            ([b"\xEF\xBB\xBF", text.as_bytes()].concat(), None),
            (utf16(&format!("\u{feff}{text}"), u16::to_le_bytes), None),
            (utf16(&format!("\u{feff}{text}"), u16::to_be_bytes), None),
            (cp1252, Some(("csv-charset", Place::Text(0..2)))),
        ];
        for (bytes, expected) in cases {
            let (read, notices) = decode(&bytes).unwrap();
            assert_eq!(read, text);
            let said = notices.into_iter().next();
            let said = said.map(|notice| (notice.problem.variant.unwrap(), notice.place));
            assert_eq!(said, expected);
        }
    }

    #[test]
    fn what_is_broken_or_no_text_is_said() {
        let mixed = [b"\xC3\xA9\xC3\xA9t ".as_slice(), b"\xE9"].concat();
        let (text, notices) = decode(&mixed).unwrap();
        assert_eq!(text, "éét \u{fffd}");
        assert_eq!(notices[0].place, Place::Text(6..9));
        for (bytes, variant) in [
            (&b"PK\x03\x04..."[..], "csv-workbook"),
            (b"a;b\0c", "csv-binary"),
            (b"\x89PNG\x0D\x0A\x1A\x0A", "csv-binary"),
            (b"\xFF\xFEa\0\0\0", "csv-binary"),
        ] {
            let refused = decode(bytes).unwrap_err();
            assert_eq!(refused.problem.variant, Some(variant), "{bytes:?}");
        }
    }
}
