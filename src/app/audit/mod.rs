//! Audits in the program: the runs beside the map, and walking one of them.
//!
//! Every answer is handed to the outside at once, as the whole text of the run's file. What another
//! wrote into it meanwhile is merged by ids; what could not be written stays here, is told as long as
//! that is so, and goes with the next answer. The map is changed only by what is asked for, as an edit
//! like any other.

mod answers;
mod begin;
mod keep;
mod list;
mod outcome;
mod report;
mod rows;
mod walk;
mod words;

pub use list::{AuditsPanel, Focus as AuditsFocus};
pub use rows::{AuditLine, AuditRow, ListLine};
pub use walk::Walk;

use super::state::App;
use crate::audit::{List, Moved, Run};

/// The audits of the map.
#[derive(Debug, Default)]
pub(crate) struct Audits {
    /// The name of the map's file, as a run names it.
    map: String,
    /// The runs beside the map, the newest first.
    runs: Vec<Kept>,
    /// Lists of a person's own, which were asked for where the program was started.
    own: Vec<List>,
    /// The ids of the lists that a new run asks.
    ticked: Vec<String>,
    /// What is done once the runs are known.
    way: Way,
    /// Whether it was said as whom to walk.
    is_persona_asked: bool,
    /// Whether the runs are shown once it is known who asks.
    waits: bool,
    /// The steps that can be taken back, and those that were.
    past: Vec<Step>,
    future: Vec<Step>,
    /// The question each run was left at.
    left: Vec<(String, String)>,
}

/// A run, and how much of it is in its file.
#[derive(Clone, Debug)]
struct Kept {
    /// The name of its file.
    name: String,
    run: Run,
    /// What stands in the file, as it was read or written last.
    file: Vec<u8>,
    /// Why the file is not as it should be, if so.
    trouble: Option<Trouble>,
    /// What became of its questions in the map as it was when this was looked at, and whether that
    /// was another map than the one they were made of.
    moved: Option<(Moved, bool)>,
}

/// Why the file of a run is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Trouble {
    /// It cannot be read, for this reason.
    Unreadable(String),
    /// What was answered last could not be written, for this reason.
    Unkept(String),
}

/// What is done once the runs beside the map are known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Way {
    /// An unfinished run of today is gone on with.
    #[default]
    Today,
    /// The newest unfinished run is gone on with, whenever it began.
    Unfinished,
}

/// A step that can be taken back.
#[derive(Clone, Debug, PartialEq)]
struct Step {
    label: &'static str,
    /// The file of the run.
    run: String,
    /// The question it was about.
    about: String,
    what: Done,
}

/// What a step did.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Done {
    /// It answered: the texts of the run before and after it.
    Answered { before: String, after: String },
    /// It changed the map, which had made so many steps before it.
    Map(usize),
}

impl App {
    fn kept(&self, name: &str) -> Option<&Kept> {
        self.audits.runs.iter().find(|kept| kept.name == name)
    }

    fn kept_mut(&mut self, name: &str) -> Option<&mut Kept> {
        self.audits.runs.iter_mut().find(|kept| kept.name == name)
    }

    /// A run of the map by the name of its file.
    pub fn audit_run(&self, name: &str) -> Option<&Run> {
        self.kept(name).map(|kept| &kept.run)
    }
}
