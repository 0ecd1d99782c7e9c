//! `jalon doctor`: whether the terminal, the folders and the programs around are as they should be,
//! and what to do where they are not. It changes nothing.

mod findings;
#[cfg(test)]
mod tests;

use std::fmt::Write as _;

use serde_json::{Value as Json, json};

use super::args::{DoctorArgs, Report};
use super::{Context, Exit, print, print_json};
use crate::i18n::{Arg, Texts};
use crate::layout::Glyphs;
use crate::runtime::colour;
use crate::sys::{self, Surroundings};
use crate::text::{pad, width, wrap};
use findings::{Facts, Finding};

/// The version of the JSON document; it grows only when a key changes its meaning or goes.
const SCHEMA_VERSION: u32 = 1;
/// The columns advice is wrapped to, at most and at least.
const WIDEST: usize = 100;
const LEAST: usize = 30;
/// What stands before what is well, and before what deserves attention.
const MARKS: [&str; 2] = ["[ok]", "[!] "];

/// Looks around and tells what was found; ends with 1 where something deserves attention.
pub(super) fn run(args: &DoctorArgs, context: &Context) -> Exit {
    let signs = context.glyphs.all();
    let config = context.sources.places.config();
    let editor = context.settings.editor();
    let environment = &context.environment;
    let surroundings = Surroundings::look(environment, config, editor, &signs);
    let (preferences, others) = context.sources.preferences(&context.settings, environment);
    let notes = [context.notes.clone(), others].concat();
    let facts = Facts {
        environment,
        settings: &context.settings,
        notes: &notes,
        surroundings: &surroundings,
        depth: sys::depth(environment, colour(&context.settings, environment, true)),
        preferences: &preferences,
        is_ascii: context.glyphs.is_ascii(),
        texts: &context.texts,
    };
    let findings = facts.findings();
    let printed = match args.format.unwrap_or_default() {
        Report::Text => {
            let ruler = ruler(&context.glyphs, &context.texts);
            let columns = surroundings.size.map_or(WIDEST, |size| usize::from(size.0));
            let columns = columns.min(WIDEST);
            let told = told(&findings, columns, context.pen.colour, &context.texts);
            print(&format!("{told}\n{ruler}"), &context.texts)
        }
        Report::Json => {
            let findings: Vec<Json> = findings.iter().map(entry).collect();
            let document = json!({ "schema_version": SCHEMA_VERSION, "findings": findings });
            print_json(&format!("{document:#}\n"), &context.texts)
        }
    };
    let is_fine = findings.iter().all(|finding| finding.advice.is_none());
    match printed {
        Exit::Fine if !is_fine => Exit::Found,
        printed => printed,
    }
}

/// One line for each finding, with what to do below it.
fn told(findings: &[Finding], columns: usize, colour: bool, texts: &Texts) -> String {
    let label = |finding: &Finding| texts.text(&format!("doctor-{}", finding.topic));
    let widest = findings.iter().map(|finding| width(&label(finding))).max();
    let column = widest.unwrap_or_default() + 2;
    let [fine, attention] = MARKS;
    let (on, off) = if colour {
        ("\x1b[1;33m", "\x1b[0m")
    } else {
        ("", "")
    };
    let mut out = String::new();
    for finding in findings {
        let label = pad(&label(finding), column);
        // Writing to a string cannot fail.
        let _ = match &finding.advice {
            None => writeln!(out, "{fine} {label}{}", finding.said),
            Some(advice) => {
                let indent = " ".repeat(width(attention) + 1 + column);
                let room = columns.saturating_sub(indent.len()).max(LEAST);
                let lines = wrap(advice, room).into_iter();
                let lines = lines.filter_map(|line| advice.get(line));
                let advice = lines.fold(String::new(), |told, line| {
                    told + &indent + line.trim_end() + "\n"
                });
                let line = format!("{on}{attention}{off} {label}{}", finding.said);
                write!(out, "{line}\n{advice}")
            }
        };
    }
    let count = findings.iter().filter(|finding| finding.advice.is_some());
    let count = [("count", Arg::from(count.count()))];
    let _ = writeln!(out, "\n{}", texts.with("doctor-summary", &count));
    out
}

/// Every sign the program draws with, over the numbers of their columns: the two lines end
/// together where each sign is one cell wide.
fn ruler(glyphs: &Glyphs, texts: &Texts) -> String {
    let signs: String = glyphs.all().into_iter().collect();
    let columns: String = ('1'..='9')
        .chain(['0'])
        .cycle()
        .take(signs.chars().count())
        .collect();
    format!("{}\n  {signs}|\n  {columns}|\n", texts.text("doctor-ruler"))
}

fn entry(finding: &Finding) -> Json {
    json!({
        "topic": finding.topic,
        "ok": finding.advice.is_none(),
        "value": finding.said,
        "advice": finding.advice,
    })
}
