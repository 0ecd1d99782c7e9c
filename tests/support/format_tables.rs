//! The tables of the format's reference, as the program knows them.

use std::fmt::Write as _;

use jalon::doc::beside::{self, Key};
use jalon::export;
use jalon::i18n::{Language, Texts};
use jalon::model::{FieldSpec, Kind, Owner, RowDecl, RowId, Shape, fields_of};

/// What a field takes, in the words of the reference.
fn takes(shape: Shape) -> String {
    export::takes(shape, &Texts::new(Language::English))
}

pub(crate) fn table_of_fields(specs: &[FieldSpec]) -> String {
    let texts = Texts::new(Language::English);
    let mut out = "\n| key | is | takes |\n|---|---|---|\n".to_owned();
    for spec in specs {
        let key = spec.field.key();
        let label = texts.text(&format!("field-{}", key.replace('.', "-")));
        let required = if spec.required { "; required" } else { "" };
        writeln!(
            out,
            "| `{key}` | {label} | {}{required} |",
            takes(spec.shape)
        )
        .unwrap();
    }
    out + "\n"
}

/// The keys of a file beside a map, or of one of its tables.
pub(crate) fn table_of_sheet(keys: &[Key]) -> String {
    let mut out = "\n| key | takes |\n|---|---|\n".to_owned();
    for key in keys {
        let takes = match key.shape {
            beside::Shape::Text => takes(Shape::Text),
            beside::Shape::LongText => takes(Shape::LongText),
            beside::Shape::Whole(least, i64::MAX) => format!("a whole number, {least} or more"),
            beside::Shape::Whole(least, most) => takes(Shape::Whole(least, most)),
            beside::Shape::Choice(words) => format!("`{}`", words.join("`, `")),
            beside::Shape::Time => "a time: `2026-10-15T14:30:00+02:00`".to_owned(),
            beside::Shape::Texts => takes(Shape::Texts),
        };
        let required = if key.required { "; required" } else { "" };
        writeln!(out, "| `{}` | {takes}{required} |", key.name).unwrap();
    }
    out + "\n"
}

pub(crate) fn table_of_rows() -> String {
    let common = fields_of(Owner::Item(&RowId::Emotions));
    let mut out = "\n| row | takes besides |\n|---|---|\n".to_owned();
    for row in RowId::BUILT_IN {
        let own: Vec<String> = fields_of(Owner::Item(&row))
            .iter()
            .filter(|spec| !common.contains(spec))
            .map(|spec| format!("`{}`: {}", spec.field.key(), takes(spec.shape)))
            .collect();
        let own = if own.is_empty() {
            "–".to_owned()
        } else {
            own.join("; ")
        };
        writeln!(out, "| `{}` | {own} |", row.key()).unwrap();
    }
    out + "\n"
}

pub(crate) fn table_of_kinds() -> String {
    let mut out = "\n| kind | rows |\n|---|---|\n".to_owned();
    for kind in Kind::ALL {
        let rows: Vec<String> = kind
            .rows()
            .iter()
            .map(|decl| match decl {
                RowDecl::Row(row) | RowDecl::Named(row, _) => format!("`{}`", row.key()),
                RowDecl::Line(line) => format!("line of {}", line.key()),
            })
            .collect();
        writeln!(out, "| `{}` | {} |", kind.key(), rows.join(", ")).unwrap();
    }
    out + "\n"
}
