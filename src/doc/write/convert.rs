//! Turns tables in braces into tables below a header and back, with their values as they are
//! written. Only what moves between lists of different forms, or is copied, passes through here.

use super::error::{EditError, Obstacle};
use super::inline;
use super::list::Piece;
use super::value;
use crate::doc::syntax::{Entry, Tree, slice};

/// A table below a header, given by its block, with all tables below it, in braces.
pub(super) fn inline_of(tree: &Tree<'_>, index: usize) -> Result<String, EditError> {
    let place = tree
        .blocks
        .get(index)
        .map(|block| block.place.as_slice())
        .unwrap_or_default();
    let mut left = tree.under(place);
    left.retain(|under| *under != index);
    let table = braces(tree, index, &mut left);
    // A table below one that has no header itself is not reached.
    if left.is_empty() {
        Ok(table)
    } else {
        Err(EditError::Unwritable(Obstacle::Structure))
    }
}

fn braces(tree: &Tree<'_>, index: usize, left: &mut Vec<usize>) -> String {
    let Some(block) = tree.blocks.get(index) else {
        return "{}".to_owned();
    };
    let mut keys: Vec<String> = block
        .entries
        .iter()
        .map(|entry| source(tree, entry))
        .collect();
    while let Some((name, is_array)) = next_child(tree, index, left) {
        let children = if is_array {
            tree.tables(&block.place, &name)
        } else {
            tree.table(&block.place, &name).into_iter().collect()
        };
        left.retain(|under| !children.contains(under));
        let tables: Vec<String> = children
            .iter()
            .map(|child| braces(tree, *child, left))
            .collect();
        let tables = tables.join(", ");
        let key = value::key(&name);
        keys.push(if is_array {
            format!("{key} = [{tables}]")
        } else {
            format!("{key} = {tables}")
        });
    }
    if keys.is_empty() {
        "{}".to_owned()
    } else {
        format!("{{ {} }}", keys.join(", "))
    }
}

/// The next table right below a block, and whether it is one of an array of tables.
fn next_child(tree: &Tree<'_>, index: usize, left: &[usize]) -> Option<(String, bool)> {
    let place = &tree.blocks.get(index)?.place;
    let child = left
        .iter()
        .filter_map(|under| tree.blocks.get(*under))
        .find(|block| block.place.len() == place.len() + 1 && block.place.starts_with(place))?;
    let name = child.place.last()?.name.to_string();
    Some((name, child.header.as_ref()?.is_array))
}

/// A key with its value as they are written.
fn source(tree: &Tree<'_>, entry: &Entry<'_>) -> String {
    slice(tree.text, entry.start()..entry.value.span.end).to_owned()
}

/// A table in braces below a header, which is given.
pub(super) fn lines_of(table: &str, header: &str, eol: &str) -> String {
    let mut lines = format!("{header}{eol}");
    for entry in inline::sources(table) {
        lines.extend([entry, eol]);
    }
    lines
}

/// Every comment in the lines of a table with a header, without what stands before it.
pub(super) fn comments(tree: &Tree<'_>, index: usize) -> Vec<String> {
    let Some(block) = tree.blocks.get(index) else {
        return Vec::new();
    };
    let header = block.header.iter().map(|header| header.span.clone());
    let entries = block
        .entries
        .iter()
        .map(|entry| entry.start()..entry.value.span.end);
    let mut at = super::body::head(tree, index);
    let end = super::body::tail(tree, index);
    let mut comments = Vec::new();
    let spans = header.chain(entries).chain(std::iter::once(end..end));
    for span in spans {
        let between = slice(tree.text, at..span.start);
        comments.extend(
            between
                .lines()
                .map(str::trim)
                .filter(|line| line.starts_with('#'))
                .map(str::to_owned),
        );
        at = span.end;
    }
    comments
}

/// An item of a list below a header, with the comments it brings.
pub(super) fn piece_lines(piece: &Piece, words_key: &str, header: &str, eol: &str) -> String {
    let mut lines = String::new();
    for comment in piece.above.iter().chain(&piece.behind) {
        lines.extend([comment, eol]);
    }
    if inline::is_table(&piece.text) {
        lines.push_str(&lines_of(&piece.text, header, eol));
    } else {
        lines.extend([header, eol, words_key, " = ", &piece.text, eol]);
    }
    lines
}
