//! Two curves over each other: the first map's as a line, the second's dashed; each stage held for
//! its width, as in the chart of one map.

use super::super::canvas::Role;
use super::super::chart::{line_of, scale};
use super::super::glyphs::Glyphs;
use super::ComparedColumn;
use crate::i18n::Texts;
use crate::text::width;

/// How far right of the first value the second stands.
const BESIDE: usize = 3;

/// A stage of the chart: its first column counted from the axis, its width, and what it shows.
pub(super) struct Step<'a> {
    pub(super) x: usize,
    pub(super) width: usize,
    pub(super) column: &'a ComparedColumn,
}

/// A line of the chart: the number of the scale, and a sign for each column from the axis on.
pub(super) struct CurveLine {
    pub(super) scale: &'static str,
    pub(super) signs: Vec<(char, Role)>,
}

/// The chart in so many lines: 3, 5, 7, 9 or 11.
pub(super) fn curves(
    steps: &[Step<'_>],
    columns: usize,
    height: usize,
    (glyphs, texts): (&Glyphs, &Texts),
) -> Vec<CurveLine> {
    let zero = height / 2;
    let line = |y| match y {
        y if y == zero => vec![(glyphs.zero, Role::ZeroLine); columns],
        _ => vec![(' ', Role::Plain); columns],
    };
    let mut grid = Grid {
        glyphs,
        lines: (0..height).map(line).collect(),
        zero,
    };
    // The first map's lies over the second's: a line hides dashes better than they a line.
    for side in [1, 0] {
        for step in steps {
            grid.level(step, side);
        }
        for pair in steps.windows(2) {
            if let [before, after] = pair {
                grid.rise(before, after, side);
            }
        }
    }
    for step in steps {
        grid.labels(step, texts);
    }
    let finished = grid.lines.into_iter().enumerate().map(|(y, mut signs)| {
        let scale = scale(y, zero, height);
        let axis = if scale.is_empty() {
            glyphs.vertical
        } else {
            glyphs.axis
        };
        if let Some(first) = signs.first_mut() {
            *first = (axis, Role::Border);
        }
        CurveLine { scale, signs }
    });
    finished.collect()
}

/// A stage's sentiment in one of the maps.
fn value(column: &ComparedColumn, side: usize) -> Option<f64> {
    column.values.get(side).copied().flatten()
}

struct Grid<'a> {
    glyphs: &'a Glyphs,
    lines: Vec<Vec<(char, Role)>>,
    zero: usize,
}

impl Grid<'_> {
    fn set(&mut self, x: usize, y: usize, sign: char, role: Role) {
        if let Some(cell) = self.lines.get_mut(y).and_then(|line| line.get_mut(x)) {
            *cell = (sign, role);
        }
    }

    fn level(&mut self, step: &Step<'_>, side: usize) {
        let Some(value) = value(step.column, side) else {
            return;
        };
        let sign = if side == 0 {
            self.glyphs.level
        } else {
            self.glyphs.dashed
        };
        let (y, role) = (line_of(value, self.zero), Role::of_sentiment(Some(value)));
        for x in step.x..step.x + step.width {
            self.set(x, y, sign, role);
        }
    }

    /// The way between two known values, on the border between their stages.
    fn rise(&mut self, before: &Step<'_>, after: &Step<'_>, side: usize) {
        let values = (value(before.column, side), value(after.column, side));
        let (Some(from), Some(to)) = values else {
            return;
        };
        let glyphs = self.glyphs;
        let (level, rise) = match side {
            0 => (glyphs.level, glyphs.rise),
            _ => (glyphs.dashed, glyphs.dashed_rise),
        };
        let x = after.x - 1;
        let (role, reached) = (Role::of_sentiment(Some(from)), Role::of_sentiment(Some(to)));
        let (start, end) = (line_of(from, self.zero), line_of(to, self.zero));
        if start == end {
            return self.set(x, start, level, role);
        }
        let (leave, reach) = if end > start {
            (glyphs.leave_down, glyphs.reach_down)
        } else {
            (glyphs.leave_up, glyphs.reach_up)
        };
        for y in start.min(end)..=start.max(end) {
            self.set(x, y, rise, if y == end { reached } else { role });
        }
        self.set(x, start, leave, role);
        self.set(x, end, reach, reached);
    }

    /// The values on the curves; where both are the same, one says it.
    fn labels(&mut self, step: &Step<'_>, texts: &Texts) {
        let points = [self.glyphs.point, self.glyphs.open_point];
        let label = |side: usize| {
            let column = step.column;
            let is_stage = column.is_stage.get(side).copied().unwrap_or_default();
            let point = points.get(side).copied().unwrap_or(' ');
            let number = match value(column, side) {
                Some(value) => texts.sentiment(value),
                None if is_stage => "?".to_owned(),
                None => return None,
            };
            let line = value(column, side).map_or(self.zero, |value| line_of(value, self.zero));
            let role = Role::of_sentiment(value(column, side));
            Some((line, format!("{point}{number}"), role))
        };
        let (first, second) = (label(0), label(1));
        let is_same =
            value(step.column, 0).is_some() && value(step.column, 0) == value(step.column, 1);
        let second = second.filter(|_| !is_same);
        let own = first.as_ref().map_or(0, |(_, text, _)| width(text));
        let other = second.as_ref().map_or(0, |(_, text, _)| width(text));
        let share = matches!((&first, &second), (Some(a), Some(b)) if a.0 == b.0);
        let (at, other_at) = places(step.width, own, other, share);
        for (label, at) in [(second, other_at), (first, at)] {
            let Some((y, text, role)) = label else {
                continue;
            };
            let end = step.x + step.width;
            for (x, sign) in (step.x + at..end).zip(text.chars()) {
                self.set(x, y, sign, role);
            }
        }
    }
}

/// Where the values begin: the first in the middle and the second a little to its right, both moved
/// to the left as far as they need it.
fn places(cells: usize, own: usize, other: usize, share: bool) -> (usize, usize) {
    let middle = cells / 2;
    let mut other_at = middle + BESIDE;
    if share {
        other_at = other_at.max(middle + own);
    }
    let other_at = other_at.min(cells.saturating_sub(other));
    let mut at = middle.min(cells.saturating_sub(own));
    if share {
        at = at.min(other_at.saturating_sub(own));
    }
    (at, other_at)
}
