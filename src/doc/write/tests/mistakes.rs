//! A map full of mistakes is edited around them: each edit changes its own lines and no other.

use super::*;
use crate::model::Place;

const MISTAKES: &str = include_str!("../../read/tests/twenty.toml");

/// The lines that differ, those that went before those that came.
fn changed<'a>(before: &'a str, after: &'a str) -> Vec<(char, &'a str)> {
    let lines: (Vec<&str>, Vec<&str>) = (before.lines().collect(), after.lines().collect());
    let gone = lines.0.iter().filter(|line| !lines.1.contains(line));
    let come = lines.1.iter().filter(|line| !lines.0.contains(line));
    let gone = gone.map(|line| ('-', *line));
    gone.chain(come.map(|line| ('+', *line))).collect()
}

#[test]
fn what_is_wrong_stays_as_it_stands_while_the_rest_is_edited() {
    let problems = read(MISTAKES).diagnostics.len();
    let pain = at("paiement", "pains", 0, "Frais tardifs");
    for (edit, expected) in [
        (
            Edit::Set {
                at: Place::Item(pain),
                field: Field::Text,
                value: Some(words("Frais cachés")),
            },
            vec![
                (
                    '-',
                    "  { text = \"Frais tardifs\", severity = 7, for = [\"Anne\"] },",
                ),
                (
                    '+',
                    "  { text = \"Frais cachés\", severity = 7, for = [\"Anne\"] },",
                ),
            ],
        ),
        (
            Edit::InsertItem {
                stage: StageId::new("paiement"),
                row: RowId::Pains,
                before: 9,
                item: Draft::plain("Compte obligatoire"),
            },
            vec![('+', "  \"Compte obligatoire\",")],
        ),
        (
            Edit::SetSentiment {
                stage: StageId::new("paiement"),
                who: Some(PersonaId::new("anne")),
                value: Some(-4.0),
            },
            vec![
                ('-', "sentiment = { all = -9, pierre = 2 }"),
                ('+', "sentiment = { all = -9, pierre = 2, anne = -4 }"),
            ],
        ),
        (
            set_map(Field::Owner, words("CX")),
            vec![('+', "owner = \"CX\"")],
        ),
    ] {
        let after = after(MISTAKES, &[edit]).unwrap();
        assert_eq!(changed(MISTAKES, &after), expected);
        assert_eq!(read(&after).diagnostics.len(), problems, "{after}");
    }
}
