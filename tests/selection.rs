//! Whatever is selected and done to it: nothing outside changes, nothing is lost on the way, and
//! undoing everything gives back the very bytes. A large selection is done at once.

#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test that fails here has found something, and reads the maps it plays on"
)]

#[path = "support/generate.rs"]
mod generate;

use std::time::{Duration, Instant};

use jalon::app::{App, Event, Label, Options};
use jalon::command::parse_keys;
use jalon::doc::Document;
use jalon::i18n::{Language, Texts};
use jalon::layout::Glyphs;
use jalon::model::{Draft, Map};
use proptest::prelude::*;

fn app(text: &str, view: usize) -> App {
    let document: Document<Label> = Document::open(text.as_bytes()).unwrap();
    let options = Options {
        texts: Texts::new(Language::French),
        glyphs: Glyphs::UNICODE,
        name: "map.toml".to_owned(),
        is_new: false,
        read_only: false,
        keymap: jalon::command::Keymap::default(),
        theme: jalon::theme::Theme::mono(),
        themes: Vec::new(),
        size: (120, 40),
    };
    let mut app = App::new(document, options);
    let name = app
        .map()
        .personas
        .get(view)
        .map(|persona| persona.id.to_string());
    app.start_as(name.as_deref().unwrap_or("all"));
    app
}

fn press(app: &mut App, keys: &str) {
    for key in parse_keys(keys).unwrap() {
        app.update(Event::Key(key));
    }
}

/// Every item with its place: the position of the stage, the row, and all it states.
fn items(map: &Map) -> Vec<(usize, String, Draft)> {
    let at = |id| map.stage_position(id).unwrap();
    let items = map.items();
    items
        .map(|(stage, row, item)| (at(&stage.id), row.key().to_owned(), item.cut()))
        .collect()
}

/// What the items state, wherever they are, in an order of its own.
fn stated(map: &Map) -> Vec<String> {
    let mut stated: Vec<String> = items(map)
        .iter()
        .map(|(.., item)| format!("{item:?}"))
        .collect();
    stated.sort();
    stated
}

/// The stages and the keys of the rows that are selected.
fn selected(app: &App) -> (std::ops::RangeInclusive<usize>, Vec<String>) {
    let selected = app.selected().unwrap();
    let scene = app.scene();
    let rows = (selected.rows.0..=selected.rows.1).map(|row| scene.lens.facts.row(row).unwrap());
    let rows = rows.map(|row| row.key().to_owned()).collect();
    (selected.stages.0..=selected.stages.1, rows)
}

const ACTS: [&str; 12] = [
    "d d",
    "x",
    "y",
    "t space enter",
    "t a enter",
    "e 3 enter",
    "+ +",
    "=",
    "J",
    "K",
    ">",
    "<",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn nothing_outside_a_selection_changes_and_undo_gives_the_bytes_back(
        map in 0..2_usize,
        view in 0..3_usize,
        from in (0..6_usize, 0..6_usize, 0..3_usize),
        to in (0..4_usize, 0..6_usize),
        act in 0..ACTS.len(),
    ) {
        let map = ["maps/boutique.toml", "maps/university.toml"][map];
        let text = std::fs::read_to_string(map).unwrap();
        let mut app = app(&text, view);
        let steps = |key: &str, count: usize| vec![key; count].join(" ");
        press(&mut app, &format!("{} {} {}", steps("right", from.0), steps("pagedown", from.1), steps("down", from.2)));
        press(&mut app, &format!("v {} {}", steps("right", to.0), steps("down", to.1)));
        let before = items(app.map());
        let all = stated(app.map());
        let (stages, rows) = selected(&app);
        let act = ACTS[act];
        press(&mut app, act);
        let is_move = matches!(act, ">" | "<" | "J" | "K");
        let outside = |(stage, row, _): &&(usize, String, Draft)| {
            let reach = usize::from(act == ">" || act == "<");
            let near = stages.start().saturating_sub(reach)..=stages.end() + reach;
            !(near.contains(stage) && rows.contains(row))
        };
        // What solved a deleted item forgets it, wherever it is; nothing else changes outside.
        let plain = |list: &[(usize, String, Draft)]| -> Vec<(usize, String, String)> {
            list.iter().filter(outside).map(|(s, r, i)| (*s, r.clone(), i.text.clone())).collect()
        };
        let after = items(app.map());
        prop_assert_eq!(plain(&before), plain(&after), "{} {}", map, act);
        if is_move || act == "y" {
            prop_assert_eq!(&stated(app.map()), &all, "{} {}", map, act);
        }
        if act == "x" && app.document().is_dirty() {
            // What is cut and pasted in its place has all it had.
            press(&mut app, "p");
            prop_assert_eq!(&stated(app.map()), &all, "{}", map);
        }
        while app.document().history().undo_label().is_some() {
            press(&mut app, "esc u");
        }
        prop_assert_eq!(app.document().text(), text.as_str());
    }
}

#[test]
fn hundreds_of_stages_are_done_at_once() {
    let text = generate::map(300);
    let mut app = app(&text, 9);
    press(&mut app, "ctrl-a ctrl-a");
    let shown = app.map().shown_rows();
    let shown: Vec<&str> = shown
        .iter()
        .filter_map(|row| Some(row.row()?.key()))
        .collect();
    let all = items(app.map());
    let count = all.len();
    let hidden = all
        .iter()
        .filter(|(_, row, _)| !shown.contains(&row.as_str()))
        .count();
    assert!(count - hidden > 5_000, "{count}");
    for (keys, left) in [
        ("t down space enter", count),
        ("e 3 enter", count),
        ("ctrl-a ctrl-a shift-right <", count),
        ("esc ctrl-a ctrl-a d d", hidden),
        ("p", count),
    ] {
        let start = Instant::now();
        press(&mut app, keys);
        let took = start.elapsed();
        assert_eq!(items(app.map()).len(), left, "{keys}");
        // One by one it would be thousands of readings: minutes.
        assert!(took < Duration::from_secs(30), "{keys} took {took:?}");
    }
}
