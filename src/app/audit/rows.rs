//! The lines of the audit screens: the runs of a map, and the questions of one.

use super::super::state::App;
use super::list::Focus;
use super::{AuditsPanel, Kept, Walk};
use crate::audit::{Check, Fate, Group, List, Outcome, Progress, groups, outcome_label};
use crate::i18n::{Arg, words};

/// A line of the list of runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ListLine {
    /// A word over the lines below.
    Caption(String),
    /// Something to choose.
    Choice {
        /// Its place among all there are, from 0.
        number: usize,
        /// Whether it is ticked; none where it is nothing to tick.
        ticked: Option<bool>,
        /// What it says.
        text: String,
        /// What stands at its right.
        aside: String,
        /// Whether it is in focus.
        is_focused: bool,
    },
}

/// A line of a walk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AuditLine {
    /// A stage, or a list that is about the whole journey.
    Heading {
        /// What it is called.
        title: String,
        /// How far it has come.
        progress: Progress,
        /// How long it took; empty where that is not known.
        took: String,
    },
    /// A question.
    Check(AuditRow),
}

/// A question in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditRow {
    /// Its place among all, from 0.
    pub number: usize,
    /// Its number: `4.2`.
    pub label: String,
    /// The question.
    pub text: String,
    /// The answer.
    pub outcome: Outcome,
    /// How bad it is, or why it does not count; empty where there is nothing to say.
    pub aside: String,
    /// What was seen and what shows it, line by line.
    pub details: Vec<String>,
    /// Whether the map does not ask it any more.
    pub is_gone: bool,
    /// Whether it is in focus.
    pub is_focused: bool,
}

impl App {
    /// The lines of the list of runs.
    pub fn audits_lines(&self, panel: &AuditsPanel) -> Vec<ListLine> {
        let mut number = 0;
        let mut choice = |focus: Focus, ticked, text, aside| {
            number += 1;
            ListLine::Choice {
                number: number - 1,
                ticked,
                text,
                aside,
                is_focused: panel.focus == focus,
            }
        };
        let count = |count: usize| {
            let count = [("count", Arg::from(count))];
            self.texts.with("walk-questions", &count)
        };
        let who = self.walker().map(|id| self.persona_name(&id));
        let who = who.unwrap_or_else(|| self.texts.text("table-everyone"));
        let begin = self.texts.with("walk-begin", &[("who", words(who))]);
        let mut lines = vec![choice(
            Focus::Begin,
            None,
            begin,
            count(self.audit_questions()),
        )];
        for List {
            id,
            name,
            questions,
            ..
        } in self.lists_at_hand()
        {
            let ticked = self.audits.ticked.contains(&id);
            let aside = count(questions.len());
            lines.push(choice(Focus::List(id), Some(ticked), name, aside));
        }
        if !self.audits.runs.is_empty() {
            lines.push(ListLine::Caption(self.texts.text("walks-runs")));
        }
        for kept in &self.audits.runs {
            let (text, aside) = self.run_words(kept);
            lines.push(choice(Focus::Run(kept.name.clone()), None, text, aside));
        }
        lines
    }

    /// A run in one line: when it began, as whom, who walks, how far it has come.
    fn run_words(&self, kept: &Kept) -> (String, String) {
        if let Some(words) = self.unreadable_words(kept) {
            return (words, String::new());
        }
        let run = &kept.run;
        let day = run.started().map(|at| self.texts.date(at.day()));
        let day = day.unwrap_or_else(|| kept.name.clone());
        let by = run.auditor().map(str::to_owned);
        let parts = [Some(day), Some(self.who_of(run)), by]
            .into_iter()
            .flatten();
        let progress = Progress::of(run.checks());
        let mut aside = vec![self.seen_words(&progress)];
        if run.finished().is_none() {
            aside.push(self.texts.text("walk-open"));
        }
        (parts.collect::<Vec<_>>().join("  "), aside.join("  "))
    }

    /// The lines of a walk.
    pub fn audit_lines(&self, walk: &Walk) -> Vec<AuditLine> {
        let Some(kept) = self.kept(&walk.run) else {
            return Vec::new();
        };
        let checks = kept.run.checks();
        let mut lines = Vec::new();
        let mut number = 0;
        for group in groups(checks) {
            let (title, stage) = self.group_words(&group);
            lines.push(AuditLine::Heading {
                title,
                took: self.took_words(&group.progress),
                progress: group.progress,
            });
            for (place, at) in group.checks.iter().enumerate() {
                let Some(check) = checks.get(*at) else {
                    continue;
                };
                let label = numbered(stage, place);
                let is_focused = check.id == walk.focus;
                let fate = kept.fate(*at);
                let is_gone = fate == Some(Fate::Gone);
                lines.push(AuditLine::Check(AuditRow {
                    number,
                    label,
                    text: check.text.clone(),
                    outcome: check.result,
                    aside: self.check_aside(check, fate),
                    details: self.check_details(check),
                    is_gone,
                    is_focused,
                }));
                number += 1;
            }
        }
        lines
    }

    /// The number of the question in focus.
    pub(super) fn check_number(&self, walk: &Walk) -> String {
        let Some(kept) = self.kept(&walk.run) else {
            return String::new();
        };
        let checks = kept.run.checks();
        let at = checks.iter().position(|check| check.id == walk.focus);
        let place = |group: &Group| group.checks.iter().position(|here| Some(*here) == at);
        let found = groups(checks).into_iter();
        let mut found = found.filter_map(|group| Some((place(&group)?, group)));
        found.next().map_or_else(String::new, |(place, group)| {
            numbered(self.group_words(&group).1, place)
        })
    }

    /// What a group of questions is called, and the number of its stage.
    fn group_words(&self, group: &Group) -> (String, Option<usize>) {
        if let Some(id) = &group.stage {
            let Some(place) = self.map().stage_position(id) else {
                let name = [("name", words(id.to_string()))];
                return (self.texts.with("walk-stage-gone", &name), None);
            };
            let stage = [("stage", words(self.stage_words(id)))];
            return (self.texts.with("walk-stage", &stage), Some(place + 1));
        }
        let list = group.list.as_ref();
        let known = self.lists_at_hand().into_iter();
        let mut known = known.filter(|known| Some(&known.id) == list);
        let name = known.next().map(|known| known.name);
        let name = name.or_else(|| list.cloned());
        (
            name.unwrap_or_else(|| self.texts.text("walk-whole-journey")),
            None,
        )
    }

    /// How bad what was found is, that it cannot be asked, or that the map has it otherwise or no more.
    fn check_aside(&self, check: &Check, fate: Option<Fate>) -> String {
        let severity = check.severity.filter(|value| (1..=5).contains(value));
        match (check.result, severity) {
            (Outcome::Na, _) => outcome_label(Outcome::Na, &self.texts),
            (Outcome::Partial | Outcome::Fail, Some(value)) => {
                let word = self.texts.text(&format!("severity-{value}"));
                format!("{value} {word}")
            }
            _ => match fate {
                Some(Fate::Gone) => self.texts.text("walk-gone-here"),
                Some(Fate::Moved(..)) => self.texts.text("walk-changed-here"),
                _ => String::new(),
            },
        }
    }

    fn check_details(&self, check: &Check) -> Vec<String> {
        let colon = self.texts.text("ask-colon");
        let mut details = Vec::new();
        for (n, line) in check.note.iter().flat_map(|note| note.lines()).enumerate() {
            details.push(match n {
                0 => format!("{}{colon}{line}", self.texts.text("walk-note")),
                _ => line.to_owned(),
            });
        }
        if !check.evidence.is_empty() {
            let shown = check.evidence.join("; ");
            details.push(format!(
                "{}{colon}{shown}",
                self.texts.text("walk-evidence")
            ));
        }
        details
    }
}

/// `4.2`: the second question of the fourth stage; `2` where there is no stage.
fn numbered(stage: Option<usize>, place: usize) -> String {
    let place = place + 1;
    stage.map_or_else(|| place.to_string(), |stage| format!("{stage}.{place}"))
}

impl Kept {
    /// What became of the question at that position in the map.
    fn fate(&self, at: usize) -> Option<Fate> {
        let (moved, _) = self.moved.as_ref()?;
        moved.fates.get(at).copied()
    }
}
