//! `jalon keys`: the keys that hold, and what is wrong with a person's own.

use std::fmt::Write as _;

use serde_json::{Value as Json, json};

use super::args::{KeysArgs, Report};
use super::{Context, Exit, no_such, print, print_json, read_bytes, report, say};
use crate::app::{key_words, shorten};
use crate::command::{Entry, Group, Keymap, Mode, Preset};
use crate::i18n::{Texts, command_label, words};
use crate::text::{pad, width};

/// The version of the JSON document; it grows only when a key changes its meaning or goes.
const SCHEMA_VERSION: u32 = 1;

/// Whether the keys that were asked for can be had.
///
/// # Errors
/// Their file cannot be read, which is said.
pub(super) fn are_there(context: &Context) -> Result<(), Exit> {
    let places = &context.sources.places;
    if let Some(path) = places.keys().filter(|_| places.are_keys_given()) {
        let bytes = read_bytes(path, context)?;
        if std::str::from_utf8(&bytes).is_err() {
            report(path, &context.texts.text("keys-not-utf8"), context);
            return Err(Exit::BadDocument);
        }
    }
    Ok(())
}

/// Prints the keys that hold.
pub(super) fn run(args: &KeysArgs, context: &Context) -> Exit {
    let texts = &context.texts;
    if let Err(exit) = are_there(context) {
        return exit;
    }
    let (mut keymap, note) = context.sources.keymap(&context.settings);
    if let Some(name) = &args.preset {
        let Some(preset) = Preset::from_name(name) else {
            return no_such("no-preset-named", name, texts);
        };
        keymap = keymap.with_preset(preset);
    }
    let printed = match args.format.unwrap_or_default() {
        Report::Text => print(&listed(&keymap, context), texts),
        Report::Json => print_json(&format!("{:#}\n", document(&keymap, texts)), texts),
    };
    match note {
        Some(note) => {
            say(note.told(texts, context.words_pen).trim_end());
            Exit::Found
        }
        None => printed,
    }
}

/// The keys by mode and heading: what each does, and the name it has in a file of keys.
fn listed(keymap: &Keymap, context: &Context) -> String {
    let texts = &context.texts;
    let preset = keymap.preset();
    let about = texts.text(&format!("preset-{}", preset.name()));
    let title = [("preset", words(preset.name())), ("about", words(about))];
    let mut out = texts.with("keys-listed", &title);
    out.push('\n');
    for mode in Mode::ALL {
        let keys_of = |entry: &Entry| {
            let keys = keymap.keys(mode, entry.command);
            let keys: Vec<String> = keys
                .map(|keys| key_words(keys, texts, &context.glyphs))
                .collect();
            shorten(&keys)
        };
        let widths = keymap.commands(mode).map(|entry| width(&keys_of(entry)));
        let room = widths.max().unwrap_or_default() + 2;
        // Writing to a string cannot fail.
        let name = texts.text(&format!("mode-{}", mode.key()));
        let _ = writeln!(out, "\n{name}  [{}]", mode.key());
        for group in Group::ALL {
            let entries = keymap.commands(mode).filter(|entry| entry.group == group);
            let mut entries = entries.peekable();
            if entries.peek().is_some() {
                let _ = writeln!(out, "  {}", texts.text(group.text_id()));
            }
            for entry in entries {
                let label = command_label(entry.name, mode.key(), texts);
                let keys = pad(&keys_of(entry), room);
                let _ = writeln!(out, "    {keys}{}{label}", pad(entry.name, 19));
            }
        }
    }
    out
}

fn document(keymap: &Keymap, texts: &Texts) -> Json {
    let command = |mode: Mode, entry: &Entry| {
        let keys = keymap.keys(mode, entry.command).map(|keys| {
            let keys: Vec<String> = keys.iter().map(ToString::to_string).collect();
            keys.join(" ")
        });
        json!({
            "command": entry.name,
            "does": command_label(entry.name, mode.key(), texts),
            "keys": keys.collect::<Vec<String>>(),
        })
    };
    let modes = Mode::ALL.into_iter().map(|mode| {
        let commands = keymap.commands(mode).map(|entry| command(mode, entry));
        json!({ "mode": mode.key(), "commands": commands.collect::<Vec<Json>>() })
    });
    json!({
        "schema_version": SCHEMA_VERSION,
        "preset": keymap.preset().name(),
        "modes": modes.collect::<Vec<Json>>(),
    })
}
