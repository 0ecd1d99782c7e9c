//! Keys below headers, and where a table with a header begins and ends.
//!
//! Everything here answers with splices of whole lines.

use super::{Splice, order, value};
use crate::doc::syntax::{
    Block, Entry, Step, Tree, indent, line_break, line_end, line_start, slice,
};
use crate::model::Span;

/// The whole lines of an entry, the comment behind it included.
pub(super) fn lines(tree: &Tree<'_>, entry: &Entry<'_>) -> Span {
    line_start(tree.text, entry.start())..line_end(tree.text, entry.value.span.end)
}

/// Adds a key behind the nearest that precedes it in `order`, else behind the last.
pub(super) fn insert(
    tree: &Tree<'_>,
    index: usize,
    path: &[&str],
    new: &str,
    order: &[&str],
) -> Option<Splice> {
    let block = tree.blocks.get(index)?;
    let names: Vec<&str> = block.entries.iter().map(Entry::name).collect();
    let name = path.first().copied().unwrap_or_default();
    let behind = order::behind(&names, name, order).or_else(|| names.len().checked_sub(1));
    let neighbour = behind.and_then(|at| block.entries.get(at));
    let keys: Vec<String> = path.iter().map(|part| value::key(part)).collect();
    let key = keys.join(".");
    let Some(neighbour) = neighbour else {
        return Some(insert_first(tree, index, &format!("{key} = {new}")));
    };
    let at = lines(tree, neighbour).end;
    let eol = line_break(tree.text, at);
    let line = [
        indent(tree.text, neighbour.start()),
        &spaced(tree, neighbour, &key),
        new,
        eol,
    ];
    Some(Splice::insert(at, line.concat()))
}

/// `key = ` with the blanks its neighbour has, so that aligned signs stay aligned.
fn spaced(tree: &Tree<'_>, neighbour: &Entry<'_>, key: &str) -> String {
    use unicode_width::UnicodeWidthStr;
    let start = neighbour.start();
    let end = neighbour.keys.last().map_or(start, |key| key.span.end);
    let between = slice(tree.text, end..neighbour.value.span.start);
    let (before, after) = between.split_once('=').unwrap_or((" ", " "));
    let column = slice(tree.text, start..end).width() + before.len();
    let blanks = if before.len() > 1 {
        column.saturating_sub(key.width()).max(1)
    } else {
        before.len()
    };
    format!("{key}{:blanks$}={after}", "")
}

/// The first key of a table: right below its header; of the root, above the first header.
fn insert_first(tree: &Tree<'_>, index: usize, entry: &str) -> Splice {
    let text = tree.text;
    if let Some(header) = tree
        .blocks
        .get(index)
        .and_then(|block| block.header.as_ref())
    {
        let at = line_end(text, header.span.end);
        let (indent, eol) = (indent(text, header.span.start), line_break(text, at));
        return Splice::insert(at, [indent, entry, eol].concat());
    }
    if tree.blocks.len() > 1 {
        let at = head(tree, 1);
        let eol = line_break(text, at);
        return Splice::insert(at, [entry, eol, eol].concat());
    }
    Splice::insert(text.len(), [entry, line_break(text, text.len())].concat())
}

/// Removes an entry with its lines.
pub(super) fn remove(tree: &Tree<'_>, entry: &Entry<'_>) -> Splice {
    Splice::remove(lines(tree, entry))
}

/// The end of the last line of a block that holds its header or a key.
fn content_end(tree: &Tree<'_>, block: &Block<'_>) -> usize {
    let last = block.entries.last().map(|entry| entry.value.span.end);
    let header = block.header.as_ref().map(|header| header.span.end);
    last.or(header).map_or(0, |end| line_end(tree.text, end))
}

/// Where the block begins: at its header, or at the comment lines that touch it.
pub(super) fn head(tree: &Tree<'_>, index: usize) -> usize {
    let Some(header) = tree
        .blocks
        .get(index)
        .and_then(|block| block.header.as_ref())
    else {
        return 0;
    };
    let above = index
        .checked_sub(1)
        .and_then(|index| tree.blocks.get(index));
    let floor = above.map_or(0, |block| content_end(tree, block));
    let mut top = line_start(tree.text, header.span.start);
    while top > floor {
        let line = line_start(tree.text, top - 1);
        let comment = slice(tree.text, line..top).trim_start();
        // `#:schema` is about the whole file.
        if !comment.starts_with('#') || comment.starts_with("#:") || line < floor {
            break;
        }
        top = line;
    }
    top
}

/// Where the block ends: behind its last key and the comment lines that touch it, unless those
/// touch the next header.
pub(super) fn tail(tree: &Tree<'_>, index: usize) -> usize {
    let Some(block) = tree.blocks.get(index) else {
        return tree.text.len();
    };
    let next = index + 1;
    let limit = if next < tree.blocks.len() {
        head(tree, next)
    } else {
        tree.text.len()
    };
    let mut end = content_end(tree, block);
    while end < limit {
        let line = line_end(tree.text, end);
        if !slice(tree.text, end..line).trim_start().starts_with('#') {
            break;
        }
        end = line;
    }
    end
}

/// The lines of a table with all tables below it. There are several regions where headers of other
/// tables stand between.
pub(super) fn regions(tree: &Tree<'_>, place: &[Step<'_>]) -> Vec<Span> {
    let mut regions: Vec<Span> = Vec::new();
    let mut previous = None;
    for index in tree.under(place) {
        let end = tail(tree, index);
        match regions.last_mut() {
            Some(region) if previous == Some(index - 1) => region.end = end,
            _ => regions.push(head(tree, index)..end),
        }
        previous = Some(index);
    }
    regions
}

fn is_blank(text: &str, line: Span) -> bool {
    slice(text, line).trim().is_empty()
}

/// How far up the blank lines right above a line reach.
pub(super) fn blanks_above(text: &str, start: usize) -> usize {
    let mut top = start;
    while top > 0 && is_blank(text, line_start(text, top - 1)..top) {
        top = line_start(text, top - 1);
    }
    top
}

fn blanks_below(text: &str, end: usize) -> usize {
    let mut bottom = end;
    while bottom < text.len() && is_blank(text, bottom..line_end(text, bottom)) {
        bottom = line_end(text, bottom);
    }
    bottom
}

/// Removes lines with the blank lines that set them apart from one side.
pub(super) fn remove_region(tree: &Tree<'_>, region: &Span) -> Splice {
    let text = tree.text;
    let (top, bottom) = (
        blanks_above(text, region.start),
        blanks_below(text, region.end),
    );
    let span = if bottom == text.len() {
        top..region.end
    } else if top == 0 || top < region.start {
        region.start..bottom
    } else {
        region.clone()
    };
    Splice::remove(span)
}

/// The blank lines that stand between tables of a list, as many as between those there are.
pub(super) fn gap(tree: &Tree<'_>, tables: &[usize]) -> usize {
    let Some(index) = tables.get(1).or(tables.first()) else {
        return 1;
    };
    let head = head(tree, *index);
    let blanks = slice(tree.text, blanks_above(tree.text, head)..head)
        .matches('\n')
        .count();
    if blanks_above(tree.text, head) == 0 {
        1
    } else {
        blanks
    }
}

/// Puts a table before another of its list, given by their headers' blocks, or behind the last.
/// `new` is whole lines. The list must not be empty.
pub(super) fn insert_table(
    tree: &Tree<'_>,
    tables: &[usize],
    before: usize,
    new: &str,
) -> Option<Splice> {
    let gap = gap(tree, tables);
    if let Some(next) = tables.get(before) {
        let at = head(tree, *next);
        let blanks = line_break(tree.text, at).repeat(gap);
        return Some(Splice::insert(at, [new, &blanks].concat()));
    }
    let last = tables.last().and_then(|index| tree.blocks.get(*index))?;
    let at = tree
        .under(&last.place)
        .last()
        .map(|index| tail(tree, *index))?;
    let blanks = line_break(tree.text, at).repeat(gap);
    Some(Splice::insert(at, [&blanks, new].concat()))
}

/// Puts the first table of a list before a block, or at the end of the text.
pub(super) fn insert_first_table(tree: &Tree<'_>, next: Option<usize>, new: &str) -> Splice {
    let text = tree.text;
    if let Some(next) = next {
        let at = head(tree, next);
        let eol = line_break(text, at);
        return Splice::insert(at, [new, eol].concat());
    }
    let at = text.len();
    let is_apart = at == 0 || blanks_above(text, at) < at;
    let eol = if is_apart { "" } else { line_break(text, at) };
    Splice::insert(at, [eol, new].concat())
}

/// Moves a table of a list, with all tables below it and its comments, before another of the list.
pub(super) fn shift_table(
    tree: &Tree<'_>,
    tables: &[usize],
    from: usize,
    before: usize,
) -> Vec<Splice> {
    let before = before.min(tables.len());
    let block = tables.get(from).and_then(|index| tree.blocks.get(*index));
    let Some(block) = block.filter(|_| before != from && before != from + 1) else {
        return Vec::new();
    };
    let regions = regions(tree, &block.place);
    let lines: String = regions
        .iter()
        .map(|region| slice(tree.text, region.clone()))
        .collect();
    let removals = regions.iter().map(|region| remove_region(tree, region));
    removals
        .chain(insert_table(tree, tables, before, &lines))
        .collect()
}
