//! `jalon list`: the maps of folders, or these maps, with what each is about.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use serde_json::{Value as Json, json};

use super::args::{ListArgs, Report};
use super::{Context, Exit, print, print_json, report, report_load, shown};
use crate::app::Listed;
use crate::i18n::{Texts, words};
use crate::runtime::{self, io_words};
use crate::sys;
use crate::text::{Shown, fit, pad, width};

/// The version of the JSON document; it grows only when a key changes its meaning or goes.
const SCHEMA_VERSION: u32 = 1;
/// The most columns of a column.
const WIDEST: usize = 48;

/// Lists the maps.
pub(super) fn run(args: &ListArgs, context: &Context) -> Exit {
    let mut maps: Vec<Listed> = Vec::new();
    let mut worst = Exit::Fine;
    let here = [PathBuf::from(".")];
    let paths = if args.paths.is_empty() {
        &here[..]
    } else {
        &args.paths
    };
    for path in paths {
        match gather(path, context) {
            Ok(mut found) => maps.append(&mut found),
            Err(exit) => worst = exit,
        }
    }
    let texts = &context.texts;
    let printed = match args.format.unwrap_or_default() {
        Report::Text => print(&table(&maps, context), texts),
        Report::Json => {
            let maps: Vec<Json> = maps.iter().map(entry).collect();
            let document = json!({ "schema_version": SCHEMA_VERSION, "maps": maps });
            print_json(&format!("{document:#}\n"), texts)
        }
    };
    if printed == Exit::Fine {
        worst
    } else {
        printed
    }
}

/// The maps at a path; says why there is none.
fn gather(path: &Path, context: &Context) -> Result<Vec<Listed>, Exit> {
    let (texts, limit) = (&context.texts, context.max_size);
    let today = sys::today(&context.environment);
    if !sys::is_folder(path) {
        let file = sys::sighted(path.to_owned());
        let file = file.map_err(|error| report_load(path, &error, context))?;
        let Some(map) = runtime::listed(file, path, limit, today, texts) else {
            report(path, &texts.text("list-no-map"), context);
            return Err(Exit::BadDocument);
        };
        return Ok(vec![map]);
    }
    let listing = runtime::listing(path, limit, today, texts).map_err(|error| {
        report(path, &io_words(&error, texts), context);
        Exit::Io
    })?;
    if listing.maps.is_empty() {
        let folder = listing.folder.clone();
        context.remark(&texts.with("maps-none", &[("folder", words(folder))]));
    }
    if listing.is_cut {
        let folder = listing.folder.clone();
        context.remark(&texts.with("list-cut", &[("folder", words(folder))]));
    }
    // Named as they can be typed: the folder one is in needs no name.
    let here = Path::new(".");
    let maps = listing.maps.into_iter().map(|mut map| {
        let path = map.path.strip_prefix(here).unwrap_or(&map.path);
        map.name = shown(path);
        map
    });
    Ok(maps.collect())
}

/// One line for each map: its path, its title, what it is about; or why it cannot be read.
fn table(maps: &[Listed], context: &Context) -> String {
    let (texts, more) = (&context.texts, context.glyphs.more_mark());
    let rows: Vec<Vec<String>> = maps.iter().map(|map| row(map, texts)).collect();
    let column = |n: usize| {
        let cells = rows.iter().filter(|row| row.len() > 2);
        let widest = cells.filter_map(|row| row.get(n)).map(|cell| width(cell));
        widest.max().unwrap_or(0).min(WIDEST)
    };
    let mut columns: Vec<usize> = (0..6).map(column).collect();
    if let Some(first) = columns.first_mut() {
        let names = rows.iter().filter_map(|row| row.first());
        *first = names.map(|name| width(name)).max().unwrap_or(0);
    }
    let mut out = String::new();
    for row in &rows {
        let mut line = String::new();
        for (n, cell) in row.iter().enumerate() {
            let columns = columns.get(n).copied().unwrap_or(0);
            let is_last = n + 1 == row.len();
            let cell = if is_last {
                cell.clone()
            } else {
                pad(fit(cell, columns, &more).trim_end(), columns + 2)
            };
            line.push_str(&cell);
        }
        // Writing to a string cannot fail.
        let _ = writeln!(out, "{}", line.trim_end());
    }
    out
}

fn row(map: &Listed, texts: &Texts) -> Vec<String> {
    let shown = |text: &str| Shown::new(text).into_string();
    match &map.card {
        Err(reason) => {
            let why = texts.with("maps-unreadable", &[("reason", words(shown(reason)))]);
            vec![map.name.clone(), format!("! {why}")]
        }
        Ok(_) => vec![
            map.name.clone(),
            shown(map.title()),
            map.kind(texts),
            shown(&map.personas()),
            shown(&map.lowest(texts)),
            map.freshness_whole(texts),
        ],
    }
}

fn entry(map: &Listed) -> Json {
    let path = map.path.strip_prefix(".").unwrap_or(&map.path);
    let path = path.to_string_lossy();
    let card = match &map.card {
        Ok(card) => card,
        Err(reason) => {
            return json!({ "path": path, "error": reason, "changed_seconds_ago": map.age });
        }
    };
    let date = |date: Option<jiff::civil::Date>| date.map(|date| date.to_string());
    let lowest = card.lowest.as_ref();
    let lowest = lowest.map(|it| json!({ "stage": it.stage, "sentiment": it.value }));
    json!({
        "path": path,
        "title": card.title,
        "kind": card.kind.key(),
        "personas": card.personas,
        "stages": card.stages,
        "reviewed": date(card.fresh.reviewed),
        "review_every": card.fresh.every,
        "review_due": date(card.fresh.due),
        "overdue": map.overdue.is_some(),
        "overdue_since": date(map.overdue),
        "changed_seconds_ago": map.age,
        "lowest": lowest,
    })
}
