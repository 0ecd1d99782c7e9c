//! Everything the keyboard can do, as pages a person can read: a map, keys, and what is there
//! afterwards. The pages stand in `tests/keys`; `support/script.rs` says how they are written.

#![allow(
    clippy::disallowed_methods,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::pedantic,
    clippy::unwrap_used,
    reason = "the scripts are files, and a test may stop"
)]

#[path = "support/beside.rs"]
mod beside;
#[path = "support/harmless.rs"]
mod harmless;
#[path = "support/hints.rs"]
mod hints;
#[path = "support/hostile.rs"]
mod hostile;
#[path = "support/inert.rs"]
mod inert;
#[path = "support/lobby.rs"]
mod lobby;
#[path = "support/player.rs"]
mod player;
#[path = "support/runs.rs"]
mod runs;
#[path = "support/script.rs"]
mod script;
#[path = "support/telling.rs"]
mod telling;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use jalon::command::{Command, TABLE};
use jalon::doc::{Access, read};
use player::{Player, difference};
use script::{Script, Step};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The scripts, in the order of their names.
fn pages() -> Vec<PathBuf> {
    let folder = std::fs::read_dir(root().join("tests/keys"));
    let mut pages: Vec<PathBuf> = folder
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .collect();
    pages.sort();
    pages
}

fn script(page: &Path) -> Result<Script, String> {
    let text = std::fs::read_to_string(page).map_err(|error| error.to_string())?;
    script::read(&text, root())
}

/// Plays one step and says in what it is not as expected.
fn check_step(player: &mut Player, step: &Step) -> Vec<String> {
    let mut wrong = Vec::new();
    let before = player.app.document().text().to_owned();
    player.effects.clear();
    for act in &step.acts {
        player.act(act);
    }
    let mut expected = step.expected.clone();
    if !expected
        .iter()
        .any(|(name, _)| name == "toml" || name == "diff")
    {
        expected.push(("toml".to_owned(), before.clone()));
    }
    if !expected.iter().any(|(name, _)| name == "effects") {
        expected.push(("effects".to_owned(), String::new()));
    }
    for (name, expected) in expected {
        if name == "diff" {
            let lines = difference(&before, player.app.document().text());
            if lines != expected {
                wrong.push(format!(
                    "the text: changed are\n{lines}  expected\n{expected}"
                ));
            }
            continue;
        }
        if name == "shows" {
            match player.tell("screen") {
                Ok(screen) if screen.contains(&expected) => {}
                Ok(screen) => wrong.push(format!("not on the screen: {expected}\n{screen}")),
                Err(error) => wrong.push(error),
            }
            continue;
        }
        match player.tell(&name) {
            Ok(now) if now == expected => {}
            Ok(now) if expected.contains('\n') => {
                wrong.push(format!(
                    "{name}:\n{}  in\n{now}",
                    difference(&expected, &now)
                ));
            }
            Ok(now) => wrong.push(format!("{name}: {now}\n  expected: {expected}")),
            Err(error) => wrong.push(error),
        }
    }
    if let Err(error) = player.check_drawings() {
        wrong.push(error);
    }
    wrong
}

/// Plays a script and says in what it fails; notes what it did.
fn play(page: &Path, played: &mut Played) -> Vec<String> {
    let name = page.file_name().unwrap_or_default().to_string_lossy();
    let (script, mut player) = match script(page).and_then(|script| {
        let player = Player::new(&script)?;
        Ok((script, player))
    }) {
        Ok(both) => both,
        Err(error) => return vec![format!("{name}: {error}")],
    };
    let mut wrong = Vec::new();
    let mut was_readable = player.is_readable();
    // A file with marks is read, and undo brings them back.
    let mut by_hand = read(&script.map).access != Access::Edit;
    for step in &script.steps {
        let mut errors = check_step(&mut player, step);
        by_hand |= step.acts.iter().any(|act| {
            matches!(
                act,
                script::Act::EditedFile(..) | script::Act::Meanwhile(..)
            )
        });
        if was_readable && !by_hand && !player.is_readable() {
            errors.push("the text is no longer TOML".to_owned());
        }
        was_readable = player.is_readable();
        let place = format!("{name}:{}", step.line);
        wrong.extend(errors.into_iter().map(|error| format!("{place}: {error}")));
    }
    if script.steps.is_empty() {
        wrong.push(format!("{name}: no keys"));
    }
    player.effects.clear();
    if player.app.overlays().len() > 1 {
        wrong.push(format!("{name}: more than one thing is left open"));
    }
    if let Err(error) = player.check_end() {
        wrong.push(format!("{name}: {error}"));
    }
    played.commands.extend(player.commands);
    played.names.extend(player.names);
    wrong
}

/// What all scripts together did.
#[derive(Default)]
struct Played {
    commands: BTreeSet<(&'static str, Command)>,
    names: BTreeSet<String>,
}

#[test]
fn every_script_holds_and_every_command_is_in_one() {
    let mut played = Played::default();
    let mut wrong: Vec<String> = pages()
        .iter()
        .flat_map(|page| play(page, &mut played))
        .collect();
    for entry in TABLE {
        for (mode, _) in entry.keys {
            if !played.commands.contains(&(mode.key(), entry.command)) {
                wrong.push(format!("no script: {} in {}", entry.name, mode.key()));
            }
        }
        if entry.typed && entry.keys.is_empty() && !played.names.contains(entry.name) {
            wrong.push(format!("no script: `:{}`", entry.name));
        }
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n\n"));
}
