//! The problems of the list in words: what each is, where, and by which rule.

use super::checking::{Finding, Order};
use super::problems::Problems;
use super::rule_page;
use super::state::App;
use crate::check::{Site, entries, mend, message};
use crate::diag::{Code, Diagnostic, LineIndex};
use crate::doc::ReadOnly;
use crate::i18n::{Arg, words};
use crate::model::RowId;

impl App {
    /// Why the list of problems is shown, and how many there are.
    pub fn problems_title(&self, problems: Problems) -> String {
        let count = Arg::from(self.findings().len());
        let id = match problems.reason {
            Some(ReadOnly::Syntax) => "problems-syntax",
            Some(ReadOnly::NewerVersion) => "problems-newer",
            None => "problems-title",
        };
        self.texts
            .with(id, &[("count", count), ("name", words(self.name.clone()))])
    }

    /// Where a problem is, in words: `4 Payment › Pains`; what stands in no cell by its line and column.
    pub fn site_words(&self, finding: &Finding, problems: Problems) -> String {
        let in_file = || {
            let index = LineIndex::new(self.document.text());
            let at = index.position(finding.problem.span.start);
            format!("{}:{}", at.line, at.column)
        };
        if problems.reason.is_some() {
            return in_file();
        }
        let stage = |at: usize| {
            let stage = self.map().stages.get(at);
            format!("{} {}", at + 1, stage.map_or("", |stage| &stage.name))
        };
        let cell = |at: usize, row: &RowId| {
            let (stage, row) = (stage(at), self.row_label(row));
            format!("{stage} {} {row}", self.glyphs.path)
        };
        match &finding.site {
            Site::Map if matches!(finding.problem.code, Code::Method(_)) => {
                self.texts.text("problem-of-map")
            }
            Site::Map => in_file(),
            Site::Persona(at) => {
                let persona = self.map().personas.get(*at);
                persona.map_or_else(in_file, |persona| self.persona_name(&persona.id))
            }
            Site::Stage(at) => stage(*at),
            Site::Cell(at, row) | Site::Item(at, row, _) => cell(*at, row),
        }
    }

    /// What the rule of a problem is about, and why it is there.
    pub fn rule_words(&self, code: Code) -> (String, String) {
        let rules = entries(self.texts.language());
        let rule = rules.into_iter().find(|rule| rule.code == code);
        let words = rule.map(|rule| (rule.title.to_owned(), rule_page::reason(rule.page)));
        words.unwrap_or_default()
    }

    /// Whether the list goes rule by rule.
    pub fn lists_by_rule(&self) -> bool {
        self.checks.order == Order::Rule
    }

    /// A problem in words, with its mend.
    pub fn diagnostic_words(&self, diagnostic: &Diagnostic) -> String {
        let message = message(diagnostic, &self.texts);
        match mend(diagnostic, &self.texts) {
            Some(mend) => format!("{message} — {mend}"),
            None => message,
        }
    }
}
