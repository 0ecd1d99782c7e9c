//! What a check found: a list to walk, with what each rule means and the mend at hand. Where the file
//! cannot be edited it is what one opens on.

use super::After;
use super::checking::{Finding, Order};
use super::leave::Leaving;
use super::personas::PersonaPanel;
use super::state::{App, Overlay};
use super::{EditTarget, Effect};
use crate::check::{Reach, Site, entries};
use crate::command::Command;
use crate::diag::Code;
use crate::doc::{Access, ReadOnly};
use crate::layout::{Focus, FocusRow};
use crate::model::{Field, Place};

/// The list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Problems {
    /// Why the file may not be edited, if so.
    pub reason: Option<ReadOnly>,
    /// The problem in focus.
    pub focus: usize,
}

/// The rules that miss something of the map itself, with the field it is.
const MISSED: [(&str, Field); 5] = [
    ("J101", Field::Objective),
    ("J130", Field::Reviewed),
    ("J131", Field::Stakeholders),
    ("J132", Field::Baseline),
    ("J133", Field::Resources),
];
/// The rules about the personas of a map.
const OF_PERSONAS: [&str; 2] = ["J102", "J103"];

impl Problems {
    /// The list with the first problem in focus.
    pub fn new(reason: Option<ReadOnly>) -> Self {
        Self { reason, focus: 0 }
    }
}

impl App {
    /// Opens the list, which says why the file may not be edited where it may not.
    pub(crate) fn show_problems(&mut self) {
        let reason = match self.document.access() {
            Access::ReadOnly(reason) => Some(reason),
            Access::Edit => None,
        };
        self.effects.push(Effect::Terms);
        self.check_now();
        let mut problems = Problems::new(reason);
        // Where something was found at the focus, that is what is asked about.
        if let Some(here) = self.findings_here().first().filter(|_| reason.is_none()) {
            problems.focus = *here;
        }
        self.overlays.push(Overlay::Problems(problems));
    }

    /// Whether somebody looks at the list.
    pub(crate) fn is_listing_problems(&self) -> bool {
        let mut overlays = self.overlays.iter();
        overlays.any(|overlay| matches!(overlay, Overlay::Problems(_)))
    }

    /// The problem in focus.
    pub fn focused_finding(&self, problems: Problems) -> Option<&Finding> {
        let last = self.findings().len().checked_sub(1)?;
        self.findings().get(problems.focus.min(last))
    }

    pub(crate) fn run_in_problems(&mut self, problems: &mut Problems, command: Command) -> After {
        self.check_now();
        let last = self.findings().len().saturating_sub(1);
        problems.focus = problems.focus.min(last);
        match command {
            Command::Up => problems.focus = problems.focus.saturating_sub(1),
            Command::Down => problems.focus = (problems.focus + 1).min(last),
            Command::FirstStage => problems.focus = 0,
            Command::LastStage => problems.focus = last,
            Command::PageUp => problems.focus = problems.focus.saturating_sub(10),
            Command::PageDown => problems.focus = (problems.focus + 10).min(last),
            Command::TurnOrder => self.turn_problems(problems),
            Command::GoProblem => {
                let finding = self.focused_finding(*problems).cloned();
                return finding.map_or(After::Close, |finding| self.go_to_finding(&finding));
            }
            Command::Explain => {
                let finding = self.focused_finding(*problems);
                let page = finding.and_then(|one| self.rule_page(one.problem.code));
                return page.map_or(After::Stay, |page| {
                    After::Open(Box::new(Overlay::Help(page)))
                });
            }
            Command::Mend | Command::MendAll | Command::SetAside | Command::SetAsideInMap => {
                let finding = self.focused_finding(*problems).cloned();
                match command {
                    Command::MendAll => self.mend_all(),
                    Command::Mend => self.mend_finding(finding.as_ref()),
                    Command::SetAside => self.set_finding_aside(finding.as_ref(), Reach::Here),
                    _ => self.set_finding_aside(finding.as_ref(), Reach::Map),
                }
                self.check_now();
            }
            Command::Undo | Command::Redo => {
                self.run_in_map(command, None);
                self.check_now();
            }
            Command::ExternalEditor if self.read_only => self.warn("read-only-asked", &[]),
            Command::ExternalEditor => {
                let finding = self.focused_finding(*problems);
                let start = finding.map_or(0, |one| one.problem.span.start);
                let text = self.document.text().to_owned();
                let line = super::file::text_line(&text, start);
                self.effects.push(Effect::Edit {
                    target: EditTarget::File,
                    text,
                    line,
                });
            }
            Command::Quit => self.leave(Leaving::Quit),
            Command::Back => return After::Close,
            _ => {}
        }
        After::Stay
    }

    /// Lists the problems in the other order, the same one in focus.
    fn turn_problems(&mut self, problems: &mut Problems) {
        let (order, id) = match self.checks.order {
            Order::Journey => (Order::Rule, "problems-by-rule"),
            Order::Rule => (Order::Journey, "problems-by-place"),
        };
        let focused = self.focused_finding(*problems).cloned();
        self.checks.order = order;
        self.sort_findings();
        let mut found = self.findings().iter();
        let place = found.position(|one| Some(one) == focused.as_ref());
        problems.focus = place.unwrap_or(0);
        self.say(id, &[]);
    }

    /// Goes to where a problem is: to the cell or the head of the stage, the personas, the properties.
    fn go_to_finding(&mut self, finding: &Finding) -> After {
        let (site, code) = (&finding.site, finding.problem.code);
        let id = code.id();
        match site {
            Site::Persona(persona) => {
                let panel = PersonaPanel::new(*persona);
                After::Become(Box::new(Overlay::Personas(panel)))
            }
            Site::Map if OF_PERSONAS.contains(&id) => {
                After::Become(Box::new(Overlay::Personas(PersonaPanel::new(0))))
            }
            Site::Map if code == Code::UnsettledConflict => {
                self.show_conflicts();
                After::Close
            }
            Site::Map => {
                let start = finding.problem.span.start;
                let missed = MISSED.iter().find(|(rule, _)| *rule == id);
                let mut fields = self.map().fields.iter();
                let known = fields.find(|one| one.span.contains(&start));
                let field = missed.map(|(_, field)| *field);
                match field.or_else(|| known.map(|one| one.field)) {
                    Some(field) => self.open_form_at(Place::Map, field),
                    None if matches!(code, Code::Method(_)) => self.open_form(Place::Map),
                    None => {
                        self.warn("problem-outside", &[]);
                        return After::Stay;
                    }
                }
                After::Close
            }
            Site::Stage(_) | Site::Cell(..) | Site::Item(..) => {
                self.go_to_site(site);
                After::Close
            }
        }
    }

    /// Puts the focus on an item, a cell or a stage, and shows it where it is folded away or another's.
    /// What stands in a row that is not shown is told, from the head of its stage.
    fn go_to_site(&mut self, site: &Site) {
        let Some(position) = site.stage() else {
            return;
        };
        let row = site.row().and_then(|row| self.row_position(row));
        let is_seen = self.is_seen(site);
        self.focus = Focus {
            stage: position,
            row: row.map_or(FocusRow::Head, FocusRow::Row),
            item: 0,
        };
        if !is_seen {
            self.look_as(0);
        }
        self.unfold_focus();
        let index = site.item();
        let place = self.items().iter().position(|i| Some(i.index) == index);
        self.focus.item = place.unwrap_or(0);
        if row.is_none() && site.row().is_some() {
            self.warn("row-not-shown", &[]);
        }
    }

    /// Whether the view shows it: an item can be another's.
    fn is_seen(&self, site: &Site) -> bool {
        let stage = site.stage().and_then(|at| self.map().stages.get(at));
        let Some(((stage, row), index)) = stage.zip(site.row()).zip(site.item()) else {
            return true;
        };
        let mut items = stage.items(row).iter();
        let item = items.find(|item| item.index == index);
        item.is_none_or(|item| item.is_seen_by(self.view.persona()))
    }

    /// Goes to the next or the previous problem along the journey, and says what it is.
    pub(crate) fn step_problem(&mut self, forward: bool) {
        self.check_now();
        let focused = match self.row().zip(self.item()) {
            Some((row, item)) => Site::Item(self.focus.stage, row, item.index),
            None => match self.row() {
                Some(row) => Site::Cell(self.focus.stage, row),
                None => Site::Stage(self.focus.stage),
            },
        };
        let here = self.rank(&focused);
        let in_table = |one: &&Finding| {
            let is_shown = one
                .site
                .row()
                .is_none_or(|row| self.row_position(row).is_some());
            one.site.stage().is_some() && is_shown && self.is_seen(&one.site)
        };
        let mut walk: Vec<&Finding> = self.findings().iter().filter(in_table).collect();
        walk.sort_by_key(|one| self.rank(&one.site));
        let count = walk.len();
        let place = if forward {
            let next = walk.iter().position(|one| self.rank(&one.site) > here);
            next.unwrap_or(0)
        } else {
            let before = walk.iter().rposition(|one| self.rank(&one.site) < here);
            before.unwrap_or(count.saturating_sub(1))
        };
        let Some(finding) = walk.get(place).map(|one| (*one).clone()) else {
            return self.say("problems-none-in-table", &[]);
        };
        self.go_to_site(&finding.site);
        self.say_finding(&finding, (place + 1, count));
    }

    /// The page of a rule, as `jalon rules` prints it.
    fn rule_page(&self, code: Code) -> Option<super::Help> {
        let rules = entries(self.texts.language());
        let rule = rules.into_iter().find(|rule| rule.code == code)?;
        Some(super::rule_page::read(&rule))
    }

    /// Shows the page of the rule that strikes at the focus.
    pub(crate) fn explain_focus(&mut self) {
        self.check_now();
        let here = self.findings_here();
        let finding = here.first().and_then(|at| self.findings().get(*at));
        match finding.and_then(|one| self.rule_page(one.problem.code)) {
            Some(page) => self.overlays.push(Overlay::Help(page)),
            None => self.say("problem-none-here", &[]),
        }
    }
}
