//! The files a map names: its baseline, and the journeys of its stages.

use std::path::{Path, PathBuf};

use crate::diag::{Code, Diagnostic};
use crate::doc;
use crate::model::{Entry, Field, Map};
use crate::sys;

/// How many maps are read in search of a circle of journeys.
const JOURNEYS_READ: usize = 100;

/// Problems of the files a map names: its baseline and the journeys of its stages.
pub(crate) fn named_files(file: &Path, map: &Map, max_size: u64) -> Vec<Diagnostic> {
    let folder = folder_of(file);
    let mut problems = Vec::new();
    let mut report = |code, entry: &Entry| {
        let path = entry.value.to_string();
        problems.push(Diagnostic::new(code, entry.span.clone()).with("path", path));
    };
    let baseline = map.fields.entry(Field::Baseline);
    if let Some(entry) =
        baseline.filter(|entry| !sys::is_file(&folder.join(entry.value.to_string())))
    {
        report(Code::MissingBaseline, entry);
    }
    for entry in journeys(map) {
        let path = folder.join(entry.value.to_string());
        if !sys::is_file(&path) {
            report(Code::MissingJourney, entry);
        } else if leads_back(&path, file, max_size) {
            report(Code::JourneyCycle, entry);
        }
    }
    problems
}

fn folder_of(file: &Path) -> &Path {
    file.parent().unwrap_or(Path::new(""))
}

fn journeys(map: &Map) -> impl Iterator<Item = &Entry> {
    map.stages
        .iter()
        .filter_map(|stage| stage.fields.entry(Field::Journey))
}

/// Whether following the journeys from a map leads to `home`.
fn leads_back(path: &Path, home: &Path, max_size: u64) -> bool {
    let Some(home) = sys::real_path(home) else {
        return false;
    };
    let mut seen: Vec<PathBuf> = Vec::new();
    let mut open = vec![path.to_owned()];
    while let Some(path) = open.pop() {
        let Some(path) = sys::real_path(&path) else {
            continue;
        };
        if path == home {
            return true;
        }
        if seen.contains(&path) || seen.len() >= JOURNEYS_READ {
            continue;
        }
        // What cannot be read there is reported when that map is checked itself.
        if let Ok(loaded) = sys::load(&path, max_size, false)
            && let Ok(text) = String::from_utf8(loaded.bytes)
        {
            let map = doc::read(&text).map;
            open.extend(journeys(&map).map(|entry| folder_of(&path).join(entry.value.to_string())));
        }
        seen.push(path);
    }
    false
}
