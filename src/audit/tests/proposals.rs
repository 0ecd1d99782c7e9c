//! What follows from answers.

use super::*;
use crate::model::{Edit, Value};

/// The map with the edits made.
fn after(text: &str, edits: &[Edit]) -> Map {
    let mut document: Document<()> = Document::open(text.as_bytes()).unwrap();
    document.apply(edits, (), None).unwrap();
    assert_eq!(document.diagnostics(), []);
    document.map().clone()
}

#[test]
fn a_sentiment_follows_from_what_was_found_and_how_bad_it_is() {
    use Outcome::{Fail, Na, Partial, Pass, Todo};
    let check = |(result, severity): &(Outcome, Option<i64>)| {
        let mut check = Check::todo("a".to_owned(), None, Source::Checks, "A".to_owned());
        (check.result, check.severity) = (*result, *severity);
        check
    };
    for (answers, expected) in [
        (vec![(Pass, None), (Pass, None)], None),
        (
            vec![(Pass, None), (Pass, None), (Na, None), (Todo, None)],
            None,
        ),
        (vec![(Pass, None); 3], Some(3.0)),
        (vec![(Fail, Some(1)); 3], Some(-5.0)),
        (vec![(Partial, Some(5)); 4], Some(-1.0)),
        (
            vec![(Pass, Some(1)), (Pass, Some(1)), (Fail, Some(5))],
            Some(-3.0),
        ),
        (
            vec![(Pass, Some(5)), (Pass, Some(5)), (Fail, Some(1))],
            Some(2.0),
        ),
    ] {
        let checks: Vec<Check> = answers.iter().map(check).collect();
        assert_eq!(feeling_of(&checks), expected, "{answers:?}");
    }
}

/// A run in which Anne found everything at the cart wrong.
fn failed() -> (Map, Run) {
    let map = map(SHOP);
    let mut run = run_of(&asked(&map, Some("anne"), &[]), Some("anne"));
    for check in run.clone().checks() {
        let answers = [
            Answer::Result(Outcome::Fail),
            Answer::Evidence(vec!["07.png".to_owned()]),
        ];
        run = run.answer(&check.id, &answers, at(1, 0)).unwrap();
    }
    (map, run)
}

#[test]
fn sentiments_are_proposed_for_the_persona_where_they_differ() {
    let (map, run) = failed();
    let proposed = feelings(&map, &run);
    let [feeling] = proposed.as_slice() else {
        panic!("{proposed:?}");
    };
    assert_eq!(
        (feeling.stage.as_str(), feeling.now, feeling.proposed),
        ("cart", None, -5.0)
    );
    let map = after(SHOP, &[feeling.edit()]);
    let anne = PersonaId::new("anne");
    assert_eq!(map.stages[0].sentiment_of(&anne), Some(-5.0));
    assert_eq!(feelings(&map, &run), []);
}

#[test]
fn what_failed_becomes_a_pain_that_rests_on_what_was_seen() {
    let (map, run) = failed();
    for (id, text) in [
        (
            "cart.checks.the-total-is-known",
            "Not so: The total is known",
        ),
        (
            "cart.touchpoints.cart-page",
            "Missing or not working: Cart page",
        ),
        (
            "cart.actions.adds-two-coats",
            "Cannot be done: Adds two coats",
        ),
    ] {
        let edits = pain(&map, &run, run.check(id).unwrap(), None, &english());
        let after = after(SHOP, &edits);
        let made = after.stages[0].items(&RowId::Pains).last().unwrap();
        assert_eq!(made.text, text);
        let sources = ["07.png", "audit of 21 October 2026 (Zoe)"];
        assert_eq!(made.fields.list(Field::Sources), sources);
        assert_eq!(made.fields.list(Field::For), ["anne"]);
    }
    let answers = [Answer::Note("Nine euros more\nat screen 3".to_owned())];
    let run = run
        .answer("cart.checks.the-total-is-known", &answers, at(2, 0))
        .unwrap();
    let check = run.check("cart.checks.the-total-is-known").unwrap();
    let after = after(SHOP, &pain(&map, &run, check, None, &english()));
    let made = after.stages[0].items(&RowId::Pains).last().unwrap();
    assert_eq!(
        (made.text.as_str(), made.severity()),
        ("Nine euros more", Some(5))
    );
    let notes = "The total is known\nNine euros more\nat screen 3";
    assert_eq!(made.fields.text(Field::Notes), Some(notes));
}

#[test]
fn a_pain_that_is_still_true_takes_what_shows_it_once() {
    let (map, run) = failed();
    let check = run.check("postage").unwrap();
    let after = after(SHOP, &pain(&map, &run, check, None, &english()));
    let pains = after.stages[0].items(&RowId::Pains);
    assert_eq!(pains.len(), 2);
    assert_eq!(pains[0].fields.list(Field::Sources).len(), 2);
    assert_eq!(pain(&after, &run, check, None, &english()), []);
}

#[test]
fn an_opportunity_solves_the_pain_there_is() {
    let (map, run) = failed();
    let check = run.check("cart.checks.the-total-is-known").unwrap();
    let made = |map: &Map, text: &str, check: &Check| {
        let after = after(text, &opportunity(map, &run, check, None, &english()));
        let made = after.stages[0]
            .items(&RowId::Opportunities)
            .last()
            .unwrap()
            .clone();
        (made.text.clone(), made.fields.list(Field::Solves).to_vec())
    };
    let none: &[String] = &[];
    assert_eq!(
        made(&map, SHOP, check),
        ("Make it so: The total is known".to_owned(), none.to_vec())
    );
    let still = run.check("postage").unwrap();
    let expected = (
        "Do away with: Postage is told late".to_owned(),
        vec!["postage".to_owned()],
    );
    assert_eq!(made(&map, SHOP, still), expected);
    // One without an id is given one.
    let unnamed = run.check("cart.pains.no-account-no-cart").unwrap();
    assert_eq!(made(&map, SHOP, unnamed).1, ["no-account-no-cart"]);
    // One made of the same check before is the one it solves.
    let mut document: Document<()> = Document::open(SHOP.as_bytes()).unwrap();
    document
        .apply(&pain(&map, &run, check, None, &english()), (), None)
        .unwrap();
    let solved = made(document.map(), document.text(), check).1;
    assert_eq!(solved, ["not-so-the-total"]);
}

#[test]
fn what_is_about_the_whole_journey_wants_a_stage() {
    let map = map(SHOP);
    let mut check = Check::todo("a".to_owned(), None, Source::List, "Some of it".to_owned());
    check.result = Outcome::Fail;
    let run = run_of(std::slice::from_ref(&check), None);
    assert_eq!(pain(&map, &run, &check, None, &english()), []);
    let payment = StageId::new("payment");
    let edits = pain(&map, &run, &check, Some(&payment), &english());
    let [Edit::InsertItem { stage, item, .. }] = edits.as_slice() else {
        panic!("{edits:?}");
    };
    assert_eq!(*stage, payment);
    let sources = vec!["audit of 21 October 2026 (Zoe)".to_owned()];
    assert_eq!(item.fields, [(Field::Sources, Value::List(sources))]);
}
