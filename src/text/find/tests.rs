use super::*;
use proptest::prelude::*;

/// The text with what was found in brackets, or in braces where only a part of a sign was meant.
fn marked(words: &str, text: &str) -> String {
    let needle = Needle::new(words).unwrap();
    let mut out = text.to_owned();
    for hit in needle.hits(text).iter().rev() {
        let signs = if hit.is_whole { ("[", "]") } else { ("{", "}") };
        out.insert_str(hit.range.end, signs.1);
        out.insert_str(hit.range.start, signs.0);
    }
    assert_eq!(Finder::new(&needle).is_in(text), out != text, "{text}");
    out
}

#[test]
fn words_are_found_whatever_the_case_and_the_accents() {
    for (words, text, found) in [
        ("frais", "Frais de port", "[Frais] de port"),
        ("FRAIS", "les frais, frais", "les [frais], [frais]"),
        ("decouverte", "Découverte", "[Découverte]"),
        ("découverte", "DECOUVERTE", "[DECOUVERTE]"),
        ("ete", "e\u{301}te\u{301} ete", "[e\u{301}te\u{301}] [ete]"),
        ("sœur", "soeur", "[soeur]"),
        ("soeur", "Sœur", "[Sœur]"),
        ("so", "Sœur", "{Sœ}ur"),
        ("e", "œ", "{œ}"),
        ("fin", "la ﬁn", "la [ﬁn]"),
        ("strasse", "Straße", "[Straße]"),
        ("l'avis", "L’avis", "[L’avis]"),
        ("l’avis", "l'avis", "[l'avis]"),
        ("e-mail", "l’e‑mail", "l’[e‑mail]"),
        ("70 %", "70\u{a0}% partent", "[70\u{a0}%] partent"),
        ("un deux", "un\ndeux", "[un\ndeux]"),
        ("un deux", "un⏎deux", "[un⏎deux]"),
        ("aa", "aaaaa", "[aa][aa]a"),
        ("password", "pass\u{200d}word", "[pass\u{200d}word]"),
        ("支払", "オンライン支払い", "オンライン[支払]い"),
        ("か", "が", "{が}"),
        ("👩", "👩\u{200d}💻", "{👩\u{200d}💻}"),
        ("i", "İ", "[İ]"),
        ("1/2", "½", "½"),
        ("absent", "frais", "frais"),
    ] {
        assert_eq!(marked(words, text), found, "{words} in {text}");
    }
}

#[test]
fn there_is_nothing_to_find_in_blanks() {
    for words in ["", "  ", "\u{301}", "\u{200b}"] {
        assert_eq!(Needle::new(words), None, "{words:?}");
    }
}

#[test]
fn other_words_take_the_place_of_those_that_stand_whole() {
    for (words, with, text, after) in [
        (
            "frais",
            "coûts",
            "les frais et les frais",
            Some("les coûts et les coûts"),
        ),
        ("frais", "coûts", "Frais de port", Some("Coûts de port")),
        ("Frais", "coûts", "Frais de port", Some("coûts de port")),
        ("frais", "coûts", "AUCUN FRAIS", Some("AUCUN COÛTS")),
        ("l'a", "d'a", "L’avis", Some("D'avis")),
        ("frais", "", "les frais de port", Some("les de port")),
        ("frais", "", "frais de port", Some("de port")),
        ("frais", "", "les frais", Some("les")),
        (" a", "", " a a", Some("")),
        ("frais ", "", "les frais de port", Some("les de port")),
        ("e", "a", "œ e\u{301} e", Some("œ a a")),
        ("e", "a", "œ", None),
        ("oe", "a", "sœur", Some("saur")),
        ("a", "aa", "aaa", Some("aaaaaa")),
        ("absent", "x", "frais", None),
    ] {
        let needle = Needle::new(words).unwrap();
        assert_eq!(
            needle.replace(text, with).as_deref(),
            after,
            "{words} in {text}"
        );
    }
}

#[test]
fn what_stands_around_is_shown_with_the_words() {
    let text = "Frais de port découverts à la dernière étape, au moment de payer";
    for (words, cells, shown) in [
        ("frais", 80, text),
        ("frais", 20, "Frais de port décou…"),
        ("derniere", 30, "…à la dernière étape, au mome…"),
        ("payer", 20, "…au moment de payer"),
        ("payer", 3, "…p…"),
    ] {
        let hit = Needle::new(words).unwrap().hits(text).remove(0);
        let (around, range) = around(text, &hit.range, cells, "…");
        assert_eq!(around, shown);
        assert!(width(&around) <= cells, "{around}");
        if cells > 10 {
            let whole = text.get(hit.range).unwrap();
            assert_eq!(around.get(range), Some(whole));
        } else {
            assert!(around.get(range).is_some());
        }
    }
}

proptest! {
    #[test]
    fn what_is_found_can_be_cut_out_and_is_what_was_looked_for(
        text in "[aAéEœŒﬁ’ \u{301}\u{200d}支👩か゛\r\n]{0,16}|(?s).{0,16}",
        words in "[aéeœ'fi ]{1,3}|\\PC{1,3}",
        cells in 1_usize..20,
    ) {
        let Some(needle) = Needle::new(&words) else { return Ok(()) };
        let hits = needle.hits(&text);
        prop_assert_eq!(!hits.is_empty(), Finder::new(&needle).is_in(&text));
        let mut end = 0;
        for hit in &hits {
            prop_assert!(hit.range.start >= end);
            end = hit.range.end;
            let found = text.get(hit.range.clone());
            prop_assert!(found.is_some_and(|found| needle.hits(found).len() == 1));
        }
        // Putting nothing in their place leaves what stands between.
        let left = needle.replace(&text, "");
        prop_assert_eq!(left.is_some(), hits.iter().any(|hit| hit.is_whole));
        // Every text finds itself.
        if let Some(itself) = Needle::new(&text) {
            prop_assert_eq!(itself.hits(&text).len(), 1);
        }
        let shown = crate::text::Shown::new(&text).into_string();
        for hit in needle.hits(&shown) {
            let (around, range) = around(&shown, &hit.range, cells, "…");
            prop_assert!(around.get(range).is_some());
        }
    }
}
