//! `--fix`: mends what can be mended safely, and saves.

use super::super::{Context, Exit, report, shown};
use super::gather::Task;
use crate::app::SaveOutcome;
use crate::check::message;
use crate::diag::LineIndex;
use crate::doc::{self, Document};
use crate::i18n::{Arg, words};
use crate::runtime::save_outcome;
use crate::sys::{self, Expected, SaveError};
use crate::text::Shown;

/// Mends a map and says what was done. What is wrong with reading it is told when it is looked at.
pub(super) fn fix(task: &Task, context: &Context) -> Exit {
    let Ok(mut loaded) = sys::load(&task.path, context.max_size, false) else {
        return Exit::Fine;
    };
    let Ok(mut document) = Document::<()>::open(&loaded.bytes) else {
        return Exit::Fine;
    };
    let map = document.map();
    // A file that is named may be another's all the same: `*.toml` names every one of a folder.
    let says_something =
        map.fields.iter().next().is_some() || !map.personas.is_empty() || !map.stages.is_empty();
    if map.version.is_none() && !(task.is_named && says_something) {
        return Exit::Fine;
    }
    let done = doc::mend(&mut document);
    if done.is_empty() {
        return Exit::Fine;
    }
    let base = Expected::Base(Some(&loaded.bytes));
    if let Err(error) = sys::save(&mut loaded.origin, &document.bytes(), None, base) {
        return not_saved(task, error, context);
    }
    let lines = LineIndex::new(document.text());
    for problem in &done {
        let words_of = Shown::new(&message(problem, &context.texts)).into_string();
        let args = [
            ("file", words(shown(&task.path))),
            (
                "line",
                words(lines.position(problem.span.start).line.to_string()),
            ),
            ("code", words(problem.code.id())),
            ("message", words(words_of)),
        ];
        context.remark(&context.texts.with("check-fixed", &args));
    }
    let args = [
        ("count", Arg::from(done.len())),
        ("name", words(shown(&task.path))),
    ];
    context.remark(&context.texts.with("check-fixed-count", &args));
    Exit::Fine
}

fn not_saved(task: &Task, error: SaveError, context: &Context) -> Exit {
    let texts = &context.texts;
    let reason = match save_outcome(error, &task.path, None, texts, &context.glyphs) {
        SaveOutcome::Failed { reason } => reason,
        // It is not what was read a moment ago.
        _ => texts.text("check-changed"),
    };
    report(&task.path, &reason, context);
    Exit::Io
}
