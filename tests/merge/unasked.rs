//! Merges where nobody can be asked, as git runs them: what neither side can decide stands in the
//! outcome, to be settled later.

use std::collections::BTreeMap;

use jalon::diag::{Code, Diagnostic};
use jalon::doc::{Access, MergeError, Side, Spot, conflicts, merge, read};
use jalon::model::Value;
use proptest::prelude::*;

use super::{MAPS, comments, differences, edited, is_of_nobody, map, steps, with_ends};

/// Whatever a map says, each as its place and words, and how often: items without their order, and of
/// `[[conflicts]]` what is theirs, as if it stood in its place.
fn said(text: &str) -> BTreeMap<String, usize> {
    let map = map(text);
    let mut said: BTreeMap<String, usize> = BTreeMap::new();
    // An empty value and none are the same.
    let mut put = |atom: String| {
        if !atom.ends_with("[]") {
            *said.entry(atom).or_default() += 1;
        }
    };
    for stage in &map.stages {
        put(format!("stage {}", stage.id));
        for cell in &stage.cells {
            for item in &cell.items {
                put(format!("{} {} {}", stage.id, cell.row.key(), item.text));
            }
        }
        for entry in &stage.fields {
            put(format!(
                "{} {} {:?}",
                stage.id,
                entry.field.key(),
                told(&entry.value)
            ));
        }
    }
    for persona in &map.personas {
        put(format!("persona {}", persona.id));
        for entry in &persona.fields {
            put(format!(
                "{} {} {:?}",
                persona.id,
                entry.field.key(),
                told(&entry.value)
            ));
        }
    }
    for entry in &map.fields {
        put(format!("{} {:?}", entry.field.key(), told(&entry.value)));
    }
    for conflict in conflicts(text, &map)
        .iter()
        .filter(|conflict| conflict.item.is_none())
    {
        let words = conflict.theirs.clone();
        let place = match &conflict.spot {
            Spot::Map(field) => field.key().to_owned(),
            Spot::PersonaField(id, field) => format!("{id} {}", field.key()),
            Spot::StageField(id, field) => format!("{id} {}", field.key()),
            _ => continue,
        };
        if !words.is_empty() && !conflict.mine.is_empty() {
            put(format!("{place} {words:?}"));
        }
    }
    said
}

/// The lines of a value. A list has none: it is put together entry by entry.
fn told(value: &Value) -> Vec<String> {
    match value {
        Value::List(_) | Value::Resources(_) => Vec::new(),
        Value::Text(words) => words.lines().map(str::to_owned).collect(),
        value => vec![value.to_string()],
    }
}

/// What a version says that the base did not, words of several lines aside: they are put together
/// line by line.
fn added(base: &str, version: &str) -> BTreeMap<String, usize> {
    let old = said(base);
    let mut added = said(version);
    added.retain(|atom, count| {
        let is_long = atom.contains(" notes ") || atom.contains(" description ");
        *count > old.get(atom).copied().unwrap_or_default() && !is_long
    });
    for count in added.values_mut() {
        *count = 1;
    }
    added
}

/// What is left to be settled.
fn open_spots(text: &str) -> Vec<Spot> {
    conflicts(text, &map(text))
        .into_iter()
        .map(|conflict| conflict.spot)
        .collect()
}

proptest! {
    #[test]
    fn without_anybody_to_ask_no_edit_is_lost_and_none_invented(
        at in 0..MAPS.len(),
        ends in 0_u8..3,
        (ours, theirs) in (steps(), steps()),
    ) {
        let base = with_ends(MAPS[at], ends);
        let (ours, theirs) = (edited(&base, &ours), edited(&base, &theirs));
        assert_eq!(merge(&base, &ours, &ours).unwrap().text, ours);
        assert_eq!(merge(&base, &base, &theirs).unwrap().text, theirs);
        assert_eq!(merge(&base, &ours, &base).unwrap().text, ours);
        let merged = match merge(&base, &ours, &theirs) {
            Ok(merged) => merged,
            // A comment of ours that no edit can carry over.
            Err(MergeError::Unmergeable) if comments(&ours) > comments(&base) => return Ok(()),
            Err(error) => panic!("{error}\n--- base\n{base}\n--- ours\n{ours}\n--- theirs\n{theirs}"),
        };
        let told = || format!(
            "--- base\n{base}\n--- ours\n{ours}\n--- theirs\n{theirs}\n--- outcome\n{}\n---", merged.text
        );
        assert_eq!(read(&merged.text).access, Access::Edit, "{}", told());
        // What somebody renamed is known by its old id, which the module tests by examples; its new one
        // may be that of something the other added.
        let outcome = map(&merged.text);
        for version in [&ours, &theirs] {
            let (old, new) = (map(&base), map(version));
            let mut stages = new.stages.iter().filter(|s| old.stage(&s.id).is_none());
            let mut personas = new.personas.iter().filter(|p| old.persona(&p.id).is_none());
            let is_known = stages.all(|s| outcome.stage(&s.id).is_some_and(|it| it.name == s.name))
                && personas.all(|p| outcome.persona(&p.id).is_some_and(|it| it.name == p.name));
            if !is_known {
                return Ok(());
            }
        }
        // No edit is lost and none invented: what differs from a side is what the other did.
        let (mine, others) = (differences(&base, &ours), differences(&base, &theirs));
        for (from, foreign) in [(&ours, &others), (&theirs, &mine)] {
            for change in differences(from, &merged.text) {
                let is_foreign = foreign.iter().any(|other| {
                    change.spot.is_within(&other.spot) || other.spot.is_within(&change.spot)
                });
                let is_nobodys = is_of_nobody(&change, &map(&merged.text), (&mine, &others));
                let is_open = open_spots(&merged.text).iter().any(|spot| change.spot.is_within(spot));
                assert!(is_foreign || is_nobodys || is_open, "{change:?}\n{}", told());
            }
        }
        let has = said(&merged.text);
        for (side, version) in [("ours", &ours), ("theirs", &theirs)] {
            for (atom, count) in added(&base, version) {
                let found = has.get(&atom).copied().unwrap_or_default();
                assert!(found >= count, "{side}: {atom:?} is not there\n{}", told());
            }
        }
        for atom in has.keys() {
            let known = [&base, &ours, &theirs].iter().any(|text| said(text).contains_key(atom));
            assert!(known, "{atom:?} is nobody's\n{}", told());
        }
        // The other way round it says the same, but for whose it is and in which order.
        if let Ok(other) = merge(&base, &theirs, &ours) {
            assert_eq!(said(&other.text), has, "{}\n{}", told(), other.text);
            assert_eq!(other.conflicts, merged.conflicts, "{}\n{}", told(), other.text);
        }
    }

    #[test]
    fn what_is_left_is_settled_for_either_side(
        at in 0..MAPS.len(),
        (ours, theirs, sides) in (steps(), steps(), prop::collection::vec(0_u8..3, 1..9)),
    ) {
        let base = MAPS[at];
        let (ours, theirs) = (edited(base, &ours), edited(base, &theirs));
        let Ok(merged) = merge(base, &ours, &theirs) else {
            return Ok(());
        };
        let mut text = merged.text.clone();
        let mut left = conflicts(&text, &map(&text));
        for round in 0_usize.. {
            let Some(conflict) = left.first() else {
                break;
            };
            let side = [Side::Mine, Side::Theirs, Side::Both][usize::from(sides[round % sides.len()])];
            let told = || format!("{conflict:?} {side:?}\n{text}\n--- ours\n{ours}\n--- theirs\n{theirs}");
            let settled = conflict.settle(&text, side);
            let settled = settled.unwrap_or_else(|| panic!("not settled: {}", told()));
            let now = conflicts(&settled, &map(&settled));
            assert!(now.len() < left.len(), "{}\n--- now\n{settled}", told());
            (text, left) = (settled, now);
        }
        let is_open = |problem: &Diagnostic| problem.code == Code::UnsettledConflict;
        assert!(!read(&text).diagnostics.iter().any(is_open), "{text}");
    }
}
