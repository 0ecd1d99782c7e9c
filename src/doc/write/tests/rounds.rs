//! Edits of many cells at once come to the same as one after the other.

use super::*;

/// The same cells in every form a list can have.
const FORMS: [&str; 4] = [
    "[[stages]]\nname = \"A\"\npains = [\"a1\", { text = \"a2\", severity = 2 }, 'a3'] # a\n\
     needs = [\"an\"]\n\n[[stages]]\nname = \"B\"\npains = [\n  # above\n  \"b1\", # behind\n  \"b2\",\n]\n\n\
     [[stages]]\nname = \"C\"\n",
    "[[stages]]\nname = \"A\"\nneeds = [\"an\"]\n[[stages.pains]]\ntext = \"a1\" # 1\n\
     [[stages.pains]]\n# in a2\ntext = \"a2\"\nseverity = 2\n[[stages.pains]]\ntext = 'a3'\n\n\
     [[stages]]\nname = \"B\"\n[[stages.pains]]\ntext = \"b1\"\n# before b2\n[[stages.pains]]\n\
     text = \"b2\"\n\n[[stages]]\nname = \"C\"\n",
    "stages = [\n  { name = \"A\", pains = [\"a1\", { text = \"a2\", severity = 2 }, \"a3\"], needs = [\"an\"] },\n\
     \x20 { name = \"B\", pains = [\"b1\", \"b2\"] }, # B\n  { name = \"C\" },\n]\n",
    "[[stages]]\r\nname = \"A\"\r\npains = [\"a1\", \"a2\", \"a3\"]\r\nneeds = [\"an\"]\r\n[[stages]]\r\n\
     name = \"B\"\r\n[[stages.pains]]\r\ntext = \"b1\"\r\n[[stages.pains]]\r\ntext = \"b2\"\r\n\
     [[stages]]\r\nname = \"C\"",
];

fn moved(stage: &str, index: usize, text: &str, to: &str, before: usize) -> Edit {
    move_item(at(stage, "pains", index, text), to, "pains", before)
}

fn removed(stage: &str, row: &str, index: usize, text: &str) -> Edit {
    Edit::RemoveItem(at(stage, row, index, text))
}

#[test]
fn many_cells_at_once_come_to_the_same_as_one_after_the_other() {
    let add = |stage, row, before, text: &str| insert(stage, row, before, Draft::plain(text));
    let lists = [
        vec![
            removed("a", "needs", 0, "an"),
            removed("a", "pains", 2, "a3"),
            removed("a", "pains", 0, "a1"),
            removed("b", "pains", 1, "b2"),
        ],
        vec![
            add("a", "pains", 3, "x"),
            add("a", "pains", 4, "y"),
            add("b", "pains", 0, "z"),
            add("c", "needs", 0, "n"),
            add("c", "needs", 1, "o"),
            add("c", "pains", 0, "p"),
            add("a", "actions", 0, "q"),
        ],
        // To the right, as of a selection: B leaves before A comes.
        vec![
            moved("b", 1, "b2", "c", 0),
            moved("b", 0, "b1", "c", 0),
            moved("a", 1, "a2", "b", 0),
            moved("a", 0, "a1", "b", 0),
        ],
        // An item that came is taken on: these cannot be made together.
        vec![
            moved("a", 2, "a3", "b", 0),
            moved("b", 0, "a3", "c", 0),
            moved("a", 0, "a1", "c", 1),
            moved("a", 0, "a2", "c", 9),
        ],
        vec![
            removed("a", "pains", 0, "a1"),
            removed("a", "pains", 0, "a2"),
            add("a", "pains", 0, "new"),
            moved("b", 0, "b1", "a", 0),
        ],
    ];
    for text in FORMS {
        for edits in &lists {
            let expected = after(text, edits).unwrap();
            let whole = apply_all(text, &read(text).map, edits).unwrap().unwrap();
            assert_eq!(whole.0, expected, "{edits:?}\n--- before\n{text}");
        }
    }
}

#[test]
fn one_edit_of_many_that_cannot_be_made_leaves_none() {
    let [text, ..] = FORMS;
    for wrong in [
        removed("b", "pains", 0, "other words"),
        removed("b", "pains", 7, "b1"),
    ] {
        let edits = [removed("a", "pains", 0, "a1"), wrong];
        assert!(apply_all(text, &read(text).map, &edits).is_err());
    }
}
