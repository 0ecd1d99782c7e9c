//! Two maps side by side, stage by stage: both curves, by how much they differ, and what differs in
//! each row, with a mark before it. On a narrow screen one stage as a list.
//!
//! What is the same in both is found out elsewhere: here are columns, rows and words, and the number
//! of the difference each is about. Nothing here compares.

mod card;
mod curve;
mod piece;
mod table;

use super::canvas::{Line, Pen, Picture, Role, Run};
use super::columns::scroll_stages;
use super::glyphs::Glyphs;
use crate::i18n::Texts;
use crate::text::{truncate, width};

/// The fewest columns of a stage.
const STAGE: usize = 14;
/// From so many columns there is a table.
const TABLE: usize = 60;
/// From so many lines what is in focus is told in words at the foot.
const PREVIEW: usize = 13;

/// One of the two maps.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ComparedSide {
    /// What it is, in a word or two: its kind, or when it was; showable.
    pub label: String,
    /// The name of its file, where that says more; showable.
    pub name: String,
}

/// A stage of one map or both, or what differs of the map itself.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ComparedColumn {
    /// The name with its number, showable.
    pub name: String,
    /// What became of it: `+`, `-`, `>`, `~`, or a blank.
    pub mark: char,
    /// Whether the first and the second map have such a stage.
    pub is_stage: [bool; 2],
    /// The sentiments in both, as the view sees them.
    pub values: [Option<f64>; 2],
}

/// Something in a cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ComparedEntry {
    /// What became of it: `+`, `-`, `>`, `~`, or a blank for what both have.
    pub mark: char,
    /// Its words, showable.
    pub runs: Vec<Run>,
    /// Which difference it is.
    pub gap: Option<usize>,
}

/// A row: its label, showable, and for each column what stands in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ComparedRow {
    /// The label.
    pub label: String,
    /// The cells, one for each column.
    pub cells: Vec<Vec<ComparedEntry>>,
}

/// Two maps side by side.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comparison {
    /// The first map and the second.
    pub sides: [ComparedSide; 2],
    /// Whose journey is looked at, showable.
    pub whose: String,
    /// How much differs, in words.
    pub count: String,
    /// What is told where nothing differs; empty where something does.
    pub nothing: String,
    /// The columns.
    pub columns: Vec<ComparedColumn>,
    /// The rows.
    pub rows: Vec<ComparedRow>,
}

/// The screen of two maps.
#[derive(Clone, Copy, Debug)]
pub struct ComparisonScene<'a> {
    /// What is compared.
    pub comparison: &'a Comparison,
    /// The column in focus.
    pub column: usize,
    /// The difference in focus, and whether it is one of sentiment, which stands at the curve.
    pub gap: Option<(usize, bool)>,
    /// The first column shown.
    pub first: usize,
    /// Where the difference in focus stands, and what it is, line by line; showable.
    pub told: (&'a str, &'a [Vec<Run>]),
    /// The texts of the interface.
    pub texts: &'a Texts,
    /// The signs to draw with.
    pub glyphs: &'a Glyphs,
    /// Columns of the screen.
    pub width: usize,
    /// Lines of the screen, those of the foot not counted.
    pub height: usize,
}

/// Where a difference stands on the screen: column, line, how many columns, which.
pub type GapSpot = (usize, usize, usize, usize);

impl ComparisonScene<'_> {
    /// The first column to show, so that the one in focus is seen with one beside it, moved as little
    /// as can be.
    pub fn first_shown(&self) -> usize {
        let columns = self.comparison.columns.len();
        if self.width < TABLE {
            return self.column;
        }
        let count = self.shown_columns();
        scroll_stages(self.first, count, self.column, columns)
    }

    /// The columns of the labels of rows.
    fn gutter(&self) -> usize {
        let labels = self.comparison.rows.iter().map(|row| width(&row.label) + 2);
        let legends = self.legends();
        let legends = legends.iter().map(|legend| width(legend) + 4);
        let delta = width(&self.texts.text("compare-delta")) + 2;
        let chart = width(&self.texts.text("row-emotions")) + 5;
        let most = labels.chain(legends).chain([delta, chart]).max();
        most.unwrap_or(0).clamp(12, 18)
    }

    fn shown_columns(&self) -> usize {
        let fit = self.width.saturating_sub(self.gutter()) / (STAGE + 1);
        fit.max(1).min(self.comparison.columns.len())
    }

    /// What tells the curves apart: the labels, or A and B where both are the same.
    fn legends(&self) -> [&str; 2] {
        let [first, second] = &self.comparison.sides;
        if first.label == second.label {
            ["A", "B"]
        } else {
            [&first.label, &second.label]
        }
    }

    /// `Compare  A now (shop.toml)  B target (target.toml)    Anne  9 differences`.
    fn title(&self) -> Line {
        let comparison = self.comparison;
        let more = self.glyphs.more_mark();
        let mut pen = Pen::new(self.width);
        let labels = comparison.sides.iter().map(|side| width(&side.label) + 4);
        let labels = labels.sum::<usize>();
        let both = [comparison.whose.as_str(), &comparison.count].join("  ");
        // Where there is no room for whose journey it is, its curve tells.
        let right = if labels + width(&both) + 2 > self.width {
            &comparison.count
        } else {
            &both
        };
        let right = truncate(right, self.width.saturating_sub(2), &more);
        let room = self.width.saturating_sub(width(&right) + 4);
        let title = self.texts.text("compare-title");
        let side = |at: usize, named: bool| {
            let side = comparison.sides.get(at).cloned().unwrap_or_default();
            let name = if named && !side.name.is_empty() {
                format!(" ({})", side.name)
            } else {
                String::new()
            };
            format!("{} {}{name}", ["A", "B"].get(at).unwrap_or(&""), side.label)
        };
        let forms = [
            format!("{title}  {}  {}", side(0, true), side(1, true)),
            format!("{}  {}", side(0, true), side(1, true)),
            format!("{}  {}", side(0, false), side(1, false)),
        ];
        let fits = forms.iter().find(|form| width(form) <= room);
        let left = fits.or(forms.last()).cloned().unwrap_or_default();
        pen.put(" ", Role::Plain);
        pen.put(&truncate(&left, room, &more), Role::Title);
        pen.blank(self.width.saturating_sub(width(&right) + 1));
        pen.put(&right, Role::Kind);
        pen.finish()
    }

    fn rule(&self) -> Line {
        let mut pen = Pen::new(self.width);
        pen.fill(self.glyphs.horizontal, self.width, Role::Border);
        pen.finish()
    }

    /// The lines at the foot: where the difference in focus stands, and what it is.
    fn preview(&self, lines: usize) -> Vec<Line> {
        let (place, told) = self.told;
        let more = self.glyphs.more_mark();
        let mut out = Vec::new();
        let mut pen = Pen::new(self.width);
        pen.put(" ", Role::Plain);
        let room = self.width.saturating_sub(2);
        pen.put(&truncate(place, room, &more), Role::Place);
        out.push(pen.finish());
        let room = self.width.saturating_sub(3);
        let wrapped: Vec<Vec<Run>> = told
            .iter()
            .flat_map(|line| piece::wrapped(line, room, usize::MAX, &more))
            .collect();
        let hidden = (wrapped.len() + 1).saturating_sub(lines);
        for (n, runs) in wrapped.iter().take(lines.saturating_sub(1)).enumerate() {
            let mut pen = Pen::new(self.width);
            pen.put("  ", Role::Plain);
            for run in runs {
                pen.put(&run.text, run.role);
            }
            if hidden > 0 && n + 2 == lines {
                let mark = format!(" {}+{hidden}", self.glyphs.more);
                let mut cut = Pen::new(self.width);
                cut.put("  ", Role::Plain);
                let room = room.saturating_sub(width(&mark));
                for run in piece::cut(runs, room) {
                    cut.put(&run.text, run.role);
                }
                cut.put(&mark, Role::More);
                pen = cut;
            }
            out.push(pen.finish());
        }
        while out.len() < lines {
            out.push(Pen::new(self.width).finish());
        }
        out.truncate(lines);
        out
    }

    fn has_preview(&self) -> bool {
        self.height >= PREVIEW
    }

    /// What is told where nothing differs in this view.
    fn nothing(&self) -> Line {
        let mut pen = Pen::new(self.width);
        pen.put("  ", Role::Plain);
        let more = self.glyphs.more_mark();
        let text = truncate(
            &self.comparison.nothing,
            self.width.saturating_sub(2),
            &more,
        )
        .into_owned();
        pen.put(&text, Role::Notice);
        pen.finish()
    }
}

/// Draws the screen of two maps: `scene.height` lines, each `scene.width` columns wide, and where the
/// differences stand on it.
pub fn draw_comparison(scene: &ComparisonScene<'_>) -> (Picture, Vec<GapSpot>) {
    let mut picture = Picture::default();
    let mut spots = Vec::new();
    picture.lines.push(scene.title());
    if scene.width < TABLE {
        card::card(scene, &mut picture, &mut spots);
    } else {
        table::table(scene, &mut picture, &mut spots);
    }
    picture.lines.truncate(scene.height);
    while picture.lines.len() < scene.height {
        picture.lines.push(Pen::new(scene.width).finish());
    }
    (picture, spots)
}

/// The role of a mark before what differs.
fn role_of(mark: char) -> Role {
    match mark {
        '+' => Role::Added,
        '-' => Role::Removed,
        _ => Role::Mark,
    }
}
