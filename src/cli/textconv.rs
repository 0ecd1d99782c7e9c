//! `jalon show --textconv FILE`: what `git diff` compares: the linear text of a map, or the text of
//! the file where that is no map that can be read.
//!
//! Git takes any failure for its own, so whatever a file holds ends well here.

use std::path::Path;

use super::{Context, Exit, print, report_load};
use crate::doc::{Access, Document, ReadOnly};
use crate::layout::{Facts, Lens, plain};
use crate::model::View;
use crate::sys;
use crate::text::Shown;

/// Prints it.
pub(super) fn run(file: &Path, context: &Context) -> Exit {
    let read = if super::is_stdin(file) {
        sys::read_stdin(u64::MAX)
    } else {
        sys::load(file, u64::MAX, false).map(|loaded| loaded.bytes)
    };
    let bytes = match read {
        Ok(bytes) => bytes,
        Err(error) => return report_load(file, &error, context),
    };
    let is_small = u64::try_from(bytes.len()).is_ok_and(|len| len <= context.max_size);
    let linear = Some(&bytes).filter(|_| is_small);
    let text = linear
        .and_then(|bytes| linear_text(bytes, context))
        .unwrap_or_else(|| raw_text(&bytes));
    print(&text, &context.texts)
}

/// The linear text; none where the file is no map, or cannot be read as one.
fn linear_text(bytes: &[u8], context: &Context) -> Option<String> {
    let document: Document<()> = Document::open(bytes).ok()?;
    let map = document.map();
    let is_map = map.version.is_some() || !map.stages.is_empty();
    if document.access() == Access::ReadOnly(ReadOnly::Syntax) || !is_map {
        return None;
    }
    let view = View::default();
    let facts = Facts::new(map, &view, &context.texts);
    let lens = Lens {
        map,
        facts: &facts,
        view: &view,
        texts: &context.texts,
        glyphs: &context.glyphs,
        found: None,
        marks: None,
    };
    Some(plain(&lens, 0..map.stages.len()))
}

/// The text of the file as it is, but that nothing in it acts on a terminal: a tab is four blanks,
/// and other signs that do more than stand there are shown as marks.
fn raw_text(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes).replace('\t', "    ");
    let lines = text.split_inclusive('\n').map(|line| {
        let (words, end) = match line.strip_suffix('\n') {
            Some(words) => (words, "\n"),
            None => (line, ""),
        };
        let words = words.strip_suffix('\r').unwrap_or(words);
        format!("{}{end}", Shown::new(words))
    });
    lines.collect()
}
