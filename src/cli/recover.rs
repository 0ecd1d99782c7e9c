//! `jalon recover`: what killed programs left, and bringing it back without a terminal.

use std::path::Path;

use super::args::RecoverArgs;
use super::{Context, Exit, is_stdin, open_document, print, read_to_edit, report, say, shown};
use crate::app::{Recovered, Recovery, SaveOutcome, age_words, told};
use crate::doc::{Document, Journal};
use crate::i18n::{Arg, Texts, words};
use crate::runtime::{io_words, save_outcome};
use crate::sys::{self, Expected, JournalState, Listed, Loaded, Places, SaveError, Stale};
use crate::text::Shown;

/// Lists the journals, or brings that of a map back.
pub(super) fn run(args: &RecoverArgs, context: &Context) -> Exit {
    let places = Places::new(&context.environment);
    match &args.map {
        None => list(&places, context),
        Some(file) => of_file(file, args, &places, context).unwrap_or_else(|exit| exit),
    }
}

fn list(places: &Places, context: &Context) -> Exit {
    let listed = sys::list_journals(places, context.max_size);
    if listed.is_empty() {
        context.remark(&context.texts.text("recover-no-journal"));
    }
    let now = sys::time_now();
    let lines = listed
        .iter()
        .map(|listed| line(listed, now, context) + "\n");
    print(&lines.collect::<String>(), &context.texts)
}

/// A journal on a line: what it is, from when, how much, and of which map.
fn line(listed: &Listed, now: u64, context: &Context) -> String {
    let texts = &context.texts;
    let state = texts.text(match listed.state {
        JournalState::Running => "journal-running",
        JournalState::Recoverable => "journal-recoverable",
        JournalState::Discarded => "journal-discarded",
        JournalState::Damaged => "journal-damaged",
    });
    let age = age_words(now.saturating_sub(listed.when), texts);
    let Some(journal) = &listed.journal else {
        return of(format!("{state}, {age}"), &listed.path, texts);
    };
    let count = changes_words(told(journal, texts, &context.glyphs).count, texts);
    let file = sys::path_of(&journal.given);
    of(format!("{state}, {age}, {count}"), file, texts)
}

/// What is said of a file, and the file.
fn of(said: String, file: &Path, texts: &Texts) -> String {
    let args = [("label", words(said)), ("value", words(shown(file)))];
    texts.with("export-fact", &args)
}

fn changes_words(count: usize, texts: &Texts) -> String {
    texts.with("journal-changes", &[("count", Arg::from(count))])
}

fn of_file(
    file: &Path,
    args: &RecoverArgs,
    places: &Places,
    context: &Context,
) -> Result<Exit, Exit> {
    let loaded = read_to_edit(file, context)?;
    let mut stale = sys::stale_of(places, &loaded.origin, context.max_size);
    if stale.is_empty() && !args.discard {
        stale = sys::discarded_of(places, &loaded.origin, context.max_size);
    }
    let more = stale.len().saturating_sub(1);
    if args.discard {
        return discard(file, stale, context);
    }
    let Some(newest) = (!stale.is_empty()).then(|| stale.remove(0)) else {
        return Ok(nothing(file, &loaded, places, context));
    };
    let exit = bring_back(file, args, loaded, newest, context)?;
    if more > 0 {
        let args = [("count", Arg::from(more))];
        context.remark(&context.texts.with("recover-more", &args));
    }
    Ok(exit)
}

fn with_name(id: &str, file: &Path, context: &Context) -> String {
    context.texts.with(id, &[("name", words(shown(file)))])
}

/// Says that there is nothing to bring back, or that an editor has it.
fn nothing(file: &Path, loaded: &Loaded, places: &Places, context: &Context) -> Exit {
    let listed = sys::list_journals(places, context.max_size);
    let is_running = listed.iter().any(|listed| {
        let journal = listed.journal.as_ref();
        listed.state == JournalState::Running
            && journal.is_some_and(|journal| loaded.origin.is_at(sys::path_of(&journal.real)))
    });
    if is_running {
        say(&with_name("recover-running", file, context));
        return Exit::Found;
    }
    context.remark(&with_name("recover-nothing", file, context));
    Exit::Fine
}

fn discard(file: &Path, stale: Vec<Stale>, context: &Context) -> Result<Exit, Exit> {
    let id = if stale.is_empty() {
        "recover-nothing"
    } else {
        "recover-discarded"
    };
    for stale in stale {
        stale
            .discard()
            .map_err(|error| report_io(file, &error, context))?;
    }
    context.remark(&with_name(id, file, context));
    Ok(Exit::Fine)
}

fn bring_back(
    file: &Path,
    args: &RecoverArgs,
    mut loaded: Loaded,
    stale: Stale,
    context: &Context,
) -> Result<Exit, Exit> {
    if let Some(out) = &args.output {
        return write_elsewhere(out, args.force, &stale.journal, loaded, context);
    }
    let document: Document<()> = open_document(file, &loaded.bytes, context)?;
    let Some(recovery) = Recovery::new(&stale.journal, document.text()) else {
        context.remark(&with_name("recover-nothing", file, context));
        return Ok(Exit::Fine);
    };
    let bytes = bytes_of(&stale.journal, &recovery);
    if recovery.how > Recovered::Merged {
        say(&with_name("recover-clash", file, context));
        return Ok(Exit::Found);
    }
    let base = (!loaded.is_new).then_some(loaded.bytes.as_slice());
    let saved = sys::save(&mut loaded.origin, &bytes, None, Expected::Base(base));
    saved.map_err(|error| not_written(file, error, context))?;
    // Only now does the file have what the journal was kept for.
    let lines = what_came_back(&stale.journal, context);
    context.remark(&with_name("recover-done", file, context));
    if recovery.loose.is_some() {
        // These words are nowhere else but on the screen.
        stale
            .discard()
            .map_err(|error| report_io(file, &error, context))?;
        say(&with_name("recover-loose", file, context));
    } else {
        stale.remove();
    }
    Ok(print(&lines, &context.texts))
}

fn report_io(file: &Path, error: &std::io::Error, context: &Context) -> Exit {
    report(file, &io_words(error, &context.texts), context);
    Exit::Io
}

/// The bytes of what comes back, with the byte order mark the map had.
fn bytes_of(journal: &Journal, recovery: &Recovery) -> Vec<u8> {
    const MARK: &[u8] = "\u{feff}".as_bytes();
    let mark = if journal.current.starts_with(MARK) {
        MARK
    } else {
        &[]
    };
    [mark, recovery.latest().as_bytes()].concat()
}

fn what_came_back(journal: &Journal, context: &Context) -> String {
    let told = told(journal, &context.texts, &context.glyphs);
    let lines = told
        .lines()
        .map(|line| Shown::new(line).into_string() + "\n");
    lines.collect()
}

/// Writes what was left, as it was, to another file or to standard output; the journal stays, because
/// the map itself has it not.
fn write_elsewhere(
    out: &Path,
    force: bool,
    journal: &Journal,
    mut loaded: Loaded,
    context: &Context,
) -> Result<Exit, Exit> {
    let bytes = journal.latest();
    if is_stdin(out) {
        let text = String::from_utf8_lossy(bytes);
        if !sys::is_terminal() {
            return Ok(print(&text, &context.texts));
        }
        let lines = text
            .lines()
            .map(|line| Shown::new(line).into_string() + "\n");
        return Ok(print(&lines.collect::<String>(), &context.texts));
    }
    let expected = if force {
        Expected::Anything
    } else {
        Expected::Base(None)
    };
    let saved = sys::save(&mut loaded.origin, bytes, Some(out), expected);
    saved.map_err(|error| {
        let error = match error {
            // The map itself was named, or another was quicker.
            SaveError::Changed(now @ Some(_)) => SaveError::Exists(now),
            error => error,
        };
        not_written(out, error, context)
    })?;
    context.remark(&with_name("recover-written", out, context));
    Ok(print(&what_came_back(journal, context), &context.texts))
}

fn not_written(file: &Path, error: SaveError, context: &Context) -> Exit {
    let texts = &context.texts;
    let reason = match save_outcome(error, file, None, texts, &context.glyphs) {
        SaveOutcome::Failed { reason } => reason,
        SaveOutcome::Exists { .. } => texts.text("recover-exists"),
        // It is not what was read a moment ago.
        _ => texts.text("recover-changed"),
    };
    report(file, &reason, context);
    Exit::Io
}
