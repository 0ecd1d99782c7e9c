//! Problems for other programs, with stable keys.

use serde_json::{Value, json};

use super::words::{mend, message};
use crate::diag::{Diagnostic, LineIndex};
use crate::i18n::Texts;

/// The version of this form; it grows with every change a reader could stumble over.
const SCHEMA_VERSION: u32 = 1;

/// The problems of one file: `schema_version` and `diagnostics`, each with `code`, `severity`,
/// `file`, `line`, `column` and `end_line`, `end_column` (all from 1, columns in characters, the
/// end behind the last), `message`, `suggestion` (words or null), `fix` (`replacement` for what is
/// between `from` and `to`, or null) and `related` (another place it is about, or null). The words are as the map has them: whoever shows them makes them safe.
pub fn to_json(problems: &[Diagnostic], text: &str, file: &str, texts: &Texts) -> Value {
    let lines = LineIndex::new(text);
    let list: Vec<Value> = problems
        .iter()
        .map(|problem| one(problem, &lines, file, texts))
        .collect();
    json!({ "schema_version": SCHEMA_VERSION, "diagnostics": list })
}

fn one(problem: &Diagnostic, lines: &LineIndex<'_>, file: &str, texts: &Texts) -> Value {
    let start = lines.position(problem.span.start);
    let end = lines.position(problem.span.end);
    let fix = problem.suggestion.as_ref().map(|suggestion| {
        json!({
            "from": place(suggestion.span.start, lines),
            "to": place(suggestion.span.end, lines),
            "replacement": suggestion.replacement,
        })
    });
    let related = problem.related.as_ref();
    json!({
        "code": problem.code.id(),
        "severity": problem.severity.key(),
        "file": file,
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
        "message": message(problem, texts),
        "suggestion": mend(problem, texts),
        "fix": fix,
        "related": related.map(|span| place(span.start, lines)),
    })
}

fn place(offset: usize, lines: &LineIndex<'_>) -> Value {
    let place = lines.position(offset);
    json!({ "line": place.line, "column": place.column })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::doc::read;
    use crate::i18n::Language;

    #[test]
    fn problems_have_stable_keys() {
        let text = "jalon = 1\ntitle = \"É\"\nobjectif = \"x\"\n";
        let reading = read(text);
        let texts = Texts::new(Language::French);
        let json = to_json(&reading.diagnostics, text, "carte.toml", &texts);
        assert_eq!(
            json,
            json!({
                "schema_version": 1,
                "diagnostics": [{
                    "code": "J010",
                    "severity": "error",
                    "file": "carte.toml",
                    "line": 3,
                    "column": 1,
                    "end_line": 3,
                    "end_column": 9,
                    "message": "clé inconnue `objectif` en tête du fichier",
                    "suggestion": "vouliez-vous dire `objective`\u{a0}?",
                    "fix": {
                        "from": { "line": 3, "column": 1 },
                        "to": { "line": 3, "column": 9 },
                        "replacement": "objective",
                    },
                    "related": null,
                }],
            })
        );
    }
}
