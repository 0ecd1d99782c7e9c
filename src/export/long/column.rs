//! The columns of the long form and the kinds of its records: one table for the writer and the reader.

use crate::i18n::{Texts, field_label};
use crate::model::{Field, Owner, RowId, fields_of};

/// What a record of the long form is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordKind {
    /// The map itself: its title and its fields.
    Map,
    /// An entry of the map's choice of rows.
    Row,
    /// A separating line among the rows.
    Line,
    /// A persona.
    Persona,
    /// A stage, with the sentiment of all.
    Stage,
    /// The sentiment of one persona at a stage.
    Sentiment,
    /// An item; without words, a row of a stage that is there and empty.
    Item,
}

impl RecordKind {
    /// Every kind, in the order records stand.
    pub const ALL: [Self; 7] = [
        Self::Map,
        Self::Row,
        Self::Line,
        Self::Persona,
        Self::Stage,
        Self::Sentiment,
        Self::Item,
    ];

    /// The word for programs, the same in every language.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Map => "map",
            Self::Row => "row",
            Self::Line => "line",
            Self::Persona => "persona",
            Self::Stage => "stage",
            Self::Sentiment => "sentiment",
            Self::Item => "item",
        }
    }

    /// The word for people.
    pub fn label(self, texts: &Texts) -> String {
        texts.text(&format!("long-kind-{}", self.key()))
    }
}

/// A column of the long form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// What the record is about.
    Kind,
    /// The stage: its name where no other has it, else its id.
    Stage,
    /// The row: its label where no other has it, else its key.
    Row,
    /// The title of the map, the name of a stage or persona, the words of an item.
    Words,
    /// A field of whatever the record is about.
    Of(Field),
    /// Keys of an item the format does not know, with their values as TOML.
    Unknown,
}

/// Those that are there whatever the map states, because people fill them in.
const ALWAYS: &[Column] = &[
    Column::Kind,
    Column::Stage,
    Column::Row,
    Column::Words,
    Column::Of(Field::For),
    Column::Of(Field::Sentiment),
    Column::Of(Field::Severity),
    Column::Of(Field::Impact),
    Column::Of(Field::Effort),
    Column::Of(Field::Status),
    Column::Of(Field::Owner),
    Column::Of(Field::Sources),
    Column::Of(Field::Notes),
];

/// What stands in front, in this order; the other fields follow as the format has them.
const FIRST: &[Field] = &[
    Field::For,
    Field::Sentiment,
    Field::Severity,
    Field::Impact,
    Field::Effort,
    Field::Solves,
    Field::Channel,
    Field::Status,
    Field::Owner,
    Field::Due,
    Field::MomentOfTruth,
    Field::Duration,
    Field::Unit,
    Field::Better,
    Field::MetricValue,
    Field::Baseline,
    Field::Target,
    Field::Source,
    Field::At,
    Field::Sources,
    Field::Url,
    Field::Notes,
    Field::Id,
    Field::Conflict,
    Field::Goal,
    Field::When,
    Field::Next,
    Field::Journey,
];

impl Column {
    /// Every column there may be, in their order.
    pub fn all() -> Vec<Self> {
        let mut all = vec![Self::Kind, Self::Stage, Self::Row, Self::Words];
        let others = Field::ALL.iter().filter(|field| !FIRST.contains(field));
        for field in FIRST.iter().chain(others) {
            let is_words = matches!(field, Field::Title | Field::Name | Field::Text);
            let column = Self::of(*field);
            if !is_words && !all.contains(&column) {
                all.push(column);
            }
        }
        all.push(Self::Unknown);
        all
    }

    /// The column of a field. Two fields of the same key share one; no owner has both.
    pub fn of(field: Field) -> Self {
        match field {
            Field::MetricBaseline => Self::Of(Field::Baseline),
            field => Self::Of(field),
        }
    }

    /// The field of this column that an owner has.
    pub fn field(self, owner: Owner<'_>) -> Option<Field> {
        let specs = fields_of(owner).iter().map(|spec| spec.field);
        specs.rev().find(|field| Self::of(*field) == self)
    }

    /// Whether it is there even where nothing states it.
    pub fn is_always(self) -> bool {
        ALWAYS.contains(&self)
    }

    /// The word for programs, the same in every language.
    pub fn key(self) -> &'static str {
        match self {
            Self::Kind => "record",
            Self::Stage => "stage",
            Self::Row => "row",
            Self::Words => "text",
            Self::Of(field) => field.key(),
            Self::Unknown => "other",
        }
    }

    /// Its head for people.
    pub fn head(self, texts: &Texts) -> String {
        match self {
            Self::Of(field) => field_label(field, texts),
            Self::Words => field_label(Field::Text, texts),
            Self::Kind | Self::Stage | Self::Row | Self::Unknown => {
                texts.text(&format!("long-{}", self.key()))
            }
        }
    }
}

/// The owner whose fields a record of that kind states; none where it states none. `row` is that of an
/// item.
pub fn owner_of(kind: RecordKind, row: &RowId) -> Option<Owner<'_>> {
    match kind {
        RecordKind::Map => Some(Owner::Map),
        RecordKind::Persona => Some(Owner::Persona),
        RecordKind::Stage => Some(Owner::Stage),
        RecordKind::Item => Some(Owner::Item(row)),
        RecordKind::Row | RecordKind::Line | RecordKind::Sentiment => None,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;
    use crate::i18n::{Language, choice_label};
    use crate::model::{Shape, slug};

    #[test]
    fn every_field_of_every_owner_has_one_column() {
        let all = Column::all();
        let items = RowId::BUILT_IN.iter().map(Owner::Item);
        for owner in [Owner::Map, Owner::Persona, Owner::Stage]
            .into_iter()
            .chain(items)
        {
            for spec in fields_of(owner) {
                if matches!(spec.field, Field::Title | Field::Name | Field::Text) {
                    continue;
                }
                let columns = all
                    .iter()
                    .filter(|column| column.field(owner) == Some(spec.field));
                assert_eq!(columns.count(), 1, "{owner:?} {:?}", spec.field);
            }
        }
    }

    #[test]
    fn no_head_or_word_of_one_language_means_another_thing_in_the_other() {
        let texts = Language::ALL.map(Texts::new);
        let mut heads: HashMap<String, Column> = HashMap::new();
        for column in Column::all() {
            let labels = texts.iter().map(|texts| column.head(texts));
            for head in labels.chain([column.key().to_owned()]) {
                let known = *heads.entry(slug(&head)).or_insert(column);
                assert_eq!(known, column, "{head}");
            }
        }
        for texts in &texts {
            let kinds = RecordKind::ALL.map(|kind| slug(&kind.label(texts)));
            let mut unique = kinds.to_vec();
            unique.sort();
            unique.dedup();
            assert_eq!(unique.len(), kinds.len());
        }
        let items = RowId::BUILT_IN.iter().map(Owner::Item);
        for spec in items.chain([Owner::Map]).flat_map(fields_of) {
            let Shape::Choice { words, .. } = spec.shape else {
                continue;
            };
            let mut known: HashMap<String, &str> = HashMap::new();
            for word in words {
                let labels = texts
                    .iter()
                    .map(|texts| choice_label(spec.field, word, texts));
                for label in labels.flatten().chain([(*word).to_owned()]) {
                    assert_eq!(known.entry(slug(&label)).or_insert(word), word, "{label}");
                }
            }
        }
    }
}
