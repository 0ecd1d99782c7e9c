//! Questions made of a map and lists, answers, and what they come to.

use jiff::Timestamp;
use jiff::tz::Offset;

use super::*;
use crate::doc::beside::Moment;
use crate::doc::{self, Document};
use crate::i18n::{Language, Texts};
use crate::model::{Field, Map, PersonaId, RowId, StageId};

mod carrying;
mod lists;
mod proposals;

/// A journey of two stages that both of two people go through, and one that is for one of them.
const SHOP: &str = r#"jalon = 1
title = "A coat"
lang = "en"

[[personas]]
name = "Anne"

[[personas]]
name = "Pierre"

[[stages]]
name = "Cart"
touchpoints = ["Cart page", { text = "Help", channel = "phone", for = ["pierre"] }]
actions = ["Adds two coats"]
pains = [{ id = "postage", text = "Postage is told late", severity = 4 }, { text = "No account, no cart", for = ["anne"] }]
checks = [{ text = "The total is known", severity = 5 }]

[[stages]]
name = "Party"
for = ["pierre"]
touchpoints = ["Invitation"]

[[stages]]
name = "Payment"
next = ["cart"]
touchpoints = [{ text = "Form", channel = "Web", status = "missing" }, { text = "Bank", channel = "web" }]
"#;

fn map(text: &str) -> Map {
    let reading = doc::read(text);
    assert_eq!(reading.diagnostics, [], "{text}");
    reading.map
}

fn english() -> Texts {
    Texts::new(Language::English)
}

/// Some minutes and seconds past ten.
fn at(minutes: i64, seconds: i64) -> Moment {
    let ten = 1_792_576_800;
    let time = Timestamp::from_second(ten + 60 * minutes + seconds).unwrap();
    Moment::new(time, Offset::from_seconds(7200).unwrap())
}

fn asked(map: &Map, persona: Option<&str>, lists: &[List]) -> Vec<Check> {
    let persona = persona.map(PersonaId::new);
    let scope = Scope {
        persona: persona.as_ref(),
        lists,
        lists_only: false,
    };
    plan(map, scope, &english())
}

fn run_of(checks: &[Check], persona: Option<&str>) -> Run {
    let persona = persona.map(PersonaId::new);
    let begin = Begin {
        map: "shop.toml",
        digest: "none",
        persona: persona.as_ref(),
        auditor: "Zoe",
        started: at(0, 0),
        checks,
    };
    Run::begin(&begin).unwrap()
}

fn told(checks: &[Check]) -> Vec<(&str, &str)> {
    checks
        .iter()
        .map(|c| (c.id.as_str(), c.text.as_str()))
        .collect()
}

#[test]
fn a_map_is_asked_about_in_the_order_in_which_the_persona_lives_it() {
    let map = map(SHOP);
    assert_eq!(
        told(&asked(&map, Some("anne"), &[])),
        [
            ("cart.checks.the-total-is-known", "The total is known"),
            ("cart.touchpoints.cart-page", "Exists and works: Cart page"),
            (
                "cart.actions.adds-two-coats",
                "Can be done, in how many steps: Adds two coats"
            ),
            ("postage", "No longer true: Postage is told late"),
            (
                "cart.pains.no-account-no-cart",
                "No longer true: No account, no cart"
            ),
            ("payment.touchpoints.form", "Exists and works: Form"),
            ("payment.touchpoints.bank", "Exists and works: Bank"),
        ]
    );
    let of = |persona| {
        let checks = asked(&map, persona, &[]);
        checks
            .iter()
            .map(|check| check.words().to_owned())
            .collect::<Vec<_>>()
    };
    assert!(of(Some("pierre")).contains(&"Invitation".to_owned()));
    assert!(!of(Some("pierre")).contains(&"No account, no cart".to_owned()));
    assert_eq!(of(None).len(), 9);
}

#[test]
fn questions_are_in_the_language_of_the_map() {
    for (lang, interface, expected) in [
        ("fr-CA", Language::English, Language::French),
        ("de", Language::French, Language::French),
        ("en", Language::French, Language::English),
    ] {
        let map = map(&format!("jalon = 1\ntitle = \"T\"\nlang = \"{lang}\"\n"));
        assert_eq!(language_of(&map, interface), expected, "{lang}");
    }
}

#[test]
fn a_run_is_its_file_and_an_answer_changes_its_own_lines_only() {
    let map = map(SHOP);
    let checks = asked(&map, Some("anne"), &[]);
    let run = run_of(&checks, Some("anne"));
    insta::assert_snapshot!("a_run", run.sheet().text());
    assert_eq!(run.sheet().diagnostics(), []);
    assert_eq!(run.checks(), checks);
    let answers = [
        Answer::Result(Outcome::Fail),
        Answer::Note("told at screen 3 of 4".to_owned()),
        Answer::Evidence(vec!["shots/07.png".to_owned()]),
    ];
    let answered = run.answer("postage", &answers, at(1, 5)).unwrap();
    let lines = |run: &Run| {
        run.sheet()
            .text()
            .lines()
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let before = lines(&run);
    let new: Vec<String> = lines(&answered)
        .into_iter()
        .filter(|l| !before.contains(l))
        .collect();
    assert_eq!(
        new,
        [
            "result = \"fail\"",
            "note = \"told at screen 3 of 4\"",
            "evidence = [\"shots/07.png\"]",
            "seconds = 65",
            "at = 2026-10-21T12:01:05+02:00",
        ]
    );
    let taken_back = [Answer::Result(Outcome::Todo), Answer::Note(" ".to_owned())];
    let open = answered.answer("postage", &taken_back, at(2, 0)).unwrap();
    let check = open.check("postage").unwrap();
    assert_eq!(
        (check.result, &check.note, check.seconds),
        (Outcome::Todo, &None, None)
    );
    assert!(run.answer("nobody", &answers, at(1, 0)).is_err());
    assert!(
        run.answer("postage", &[Answer::Severity(Some(6))], at(1, 0))
            .is_err()
    );
}

#[test]
fn time_is_taken_between_answers_and_a_long_pause_is_none_of_it() {
    let map = map(SHOP);
    let mut run = run_of(&asked(&map, Some("anne"), &[]), Some("anne"));
    let ids: Vec<String> = run.checks().iter().map(|check| check.id.clone()).collect();
    let pass = [Answer::Result(Outcome::Pass)];
    for (id, time) in ids.iter().zip([at(0, 30), at(1, 0), at(90, 0), at(91, 30)]) {
        run = run.answer(id, &pass, time).unwrap();
    }
    // Said again: it took as long as it took.
    run = run
        .answer(&ids[0], &[Answer::Result(Outcome::Fail)], at(95, 0))
        .unwrap();
    let seconds: Vec<Option<i64>> = run.checks().iter().map(|check| check.seconds).collect();
    assert_eq!(
        seconds,
        [Some(30), Some(30), None, Some(90), None, None, None]
    );
    let groups = groups(run.checks());
    let of: Vec<(Option<&str>, usize, i64)> = groups
        .iter()
        .map(|g| {
            (
                g.stage.as_ref().map(StageId::as_str),
                g.progress.seen(),
                g.progress.seconds,
            )
        })
        .collect();
    assert_eq!(of, [(Some("cart"), 4, 150), (Some("payment"), 0, 0)]);
    assert_eq!(Progress::of(run.checks()).gaps(), 1);
}

#[test]
fn what_was_noted_of_a_question_before_its_answer_is_time_spent_on_it() {
    let map = map(SHOP);
    let run = run_of(&asked(&map, Some("anne"), &[]), Some("anne"));
    let run = run.answer("postage", &[Answer::Severity(Some(4))], at(0, 20));
    let noted = [Answer::Note("told late".to_owned())];
    let run = run.unwrap().answer("postage", &noted, at(0, 40)).unwrap();
    let failed = [Answer::Result(Outcome::Fail)];
    let run = run.answer("postage", &failed, at(1, 0)).unwrap();
    assert_eq!(run.check("postage").unwrap().seconds, Some(60));
}

#[test]
fn the_last_answer_finishes_a_run_and_an_open_question_does_not() {
    let map = map(SHOP);
    let mut run = run_of(&asked(&map, Some("anne"), &[]), Some("anne"));
    for check in run.clone().checks() {
        assert_eq!(run.finished(), None);
        run = run
            .answer(&check.id, &[Answer::Result(Outcome::Na)], at(1, 0))
            .unwrap();
    }
    assert_eq!(run.finished(), Some(at(1, 0)));
    let open = [Answer::Result(Outcome::Todo)];
    run = run.answer("postage", &open, at(2, 0)).unwrap();
    assert_eq!(run.finished(), None);
}

#[test]
fn what_is_written_by_hand_is_read_as_it_is_meant() {
    let run = Run::read(
        "jalon_audit = 1\n[[checks]]\nid = \"a\"\ntext = \"A?\"\n[[checks]]\nid = \"b\"\nlist = \"own\"\nreslut = \"pass\"\ntext = \"B?\"\nseverity = 9\n[[checks]]\ntext = \"No name\"\n",
    );
    let kinds: Vec<_> = run
        .checks()
        .iter()
        .map(|c| (c.from, c.result, c.severity))
        .collect();
    assert_eq!(
        kinds,
        [
            (Source::Checks, Outcome::Todo, None),
            (Source::List, Outcome::Todo, None)
        ]
    );
    let codes: Vec<&str> = run
        .sheet()
        .diagnostics()
        .iter()
        .map(|d| d.code.id())
        .collect();
    assert_eq!(codes, ["J010", "J014", "J018"]);
}

#[test]
fn a_digest_tells_bytes_apart() {
    // The test vectors of RFC 9923.
    assert_eq!(digest(b""), "fnv1a64:cbf29ce484222325");
    assert_eq!(digest(b"foobar"), "fnv1a64:85944171f73967e8");
}
