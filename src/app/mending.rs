//! What is done about a problem of the list: mended, where what was meant is plain, or its rule set
//! aside by a comment in the map. Each is one step that can be undone.

use super::checking::Finding;
use super::session::{Message, Tone};
use super::state::{App, Label};
use crate::check::{Reach, mend, message, set_aside};
use crate::diag::{Diagnostic, Severity};
use crate::doc::{can_be_mended, mend_one, mend_text};
use crate::i18n::{Arg, words};

/// The rule that the review of a map is overdue.
const OVERDUE: &str = "J130";

impl App {
    /// Whether the key that mends would do something about a problem.
    pub fn can_mend(&self, problem: &Diagnostic) -> bool {
        can_be_mended(problem, self.document.text())
    }

    /// Mends a problem.
    pub(crate) fn mend_finding(&mut self, finding: Option<&Finding>) {
        let Some(finding) = finding else {
            return self.say("problems-none", &[]);
        };
        if !self.may_edit() {
            return;
        }
        match mend_one(self.document.text(), &finding.problem) {
            Some(text) => {
                let what = message(&finding.problem, &self.texts);
                self.take_text(text, "did-mend");
                self.say("problem-mended", &[("what", words(what))]);
            }
            // Nobody but those who walk through a map can say that it was.
            None if finding.problem.code.id() == OVERDUE => self.warn("problem-overdue", &[]),
            None => self.warn("problem-not-mended", &[]),
        }
    }

    /// Mends all that can be mended safely.
    pub(crate) fn mend_all(&mut self) {
        if !self.may_edit() {
            return;
        }
        match mend_text(self.document.text()) {
            Some((text, done)) => {
                self.take_text(text, "did-mend");
                let count = [("count", Arg::from(done.len()))];
                self.say("problems-mended", &count);
            }
            None => self.say("problems-nothing-to-mend", &[]),
        }
    }

    /// Sets the rule of a problem aside.
    pub(crate) fn set_finding_aside(&mut self, finding: Option<&Finding>, reach: Reach) {
        let Some(finding) = finding else {
            return self.say("problems-none", &[]);
        };
        if !self.may_edit() {
            return;
        }
        let rule = [("rule", words(finding.problem.code.id()))];
        match set_aside(self.document.text(), &finding.problem, reach) {
            Some(text) => {
                self.take_text(text, "did-set-aside");
                let id = match reach {
                    Reach::Here => "rule-set-aside",
                    Reach::Map => "rule-set-aside-in-map",
                };
                self.say(id, &rule);
            }
            None => self.warn("rule-not-set-aside", &rule),
        }
    }

    /// Takes another text as a step. Ids may be others in it, so the persona is found by number.
    fn take_text(&mut self, text: String, label: &'static str) {
        let persona = self.persona_number();
        let step = Label {
            text: label,
            focus: self.focus,
            selection: self.selection,
        };
        self.document.replace_text(text, step);
        self.follow_persona(persona);
        self.settle();
    }

    /// Says what a problem is and which of how many; what the foot tells already gives way to the
    /// mend.
    pub(crate) fn say_finding(&mut self, finding: &Finding, (place, count): (usize, usize)) {
        let problem = &finding.problem;
        let is_told = self.frame().preview > 1 && !self.looks.unmarked;
        let mend = mend(problem, &self.texts);
        let what = match mend.filter(|_| is_told) {
            Some(mend) => mend,
            None => self.diagnostic_words(problem),
        };
        let args = [
            ("place", Arg::from(place)),
            ("count", Arg::from(count)),
            ("rule", words(problem.code.id())),
            ("what", words(what)),
        ];
        let mut said = self.keyed("problem-at", &args);
        // The foot counts what is elsewhere, too.
        let elsewhere = self.findings().len().saturating_sub(count);
        if elsewhere > 0 {
            let args = [("said", words(said)), ("count", Arg::from(elsewhere))];
            said = self.keyed("problem-at-others", &args);
        }
        let tone = match problem.severity {
            Severity::Error => Tone::Warning,
            Severity::Warning => Tone::Done,
        };
        self.message = Some(Message { text: said, tone });
    }
}
