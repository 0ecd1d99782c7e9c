//! Takes out comments that came back, and puts comments back that neither the lines nor the edits of a merge could carry: behind the same
//! words as before where these still stand, and on a line of their own elsewhere, by the nearest
//! line that is still there.

use std::collections::HashMap;

use super::extras::{Counts, comments, is_comment, of};
use super::pairs::in_order;
use crate::doc::syntax::{line_break, line_end, line_start, slice};

/// How many comments are put back; beyond, it would take too long to find their places.
const MOST: usize = 200;

/// A comment that is to come back, with the line it stood on.
struct Lost<'t> {
    comment: &'t str,
    /// Which line.
    line: usize,
    /// What stands before it on its line.
    before: &'t str,
}

/// The text with the comments it lacks, taken from the first of the sources that has them; none if
/// something else is lost or there is no place. `is_good` says whether a text still says what it
/// is to say.
pub(super) fn with_comments(
    text: &str,
    lost: &Counts,
    sources: [&str; 2],
    is_good: impl Fn(&str) -> bool,
) -> Option<String> {
    if !lost.keys().all(|atom| is_comment(atom)) || lost.values().sum::<usize>() > MOST {
        return None;
    }
    let mut text = text.to_owned();
    let mut left = lost.clone();
    for source in sources {
        for lost in missing(source, &text, &mut left) {
            let ways = ways(&text, source, &lost);
            text = ways.into_iter().find(|text| is_good(text))?;
        }
    }
    left.is_empty().then_some(text)
}

/// The comments of a source that are to come back, without those whose lines are there already.
fn missing<'t>(source: &'t str, text: &str, left: &mut Counts) -> Vec<Lost<'t>> {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let mut there: HashMap<&str, usize> = HashMap::new();
    for line in &lines {
        *there.entry(line).or_default() += 1;
    }
    let mut found = Vec::new();
    let mut others = Vec::new();
    for span in comments(source) {
        let comment = slice(source, span.clone());
        if of(left, comment) == 0 {
            continue;
        }
        let start = line_start(source, span.start);
        let line = slice(source, start..line_end(source, start)).trim();
        let lost = Lost {
            comment,
            line: slice(source, 0..start).matches('\n').count(),
            before: slice(source, start..span.start),
        };
        match there.get_mut(line) {
            Some(count) if *count > 0 => {
                *count -= 1;
                others.push(lost);
            }
            _ => found.push(lost),
        }
    }
    let all = found.into_iter().chain(others);
    let mut all: Vec<Lost<'_>> = all.filter(|lost| take(left, lost.comment)).collect();
    all.sort_by_key(|lost| lost.line);
    all
}

/// Takes one away, if there is one.
fn take(counts: &mut Counts, atom: &str) -> bool {
    let Some(count) = counts.get_mut(atom) else {
        return false;
    };
    *count = count.saturating_sub(1);
    if *count == 0 {
        counts.remove(atom);
    }
    true
}

/// The text with the comment in it, the best place first.
fn ways(text: &str, source: &str, lost: &Lost<'_>) -> Vec<String> {
    let old: Vec<&str> = source.lines().collect();
    let new: Vec<&str> = text.lines().collect();
    let is_bare = |line: &str| line.trim().is_empty();
    let bare = |lines: &[&str]| -> Vec<String> {
        lines.iter().map(|line| (*line).trim().to_owned()).collect()
    };
    let pairs = in_order(&bare(&old), &bare(&new));
    let known = |line: &usize| old.get(*line).is_some_and(|line| !is_bare(line));
    let mut above = pairs.iter().rev().filter(|(old, _)| *old < lost.line);
    let above = above.find(|(old, _)| known(old)).map(|(_, new)| *new);
    let mut below = pairs.iter().filter(|(old, _)| *old > lost.line);
    let below = below.find(|(old, _)| known(old)).map(|(_, new)| *new);
    let from = above.map_or(0, |line| line + 1);
    let mut ways = Vec::new();
    if !is_bare(lost.before) {
        let words = lost.before.trim().trim_end_matches(',');
        let to = below.unwrap_or(new.len());
        let same = (from..to).find(|at| {
            let line = new.get(*at).map(|line| line.trim().trim_end_matches(','));
            line == Some(words)
        });
        ways.extend(same.map(|at| behind(text, at, lost.comment)));
    }
    // A comment is about what stands below it.
    let touches = below
        == pairs
            .iter()
            .find(|(old, _)| *old == lost.line + 1)
            .map(|p| p.1);
    let mut places = vec![below, Some(from)];
    if !touches {
        places.reverse();
    }
    places.push(Some(new.len()));
    let own = places.into_iter().flatten();
    ways.extend(own.map(|at| on_its_own(text, at, lost)));
    ways
}

/// Where a line begins, or the end of the text.
fn offset(text: &str, line: usize) -> usize {
    text.split_inclusive('\n').take(line).map(str::len).sum()
}

/// The text with a comment at the end of a line.
fn behind(text: &str, line: usize, comment: &str) -> String {
    let start = offset(text, line);
    let content = slice(text, start..line_end(text, start)).trim_end();
    let (before, after) = text
        .split_at_checked(start + content.len())
        .unwrap_or_default();
    [before, " ", comment, after].concat()
}

/// The text with a comment as a line of its own.
fn on_its_own(text: &str, line: usize, lost: &Lost<'_>) -> String {
    let at = offset(text, line);
    let (before, after) = text.split_at_checked(at).unwrap_or_default();
    let blanks = lost.before.len() - lost.before.trim_start_matches([' ', '\t']).len();
    let indent = slice(lost.before, 0..blanks);
    let end = line_break(text, at);
    if before.is_empty() || before.ends_with('\n') {
        [before, indent, lost.comment, end, after].concat()
    } else {
        // The last line has no end, and neither has the one behind it.
        [before, end, indent, lost.comment].concat()
    }
}

/// The text without a comment, and without its line if it has one of its own; none if it is not
/// there.
pub(super) fn without(text: &str, comment: &str) -> Option<String> {
    let mut found = comments(text).into_iter();
    let span = found.find(|span| slice(text, span.clone()) == comment)?;
    let (before, after) = (text.get(..span.start)?, text.get(span.end..)?);
    let start = line_start(text, span.start);
    if slice(text, start..span.start).trim().is_empty() {
        let end = line_end(text, span.end);
        return Some([text.get(..start)?, text.get(end..)?].concat());
    }
    Some([before.trim_end_matches([' ', '\t']), after].concat())
}
