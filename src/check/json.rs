//! Problems for other programs, with stable keys.

use serde_json::{Value, json};

use super::words::{mend, message};
use crate::diag::{Diagnostic, LineIndex};
use crate::i18n::Texts;
use crate::model::Span;

/// The version of this form; it grows with every change a reader could stumble over.
const SCHEMA_VERSION: u32 = 1;

/// The problems of one file: `schema_version` and `diagnostics`, each with `code`, `severity`,
/// `file`, `line`, `column` and `end_line`, `end_column` (all from 1, columns in characters, the
/// end behind the last), `message`, `suggestion` (words or null) and `fix` (what to put between
/// two places, or null). The words are as the map has them: whoever shows them makes them safe.
pub fn to_json(problems: &[Diagnostic], text: &str, file: &str, texts: &Texts) -> Value {
    let lines = LineIndex::new(text);
    let list: Vec<Value> = problems
        .iter()
        .map(|problem| one(problem, &lines, file, texts))
        .collect();
    json!({ "schema_version": SCHEMA_VERSION, "diagnostics": list })
}

fn one(problem: &Diagnostic, lines: &LineIndex<'_>, file: &str, texts: &Texts) -> Value {
    let fix = problem.suggestion.as_ref().map(|suggestion| {
        let mut fix = place(&suggestion.span, lines);
        fix["replacement"] = json!(suggestion.replacement);
        fix
    });
    let mut value = place(&problem.span, lines);
    value["code"] = json!(problem.code.id());
    value["severity"] = json!(problem.severity.key());
    value["file"] = json!(file);
    value["message"] = json!(message(problem, texts));
    value["suggestion"] = json!(mend(problem, texts));
    value["fix"] = json!(fix);
    value["related"] = json!(problem.related.as_ref().map(|span| place(span, lines)));
    value
}

fn place(span: &Span, lines: &LineIndex<'_>) -> Value {
    let (start, end) = (lines.position(span.start), lines.position(span.end));
    json!({
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
    })
}
