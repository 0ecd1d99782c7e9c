//! `jalon keys`: the keys that hold, and what is wrong with a person's own.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use serde_json::{Value as Json, json};

use super::args::{Cli, KeysArgs, Report};
use super::{Context, Exit, no_such, print, print_json, read_bytes, report, shown};
use crate::app::{key_words, shorten};
use crate::check::render;
use crate::command::{Entry, Group, KeyFile, Keymap, Mode, Preset, read_keys};
use crate::diag::Diagnostic;
use crate::i18n::{Texts, words};
use crate::sys::Environment;
use crate::text::{pad, width};

/// The version of the JSON document; it grows only when a key changes its meaning or goes.
const SCHEMA_VERSION: u32 = 1;

/// What a person asked for as keys.
#[derive(Clone, Debug, Default)]
pub(super) struct Asked {
    /// A preset by its name.
    preset: Option<Preset>,
    /// What their own file says.
    own: KeyFile,
    /// What is wrong in it.
    pub(super) problems: Vec<Diagnostic>,
    /// The file, and its text.
    file: Option<(PathBuf, String)>,
}

impl Asked {
    /// The keys that hold.
    pub(super) fn keymap(&self) -> Keymap {
        let preset = self.preset.or(self.own.preset).unwrap_or_default();
        Keymap::new(preset, &self.own)
    }

    /// The name of the file.
    pub(super) fn file_name(&self) -> String {
        self.file
            .as_ref()
            .map(|(path, _)| shown(path))
            .unwrap_or_default()
    }

    /// The problems beside the lines they are about.
    fn rendered(&self, context: &Context) -> Option<String> {
        let (path, text) = self.file.as_ref()?;
        let file = shown(path);
        let told = render(
            &self.problems,
            text,
            &file,
            &context.texts,
            context.words_pen,
        );
        (!self.problems.is_empty()).then_some(told)
    }
}

/// Where own keys are asked for: `--keys`, then `JALON_KEYS`.
fn place(flag: Option<&Path>, environment: &Environment) -> Option<PathBuf> {
    let set = || environment.get("JALON_KEYS").map(PathBuf::from);
    flag.map(Path::to_path_buf).or_else(set)
}

/// What was asked for: the name of a preset, or a file of keys. Says what cannot be read.
pub(super) fn asked(flag: Option<&Path>, context: &Context) -> Result<Asked, Exit> {
    match place(flag, &context.environment) {
        Some(place) => match place.to_str().and_then(Preset::from_name) {
            Some(preset) => Ok(Asked {
                preset: Some(preset),
                ..Asked::default()
            }),
            None => read(&place, context),
        },
        None => Ok(Asked::default()),
    }
}

fn read(path: &Path, context: &Context) -> Result<Asked, Exit> {
    let bytes = read_bytes(path, context)?;
    let Ok(text) = String::from_utf8(bytes) else {
        report(path, &context.texts.text("keys-not-utf8"), context);
        return Err(Exit::BadDocument);
    };
    let (own, problems) = read_keys(&text);
    Ok(Asked {
        preset: None,
        own,
        problems,
        file: Some((path.to_owned(), text)),
    })
}

/// Prints the keys that hold.
pub(super) fn run(args: &KeysArgs, cli: &Cli, context: &Context) -> Exit {
    let texts = &context.texts;
    let flag = args.keys.as_deref().or(cli.keys.as_deref());
    let mut asked = match asked(flag, context) {
        Ok(asked) => asked,
        Err(exit) => return exit,
    };
    if let Some(name) = &args.preset {
        let Some(preset) = Preset::from_name(name) else {
            return no_such("no-preset-named", name, texts);
        };
        asked.preset = Some(preset);
    }
    let keymap = asked.keymap();
    let printed = match args.format.unwrap_or_default() {
        Report::Text => print(&listed(&keymap, context), texts),
        Report::Json => print_json(&format!("{:#}\n", document(&keymap, texts)), texts),
    };
    match asked.rendered(context) {
        Some(problems) => {
            super::say(problems.trim_end());
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
        // Writing to a string cannot fail.
        let name = texts.text(&format!("mode-{}", mode.key()));
        let _ = writeln!(out, "\n{name}  [{}]", mode.key());
        for group in Group::ALL {
            let entries = keymap.commands(mode).filter(|entry| entry.group == group);
            let lines = entries.map(|entry| {
                let keys = keymap.keys(mode, entry.command);
                let keys: Vec<String> = keys
                    .map(|keys| key_words(keys, texts, &context.glyphs))
                    .collect();
                let label = texts.text(&format!("cmd-{}", entry.name));
                (shorten(&keys), entry.name, label)
            });
            let lines: Vec<(String, &str, String)> = lines.collect();
            if lines.is_empty() {
                continue;
            }
            let _ = writeln!(out, "  {}", texts.text(group.text_id()));
            for (keys, name, label) in lines {
                let room = width(&keys).max(20) + 2;
                let _ = writeln!(out, "    {}{}{label}", pad(&keys, room), pad(name, 18));
            }
        }
    }
    out
}

fn document(keymap: &Keymap, texts: &Texts) -> Json {
    let command = |mode, entry: &Entry| {
        let keys = keymap.keys(mode, entry.command).map(|keys| {
            let keys: Vec<String> = keys.iter().map(ToString::to_string).collect();
            keys.join(" ")
        });
        json!({
            "command": entry.name,
            "does": texts.text(&format!("cmd-{}", entry.name)),
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
