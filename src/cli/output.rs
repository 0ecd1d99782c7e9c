//! Where what a command makes is put: on standard output, or in a file that is written whole or not at
//! all and never takes the place of another unasked.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use super::progress::Progress;
use super::{Context, Exit, is_stdin, print, print_bytes, report, report_load, say, shown, usage};
use crate::app::SaveOutcome;
use crate::i18n::words;
use crate::runtime::save_outcome;
use crate::sys::{self, Expected, Origin};

/// What was made, and where it is wanted.
pub(super) struct Output<'a> {
    /// What was made.
    pub(super) bytes: &'a [u8],
    /// Whether it is text, which a terminal can be sent.
    pub(super) is_text: bool,
    /// The file; none and `-` are standard output.
    pub(super) file: Option<&'a Path>,
    /// Whether it may take the place of a file.
    pub(super) force: bool,
    /// The files it was made of, which it never replaces.
    pub(super) sources: &'a [PathBuf],
}

/// Puts it there, and says so where it is a file.
pub(super) fn put(output: &Output<'_>, context: &Context) -> Result<(), Exit> {
    let texts = &context.texts;
    let Some(out) = output.file.filter(|out| !is_stdin(out)) else {
        if !output.is_text && sys::is_terminal() {
            return Err(usage::refused("output-not-to-terminal", "-o", texts));
        }
        let printed = match std::str::from_utf8(output.bytes) {
            Ok(text) if output.is_text => print(text, texts),
            _ => print_bytes(output.bytes, texts),
        };
        return match printed {
            Exit::Fine => Ok(()),
            failed => Err(failed),
        };
    };
    if output
        .sources
        .iter()
        .any(|source| sys::is_same_file(source, out))
    {
        return Err(usage::refused("output-into-source", &shown(out), texts));
    }
    let mut origin = Origin::of(out).map_err(|error| report_load(out, &error, context))?;
    let expected = if output.force {
        Expected::Anything
    } else {
        Expected::Base(None)
    };
    let saved = sys::save(&mut origin, output.bytes, None, expected).map_err(|error| {
        let reason = match save_outcome(error, out, None, texts, &context.glyphs) {
            SaveOutcome::Failed { reason } => reason,
            _ => texts.text("recover-exists"),
        };
        report(out, &reason, context);
        Exit::Io
    })?;
    let name = [("name", words(shown(out)))];
    if saved.lasts {
        context.remark(&texts.with("output-written", &name));
    } else {
        say(&texts.with("saved-for-now", &name));
    }
    Ok(())
}

/// The only one of the inputs, unless what it becomes goes into a folder under its own name.
pub(super) fn only<'a>(inputs: &'a [PathBuf], out: Option<&Path>) -> Option<&'a Path> {
    match inputs {
        [input] if is_stdin(input) || !out.is_some_and(sys::is_folder) => Some(input),
        _ => None,
    }
}

/// Says once for all that go into a folder that it is not there.
pub(super) fn folder_is_there(folder: &Path, context: &Context) -> bool {
    let is_there = sys::is_folder(folder);
    if !is_there {
        report(folder, &context.texts.text("output-no-folder"), context);
    }
    is_there
}

/// Makes a file of each of several into a folder, under its own name with another ending. One that cannot
/// be made stops no other; of two of one name the second is not made.
pub(super) fn each_into(
    folder: &Path,
    files: &[PathBuf],
    ending: &str,
    context: &Context,
    make: impl Fn(&Path, &Path) -> Result<(), Exit>,
) -> Exit {
    if !folder_is_there(folder, context) {
        return Exit::Io;
    }
    let progress = Progress::new(files.len(), context);
    let mut taken = HashSet::new();
    let mut worst = Exit::Fine;
    for (at, file) in files.iter().enumerate() {
        // What is said of a file begins on a line of its own, below how far work has come.
        progress.tell(at);
        let name = Path::new(file.file_name().unwrap_or_default()).with_extension(ending);
        let outcome = if taken.contains(&name) {
            let other = [("name", words(shown(&folder.join(name))))];
            report(file, &context.texts.with("output-twice", &other), context);
            Err(Exit::Io)
        } else {
            let done = make(file, &folder.join(&name));
            if done.is_ok() {
                taken.insert(name);
            }
            done
        };
        worst = match outcome {
            Err(exit) if exit.code() > worst.code() => exit,
            _ => worst,
        };
    }
    worst
}
