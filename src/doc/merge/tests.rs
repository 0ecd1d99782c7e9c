//! Merges by examples. All three texts are made of one by replacing parts of it.

use super::*;

mod clashes;
mod outcomes;
mod remarks;
mod unsettled;

const MAP: &str = r#"# A shop.
jalon = 1
title = "Shop" # the title
rows = ["touchpoints", "pains", { id = "legal", name = "Law" }]

[[personas]]
name = "Anne"
age = 35

[[personas]]
name = "Bob"

# First of all.
[[stages]]
name = "Find"
goal = "find it"
sentiment = { all = 1, anne = 2 }
touchpoints = [
  "Web", # the site
  "Shop",
]
pains = [{ id = "slow", text = "Slow", severity = 2 }]

# Then.
[[stages]]
name = "Pay"
when = "late"
pains = ["Fees"] # all of them

[[stages]]
name = "Use"
notes = "One.\n"
for = ["anne"]
"#;

/// The map with each first text replaced by the second.
fn with(parts: &[(&str, &str)]) -> String {
    parts.iter().fold(MAP.to_owned(), |text, (old, new)| {
        assert!(text.contains(old), "{old:?} is not in\n{text}");
        text.replacen(old, new, 1)
    })
}

/// A change of the map.
type Parts = &'static [(&'static str, &'static str)];

fn merge(ours: Parts, theirs: Parts) -> Merge {
    Merge::new(MAP, &with(ours), &with(theirs)).unwrap()
}

fn check(ours: Parts, theirs: Parts, answers: &[Side], expected: &str) {
    let merge = merge(ours, theirs);
    assert_eq!(
        merge.clashes().len(),
        answers.len(),
        "{:?}",
        merge.clashes()
    );
    let text = merge
        .finish(answers)
        .unwrap_or_else(|error| panic!("{error}: {ours:?} {theirs:?}"));
    assert_eq!(
        text, expected,
        "\n--- outcome\n{text}\n--- expected\n{expected}"
    );
}
