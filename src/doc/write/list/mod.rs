//! Elements of lists, as functions from the text of an array to its new text.
//!
//! A list on one line stays on it unless the line grows past its limit; a list on several lines
//! keeps the indentation and the last comma of its neighbours. Comments on lines of their own stay
//! where they are, but for those right above an element that moves.

mod insert;
mod remove;
mod rewrite;

pub(super) use insert::insert;
pub(super) use remove::remove;
pub(super) use rewrite::rewrite;

use std::borrow::Cow;

use unicode_width::UnicodeWidthStr;

use super::inline::splice;
use crate::doc::syntax::{Slot, Value, indent, parse_value, slice};

/// How many columns a line may take before a list is broken.
const LINE_LIMIT: usize = 100;

/// Where a list stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Layout<'a> {
    /// What stands before the list on its line.
    pub(super) before: &'a str,
    /// The line end of new lines, unless the line above has another.
    pub(super) eol: &'a str,
    /// Whether the list may be broken over several lines.
    pub(super) may_break: bool,
}

impl Layout<'_> {
    /// For a value that stays on its line.
    pub(super) const ON_ITS_LINE: Layout<'static> = Layout {
        before: "",
        eol: "\n",
        may_break: false,
    };

    /// The blanks the line of the list begins with.
    fn indent(&self) -> &str {
        indent(self.before, self.before.len())
    }
}

/// An element with the comments that belong to it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Piece {
    /// The element as it is written.
    pub(super) text: String,
    /// Elements that follow it, without comments.
    pub(super) more: Vec<String>,
    /// The comment lines right above, without their blanks and line ends.
    pub(super) above: Vec<String>,
    /// The comment behind, from its `#` on.
    pub(super) behind: Option<String>,
}

impl Piece {
    /// An element without comments.
    pub(super) fn plain(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }

    /// Elements without comments, one behind the other.
    pub(super) fn several(texts: Vec<String>) -> Self {
        let mut texts = texts.into_iter();
        Self {
            text: texts.next().unwrap_or_default(),
            more: texts.collect(),
            ..Self::default()
        }
    }

    /// The elements on one line.
    fn on_one_line(&self, separator: &str) -> String {
        let more = self.more.iter().flat_map(|text| [separator, text]);
        [self.text.as_str()].into_iter().chain(more).collect()
    }

    fn has_comments(&self) -> bool {
        self.behind.is_some() || !self.above.is_empty()
    }

    /// The lines of the piece, the comma behind the element if it takes one.
    fn lines(&self, indent: &str, comma: bool, eol: &str) -> String {
        let mut lines = String::new();
        for comment in &self.above {
            lines.extend([indent, comment, eol]);
        }
        lines.extend([indent, &self.text]);
        for text in &self.more {
            lines.extend([",", eol, indent, text]);
        }
        if comma {
            lines.push(',');
        }
        if let Some(comment) = &self.behind {
            lines.extend([" ", comment]);
        }
        lines
    }
}

/// An array's text with its structure.
struct Array<'t> {
    text: &'t str,
    value: Option<Value<'t>>,
}

impl<'t> Array<'t> {
    fn parse(text: &'t str) -> Self {
        Self {
            text,
            value: parse_value(text),
        }
    }

    fn slots(&self) -> &[Slot<Value<'t>>] {
        self.value
            .as_ref()
            .and_then(Value::elements)
            .unwrap_or_default()
    }

    fn sources(&self) -> impl Iterator<Item = &'t str> {
        self.slots().iter().map(|slot| slot.it.source(self.text))
    }

    /// Whether line breaks stand between the elements.
    fn has_lines(&self) -> bool {
        let mut at = 0;
        for slot in self.slots() {
            if slice(self.text, at..slot.it.span.start).contains('\n') {
                return true;
            }
            at = slot.it.span.end;
        }
        slice(self.text, at..self.text.len()).contains('\n')
    }

    /// The list with an element a line.
    fn broken(&self, layout: Layout<'_>) -> String {
        let (indent, eol) = (layout.indent(), layout.eol);
        let mut lines = format!("[{eol}");
        for source in self.sources() {
            lines.extend([indent, "  ", source, ",", eol]);
        }
        lines.extend([indent, "]"]);
        lines
    }
}

/// The elements as strings; none for one that is something else.
pub(super) fn words(array: &str) -> Vec<Option<String>> {
    let array = Array::parse(array);
    let words = |slot: &Slot<Value<'_>>| slot.it.words(array.text).map(Cow::into_owned);
    array.slots().iter().map(words).collect()
}

/// Breaks a list that has grown past the limit: an element a line. One that was wider before is
/// left, because its author wants it so.
pub(super) fn fitted(old: &str, new: String, layout: Layout<'_>) -> String {
    let width = |array: &str| layout.before.width() + array.width();
    let array = Array::parse(&new);
    let stays = !layout.may_break
        || width(&new) <= LINE_LIMIT
        || width(old) > LINE_LIMIT
        || array.slots().is_empty()
        || new.contains('\n');
    if stays { new } else { array.broken(layout) }
}

/// Replaces an element by another.
pub(super) fn replace(array: &str, index: usize, new: &str, layout: Layout<'_>) -> String {
    let parsed = Array::parse(array);
    let Some(slot) = parsed.slots().get(index) else {
        return array.to_owned();
    };
    let span = &slot.it.span;
    fitted(array, splice(array, span.start, span.end, new), layout)
}

/// Moves an element before another of its list, with the comments that belong to it.
pub(super) fn shift(array: &str, from: usize, before: usize, layout: Layout<'_>) -> String {
    if before == from || before == from + 1 {
        return array.to_owned();
    }
    let (rest, piece) = remove(array, from, true);
    let before = if before > from { before - 1 } else { before };
    insert(&rest, before, &piece, layout)
}
