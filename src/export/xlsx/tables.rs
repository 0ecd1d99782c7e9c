//! The sheets beside the map: who lives it, what could be done best first, what is measured, and what
//! was said of it. Each is a table with a head that stays in sight, to be sorted and filtered.

use rust_xlsxwriter::XlsxError;

use super::datum::{Datum, Teller};
use super::look::Looks;
use super::page::{Column, Page, Row};
use crate::doc::review::{Comment, Reviews};
use crate::export::comments::{author_words, comment_place, thread_state};
use crate::export::form::{Dress, Subject};
use crate::i18n::{Texts, field_label, row_label};
use crate::model::{
    Field, Fields, Item, Owner, Persona, RankBy, RowId, Shape, Stage, fields_of, opportunities,
};

/// A table to be written: the heads with the width of each column in characters, and its rows.
pub(super) struct Table {
    heads: Vec<(String, f64)>,
    rows: Vec<Vec<Datum>>,
    has_filter: bool,
    /// The columns that stay in sight.
    fixed: Column,
    /// Whether it is for programs, so that paper shows the beginning of its records only.
    is_data: bool,
}

impl Table {
    /// A table to be filtered, of heads with their widths and of rows.
    pub(super) fn of(heads: Vec<(String, f64)>, rows: Vec<Vec<Datum>>, fixed: Column) -> Self {
        Self {
            heads,
            rows,
            has_filter: true,
            fixed,
            is_data: false,
        }
    }

    /// The same for programs: on paper only the first columns of it.
    pub(super) fn for_programs(self) -> Self {
        Self {
            is_data: true,
            ..self
        }
    }

    /// Writes it on a sheet of that name.
    pub(super) fn page<'a>(&self, name: &str, looks: &'a Looks) -> Result<Page<'a>, XlsxError> {
        let mut page = Page::new(name, looks)?;
        let heads: Vec<String> = self.heads.iter().map(|(head, _)| head.clone()).collect();
        for (column, (_, width)) in (0..).zip(&self.heads) {
            page.width(column, *width)?;
        }
        page.head(0, &heads, self.fixed)?;
        for (row, data) in (1..).zip(&self.rows) {
            for (column, datum) in (0..).zip(data) {
                match datum {
                    // What cannot be sorted is read by the labels of its rows.
                    Datum::Words(label) if column == 0 && !self.has_filter => {
                        page.words(row, column, label, &looks.label)?;
                    }
                    Datum::Number(number) if !self.has_filter => {
                        let sheet = &mut page.sheet;
                        sheet.write_number_with_format(row, column, *number, &looks.left)?;
                    }
                    datum => page.put(row, column, datum)?,
                }
            }
        }
        let last = Row::try_from(self.rows.len()).map_err(|_| XlsxError::RowColumnLimitError)?;
        let right = Column::try_from(self.heads.len().saturating_sub(1));
        let right = right.map_err(|_| XlsxError::RowColumnLimitError)?;
        if self.has_filter && last > 0 {
            page.sheet.autofilter(0, 0, last, right)?;
        }
        if self.is_data {
            page.print_first(last)?;
        } else {
            page.print_smaller();
        }
        Ok(page)
    }
}

/// The personas side by side, a line for each thing that is said of any of them.
pub(super) fn personas(subject: &Subject<'_>, dress: &Dress<'_>) -> Option<Table> {
    let map = subject.map;
    let teller = Teller {
        map,
        texts: dress.texts,
    };
    let view = dress.view;
    let seen = map.personas.iter();
    let seen: Vec<&Persona> = seen
        .filter(|persona| view.persona().is_none_or(|id| *id == persona.id))
        .collect();
    let name = (field_label(Field::Name, dress.texts), 20.0);
    let heads = seen
        .iter()
        .map(|persona| (shown(&teller.persona(&persona.id)), 40.0));
    let told = fields_of(Owner::Persona).iter().map(|spec| spec.field);
    let told = told.filter(|field| !matches!(field, Field::Name | Field::Id));
    let told = told.filter(|field| seen.iter().any(|one| one.fields.get(*field).is_some()));
    let rows = told.map(|field| {
        let label = Datum::Words(field_label(field, dress.texts));
        let values = seen
            .iter()
            .map(|one| teller.value(field, one.fields.get(field)));
        [label].into_iter().chain(values).collect()
    });
    (!seen.is_empty()).then(|| Table {
        heads: [name].into_iter().chain(heads).collect(),
        rows: rows.collect(),
        has_filter: false,
        fixed: 1,
        is_data: false,
    })
}

/// The opportunities by priority.
pub(super) fn ranked(subject: &Subject<'_>, dress: &Dress<'_>) -> Option<Table> {
    let map = subject.map;
    let ranked = opportunities(map, dress.view, RankBy::Priority);
    let items = ranked
        .iter()
        .filter_map(|one| Some((map.stages.get(one.stage)?, one.item)));
    let first = (dress.texts.text("export-priority"), 10.0);
    let priority = |item: &Item| Datum::whole(item.priority());
    let items: Vec<_> = items.collect();
    items_table(
        subject,
        dress,
        &RowId::Opportunities,
        &items,
        Some(&(first, &priority)),
    )
}

/// What is measured, stage by stage.
pub(super) fn metrics(subject: &Subject<'_>, dress: &Dress<'_>) -> Option<Table> {
    let map = subject.map;
    let items = map
        .items()
        .filter(|(_, row, item)| **row == RowId::Metrics && item.is_seen_by(dress.view.persona()));
    let items = items.map(|(stage, _, item)| (stage, item));
    let items: Vec<_> = items.collect();
    items_table(subject, dress, &RowId::Metrics, &items, None)
}

/// A column that is not a field.
type Extra<'a> = ((String, f64), &'a dyn Fn(&Item) -> Datum);

/// A table of items with their stages and every field that any of them states.
fn items_table(
    subject: &Subject<'_>,
    dress: &Dress<'_>,
    row: &RowId,
    items: &[(&Stage, &Item)],
    extra: Option<&Extra<'_>>,
) -> Option<Table> {
    let map = subject.map;
    let texts = dress.texts;
    let teller = Teller { map, texts };
    let told = fields_of(Owner::Item(row)).iter();
    let told = told.filter(|spec| !matches!(spec.field, Field::Text | Field::Name | Field::Id));
    let told = told.filter(|spec| items.iter().any(|(_, item)| has(&item.fields, spec.field)));
    let fields: Vec<(Field, f64)> = told
        .map(|spec| (spec.field, width_of(spec.shape)))
        .collect();
    let mut heads: Vec<(String, f64)> = extra.iter().map(|(head, _)| head.clone()).collect();
    heads.push((texts.text("compare-stage"), 20.0));
    heads.push((shown(&row_label(row, &[map], texts)), 50.0));
    heads.extend(
        fields
            .iter()
            .map(|(field, width)| (field_label(*field, texts), *width)),
    );
    let rows = items.iter().map(|(stage, item)| {
        let mut data: Vec<Datum> = extra.iter().map(|(_, datum)| datum(item)).collect();
        data.push(Datum::shown(&stage.name));
        data.push(Datum::shown(&item.text));
        let values = fields
            .iter()
            .map(|(field, _)| teller.value(*field, item.fields.get(*field)));
        data.extend(values);
        data
    });
    let rows: Vec<Vec<Datum>> = rows.collect();
    let fixed = if extra.is_some() { 3 } else { 2 };
    (!rows.is_empty()).then(|| Table::of(heads, rows, fixed))
}

fn has(fields: &Fields, field: Field) -> bool {
    fields.get(field).is_some()
}

/// How wide the column of a field is, in characters.
fn width_of(shape: Shape) -> f64 {
    match shape {
        Shape::Whole(..) | Shape::Number(..) | Shape::Flag | Shape::Date => 13.0,
        Shape::Choice { .. } | Shape::People | Shape::Period | Shape::Language => 16.0,
        Shape::LongText | Shape::Texts | Shape::Pains => 40.0,
        _ => 22.0,
    }
}

/// What is said of the map, thread by thread in its reading order.
pub(super) fn comments(subject: &Subject<'_>, reviews: &Reviews, texts: &Texts) -> Option<Table> {
    let map = subject.map;
    let mut rows = Vec::new();
    for (number, placed) in (1..).zip(reviews.placed(map)) {
        let thread = &placed.thread;
        let place = comment_place(
            &thread.first.about,
            Some(&placed.anchor),
            Some(map),
            texts,
            false,
        );
        let state = thread_state(thread.is_open(), texts);
        let said = [thread.first]
            .into_iter()
            .chain(thread.replies.iter().copied());
        rows.extend(said.map(|comment| {
            vec![
                Datum::whole(Some(number)),
                Datum::shown(&place.name),
                Datum::shown(&place.quote),
                Datum::shown(&state),
                Datum::shown(&author_words(comment, texts)),
                day(comment),
                Datum::shown(&comment.text),
            ]
        }));
    }
    let heads = [
        ("xlsx-thread", 10.0),
        ("xlsx-place", 34.0),
        ("xlsx-about", 34.0),
        ("xlsx-state", 14.0),
        ("xlsx-author", 20.0),
        ("xlsx-day", 13.0),
        ("xlsx-said", 60.0),
    ];
    (!rows.is_empty()).then(|| Table {
        heads: heads
            .into_iter()
            .map(|(id, width)| (texts.text(id), width))
            .collect(),
        rows,
        has_filter: true,
        fixed: 2,
        is_data: false,
    })
}

fn day(comment: &Comment) -> Datum {
    comment.at.map_or(Datum::Blank, |at| Datum::Day(at.day()))
}

fn shown(text: &str) -> String {
    match Datum::shown(text) {
        Datum::Words(words) => words,
        _ => String::new(),
    }
}

/// Words on one line with nothing hidden in them, as properties of the file.
pub(super) fn one_line(text: &str) -> String {
    crate::text::Shown::new(text).into_string()
}
