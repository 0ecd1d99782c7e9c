//! The report of a run, written beside it in the form that is chosen. It is always a file of its own:
//! what is there already is never replaced.

use super::Trouble;
use crate::app::Effect;
use crate::app::command_line::Act;
use crate::app::state::App;
use crate::audit::report::{Dress, FORMS, Report, Subject};
use crate::audit::{Run, digest};
use crate::command::{Command, entry};
use crate::i18n::words;

/// The form that is offered first: whoever the report is for has a browser.
const FIRST: &str = "html";
/// The columns of a report in text.
const WIDTH: usize = 80;

impl App {
    /// Asks which form a report is to have, where it is typed too.
    pub(crate) fn ask_report_form(&mut self) {
        let name = entry(Command::ExportReport).map_or("", |entry| entry.name);
        self.open_palette_with(&format!("{name} "));
    }

    /// The forms a report can have: as each is typed, the names it is found by, what is done then.
    pub(crate) fn report_forms(&self) -> Vec<(String, Vec<String>, Act)> {
        let mut forms: Vec<usize> = (0..FORMS.len()).collect();
        let is_later = |at: &usize| FORMS.get(*at).is_none_or(|form| form.name != FIRST);
        forms.sort_by_key(is_later);
        let value = |at: usize| {
            let name = FORMS.get(at)?.name.to_owned();
            let names = vec![name.clone(), self.form_words(at)];
            Some((name, names, Act::Report(at)))
        };
        forms.into_iter().filter_map(value).collect()
    }

    fn form_words(&self, at: usize) -> String {
        let name = FORMS.get(at).map_or("", |form| form.name);
        self.texts.text(&format!("report-form-{name}"))
    }

    /// That the report is written in that form.
    pub(crate) fn report_words(&self, at: usize) -> String {
        let form = [("form", words(self.form_words(at)))];
        self.texts.with("line-report", &form)
    }

    /// Makes the report of the run that is walked, and hands it out.
    pub(crate) fn write_report(&mut self, at: usize) {
        let Some((walk, form)) = self.walk_below().zip(FORMS.get(at)) else {
            return;
        };
        let digest = digest(&self.document.bytes());
        let map = self.audits.map.as_str();
        let subject = Subject {
            name: (!map.is_empty()).then_some(map),
            map: Some(self.map()),
            digest: Some(&digest),
        };
        let dress = Dress {
            texts: &self.texts,
            glyphs: &self.glyphs,
            width: WIDTH,
        };
        let Some(report) = Report::of(subject, &self.told_runs(&walk.run)) else {
            return;
        };
        let run = walk.run.strip_suffix(".toml").unwrap_or(&walk.run);
        let effect = Effect::WriteReport {
            stem: format!("{run}.report"),
            ending: form.ending(),
            bytes: (form.write)(&report, &dress).into_bytes(),
        };
        self.effects.push(effect);
    }

    /// A run behind those that walked the same way before it, the oldest first.
    fn told_runs(&self, name: &str) -> Vec<Run> {
        let Some(told) = self.kept(name) else {
            return Vec::new();
        };
        let when = told.run.started();
        let is_before = |run: &Run| run.started() < when && run.is_like(&told.run);
        // The runs are there with the newest first.
        let runs = self.audits.runs.iter().rev();
        let runs = runs.filter(|kept| !matches!(kept.trouble, Some(Trouble::Unreadable(_))));
        let before = runs.map(|kept| &kept.run).filter(|run| is_before(run));
        before.chain([&told.run]).cloned().collect()
    }

    /// Says which file a report has, or why it has none.
    pub(crate) fn report_written(&mut self, outcome: Result<String, String>) {
        match outcome {
            Ok(name) if self.ground.is_demo => {
                self.say("walk-reported-demo", &[("name", words(name))]);
            }
            Ok(name) => self.say("walk-reported", &[("name", words(name))]),
            Err(reason) => self.warn("walk-not-reported", &[("reason", words(reason))]),
        }
    }
}
