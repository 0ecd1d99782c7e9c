//! What every form of a report for people says, in words of one language. Words of the run are passed
//! on as they are: each form makes them safe in its own way.

use super::{Change, Dress, Earlier, Finding, Place, Report, Standing, percent};
use crate::audit::list::Ready;
use crate::audit::progress::Progress;
use crate::audit::words::{outcome_label, time_words};
use crate::doc::beside::Moment;
use crate::i18n::{Arg, Language, Texts, words};
use crate::text::capitalised;

/// A report with the words to tell it in.
#[derive(Clone, Copy)]
pub(super) struct Told<'a> {
    pub(super) report: &'a Report,
    pub(super) texts: &'a Texts,
    /// What stands between an answer and the one after it.
    arrow: &'static str,
}

impl<'a> Told<'a> {
    pub(super) fn new(report: &'a Report, dress: &Dress<'a>) -> Self {
        let is_ascii = dress.glyphs.is_ascii();
        Self {
            report,
            texts: dress.texts,
            arrow: if is_ascii { "->" } else { "→" },
        }
    }

    /// The language of the words of the map and the run, if that is another and is named as languages
    /// are.
    pub(super) fn other_language(&self) -> Option<&'a str> {
        let own = self.report.language.as_deref();
        let is_name = |tag: &&str| {
            tag.split('-').all(|part| {
                (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
            })
        };
        own.filter(is_name)
            .filter(|tag| Language::from_locale(tag) != Some(self.texts.language()))
    }

    pub(super) fn title(&self) -> String {
        let title = match self.report.title.as_str() {
            "" => self.texts.text("table-untitled"),
            title => title.to_owned(),
        };
        self.texts.with("report-title", &[("title", words(title))])
    }

    /// What is said of the run as a whole, each under its label.
    pub(super) fn facts(&self) -> Vec<(String, String)> {
        let (report, texts) = (self.report, self.texts);
        let persona = report.persona_name.clone();
        let mut facts = vec![(
            "report-persona",
            persona.unwrap_or_else(|| texts.text("table-everyone")),
        )];
        facts.extend(report.auditor.clone().map(|name| ("report-auditor", name)));
        facts.extend(self.when().map(|when| ("report-when", when)));
        facts.push(("report-map", self.map()));
        let lists: Vec<String> = report.lists.iter().map(|list| self.list(list)).collect();
        if !lists.is_empty() {
            facts.push(("report-lists", texts.list(&lists)));
        }
        let before = report.last().map(|last| self.run(last));
        facts.extend(before.map(|before| ("report-before", before)));
        let told = |(id, value)| (texts.text(id), value);
        facts.into_iter().map(told).collect()
    }

    /// `16 November 2026, 18:02 to 18:49`.
    fn when(&self) -> Option<String> {
        let started = self.report.started?;
        let clock = |moment: Moment| moment.wall().strftime("%H:%M").to_string();
        let mut args = vec![
            ("date", words(self.texts.date(started.day()))),
            ("time", words(clock(started))),
        ];
        let id = match self.report.finished {
            None => "report-begun",
            Some(finished) => {
                let is_same_day = finished.day() == started.day();
                args.push(("end", words(clock(finished))));
                args.push(("end_date", words(self.texts.date(finished.day()))));
                if is_same_day {
                    "report-from-to"
                } else {
                    "report-from-day-to-day"
                }
            }
        };
        Some(self.texts.with(id, &args))
    }

    /// The file of the map, and what is to be known of it.
    fn map(&self) -> String {
        let id = match self.report.standing {
            Standing::Same | Standing::Unknown => None,
            Standing::Changed => Some("report-map-changed"),
            Standing::Missing => Some("report-map-missing"),
        };
        let Some(name) = &self.report.map else {
            return self.texts.text("report-map-unnamed");
        };
        let noted = id.map(|id| self.texts.with(id, &[("name", words(name.as_str()))]));
        noted.unwrap_or_else(|| name.clone())
    }

    /// What a list is called; one that does not come with the program, by its id.
    fn list(&self, id: &str) -> String {
        let ready = Ready::find(id).map(|ready| ready.list(self.texts.language()).name);
        ready.unwrap_or_else(|| id.to_owned())
    }

    /// A run before: `the audit of 12 October 2026`, and who was walked as where that was another.
    pub(super) fn run(&self, run: &Earlier) -> String {
        let told = match run.started {
            None => self.texts.text("report-run-undated"),
            Some(started) => {
                let day = self.texts.date(started.day());
                self.texts.with("report-run", &[("date", words(day))])
            }
        };
        if run.persona == self.report.persona_name {
            return told;
        }
        let persona = run.persona.clone();
        let persona = persona.unwrap_or_else(|| self.texts.text("table-everyone"));
        let args = [("run", words(told)), ("persona", words(persona))];
        self.texts.with("report-run-as", &args)
    }

    /// A score: `71 %`, or a dash.
    pub(super) fn score(&self, progress: &Progress) -> String {
        percent(progress).map_or_else(
            || "-".to_owned(),
            |percent| {
                let number = words(percent.to_string());
                self.texts.with("percent", &[("number", number)])
            },
        )
    }

    /// How many points a score is above or below another: `+9`; none where either has no score.
    pub(super) fn delta(&self, now: &Progress, before: &Progress) -> Option<String> {
        let points = points(now, before)?;
        Some(self.texts.sentiment(f64::from(points)))
    }

    /// `+9 points since the audit of 12 October 2026 (62 %)`.
    pub(super) fn since(&self) -> Option<String> {
        let last = self.report.last()?;
        let points = points(&self.report.progress, &last.progress)?;
        let args = [
            ("delta", words(self.texts.sentiment(f64::from(points)))),
            ("count", Arg::from(points.abs())),
            ("run", words(self.run(last))),
            ("score", words(self.score(&last.progress))),
        ];
        Some(self.texts.with("report-delta", &args))
    }

    /// `34 of 36 seen: 24 pass, 4 partial, 4 fail, 2 not applicable; 47 min`.
    pub(super) fn answers(&self) -> String {
        let progress = &self.report.progress;
        let counts = [
            ("report-count-pass", progress.pass),
            ("report-count-partial", progress.partial),
            ("report-count-fail", progress.fail),
            ("report-count-na", progress.na),
            ("report-count-todo", progress.todo),
        ];
        let counts = counts.into_iter().filter(|(_, count)| *count > 0);
        let counts: Vec<String> = counts
            .map(|(id, count)| self.texts.with(id, &[("count", Arg::from(count))]))
            .collect();
        let args = [
            ("seen", Arg::from(progress.seen())),
            ("total", Arg::from(progress.total())),
            ("counts", words(counts.join(", "))),
        ];
        let mut told = vec![self.texts.with("report-seen", &args)];
        if progress.seconds > 0 {
            told.push(time_words(progress.seconds, self.texts));
        }
        self.texts.list(&told)
    }

    /// The names of the columns of the table of places.
    pub(super) fn columns(&self) -> [String; 6] {
        ["stage", "score", "change", "seen", "gaps", "time"]
            .map(|column| self.texts.text(&format!("report-column-{column}")))
    }

    /// The cells of a place behind its name: score, change, seen, gaps, time.
    pub(super) fn cells(&self, place: &Place) -> [String; 5] {
        let progress = &place.progress;
        let delta = place
            .before
            .and_then(|before| self.delta(progress, &before));
        if progress.total() == 0 {
            return ["-", "", "", "", ""].map(str::to_owned);
        }
        let time = (progress.seconds > 0).then(|| time_words(progress.seconds, self.texts));
        [
            self.score(progress),
            delta.unwrap_or_default(),
            format!("{}/{}", progress.seen(), progress.total()),
            progress.gaps().to_string(),
            time.unwrap_or_default(),
        ]
    }

    /// What a place is called: `4 Checkout`, or its list.
    pub(super) fn place(&self, place: &Place) -> String {
        match (&place.list, place.number, &place.stage) {
            (_, Some(number), _) => format!("{number} {}", place.name),
            (_, None, Some(_)) => place.name.clone(),
            (Some(list), None, None) => self.list(list),
            (None, None, None) => self.texts.text("report-whole"),
        }
    }

    /// Where a question was asked.
    pub(super) fn place_of(&self, finding: &Finding) -> String {
        match (self.report.place(finding), &finding.check.stage) {
            (Some(place), _) => self.place(place),
            (None, Some(stage)) => stage.to_string(),
            (None, None) => self.texts.text("report-whole"),
        }
    }

    /// The gaps under their severities, the worst first.
    pub(super) fn gaps(&self) -> Vec<(String, Vec<&'a Finding>)> {
        let mut groups: Vec<(Option<i64>, Vec<&Finding>)> = Vec::new();
        for finding in self.report.gaps() {
            let severity = finding.check.severity;
            match groups.last_mut().filter(|(known, _)| *known == severity) {
                Some((_, group)) => group.push(finding),
                None => groups.push((severity, vec![finding])),
            }
        }
        let told = |severity: Option<i64>| match severity {
            None => self.texts.text("report-severity-unsaid"),
            Some(severity) => {
                let args = [("severity", Arg::from(severity))];
                self.texts.with("report-severity", &args)
            }
        };
        let groups = groups.into_iter();
        groups
            .map(|(severity, gaps)| (told(severity), gaps))
            .collect()
    }

    /// Where a gap is, what it is, and whether it is new.
    pub(super) fn gap_facts(&self, finding: &Finding) -> String {
        let mut facts = vec![
            self.place_of(finding),
            outcome_label(finding.check.result, self.texts),
        ];
        let told = matches!(finding.change, Some(Change::New | Change::Still));
        facts.extend(
            finding
                .change
                .filter(|_| told)
                .map(|change| self.change(change)),
        );
        self.texts.list(&facts)
    }

    fn change(&self, change: Change) -> String {
        self.texts.text(&format!("report-change-{}", change.key()))
    }

    /// What changed since the run before, in kinds that are not empty.
    pub(super) fn changes(&self) -> Vec<(String, Vec<&'a Finding>)> {
        let mut changes = Vec::new();
        for change in Change::ALL {
            let findings = self.report.changed(change);
            if !findings.is_empty() {
                let args = [
                    ("change", words(capitalised(&self.change(change)))),
                    ("count", Arg::from(findings.len())),
                ];
                changes.push((self.texts.with("report-change", &args), findings));
            }
        }
        changes
    }

    /// Where a change is, and from what to what.
    pub(super) fn change_facts(&self, finding: &Finding) -> String {
        let now = finding.check.result;
        let mut facts = vec![self.place_of(finding)];
        let label = |outcome| outcome_label(outcome, self.texts);
        facts.push(match finding.before {
            Some(before) if before != now => {
                format!("{} {} {}", label(before), self.arrow, label(now))
            }
            _ => label(now),
        });
        self.texts.list(&facts)
    }

    /// The title of what changed.
    pub(super) fn changes_title(&self) -> Option<String> {
        let last = self.report.last()?;
        let args = [("run", words(self.run(last)))];
        Some(self.texts.with("report-changes", &args))
    }
}

/// How many points of percent a score is above another.
fn points(now: &Progress, before: &Progress) -> Option<i32> {
    let whole = |progress: &Progress| percent(progress).and_then(|p| i32::try_from(p).ok());
    Some(whole(now)? - whole(before)?)
}
