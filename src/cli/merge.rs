//! `jalon merge BASE OURS THEIRS`: two changed versions of a map made into one, by what they mean;
//! `jalon merge FILE` does it for a file with the marks of a merge by lines.
//!
//! It asks nothing: what it cannot decide stands in the outcome to be settled, and the code says so,
//! as git wants it of a merge driver. What is no map goes through git's own merge.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use clap::Args;

use super::{Context, Exit, is_stdin, open_document, print, read_bytes, report, say, shown, usage};
use crate::app::SaveOutcome;
use crate::doc::beside::{self, kind_of};
use crate::doc::{self, Access, Document, Merged};
use crate::i18n::{Arg, words};
use crate::runtime::save_outcome;
use crate::sys::{self, Expected, GitError};

/// What it is told.
#[derive(Clone, Debug, Args)]
pub(crate) struct MergeArgs {
    pub(crate) base: PathBuf,
    #[arg(requires = "theirs")]
    pub(crate) ours: Option<PathBuf>,
    pub(crate) theirs: Option<PathBuf>,
    #[arg(id = "merge_output", short = 'o', long = "output")]
    pub(crate) output: Option<PathBuf>,
    #[arg(id = "merge_force", long = "force", requires = "merge_output")]
    pub(crate) force: bool,
    #[arg(long)]
    pub(crate) path: Option<OsString>,
}

/// What comes out, and how it was made.
struct Outcome {
    bytes: Vec<u8>,
    conflicts: usize,
    is_by_lines: bool,
}

/// Merges.
pub(super) fn run(args: &MergeArgs, context: &Context) -> Exit {
    merge(args, context).unwrap_or_else(|exit| exit)
}

fn merge(args: &MergeArgs, context: &Context) -> Result<Exit, Exit> {
    let (outcome, file) = match (&args.ours, &args.theirs) {
        (Some(ours), Some(theirs)) => (of_three([&args.base, ours, theirs], context)?, ours),
        (None, _) => (of_marked(&args.base, context)?, &args.base),
        (Some(_), None) => return Err(usage::wanted("usage-merge", &context.texts)),
    };
    write(&outcome, args, context)?;
    let name = args
        .path
        .as_ref()
        .map_or_else(|| shown(file), |path| shown(Path::new(path)));
    let told = [
        ("name", words(name)),
        ("count", Arg::from(outcome.conflicts)),
    ];
    if outcome.is_by_lines {
        say(&context.texts.with("merged-by-lines", &told));
    }
    if outcome.conflicts == 0 {
        return Ok(Exit::Fine);
    }
    if !outcome.is_by_lines {
        say(&context.texts.with("merged-conflicts", &told));
    }
    Ok(Exit::Found)
}

/// A file with the marks of a merge by lines.
fn of_marked(file: &Path, context: &Context) -> Result<Outcome, Exit> {
    let bytes = read_bytes(file, context)?;
    let document: Document<()> = open_document(file, &bytes, context)?;
    let has_mark = document.bytes() != document.text().as_bytes();
    match doc::merge_marked(document.text()) {
        Some(merged) => Ok(by_meaning(&merged, has_mark)),
        None if doc::is_marked(document.text()) => {
            report(file, &context.texts.text("merged-unreadable-side"), context);
            Err(Exit::BadDocument)
        }
        None => {
            report(file, &context.texts.text("merged-no-marks"), context);
            Err(Exit::BadDocument)
        }
    }
}

fn by_meaning(merged: &Merged, has_mark: bool) -> Outcome {
    let mark = if has_mark { "\u{feff}" } else { "" };
    Outcome {
        bytes: [mark, &merged.text].concat().into_bytes(),
        conflicts: merged.conflicts,
        is_by_lines: false,
    }
}

fn of_three(files: [&PathBuf; 3], context: &Context) -> Result<Outcome, Exit> {
    let mut texts = Vec::new();
    let mut has_mark = false;
    for (at, file) in files.into_iter().enumerate() {
        let bytes = read_bytes(file, context)?;
        if let Ok(document) = Document::<()>::open(&bytes) {
            has_mark |= at == 1 && document.bytes() != document.text().as_bytes();
            texts.push(document.text().to_owned());
        }
    }
    let merged = match texts.as_slice() {
        [base, ours, theirs] => merged([base, ours, theirs]),
        // One of them is not UTF-8.
        _ => None,
    };
    match merged {
        Some(merged) => Ok(by_meaning(&merged, has_mark)),
        None => by_lines(files, context),
    }
}

/// The outcome for what this program knows: maps, and the files beside them.
fn merged([base, ours, theirs]: [&str; 3]) -> Option<Merged> {
    if [ours, theirs]
        .into_iter()
        .any(|text| kind_of(text).is_some())
    {
        let text = beside::merge(base, ours, theirs)?;
        return Some(Merged { text, conflicts: 0 });
    }
    let is_map = |text: &str| {
        let reading = doc::read(text);
        reading.access == Access::Edit
            && (reading.map.version.is_some() || !reading.map.stages.is_empty())
    };
    if ![ours, theirs].into_iter().all(is_map) {
        return None;
    }
    doc::merge(base, ours, theirs).ok()
}

/// What git makes of the files by their lines.
fn by_lines([base, ours, theirs]: [&PathBuf; 3], context: &Context) -> Result<Outcome, Exit> {
    if [base, ours, theirs].into_iter().any(|file| is_stdin(file)) {
        report(ours, &context.texts.text("merged-unreadable"), context);
        return Err(Exit::BadDocument);
    }
    let mut arguments: Vec<OsString> = Vec::new();
    let labels = [
        "merge-file",
        "-p",
        "-L",
        "ours",
        "-L",
        "base",
        "-L",
        "theirs",
        "--",
    ];
    arguments.extend(labels.map(Into::into));
    arguments.extend([ours, base, theirs].map(|file| file.as_os_str().to_owned()));
    let answer = sys::git_code(
        Path::new("."),
        arguments,
        context.max_size.saturating_mul(3),
    );
    match answer {
        Ok((bytes, Some(count @ 0..=127))) => Ok(Outcome {
            bytes,
            conflicts: usize::try_from(count).unwrap_or_default(),
            is_by_lines: true,
        }),
        Ok(_) => {
            report(ours, &context.texts.text("merged-unreadable"), context);
            Err(Exit::BadDocument)
        }
        Err(error) => Err(no_git(&error, context)),
    }
}

/// Says why git gave no answer.
pub(super) fn no_git(error: &GitError, context: &Context) -> Exit {
    let texts = &context.texts;
    match error {
        GitError::Missing => say(&texts.text("git-missing")),
        error => {
            let reason = crate::text::Shown::new(&error.to_string()).into_string();
            say(&texts.with("git-failed", &[("reason", words(reason))]));
        }
    }
    Exit::Io
}

/// Writes the outcome where it is wanted. One of the given files may be written over: what it had is
/// in the outcome.
fn write(outcome: &Outcome, args: &MergeArgs, context: &Context) -> Result<(), Exit> {
    let Some(out) = args.output.as_deref().filter(|out| !is_stdin(out)) else {
        // A map is text; what git made of something else goes out as it is.
        let text = String::from_utf8_lossy(&outcome.bytes);
        return match print(&text, &context.texts) {
            Exit::Fine => Ok(()),
            failed => Err(failed),
        };
    };
    let given = [Some(&args.base), args.ours.as_ref(), args.theirs.as_ref()];
    let is_given = given.into_iter().flatten().any(|file| file == out);
    let expected = if args.force || is_given {
        Expected::Anything
    } else {
        Expected::Seen(None)
    };
    let mut origin = super::read_to_edit(out, context)?.origin;
    let saved = sys::save(&mut origin, &outcome.bytes, None, expected);
    saved.map(drop).map_err(|error| {
        let texts = &context.texts;
        let reason = match save_outcome(error, out, None, texts, &context.glyphs) {
            SaveOutcome::Failed { reason } => reason,
            _ => texts.text("recover-exists"),
        };
        report(out, &reason, context);
        Exit::Io
    })
}
