//! What fields hold, and the fields an owner states.

use jiff::civil::Date;

use super::Span;
use super::field::Field;

/// What the journey map's makers have or still need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resource {
    /// What it is.
    pub text: String,
    /// Whether it is still needed; else it is there.
    pub needed: bool,
}

/// What a field holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Words, an id, a path, a choice, a period.
    Text(String),
    /// An integer.
    Whole(i64),
    /// An integer or decimal.
    Number(f64),
    /// True or false.
    Flag(bool),
    /// A day.
    Date(Date),
    /// Words or ids.
    List(Vec<String>),
    /// Resources.
    Resources(Vec<Resource>),
}

/// One field as the file states it.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Which field.
    pub field: Field,
    /// What it holds.
    pub value: Value,
    /// Where the value stands in the text.
    pub span: Span,
}

/// The fields an owner states, in the order of the table of fields. Fields that are left out, or
/// that could not be read, are not in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Fields(Vec<Entry>);

impl Fields {
    /// All that is stated.
    pub fn iter(&self) -> std::slice::Iter<'_, Entry> {
        self.0.iter()
    }

    /// The entry of a field.
    pub fn entry(&self, field: Field) -> Option<&Entry> {
        self.0.iter().find(|entry| entry.field == field)
    }

    /// What a field holds.
    pub fn get(&self, field: Field) -> Option<&Value> {
        self.entry(field).map(|entry| &entry.value)
    }

    /// The words of a field.
    pub fn text(&self, field: Field) -> Option<&str> {
        match self.get(field) {
            Some(Value::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// The number of a field, whether whole or decimal.
    pub fn number(&self, field: Field) -> Option<f64> {
        match self.get(field) {
            #[expect(
                clippy::cast_precision_loss,
                reason = "sentiments and metrics are small"
            )]
            Some(Value::Whole(whole)) => Some(*whole as f64),
            Some(Value::Number(number)) => Some(*number),
            _ => None,
        }
    }

    /// The integer of a field.
    pub fn whole(&self, field: Field) -> Option<i64> {
        match self.get(field) {
            Some(Value::Whole(whole)) => Some(*whole),
            _ => None,
        }
    }

    /// Whether a flag is set; left out is false.
    pub fn flag(&self, field: Field) -> bool {
        matches!(self.get(field), Some(Value::Flag(true)))
    }

    /// The list of a field; left out is empty.
    pub fn list(&self, field: Field) -> &[String] {
        match self.get(field) {
            Some(Value::List(list)) => list,
            _ => &[],
        }
    }
}

impl FromIterator<Entry> for Fields {
    fn from_iter<I: IntoIterator<Item = Entry>>(entries: I) -> Self {
        Self(entries.into_iter().collect())
    }
}

impl<'a> IntoIterator for &'a Fields {
    type Item = &'a Entry;
    type IntoIter = std::slice::Iter<'a, Entry>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl std::fmt::Display for Value {
    /// The value in words, as it is noted or entered in a form: lists separated by commas.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Text(text) => f.write_str(text),
            Self::Whole(whole) => write!(f, "{whole}"),
            Self::Number(number) => write!(f, "{number}"),
            Self::Flag(flag) => write!(f, "{flag}"),
            Self::Date(date) => write!(f, "{date}"),
            Self::List(list) => f.write_str(&list.join(", ")),
            Self::Resources(list) => {
                let texts: Vec<&str> = list.iter().map(|resource| resource.text.as_str()).collect();
                f.write_str(&texts.join(", "))
            }
        }
    }
}
