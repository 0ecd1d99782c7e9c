//! The bytes of a file beside a map: its text, and the byte order mark that may stand before it.

use super::merge::merge;

pub(super) const BYTE_ORDER_MARK: &str = "\u{feff}";

/// What two changed versions of a file beside a map both say; see [`merge`]. The mark before the text
/// stays as it was unless one side changed that.
pub fn merge_bytes(base: &[u8], ours: &[u8], theirs: &[u8]) -> Option<Vec<u8>> {
    let [base, ours, theirs] = [base, ours, theirs].map(std::str::from_utf8);
    let texts = [base.ok()?, ours.ok()?, theirs.ok()?];
    let [was, mine, other] = texts.map(|text| text.starts_with(BYTE_ORDER_MARK));
    let has_mark = if mine == was { other } else { mine };
    let [base, ours, theirs] = texts;
    let merged = merge(base, ours, theirs)?;
    let mark = if has_mark { BYTE_ORDER_MARK } else { "" };
    Some([mark, &merged].concat().into_bytes())
}

#[cfg(test)]
mod tests {
    use super::merge_bytes;

    #[test]
    fn the_mark_before_a_text_stays_and_comes_and_goes() {
        let plain = "jalon_review = 1\n";
        let said = "jalon_review = 1\n\n[[comments]]\nid = \"a\"\ntext = \"?\"\n";
        let marked = |text: &str| ["\u{feff}", text].concat();
        for (base, ours, theirs, merged) in [
            (
                plain.to_owned(),
                said.to_owned(),
                plain.to_owned(),
                said.to_owned(),
            ),
            (marked(plain), marked(said), marked(plain), marked(said)),
            (
                plain.to_owned(),
                said.to_owned(),
                marked(plain),
                marked(said),
            ),
            (
                marked(plain),
                said.to_owned(),
                marked(plain),
                said.to_owned(),
            ),
            (String::new(), plain.to_owned(), marked(said), marked(said)),
        ] {
            let bytes = merge_bytes(base.as_bytes(), ours.as_bytes(), theirs.as_bytes());
            assert_eq!(
                bytes,
                Some(merged.into_bytes()),
                "{base:?} {ours:?} {theirs:?}"
            );
        }
        assert_eq!(merge_bytes(b"", b"jalon_review = 1\n", b"\xff"), None);
    }
}
