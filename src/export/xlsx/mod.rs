//! The map as a workbook (.xlsx): a sheet to look at with a chart, sheets to work with, and a sheet that
//! carries every word of it, from which an import makes the same map again.
//!
//! Words go as words, whatever they look like: there is no formula, no link and no macro in the file,
//! and no moment at which it was made.

mod board;
mod chart;
mod data;
mod datum;
mod look;
mod page;
mod tables;
#[cfg(test)]
mod tests;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

pub(crate) use data::GOES_ON;

use super::form::{Dress, Refused, Subject, Written};
use super::left_out::{Fact, left_out};
use crate::model::{Field, Map};
use look::Looks;

/// Writes the workbook.
///
/// # Errors
/// The map has more stages or items than a sheet has columns or rows.
pub(super) fn write(subject: &Subject<'_>, dress: &Dress<'_>) -> Result<Written, Refused> {
    let bytes = workbook(subject, dress).map_err(|_| Refused {
        text: "xlsx-too-large",
        args: Vec::new(),
    })?;
    Ok(Written {
        bytes,
        left_out: left_out(subject, dress.view, is_carried),
    })
}

fn workbook(subject: &Subject<'_>, dress: &Dress<'_>) -> Result<Vec<u8>, XlsxError> {
    let looks = Looks::new(dress.texts.language());
    let name = |id: &str| dress.texts.text(id);
    let mut pages = vec![board::page(
        &name("xlsx-sheet-map"),
        subject,
        dress,
        &looks,
    )?];
    let mut add = |id: &str, table: Option<tables::Table>| -> Result<(), XlsxError> {
        if let Some(table) = table {
            pages.push(table.page(&name(id), &looks)?);
        }
        Ok(())
    };
    add("export-personas", tables::personas(subject, dress))?;
    add("row-opportunities", tables::ranked(subject, dress))?;
    add("row-metrics", tables::metrics(subject, dress))?;
    if let Some(reviews) = subject.reviews {
        add(
            "export-said",
            tables::comments(subject, reviews, dress.texts),
        )?;
    }
    add("xlsx-sheet-data", Some(data::table(subject, dress)))?;
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(subject.map)?);
    for page in pages {
        workbook.push_worksheet(page.finish()?);
    }
    workbook.save_to_buffer()
}

/// What the file says of itself: the title, whose it is and its language, and instead of the moment it
/// was made, which would make two exports of one map differ, the day on which the map was.
fn properties(map: &Map) -> Result<DocProperties, XlsxError> {
    let words = |field| {
        let words = map.fields.text(field).unwrap_or_default();
        tables::one_line(words)
    };
    let created = match map.fields.get(Field::Created) {
        Some(crate::model::Value::Date(day)) => Some(*day),
        _ => None,
    };
    let year = |day: jiff::civil::Date| u16::try_from(day.year()).unwrap_or_default();
    let part = |part: i8| u8::try_from(part).unwrap_or_default();
    let created = created.filter(|day| (1900..=9999).contains(&day.year()));
    let created = match created {
        Some(day) => ExcelDateTime::from_ymd(year(day), part(day.month()), part(day.day()))?,
        None => ExcelDateTime::from_ymd(2000, 1, 1)?,
    };
    let mut properties = DocProperties::new()
        .set_title(words(Field::Title))
        .set_subject(words(Field::Objective))
        .set_author(words(Field::Owner))
        .set_creation_datetime(&created);
    let language = words(Field::Lang);
    if !language.is_empty() {
        properties = properties.set_custom_property("Language", language);
    }
    Ok(properties)
}

/// The sheet of data carries everything the format knows.
fn is_carried(fact: &Fact) -> bool {
    !matches!(
        fact,
        Fact::Stray | Fact::Refused | Fact::Comments | Fact::OtherPersonas
    )
}
