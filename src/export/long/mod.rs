//! The long form of a map: one record an item, with records for the map, its rows, its personas, its
//! stages and their sentiments. It carries everything a map states, as values with their types; what
//! makes a file of them is elsewhere.
//!
//! Whatever stands in it is found again by `import::long`, which reads by the same [`Column`]s.

mod column;
mod names;

pub use column::{Column, RecordKind, owner_of};
pub use names::Names;

use jiff::civil::Date;

use super::form::{Dress, Subject};
use crate::i18n::{Language, Texts, choice_label};
use crate::model::{
    Field, Fields, Item, Map, Owner, Persona, Resource, RowDecl, RowId, Stage, Value as Stated,
    View,
};
use crate::text::{list_to_cell, to_cell, to_entry};

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Nothing is stated.
    Empty,
    /// Words as [`to_cell`] writes them: never blank, nothing hidden; they may look like a formula.
    Text(String),
    /// An integer or decimal, finite.
    Number(f64),
    /// An integer.
    Whole(i64),
    /// A day.
    Date(Date),
    /// Yes or no.
    Flag(bool),
}

/// The records of a map.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Records {
    /// What the columns hold.
    pub columns: Vec<Column>,
    /// The heads of the columns in the words' language.
    pub heads: Vec<String>,
    /// The records, each as long as the heads.
    pub rows: Vec<Vec<Value>>,
}

/// A record on its way: what stands in which column.
type Record = Vec<(Column, Value)>;

/// All that a map says, or all of it that a persona sees.
pub fn records(subject: &Subject<'_>, dress: &Dress<'_>) -> Records {
    let map = subject.map;
    let writer = Writer {
        texts: dress.texts,
        view: dress.view,
        names: Names::new(map, &both(dress.texts)),
    };
    let mut all = vec![writer.map(map)];
    all.extend(writer.rows(map));
    let is_seen = |it: &&Persona| writer.view.persona().is_none_or(|id| *id == it.id);
    all.extend(
        map.personas
            .iter()
            .filter(is_seen)
            .map(|it| writer.persona(it)),
    );
    for (at, stage) in map.stages.iter().enumerate() {
        writer.push_stage(&mut all, map, at, stage);
    }
    laid_out(all, dress.texts)
}

/// The texts of both languages, one of which is there.
fn both(texts: &Texts) -> [Texts; 2] {
    Language::ALL.map(|language| {
        if language == texts.language() {
            texts.clone()
        } else {
            Texts::new(language)
        }
    })
}

/// The records as rows of the columns that are needed.
fn laid_out(all: Vec<Record>, texts: &Texts) -> Records {
    let is_used = |column: &Column| {
        let mut cells = all.iter().flatten();
        column.is_always() || cells.any(|(known, _)| known == column)
    };
    let columns: Vec<Column> = Column::all().into_iter().filter(is_used).collect();
    let row = |record: Record| {
        let mut row = vec![Value::Empty; columns.len()];
        for (column, value) in record {
            let at = columns.iter().position(|known| *known == column);
            if let Some(cell) = at.and_then(|at| row.get_mut(at)) {
                *cell = value;
            }
        }
        row
    };
    Records {
        heads: columns.iter().map(|column| column.head(texts)).collect(),
        rows: all.into_iter().map(row).collect(),
        columns,
    }
}

struct Writer<'a> {
    texts: &'a Texts,
    view: &'a View,
    names: Names,
}

impl Writer<'_> {
    fn record(&self, kind: RecordKind) -> Record {
        vec![(Column::Kind, Value::Text(kind.label(self.texts)))]
    }

    fn map(&self, map: &Map) -> Record {
        let mut record = self.record(RecordKind::Map);
        if let Some(title) = map.fields.text(Field::Title) {
            record.push((Column::Words, text(title)));
        }
        self.push_fields(&mut record, Owner::Map, &map.fields);
        record
    }

    /// The choice of rows, where the map makes one; that of no row is a record that names none.
    fn rows(&self, map: &Map) -> Vec<Record> {
        let Some(rows) = &map.rows else {
            return Vec::new();
        };
        if rows.is_empty() {
            return vec![self.record(RecordKind::Row)];
        }
        let record = |decl: &RowDecl| match decl {
            RowDecl::Line(line) => {
                let mut record = self.record(RecordKind::Line);
                record.push((Column::Row, text(line.key())));
                record
            }
            RowDecl::Row(row) => {
                let mut record = self.record(RecordKind::Row);
                record.push((Column::Row, text(row.key())));
                record
            }
            RowDecl::Named(row, name) => {
                let mut record = self.record(RecordKind::Row);
                record.push((Column::Row, text(row.key())));
                record.push((Column::Words, text(name)));
                record
            }
        };
        rows.iter().map(record).collect()
    }

    fn persona(&self, persona: &Persona) -> Record {
        let mut record = self.record(RecordKind::Persona);
        record.push((Column::Words, text(&persona.name)));
        self.push_fields(&mut record, Owner::Persona, &persona.fields);
        record
    }

    fn push_stage(&self, all: &mut Vec<Record>, map: &Map, at: usize, stage: &Stage) {
        let name = self.names.of_stage(at, stage);
        let at_stage = |kind| {
            let mut record = self.record(kind);
            record.push((Column::Stage, text(name)));
            record
        };
        let mut record = at_stage(RecordKind::Stage);
        record.push((Column::Words, text(&stage.name)));
        self.push_fields(&mut record, Owner::Stage, &stage.fields);
        let sentiment = Column::Of(Field::Sentiment);
        if let Some(level) = stage.sentiment.all {
            record.push((sentiment, Value::Number(level)));
        }
        all.push(record);
        for (persona, level) in &stage.sentiment.each {
            if self.view.persona().is_none_or(|id| id == persona) {
                let mut record = at_stage(RecordKind::Sentiment);
                let people = list_to_cell([persona.as_str()]);
                record.push((Column::of(Field::For), Value::Text(people)));
                record.push((sentiment, Value::Number(*level)));
                all.push(record);
            }
        }
        for row in ordered_rows(map, stage) {
            let at_row = || {
                let mut record = at_stage(RecordKind::Item);
                record.push((Column::Row, text(&self.names.of_row(row, map, self.texts))));
                record
            };
            let items = stage.items(row);
            if items.is_empty() {
                all.push(at_row());
            }
            let seen = items.iter().filter(|it| it.is_seen_by(self.view.persona()));
            all.extend(seen.map(|item| {
                let mut record = at_row();
                self.push_item(&mut record, row, item);
                record
            }));
        }
    }

    fn push_item(&self, record: &mut Record, row: &RowId, item: &Item) {
        record.push((Column::Words, text(&item.text)));
        self.push_fields(record, Owner::Item(row), &item.fields);
        if !item.unknown.is_empty() {
            let pairs = item.unknown.iter();
            // The first `=` parts a key from its value, whatever signs either has.
            let pairs = pairs.map(|(key, source)| {
                let key = to_entry(key).replace('=', "\\u{3d}");
                format!("{key} = {}", to_entry(source))
            });
            let pairs: Vec<String> = pairs.collect();
            record.push((Column::Unknown, Value::Text(pairs.join("\n"))));
        }
    }

    fn push_fields(&self, record: &mut Record, owner: Owner<'_>, fields: &Fields) {
        for entry in fields {
            let column = Column::of(entry.field);
            if column.field(owner) == Some(entry.field) && is_beside_words(entry.field) {
                record.push((column, self.value(entry.field, &entry.value)));
            }
        }
    }

    fn value(&self, field: Field, value: &Stated) -> Value {
        match value {
            Stated::Text(word) => match choice_label(field, word, self.texts) {
                Some(label) => Value::Text(label),
                None => text(word),
            },
            Stated::Whole(whole) => Value::Whole(*whole),
            Stated::Number(number) => Value::Number(*number),
            Stated::Flag(flag) => Value::Flag(*flag),
            Stated::Date(day) => Value::Date(*day),
            Stated::List(list) => Value::Text(self.list(field, list)),
            Stated::Resources(list) => Value::Text(resources(list)),
        }
    }

    /// A list; of people, what a persona's export has of it is that persona.
    fn list(&self, field: Field, list: &[String]) -> String {
        let entries = list.iter().map(String::as_str);
        match self.view.persona().filter(|_| field == Field::For) {
            Some(only) if list.iter().any(|id| id == only.as_str()) => {
                list_to_cell([only.as_str()])
            }
            _ => list_to_cell(entries),
        }
    }
}

fn text(words: &str) -> Value {
    Value::Text(to_cell(words))
}

/// Whether a field has a column of its own; the words of everything share one.
fn is_beside_words(field: Field) -> bool {
    !matches!(field, Field::Title | Field::Name | Field::Text)
}

/// What is still needed has an empty box before it.
fn resources(list: &[Resource]) -> String {
    if list.is_empty() {
        return list_to_cell([]);
    }
    let lines = list.iter().map(|one| {
        let sign = if one.needed { "[ ] " } else { "" };
        format!("{sign}{}", to_entry(&one.text))
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The rows of a stage in the order they are shown, those that are not shown behind.
fn ordered_rows<'a>(map: &Map, stage: &'a Stage) -> Vec<&'a RowId> {
    let shown = map.shown_rows();
    let place = |row: &RowId| shown.iter().position(|decl| decl.row() == Some(row));
    let mut rows: Vec<&RowId> = stage.cells.iter().map(|cell| &cell.row).collect();
    rows.sort_by_key(|row| place(row).unwrap_or(usize::MAX));
    rows
}
