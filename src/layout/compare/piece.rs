//! Runs of text broken into lines.

use super::super::canvas::{Role, Run};
use crate::text::{graphemes, truncate, width, wrap};

/// The runs broken into lines of so many columns, at most `most` of them; the last has a mark where
/// there is more.
pub(super) fn wrapped(runs: &[Run], cells: usize, most: usize, more: &str) -> Vec<Vec<Run>> {
    let text: String = runs.iter().map(|run| run.text.as_str()).collect();
    let mut lines = Vec::new();
    let parts = wrap(&text, cells.max(1));
    let count = parts.len();
    for (n, part) in parts.into_iter().take(most).enumerate() {
        let mut line = Vec::new();
        let mut start = 0;
        for run in runs {
            let end = start + run.text.len();
            let common = start.max(part.start)..end.min(part.end);
            if let Some(text) = text.get(common).filter(|text| !text.is_empty()) {
                let text = text.to_owned();
                line.push(Run {
                    text,
                    ..run.clone()
                });
            }
            start = end;
        }
        // A sign wider than the line stands alone on one that is then too wide.
        let mut line = cut(&line, cells);
        if n + 1 == most && count > most {
            line = cut(&line, cells.saturating_sub(width(more)));
            line.push(Run {
                text: more.to_owned(),
                role: Role::More,
            });
        }
        lines.push(line);
    }
    lines
}

/// As much of the runs as fits into so many columns.
pub(super) fn cut(runs: &[Run], cells: usize) -> Vec<Run> {
    let mut left = cells;
    let mut out = Vec::new();
    for run in runs {
        if width(&run.text) <= left {
            left -= width(&run.text);
            out.push(run.clone());
            continue;
        }
        let text = graphemes(&run.text).take_while(|(_, cells)| {
            let fits = *cells <= left;
            left = left.saturating_sub(*cells);
            fits
        });
        let text: String = text.map(|(grapheme, _)| grapheme).collect();
        out.push(Run {
            text,
            role: run.role,
        });
        break;
    }
    out
}

/// A text in the middle of so many columns, and where it begins.
pub(super) fn centred(text: &str, cells: usize, more: &str) -> (usize, String) {
    let text = truncate(text, cells, more).into_owned();
    ((cells.saturating_sub(width(&text))) / 2, text)
}
