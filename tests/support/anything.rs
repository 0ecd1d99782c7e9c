//! Any keys, texts and answers from outside, in any order, on any map: nothing panics, every state
//! can be drawn, the text stays TOML, and undoing everything gives back the very bytes.

use jalon::app::Effect;
use jalon::command::{Key, Mode, TABLE, parse_keys};
use jalon::diag::Code;
use proptest::prelude::*;

use crate::player::Player;
use crate::script::{Act, Script};

/// A map in which most things refer to one another.
const MAP: &str = r#"jalon = 1
title = "T"
rows = ["touchpoints", "actions", "emotions", "pains", { id = "own", name = "Own" }, { line = "visibility" }, "opportunities"]

[[personas]]
name = "Anne"

[[personas]]
id = "p"
name = "Pierre"

# un
[[stages]]
name = "Un"
next = ["deux", "gone"]
sentiment = { all = -2, anne = 1.5 }
actions = ["a", { text = "b", sentiment = 3, for = ["anne"] }]
pains = [
  { id = "x", text = "x\ny", severity = 3, more = [1] }, # x
  "",
  { text = "  z ", for = ["p"], severity = 9 },
  4,
]
own = ["o"]

[[stages]]
id = "deux"
name = "Deux"
for = ["p"]
opportunities = [{ text = "s", solves = ["x", "gone"] }, { text = "é 👨‍👩‍👧", impact = 5, effort = 1 }]
metrics = [{ name = "m", value = 3 }]
[[stages.quotes]]
text = "q"
for = ["anne"]
"#;

const MAPS: [&str; 5] = [
    MAP,
    "",
    "title = 'T'\nstages = [{ name = 'A', pains = ['x'] }, { name = 'B' }]\n",
    "jalon = 1\n[[stages]]\nname = \"A\n",
    "jalon = 1\r\ntitle = \"T\"\r\n[[stages]]\r\nname = \"A\"\r\npains = [\"a\", \"b\"]\r\n[[personas]]\r\nname = \"P\"\r\n",
];

const TEXTS: [&str; 10] = [
    "a",
    "Deux",
    "3",
    "-4,5",
    "x",
    "é\u{301}",
    "👨‍👩‍👧",
    "2026-01-02",
    "?",
    "pa ins",
];

const LINES: [&str; 14] = [
    "2",
    "w",
    "w n.toml",
    "undo",
    "redo",
    "rows",
    "personas",
    "properties",
    "problems",
    "cut",
    "paste",
    "persona anne",
    "persona all",
    "editor",
];

/// Every key of every mode, as the table has it.
fn keys() -> Vec<Vec<Key>> {
    TABLE
        .iter()
        .flat_map(|entry| entry.keys.iter().flat_map(|(_, keys)| *keys))
        .filter_map(|keys| parse_keys(keys).ok())
        .collect()
}

fn key(text: &str) -> Act {
    Act::Key(text.parse().unwrap())
}

/// How many ids stand twice.
fn twice(player: &Player) -> usize {
    let problems = player.app.document().diagnostics().iter();
    problems
        .filter(|problem| problem.code == Code::DuplicateId)
        .count()
}

/// What a number stands for.
fn acts(choice: u16, keys: &[Vec<Key>]) -> Vec<Act> {
    let n = usize::from(choice / 16);
    let text = || TEXTS[n % TEXTS.len()].to_owned();
    match choice % 16 {
        0 | 1 => vec![Act::Type(text())],
        2 => vec![Act::Paste(format!("{}\n{}\t\u{1b}", text(), text()))],
        3 => vec![
            key(":"),
            Act::Type(LINES[n % LINES.len()].to_owned()),
            key("enter"),
        ],
        4 => vec![
            [
                Act::Saved("m.toml".to_owned()),
                Act::SaveChanged,
                Act::SaveExists("m".to_owned()),
                Act::SaveFailed("no".to_owned()),
                Act::EditedCell("b\n\nq\tr\na".to_owned()),
                Act::EditedFile("name".to_owned(), "nom".to_owned()),
                Act::EditedFile("[[stages]]".to_owned(), "[[stages".to_owned()),
            ][n % 7]
                .clone(),
        ],
        5 => vec![key("enter")],
        _ => keys[n % keys.len()].iter().copied().map(Act::Key).collect(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn any_keys_can_be_undone(
        map in 0..MAPS.len(),
        read_only in 0_u8..8,
        choices in prop::collection::vec(any::<u16>(), 0..60),
    ) {
        let mut options = vec![("language".to_owned(), "fr".to_owned())];
        if read_only == 0 {
            options.push(("read-only".to_owned(), String::new()));
        }
        let script = Script { map: MAPS[map].to_owned(), options, steps: Vec::new() };
        let mut player = Player::new(&script).unwrap();
        let keys = keys();
        let mut by_hand = !player.is_readable();
        for act in choices.iter().flat_map(|choice| acts(*choice, &keys)) {
            // Only what was asked for is answered.
            let mut asked = player.effects.iter();
            let answers = match &act {
                Act::EditedCell(_) | Act::EditedFile(..) => {
                    asked.any(|effect| matches!(effect, Effect::Edit { .. }))
                }
                Act::Saved(_) | Act::SaveChanged | Act::SaveExists(_) | Act::SaveFailed(_) => {
                    asked.any(|effect| matches!(effect, Effect::Save { .. }))
                }
                _ => true,
            };
            match &act {
                _ if !answers => continue,
                Act::EditedFile(..) if read_only == 0 => return Err(TestCaseError::fail("edited")),
                Act::EditedFile(..) => by_hand = true,
                _ => {}
            }
            let asks = player.app.mode() == Mode::Ask;
            player.effects.clear();
            player.act(&act);
            let quits = player.effects.contains(&Effect::Quit);
            prop_assert!(!quits || asks || !player.app.document().is_dirty(), "quits unasked");
            prop_assert!(by_hand || twice(&player) == 0, "{}", player.app.document().text());
            prop_assert!(by_hand || player.is_readable(), "{:?}", player.app.document().text());
        }
        prop_assert!(read_only != 0 || !player.app.document().is_dirty());
        player.check_drawings().map_err(TestCaseError::fail)?;
        player.effects.clear();
        player.check_end().map_err(TestCaseError::fail)?;
    }
}
