//! What came out of an import, in lines that tests can be read by.

use std::fmt::Write as _;

use super::Imported;
use crate::model::{Draft, Field, Value};

/// The map, what was said and what is left, a line each.
pub(super) fn told(imported: &Imported) -> String {
    let mut out = String::new();
    let map = &imported.map;
    out.push_str(&fields(&map.fields));
    out.push('\n');
    if let Some(rows) = &map.rows {
        let rows: Vec<String> = rows
            .iter()
            .filter_map(|decl| decl.row().map(|row| row.key().to_owned()))
            .collect();
        let _ = writeln!(out, "rows {}", rows.join(" "));
    }
    for persona in &map.personas {
        let _ = writeln!(out, "@{} {}", persona.name, fields(&persona.fields));
    }
    for stage in &map.stages {
        let _ = write!(out, "# {}", stage.name);
        if let Some(level) = stage.sentiment.all {
            let _ = write!(out, " [{level}]");
        }
        for (who, level) in &stage.sentiment.each {
            let _ = write!(out, " [{who} {level}]");
        }
        let _ = writeln!(out, " {}", fields(&stage.fields));
        for (row, items) in &stage.cells {
            let items: Vec<String> = items.iter().map(item).collect();
            let _ = writeln!(out, "  {}: {}", row.key(), items.join(" | "));
        }
    }
    for notice in &imported.notices {
        let variant = notice.problem.variant.unwrap_or_default();
        let _ = writeln!(out, "! {variant}");
    }
    for rest in &imported.rest {
        let stage = rest
            .stage
            .map(|stage| stage.to_string())
            .unwrap_or_default();
        let _ = writeln!(
            out,
            "? {stage} {}: {}",
            rest.label,
            rest.words.replace('\n', "⏎")
        );
    }
    let lines = out.lines().map(str::trim_end);
    lines.collect::<Vec<_>>().join("\n")
}

fn item(item: &Draft) -> String {
    format!("{} {}", item.text, fields(&item.fields))
        .trim_end()
        .to_owned()
}

fn fields(fields: &[(Field, Value)]) -> String {
    let field = |(field, value): &(Field, Value)| {
        let value = match value {
            Value::Text(words) => words.replace('\n', "⏎"),
            Value::List(words) => words.join("+"),
            Value::Whole(number) => number.to_string(),
            Value::Number(number) => number.to_string(),
            Value::Flag(flag) => flag.to_string(),
            Value::Date(day) => day.to_string(),
            Value::Resources(_) => String::new(),
        };
        format!("{}={value}", field.key())
    };
    fields.iter().map(field).collect::<Vec<_>>().join(", ")
}
