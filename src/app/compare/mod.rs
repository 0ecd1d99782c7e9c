//! Two maps side by side: the one that is open, and the state it is measured against, the one it
//! leads to, or what it was before. What differs is walked one by one and can be taken across.
//!
//! The open map is the one that is written, as everywhere; the other is only looked at. It is read by
//! the outside once, when the view is opened.

mod across;
mod choose;
mod page;
mod sides;
mod told;

pub use choose::Against;
pub use choose::PastVersion;
pub(crate) use choose::Rivals;

use super::After;
use super::state::{App, Overlay};
use crate::command::Command;
use crate::diff::{Difference, Gap};
use crate::doc::Document;
use crate::i18n::{Arg, Language};
use crate::layout::{ComparisonScene, Form as Shape, Run};
use crate::model::{Map, View};
use page::Page;

/// What the open map is compared with.
#[derive(Clone, Debug)]
pub(crate) struct Other {
    document: Document<()>,
    /// The name of its file, or when it was.
    name: String,
    /// Whether it is another file, which can be opened; else the same map as it was.
    is_file: bool,
}

/// The view.
#[derive(Clone, Debug)]
pub struct Compare {
    other: Other,
    /// Whether the open map is the first of the two.
    is_first: bool,
    difference: Difference,
    page: Page,
    /// What both were made from.
    made_of: Option<Made>,
    /// Whether rows are shown in which nothing differs.
    all: bool,
    /// The column in focus.
    column: usize,
    /// The difference in focus, in the order of the page; none on a column where nothing differs.
    focus: Option<usize>,
    /// The first column shown.
    first: usize,
    /// Where the difference in focus stands, and what it is.
    told: (String, Vec<Vec<Run>>),
}

/// What a page is made of: the revision of the open map, the view, whether all rows are shown, the
/// language, the signs.
type Made = (u64, View, bool, Language, bool);

impl Compare {
    fn new(other: Other, is_first: bool) -> Self {
        Self {
            other,
            is_first,
            difference: Difference::default(),
            page: Page::default(),
            made_of: None,
            all: false,
            column: 0,
            focus: Some(0),
            first: 0,
            told: Default::default(),
        }
    }

    /// Both maps, the first and the second.
    fn maps<'m>(&'m self, open: &'m Map) -> [&'m Map; 2] {
        let other = self.other.document.map();
        if self.is_first {
            [open, other]
        } else {
            [other, open]
        }
    }

    /// The difference in focus.
    fn gap(&self) -> Option<Gap> {
        self.page.places.get(self.focus?).map(|place| place.gap)
    }

    /// Puts the focus on that difference; past the last is the last.
    fn go(&mut self, at: usize) {
        let last = self.page.places.len().checked_sub(1);
        self.focus = last.map(|last| at.min(last));
        let place = self.focus.and_then(|at| self.page.places.get(at));
        self.column = place.map_or(self.column, |place| place.column);
    }

    /// Goes to a column, and to the first that differs there.
    fn go_to_column(&mut self, column: usize) {
        let last = self.page.comparison.columns.len().saturating_sub(1);
        self.column = column.min(last);
        let mut places = self.page.places.iter();
        self.focus = places.position(|place| place.column == self.column);
    }

    /// The next difference from here on, or the one before.
    fn next(&self, forward: bool) -> Option<usize> {
        let mut places = self.page.places.iter();
        match (self.focus, forward) {
            (Some(at), true) => Some(at + 1).filter(|at| *at < self.page.places.len()),
            (Some(at), false) => at.checked_sub(1),
            (None, true) => places.position(|place| place.column > self.column),
            (None, false) => places.rposition(|place| place.column < self.column),
        }
    }

    /// The difference above or below in the same column.
    fn beside(&self, down: bool) -> Option<usize> {
        let at = self.focus?;
        let next = if down { at + 1 } else { at.checked_sub(1)? };
        let place = self.page.places.get(next)?;
        (place.column == self.column).then_some(next)
    }
}

impl App {
    /// Opens the view on what was read.
    fn open_compare(&mut self, other: Other) {
        // One that lies below would be left behind.
        self.overlays
            .retain(|overlay| !matches!(overlay, Overlay::Compare(_)));
        let kinds = (self.map().kind, other.document.map().kind);
        let leads = |kind| kind == crate::model::Kind::FutureState;
        let is_first = other.is_file && leads(kinds.1) && !leads(kinds.0);
        let mut compare = Compare::new(other, is_first);
        self.keep_page(&mut compare);
        // Whoever stands on a stage begins there.
        let here = self.focus.stage;
        let of_stage = |pair: &crate::diff::StagePair| {
            let sides = [pair.at.before(), pair.at.after()];
            let open = if is_first { sides[0] } else { sides[1] };
            open == Some(&here)
        };
        let column = compare.difference.stages.iter().position(of_stage);
        if let Some(column) = column {
            let first = compare.page.first_stage + column;
            let places = compare.page.places.iter();
            let mut behind = places.map(|place| place.column);
            compare.go(behind.position(|at| at >= first).unwrap_or(0));
        }
        self.tell_gap(&mut compare);
        if compare.difference.is_empty() {
            let id = if compare.other.document.text() == self.document.text() {
                "compare-same"
            } else {
                "compare-same-map"
            };
            self.say(id, &[]);
        }
        self.overlays.push(Overlay::Compare(Box::new(compare)));
    }

    /// Brings the view up to what the map is now.
    pub(crate) fn keep_compared(&mut self) {
        let is_compare = |overlay: &Overlay| matches!(overlay, Overlay::Compare(_));
        if !self.overlays.iter().any(is_compare) {
            return;
        }
        let mut overlays = std::mem::take(&mut self.overlays);
        for overlay in &mut overlays {
            if let Overlay::Compare(compare) = overlay {
                self.keep_page(compare);
                self.tell_gap(compare);
                compare.first = self.comparison_scene(compare).first_shown();
            }
        }
        self.overlays = overlays;
    }

    /// Makes the page anew where the map, the view or the language is another.
    fn keep_page(&self, compare: &mut Compare) {
        let revision = self.document.revision();
        let made = (
            revision,
            self.view.clone(),
            compare.all,
            self.texts.language(),
            self.glyphs.is_ascii(),
        );
        if compare.made_of.as_ref() == Some(&made) {
            return;
        }
        if compare.made_of.as_ref().map(|made| made.0) != Some(revision) {
            let [before, after] = compare.maps(self.map());
            compare.difference = Difference::of(before, after);
        }
        compare.page = self.compared_page(compare);
        compare.made_of = Some(made);
        match compare.focus {
            Some(at) => compare.go(at),
            None => compare.go_to_column(compare.column),
        }
    }

    /// The screen of the two maps as it is to be drawn.
    pub fn comparison_scene<'a>(&'a self, compare: &'a Compare) -> ComparisonScene<'a> {
        let foot = self.frame().footer + usize::from(self.has_banner_line());
        let at_curve = |at: usize| {
            let place = compare.page.places.get(at);
            place.is_some_and(|place| matches!(place.gap, Gap::Sentiment(..)))
        };
        ComparisonScene {
            comparison: &compare.page.comparison,
            column: compare.column,
            gap: compare.focus.map(|at| (at, at_curve(at))),
            first: compare.first,
            told: (&compare.told.0, &compare.told.1),
            texts: &self.texts,
            glyphs: &self.glyphs,
            width: usize::from(self.size.0),
            height: usize::from(self.size.1).saturating_sub(foot),
        }
    }

    /// Which difference of how many is in focus, where two maps are compared.
    pub(crate) fn compare_words(&self) -> Option<String> {
        let Some(Overlay::Compare(compare)) = self.overlays.last() else {
            return None;
        };
        let args = [
            ("number", Arg::from(compare.focus.map_or(0, |at| at + 1))),
            ("count", Arg::from(compare.page.places.len())),
        ];
        Some(self.texts.with("compare-place", &args))
    }

    /// Puts the focus of the view on the difference that was pointed at.
    pub(crate) fn point_at_gap(&mut self, at: usize) {
        if let Some(Overlay::Compare(compare)) = self.overlays.last_mut() {
            compare.go(at);
        }
    }

    pub(crate) fn run_in_compare(&mut self, compare: &mut Compare, command: Command) -> After {
        if self.frame().form == Shape::TooSmall && command != Command::Back {
            self.warn("table-too-small", &[]);
            return After::Stay;
        }
        match command {
            Command::Left => compare.go_to_column(compare.column.saturating_sub(1)),
            Command::Right => compare.go_to_column(compare.column + 1),
            Command::FirstStage => compare.go_to_column(0),
            Command::LastStage => compare.go_to_column(usize::MAX),
            Command::Up | Command::Down => match compare.beside(command == Command::Down) {
                Some(at) => compare.go(at),
                None => self.warn("no-further", &[]),
            },
            Command::NextGap | Command::PreviousGap => {
                match compare.next(command == Command::NextGap) {
                    Some(at) => compare.go(at),
                    None => self.warn("no-further", &[]),
                }
            }
            Command::CopyToFirst => self.copy_across(compare, 0),
            Command::CopyToSecond => self.copy_across(compare, 1),
            Command::WholeMaps => compare.all = !compare.all,
            Command::Accept => return self.open_gap(compare),
            Command::Undo | Command::Redo => {
                // The view stays where it is, whatever place in the table the step was made at.
                let focus = self.focus;
                self.run_in_map(command, None);
                self.focus = focus;
            }
            Command::Save
            | Command::PreviousPersona
            | Command::NextPersona
            | Command::Everyone
            | Command::ShowCompare => self.run_in_map(command, None),
            Command::ShowMap | Command::ShowOutline | Command::ShowOpportunities => {
                self.look_at_gap(compare);
                self.run_in_map(command, None);
                return After::Close;
            }
            Command::Back => return After::Close,
            _ => {}
        }
        After::Stay
    }
}
