use super::*;
use crate::doc::Document;

const SHOP: &str = include_str!("../../maps/boutique.toml");
const TARGET: &str = include_str!("../../maps/boutique-cible.toml");

fn open(text: &str) -> Document<()> {
    Document::open(text.as_bytes()).unwrap()
}

/// Takes one difference across, and answers with the text; the reason where it cannot be.
fn taken(
    texts: [&str; 2],
    into: usize,
    pick: impl Fn(&Difference) -> Gap,
) -> Result<String, String> {
    let maps = texts.map(open);
    let difference = Difference::of(maps[0].map(), maps[1].map());
    let taking = Taking {
        difference: &difference,
        maps: [maps[0].map(), maps[1].map()],
        text: texts[1 - into],
        into,
    };
    let gap = pick(&difference);
    let edits = taking
        .edits(gap)
        .map_err(|error| format!("{gap:?}: {error:?}"))?;
    let mut mine = maps[into].clone();
    mine.apply(&edits, (), None)
        .map_err(|error| format!("{gap:?}: {error} {edits:#?}"))?;
    Ok(mine.text().to_owned())
}

/// Takes everything across, one thing after the other: in the end both say the same.
fn all_taken(texts: [&str; 2], into: usize) {
    let mut mine = texts[into].to_owned();
    let other = texts[1 - into].to_owned();
    // A stage or persona that takes another name keeps its id, which then is what differs.
    for _ in 0..500 {
        let texts = if into == 0 {
            [&*mine, &*other]
        } else {
            [&*other, &*mine]
        };
        let difference = Difference::of(open(texts[0]).map(), open(texts[1]).map());
        let gaps = difference.gaps();
        assert_eq!(gaps.len(), difference.tally().count());
        let Some(gap) = gaps.first().copied() else {
            return;
        };
        // What stands in a stage that only the other has comes with the stage.
        let text = taken(texts, into, |_| gap).unwrap();
        assert_ne!(text, mine, "{gap:?}");
        mine = text;
    }
    panic!("there is no end to it");
}

#[test]
fn a_map_takes_over_all_that_differs_one_by_one() {
    let odd = "jalon = 1\ntitle = 'T'\nrows = ['pains', { id = 'law', name = 'Law' }]\n\
        [[personas]]\nname = 'Ann'\n[[personas]]\nname = 'Bob'\n\
        [[stages]]\nname = 'One'\nsentiment = { ann = 1, bob = 2 }\n\
        pains = [{ text = 'Queue', severity = 1 }, 'Dear', { text = 'Slow', x = 1 }]\nlaw = ['r']\n\
        [[stages]]\nname = 'Two'\npains = ['Late', 'Cold']\nnext = ['one']\n\
        [[stages]]\nname = 'Gone'\nactions = ['a']\n";
    let other = "jalon = 1\ntitle = 'U'\n\
        [[personas]]\nname = 'Bob'\n[[personas]]\nid = 'a'\nname = 'Ann'\nage = 3\n[[personas]]\nname = 'Eve'\n\
        [[stages]]\nname = 'Two'\npains = ['Cold', { text = 'Queue', for = ['a'] }]\nnext = ['uno']\n\
        [[stages]]\nname = 'New'\nsentiment = 3\nactions = ['b']\npains = ['Dear']\n\
        [[stages]]\nid = 'uno'\nname = 'One'\nsentiment = { a = -2, all = 1 }\n\
        thoughts = ['Late']\npains = [{ text = 'Slow', x = 2 }, { text = 'Very dear', severity = 4 }]\n";
    for texts in [[SHOP, TARGET], [odd, other], [odd, ""], [TARGET, odd]] {
        for into in [0, 1] {
            all_taken(texts, into);
        }
    }
}

#[test]
fn an_item_comes_with_its_fields_behind_what_it_stands_behind() {
    let before = "jalon = 1\n[[stages]]\nname = 'A'\npains = [\n  'One', # said twice\n  \
                  { text = 'Two', severity = 2, source = 'x' },\n  'Three',\n]\n";
    let after = "jalon = 1\n[[stages]]\nname = 'A'\npains = [\n  'Zero',\n  'One', # asked\n  'Three',\n]\n";
    let last = |difference: &Difference| *difference.gaps().last().unwrap();
    let text = taken([before, after], 1, last).unwrap();
    assert!(
        text.contains("'One', # asked\n  { text = \"Two\", severity = 2, source = 'x' },\n"),
        "{text}"
    );
    let first = |difference: &Difference| difference.gaps()[0];
    let text = taken([before, after], 0, first).unwrap();
    assert!(
        text.contains("pains = [\n  \"Zero\",\n  'One', # said twice\n"),
        "{text}"
    );
}

#[test]
fn what_stands_in_a_stage_that_is_not_there_is_not_taken_alone() {
    let texts = [
        "jalon = 1\n[[stages]]\nname = 'A'\nneeds = ['n']\n",
        "jalon = 1\n",
    ];
    let item = |difference: &Difference| *difference.gaps().last().unwrap();
    let error = taken(texts, 1, item).unwrap_err();
    assert!(error.ends_with("NoStage"), "{error}");
}
