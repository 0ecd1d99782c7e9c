use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::doc::read;
use crate::i18n::{Language, Texts};

const BEFORE: &str = include_str!("tests/before.toml");
const AFTER: &str = include_str!("tests/after.toml");

fn told(before: &str, after: &str, language: Language, form: &str) -> String {
    let (before, after) = (read(before).map, read(after).map);
    let telling = Telling {
        before: &before,
        after: &after,
        difference: &Difference::of(&before, &after),
        texts: &Texts::new(language),
        ascii: form == "ascii",
    };
    let width = |columns| Dress {
        width: Some(columns),
        ascii: form == "ascii",
        ..Dress::default()
    };
    match form {
        "md" => to_markdown(&telling, "a → b"),
        "json" => format!("{:#}\n", to_json(&telling, ["a", "b"], false)),
        "narrow" => to_text(&telling.lines(), width(40)),
        _ => format!(
            "{}\n{}",
            telling.summary(),
            to_text(&telling.lines(), width(80))
        ),
    }
}

#[test]
fn a_difference_is_told_in_every_form_and_both_languages() {
    for language in Language::ALL {
        for form in ["text", "md"] {
            let name = format!("{form}_{}", language.tag());
            insta::assert_snapshot!(name, told(BEFORE, AFTER, language, form));
        }
    }
    for form in ["json", "narrow"] {
        insta::assert_snapshot!(form, told(BEFORE, AFTER, Language::English, form));
    }
    let ascii = told(BEFORE, AFTER, Language::English, "ascii");
    assert!(ascii.replace('è', "").is_ascii(), "{ascii}");
}

#[test]
fn wrapped_lines_fit_and_lose_no_word() {
    let narrow = told(BEFORE, AFTER, Language::French, "narrow");
    let widest = narrow.lines().map(crate::text::width).max();
    assert!(widest <= Some(40), "{narrow}");
    // A line may be broken within what is marked as well.
    let letters = |text: &str| text.split_whitespace().collect::<String>();
    let wide = told(BEFORE, AFTER, Language::French, "text");
    let (_, wide) = wide.split_once('\n').unwrap();
    assert_eq!(letters(&narrow), letters(wide));
}

/// What became of items, stages and personas, as `fate before > after`.
fn fates(before: &str, after: &str) -> Vec<String> {
    let (before, after) = (read(before).map, read(after).map);
    let difference = Difference::of(&before, &after);
    let mut told = Vec::new();
    for stage in &difference.stages {
        let [old, new] = stage
            .stages(&before, &after)
            .map(|s| s.map_or("", |s| s.name.as_str()));
        if old != new || stage.is_moved {
            let moved = if stage.is_moved { " moved" } else { "" };
            told.push(format!("stage{moved} {old} > {new}"));
        }
    }
    let texts = Texts::new(Language::English);
    let telling = Telling {
        before: &before,
        after: &after,
        difference: &difference,
        texts: &texts,
        ascii: true,
    };
    for pair in difference.items().filter(|pair| pair.fate() != Fate::Kept) {
        let [old, new] = telling
            .items(pair)
            .map(|i| i.map_or("", |i| i.text.as_str()));
        told.push(format!("{:?} {old} > {new}", pair.fate()));
    }
    told
}

fn stages(list: &[(&str, &str)]) -> String {
    let stage = |(name, rest): &(&str, &str)| format!("[[stages]]\nname = '{name}'\n{rest}\n");
    list.iter().map(stage).collect()
}

#[test]
fn stages_are_matched_by_id_then_name_then_likeness() {
    let pains = "pains = ['Long queue', 'No seat']\nneeds = ['Quiet']";
    for (before, after, expected) in [
        (
            stages(&[("Pay", "id = 'x'"), ("Leave", "")]),
            stages(&[("Settle", "id = 'x'"), ("Leave", "")]),
            vec!["stage Pay > Settle"],
        ),
        (
            stages(&[("Pay", "id = 'x'")]),
            stages(&[("Pay", "id = 'y'")]),
            vec![],
        ),
        (
            stages(&[("Wait", pains), ("Go", "")]),
            stages(&[("Hang around", pains), ("Go", "")]),
            vec!["stage Wait > Hang around"],
        ),
        (
            stages(&[("Wait", "pains = ['Long queue', 'No seat']"), ("Go", "")]),
            stages(&[("Stand", "pains = ['Long', 'No seat']"), ("Go", "")]),
            vec!["stage Wait > Stand", "Reworded Long queue > Long"],
        ),
        (
            stages(&[("Wait", ""), ("Go", "")]),
            stages(&[("Fly", ""), ("Go", "")]),
            vec!["stage Wait > ", "stage  > Fly"],
        ),
        (
            stages(&[("A", ""), ("B", ""), ("C", "")]),
            stages(&[("C", ""), ("A", ""), ("B", "")]),
            vec!["stage moved C > C"],
        ),
    ] {
        assert_eq!(fates(&before, &after), expected, "{before}\n{after}");
    }
}

#[test]
fn items_are_matched_by_id_then_words_then_likeness() {
    let cells = |a: &str, b: &str| {
        stages(&[
            ("A", &format!("pains = [{a}]")),
            ("B", &format!("pains = [{b}]")),
        ])
    };
    for (before, after, expected) in [
        (cells("'x', 'y'", ""), cells("'x', 'y'", ""), vec![]),
        (
            cells("'x', 'y', 'z'", ""),
            cells("'z', 'x', 'y'", ""),
            vec!["Moved z > z"],
        ),
        (
            cells("'x', 'y'", "'z'"),
            cells("'y'", "'z', 'x'"),
            vec!["Moved x > x"],
        ),
        (
            cells("{ text = 'Long', id = 'i' }", ""),
            cells("", "{ text = 'Short', id = 'i' }"),
            vec!["Reworded Long > Short"],
        ),
        (
            cells("{ text = 'x', id = 'i' }", ""),
            cells("{ text = 'x', id = 'j' }", ""),
            vec!["Removed x > ", "Added  > x"],
        ),
        (
            cells("'Delivery fee', 'Forced account'", ""),
            cells("'Asks for a birthday', 'Hidden delivery fee'", ""),
            vec![
                "Added  > Asks for a birthday",
                "Reworded Delivery fee > Hidden delivery fee",
                "Removed Forced account > ",
            ],
        ),
        (
            cells("{ text = 'x', severity = 2 }", ""),
            cells("{ text = 'x', severity = 3 }", ""),
            vec!["Changed x > x"],
        ),
        (
            cells("'x', 'x'", ""),
            cells("'x'", ""),
            vec!["Removed x > "],
        ),
    ] {
        assert_eq!(fates(&before, &after), expected, "{before}\n{after}");
    }
}

#[test]
fn what_the_reader_takes_for_the_same_makes_no_difference() {
    let before = "title = 'T'\n[[personas]]\nname = 'P'\n[[stages]]\nname = 'A'\npains = []\nneeds = ['n']\n";
    let after = "# a comment\ntitle = \"T\"\nstakeholders = []\n[[personas]]\nid = 'p'\nname = 'P'\n\
                 [[stages]]\nid = 'a'\nname = 'A'\nneeds = [{ text = 'n' }]\n";
    assert!(Difference::of(&read(before).map, &read(after).map).is_empty());
    // A persona that has another id is still the one an item is for.
    let before = "[[personas]]\nname = 'Anne'\nage = 3\ngoals = ['g']\n[[stages]]\nname = 'A'\n\
                  sentiment = { anne = 1 }\nneeds = [{ text = 'n', for = ['anne'] }]\n";
    let after = before.replace("'Anne'", "'Ann'").replace("anne", "ann");
    let difference = Difference::of(&read(before).map, &read(&after).map);
    assert_eq!(
        difference.tally(),
        Tally {
            changed: 1,
            ..Tally::default()
        }
    );
}

/// A map of few words, so that the same ones come again.
fn any_map() -> impl Strategy<Value = String> {
    let item = prop_oneof!["[a-c]{1,2}( [a-c]{1,3}){0,2}", "[a-c]"];
    let item = (item, prop::option::of("[p-r]"), prop::option::of(1..4)).prop_map(
        |(text, id, severity)| {
            let id = id.map(|id| format!(", id = '{id}'")).unwrap_or_default();
            let severity = severity
                .map(|s| format!(", severity = {s}"))
                .unwrap_or_default();
            format!("{{ text = '{text}'{id}{severity} }}")
        },
    );
    let cell = prop::collection::vec(item, 0..4).prop_map(|items| items.join(", "));
    let stage = ("[A-C]", cell.clone(), cell).prop_map(|(name, pains, needs)| {
        let needs = needs.replace(", severity", ", other");
        format!("[[stages]]\nname = '{name}'\npains = [{pains}]\nneeds = [{needs}]\n")
    });
    prop::collection::vec(stage, 0..4).prop_map(|stages| stages.concat())
}

/// How often each item of a map is there.
fn all_of(map: &Map) -> BTreeMap<ItemPlace, usize> {
    let mut all = BTreeMap::new();
    for (stage, of) in map.stages.iter().enumerate() {
        for cell in &of.cells {
            for item in 0..cell.items.len() {
                let row = cell.row.clone();
                all.insert(ItemPlace { stage, row, item }, 1);
            }
        }
    }
    all
}

proptest! {
    #[test]
    fn every_item_of_both_is_told_once(before in any_map(), after in any_map()) {
        let (before, after) = (read(&before).map, read(&after).map);
        let difference = Difference::of(&before, &after);
        let mut found = [BTreeMap::new(), BTreeMap::new()];
        for pair in difference.items() {
            for (places, at) in found.iter_mut().zip([pair.at.before(), pair.at.after()]) {
                if let Some(at) = at {
                    *places.entry(at.clone()).or_insert(0) += 1;
                }
            }
        }
        prop_assert_eq!(found, [all_of(&before), all_of(&after)]);
        let stages = |at: fn(&StagePair) -> Option<&usize>| {
            let mut stages: Vec<usize> = difference.stages.iter().filter_map(at).copied().collect();
            stages.sort_unstable();
            stages
        };
        prop_assert_eq!(stages(|s| s.at.before()), (0..before.stages.len()).collect::<Vec<_>>());
        prop_assert_eq!(stages(|s| s.at.after()), (0..after.stages.len()).collect::<Vec<_>>());
    }

    #[test]
    fn a_map_does_not_differ_from_itself_and_what_differs_is_told(
        before in any_map(), after in any_map(),
    ) {
        let (before, after) = (read(&before).map, read(&after).map);
        prop_assert!(Difference::of(&before, &before).is_empty());
        let difference = Difference::of(&before, &after);
        // What the merge finds, which matches by id alone, is found here as well.
        let differs = !crate::doc::changes(&before, &after).is_empty();
        if differs {
            let telling = Telling {
                before: &before,
                after: &after,
                difference: &difference,
                texts: &Texts::new(Language::French),
                ascii: false,
            };
            prop_assert!(!difference.is_empty());
            prop_assert!(!telling.lines().is_empty());
        }
    }
}
