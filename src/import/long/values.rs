//! What a cell of the long form says, by the shape of its field. What a field cannot hold is said and kept
//! apart.

use super::date;
use super::reading::{Line, Reading};
use crate::doc::compose;
use crate::export::long::Column;
use crate::i18n::choice_label;
use crate::import::grid::Cell;
use crate::import::notice::Notice;
use crate::import::number;
use crate::model::{Field, FieldSpec, NewMap, Owner, Resource, Shape, Value, fields_of, slug};
use crate::text::{from_cell, list_from_cell};

impl Reading<'_> {
    /// The fields of an owner that a record states, in the order of the table of fields. `stage` is that
    /// whose notes keep what cannot be held.
    pub(super) fn fields(
        &mut self,
        line: &mut Line<'_>,
        owner: Owner<'_>,
        stage: Option<usize>,
    ) -> Vec<(Field, Value)> {
        let mut fields = Vec::new();
        for spec in fields_of(owner) {
            let column = Column::of(spec.field);
            if matches!(spec.field, Field::Title | Field::Name | Field::Text) {
                continue;
            }
            let Some(cell) = line.take(column) else {
                continue;
            };
            match self.value(spec, cell) {
                Some(value) => fields.push((spec.field, value)),
                None => self.no_value(column, cell, stage),
            }
        }
        fields
    }

    /// Says that a cell holds what its field cannot, and keeps it apart.
    pub(super) fn no_value(&mut self, column: Column, cell: &Cell, stage: Option<usize>) {
        let label = column.head(self.texts);
        let notice = Notice::left_out(cell.place.clone(), "long-value");
        let notice = notice.with("label", label.as_str());
        self.notices.push(notice.with("found", short(&cell.words)));
        self.keep(stage, &label, cell);
    }

    /// Keeps what has no place in a map.
    pub(super) fn keep(&mut self, stage: Option<usize>, label: &str, cell: &Cell) {
        let words = from_cell(&cell.words);
        self.rest.push(cell.place.clone(), stage, label, &words);
    }

    fn value(&mut self, spec: &FieldSpec, cell: &Cell) -> Option<Value> {
        let words = cell.words.as_str();
        match spec.shape {
            Shape::Text | Shape::LongText | Shape::Path => Some(Value::Text(from_cell(words))),
            Shape::Id => Some(from_cell(words))
                .filter(|id| !id.is_empty())
                .map(Value::Text),
            Shape::Language | Shape::Period => {
                let value = Value::Text(from_cell(words));
                can_hold(spec.field, &value).then_some(value)
            }
            Shape::Choice { words: choices, .. } => {
                self.choice(spec.field, choices, words).map(Value::Text)
            }
            Shape::Whole(low, high) => {
                let read = self.number(cell)?;
                let is_whole = read.fract() == 0.0 && (-1e15..1e15).contains(&read);
                #[expect(clippy::cast_possible_truncation, reason = "it is whole and small")]
                let whole = is_whole.then_some(read as i64)?;
                (low..=high).contains(&whole).then_some(Value::Whole(whole))
            }
            Shape::Number(low, high) => {
                let read = self.number(cell)?;
                (low..=high).contains(&read).then_some(Value::Number(read))
            }
            Shape::Flag => flag(words).map(Value::Flag),
            Shape::Date => self.date(cell).map(Value::Date),
            Shape::Resources => Some(Value::Resources(resources(words))),
            Shape::Texts => Some(Value::List(list_from_cell(words))),
            Shape::People => Some(Value::List(self.people(words))),
            Shape::Stages => Some(Value::List(self.stage_ids(words))),
            Shape::Pains => Some(Value::List(self.known_ids(words, |reading, id| {
                reading.pains.contains(id).then(|| id.to_owned())
            }))),
        }
    }

    /// The number of a cell; one with a comma that could part thousands is said.
    pub(super) fn number(&mut self, cell: &Cell) -> Option<f64> {
        let (value, is_doubtful) = number::of_cell(&cell.words)?;
        if is_doubtful {
            let told = self.texts.number(value, 3);
            let notice = Notice::repaired(cell.place.clone(), "long-number");
            let notice = notice.with("found", short(&cell.words));
            self.notices.push(notice.with("read", told));
        }
        Some(value)
    }

    fn date(&mut self, cell: &Cell) -> Option<jiff::civil::Date> {
        let read = date::day(&cell.words, self.order)?;
        if read.is_doubtful {
            let told = self.texts.date(read.date);
            let notice = Notice::repaired(cell.place.clone(), "long-date");
            let notice = notice.with("found", short(&cell.words));
            self.notices.push(notice.with("read", told));
        }
        Some(read.date)
    }

    /// A word of a choice, by what it is called in any language.
    fn choice(&self, field: Field, choices: &[&'static str], words: &str) -> Option<String> {
        let meant = slug(words);
        let is_meant = |word: &&&'static str| {
            let mut labels = self.meanings.texts.iter();
            slug(word) == meant
                || labels.any(|texts| {
                    choice_label(field, word, texts).is_some_and(|label| slug(&label) == meant)
                })
        };
        choices.iter().find(is_meant).map(|word| (*word).to_owned())
    }

    /// Ids of personas; their names are understood.
    pub(super) fn people(&self, words: &str) -> Vec<String> {
        self.known_ids(words, |reading, called| {
            let at = reading.names.persona(called)?;
            reading.personas.get(at).cloned()
        })
    }

    fn stage_ids(&self, words: &str) -> Vec<String> {
        self.known_ids(words, |reading, called| {
            let at = reading.names.stage(called)?;
            reading.stages.get(at).cloned()
        })
    }

    /// The entries of a list of ids, each as `known` has it. People also put commas and semicolons between
    /// them; what is not known stays as it is.
    fn known_ids(&self, words: &str, known: impl Fn(&Self, &str) -> Option<String>) -> Vec<String> {
        let mut ids = Vec::new();
        for entry in list_from_cell(words) {
            if let Some(id) = known(self, &entry) {
                ids.push(id);
                continue;
            }
            let parts = entry
                .split([',', ';'])
                .map(str::trim)
                .filter(|part| !part.is_empty());
            let parts: Vec<Option<String>> = parts.map(|part| known(self, part)).collect();
            match parts.into_iter().collect::<Option<Vec<String>>>() {
                Some(parts) if !parts.is_empty() => ids.extend(parts),
                _ => ids.push(entry),
            }
        }
        ids
    }
}

/// Words that are told in a sentence: their first line, and not too much of it.
pub(super) fn short(words: &str) -> String {
    let line = words.trim().lines().next().unwrap_or_default();
    crate::text::truncate(line, 40, "…").to_string()
}

/// Whether a cell says yes or no, in English or French, as a word, a sign or what a spreadsheet makes of it.
fn flag(cell: &str) -> Option<bool> {
    match slug(cell).as_str() {
        "yes" | "y" | "true" | "1" | "x" | "oui" | "o" | "vrai" => Some(true),
        "no" | "n" | "false" | "0" | "non" | "faux" => Some(false),
        _ if matches!(cell.trim(), "✓" | "✔" | "☑" | "✅") => Some(true),
        _ => None,
    }
}

/// Whether a field of the map can hold a value, which whoever writes it knows best.
fn can_hold(field: Field, value: &Value) -> bool {
    let mut map = NewMap::default();
    map.set(field, value.clone());
    compose(&map).is_ok()
}

/// Resources; an empty box before one says that it is still needed.
fn resources(cell: &str) -> Vec<Resource> {
    if cell.trim() == "[]" {
        return Vec::new();
    }
    let lines = cell.lines().map(str::trim).filter(|line| !line.is_empty());
    let resource = |line: &str| {
        let needed = line.strip_prefix("[ ]");
        let there = ["[x]", "[X]"]
            .iter()
            .find_map(|sign| line.strip_prefix(sign));
        Resource {
            text: from_cell(needed.or(there).unwrap_or(line)),
            needed: needed.is_some(),
        }
    };
    lines.map(resource).collect()
}
