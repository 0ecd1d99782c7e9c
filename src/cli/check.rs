//! `jalon check FILE…`: what is wrong with maps, for people or for programs.

use std::path::{Path, PathBuf};

use super::args::{CheckArgs, Report};
use super::{Context, Exit, is_stdin, open_document, print, print_json, read_bytes, say, shown};
use crate::check::{self, render};
use crate::diag::{Code, Diagnostic, Severity};
use crate::doc::{self, Access, Document, ReadOnly};
use crate::i18n::Arg;
use crate::model::{Entry, Field, Map};
use crate::sys;

/// What was found in all files.
#[derive(Default)]
struct Found {
    files: usize,
    errors: usize,
    warnings: usize,
    text: String,
    report: check::Report,
    /// The worst that happened, as an exit.
    unreadable: bool,
    bad: bool,
}

/// Checks the files.
pub(super) fn run(args: &CheckArgs, context: &Context) -> Exit {
    let mut found = Found::default();
    for file in &args.files {
        match check(file, context, &mut found) {
            Ok(()) => {}
            Err(Exit::BadDocument) => found.bad = true,
            Err(_) => found.unreadable = true,
        }
    }
    let printed = match args.format.unwrap_or_default() {
        Report::Text => print(&found.text, &context.texts),
        Report::Json => print_json(&found.report.to_text(), &context.texts),
    };
    if printed != Exit::Fine {
        return printed;
    }
    if args.format.unwrap_or_default() == Report::Text && found.files > 0 {
        let counts = [
            ("files", Arg::from(found.files)),
            ("errors", Arg::from(found.errors)),
            ("warnings", Arg::from(found.warnings)),
        ];
        say(&context.texts.with("check-summary", &counts));
    }
    if found.unreadable {
        Exit::Io
    } else if found.bad {
        Exit::BadDocument
    } else if found.errors > 0 || (args.strict && found.warnings > 0) {
        Exit::Found
    } else {
        Exit::Fine
    }
}

fn check(file: &Path, context: &Context, found: &mut Found) -> Result<(), Exit> {
    let bytes = read_bytes(file, context)?;
    let document: Document<()> = open_document(file, &bytes, context)?;
    found.files += 1;
    let mut diagnostics = document.diagnostics().to_vec();
    if !is_stdin(file) {
        diagnostics.extend(named_files(file, document.map(), context));
        diagnostics.sort_by_key(|diagnostic| diagnostic.span.start);
    }
    let count = |severity| {
        diagnostics
            .iter()
            .filter(|d| d.severity == severity)
            .count()
    };
    found.errors += count(Severity::Error);
    found.warnings += count(Severity::Warning);
    let name = shown(file);
    let (text, texts) = (document.text(), &context.texts);
    let rendered = render(&diagnostics, text, &name, texts, context.pen);
    if !rendered.is_empty() {
        found.text.push_str(&rendered);
        // An empty line between the problems of one file and the next.
        found.text.push('\n');
    }
    let path = file.to_string_lossy();
    found.report.add(&diagnostics, text, &path, texts);
    match document.access() {
        Access::ReadOnly(ReadOnly::Syntax) => Err(Exit::BadDocument),
        Access::ReadOnly(ReadOnly::NewerVersion) | Access::Edit => Ok(()),
    }
}

/// How many maps are read in search of a circle of journeys.
const JOURNEYS_READ: usize = 100;

/// Problems of the files a map names: its baseline and the journeys of its stages.
fn named_files(file: &Path, map: &Map, context: &Context) -> Vec<Diagnostic> {
    let folder = folder_of(file);
    let mut problems = Vec::new();
    let mut report = |code, entry: &Entry| {
        let path = entry.value.to_string();
        problems.push(Diagnostic::new(code, entry.span.clone()).with("path", path));
    };
    let baseline = map.fields.entry(Field::Baseline);
    if let Some(entry) =
        baseline.filter(|entry| !sys::is_file(&folder.join(entry.value.to_string())))
    {
        report(Code::MissingBaseline, entry);
    }
    for entry in journeys(map) {
        let path = folder.join(entry.value.to_string());
        if !sys::is_file(&path) {
            report(Code::MissingJourney, entry);
        } else if leads_back(&path, file, context) {
            report(Code::JourneyCycle, entry);
        }
    }
    problems
}

fn folder_of(file: &Path) -> &Path {
    file.parent().unwrap_or(Path::new(""))
}

fn journeys(map: &Map) -> impl Iterator<Item = &Entry> {
    map.stages
        .iter()
        .filter_map(|stage| stage.fields.entry(Field::Journey))
}

/// Whether following the journeys from a map leads to `home`.
fn leads_back(path: &Path, home: &Path, context: &Context) -> bool {
    let Some(home) = sys::real_path(home) else {
        return false;
    };
    let mut seen: Vec<PathBuf> = Vec::new();
    let mut open = vec![path.to_owned()];
    while let Some(path) = open.pop() {
        let Some(path) = sys::real_path(&path) else {
            continue;
        };
        if path == home {
            return true;
        }
        if seen.contains(&path) || seen.len() >= JOURNEYS_READ {
            continue;
        }
        // What cannot be read there is reported when that map is checked itself.
        if let Ok(loaded) = sys::load(&path, context.max_size, false)
            && let Ok(text) = String::from_utf8(loaded.bytes)
        {
            let map = doc::read(&text).map;
            open.extend(journeys(&map).map(|entry| folder_of(&path).join(entry.value.to_string())));
        }
        seen.push(path);
    }
    false
}
