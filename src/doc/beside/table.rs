//! The tables of keys of the files beside a map, and of lists of questions: which keys there are, what
//! each may hold, and in which order they are written. A new optional key is one line here.

use super::bytes::BYTE_ORDER_MARK;
use crate::doc::syntax::Tree;

/// What a key may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// One line of words.
    Text,
    /// Words over several lines.
    LongText,
    /// An integer within the bounds, both included.
    Whole(i64, i64),
    /// One of these words.
    Choice(&'static [&'static str]),
    /// A date with the time and its offset.
    Time,
    /// A list of words.
    Texts,
}

/// One line of a table of keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key {
    /// The key as it stands in the file.
    pub name: &'static str,
    /// What it may hold.
    pub shape: Shape,
    /// Whether its table is incomplete without it.
    pub required: bool,
}

/// A kind of file beside a map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SheetKind {
    /// The key at the top that says what the file is; it holds the version of the format.
    pub version_key: &'static str,
    /// The newest version of the format this program knows.
    pub version: i64,
    /// The list of tables.
    pub list: &'static str,
    /// The keys at the top, but for the version and the list, in the order they are written.
    pub root: &'static [Key],
    /// The keys of a table of the list, in the order they are written. One of them is `id`.
    pub entry: &'static [Key],
    /// The texts that say where a key of the top and of a table stands.
    pub(super) places: [&'static str; 2],
}

const fn may(name: &'static str, shape: Shape) -> Key {
    Key {
        name,
        shape,
        required: false,
    }
}

const fn must(name: &'static str, shape: Shape) -> Key {
    Key {
        name,
        shape,
        required: true,
    }
}

/// `NAME.review.toml`: the comments of a map.
pub static REVIEW: SheetKind = SheetKind {
    version_key: "jalon_review",
    version: 1,
    list: "comments",
    root: &[],
    entry: &[
        must("id", Shape::Text),
        may("stage", Shape::Text),
        may("row", Shape::Text),
        may("persona", Shape::Text),
        may("item", Shape::Text),
        may("quote", Shape::Text),
        may("author", Shape::Text),
        may("at", Shape::Time),
        must("text", Shape::LongText),
        may("reply_to", Shape::Text),
        may("resolved_by", Shape::Text),
        may("resolved_at", Shape::Time),
    ],
    places: ["diag-place-review", "diag-place-comment"],
};

/// `NAME.audit-YYYY-MM-DD[-N].toml`: one audit run.
pub static AUDIT: SheetKind = SheetKind {
    version_key: "jalon_audit",
    version: 1,
    list: "checks",
    root: &[
        may("map", Shape::Text),
        may("map_digest", Shape::Text),
        may("persona", Shape::Text),
        may("auditor", Shape::Text),
        may("started", Shape::Time),
        may("finished", Shape::Time),
    ],
    entry: &[
        must("id", Shape::Text),
        may("stage", Shape::Text),
        may(
            "from",
            Shape::Choice(&["checks", "touchpoints", "actions", "pains", "list"]),
        ),
        may("list", Shape::Text),
        may("item", Shape::Text),
        may("quote", Shape::Text),
        must("text", Shape::Text),
        may(
            "result",
            Shape::Choice(&["todo", "pass", "partial", "fail", "na"]),
        ),
        may("severity", Shape::Whole(1, 5)),
        may("note", Shape::LongText),
        may("evidence", Shape::Texts),
        may("seconds", Shape::Whole(0, i64::MAX)),
        may("at", Shape::Time),
    ],
    places: ["diag-place-audit", "diag-place-check"],
};

/// A list of questions that audits ask besides what a map gives. It stands wherever its owner keeps it.
pub static LIST: SheetKind = SheetKind {
    version_key: "jalon_list",
    version: 1,
    list: "checks",
    root: &[
        may("id", Shape::Text),
        must("name", Shape::Text),
        may("lang", Shape::Text),
        may("about", Shape::Text),
        may("each", Shape::Choice(&["journey", "touchpoint"])),
        may("channels", Shape::Texts),
    ],
    entry: &[
        may("id", Shape::Text),
        must("text", Shape::Text),
        may("stages", Shape::Texts),
        may("severity", Shape::Whole(1, 5)),
        may("source", Shape::Text),
    ],
    places: ["diag-place-list", "diag-place-question"],
};

impl SheetKind {
    /// Every kind there is.
    pub const ALL: [&'static SheetKind; 3] = [&REVIEW, &AUDIT, &LIST];

    /// The line of the table for a key at the top, or of a table of the list.
    pub(super) fn key(&self, is_root: bool, name: &str) -> Option<&'static Key> {
        let keys = if is_root { self.root } else { self.entry };
        keys.iter().find(|key| key.name == name)
    }

    /// Whether a key, wherever it stands, holds a point in time.
    pub(super) fn has_time(&self, name: &str) -> bool {
        let mut keys = self.root.iter().chain(self.entry);
        keys.any(|key| key.name == name && key.shape == Shape::Time)
    }

    /// The keys at the top, or of a table, in the order they are written.
    pub(in crate::doc) fn order(&self, is_root: bool) -> Vec<&'static str> {
        let keys = if is_root { self.root } else { self.entry };
        let names = keys.iter().map(|key| key.name);
        let version = is_root.then_some(self.version_key);
        version.into_iter().chain(names).collect()
    }
}

/// Whether a file is called as what stands beside a map is: `NAME.review.toml`, `NAME.audit-DAY.toml`.
pub fn is_named_beside(name: &str) -> bool {
    let stem = name.strip_suffix(".toml");
    stem.is_some_and(|stem| stem.ends_with(".review") || stem.contains(".audit-"))
}

/// Which kind of file beside a map a text is, by the version at its top; none for anything else.
pub fn kind_of(text: &str) -> Option<&'static SheetKind> {
    let tree = Tree::parse(text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text));
    let root = tree.blocks.iter().find(|block| block.header.is_none())?;
    let states = |kind: &SheetKind| {
        root.entries
            .iter()
            .any(|entry| entry.is(&[kind.version_key]))
    };
    SheetKind::ALL.into_iter().find(|kind| states(kind))
}

#[cfg(test)]
mod tests {
    use super::is_named_beside;

    #[test]
    fn what_stands_beside_a_map_is_known_by_its_name() {
        for (name, is_beside) in [
            ("shop.review.toml", true),
            ("shop.audit-2026-11-22.toml", true),
            ("shop.audit-2026-11-22-2.toml", true),
            ("shop.toml", false),
            ("review.toml", false),
            ("shop.review.txt", false),
        ] {
            assert_eq!(is_named_beside(name), is_beside, "{name}");
        }
    }
}
