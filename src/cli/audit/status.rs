//! `jalon audit status RUN`: how far a run has come, and every question with its answer.

use std::fmt::Write as _;
use std::path::Path;

use serde_json::{Value as Json, json};

use super::{file, update};
use crate::audit::{Check, Fate, Group, Moved, Progress, Run, digest, groups, mark, time_words};
use crate::cli::args::Report;
use crate::cli::args::audit::AuditStatusArgs;
use crate::cli::diff::dress;
use crate::cli::{Context, Exit, print, print_json, shown};
use crate::doc::Document;
use crate::i18n::{Arg, Texts, words};
use crate::model::Map;
use crate::text::{Shown, wrap};

/// The version of the JSON document; it grows only when a key changes its meaning or goes.
const SCHEMA_VERSION: u32 = 1;
/// The columns where nothing says how many there are.
const WIDTH: usize = 80;
/// The fewest columns of words beside numbers and signs.
const NARROWEST: usize = 20;

/// A run and its map as it is now, if that can be read.
struct Standing<'a> {
    path: &'a Path,
    run: &'a Run,
    map: Option<&'a Document<()>>,
    /// Whether the map has other bytes than when the questions were made of it.
    is_other: bool,
    moved: Option<Moved>,
    groups: Vec<Group>,
    progress: Progress,
}

/// Tells how far a run has come.
pub(super) fn audit_status(args: &AuditStatusArgs, context: &Context) -> Exit {
    status(args, context).unwrap_or_else(|exit| exit)
}

fn status(args: &AuditStatusArgs, context: &Context) -> Result<Exit, Exit> {
    let (_, run) = file::open_run(&args.run, context)?;
    let sheet = run.sheet();
    file::tell(sheet.diagnostics(), sheet.text(), &args.run, context);
    // Without its map a run is told too; what is wrong with the map has been said then.
    let map = file::map_of(&args.run, &run).and_then(|path| file::open_map(&path, context).ok());
    let is_other = |(bytes, _): &(Vec<u8>, Document<()>)| {
        run.map_digest().is_some_and(|then| then != digest(bytes))
    };
    let moved = map
        .as_ref()
        .map(|(_, map)| update::beside_map(&run, map.map(), context));
    let standing = Standing {
        path: &args.run,
        run: &run,
        is_other: map.as_ref().is_some_and(is_other),
        map: map.as_ref().map(|(_, map)| map),
        moved,
        groups: groups(run.checks()),
        progress: Progress::of(run.checks()),
    };
    let texts = &context.texts;
    Ok(match args.format.unwrap_or_default() {
        Report::Text => print(&text(&standing, context), texts),
        Report::Json => print_json(&format!("{:#}\n", document(&standing)), texts),
    })
}

impl Standing<'_> {
    fn model(&self) -> Option<&Map> {
        self.map.map(Document::map)
    }

    fn fate(&self, position: usize) -> Option<Fate> {
        self.moved.as_ref()?.fates.get(position).copied()
    }

    /// What a group is called: its stage with its number, or its list.
    fn name(&self, group: &Group, texts: &Texts) -> String {
        let Some(id) = &group.stage else {
            let list = group.list.as_deref().unwrap_or_default();
            let language = texts.language();
            let ready = crate::audit::Ready::find(list).map(|ready| ready.list(language).name);
            return ready.unwrap_or_else(|| list.to_owned());
        };
        let map = self.model();
        let stage = map.and_then(|map| Some((map.stage_position(id)?, map.stage(id)?)));
        match stage {
            Some((position, stage)) => format!("{} {}", position + 1, stage.name),
            None => id.to_string(),
        }
    }
}

/// How far something has come, in words.
fn progress_words(progress: &Progress, texts: &Texts) -> String {
    let args = [
        ("seen", Arg::from(progress.seen())),
        ("total", Arg::from(progress.total())),
        ("gaps", Arg::from(progress.gaps())),
    ];
    let mut told = texts.with("audit-progress", &args);
    if progress.seconds > 0 {
        let time = time_words(progress.seconds, texts);
        told = texts.with(
            "audit-progress-time",
            &[("progress", words(told)), ("time", words(time))],
        );
    }
    told
}

fn text(standing: &Standing<'_>, context: &Context) -> String {
    let texts = &context.texts;
    let width = dress(context).width.unwrap_or(WIDTH);
    let mut lines = Lines {
        out: String::new(),
        width,
    };
    for line in head(standing, texts) {
        lines.put("", &line);
    }
    for group in &standing.groups {
        lines.out.push('\n');
        let name = standing.name(group, texts);
        let progress = progress_words(&group.progress, texts);
        lines.put("", &format!("{name}  {progress}"));
        for position in &group.checks {
            let Some(check) = standing.run.checks().get(*position) else {
                continue;
            };
            question(
                &mut lines,
                *position,
                check,
                standing.fate(*position),
                texts,
            );
        }
    }
    lines.out
}

/// What is said of the run as a whole.
fn head(standing: &Standing<'_>, texts: &Texts) -> Vec<String> {
    let run = standing.run;
    let map = standing.model();
    let title = map
        .map(|map| map.title().to_owned())
        .filter(|title| !title.is_empty());
    let title = title
        .or_else(|| run.map().map(str::to_owned))
        .unwrap_or_default();
    let mut lines = vec![texts.with("audit-title", &[("title", words(title))])];
    let persona = run.persona().map(|id| {
        let found = map.and_then(|map| map.persona(&id));
        found.map_or_else(|| id.to_string(), |persona| persona.name.clone())
    });
    let mut about = Vec::new();
    about.extend(persona.map(|name| texts.with("audit-persona", &[("name", words(name))])));
    let auditor = run
        .auditor()
        .map(|name| texts.with("audit-auditor", &[("name", words(name))]));
    about.extend(auditor);
    for (id, moment) in [
        ("audit-started", run.started()),
        ("audit-finished", run.finished()),
    ] {
        if let Some(moment) = moment {
            let date = texts.date(moment.day());
            about.push(texts.with(id, &[("date", words(date))]));
        }
    }
    lines.push(texts.list(&about));
    lines.push(progress_words(&standing.progress, texts));
    if let Some(moved) = standing.moved.as_ref().filter(|moved| moved.is_ahead()) {
        let mut args = update::counts(moved).to_vec();
        args.push(("run", words(shown(standing.path))));
        lines.push(texts.with("audit-moved", &args));
    }
    lines.retain(|line| !line.is_empty());
    lines
}

/// A question with its answer, and below it what was seen.
fn question(lines: &mut Lines, position: usize, check: &Check, fate: Option<Fate>, texts: &Texts) {
    let mut line = check.text.clone();
    let mut facts = Vec::new();
    if let Some(severity) = check.severity {
        facts.push(texts.with("audit-severity", &[("severity", severity.into())]));
    }
    if fate == Some(Fate::Gone) {
        facts.push(texts.text("audit-gone"));
    }
    if !facts.is_empty() {
        let _ = write!(line, " [{}]", texts.list(&facts));
    }
    lines.put(
        &format!("{:>4} {} ", position + 1, mark(check.result)),
        &line,
    );
    let below = check.note.iter().flat_map(|note| note.lines());
    for line in below.chain(check.evidence.iter().map(String::as_str)) {
        lines.put("           ", line);
    }
}

/// Lines that are broken where they would be too wide, and go on below their own beginning.
struct Lines {
    out: String,
    width: usize,
}

impl Lines {
    fn put(&mut self, before: &str, text: &str) {
        let text = Shown::new(text).into_string();
        let room = self
            .width
            .saturating_sub(before.chars().count())
            .max(NARROWEST);
        for (at, part) in wrap(&text, room).into_iter().enumerate() {
            if at == 0 {
                self.out.push_str(before);
            } else {
                self.out.extend(before.chars().map(|_| ' '));
            }
            self.out.push_str(text.get(part).unwrap_or_default());
            self.out.push('\n');
        }
    }
}

fn document(standing: &Standing<'_>) -> Json {
    let run = standing.run;
    let moment = |moment: Option<crate::doc::beside::Moment>| moment.map(|m| m.to_string());
    let stages: Vec<Json> = standing
        .groups
        .iter()
        .map(|group| {
            json!({
                "stage": group.stage.as_ref().map(crate::model::StageId::as_str),
                "list": group.list,
                "progress": counts(&group.progress),
            })
        })
        .collect();
    let checks: Vec<Json> = run
        .checks()
        .iter()
        .enumerate()
        .map(|(position, check)| entry(position, check, standing.fate(position)))
        .collect();
    let map_now = standing.moved.as_ref().map(|moved| {
        let of =
            |is_such: fn(&Fate) -> bool| moved.fates.iter().filter(|fate| is_such(fate)).count();
        json!({
            "changed": standing.is_other,
            "moved": of(|fate| matches!(fate, Fate::Moved(..))),
            "gone": of(|fate| *fate == Fate::Gone),
            "new": moved.new.len(),
        })
    });
    json!({
        "schema_version": SCHEMA_VERSION,
        "map": run.map(),
        "map_digest": run.map_digest(),
        "map_now": map_now,
        "persona": run.persona().map(|id| id.to_string()),
        "auditor": run.auditor(),
        "started": moment(run.started()),
        "finished": moment(run.finished()),
        "progress": counts(&standing.progress),
        "groups": stages,
        "checks": checks,
    })
}

fn counts(progress: &Progress) -> Json {
    json!({
        "total": progress.total(),
        "todo": progress.todo,
        "pass": progress.pass,
        "partial": progress.partial,
        "fail": progress.fail,
        "na": progress.na,
        "seconds": progress.seconds,
    })
}

fn entry(position: usize, check: &Check, fate: Option<Fate>) -> Json {
    let in_map = fate.map(|fate| match fate {
        Fate::Same => "same",
        Fate::Moved(..) => "moved",
        Fate::Gone => "gone",
        Fate::Unknown => "unknown",
    });
    json!({
        "id": check.id,
        "number": position + 1,
        "stage": check.stage.as_ref().map(crate::model::StageId::as_str),
        "from": check.from.key(),
        "list": check.list,
        "item": check.item.as_ref().map(crate::model::ItemId::as_str),
        "text": check.text,
        "result": check.result.key(),
        "severity": check.severity,
        "note": check.note,
        "evidence": check.evidence,
        "seconds": check.seconds,
        "at": check.at.map(|at| at.to_string()),
        "in_map": in_map,
    })
}
