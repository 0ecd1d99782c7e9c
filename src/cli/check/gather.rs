//! Which files are checked, and by the settings of which project.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::super::comments::review_of;
use super::super::maps::files_below;
use super::super::{Context, is_stdin, report_load};
use super::Course;
use super::look::Desk;
use super::told::Told;
use crate::check::read_project;
use crate::runtime::PROJECT;
use crate::sys;

/// A file to be looked at.
pub(super) struct Task {
    pub(super) path: PathBuf,
    /// Whether it was named, and so is looked at even where it is no map.
    pub(super) is_named: bool,
    /// Which of the desk's projects it belongs to.
    pub(super) project: usize,
}

/// The files that are named, and those below the folders that are, in that order.
pub(super) fn gather(
    named: &[PathBuf],
    desk: &mut Desk,
    told: &mut Told<'_>,
    course: &mut Course,
    context: &Context,
) -> Vec<Task> {
    let mut projects = Projects {
        of_folder: BTreeMap::new(),
        of_file: BTreeMap::new(),
    };
    let mut tasks = Vec::new();
    for path in named {
        let is_folder = !is_stdin(path) && sys::is_folder(path);
        let files = if is_folder {
            let (files, failed) = files_below(path, context);
            course.note(failed);
            files
        } else {
            vec![path.clone()]
        };
        for path in files {
            let folder = path.parent().unwrap_or(Path::new("")).to_owned();
            let project = projects.of(&folder, desk, told, course, context);
            // Below a folder the review of a map is found by itself.
            let review = (!is_folder && !is_stdin(&path)).then(|| review_of(&path));
            let review = review.filter(|review| sys::is_file(review) && !named.contains(review));
            tasks.push(Task {
                project,
                path,
                is_named: !is_folder,
            });
            tasks.extend(review.map(|path| Task {
                project,
                path,
                is_named: false,
            }));
        }
    }
    tasks
}

/// The projects that were found.
struct Projects {
    of_folder: BTreeMap<PathBuf, usize>,
    of_file: BTreeMap<PathBuf, usize>,
}

impl Projects {
    /// The project of a folder; 0 is none. What is wrong with its file is told when it is read first.
    fn of(
        &mut self,
        folder: &Path,
        desk: &mut Desk,
        told: &mut Told<'_>,
        course: &mut Course,
        context: &Context,
    ) -> usize {
        if let Some(known) = self.of_folder.get(folder) {
            return *known;
        }
        let found = sys::file_above(folder, PROJECT).map_or(0, |file| {
            if let Some(known) = self.of_file.get(&file) {
                return *known;
            }
            let project = match read(&file, told, course, context) {
                Some(project) => desk.add(project),
                None => 0,
            };
            self.of_file.insert(file, project);
            project
        });
        self.of_folder.insert(folder.to_owned(), found);
        found
    }
}

fn read(
    file: &Path,
    told: &mut Told<'_>,
    course: &mut Course,
    context: &Context,
) -> Option<crate::check::Project> {
    let loaded = match sys::load(file, context.max_size, false) {
        Ok(loaded) => loaded,
        Err(error) => {
            course.note(report_load(file, &error, context));
            return None;
        }
    };
    let text = String::from_utf8_lossy(&loaded.bytes);
    let (project, problems) = read_project(&text);
    told.add(&problems, &text, file);
    Some(project)
}
