//! Walking a run: going from question to question, and what each key does.

use super::super::After;
use super::super::state::{App, Overlay};
use super::Kept;
use super::list::order_of;
use crate::audit::{Check, Outcome};
use crate::command::Command;
use crate::model::StageId;

/// A walk through a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Walk {
    /// The file of the run.
    pub run: String,
    /// The question in focus, by its id.
    pub focus: String,
    /// The question that was just found wanting, from which the answer has led on to the one in focus.
    pub(super) found: Option<String>,
}

/// Where one goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Go {
    /// To the next question nobody has answered, round the end.
    NextUnseen,
    /// To the one before.
    PreviousUnseen,
    /// To the first open question of a stage behind this one.
    NextStage,
}

impl App {
    pub(crate) fn run_in_audit(
        &mut self,
        walk: &mut Walk,
        command: Command,
        digit: Option<usize>,
    ) -> After {
        let makes = matches!(command, Command::MakePain | Command::MakeOpportunity);
        walk.found = walk.found.take().filter(|_| makes);
        let page = isize::from(i16::try_from(self.size.1 / 3).unwrap_or(i16::MAX)).max(1);
        match command {
            Command::Up => self.move_in_audit(walk, -1),
            Command::Down => self.move_in_audit(walk, 1),
            Command::PageUp => self.move_in_audit(walk, -page),
            Command::PageDown => self.move_in_audit(walk, page),
            Command::FirstStage => self.move_in_audit(walk, isize::MIN),
            Command::LastStage => self.move_in_audit(walk, isize::MAX),
            Command::NextUnseen => self.go_or_tell(walk, Go::NextUnseen),
            Command::PreviousUnseen => self.go_or_tell(walk, Go::PreviousUnseen),
            Command::SkipStage => self.go_or_tell(walk, Go::NextStage),
            Command::Pass => self.judge_check(walk, Outcome::Pass),
            Command::Partial => self.judge_check(walk, Outcome::Partial),
            Command::Fail => self.judge_check(walk, Outcome::Fail),
            Command::NotApplicable => self.judge_check(walk, Outcome::Na),
            Command::Choose => self.turn_answer(walk),
            Command::Severity => self.set_severity(walk, digit.unwrap_or(3)),
            Command::SeverityUp => self.nudge_severity(walk, 1),
            Command::SeverityDown => self.nudge_severity(walk, -1),
            Command::Note => self.ask_note(walk),
            Command::ExternalEditor => self.write_note(walk),
            Command::Evidence => self.ask_evidence(walk),
            Command::MakePain => self.make_pain(walk),
            Command::MakeOpportunity => self.make_opportunity(walk),
            Command::SentimentAsk => return self.propose_sentiment(walk),
            Command::UpdateAudit => self.bring_up_to_date(walk),
            Command::Undo | Command::Redo => {
                let about = self.step_audit(&walk.run.clone(), command == Command::Undo);
                walk.focus = about.unwrap_or_else(|| walk.focus.clone());
            }
            Command::Save => self.run_in_map(command, None),
            Command::Accept => return self.go_to_place(walk),
            Command::ShowMap => {
                self.leave_walk(walk);
                self.close_audits();
                return After::Close;
            }
            Command::Back => {
                self.leave_walk(walk);
                return After::Close;
            }
            _ => {}
        }
        After::Stay
    }

    /// Closes the list of runs that lies below.
    pub(super) fn close_audits(&mut self) {
        if matches!(self.overlays.last(), Some(Overlay::Audits(_))) {
            self.overlays.pop();
        }
    }

    /// Notes where a run was left.
    pub(super) fn leave_walk(&mut self, walk: &Walk) {
        self.audits.left.retain(|(run, _)| *run != walk.run);
        self.audits
            .left
            .push((walk.run.clone(), walk.focus.clone()));
    }

    /// The question in focus.
    pub(super) fn walked(&self, walk: &Walk) -> Option<&Check> {
        let kept = self.kept(&walk.run)?;
        let found = kept.run.check(&walk.focus);
        found.or_else(|| kept.run.checks().first())
    }

    fn move_in_audit(&self, walk: &mut Walk, by: isize) {
        let Some(kept) = self.kept(&walk.run) else {
            return;
        };
        let ids = ids(kept);
        let at = ids.iter().position(|id| *id == walk.focus).unwrap_or(0);
        let to = at
            .saturating_add_signed(by)
            .min(ids.len().saturating_sub(1));
        if let Some(id) = ids.get(to) {
            walk.focus = (*id).to_owned();
        }
    }

    /// Puts the focus of the walk on top on the question of that number.
    pub(crate) fn focus_audit_line(&mut self, line: usize) {
        let Some(Overlay::Audit(walk)) = self.overlays.last() else {
            return;
        };
        let focus = self.kept(&walk.run).and_then(|kept| {
            let ids = ids(kept);
            ids.get(line).map(|id| (*id).to_owned())
        });
        if let (Some(Overlay::Audit(walk)), Some(focus)) = (self.overlays.last_mut(), focus) {
            walk.focus = focus;
            walk.found = None;
        }
    }

    fn go_or_tell(&mut self, walk: &mut Walk, go: Go) {
        if !self.go_in_audit(walk, go) {
            let id = if go == Go::NextStage {
                "walk-no-stage-behind"
            } else {
                "walk-all-seen"
            };
            self.say(id, &[]);
        }
    }

    /// Goes to the next open question; answers whether there is one.
    pub(super) fn go_to_unseen(&self, walk: &mut Walk) -> bool {
        self.go_in_audit(walk, Go::NextUnseen)
    }

    fn go_in_audit(&self, walk: &mut Walk, go: Go) -> bool {
        let Some(kept) = self.kept(&walk.run) else {
            return false;
        };
        let checks: Vec<&Check> = order_of(kept)
            .into_iter()
            .filter_map(|at| kept.run.checks().get(at))
            .collect();
        let at = checks.iter().position(|check| check.id == walk.focus);
        let at = at.unwrap_or(0);
        let here = checks.get(at).map(|check| place_of(check));
        let is_open = |n: &usize| checks.get(*n).is_some_and(|check| !check.result.is_seen());
        let is_elsewhere = |n: &usize| checks.get(*n).map(|check| place_of(check)) != here;
        let behind = at + 1..checks.len();
        let found = match go {
            Go::NextUnseen => behind.chain(0..at).find(is_open),
            Go::PreviousUnseen => (0..at).rev().chain(behind.rev()).find(is_open),
            Go::NextStage => behind.filter(is_elsewhere).find(is_open),
        };
        if let Some(check) = found.and_then(|n| checks.get(n)) {
            walk.focus.clone_from(&check.id);
            return true;
        }
        // What was answered meanwhile, or is the only one left.
        is_open(&at) && go != Go::NextStage
    }
}

/// Where a question is asked: at a stage, else by a list.
fn place_of(check: &Check) -> (Option<&str>, Option<&str>) {
    let stage = check.stage.as_ref().map(StageId::as_str);
    let list = check.list.as_deref().filter(|_| stage.is_none());
    (stage, list)
}

/// The ids of the questions in the order in which they are shown.
fn ids(kept: &Kept) -> Vec<&str> {
    let checks = kept.run.checks();
    let checks = order_of(kept).into_iter().filter_map(|at| checks.get(at));
    checks.map(|check| check.id.as_str()).collect()
}
