//! Two changed versions of a file beside a map made into one: a union by id.
//!
//! It works on the blocks of the text, so that remarks, order and unknown keys of the file stay. A
//! table one side took out and the other left alone is gone; of one key that both changed, the later
//! version stands.

use std::collections::HashMap;

use super::moment::Moment;
use super::read::read;
use super::sheet::At;
use super::table::{SheetKind, kind_of};
use crate::doc::merge::{Additions, blend, woven};
use crate::doc::read::Access;
use crate::doc::syntax::{Block, Entry, Tree, line_break, line_start, slice};
use crate::doc::write::sheet as write;

/// Keys that answer something, with those that tell when: who said the same again later meant it.
const ANSWERS: [(&str, &str); 2] = [("result", "at"), ("resolved_by", "resolved_at")];

/// What both say, of texts of one kind of file. A text with nothing in it is a file that was not there.
/// None where a text cannot be read or is of a newer version, or the outcome could not be read.
pub fn merge(base: &str, ours: &str, theirs: &str) -> Option<String> {
    let texts = [base, ours, theirs].map(|text| text.strip_prefix('\u{feff}').unwrap_or(text));
    let kind = kind_of(ours).or_else(|| kind_of(theirs))?;
    if let Some(text) = of_one(kind, texts) {
        return Some(text.to_owned());
    }
    let eol = texts.iter().rev().find(|text| text.contains('\n'));
    let eol = eol.map_or("\n", |text| line_break(text, text.len()));
    let [base, ours, theirs] = texts.map(|text| Pieces::read(kind, text));
    let (base, ours, theirs) = (base?, ours?, theirs?);
    let mut text = head(kind, [base.head, ours.head, theirs.head]);
    let ids = |side: &Pieces<'_>| side.blocks.iter().map(|(id, _)| id.clone()).collect();
    let (mine, other): (Vec<String>, Vec<String>) = (ids(&ours), ids(&theirs));
    let (mine, other): (Vec<&String>, Vec<&String>) =
        (mine.iter().collect(), other.iter().collect());
    let sides = [&base, &ours, &theirs].map(Pieces::by_id);
    for id in woven(&mine, &other) {
        let found = sides.each_ref().map(|side| side.get(id.as_str()).copied());
        if let Some(block) = merged(kind, found) {
            let gap = text.trim_end_matches([' ', '\t', '\r', '\n']).len();
            if gap > 0 && slice(&text, gap..text.len()).matches('\n').count() < 2 {
                text.truncate(gap);
                text.push_str(&eol.repeat(2));
            }
            text.push_str(block.trim_end());
            text.push_str(eol);
        }
    }
    is_sound(kind, &text).then_some(text)
}

/// The text of the one side that changed anything, if it is only one.
fn of_one<'t>(kind: &'static SheetKind, [base, ours, theirs]: [&'t str; 3]) -> Option<&'t str> {
    let changed = if ours == base { theirs } else { ours };
    let is_one = ours == theirs || ours == base || theirs == base;
    let is_whole = || {
        [base, ours, theirs]
            .into_iter()
            .all(|text| is_sound(kind, text))
    };
    (is_one && is_whole()).then_some(changed)
}

fn is_sound(kind: &'static SheetKind, text: &str) -> bool {
    let is_other = kind_of(text).is_some_and(|found| found != kind);
    read(kind, text).access == Access::Edit && !is_other
}

/// A text in pieces.
struct Pieces<'t> {
    /// What stands above the first table.
    head: &'t str,
    /// Each table by its id, with what stands directly above it.
    blocks: Vec<(String, &'t str)>,
}

impl<'t> Pieces<'t> {
    fn read(kind: &'static SheetKind, text: &'t str) -> Option<Self> {
        if !is_sound(kind, text) {
            return None;
        }
        let tree = Tree::parse(text);
        let mut starts: Vec<(usize, &Block<'_>)> = Vec::new();
        for block in tree.blocks.iter().filter(|block| block.header.is_some()) {
            let is_table = |step: &crate::doc::syntax::Step<'_>| {
                step.name == kind.list && step.index.is_some()
            };
            match block.place.as_slice() {
                [step] if is_table(step) => {
                    let header = block.header.as_ref().map_or(0, |header| header.span.start);
                    starts.push((with_remarks_above(text, line_start(text, header)), block));
                }
                [step, _, ..] if is_table(step) => {}
                _ => return None,
            }
        }
        let is_list = |entry: &Entry<'_>| entry.is_under(&[kind.list]);
        let root = tree.blocks.first()?;
        if root.entries.iter().any(is_list) {
            return None;
        }
        let first = starts.first().map_or(text.len(), |(start, _)| *start);
        let ends = starts.iter().skip(1).map(|(start, _)| *start);
        let mut seen: HashMap<String, usize> = HashMap::new();
        let blocks = starts.iter().zip(ends.chain([text.len()]));
        let blocks = blocks.map(|((start, block), end)| {
            let source = slice(text, *start..end);
            let id = block.entries.iter().find(|entry| entry.is(&["id"]));
            let id = id.and_then(|entry| entry.value.words(text));
            // One without an id is what it says.
            let id = id.map_or_else(|| source.trim().to_owned(), std::borrow::Cow::into_owned);
            let count = seen.entry(id.clone()).or_default();
            *count += 1;
            match *count {
                1 => (id, source),
                count => (format!("{id} {count}"), source),
            }
        });
        Some(Self {
            head: slice(text, 0..first),
            blocks: blocks.collect(),
        })
    }

    fn by_id(&self) -> HashMap<&str, &'t str> {
        let blocks = self.blocks.iter();
        blocks.map(|(id, block)| (id.as_str(), *block)).collect()
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

/// What stands above the first table, of three versions.
fn head(kind: &'static SheetKind, [base, ours, theirs]: [&str; 3]) -> String {
    let blended = blend(base, ours, theirs, Additions::Both);
    if blended.is_clean && is_sound(kind, &blended.text) {
        return blended.text;
    }
    key_by_key(kind, At::Root, [base, ours, theirs])
}

/// A table of three versions; none where it goes.
fn merged(kind: &'static SheetKind, [base, ours, theirs]: [Option<&str>; 3]) -> Option<String> {
    let same = |one: &str, other: &str| one.trim() == other.trim();
    match (base, ours, theirs) {
        (Some(old), Some(left), None) | (Some(old), None, Some(left)) if same(old, left) => None,
        (_, Some(one), None) | (_, None, Some(one)) => Some(one.to_owned()),
        (base, Some(ours), Some(theirs)) => {
            let texts = [base.unwrap_or_default(), ours, theirs];
            Some(key_by_key(kind, At::Table(0), texts))
        }
        (_, None, None) => None,
    }
}

/// Our version with what they changed in it.
fn key_by_key(kind: &'static SheetKind, at: At, [base, ours, theirs]: [&str; 3]) -> String {
    let old = values(base);
    let (mine, other) = (values(ours), values(theirs));
    let is_later = when(kind, &other) > when(kind, &mine);
    let is_as_late = when(kind, &other) == when(kind, &mine);
    let known = |values: &[Written], path: &[String]| {
        let found = values.iter().find(|written| written.path == path);
        found.map(|written| written.source.clone())
    };
    let paths = other.iter().map(|written| &written.path);
    let gone = mine.iter().map(|written| &written.path);
    let gone = gone.filter(|path| known(&other, path).is_none());
    let mut text = ours.to_owned();
    for path in paths.chain(gone) {
        let [old, one, two] = [&old, &mine, &other].map(|values| known(values, path));
        let is_theirs = match answered(path, [&mine, &other]) {
            Some([mine, other]) if mine != other => other > mine,
            _ => two != old && (one == old || is_later || (one < two && is_as_late)),
        };
        if one != two && is_theirs {
            let path: Vec<&str> = path.iter().map(String::as_str).collect();
            // What cannot be written stays as we have it.
            text = write::put(&text, kind, at, &path, two.as_deref()).unwrap_or(text);
        }
    }
    text
}

/// When both sides said what a key says, where another key tells that.
fn answered(path: &[String], sides: [&[Written]; 2]) -> Option<[Moment; 2]> {
    let [key] = path else {
        return None;
    };
    let (_, time) = ANSWERS.iter().find(|(answer, _)| answer == key)?;
    let told = |side: &[Written]| {
        let found = side.iter().find(|written| written.path == [*time]);
        found.and_then(|written| moment(&written.source))
    };
    let [mine, other] = sides.map(told);
    Some([mine?, other?])
}

/// A key with its value as it is written.
struct Written {
    /// The parts of the key, from its table on.
    path: Vec<String>,
    source: String,
}

/// When a table was touched last.
fn when(kind: &SheetKind, values: &[Written]) -> Option<Moment> {
    let is_time = |written: &&Written| match written.path.as_slice() {
        [key] => kind.has_time(key),
        _ => false,
    };
    let stamps = values.iter().filter(is_time);
    stamps.filter_map(|written| moment(&written.source)).max()
}

fn moment(source: &str) -> Option<Moment> {
    Moment::of(&source.parse().ok()?)
}

/// The keys of a block, and of the tables within it, with their values.
fn values(block: &str) -> Vec<Written> {
    let tree = Tree::parse(block);
    let of_block = |table: &Block<'_>| {
        let above = table.place.iter().skip(1);
        let above: Vec<String> = above.map(|step| step.name.to_string()).collect();
        let written = table.entries.iter().map(|entry| Written {
            path: above
                .iter()
                .cloned()
                .chain(entry.keys.iter().map(|key| key.name.to_string()))
                .collect(),
            source: entry.value.source(block).to_owned(),
        });
        written.collect::<Vec<_>>()
    };
    tree.blocks.iter().flat_map(of_block).collect()
}

#[cfg(test)]
mod tests {
    use super::merge;

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
            let merged = merge(&review(&base), &review(&ours), &review(&theirs));
            assert_eq!(merged.as_deref(), Some(review(&expected).as_str()));
        }
    }

    /// Both ways, which have to come to the same.
    fn both(base: &str, ours: &str, theirs: &str) -> String {
        let merged = merge(base, ours, theirs).unwrap();
        assert_eq!(merge(base, theirs, ours).as_deref(), Some(merged.as_str()));
        merged
    }

    #[test]
    fn answers_of_two_auditors_come_together() {
        let audit = |finished: &str, one: &str, two: &str| {
            let check =
                |id: &str, more: &str| format!("\n[[checks]]\nid = \"{id}\"\ntext = \"?\"\n{more}");
            let head = format!("jalon_audit = 1\nauditor = \"A\"\n{finished}");
            [head, check("a", one), check("b", two)].concat()
        };
        let day = |day: u8| format!("finished = 2026-10-{day}T10:00:00Z\n");
        let pass = "result = \"pass\"\nat = 2026-10-01T10:00:00Z\n";
        let fail = "result = \"fail\"\nnote = \"no\"\nat = 2026-10-02T10:00:00Z\n";
        let open = audit("", "", "");
        assert_eq!(
            both(&open, &audit("", pass, ""), &audit("", "", fail)),
            audit("", pass, fail)
        );
        assert_eq!(
            both(&open, &audit(&day(11), "", ""), &audit(&day(12), "", "")),
            audit(&day(12), "", "")
        );
        // Of one both answered the later answer stands, wherever the clock hung, with the other's note.
        let again = pass.replace("-01T10:00:00Z", "-02T13:00:00+02:00");
        let kept = again.replace("at =", "note = \"no\"\nat =");
        assert_eq!(
            both(
                &audit("", pass, ""),
                &audit("", &again, ""),
                &audit("", fail, "")
            ),
            audit("", &kept, "")
        );
        // What was taken back is gone.
        assert_eq!(
            both(
                &audit("", fail, ""),
                &audit("", "", ""),
                &audit("", fail, pass)
            ),
            audit("", "", pass)
        );
        let ends = |text: &str| text.replace('\n', "\r\n");
        let merged = merge(
            &ends(&open),
            &ends(&audit("", pass, "")),
            &ends(&audit("", "", fail)),
        );
        assert_eq!(merged, Some(ends(&audit("", pass, fail))));
        let deep = |x: u8| audit("", "", &format!("[checks.more]\nx = {x}\ny = 2\n"));
        assert_eq!(both(&deep(1), &deep(1), &deep(3)), deep(3));
    }

    #[test]
    fn what_is_merged_is_of_one_kind_and_toml() {
        assert_eq!(merge(HEAD, HEAD, "<<<<<<<"), None);
        assert_eq!(merge(HEAD, HEAD, "jalon_audit = 1\n"), None);
        assert_eq!(merge("", HEAD, "jalon_review = 2\n"), None);
        assert_eq!(merge("", "jalon = 1\n", "jalon = 1\n"), None);
    }
}
