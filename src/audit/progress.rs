//! How far a run has come: in all, and stage by stage.

use super::check::{Check, Outcome};
use crate::model::StageId;

/// How many questions have which answer, and how long they took.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// The questions nobody has looked at yet.
    pub todo: usize,
    /// Those found as they ask.
    pub pass: usize,
    /// Those found so in part.
    pub partial: usize,
    /// Those found otherwise.
    pub fail: usize,
    /// Those that could not be asked.
    pub na: usize,
    /// The time spent on all of them, in seconds: a measure of the journey itself.
    pub seconds: i64,
}

impl Progress {
    /// That of some questions.
    pub fn of<'c>(checks: impl IntoIterator<Item = &'c Check>) -> Self {
        let mut progress = Self::default();
        for check in checks {
            let count = match check.result {
                Outcome::Todo => &mut progress.todo,
                Outcome::Pass => &mut progress.pass,
                Outcome::Partial => &mut progress.partial,
                Outcome::Fail => &mut progress.fail,
                Outcome::Na => &mut progress.na,
            };
            *count += 1;
            let seconds = check.seconds.unwrap_or_default();
            progress.seconds = progress.seconds.saturating_add(seconds);
        }
        progress
    }

    /// How many questions there are.
    pub fn total(&self) -> usize {
        self.todo + self.seen()
    }

    /// How many have been answered.
    pub fn seen(&self) -> usize {
        self.pass + self.partial + self.fail + self.na
    }

    /// How many were found in part or otherwise than asked.
    pub fn gaps(&self) -> usize {
        self.partial + self.fail
    }
}

/// The questions of one stage, or those of one list that are about the whole journey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The stage.
    pub stage: Option<StageId>,
    /// The list, where there is no stage.
    pub list: Option<String>,
    /// The positions of its questions in [`super::Run::checks`].
    pub checks: Vec<usize>,
    /// How far it has come.
    pub progress: Progress,
}

/// The groups of some questions in the order in which they are first asked. What was added to a stage
/// later stands with the rest of that stage.
pub fn groups(checks: &[Check]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for (position, check) in checks.iter().enumerate() {
        let list = check.list.clone().filter(|_| check.stage.is_none());
        let is_its = |group: &&mut Group| group.stage == check.stage && group.list == list;
        if let Some(group) = groups.iter_mut().find(is_its) {
            group.checks.push(position);
        } else {
            groups.push(Group {
                stage: check.stage.clone(),
                list,
                checks: vec![position],
                progress: Progress::default(),
            });
        }
    }
    for group in &mut groups {
        group.progress = Progress::of(group.checks.iter().filter_map(|at| checks.get(*at)));
    }
    groups
}
