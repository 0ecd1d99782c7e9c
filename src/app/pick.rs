//! A list to pick from: references of a field, and the personas something is for.

use super::After;
use super::form::Input;
use super::state::{App, Overlay};
use crate::command::Command;
use crate::i18n::{Arg, words};
use crate::model::Place;

/// One line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// What is picked.
    pub id: String,
    /// What is shown.
    pub label: String,
    /// Whether it is picked.
    pub chosen: bool,
    /// Whether some of several things have it and others not, and it is to stay so.
    pub mixed: bool,
}

/// What the picked things are for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PickFor {
    /// The field in focus of the form below.
    Field,
    /// The personas of a stage or an item.
    People(Place),
    /// The personas of several items.
    Items(Vec<Place>),
}

/// A list of which any number may be picked.
#[derive(Clone, Debug)]
pub struct Pick {
    /// What for.
    pub purpose: PickFor,
    /// The lines.
    pub options: Vec<Candidate>,
    /// The line in focus.
    pub focus: usize,
    /// What was picked at the start, in its order, what the list does not know included.
    start: Vec<String>,
    /// Whether a line was ticked or unticked.
    is_touched: bool,
}

impl Pick {
    /// The list with the first picked line in focus; `start` is what was picked so far.
    pub fn new(purpose: PickFor, options: Vec<Candidate>, start: Vec<String>) -> Self {
        let focus = options.iter().position(|option| option.chosen).unwrap_or(0);
        Self {
            purpose,
            options,
            focus,
            start,
            is_touched: false,
        }
    }

    /// What is picked.
    fn chosen(&self) -> Vec<String> {
        picked(&self.start, &self.options)
    }
}

/// What is picked where this was before: first what was, in its order, then what came to it. What the
/// options leave open, or do not know, such as the id of something that is gone, stays.
pub(super) fn picked(before: &[String], options: &[Candidate]) -> Vec<String> {
    let stays = |id: &&String| {
        let option = options.iter().find(|option| option.id == **id);
        option.is_none_or(|option| option.chosen || option.mixed)
    };
    let kept = before.iter().filter(stays);
    let more = options
        .iter()
        .filter(|option| option.chosen && !before.contains(&option.id));
    kept.chain(more.map(|option| &option.id)).cloned().collect()
}

impl App {
    /// The title of a list to pick from.
    pub fn pick_title(&self, pick: &Pick) -> String {
        match &pick.purpose {
            PickFor::People(Place::Item(at)) => {
                let text = at.text.replace('\n', "⏎");
                self.texts.with("pick-people", &[("text", words(text))])
            }
            PickFor::People(Place::Stage(id)) => self
                .texts
                .with("pick-people", &[("text", words(self.stage_words(id)))]),
            PickFor::Items(items) => {
                let args = [("count", Arg::from(items.len()))];
                self.texts.with("pick-people-of-items", &args)
            }
            PickFor::People(_) | PickFor::Field => match self.overlays.iter().rev().nth(1) {
                Some(Overlay::Form(form)) => form
                    .focused()
                    .map_or_else(String::new, |field| self.field_label(field.spec.field)),
                _ => String::new(),
            },
        }
    }

    pub(crate) fn run_in_pick(&mut self, pick: &mut Pick, command: Command) -> After {
        let last = pick.options.len().saturating_sub(1);
        match command {
            Command::Up => pick.focus = pick.focus.saturating_sub(1),
            Command::Down => pick.focus = (pick.focus + 1).min(last),
            Command::PageUp => pick.focus = pick.focus.saturating_sub(10),
            Command::PageDown => pick.focus = (pick.focus + 10).min(last),
            Command::Choose => {
                if let Some(option) = pick.options.get_mut(pick.focus) {
                    option.chosen = !option.chosen;
                    option.mixed = false;
                    pick.is_touched = true;
                }
            }
            Command::ChooseAll => {
                let all = pick.options.iter().any(|option| !option.chosen);
                for option in &mut pick.options {
                    (option.chosen, option.mixed) = (all, false);
                }
                pick.is_touched = true;
            }
            Command::Accept => {
                // Enter on a list where nothing was ever ticked takes the line it stands on.
                if pick.purpose == PickFor::Field
                    && !pick.is_touched
                    && pick.chosen().is_empty()
                    && let Some(option) = pick.options.get_mut(pick.focus)
                {
                    option.chosen = true;
                    pick.is_touched = true;
                }
                if pick.is_touched {
                    self.accept_pick(pick);
                }
                return After::Close;
            }
            Command::Back => return After::Close,
            _ => {}
        }
        After::Stay
    }

    fn accept_pick(&mut self, pick: &Pick) {
        match &pick.purpose {
            PickFor::Field => {
                if let Some(Overlay::Form(form)) = self.overlays.last_mut()
                    && let Some(field) = form.focused_mut()
                {
                    field.input = Input::References(pick.chosen());
                    field.touch();
                }
            }
            PickFor::Items(places) => self.tag_for(places, &pick.options),
            PickFor::People(at) => self.tag_for(std::slice::from_ref(at), &pick.options),
        }
    }
}
