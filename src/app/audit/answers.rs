//! What is answered to a question: its result, how bad it is, what was seen, and what shows it.

use super::super::prompt::{Prompt, Purpose};
use super::super::state::{App, Overlay};
use super::super::{EditTarget, Effect};
use super::Walk;
use crate::audit::{Answer, Outcome, Progress, groups};
use crate::i18n::Arg;

/// What stands between paths and addresses where several are typed in one line.
const BETWEEN: &str = "; ";
/// How bad something is where nobody has said it yet.
const USUAL_SEVERITY: i64 = 3;

impl App {
    /// Answers a question and hands it out; answers whether that could be done.
    fn answer_check(&mut self, walk: &Walk, answers: &[Answer], label: &'static str) -> bool {
        if !self.may_answer(&walk.run) {
            return false;
        }
        let at = self.moment();
        let answered = self
            .kept(&walk.run)
            .map(|kept| kept.run.answer(&walk.focus, answers, at));
        let Some(Ok(run)) = answered else {
            self.warn("walk-refused", &[]);
            return false;
        };
        let number = self.check_number(walk);
        self.put_run(&walk.run, run, label, &walk.focus);
        self.say_answered(&number, label);
        true
    }

    /// Says what was found and goes on to the next open question.
    pub(super) fn judge_check(&mut self, walk: &mut Walk, outcome: Outcome) {
        let was_open = self.open_here(walk);
        if !self.answer_check(walk, &[Answer::Result(outcome)], did(outcome)) {
            return;
        }
        let is_stage_done = was_open > 0 && self.open_here(walk) == 0;
        let here = walk.clone();
        if !self.go_to_unseen(walk) {
            return self.say_all_seen(walk);
        }
        let is_gap = matches!(outcome, Outcome::Partial | Outcome::Fail);
        let has_moved = walk.focus != here.focus;
        walk.found = (is_gap && has_moved).then(|| here.focus.clone());
        if is_stage_done {
            self.say_stage_done(&here);
        }
    }

    /// How many questions are open at the stage of the one in focus.
    fn open_here(&self, walk: &Walk) -> usize {
        self.progress_here(walk).map_or(0, |progress| progress.todo)
    }

    /// How far the stage of the question in focus has come.
    pub(super) fn progress_here(&self, walk: &Walk) -> Option<Progress> {
        let checks = self.kept(&walk.run)?.run.checks();
        let at = checks.iter().position(|check| check.id == walk.focus)?;
        let mut groups = groups(checks).into_iter();
        let here = groups.find(|group| group.checks.contains(&at))?;
        Some(here.progress)
    }

    /// The next answer in the place of the one in focus, which stays there.
    pub(super) fn turn_answer(&mut self, walk: &Walk) {
        let Some(now) = self.walked(walk).map(|check| check.result) else {
            return;
        };
        let next = match now {
            Outcome::Todo => Outcome::Pass,
            Outcome::Pass => Outcome::Partial,
            Outcome::Partial => Outcome::Fail,
            Outcome::Fail => Outcome::Na,
            Outcome::Na => Outcome::Todo,
        };
        self.answer_check(walk, &[Answer::Result(next)], did(next));
    }

    pub(super) fn set_severity(&mut self, walk: &Walk, value: usize) {
        let value = i64::try_from(value).unwrap_or(USUAL_SEVERITY);
        if !(1..=5).contains(&value) {
            return self.warn("no-further", &[]);
        }
        let answers = [Answer::Severity(Some(value))];
        if self.answer_check(walk, &answers, "did-severity") {
            self.say_severity(walk, value);
        }
    }

    /// Worse, or less bad; what nobody has rated begins in the middle.
    pub(super) fn nudge_severity(&mut self, walk: &Walk, by: i64) {
        let Some(now) = self.walked(walk).map(|check| check.severity) else {
            return;
        };
        let next = now.map_or(USUAL_SEVERITY, |now| now + by);
        self.set_severity(walk, usize::try_from(next).unwrap_or(0));
    }

    /// Names the question too: an answer has gone on to the next one.
    fn say_severity(&mut self, walk: &Walk, value: i64) {
        let word = self.texts.text(&format!("severity-{value}"));
        let args = [
            ("number", crate::i18n::words(self.check_number(walk))),
            ("severity", Arg::from(value)),
            ("word", crate::i18n::words(word)),
        ];
        self.say("walk-severity-is", &args);
    }

    /// Asks for what was seen, in one line; what has several lines is written in an editor.
    pub(super) fn ask_note(&mut self, walk: &Walk) {
        if !self.may_answer(&walk.run) {
            return;
        }
        let note = self.walked(walk).and_then(|check| check.note.clone());
        let note = note.unwrap_or_default();
        if note.contains('\n') {
            return self.edit_note(&note);
        }
        self.overlays
            .push(Overlay::Prompt(Prompt::new(Purpose::Note, &note)));
    }

    /// Lets the person write what was seen in an editor.
    pub(super) fn write_note(&mut self, walk: &Walk) {
        if self.may_answer(&walk.run) {
            let note = self.walked(walk).and_then(|check| check.note.clone());
            self.edit_note(&note.unwrap_or_default());
        }
    }

    /// Hands what was seen to an editor, as it is typed so far.
    pub(crate) fn edit_note(&mut self, text: &str) {
        self.effects.push(Effect::Edit {
            target: EditTarget::Note,
            text: format!("{text}\n"),
            line: 1,
        });
    }

    /// Whether that is not what stands there already as what was seen.
    pub(crate) fn is_new_note(&self, text: &str) -> bool {
        let walk = self.walk_below();
        let check = walk.as_ref().and_then(|walk| self.walked(walk));
        check.is_some_and(|check| check.note.as_deref().unwrap_or_default() != text)
    }

    /// Takes in what was seen, from the line that asked for it or from an editor.
    pub(crate) fn take_note(&mut self, text: &str) {
        let Some(walk) = self.walk_below() else {
            return;
        };
        let text = text.trim().to_owned();
        if self.is_new_note(&text) {
            let label = if text.is_empty() {
                "did-note-gone"
            } else {
                "did-note"
            };
            self.answer_check(&walk, &[Answer::Note(text)], label);
        }
    }

    /// Asks for paths and addresses of what shows it.
    pub(super) fn ask_evidence(&mut self, walk: &Walk) {
        if !self.may_answer(&walk.run) {
            return;
        }
        let now = self.walked(walk).map(|check| check.evidence.join(BETWEEN));
        let mut now = now.unwrap_or_default();
        // What is typed next is one more.
        if !now.is_empty() {
            now.push_str(BETWEEN);
        }
        self.overlays
            .push(Overlay::Prompt(Prompt::new(Purpose::Evidence, &now)));
    }

    /// Takes them in.
    pub(crate) fn take_evidence(&mut self, line: &str) {
        let Some(walk) = self.walk_below() else {
            return;
        };
        let parts = line.split(BETWEEN);
        let parts = parts.map(|part| part.trim().trim_end_matches(';').trim());
        let evidence: Vec<String> = parts
            .filter(|part| !part.is_empty())
            .map(str::to_owned)
            .collect();
        let now = self.walked(&walk).map(|check| check.evidence.clone());
        if now.unwrap_or_default() != evidence {
            self.answer_check(&walk, &[Answer::Evidence(evidence)], "did-evidence");
        }
    }

    /// The walk that is under way, whatever lies over it.
    pub(super) fn walk_below(&self) -> Option<Walk> {
        self.overlays
            .iter()
            .rev()
            .find_map(|overlay| match overlay {
                Overlay::Audit(walk) => Some(walk.clone()),
                _ => None,
            })
    }
}

/// The id of what a result is called as a step.
fn did(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Todo => "did-todo",
        Outcome::Pass => "did-pass",
        Outcome::Partial => "did-partial",
        Outcome::Fail => "did-fail",
        Outcome::Na => "did-na",
    }
}
