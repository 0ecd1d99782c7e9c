//! What is told of an opportunity, one column each: for every form that is a table.

use super::{Idea, Ideas};
use crate::export::long::Value;
use crate::i18n::{Texts, choice_label, field_label, words};
use crate::model::Field;

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    /// The path of the map's file.
    Map,
    /// The map's title.
    Title,
    /// The stage with its number.
    Stage,
    Words,
    Impact,
    Effort,
    /// The priority.
    Score,
    /// The highest severity of the pains it solves.
    Worst,
    Status,
    Owner,
    Due,
    Overdue,
    Solves,
    People,
    Sources,
}

/// The columns of a record for spreadsheets and other programs.
pub(super) const RECORD: [Column; 15] = [
    Column::Score,
    Column::Words,
    Column::Map,
    Column::Title,
    Column::Stage,
    Column::Impact,
    Column::Effort,
    Column::Worst,
    Column::Status,
    Column::Owner,
    Column::Due,
    Column::Overdue,
    Column::Solves,
    Column::People,
    Column::Sources,
];

impl Column {
    /// What it is called.
    pub(super) fn head(self, texts: &Texts) -> String {
        match self {
            Self::Map => texts.text("find-map"),
            Self::Title => field_label(Field::Title, texts),
            Self::Stage => texts.text("report-column-stage"),
            Self::Words => texts.text("export-opportunity"),
            Self::Impact => field_label(Field::Impact, texts),
            Self::Effort => field_label(Field::Effort, texts),
            Self::Score => texts.text("export-priority"),
            Self::Worst => texts.text("backlog-worst"),
            Self::Status => field_label(Field::Status, texts),
            Self::Owner => field_label(Field::Owner, texts),
            Self::Due => field_label(Field::Due, texts),
            Self::Overdue => texts.text("backlog-overdue"),
            Self::Solves => field_label(Field::Solves, texts),
            Self::People => field_label(Field::For, texts),
            Self::Sources => field_label(Field::Sources, texts),
        }
    }

    /// What stands in it.
    pub(super) fn value(self, map: &Ideas, idea: &Idea, texts: &Texts) -> Value {
        let whole = |number: Option<i64>| number.map_or(Value::Empty, Value::Whole);
        match self {
            Self::Map => text(map.path.clone()),
            Self::Title => text(map.title.clone()),
            Self::Stage => text(format!("{} {}", idea.position, idea.stage_name)),
            Self::Words => text(idea.words.clone()),
            Self::Impact => whole(idea.impact),
            Self::Effort => whole(idea.effort),
            Self::Score => whole(idea.priority),
            Self::Worst => whole(idea.severity),
            Self::Status => {
                let known = choice_label(Field::Status, &idea.status, texts);
                text(known.unwrap_or_else(|| idea.status.clone()))
            }
            Self::Owner => text(idea.owner.clone().unwrap_or_default()),
            Self::Due => idea.due.map_or(Value::Empty, Value::Date),
            Self::Overdue if idea.is_overdue => Value::Flag(true),
            Self::Overdue => Value::Empty,
            Self::Solves => text(texts.list(&solved(idea))),
            Self::People => {
                let names = idea.people.iter().map(|(_, name)| name.as_str());
                text(names.collect::<Vec<_>>().join(", "))
            }
            Self::Sources => text(texts.list(&idea.sources)),
        }
    }

    /// What stands in it, in words for people; they may hold any content of the map.
    pub(super) fn words(self, map: &Ideas, idea: &Idea, texts: &Texts) -> String {
        match self.value(map, idea, texts) {
            Value::Empty => String::new(),
            Value::Text(text) => text,
            Value::Number(number) => texts.amount(number, 2),
            Value::Whole(number) => number.to_string(),
            Value::Flag(flag) => texts.text(if flag { "yes" } else { "no" }),
            Value::Date(day) if idea.is_overdue => {
                let date = [("date", words(texts.date(day)))];
                texts.with("backlog-overdue-since", &date)
            }
            Value::Date(day) => texts.date(day),
        }
    }

    /// As [`Column::words`], where no head of a column says what it is.
    pub(super) fn told(self, map: &Ideas, idea: &Idea, texts: &Texts) -> String {
        let value = self.words(map, idea, texts);
        match self {
            _ if value.is_empty() => value,
            Self::Owner => texts.with("table-owner", &[("value", words(value))]),
            Self::Due => texts.with("table-due", &[("date", words(value))]),
            _ => value,
        }
    }

    /// Whether it holds numbers.
    pub(super) fn is_number(self) -> bool {
        matches!(
            self,
            Self::Impact | Self::Effort | Self::Score | Self::Worst
        )
    }
}

fn text(words: String) -> Value {
    if words.trim().is_empty() {
        Value::Empty
    } else {
        Value::Text(words)
    }
}

/// The words of the pains it solves; an id no item has stands for itself.
fn solved(idea: &Idea) -> Vec<String> {
    let solves = idea.solves.iter();
    solves
        .map(|(id, words)| words.clone().unwrap_or_else(|| id.clone()))
        .collect()
}
