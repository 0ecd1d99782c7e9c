//! What comes of an audit: a pain or an opportunity for what failed, a sentiment that the answers come
//! to, and the run brought up to a map that has moved on. Each is done only where it is asked for, and
//! what changes the map is a step of the map like any other.

use super::super::After;
use super::super::prompt::{Prompt, Purpose};
use super::super::sentiment::{Typed, parse_sentiment};
use super::super::state::{App, Overlay};
use super::{Done, Step, Walk};
use crate::audit::{Check, Fate, Outcome, Run, Source, digest, feeling_of, feelings};
use crate::audit::{opportunity, pain};
use crate::i18n::{Arg, words};
use crate::layout::{Focus, FocusRow};
use crate::model::{Edit, PersonaId, RowId, StageId};

impl App {
    pub(super) fn make_pain(&mut self, walk: &Walk) {
        self.make(walk, "did-audit-pain", pain);
    }

    pub(super) fn make_opportunity(&mut self, walk: &Walk) {
        self.make(walk, "did-audit-opportunity", opportunity);
    }

    /// Makes something of the question in focus in the map.
    fn make(
        &mut self,
        walk: &Walk,
        label: &'static str,
        of: impl Fn(
            &crate::model::Map,
            &Run,
            &Check,
            Option<&StageId>,
            &crate::i18n::Texts,
        ) -> Vec<Edit>,
    ) {
        if !self.may_edit() {
            return;
        }
        // An answer has gone on to a question nobody has answered: it is meant what was found before it.
        let is_open = self
            .walked(walk)
            .is_some_and(|check| !check.result.is_seen());
        let before = Walk {
            focus: walk.found.clone().unwrap_or_default(),
            ..walk.clone()
        };
        let walk = match (&walk.found, is_open) {
            (Some(_), true) => &before,
            (None, true) => return self.warn("walk-unanswered", &[]),
            (_, false) => walk,
        };
        let (Some(kept), Some(check)) = (self.kept(&walk.run), self.walked(walk)) else {
            return;
        };
        if matches!(check.result, Outcome::Pass | Outcome::Na) {
            return self.warn("walk-no-gap", &[]);
        }
        // What is about the whole journey goes to the stage one stands on in the map.
        let here = self.stage().map(|stage| stage.id.clone());
        let edits = of(
            self.map(),
            &kept.run,
            check,
            here.as_ref(),
            &self.question_texts(),
        );
        let stage = check.stage.clone().or(here);
        let Some(stage) = stage.filter(|stage| self.map().stage(stage).is_some()) else {
            return self.warn("walk-no-stage", &[]);
        };
        if edits.is_empty() {
            return self.say("walk-known-pain", &[]);
        }
        // A pain that is there already takes what shows it.
        let is_new = |edit: &Edit| matches!(edit, Edit::InsertItem { .. });
        let label = if edits.iter().any(is_new) {
            label
        } else {
            "did-audit-sources"
        };
        let stage = self.stage_words(&stage);
        if self.change_map(walk, label, &edits) {
            // An answer has gone on to the next question: which one it is of is told.
            let args = [
                ("number", words(self.check_number(walk))),
                ("what", words(self.texts.text(label))),
                ("stage", words(stage)),
            ];
            self.say("walk-made", &args);
        }
    }

    /// Changes the map as a step of it, which the keys of the audit take back too.
    fn change_map(&mut self, walk: &Walk, label: &'static str, edits: &[Edit]) -> bool {
        let made = self.document.history().made();
        if !self.commit(label, edits) {
            return false;
        }
        self.audits.past.push(Step {
            label,
            run: walk.run.clone(),
            about: walk.focus.clone(),
            what: Done::Map(made),
        });
        self.audits.future.clear();
        true
    }

    /// Proposes the sentiment that the answers of the stage in focus come to, in a line that says it
    /// and can be changed.
    pub(super) fn propose_sentiment(&mut self, walk: &Walk) -> After {
        if !self.may_edit() {
            return After::Stay;
        }
        let stage = self.walked(walk).and_then(|check| check.stage.clone());
        let Some(stage) = stage.filter(|stage| self.map().stage(stage).is_some()) else {
            self.warn("walk-no-stage", &[]);
            return After::Stay;
        };
        match self.feeling(walk, &stage) {
            Some((who, value)) => {
                let value = self.texts.sentiment(value);
                let prompt = Prompt::selected(Purpose::Feeling { stage, who }, &value);
                return After::Open(Box::new(Overlay::Prompt(prompt)));
            }
            None if self.comes_to(walk, &stage).is_none() => self.say("walk-too-few", &[]),
            None => self.say("walk-feeling-is", &[]),
        }
        After::Stay
    }

    /// The sentiment that the answers of a stage come to; none where too few were given.
    fn comes_to(&self, walk: &Walk, stage: &StageId) -> Option<f64> {
        let checks = self.kept(&walk.run)?.run.checks().iter();
        feeling_of(checks.filter(|check| check.stage.as_ref() == Some(stage)))
    }

    /// The sentiment to propose for a stage and for whom, where the map says another.
    pub(super) fn feeling(&self, walk: &Walk, stage: &StageId) -> Option<(Option<PersonaId>, f64)> {
        let run = &self.kept(&walk.run)?.run;
        let found = feelings(self.map(), run).into_iter();
        let mut found = found.filter(|feeling| feeling.stage == *stage);
        found.next().map(|feeling| (feeling.who, feeling.proposed))
    }

    /// Sets the sentiment that was accepted; answers whether the line can go.
    pub(crate) fn take_feeling(
        &mut self,
        stage: &StageId,
        who: Option<&PersonaId>,
        typed: &str,
    ) -> bool {
        let value = match parse_sentiment(typed) {
            Typed::Number(value) => Some(value),
            Typed::Unknown => None,
            Typed::Wrong => return false,
        };
        let edit = Edit::SetSentiment {
            stage: stage.clone(),
            who: who.cloned(),
            value,
        };
        if let Some(walk) = self.walk_below()
            && self.change_map(&walk, "did-sentiment", &[edit])
        {
            let value = value.map_or_else(|| "?".to_owned(), |value| self.texts.sentiment(value));
            let args = [
                ("stage", words(self.stage_words(stage))),
                ("value", words(value)),
            ];
            self.say("walk-feeling-set", &args);
        }
        true
    }

    /// Says what a stage came to, and the sentiment that could be set for it.
    pub(super) fn say_stage_done(&mut self, walk: &Walk) {
        let stage = self.walked(walk).and_then(|check| check.stage.clone());
        let (Some(stage), Some(progress)) = (stage, self.progress_here(walk)) else {
            return;
        };
        let args = [
            ("stage", words(self.stage_words(&stage))),
            ("gaps", Arg::from(progress.gaps())),
            ("total", Arg::from(progress.total())),
        ];
        match self.feeling(walk, &stage).filter(|_| !self.read_only) {
            Some((_, value)) => {
                let value = [("value", words(self.texts.sentiment(value)))];
                self.say("walk-stage-feels", &[&args[..], &value].concat());
            }
            None => self.say("walk-stage-done", &args),
        }
    }

    /// Brings the run up to the map as it is now: answers stay, new questions are open.
    pub(super) fn bring_up_to_date(&mut self, walk: &Walk) {
        self.look_at_map(&walk.run);
        if self.audit_notice(walk).is_none() {
            return self.say("walk-same-map", &[]);
        }
        let Some((moved, _)) = self.kept(&walk.run).and_then(|kept| kept.moved.clone()) else {
            return;
        };
        if !self.may_answer(&walk.run) {
            return;
        }
        let (digest, at) = (digest(&self.document.bytes()), self.moment());
        let carried = self
            .kept(&walk.run)
            .map(|kept| moved.carry(&kept.run, &digest, at));
        let Some(Ok(run)) = carried else {
            return self.warn("walk-refused", &[]);
        };
        self.put_run(&walk.run, run, "did-update-audit", &walk.focus);
        let gone = moved
            .fates
            .iter()
            .filter(|fate| **fate == Fate::Gone)
            .count();
        let args = [
            ("new", Arg::from(moved.new.len())),
            ("gone", Arg::from(gone)),
        ];
        self.say("walk-brought-up", &args);
        self.look_at_map(&walk.run);
    }

    /// Leaves the audit for what the question in focus is about, as near as the table shows it.
    pub(super) fn go_to_place(&mut self, walk: &Walk) -> After {
        let Some(check) = self.walked(walk).cloned() else {
            return After::Stay;
        };
        let stage = check
            .stage
            .as_ref()
            .and_then(|id| self.map().stage_position(id));
        let Some(stage) = stage else {
            self.say("walk-no-place", &[]);
            return After::Stay;
        };
        let row = match check.from {
            Source::Checks => Some(RowId::Checks),
            Source::Touchpoints => Some(RowId::Touchpoints),
            Source::Actions => Some(RowId::Actions),
            Source::Pains => Some(RowId::Pains),
            Source::List => None,
        };
        let row = row.and_then(|row| self.row_position(&row));
        self.leave_walk(walk);
        self.close_audits();
        self.leave_heading();
        self.focus = Focus {
            stage,
            row: row.map_or(FocusRow::Head, FocusRow::Row),
            item: 0,
        };
        let is_it = |item: &&crate::model::Item| item.text == check.words();
        self.focus.item = self.items().iter().position(is_it).unwrap_or(0);
        self.unfold_focus();
        After::Close
    }
}
