//! Problems for other programs, with stable keys.

use serde::Serialize;

use super::words::{mend, message};
use crate::diag::{Diagnostic, LineIndex};
use crate::i18n::Texts;

/// The version of this form; it grows with every change a reader could stumble over.
const SCHEMA_VERSION: u32 = 1;

/// The problems of any number of files, to be written as one document.
#[derive(Debug, Serialize)]
pub struct Report {
    schema_version: u32,
    diagnostics: Vec<Problem>,
}

impl Default for Report {
    fn default() -> Self {
        Self {
            schema_version: SCHEMA_VERSION,
            diagnostics: Vec::new(),
        }
    }
}

/// One problem. Lines and columns count from 1, columns in characters, an end stands behind the
/// last. The words are as the map has them: whoever shows them makes them safe.
#[derive(Debug, Serialize)]
struct Problem {
    code: &'static str,
    severity: &'static str,
    file: String,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    message: String,
    /// What to do about it, in words.
    suggestion: Option<String>,
    /// What would mend it.
    fix: Option<Fix>,
    /// Another place it is about, such as the first of two equal ids.
    related: Option<Place>,
}

/// A replacement of what stands between two places.
#[derive(Debug, Serialize)]
struct Fix {
    from: Place,
    to: Place,
    replacement: String,
}

#[derive(Clone, Copy, Debug, Serialize)]
struct Place {
    line: usize,
    column: usize,
}

impl Report {
    /// Adds the problems of a file, which were found in that text.
    pub fn add(&mut self, problems: &[Diagnostic], text: &str, file: &str, texts: &Texts) {
        let lines = LineIndex::new(text);
        let problems = problems
            .iter()
            .map(|problem| Problem::new(problem, &lines, file, texts));
        self.diagnostics.extend(problems);
    }

    /// The document as text.
    pub fn to_text(&self) -> String {
        // A report holds nothing that JSON has no form for.
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }
}

impl Problem {
    fn new(problem: &Diagnostic, lines: &LineIndex<'_>, file: &str, texts: &Texts) -> Self {
        let place = |offset| {
            let at = lines.position(offset);
            Place {
                line: at.line,
                column: at.column,
            }
        };
        let (start, end) = (place(problem.span.start), place(problem.span.end));
        Self {
            code: problem.code.id(),
            severity: problem.severity.key(),
            file: file.to_owned(),
            line: start.line,
            column: start.column,
            end_line: end.line,
            end_column: end.column,
            message: message(problem, texts),
            suggestion: mend(problem, texts),
            fix: problem.suggestion.as_ref().map(|suggestion| Fix {
                from: place(suggestion.span.start),
                to: place(suggestion.span.end),
                replacement: suggestion.replacement.clone(),
            }),
            related: problem.related.as_ref().map(|span| place(span.start)),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::doc::read;
    use crate::i18n::Language;

    #[test]
    fn problems_have_stable_keys() {
        let text = "jalon = 1\ntitle = \"É\"\nobjectif = \"x\"\n";
        let reading = read(text);
        let texts = Texts::new(Language::French);
        let mut report = Report::default();
        report.add(&reading.diagnostics, text, "carte.toml", &texts);
        assert_eq!(
            serde_json::to_value(&report).unwrap(),
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
