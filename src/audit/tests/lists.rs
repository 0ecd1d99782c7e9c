//! Lists that come with the program, and own ones.

use super::*;
use crate::audit::list::Each;

#[test]
fn every_list_is_sound_and_asks_the_same_in_both_languages() {
    for ready in READY {
        let [english, french] = Language::ALL.map(|language| ready.list(language));
        for (language, list) in [("en", &english), ("fr", &french)] {
            let file = format!(
                "{}/src/audit/lists/{language}-{}.toml",
                env!("CARGO_MANIFEST_DIR"),
                ready.name
            );
            #[expect(clippy::disallowed_methods, reason = "a test looks at the file")]
            let text = std::fs::read_to_string(&file).unwrap();
            assert_eq!(List::read(&text, "").1, [], "{file}");
            assert_eq!(list.id, ready.name);
            assert!(list.about.is_some() && !list.questions.is_empty(), "{file}");
        }
        let same = |list: &List| {
            let of = |q: &Question| {
                (
                    q.id.clone(),
                    q.severity,
                    q.stages.is_empty(),
                    q.source.is_some(),
                )
            };
            (list.each, list.questions.iter().map(of).collect::<Vec<_>>())
        };
        assert_eq!(same(&english), same(&french), "{}", ready.name);
        let mut ids: Vec<&str> = english.questions.iter().map(|q| q.id.as_str()).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), english.questions.len(), "{}", ready.name);
    }
}

#[test]
fn french_questions_follow_the_typography() {
    for ready in READY {
        for question in ready.list(Language::French).questions {
            let text = [question.text, question.source.unwrap_or_default()].concat();
            let spaced = [" :", " ;", " !", " ?", " %", "« ", " »", "'"];
            assert!(!spaced.iter().any(|wrong| text.contains(wrong)), "{text}");
        }
    }
}

#[test]
fn lists_are_found_in_either_language() {
    for (name, expected) in [
        ("e-commerce", Some("ecommerce")),
        ("Ecommerce", Some("ecommerce")),
        ("accessibilité", Some("accessibility")),
        ("nothing", None),
    ] {
        assert_eq!(
            Ready::find(name).map(|ready| ready.name),
            expected,
            "{name}"
        );
    }
}

const OWN: &str = r#"jalon_list = 1
name = "Our shop"

[[checks]]
text = "Said at the cart"
stages = ["baskets", "Car"]
severity = 2
source = "house rule 3"

[[checks]]
id = "art"
text = "No stage begins so"
stages = ["art"]

[[checks]]
text = "About all of it"
"#;

#[test]
fn questions_of_a_list_stand_at_the_stage_they_name_else_at_the_end() {
    let map = map(SHOP);
    let (own, problems) = List::read(OWN, "our shop");
    assert_eq!(
        (own.id.as_str(), own.each, problems),
        ("our-shop", Each::Journey, vec![])
    );
    let checks = asked(&map, Some("anne"), &[own]);
    let listed: Vec<_> = checks
        .iter()
        .enumerate()
        .filter(|(_, c)| c.from == Source::List)
        .collect();
    let of = |(at, check): &(usize, &Check)| {
        (
            *at,
            check.id.clone(),
            check.stage.clone(),
            check.severity,
            check.text.clone(),
        )
    };
    let id = |id: &str| format!("our-shop.{id}");
    assert_eq!(
        listed.iter().map(of).collect::<Vec<_>>(),
        [
            (
                5,
                id("said-at-the-cart"),
                Some(StageId::new("cart")),
                Some(2),
                "Said at the cart (house rule 3)".to_owned()
            ),
            (8, id("art"), None, None, "No stage begins so".to_owned()),
            (
                9,
                id("about-all-of-it"),
                None,
                None,
                "About all of it".to_owned()
            ),
        ]
    );
    let groups = groups(&checks);
    assert_eq!(groups.last().unwrap().list.as_deref(), Some("our-shop"));
}

#[test]
fn a_list_about_touchpoints_asks_about_those_of_its_channels_that_are_there() {
    let list = |channels: &str| {
        let text = format!(
            "jalon_list = 1\nid = \"a\"\nname = \"A\"\neach = \"touchpoint\"\nchannels = [{channels}]\n[[checks]]\nid = \"k\"\ntext = \"By keyboard\"\n"
        );
        List::read(&text, "").0
    };
    let asked_of = |map: &str, channels: &str| {
        let checks = asked(&super::map(map), None, &[list(channels)]);
        let listed = checks
            .into_iter()
            .filter(|check| check.from == Source::List);
        listed.collect::<Vec<Check>>()
    };
    let words = |map: &str, channels: &str| {
        let checks = asked_of(map, channels);
        checks
            .iter()
            .map(|check| check.words().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(words(SHOP, ""), ["Cart page", "Help", "Invitation", "Bank"]);
    assert_eq!(words(SHOP, "\"web\""), ["Bank"]);
    assert_eq!(words(SHOP, "\"eb\""), [""; 0]);
    // Where nothing is said of channels, each may be one of them.
    let silent = SHOP.replace("channel = \"web\"", "owner = \"web\"");
    let silent = silent.replace("channel = \"Web\"", "owner = \"web\"");
    let silent = silent.replace("channel = \"phone\"", "owner = \"web\"");
    assert_eq!(
        words(&silent, "\"web\""),
        ["Cart page", "Help", "Invitation", "Bank"]
    );
    let bank = &asked_of(SHOP, "\"web\"")[0];
    assert_eq!(
        (bank.id.as_str(), bank.text.as_str()),
        ("a.k.payment.bank", "Bank — By keyboard")
    );
}

#[test]
fn mistakes_in_a_list_are_told_with_their_place() {
    let text = "jalon_list = 1\nnom = \"N\"\neach = \"day\"\n[[checks]]\ntexte = \"T\"\n[[checks]]\ntext = \"T\"\nseverity = 7\n";
    let (list, problems) = List::read(text, "n");
    let told: Vec<_> = problems
        .iter()
        .map(|p| (p.code.id(), text.get(p.span.clone()).unwrap()))
        .collect();
    assert_eq!(
        told,
        [
            ("J010", "nom"),
            ("J015", "\"day\""),
            ("J010", "texte"),
            ("J014", "7")
        ]
    );
    assert_eq!(list.questions.len(), 1);
}
