//! No hint is cut: in every mode, at every step that a page of `tests/keys` goes through, in both
//! languages, a hint stands whole or not at all.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use jalon::app::{App, Overlay};
use jalon::command::Mode;

use crate::player::Player;
use crate::script::Script;

/// Where no hint can lack room, and where some do.
const WIDE: (u16, u16) = (240, 50);
const NARROW: [(u16, u16); 4] = [(80, 24), (60, 24), (40, 20), (31, 24)];

/// A question tells its own answers, what is presented has no frame, and what is asked for and found
/// stands beside its hints.
const SILENT: [Mode; 4] = [Mode::Ask, Mode::Clash, Mode::Present, Mode::Find];
/// How often the hints of one place are looked at.
const TIMES: usize = 2;

/// Whether something to be known stands where the hints would.
fn hints_stand_back(app: &App) -> bool {
    let is_wrong = |overlay: &Overlay| match overlay {
        Overlay::Prompt(prompt) => prompt.error.is_some(),
        _ => false,
    };
    app.overlays().last().is_some_and(is_wrong) || app.banner().is_some()
}

/// The hints on a screen: at the foot, and in the lower border of what lies on top.
fn hints(screen: &str, app: &App) -> BTreeSet<String> {
    let lines: Vec<&str> = screen.lines().collect();
    let line = |above: usize| lines.len().checked_sub(above).map_or("", |n| lines[n]);
    let found = match app.mode() {
        // The place, or what is asked for, has the only line there is.
        Mode::Map | Mode::Select | Mode::Compare | Mode::Start | Mode::Prompt
            if app.frame().footer < 2 =>
        {
            ""
        }
        _ if hints_stand_back(app) => "",
        // A message of several lines stands below them.
        Mode::Map | Mode::Select | Mode::Compare | Mode::Start => {
            let foot = (1..=6).map(line).find(|line| line.contains(" menu"));
            foot.unwrap_or_else(|| line(2))
        }
        Mode::Prompt => line(1),
        mode if SILENT.contains(&mode) => "",
        _ => lines
            .iter()
            .rev()
            .filter_map(|line| bottom(line))
            .find(|inside| !inside.is_empty())
            .unwrap_or(""),
    };
    let parts = found
        .split("  ")
        .map(str::trim)
        .filter(|part| !part.is_empty());
    parts.map(str::to_owned).collect()
}

/// What is written in the lower border of a frame; none where a line has no such border.
fn bottom(line: &str) -> Option<&str> {
    // The frame on top, where one lies over another.
    let (_, inside) = line.rsplit_once('└')?;
    let (inside, _) = inside.split_once('┘')?;
    Some(inside.trim_end_matches('─'))
}

fn in_language(script: &Script, language: &str) -> Script {
    let mut options = script.options.clone();
    options.retain(|(name, _)| name != "language" && name != "size");
    options.push(("language".to_owned(), language.to_owned()));
    Script {
        map: script.map.clone(),
        options,
        steps: script.steps.clone(),
    }
}

#[test]
fn no_hint_is_cut_in_any_mode() {
    let mut seen = BTreeMap::new();
    for page in crate::pages() {
        let script = crate::script(&page).unwrap();
        for language in ["en", "fr"] {
            let mut player = Player::new(&in_language(&script, language)).unwrap();
            for step in &script.steps {
                step.acts.iter().for_each(|act| player.act(act));
                let times = seen.entry((language, place(&player.app))).or_insert(0);
                *times += 1;
                if *times <= TIMES {
                    check(&mut player, &page);
                }
            }
        }
    }
    // A question tells its own answers, and what is presented has no frame.
    for mode in Mode::ALL {
        let is_seen = seen.keys().any(|(_, place)| place.0 == mode.key());
        assert!(is_seen, "no page came to {mode:?}");
    }
}

/// What decides which hints there are.
fn place(app: &App) -> (&'static str, [bool; 3], String) {
    let field = match app.overlays().last() {
        Some(Overlay::Form(form)) => form.focused().map(|field| field.spec.shape),
        _ => None,
    };
    let is_on = [
        app.is_on_head(),
        app.is_on_match(),
        app.focused_text().is_some(),
    ];
    (app.mode().key(), is_on, format!("{field:?}"))
}

/// Looks for hints on narrow screens that are not among those of a wide one.
fn check(player: &mut Player, page: &Path) {
    let screen = player.screen_at(WIDE.0, WIDE.1).unwrap();
    let all = hints(&screen, &player.app);
    for (width, height) in NARROW {
        let screen = player.screen_at(width, height).unwrap();
        let some = hints(&screen, &player.app);
        let cut: Vec<&String> = some.difference(&all).collect();
        assert!(
            cut.is_empty(),
            "{cut:?} at {width}x{height}, {page:?}\n{screen}"
        );
        let is_silent = SILENT.contains(&player.app.mode()) || hints_stand_back(&player.app);
        assert!(
            width < 80 || is_silent || !some.is_empty(),
            "no hints, {page:?}\n{screen}"
        );
    }
    player.screen_at(80, 24).unwrap();
}
