//! Maps out of Markdown: tables as any other tables, headings with bullets, nested lists and paragraphs
//! that begin with a label in bold. Inline markup is taken off the words; HTML is not read, and said.

mod line;
mod lines;
mod outline;
mod seen;

use super::decode::decode;
use super::gather::Gatherer;
use super::limit;
use super::{Imported, Input, Likeness, Notice, Place, Refused};
use crate::model::NewStage;

/// Whether a text has what hardly any other text has: headings below the first, rows of dashes between bars,
/// bullets.
pub(super) fn is_like(input: &Input<'_>) -> Likeness {
    let start = input.bytes.get(..8_192).unwrap_or(input.bytes);
    if start.contains(&0) {
        return Likeness::No;
    }
    let text = String::from_utf8_lossy(start);
    let is_table = |line: &str| {
        line.contains("--")
            && line.contains('|')
            && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '))
    };
    let is_heading =
        |line: &str| line.trim_start_matches('#').starts_with(' ') && line.starts_with("##");
    let is_bullet = |line: &str| line.starts_with("- ") || line.starts_with("* ");
    let lines = || text.lines().map(str::trim_end);
    if lines().any(is_table) {
        return Likeness::Sure;
    }
    let bullets = lines().filter(|line| is_bullet(line.trim_start())).count();
    if bullets > 1 || lines().any(is_heading) {
        return Likeness::Likely;
    }
    Likeness::Perhaps
}

/// Reads a map out of Markdown.
///
/// # Errors
/// It is no text, or has no label that is known.
pub(super) fn read(input: &Input<'_>) -> Result<Imported, Refused> {
    let (text, repaired) =
        decode(input.bytes).map_err(|notice| Refused::because(String::new(), *notice))?;
    let mut map = Gatherer::new(input);
    let lines = lines::of(&text, &mut map);
    let refused = match lines.as_slice() {
        lines if lines.len() > limit::PARTS => Some("table-large"),
        lines if !lines.is_empty() && outline::gather(lines, &mut map) => None,
        _ if is_page(&text) => Some("md-page"),
        [] => Some("table-empty"),
        _ => Some("md-unknown"),
    };
    if let Some(variant) = refused {
        let notice = Notice::refused(Place::Whole, variant);
        return Err(Refused::because(text, notice));
    }
    let mut imported = map.finish(text)?;
    imported.notices.splice(..0, repaired);
    Ok(imported)
}

/// Whether it is a page for a browser.
fn is_page(text: &str) -> bool {
    let head: String = text.trim_start().chars().take(14).collect();
    let head = head.to_lowercase();
    head.starts_with("<!doctype html") || head.starts_with("<html")
}

/// Whether it says what a map is made of: two stages or more with two rows that are known or more.
pub(super) fn is_map(input: &Input<'_>) -> bool {
    let is_told = |stage: &NewStage| {
        let rows = stage.cells.iter().filter(|(row, _)| row.is_built_in());
        rows.count() > 1
    };
    let read = read(input);
    read.is_ok_and(|read| {
        read.map
            .stages
            .iter()
            .filter(|stage| is_told(stage))
            .count()
            > 1
    })
}

#[cfg(test)]
mod tests;
