//! A report as CSV, one question a record, for a spreadsheet or another program. The names of the columns
//! and the words for answers are those of the format, in every language.

use super::{Change, Dress, Finding, Report};
use crate::export::to_csv;

/// The columns.
const COLUMNS: [&str; 14] = [
    "stage",
    "stage_name",
    "list",
    "from",
    "id",
    "text",
    "result",
    "severity",
    "note",
    "evidence",
    "seconds",
    "at",
    "before",
    "change",
];

/// The report; the gaps of the run before that are no longer asked stand at its end, without an answer.
pub(super) fn write(report: &Report, _: &Dress<'_>) -> String {
    let mut records = vec![COLUMNS.map(str::to_owned).to_vec()];
    let findings = report.findings.iter().chain(&report.gone);
    records.extend(findings.map(|finding| record(report, finding)));
    to_csv(&records)
}

fn record(report: &Report, finding: &Finding) -> Vec<String> {
    let check = &finding.check;
    let is_gone = finding.change == Some(Change::Gone);
    let asked = |words: String| if is_gone { String::new() } else { words };
    let number = |number: Option<i64>| number.map(|n| n.to_string()).unwrap_or_default();
    let place = report.place(finding);
    vec![
        check
            .stage
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default(),
        place.map(|place| place.name.clone()).unwrap_or_default(),
        check.list.clone().unwrap_or_default(),
        check.from.key().to_owned(),
        check.id.clone(),
        check.text.clone(),
        asked(check.result.key().to_owned()),
        number(check.severity),
        asked(check.note.clone().unwrap_or_default()),
        asked(check.evidence.join("\n")),
        asked(number(check.seconds)),
        asked(check.at.map(|at| at.to_string()).unwrap_or_default()),
        finding
            .before
            .map(|before| before.key().to_owned())
            .unwrap_or_default(),
        finding
            .change
            .map(|change| change.key().to_owned())
            .unwrap_or_default(),
    ]
}
