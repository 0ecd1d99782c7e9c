//! A cell, a stage or a persona written out in full: every item with every field, as lines to read.
//!
//! The zoomed cell and the inspector are made of these lines. They are made for a width and know
//! nothing of how they are drawn.

use super::form_value;
use super::state::App;
use crate::check::{mend, message};
use crate::i18n::{Arg, choice_label};
use crate::layout::Role;
use crate::model::{Field, Fields, Item, RowId, Shape, StageId, Value};
use crate::text::{Shown, wrap};

/// Columns before an item's words: its number, at most two digits, and a space.
const NUMBER: usize = 3;
/// Columns before a fact of an item.
const FACT: usize = NUMBER + 2;

/// A line to read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadLine {
    /// The column it begins at.
    pub column: usize,
    /// The text, safe to be shown.
    pub text: String,
    /// How many bytes of the text name what follows.
    pub label: usize,
    /// What the text means.
    pub role: Role,
    /// Whether it is of the item in focus.
    pub here: bool,
}

/// Lines being written within a width.
struct Lines {
    columns: usize,
    lines: Vec<ReadLine>,
}

impl Lines {
    fn new(columns: usize) -> Self {
        Self {
            columns,
            lines: Vec::new(),
        }
    }

    /// Words from a column on, over as many lines as they need.
    fn put(&mut self, column: usize, text: &str, label: usize, role: Role) {
        let room = self.columns.saturating_sub(column).max(1);
        for line in Shown::lines(text.trim_end()).map(Shown::into_string) {
            for (n, part) in wrap(&line, room).into_iter().enumerate() {
                self.lines.push(ReadLine {
                    column,
                    text: line.get(part).unwrap_or_default().to_owned(),
                    label: if n == 0 { label } else { 0 },
                    role,
                    here: false,
                });
            }
        }
    }

    /// A heading; a line stays free above it.
    fn heading(&mut self, text: &str) {
        if !self.lines.is_empty() {
            self.lines.push(ReadLine::default());
        }
        self.put(0, text, 0, Role::Title);
    }

    fn facts(&mut self, column: usize, facts: &[(String, String)], colon: &str) {
        for (label, value) in facts {
            let head = format!("{label}{colon}");
            // Words over several lines stand below their label.
            if value.contains('\n') {
                let head = head.trim_end();
                self.put(column, head, head.len(), Role::Plain);
                self.put(column + 2, value, 0, Role::Plain);
            } else {
                let head = Shown::new(&head).into_string();
                self.put(column, &format!("{head}{value}"), head.len(), Role::Plain);
            }
        }
    }
}

impl App {
    /// The cell in focus with all its items; on a stage's name the stage.
    pub(crate) fn read_cell(&self, columns: usize) -> Vec<ReadLine> {
        let mut lines = Lines::new(columns);
        if self.is_on_head() {
            self.write_stage(&mut lines);
            return lines.lines;
        }
        for (n, item) in self.items().into_iter().enumerate() {
            if n > 0 {
                lines.lines.push(ReadLine::default());
            }
            self.write_item(&mut lines, n, item);
        }
        if lines.lines.is_empty() {
            lines.put(0, &self.texts.text("no-item"), 0, Role::Notice);
        }
        lines.lines
    }

    /// The item in focus, then its stage, then the persona looked at, then what a check found, each
    /// under a heading.
    pub fn read_focus(&self, columns: usize) -> Vec<ReadLine> {
        let mut lines = Lines::new(columns);
        if let Some(row) = self.row() {
            let (at, count) = (self.focus.item, self.items().len());
            let label = self.row_label(&row);
            match self.item() {
                Some(item) => {
                    lines.heading(&format!("{label} {}/{count}", at + 1));
                    self.write_item(&mut lines, at, item);
                }
                None => lines.heading(&format!("{label} (0)")),
            }
        }
        let comments = self.comments_here();
        if !comments.is_empty() {
            lines.heading(&self.comments_heading());
            for comment in comments {
                lines.put(0, &comment, 0, Role::Plain);
            }
        }
        if let Some(stage) = self.stage() {
            lines.heading(&format!("{} {}", self.focus.stage + 1, stage.name));
            self.write_stage(&mut lines);
        }
        let persona = self.view.persona().and_then(|id| self.map().persona(id));
        if let Some(persona) = persona {
            lines.heading(&self.persona_line(persona));
            let colon = self.texts.text("ask-colon");
            lines.facts(0, &self.persona_facts(persona), &colon);
        }
        self.write_findings(&mut lines);
        lines.lines
    }

    /// What a check found: at the focus with the mend, then in the rest of the stage, and how much
    /// there is elsewhere.
    fn write_findings(&self, lines: &mut Lines) {
        let all = self.findings();
        if all.is_empty() {
            return;
        }
        lines.heading(&self.texts.text("inspector-check"));
        let here = self.findings_here();
        let of_stage = self.findings_of_stage();
        let beside = of_stage.iter().copied().filter(|at| !here.contains(at));
        for at in here.iter().copied().chain(beside) {
            let Some(one) = all.get(at) else { continue };
            let sign = self.sign_of(one.problem.severity);
            lines.put(
                0,
                &format!("{sign} {}", message(&one.problem, &self.texts)),
                0,
                Role::Plain,
            );
            if let Some(mend) = mend(&one.problem, &self.texts).filter(|_| here.contains(&at)) {
                lines.put(
                    2,
                    &format!("{} {mend}", self.glyphs.arrow),
                    0,
                    Role::Caption,
                );
            }
        }
        let elsewhere = all.len().saturating_sub(of_stage.len());
        if elsewhere > 0 {
            let count = [("count", Arg::from(elsewhere))];
            let words = self.keyed("inspector-elsewhere", &count);
            lines.put(0, &words, 0, Role::Notice);
        }
    }

    /// An item: its number, its words, and below them all that is known of it.
    fn write_item(&self, lines: &mut Lines, at: usize, item: &Item) {
        let start = lines.lines.len();
        lines.put(NUMBER, &item.text, 0, Role::Plain);
        if let Some(first) = lines.lines.get_mut(start) {
            let number = format!("{:>2} ", at + 1);
            first.label = number.len();
            first.text.insert_str(0, &number);
            first.column = 0;
        }
        let mut facts = self.facts_of_fields(&item.fields);
        if item.fields.get(Field::For).is_none() && self.map().personas.len() > 1 {
            let everyone = self.texts.text("for-everyone");
            facts.insert(0, (self.field_label(Field::For), everyone));
        }
        facts.extend(self.answers_to(item));
        lines.facts(FACT, &facts, &self.texts.text("ask-colon"));
        let is_here = at == self.focus.item;
        for line in lines.lines.iter_mut().skip(start) {
            line.here = is_here;
        }
    }

    /// What is known of the stage in focus, its sentiment first.
    fn write_stage(&self, lines: &mut Lines) {
        let Some(stage) = self.stage() else {
            return lines.put(0, &self.texts.text("no-stage"), 0, Role::Notice);
        };
        let colon = self.texts.text("ask-colon");
        let value = self.map().sentiment(stage, &self.view);
        let value = value.map_or_else(|| "?".to_owned(), |value| self.texts.sentiment(value));
        let mut facts = vec![(self.row_label(&RowId::Emotions), value)];
        facts.extend(self.facts_of_fields(&stage.fields));
        lines.facts(0, &facts, &colon);
    }

    /// Every field as its label and its value; ids are for files, not for reading.
    fn facts_of_fields(&self, fields: &Fields) -> Vec<(String, String)> {
        let known = fields
            .iter()
            .filter(|entry| !matches!(entry.field, Field::Id | Field::Name));
        known
            .map(|entry| {
                let label = self.field_label(entry.field);
                // The bounds of a rating help to fill it in, not to read it.
                let label = label.trim_end_matches("1–5").trim_end().to_owned();
                let value = match &entry.value {
                    Value::List(ids) if entry.field == Field::Solves => {
                        let pains = ids.iter().map(|id| self.pain_words(id));
                        self.texts.list(&pains.collect::<Vec<_>>())
                    }
                    Value::List(ids) if entry.field == Field::Next => {
                        let stages = ids.iter().map(|id| self.next_words(id));
                        stages.collect::<Vec<_>>().join(", ")
                    }
                    Value::Text(text) if text.trim_end().contains('\n') => text.clone(),
                    value => self.value_words(entry.field, value),
                };
                (label, value)
            })
            .collect()
    }

    /// A value on one line, with personas and choices by their names.
    pub(crate) fn value_words(&self, field: Field, value: &Value) -> String {
        match value {
            Value::List(ids) if field == Field::For => {
                let names = ids
                    .iter()
                    .map(|id| self.persona_name(&crate::model::PersonaId::new(id.as_str())));
                names.collect::<Vec<_>>().join(", ")
            }
            Value::Text(period) if field == Field::ReviewEvery => self.texts.period(period),
            Value::Text(word) => self.choice_word(field, word),
            Value::Flag(flag) => self.texts.text(if *flag { "yes" } else { "no" }),
            Value::Number(number) => self.texts.amount(*number, 6),
            Value::Date(date) => self.texts.date(*date),
            value => self
                .texts
                .list(&form_value::show(Shape::Texts, value, &self.texts)),
        }
    }

    /// A word of a choice in the language of the interface; other words as they are.
    pub(crate) fn choice_word(&self, field: Field, word: &str) -> String {
        choice_label(field, word, &self.texts).unwrap_or_else(|| word.replace('\n', "⏎"))
    }

    /// A stage by its number and name; an id no stage has stands for itself.
    fn next_words(&self, id: &str) -> String {
        let stage = StageId::new(id);
        match self.map().stage(&stage) {
            Some(_) => self.stage_words(&stage),
            None => id.to_owned(),
        }
    }

    /// The opportunities that say they solve this pain.
    fn answers_to(&self, pain: &Item) -> Option<(String, String)> {
        let id = pain.id()?;
        let solves = |item: &Item| {
            let list = item.fields.list(Field::Solves);
            list.iter().any(|pain| pain.as_str() == id.as_str())
        };
        let answers: Vec<String> = self
            .map()
            .items()
            .filter(|(_, _, item)| solves(item))
            .map(|(_, _, item)| item.text.clone())
            .collect();
        let text = (!answers.is_empty()).then(|| self.texts.list(&answers))?;
        Some((self.texts.text("solved-by"), text.replace('\n', "⏎")))
    }

    /// Where a cell stands: `4 Payment › Pains · Anne`, or the stage alone.
    pub(crate) fn focus_words(&self) -> String {
        let Some(stage) = self.stage() else {
            return String::new();
        };
        let mut place = format!("{} {}", self.focus.stage + 1, stage.name);
        if let Some(row) = self.row() {
            place = format!("{place} {} {}", self.glyphs.path, self.row_label(&row));
        }
        match self
            .view
            .persona()
            .filter(|_| self.map().personas.len() > 1)
        {
            Some(persona) => format!("{place} · {}", self.persona_name(persona)),
            None => place,
        }
    }
}
