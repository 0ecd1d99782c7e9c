//! Problems as SARIF 2.1.0, which code hosts and editors read.
//!
//! The standard: OASIS, “Static Analysis Results Interchange Format (SARIF) Version 2.1.0”, 27 March
//! 2020, and the schema published with it, `sarif-schema-2.1.0.json`.

use std::fmt::Write as _;

use serde_json::{Value as Json, json};

use super::rules::{Entry, entries};
use super::words::{mend, message};
use crate::diag::{Code, Diagnostic, LineIndex, Severity};
use crate::i18n::Texts;
use crate::model::Span;

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// The problems of any number of files as one log of one run.
#[derive(Debug)]
pub struct Sarif {
    rules: Vec<Entry>,
    results: Vec<Json>,
}

impl Sarif {
    /// A log without results.
    pub fn new(texts: &Texts) -> Self {
        Self {
            rules: entries(texts.language()),
            results: Vec::new(),
        }
    }

    /// Adds the problems of a file, which were found in that text.
    pub fn add(&mut self, problems: &[Diagnostic], text: &str, file: &str, texts: &Texts) {
        let lines = LineIndex::new(text);
        for problem in problems {
            let result = self.result(problem, &lines, file, texts);
            self.results.push(result);
        }
    }

    fn result(
        &self,
        problem: &Diagnostic,
        lines: &LineIndex<'_>,
        file: &str,
        texts: &Texts,
    ) -> Json {
        let mut words = message(problem, texts);
        if let Some(mend) = mend(problem, texts) {
            words = format!("{words}\n{mend}");
        }
        let place = json!({ "uri": uri(file) });
        let mut result = json!({
            "ruleId": problem.code.id(),
            "level": problem.severity.key(),
            "message": { "text": words },
            "locations": [{
                "physicalLocation": {
                    "artifactLocation": place.clone(),
                    "region": region(&problem.span, lines),
                },
            }],
        });
        let add = |key: &str, value: Json, result: &mut Json| {
            if let Some(result) = result.as_object_mut() {
                result.insert(key.to_owned(), value);
            }
        };
        if let Some(index) = self.index(problem.code) {
            add("ruleIndex", json!(index), &mut result);
        }
        if let Some(related) = &problem.related {
            let location = json!({ "physicalLocation": {
                "artifactLocation": place.clone(),
                "region": region(related, lines),
            } });
            add("relatedLocations", json!([location]), &mut result);
        }
        if let Some(fix) = &problem.suggestion {
            let replacement = json!({
                "deletedRegion": region(&fix.span, lines),
                "insertedContent": { "text": fix.replacement },
            });
            let change = json!({ "artifactLocation": place, "replacements": [replacement] });
            add(
                "fixes",
                json!([{ "artifactChanges": [change] }]),
                &mut result,
            );
        }
        result
    }

    fn index(&self, code: Code) -> Option<usize> {
        self.rules.iter().position(|rule| rule.code == code)
    }

    /// The log as text.
    pub fn to_text(&self) -> String {
        let rules: Vec<Json> = self.rules.iter().map(rule).collect();
        let log = json!({
            "$schema": SCHEMA,
            "version": "2.1.0",
            "runs": [{
                "tool": { "driver": {
                    "name": "jalon",
                    "semanticVersion": env!("CARGO_PKG_VERSION"),
                    "rules": rules,
                } },
                "columnKind": "unicodeCodePoints",
                "results": self.results,
            }],
        });
        format!("{log:#}\n")
    }
}

fn rule(entry: &Entry) -> Json {
    let level = match entry.code.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    json!({
        "id": entry.code.id(),
        "shortDescription": { "text": entry.title },
        "help": { "text": entry.page, "markdown": entry.page },
        "defaultConfiguration": { "level": level },
    })
}

/// Lines and columns count from 1; an end column stands behind the last character.
fn region(span: &Span, lines: &LineIndex<'_>) -> Json {
    let (start, end) = (lines.position(span.start), lines.position(span.end));
    json!({
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    })
}

/// A path as a relative reference: what means something in one, or is not ASCII, as its bytes.
fn uri(file: &str) -> String {
    let mut out = String::new();
    for byte in file.bytes() {
        let c = char::from(byte);
        if c.is_ascii_alphanumeric() || "-._~/".contains(c) {
            out.push(c);
        } else {
            // Writing to a string cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::doc::read;
    use crate::i18n::Language;

    /// What the published schema lists as `required`, for each kind of object written here, and the
    /// words it lets a level be.
    #[test]
    fn a_log_has_what_the_schema_requires() {
        let text = "jalon = 1\ntitle = \"T\"\nobjectif = \"x\"\ntitl = 1\n\
                    [[stages]]\nid = \"s\"\n[[stages]]\nid = \"s\"\nname = \"S\"\n";
        for language in Language::ALL {
            let texts = Texts::new(language);
            let mut sarif = Sarif::new(&texts);
            let problems = read(text).diagnostics;
            sarif.add(&problems, text, "à la carte.toml", &texts);
            let log: Json = serde_json::from_str(&sarif.to_text()).unwrap();
            // sarifLog: version, runs.
            assert_eq!(log["version"], "2.1.0");
            // run: tool; tool: driver; toolComponent: name.
            let run = &log["runs"][0];
            assert_eq!(run["tool"]["driver"]["name"], "jalon");
            // reportingDescriptor: id; multiformatMessageString: text.
            let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
            for rule in rules {
                assert!(rule["id"].is_string() && rule["help"]["text"].is_string());
                assert!(
                    !rule["shortDescription"]["text"]
                        .as_str()
                        .unwrap()
                        .is_empty()
                );
            }
            let results = run["results"].as_array().unwrap();
            assert_eq!(results.len(), problems.len());
            for result in results {
                // result: message, which has a text.
                assert!(!result["message"]["text"].as_str().unwrap().is_empty());
                let level = result["level"].as_str().unwrap();
                assert!(["none", "note", "warning", "error"].contains(&level));
                let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
                assert_eq!(rules[index]["id"], result["ruleId"]);
                let place = &result["locations"][0]["physicalLocation"];
                assert_eq!(place["artifactLocation"]["uri"], "%C3%A0%20la%20carte.toml");
                assert!(place["region"]["startLine"].as_u64().unwrap() >= 1);
                assert!(place["region"]["startColumn"].as_u64().unwrap() >= 1);
                // fix: artifactChanges; artifactChange: artifactLocation, replacements;
                // replacement: deletedRegion.
                for fix in result["fixes"].as_array().into_iter().flatten() {
                    let change = &fix["artifactChanges"][0];
                    assert!(change["artifactLocation"]["uri"].is_string());
                    assert!(change["replacements"][0]["deletedRegion"].is_object());
                }
            }
            assert!(results.iter().any(|result| result["fixes"].is_array()));
            let related = |result: &Json| result["relatedLocations"].is_array();
            assert!(results.iter().any(related));
        }
    }
}
