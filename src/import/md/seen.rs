//! How the lines of a text stand to each other: which of them are labels, and which name stages.

use std::collections::HashSet;

use super::line::{Kind, Line};
use crate::import::gather::{Gatherer, labelled};
use crate::import::labels::{Label, folded};

/// What is known of a line before the map is made.
#[derive(Clone, Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is asked for on its own"
)]
pub(super) struct Seen {
    /// The line it stands below.
    pub(super) parent: Option<usize>,
    /// Whether a line stands below it.
    pub(super) has_children: bool,
    /// Whether a child is the label of a row.
    pub(super) has_rows: bool,
    /// Whether a child is a table.
    pub(super) has_table: bool,
    /// What its label stands for.
    pub(super) label: Option<Label>,
    /// The words of the label.
    pub(super) name: String,
    /// What stands behind the label.
    pub(super) behind: String,
    /// Whether it names a stage.
    pub(super) is_stage: bool,
}

/// The headings with a numbered list of sources below them, where items refer to its numbers.
pub(super) fn sources(lines: &[Line], seen: &[Seen], map: &mut Gatherer<'_>) -> HashSet<usize> {
    let is_heading = |at: &usize| {
        let is_named = seen
            .get(*at)
            .is_some_and(|seen| folded(&seen.name) == "source");
        is_named
            && lines
                .get(*at)
                .is_some_and(|line| line.kind == Kind::Heading)
    };
    let has_reference = |number: u64| {
        let end = [
            format!("[{number}]"),
            format!("[{number},"),
            format!(", {number}]"),
            format!(", {number},"),
        ];
        let cells = |line: &Line| {
            let cells = line.grid.iter().flat_map(|grid| grid.rows.iter().flatten());
            cells.map(|cell| cell.words.clone()).collect::<String>()
        };
        lines.iter().any(|line| {
            end.iter().any(|end| {
                line.words.words.contains(end.as_str()) || cells(line).contains(end.as_str())
            })
        })
    };
    let mut found = HashSet::new();
    if !has_reference(1) {
        return found;
    }
    for (line, here) in lines.iter().zip(seen) {
        let parent = here.parent.filter(is_heading);
        if let Some((parent, number)) = parent.zip(line.number) {
            map.source(number, &line.words.words);
            found.insert(parent);
        }
    }
    found
}

/// Looks at how lines stand to each other.
pub(super) fn look(lines: &[Line], map: &mut Gatherer<'_>) -> Vec<Seen> {
    let mut seen: Vec<Seen> = Vec::with_capacity(lines.len());
    let mut path: Vec<(usize, usize)> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        while path.last().is_some_and(|(level, _)| *level >= line.level) {
            path.pop();
        }
        let parent = path.last().map(|(_, at)| *at);
        let above = parent.and_then(|parent| seen.get(parent));
        let is_in_row = above.is_some_and(|above| matches!(above.label, Some(Label::Row(_))));
        let mut here = if is_in_row && line.kind != Kind::Heading {
            Seen::default()
        } else {
            label_of(line, map)
        };
        here.parent = parent;
        seen.push(here);
        if let Some(above) = parent.and_then(|parent| seen.get_mut(parent)) {
            above.has_children = true;
            above.has_table = above.has_table || line.kind == Kind::Table;
        }
        // Only a paragraph that names what follows has something below it.
        let is_plain = matches!(line.kind, Kind::Paragraph | Kind::Quote) && !leads(line);
        if !is_plain && !matches!(line.kind, Kind::Table | Kind::Fence) {
            // A list below a label in bold belongs to it.
            path.push((line.level, at));
        }
    }
    mark_stages(lines, &mut seen, map);
    seen
}

/// Whether a paragraph is no more than a name for what follows.
pub(super) fn leads(line: &Line) -> bool {
    let words = line.words.words.trim_end();
    let is_bold = line.bold > 0 && line.bold >= words.len();
    is_bold || words.ends_with(':') && words.chars().count() <= 80
}

/// The label of a line: its beginning in bold, what stands before its colon, or all of it.
fn label_of(line: &Line, map: &mut Gatherer<'_>) -> Seen {
    let words = &line.words.words;
    let trim = |words: &str| {
        words
            .trim_matches(|c: char| c.is_whitespace() || c == ':')
            .to_owned()
    };
    let (name, behind) = match words
        .split_at_checked(line.bold)
        .filter(|(bold, _)| !bold.trim().is_empty())
    {
        Some((bold, behind)) => {
            let behind = behind.trim_start_matches(|c: char| c.is_whitespace() || c == ':');
            // A dash parts them; that of a number is its own.
            let parted = behind
                .strip_prefix(['—', '–', '-'])
                .filter(|rest| rest.starts_with(' '));
            let behind = parted.unwrap_or(behind).trim_start();
            (trim(bold), behind.to_owned())
        }
        // A heading is a name, unless it says what a map says of itself: `Persona: Anne`.
        None => match labelled(words)
            .filter(|(label, _)| line.kind != Kind::Heading || map.labels().head(label).is_some())
        {
            Some((label, behind)) => (label.to_owned(), behind.to_owned()),
            None => (trim(words), String::new()),
        },
    };
    let is_label = line.kind != Kind::Quote && line.kind != Kind::Fence && !name.contains('\n');
    let label = is_label.then(|| map.label(&name)).flatten();
    Seen {
        label,
        name,
        behind,
        ..Seen::default()
    }
}

/// Marks what has rows below it as stages, and its like beside it.
fn mark_stages(lines: &[Line], seen: &mut [Seen], map: &mut Gatherer<'_>) {
    let rows_first = rows_first(lines, seen);
    for at in 0..seen.len() {
        let Some(here) = seen.get(at) else { continue };
        let is_row = matches!(here.label, Some(Label::Row(_)))
            && (here.has_children || !here.behind.is_empty());
        let is_above = here.label.is_some() && rows_first.contains(&at);
        let parent = here.parent.filter(|_| is_row && !is_above);
        if let Some(above) = parent.and_then(|parent| seen.get_mut(parent)) {
            above.has_rows = true;
        }
    }
    find_stages(lines, seen);
    let of = |line: &Line, here: &Seen| (here.parent, line.level);
    let stages = lines
        .iter()
        .zip(seen.iter())
        .filter(|(_, here)| here.is_stage);
    let like: HashSet<_> = stages.map(|(line, here)| of(line, here)).collect();
    for (line, here) in lines.iter().zip(seen.iter_mut()) {
        let is_like =
            like.contains(&of(line, here)) && matches!(line.kind, Kind::Heading | Kind::Item);
        let mut is_other = || here.label.is_some() || map.labels().head(&here.name).is_some();
        here.is_stage = here.is_stage || is_like && here.behind.is_empty() && !is_other();
    }
}

/// Marks what has rows below it, but for what has stages below it; the only heading of its level above
/// tables is a title.
fn find_stages(lines: &[Line], seen: &mut [Seen]) {
    let has_tables = lines.iter().any(|line| line.grid.is_some());
    let is_first = |line: &Line| line.kind == Kind::Heading && line.level == 1;
    let firsts = lines.iter().filter(|line| is_first(line)).count();
    for (line, here) in lines.iter().zip(seen.iter_mut()) {
        let is_title = is_first(line) && has_tables && firsts == 1;
        here.is_stage = here.has_rows && here.label.is_none() && !is_title;
    }
    for at in 0..seen.len() {
        let here = seen.get(at).filter(|here| here.is_stage);
        let mut above = here.and_then(|here| here.parent);
        while let Some(parent) = above.and_then(|above| seen.get_mut(above)) {
            parent.is_stage = false;
            above = parent.parent;
        }
    }
}

/// The rows that have stages below them, and not the other way round: headings stand below them, or lists
/// within every item of a row that stands below no more than the title.
fn rows_first(lines: &[Line], seen: &[Seen]) -> HashSet<usize> {
    let mut first = HashSet::new();
    let mut flat = HashSet::new();
    for (line, here) in lines.iter().zip(seen) {
        let Some(parent) = here.parent else { continue };
        if here.has_children && line.kind == Kind::Heading {
            first.insert(parent);
        } else if !here.has_children {
            flat.insert(parent);
        }
    }
    for (at, here) in seen.iter().enumerate() {
        let is_high = match here.parent.and_then(|parent| lines.get(parent)) {
            Some(above) => above.kind == Kind::Heading && above.level == 1,
            None => true,
        };
        if is_high && here.has_children && !flat.contains(&at) {
            first.insert(at);
        }
    }
    first
}
