//! A difference in words, line by line: what a terminal, a pull request and a screen show alike.
//!
//! Lines hold the words of the maps as they are; whoever shows them makes them safe.

use super::tell_fields::{Values, marked};
use super::{
    CellPair, Difference, Fate, ItemPair, ItemPlace, PersonaPair, Sides, StagePair, marks,
};
use crate::i18n::{Arg, Texts, row_label, words};
use crate::model::{Field, Item, Map, RowDecl, RowId, Stage};

/// What became of the thing a line is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Nothing: the line names what the lines below it are about.
    None,
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It differs.
    Changed,
    /// It stands elsewhere.
    Moved,
}

/// How a part of a line is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// As it is.
    Plain,
    /// The name of what the lines below are about.
    Heading,
    /// A word that names what stands beside it, or a remark.
    Faint,
    /// Words only the second map has, within a line.
    Added,
    /// Words only the first map has, within a line.
    Removed,
}

/// A part of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// How it is meant.
    pub tone: Tone,
    /// The words.
    pub text: String,
}

impl Run {
    pub(super) fn new(tone: Tone, text: impl Into<String>) -> Self {
        let text = text.into();
        Self { tone, text }
    }
}

/// A line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// How deep it stands, from 0.
    pub depth: usize,
    /// What became of the thing.
    pub mark: Mark,
    /// Its words.
    pub runs: Vec<Run>,
}

impl Line {
    pub(super) fn new(depth: usize, mark: Mark, runs: Vec<Run>) -> Self {
        Self { depth, mark, runs }
    }

    fn heading(depth: usize, mark: Mark, text: impl Into<String>) -> Self {
        Self::new(depth, mark, vec![Run::new(Tone::Heading, text)])
    }
}

/// What a difference is told with.
#[derive(Clone, Copy, Debug)]
pub struct Telling<'a> {
    /// The first map.
    pub before: &'a Map,
    /// The second.
    pub after: &'a Map,
    /// What became of the one in the other.
    pub difference: &'a Difference,
    /// The texts of the language.
    pub texts: &'a Texts,
    /// Whether the signs between words are ASCII.
    pub ascii: bool,
}

impl Telling<'_> {
    /// All that differs, in the order of the table.
    pub fn lines(&self) -> Vec<Line> {
        let mut lines = self.map();
        for persona in self.difference.personas.iter().filter(|p| !p.is_kept()) {
            lines.extend(self.persona(persona));
        }
        for stage in &self.difference.stages {
            lines.extend(self.stage(stage));
        }
        lines
    }

    /// How much differs, in one line: `3 differences: 1 added, 2 changed`.
    pub fn summary(&self) -> String {
        let tally = self.difference.tally();
        let parts = [
            ("diff-added", tally.added),
            ("diff-removed", tally.removed),
            ("diff-moved", tally.moved),
            ("diff-changed", tally.changed),
        ];
        let parts = parts.into_iter().filter(|(_, count)| *count > 0);
        let parts: Vec<String> = parts
            .map(|(id, count)| self.texts.with(id, &[("count", Arg::from(count))]))
            .collect();
        let count = Arg::from(tally.count());
        let args = [("count", count), ("parts", words(parts.join(", ")))];
        self.texts.with("diff-summary", &args)
    }

    /// What differs of a stage; nothing if nothing does.
    pub fn stage(&self, pair: &StagePair) -> Vec<Line> {
        if pair.is_kept() {
            return Vec::new();
        }
        let [before, after] = pair.stages(self.before, self.after);
        let mut lines = vec![self.stage_head(pair, [before, after])];
        lines.extend(self.stage_properties(pair));
        for cell in &pair.cells {
            lines.extend(self.cell(cell));
        }
        lines
    }

    /// What differs of a stage itself, without its rows; of one that is gone it is enough to know
    /// what stood in its rows.
    pub fn stage_properties(&self, pair: &StagePair) -> Vec<Line> {
        if matches!(pair.at, Sides::Gone(_)) {
            return Vec::new();
        }
        let values = self.values();
        let is_name = |field| field == Field::Name;
        let fields = pair.fields.iter().filter(|change| !is_name(change.field));
        let mut lines: Vec<Line> = fields.map(|change| values.field(1, change, None)).collect();
        let sentiments = pair.sentiments.iter();
        lines.extend(sentiments.map(|change| values.sentiment(1, change)));
        lines
    }

    /// The line a stage is named in.
    pub fn stage_head(&self, pair: &StagePair, sides: [Option<&Stage>; 2]) -> Line {
        let names = sides.map(|stage| stage.map_or("", |stage| stage.name.as_str()));
        let at = &pair.at;
        let number = at.after().or(at.before()).map_or(0, |at| at + 1);
        let moved = match at {
            Sides::Both { before, after } if pair.is_moved => Some((before + 1, after + 1)),
            _ => None,
        };
        self.head(at, names, format!("{number} "), moved)
    }

    /// What differs of a row of a stage; nothing if nothing does.
    pub fn cell(&self, cell: &CellPair) -> Vec<Line> {
        let differing = cell.items.iter().filter(|item| item.fate() != Fate::Kept);
        let items: Vec<Line> = differing.flat_map(|item| self.item(2, item)).collect();
        if items.is_empty() {
            return items;
        }
        let mut lines = vec![Line::heading(1, Mark::None, self.row(&cell.row))];
        lines.extend(items);
        lines
    }

    /// An item with what differs of it.
    pub fn item(&self, depth: usize, pair: &ItemPair) -> Vec<Line> {
        let [old, new] = self.items(pair);
        let text = |item: Option<&Item>| item.map_or("", |item| item.text.as_str()).to_owned();
        let values = self.values();
        let (mark, mut runs) = match pair.fate() {
            Fate::Added => (Mark::Added, vec![Run::new(Tone::Plain, text(new))]),
            Fate::Removed => (Mark::Removed, vec![Run::new(Tone::Plain, text(old))]),
            Fate::Moved => (Mark::Moved, vec![Run::new(Tone::Plain, text(new))]),
            Fate::Reworded => (Mark::Changed, marked(marks(&text(old), &text(new)), "")),
            Fate::Changed | Fate::Kept => (Mark::Changed, vec![Run::new(Tone::Plain, text(new))]),
        };
        runs.extend(
            self.origin(pair)
                .map(|words| Run::new(Tone::Faint, format!(" {words}"))),
        );
        let mut lines = Vec::new();
        match pair.at {
            Sides::Both { .. } => {
                let fields = pair.fields.iter();
                lines.extend(fields.map(|change| values.field(depth + 1, change, new)));
                let unknown = pair.unknown.iter();
                lines.extend(unknown.map(|change| values.unknown(depth + 1, change)));
            }
            Sides::New(_) => runs.extend(values.facts(&pair.fields, new)),
            Sides::Gone(_) => {}
        }
        lines.insert(0, Line::new(depth, mark, runs));
        lines
    }

    /// Where an item that moved has come from.
    fn origin(&self, pair: &ItemPair) -> Option<String> {
        let Sides::Both { before, after } = &pair.at else {
            return None;
        };
        if !pair.is_moved {
            return None;
        }
        let stage = self.difference.stage_after(after.stage);
        let is_at_home = stage.is_some_and(|stage| stage.at.before() == Some(&before.stage));
        if is_at_home && before.row == after.row {
            let args = [
                ("from", Arg::from(before.item + 1)),
                ("to", Arg::from(after.item + 1)),
            ];
            return Some(self.texts.with("diff-order", &args));
        }
        let place = self.place(before, self.before);
        Some(self.texts.with("diff-from", &[("place", words(place))]))
    }

    /// An item that moved away from a cell, told where it was.
    pub fn moved_away(&self, depth: usize, pair: &ItemPair) -> Option<Line> {
        let Sides::Both { before, after } = &pair.at else {
            return None;
        };
        let text = self.items(pair).into_iter().flatten().next()?.text.clone();
        let place = self.place(after, self.after);
        let place = self.texts.with("diff-to", &[("place", words(place))]);
        let runs = [(Tone::Plain, text), (Tone::Faint, format!(" {place}"))];
        let runs = runs.map(|(tone, text)| Run::new(tone, text)).into();
        (before != after).then(|| Line::new(depth, Mark::Moved, runs))
    }

    /// The item in both maps.
    pub fn items(&self, pair: &ItemPair) -> [Option<&Item>; 2] {
        fn find<'m>(map: &'m Map, at: Option<&ItemPlace>) -> Option<&'m Item> {
            let at = at?;
            map.stages.get(at.stage)?.items(&at.row).get(at.item)
        }
        [
            find(self.before, pair.at.before()),
            find(self.after, pair.at.after()),
        ]
    }

    fn map(&self) -> Vec<Line> {
        let values = self.values();
        let fields = self.difference.fields.iter();
        let mut lines: Vec<Line> = fields.map(|change| values.field(1, change, None)).collect();
        lines.extend(self.rows(1));
        if !lines.is_empty() {
            let title = self.texts.text("form-map");
            lines.insert(0, Line::heading(0, Mark::None, title));
        }
        lines
    }

    /// The choice and order of rows, where it differs.
    pub(super) fn rows(&self, depth: usize) -> Option<Line> {
        let rows = self.difference.rows.as_ref()?;
        let names = |map: &Map, rows: Option<&Vec<RowDecl>>| -> Vec<String> {
            let rows = rows.map_or_else(|| map.kind.rows(), Clone::clone);
            rows.iter().map(|row| self.decl(row)).collect()
        };
        let before = names(self.before, rows.before.as_ref());
        let after = names(self.after, rows.after.as_ref());
        let label = self.texts.text("rows-title");
        Some(self.values().entries(depth, label, &before, &after))
    }

    /// The line a persona is named in.
    pub(super) fn persona_head(&self, pair: &PersonaPair) -> Line {
        let sides = pair.personas(self.before, self.after);
        let names = sides.map(|p| p.map_or("", |p| p.name.as_str()));
        let moved = match pair.at {
            Sides::Both { before, after } if pair.is_moved => Some((before + 1, after + 1)),
            _ => None,
        };
        // The text has the name in its place: what stands before it is what is left without.
        let prefix = self.texts.with("form-persona", &[("name", words(""))]);
        self.head(&pair.at, names, prefix, moved)
    }

    fn persona(&self, pair: &PersonaPair) -> Vec<Line> {
        let mut lines = vec![self.persona_head(pair)];
        if !matches!(pair.at, Sides::Gone(_)) {
            let values = self.values();
            let fields = pair
                .fields
                .iter()
                .filter(|change| change.field != Field::Name);
            lines.extend(fields.map(|change| values.field(1, change, None)));
        }
        lines
    }

    /// The line a persona or a stage is named in, with what became of it.
    fn head(
        &self,
        at: &Sides<usize>,
        [old, new]: [&str; 2],
        prefix: String,
        moved: Option<(usize, usize)>,
    ) -> Line {
        let mark = match at {
            Sides::New(_) => Mark::Added,
            Sides::Gone(_) => Mark::Removed,
            Sides::Both { .. } if old != new => Mark::Changed,
            Sides::Both { .. } if moved.is_some() => Mark::Moved,
            Sides::Both { .. } => Mark::None,
        };
        let mut line = Line::heading(0, mark, prefix);
        if mark == Mark::Changed {
            line.runs.extend(marked(marks(old, new), ""));
        } else {
            let name = if mark == Mark::Removed { old } else { new };
            line.runs.push(Run::new(Tone::Heading, name));
        }
        if let Some((from, to)) = moved {
            let args = [("from", Arg::from(from)), ("to", Arg::from(to))];
            let words = self.texts.with("diff-order", &args);
            line.runs.push(Run::new(Tone::Faint, format!(" {words}")));
        }
        line
    }

    /// `3 Basket › Pains`.
    fn place(&self, at: &ItemPlace, map: &Map) -> String {
        let path = if self.ascii { ">" } else { "›" };
        let name = map.stages.get(at.stage).map_or("", |stage| &stage.name);
        format!("{} {name} {path} {}", at.stage + 1, self.row(&at.row))
    }

    fn decl(&self, decl: &RowDecl) -> String {
        match decl {
            RowDecl::Row(row) => self.row(row),
            RowDecl::Named(_, name) => name.clone(),
            RowDecl::Line(line) => self.texts.text(&format!("line-{}", line.key())),
        }
    }

    /// The label of a row.
    pub fn row(&self, row: &RowId) -> String {
        row_label(row, &[self.after, self.before], self.texts)
    }

    pub(super) fn values(&self) -> Values<'_> {
        Values {
            maps: [self.after, self.before],
            texts: self.texts,
            arrow: if self.ascii { "->" } else { "→" },
            nothing: if self.ascii { "-" } else { "–" },
        }
    }
}
