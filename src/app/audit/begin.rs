//! Beginning a run: the questions the map and the ticked lists come to, in a file of its own.

use super::super::state::{App, Overlay};
use super::Kept;
use crate::app::Effect;
use crate::audit::{Begin, List, Run, Scope, digest, language_of, plan};
use crate::i18n::{Arg, Texts, words};

impl App {
    /// The texts in the language questions are worded in, which is that of the map.
    pub(super) fn question_texts(&self) -> Texts {
        let language = language_of(self.map(), self.texts.language());
        if language == self.texts.language() {
            self.texts.clone()
        } else {
            Texts::new(language)
        }
    }

    /// The questions of a run that is begun now.
    fn planned(&self) -> Vec<crate::audit::Check> {
        let asked = |list: &List| self.audits.ticked.contains(&list.id);
        let lists: Vec<List> = self.lists_at_hand().into_iter().filter(asked).collect();
        let walker = self.walker();
        let scope = Scope {
            persona: walker.as_ref(),
            lists: &lists,
            lists_only: false,
        };
        plan(self.map(), scope, &self.question_texts())
    }

    /// How many questions a run has that is begun now.
    pub fn audit_questions(&self) -> usize {
        self.planned().len()
    }

    /// Begins a run; the outside finds it a file.
    pub(super) fn begin_audit(&mut self) {
        let checks = self.planned();
        if checks.is_empty() {
            return self.warn("walk-nothing-to-ask", &[]);
        }
        let walker = self.walker();
        let begun = Run::begin(&Begin {
            map: &self.audits.map,
            digest: &digest(&self.document.bytes()),
            persona: walker.as_ref(),
            auditor: self.author().unwrap_or_default(),
            started: self.moment(),
            checks: &checks,
        });
        match begun {
            Ok(run) => self.effects.push(Effect::BeginAudit {
                day: self.now.today(),
                bytes: run.sheet().bytes(),
            }),
            Err(_) => self.warn("walk-refused", &[]),
        }
    }

    /// Takes in which file a run was given, or why it has none, and goes to its first question.
    pub(crate) fn audit_begun(&mut self, outcome: Result<(String, Vec<u8>), String>) {
        let (name, bytes) = match outcome {
            Ok(begun) => begun,
            Err(reason) => return self.warn("walk-not-begun", &[("reason", words(reason))]),
        };
        let Ok(run) = Run::open(&bytes) else { return };
        let count = run.checks().len();
        let kept = Kept {
            name: name.clone(),
            run,
            file: bytes,
            trouble: None,
            moved: None,
        };
        self.audits.runs.insert(0, kept);
        if let Some(Overlay::Audits(panel)) = self.overlays.last_mut() {
            panel.focus = super::AuditsFocus::Run(name.clone());
        }
        if let Some(walk) = self.walk(&name) {
            self.overlays.push(Overlay::Audit(walk));
        }
        let args = [("name", words(name)), ("count", Arg::from(count))];
        let id = if self.ground.is_demo {
            "walk-began-demo"
        } else {
            "walk-began"
        };
        self.say(id, &args);
    }
}
