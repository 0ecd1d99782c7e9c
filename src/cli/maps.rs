//! The maps of files and folders, read for a command that makes something of each: which files are
//! looked at, what is said of those that cannot be read, and how it ends then.
//!
//! A map with problems is taken as far as it can be read, and how many there are is said; one with mistakes
//! of syntax is left out, since nobody could tell what of it is missing.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use super::progress::Progress;
use super::threads::{AT_ONCE, each};
use super::{Context, Exit, is_stdin, report, report_load, report_open, say, shown};
use crate::check::message;
use crate::diag::{Diagnostic, LineIndex, Position, Severity};
use crate::doc::beside::kind_of;
use crate::doc::{Access, Document, OpenError, ReadOnly};
use crate::export::begins_as_map;
use crate::i18n::{Arg, words};
use crate::runtime::{io_words, shown_folder};
use crate::sys::{self, LoadError, Reach};
use crate::text::Shown;

/// The first bytes of a file, in which it says that it is a map.
const HEAD: u64 = 16 * 1024;

/// What was made of maps.
pub(super) struct Maps<T> {
    /// What was made of each, in order.
    pub(super) made: Vec<T>,
    /// How it ends: fine, or as badly as with the worst of them.
    pub(super) exit: Exit,
}

/// A file to be read.
struct Task {
    path: PathBuf,
    /// Whether it was named, and so has to be a map.
    is_named: bool,
}

/// What came of a file.
enum Outcome<T> {
    /// It is no map, and nobody said it was.
    PassedOver,
    Unread(LoadError),
    NotUtf8(OpenError),
    /// It was named and is no map; whether it stands beside one.
    NoMap(bool),
    /// Its first mistake of syntax.
    Broken(Position, Box<Diagnostic>),
    /// What was made of it, and how many things in it could not be taken as they stand.
    Made(T, usize),
}

/// Reads the maps at these paths, or of this folder where there are none, and makes something of each; says
/// what cannot be read and why.
///
/// `make` is given the path as it can be typed, and runs on several threads.
pub(super) fn read_maps<T: Send>(
    paths: &[PathBuf],
    context: &Context,
    make: impl Fn(&str, &Document<()>) -> T + Sync,
) -> Maps<T> {
    let here = [PathBuf::from(".")];
    let paths = if paths.is_empty() { &here[..] } else { paths };
    let mut exit = Exit::Fine;
    let tasks = gather(paths, &mut exit, context);
    let progress = Progress::new(tasks.len(), context);
    let max_size = context.max_size;
    let mut all = Vec::new();
    // How many problems there are, and in how many maps.
    let mut problems = (0, 0);
    for (done, tasks) in tasks.chunks(AT_ONCE).enumerate() {
        progress.show(done * AT_ONCE);
        let outcomes = each(tasks, |task| look(task, max_size, &make));
        progress.clear();
        for (task, outcome) in tasks.iter().zip(outcomes) {
            match tell(task, outcome, context) {
                Ok(Some((it, count))) => {
                    all.push(it);
                    problems = (problems.0 + count, problems.1 + usize::from(count > 0));
                }
                Ok(None) => {}
                Err(failed) => exit = worse(exit, failed),
            }
        }
    }
    if problems.0 > 0 {
        let args = [
            ("count", Arg::from(problems.0)),
            ("maps", Arg::from(problems.1)),
        ];
        say(&context.texts.with("maps-problems", &args));
    }
    if all.is_empty() && exit == Exit::Fine {
        let folders: Vec<String> = paths.iter().map(|folder| shown_folder(folder)).collect();
        let folder = [("folder", words(folders.join(", ")))];
        say(&context.texts.with("maps-none", &folder));
    }
    Maps { made: all, exit }
}

/// The worse of two ends.
pub(super) fn worse(one: Exit, other: Exit) -> Exit {
    if other.code() > one.code() {
        other
    } else {
        one
    }
}

/// The files that are named, and those below the folders that are, in that order and each once.
fn gather(paths: &[PathBuf], exit: &mut Exit, context: &Context) -> Vec<Task> {
    let mut tasks = Vec::new();
    let mut known = HashSet::new();
    for path in paths {
        let is_folder = !is_stdin(path) && sys::is_folder(path);
        let files = if is_folder {
            let (files, failed) = files_below(path, context);
            *exit = worse(*exit, failed);
            files
        } else {
            vec![path.clone()]
        };
        for path in files {
            // The folder one is in needs no name.
            let path = path.strip_prefix(".").map(Path::to_owned).unwrap_or(path);
            if known.insert(path.clone()) {
                let is_named = !is_folder;
                tasks.push(Task { path, is_named });
            }
        }
    }
    tasks
}

/// The files below a folder that may be maps; says what of it cannot be read.
pub(super) fn files_below(folder: &Path, context: &Context) -> (Vec<PathBuf>, Exit) {
    let below = sys::maps_below(folder, Reach::default());
    for (path, error) in &below.closed {
        report(path, &io_words(error, &context.texts), context);
    }
    if below.is_cut {
        let name = [("name", words(shown(folder)))];
        say(&context.texts.with("check-walk-cut", &name));
    }
    let exit = if below.closed.is_empty() {
        Exit::Fine
    } else {
        Exit::Io
    };
    (below.files, exit)
}

fn look<T>(task: &Task, max_size: u64, make: &impl Fn(&str, &Document<()>) -> T) -> Outcome<T> {
    let read = if is_stdin(&task.path) {
        sys::read_stdin(max_size)
    } else {
        sys::load(&task.path, max_size, false).map(|loaded| loaded.bytes)
    };
    let bytes = match read {
        Ok(bytes) => bytes,
        Err(LoadError::TooLarge(_)) if !task.is_named && !is_large_map(&task.path) => {
            return Outcome::PassedOver;
        }
        Err(error) => return Outcome::Unread(error),
    };
    if !task.is_named && !begins_as_map(&String::from_utf8_lossy(&bytes)) {
        return Outcome::PassedOver;
    }
    let document = match Document::open(&bytes) {
        Ok(document) => document,
        Err(error) => return Outcome::NotUtf8(error),
    };
    if document.access() == Access::ReadOnly(ReadOnly::Syntax) {
        let first = document.diagnostics().first().cloned();
        let first = first.map(|problem| {
            let place = LineIndex::new(document.text()).position(problem.span.start);
            Outcome::Broken(place, Box::new(problem))
        });
        return first.unwrap_or(Outcome::NoMap(false));
    }
    let map = document.map();
    if map.version.is_none() && map.stages.is_empty() {
        return Outcome::NoMap(kind_of(document.text()).is_some());
    }
    let problems = document.diagnostics().iter();
    let errors = problems.filter(|problem| problem.severity == Severity::Error);
    let errors = errors.count();
    Outcome::Made(make(&task.path.to_string_lossy(), &document), errors)
}

/// Whether a file that is too large says in its first lines that it is a map.
fn is_large_map(path: &Path) -> bool {
    sys::head(path, HEAD).map_or(true, |bytes| {
        begins_as_map(&String::from_utf8_lossy(&bytes))
    })
}

/// Says what is wrong with a file; else answers with what was made of it.
fn tell<T>(
    task: &Task,
    outcome: Outcome<T>,
    context: &Context,
) -> Result<Option<(T, usize)>, Exit> {
    let texts = &context.texts;
    match outcome {
        Outcome::PassedOver => Ok(None),
        Outcome::Made(it, problems) => Ok(Some((it, problems))),
        Outcome::Unread(error) => Err(report_load(&task.path, &error, context)),
        Outcome::NotUtf8(error) => Err(report_open(&task.path, error, context)),
        Outcome::NoMap(is_beside) => {
            let id = if is_beside {
                "cli-not-a-map"
            } else {
                "list-no-map"
            };
            report(&task.path, &texts.text(id), context);
            Err(Exit::BadDocument)
        }
        Outcome::Broken(place, problem) => {
            let name = format!("{}:{}:{}", shown(&task.path), place.line, place.column);
            let reason = Shown::new(&message(&problem, texts)).into_string();
            let args = [("name", words(name)), ("reason", words(reason))];
            say(&texts.with("cli-error", &args));
            Err(Exit::BadDocument)
        }
    }
}
