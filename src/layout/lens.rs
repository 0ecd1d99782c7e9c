//! What is looked at, and how: a map, a view, a language, a set of signs.
//!
//! What costs a walk over the whole map stands in [`Facts`] and is worked out once per change of
//! the map or view, so that drawing costs what the screen shows and not what the map holds.

use std::collections::HashMap;

use jiff::civil::Date;
use unicode_normalization::UnicodeNormalization;

use super::badges::Badges;
use super::canvas::Role;
use super::glyphs::Glyphs;
use super::marks::Marks;
use crate::i18n::{Texts, words};
use crate::model::{Field, Item, Map, PersonaId, RowDecl, RowId, Stage, View};
use crate::text::{Needle, Shown, width};

/// One row to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowFacts {
    /// The row or line.
    pub decl: RowDecl,
    /// Its name, showable.
    pub label: String,
    /// How many items of the whole map the view shows in it.
    pub count: usize,
}

/// What is known of a map in one view and language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// The rows shown, blueprint lines included.
    pub rows: Vec<RowFacts>,
    /// The rows that hold items but are not shown.
    pub hidden: Vec<RowId>,
    /// The position of the stage of the lowest sentiment, unless all known ones are equal.
    pub lowest: Option<usize>,
    /// The letters of the personas: the initial, or the tab's number where initials collide.
    pub letters: Vec<String>,
    /// The names of the personas, showable.
    pub personas: Vec<String>,
    /// The day by which the map should have been reviewed, where that is past. Only who knows what day
    /// it is can say.
    pub overdue: Option<Date>,
    /// The open comments. Only who has read them can say.
    pub comments: Badges,
}

impl Facts {
    /// Looks through the whole map once.
    pub fn new(map: &Map, view: &View, texts: &Texts) -> Self {
        let shown = map.shown_rows();
        let mut rows: Vec<RowFacts> = shown
            .into_iter()
            .map(|decl| RowFacts {
                label: label(map, &decl, texts),
                count: 0,
                decl,
            })
            .collect();
        let mut counts: HashMap<&RowId, usize> = HashMap::new();
        for (_, row, item) in map.items() {
            *counts.entry(row).or_default() += usize::from(item.is_seen_by(view.persona()));
        }
        for facts in &mut rows {
            let count = facts.decl.row().and_then(|row| counts.get(row));
            facts.count = count.copied().unwrap_or_default();
        }
        Self {
            rows,
            hidden: map.hidden_rows(),
            lowest: lowest(map, view),
            letters: letters(map),
            personas: map
                .personas
                .iter()
                .map(|p| Shown::new(&p.name).into_string())
                .collect(),
            overdue: None,
            comments: Badges::default(),
        }
    }

    /// The rows that can be focused: all but blueprint lines.
    pub fn focusable(&self) -> impl Iterator<Item = &RowId> {
        self.rows.iter().filter_map(|facts| facts.decl.row())
    }

    /// The row of that number, counted without lines.
    pub fn row(&self, number: usize) -> Option<&RowId> {
        self.focusable().nth(number)
    }

    /// The place among all rows of the row of that number, counted without lines.
    pub(super) fn place(&self, number: usize) -> Option<usize> {
        let rows = self.rows.iter().enumerate();
        rows.filter(|(_, facts)| facts.decl.row().is_some())
            .map(|(at, _)| at)
            .nth(number)
    }

    /// The number, counted without lines, of the row at that place.
    pub(super) fn number(&self, place: usize) -> usize {
        self.rows
            .iter()
            .take(place)
            .filter(|facts| facts.decl.row().is_some())
            .count()
    }
}

fn label(map: &Map, decl: &RowDecl, texts: &Texts) -> String {
    match decl {
        RowDecl::Line(line) => texts.text(&format!("line-{}", line.key())),
        RowDecl::Named(_, name) => Shown::new(name).into_string(),
        RowDecl::Row(row) if row.is_built_in() => texts.text(&format!("row-{}", row.key())),
        RowDecl::Row(row) => Shown::new(map.row_name(row).unwrap_or(row.key())).into_string(),
    }
}

fn lowest(map: &Map, view: &View) -> Option<usize> {
    let mut lowest: Option<(usize, f64)> = None;
    let mut highest = f64::NEG_INFINITY;
    for (at, stage) in map.stages.iter().enumerate() {
        if let Some(value) = map.sentiment(stage, view) {
            highest = highest.max(value);
            if lowest.is_none_or(|(_, known)| value < known) {
                lowest = Some((at, value));
            }
        }
    }
    lowest
        .filter(|(_, value)| *value < highest)
        .map(|(at, _)| at)
}

/// An initial takes one cell of the chart and is one character; where that cannot be, or where two
/// personas would share it, the number of the tab stands for the persona.
fn letters(map: &Map) -> Vec<String> {
    let initials: Vec<Option<char>> = map
        .personas
        .iter()
        .map(|persona| {
            let first = persona.name.nfc().next().filter(|c| c.is_alphabetic())?;
            let mut upper = first.to_uppercase();
            let initial = upper.next().filter(|_| upper.next().is_none())?;
            (width(initial.encode_utf8(&mut [0; 4])) == 1).then_some(initial)
        })
        .collect();
    let mut counts: HashMap<char, usize> = HashMap::new();
    for initial in initials.iter().flatten() {
        *counts.entry(*initial).or_default() += 1;
    }
    let alone = |initial: &char| counts.get(initial) == Some(&1);
    initials
        .iter()
        .enumerate()
        .map(|(at, initial)| match initial.filter(alone) {
            Some(initial) => initial.to_string(),
            None => (at + 1).to_string(),
        })
        .collect()
}

/// Everything a drawing reads, but for the size and the focus.
#[derive(Clone, Copy, Debug)]
pub struct Lens<'a> {
    /// The map.
    pub map: &'a Map,
    /// What was found out about it in this view.
    pub facts: &'a Facts,
    /// Through whose eyes it is looked at.
    pub view: &'a View,
    /// The language of the interface.
    pub texts: &'a Texts,
    /// The signs to draw with.
    pub glyphs: &'a Glyphs,
    /// The words that are looked for and to be marked, if there are any.
    pub found: Option<&'a Needle>,
    /// What a check found, where that is to be marked.
    pub marks: Option<&'a Marks>,
}

impl<'a> Lens<'a> {
    /// The text made showable on one line, with this set's mark for line breaks.
    pub(super) fn shown<'t>(&self, text: &'t str) -> Shown<'t> {
        Shown::with_line_break(text, self.glyphs.line_break)
    }

    /// The items of a cell that the view shows, in order.
    pub(super) fn items(&self, stage: &'a Stage, row: &RowId) -> impl Iterator<Item = &'a Item> {
        let persona = self.view.persona();
        stage
            .items(row)
            .iter()
            .filter(move |item| item.is_seen_by(persona))
    }

    /// Whether the persona looked at passes a stage.
    pub(super) fn passes(&self, stage: &Stage) -> bool {
        stage.is_for(self.view.persona())
    }

    /// The position of the persona looked at.
    pub(super) fn persona_position(&self) -> Option<usize> {
        let id = self.view.persona()?;
        self.map
            .personas
            .iter()
            .position(|persona| persona.id == *id)
    }

    /// The name of the persona looked at, or the word for everyone.
    pub(super) fn view_name(&self) -> String {
        match self
            .persona_position()
            .and_then(|at| self.facts.personas.get(at))
        {
            Some(name) => name.clone(),
            None => self.texts.text("table-everyone"),
        }
    }

    /// The letters of those an item is for, where the view does not already say it.
    pub(super) fn letters_of(&self, item: &Item) -> String {
        if self.view.persona().is_some() || self.map.personas.len() < 2 {
            return String::new();
        }
        let letter = |id: &String| {
            let at = self
                .map
                .personas
                .iter()
                .position(|p| p.id.as_str() == id.as_str())?;
            self.facts.letters.get(at).map(String::as_str)
        };
        item.fields
            .list(Field::For)
            .iter()
            .filter_map(letter)
            .collect()
    }

    /// A persona's letter and sentiment at a stage, for every persona but the one looked at; none
    /// where a map has a single persona, who is everyone.
    pub(super) fn others(&self, stage: &Stage) -> Vec<(&'a str, f64)> {
        let own: Option<&PersonaId> = self.view.persona();
        if self.map.personas.len() < 2 {
            return Vec::new();
        }
        let others = self.map.personas.iter().zip(&self.facts.letters);
        others
            .filter(|(persona, _)| Some(&persona.id) != own)
            .filter_map(|(persona, letter)| {
                Some((letter.as_str(), stage.sentiment_of(&persona.id)?))
            })
            .collect()
    }

    /// How many personas there are besides the one looked at.
    pub(super) fn other_count(&self) -> usize {
        match self.map.personas.len() {
            0 | 1 => 0,
            count => count - usize::from(self.persona_position().is_some()),
        }
    }

    /// The name of a row, showable.
    pub(super) fn row_label(&self, row: &RowId) -> String {
        label(self.map, &RowDecl::Row(row.clone()), self.texts)
    }

    /// The signs behind the name of a stage: of a moment of truth, of a journey of its own, of
    /// an open comment, of what a check found.
    pub(super) fn stage_marks(&self, stage: &Stage) -> Vec<(char, Role)> {
        let fields = &stage.fields;
        let has_journey = fields.text(Field::Journey).is_some();
        let is_commented = self.facts.comments.of_stage(stage) > 0;
        let marks = [
            (
                fields.flag(Field::MomentOfTruth),
                (self.glyphs.truth, Role::MomentOfTruth),
            ),
            (has_journey, (self.glyphs.journey, Role::Fact)),
            (is_commented, (self.glyphs.comment, Role::Tag)),
        ];
        let there = marks.into_iter().filter(|(is_there, _)| *is_there);
        there
            .map(|(_, mark)| mark)
            .chain(self.mark_of_stage(stage))
            .collect()
    }

    /// `review overdue since 28 February 2026`
    pub(super) fn overdue_words(&self, due: Date) -> String {
        let date = [("date", words(self.texts.date(due)))];
        self.texts.with("table-overdue-since", &date)
    }

    /// The name of a stage, showable.
    pub(super) fn stage_name(&self, stage: &Stage) -> String {
        self.shown(&stage.name).into_string()
    }
}
