//! Encodings of text other than UTF-8 that files of other tools come in: UTF-16, and Windows-1252, which
//! is what programs in Western Europe write where nobody asks them. Which of them a file has is decided
//! by whoever reads it.

/// The order of the bytes of UTF-16.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    /// The low byte first.
    Little,
    /// The high byte first.
    Big,
}

/// The signs of Windows-1252 from 0x80 to 0x9F; the others are those of Latin-1. The five that are not
/// assigned are control characters, as in the Encoding Standard of the WHATWG.
const HIGH: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '\u{2dc}', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// Bytes as Windows-1252: every byte is a sign.
pub(super) fn windows_1252(bytes: &[u8]) -> String {
    let sign = |byte: &u8| {
        let high = byte
            .checked_sub(0x80)
            .and_then(|at| HIGH.get(usize::from(at)));
        high.copied().unwrap_or(char::from(*byte))
    };
    bytes.iter().map(sign).collect()
}

/// Bytes as UTF-16, without a byte order mark, and whether any could not be read.
pub(super) fn utf_16(bytes: &[u8], order: Order) -> (String, bool) {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let unit = |pair: &[u8; 2]| match order {
        Order::Little => u16::from_le_bytes(*pair),
        Order::Big => u16::from_be_bytes(*pair),
    };
    let mut is_broken = !rest.is_empty();
    let units = pairs.iter().map(unit);
    let mut text = String::with_capacity(bytes.len());
    for read in char::decode_utf16(units) {
        is_broken |= read.is_err();
        text.push(read.unwrap_or(char::REPLACEMENT_CHARACTER));
    }
    if !rest.is_empty() {
        text.push(char::REPLACEMENT_CHARACTER);
    }
    let unmarked = text.strip_prefix('\u{feff}').map(str::to_owned);
    (unmarked.unwrap_or(text), is_broken)
}

/// The order of UTF-16 that a byte order mark tells; none where there is none of it.
pub(super) fn marked(bytes: &[u8]) -> Option<Order> {
    match bytes {
        [0xFF, 0xFE, ..] => Some(Order::Little),
        [0xFE, 0xFF, ..] => Some(Order::Big),
        _ => None,
    }
}

/// The bytes behind the byte order mark of UTF-8, if there is one.
pub(super) fn unmarked(bytes: &[u8]) -> Option<&[u8]> {
    bytes.strip_prefix(b"\xEF\xBB\xBF")
}

/// Bytes as the Unicode they say they are, UTF-8 if they say nothing; none where any of them is broken.
pub(super) fn unicode(bytes: &[u8]) -> Option<String> {
    match marked(bytes) {
        Some(order) => Some(utf_16(bytes, order))
            .filter(|(_, is_broken)| !is_broken)
            .map(|(text, _)| text),
        None => std::str::from_utf8(unmarked(bytes).unwrap_or(bytes))
            .ok()
            .map(str::to_owned),
    }
}

/// Text as Windows-1252, for tests; `?` stands for what it has not.
#[cfg(test)]
pub(super) fn to_windows_1252(text: &str) -> Vec<u8> {
    let all: Vec<u8> = (0..=u8::MAX).collect();
    let signs: Vec<char> = windows_1252(&all).chars().collect();
    let byte = |sign: char| signs.iter().position(|known| *known == sign);
    let bytes = text
        .chars()
        .map(|sign| byte(sign).unwrap_or(usize::from(b'?')));
    bytes.filter_map(|byte| u8::try_from(byte).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_is_a_sign_of_its_own() {
        assert_eq!(
            windows_1252(b"\x80 \x9Cuf \xE9\xA0\x99\xFF"),
            "€ œuf é\u{a0}™ÿ"
        );
        let all: Vec<u8> = (0..=u8::MAX).collect();
        assert_eq!(to_windows_1252(&windows_1252(&all)), all);
    }

    #[test]
    fn what_is_half_a_sign_is_said() {
        for (bytes, text, is_broken) in [
            (&b"\xFF\xFEa\0\xE9\0"[..], "aé", false),
            (b"a\0", "a", false),
            (b"a\0b", "a\u{fffd}", true),
            (b"\x3D\xD8\x00\xDE", "😀", false),
            (b"\x3D\xD8a\0", "\u{fffd}a", true),
        ] {
            assert_eq!(utf_16(bytes, Order::Little), (text.to_owned(), is_broken));
        }
        assert_eq!(utf_16(b"\xFE\xFF\0a", Order::Big), ("a".to_owned(), false));
    }
}
