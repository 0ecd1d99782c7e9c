//! `jalon config`: where the files of settings are, what holds and why, and a file to begin with.

use std::fmt::Write as _;
use std::path::Path;

use serde_json::{Value as Json, json};

use super::args::{ConfigArgs, ConfigInitArgs, ConfigShowArgs, ConfigVerb, Report};
use super::{Context, Exit, print, print_json, report, say, shown};
use crate::i18n::words;
use crate::runtime::{Unwritten, write_sample};
use crate::settings::{Source, Spec};
use crate::sys;
use crate::text::{Shown, pad, width};

/// The version of the JSON document; it grows only when a key changes its meaning or goes.
const SCHEMA_VERSION: u32 = 1;

/// Does what was asked for.
pub(super) fn run(args: &ConfigArgs, context: &Context) -> Exit {
    match &args.verb {
        None => config_show(&ConfigShowArgs::default(), context),
        Some(ConfigVerb::Path) => config_path(context),
        Some(ConfigVerb::Show(args)) => config_show(args, context),
        Some(ConfigVerb::Init(args)) => config_init(args, context),
    }
}

/// Every setting, with its value and where that comes from.
fn config_show(args: &ConfigShowArgs, context: &Context) -> Exit {
    if args.format.unwrap_or_default() == Report::Text {
        return print(&table(context), &context.texts);
    }
    let settings = context.settings.all();
    let settings: Vec<Json> = settings
        .map(|(spec, value, source)| entry(spec, value, source, context))
        .collect();
    let document = json!({ "schema_version": SCHEMA_VERSION, "settings": settings });
    print_json(&format!("{document:#}\n"), &context.texts)
}

/// The places of the files, one on a line; and what is not there.
fn config_path(context: &Context) -> Exit {
    let (texts, places) = (&context.texts, &context.sources.places);
    let files = [places.config(), places.keys(), places.themes()];
    let files: Vec<&Path> = files.into_iter().flatten().collect();
    if files.is_empty() {
        let words = [("words", words(texts.text("settings-no-place")))];
        say(&texts.with("jalon-says", &words));
        return Exit::Io;
    }
    let lines = files.iter().map(|path| shown(path) + "\n");
    let printed = print(&lines.collect::<String>(), texts);
    for path in files {
        if !sys::is_file(path) && !sys::is_folder(path) {
            let is_config = Some(path) == places.config();
            let id = if is_config {
                "config-missing"
            } else {
                "config-none"
            };
            report(path, &texts.text(id), context);
        }
    }
    printed
}

/// The settings as a `config.toml` that says all of them, each with where its value comes from.
fn table(context: &Context) -> String {
    let line = |(spec, value, source): (&Spec, &str, Source)| {
        let value = Shown::new(&spec.toml(value)).into_string();
        (format!("{} = {value}", spec.key), said_by(source, context))
    };
    let lines: Vec<(String, String)> = context.settings.all().map(line).collect();
    let widest = lines.iter().map(|(line, _)| width(line)).max();
    let column = widest.unwrap_or_default() + 2;
    let mut out = String::new();
    for (line, source) in &lines {
        // Writing to a string cannot fail.
        let _ = writeln!(out, "{}# {source}", pad(line, column));
    }
    out
}

/// Where a value comes from, in words.
fn said_by(source: Source, context: &Context) -> String {
    match source {
        Source::Flag(name) | Source::Variable(name) => name.to_owned(),
        Source::File => context
            .sources
            .places
            .config()
            .map(shown)
            .unwrap_or_default(),
        Source::Default => context.texts.text("config-default"),
    }
}

fn entry(spec: &Spec, value: &str, source: Source, context: &Context) -> Json {
    let path = context.sources.places.config().map(Path::to_string_lossy);
    let (kind, name) = match source {
        Source::Flag(name) => ("flag", Some(name.into())),
        Source::Variable(name) => ("variable", Some(name.into())),
        Source::File => ("file", path),
        Source::Default => ("default", None),
    };
    let value = match value {
        "true" => json!(true),
        "false" => json!(false),
        value => json!(value),
    };
    json!({
        "key": spec.key,
        "value": value,
        "source": { "kind": kind, "name": name },
        "default": spec.default,
        "variable": spec.variable,
        "flag": spec.flag,
    })
}

/// Writes a file to begin with.
fn config_init(args: &ConfigInitArgs, context: &Context) -> Exit {
    let (texts, places) = (&context.texts, &context.sources.places);
    match write_sample(places, args.force, texts, &context.glyphs) {
        Ok(path) => {
            context.remark(&texts.with("config-written", &[("name", words(shown(&path)))]));
            Exit::Fine
        }
        Err(Unwritten::Exists(path)) => {
            report(&path, &texts.text("config-exists"), context);
            Exit::Io
        }
        Err(Unwritten::Failed(reason)) => {
            let name = places.config().unwrap_or(Path::new("config.toml"));
            report(name, &Shown::new(&reason).into_string(), context);
            Exit::Io
        }
    }
}
