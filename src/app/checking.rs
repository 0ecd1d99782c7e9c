//! What a check finds in the map as it is now, and the marks and words that are made of it.
//!
//! It is found once for each change of the map, never for a move of the focus. A large map is looked
//! at when nobody types, or when somebody asks.

use std::cmp::Reverse;
use std::collections::HashMap;

use jiff::civil::Date;

use super::state::App;
use crate::check::{Project, Site, message, problems_of, without_allowed};
use crate::diag::{Code, Diagnostic, Severity};
use crate::i18n::Arg;
use crate::layout::{FocusRow, Hint, Marks, Wrapped};
use crate::model::{Entry, Field, Map, RowId, Stage};

/// The most bytes of a map that is looked at with every change: well within a frame.
const AT_ONCE: usize = 256 * 1024;

/// What a check goes by besides the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Terms {
    /// The day.
    pub today: Date,
    /// What the project sets.
    pub project: Project,
    /// What is wrong with that, in a line.
    pub wrong: Option<String>,
    /// The files the map names that are not what they should be: which rule says so, and the path as
    /// the map has it.
    pub named: Vec<(Code, String)>,
}

/// Something a check found, and where in the journey it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// What it is.
    pub problem: Diagnostic,
    /// Where it is.
    pub site: Site,
}

/// In which order they are listed; errors come first in both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Order {
    /// Along the journey.
    #[default]
    Journey,
    /// Rule by rule.
    Rule,
}

/// What a check found.
#[derive(Debug, Default)]
pub(crate) struct Checks {
    terms: Option<Terms>,
    pub(crate) order: Order,
    /// The revision it was found in; none where it has to be found anew.
    of: Option<u64>,
    found: Vec<Finding>,
    /// What was found in each stage, by its position.
    by_stage: HashMap<usize, Vec<usize>>,
    marks: Marks,
    /// Which stages somebody has begun.
    begun: Vec<bool>,
    /// How many errors and how many others a map that is begun has.
    counts: (usize, usize),
    /// What was found at the focus, with its words.
    here: Vec<usize>,
    hint: Option<Hint>,
}

impl App {
    /// What a check found, in the order it is listed.
    pub fn findings(&self) -> &[Finding] {
        &self.checks.found
    }

    /// Says how many errors a map begins with: as many as its list has. What only deserves a look is
    /// counted at the foot.
    pub(crate) fn tell_errors(&mut self) {
        let known = self.document.diagnostics().to_vec();
        let known = without_allowed(self.document.text(), known).into_iter();
        let count = known.filter(|one| one.severity == Severity::Error).count();
        if count > 0 {
            self.warn("errors-found", &[("count", Arg::from(count))]);
        }
    }

    /// Checks by other terms from now on.
    pub fn take_terms(&mut self, terms: Terms) {
        if self.checks.terms.as_ref() != Some(&terms) {
            self.checks.terms = Some(terms);
            self.checks.of = None;
            self.settle();
        }
    }

    /// As `take_terms`, and says what is wrong with the project's file.
    pub(crate) fn terms_changed(&mut self, terms: Terms) {
        let wrong = terms.wrong.clone().filter(|_| self.message.is_none());
        if let Some(wrong) = wrong {
            self.warn_words(wrong);
        }
        self.take_terms(terms);
    }

    /// Whether it is to be found out what a check goes by: there is a map, and what is found is marked.
    pub fn lacks_terms(&self) -> bool {
        self.checks.terms.is_none() && self.has_map() && !self.looks.unmarked
    }

    /// Whether the map was not looked at since it was changed.
    fn is_check_due(&self) -> bool {
        self.checks.of != Some(self.document.revision())
    }

    /// Whether it is to be looked at as soon as nobody types.
    pub(crate) fn is_check_wanted(&self) -> bool {
        self.is_check_due() && self.has_map() && !self.looks.unmarked
    }

    /// Looks at the map if it was changed: at once where that is done in no time or somebody waits
    /// for it, else not now.
    pub(crate) fn keep_checked(&mut self) {
        if !self.is_check_due() {
            return;
        }
        if self.document.text().len() <= AT_ONCE || self.is_listing_problems() {
            self.check_now();
        } else if !self.checks.found.is_empty() {
            // What was found stood elsewhere.
            self.checks = Checks {
                terms: self.checks.terms.take(),
                order: self.checks.order,
                ..Checks::default()
            };
        }
    }

    /// Looks at the map if it was changed.
    pub(crate) fn check_now(&mut self) {
        if !self.is_check_due() {
            return;
        }
        let map = self.document.map();
        let known = self.document.diagnostics().to_vec();
        let problems = match &self.checks.terms {
            Some(terms) => {
                let known = known
                    .into_iter()
                    .chain(of_named_files(terms, map))
                    .collect();
                let of = (map, self.document.access());
                problems_of(self.document.text(), of, known, terms.today, &terms.project)
            }
            None => known,
        };
        let found = problems.into_iter().map(|problem| Finding {
            site: Site::of(&problem, map),
            problem,
        });
        self.checks.found = found.collect();
        self.checks.of = Some(self.document.revision());
        self.sort_findings();
        self.mark_all();
        self.wrapped = Wrapped::default();
    }

    /// Puts what was found into the order that is wanted.
    pub(crate) fn sort_findings(&mut self) {
        let mut found = std::mem::take(&mut self.checks.found);
        let by_rule = self.checks.order == Order::Rule;
        found.sort_by_key(|one| {
            let rule = one.problem.code.id();
            let rule = if by_rule { rule } else { "" };
            (weight(one), rule, self.rank(&one.site))
        });
        let mut by_stage: HashMap<usize, Vec<usize>> = HashMap::new();
        for (at, one) in found.iter().enumerate() {
            if let Some(stage) = one.site.stage() {
                by_stage.entry(stage).or_default().push(at);
            }
        }
        self.checks.found = found;
        self.checks.by_stage = by_stage;
        self.checks.here.clear();
        self.checks.hint = None;
    }

    /// Where a place comes along the journey: the map, the personas, then each stage from its head
    /// down.
    pub(crate) fn rank(&self, site: &Site) -> (usize, usize, usize, usize) {
        let row = site.row().map_or(0, |row| {
            let shown = self.row_position(row);
            shown.map_or(usize::MAX, |row| row + 1)
        });
        let item = site.item().map_or(0, |item| item + 1);
        match site {
            Site::Map => (0, 0, 0, 0),
            Site::Persona(at) => (1, *at, 0, 0),
            Site::Stage(at) | Site::Cell(at, _) | Site::Item(at, ..) => (2, *at, row, item),
        }
    }

    /// Marks what was found, and counts it. What nobody has begun has no marks but of errors: that it
    /// is empty is seen.
    fn mark_all(&mut self) {
        let map = self.document.map();
        let begun: Vec<bool> = map.stages.iter().map(is_begun).collect();
        let is_begun_at = |at: usize| begun.get(at).copied().unwrap_or_default();
        let mut marks = Marks::default();
        let mut counts = (0, 0);
        for one in &self.checks.found {
            let severity = one.problem.severity;
            match severity {
                Severity::Error => counts.0 += 1,
                Severity::Warning => counts.1 += usize::from(begun.contains(&true)),
            }
            let is_told = severity == Severity::Error || begun.contains(&true);
            match &one.site {
                Site::Map if is_told => marks.add_map(severity),
                Site::Persona(at) if is_told => {
                    if let Some(persona) = map.personas.get(*at) {
                        marks.add_persona(persona, severity);
                    }
                }
                _ => {}
            }
            let at = one.site.stage();
            let Some((at, stage)) = at.and_then(|at| Some((at, map.stages.get(at)?))) else {
                continue;
            };
            if severity == Severity::Warning && !is_begun_at(at) {
                continue;
            }
            match &one.site {
                // That nobody knows how it feels, the chart says.
                Site::Cell(_, RowId::Emotions) => {}
                Site::Cell(_, row) => marks.add_cell(stage, row, severity),
                Site::Item(_, row, index) => {
                    let mut items = stage.items(row).iter();
                    if let Some(item) = items.find(|item| item.index == *index) {
                        marks.add_item(item, severity);
                    }
                }
                _ => marks.add_stage(stage, severity),
            }
        }
        self.checks.marks = marks;
        self.checks.counts = counts;
        self.checks.begun = begun;
    }

    /// The marks, unless they are not wanted.
    pub(crate) fn marks(&self) -> Option<&Marks> {
        (!self.looks.unmarked && !self.is_presented()).then_some(&self.checks.marks)
    }

    /// What was found at the focus, for the foot of the map.
    pub(crate) fn hint(&self) -> Option<&Hint> {
        self.checks.hint.as_ref().filter(|_| !self.looks.unmarked)
    }

    /// Finds the words for what was found at the focus, if the focus is elsewhere now.
    pub(crate) fn keep_hinted(&mut self) {
        let mut here = self.findings_here();
        here.retain(|at| self.is_told(*at));
        if here == self.checks.here && here.is_empty() == self.checks.hint.is_none() {
            return;
        }
        let first = here.first().and_then(|at| self.checks.found.get(*at));
        let hint = first.map(|first| {
            let words = message(&first.problem, &self.texts);
            let sign = self.sign_of(first.problem.severity);
            let more = match here.len() {
                1 => String::new(),
                count => format!("  +{}", count - 1),
            };
            Hint {
                words: format!("{sign} {words}{more}"),
                short: format!("{sign} {}", here.len()),
            }
        });
        self.checks.here = here;
        self.checks.hint = hint;
    }

    /// Whether the map itself tells of something that was found, and not only the list.
    fn is_told(&self, at: usize) -> bool {
        self.checks.found.get(at).is_some_and(|one| {
            let stage = one.site.stage().and_then(|at| self.checks.begun.get(at));
            one.problem.severity == Severity::Error || stage.copied().unwrap_or_default()
        })
    }

    /// Has the words found anew, in another language or with other signs.
    pub(crate) fn forget_hint(&mut self) {
        self.checks.here.clear();
        self.checks.hint = None;
    }

    /// The sign of a finding.
    pub fn sign_of(&self, severity: Severity) -> char {
        match severity {
            Severity::Error => self.glyphs.conflict,
            Severity::Warning => self.glyphs.hint,
        }
    }

    /// What was found in the stage in focus, as places in the list.
    pub(crate) fn findings_of_stage(&self) -> &[usize] {
        let found = self.checks.by_stage.get(&self.focus.stage);
        found.map_or(&[], Vec::as_slice)
    }

    /// What was found at the focus, as places in the list.
    pub(crate) fn findings_here(&self) -> Vec<usize> {
        let of_stage = self.findings_of_stage();
        if of_stage.is_empty() {
            return Vec::new();
        }
        let row = match self.focus.row {
            FocusRow::Head => None,
            FocusRow::Row(row) => self.facts.row(row),
        };
        let item = self.item().map(|item| item.index);
        let is_here = |at: &&usize| {
            let one = self.checks.found.get(**at);
            one.is_some_and(|one| {
                let at = one.site.item();
                one.site.row() == row && (at.is_none() || at == item)
            })
        };
        of_stage.iter().filter(is_here).copied().collect()
    }

    /// How much was found, in signs and numbers: `! 1  ◦ 12`; none where nothing was.
    pub fn findings_count(&self) -> Option<String> {
        let (errors, others) = self.checks.counts;
        if self.looks.unmarked || errors + others == 0 {
            return None;
        }
        let each = [(Severity::Error, errors), (Severity::Warning, others)];
        let there = each.into_iter().filter(|(_, count)| *count > 0);
        let told: Vec<String> = there
            .map(|(severity, count)| format!("{} {count}", self.sign_of(severity)))
            .collect();
        Some(told.join("  "))
    }

    /// Marks what is found, or no longer.
    pub(crate) fn mark_findings(&mut self, on: bool) {
        self.looks.unmarked = !on;
        self.wrapped = Wrapped::default();
    }

    /// Turns the marks on or off, and says so.
    pub(crate) fn turn_marks(&mut self) {
        self.mark_findings(self.looks.unmarked);
        let id = if self.looks.unmarked {
            "marks-off"
        } else {
            "marks-on"
        };
        self.say(id, &[]);
    }
}

/// Errors come before what only deserves a look.
fn weight(one: &Finding) -> Reverse<Severity> {
    Reverse(one.problem.severity)
}

/// Whether somebody has written anything into a stage but its name.
fn is_begun(stage: &Stage) -> bool {
    let sentiment = &stage.sentiment;
    let is_felt = sentiment.all.is_some() || !sentiment.each.is_empty();
    is_felt || stage.cells.iter().any(|cell| !cell.items.is_empty())
}

/// The problems of the files a map names, where it names them now.
fn of_named_files<'a>(terms: &'a Terms, map: &'a Map) -> impl Iterator<Item = Diagnostic> + 'a {
    let baseline = map.fields.entry(Field::Baseline);
    let journeys = map.stages.iter();
    let journeys = journeys.filter_map(|stage| stage.fields.entry(Field::Journey));
    let told = |entry: &'a Entry, is_baseline: bool| {
        let path = entry.value.to_string();
        let known = terms.named.iter().find(|(code, known)| {
            *known == path && (*code == Code::MissingBaseline) == is_baseline
        });
        known.map(|(code, _)| Diagnostic::new(*code, entry.span.clone()).with("path", path))
    };
    let baseline = baseline.into_iter().map(|entry| (entry, true));
    let all = baseline.chain(journeys.map(|entry| (entry, false)));
    all.filter_map(move |(entry, is_baseline)| told(entry, is_baseline))
}
