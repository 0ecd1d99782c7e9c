//! When the map moves on.

use super::*;

const BEFORE: &str = r#"jalon = 1
title = "T"
[[stages]]
name = "Cart"
touchpoints = ["Cart page", "Help"]
pains = [{ id = "late", text = "Postage is told late" }, "Codes are refused without a word"]
checks = ["The total is known before the first form"]
[[stages]]
name = "Payment"
actions = ["Types sixteen digits"]
"#;

/// The same after an afternoon: an item moved by its id and reworded, one reworded, one moved, one
/// gone, two new.
const AFTER: &str = r#"jalon = 1
title = "T"
[[stages]]
name = "Cart"
touchpoints = ["Help", "Chat"]
pains = ["Codes are refused without any reason"]
checks = ["The total is known before the first form"]
[[stages]]
name = "Payment"
pains = [{ id = "late", text = "Nine euros more at the end" }]
actions = ["Gets up to fetch the card"]
touchpoints = ["Cart page"]
"#;

fn fates(before: &str, after: &str, lists: &[List]) -> (Run, Moved) {
    let checks = asked(&map(before), None, lists);
    let run = run_of(&checks, None);
    let moved = Moved::of(&run, &map(after), lists, &english());
    (run, moved)
}

#[test]
fn nothing_has_moved_in_a_map_that_is_the_same() {
    let list = Ready::find("ecommerce").unwrap().list(Language::English);
    let (_, moved) = fates(BEFORE, BEFORE, &[list]);
    assert!(
        moved.fates.iter().all(|fate| *fate == Fate::Same),
        "{moved:?}"
    );
    assert!(!moved.is_ahead());
}

#[test]
fn questions_are_found_by_id_then_by_words_then_by_likeness() {
    let (run, moved) = fates(BEFORE, AFTER, &[]);
    let fates = run.checks().iter().zip(&moved.fates).map(|(check, fate)| {
        let to = match fate {
            Fate::Moved(at, found) => {
                let now = &moved.now[*at];
                format!("{found:?} {} {}", now.stage.as_ref().unwrap(), now.words())
            }
            fate => format!("{fate:?}"),
        };
        (check.words().to_owned(), to)
    });
    let fates: Vec<(String, String)> = fates.collect();
    let fates: Vec<(&str, &str)> = fates
        .iter()
        .map(|(a, b)| (a.as_str(), b.as_str()))
        .collect();
    assert_eq!(
        fates,
        [
            ("The total is known before the first form", "Same"),
            ("Cart page", "Words payment Cart page"),
            ("Help", "Same"),
            (
                "Postage is told late",
                "Id payment Nine euros more at the end"
            ),
            (
                "Codes are refused without a word",
                "Likeness cart Codes are refused without any reason"
            ),
            ("Types sixteen digits", "Gone"),
        ]
    );
    let new: Vec<&str> = moved.new.iter().map(|at| moved.now[*at].words()).collect();
    assert_eq!(new, ["Chat", "Gets up to fetch the card"]);
}

#[test]
fn answers_are_carried_over_and_what_is_gone_stays() {
    let (mut run, _) = fates(BEFORE, AFTER, &[]);
    for check in run.clone().checks() {
        let answers = [
            Answer::Result(Outcome::Fail),
            Answer::Note(check.id.clone()),
        ];
        run = run.answer(&check.id, &answers, at(1, 0)).unwrap();
    }
    let moved = Moved::of(&run, &map(AFTER), &[], &english());
    let carried = moved.carry(&run, "other", at(3, 0)).unwrap();
    assert_eq!(
        (carried.map_digest(), carried.finished()),
        (Some("other"), None)
    );
    let answered = carried.checks().get(..run.checks().len()).unwrap();
    for (check, old) in answered.iter().zip(run.checks()) {
        assert_eq!(
            (&check.id, &check.note, check.at),
            (&old.id, &old.note, old.at)
        );
    }
    let todo = carried
        .checks()
        .iter()
        .filter(|check| !check.result.is_seen());
    assert_eq!(todo.count(), 2);
    let again = Moved::of(&carried, &map(AFTER), &[], &english());
    assert_eq!(again.new, [0_usize; 0]);
    let moved: Vec<&Fate> = again
        .fates
        .iter()
        .filter(|fate| **fate != Fate::Same)
        .collect();
    assert_eq!(moved, [&Fate::Gone]);
}

#[test]
fn of_a_list_that_is_not_at_hand_nothing_is_said() {
    let list = |id: &str| {
        List::read(
            &format!("jalon_list = 1\nid = \"{id}\"\nname = \"A\"\n[[checks]]\ntext = \"Q\"\n"),
            "",
        )
        .0
    };
    let run = run_of(&asked(&map(BEFORE), None, &[list("own")]), None);
    for (lists, expected) in [(vec![], Fate::Unknown), (vec![list("own")], Fate::Same)] {
        let moved = Moved::of(&run, &map(BEFORE), &lists, &english());
        assert_eq!(moved.fates.last(), Some(&expected));
        assert!(!moved.is_ahead());
    }
}
