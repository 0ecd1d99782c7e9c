//! A report as Markdown, for a ticket or a repository: tables and lists that the usual forges render,
//! with the curves in a fence.

use super::words::Told;
use super::{Dress, Finding, Report};
use crate::audit::words::mark;
use crate::export::markdown::{address, escape, escape_within, fence};
use crate::i18n::words;

/// The columns of the curves: as many as forges show without a bar to scroll by.
const WIDTH: usize = 80;

/// The report. Ends with a line break.
pub(super) fn write(report: &Report, dress: &Dress<'_>) -> String {
    let told = Told::new(report, dress);
    let mut out = format!("# {}\n\n", escape(&told.title()));
    head(&mut out, &told);
    places(&mut out, &told);
    let dress = Dress {
        width: WIDTH,
        ..*dress
    };
    let lines = super::text::chart_lines(&told, &dress);
    if !lines.is_empty() {
        heading(&mut out, &told, "report-curves");
        out.push_str(&fence(&lines));
    }
    gaps(&mut out, &told);
    changes(&mut out, &told);
    notes(&mut out, &told);
    history(&mut out, &told);
    out
}

fn line(out: &mut String, text: &str) {
    out.push_str(text);
    out.push('\n');
}

fn heading(out: &mut String, told: &Told<'_>, id: &str) {
    line(out, &format!("\n## {}\n", escape(&told.texts.text(id))));
}

fn head(out: &mut String, told: &Told<'_>) {
    for (label, value) in told.facts() {
        let label = [("label", words(escape(&label)))];
        let label = told.texts.with("report-label", &label);
        line(out, &format!("- **{label}** {}", escape_within(&value)));
    }
    heading(out, told, "report-score");
    let score = escape_within(&told.score(&told.report.progress));
    let since = told
        .since()
        .map(|since| format!(", {}", escape_within(&since)));
    let since = since.unwrap_or_default();
    line(
        out,
        &format!("**{score}**{since}\n\n{}", escape(&told.answers())),
    );
}

fn places(out: &mut String, told: &Told<'_>) {
    if told.report.places.is_empty() {
        return;
    }
    heading(out, told, "report-stages");
    row(out, &told.columns());
    out.push_str("|---|--:|--:|--:|--:|--:|\n");
    for place in &told.report.places {
        let name = told.place(place);
        let [score, change, seen, gaps, time] = told.cells(place);
        row(out, &[name, score, change, seen, gaps, time]);
    }
}

fn row(out: &mut String, cells: &[String]) {
    for cell in cells {
        out.extend(["| ", &escape_within(cell), " "]);
    }
    out.push_str("|\n");
}

fn gaps(out: &mut String, told: &Told<'_>) {
    heading(out, told, "report-gaps");
    let groups = told.gaps();
    if groups.is_empty() {
        line(out, &escape(&told.texts.text("report-no-gap")));
    }
    for (at, (severity, gaps)) in groups.iter().enumerate() {
        let before = if at > 0 { "\n" } else { "" };
        line(out, &format!("{before}### {}\n", escape(severity)));
        for gap in gaps {
            finding(out, told, gap, &told.gap_facts(gap));
        }
    }
}

/// A question as a line of a list, and below it what was seen.
fn finding(out: &mut String, told: &Told<'_>, one: &Finding, facts: &str) {
    question(out, one, facts);
    let notes = one.check.note.iter().flat_map(|note| note.lines());
    for note in notes.map(str::trim).filter(|note| !note.is_empty()) {
        line(out, &format!("  - {}", escape(note)));
    }
    for evidence in &one.check.evidence {
        let args = [("evidence", words(address(evidence)))];
        let evidence = told.texts.with("report-evidence", &args);
        line(out, &format!("  - {evidence}"));
    }
}

fn question(out: &mut String, one: &Finding, facts: &str) {
    let sign = mark(one.check.result);
    let text = escape_within(&one.check.text);
    line(
        out,
        &format!("- `{sign}` **{text}** ({})", escape_within(facts)),
    );
}

fn changes(out: &mut String, told: &Told<'_>) {
    let Some(title) = told.changes_title() else {
        return;
    };
    line(out, &format!("\n## {}\n", escape(&title)));
    let groups = told.changes();
    if groups.is_empty() {
        line(out, &escape(&told.texts.text("report-no-change")));
    }
    for (at, (change, findings)) in groups.iter().enumerate() {
        let before = if at > 0 { "\n" } else { "" };
        line(out, &format!("{before}### {}\n", escape(change)));
        for one in findings {
            question(out, one, &told.change_facts(one));
        }
    }
}

fn notes(out: &mut String, told: &Told<'_>) {
    let notes = told.report.notes();
    if notes.is_empty() {
        return;
    }
    heading(out, told, "report-notes");
    for note in notes {
        finding(out, told, note, &told.place_of(note));
    }
}

fn history(out: &mut String, told: &Told<'_>) {
    let earlier = &told.report.earlier;
    if earlier.len() < 2 {
        return;
    }
    heading(out, told, "report-history");
    for run in earlier {
        let score = escape_within(&told.score(&run.progress));
        line(out, &format!("- {} **{score}**", escape(&told.run(run))));
    }
}
