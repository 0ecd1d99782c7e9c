//! A difference in words: at the foot where it stands and what it is, and at length both sides whole,
//! field by field.

use super::Compare;
use super::page::Place;
use crate::app::help::Help;
use crate::app::state::{App, Overlay};
use crate::app::{After, HelpEntry};
use crate::diff::{Dress, Gap, Mark, Telling, Tone, to_text};
use crate::i18n::words;
use crate::layout::{FocusRow, Role, Run};
use crate::model::{Field, Item, Value};
use crate::text::Shown;

/// The sign before what differs; a blank where nothing does.
pub(super) fn sign(mark: Mark) -> char {
    match mark {
        Mark::None => ' ',
        Mark::Added => '+',
        Mark::Removed => '-',
        Mark::Changed => '~',
        Mark::Moved => '>',
    }
}

/// How words are drawn that are meant so, behind that mark.
pub(super) fn role_of_tone(tone: Tone, mark: char) -> Role {
    match (tone, mark) {
        (Tone::Added, _) | (Tone::Plain | Tone::Heading, '+') => Role::Added,
        (Tone::Removed, _) | (Tone::Plain | Tone::Heading, '-') => Role::Removed,
        (Tone::Faint, _) => Role::Caption,
        (Tone::Plain | Tone::Heading, _) => Role::Plain,
    }
}

impl App {
    fn telling<'a>(&'a self, compare: &'a Compare) -> Telling<'a> {
        let [before, after] = compare.maps(self.map());
        Telling {
            before,
            after,
            difference: &compare.difference,
            texts: &self.texts,
            ascii: self.glyphs.is_ascii(),
        }
    }

    /// Puts the difference in focus into words.
    pub(super) fn tell_gap(&self, compare: &mut Compare) {
        let place = compare.focus.and_then(|at| compare.page.places.get(at));
        compare.told = if let Some(place) = place.copied() {
            let lines = self.gap_lines(compare, place.gap);
            (self.gap_place(compare, place), lines)
        } else {
            let columns = &compare.page.comparison.columns;
            let column = columns.get(compare.column);
            let name = column.map(|column| column.name.clone()).unwrap_or_default();
            let nothing = Run {
                text: self.texts.text("compare-nothing-here"),
                role: Role::Notice,
            };
            (name, vec![vec![nothing]])
        };
    }

    /// `4 Payment › Pains`, showable.
    fn gap_place(&self, compare: &Compare, place: Place) -> String {
        let column = compare.page.comparison.columns.get(place.column);
        let name = column.map(|column| column.name.clone()).unwrap_or_default();
        let path = self.glyphs.path;
        let row = match place.gap {
            Gap::Item(stage, row, _) => {
                let stage = compare.difference.stages.get(stage);
                let cell = stage.and_then(|stage| stage.cells.get(row));
                cell.map(|cell| self.telling(compare).row(&cell.row))
            }
            Gap::Sentiment(..) => Some(self.texts.text("row-emotions")),
            Gap::PersonaField(at, _) => {
                let pair = compare.difference.personas.get(at);
                let [before, after] = compare.maps(self.map());
                let names = pair.map(|pair| pair.personas(before, after));
                let name = names.and_then(|[before, after]| after.or(before));
                name.map(|persona| persona.name.clone())
            }
            _ => None,
        };
        match row {
            Some(row) => format!("{name} {path} {}", Shown::new(&row)),
            None => name,
        }
    }

    /// What differs, word by word, showable.
    fn gap_lines(&self, compare: &Compare, gap: Gap) -> Vec<Vec<Run>> {
        let lines = self.telling(compare).gap(gap).into_iter();
        let line_break = self.glyphs.line_break;
        let told = lines.enumerate().map(|(n, line)| {
            let mark = sign(line.mark);
            let indent = if n > 0 { "  " } else { "" };
            let mut runs = vec![Run {
                text: format!("{indent}{mark} "),
                role: role_of_tone(Tone::Plain, mark),
            }];
            runs.extend(line.runs.iter().map(|run| {
                let text = Shown::with_line_break(&run.text, line_break);
                Run {
                    text: match run.tone {
                        Tone::Added => format!("{{+{text}+}}"),
                        Tone::Removed => format!("[-{text}-]"),
                        Tone::Plain | Tone::Heading | Tone::Faint => text.into_string(),
                    },
                    role: role_of_tone(run.tone, mark),
                }
            }));
            runs
        });
        told.collect()
    }

    /// Both sides whole, to be read.
    pub(super) fn open_gap(&mut self, compare: &Compare) -> After {
        let Some(gap) = compare.gap() else {
            self.warn("compare-nothing-here", &[]);
            return After::Stay;
        };
        let mut entries = Vec::new();
        if let Some(both) = self.both_sides(compare, gap) {
            let sides = self.compared_sides(compare).into_iter().zip(["A", "B"]);
            for (lines, (side, letter)) in both.into_iter().zip(sides) {
                let heading = format!("{letter}  {}  {}", side.label, side.name);
                entries.push(HelpEntry::Heading(heading.trim_end().to_owned()));
                let nothing = || vec![self.texts.text("compare-nothing-there")];
                let lines = lines.unwrap_or_else(nothing).into_iter();
                entries.extend(lines.map(HelpEntry::Line));
            }
        }
        let dress = Dress {
            ascii: self.glyphs.is_ascii(),
            ..Dress::default()
        };
        let told = to_text(&self.telling(compare).gap(gap), dress);
        entries.push(HelpEntry::Heading(self.texts.text("compare-gap")));
        entries.extend(told.lines().map(|line| HelpEntry::Line(line.to_owned())));
        let help = Help::list(compare.told.0.clone(), entries);
        After::Open(Box::new(Overlay::Help(help)))
    }

    /// What stands there on both sides, line by line; none where that is more than is read in a list.
    fn both_sides(&self, compare: &Compare, gap: Gap) -> Option<[Option<Vec<String>>; 2]> {
        let difference = &compare.difference;
        let change = match gap {
            Gap::Item(stage, row, item) => {
                let cell = difference.stages.get(stage)?.cells.get(row)?;
                let telling = self.telling(compare);
                let items = telling.items(cell.items.get(item)?);
                return Some(items.map(|item| item.map(|item| self.item_lines(item))));
            }
            Gap::Sentiment(stage, number) => {
                let change = difference.stages.get(stage)?.sentiments.get(number)?;
                let told = |value: Option<f64>| Some(vec![self.texts.sentiment(value?)]);
                return Some([told(change.before), told(change.after)]);
            }
            Gap::Field(at) => difference.fields.get(at)?,
            Gap::PersonaField(at, field) => difference.personas.get(at)?.fields.get(field)?,
            Gap::StageField(at, field) => difference.stages.get(at)?.fields.get(field)?,
            Gap::Rows | Gap::Persona(_) | Gap::Stage(_) => return None,
        };
        let told = |value: Option<&Value>| {
            let words = self.value_words(change.field, value?);
            Some(Shown::lines(&words).map(Shown::into_string).collect())
        };
        Some([told(change.before.as_ref()), told(change.after.as_ref())])
    }

    /// An item with every field.
    fn item_lines(&self, item: &Item) -> Vec<String> {
        let shown = |text: &str| Shown::with_line_break(text, self.glyphs.line_break).into_string();
        let fields = item.fields.iter().filter(|entry| entry.field != Field::Id);
        let fields = fields.map(|entry| {
            let label = self.field_label(entry.field);
            let label = label.trim_end_matches("1–5").trim_end().to_owned();
            let label = self.texts.with("diff-label", &[("label", words(label))]);
            format!("{label} {}", self.value_words(entry.field, &entry.value))
        });
        let text = [item.text.clone()];
        text.into_iter()
            .chain(fields)
            .map(|line| shown(&line))
            .collect()
    }

    /// Puts the focus of the map on what the difference is about, where the open map has it.
    pub(super) fn look_at_gap(&mut self, compare: &Compare) {
        let gap = compare.gap();
        let column = compare.column.checked_sub(compare.page.first_stage);
        let pair = column.and_then(|at| compare.difference.stages.get(at));
        let side = |at: &crate::diff::Sides<usize>| {
            let [before, after] = [at.before().copied(), at.after().copied()];
            if compare.is_first { before } else { after }
        };
        let Some(stage) = pair.and_then(|pair| side(&pair.at)) else {
            return;
        };
        self.leave_heading();
        self.focus.stage = stage;
        if let Some(Gap::Item(at, row, _)) = gap {
            let stage = compare.difference.stages.get(at);
            let cell = stage.and_then(|stage| stage.cells.get(row));
            let row = cell.and_then(|cell| self.row_position(&cell.row));
            self.focus.row = row.map_or(FocusRow::Head, FocusRow::Row);
            self.focus.item = 0;
        }
    }
}
