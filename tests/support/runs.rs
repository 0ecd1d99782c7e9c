//! The audit runs beside a map that is played on.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use jalon::app::{App, AuditFile, AuditLine, AuditsPanel, Event, ListLine, Now, Walk};
use jalon::audit::{Answer, Outcome, Run, mark};
use jalon::doc::beside::{Moment, merge};
use jiff::SignedDuration;
use jiff::civil::Date;
use jiff::tz::Offset;

use crate::script::Script;

/// The text of each run by the name of its file.
pub(crate) type Runs = BTreeMap<String, Vec<u8>>;

/// The runs a script has, in the order of their days.
pub(crate) fn of(script: &Script) -> Runs {
    let runs = script.options.iter().filter(|(name, _)| name == "audit");
    let named = |(n, (_, text)): (usize, &(String, String))| {
        let name = format!("map.audit-2026-06-{:02}.toml", n + 1);
        (name, text.clone().into_bytes())
    };
    runs.enumerate().map(named).collect()
}

/// What is answered to whoever looks for them.
pub(crate) fn found(runs: &Runs) -> Event {
    let file = |(name, bytes): (&String, &Vec<u8>)| AuditFile {
        name: name.clone(),
        bytes: Ok(bytes.clone()),
    };
    Event::Audits {
        map: "map.toml".to_owned(),
        files: runs.iter().map(file).collect(),
    }
}

/// A run that begins is given a name.
pub(crate) fn begun(runs: &mut Runs, day: Date, bytes: Vec<u8>) -> Event {
    let mut name = format!("map.audit-{day}.toml");
    let mut number = 1;
    while runs.contains_key(&name) {
        number += 1;
        name = format!("map.audit-{day}-{number}.toml");
    }
    runs.insert(name.clone(), bytes.clone());
    Event::AuditBegun(Ok((name, bytes)))
}

/// A report is given the first name that is free.
pub(crate) fn reported(
    reports: &mut Vec<(String, String)>,
    stem: &str,
    ending: &str,
    bytes: &[u8],
) -> Result<String, String> {
    let is_free = |name: &String| !reports.iter().any(|(taken, _)| taken == name);
    let later = (2..).map(|number| format!("{stem}-{number}.{ending}"));
    let mut names = [format!("{stem}.{ending}")].into_iter().chain(later);
    let name = names.find(is_free).ok_or("no name is free")?;
    let text = String::from_utf8_lossy(bytes);
    let first = text.lines().next().unwrap_or_default().trim().to_owned();
    reports.push((name.clone(), first));
    Ok(name)
}

/// What the reports are called, and how each begins.
pub(crate) fn reports(reports: &[(String, String)]) -> String {
    let line = |(name, first): &(String, String)| format!("{name}: {first}\n");
    reports.iter().map(line).collect()
}

/// Writes a run, merged with what another wrote.
pub(crate) fn keep(
    runs: &mut Runs,
    name: &str,
    base: &[u8],
    bytes: Vec<u8>,
) -> Result<Vec<u8>, String> {
    let now = runs.get(name).cloned().unwrap_or_default();
    let kept = if now == base {
        bytes
    } else {
        let [base, ours, now] = [base, &bytes, &now].map(|it| str::from_utf8(it).unwrap());
        merge(base, ours, now)
            .ok_or("cannot be merged")?
            .into_bytes()
    };
    runs.insert(name.to_owned(), kept.clone());
    Ok(kept)
}

/// So many seconds behind.
pub(crate) fn later(now: Moment, seconds: i64) -> Moment {
    let utc = Offset::UTC.to_datetime(now.time());
    let east = now.wall().duration_since(utc).as_secs();
    let offset = Offset::from_seconds(east.try_into().unwrap()).unwrap();
    Moment::new(now.time() + SignedDuration::from_secs(seconds), offset)
}

fn last(runs: &Runs) -> Option<(String, Run)> {
    let (name, bytes) = runs.last_key_value()?;
    Some((name.clone(), Run::open(bytes).unwrap()))
}

/// Another answers a check of the last run.
pub(crate) fn answer(runs: &mut Runs, said: &str, now: &Now) {
    let (id, outcome) = said.split_once(' ').unwrap();
    let (name, run) = last(runs).unwrap();
    let outcome = Answer::Result(Outcome::new(outcome).unwrap());
    let run = run.answer(id, &[outcome], now.time).unwrap();
    runs.insert(name, run.sheet().bytes());
}

/// What is answered in the file of the last run.
pub(crate) fn answers(runs: &Runs) -> String {
    let Some((name, run)) = last(runs) else {
        return "none\n".to_owned();
    };
    let mut told = format!("{name}\n");
    for check in run.checks().iter().filter(|check| check.at.is_some()) {
        let _ = write!(told, "{} {}", check.id, check.result.key());
        let _ = check.severity.map(|it| write!(told, " severity {it}"));
        let _ = check.seconds.map(|it| write!(told, " {it} s"));
        let _ = check.note.as_ref().map(|it| write!(told, " {it:?}"));
        if !check.evidence.is_empty() {
            let _ = write!(told, " {:?}", check.evidence);
        }
        told.push('\n');
    }
    if run.finished().is_some() {
        told.push_str("finished\n");
    }
    told
}

/// The lines of the list of runs.
pub(crate) fn audits(app: &App, panel: &AuditsPanel) -> String {
    let lines = app.audits_lines(panel).into_iter().map(|line| match line {
        ListLine::Caption(text) => format!("{text}\n"),
        ListLine::Choice {
            ticked,
            text,
            aside,
            is_focused,
            ..
        } => {
            let mark = if is_focused { '▸' } else { ' ' };
            let tick = match ticked {
                Some(true) => "[x] ",
                Some(false) => "[ ] ",
                None => "",
            };
            format!("{mark} {tick}{text} | {aside}\n")
        }
    });
    lines.collect()
}

/// The lines of a walk.
pub(crate) fn walked(app: &App, walk: &Walk) -> String {
    let lines = app.audit_lines(walk).into_iter().map(|line| match line {
        AuditLine::Heading {
            title,
            progress,
            took,
        } => {
            let line = format!("{title} {}/{} {took}", progress.seen(), progress.total());
            format!("{}\n", line.trim_end())
        }
        AuditLine::Check(row) => {
            let focus = if row.is_focused { '▸' } else { ' ' };
            let mut line = format!("{focus} {} {} {}", mark(row.outcome), row.label, row.text);
            if !row.aside.is_empty() {
                let _ = write!(line, " | {}", row.aside);
            }
            for detail in row.details {
                let _ = write!(line, " | {detail}");
            }
            format!("{line}\n")
        }
    });
    lines.collect()
}
