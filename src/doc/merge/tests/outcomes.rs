//! Merges in which nothing clashes.

use super::*;

#[test]
fn changes_of_different_spots_come_together() {
    let cases: &[(Parts, Parts)] = &[
        // Lines apart.
        (
            &[("\"Shop\" # the", "\"Store\" # the")],
            &[("late", "early")],
        ),
        // Lines side by side: comments of both stay.
        (
            &[("goal = \"find it\"", "goal = \"find\" # ours")],
            &[("name = \"Find\"", "name = \"Look\" # theirs\nid = \"find\"")],
        ),
        // Items of neighbouring cells.
        (
            &[("  \"Shop\",\n", "  \"Shop\",\n  \"Fair\",\n")],
            &[("severity = 2", "severity = 3")],
        ),
        // A stage of ours behind one they changed.
        (
            &[(
                "[[stages]]\nname = \"Use\"",
                "# ours\n[[stages]]\nname = \"Get\"\n\n[[stages]]\nname = \"Use\"",
            )],
            &[("Fees", "High fees")],
        ),
        // A persona removed, a stage changed.
        (
            &[("[[personas]]\nname = \"Bob\"\n\n", "")],
            &[("Fees", "High fees")],
        ),
        // A comment of ours above what they changed.
        (
            &[("# Then.", "# Then, at last.")],
            &[("when = \"late\"", "when = \"early\"")],
        ),
        // A key nobody knows.
        (
            &[("when =", "colour = \"red\"\nwhen =")],
            &[("One.", "Two.")],
        ),
    ];
    for (ours, theirs) in cases {
        let both = with(&[*ours, *theirs].concat());
        check(ours, theirs, &[], &both);
        check(theirs, ours, &[], &both);
    }
}

#[test]
fn what_moved_is_moved_with_all_it_carries() {
    let pay = "# Then.\n[[stages]]\nname = \"Pay\"\nwhen = \"late\"\npains = [\"Fees\"] # all of them\n\n";
    let after = "for = [\"anne\"]\n";
    let moved = |pains: &str| {
        let pay = pay.replace("\"Fees\"", pains);
        let rest = with(&[]).replace(pay.as_str(), "");
        let rest = rest.replace(&pay.replace(pains, "\"Fees\""), "");
        rest.replace(after, &[after, "\n", pay.trim_end(), "\n"].concat())
    };
    // A stage we moved and they changed, and the other way round.
    let changed = with(&[("\"Fees\"", "\"Tax\" # 20 %\n")]);
    let changed = changed.replace(" # 20 %\n", "");
    for (ours, theirs) in [
        (moved("\"Fees\""), changed.clone()),
        (changed, moved("\"Fees\"")),
    ] {
        let merge = Merge::new(MAP, &ours, &theirs).unwrap();
        assert_eq!(
            (merge.clashes(), merge.taken(), merge.ours()),
            (&[][..], 1, 1)
        );
        assert_eq!(merge.finish(&[]).unwrap(), moved("\"Tax\""));
    }
    // An item goes to another cell with its fields, while they change its old stage.
    let item = "{ id = \"slow\", text = \"Slow\", severity = 2 }";
    let ours = MAP.replace(&format!("pains = [{item}]\n"), "pains = []\n");
    let ours = ours.replace("[\"Fees\"]", &format!("[\"Fees\", {item}]"));
    let theirs = with(&[
        ("severity = 2 }]", "severity = 2 }] # one"),
        ("# all of them", "# all"),
    ]);
    let merge = Merge::new(MAP, &ours, &theirs).unwrap();
    assert_eq!(
        (merge.clashes(), merge.taken(), merge.ours()),
        (&[][..], 0, 2)
    );
    let expected = ours
        .replace("pains = []", "pains = [] # one")
        .replace("# all of them", "# all");
    assert_eq!(merge.finish(&[]), Ok(expected));
}

#[test]
fn line_ends_and_marks_are_no_changes() {
    let crlf = |text: &str| text.replace('\n', "\r\n");
    let ours = with(&[("\"late\"", "\"early\"")]);
    let theirs = with(&[("Fees", "High fees")]);
    let both = with(&[("\"late\"", "\"early\""), ("Fees", "High fees")]);
    let trimmed = |text: &str| text.trim_end().to_owned();
    for (ours, theirs, expected) in [
        (ours.clone(), crlf(&theirs), crlf(&both)),
        (crlf(&ours), theirs.clone(), crlf(&both)),
        (trimmed(&ours), theirs.clone(), trimmed(&both)),
        (ours.clone(), trimmed(&theirs), trimmed(&both)),
        (ours.clone(), ["\u{feff}", &theirs].concat(), both.clone()),
    ] {
        let merge = Merge::new(MAP, &ours, &theirs).unwrap();
        assert_eq!(
            (merge.clashes(), merge.taken(), merge.ours()),
            (&[][..], 1, 1)
        );
        assert_eq!(merge.finish(&[]), Ok(expected));
    }
}

#[test]
fn what_cannot_be_merged_is_not() {
    let unreadable = |[base, ours, theirs]: [&str; 3]| Merge::new(base, ours, theirs).unwrap_err();
    for texts in [
        [MAP, MAP, "title ="],
        [MAP, "a = 1\na = 2", MAP],
        ["jalon = 2", MAP, MAP],
    ] {
        assert_eq!(unreadable(texts), MergeError::Unreadable);
    }
    // A key nobody knows, set by both in one line.
    let ours = with(&[("when =", "colour = 1\nwhen ="), ("\"late\"", "\"early\"")]);
    let theirs = with(&[("when =", "colour = 2\nwhen =")]);
    let both = Merge::new(MAP, &ours, &theirs).unwrap();
    assert_eq!(both.finish(&[]), Err(MergeError::Unmergeable));
    let merge = merge(&[("Fees", "Tax")], &[("Fees", "Costs")]);
    assert_eq!(merge.finish(&[]), Err(MergeError::Unmergeable));
}

#[test]
fn a_row_somebody_took_out_comes_back_with_what_another_put_in() {
    let legal = ", { id = \"legal\", name = \"Law\" }";
    let ours = with(&[("when = \"late\"\n", "when = \"late\"\nlegal = [\"GDPR\"]\n")]);
    let theirs = with(&[(legal, "")]);
    let merge = Merge::new(MAP, &ours, &theirs).unwrap();
    assert_eq!(merge.finish(&[]), Ok(ours));
}

#[test]
fn stages_both_added_stand_one_behind_the_other() {
    let stage = |name: &str| format!("\n# {name}\n[[stages]]\nname = \"{name}\"\n");
    let (ours, theirs) = (
        [MAP, &stage("Ours")].concat(),
        [MAP, &stage("Theirs")].concat(),
    );
    let merge = Merge::new(MAP, &ours, &theirs).unwrap();
    assert_eq!(merge.finish(&[]), Ok([&theirs, &*stage("Ours")].concat()));
}
