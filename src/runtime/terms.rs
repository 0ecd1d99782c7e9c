//! What a check of the open map goes by besides the map: the day, what its project sets, and whether
//! the files it names are there.

use std::path::Path;

use super::Setup;
use super::named::named_files;
use super::settings::{Note, mistakes};
use super::words::load_words;
use crate::app::Terms;
use crate::check::{Project, read_project};
use crate::diag::{Code, Word};
use crate::i18n::Texts;
use crate::model::Map;
use crate::sys::{self, Origin};

/// The name of a project's file.
pub(crate) const PROJECT: &str = "jalon.toml";

/// What a check goes by. The files a map names are looked for where it is given, which may take
/// reading them.
pub(super) fn terms(origin: &Origin, map: Option<&Map>, setup: &Setup, texts: &Texts) -> Terms {
    let limit = setup.limit();
    let (project, wrong) = project(origin.folder(), limit, texts);
    let named = map.map(|map| named(origin, map, limit)).unwrap_or_default();
    Terms {
        today: sys::today(&setup.environment),
        project,
        wrong,
        named,
    }
}

fn named(origin: &Origin, map: &Map, limit: u64) -> Vec<(Code, String)> {
    let problems = named_files(&origin.given, map, limit).into_iter();
    let paths = problems.filter_map(|problem| match problem.arg("path") {
        Some(Word::Words(path)) => Some((problem.code, path.clone())),
        _ => None,
    });
    paths.collect()
}

/// What the project of a folder sets, and what is wrong with its file, in a line.
fn project(folder: &Path, limit: u64, texts: &Texts) -> (Project, Option<String>) {
    let Some(file) = sys::file_above(folder, PROJECT) else {
        return (Project::default(), None);
    };
    let loaded = match sys::load(&file, limit, false) {
        Ok(loaded) => loaded,
        Err(error) => {
            let wrong = load_words(&error, texts);
            return (Project::default(), Some(format!("{PROJECT}: {wrong}")));
        }
    };
    let text = String::from_utf8_lossy(&loaded.bytes);
    let (project, problems) = read_project(&text);
    let note: Option<Note> = mistakes(&file, &text, problems);
    (project, note.map(|note| note.line(texts)))
}
