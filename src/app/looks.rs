//! How the map is looked at: folded rows, lines an item may take, widths, the style of the chart.
//!
//! None of it is in the map, so none of it can be undone or saved with it.

use super::outline::Outline;
use super::state::App;
use crate::command::Command;
use crate::i18n::Arg;
use crate::layout::{ChartStyle, LEAST_STAGE, NARROW_STAGE, Wrapping};
use crate::model::RowId;

/// How wide a stage has to be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum StageWidth {
    /// As many stages as can be read at all.
    Narrow,
    /// The usual.
    #[default]
    Usual,
    /// Half as much again.
    Wide,
    /// Room for whole sentences.
    Widest,
}

impl StageWidth {
    /// From the narrowest to the widest.
    pub(crate) const ALL: [Self; 4] = [Self::Narrow, Self::Usual, Self::Wide, Self::Widest];

    /// The fewest columns of a stage.
    pub(crate) fn least(self) -> usize {
        match self {
            Self::Narrow => NARROW_STAGE,
            Self::Usual => LEAST_STAGE,
            Self::Wide => 30,
            Self::Widest => 48,
        }
    }

    /// The next in that direction; none at the end.
    fn next(self, wider: bool) -> Option<Self> {
        let at = Self::ALL.iter().position(|width| *width == self)?;
        let next = if wider { at + 1 } else { at.checked_sub(1)? };
        Self::ALL.get(next).copied()
    }
}

/// How the map is looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Looks {
    pub(crate) folded: Vec<RowId>,
    pub(crate) wrapping: Wrapping,
    pub(crate) width: StageWidth,
    pub(crate) chart: ChartStyle,
    /// Whether the inspector stands beside the table where there is room.
    pub(crate) inspector: bool,
    /// Whether what a check finds is left unmarked.
    pub(crate) unmarked: bool,
    pub(crate) outline: Outline,
}

impl App {
    /// Whether the row in focus is folded.
    pub(crate) fn is_folded(&self) -> bool {
        // Most of the time nothing is, and then the row need not be looked for.
        !self.looks.folded.is_empty()
            && self
                .row()
                .is_some_and(|row| self.looks.folded.contains(&row))
    }

    /// Unfolds the row in focus, for whoever goes to an item in it; answers whether it was folded.
    pub(crate) fn unfold_focus(&mut self) -> bool {
        if !self.is_folded() {
            return false;
        }
        if let Some(row) = self.row() {
            self.looks.folded.retain(|folded| *folded != row);
        }
        true
    }

    /// Whether a command would act on an item nobody sees, because its row is folded. Then the row
    /// is unfolded instead.
    pub(crate) fn unfolds_first(&mut self, command: Command) -> bool {
        let acts = !self.is_outlined()
            && matches!(
                command,
                Command::DeleteItem
                    | Command::Copy
                    | Command::Cut
                    | Command::Paste
                    | Command::Duplicate
                    | Command::ItemUp
                    | Command::ItemDown
                    | Command::ItemToPrevious
                    | Command::ItemToNext
                    | Command::Details
                    | Command::Tags
            );
        let unfolds = acts && self.unfold_focus();
        if unfolds {
            self.say("unfolded-first", &[]);
        }
        unfolds
    }

    pub(crate) fn fold_row(&mut self) {
        if self.unfold_focus() {
            return;
        }
        match self.row() {
            Some(row) => {
                self.looks.folded.push(row);
                self.focus.item = 0;
            }
            None => self.warn("no-row-to-fold", &[]),
        }
    }

    pub(crate) fn fold_all(&mut self, fold: bool) {
        self.looks.folded.clear();
        if fold {
            self.looks.folded = self.facts.focusable().cloned().collect();
            self.focus.item = 0;
        }
        let id = if fold { "all-folded" } else { "all-unfolded" };
        self.say(id, &[]);
    }

    pub(crate) fn turn_wrapping(&mut self) {
        let (next, id) = match self.looks.wrapping {
            Wrapping::All => (Wrapping::One, "wrap-one"),
            Wrapping::One => (Wrapping::Three, "wrap-three"),
            Wrapping::Three => (Wrapping::All, "wrap-all"),
        };
        self.looks.wrapping = next;
        self.say(id, &[]);
    }

    pub(crate) fn turn_chart(&mut self) {
        let (next, id) = match self.looks.chart {
            ChartStyle::Steps => (ChartStyle::Bars, "chart-bars"),
            ChartStyle::Bars => (ChartStyle::Numbers, "chart-numbers"),
            ChartStyle::Numbers => (ChartStyle::Steps, "chart-steps"),
        };
        self.looks.chart = next;
        self.say(id, &[]);
    }

    pub(crate) fn widen(&mut self, wider: bool) {
        match self.looks.width.next(wider) {
            Some(width) => self.use_width(width),
            None => self.warn("no-further", &[]),
        }
    }

    pub(crate) fn use_width(&mut self, width: StageWidth) {
        self.looks.width = width;
        let columns = Arg::from(width.least());
        self.say("stages-at-least", &[("columns", columns)]);
    }
}
