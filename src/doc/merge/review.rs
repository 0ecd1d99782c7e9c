//! Two changed versions of the comments beside a map made into one: a union by id.
//!
//! It works on the blocks of the text, so that remarks, order and unknown keys of the file stay. A
//! comment one side took out and the other left alone is gone; of one key that both changed, the
//! later version stands.

use std::collections::HashMap;

use toml::de::DeTable;

use super::line::{Additions, blend};
use super::order::woven;
use crate::doc::syntax::{Block, Entry, Tree, line_end, line_start, slice};

/// Whether a text holds comments beside a map.
pub fn is_review(text: &str) -> bool {
    let tree = Tree::parse(text);
    let root = tree.blocks.iter().filter(|block| block.header.is_none());
    root.flat_map(|block| &block.entries)
        .any(|entry| entry.is(&["jalon_review"]))
}

/// The comments of both; none where a text cannot be read, or the outcome could not.
pub fn merge_reviews(base: &str, ours: &str, theirs: &str) -> Option<String> {
    let texts = [base, ours, theirs].map(|text| text.strip_prefix('\u{feff}').unwrap_or(text));
    let [base, ours, theirs] = texts.map(Comments::read);
    let (base, ours, theirs) = (base?, ours?, theirs?);
    let mut text = blend(base.head, ours.head, theirs.head, Additions::Both).text;
    let ids = |side: &Comments<'_>| side.blocks.iter().map(|(id, _)| id.clone()).collect();
    let (mine, other): (Vec<String>, Vec<String>) = (ids(&ours), ids(&theirs));
    let (mine, other): (Vec<&String>, Vec<&String>) =
        (mine.iter().collect(), other.iter().collect());
    for id in woven(&mine, &other) {
        let found = [&base, &ours, &theirs].map(|side| side.block(id));
        if let Some(block) = merged(found) {
            if !text.is_empty() && !text.ends_with("\n\n") {
                text.push_str(if text.ends_with('\n') { "\n" } else { "\n\n" });
            }
            text.push_str(block.trim_end());
            text.push('\n');
        }
    }
    DeTable::parse(&text).is_ok().then_some(text)
}

/// The text of a review in pieces.
struct Comments<'t> {
    /// What stands above the first comment.
    head: &'t str,
    /// Each comment by its id, with what stands directly above it.
    blocks: Vec<(String, &'t str)>,
}

impl<'t> Comments<'t> {
    fn read(text: &'t str) -> Option<Self> {
        DeTable::parse(text).ok()?;
        let tree = Tree::parse(text);
        let mut starts: Vec<(usize, &Block<'_>)> = Vec::new();
        for block in tree.blocks.iter().filter(|block| block.header.is_some()) {
            let [step] = block.place.as_slice() else {
                continue;
            };
            if step.name != "comments" || step.index.is_none() {
                return None;
            }
            let header = block.header.as_ref().map_or(0, |header| header.span.start);
            starts.push((with_remarks_above(text, line_start(text, header)), block));
        }
        let is_list = |entry: &Entry<'_>| entry.is_under(&["comments"]);
        if tree
            .blocks
            .first()
            .is_some_and(|root| root.entries.iter().any(is_list))
        {
            return None;
        }
        let head = slice(
            text,
            0..starts.first().map_or(text.len(), |(start, _)| *start),
        );
        let ends = starts
            .iter()
            .skip(1)
            .map(|(start, _)| *start)
            .chain([text.len()]);
        let mut seen: HashMap<String, usize> = HashMap::new();
        let blocks = starts.iter().zip(ends).map(|((start, block), end)| {
            let source = slice(text, *start..end);
            let id = block.entries.iter().find(|entry| entry.is(&["id"]));
            let id = id.and_then(|entry| entry.value.words(text));
            // One without an id is what it says.
            let id = id.map_or_else(|| source.trim().to_owned(), std::borrow::Cow::into_owned);
            let count = seen.entry(id.clone()).or_default();
            *count += 1;
            let id = if *count > 1 {
                format!("{id} {count}")
            } else {
                id
            };
            (id, source)
        });
        Some(Self {
            head,
            blocks: blocks.collect(),
        })
    }

    fn block(&self, id: &str) -> Option<&'t str> {
        let found = self.blocks.iter().find(|(known, _)| known == id);
        found.map(|(_, block)| *block)
    }
}

/// The start of the lines of remarks right above a line.
fn with_remarks_above(text: &str, mut start: usize) -> usize {
    while start > 0 {
        let above = line_start(text, start - 1);
        if !slice(text, above..start).trim_start().starts_with('#') {
            break;
        }
        start = above;
    }
    start
}

/// A comment of three versions; none where it goes.
fn merged([base, ours, theirs]: [Option<&str>; 3]) -> Option<String> {
    let same = |one: &str, other: &str| one.trim() == other.trim();
    match (base, ours, theirs) {
        (Some(old), Some(left), None) | (Some(old), None, Some(left)) if same(old, left) => None,
        (_, Some(one), None) | (_, None, Some(one)) => Some(one.to_owned()),
        (base, Some(ours), Some(theirs)) => {
            Some(key_by_key(base.unwrap_or_default(), ours, theirs))
        }
        (_, None, None) => None,
    }
}

/// Our version with what they changed in it.
fn key_by_key(base: &str, ours: &str, theirs: &str) -> String {
    let old = values(base);
    let mut text = ours.to_owned();
    let (mine, other) = (values(ours), values(theirs));
    let is_later = when(&other) > when(&mine);
    let known = |values: &[(String, String)], key: &str| {
        let found = values.iter().find(|(known, _)| known == key);
        found.map(|(_, value)| value.clone())
    };
    let keys = other.iter().map(|(key, _)| key);
    let gone = mine
        .iter()
        .map(|(key, _)| key)
        .filter(|key| known(&other, key).is_none());
    for key in keys.chain(gone) {
        let [old, one, two] = [&old, &mine, &other].map(|values| known(values, key));
        let is_theirs =
            two != old && (one == old || is_later || (one < two && when(&mine) == when(&other)));
        if one != two && is_theirs {
            text = with_value(&text, key, two.as_deref());
        }
    }
    text
}

/// When a comment was touched last, as it is written.
fn when(values: &[(String, String)]) -> Option<&str> {
    let stamps = values
        .iter()
        .filter(|(key, _)| key == "at" || key.ends_with("_at"));
    stamps.map(|(_, value)| value.as_str()).max()
}

/// The keys of a block with their values as they are written.
fn values(block: &str) -> Vec<(String, String)> {
    let tree = Tree::parse(block);
    let entries = tree.blocks.iter().flat_map(|block| &block.entries);
    entries
        .map(|entry| {
            (
                entry.name().to_owned(),
                entry.value.source(block).to_owned(),
            )
        })
        .collect()
}

/// A block with a key set to a value, or without it.
fn with_value(block: &str, key: &str, value: Option<&str>) -> String {
    let tree = Tree::parse(block);
    let entries: Vec<&Entry<'_>> = tree
        .blocks
        .iter()
        .flat_map(|block| &block.entries)
        .collect();
    let found = entries.iter().find(|entry| entry.is(&[key]));
    let splice = |start: usize, end: usize, new: &str| {
        [slice(block, 0..start), new, slice(block, end..block.len())].concat()
    };
    match (found, value) {
        (Some(entry), Some(value)) => splice(entry.value.span.start, entry.value.span.end, value),
        (Some(entry), None) => {
            let end = line_end(block, entry.value.span.end);
            let start = line_start(block, entry.start());
            splice(start, (end + 1).min(block.len()), "")
        }
        (None, Some(value)) => {
            let last = entries
                .last()
                .map_or(block.len(), |entry| entry.value.span.end);
            let end = line_end(block, last);
            splice(end, end, &format!("\n{key} = {value}"))
        }
        (None, None) => block.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{is_review, merge_reviews};

    const HEAD: &str = "# What was said.\njalon_review = 1\n";

    fn comment(id: &str, rest: &str) -> String {
        format!("\n# {id}\n[[comments]]\nid = \"{id}\"\ntext = \"{id}?\"\n{rest}")
    }

    fn review(comments: &[String]) -> String {
        [HEAD, &comments.concat()].concat()
    }

    #[test]
    fn comments_of_both_are_there_once() {
        let c = |id| comment(id, "");
        let resolved = comment("a", "resolved_by = \"Bob\"\nresolved_at = 2026-10-02\n");
        let later = comment("a", "resolved_by = \"Zoe\"\nresolved_at = 2026-10-03\n");
        for (base, ours, theirs, expected) in [
            (
                vec![c("a")],
                vec![c("a"), c("b")],
                vec![c("a"), c("d")],
                vec![c("a"), c("b"), c("d")],
            ),
            (vec![], vec![c("a")], vec![c("a")], vec![c("a")]),
            (
                vec![c("a"), c("b")],
                vec![c("b")],
                vec![c("a"), c("b")],
                vec![c("b")],
            ),
            (
                vec![c("a")],
                vec![],
                vec![resolved.clone()],
                vec![resolved.clone()],
            ),
            (
                vec![c("a")],
                vec![resolved.clone()],
                vec![c("a")],
                vec![resolved.clone()],
            ),
            (
                vec![c("a")],
                vec![resolved.clone()],
                vec![later.clone()],
                vec![later.clone()],
            ),
            (
                vec![c("a")],
                vec![later.clone()],
                vec![resolved],
                vec![later],
            ),
        ] {
            let merged = merge_reviews(&review(&base), &review(&ours), &review(&theirs));
            assert_eq!(merged.as_deref(), Some(review(&expected).as_str()));
        }
    }

    #[test]
    fn a_review_is_known_by_its_version_and_has_to_be_toml() {
        assert!(is_review(HEAD));
        assert!(!is_review("jalon = 1\n"));
        assert_eq!(merge_reviews(HEAD, HEAD, "<<<<<<<"), None);
    }
}
