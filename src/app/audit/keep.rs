//! Runs and their files: taking in what is beside the map, handing every answer out, and taking in what
//! became of it.

use super::list::Focus;
use super::{AuditsPanel, Done, Kept, Step, Trouble, Way};
use crate::app::ask::Answer;
use crate::app::beside::Beside;
use crate::app::leave::Leaving;
use crate::app::state::{App, Overlay};
use crate::app::{AuditFile, Effect};
use crate::audit::{Moved, Run, digest};
use crate::doc::Access;
use crate::doc::beside::{Moment, merge};
use crate::i18n::words;

impl App {
    /// What time it is, as files beside the map note it.
    pub(super) fn moment(&self) -> Moment {
        self.now.time
    }

    /// Takes in which runs are beside the map, and shows them.
    pub(crate) fn audits_found(&mut self, map: String, files: Vec<AuditFile>) {
        self.audits.map = map;
        let mut runs: Vec<Kept> = files.into_iter().map(|file| self.kept_of(file)).collect();
        let order = |kept: &Kept| (kept.run.started(), kept.name.clone());
        runs.sort_by_key(|kept| std::cmp::Reverse(order(kept)));
        self.audits.runs = runs;
        // Whose they are is judged once it is known who asks.
        if self.author().is_some() {
            self.show_found_audits();
        } else {
            self.audits.waits = true;
            self.ask_author();
        }
    }

    fn kept_of(&self, file: AuditFile) -> Kept {
        let (bytes, trouble) = match file.bytes {
            Ok(bytes) => (bytes, None),
            Err(reason) => (Vec::new(), Some(Trouble::Unreadable(reason))),
        };
        let run = Run::open(&bytes).ok();
        let not_utf8 = || Trouble::Unreadable(self.texts.text("list-not-utf8"));
        // What was answered and could not be written is not forgotten.
        let waiting = self.kept(&file.name).filter(|kept| kept.is_waiting());
        let ours = waiting.and_then(|kept| {
            let base = String::from_utf8_lossy(&kept.file).into_owned();
            let theirs = run.as_ref()?.sheet().text();
            merge(&base, kept.run.sheet().text(), theirs)
        });
        Kept {
            name: file.name,
            trouble: trouble.or_else(|| run.is_none().then(not_utf8)),
            run: ours
                .map(|text| Run::read(&text))
                .or(run)
                .unwrap_or_else(|| Run::read("")),
            file: bytes,
            moved: None,
        }
    }

    /// Shows the runs that were found, if that waited for who asks.
    pub(crate) fn show_awaited_audits(&mut self) {
        if std::mem::take(&mut self.audits.waits) {
            self.show_found_audits();
        }
    }

    /// Works out what became of a run's questions in the map as it is now.
    pub(super) fn look_at_map(&mut self, name: &str) {
        let Some(kept) = self.kept(name) else { return };
        let asked = kept.run.lists();
        let mut lists = self.lists_at_hand();
        lists.retain(|list| asked.contains(&list.id.as_str()));
        let moved = Moved::of(&kept.run, self.map(), &lists, &self.question_texts());
        let is_other = kept.run.map_digest() != Some(&digest(&self.document.bytes()));
        if let Some(kept) = self.kept_mut(name) {
            kept.moved = Some((moved, is_other));
        }
    }

    /// Whether answers can be given in a run; says why not.
    pub(super) fn may_answer(&mut self, name: &str) -> bool {
        let words = match self.kept(name) {
            None => return false,
            Some(kept) => match (&kept.trouble, kept.run.sheet().access()) {
                (Some(Trouble::Unreadable(reason)), _) => {
                    self.audit_file_words("walk-unreadable", name, reason)
                }
                (_, Access::ReadOnly(reason)) => self.audit_broken_words(kept, reason),
                (_, Access::Edit) => return true,
            },
        };
        self.warn_words(words);
        false
    }

    /// Puts what an answer came to in the place of a run, as a step that can be taken back, and hands
    /// it out.
    pub(super) fn put_run(&mut self, name: &str, after: Run, label: &'static str, about: &str) {
        let Some(kept) = self.kept_mut(name) else {
            return;
        };
        let step = Step {
            label,
            run: name.to_owned(),
            about: about.to_owned(),
            what: Done::Answered {
                before: kept.run.sheet().text().to_owned(),
                after: after.sheet().text().to_owned(),
            },
        };
        kept.run = after;
        self.audits.past.push(step);
        self.audits.future.clear();
        self.keep_run(name);
    }

    /// Asks for a run to be written, where its file does not have it.
    fn keep_run(&mut self, name: &str) {
        if let Some(kept) = self.kept_mut(name)
            && !kept.is_waiting()
            && matches!(kept.trouble, Some(Trouble::Unkept(_)))
        {
            kept.trouble = None;
        }
        let effect = self
            .kept(name)
            .filter(|kept| kept.is_waiting())
            .map(|kept| Effect::KeepBeside {
                file: Beside::Audit(kept.name.clone()),
                base: kept.file.clone(),
                bytes: kept.run.sheet().bytes(),
            });
        self.effects.extend(effect);
    }

    /// Takes in how writing a run ended.
    pub(crate) fn audit_kept(&mut self, name: &str, outcome: Result<Vec<u8>, String>) {
        let Some(kept) = self.kept_mut(name) else {
            return;
        };
        match outcome {
            Ok(bytes) => {
                kept.trouble = None;
                if bytes != kept.run.sheet().bytes()
                    && let Ok(run) = Run::open(&bytes)
                {
                    kept.run = run;
                }
                kept.file = bytes;
                self.end_together(name);
                self.leave_if_asked();
            }
            Err(reason) => {
                kept.trouble = Some(Trouble::Unkept(reason.clone()));
                let words = self.audit_file_words("walk-unkept", name, &reason);
                match self.leaving.take() {
                    Some(leaving) => self.ask_to_leave_answers(leaving, name, &reason),
                    None => self.warn_words(words),
                }
            }
        }
    }

    /// What two people answered to the end together says so.
    fn end_together(&mut self, name: &str) {
        let at = self.moment();
        let Some(kept) = self.kept_mut(name) else {
            return;
        };
        if let Ok(run) = kept.run.clone().with_end(at)
            && run != kept.run
        {
            kept.run = run;
            self.keep_run(name);
        }
    }

    /// Asks whether the map is to be left although what was answered last is in no file.
    fn ask_to_leave_answers(&mut self, leaving: Leaving, name: &str, reason: &str) {
        let body = self.audit_file_words("walk-not-kept", name, reason);
        let answers = [
            ("answer-quit-unsaved", Answer::Discard(leaving)),
            ("answer-cancel", Answer::Cancel),
        ];
        let title = self.texts.text("walk-not-kept-title");
        let question = self.question(title, body, answers);
        self.overlays.push(Overlay::Ask(question));
    }

    /// Asks for every run to be written that waits for it; answers whether one does.
    pub(crate) fn keep_runs(&mut self) -> bool {
        let waiting = self.audits.runs.iter().filter(|kept| kept.is_waiting());
        let names: Vec<String> = waiting.map(|kept| kept.name.clone()).collect();
        for name in &names {
            self.keep_run(name);
        }
        !names.is_empty()
    }

    /// What is to be known of the runs' files, as long as that is so.
    pub(crate) fn audit_trouble_words(&self) -> Option<String> {
        self.audits
            .runs
            .iter()
            .find_map(|kept| match &kept.trouble {
                Some(Trouble::Unkept(reason)) => {
                    Some(self.audit_file_words("walk-unkept", &kept.name, reason))
                }
                _ => None,
            })
    }

    /// The map belongs to another file now, beside which other runs are.
    pub(crate) fn audits_elsewhere(&mut self) {
        let own = std::mem::take(&mut self.audits.own);
        self.audits = super::Audits {
            own,
            ..super::Audits::default()
        };
        let is_of_audits =
            |overlay: &Overlay| matches!(overlay, Overlay::Audits(_) | Overlay::Audit(_));
        self.overlays.retain(|overlay| !is_of_audits(overlay));
    }

    /// Shows the runs there are, and goes on with the one that is to be gone on with.
    fn show_found_audits(&mut self) {
        let way = std::mem::take(&mut self.audits.way);
        let resumed = self.unfinished(way);
        let focus = resumed.clone().map_or(Focus::Begin, Focus::Run);
        self.overlays.push(Overlay::Audits(AuditsPanel { focus }));
        if let Some(name) = resumed {
            self.open_walk(&name);
        } else if way == Way::Unfinished {
            self.say("walk-none-unfinished", &[]);
        }
    }

    /// The run that is gone on with: one's own of today, rather one as who is in view; or the newest.
    fn unfinished(&self, way: Way) -> Option<String> {
        let today = self.now.today();
        let walker = self.walker();
        let is_today = |kept: &&Kept| kept.run.started().is_some_and(|at| at.day() == today);
        let mut open: Vec<&Kept> = self
            .audits
            .runs
            .iter()
            .filter(|k| self.is_own_open(k))
            .collect();
        if way == Way::Today {
            open.retain(is_today);
        }
        let as_walker = open.iter().find(|kept| kept.run.persona() == walker);
        let any = open.first().filter(|_| !self.audits.is_persona_asked);
        as_walker.or(any).map(|kept| kept.name.clone())
    }

    /// Whether a run is open, asks what is asked for, and nobody else's.
    fn is_own_open(&self, kept: &Kept) -> bool {
        let (run, author) = (&kept.run, self.author());
        let asked = run.lists();
        let mut wanted = self.audits.ticked.iter();
        kept.trouble.is_none()
            && run.sheet().access() == Access::Edit
            && run.finished().is_none()
            && !run.checks().is_empty()
            && run
                .auditor()
                .is_none_or(|by| author.is_none_or(|me| by == me))
            && wanted.all(|list| asked.contains(&list.as_str()))
    }

    /// Takes the last act of a run back, or does it again; what others answered since stays.
    pub(super) fn step_audit(&mut self, name: &str, back: bool) -> Option<String> {
        let steps = if back {
            &mut self.audits.past
        } else {
            &mut self.audits.future
        };
        let at = steps.iter().rposition(|step| step.run == name);
        let Some(step) = at.map(|at| steps.remove(at)) else {
            let id = if back {
                "nothing-to-undo"
            } else {
                "nothing-to-redo"
            };
            self.say(id, &[]);
            return None;
        };
        let is_done = match &step.what {
            Done::Answered { before, after } => {
                let (was, wanted) = if back {
                    (after, before)
                } else {
                    (before, after)
                };
                self.turn_run(name, was, wanted)
            }
            Done::Map(made) => self.turn_map(*made, back),
        };
        if !is_done {
            self.warn("walk-refused", &[]);
            return None;
        }
        let id = if back { "undone" } else { "redone" };
        let what = self.texts.text(step.label);
        let about = step.about.clone();
        self.say(id, &[("what", words(what))]);
        if back {
            self.audits.future.push(step);
        } else {
            self.audits.past.push(step);
        }
        Some(about)
    }

    /// Gives a run the text that is wanted in the place of the one that was.
    fn turn_run(&mut self, name: &str, was: &str, wanted: &str) -> bool {
        let Some(kept) = self.kept_mut(name) else {
            return false;
        };
        let now = kept.run.sheet().text();
        let text = if now == was {
            Some(wanted.to_owned())
        } else {
            merge(was, wanted, now)
        };
        let run = text.map(|text| Run::read(&text));
        let Some(run) = run.filter(|run| run.sheet().access() == Access::Edit) else {
            return false;
        };
        kept.run = run;
        self.keep_run(name);
        true
    }

    /// Takes a step of the map back, or makes it again, where it is the one that comes next there.
    fn turn_map(&mut self, made: usize, back: bool) -> bool {
        let now = self.document.history().made();
        let (before, after) = if back {
            (made + 1, made)
        } else {
            (made, made + 1)
        };
        if now != before {
            return false;
        }
        let command = if back {
            crate::command::Command::Undo
        } else {
            crate::command::Command::Redo
        };
        let focus = self.focus;
        self.run_in_map(command, None);
        self.focus = focus;
        self.document.history().made() == after
    }

    /// Says what was answered to the question of that number.
    pub(super) fn say_answered(&mut self, number: &str, label: &'static str) {
        let args = [
            ("number", words(number.to_owned())),
            ("what", words(self.texts.text(label))),
        ];
        self.say("walk-answered", &args);
    }
}

impl Kept {
    /// Whether something was answered that is not in the file.
    fn is_waiting(&self) -> bool {
        !matches!(self.trouble, Some(Trouble::Unreadable(_)))
            && self.run.sheet().bytes() != self.file
    }
}
