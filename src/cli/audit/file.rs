//! The files of an audit: the run, its map, and the lists it asks.

use std::path::{Path, PathBuf};

use crate::app::SaveOutcome;
use crate::audit::{List, READY, Ready, Run};
use crate::check::render;
use crate::cli::{
    Context, Exit, called, is_stdin, open_document, read_bytes, report, report_load, say, shown,
    usage,
};
use crate::diag::Diagnostic;
use crate::doc::beside::{self, AUDIT, Moment};
use crate::doc::{Access, Document, ReadOnly};
use crate::i18n::{Language, words};
use crate::runtime::save_outcome;
use crate::sys::{self, Expected, SaveError};

/// How often another may be quicker before that is a failure.
const ATTEMPTS: usize = 5;

/// Now.
pub(super) fn now(context: &Context) -> Moment {
    let now = sys::now(&context.environment);
    Moment::new(now.timestamp(), now.offset())
}

/// Reads a run; says why it is none.
pub(super) fn open_run(path: &Path, context: &Context) -> Result<(Vec<u8>, Run), Exit> {
    if is_stdin(path) {
        // An answer is written where the run was read.
        return Err(usage::refused("audit-wants-file", "-", &context.texts));
    }
    let bytes = read_bytes(path, context)?;
    let run = Run::open(&bytes).map_err(|error| super::super::report_open(path, error, context))?;
    let sheet = run.sheet();
    if sheet.access() != Access::Edit && !sheet.is_other() {
        tell(sheet.diagnostics(), sheet.text(), path, context);
        return Err(Exit::BadDocument);
    }
    if beside::kind_of(sheet.text()) != Some(&AUDIT) {
        report(path, &context.texts.text("audit-no-run"), context);
        return Err(Exit::BadDocument);
    }
    Ok((bytes, run))
}

/// Reads a map; says why it cannot be read.
pub(super) fn open_map(path: &Path, context: &Context) -> Result<(Vec<u8>, Document<()>), Exit> {
    let bytes = read_bytes(path, context)?;
    let document: Document<()> = open_document(path, &bytes, context)?;
    if document.access() == Access::ReadOnly(ReadOnly::Syntax) {
        tell(document.diagnostics(), document.text(), path, context);
        return Err(Exit::BadDocument);
    }
    Ok((bytes, document))
}

/// Where the map of a run is; none where the run does not name one.
pub(super) fn map_of(path: &Path, run: &Run) -> Option<PathBuf> {
    let map = run.map().filter(|map| !map.is_empty())?;
    Some(path.parent().unwrap_or(Path::new("")).join(map))
}

/// The lists that are asked for, worded in that language: those that come with the program by their
/// names, others by their files.
pub(super) fn lists(
    wanted: &[PathBuf],
    language: Language,
    context: &Context,
) -> Result<Vec<List>, Exit> {
    let mut lists: Vec<List> = Vec::new();
    for wanted in wanted {
        let list = list(wanted, language, context)?;
        // Asked for twice is asked for.
        if !lists.iter().any(|known| known.id == list.id) {
            lists.push(list);
        }
    }
    Ok(lists)
}

/// The lists a run asks, of those that come with the program.
pub(super) fn ready(run: &Run, language: Language) -> Vec<List> {
    let asked = run.lists();
    let ready = READY.iter().filter(|ready| asked.contains(&ready.name));
    ready.map(|ready| ready.list(language)).collect()
}

fn list(wanted: &Path, language: Language, context: &Context) -> Result<List, Exit> {
    let name = wanted.to_str().unwrap_or_default();
    let is_name = !name.contains('/') && !name.contains('.');
    if let Some(ready) = Ready::find(name).filter(|_| is_name) {
        return Ok(ready.list(language));
    }
    if is_name && !sys::is_file(wanted) {
        let texts = &context.texts;
        let known = READY.iter().flat_map(Ready::names);
        let listed = READY.iter().map(|ready| ready.name_in(texts.language()));
        return Err(usage::no_such_word(
            "audit-no-list",
            name,
            known,
            listed,
            texts,
        ));
    }
    let bytes = read_bytes(wanted, context)?;
    // A list is read as every file of ours is, so what is no text is told in the same words.
    let document: Document<()> = open_document(wanted, &bytes, context)?;
    let stem = wanted.file_stem().unwrap_or_default().to_string_lossy();
    let (list, problems) = List::read(document.text(), &stem);
    tell(&problems, document.text(), wanted, context);
    if list.questions.is_empty() {
        report(wanted, &context.texts.text("audit-empty-list"), context);
        return Err(Exit::BadDocument);
    }
    Ok(list)
}

/// Tells what is wrong with a file, if anything.
pub(super) fn tell(problems: &[Diagnostic], text: &str, path: &Path, context: &Context) {
    if !problems.is_empty() {
        let told = render(
            problems,
            text,
            &called(path, &context.texts),
            &context.texts,
            context.words_pen,
        );
        say(told.trim_end());
    }
}

/// Writes a run that began as those bytes. What another wrote meanwhile is merged with it by ids.
pub(super) fn keep(path: &Path, base: &[u8], run: &Run, context: &Context) -> Result<(), Exit> {
    let bytes = run.sheet().bytes();
    for _ in 0..ATTEMPTS {
        let loaded = sys::load(path, context.max_size, true);
        let loaded = loaded.map_err(|error| report_load(path, &error, context))?;
        let mut origin = loaded.origin;
        let now = (!loaded.is_new).then_some(loaded.bytes);
        let wanted = match &now {
            Some(now) if now != base => match merged(base, &bytes, now, self::now(context)) {
                Some(merged) => merged,
                None => return Err(refuse(path, "audit-not-merged", context)),
            },
            // Whoever took the file away did not know of this answer.
            _ => bytes.clone(),
        };
        match sys::save(&mut origin, &wanted, None, Expected::Base(now.as_deref())) {
            Ok(saved) => {
                if !saved.lasts {
                    let args = [("name", words(shown(path)))];
                    say(&context.texts.with("saved-for-now", &args));
                }
                return Ok(());
            }
            Err(SaveError::Changed(_) | SaveError::Exists(_)) => {}
            Err(error) => return Err(failed(path, error, context)),
        }
    }
    Err(refuse(path, "audit-too-busy", context))
}

fn merged(base: &[u8], ours: &[u8], theirs: &[u8], at: Moment) -> Option<Vec<u8>> {
    let merged = beside::merge_bytes(base, ours, theirs)?;
    let merged = Run::open(&merged).ok()?.with_end(at).ok()?;
    Some(merged.sheet().bytes())
}

/// Says why a file was not written.
pub(super) fn failed(path: &Path, error: SaveError, context: &Context) -> Exit {
    let texts = &context.texts;
    match save_outcome(error, path, None, texts, &context.glyphs) {
        SaveOutcome::Failed { reason } => {
            report(path, &reason, context);
            Exit::Io
        }
        _ => refuse(path, "audit-too-busy", context),
    }
}

/// Says that an answer has no place in the file: what is there is written in a way that has none.
pub(super) fn unwritable(path: &Path, context: &Context) -> Exit {
    report(path, &context.texts.text("audit-unwritable"), context);
    Exit::BadDocument
}

fn refuse(path: &Path, id: &str, context: &Context) -> Exit {
    report(path, &context.texts.text(id), context);
    Exit::Io
}
