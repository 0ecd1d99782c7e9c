//! Any edits of two people on one map, brought together: what both did is in the outcome, nothing
//! panics, and undoing everything leaves what the other did.

#![expect(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test that fails here has found something"
)]

#[path = "../support/edits.rs"]
mod edits;
mod unasked;

use std::cell::Cell;

use edits::Choices;
use jalon::doc::{
    Access, Change, Document, Merge, Side, Spot, changes, persona_block, read, stage_block,
};
use jalon::model::{Field, Map};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

const MAPS: &[&str] = &[
    "jalon = 1\n",
    concat!(
        "#:schema x\njalon = 1\n\n# meta\ntitle      = \"A\"   # t\nkind       = 'buyer-journey'\n",
        "rows = ['pains', { id = \"legal\", name = 'L' }, { line = \"visibility\" }, \"actions\"]\n\n",
        "# people\n[[personas]]\nname = \"Anne\"   # n\n# free\nage = 35\n\n[[personas]]\nname = \"Bob\"\n\n",
        "# ---- the journey ----\n\n# about A\n[[stages]]\nname = \"A\" # A\nsentiment = { all = -2, anne = -4 } # s\n",
        "pains = [ # open\n  # above x\n  { id = \"x\", text = 'x', severity = 4, own = [1, 2] }, # x\n",
        "  \"y\", 'z',\n\n  # free\n  5,\n  { text = \"w\" }\n  # last\n] # close\n",
        "metrics = [{ name = \"m\", baseline = 72, at = 2026-10-01 }, \"n\"]\nnext = []\n",
        "# end of A\n\n[[stages]]\nname = \"B\"\nemotions = [\"e\"]\nlegal = [\"l\"]\n\n[[stages]] # C\nname = \"C\"\nid = \"c-id\"\nfor = ['anne']",
    ),
    concat!(
        "title = \"inline\"\npersonas = [{ name = \"P\" }, { name = 'Q', age = 3 }]\nstages = [\n  # first\n",
        "  { name = \"A\", pains = [\"x\", { text = 'y', severity = 1 }], sentiment.p = 1 }, # A\n",
        "  { name = \"B\", sentiment = 2, notes = '' },\n  { id = \"c\", name = \"C\", metrics = [\"m\"] }\n  # last\n]\n",
    ),
    concat!(
        "jalon=1\n[[stages]]\nname=\"A\"\nsentiment.all=1\n[[stages.pains]]\ntext=\"x\" # x\n",
        "# before y\n[[stages.pains]]\ntext='y'\nseverity=2\n[[personas]]\nname=\"P\"\n",
        "[[stages]]\nname=\"B\"\n[stages.sentiment]\np=2 # p\n\n[[stages]]\nname=\"C\"\npains=[\"c\"]\n",
    ),
    include_str!("../../maps/boutique.toml"),
];

type Steps = Vec<Vec<u8>>;

fn open(text: &str) -> Document<usize> {
    let document = Document::open(text.as_bytes()).unwrap();
    assert_eq!(document.access(), Access::Edit, "{text}");
    document
}

/// Makes edits one by one, each a step of its own; those that are refused are left out.
fn edit(document: &mut Document<usize>, steps: &Steps) {
    for (at, bytes) in steps.iter().enumerate() {
        let edit = edits::edit(document.text(), document.map(), &mut Choices(bytes));
        let _ = document.apply(&[edit], at, None);
    }
}

fn edited(text: &str, steps: &Steps) -> String {
    let mut document = open(text);
    edit(&mut document, steps);
    document.text().to_owned()
}

fn with_ends(text: &str, ends: u8) -> String {
    match ends {
        0 => text.to_owned(),
        1 => text.replace('\n', "\r\n"),
        _ => text.replacen('\n', "\r\n", text.len() / 50),
    }
}

fn map(text: &str) -> Map {
    read(text).map
}

fn steps() -> impl Strategy<Value = Steps> {
    prop::collection::vec(prop::collection::vec(any::<u8>(), 0..16), 0..6)
}

fn comments(text: &str) -> usize {
    text.matches('#').count()
}

/// Where a remark goes, and of which kind it is.
type Remark = (u16, u8);

fn remarks() -> impl Strategy<Value = Vec<Remark>> {
    prop::collection::vec((any::<u16>(), 0_u8..4), 0..4)
}

/// Puts comments and keys nobody knows into a text, each with a mark of its own; those that would
/// change what the map says are left out. The text comes with the marks it has.
fn remarked(text: &str, side: &str, remarks: &[Remark]) -> (String, Vec<String>) {
    let mut text = text.to_owned();
    let mut marks = Vec::new();
    for (at, kind) in remarks {
        let mark = format!("{side}-{}-mark", marks.len());
        let count = text.matches('\n').count().max(1);
        let line = usize::from(*at) % count;
        let mut lines: Vec<String> = text.split_inclusive('\n').map(str::to_owned).collect();
        let Some(line) = lines.get_mut(line) else {
            continue;
        };
        let end = if line.ends_with("\r\n") { "\r\n" } else { "\n" };
        *line = match kind {
            0 => format!("# {mark}{end}{line}"),
            1 => format!("  # {mark}{end}{line}"),
            2 => format!("{} # {mark}{end}", line.trim_end()),
            _ => format!("{}{end}{mark} = \"{mark}\"{end}", line.trim_end()),
        };
        let new = lines.concat();
        let is_remark = read(&new).access == Access::Edit && differences(&text, &new).is_empty();
        if is_remark && map(&new).stages.len() == map(&text).stages.len() {
            text = new;
            marks.push(mark);
        }
    }
    (text, marks)
}

/// Whether a spot that was asked about is in the stage or persona that has the mark.
fn is_asked_about(text: &str, spot: &Spot, mark: &str) -> bool {
    let map = map(text);
    let block = match spot {
        Spot::Map(_) | Spot::Rows => return true,
        Spot::Persona(id) | Spot::PersonaField(id, _) => persona_block(text, &map, id),
        Spot::Stage(id) | Spot::StageField(id, _) | Spot::Sentiment(id, _) | Spot::Cell(id, _) => {
            stage_block(text, &map, id)
        }
        Spot::PersonaOrder | Spot::StageOrder => None,
    };
    block.is_some_and(|block| block.contains(mark))
}

/// What differs, without the places of the words in it.
fn differences(one: &str, other: &str) -> Vec<Change> {
    changes(&map(one), &map(other))
}

/// Whether it follows from something else: the sentiment of a persona that is gone, the place of
/// something that both added, a row declared again for the items it has, an id that was derived and
/// is spelled out so that it stays.
fn is_of_nobody(change: &Change, map: &Map, (mine, others): (&[Change], &[Change])) -> bool {
    let both = |is_it: fn(&Spot) -> bool| {
        mine.iter()
            .any(|one| is_it(&one.spot) && others.iter().any(|other| other.spot == one.spot))
    };
    match &change.spot {
        Spot::Sentiment(_, Some(persona)) => map.persona(persona).is_none(),
        Spot::Rows => map.used_rows().iter().any(|row| !row.is_built_in()),
        Spot::StageOrder => both(|spot| matches!(spot, Spot::Stage(_))),
        Spot::PersonaOrder => both(|spot| matches!(spot, Spot::Persona(_))),
        Spot::StageField(id, Field::Id) => change.after == [id.as_str()],
        Spot::PersonaField(id, Field::Id) => change.after == [id.as_str()],
        _ => false,
    }
}

proptest! {
    #[test]
    fn what_one_side_did_is_what_comes_out(
        at in 0..MAPS.len(),
        ends in 0_u8..3,
        steps in steps(),
    ) {
        let base = with_ends(MAPS[at], ends);
        let other = edited(&base, &steps);
        for (ours, theirs) in [(&base, &other), (&other, &base), (&other, &other)] {
            let merge = Merge::new(&base, ours, theirs).unwrap();
            assert!(merge.clashes().is_empty());
            assert_eq!(merge.finish(&[]).as_deref(), Ok(other.as_str()));
        }
        let (ours, theirs) = (differences(&base, &other).len(), Merge::new(&base, &base, &other));
        assert_eq!(theirs.unwrap().taken(), ours);
    }

    #[test]
    fn what_both_did_is_in_the_outcome(
        at in 0..MAPS.len(),
        ends in 0_u8..3,
        (ours, theirs) in (steps(), steps()),
    ) {
        let base = with_ends(MAPS[at], ends);
        let (ours, theirs) = (edited(&base, &ours), edited(&base, &theirs));
        let merge = Merge::new(&base, &ours, &theirs).unwrap();
        let count = merge.clashes().len();
        let context = |text: &str| {
            format!("--- base\n{base}\n--- ours\n{ours}\n--- theirs\n{theirs}\n--- outcome\n{text}\n--- {:?}", merge.clashes())
        };
        for side in [Side::Mine, Side::Theirs, Side::Both] {
            let text = match merge.finish(&vec![side; count]) {
                Ok(text) => text,
                // A comment of ours that no edit can carry over.
                Err(_) if comments(&ours) > comments(&base) => continue,
                Err(error) => panic!("{error} {}", context("")),
            };
            let clashed = |change: &Change| {
                merge.clashes().iter().any(|clash| change.spot.is_within(&clash.spot))
            };
            let (mine, others) = (differences(&base, &ours), differences(&base, &theirs));
            // What differs from a side in the end is what the other did.
            for (from, own, foreign) in [(&ours, Side::Mine, &others), (&theirs, Side::Theirs, &mine)] {
                for change in differences(from, &text) {
                    if is_of_nobody(&change, &map(&text), (&mine, &others)) {
                        continue;
                    }
                    let is_foreign = foreign.iter().any(|other| {
                        other.spot == change.spot || change.spot.is_within(&other.spot)
                            || other.spot.is_within(&change.spot)
                    });
                    assert!(is_foreign || clashed(&change), "{change:?}\n{}", context(&text));
                    assert!(side != own || !clashed(&change), "{change:?}\n{}", context(&text));
                }
            }
        }
    }

    #[test]
    fn undoing_everything_leaves_what_another_did_and_redoing_brings_ours_back(
        at in 0..MAPS.len(),
        (before, undone, theirs, after) in (steps(), 0_usize..3, steps(), steps()),
    ) {
        let base = MAPS[at];
        let mut document = open(base);
        let mut mine = Vec::new();
        for step in &before {
            let last = document.text().to_owned();
            edit(&mut document, &vec![step.clone()]);
            mine.extend(differences(&last, document.text()));
        }
        let ours = document.text().to_owned();
        for _ in 0..undone {
            document.undo();
        }
        let theirs = edited(base, &theirs);
        let merge = Merge::new(base, document.text(), &theirs).unwrap();
        let count = merge.clashes().len();
        let Ok(text) = merge.finish(&vec![Side::Theirs; count]) else {
            return Ok(());
        };
        document.take_theirs(theirs.as_bytes(), Some(text.clone())).unwrap();
        assert_eq!(document.text(), text);
        assert_eq!(document.is_dirty(), text != theirs);
        edit(&mut document, &after);
        let last = document.text().to_owned();
        let mut steps = 0;
        while document.history().made() > 0 && document.undo().is_some() {
            steps += 1;
            assert_eq!(document.access(), Access::Edit);
        }
        let all = document.text().to_owned();
        let others = differences(base, &theirs);
        let is_apart = !others.iter().any(|other| {
            mine.iter().any(|own| own.spot.is_within(&other.spot) || other.spot.is_within(&own.spot))
        });
        if is_apart {
            for change in differences(&theirs, &all) {
                // What we removed comes back to where it stood.
                let is_place = matches!(change.spot, Spot::StageOrder | Spot::PersonaOrder);
                let is_ours = is_place || mine.iter().any(|own| change.spot.is_within(&own.spot));
                assert!(is_ours, "{change:?}\n--- base\n{base}\n--- ours\n{ours}\n--- theirs\n{theirs}\n--- all\n{all}");
            }
        }
        for _ in 0..steps {
            document.redo();
        }
        assert_eq!(document.text(), last);
    }
}

#[test]
fn comments_and_unknown_keys_of_either_side_are_in_the_outcome_or_asked_about() {
    let mut runner = TestRunner::new(Config {
        failure_persistence: None,
        ..Config::default()
    });
    let (outcomes, refused) = (Cell::new(0_u32), Cell::new(0_u32));
    let sides = ((steps(), remarks()), (steps(), remarks()));
    let strategy = (0..MAPS.len(), 0_u8..3, sides);
    let run = runner.run(&strategy, |(at, ends, (ours, theirs))| {
        let base = with_ends(MAPS[at], ends);
        let (ours, mine) = remarked(&edited(&base, &ours.0), "ours", &ours.1);
        let (theirs, others) = remarked(&edited(&base, &theirs.0), "theirs", &theirs.1);
        let merge = Merge::new(&base, &ours, &theirs).unwrap();
        for side in [Side::Mine, Side::Theirs, Side::Both] {
            outcomes.set(outcomes.get() + 1);
            let Ok(text) = merge.finish(&vec![side; merge.clashes().len()]) else {
                refused.set(refused.get() + 1);
                continue;
            };
            for (version, marks, own) in [(&ours, &mine, Side::Mine), (&theirs, &others, Side::Theirs)] {
                for mark in marks.iter().filter(|mark| !text.contains(*mark)) {
                    let mut clashes = merge.clashes().iter();
                    let is_given_up = side != own
                        && clashes.any(|clash| is_asked_about(version, &clash.spot, mark));
                    assert!(is_given_up, "{mark} {side:?}\n--- base\n{base}\n--- ours\n{ours}\n--- theirs\n{theirs}\n--- outcome\n{text}\n--- {:?}", merge.clashes());
                }
            }
        }
        Ok(())
    });
    run.unwrap_or_else(|error| panic!("{error}"));
    let (outcomes, refused) = (outcomes.get(), refused.get());
    assert!(
        refused * 50 <= outcomes,
        "{refused} of {outcomes} cannot be merged"
    );
}
