//! What a page holds, that it is well formed, and that no words of a map are more than words in it.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use proptest::prelude::*;

use super::*;
use crate::doc;
use crate::doc::review::Reviews;
use crate::export::strict::Page;
use crate::i18n::{Language, Texts};
use crate::layout::Glyphs;
use crate::model::{FieldSpec, Owner, PersonaId, RowId, Shape, View, fields_of};

/// The page of a map.
fn written(text: &str, language: Language, view: &View, paper: Option<Paper>) -> String {
    let reviews = Reviews::read(REVIEW);
    let subject = Subject {
        map: &doc::read(text).map,
        text,
        name: Some("map.toml"),
        reviews: Some(&reviews),
    };
    let texts = Texts::new(language);
    let mut dress = Dress::new(&texts, &Glyphs::UNICODE, view);
    dress.paper = paper;
    String::from_utf8(write(&subject, &dress).bytes).unwrap()
}

fn english(text: &str) -> String {
    written(text, Language::English, &View::Everyone, None)
}

const REVIEW: &str = concat!(
    "jalon_review = 1\n[[comments]]\nid = \"abcdefgh\"\nauthor = \"Léa\"\ntext = \"Why so late?\"\n",
    "stage = \"pays\"\n[[comments]]\nid = \"abcdefgi\"\nreply_to = \"abcdefgh\"\ntext = \"Asked\"\n",
);

const MAP: &str = concat!(
    "jalon = 1\ntitle = \"A coat\"\nlang = \"en\"\nobjective = \"Sell it\"\n",
    "rows = [\"actions\", { line = \"visibility\" }, \"emotions\", \"pains\"]\n",
    "[[personas]]\nname = \"Anne\"\n[[personas]]\nname = \"Pierre\"\n",
    "[[stages]]\nname = \"Sees\"\nsentiment = { anne = 3, pierre = 1 }\nactions = [\"Looks\"]\n",
    "[[stages]]\nname = \"Pays\"\nfor = [\"anne\"]\nsentiment = -4\nmoment_of_truth = true\n",
    "pains = [{ id = \"fee\", text = \"Fee\", severity = 5, for = [\"anne\"], sources = [\"talks\"] },\n",
    "{ text = \"Form\", for = [\"pierre\"], sources = [\"talks\", \"https://x.org/?a&b\"] }]\n",
    "opportunities = [{ text = \"Say it\", impact = 5, effort = 2, solves = [\"fee\"] }]\n",
    "metrics = [{ name = \"Gone\", unit = \"%\", better = \"lower\", baseline = 72, value = 70 }]\n",
    "checks = [\"Price known\"]\n",
);

#[test]
fn the_map_is_a_table_with_heads_for_stages_and_rows() {
    let page = Page::read(&english(MAP));
    for (name, count) in [
        ("h1", 1),
        ("main", 1),
        ("caption", 4),
        ("script", 1),
        ("style", 1),
    ] {
        assert_eq!(page.count(name), count, "{name}");
    }
    let scopes = page.values("scope");
    let columns = scopes.iter().filter(|scope| **scope == "col").count();
    // The map and what it does not show, with a corner each; the two lists.
    assert_eq!(columns, 3 + 3 + 7 + 7);
    // Of the map: about, sentiment, three rows; the checks; an opportunity and a metric.
    assert_eq!(scopes.len() - columns, 5 + 1 + 1 + 1);
    for words in [
        "line of visibility",
        "Lowest sentiment −4 at stage 2\u{a0}Pays",
        "severity 5/5",
        "solves Fee",
        "▲".trim_matches('▲'),
        "−2 (better)",
        "Why so late?",
        "From map.toml",
    ] {
        assert!(page.said.contains(words), "{words}");
    }
}

#[test]
fn how_severe_a_solved_pain_is_stands_beside_it_and_once() {
    let map = MAP.replace("solves = [\"fee\"]", "solves = [\"fee\", \"none\"]");
    let page = english(&map);
    let (_, ranking) = page.split_once("class=\"ranking\"").unwrap();
    let solved = "<p class=\"more solves\">solves <span>Fee</span> <span class=\"chip severity\">\
                  severity 5/5</span>; <span>none</span></p>";
    assert!(ranking.contains(solved), "{ranking}");
    assert_eq!(ranking.matches("severity 5").count(), 1, "{ranking}");
}

#[test]
fn metrics_and_opportunities_keep_their_ids_where_the_map_does_not_show_them() {
    let map = MAP
        .replace("{ text = \"Say it\"", "{ id = \"say\", text = \"Say it\"")
        .replace("{ name = \"Gone\"", "{ id = \"gone\", name = \"Gone\"");
    let page = Page::read(&english(&map));
    let ids = page.values("data-id");
    for id in ["fee", "say", "gone"] {
        assert_eq!(ids.iter().filter(|one| **one == id).count(), 1, "{ids:?}");
    }
}

#[test]
fn what_refers_to_something_finds_it_and_ids_are_each_of_one_thing() {
    let mut long = MAP.to_owned();
    for n in 0..17 {
        let _ = write!(
            long,
            "[[stages]]\nname = \"More {n}\"\nsentiment = {}\n",
            n % 5
        );
    }
    for text in [MAP, &long, "", "jalon = 1\n[[stages]]\n"] {
        let page = Page::read(&english(text));
        let ids = page.values("id");
        let unique: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(unique.len(), ids.len(), "{ids:?}");
        let named = ["aria-labelledby", "aria-controls"];
        let named = named.iter().flat_map(|attribute| page.values(attribute));
        for name in named.flat_map(str::split_whitespace) {
            assert!(unique.contains(name), "{name}");
        }
        for link in page
            .values("href")
            .iter()
            .filter_map(|link| link.strip_prefix('#'))
        {
            assert!(unique.contains(link), "{link}");
        }
        for fill in page.values("fill") {
            let id = fill
                .strip_prefix("url(#")
                .and_then(|id| id.strip_suffix(')'));
            assert!(id.is_some_and(|id| unique.contains(id)), "{fill}");
        }
    }
}

#[test]
fn a_long_journey_goes_on_in_further_tables_on_paper() {
    let stages: String = (0..20).fold("jalon = 1\n".to_owned(), |mut text, n| {
        let _ = write!(
            text,
            "[[stages]]\nname = \"Stage {n}\"\nactions = [\"Does {n}\"]\n"
        );
        text
    });
    let page = Page::read(&english(&stages));
    let captions: Vec<&str> = page
        .said
        .lines()
        .filter(|line| line.starts_with("Untitled:"))
        .collect();
    let parts =
        ["1 to 7", "8 to 14", "15 to 20"].map(|part| format!("Untitled: stages {part} of 20"));
    assert_eq!(captions[0], "Untitled: 20 stages");
    assert_eq!(captions[1..], parts);
    let classes = page.values("class");
    let count = |class: &str| classes.iter().filter(|of| **of == class).count();
    assert_eq!((count("wide map on-screen"), count("map on-paper")), (1, 3));
    assert_eq!(page.said.matches("Does 13").count(), 2);
}

#[test]
fn the_policy_names_the_style_and_the_script_of_the_page_and_nothing_else() {
    for paper in [None, Some(Paper::Light), Some(Paper::Dark)] {
        let page = Page::read(&written(MAP, Language::French, &View::Everyone, paper));
        let [(_, style), (_, script)] = page.own.as_slice() else {
            panic!("{} own parts", page.own.len());
        };
        let policy = page.values("content")[0].to_owned();
        let expected = format!(
            "default-src 'none'; style-src {}; script-src {}; base-uri 'none'; form-action 'none'",
            digest::source(&[style]),
            digest::source(&[script]),
        );
        assert_eq!(policy, expected);
        assert_eq!(page.values("style"), [] as [&str; 0]);
        assert!(!style.contains("url(") && !style.contains("@import"));
        let asks = style.contains("prefers-color-scheme");
        assert_eq!(asks, paper.is_none());
        let (light, dark) = (
            style.contains("color-scheme: light"),
            style.contains("color-scheme: dark"),
        );
        assert_eq!(
            (light, dark),
            (true, paper != Some(Paper::Light)),
            "{paper:?}"
        );
    }
}

#[test]
fn words_of_the_map_are_in_its_own_language() {
    let page = |language| Page::read(&written(MAP, language, &View::Everyone, None));
    let english = page(Language::English);
    assert_eq!(english.values("lang"), ["en"]);
    let french = page(Language::French);
    let langs = french.values("lang");
    assert_eq!(langs[0], "fr");
    assert!(langs.len() > 20 && langs[1..].iter().all(|lang| *lang == "en"));
    let hostile = MAP.replace("lang = \"en\"", "lang = \"x\\\" onload=\\\"y\"");
    let page = Page::read(&super::tests::english(&hostile));
    assert_eq!(page.values("lang"), ["en"]);
}

#[test]
fn what_is_said_of_everyone_is_not_said_of_a_persona() {
    let lead = "<p class=\"lead\" data-for=\"everyone\">Lowest";
    assert!(english(MAP).contains(lead));
    let anne = View::Persona(PersonaId::new("anne"));
    let page = written(MAP, Language::English, &anne, None);
    assert!(page.contains("<p class=\"lead\">Lowest"), "{page}");
}

#[test]
fn tabs_choose_one_of_several_personas_and_a_persona_asked_for_needs_none() {
    let page = Page::read(&english(MAP));
    let tabs = page.values("data-key");
    assert_eq!(tabs, ["everyone", "p0", "p1"]);
    // Without script they are not there, and nothing else is hidden.
    assert_eq!(page.values("hidden"), [""]);
    assert_eq!(page.values("data-passes").len(), 1 + 1 + 1 + 3 + 1 + 1);
    let anne = View::Persona(PersonaId::new("anne"));
    let page = Page::read(&written(MAP, Language::English, &anne, None));
    assert_eq!(page.values("data-key"), [] as [&str; 0]);
    assert!(page.said.contains("Fee") && page.said.contains("+3"));
    assert!(!page.said.contains("Form") && !page.said.contains("Pierre"));
    let alone = Page::read(&english("jalon = 1\n[[personas]]\nname = \"Anne\"\n"));
    assert_eq!(alone.values("role"), [] as [&str; 0]);
}

/// A map that has `words` wherever words may stand, each time others; numbers and days where they may.
fn full(mut words: impl FnMut() -> String) -> String {
    let mut text = "jalon = 1\nlang = \"en\"\n".to_owned();
    let mut fields = |text: &mut String, owner: Owner<'_>, end: &str| {
        for FieldSpec { field, shape, .. } in fields_of(owner) {
            let value = match shape {
                Shape::Text | Shape::LongText | Shape::Path => quoted(&words()),
                Shape::Texts => format!("[{}, {}]", quoted(&words()), quoted(&words())),
                Shape::Resources => {
                    format!("[{{ text = {}, status = \"needed\" }}]", quoted(&words()))
                }
                Shape::Whole(..) => "4".to_owned(),
                Shape::Number(..) => "-3.5".to_owned(),
                Shape::Flag => "true".to_owned(),
                Shape::Date => "2026-05-07".to_owned(),
                Shape::Period => "\"3 months\"".to_owned(),
                Shape::People => "[\"a\"]".to_owned(),
                Shape::Choice { words, .. } => format!("\"{}\"", words.last().unwrap()),
                _ => continue,
            };
            let _ = write!(text, "{} = {value}{end}", field.key());
        }
    };
    fields(&mut text, Owner::Map, "\n");
    for id in ["a", "b"] {
        let _ = write!(text, "[[personas]]\nid = \"{id}\"\n");
        fields(&mut text, Owner::Persona, "\n");
    }
    for _ in 0..2 {
        text.push_str("[[stages]]\nsentiment = { all = -2, a = 3 }\n");
        fields(&mut text, Owner::Stage, "\n");
        for row in RowId::BUILT_IN {
            let _ = write!(text, "{} = [{{ ", row.key());
            fields(&mut text, Owner::Item(&row), ", ");
            text.push_str("odd = 1 }]\n");
        }
    }
    text
}

/// Words as TOML has them.
fn quoted(words: &str) -> String {
    serde_json::to_string(words)
        .unwrap()
        .replace('\u{7f}', "\\u007f")
}

#[test]
fn whatever_a_map_says_is_on_the_page() {
    let mut count = 0;
    let text = full(|| {
        count += 1;
        format!("word-{count}-")
    });
    let page = Page::read(&english(&text));
    for n in 1..=count {
        assert!(
            page.said.contains(&format!("word-{n}-")),
            "word {n} of\n{text}"
        );
    }
    for words in [
        "7 May 2026",
        "3 months",
        "severity 4/5",
        "−3.5",
        "felt −3.5",
        "theirs",
        "odd = 1",
    ] {
        assert!(page.said.contains(words), "{words}");
    }
    let subject = Subject {
        map: &doc::read(&text).map,
        text: &text,
        name: None,
        reviews: None,
    };
    let texts = Texts::new(Language::English);
    let dress = Dress::new(&texts, &Glyphs::UNICODE, &View::Everyone);
    assert_eq!(write(&subject, &dress).left_out, []);
}

/// Pieces of words that mean something to a page.
const PIECES: &[&str] = &[
    "<img src=x onerror=alert(1)>",
    "</script><script>alert(1)</script>",
    "</style>",
    "</title>",
    "<!--",
    "-->",
    "]]>",
    "&amp;",
    "&#x3c;",
    "&",
    "\"",
    "'",
    "\" onload=\"x",
    "javascript:alert(1)",
    "https://x.org/\"><b>",
    "mailto:a@x.org",
    "://",
    "\u{1}",
    "\r\n",
    "\n",
    "\t",
    "\u{1b}[2J",
    "\0",
    "\u{7f}",
    "\u{202e}",
    "\u{2028}",
    "e\u{301}",
    "支払い",
    "👩\u{200d}💻",
    "עברית",
    "#source-1",
    "url(x)",
    " ",
    "word",
    "=",
    "`",
    "{ $x }",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn no_words_are_markup(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..6)) {
        let words = pieces.concat();
        let text = full(|| words.clone());
        let page = written(&text, Language::French, &View::Everyone, None);
        let read = Page::read(&page);
        let harmless = Page::read(&written(&full(|| "word".to_owned()), Language::French, &View::Everyone, None));
        prop_assert_eq!(read.count("script"), 1);
        prop_assert_eq!(&read.own, &harmless.own);
        prop_assert_eq!(&read.values("content"), &harmless.values("content"));
        prop_assert!(!page.contains(|c| crate::text::is_hidden(c) && c != '\n'));
        // The same again, whoever asks.
        prop_assert_eq!(written(&text, Language::French, &View::Everyone, None), page);
    }
}
