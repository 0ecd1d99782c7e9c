//! What the map's screen is drawn from, and where its parts stand.

use super::Wrapped;
use super::lens::Lens;
use super::marks::Hint;
use super::outline::Tree;
use crate::model::RowId;

/// The row that is focused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FocusRow {
    /// The head of the stage.
    Head,
    /// A row, counted from 0 without blueprint lines.
    Row(usize),
}

/// Where the focus is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Focus {
    /// The position of the stage.
    pub stage: usize,
    /// The row.
    pub row: FocusRow,
    /// The item, counted from 0 among those the view shows in the cell.
    pub item: usize,
}

impl Focus {
    /// The first cell of a map.
    pub const FIRST: Focus = Focus {
        stage: 0,
        row: FocusRow::Row(0),
        item: 0,
    };
}

/// What is selected: a rectangle of cells, or within one cell some of its items. All bounds are
/// included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Selected {
    /// The positions of its first and last stage.
    pub stages: (usize, usize),
    /// Its first and last row, counted from 0 without blueprint lines.
    pub rows: (usize, usize),
    /// The first and last item of the only cell, counted among those the view shows; none where all
    /// items of the cells are selected.
    pub items: Option<(usize, usize)>,
}

impl Selected {
    /// Whether something of a stage is in it.
    pub fn has_stage(&self, stage: usize) -> bool {
        let (first, last) = self.stages;
        (first..=last).contains(&stage)
    }

    /// Whether a cell is in it, if only with some of its items.
    pub fn has_cell(&self, stage: usize, row: usize) -> bool {
        let (first, last) = self.rows;
        self.has_stage(stage) && (first..=last).contains(&row)
    }

    /// Whether it has an item of a cell that is in it.
    pub fn has_item(&self, item: usize) -> bool {
        self.items
            .is_none_or(|(first, last)| (first..=last).contains(&item))
    }
}

/// What the screen begins with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scroll {
    /// The position of the first stage shown.
    pub stage: usize,
    /// The place of the first row shown, blueprint lines counted.
    pub row: usize,
    /// The place of the first branch of the outline shown, among those that are not folded away.
    pub node: usize,
}

/// How many lines an item may take.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Wrapping {
    /// One.
    One,
    /// Three.
    Three,
    /// As many as its words need.
    #[default]
    All,
}

impl Wrapping {
    /// The most lines an item may take.
    pub fn lines(self) -> usize {
        match self {
            Self::One => 1,
            Self::Three => 3,
            Self::All => usize::MAX,
        }
    }
}

/// How the sentiment of the stages is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ChartStyle {
    /// A curve of steps, each held for the width of its stage.
    #[default]
    Steps,
    /// A bar from the zero line for each stage.
    Bars,
    /// The number alone, in one line with the words.
    Numbers,
}

/// The names of keys that the drawing itself tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeyNames<'a> {
    /// Opens the choice of rows.
    pub rows: &'a str,
    /// Adds a stage.
    pub add_stage: &'a str,
    /// Leaves the map shown to others.
    pub leave: &'a str,
}

impl Default for KeyNames<'_> {
    fn default() -> Self {
        Self {
            rows: "gw",
            add_stage: "A",
            leave: "Esc",
        }
    }
}

/// All that the screen of the map depends on.
#[derive(Clone, Copy, Debug)]
pub struct Scene<'a> {
    /// What is looked at.
    pub lens: Lens<'a>,
    /// Columns of the area; without the inspector beside it.
    pub width: usize,
    /// Lines of the whole terminal, the footer included.
    pub height: usize,
    /// Where the focus is; past the end means the last.
    pub focus: Focus,
    /// What is selected, if something is.
    pub selected: Option<Selected>,
    /// What the screen began with before; [`super::scroll`] moves it as little as it can.
    pub scroll: Scroll,
    /// Whether there are unsaved changes.
    pub dirty: bool,
    /// Whether the map cannot be changed.
    pub read_only: bool,
    /// The rows folded to one line.
    pub folded: &'a [RowId],
    /// How many lines an item may take.
    pub wrapping: Wrapping,
    /// The least width of a stage, 20 unless it was narrowed or widened.
    pub least_stage: usize,
    /// How the sentiment is drawn.
    pub chart: ChartStyle,
    /// Whether the map is shown to others: without tabs, preview, foot and the marks of the editor.
    pub presented: bool,
    /// What the outline shows, where the map is looked at as a tree and not as a table.
    pub outline: Option<Tree<'a>>,
    /// The names of keys.
    pub keys: KeyNames<'a>,
    /// What a check found where the focus is.
    pub hint: Option<&'a Hint>,
    /// Cells wrapped before, if some were kept; see [`super::wrap`].
    pub wrapped: Option<&'a Wrapped>,
}

/// The least width of a stage.
pub const LEAST_STAGE: usize = 20;
/// The least width of a stage where it was narrowed.
pub const NARROW_STAGE: usize = 14;

impl<'a> Scene<'a> {
    /// The scene of a map at first sight: nothing folded, nothing changed.
    pub fn new(lens: Lens<'a>, width: usize, height: usize) -> Self {
        Self {
            lens,
            width,
            height,
            focus: Focus::FIRST,
            selected: None,
            scroll: Scroll::default(),
            dirty: false,
            read_only: false,
            folded: &[],
            wrapping: Wrapping::All,
            least_stage: LEAST_STAGE,
            chart: ChartStyle::Steps,
            presented: false,
            outline: None,
            keys: KeyNames::default(),
            hint: None,
            wrapped: None,
        }
    }

    /// The focused stage's position, within the map.
    pub(super) fn stage(&self) -> usize {
        self.focus
            .stage
            .min(self.lens.map.stages.len().saturating_sub(1))
    }

    /// The place of the focused row among all rows; none for the head.
    pub(super) fn row_place(&self) -> Option<usize> {
        match self.inner_focus().row {
            FocusRow::Head => None,
            FocusRow::Row(number) => self.lens.facts.place(number),
        }
    }

    /// The focus moved to what there is.
    pub(super) fn inner_focus(&self) -> Focus {
        let rows = self.lens.facts.focusable().count();
        let row = match self.focus.row {
            FocusRow::Row(number) if rows > 0 => FocusRow::Row(number.min(rows - 1)),
            _ => FocusRow::Head,
        };
        let items = match row {
            FocusRow::Head => 0,
            FocusRow::Row(number) => {
                let stage = self.lens.map.stages.get(self.stage());
                let row = self.lens.facts.row(number);
                stage
                    .zip(row)
                    .map_or(0, |(stage, row)| self.lens.items(stage, row).count())
            }
        };
        let item = self.focus.item.min(items.saturating_sub(1));
        Focus {
            stage: self.stage(),
            row,
            item,
        }
    }

    /// Where the parts of the screen stand.
    pub fn frame(&self) -> Frame {
        let frame = Frame::new(self.width, self.height);
        if self.presented {
            frame.presented()
        } else if self.outline.is_some() {
            frame.outlined()
        } else {
            frame
        }
    }
}

/// How the map is drawn, which depends on the size alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// One line that asks for more room.
    TooSmall,
    /// One stage.
    Card,
    /// The table.
    Table,
}

/// Where the parts of the screen stand. The picture fills the terminal but for the footer, which
/// somebody else draws below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame {
    /// How the map is drawn.
    pub form: Form,
    /// Lines of the picture.
    pub height: usize,
    /// Lines left below it for hints and status: two, one under a card, none when too small.
    pub footer: usize,
    /// Whether persona tabs and minimap are there.
    pub tabs: bool,
    /// Whether the rule below the table is there.
    pub rule: bool,
    /// Lines of the preview: two or none.
    pub preview: usize,
    /// The first line of the rows or of the card's list.
    pub body: usize,
    /// Lines of the rows or of the card's list.
    pub body_height: usize,
}

impl Frame {
    /// The parts of a terminal of that size.
    pub fn new(width: usize, height: usize) -> Self {
        if width < 30 || height < 8 {
            return Self {
                form: Form::TooSmall,
                height,
                footer: 0,
                tabs: false,
                rule: false,
                preview: 0,
                body: 0,
                body_height: 0,
            };
        }
        if width < 60 {
            return Self::card(height);
        }
        let tall = height >= 20;
        let rule = height >= 12;
        let body = if tall { 4 } else { 3 };
        let preview = if tall { 2 } else { 0 };
        let picture = height - 2;
        Self {
            form: Form::Table,
            height: picture,
            footer: 2,
            tabs: tall,
            rule,
            preview,
            body,
            body_height: picture - body - preview - usize::from(rule),
        }
    }

    /// The same terminal without anything but the title and the table or card.
    #[must_use]
    pub fn presented(self) -> Self {
        if self.form != Form::Table {
            let taken = self.footer;
            return Self {
                height: self.height + taken,
                footer: 0,
                body_height: self.body_height + taken,
                ..self
            };
        }
        let height = self.height + self.footer;
        Self {
            height,
            footer: 0,
            tabs: false,
            preview: 0,
            body: 3,
            body_height: height - 3 - usize::from(self.rule),
            ..self
        }
    }

    /// The same terminal with a tree in the place of the table or card: its title, the tabs where
    /// there is a table, a rule, and at the foot the place of the focus.
    #[must_use]
    pub fn outlined(self) -> Self {
        let tabs = self.tabs && self.form == Form::Table;
        let body = if tabs { 3 } else { 2 };
        let preview = self.preview.min(1);
        let taken = body + preview + usize::from(self.rule);
        match self.form {
            Form::TooSmall => self,
            Form::Card | Form::Table => Self {
                tabs,
                preview,
                body,
                body_height: self.height.saturating_sub(taken),
                ..self
            },
        }
    }

    fn card(height: usize) -> Self {
        // Title, persona, rule, stage, minimap, rule; a low screen keeps title and stage.
        let (body, tabs) = match height {
            16.. => (6, true),
            11.. => (3, false),
            _ => (2, false),
        };
        Self {
            form: Form::Card,
            height: height - 1,
            footer: 1,
            tabs,
            rule: height >= 11,
            preview: 0,
            body,
            body_height: height - 1 - body,
        }
    }
}

/// Lines to keep free below the picture of a terminal of that size, in columns and lines.
pub fn foot_height((width, height): (usize, usize)) -> usize {
    Frame::new(width, height).footer
}
