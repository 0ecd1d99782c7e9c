//! What is selected: several items of a cell, or the cells of a rectangle of stages and rows.
//!
//! A selection is where it began and the focus; what lies between is worked out when it is asked
//! for, so nothing is ever in it that is not shown so. Items the persona does not see are not in it.
//! It is a state of the map with a mode of its own: what cannot be done with several things at once
//! has no key there. Where another changes the map it is found again by what stands at its ends, or
//! ends with a word.

mod cells;
mod extend;
mod many;
mod shift;

pub use cells::Cells;

use super::help::Help;
use super::standing::Standing;
use super::state::{App, Overlay};
use crate::command::{Command, Key, Lookup, Mode};
use crate::i18n::{Arg, words};
use crate::layout::{Focus, FocusRow, Form as Shape, Selected};
use crate::model::{Item, ItemAt, RowId, Stage};

use super::map_mode::place_of;

/// Where a selection began; it goes on to the focus.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Selection {
    /// The other end.
    pub(crate) anchor: Focus,
    /// Whether it lasts only while Shift is held, as in a spreadsheet: a move without it ends it.
    pub(crate) is_held: bool,
    /// The revision of the map it was made in.
    pub(crate) revision: u64,
}

/// A cell of what is selected, with its items that are in it.
pub(crate) struct Chosen<'a> {
    pub(crate) stage: &'a Stage,
    pub(crate) row: &'a RowId,
    pub(crate) items: Vec<&'a Item>,
}

impl Chosen<'_> {
    /// The places of its items, in their order.
    pub(crate) fn places(&self) -> impl DoubleEndedIterator<Item = ItemAt> + '_ {
        let items = self.items.iter();
        items.map(|item| place_of(&self.stage.id, self.row, item))
    }
}

impl App {
    /// What is selected, if something is.
    pub fn selected(&self) -> Option<Selected> {
        let anchor = self.selection?.anchor;
        let (FocusRow::Row(from), FocusRow::Row(to)) = (anchor.row, self.focus.row) else {
            return None;
        };
        let order = |a: usize, b: usize| (a.min(b), a.max(b));
        let stages = order(anchor.stage, self.focus.stage);
        let is_one = from == to && stages.0 == stages.1;
        Some(Selected {
            stages,
            rows: order(from, to),
            items: is_one.then(|| order(anchor.item, self.focus.item)),
        })
    }

    /// The selected cells, row by row, each row from its first stage to its last.
    pub(crate) fn chosen(&self) -> Vec<Chosen<'_>> {
        let Some(selected) = self.selected() else {
            return Vec::new();
        };
        let persona = self.view.persona();
        let (first, last) = selected.stages;
        let stages = self.map().stages.get(first..=last).unwrap_or_default();
        let rows = (selected.rows.0..=selected.rows.1).filter_map(|row| self.facts.row(row));
        rows.flat_map(|row| {
            stages.iter().map(move |stage| {
                let seen = stage.items(row).iter();
                let seen = seen.filter(|item| item.is_seen_by(persona)).enumerate();
                let items = seen.filter(|(n, _)| selected.has_item(*n));
                Chosen {
                    stage,
                    row,
                    items: items.map(|(_, item)| item).collect(),
                }
            })
        })
        .collect()
    }

    /// The places of the selected items, in reading order; says so where there are none.
    pub(crate) fn chosen_items(&mut self) -> Vec<ItemAt> {
        let chosen = self.chosen();
        let items: Vec<ItemAt> = chosen.iter().flat_map(Chosen::places).collect();
        if items.is_empty() {
            self.warn("selection-empty", &[]);
        }
        items
    }

    /// `3 items, 2 cells selected`; none where nothing is.
    pub fn selection_words(&self) -> Option<String> {
        let selected = self.selected()?;
        let chosen = self.chosen();
        let items: usize = chosen.iter().map(|cell| cell.items.len()).sum();
        let args = [
            ("items", Arg::from(items)),
            ("cells", Arg::from(chosen.len())),
        ];
        let id = if selected.items.is_some() {
            "selected-items"
        } else {
            "selected-cells"
        };
        Some(self.texts.with(id, &args))
    }

    /// Runs a command on what is selected. Commands of the map that have no key here cannot come.
    pub(crate) fn run_in_select(&mut self, command: Command, digit: Option<usize>) {
        let acts = !matches!(
            command,
            Command::Back
                | Command::ShowHelp
                | Command::Undo
                | Command::Redo
                | Command::Save
                | Command::CommandLine
                | Command::Quit
        );
        if acts && !self.is_selection_shown() {
            return self.warn("selection-one-stage", &[]);
        }
        match command {
            Command::Left
            | Command::Right
            | Command::Up
            | Command::Down
            | Command::NextRow
            | Command::PreviousRow
            | Command::FirstStage
            | Command::LastStage => self.move_in_select(command, digit),
            Command::SelectLeft
            | Command::SelectRight
            | Command::SelectUp
            | Command::SelectDown => self.select_by(command),
            Command::SelectAll => self.select_all(),
            Command::Copy => self.copy_selected(false),
            Command::Cut => self.copy_selected(true),
            Command::DeleteItem => self.delete_selected(),
            Command::Paste => {
                self.leave_to_first();
                self.paste_register();
            }
            Command::ItemUp => self.move_selected(false),
            Command::ItemDown => self.move_selected(true),
            Command::ItemToPrevious => self.move_selected_to_stage(false),
            Command::ItemToNext => self.move_selected_to_stage(true),
            Command::Tags => self.open_tags_of_selected(),
            Command::Details => self.open_form_of_selected(),
            Command::SentimentUp => self.nudge_sentiment(true),
            Command::SentimentDown => self.nudge_sentiment(false),
            Command::SentimentUnknown => self.forget_sentiment(),
            Command::SentimentAsk => self.ask_sentiment(),
            Command::ShowHelp => self.overlays.push(Overlay::Help(Help::new(Mode::Select))),
            Command::Undo
            | Command::Redo
            | Command::Save
            | Command::CommandLine
            | Command::Quit => self.run_in_map(command, digit),
            Command::Back => self.selection = None,
            _ => {}
        }
    }

    /// Says that a key of the map does nothing here, and what it would have done.
    pub(crate) fn refuse_on_selection(&mut self, pressed: &[Key]) {
        let name = match self.keymap.look_up(Mode::Map, pressed) {
            Lookup::Found(command) => crate::command::entry(command).map(|entry| entry.name),
            Lookup::Prefix | Lookup::None => None,
        };
        match name {
            Some(name) => {
                let what = self.texts.text(&format!("cmd-{name}"));
                self.warn("not-on-selection", &[("what", words(what))]);
            }
            None => self.warn("no-such-key", &[]),
        }
    }

    /// Ends the selection where it began in reading order, from where a paste goes on.
    pub(crate) fn leave_to_first(&mut self) {
        if let Some(selected) = self.selected() {
            self.focus = Focus {
                stage: selected.stages.0,
                row: FocusRow::Row(selected.rows.0),
                item: selected.items.map_or(0, |(first, _)| first),
            };
        }
        self.selection = None;
    }

    /// Notes that the map changed by an act on the selection, which stays.
    pub(crate) fn keep_selection(&mut self) {
        if let Some(selection) = &mut self.selection {
            selection.revision = self.document.revision();
        }
    }

    /// Ends the selection and says so behind what is said already.
    pub(crate) fn lose_selection(&mut self) {
        if self.selection.take().is_none() {
            return;
        }
        let ended = self.texts.text("selection-ended");
        match &mut self.message {
            Some(message) => message.text = format!("{} · {ended}", message.text),
            None => self.warn_words(ended),
        }
    }

    /// Whether the screen can show what is selected: a card has but one stage.
    fn is_selection_shown(&self) -> bool {
        let is_one = |selected: Selected| selected.stages.0 == selected.stages.1;
        self.frame().form == Shape::Table || self.selected().is_none_or(is_one)
    }

    /// Keeps the selection within the map, or ends it where the map changed by what knew nothing of
    /// it.
    pub(crate) fn settle_selection(&mut self) {
        let Some(selection) = self.selection else {
            return;
        };
        let anchor = selection.anchor;
        let is_there = anchor.stage < self.map().stages.len()
            && matches!(anchor.row, FocusRow::Row(row) if row < self.row_count())
            && !self.is_on_head();
        if !is_there || selection.revision != self.document.revision() {
            return self.lose_selection();
        }
        let last = self.items_of(anchor).saturating_sub(1);
        if let Some(selection) = &mut self.selection {
            selection.anchor.item = anchor.item.min(last);
        }
    }

    /// How many items of a cell the view shows.
    fn items_of(&self, cell: Focus) -> usize {
        let row = match cell.row {
            FocusRow::Row(row) => self.facts.row(row),
            FocusRow::Head => None,
        };
        let persona = self.view.persona();
        let stage = self.map().stages.get(cell.stage);
        stage.zip(row).map_or(0, |(stage, row)| {
            let items = stage.items(row).iter();
            items.filter(|item| item.is_seen_by(persona)).count()
        })
    }

    /// What stands at the other end of the selection, by which it is found in another map.
    pub(crate) fn standing_of_anchor(&mut self) -> Option<(Selection, Standing)> {
        let selection = self.selection?;
        let here = std::mem::replace(&mut self.focus, selection.anchor);
        let standing = Standing::of(self);
        self.focus = here;
        Some((selection, standing))
    }

    /// Takes the selection up again in a map another has changed, where both of its ends are found:
    /// `here` stood at the focus.
    pub(crate) fn follow_selection(
        &mut self,
        before: Option<(Selection, Standing)>,
        here: &Standing,
    ) {
        let Some((selection, there)) = before else {
            return;
        };
        let focus = self.focus;
        let has_focus = here.is_at_focus(self);
        self.focus = selection.anchor;
        there.take(self);
        let has_anchor = there.is_at_focus(self);
        let anchor = std::mem::replace(&mut self.focus, focus);
        self.selection = Some(Selection {
            anchor,
            revision: self.document.revision(),
            ..selection
        });
        if !(has_focus && has_anchor) {
            self.lose_selection();
        }
    }
}
