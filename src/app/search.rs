//! The search: what is looked for, where it was found, and going from one match to the next.
//!
//! A match is a text of the map, so an item is gone to twice where both its words and its notes
//! hold what is looked for. What the table cannot show is told at the foot. Nothing is searched
//! before somebody asks, and nothing again before the map has changed.

use super::session::{Message, Tone};
use super::state::App;
use crate::export::FoundPlace;
use crate::find::{Site, Spot, item_at, row_order, search, text_at};
use crate::i18n::{Arg, words};
use crate::layout::{Focus, FocusRow, Wrapped};
use crate::model::{Field, RowId};
use crate::text::{Needle, Shown, around, width};

/// What is looked for, if anything is.
#[derive(Debug, Default)]
pub(crate) struct Search {
    /// The words, as long as what they found is marked.
    needle: Option<Needle>,
    /// The words of the last search that was accepted, for the next one.
    pub(crate) last: String,
    /// Where they stand, in the map of that revision.
    pub(crate) spots: Vec<Spot>,
    revision: Option<u64>,
    rows: Vec<RowId>,
    /// The match gone to last, and the focus that was then.
    at: Option<(usize, Focus)>,
}

/// Which way to go, and round which end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Straight,
    RoundTheEnd,
    RoundTheStart,
}

/// The place of a match among all, as the table is read.
type Order = (bool, usize, Option<usize>, usize);

impl Search {
    /// The words whose matches are to be marked.
    pub(crate) fn needle(&self) -> Option<&Needle> {
        self.needle.as_ref()
    }

    /// The match gone to last.
    pub(crate) fn at(&self) -> Option<usize> {
        self.at.map(|(at, _)| at)
    }
}

impl App {
    /// Whether the focus is on the match gone to last.
    pub fn is_on_match(&self) -> bool {
        self.search.at.is_some_and(|(_, focus)| focus == self.focus)
    }

    /// Looks for words; blanks end the search.
    pub(crate) fn search_for(&mut self, typed: &str) {
        self.search.needle = Needle::new(typed);
        self.search.revision = None;
        self.search.at = None;
        // What was wrapped before has other words marked.
        self.wrapped = Wrapped::default();
        self.search_again();
    }

    /// Brings the matches up to date with the map.
    pub(crate) fn search_again(&mut self) {
        let revision = self.document.revision();
        if self.search.revision == Some(revision) {
            return;
        }
        let map = self.document.map();
        self.search.spots = match &self.search.needle {
            Some(needle) => search(map, needle),
            None => Vec::new(),
        };
        self.search.rows = row_order(map);
        self.search.revision = Some(revision);
        if self
            .search
            .at()
            .is_some_and(|at| at >= self.search.spots.len())
        {
            self.search.at = None;
        }
    }

    /// Ends the marking of what was found; the words are kept for the next time.
    pub(crate) fn end_search(&mut self) {
        if self.search.needle.is_some() {
            self.search_for("");
        }
    }

    /// Goes to the next or previous match of the last search, and says where it is.
    pub(crate) fn go_to_match(&mut self, on: bool) {
        if self.search.needle.is_none() {
            let last = self.search.last.clone();
            self.search_for(&last);
        }
        if self.search.needle.is_none() {
            return self.warn("find-nothing-yet", &[]);
        }
        self.search_again();
        let Some((at, way)) = self.match_beside(on) else {
            let what = self.search.last.clone();
            return self.warn("find-none", &[("words", words(what))]);
        };
        self.show_match(at);
        self.say_match(way);
    }

    /// Says which match was gone to.
    pub(crate) fn say_match_gone_to(&mut self) {
        self.say_match(Way::Straight);
    }

    fn say_match(&mut self, way: Way) {
        let count = self.match_count();
        let mut text = match way {
            Way::Straight => count,
            Way::RoundTheEnd => self.texts.with("find-round", &[("count", words(count))]),
            Way::RoundTheStart => self
                .texts
                .with("find-round-back", &[("count", words(count))]),
        };
        let room = usize::from(self.size.0).saturating_sub(width(&text) + 4);
        if let Some(told) = self.match_told(room) {
            text = format!("{text} — {told}");
        }
        let tone = Tone::Done;
        self.message = Some(Message { text, tone });
    }

    /// The match after or before the one gone to last, or the focus where that has moved since.
    fn match_beside(&self, on: bool) -> Option<(usize, Way)> {
        let count = self.search.spots.len();
        let last = count.checked_sub(1)?;
        let beside = match self.search.at {
            Some((at, focus)) if focus == self.focus && on => Some(at + 1),
            Some((at, focus)) if focus == self.focus => at.checked_sub(1),
            _ if on => Some(self.first_match(true)),
            _ => self.first_match(false).checked_sub(1),
        };
        Some(match beside {
            Some(at) if at <= last => (at, Way::Straight),
            Some(_) => (0, Way::RoundTheEnd),
            None => (last, Way::RoundTheStart),
        })
    }

    /// The position of the first match that stands at the focus, or behind it if `behind`; the
    /// number of matches where there is none.
    pub(crate) fn first_match(&self, behind: bool) -> usize {
        let here = self.focus_order();
        let is_before = |spot: &Spot| {
            let order = self.order(*spot);
            if behind { order <= here } else { order < here }
        };
        self.search.spots.partition_point(is_before)
    }

    fn focus_order(&self) -> Order {
        let stage = self.focus.stage;
        match (self.row(), self.item()) {
            (None, _) => (true, stage, None, 0),
            (Some(row), item) => {
                let row = self.search.rows.iter().position(|known| *known == row);
                let place = item.and_then(|item| {
                    let items = self.stage()?.items(self.search.rows.get(row?)?);
                    items.iter().position(|other| other.index == item.index)
                });
                (true, stage, row, place.unwrap_or(0))
            }
        }
    }

    fn order(&self, spot: Spot) -> Order {
        match spot.site {
            Site::Map | Site::Row(_) | Site::Persona(_) => (false, 0, None, 0),
            Site::Stage(stage) => (true, stage, None, 0),
            Site::Item { stage, cell, item } => {
                let cells = self.map().stages.get(stage).map(|stage| &stage.cells);
                let row = cells
                    .and_then(|cells| cells.get(cell))
                    .map(|cell| &cell.row);
                let row = row.and_then(|row| self.search.rows.iter().position(|r| r == row));
                (true, stage, row, item)
            }
        }
    }

    /// Puts the focus on a match, as near as the table has it.
    pub(crate) fn show_match(&mut self, at: usize) {
        if let Some(spot) = self.search.spots.get(at).copied() {
            self.focus_match(spot);
            self.settle();
            self.search.at = Some((at, self.focus));
        }
    }

    fn focus_match(&mut self, spot: Spot) {
        self.leave_heading();
        match spot.site {
            Site::Map | Site::Row(_) | Site::Persona(_) => {}
            Site::Stage(stage) => {
                let row = FocusRow::Head;
                self.focus = Focus {
                    stage,
                    row,
                    item: 0,
                };
            }
            Site::Item { stage, .. } => {
                let Some((of, row, item)) = item_at(self.document.map(), spot.site) else {
                    return;
                };
                let persona = self.view.persona();
                let before = of.items(row).iter();
                let before = before.take_while(|other| other.index < item.index);
                let place = before.filter(|other| other.is_seen_by(persona)).count();
                let row = self.row_position(row).map_or(self.focus.row, FocusRow::Row);
                let item = place;
                self.focus = Focus { stage, row, item };
                self.unfold_focus();
            }
        }
    }

    /// `3 of 12`.
    pub(crate) fn match_count(&self) -> String {
        let at = self.search.at().map_or(0, |at| at + 1);
        let args = [
            ("at", Arg::from(at)),
            ("count", Arg::from(self.search.spots.len())),
        ];
        self.texts.with("find-count", &args)
    }

    /// What the table does not show of the match gone to last, in at most that many columns: the
    /// field, whose item it is or that its row is hidden, and the words there.
    pub(crate) fn match_told(&self, cells: usize) -> Option<String> {
        let spot = self.search.spots.get(self.search.at()?).copied()?;
        let place = self.unshown_place(spot)?;
        let told = |text: String| {
            let args = [("place", words(place.clone())), ("words", words(text))];
            self.texts.with("find-told", &args)
        };
        let text = text_at(self.map(), spot).unwrap_or_default();
        let shown = Shown::with_line_break(text, self.glyphs.line_break).into_string();
        let needle = self.search.needle.as_ref();
        let hit = needle.and_then(|needle| needle.hits(&shown).into_iter().next());
        let hit = hit.map_or(0..0, |hit| hit.range);
        let room = cells.saturating_sub(width(&told(String::new())));
        Some(told(around(&shown, &hit, room, &self.glyphs.more_mark()).0))
    }

    /// The place of a text that the table does not show where the focus is.
    fn unshown_place(&self, spot: Spot) -> Option<String> {
        if let Some(name) = self.unseen_for(spot) {
            let place = match spot.field {
                Field::Text => name,
                field => format!("{name} {} {}", self.glyphs.path, self.field_label(field)),
            };
            return Some(self.keyed("find-unseen", &[("place", words(place))]));
        }
        if self.is_in_hidden_row(spot) {
            let row = item_at(self.map(), spot.site).map(|(_, row, _)| self.row_label(row));
            let place = words(row.unwrap_or_default());
            return Some(self.keyed("find-hidden-row", &[("place", place)]));
        }
        match (spot.site, spot.field) {
            (Site::Item { .. }, Field::Text) | (Site::Stage(_), Field::Name) => None,
            (Site::Item { .. } | Site::Stage(_), field) => Some(self.field_label(field)),
            _ => Some(self.spot_place(spot, false)),
        }
    }

    /// Whether a text is of an item in a row that is not shown.
    pub(crate) fn is_in_hidden_row(&self, spot: Spot) -> bool {
        let item = item_at(self.map(), spot.site);
        item.is_some_and(|(_, row, _)| self.row_position(row).is_none())
    }

    /// The names of those an item is for that the view does not show.
    pub(crate) fn unseen_for(&self, spot: Spot) -> Option<String> {
        let (_, _, item) = item_at(self.map(), spot.site)?;
        if item.is_seen_by(self.view.persona()) {
            return None;
        }
        let names: Vec<String> = item.people().map(|id| self.persona_name(&id)).collect();
        Some(names.join(", "))
    }

    /// Where a text stands, in words: `4 Paiement › Douleurs › Notes`, in brief without the name of
    /// the stage.
    pub(crate) fn spot_place(&self, spot: Spot, is_brief: bool) -> String {
        let place = FoundPlace::of(self.map(), spot);
        place.words(is_brief, &self.texts, &self.glyphs.path.to_string())
    }
}
