//! An item: one line of a cell.

use jiff::civil::Date;

use super::Span;
use super::edit::Draft;
use super::field::Field;
use super::id::{ItemId, PersonaId};
use super::value::{Fields, Value};

/// One item of a cell, a plain string or a table in the file.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// The position in the list of the file, counting entries that could not be read.
    pub index: usize,
    /// The words: `text`, or `name` of a metric.
    pub text: String,
    /// Every field but the words.
    pub fields: Fields,
    /// Keys the format does not know, with their value as it is written.
    pub unknown: Vec<(String, String)>,
    /// Where the words stand.
    pub text_span: Span,
    /// Where the item stands; for an item with a header of its own, the header.
    pub span: Span,
}

impl Item {
    /// The explicit id.
    pub fn id(&self) -> Option<ItemId> {
        self.fields.text(Field::Id).map(ItemId::new)
    }

    /// The personas it is for; empty is everyone.
    pub fn people(&self) -> impl Iterator<Item = PersonaId> + '_ {
        self.fields
            .list(Field::For)
            .iter()
            .map(|id| PersonaId::new(id.as_str()))
    }

    /// Whether that persona sees the item; everyone's items are seen by all, and the view of
    /// everyone (`None`) sees all items.
    pub fn is_seen_by(&self, persona: Option<&PersonaId>) -> bool {
        let people = self.fields.list(Field::For);
        people.is_empty() || persona.is_none_or(|p| people.iter().any(|id| id == p.as_str()))
    }

    /// The sentiment of an action, in −5…+5.
    pub fn sentiment(&self) -> Option<f64> {
        self.fields.number(Field::Sentiment)
    }

    /// The severity of a pain or check, 1 to 5.
    pub fn severity(&self) -> Option<i64> {
        self.fields.whole(Field::Severity)
    }

    /// Impact × (6 − effort) of an opportunity, 1 to 25; unknown unless both are stated.
    pub fn priority(&self) -> Option<i64> {
        let impact = self.fields.whole(Field::Impact)?;
        let effort = self.fields.whole(Field::Effort)?;
        Some(impact * (6 - effort))
    }

    /// The day by which an opportunity is to be taken up.
    pub fn due(&self) -> Option<Date> {
        match self.fields.get(Field::Due) {
            Some(Value::Date(day)) => Some(*day),
            _ => None,
        }
    }

    /// How far an opportunity has come, in a word of the format; `idea` where nothing is stated.
    pub fn progress(&self) -> &str {
        self.fields.text(Field::Status).unwrap_or("idea")
    }

    /// Whether there is still something to do about an opportunity: it is neither done nor given up.
    pub fn is_open(&self) -> bool {
        !matches!(self.progress(), "done" | "dropped")
    }

    /// The day by which an opportunity was to be taken up, where that is past and it is still open.
    pub fn overdue(&self, today: Date) -> Option<Date> {
        self.due().filter(|due| *due < today && self.is_open())
    }

    /// Whether it says what it rests on.
    pub fn has_sources(&self) -> bool {
        let sources = self.fields.list(Field::Sources);
        sources.iter().any(|source| !source.trim().is_empty())
    }

    /// A copy to be put elsewhere: all fields, without the id.
    pub fn copy(&self) -> Draft {
        let mut draft = self.cut();
        draft.fields.retain(|(field, _)| *field != Field::Id);
        draft
    }

    /// What is put back elsewhere after a cut: all fields, the id included.
    pub fn cut(&self) -> Draft {
        Draft {
            text: self.text.clone(),
            fields: self
                .fields
                .iter()
                .map(|e| (e.field, e.value.clone()))
                .collect(),
            unknown: self.unknown.clone(),
        }
    }

    /// What a field holds, the words included.
    pub fn value(&self, field: Field) -> Option<Value> {
        match field {
            Field::Text | Field::Name => Some(Value::Text(self.text.clone())),
            field => self.fields.get(field).cloned(),
        }
    }
}
