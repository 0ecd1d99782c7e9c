//! The opportunities of the whole map by what they are worth: a list in order, and the impact and
//! effort of each set from it.

use super::After;
use super::form::Form;
use super::map_mode::place_of;
use super::state::{App, Overlay};
use crate::command::Command;
use crate::i18n::{Arg, words};
use crate::layout::{Focus, FocusRow};
use crate::model::{
    Edit, Field, ItemAt, Place, RankBy, Ranked, RowId, StageId, Value, opportunities,
};

/// The view.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opportunities {
    /// By what they are put in order.
    pub by: RankBy,
    /// The one in focus, by its stage and its place in the list of the file; else the first. It stays
    /// in focus wherever its new worth puts it.
    here: Option<(StageId, usize)>,
}

impl App {
    pub(crate) fn show_opportunities(&mut self) {
        if self.map().stages.is_empty() {
            return self.warn("no-stage", &[]);
        }
        let mut view = Opportunities::default();
        // Whoever stands on one goes on with it.
        if self.row() == Some(RowId::Opportunities)
            && let (Some(stage), Some(item)) = (self.stage(), self.item())
        {
            view.here = Some((stage.id.clone(), item.index));
        }
        self.overlays.push(Overlay::Opportunities(view));
    }

    /// The opportunities in order.
    pub fn ranked(&self, view: &Opportunities) -> Vec<Ranked<'_>> {
        opportunities(self.map(), &self.view, view.by)
    }

    /// The place of the one in focus among those in order.
    pub fn ranked_focus(&self, view: &Opportunities) -> usize {
        let ranked = self.ranked(view);
        let here = |ranked: &Ranked<'_>| {
            let stage = self.map().stages.get(ranked.stage);
            stage.map(|stage| (stage.id.clone(), ranked.item.index)) == view.here
        };
        ranked.iter().position(here).unwrap_or(0)
    }

    /// Puts the focus on the one at that place.
    pub(crate) fn focus_ranked(&self, view: &mut Opportunities, place: usize) {
        let ranked = self.ranked(view);
        let at = place.min(ranked.len().saturating_sub(1));
        view.here = ranked.get(at).and_then(|ranked| {
            let stage = self.map().stages.get(ranked.stage)?;
            Some((stage.id.clone(), ranked.item.index))
        });
    }

    /// `7 opportunities  by score`.
    pub fn opportunities_aside(&self, view: &Opportunities) -> String {
        let order = match view.by {
            RankBy::Priority => "rank-by-priority",
            RankBy::Impact => "rank-by-impact",
            RankBy::Effort => "rank-by-effort",
            RankBy::Due => "rank-by-due",
        };
        let count = [("count", Arg::from(self.ranked(view).len()))];
        let count = self.texts.with("opportunities-count", &count);
        format!("{count}  {}", self.texts.text(order))
    }

    /// Where the one in focus stands, and what it solves.
    pub fn opportunity_words(&self, ranked: &Ranked<'_>) -> String {
        let stage = self.map().stages.get(ranked.stage);
        let mut text = stage.map_or_else(String::new, |stage| self.stage_words(&stage.id));
        let solves = ranked.item.fields.list(Field::Solves);
        if !solves.is_empty() {
            let pains: Vec<String> = solves.iter().map(|id| self.pain_words(id)).collect();
            let pains = [("value", words(pains.join(", ")))];
            let solves = self.texts.with("plain-solves", &pains);
            text = format!("{text} {} {solves}", self.glyphs.path);
        }
        text
    }

    pub(crate) fn run_in_opportunities(
        &mut self,
        view: &mut Opportunities,
        command: Command,
    ) -> After {
        let at = self.ranked_focus(view);
        let page = usize::from(self.size.1).saturating_sub(9).max(1);
        match command {
            Command::Up => self.focus_ranked(view, at.saturating_sub(1)),
            Command::Down => self.focus_ranked(view, at + 1),
            Command::PageUp => self.focus_ranked(view, at.saturating_sub(page)),
            Command::PageDown => self.focus_ranked(view, at + page),
            Command::ImpactUp => self.rate(view, Field::Impact, 1),
            Command::ImpactDown => self.rate(view, Field::Impact, -1),
            Command::EffortUp => self.rate(view, Field::Effort, 1),
            Command::EffortDown => self.rate(view, Field::Effort, -1),
            Command::TurnOrder => {
                self.focus_ranked(view, at);
                view.by = match view.by {
                    RankBy::Priority => RankBy::Impact,
                    RankBy::Impact => RankBy::Effort,
                    // The view has no column of days.
                    RankBy::Effort | RankBy::Due => RankBy::Priority,
                };
            }
            Command::Accept => return self.go_to_ranked(view),
            Command::Details => {
                if let Some(item) = self.ranked_at(view) {
                    let form = Form::new(self.map(), Place::Item(item), &self.texts);
                    return After::Open(Box::new(Overlay::Form(form)));
                }
                self.warn("no-opportunities", &[]);
            }
            Command::Undo | Command::Redo => {
                // The view stays where it is, whatever place in the table the step was made at.
                let focus = self.focus;
                self.run_in_map(command, None);
                self.focus = focus;
            }
            Command::Save | Command::PreviousPersona | Command::NextPersona => {
                self.run_in_map(command, None);
            }
            Command::ShowMap | Command::ShowOutline => {
                self.run_in_map(command, None);
                return After::Close;
            }
            Command::Back => return After::Close,
            _ => {}
        }
        After::Stay
    }

    /// The place of the one in focus in the map.
    fn ranked_at(&self, view: &Opportunities) -> Option<ItemAt> {
        let ranked = self.ranked(view);
        let ranked = ranked.get(self.ranked_focus(view))?;
        let stage = self.map().stages.get(ranked.stage)?;
        Some(place_of(&stage.id, &RowId::Opportunities, ranked.item))
    }

    /// Raises or lowers a rating; what was not rated yet begins in the middle.
    fn rate(&mut self, view: &mut Opportunities, field: Field, by: i64) {
        self.focus_ranked(view, self.ranked_focus(view));
        let Some(item) = self.ranked_at(view) else {
            return self.warn("no-opportunities", &[]);
        };
        if !self.may_edit() {
            return;
        }
        let ranked = self.ranked(view);
        let now = ranked.get(self.ranked_focus(view));
        let now = now.and_then(|ranked| ranked.item.fields.whole(field));
        let next = now.map_or(3, |now| now + by);
        if !(1..=5).contains(&next) {
            return self.warn("no-further", &[]);
        }
        let edit = Edit::Set {
            at: Place::Item(item),
            field,
            value: Some(Value::Whole(next)),
        };
        let label = match field {
            Field::Impact => "did-impact",
            _ => "did-effort",
        };
        self.commit(label, &[edit]);
    }

    /// Goes to the one in focus in the map.
    fn go_to_ranked(&mut self, view: &Opportunities) -> After {
        let ranked = self.ranked(view);
        let Some(ranked) = ranked.get(self.ranked_focus(view)) else {
            return After::Close;
        };
        let (stage, index) = (ranked.stage, ranked.item.index);
        let Some(row) = self.row_position(&RowId::Opportunities) else {
            self.warn("row-not-shown", &[]);
            return After::Stay;
        };
        self.leave_heading();
        let row = FocusRow::Row(row);
        self.focus = Focus {
            stage,
            row,
            item: 0,
        };
        let items = self.items();
        let item = items.iter().position(|item| item.index == index);
        self.focus.item = item.unwrap_or(0);
        self.unfold_focus();
        After::Close
    }
}
