//! Looking at a file: what is read from it and what is wrong with it. No word is said here, so that they
//! are said in the order of the files.

use jiff::civil::Date;

use super::super::{Context, is_stdin};
use super::beside;
use super::gather::Task;
use crate::check::{Levels, Project, problems_of};
use crate::diag::Diagnostic;
use crate::doc::{Document, OpenError};
use crate::runtime::named_files;
use crate::sys::{self, LoadError};

/// What every file is looked at with.
pub(super) struct Desk {
    today: Date,
    max_size: u64,
    /// The levels that were asked for on the command line.
    levels: Levels,
    /// The first is that of a map without one.
    projects: Vec<Project>,
}

/// What came of a file.
pub(super) enum Outcome {
    /// It is no map, and nobody said it was.
    NoMap,
    Unread(LoadError),
    NoDocument(OpenError),
    Looked(Box<Looked>),
    /// It stands beside a map.
    Beside(Box<Looked>),
}

/// A map that was looked at.
pub(super) struct Looked {
    pub(super) document: Document<()>,
    /// What is wrong with it, in the order of its text.
    pub(super) problems: Vec<Diagnostic>,
}

impl Desk {
    pub(super) fn new(levels: Levels, context: &Context) -> Self {
        Self {
            today: sys::today(&context.environment),
            max_size: context.max_size,
            levels,
            projects: vec![Project::default()],
        }
    }

    /// Adds a project and answers its place.
    pub(super) fn add(&mut self, project: Project) -> usize {
        self.projects.push(project);
        self.projects.len() - 1
    }

    /// Looks at a file.
    pub(super) fn look(&self, task: &Task) -> Outcome {
        let read = if is_stdin(&task.path) {
            sys::read_stdin(self.max_size)
        } else {
            sys::load(&task.path, self.max_size, false).map(|loaded| loaded.bytes)
        };
        let bytes = match read {
            Ok(bytes) => bytes,
            Err(error) => return Outcome::Unread(error),
        };
        if !task.is_named && !may_be_map(&bytes) {
            return Outcome::NoMap;
        }
        if let Some(mut looked) = beside::look(&task.path, &bytes, self.max_size) {
            looked.problems = self.levels_of(task).apply(looked.problems);
            return Outcome::Beside(Box::new(looked));
        }
        let document = match Document::open(&bytes) {
            Ok(document) => document,
            Err(error) => return Outcome::NoDocument(error),
        };
        if !task.is_named && document.map().version.is_none() {
            return Outcome::NoMap;
        }
        let problems = self.problems(&document, task);
        Outcome::Looked(Box::new(Looked { document, problems }))
    }

    fn levels_of(&self, task: &Task) -> Levels {
        let project = self.projects.get(task.project);
        let levels = project.map(|project| project.levels.clone());
        levels.unwrap_or_default().below(&self.levels)
    }

    fn problems(&self, document: &Document<()>, task: &Task) -> Vec<Diagnostic> {
        let mut problems = document.diagnostics().to_vec();
        if !is_stdin(&task.path) {
            problems.extend(named_files(&task.path, document.map(), self.max_size));
        }
        let fallback = Project::default();
        let project = self.projects.get(task.project).unwrap_or(&fallback);
        let project = Project {
            levels: project.levels.below(&self.levels),
            limits: project.limits,
        };
        let of = (document.map(), document.access());
        problems_of(document.text(), of, problems, self.today, &project)
    }
}

/// Whether the bytes have the key every map has.
fn may_be_map(bytes: &[u8]) -> bool {
    bytes.windows(KEY.len()).any(|window| window == KEY)
}

const KEY: &[u8] = b"jalon";
