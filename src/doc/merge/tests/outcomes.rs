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
