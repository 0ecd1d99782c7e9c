//! Merges in which both sides changed the same spot, each in its own way.

use super::*;

/// One clash: what both sides did, how it is told, and what each answer leads to, as changes of
/// the map.
struct Case {
    ours: Parts,
    theirs: Parts,
    spot: Spot,
    told: (&'static [&'static str], &'static [&'static str]),
    mine: Parts,
    /// What comes of keeping theirs is what they wrote; none where both cannot be.
    both: Option<Parts>,
}

fn stage(id: &str) -> StageId {
    StageId::new(id)
}

fn of_the_map() -> Vec<Case> {
    let anne = PersonaId::new("anne");
    vec![
        Case {
            ours: &[("\"Shop\" # the", "\"Ours\" # the")],
            theirs: &[("\"Shop\" # the title", "\"Theirs\" # their title")],
            spot: Spot::Map(Field::Title),
            told: (&["Ours"], &["Theirs"]),
            mine: &[("\"Shop\" # the title", "\"Ours\" # their title")],
            both: None,
        },
        Case {
            ours: &[("rows = [", "rows = [\"actions\", ")],
            theirs: &[("rows = [\"touchpoints\", ", "rows = [")],
            spot: Spot::Rows,
            told: (
                &["actions", "touchpoints", "pains", "Law"],
                &["pains", "Law"],
            ),
            mine: &[("rows = [", "rows = [\"actions\", ")],
            both: Some(&[("rows = [\"touchpoints\", ", "rows = [\"actions\", ")]),
        },
        Case {
            ours: &[
                ("[[personas]]\nname = \"Anne\"\nage = 35\n\n", ""),
                ("{ all = 1, anne = 2 }", "1"),
            ],
            theirs: &[("age = 35", "age = 36")],
            spot: Spot::Persona(anne.clone()),
            told: (&[], &["Anne", "36"]),
            mine: &[
                ("[[personas]]\nname = \"Anne\"\nage = 35\n\n", ""),
                ("{ all = 1, anne = 2 }", "1"),
            ],
            both: None,
        },
        Case {
            ours: &[("age = 35", "age = 36")],
            theirs: &[("age = 35", "age = 37 # since May")],
            spot: Spot::PersonaField(anne, Field::Age),
            told: (&["36"], &["37"]),
            mine: &[("age = 35", "age = 36 # since May")],
            both: None,
        },
    ]
}

fn of_stages() -> Vec<Case> {
    vec![
        Case {
            ours: &[(
                "# Then.\n[[stages]]\nname = \"Pay\"\nwhen = \"late\"\npains = [\"Fees\"] # all of them\n\n",
                "",
            )],
            theirs: &[("Fees", "High fees")],
            spot: Spot::Stage(stage("pay")),
            told: (&[], &["Pay", "late", "High fees"]),
            mine: &[(
                "# Then.\n[[stages]]\nname = \"Pay\"\nwhen = \"late\"\npains = [\"Fees\"] # all of them\n\n",
                "",
            )],
            both: None,
        },
        Case {
            ours: &[("Fees", "High fees")],
            theirs: &[(
                "# Then.\n[[stages]]\nname = \"Pay\"\nwhen = \"late\"\npains = [\"Fees\"] # all of them\n\n",
                "",
            )],
            spot: Spot::Stage(stage("pay")),
            told: (&["Pay", "late", "High fees"], &[]),
            mine: &[("Fees", "High fees")],
            both: None,
        },
        Case {
            ours: &[("\"late\"", "\"early\"")],
            theirs: &[("when = \"late\"\n", "")],
            spot: Spot::StageField(stage("pay"), Field::When),
            told: (&["early"], &[]),
            mine: &[("\"late\"", "\"early\"")],
            both: None,
        },
        Case {
            ours: &[("\"One.\\n\"", "\"One.\\nOurs.\\n\"")],
            theirs: &[("\"One.\\n\"", "\"One.\\nTheirs.\\n\"")],
            spot: Spot::StageField(stage("use"), Field::Notes),
            told: (&["One.", "Ours."], &["One.", "Theirs."]),
            mine: &[("\"One.\\n\"", "\"\"\"\nOne.\nOurs.\n\"\"\"")],
            both: Some(&[("\"One.\\n\"", "\"\"\"\nOne.\nTheirs.\nOne.\nOurs.\n\"\"\"")]),
        },
        Case {
            ours: &[("[\"anne\"]", "[\"anne\", \"bob\"]")],
            theirs: &[("for = [\"anne\"]\n", "for = [] # nobody\n")],
            spot: Spot::StageField(stage("use"), Field::For),
            told: (&["anne", "bob"], &[]),
            mine: &[("for = [\"anne\"]\n", "for = [\"anne\", \"bob\"] # nobody\n")],
            both: Some(&[("for = [\"anne\"]\n", "for = [\"bob\"] # nobody\n")]),
        },
    ]
}

fn of_cells() -> Vec<Case> {
    let anne = PersonaId::new("anne");
    vec![
        Case {
            ours: &[("anne = 2 }", "anne = 3 }")],
            theirs: &[("all = 1, anne = 2 }", "anne = 4, all = 2 } # wow")],
            spot: Spot::Sentiment(stage("find"), Some(anne)),
            told: (&["3"], &["4"]),
            mine: &[("all = 1, anne = 2 }", "anne = 3, all = 2 } # wow")],
            both: None,
        },
        Case {
            ours: &[("  \"Shop\",\n", "  \"Store\",\n  \"Fair\",\n")],
            theirs: &[(
                "  \"Web\", # the site\n",
                "  \"Web\", # our site\n  \"App\", # new\n",
            )],
            spot: Spot::Cell(stage("find"), RowId::Touchpoints),
            told: (&["Web", "Store", "Fair"], &["Web", "App", "Shop"]),
            mine: &[(
                "  \"Web\", # the site\n  \"Shop\",\n",
                "  \"Web\", # our site\n  \"Store\",\n  \"Fair\",\n",
            )],
            both: Some(&[(
                "  \"Web\", # the site\n  \"Shop\",\n",
                "  \"Web\", # our site\n  \"App\", # new\n  \"Store\",\n  \"Fair\",\n",
            )]),
        },
        Case {
            ours: &[("severity = 2", "severity = 3")],
            theirs: &[("severity = 2", "severity = 4, for = [\"bob\"]")],
            spot: Spot::Cell(stage("find"), RowId::Pains),
            told: (
                &["Slow (severity = 3)"],
                &["Slow (for = bob, severity = 4)"],
            ),
            mine: &[("severity = 2", "severity = 3")],
            both: Some(&[(
                "[{ id = \"slow\", text = \"Slow\", severity = 2 }]",
                "[\n  { id = \"slow\", text = \"Slow\", severity = 4, for = [\"bob\"] },\n  \
                 { text = \"Slow\", severity = 3 },\n]",
            )]),
        },
    ]
}

#[test]
fn what_both_changed_is_asked_and_comes_out_as_answered() {
    let cases = [of_the_map(), of_stages(), of_cells()];
    for case in cases.into_iter().flatten() {
        let merge = merge(case.ours, case.theirs);
        let spots: Vec<&Spot> = merge.clashes().iter().map(|clash| &clash.spot).collect();
        assert_eq!(spots, [&case.spot]);
        let clash = &merge.clashes()[0];
        assert_eq!(
            (&*clash.mine, &*clash.theirs),
            (&*owned(case.told.0), &*owned(case.told.1))
        );
        assert_eq!(clash.can_be_both, case.both.is_some(), "{:?}", case.spot);
        check(case.ours, case.theirs, &[Side::Mine], &with(case.mine));
        check(case.ours, case.theirs, &[Side::Theirs], &with(case.theirs));
        check(
            case.ours,
            case.theirs,
            &[Side::Both],
            &with(case.both.unwrap_or(case.theirs)),
        );
    }
}

fn owned(lines: &[&str]) -> Vec<String> {
    lines.iter().map(|&line| line.to_owned()).collect()
}
