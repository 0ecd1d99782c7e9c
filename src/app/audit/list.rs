//! The runs of the map, and what a new one asks.

use super::super::After;
use super::super::state::{App, Overlay};
use super::{Kept, Walk, Way};
use crate::app::Effect;
use crate::audit::{List, READY};
use crate::command::Command;
use crate::i18n::words;
use crate::model::PersonaId;

/// What is in focus in the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Focus {
    /// Beginning a run.
    #[default]
    Begin,
    /// Whether a new run asks the list of that id.
    List(String),
    /// The run of that file.
    Run(String),
}

/// The list of runs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AuditsPanel {
    /// What is in focus.
    pub focus: Focus,
}

impl App {
    /// Finds the runs beside the map and shows them; an unfinished one of today is gone on with.
    pub(crate) fn show_audit(&mut self) {
        if self.is_new {
            return self.warn("walk-wants-saved", &[]);
        }
        // The last is answered first: who walks is known when the runs are.
        self.effects.push(Effect::FindAudits);
        self.ask_author();
    }

    /// Begins with the audits of the map, asking those lists: what `jalon audit FILE` does. With
    /// `resume` the newest unfinished run is gone on with, whenever it began.
    pub fn start_audit(
        &mut self,
        own: Vec<List>,
        ticked: Vec<String>,
        as_asked: bool,
        resume: bool,
    ) {
        self.audits.own = own;
        self.audits.ticked = ticked;
        self.audits.is_persona_asked = as_asked;
        self.audits.way = if resume { Way::Unfinished } else { Way::Today };
        // What has to be answered first is answered first.
        if self.overlays.is_empty() {
            self.show_audit();
        }
    }

    /// As whom a new run is walked: who is in view; none is everyone.
    pub(super) fn walker(&self) -> Option<PersonaId> {
        self.view.persona().cloned()
    }

    /// The lists that can be asked, in the language of the map: those that come with the program, then
    /// a person's own.
    pub(super) fn lists_at_hand(&self) -> Vec<List> {
        let language = self.question_texts().language();
        let ready = READY.iter().map(|ready| ready.list(language));
        ready.chain(self.audits.own.iter().cloned()).collect()
    }

    /// What can be in focus, from above.
    pub(super) fn audit_stops(&self) -> Vec<Focus> {
        let lists = self.lists_at_hand().into_iter();
        let lists = lists.map(|list| Focus::List(list.id));
        let runs = self.audits.runs.iter();
        let runs = runs.map(|kept| Focus::Run(kept.name.clone()));
        [Focus::Begin]
            .into_iter()
            .chain(lists)
            .chain(runs)
            .collect()
    }

    pub(crate) fn run_in_audits(&mut self, panel: &mut AuditsPanel, command: Command) -> After {
        let page = isize::from(i16::try_from(self.size.1 / 2).unwrap_or(i16::MAX));
        match command {
            Command::Up => self.move_in_audits(panel, -1),
            Command::Down => self.move_in_audits(panel, 1),
            Command::PageUp => self.move_in_audits(panel, -page),
            Command::PageDown => self.move_in_audits(panel, page),
            Command::FirstStage => self.move_in_audits(panel, isize::MIN),
            Command::LastStage => self.move_in_audits(panel, isize::MAX),
            Command::PreviousPersona | Command::NextPersona => self.run_in_map(command, None),
            Command::Choose => self.tick(panel),
            Command::BeginAudit => self.begin_audit(),
            Command::Accept => match panel.focus.clone() {
                Focus::Begin => self.begin_audit(),
                Focus::List(_) => self.tick(panel),
                Focus::Run(name) => return self.walk_of(&name),
            },
            Command::ShowMap | Command::Back => return After::Close,
            _ => {}
        }
        After::Stay
    }

    fn move_in_audits(&self, panel: &mut AuditsPanel, by: isize) {
        let stops = self.audit_stops();
        let at = stops.iter().position(|stop| *stop == panel.focus);
        let to = at.unwrap_or(0).saturating_add_signed(by);
        let to = stops.get(to.min(stops.len().saturating_sub(1)));
        panel.focus = to.cloned().unwrap_or_default();
    }

    /// Puts the focus of the list on top on the line of that number.
    pub(crate) fn focus_audits_line(&mut self, line: usize) {
        let focus = self.audit_stops().get(line).cloned();
        if let (Some(Overlay::Audits(panel)), Some(focus)) = (self.overlays.last_mut(), focus) {
            panel.focus = focus;
        }
    }

    /// Asks the list in focus, or not any more.
    fn tick(&mut self, panel: &AuditsPanel) {
        let Focus::List(id) = &panel.focus else {
            return self.say("walk-tick-lists", &[]);
        };
        if self.audits.ticked.contains(id) {
            self.audits.ticked.retain(|ticked| ticked != id);
        } else {
            self.audits.ticked.push(id.clone());
        }
    }

    /// Goes to a run.
    fn walk_of(&mut self, name: &str) -> After {
        if let Some(words) = self.kept(name).and_then(|kept| self.unreadable_words(kept)) {
            self.warn_words(words);
            return After::Stay;
        }
        match self.walk(name) {
            Some(walk) => After::Open(Box::new(Overlay::Audit(walk))),
            None => After::Stay,
        }
    }

    /// Opens a run over the list of them, and says which it is.
    pub(super) fn open_walk(&mut self, name: &str) {
        if let Some(walk) = self.walk(name) {
            self.overlays.push(Overlay::Audit(walk));
            let who = self.audit_who(name);
            self.say("walk-resumed", &[("who", words(who))]);
        }
    }

    /// A walk through a run, at the question it was left at, else at the first that is open.
    pub(super) fn walk(&mut self, name: &str) -> Option<Walk> {
        self.look_at_map(name);
        let kept = self.kept(name)?;
        let checks = kept.run.checks();
        let left = self.audits.left.iter().rfind(|(run, _)| run == name);
        let left = left.filter(|(_, id)| kept.run.check(id).is_some());
        let order = order_of(kept);
        let open = order.iter().filter_map(|at| checks.get(*at));
        let open = open.clone().find(|check| !check.result.is_seen());
        let first = order.first().and_then(|at| checks.get(*at));
        let focus = left
            .map(|(_, id)| id.clone())
            .or_else(|| Some(open.or(first)?.id.clone()))
            .unwrap_or_default();
        Some(Walk {
            found: None,
            run: name.to_owned(),
            focus,
        })
    }
}

/// The positions of a run's questions in the order in which they are shown: stage by stage.
pub(super) fn order_of(kept: &Kept) -> Vec<usize> {
    let groups = crate::audit::groups(kept.run.checks());
    groups.into_iter().flat_map(|group| group.checks).collect()
}
