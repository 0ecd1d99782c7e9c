//! `jalon audit report RUN…`: what a run comes to, in the form asked for, on standard output or in a file.

use std::path::{Path, PathBuf};

use super::file;
use crate::audit::report::{Dress, FORMS, Form, Report, Subject};
use crate::audit::{Run, digest};
use crate::cli::args::Lang;
use crate::cli::args::audit::AuditReportArgs;
use crate::cli::diff::dress;
use crate::cli::output::{Output, put};
use crate::cli::{Context, Exit, shown, usage};
use crate::doc::Document;
use crate::doc::beside::Moment;
use crate::i18n::{Language, Texts};
use crate::sys;

/// The columns where nothing says how many there are, and the fewest and the most there are.
const WIDTH: usize = 80;
const NARROWEST: usize = 40;
const WIDEST: usize = 120;

/// A run with its file.
struct Opened {
    path: PathBuf,
    run: Run,
}

impl Opened {
    /// What runs are put in order by; one that does not say when it began is taken for older.
    fn order(&self) -> (Option<Moment>, &Path) {
        (self.run.started(), &self.path)
    }

    /// The file of its map, without links where it is there.
    fn map(&self) -> Option<PathBuf> {
        let map = file::map_of(&self.path, &self.run)?;
        Some(sys::real_path(&map).unwrap_or(map))
    }
}

/// Reports what a run comes to.
pub(super) fn audit_report(args: &AuditReportArgs, context: &Context) -> Exit {
    write_report(args, context).unwrap_or_else(|exit| exit)
}

fn write_report(args: &AuditReportArgs, context: &Context) -> Result<Exit, Exit> {
    let mut runs = Vec::new();
    for path in &args.runs {
        let (_, run) = file::open_run(path, context)?;
        file::tell(run.sheet().diagnostics(), run.sheet().text(), path, context);
        let path = path.clone();
        runs.push(Opened { path, run });
    }
    if let [only] = runs.as_slice() {
        let before = before(only, context);
        runs.extend(before);
    }
    runs.sort_by(|one, other| one.order().cmp(&other.order()));
    let Some(last) = runs.last() else {
        return Err(Exit::Usage);
    };
    let map = last.map();
    if let Some(other) = runs.iter().find(|other| other.map() != map) {
        let name = shown(&other.path);
        return Err(usage::refused("report-other-map", &name, &context.texts));
    }
    let path = last.path.clone();
    let named = file::map_of(&path, &last.run);
    // Without its map a run is reported too; what is wrong with the map has been said then.
    let opened = named.and_then(|map| file::open_map(&map, context).ok());
    let digest = opened.as_ref().map(|(bytes, _)| digest(bytes));
    let name = last.run.map().map(str::to_owned);
    let subject = Subject {
        name: name.as_deref().filter(|name| !name.is_empty()),
        map: opened.as_ref().map(|(_, document)| Document::map(document)),
        digest: digest.as_deref(),
    };
    let only_runs: Vec<Run> = runs.iter().map(|opened| opened.run.clone()).collect();
    let Some(report) = Report::of(subject, &only_runs) else {
        return Err(Exit::Usage);
    };
    let text = text(&report, args, context);
    let sources = runs.iter().map(|opened| opened.path.clone()).chain(map);
    let sources: Vec<PathBuf> = sources.collect();
    let output = Output {
        bytes: text.as_bytes(),
        is_text: true,
        file: args.output.as_deref(),
        force: args.force,
        sources: &sources,
    };
    put(&output, context)?;
    let has_failed = |severity| report.has_failed(i64::from(severity));
    Ok(if args.fail_on.is_some_and(has_failed) {
        Exit::Found
    } else {
        Exit::Fine
    })
}

/// The runs beside one that walked the same way before it.
fn before(run: &Opened, context: &Context) -> Vec<Opened> {
    let Some(file) = run.path.file_name().and_then(|name| name.to_str()) else {
        return Vec::new();
    };
    let of_map = run.run.map().map(Path::new).and_then(Path::file_stem);
    let of_file = file.split_once(".audit-").map(|(map, _)| map);
    let Some(map) = of_map.and_then(|stem| stem.to_str()).or(of_file) else {
        return Vec::new();
    };
    let folder = run.path.parent().unwrap_or(Path::new(""));
    let here = Path::new(".");
    let listed = if folder.as_os_str().is_empty() {
        here
    } else {
        folder
    };
    let begins = format!("{map}.audit-");
    let names = sys::names_in(listed).into_iter();
    // A report of a run may stand beside it under its name.
    let is_toml = |name: &String| Path::new(name).extension().is_some_and(|it| it == "toml");
    let is_run = |name: &String| name.starts_with(&begins) && is_toml(name);
    let names = names.filter(|name| is_run(name) && name != file);
    let opened = names.filter_map(|name| {
        let path = folder.join(name);
        // One that cannot be read says why, and the report comes without it.
        let (_, run) = file::open_run(&path, context).ok()?;
        Some(Opened { path, run })
    });
    let is_before = |other: &Opened| {
        other.order() < run.order() && other.run.is_like(&run.run) && other.map() == run.map()
    };
    opened.filter(is_before).collect()
}

/// The report in its form and language.
fn text(report: &Report, args: &AuditReportArgs, context: &Context) -> String {
    let language = match args.words {
        None => context.texts.language(),
        Some(Lang::En) => Language::English,
        Some(Lang::Fr) => Language::French,
    };
    let width = dress(context).width.unwrap_or(WIDTH);
    let dress = Dress {
        texts: &Texts::new(language),
        glyphs: &context.glyphs,
        width: width.clamp(NARROWEST, WIDEST),
    };
    let is_asked = |form: &&Form| args.format.as_deref() == Some(form.name);
    let form = FORMS.iter().find(is_asked).or(FORMS.first());
    form.map(|form| (form.write)(report, &dress))
        .unwrap_or_default()
}
