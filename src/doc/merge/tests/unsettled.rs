//! What nobody is asked about, and what is left to be settled.

use super::{MAP, Parts, Side, with};
use crate::doc::merge::{changes, conflicts, merge};
use crate::doc::read::{Access, read};

/// Merges both ways round; what comes out the first way.
fn merged(ours: Parts, theirs: Parts) -> super::super::Merged {
    merge(MAP, &with(ours), &with(theirs)).unwrap()
}

#[test]
fn what_a_careful_person_would_say_is_clean_is_clean() {
    let cases: &[(Parts, Parts, Parts)] = &[
        // Different fields of one item, and its words.
        (
            &[("severity = 2", "severity = 4")],
            &[("text = \"Slow\"", "text = \"Too slow\"")],
            &[(
                "text = \"Slow\", severity = 2",
                "text = \"Too slow\", severity = 4",
            )],
        ),
        // Both add to one list.
        (
            &[("\"Fees\"]", "\"Fees\", \"Queue\"]")],
            &[("\"Fees\"]", "\"Fees\", \"Account\"]")],
            &[("\"Fees\"]", "\"Fees\", \"Account\", \"Queue\"]")],
        ),
        // One adds what the other takes another away from.
        (
            &[("  \"Shop\",\n", "")],
            &[("  \"Shop\",\n", "  \"Shop\",\n  \"Phone\",\n")],
            &[("  \"Shop\",\n", "  \"Phone\",\n")],
        ),
        // Lines of a text.
        (
            &[("One.\\n", "One.\\nTwo.\\n")],
            &[("when = \"late\"", "when = \"night\"")],
            &[
                ("One.\\n", "One.\\nTwo.\\n"),
                ("when = \"late\"", "when = \"night\""),
            ],
        ),
        // Lists of words and rows.
        (
            &[
                ("for = [\"anne\"]", "for = [\"anne\", \"bob\"]"),
                ("\"pains\", {", "\"pains\", \"needs\", {"),
            ],
            &[
                ("for = [\"anne\"]", "for = []"),
                ("[\"touchpoints\"", "[\"actions\", \"touchpoints\""),
            ],
            &[
                ("for = [\"anne\"]", "for = [\"bob\"]"),
                (
                    "[\"touchpoints\", \"pains\", {",
                    "[\"actions\", \"touchpoints\", \"pains\", \"needs\", {",
                ),
            ],
        ),
    ];
    for (ours, theirs, expected) in cases {
        let merged = merged(ours, theirs);
        assert_eq!(merged.text, with(expected), "{}", merged.text);
        assert_eq!(merged.conflicts, 0);
    }
}

const OTHER_WORDS: Parts = &[(
    "text = \"Slow\", severity = 2",
    "text = \"Sluggish\", severity = 2",
)];

#[test]
fn both_versions_of_an_item_stay_and_are_settled() {
    let merged = merged(
        &[(
            "text = \"Slow\", severity = 2",
            "text = \"Too slow\", severity = 3",
        )],
        OTHER_WORDS,
    );
    let both = "pains = [\n  { id = \"slow\", conflict = \"ours\", text = \"Too slow\", severity = 3 },\n  \
                { text = \"Sluggish\", severity = 3, conflict = \"theirs\" },\n]\n";
    assert!(merged.text.contains(both), "{}", merged.text);
    assert_eq!(merged.conflicts, 1);
    let found = conflicts(&merged.text, &read(&merged.text).map);
    assert_eq!(
        (found[0].mine[0].as_str(), found[0].theirs[0].as_str()),
        ("Too slow", "Sluggish")
    );
    for (side, pains) in [
        (
            Side::Mine,
            "{ id = \"slow\", text = \"Too slow\", severity = 3 }",
        ),
        (
            Side::Theirs,
            "{ text = \"Sluggish\", severity = 3, id = \"slow\" }",
        ),
        (
            Side::Both,
            "{ id = \"slow\", text = \"Too slow\", severity = 3 }, { text = \"Sluggish\", severity = 3 }",
        ),
    ] {
        let text = found[0].settle(&merged.text, side).unwrap();
        let expected = MAP.replace("{ id = \"slow\", text = \"Slow\", severity = 2 }", pains);
        let (map, expected) = (read(&text).map, read(&expected).map);
        assert_eq!(changes(&map, &expected), [], "{text}");
        assert_eq!(conflicts(&text, &map), []);
    }
}

#[test]
fn values_stand_in_conflicts_until_they_are_settled() {
    // What both say, the entry, and the map once it is settled for each side.
    let cases: &[(Parts, Parts, &str, Parts, Parts)] = &[
        (
            &[("\"find it\"", "\"find it soon\"")],
            &[("\"find it\"", "\"find it now\"")],
            "stage = \"find\"\nkey = \"goal\"\ntheirs = \"find it now\"\n",
            &[("\"find it\"", "\"find it soon\"")],
            &[("\"find it\"", "\"find it now\"")],
        ),
        (
            &[("anne = 2", "anne = 3")],
            &[("anne = 2", "anne = -1")],
            "stage = \"find\"\npersona = \"anne\"\nkey = \"sentiment\"\ntheirs = -1\n",
            &[("anne = 2", "anne = 3")],
            &[("anne = 2", "anne = -1")],
        ),
        (
            &[("age = 35\n", "age = 36\n")],
            &[("age = 35\n", "")],
            "persona = \"anne\"\nkey = \"age\"\nremoved = \"theirs\"\n",
            &[("age = 35\n", "age = 36\n")],
            &[("age = 35\n", "")],
        ),
        (
            &[("title = \"Shop\"", "title = \"A\"")],
            &[("title = \"Shop\"", "title = \"B\"")],
            "key = \"title\"\ntheirs = \"B\"\n",
            &[("title = \"Shop\"", "title = \"A\"")],
            &[("title = \"Shop\"", "title = \"B\"")],
        ),
        (
            &[("[\"touchpoints\", \"pains\"", "[\"pains\", \"touchpoints\"")],
            &[(
                "[\"touchpoints\", \"pains\", { id = \"legal\", name = \"Law\" }]",
                "[{ id = \"legal\", name = \"Law\" }, \"touchpoints\", \"pains\"]",
            )],
            "key = \"rows\"\ntheirs = [{ id = \"legal\", name = \"Law\" }, \"touchpoints\", \"pains\"]\n",
            &[("[\"touchpoints\", \"pains\"", "[\"pains\", \"touchpoints\"")],
            &[(
                "[\"touchpoints\", \"pains\", { id = \"legal\", name = \"Law\" }]",
                "[{ id = \"legal\", name = \"Law\" }, \"touchpoints\", \"pains\"]",
            )],
        ),
    ];
    for (ours, theirs, entry, mine, other) in cases {
        let merged = merged(ours, theirs);
        assert!(
            merged.text.ends_with(&format!("\n[[conflicts]]\n{entry}")),
            "{}",
            merged.text
        );
        let reading = read(&merged.text);
        assert_eq!((reading.access, merged.conflicts), (Access::Edit, 1));
        let found = conflicts(&merged.text, &reading.map);
        assert_eq!(found.len(), 1, "{}", merged.text);
        for (side, expected) in [(Side::Mine, mine), (Side::Theirs, other)] {
            assert_eq!(found[0].settle(&merged.text, side), Some(with(expected)));
        }
    }
}

const PAY: &str =
    "# Then.\n[[stages]]\nname = \"Pay\"\nwhen = \"late\"\npains = [\"Fees\"] # all of them\n\n";

#[test]
fn what_one_removed_and_the_other_changed_stays() {
    let (gone, changed): (Parts, Parts) = (&[(PAY, "")], &[("\"late\"", "\"night\"")]);
    for (ours, theirs, by) in [(gone, changed, "ours"), (changed, gone, "theirs")] {
        let merged = merged(ours, theirs);
        let entry = format!("\n[[conflicts]]\nstage = \"pay\"\nremoved = \"{by}\"\n");
        assert_eq!(merged.text, with(changed) + &entry);
        let found = conflicts(&merged.text, &read(&merged.text).map);
        let (stays, goes) = if by == "ours" {
            (Side::Theirs, Side::Mine)
        } else {
            (Side::Mine, Side::Theirs)
        };
        assert_eq!(found[0].settle(&merged.text, stays), Some(with(changed)));
        let without = found[0].settle(&merged.text, goes).unwrap();
        assert_eq!(read(&without).map.stages.len(), 2, "{without}");
    }
}

#[test]
fn contrary_orders_are_left_to_be_settled() {
    let find = MAP
        .lines()
        .skip(12)
        .take(11)
        .map(|line| format!("{line}\n"));
    let find: String = find.collect();
    assert!(
        find.starts_with("# First") && find.ends_with("]\n\n"),
        "{find}"
    );
    let find_last = |text: String| text.replacen(&find, "", 1) + "\n" + find.trim_end() + "\n";
    let pay_last = |text: String| text.replacen(PAY, "", 1) + "\n" + PAY.trim_end() + "\n";
    let (ours, theirs) = (find_last(with(&[])), pay_last(with(&[])));
    let merged = merge(MAP, &ours, &theirs).unwrap();
    let names = |text: &str| -> String {
        let map = read(text).map;
        map.stages
            .iter()
            .map(|stage| stage.name.clone())
            .collect::<Vec<_>>()
            .join(" ")
    };
    assert_eq!(
        (names(&ours), names(&theirs)),
        ("Pay Use Find".into(), "Find Use Pay".into())
    );
    assert!(
        merged
            .text
            .contains("key = \"stages\"\ntheirs = [\"find\", \"use\", \"pay\"]"),
        "{}",
        merged.text
    );
    let found = conflicts(&merged.text, &read(&merged.text).map);
    for (side, expected) in [(Side::Mine, "Pay Use Find"), (Side::Theirs, "Find Use Pay")] {
        let text = found[0].settle(&merged.text, side).unwrap();
        assert_eq!(names(&text), expected);
        assert_eq!(conflicts(&text, &read(&text).map), []);
    }
}

#[test]
fn a_stage_that_was_renamed_by_hand_is_known_by_what_it_holds() {
    let (renamed, edited): (Parts, Parts) = (
        &[
            ("name = \"Pay\"", "name = \"Checkout\""),
            ("age = 35", "age = 36"),
        ],
        &[("[\"Fees\"]", "[\"Fees\", \"Account\"]")],
    );
    let expected: Parts = &[
        ("name = \"Pay\"", "name = \"Checkout\"\nid = \"pay\""),
        ("[\"Fees\"]", "[\"Fees\", \"Account\"]"),
        ("age = 35", "age = 36"),
    ];
    for (ours, theirs) in [(renamed, edited), (edited, renamed)] {
        let merged = merged(ours, theirs);
        assert_eq!((merged.text, merged.conflicts), (with(expected), 0));
    }
    // One that only has another's name is another.
    let other: Parts = &[(
        "name = \"Pay\"\nwhen = \"late\"\npains = [\"Fees\"]",
        "name = \"New\"\npains = [\"Noise\"]",
    )];
    assert_eq!(merged(other, edited).conflicts, 1);
}
