//! What holds for any text.

use proptest::prelude::*;

use super::*;
use crate::diag::{boundary_before, boundary_behind};

/// Reads a text and holds that every place lies within it, on character boundaries.
fn assert_sound(text: &str) {
    let Reading {
        map,
        diagnostics,
        access,
    } = read(text);
    let is_place = |span: &std::ops::Range<usize>| text.get(span.clone()).is_some();
    for problem in &diagnostics {
        assert!(is_place(&problem.span), "{problem:?}");
        assert!(problem.related.as_ref().is_none_or(is_place), "{problem:?}");
        let mend = problem.suggestion.as_ref();
        assert!(mend.is_none_or(|mend| is_place(&mend.span)), "{problem:?}");
    }
    for stage in &map.stages {
        assert!(is_place(&stage.span), "{stage:?}");
        for cell in &stage.cells {
            assert!(is_place(&cell.span));
            assert!(
                cell.items
                    .iter()
                    .all(|i| is_place(&i.span) && is_place(&i.text_span))
            );
            assert!(cell.items.iter().all(|item| item.index < cell.len));
        }
    }
    assert_eq!(
        access == Access::ReadOnly(ReadOnly::Syntax),
        DeTable::parse(text).is_err()
    );
    if access == Access::ReadOnly(ReadOnly::Syntax) {
        assert!(
            diagnostics
                .iter()
                .any(|problem| problem.code == Code::Syntax)
        );
    }
}

/// Pieces that mean something to TOML or to a map.
const PIECES: &[&str] = &[
    "[",
    "]",
    "[[",
    "]]",
    "{",
    "}",
    "=",
    ",",
    ".",
    "\"",
    "'",
    "\"\"\"",
    "'''",
    "\n",
    "\r\n",
    "\r",
    "\\",
    "#",
    " ",
    "\t",
    "é",
    "👩\u{200d}💻",
    "\u{1b}",
    "\0",
    "1",
    "-",
    "2026-02-30",
    "nan",
    "true",
    "x = ",
    "[[stages]]\n",
    "[stages]\n",
    "[[personas]]\n",
    "name = \"A\"\n",
    "sentiment",
    "pains",
    "id = \"a\"",
    "for = [\"a\"]",
    "rows = [",
    "jalon = 1\n",
    "scope.from",
    "stages.pains",
];

proptest! {
    #[test]
    fn any_text_is_read(text in "(?s).{0,200}") {
        assert_sound(&text);
    }

    #[test]
    fn any_pieces_are_read(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..40)) {
        assert_sound(&pieces.concat());
    }

    #[test]
    fn damaged_maps_are_read(
        cuts in prop::collection::vec(
            (0.0..1.0_f64, 0_usize..40, prop::sample::select(PIECES)), 1..6),
    ) {
        let mut text = COAT.to_owned();
        for (place, length, piece) in cuts {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss,
                clippy::cast_precision_loss, reason = "any place will do")]
            let start = boundary_before(&text, (place * text.len() as f64) as usize);
            let end = boundary_behind(&text, start + length);
            text.replace_range(start..end, piece);
        }
        assert_sound(&text);
    }
}
