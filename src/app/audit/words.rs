//! What is told of audits beside the questions: titles, counts, what is wrong with a file.

use super::super::state::App;
use super::{Kept, Trouble, Walk};
use crate::audit::{Fate, Progress, Run, time_words};
use crate::check::message;
use crate::diag::LineIndex;
use crate::doc::{Access, ReadOnly};
use crate::i18n::{Arg, words};

impl App {
    /// The title of the list of runs, and at its right how many there are.
    pub fn audits_title(&self) -> (String, String) {
        let count = Arg::from(self.audits.runs.len());
        let aside = self.texts.with("walks-count", &[("count", count)]);
        (self.audit_title_of(None), aside)
    }

    fn audit_title_of(&self, who: Option<String>) -> String {
        let title = match self.map().title() {
            "" => self.texts.text("table-untitled"),
            title => title.to_owned(),
        };
        let title = self.texts.with("walk-title", &[("title", words(title))]);
        match who {
            Some(who) => format!("{title}   {who}"),
            None => title,
        }
    }

    /// The title of a walk, with who walks, and at its right how far it has come.
    pub fn audit_title(&self, walk: &Walk) -> (String, String) {
        let Some(kept) = self.kept(&walk.run) else {
            return (String::new(), String::new());
        };
        let title = self.audit_title_of(Some(self.who_of(&kept.run)));
        (title, self.seen_words(&Progress::of(kept.run.checks())))
    }

    /// `12/34 seen  5 gaps`.
    pub(super) fn seen_words(&self, progress: &Progress) -> String {
        let args = [
            ("seen", Arg::from(progress.seen())),
            ("total", Arg::from(progress.total())),
            ("gaps", Arg::from(progress.gaps())),
        ];
        self.texts.with("walk-seen", &args)
    }

    /// How long it took, where that is known.
    pub(super) fn took_words(&self, progress: &Progress) -> String {
        match progress.seconds {
            0 => String::new(),
            seconds => time_words(seconds, &self.texts),
        }
    }

    /// As whom a run is walked.
    pub(super) fn who_of(&self, run: &Run) -> String {
        match run.persona() {
            Some(id) => self.persona_name(&id),
            None => self.texts.text("table-everyone"),
        }
    }

    /// As whom the run of that file is walked.
    pub(super) fn audit_who(&self, name: &str) -> String {
        let kept = self.kept(name);
        kept.map_or_else(String::new, |kept| self.who_of(&kept.run))
    }

    /// That the map has moved on since the run was made, and the key that brings it up.
    pub fn audit_notice(&self, walk: &Walk) -> Option<String> {
        let (moved, is_other) = self.kept(&walk.run)?.moved.as_ref()?;
        let has_gone = || moved.fates.contains(&Fate::Gone);
        if !(moved.is_ahead() || *is_other && has_gone()) {
            return None;
        }
        let of = |is_such: fn(&Fate) -> bool| {
            Arg::from(moved.fates.iter().filter(|fate| is_such(fate)).count())
        };
        let args = [
            ("moved", of(|fate| matches!(fate, Fate::Moved(..)))),
            ("gone", of(|fate| *fate == Fate::Gone)),
            ("new", Arg::from(moved.new.len())),
        ];
        Some(self.keyed("walk-map-moved", &args))
    }

    /// Says that every question was answered.
    pub(super) fn say_all_seen(&mut self, walk: &Walk) {
        let Some(kept) = self.kept(&walk.run) else {
            return;
        };
        let progress = Progress::of(kept.run.checks());
        let took = match self.took_words(&progress) {
            took if took.is_empty() => "none".to_owned(),
            took => took,
        };
        let args = [
            ("total", Arg::from(progress.total())),
            ("gaps", Arg::from(progress.gaps())),
            ("took", words(took)),
        ];
        self.say("walk-finished-now", &args);
    }

    /// The name of a run's file and a reason, put in words.
    pub(super) fn audit_file_words(&self, id: &str, name: &str, reason: &str) -> String {
        let args = [
            ("name", words(name.to_owned())),
            ("reason", words(reason.to_owned())),
        ];
        self.texts.with(id, &args)
    }

    /// Why the file of a run cannot be shown; none where it can.
    pub(super) fn unreadable_words(&self, kept: &Kept) -> Option<String> {
        if let Some(Trouble::Unreadable(reason)) = &kept.trouble {
            return Some(self.audit_file_words("walk-unreadable", &kept.name, reason));
        }
        if !kept.run.checks().is_empty() {
            return None;
        }
        Some(match kept.run.sheet().access() {
            Access::ReadOnly(reason) => self.audit_broken_words(kept, reason),
            Access::Edit => self.audit_file_words("walk-empty", &kept.name, ""),
        })
    }

    /// Why a run can only be looked at, and where the mistake is.
    pub(super) fn audit_broken_words(&self, kept: &Kept, reason: ReadOnly) -> String {
        let name = ("name", words(kept.name.clone()));
        if reason == ReadOnly::NewerVersion {
            return self.texts.with("walk-newer", &[name]);
        }
        let sheet = kept.run.sheet();
        let first = sheet.diagnostics().first();
        let line = first.map_or(1, |problem| {
            LineIndex::new(sheet.text())
                .position(problem.span.start)
                .line
        });
        let problem = first.map_or_else(String::new, |problem| message(problem, &self.texts));
        let args = [name, ("line", Arg::from(line)), ("problem", words(problem))];
        self.texts.with("walk-broken", &args)
    }
}
