//! Where the focus is, and what stands there.

use super::state::App;
use crate::doc::Access;
use crate::layout::{self, Facts, FocusRow, Frame, Lens, Scene, Wrapped};
use crate::model::{Item, ItemAt, RowId, Stage, View};

impl App {
    /// Puts focus and scroll right after anything that may have changed the map, the view or the
    /// size.
    pub(crate) fn settle(&mut self) {
        if let View::Persona(id) = &self.view
            && self.document.map().persona(id).is_none()
        {
            self.view = self.first_view();
        }
        let now = (self.document.revision(), self.view.clone());
        if self.facts_of.as_ref() != Some(&now) {
            self.facts = Facts::new(self.document.map(), &self.view, &self.texts);
            self.facts_of = Some(now);
            self.wrapped = Wrapped::default();
            self.hang_anew();
        }
        self.facts.overdue = self.map().freshness().overdue(self.now.today());
        self.hang_comments();
        self.keep_checked();
        let stages = self.map().stages.len();
        self.focus.stage = self.focus.stage.min(stages.saturating_sub(1));
        let rows = self.row_count();
        if let FocusRow::Row(row) = self.focus.row {
            self.focus.row = if rows == 0 || stages == 0 {
                FocusRow::Head
            } else {
                FocusRow::Row(row.min(rows - 1))
            };
        }
        self.focus.item = self.focus.item.min(self.items().len().saturating_sub(1));
        self.keep_hinted();
        self.settle_selection();
        if self.is_outlined() {
            self.reveal_node();
        }
        if let Some(wrapped) = layout::wrap(&self.scene()) {
            self.wrapped = wrapped;
        }
        self.scroll = layout::scroll(&self.scene());
    }

    /// The screen of the map as it is to be drawn.
    pub fn scene(&self) -> Scene<'_> {
        let lens = Lens {
            map: self.document.map(),
            facts: &self.facts,
            view: &self.view,
            texts: &self.texts,
            glyphs: &self.glyphs,
            found: self.search.needle(),
            marks: self.marks(),
        };
        let (width, height) = self.picture_size();
        Scene {
            focus: self.focus,
            selected: self.selected(),
            scroll: self.scroll,
            dirty: self.document.is_dirty(),
            read_only: self.read_only || self.document.access() != Access::Edit,
            folded: &self.looks.folded,
            wrapping: self.looks.wrapping,
            least_stage: self.looks.width.least(),
            chart: self.looks.chart,
            presented: self.is_presented(),
            outline: self.tree(),
            hint: self.hint(),
            wrapped: Some(&self.wrapped),
            keys: self.key_names(),
            ..Scene::new(lens, width, height)
        }
    }

    /// How many lines at the foot are left free by what lies over the map: a low screen has one there.
    pub fn foot_lines(&self) -> u16 {
        if self.frame().footer == 1 { 1 } else { 2 }
    }

    /// Where the parts of the screen stand.
    pub fn frame(&self) -> Frame {
        let (width, height) = self.picture_size();
        let frame = Frame::new(width, height);
        if self.is_presented() {
            frame.presented()
        } else if self.is_outlined() {
            frame.outlined()
        } else {
            frame
        }
    }

    /// The columns and lines of the terminal without the banner.
    fn picture_size(&self) -> (usize, usize) {
        let (width, height) = (usize::from(self.size.0), usize::from(self.size.1));
        let width = width - self.inspector_columns().min(width);
        (width, height - usize::from(self.has_banner_line()))
    }

    /// How many rows are shown, separating lines not counted.
    pub(crate) fn row_count(&self) -> usize {
        self.facts.focusable().count()
    }

    /// The place of a row among those shown, separating lines not counted.
    pub(crate) fn row_position(&self, row: &RowId) -> Option<usize> {
        self.facts.focusable().position(|shown| shown == row)
    }

    /// The stage in focus.
    pub(crate) fn stage(&self) -> Option<&Stage> {
        self.map().stages.get(self.focus.stage)
    }

    /// The row in focus, unless it is the stage's head.
    pub(crate) fn row(&self) -> Option<RowId> {
        match self.focus.row {
            FocusRow::Head => None,
            FocusRow::Row(row) => self.facts.row(row).cloned(),
        }
    }

    /// The items of the cell in focus that the view shows.
    pub(crate) fn items(&self) -> Vec<&Item> {
        let (Some(stage), Some(row)) = (self.stage(), self.row()) else {
            return Vec::new();
        };
        let persona = self.view.persona();
        stage
            .items(&row)
            .iter()
            .filter(|item| item.is_seen_by(persona))
            .collect()
    }

    /// The item in focus.
    pub(crate) fn item(&self) -> Option<&Item> {
        self.items().get(self.focus.item).copied()
    }

    /// The place of the item in focus.
    pub(crate) fn item_at(&self) -> Option<ItemAt> {
        let item = self.item()?;
        Some(ItemAt {
            stage: self.stage()?.id.clone(),
            row: self.row()?,
            index: item.index,
            text: item.text.clone(),
        })
    }

    /// The personas a new item is for: the one looked at, unless there is no other.
    pub(crate) fn tag(&self) -> Vec<String> {
        match &self.view {
            View::Persona(id) if self.map().personas.len() > 1 => vec![id.to_string()],
            _ => Vec::new(),
        }
    }
}
